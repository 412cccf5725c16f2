"""Incidents: clocks that run from knowledge, acts that answer them, and nothing that is ever taken out."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from accessdesk.desk import incidents as incidents_desk
from accessdesk.desk.incident_rows import IncidentRow
from accessdesk.desk.incident_settings import SaveSiteVideo
from accessdesk.desk.incidents import (
    AddToIncident,
    AnswerClock,
    ChangeIncident,
    CloseIncident,
    DecideIncident,
    Recording,
    ReopenIncident,
    ReportIncident,
)
from accessdesk.desk.ports import Viewer
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.sites import ChangeSetting
from accessdesk.desk.to_clear_rows import ToClear
from accessdesk.domain.ids import IncidentId, Pseudonym
from accessdesk.domain.incidents import ClockState, Incident, IncidentClock, IncidentKind, IncidentStep, StepKind
from accessdesk.domain.refusals import BeforeLastAct, InTheFuture, Missing, NotAcceptable, RightMissing
from accessdesk.storage.lists import SqlLists
from tests.support.houses import ADMIN, AUDITOR, MANAGER, ON_CALL, RECEPTION, Company

C, S = IncidentClock, ClockState
SIX, SEVEN = (datetime(2026, 11, 23, hour, tzinfo=UTC) for hour in (6, 7))
WHAT = "Tür zum RZ 1 stand offen"


def reported(company: Company, **more: object) -> IncidentId:
    """Of what happened an hour ago, reported by whoever is logged in."""
    an_hour_ago = company.clock.now() - timedelta(hours=1)
    facts: dict[str, object] = {"happened_at": an_hour_ago, "zone_id": company.zones["RZ 1"]}
    command = ReportIncident(IncidentKind.OTHER, WHAT, **{**facts, **more})  # type: ignore[arg-type]
    made = company.desk.execute(command).id
    assert made is not None
    return IncidentId(made)


def shown(company: Company, incident: IncidentId) -> IncidentRow:
    """As the office sees it now."""
    lists = SqlLists(company.house.engine, lambda: Viewer(None, reads_confidential=True))
    return lists.incident(incident, company.clock.now())


def states(company: Company, incident: IncidentId) -> dict[IncidentClock, ClockState]:
    return {face.clock: face.state for face in shown(company, incident).clocks}


def answer_all(company: Company, incident: IncidentId) -> None:
    for face in shown(company, incident).clocks:
        company.desk.execute(AnswerClock(incident, face.clock, not_required="niemand war im Raum"))


@pytest.mark.parametrize("name", [RECEPTION, ON_CALL, MANAGER, AUDITOR])
def test_everybody_but_the_administrator_reports(company: Company, name: str) -> None:
    company.log_in(name)
    row = shown(company, reported(company, informed="Lena Sommer"))
    assert (row.what, row.zone, row.entered_by) == (WHAT, "RZ 1", name)
    assert [(step.kind, step.who) for step in row.steps] == [(StepKind.INFORMED, "Lena Sommer")]
    company.log_in(ADMIN)
    with pytest.raises(RightMissing):
        reported(company)


def test_the_legal_clocks_run_from_knowledge_and_the_recorder_s_from_the_event(company: Company) -> None:
    happened = company.clock.now() - timedelta(days=3)
    known = company.clock.now() - timedelta(hours=2)
    row = shown(company, reported(company, happened_at=happened, known_at=known))
    assert {face.clock: face.due for face in row.clocks} == {
        C.ART_33: known + timedelta(hours=72),
        C.CLIENT: known + timedelta(hours=72),
        C.VIDEO: happened + timedelta(days=14),
    }
    assert row.next_clock is not None
    assert row.next_clock.clock is C.ART_33


def test_the_recorder_s_clock_runs_from_the_beginning_of_the_span_on_the_recording(company: Company) -> None:
    begins = company.clock.now() - timedelta(hours=5)
    span = Recording("Kamera 4", begins, begins + timedelta(hours=1))
    row = shown(company, reported(company, recording=span))
    assert next(face.due for face in row.clocks if face.clock is C.VIDEO) == begins + timedelta(days=14)


def test_where_nis2_applies_a_month_runs_from_the_notification(company: Company) -> None:
    company.log_in(ADMIN)
    company.desk.execute(ChangeSetting("nis2", "yes"))
    company.desk.execute(ChangeSetting("data_role", "controller"))
    company.log_in(MANAGER)
    made = reported(company)
    known = company.clock.now()
    due = {face.clock: face.due for face in shown(company, made).clocks}
    assert set(due) == {C.VIDEO, C.ART_33, C.NIS2_24_HOURS, C.NIS2_72_HOURS, C.NIS2_MONTH}
    assert due[C.NIS2_24_HOURS] == known + timedelta(hours=24)
    assert due[C.NIS2_MONTH] == datetime(2026, 12, 26, 8, 0, tzinfo=UTC)
    company.clock.forward(hours=4)
    company.desk.execute(AnswerClock(made, C.NIS2_72_HOURS, to_whom="BSI"))
    due = {face.clock: face.due for face in shown(company, made).clocks}
    assert due[C.NIS2_MONTH] == datetime(2026, 12, 23, 12, 0, tzinfo=UTC)


def test_the_recording_warns_seven_and_two_days_before_and_is_gone_the_day_after(company: Company) -> None:
    made = reported(company)
    seen = []
    for days in (6, 1, 4, 1, 2, 1):
        company.clock.forward(days=days)
        seen.append(states(company, made)[C.VIDEO])
    assert seen == [S.RUNNING, S.SOON, S.SOON, S.URGENT, S.OVERDUE, S.OVERWRITTEN]


def test_an_overwritten_recording_cannot_be_secured_any_more_but_may_have_been_in_time(company: Company) -> None:
    company.log_in(MANAGER)
    made, in_time = reported(company), company.clock.now() + timedelta(days=3)
    company.clock.forward(days=16)
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(AnswerClock(made, C.VIDEO, to_whom="Lena Sommer"))
    assert refused.value.facts["why"] == "video_is_overwritten"
    company.desk.execute(AnswerClock(made, C.VIDEO, to_whom="Lena Sommer", happened_at=in_time))
    assert states(company, made)[C.VIDEO] is S.MET


def test_without_that_question_a_recording_could_be_secured_from_nothing(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    company.log_in(MANAGER)
    made = reported(company)
    company.clock.forward(days=16)
    monkeypatch.setattr(incidents_desk, "is_overwritten", lambda due, at: False)
    company.desk.execute(AnswerClock(made, C.VIDEO, to_whom="Lena Sommer"))
    assert states(company, made)[C.VIDEO] is S.MET


def test_a_clock_is_met_or_waived_by_an_act_and_the_newest_answer_counts(company: Company) -> None:
    company.log_in(MANAGER)
    made = reported(company)
    with pytest.raises(Missing):
        company.desk.execute(AnswerClock(made, C.ART_33))
    with pytest.raises(NotAcceptable):
        company.desk.execute(AnswerClock(made, C.NIS2_MONTH, to_whom="BSI"))
    company.desk.execute(AnswerClock(made, C.ART_33, not_required="keine Daten betroffen"))
    assert states(company, made)[C.ART_33] is S.WAIVED
    company.desk.execute(AnswerClock(made, C.ART_33, to_whom="Landesamt für Datenschutzaufsicht"))
    assert states(company, made)[C.ART_33] is S.MET
    assert [step.kind for step in shown(company, made).steps] == [StepKind.CLOCK_WAIVED, StepKind.CLOCK_MET]


def test_it_closes_only_when_every_clock_is_answered_and_it_was_decided_and_opens_again(company: Company) -> None:
    company.log_in(MANAGER)
    made = reported(company)
    for why in ("clocks_run", "not_decided"):
        with pytest.raises(NotAcceptable) as refused:
            company.desk.execute(CloseIncident(made, "erledigt"))
        assert refused.value.facts["why"] == why
        answer_all(company, made)
    company.desk.execute(DecideIncident(made, "Türschließer erneuern"))
    company.desk.execute(CloseIncident(made, "Türschließer erneuert"))
    assert SqlLists(company.house.engine).incidents(company.clock.now()) == []
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(AddToIncident(made, "Polizei"))
    assert refused.value.facts["why"] == "incident_is_closed"
    company.desk.execute(ReopenIncident(made, "stand wieder offen"))
    company.desk.execute(AddToIncident(made, "Polizei"))
    kinds = [step.kind for step in shown(company, made).steps]
    assert kinds[-4:] == [StepKind.DECIDED, StepKind.CLOSED, StepKind.REOPENED, StepKind.INFORMED]


def test_without_those_questions_it_would_close_with_running_clocks(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    company.log_in(MANAGER)
    made = reported(company)
    company.desk.execute(DecideIncident(made, "nichts"))
    monkeypatch.setattr(incidents_desk, "still_running", lambda clocks: [])
    company.desk.execute(CloseIncident(made, "erledigt"))
    assert shown(company, made).closed_at is not None


def test_without_the_question_for_a_decision_it_would_close_undecided(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    company.log_in(MANAGER)
    made = reported(company)
    answer_all(company, made)
    decided = IncidentStep(0, Pseudonym("x"), made, StepKind.DECIDED, SIX, SIX, company.employees["Jonas Weiß"])
    monkeypatch.setattr(incidents_desk, "_steps", lambda act, incident: [decided])
    monkeypatch.setattr(incidents_desk, "still_running", lambda clocks: [])
    company.desk.execute(CloseIncident(made, "erledigt"))
    row = shown(company, made)
    assert (row.closed_at is not None, row.decided) == (True, False)


def closed(company: Company) -> IncidentId:
    company.log_in(MANAGER)
    made = reported(company)
    answer_all(company, made)
    company.desk.execute(DecideIncident(made, "Türschließer erneuern"))
    company.desk.execute(CloseIncident(made, "Türschließer erneuert"))
    return made


def acts_on(company: Company, made: IncidentId) -> tuple[object, ...]:
    now = company.clock.now()
    return (
        AddToIncident(made, "Polizei"),
        AnswerClock(made, C.ART_33, not_required="doch nicht"),
        DecideIncident(made, "anders"),
        CloseIncident(made, "noch einmal"),
        ChangeIncident(made, "anders", now, now),
    )


def test_a_closed_one_refuses_every_act_but_to_be_opened_again(company: Company) -> None:
    made = closed(company)
    before = shown(company, made)
    for act in acts_on(company, made):
        with pytest.raises(NotAcceptable) as refused:
            company.desk.execute(act)
        assert refused.value.facts["why"] == "incident_is_closed"
    assert shown(company, made) == before


def test_without_that_guard_a_closed_one_would_grow_on(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    made = closed(company)
    monkeypatch.setattr(incidents_desk, "_open", lambda act, one: act.uow.get(Incident, one))
    company.desk.execute(AddToIncident(made, "Polizei"))
    assert shown(company, made).steps[-1].who == "Polizei"


def test_a_step_lies_neither_before_the_event_nor_in_the_future(company: Company) -> None:
    company.log_in(MANAGER)
    made = reported(company)
    now = company.clock.now()
    for at, kind in ((now - timedelta(hours=2), BeforeLastAct), (now + timedelta(minutes=1), InTheFuture)):
        for act in (
            AddToIncident(made, "Polizei", happened_at=at),
            AnswerClock(made, C.ART_33, "Landesamt", happened_at=at),
        ):
            with pytest.raises(kind):
                company.desk.execute(act)
    assert shown(company, made).steps == ()


def test_without_that_guard_somebody_would_be_informed_before_it_happened(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    company.log_in(MANAGER)
    made = reported(company)
    monkeypatch.setattr(incidents_desk, "happened", lambda act, at, **guard: at or act.uow.now)
    company.desk.execute(AddToIncident(made, "Polizei", happened_at=company.clock.now() - timedelta(hours=2)))
    (step,) = shown(company, made).steps
    assert step.happened_at < shown(company, made).happened_at


def test_reception_adds_whom_it_informed_and_decides_nothing(company: Company) -> None:
    made = reported(company)
    company.desk.execute(AddToIncident(made, "Lena Sommer", happened_at=company.clock.now() - timedelta(minutes=5)))
    company.desk.execute(AddToIncident(made, words="Keil lag in der Tür"))
    for command in (
        AnswerClock(made, C.VIDEO, not_required="x"),
        DecideIncident(made, "x"),
        CloseIncident(made, "x"),
        ChangeIncident(made, "x", company.clock.now(), company.clock.now()),
    ):
        with pytest.raises(RightMissing):
            company.desk.execute(command)


def test_its_words_are_for_the_office_and_for_whoever_reported_it(company: Company) -> None:
    company.log_in(ON_CALL)
    made = reported(company, reporter="Jonas Weiß")
    company.log_in(MANAGER)
    company.desk.execute(AddToIncident(made, words="Verdacht gegen einen Mitarbeiter"))
    now = company.clock.now()
    told: dict[str, tuple[str, bool]] = {}
    for name in (RECEPTION, ON_CALL, AUDITOR):
        company.log_in(name)
        row = SqlLists(company.house.engine, company.desk.viewer).incident(made, now)
        told[name] = row.what, bool(row.steps)
        assert (row.zone, len(row.clocks)) == ("RZ 1", 3)
    assert told == {RECEPTION: ("", False), ON_CALL: (WHAT, True), AUDITOR: (WHAT, True)}
    company.log_in(RECEPTION)
    entries = SqlLists(company.house.engine, company.desk.viewer).log_page(LogFilter(types=("incident.opened",)))
    assert "incident.what" not in entries[0].facts
    company.log_in(AUDITOR)
    entries = SqlLists(company.house.engine, company.desk.viewer).log_page(LogFilter(types=("incident.opened",)))
    assert entries[0].facts["incident.what"] == WHAT


def test_a_list_that_asks_nobody_who_reads_would_tell_everybody_its_words(company: Company) -> None:
    company.log_in(ON_CALL)
    made = reported(company)
    company.log_in(RECEPTION)
    row = SqlLists(company.house.engine, lambda: Viewer(None, reads_confidential=True)).incident(made, SIX)
    assert (row.told, row.what) == (True, WHAT)


def test_an_open_incident_stands_under_to_be_cleared_up_with_its_nearest_deadline(company: Company) -> None:
    made = reported(company)
    row = next(row for row in SqlLists(company.house.engine).to_clear(company.clock.now()))
    assert (row.kind, row.target, row.name, row.second) == (ToClear.INCIDENT, made, "other", "RZ 1")
    assert (row.clock, row.due) == ("art_33", company.clock.now() + timedelta(hours=72))


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"happened_at": datetime(2026, 11, 24, tzinfo=UTC)}, "happened_at"),
        ({"known_at": datetime(2026, 11, 22, tzinfo=UTC)}, "happened_at"),
        ({"known_at": datetime(2026, 11, 24, tzinfo=UTC)}, "known_at"),
        ({"recording": Recording("Kamera 4", SEVEN)}, "video_until"),
        ({"recording": Recording("", SEVEN, SEVEN)}, "camera"),
        ({"recording": Recording("Kamera 4", SEVEN, SIX)}, "video_until"),
    ],
)
def test_times_that_cannot_be_are_refused_at_their_field(company: Company, more: dict[str, object], field: str) -> None:
    with pytest.raises((NotAcceptable, InTheFuture, Missing)) as refused:
        reported(company, **more)
    assert refused.value.field == field


def test_a_correction_moves_the_clocks_and_cannot_make_it_known_later_than_it_was_entered(company: Company) -> None:
    company.log_in(MANAGER)
    made = reported(company)
    entered = company.clock.now()
    company.clock.forward(hours=1)
    earlier = entered - timedelta(minutes=30)
    company.desk.execute(ChangeIncident(made, WHAT, entered - timedelta(days=1), earlier))
    assert {face.clock: face.due for face in shown(company, made).clocks}[C.ART_33] == earlier + timedelta(hours=72)
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(ChangeIncident(made, WHAT, earlier, company.clock.now()))
    assert refused.value.facts["why"] == "known_after_it_was_entered"


def test_recordings_above_72_hours_need_a_written_reason(company: Company) -> None:
    company.log_in(ADMIN)
    with pytest.raises(Missing):
        company.desk.execute(SaveSiteVideo(73))
    company.desk.execute(SaveSiteVideo(72))
    company.log_in(MANAGER)
    made = reported(company)
    due = {face.clock: face.due for face in shown(company, made).clocks}
    assert due[C.VIDEO] == company.clock.now() - timedelta(hours=1) + timedelta(hours=72)
    company.log_in(ADMIN)
    company.desk.execute(SaveSiteVideo(0))
    company.log_in(MANAGER)
    assert C.VIDEO not in states(company, reported(company))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE incident SET known_at = '2020'",
        "UPDATE incident SET known_at = '9999'",
        "UPDATE incident SET what = ''",
        "UPDATE incident_step SET who = ''",
        "UPDATE incident_step SET clock = 'video'",
        "INSERT INTO site_video (id, pseudonym, site_id, hours, reason) VALUES (9, 'x', 1, 73, '')",
    ],
)
def test_the_database_holds_the_rules_too(company: Company, statement: str) -> None:
    reported(company, informed="Lena Sommer")
    with company.house.engine.connect() as connection, pytest.raises(IntegrityError):
        connection.execute(text(statement))
