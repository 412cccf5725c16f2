"""What can be done with a visitor in the house, by state."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from accessdesk.desk.rows import ExpectedRow, InsideRow, WaitingRow
from accessdesk.domain.escorts import CustodyKind
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import VisitState
from accessdesk.ui.visits.visit_forms import VisitForms

translate = QCoreApplication.translate
Act = tuple[str, Callable[[], None]]


def acts_for(row: InsideRow, forms: VisitForms) -> list[Act]:
    """Worded acts for this row, the likely one first."""
    return [*_next_acts(row, forms), (translate("InsideMenu", "What was recorded"), lambda: forms.sheet(row.id))]


def _next_acts(row: InsideRow, forms: VisitForms) -> list[Act]:
    departure: Act = (translate("InsideMenu", "Record departure"), lambda: forms.departure(row.id))
    if row.state is VisitState.UNCLEAR:
        return [(translate("InsideMenu", "Settle the unclear visit"), lambda: forms.unclear(row.id))]
    if row.state is VisitState.AWAY:
        return [(translate("InsideMenu", "Comes back"), lambda: forms.come_back(row.id)), departure]
    acts = [departure]
    if row.gap_since is not None:
        acts.insert(0, (translate("InsideMenu", "Assign an escort"), lambda: forms.handover(row.id)))
    elif row.supervision is Supervision.CONTINUOUS or row.keeper_kind is CustodyKind.ESCORT:
        acts.append((translate("InsideMenu", "Hand over escort"), lambda: forms.handover(row.id)))
    if row.supervision is Supervision.CONTINUOUS and row.gap_since is None:
        acts.append((translate("InsideMenu", "Report a supervision gap"), lambda: forms.gap(row.id)))
    acts.append((translate("InsideMenu", "Leaves and comes back"), lambda: forms.leave(row.id)))
    return acts


def waiting_acts(row: WaitingRow, forms: VisitForms) -> list[Act]:
    """Worded acts for somebody who waits at the desk."""
    return [
        (translate("InsideMenu", "Collect"), lambda: forms.collection(row.id)),
        (translate("InsideMenu", "Turned away, or left before entry"), lambda: forms.end(row.id)),
        (translate("InsideMenu", "What was recorded"), lambda: forms.sheet(row.id)),
    ]


def expected_acts(row: ExpectedRow, forms: VisitForms) -> list[Act]:
    """Worded acts for somebody who is expected."""
    return [
        (translate("InsideMenu", "Record arrival"), lambda: forms.arrival(row.id)),
        (translate("InsideMenu", "Cancelled, or did not come"), lambda: forms.end(row.id)),
        (translate("InsideMenu", "What was recorded"), lambda: forms.sheet(row.id)),
    ]


def menu_of(acts: list[Act], name: str, parent: QWidget) -> QMenu:
    """The acts as a menu that goes when it was used."""
    menu = QMenu(parent)
    menu.setAccessibleName(name)
    menu.aboutToHide.connect(menu.deleteLater)
    for text, run in acts:
        menu.addAction(text).triggered.connect(lambda _checked=False, run=run: run())
    return menu
