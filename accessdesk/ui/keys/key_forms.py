"""Opens the form that fits an act on keys."""

from collections.abc import Callable, Sequence
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Signal

from accessdesk.desk.keeping_rows import BearerChangeRow
from accessdesk.desk.key_rows import CopyHit, CopyRow, KeyTypeRow, LockingSystemRow, ScheduleRow
from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.ids import CopyId, DoorId, LockingSystemId, VisitId
from accessdesk.ui.keys.bearer_forms import ConfirmBearerForm, ReportBearerForm
from accessdesk.ui.keys.clauses_form import ClausesForm
from accessdesk.ui.keys.data_forms import CopiesForm, CylinderForm, SystemForm, TypeForm
from accessdesk.ui.keys.day_keys_form import DayKeysForm
from accessdesk.ui.keys.issue_form import IssueForm
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_lookups import visit_holder
from accessdesk.ui.keys.loss_decision import LossDecisionForm
from accessdesk.ui.keys.loss_form import LossForm
from accessdesk.ui.keys.receipt_sheet import ReceiptSheet
from accessdesk.ui.keys.reserve_form import CancelReservationForm, ReserveForm
from accessdesk.ui.keys.return_form import ReturnForm
from accessdesk.ui.keys.schedule_drafts import ScheduleDrafts
from accessdesk.ui.keys.stock_forms import StockForms
from accessdesk.ui.keys.transfer_form import TransferForm
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.wording import error_text

_COMES_BACK = frozenset(
    {ToClear.KEY_OVERDUE, ToClear.KEY_DUE_TOMORROW, ToClear.RECEIPT_UNSIGNED, ToClear.KEY_LONG_UNSEEN}
)


class KeyForms(QObject):
    """One for the window. A scanned key goes into the handover that is open, else it opens the act that fits."""

    basket_changed = Signal(frozenset)
    """The ids of the copies in the baskets of handovers that are not finished."""

    def __init__(self, key_desk: KeyDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key_desk = key_desk
        self._open: list[IssueForm | ReturnForm] = []
        self._day_keys: DayKeysForm | None = None
        self.drafts = ScheduleDrafts()
        self.stock = StockForms(key_desk, self)

    def issue(self, copy_id: CopyId | None = None, visit_id: VisitId | None = None) -> None:
        """Hand out, with a copy in the basket or to a visitor when they are named."""
        form = IssueForm(self._key_desk)
        form.basket_changed.connect(self._on_basket)
        self._show(form)
        if copy_id is not None:
            self._read_copy(form, copy_id, form.add_copy)
        if visit_id is not None:
            lists = self._key_desk.lists
            self._run(form, lambda: lists.visit(visit_id), lambda visit: form.choose_holder(visit_holder(visit)))

    def take_back(self, copy_id: CopyId | None = None, visit_id: VisitId | None = None) -> None:
        """Take back, with a copy ticked, or all that a visitor holds."""
        form = ReturnForm(self._key_desk)
        self._show(form)
        if copy_id is not None:
            form.add_copy(copy_id)
        if visit_id is not None:
            form.add_visit(visit_id)

    def pass_on(self, copy_id: CopyId | None = None) -> None:
        """From the holder to somebody else, both at the desk."""
        form = TransferForm(self._key_desk)
        self._key_desk.open_form(form)
        if copy_id is not None:
            form.add_copy(copy_id)

    def reserve(self, copy_id: CopyId | None = None) -> None:
        """Keep keys for somebody."""
        form = ReserveForm(self._key_desk)
        self._key_desk.open_form(form)
        if copy_id is not None:
            self._read_copy(form, copy_id, form.add_copy)

    def cancel_reservation(self, copy_id: CopyId) -> None:
        """Give a reservation up."""

        def ask(hit: CopyHit) -> None:
            form = CancelReservationForm(self._key_desk, hit.id, hit.number, hit.kept_for)
            self._key_desk.open_form(form)

        self._read_copy(self, copy_id, ask)

    def change_bearer(self, copy: CopyRow) -> None:
        """A firm says who carries a key now."""
        bearer = copy.bearer or copy.holder_name
        self._key_desk.open_form(ReportBearerForm(self._key_desk, copy.id, copy.number, bearer))

    def confirm_bearer(self, change_id: int) -> None:
        """One of the two bearers confirms."""
        keys, now = self._key_desk.keys, self._key_desk.clock()

        def ask(rows: Sequence[BearerChangeRow]) -> None:
            row = next((row for row in rows if row.id == change_id), None)
            if row is None:
                self._key_desk.say(self.tr("Both have confirmed already."))
            else:
                self._key_desk.open_form(ConfirmBearerForm(self._key_desk, row))

        self._run(self, lambda: keys.bearer_changes(now), ask)

    def prove(self, code: str) -> None:
        """Is this receipt genuine?"""
        self._key_desk.open_form(ReceiptSheet(self._key_desk, code))

    def settle(self, row: ToClearRow) -> None:
        """What reception opens from "to be cleared up"."""
        if row.kind in _COMES_BACK:
            self.take_back(CopyId(row.target))
        elif row.kind is ToClear.KEY_NOT_FETCHED:
            self.cancel_reservation(CopyId(row.target))
        elif row.kind is ToClear.BEARER_TO_CONFIRM:
            self.confirm_bearer(row.target)
        else:
            self.stock.settle(row)

    def report_loss(self, copy_id: CopyId | None = None) -> None:
        """Report a copy lost."""
        form = LossForm(self._key_desk)
        self._key_desk.open_form(form)
        if copy_id is not None:
            self._read_copy(form, copy_id, form.choose)

    def confirm_loss(self, copy: CopyRow) -> None:
        """The office decides about a loss that was reported."""
        self._key_desk.open_form(LossDecisionForm(self._key_desk, copy.id, copy.number, copy.last_holder))

    def fitting(self, copy_id: CopyId) -> None:
        """A key was scanned or opened: out means it comes back, in the cabinet means it goes out."""
        self._read_copy(self, copy_id, self._fit)

    def in_baskets(self) -> frozenset[CopyId]:
        forms = [form for form in self._open if shiboken6.isValid(form)]
        return frozenset(id for form in forms if isinstance(form, IssueForm) for id in form.basket.ids())

    def day_keys(self) -> None:
        """One day key after the other; what is scanned meanwhile goes there."""
        form = self._day_keys
        if form is None or not shiboken6.isValid(form) or not form.isVisible():
            form = self._day_keys = DayKeysForm(self._key_desk)
            self._key_desk.open_form(form)

    def clauses(self) -> None:
        """What receipts say."""
        self._key_desk.open_form(ClausesForm(self._key_desk))

    def unsaved(self) -> str:
        """What closing the window would lose; "" for nothing."""
        lines = [
            self.tr("Keying schedule {name}: crosses not saved: {count}.").format(name=name, count=count)
            for name, count in self.drafts.unsaved()
        ]
        return "\n".join(lines)

    def system(self, system: LockingSystemRow | None = None) -> None:
        self._key_desk.open_form(SystemForm(self._key_desk, system))

    def key_type(self, system: LockingSystemRow, key_type: KeyTypeRow | None = None) -> None:
        self._key_desk.open_form(TypeForm(self._key_desk, system, key_type))

    def copies(self, key_type: KeyTypeRow) -> None:
        self._key_desk.open_form(CopiesForm(self._key_desk, key_type))

    def cylinder(
        self,
        system_id: LockingSystemId,
        cylinder: ScheduleRow | None = None,
        doors: tuple[tuple[DoorId, str], ...] = (),
    ) -> None:
        self._key_desk.open_form(CylinderForm(self._key_desk, system_id, cylinder, doors))

    def _fit(self, hit: CopyHit) -> None:
        day_keys = self._day_keys
        if day_keys is not None and shiboken6.isValid(day_keys) and day_keys.isVisible():
            day_keys.take(hit)
            return
        if self._shown(IssueForm) is None and self.stock.fitting(hit):
            return
        wanted: type[IssueForm | ReturnForm] = ReturnForm if hit.holder_name else IssueForm
        form = self._shown(wanted)
        if isinstance(form, IssueForm):
            form.add_copy(hit)
        elif isinstance(form, ReturnForm):
            form.add_copy(hit.id)
        elif hit.holder_name:
            self.take_back(hit.id)
        else:
            self.issue(hit.id)

    def _shown(self, kind: type[PanelForm]) -> PanelForm | None:
        """The form of this kind that is open before everybody's eyes."""
        alive = [form for form in self._open if shiboken6.isValid(form)]
        return next((form for form in alive if isinstance(form, kind) and form.isVisible()), None)

    def _show(self, form: IssueForm | ReturnForm) -> None:
        self._open = [known for known in self._open if shiboken6.isValid(known)]
        self._open.append(form)
        form.closed.connect(lambda: self._forget(form))
        form.destroyed.connect(self._on_basket)
        self._key_desk.open_form(form)

    def _forget(self, form: IssueForm | ReturnForm) -> None:
        self._open = [known for known in self._open if known is not form]
        self._on_basket()

    def _on_basket(self) -> None:
        self.basket_changed.emit(self.in_baskets())

    def _read_copy(self, owner: QObject, copy_id: CopyId, then: Callable[[CopyHit], None]) -> None:
        keys, now = self._key_desk.keys, self._key_desk.clock()

        def use(hit: CopyHit | None) -> None:
            if hit is None:
                self._key_desk.say(self.tr("This key does not exist any more."))
            else:
                then(hit)

        self._run(owner, lambda: keys.copy(copy_id, now), use)

    def _run(self, owner: QObject, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self._key_desk.background.run(owner, work, then, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        text = error_text(error)
        if text is None:
            self._key_desk.background.crashed.emit(error)
        else:
            self._key_desk.say(text)
