"""What can be done with a visitor in the house, by state."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from accessdesk.desk.rows import InsideRow
from accessdesk.domain.escorts import CustodyKind
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import VisitState
from accessdesk.ui.visits.visit_forms import VisitForms

translate = QCoreApplication.translate


def acts_for(row: InsideRow, forms: VisitForms) -> list[tuple[str, Callable[[], None]]]:
    """Worded acts for this row, the likely one first."""
    departure = (translate("InsideMenu", "Record departure"), lambda: forms.departure(row.id))
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


def menu_for(row: InsideRow, forms: VisitForms, parent: QWidget) -> QMenu:
    """The acts as a menu; names in it are shown as they were typed."""
    menu = QMenu(parent)
    menu.setAccessibleName(row.name)
    for text, run in acts_for(row, forms):
        menu.addAction(text).triggered.connect(run)
    return menu
