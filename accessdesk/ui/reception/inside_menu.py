"""What can be done with a visitor in the house, by state."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from accessdesk.desk.group_rows import GroupRow
from accessdesk.desk.rows import ExpectedRow, InsideRow, WaitingRow
from accessdesk.domain.escorts import CustodyKind
from accessdesk.domain.ids import GroupId, VisitId
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
        unclear: Act = (translate("InsideMenu", "Whereabouts unclear"), lambda: forms.lost_sight(row.id))
        return [(translate("InsideMenu", "Comes back"), lambda: forms.come_back(row.id)), departure, unclear]
    acts = [departure]
    if row.gap_since is not None:
        acts.insert(0, (translate("InsideMenu", "Assign an escort"), lambda: forms.handover(row.id)))
    elif row.supervision is Supervision.CONTINUOUS or row.keeper_kind is CustodyKind.ESCORT:
        acts.append((translate("InsideMenu", "Hand over escort"), lambda: forms.handover(row.id)))
    if row.supervision is Supervision.CONTINUOUS and row.gap_since is None:
        acts.append((translate("InsideMenu", "Report a supervision gap"), lambda: forms.gap(row.id)))
    if row.group_id is not None:
        acts.append(_joins(row.group_id, forms))
    acts.append((translate("InsideMenu", "Moved to a zone, or back at the desk"), lambda: forms.move(row.id)))
    acts.append((translate("InsideMenu", "Leaves and comes back"), lambda: forms.leave(row.id)))
    acts += [_documents(row.id, forms), _behalf(row.id, forms)]
    acts.append((translate("InsideMenu", "Whereabouts unclear"), lambda: forms.lost_sight(row.id)))
    return acts


def waiting_acts(row: WaitingRow, forms: VisitForms) -> list[Act]:
    """Worded acts for somebody who waits at the desk."""
    collect: Act = (translate("InsideMenu", "Collect"), lambda: forms.collection(row.id))
    decide: Act = (translate("InsideMenu", "The host decides"), lambda: forms.decide(row.id))
    acts = [decide if row.refused else collect]
    if row.group_id is not None:
        group = row.group_id
        acts.insert(0, (translate("InsideMenu", "Collect the group"), lambda: forms.group_collection(group)))
        acts.append(_joins(group, forms))
    return [
        *acts,
        _documents(row.id, forms),
        _behalf(row.id, forms),
        (translate("InsideMenu", "Turned away, or left before entry"), lambda: forms.end(row.id)),
        (translate("InsideMenu", "Whereabouts unclear"), lambda: forms.lost_sight(row.id)),
        (translate("InsideMenu", "What was recorded"), lambda: forms.sheet(row.id)),
    ]


def _documents(visit_id: VisitId, forms: VisitForms) -> Act:
    return translate("InsideMenu", "Give documents"), lambda: forms.give_documents(visit_id)


def _behalf(visit_id: VisitId, forms: VisitForms) -> Act:
    return translate("InsideMenu", "For whom, order"), lambda: forms.behalf(visit_id)


def _joins(group_id: GroupId, forms: VisitForms) -> Act:
    return translate("InsideMenu", "Somebody else of the group arrives"), lambda: forms.group_arrival(group_id)


def group_acts(row: GroupRow, forms: VisitForms) -> list[Act]:
    """Worded acts for a group of whom somebody is expected."""
    group = row.group_id
    return [
        (translate("InsideMenu", "Record arrival"), lambda: forms.group_arrival(group)),
        (translate("InsideMenu", "Change names or number"), lambda: forms.change_group(group)),
        (translate("InsideMenu", "Print badges ahead"), lambda: forms.print_badges_ahead(group)),
        (translate("InsideMenu", "Cancelled, or did not come"), lambda: forms.end_group(group)),
    ]


def expected_acts(row: ExpectedRow | GroupRow, forms: VisitForms) -> list[Act]:
    """Worded acts for somebody who is expected."""
    if isinstance(row, GroupRow):
        return group_acts(row, forms)
    return [
        (translate("InsideMenu", "Record arrival"), lambda: forms.arrival(row.id)),
        _behalf(row.id, forms),
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
