"""What else can be done with one copy, as its state and the account allow; the desk decides all the same."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from accessdesk.desk.desk import Desk
from accessdesk.desk.key_rows import CopyRow
from accessdesk.domain.access_rights import Right
from accessdesk.domain.keys import KeyCopyState
from accessdesk.ui.keys.stock_forms import StockForms

translate = QCoreApplication.translate
_S = KeyCopyState
_Line = tuple[bool, Right, str, Callable[[], None]]


def add_stock_acts(menu: QMenu, row: CopyRow, forms: StockForms, desk: Desk) -> None:
    """Append the acts on the stock that fit this copy, below a line."""
    fitting = [(text, act) for fits, right, text, act in _lines(row, forms) if fits and desk.may(right)]
    if fitting and menu.actions():
        menu.addSeparator()
    for text, act in fitting:
        menu.addAction(text.format(number=row.number), act)


def _lines(row: CopyRow, forms: StockForms) -> list[_Line]:
    state, copy_id = row.state, row.id
    mendable = (_S.IN_STOCK, _S.RESERVED, _S.ISSUED, _S.FOUND)
    ending = (_S.IN_STOCK, _S.FOUND, _S.DEFECTIVE, _S.MISSING, _S.SEALED)

    return [
        (
            state is _S.SEALED,
            Right.SEALED_KEYS,
            translate("CopyMenu", "Break the seal of {number}"),
            lambda: forms.break_seal(copy_id),
        ),
        (
            state is _S.SEALED,
            Right.SEALED_KEYS,
            translate("CopyMenu", "Take {number} out of its seal"),
            lambda: forms.unseal(copy_id),
        ),
        (
            state is _S.FOUND,
            Right.DAY_KEYS,
            translate("CopyMenu", "Inspect {number} and hang it up"),
            lambda: forms.restock(copy_id),
        ),
        (
            state is _S.MISSING,
            Right.KEY_DATA,
            translate("CopyMenu", "{number} turned up"),
            lambda: forms.recover(copy_id),
        ),
        (
            state in (_S.LOST, _S.STOLEN, _S.ISSUED),
            Right.DAY_KEYS,
            translate("CopyMenu", "{number} was found by somebody"),
            lambda: forms.found(copy_id),
        ),
        (
            row.loss_reported_at is not None or state in (_S.LOST, _S.STOLEN, _S.FOUND),
            Right.READ_LOG,
            translate("CopyMenu", "The loss of {number}"),
            lambda: forms.loss_of(copy_id),
        ),
        (
            state not in (_S.DESTROYED, _S.LOST, _S.STOLEN),
            Right.READ_LOG,
            translate("CopyMenu", "What if {number} is lost?"),
            lambda: forms.simulate(row),
        ),
        (
            bool(row.ring) and state is not _S.ISSUED,
            Right.DAY_KEYS,
            translate("CopyMenu", "Take {number} off its ring"),
            lambda: forms.places.take_off(row),
        ),
        (
            state is _S.IN_STOCK,
            Right.SEALED_KEYS,
            translate("CopyMenu", "Seal {number}"),
            lambda: forms.seal(copy_id),
        ),
        (
            state in mendable,
            Right.KEY_DATA,
            translate("CopyMenu", "{number} is broken"),
            lambda: forms.defect(copy_id),
        ),
        (
            state in ending and not row.holder_name,
            Right.KEY_DATA,
            translate("CopyMenu", "Destroy {number}"),
            lambda: forms.destroy(copy_id),
        ),
    ]
