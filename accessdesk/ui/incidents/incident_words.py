"""How incidents, their clocks and what was added to them read on the screen."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.incident_rows import IncidentRow, IncidentStepRow
from accessdesk.domain.incidents import ClockFace, ClockState, IncidentClock, StepKind
from accessdesk.ui.theme import Tone
from accessdesk.ui.wording import local_day, local_moment, local_time, word

translate = QCoreApplication.translate

_COUNTED_IN_HOURS = 72
TONES = {
    ClockState.RUNNING: Tone.BLUE,
    ClockState.SOON: Tone.AMBER,
    ClockState.URGENT: Tone.RED,
    ClockState.OVERDUE: Tone.RED,
    ClockState.OVERWRITTEN: Tone.RED,
    ClockState.MET: Tone.GREEN,
    ClockState.WAIVED: Tone.GREY,
}


def heading(row: IncidentRow) -> str:
    """Kind and place."""
    where = row.zone or row.place
    return f"{word(row.kind)} – {where}" if where else word(row.kind)


def standing(row: IncidentRow) -> tuple[str, Tone]:
    """How the incident as a whole stands."""
    if row.closed_at is not None:
        return translate("Incidents", "closed"), Tone.GREY
    upcoming = row.next_clock
    if upcoming is not None:
        return word(upcoming.state), TONES[upcoming.state]
    if not row.decided:
        return translate("Incidents", "to be decided"), Tone.AMBER
    return translate("Incidents", "to be closed"), Tone.BLUE


def due_text(face: ClockFace, now: datetime) -> str:
    """Until when, or what became of it."""
    when = local_moment(face.due, now)
    if face.answer is not None:
        told = local_moment(face.answer.happened_at, now)
        if face.state is ClockState.WAIVED:
            return face.answer.words
        return translate("Incidents", "{time} to {name}").format(time=told, name=face.answer.who)
    if face.state is ClockState.OVERWRITTEN:
        return translate("Incidents", "overwritten since {time}").format(time=when)
    if face.state is ClockState.OVERDUE:
        return translate("Incidents", "was due {time}").format(time=when)
    hours = int((face.due - now).total_seconds()) // 3600
    told = translate("Incidents", "{hours} h left")
    if hours > _COUNTED_IN_HOURS:
        told = translate("Incidents", "{days} days left")
    left = told.format(hours=hours, days=hours // 24)
    return translate("Incidents", "until {time} ({left})").format(time=when, left=left)


def answer_words(clock: IncidentClock) -> tuple[str, str]:
    """The two answers to a clock: done, and nothing owed."""
    if clock is IncidentClock.VIDEO:
        return translate("Incidents", "Secured"), translate("Incidents", "Nothing secured")
    if clock is IncidentClock.CLIENT:
        return translate("Incidents", "Client informed"), translate("Incidents", "Not required")
    return translate("Incidents", "Reported"), translate("Incidents", "Not required")


def step_text(step: IncidentStepRow) -> str:
    """One line of what was added."""
    when = f"{local_day(step.happened_at)} {local_time(step.happened_at)}"
    if step.kind in (StepKind.CLOCK_MET, StepKind.CLOCK_WAIVED) and step.clock is not None:
        done, nothing = answer_words(step.clock)
        what = f"{word(step.clock)}: {done if step.kind is StepKind.CLOCK_MET else nothing}"
    else:
        what = word(step.kind)
    said = ", ".join(part for part in (step.who, step.words) if part)
    if step.kind is StepKind.ACT_TAKEN_BACK:
        said = translate("Incidents", "entry {number} of the log; decide whether it holds").format(number=step.words)
    return f"{when}  {what} – {said} ({step.by_name})"
