"""What a visitor refuses at the desk, and whether anything of it is still open."""

from dataclasses import replace
from datetime import datetime

from accessdesk.desk.desk import Act
from accessdesk.domain.ids import VisitId
from accessdesk.domain.moves import Need
from accessdesk.domain.objections import Objection, ObjectionDecision, ObjectionKind
from accessdesk.domain.visit_documents import WITH_THE_NOTICE, DocumentKind
from accessdesk.domain.visits import Visit

ANSWERED = {ObjectionKind.NO_DOCUMENT: Need.IDENTITY_SEEN, ObjectionKind.NOTICE_REFUSED: Need.NOTICE_GIVEN}
"""The confirmation that each refusal answers: an arrival may lack neither the one nor the other."""


def raised(act: Act, visit: Visit, kinds: tuple[ObjectionKind, ...], at: datetime) -> list[Objection]:
    """What an arriving visitor refuses (not yet recorded)."""
    return [
        Objection(
            id=act.uow.new_id(Objection),
            pseudonym=act.uow.new_pseudonym(),
            visit_id=visit.id,
            kind=kind,
            raised_at=at,
            entered_at=act.uow.now,
        )
        for kind in dict.fromkeys(kinds)
    ]


def open_objections(act: Act, visit_id: VisitId) -> list[Objection]:
    """What nobody has decided yet."""
    return act.uow.find(Objection, visit_id=visit_id, decision=None)


def decided_needs(act: Act, visit_id: VisitId) -> set[Need]:
    """The evidence that nothing is left to decide, if that is so."""
    return set() if open_objections(act, visit_id) else {Need.OBJECTIONS_DECIDED}


def moot(act: Act, visit_id: VisitId, at: datetime) -> list[Objection]:
    """Open objections of a visit that ends for another reason (not yet recorded)."""
    return [replace(one, decision=ObjectionDecision.MOOT, decided_at=at) for one in open_objections(act, visit_id)]


def spared_documents(act: Act, visit_id: VisitId) -> frozenset[DocumentKind]:
    """What the host let a visitor in without, who refused the notice."""
    decided = act.uow.find(Objection, visit_id=visit_id, decision=ObjectionDecision.EXCEPTION.value)
    spared = any(one.kind is ObjectionKind.NOTICE_REFUSED for one in decided)
    return frozenset(WITH_THE_NOTICE) if spared else frozenset()
