"""Marking a visit as confidential, and reading what the desk typed where it was shown nothing."""

from accessdesk.desk.desk import Act
from accessdesk.domain.confidential import HIDDEN, ConfidentialVisit
from accessdesk.domain.ids import VisitId


def marked_confidential(act: Act, visit_id: VisitId, *, wanted: bool) -> list[ConfidentialVisit]:
    """The mark of a visit (not yet recorded); it is never taken off by an arrival that does not ask for it."""
    if not wanted or act.uow.find(ConfidentialVisit, visit_id=visit_id):
        return []
    return [ConfidentialVisit(act.uow.new_id(ConfidentialVisit), act.uow.new_pseudonym(), visit_id)]


def revealed(typed: str, known: str) -> str:
    """What stands behind the mask that a form was filled with, else what was typed."""
    return known if typed.strip() == HIDDEN and known else typed
