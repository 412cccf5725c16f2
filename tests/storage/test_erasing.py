"""What a run erases, what it leaves, and that nothing of it is found afterwards in any file or table."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.deliveries import RecordDelivery
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.evidence import EvidenceScope
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.retention import EraseByItself, EraseOverdue, SaveRetention, erase_if_due, retention_view
from accessdesk.desk.visit_import import ImportVisits
from accessdesk.desk.visit_plan import ImportedVisit
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import VisitId
from accessdesk.domain.refusals import LoginRefused, NotAcceptable, RightMissing, SecondPersonNeeded
from accessdesk.domain.retention import DEFAULT_DAYS, RetentionPolicy
from accessdesk.domain.visits import BadgeState, Visit, VisitState
from accessdesk.ledger.findings import FindingCode, Standing
from accessdesk.paths import verifier_files
from accessdesk.reports.evidence import evidence_file
from accessdesk.storage import engine, scrubbing
from accessdesk.storage.house import open_house
from accessdesk.storage.upgrade import upgrade
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import ADMIN, AUDITOR, ERASE_NOW, MANAGER, PASSWORD, PIN, RECEPTION, Company, found_anew

NAMES = ("Miriam Okafor", "Jan Peters", "Zoë Çelik")


def stay(company: Company, name: str) -> VisitId:
    """A visit under supervision that is over."""
    visit_id = company.arrived(name=name, company=f"Firma {name}")
    escort = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    company.clock.forward(minutes=1)
    until = company.clock.now() + timedelta(hours=2)
    company.desk.execute(CollectVisitor(visit_id, f"B-{visit_id}", until, escort=escort))
    company.clock.forward(minutes=30)
    company.desk.execute(RecordDeparture(visit_id, BadgeState.RETURNED))
    return visit_id


def later(company: Company, **span: float) -> None:
    company.clock.forward(**span)
    company.log_in(MANAGER)


def sound(company: Company, *anchors: str) -> Standing:
    verdict = verify_engine(company.house.engine, anchors)
    assert verdict.findings == ()
    return verdict.standing


def all_values(company: Company) -> str:
    """Everything in every table, and every payload."""
    with company.house.engine.connect() as connection:
        return " ".join(
            bytes(value).decode("utf-8", "replace") if isinstance(value, bytes | memoryview) else str(value)
            for name in inspect(connection).get_table_names()
            if not name.startswith("person_fts")
            for row in connection.execute(text(f"SELECT * FROM {name}"))
            for value in row
        )


def test_names_go_after_their_period_and_the_log_verifies_against_an_anchor_from_before(
    company_on_both: Company,
) -> None:
    company = company_on_both
    for name in NAMES:
        stay(company, name)
    with company.house.new_unit_of_work(()) as uow:
        visit = uow.find(Visit)[0]
        uow.record(EntryType.HOST_CALLED, visit, about=visit.pseudonym)
        anchor = uow.checkpoint("receipt")
        uow.commit()
    assert all(name in all_values(company) for name in NAMES)
    later(company, days=181)
    assert company.desk.execute(ERASE_NOW).id
    assert not [name for name in NAMES if name in all_values(company) or name.split()[0] in all_values(company)]
    assert sound(company, anchor) is Standing.UNCHANGED


def test_supervision_stays_answerable_without_names_until_its_own_period_is_over(company: Company) -> None:
    visit_id = stay(company, "Miriam Okafor")
    later(company, days=181)
    company.desk.execute(ERASE_NOW)
    with company.house.engine.connect() as connection:
        asked = "SELECT kind, started_at, ended_at FROM custody WHERE visit_id = :id ORDER BY started_at"
        spans = connection.execute(text(asked), {"id": visit_id}).all()
    assert [row.kind for row in spans] == ["reception", "escort"]
    assert spans[1].ended_at
    later(company, days=731 - 181)
    company.desk.execute(ERASE_NOW)
    with company.house.engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM custody")).scalar_one() == 0
        assert connection.execute(text("SELECT count(*) FROM visit")).scalar_one() == 0
    sound(company)


def test_an_id_whose_row_is_gone_is_never_given_again(company: Company) -> None:
    first = company.desk.execute(RecordDelivery("Bote", "Jonas Weiß", 1)).id
    later(company, days=31)
    company.desk.execute(ERASE_NOW)
    second = company.desk.execute(RecordDelivery("Bote", "Jonas Weiß", 1)).id
    assert (first, second) == (1, 2)


def test_whoever_is_still_here_keeps_every_word_and_whoever_came_again_only_the_last(company: Company) -> None:
    open_one = company.arrived(name="Miriam Okafor")
    gone = stay(company, "Jan Peters")
    with company.house.new_unit_of_work(()) as uow:
        person = uow.get(Visit, gone).person_id
    later(company, days=200)
    company.log_in(RECEPTION)
    again = company.arrived(name="Jan Peters", person_id=person)
    company.log_in(MANAGER)
    company.desk.execute(ERASE_NOW)
    with company.house.new_unit_of_work(()) as uow:
        names = {id: uow.get(Visit, VisitId(id)).name for id in (open_one, gone, again)}
    assert names == {open_one: "Miriam Okafor", gone: "", again: "Jan Peters"}
    sound(company)


def test_the_preview_counts_and_erases_nothing(company: Company) -> None:
    stay(company, "Miriam Okafor")
    later(company, days=181)
    view = retention_view(company.desk)
    counted = {one.data_class: one.payloads for one in view.classes if one.payloads}
    assert counted["identity"] > 0
    assert "Miriam Okafor" in all_values(company)
    assert company.desk.execute(ERASE_NOW).id == sum(counted.values())
    assert retention_view(company.desk).is_empty


def test_only_who_may_sees_the_preview_or_erases(company: Company) -> None:
    company.log_in(RECEPTION)
    for act in (lambda: retention_view(company.desk), lambda: company.desk.execute(ERASE_NOW)):
        with pytest.raises(RightMissing):
            act()


SECOND = Approval(ADMIN, PASSWORD)


@pytest.mark.parametrize(
    ("second", "refusal"),
    [
        (None, SecondPersonNeeded),
        (Approval(MANAGER, PASSWORD), SecondPersonNeeded),
        (Approval(ADMIN, "falsch"), LoginRefused),
        (Approval(RECEPTION, PASSWORD), SecondPersonNeeded),
    ],
)
def test_nobody_shortens_the_periods_alone(company: Company, second: Approval | None, refusal: type[Exception]) -> None:
    company.log_in(MANAGER)
    before = retention_view(company.desk)
    with pytest.raises(refusal):
        company.desk.execute(SaveRetention({"identity": 1}, "alles weg", second))
    assert retention_view(company.desk) == before


def test_a_policy_has_a_reason_and_never_lets_names_outlive_the_facts(company: Company) -> None:
    company.log_in(MANAGER)
    company.desk.execute(SaveRetention({"identity": 90}, "PCI DSS", SECOND))
    assert {one.data_class: one.days for one in retention_view(company.desk).classes}["identity"] == 90
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(SaveRetention({"custody": 60}, "kürzer", SECOND))
    assert refused.value.facts["why"] == "names_outlive_custody"
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(SaveRetention({"identity": 0}, "sofort", SECOND))
    assert refused.value.facts["why"] == "days_out_of_bounds"
    stay_name = "Miriam Okafor"
    company.log_in(RECEPTION)
    stay(company, stay_name)
    later(company, days=91)
    company.desk.execute(ERASE_NOW)
    assert stay_name not in all_values(company)


def test_the_daily_run_waits_for_a_first_one_by_a_person_and_after_a_jump_of_the_clock(company: Company) -> None:
    stay(company, "Miriam Okafor")
    later(company, days=181)
    assert not erase_if_due(company.desk).erased
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(EraseByItself())
    assert refused.value.facts["why"] == "first_run"
    company.desk.execute(ERASE_NOW)
    company.log_in(RECEPTION)
    stay(company, "Jan Peters")
    for _ in range(22):
        company.clock.forward(days=9)
        company.log_in(RECEPTION)
        assert erase_if_due(company.desk).erased
        assert not erase_if_due(company.desk).erased
    assert "Jan Peters" not in all_values(company)
    company.clock.forward(days=11)
    company.log_in(RECEPTION)
    assert not erase_if_due(company.desk).erased
    sound(company)


def test_old_data_of_an_import_is_not_erased_before_somebody_looked(company: Company) -> None:
    company.log_in(MANAGER)
    company.desk.execute(ERASE_NOW)
    came = datetime(2024, 3, 2, 9, tzinfo=UTC)
    row = ImportedVisit(
        2, "k", "Alt Fall", "ACME", "Weiß", "Umbau", "17", 1, came, came + timedelta(hours=1), None, None
    )
    company.desk.execute(ImportVisits((row,), "besuche.csv"))
    later(company, days=1)
    view = retention_view(company.desk)
    assert (view.waits, view.imported > 0) == ("imported_data", True)
    assert not erase_if_due(company.desk).erased
    company.desk.execute(ERASE_NOW)
    assert "Alt Fall" not in all_values(company)
    sound(company)


@pytest.fixture
def unkeyed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Company:
    """The company on a file of the same driver without encryption: only there can a search of bytes find anything."""
    monkeypatch.setattr("accessdesk.storage.house.data_key", lambda data_dir: None)
    monkeypatch.setattr("accessdesk.storage.house.upgrade_sqlite", _upgrade_unkeyed)
    monkeypatch.setattr("accessdesk.storage.engine._BUSY_MILLISECONDS", 200)  # nobody who is in the way goes away here
    company = found_anew(tmp_path / "plain")
    company.log_in(RECEPTION)
    return company


def _upgrade_unkeyed(data_dir: Path, key: str | None) -> None:
    opened = engine.open_sqlite(data_dir / engine.DATA_FILE, key)
    upgrade(opened)
    opened.dispose()


def found_in(folder: Path, words: list[str]) -> set[str]:
    """Which of the words stand in any file of the folder, in any of the ways a database writes text."""
    content = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return {word for word in words if any(word.encode() in data or word.lower().encode() in data for data in content)}


def erased_subjects_leave_nothing(company: Company, count: int) -> None:
    words = [f"Gelo{number:04d}x" for number in range(count)]
    for word in words:
        company.desk.execute(company.arrival(name=f"Ada {word}", company=f"{word} AG"))
        if company.clock.moment.microsecond == 0:
            company.clock.forward(seconds=1)
    folder = company.house.data_dir
    assert found_in(folder, words) == set(words)
    for id in range(1, count + 1):
        company.desk.execute(EndWithoutEntry(VisitId(id), VisitState.LEFT_BEFORE_ENTRY, "wieder gegangen"))
    later(company, days=181)
    company.desk.execute(ERASE_NOW)
    assert not (folder / scrubbing.MARK).exists()
    assert found_in(folder, words) == set()
    assert sound(company) is Standing.CONSISTENT_WITH_ITSELF


def test_erased_subjects_leave_no_byte_in_the_data_folder(unkeyed: Company) -> None:
    erased_subjects_leave_nothing(unkeyed, 20)


@pytest.mark.proof
def test_a_thousand_erased_subjects_leave_no_byte_in_the_data_folder(unkeyed: Company) -> None:
    erased_subjects_leave_nothing(unkeyed, 1000)


def test_a_run_that_could_not_clear_the_file_is_made_up_for_at_the_next_start(unkeyed: Company) -> None:
    stay(unkeyed, "Ada Gelo0000x")
    later(unkeyed, days=181)
    folder = unkeyed.house.data_dir
    with unkeyed.house.engine.connect() as reader:
        reader.execute(text("SELECT count(*) FROM visit")).all()
        unkeyed.desk.execute(ERASE_NOW)
        assert (folder / scrubbing.MARK).exists()
    unkeyed.house.close()
    house = open_house(folder, unkeyed.clock)
    assert not (folder / scrubbing.MARK).exists()
    assert found_in(folder, ["Gelo0000x"]) == set()
    house.close()


def test_an_erasure_nobody_declared_is_found(company: Company) -> None:
    stay(company, "Miriam Okafor")
    with company.house.engine.begin() as connection:
        connection.execute(text("UPDATE ledger_payload SET r = NULL, data = NULL WHERE data_class = 'identity'"))
    assert FindingCode.PAYLOAD_EMPTIED in {one.code for one in verify_engine(company.house.engine).findings}


def test_an_erasure_before_its_period_was_over_is_found(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who owns the machine erases sooner than the policy in the log says, and declares it properly."""
    stay(company, "Miriam Okafor")
    later(company, days=20)
    sooner = {**DEFAULT_DAYS, "identity": 1}
    monkeypatch.setattr(
        "accessdesk.desk.retention._plan", lambda uow, policy=None: uow.overdue(RetentionPolicy(sooner))
    )
    company.desk.execute(ERASE_NOW)
    assert {one.code for one in verify_engine(company.house.engine).findings} == {FindingCode.ERASURE_NOT_ALLOWED}


def test_the_independent_verifier_says_the_same_of_a_log_with_erasures(company: Company, tmp_path: Path) -> None:
    first = company.clock.now().date()
    for name in NAMES:
        stay(company, name)
    later(company, days=181)
    company.desk.execute(ERASE_NOW)
    company.log_in(AUDITOR)
    out = tmp_path / "evidence.zip"
    last = company.clock.now().date()
    scope = EvidenceScope(first, max(last, date(2027, 1, 1)), "Revision", names=True, reason="Jahresprüfung")
    evidence_file(company.desk, company.house, out, scope, language="en")
    verifier = verifier_files()["verify_evidence.py"]
    ran = subprocess.run(
        [sys.executable, "-I", verifier, out, "--lang", "en"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert (ran.returncode, ran.stdout.splitlines()[-1]) == (
        0,
        "consistent with itself, compared with no outside anchor",
    ), ran.stdout + ran.stderr


@pytest.mark.parametrize("approval", [None, Approval(MANAGER, PASSWORD), Approval(AUDITOR, PASSWORD)])
def test_nobody_erases_alone_outside_the_daily_run(company: Company, approval: Approval | None) -> None:
    company.log_in(MANAGER)
    with pytest.raises((SecondPersonNeeded, LoginRefused, RightMissing)):
        company.desk.execute(EraseOverdue(approval))
