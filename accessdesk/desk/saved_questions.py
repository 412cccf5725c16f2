"""Keeping a question to the log under a name, and letting go of it. Each account has its own."""

import json
from dataclasses import dataclass, replace
from datetime import date

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.names import cleaned, folded
from accessdesk.domain.refusals import NotAcceptable, RightMissing
from accessdesk.domain.saved_questions import MOST_QUESTIONS, SavedQuestion

_LONGEST_WORDS = 500


@dataclass(frozen=True, slots=True)
class ChosenOfLog:
    """What the log's filters stand at. `period` is a code like "week", so that a kept question moves with the days.

    `words_lost`: words belonged to it that were erased since.
    """

    period: str = "all"
    day_from: date | None = None
    day_to: date | None = None
    types: tuple[str, ...] = ()
    text: str = ""
    about: tuple[str, int] | None = None
    about_words: str = ""
    late: bool = False
    overrides: bool = False
    words_lost: bool = False


@dataclass(frozen=True, slots=True)
class SaveQuestion:
    """Keep this question. One of the same name is replaced."""

    name: str
    chosen: ChosenOfLog


@dataclass(frozen=True, slots=True)
class RemoveQuestion:
    """Let go of it."""

    question_id: int


@handles(SaveQuestion, right=Right.READ_LOG)
def save_question(command: SaveQuestion, act: Act) -> Outcome:
    name = cleaned(command.name, "name", longest=60)
    kept = act.uow.find(SavedQuestion, account_id=act.session.account_id, removed_at=None)
    same = next((one for one in kept if folded(one.name) == folded(name)), None)
    if same is None and len(kept) >= MOST_QUESTIONS:
        raise NotAcceptable(field="name", why="too_many_questions", most=MOST_QUESTIONS)
    chosen, words = _written(command.chosen)
    question = SavedQuestion(
        id=act.uow.new_id(SavedQuestion) if same is None else same.id,
        pseudonym=act.uow.new_pseudonym() if same is None else same.pseudonym,
        account_id=act.session.account_id,
        name=name,
        chosen=chosen,
        words=words,
        saved_at=act.uow.now,
    )
    act.uow.record(EntryType.QUESTION_SAVED, question, about=question.pseudonym)
    return Outcome(question.id, frozenset())


@handles(RemoveQuestion, right=Right.READ_LOG)
def remove_question(command: RemoveQuestion, act: Act) -> Outcome:
    question = act.uow.get(SavedQuestion, command.question_id)
    if question.account_id != act.session.account_id:
        raise RightMissing(right=Right.READ_LOG.value)
    if question.removed_at is not None:
        raise NotAcceptable(field="name", why="question_gone")
    gone = replace(question, removed_at=act.uow.now)
    act.uow.record(EntryType.QUESTION_REMOVED, gone, about=question.pseudonym)
    return Outcome(None, frozenset())


def _written(chosen: ChosenOfLog) -> tuple[str, str]:
    text = cleaned(chosen.text, "text", mandatory=False, longest=_LONGEST_WORDS)
    said = {
        "period": chosen.period,
        "from": chosen.day_from.isoformat() if chosen.day_from else None,
        "to": chosen.day_to.isoformat() if chosen.day_to else None,
        "types": list(chosen.types),
        "about": list(chosen.about) if chosen.about else None,
        "late": chosen.late,
        "overrides": chosen.overrides,
        "worded": bool(text or chosen.about_words),
    }
    words = json.dumps([text, chosen.about_words], ensure_ascii=False) if text or chosen.about_words else ""
    return json.dumps(said, sort_keys=True), words


def chosen_of(question: SavedQuestion) -> ChosenOfLog:
    """The question as it was kept; without its words once they are erased."""
    said = json.loads(question.chosen)
    text, about_words = json.loads(question.words) if question.words else ("", "")
    return ChosenOfLog(
        period=said["period"],
        day_from=date.fromisoformat(said["from"]) if said["from"] else None,
        day_to=date.fromisoformat(said["to"]) if said["to"] else None,
        types=tuple(said["types"]),
        text=text,
        about=(said["about"][0], said["about"][1]) if said["about"] else None,
        about_words=about_words,
        late=said["late"],
        overrides=said["overrides"],
        words_lost=said["worded"] and not question.words,
    )
