"""Answers about keys as lines of one list: what, where, how it stood, since when; and what the columns are called."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.exporting import ExportKind
from accessdesk.desk.key_asking import AskedOfKeys
from accessdesk.desk.key_question_cells import KeyAnswer
from accessdesk.desk.key_questions import CopyThen, DoorAccess, KeyHistory, KeySpan, LossImpact, PersonKeys
from accessdesk.domain.keys import KeyCopyState
from accessdesk.ui.keys.key_words import STATE_TONES, euros, near_moment, short_day, short_state
from accessdesk.ui.theme import Tone
from accessdesk.ui.wording import local_day, local_time

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One line. `ask` is the further question that the line leads to, with `at` of the answer it stands in."""

    id: int
    what: str
    what_second: str
    where: str
    where_second: str
    state: str
    tone: Tone
    since: str
    since_second: str
    ask: AskedOfKeys | None = None


def answer_lines(answer: KeyAnswer) -> list[AnswerLine]:
    """Every line of an answer."""
    if isinstance(answer, KeyHistory):
        return [_span(number, span, answer.at) for number, span in reversed(list(enumerate(answer.spans)))]
    if isinstance(answer, LossImpact):
        return list(_losses(answer))
    lines = [_copy(number, copy, answer.at) for number, copy in enumerate(answer.copies)]
    if isinstance(answer, PersonKeys):
        lines += list(_doors(answer, len(lines)))
    return lines


def answer_head(answer: KeyAnswer) -> str:
    """What was asked about, beside the moment."""
    if isinstance(answer, DoorAccess):
        door = answer.door
        if not door.cylinders:
            return translate("KeyAnswer", "{door}: no cylinder sat in it").format(door=door.name)
        parts = [door.name, translate("KeyAnswer", "cylinder {number}").format(number=", ".join(door.cylinders))]
        return " · ".join([*parts, door.zone_name] if door.zone_name else parts)
    if isinstance(answer, PersonKeys):
        return " · ".join(part for part in (answer.person.name, answer.person.company) if part)
    if isinstance(answer, KeyHistory):
        return " · ".join((answer.copy.number, answer.copy.type_name, answer.copy.system_name))
    return ""


def answer_sum(answer: KeyAnswer) -> str:
    """The answer in one line."""
    if isinstance(answer, KeyHistory):
        return translate("KeyAnswer", "Without a gap from the first record to now, newest first.")
    if isinstance(answer, LossImpact):
        return translate("KeyAnswer", "Holders: {count}, the dearest loss first").format(count=len(answer.holders))
    counts = Counter(copy.state for copy in answer.copies)
    parts = [f"{counts[state]} {short_state(state)}" for state in KeyCopyState if state in counts]
    told = f"{len(answer.copies)} = {' + '.join(parts)}" if parts else "0"
    text = translate("KeyAnswer", "Copies: {told}").format(told=told)
    if isinstance(answer, PersonKeys):
        text += " · " + translate("KeyAnswer", "Doors: {count}").format(count=len(answer.doors))
    return text


def nothing_text(answer: KeyAnswer) -> str:
    """What an empty answer means."""
    if isinstance(answer, DoorAccess):
        return translate("KeyAnswer", "No key opened this door then.")
    if isinstance(answer, PersonKeys):
        return translate("KeyAnswer", "No keys in hands then.")
    if isinstance(answer, LossImpact):
        return translate("KeyAnswer", "Nobody had a key then.")
    return translate("KeyAnswer", "No key then.")


def _copy(number: int, copy: CopyThen, at: datetime) -> AnswerLine:
    late, tone = copy.overdue(at), STATE_TONES.get(copy.state, Tone.GREY)
    lost = copy.loss_reported_at is not None and copy.state is KeyCopyState.ISSUED
    state = short_state(copy.state)
    if lost or (late and copy.state is KeyCopyState.ISSUED):
        state, tone = translate("KeyWords", "lost?") if lost else translate("KeyWords", "overdue"), Tone.RED
    due = near_moment(copy.due_at, at) if copy.due_at else translate("KeyWords", "unlimited")
    return AnswerLine(
        id=number,
        what=copy.number,
        what_second=copy.type_name,
        where=copy.holder_name or copy.location or "–",
        where_second=_second(copy),
        state=state,
        tone=tone,
        since=near_moment(copy.issued_at if copy.is_out else copy.seen_at, at),
        since_second=due if copy.is_out else translate("KeyAnswer", "last seen") if copy.seen_at else "",
        ask=AskedOfKeys(ExportKind.KEY_HISTORY, copy_id=copy.id),
    )


def _second(copy: CopyThen) -> str:
    if not copy.is_out:
        return copy.system_name
    bearer = translate("KeyAnswer", "carried by {name}").format(name=copy.bearer) if copy.bearer else ""
    visit = translate("KeyAnswer", "visitor") if copy.visit_id is not None else ""
    return " · ".join(part for part in (bearer, copy.holder_company, visit, copy.purpose) if part)


def _doors(answer: PersonKeys, first: int) -> Iterator[AnswerLine]:
    for number, one in enumerate(answer.doors, start=first):
        yield AnswerLine(
            id=number,
            what=one.door.name,
            what_second=translate("KeyAnswer", "cylinder {number}").format(number=", ".join(one.door.cylinders)),
            where=", ".join(one.copies),
            where_second=one.door.zone_name,
            state=translate("KeyAnswer", "door"),
            tone=Tone.GREY,
            since="",
            since_second="",
            ask=AskedOfKeys(ExportKind.DOOR_ACCESS, at=answer.at, door=one.door),
        )


def _span(number: int, span: KeySpan, now: datetime) -> AnswerLine:
    begin = _near(span.from_at, now) or translate("KeyAnswer", "before records")
    return AnswerLine(
        id=number,
        what=begin,
        what_second=translate("KeyAnswer", "until {moment}").format(moment=_near(span.until_at, now))
        if span.until_at
        else translate("KeyAnswer", "until now"),
        where=span.holder_name or span.location or "–",
        where_second=_span_second(span),
        state=short_state(span.state),
        tone=STATE_TONES.get(span.state, Tone.GREY),
        since=span.receipt_number or "–",
        since_second=span.return_receipt_number,
    )


def _span_second(span: KeySpan) -> str:
    if not span.holder_name:
        return ""
    bearer = translate("KeyAnswer", "carried by {name}").format(name=span.bearer) if span.bearer else ""
    brought = translate("KeyAnswer", "brought by {name}").format(name=span.returner)
    returned = brought if span.returner not in ("", span.holder_name, span.bearer) else ""
    return " · ".join(part for part in (bearer, span.holder_company, returned, span.purpose) if part)


def _losses(answer: LossImpact) -> Iterator[AnswerLine]:
    for number, loss in enumerate(answer.holders):
        yield AnswerLine(
            id=number,
            what=loss.name or "–",
            what_second=loss.company,
            where=", ".join(loss.copies),
            where_second=translate("KeyAnswer", "continuous supervision") if loss.opens_continuous_zone else "",
            state=euros(loss.cost_eur) if loss.cost_eur is not None else translate("KeyAnswer", "no costs set"),
            tone=Tone.RED if loss.opens_continuous_zone else Tone.AMBER,
            since=f"{loss.cylinders} / {loss.keys}",
            since_second=translate("KeyAnswer", "doors: {count}").format(count=loss.doors),
        )


def _near(moment: datetime | None, now: datetime) -> str:
    """Day and time, the year where it is another."""
    if moment is None:
        return ""
    same_year = moment.astimezone().year == now.astimezone().year
    return f"{short_day(moment)} {local_time(moment)}" if same_year else moment_text(moment)


def moment_text(moment: datetime | None) -> str:
    """Day and time; with the distance from UTC in a night in which the clock is changed."""
    if moment is None:
        return ""
    local = moment.astimezone()
    text = f"{local_day(moment)} {local_time(moment)}"
    midnight = datetime(local.year, local.month, local.day).astimezone()
    return text if midnight.utcoffset() == local.replace(hour=23).utcoffset() else f"{text} {local:%z}"


def column_titles(kind: ExportKind) -> tuple[str, str, str, str]:
    """What the columns hold for a question."""
    if kind is ExportKind.KEY_HISTORY:
        return (
            translate("KeyAnswer", "From, until"),
            translate("KeyAnswer", "Where"),
            translate("KeyAnswer", "State"),
            translate("KeyAnswer", "Receipts"),
        )
    if kind is ExportKind.LOSS_IMPACT:
        return (
            translate("KeyAnswer", "Holder"),
            translate("KeyAnswer", "Copies"),
            translate("KeyAnswer", "Cost"),
            translate("KeyAnswer", "Cyl. / keys"),
        )
    return (
        translate("KeyAnswer", "Copy"),
        translate("KeyAnswer", "Holder / place"),
        translate("KeyAnswer", "State"),
        translate("KeyAnswer", "Since, due"),
    )
