"""What an entry rests on, as a pill: how it was confirmed, or that it was entered late."""

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.rows import LogRow
from accessdesk.domain.escorts import WEAKER, Acceptance
from accessdesk.domain.events import EntryType
from accessdesk.domain.keys import EvidenceLevel
from accessdesk.ui.theme import Tone
from accessdesk.ui.wording import word

_BY_RULE = frozenset({EntryType.ERASURE_PERFORMED, EntryType.ERASURE_RUN})
_OPEN = frozenset({EntryType.GAP_REPORTED, EntryType.VISIT_UNCLEAR, EntryType.KEY_LOSS_REPORTED})


def evidence_of(row: LogRow) -> tuple[str, Tone]:
    """Word and tone: green for a signature or PIN, amber for what is weaker, late or open, grey for a plain entry."""
    if row.type == EntryType.ACT_REFUSED:
        return QCoreApplication.translate("LogEvidence", "refused"), Tone.RED
    if row.taken_back:
        return QCoreApplication.translate("LogEvidence", "taken back"), Tone.AMBER
    if row.corrected_by is not None:
        return QCoreApplication.translate("LogEvidence", "corrected"), Tone.AMBER
    if row.entered_late or row.type == EntryType.PAPER_VISIT_ENTERED:
        return QCoreApplication.translate("LogEvidence", "entered late"), Tone.AMBER
    confirmed = _confirmed(row)
    if confirmed is not None:
        return confirmed
    if row.type in _OPEN:
        return QCoreApplication.translate("LogEvidence", "open"), Tone.AMBER
    if row.type in _BY_RULE:
        return QCoreApplication.translate("LogEvidence", "by rule"), Tone.GREY
    return QCoreApplication.translate("LogEvidence", "live"), Tone.GREY


_BEGINS_CUSTODY = frozenset(
    {
        EntryType.ESCORT_ACCEPTED,
        EntryType.VISIT_COLLECTED,
        EntryType.ESCORT_HANDED_OVER,
        EntryType.GAP_CLOSED,
        EntryType.VISIT_BACK,
    }
)
"""Acts by which somebody took a visitor over; elsewhere the acceptance in a row is of a custody that ended."""


def _confirmed(row: LogRow) -> tuple[str, Tone] | None:
    if row.type in (EntryType.KEYS_ISSUED, EntryType.MASTER_KEY_ISSUED, EntryType.KEYS_RETURNED):
        return _handed_over(row)
    how = row.facts.get("assignment.acceptance", "") or row.facts.get("custody.acceptance", "")
    if how not in set(Acceptance) or row.type not in _BEGINS_CUSTODY:
        return None
    acceptance = Acceptance(how)
    return word(acceptance), Tone.AMBER if acceptance in WEAKER else Tone.GREEN


def _handed_over(row: LogRow) -> tuple[str, Tone] | None:
    if row.facts.get("handover.no_signature_reason"):
        return QCoreApplication.translate("LogEvidence", "no signature"), Tone.AMBER
    level = row.facts.get("handover.evidence", "")
    if level == EvidenceLevel.DAY:
        return QCoreApplication.translate("LogEvidence", "scan + login"), Tone.GREEN
    return (QCoreApplication.translate("LogEvidence", "signature + login"), Tone.GREEN) if level else None
