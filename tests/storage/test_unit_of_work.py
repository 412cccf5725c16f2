"""A unit of work gives back everything it took, on both databases."""

import pytest
from sqlalchemy.exc import DBAPIError

from accessdesk.domain.sites import Site
from accessdesk.storage.shelves import shelf_of
from tests.support.houses import Company


def test_a_unit_of_work_that_is_over_holds_no_cursor_however_long_a_refusal_keeps_its_frames(company: Company) -> None:
    with company.house.new_unit_of_work(()) as kept:
        assert kept.find(Site)
    with pytest.raises(DBAPIError):
        kept._driver.first(shelf_of(Site).by_id, {"id_": 1})  # type: ignore[attr-defined]
