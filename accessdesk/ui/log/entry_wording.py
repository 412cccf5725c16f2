"""The sentence of every entry of the access log: an act in bold, and whom or what it concerns."""

from dataclasses import dataclass
from string import Formatter

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.rows import LogRow
from accessdesk.ui.log.fact_words import fact_words
from accessdesk.ui.log.sentences import SENTENCES, act_word


@dataclass(frozen=True, slots=True)
class Sentence:
    """`act` is set in bold, `rest` follows it; both in the user's language."""

    act: str
    rest: str

    def __str__(self) -> str:
        return f"{self.act} {self.rest}".strip()


def sentence_of(row: LogRow) -> Sentence:
    """What the entry says, in the user's language. Erased facts show as a word in their place."""
    said = SENTENCES.get(row.type)
    if said is None:
        return Sentence(row.type, "")
    facts = _Facts(fact_words(row))
    parts = [_filled(said.whom, facts)] if said.whom else []
    parts += [_filled(text, facts) for text in said.also if _names(text) <= facts.keys()]
    return Sentence(act_word(row.type), ", ".join(dict.fromkeys(part for part in parts if part)))


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return QCoreApplication.translate("LogEntries", "(erased)")


def _filled(template: str, facts: _Facts) -> str:
    return QCoreApplication.translate("LogEntries", template).format_map(facts)


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}
