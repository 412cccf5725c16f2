"""Codes: who knows one, and that it must be changed when somebody must not know it any more; never the code itself."""

from datetime import date

import pytest

from accessdesk.desk.codes import ChangeCode, EndCodeHolder, SaveCode, TellCode
from accessdesk.desk.people import SaveEmployee
from accessdesk.desk.suspension import SuspendEmployee
from accessdesk.desk.to_clear_rows import ToClear
from accessdesk.domain.codes import Code, CodeKind
from accessdesk.domain.ids import EmployeeId
from accessdesk.domain.refusals import CommitmentMissing, NotAcceptable
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.key_lists import SqlKeyLists
from tests.support.houses import MANAGER, Company
from tests.support.keyrings import Keyring, hang_keys
from tests.support.place_acts import code_known_by, made


@pytest.fixture
def ring(company: Company) -> Keyring:
    ring = hang_keys(company)
    company.log_in(MANAGER)
    return ring


def duties(ring: Keyring) -> list[str]:
    rows = SqlLists(ring.company.house.engine).to_clear(ring.company.clock.now())
    return [row.second for row in rows if row.kind is ToClear.CODE_TO_CHANGE]


def test_no_field_of_a_code_could_hold_its_digits() -> None:
    assert set(Code.__dataclass_fields__) == {
        "id", "pseudonym", "site_id", "name", "kind", "place", "changed_at", "change_by"
    }  # fmt: skip


def test_whoever_is_suspended_still_knows_the_code_until_it_is_changed(ring: Keyring) -> None:
    code, _ = code_known_by(ring, "Alarm Lager", "Timo Lindner")
    stays = made(ring, TellCode(code, ring.company.employees["Mehmet Brandt"]))
    assert duties(ring) == []
    ring.company.desk.execute(SuspendEmployee(ring.company.employees["Timo Lindner"]))
    assert duties(ring) == ["Timo Lindner"]
    ring.company.clock.forward(hours=1)
    ring.company.desk.execute(ChangeCode(code, "Weggang", (stays,), date(2027, 5, 1)))
    assert duties(ring) == []
    (row,) = SqlKeyLists(ring.company.house.engine).codes(ring.company.clock.now())
    assert [holder.name for holder in row.holders] == ["Mehmet Brandt"]
    assert row.change_by == date(2027, 5, 1)


def test_whoever_is_suspended_is_not_told_the_new_code(ring: Keyring) -> None:
    code, holder = code_known_by(ring, "Alarm Lager", "Timo Lindner")
    ring.company.desk.execute(SuspendEmployee(ring.company.employees["Timo Lindner"]))
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(ChangeCode(code, "Weggang", (holder,)))


def test_whoever_shall_not_use_it_any_more_makes_a_change_due(ring: Keyring) -> None:
    code, holder = code_known_by(ring, "Tresor Büro", "Timo Lindner")
    ring.company.clock.forward(hours=1)
    ring.company.desk.execute(EndCodeHolder(holder, "versetzt"))
    assert duties(ring) == ["Timo Lindner"]
    made(ring, TellCode(code, ring.company.employees["Timo Lindner"]))
    assert duties(ring) == []


def test_a_code_has_a_last_day(ring: Keyring) -> None:
    made(ring, SaveCode(None, "Alarm Lager", CodeKind.ALARM, change_by=date(2026, 11, 23)))
    assert duties(ring) == []
    ring.company.clock.forward(days=1)
    assert duties(ring) == [""]


def test_only_who_is_committed_is_told_a_code_and_only_once(ring: Keyring) -> None:
    code, _ = code_known_by(ring, "Alarm Lager", "Timo Lindner")
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(TellCode(code, ring.company.employees["Timo Lindner"]))
    new = EmployeeId(made(ring, SaveEmployee(None, "Neu Hier")))
    with pytest.raises(CommitmentMissing):
        ring.company.desk.execute(TellCode(code, new))
