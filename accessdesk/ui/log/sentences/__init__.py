"""The sentence of every type of entry."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from accessdesk.ui.log.sentences.badges import BADGES
from accessdesk.ui.log.sentences.evidence import EVIDENCE
from accessdesk.ui.log.sentences.house import HOUSE
from accessdesk.ui.log.sentences.incidents import INCIDENTS
from accessdesk.ui.log.sentences.keys import KEYS
from accessdesk.ui.log.sentences.presence import PRESENCE
from accessdesk.ui.log.sentences.said import Said
from accessdesk.ui.log.sentences.supervision import SUPERVISION
from accessdesk.ui.log.sentences.visits import VISITS

SENTENCES: Mapping[str, Said] = {
    **HOUSE,
    **VISITS,
    **BADGES,
    **SUPERVISION,
    **KEYS,
    **INCIDENTS,
    **PRESENCE,
    **EVIDENCE,
}


def act_word(entry_type: str) -> str:
    """The bold words of a type, for sentences and for the filter."""
    said = SENTENCES.get(entry_type)
    return QCoreApplication.translate("LogEntries", said.act) if said else entry_type


__all__ = ["SENTENCES", "Said", "act_word"]
