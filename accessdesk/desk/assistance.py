"""Help in an evacuation: noted when a visitor says so, forgotten when the visitor is gone."""

from dataclasses import replace

from accessdesk.desk.desk import Act
from accessdesk.domain.assistance import Assistance
from accessdesk.domain.ids import VisitId


def assistance_asked(act: Act, visit_id: VisitId, *, needed: bool) -> list[Assistance]:
    """The note of a visitor who arrives (not yet recorded); none where none was asked for."""
    known = act.uow.find(Assistance, visit_id=visit_id)
    if known:  # an arrival that was taken back and entered again
        return [replace(known[0], needed=needed)]
    if not needed:
        return []
    return [Assistance(act.uow.new_id(Assistance), act.uow.new_pseudonym(), visit_id, needed=True)]


def assistance_over(act: Act, visit_id: VisitId) -> list[Assistance]:
    """The note emptied, because the visitor is gone (not yet recorded)."""
    return [replace(note, needed=False) for note in act.uow.find(Assistance, visit_id=visit_id) if note.needed]
