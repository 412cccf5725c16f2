from datetime import date

import pytest

from accessdesk.desk.ban_import import import_ban_plan, preview_bans
from accessdesk.desk.ban_plan import BanFault, BanPlan, plan_bans
from accessdesk.desk.import_files import read_file
from accessdesk.domain.bans import Ban
from accessdesk.domain.refusals import NotAcceptable, PossibleBan, RightMissing
from accessdesk.storage.verifying import verify_engine
from tests.support.fixtures import FOLDER
from tests.support.houses import MANAGER, RECEPTION, Company

TODAY = date(2026, 11, 23)


def plan() -> BanPlan:
    return plan_bans(read_file(FOLDER / "hausverbote.csv"), today=TODAY)


def test_each_row_is_read_or_left_out_with_its_reason() -> None:
    found = plan()
    first = found.bans[0]
    assert (first.name, first.other_names) == ("Rüdiger Störmer", "Rudi Störmer; Ralf Stark")
    assert (first.issued_on, first.expires_on) == (date(2026, 3, 14), date(2029, 3, 13))
    assert [ban.name for ban in found.bans] == ["Rüdiger Störmer", "Kaan Şahinoğlu", "Ada Okonjo"]
    assert found.duplicates == (5,)
    assert [(row.line, row.fault, row.column) for row in found.left_out] == [
        (6, BanFault.EXPIRED, "Befristet bis"),
        (7, BanFault.NO_NAME, ""),
        (8, BanFault.IN_THE_FUTURE, "Ausgesprochen am"),
        (9, BanFault.EXPIRES_BEFORE_ISSUED, "Befristet bis"),
        (10, BanFault.BAD_DATE, "Ausgesprochen am"),
        (11, BanFault.BROKEN_QUOTES, ""),
    ]
    assert found.rows == 10


def test_a_date_of_birth_is_never_read() -> None:
    found = plan()
    assert found.not_read == ("Geburtsdatum",)
    assert "1970" not in repr(found.bans)


def test_an_english_list_with_commas_is_read_too() -> None:
    text = "Name,Alias,Reason,Issued on,Expires\nJohn Doe,Jack Doe/Johnny,shouting,2026-10-01,2027-01-31\n"
    (ban,) = plan_bans(text, today=TODAY).bans
    assert (ban.name, ban.other_names, ban.grounds) == ("John Doe", "Jack Doe; Johnny", "shouting")
    assert (ban.issued_on, ban.expires_on) == (date(2026, 10, 1), date(2027, 1, 31))


@pytest.mark.parametrize(("text", "why"), [("", "empty"), ("Firma;Grund\nX;Y\n", "no_name_column")])
def test_a_file_that_holds_no_list_is_refused_with_what_is_missing(text: str, why: str) -> None:
    with pytest.raises(NotAcceptable) as refused:
        plan_bans(text, today=TODAY)
    assert refused.value.facts["why"] == why


def test_a_list_is_imported_once_and_stops_whom_it_names(company: Company) -> None:
    company.log_in(MANAGER)
    found = plan()
    assert preview_bans(company.desk, found).bans == 3
    with company.house.new_unit_of_work(()) as uow:
        assert uow.find(Ban) == []
    assert import_ban_plan(company.desk, found, "hausverbote.csv").bans == 3
    again = import_ban_plan(company.desk, found, "hausverbote.csv")
    assert (again.bans, again.already_there) == (0, 3)
    company.log_in(RECEPTION)
    for name in ("Kaan Sahinoglu", "Ralf Stark", "Stoermer, Ruediger"):
        with pytest.raises(PossibleBan):
            company.arrived(name=name)
    assert verify_engine(company.house.engine).findings == ()


def test_reception_does_not_even_see_the_preview(company: Company) -> None:
    with pytest.raises(RightMissing):
        preview_bans(company.desk, plan())
