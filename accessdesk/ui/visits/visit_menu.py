"""What can be done with any visit of the list of all visits, by state."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import VisitState
from accessdesk.ui.visits.visit_forms import VisitForms

translate = QCoreApplication.translate
Act = tuple[str, Callable[[], None]]


def visit_acts(visit_id: VisitId, state: VisitState, forms: VisitForms) -> list[Act]:
    """Worded acts, the likely one first; what was recorded always last."""
    return [
        *_next_acts(visit_id, state, forms),
        (translate("VisitMenu", "What was recorded"), lambda: forms.sheet(visit_id)),
    ]


def _next_acts(visit_id: VisitId, state: VisitState, forms: VisitForms) -> list[Act]:
    departure: Act = (translate("VisitMenu", "Record departure"), lambda: forms.departure(visit_id))
    unclear: Act = (translate("VisitMenu", "Whereabouts unclear"), lambda: forms.lost_sight(visit_id))
    documents: Act = (translate("VisitMenu", "Give documents"), lambda: forms.give_documents(visit_id))
    behalf: Act = (translate("VisitMenu", "For whom, order"), lambda: forms.behalf(visit_id))
    if state is VisitState.EXPECTED:
        return [
            (translate("VisitMenu", "Record arrival"), lambda: forms.arrival(visit_id)),
            behalf,
            (translate("VisitMenu", "Cancelled, or did not come"), lambda: forms.end(visit_id)),
        ]
    if state is VisitState.ARRIVED:
        return [
            (translate("VisitMenu", "Collect"), lambda: forms.collection(visit_id)),
            documents,
            behalf,
            (translate("VisitMenu", "Turned away, or left before entry"), lambda: forms.end(visit_id)),
            unclear,
        ]
    if state is VisitState.ON_SITE:
        return [
            departure,
            (translate("VisitMenu", "Moved to a zone, or back at the desk"), lambda: forms.move(visit_id)),
            (translate("VisitMenu", "Leaves and comes back"), lambda: forms.leave(visit_id)),
            documents,
            behalf,
            unclear,
        ]
    if state is VisitState.AWAY:
        return [(translate("VisitMenu", "Comes back"), lambda: forms.come_back(visit_id)), departure, unclear]
    if state is VisitState.UNCLEAR:
        return [(translate("VisitMenu", "Settle the unclear visit"), lambda: forms.unclear(visit_id))]
    return []
