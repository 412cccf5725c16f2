"""Opens the form that fits an act on the stock of keys."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from accessdesk.desk.key_rows import CopyHit, CopyRow, KeyTypeRow
from accessdesk.desk.key_stock_rows import KeyOrderRow, KeySealRow
from accessdesk.desk.loss_asking import may_read_losses
from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.ids import CopyId
from accessdesk.domain.keys import KeyCopyState
from accessdesk.ui.keys.end_forms import (
    DefectForm,
    DestroyForm,
    FoundForm,
    RecoverForm,
    RestockForm,
    SettleDefectForm,
)
from accessdesk.ui.keys.inventory_acts import InventoryActs
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.loss_sheet import LossSheet
from accessdesk.ui.keys.order_forms import CancelOrderForm, OrderForm, ReceiveForm
from accessdesk.ui.keys.place_acts import PlaceActs
from accessdesk.ui.keys.seal_forms import BreakSealForm, CountersignForm, SealForm
from accessdesk.ui.keys.simulator_form import SimulatorForm
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.wording import error_text


class StockForms(QObject):
    """One for the window, beside KeyForms."""

    def __init__(self, key_desk: KeyDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = key_desk
        self.places = PlaceActs(key_desk, self)
        self.inventories = InventoryActs(key_desk, self)

    def fitting(self, hit: CopyHit) -> bool:
        """Open what fits a key that is neither out nor in the cabinet; False for those that are."""
        if hit.state is KeyCopyState.SEALED:
            self.break_seal(hit.id)
        elif hit.state is KeyCopyState.FOUND:
            self._open(RestockForm(self._desk, hit))
        elif hit.state is KeyCopyState.MISSING and not hit.holder_name:
            self._open(RecoverForm(self._desk, hit))
        else:
            return False
        return True

    def settle(self, row: ToClearRow) -> None:
        """What stands under "to be cleared up"."""
        if row.kind is ToClear.CYLINDER_FRAGMENT:
            self._open(SettleDefectForm(self._desk, row.target))
        elif row.kind in (ToClear.LOSS_UNDECIDED, ToClear.LOSS_DUE):
            self.loss(row.target)
        elif row.kind is ToClear.CODE_TO_CHANGE:
            self.places.change_code_of(row.target)
        elif row.kind in (ToClear.KEY_MISSED, ToClear.KEY_UNEXPECTED, ToClear.KEY_ON_WRONG_HOOK):
            self.inventories.settle(row.target)
        else:
            self.countersign(row.target)

    def loss(self, report_id: int) -> None:
        """The whole life of a loss."""
        if may_read_losses(self._desk.desk):
            self._open(LossSheet(self._desk, report_id=report_id))
        else:
            self._desk.say(self.tr("The office decides about losses."))

    def loss_of(self, copy_id: CopyId) -> None:
        """The latest loss of a copy."""
        self._open(LossSheet(self._desk, copy_id=copy_id))

    def simulate(self, copy: CopyRow | None = None) -> None:
        """What if it were lost?"""
        self._open(SimulatorForm(self._desk, ((copy.id, copy.number),) if copy is not None else ()))

    def defect(self, copy_id: CopyId) -> None:
        self._of_copy(copy_id, lambda hit: DefectForm(self._desk, hit))

    def destroy(self, copy_id: CopyId) -> None:
        self._of_copy(copy_id, lambda hit: DestroyForm(self._desk, hit))

    def found(self, copy_id: CopyId) -> None:
        self._of_copy(copy_id, lambda hit: FoundForm(self._desk, hit))

    def restock(self, copy_id: CopyId) -> None:
        self._of_copy(copy_id, lambda hit: RestockForm(self._desk, hit))

    def recover(self, copy_id: CopyId) -> None:
        self._of_copy(copy_id, lambda hit: RecoverForm(self._desk, hit))

    def order(self, key_type: KeyTypeRow) -> None:
        self._open(OrderForm(self._desk, key_type))

    def receive(self, order: KeyOrderRow) -> None:
        self._open(ReceiveForm(self._desk, order))

    def cancel(self, order: KeyOrderRow) -> None:
        self._open(CancelOrderForm(self._desk, order))

    def seal(self, copy_id: CopyId) -> None:
        self._of_copy(copy_id, lambda hit: SealForm(self._desk, hit))

    def unseal(self, copy_id: CopyId) -> None:
        self._of_copy(copy_id, lambda hit: SealForm(self._desk, hit, opening=True))

    def break_seal(self, copy_id: CopyId) -> None:
        def show(seal: KeySealRow | None) -> None:
            if seal is None:
                self._desk.say(self.tr("This key is not under a seal any more."))
            else:
                self._open(BreakSealForm(self._desk, seal))

        self._run(lambda: self._desk.keys.seal_of(copy_id), show)

    def countersign(self, seal_id: int) -> None:
        self._open(CountersignForm(self._desk, seal_id))

    def _open(self, form: PanelForm) -> None:
        self._desk.open_form(form)

    def _of_copy(self, copy_id: CopyId, make: Callable[[CopyHit], PanelForm]) -> None:
        keys, now = self._desk.keys, self._desk.clock()

        def show(hit: CopyHit | None) -> None:
            if hit is None:
                self._desk.say(self.tr("This key does not exist any more."))
            else:
                self._open(make(hit))

        self._run(lambda: keys.copy(copy_id, now), show)

    def _run(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self._desk.background.run(self, work, then, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        text = error_text(error)
        if text is None:
            self._desk.background.crashed.emit(error)
        else:
            self._desk.say(text)
