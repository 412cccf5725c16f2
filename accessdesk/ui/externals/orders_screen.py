"""Orders that run now or later: by number, with customer and zones."""

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from accessdesk.desk.external_rows import CustomerRow, OrderRow
from accessdesk.desk.outcome import Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.names import folded
from accessdesk.domain.sites import Zone
from accessdesk.ui import language, theme
from accessdesk.ui.externals.customer_columns import ORDER_COLUMNS
from accessdesk.ui.externals.order_form import EndOrderForm, OrderForm
from accessdesk.ui.language import Retranslated
from accessdesk.ui.table_model import RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Card, Flow, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.search_line import SearchLine

Found = tuple[list[OrderRow], list[CustomerRow], list[Zone]]


class OrdersScreen(Retranslated):
    """Enter opens an order. Every desk may look a number up; the office manager keeps them."""

    def __init__(self, at_desk: AtDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at_desk = at_desk
        self._found: Found = ([], [], [])
        self.search = SearchLine()
        self.all = QCheckBox()
        self.all.setMinimumHeight(theme.scaled(36))
        self.new = ShortcutButton(shortcut="Ctrl+N", kind=Kind.PRIMARY, icon="plus")
        self.change = ShortcutButton(icon="pencil")
        self.end = ShortcutButton(icon="x")
        self._limits = PlainLabel(ink="muted", wrap=True)
        self.model: RowsModel[OrderRow] = RowsModel(ORDER_COLUMNS, self)
        self.view = RowsView(self.model, name="")
        self._card = Card()
        self._card.set_body(self.view)
        acts = Flow(spacing=theme.SPACE_8, around=QMargins(theme.SPACE_20, theme.SPACE_8, theme.SPACE_20, 0))
        for part in (self.new, self.change, self.end):
            acts.add(part)
        acts.add(self.all)
        self.actions = acts  # type: ignore[method-assign, assignment]  # the window takes it by this name
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_12, theme.SPACE_20, theme.SPACE_16)
        layout.setSpacing(theme.SPACE_12)
        layout.addWidget(self.search)
        layout.addWidget(self._limits)
        layout.addWidget(self._card, 1)
        self.search.textChanged.connect(self._show)
        self.all.toggled.connect(lambda _: self.read_again())
        self.new.clicked.connect(lambda: self._open(None))
        self.change.clicked.connect(lambda: self._open(self.view.current_row()))
        self.end.clicked.connect(self._on_end)
        self.view.opened.connect(self._open)
        self.view.current_changed.connect(lambda _: self._fit())
        at_desk.background.changed.connect(self._on_changed)
        self.retranslate()
        self.read_again()

    def read_again(self) -> None:
        """Read orders anew, with what a form about one needs."""
        lists, today = self._at_desk.lists, self._at_desk.clock().astimezone().date()
        past = self.all.isChecked()

        def read() -> Found:
            return lists.orders(today, past=past), lists.customers(today), lists.zones()

        self._at_desk.background.latest((id(self), "orders"), self, read, self._on_read)

    def retranslate(self) -> None:
        self.all.setText(self.tr("Show past orders"))
        self.search.setPlaceholderText(self.tr("Number, subject or customer"))
        self.search.setAccessibleName(self.tr("Search orders"))
        self.new.set_text(self.tr("New order"))
        self.change.set_text(self.tr("Change"))
        self.end.set_text(self.tr("End …"))
        self._card.set_title(self.tr("Orders"))
        self.view.setAccessibleName(self.tr("Orders"))
        self._limits.setText(self._refused())
        self.model.retranslate()
        self._show()

    def _fit(self) -> None:
        may, row = self._at_desk.desk.may(Right.PEOPLE), self.view.current_row()
        self._limits.setVisible(not may)
        self.new.setEnabled(may)
        self.change.setEnabled(may and row is not None)
        self.end.setEnabled(may and row is not None and row.ended_on is None)

    def _on_read(self, found: Found) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        rows, asked = self._found[0], folded(self.search.text())
        shown = [row for row in rows if asked in folded(f"{row.number} {row.subject} {row.customer}")]
        self.model.show(shown)
        self._card.set_count(language.locale().toString(len(shown)))
        if rows:
            empty = "" if shown else self.tr("No order fits. Try fewer letters.")
        else:
            empty = self.tr(
                "No order runs. “New order” enters one; in the settings of a zone you say whether it demands a number."
            )
        self._card.set_empty(empty)
        self._fit()

    def _open(self, row: OrderRow | None) -> None:
        if self._at_desk.desk.may(Right.PEOPLE):
            self._at_desk.open_form(OrderForm(self._at_desk, self._found[1], self._found[2], row))
        else:
            self._at_desk.say(self._refused())

    def _refused(self) -> str:
        return self.tr("Your account may look, not change. Orders are the office manager's.")

    def _on_end(self) -> None:
        row = self.view.current_row()
        if row is not None:
            self._at_desk.open_form(EndOrderForm(self._at_desk, row))

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if subjects & {Subject.PEOPLE, Subject.SETTINGS}:
            self.read_again()
