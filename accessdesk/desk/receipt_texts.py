"""The clauses of handover receipts: the office writes new versions, a receipt keeps the one it was signed with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.ports import UnitOfWork
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.names import cleaned
from accessdesk.domain.receipt_texts import CLAUSES, LANGUAGES, RECEIPT_TEXT, ReceiptClauses, newest_of
from accessdesk.domain.refusals import ChangedMeanwhile, NotAcceptable

LONGEST_CLAUSE = 1_500
_OPEN_PLACE = re.compile(r"\{[^{}]*\}|[{}]")


@dataclass(frozen=True, slots=True)
class SaveReceiptClauses:
    """A new version in one language, every sentence of it; the same words as before are refused."""

    language: str
    property: str
    no_passing_on: str
    no_copying: str
    report_loss: str
    return_on_demand: str
    loss_with_cost: str
    loss_without_cost: str


class ReceiptTextLists(Protocol):
    """What the company wrote."""

    def receipt_clauses(self) -> list[ReceiptClauses]:
        """Every version, by language and number; none while the shipped text counts."""


@handles(SaveReceiptClauses, right=Right.KEY_DATA)
def save_receipt_clauses(command: SaveReceiptClauses, act: Act) -> Outcome:
    if command.language not in LANGUAGES:
        raise NotAcceptable(field="language", why="unknown_setting")
    words = {name: _clause(name, getattr(command, name)) for name in CLAUSES}
    newest = clauses_in_force(act.uow, command.language)
    if newest is not None and newest.words() == words:
        raise NotAcceptable(field=CLAUSES[0], why="same_words")
    saved = ReceiptClauses(
        id=act.uow.new_id(ReceiptClauses),
        pseudonym=act.uow.new_pseudonym(),
        language=command.language,
        version=max(RECEIPT_TEXT, newest.version if newest is not None else 0) + 1,
        base=RECEIPT_TEXT,
        entered_at=act.uow.now,
        **words,
    )
    act.uow.record(EntryType.RECEIPT_CLAUSES_CHANGED, saved, about=saved.pseudonym)
    return Outcome(saved.id, frozenset({Subject.KEYS}))


def clauses_in_force(uow: UnitOfWork, language: str) -> ReceiptClauses | None:
    """The company's newest version in a language; None while the shipped text counts."""
    return newest_of(uow.find(ReceiptClauses, language=language), language)


def text_in_force(uow: UnitOfWork, language: str) -> int:
    """The version that a receipt made now carries."""
    newest = clauses_in_force(uow, language)
    return newest.version if newest is not None else RECEIPT_TEXT


def check_shown(uow: UnitOfWork, language: str, shown: int) -> None:
    """Nobody signs words they were not shown: raises ChangedMeanwhile where a newer version came; 0 asks nothing."""
    language = language if language in LANGUAGES else LANGUAGES[0]
    if shown and shown != text_in_force(uow, language):
        raise ChangedMeanwhile(field="signature")


def filled(words: Mapping[str, str], name: str, *, company: str = "", cost: str = "") -> str:
    """A clause with what stands open in it."""
    return words[name].replace("{company}", company).replace("{cost}", cost)


def _clause(name: str, typed: str) -> str:
    """One sentence or several, on one line. Raises Missing or NotAcceptable."""
    text = cleaned(" ".join(typed.split()), name, longest=LONGEST_CLAUSE)
    known = {"{company}"} | ({"{cost}"} if name == "loss_with_cost" else set())
    wrong = [found for found in _OPEN_PLACE.findall(text) if found not in known]
    if wrong:
        raise NotAcceptable(field=name, why="open_place", place=wrong[0])
    if name == "loss_with_cost" and "{cost}" not in text:
        raise NotAcceptable(field=name, why="cost_not_named", place="{cost}")
    return text
