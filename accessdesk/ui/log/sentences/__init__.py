"""The sentence of every type of entry."""

from collections.abc import Mapping

from accessdesk.ui.log.sentences.badges import BADGES
from accessdesk.ui.log.sentences.evidence import EVIDENCE
from accessdesk.ui.log.sentences.house import HOUSE
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
    **PRESENCE,
    **EVIDENCE,
}

__all__ = ["SENTENCES", "Said"]
