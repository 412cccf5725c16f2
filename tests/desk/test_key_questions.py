"""Who could open, what somebody could open, where a key was: the answers beside a second account of the same acts."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from accessdesk.desk.desk import Desk
from accessdesk.desk.key_data import AddKeyCopies, SaveCylinder
from accessdesk.desk.key_losses import ConfirmKeyLoss, ReportKeyLost, RestockFoundKey
from accessdesk.desk.key_questions import KeyPerson
from accessdesk.desk.key_transfers import ReportBearerChange, TransferKeys
from accessdesk.desk.sites import ChangeSetting
from accessdesk.domain.events import EntryType
from accessdesk.domain.keys import KeyType
from accessdesk.storage import key_history
from accessdesk.storage.house import open_house
from accessdesk.storage.lists import copies_then
from accessdesk.storage.lists.key_questions import KeyQuestionSelects
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import ADMIN, MANAGER, RECEPTION, Company, HandClock, found_company, quick_passwords
from tests.support.key_account import KEYS, S, check, copies_astray, lived
from tests.support.keyrings import APPROVED, Keyring, Lists, hang_keys, visitor_on_site


@st.composite
def days(draw: st.DrawFn) -> list[tuple[str, str, int, int]]:
    """What is tried: an act, a key, a person or door, and how many minutes before it was entered."""
    acts = st.sampled_from(("issue", "issue", "return", "return", "report", "confirm", "restock", "cross"))
    one = st.tuples(acts, st.sampled_from(KEYS), st.integers(0, 3), st.integers(0, 200))
    return draw(st.lists(one, min_size=4, max_size=14))


@pytest.fixture(scope="module")
def hung() -> Iterator[Keyring]:
    """A closed company with its keys, to be copied for each example: founding it takes the longest."""
    folder = Path(tempfile.mkdtemp())
    made = hang_keys(found_company(folder / "house"))
    made.company.clock.forward(hours=5)
    made.company.house.close()
    yield made
    shutil.rmtree(folder)


@contextmanager
def copied(hung: Keyring) -> Iterator[Keyring]:
    """The same company in a folder of its own, the office manager logged in."""
    with tempfile.TemporaryDirectory() as folder:
        data, clock = Path(folder) / "house", HandClock()
        shutil.copytree(hung.company.house.data_dir, data)
        clock.moment = hung.company.clock.moment
        house = open_house(data, clock)
        desk = Desk(house.new_unit_of_work, clock, quick_passwords(), house.guesses, house.desk_name)
        company = replace(hung.company, house=house, desk=desk, clock=clock)
        company.log_in(MANAGER)
        try:
            yield replace(hung, company=company, lists=Lists(house.engine))
        finally:
            house.close()


@pytest.fixture
def ring(company: Company) -> Keyring:
    made = hang_keys(company)
    company.clock.forward(hours=5)
    company.log_in(MANAGER)
    return made


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(tried=days())
def test_every_answer_equals_an_account_of_the_acts(hung: Keyring, tried: list[tuple[str, str, int, int]]) -> None:
    with copied(hung) as ring:
        account = lived(ring, tried)
        check(account)
        assert verify_engine(ring.company.house.engine).findings == ()


def without_standings(ring: Keyring) -> None:
    """As a database of an older version has it."""
    with ring.company.house.engine.begin() as connection:
        connection.execute(text("DELETE FROM key_standing"))


def test_before_standings_were_kept_handovers_and_losses_answer(ring: Keyring) -> None:
    desk, clock = ring.company.desk, ring.company.clock
    times: list[datetime] = []

    def step(act: Callable[[], object]) -> None:
        clock.forward(hours=1)
        act()
        times.append(clock.now() + timedelta(minutes=1))

    id = ring.permanent
    step(lambda: ring.issue(id))
    step(lambda: desk.execute(ReportKeyLost(id, "Anna", "weg")))
    step(lambda: desk.execute(ConfirmKeyLoss(id)))
    step(lambda: ring.give_back(id))
    step(lambda: desk.execute(RestockFoundKey(id, "geprüft")))
    without_standings(ring)
    clock.forward(hours=1)
    step(lambda: ring.issue(id, to="Mehmet Brandt"))
    asked = KeyQuestionSelects(ring.company.house.engine)
    told = []
    for at in times:
        copy = next(copy for copy in asked.key_inventory(at).copies if copy.id == id)
        told.append((copy.state, copy.holder_name))
    lost = (S.LOST, "Timo Lindner")
    assert told[:3] == [(S.ISSUED, "Timo Lindner"), (S.ISSUED, "Timo Lindner"), lost]
    assert told[3:] == [(S.IN_STOCK, ""), (S.IN_STOCK, ""), (S.ISSUED, "Mehmet Brandt")]
    spans = asked.key_history(id, clock.now()).spans
    assert [span.state for span in spans] == [S.IN_STOCK, S.ISSUED, S.LOST, S.IN_STOCK, S.ISSUED]
    assert spans[0].from_at is None
    assert all(earlier.until_at == later.from_at for earlier, later in pairwise(spans))


def test_a_copy_that_was_entered_later_was_not_there_before(ring: Keyring) -> None:
    before = ring.company.clock.now()
    ring.company.clock.forward(hours=1)
    ring.company.desk.execute(AddKeyCopies(ring.types["ES 101"], 1))
    asked = KeyQuestionSelects(ring.company.house.engine)
    now = asked.key_inventory(ring.company.clock.now())
    assert len(now.copies) - len(asked.key_inventory(before).copies) == 1


def test_a_visitor_with_a_day_key_could_open_the_door_while_they_had_it(ring: Keyring) -> None:
    ring.company.log_in(RECEPTION)
    visit_id = visitor_on_site(ring)
    ring.issue(ring.day_key, employee_id=None, visit_id=visit_id, bearer="")
    out = ring.company.clock.now()
    ring.company.clock.forward(hours=1)
    ring.give_back(ring.day_key)
    asked, door = KeyQuestionSelects(ring.company.house.engine), ring.doors["Büro 101"]
    then = asked.door_access(door, out).copies[0]
    assert (then.number, then.holder_name, then.visit_id) == ("ES 101/001", "Miriam Okafor", visit_id)
    assert not any(copy.is_out for copy in asked.door_access(door, ring.company.clock.now()).copies)
    person = asked.find_key_people("okafor")[0]
    assert [copy.number for copy in asked.person_keys(person, out).copies] == ["ES 101/001"]


def test_who_carries_a_key_for_its_holder_can_open_too(ring: Keyring) -> None:
    ring.issue(ring.permanent, bearer="Kim Aydın")
    asked = KeyQuestionSelects(ring.company.house.engine)
    carried = asked.person_keys(KeyPerson("Kim Aydın", ""), ring.company.clock.now())
    assert [(copy.number, copy.holder_name) for copy in carried.copies] == [("HS 2/001", "Timo Lindner")]
    assert {one.door.name for one in carried.doors} == {"Haupteingang", "RZ 1", "RZ 2"}


def test_a_bearer_whom_the_firm_reported_can_open_from_then_on_and_the_one_before_no_longer(ring: Keyring) -> None:
    clock, asked = ring.company.clock, KeyQuestionSelects(ring.company.house.engine)
    ring.company.log_in(RECEPTION)
    visit_id = visitor_on_site(ring)
    ring.issue(ring.day_key, employee_id=None, visit_id=visit_id, bearer="Kim Aydın")
    before = clock.forward(hours=1)
    changed = clock.forward(hours=1)
    clock.forward(hours=1)
    ring.company.desk.execute(ReportBearerChange(ring.day_key, "Lea Novák", "Disposition", changed_at=changed))
    for at, bearer in ((before, "Kim Aydın"), (changed, "Lea Novák"), (clock.now(), "Lea Novák")):
        for name in ("Kim Aydın", "Lea Novák"):
            copies = asked.person_keys(KeyPerson(name, ""), at).copies
            assert [copy.bearer for copy in copies] == ([name] if name == bearer else [])
    spans = asked.key_history(ring.day_key, clock.now()).spans
    assert [(span.from_at, span.bearer) for span in spans[-2:]] == [
        (spans[-2].from_at, "Kim Aydın"),
        (changed, "Lea Novák"),
    ]
    assert all(earlier.until_at == later.from_at for earlier, later in pairwise(spans))


def test_a_key_passed_on_is_never_with_nobody(ring: Keyring) -> None:
    clock = ring.company.clock
    ring.issue(ring.day_key)
    at = clock.forward(hours=2)
    to = ring.company.employees["Mehmet Brandt"]
    ring.company.desk.execute(TransferKeys((ring.day_key,), "Schichtwechsel", employee_id=to))
    clock.forward(hours=1)
    asked = KeyQuestionSelects(ring.company.house.engine)
    spans = asked.key_history(ring.day_key, clock.now()).spans
    assert [(span.holder_name, span.from_at) for span in spans[-2:]] == [
        ("Timo Lindner", at - timedelta(hours=2)),
        ("Mehmet Brandt", at),
    ]


def test_the_cylinder_that_sat_in_the_door_then_decides(ring: Keyring) -> None:
    desk, clock = ring.company.desk, ring.company.clock
    before = clock.now()
    clock.forward(hours=1)
    desk.execute(
        SaveCylinder(ring.cylinders["Büro 101"], ring.system, "004", "Doppelzylinder", "35/45", ring.doors["RZ 1"])
    )
    asked = KeyQuestionSelects(ring.company.house.engine)
    assert asked.door_access(ring.doors["Büro 101"], clock.now()).copies == ()
    assert len(asked.door_access(ring.doors["Büro 101"], before).copies) == 6
    assert asked.door_access(ring.doors["RZ 1"], clock.now()).door.cylinders == ("002", "004")


def test_keys_of_a_type_that_was_deactivated_open_nothing_from_then_on(ring: Keyring) -> None:
    clock = ring.company.clock
    before = clock.now()
    clock.forward(hours=1)
    with ring.company.house.new_unit_of_work((ring.company.desk.acting().actor,)) as uow:
        dead = replace(uow.get(KeyType, ring.types["HS 2 Technik"]), deactivated_at=uow.now)
        uow.record(EntryType.KEY_TYPE_CHANGED, dead, about=dead.pseudonym)
        uow.commit()
    ring.issue(ring.day_key)
    asked = KeyQuestionSelects(ring.company.house.engine)
    assert {copy.type_name for copy in asked.door_access(ring.doors["RZ 1"], clock.now()).copies} == {"GHS 1"}
    assert len(asked.door_access(ring.doors["RZ 1"], before).copies) == 16


def test_a_loss_costs_what_the_receipt_of_the_same_keys_says(ring: Keyring) -> None:
    ring.company.log_in(ADMIN)
    ring.company.desk.execute(ChangeSetting("cost_per_cylinder", "120"))
    ring.company.desk.execute(ChangeSetting("cost_per_key", "35"))
    ring.company.log_in(MANAGER)
    receipt = ring.issue(ring.day_key, ring.permanent)
    ring.issue(ring.master, to="Mehmet Brandt", approval=APPROVED)
    facts = ring.lists.receipt_facts(receipt)
    asked = KeyQuestionSelects(ring.company.house.engine)
    dearest, other = asked.loss_impact(ring.company.clock.now()).holders
    assert (other.name, other.cylinders, other.cost_eur) == ("Timo Lindner", facts.loss_cylinders, facts.loss_cost_eur)
    assert other.copies == ("ES 101/001", "HS 2/001")
    assert (dearest.name, dearest.doors, dearest.opens_continuous_zone) == ("Mehmet Brandt", 4, True)


def test_the_nights_of_the_clock_change_are_told_by_the_second(ring: Keyring) -> None:
    clock, asked = ring.company.clock, KeyQuestionSelects(ring.company.house.engine)
    for night in (datetime(2027, 3, 28, 0, 30, tzinfo=UTC), datetime(2027, 10, 31, 0, 30, tzinfo=UTC)):
        clock.moment = night
        ring.issue(ring.day_key)
        clock.forward(hours=1)
        ring.give_back(ring.day_key)
        clock.forward(hours=5)
        for minutes, out in ((-1, False), (0, True), (59, True), (60, False), (61, False)):
            at = night + timedelta(minutes=minutes)
            copies = asked.door_access(ring.doors["Büro 101"], at).copies
            assert any(copy.is_out for copy in copies) is out, at


def test_an_act_entered_late_holds_beyond_what_was_known_after_it(ring: Keyring) -> None:
    clock, id = ring.company.clock, ring.day_key
    ring.issue(id)
    out = clock.now()
    clock.forward(hours=3)
    ring.company.desk.execute(ReportKeyLost(id, "Anna", "weg"))
    ring.company.desk.execute(ConfirmKeyLoss(id))
    ring.give_back(id, happened_at=out + timedelta(hours=1))
    clock.forward(hours=1)
    spans = KeyQuestionSelects(ring.company.house.engine).key_history(id, clock.now()).spans
    assert [span.state for span in spans] == [S.IN_STOCK, S.ISSUED, S.FOUND]
    assert spans[-1].from_at == out + timedelta(hours=1)


def forget_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bug: whoever hands out forgets to keep how the copy stands."""
    monkeypatch.setattr(key_history, "differs", lambda new, known: False)


def test_a_copy_whose_standing_an_act_forgot_is_found(ring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    assert copies_astray(ring) == []
    forget_copies(monkeypatch)
    ring.issue(ring.day_key)
    assert copies_astray(ring) == ["ES 101/001"]


def forget_what_is_late(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bug: an act entered late ends where something was known already."""
    monkeypatch.setattr(key_history, "_later_than", lambda connection, copy_id, at: [])


def read_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bug: the oldest standing answers instead of the last."""
    monkeypatch.setattr(copies_then, "_STOOD", copies_then._STOOD.replace("DESC", "ASC"))


@pytest.mark.parametrize("plant", [forget_copies, forget_what_is_late, read_the_first])
def test_the_second_account_sees_a_history_that_is_kept_or_read_wrong(
    ring: Keyring, monkeypatch: pytest.MonkeyPatch, plant: Callable[[pytest.MonkeyPatch], None]
) -> None:
    tried = [
        ("issue", KEYS[2], 0, 0),
        ("report", KEYS[2], 0, 0),
        ("confirm", KEYS[2], 0, 0),
        ("return", KEYS[2], 0, 150),
    ]
    plant(monkeypatch)
    with pytest.raises(AssertionError):
        check(lived(ring, tried))
