"""What was chosen of the log, in words: for papers and for the heads of lists."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.rows import LogFilter
from accessdesk.ui.log.kinds import GROUPS, group_word, subject_word, types_of
from accessdesk.ui.log.sentences import act_word

_MOST_TYPES = 6


def filter_words(asked: LogFilter) -> tuple[str, ...]:
    """One part for each thing that was chosen, days left out. Nothing: everything was chosen."""
    parts = [types_words(asked.types)] if asked.types else []
    if asked.person_text.strip():
        parts.append(QCoreApplication.translate("LogFilters", "words: {words}").format(words=asked.person_text.strip()))
    if asked.mention is not None:
        kind, number = asked.mention
        said = QCoreApplication.translate("LogFilters", "about {kind} no. {number}")
        parts.append(said.format(kind=subject_word(kind), number=number))
    if asked.everything:
        parts.append(QCoreApplication.translate("LogFilters", "with all that belongs to it"))
    if asked.desk:
        parts.append(QCoreApplication.translate("LogFilters", "desk {name}").format(name=asked.desk))
    if asked.late:
        parts.append(QCoreApplication.translate("LogFilters", "entered late"))
    if asked.overrides:
        parts.append(QCoreApplication.translate("LogFilters", "rule set aside"))
    return tuple(parts)


def types_words(types: Sequence[str]) -> str:
    """The name of a group where the types are one, else the first few acts."""
    for group, _ in GROUPS:
        if set(types) == set(types_of(group)):
            return group_word(group)
    said = ", ".join(act_word(one) for one in types[:_MOST_TYPES])
    return said if len(types) <= _MOST_TYPES else f"{said} …"
