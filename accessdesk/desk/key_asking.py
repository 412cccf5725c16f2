"""Who may ask what about keys, and the answer."""

from dataclasses import dataclass
from datetime import datetime

from accessdesk.desk.desk import Desk
from accessdesk.desk.exporting import ExportKind
from accessdesk.desk.key_question_cells import KeyAnswer
from accessdesk.desk.key_questions import DoorFacts, KeyHistory, KeyPerson, KeyQuestions, LossImpact
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import CopyId
from accessdesk.domain.refusals import InTheFuture

QUESTIONS = (
    ExportKind.DOOR_ACCESS,
    ExportKind.PERSON_KEYS,
    ExportKind.KEY_HISTORY,
    ExportKind.OVERDUE,
    ExportKind.KEY_INVENTORY,
    ExportKind.LOSS_IMPACT,
)
DESK_MAY_ASK = frozenset({ExportKind.DOOR_ACCESS, ExportKind.OVERDUE, ExportKind.KEY_INVENTORY})
"""What whoever hands keys out may ask about now; the past, people and losses are for those who read the log."""


@dataclass(frozen=True, slots=True)
class AskedOfKeys:
    """A question. `at` None is now; the door, the person or the copy is named by the kinds that ask about one."""

    kind: ExportKind
    at: datetime | None = None
    door: DoorFacts | None = None
    person: KeyPerson | None = None
    copy_id: CopyId | None = None

    @property
    def named(self) -> str:
        """What the log's entry of an export tells: people by number, for the entry outlives their names."""
        if self.door is not None:
            return f"door {self.door.name}"
        if self.person is not None and self.person.employee_id is not None:
            return f"employee {self.person.employee_id}"
        if self.person is not None:
            return f"person {self.person.person_id or ''}".strip()
        return f"copy {self.copy_id}" if self.copy_id is not None else ""


def may_ask(desk: Desk) -> tuple[ExportKind, ...]:
    """The questions that the acting account may ask about now."""
    if desk.may(Right.READ_LOG):
        return QUESTIONS
    return tuple(kind for kind in QUESTIONS if kind in DESK_MAY_ASK and desk.may(Right.DAY_KEYS))


def answered(desk: Desk, questions: KeyQuestions, asked: AskedOfKeys, *, for_file: bool = False) -> KeyAnswer:
    """The answer, for whoever may ask; for a file with every receipt's number.

    Raises RightMissing, InTheFuture, Unknown.
    """
    now = desk.clock.now()
    if asked.at is not None and asked.at > now:
        raise InTheFuture(field="happened_at")
    desk_may = asked.at is None and asked.kind in DESK_MAY_ASK and desk.may(Right.DAY_KEYS)
    desk.demand(Right.DAY_KEYS if desk_may else Right.READ_LOG)
    if asked.kind is ExportKind.DOOR_ACCESS and asked.door is not None:
        return questions.door_access(asked.door.id, asked.at or now, receipts=for_file)
    if asked.kind is ExportKind.KEY_INVENTORY:
        return questions.key_inventory(asked.at or now, receipts=for_file)
    return _read(questions, asked, asked.at or now, now)


def rows_of(answer: KeyAnswer) -> int:
    """How many lines an answer has."""
    if isinstance(answer, KeyHistory):
        return len(answer.spans)
    return len(answer.holders if isinstance(answer, LossImpact) else answer.copies)


def _read(questions: KeyQuestions, asked: AskedOfKeys, at: datetime, now: datetime) -> KeyAnswer:
    if asked.kind is ExportKind.OVERDUE:
        return questions.overdue_keys(at)
    if asked.kind is ExportKind.LOSS_IMPACT:
        return questions.loss_impact(at)
    if asked.kind is ExportKind.PERSON_KEYS and asked.person is not None:
        return questions.person_keys(asked.person, at)
    if asked.kind is ExportKind.KEY_HISTORY and asked.copy_id is not None:
        return questions.key_history(asked.copy_id, now)
    raise ValueError(f"not a question about keys: {asked}")
