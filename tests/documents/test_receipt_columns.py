"""No word of a receipt's table is broken in the middle."""

from enum import StrEnum

import pytest

from accessdesk.documents.receipt_lines import _COLUMNS, _SIZE
from accessdesk.documents.setting import wrap
from accessdesk.documents.wording import coded
from accessdesk.domain.keys import KeyCondition, KeyMedium


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(("key", "kind"), [("medium", KeyMedium), ("condition", KeyCondition)])
def test_every_medium_and_condition_stands_on_one_line(key: str, kind: type[StrEnum], language: str) -> None:
    column = next(one for one in _COLUMNS if one.key == key)
    for member in kind:
        text = coded(member, language)
        assert wrap(text, column.room, _SIZE, column.weight) == (text,)
