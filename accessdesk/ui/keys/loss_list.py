"""The list of losses in the middle of the keys screen."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from accessdesk.domain.access_rights import Right
from accessdesk.ui.keys.key_words import short_day
from accessdesk.ui.keys.loss_sheet import standing
from accessdesk.ui.keys.stock_forms import StockForms
from accessdesk.ui.keys.stock_page import NewAct, RowAct, StockList
from accessdesk.ui.table_model import Column

translate = QCoreApplication.translate


def losses(forms: StockForms) -> StockList:
    """All reports, those that nobody has found again first."""
    return StockList(
        title=lambda: translate("KeyStock", "Losses"),
        empty=lambda: translate("KeyStock", "No loss was reported. F9 reports one."),
        columns=_columns,
        read=lambda keys, now: keys.losses(),
        acts=(
            RowAct(
                lambda row: translate("KeyStock", "The loss of {number}").format(number=row.number),
                Right.READ_LOG,
                lambda row: True,
                lambda row: forms.loss(row.id),
            ),
        ),
        new=(NewAct(lambda: translate("KeyStock", "Simulate a loss"), Right.READ_LOG, forms.simulate),),
    )


def _columns(clock: Callable[[], datetime]) -> Sequence[Column[Any]]:
    del clock
    return [
        Column(
            "number",
            lambda: translate("KeyStock", "Key"),
            lambda r: r.number,
            second=lambda r: r.type_name,
            bold=True,
            width=110,
        ),
        Column(
            "state",
            lambda: translate("KeyStock", "State"),
            lambda r: standing(r)[0],
            tone=lambda r: standing(r)[1],
            width=130,
            stretch=0,
        ),
        Column(
            "reported",
            lambda: translate("KeyStock", "Reported"),
            lambda r: short_day(r.reported_at),
            second=lambda r: r.holder_name,
            width=110,
            stretch=2,
        ),
    ]
