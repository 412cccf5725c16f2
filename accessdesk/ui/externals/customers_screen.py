"""Customers, and beside the chosen one its authorised contacts."""

from PySide6.QtCore import QMargins
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from accessdesk.desk.external_rows import ContactRow, CustomerRow
from accessdesk.desk.outcome import Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.names import folded
from accessdesk.ui import language, theme
from accessdesk.ui.externals.customer_columns import CONTACT_COLUMNS, CUSTOMER_COLUMNS
from accessdesk.ui.externals.customer_forms import ContactForm, CustomerForm, EndContactForm, VerifyContactForm
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.people.day_field import shown_day
from accessdesk.ui.table_model import RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Card, Flow, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.search_line import SearchLine

_NARROW = 720


class CustomersScreen(Retranslated):
    """Enter opens a customer or a contact. Every desk may look; the office manager keeps and verifies."""

    def __init__(self, at_desk: AtDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at_desk = at_desk
        self._rows: tuple[CustomerRow, ...] = ()
        self.search = SearchLine()
        self.all = QCheckBox()
        self.all.setMinimumHeight(theme.scaled(36))
        self.new = ShortcutButton(shortcut="Ctrl+N", kind=Kind.PRIMARY, icon="building")
        self.change = ShortcutButton(icon="pencil")
        self.new_contact = ShortcutButton(shortcut="Alt+N", icon="user-plus")
        self.change_contact = ShortcutButton(icon="pencil")
        self.verify = ShortcutButton(shortcut="Alt+V", icon="phone")
        self.end_contact = ShortcutButton(icon="user-x")
        self._limits = PlainLabel(ink="muted", wrap=True)
        self.model: RowsModel[CustomerRow] = RowsModel(CUSTOMER_COLUMNS, self)
        self.view = RowsView(self.model, name="")
        self.contacts: RowsModel[ContactRow] = RowsModel(CONTACT_COLUMNS, self)
        self.contact_view = RowsView(self.contacts, name="")
        self._card, self._contact_card = Card(), Card()
        self._card.set_body(self.view)
        self._contact_card.set_body(self.contact_view)
        self._arrange()
        self._connect()
        self.retranslate()
        self.read_again()

    def _arrange(self) -> None:
        acts = Flow(spacing=theme.SPACE_8, around=QMargins(theme.SPACE_20, theme.SPACE_8, theme.SPACE_20, 0))
        for part in (self.new, self.change, self.new_contact, self.change_contact, self.verify, self.end_contact):
            acts.add(part)
        acts.add(self.all)
        self.actions = acts  # type: ignore[method-assign, assignment]  # the window takes it by this name
        cards = self._cards = QHBoxLayout()
        cards.setSpacing(theme.SPACE_16)
        cards.addWidget(self._card, 2)
        cards.addWidget(self._contact_card, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_12, theme.SPACE_20, theme.SPACE_16)
        layout.setSpacing(theme.SPACE_12)
        layout.addWidget(self.search)
        layout.addWidget(self._limits)
        layout.addLayout(cards, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show)
        self.all.toggled.connect(lambda _: self.read_again())
        self.new.clicked.connect(lambda: self._open(None))
        self.change.clicked.connect(lambda: self._open(self.view.current_row()))
        self.new_contact.clicked.connect(lambda: self._open_contact(None))
        self.change_contact.clicked.connect(lambda: self._open_contact(self.contact_view.current_row()))
        self.verify.clicked.connect(self._on_verify)
        self.end_contact.clicked.connect(self._on_end)
        self.view.opened.connect(self._open)
        self.view.current_changed.connect(lambda _: self._show_contacts())
        self.contact_view.opened.connect(self._open_contact)
        self.contact_view.current_changed.connect(lambda _: self._fit())
        self._at_desk.background.changed.connect(self._on_changed)

    @qt_override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_NARROW)
        self._cards.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def read_again(self) -> None:
        """Read customers with their contacts anew."""
        lists, today = self._at_desk.lists, self._at_desk.clock().astimezone().date()
        ended = self.all.isChecked()
        self._at_desk.background.latest(
            (id(self), "customers"), self, lambda: lists.customers(today, ended=ended), self._on_read
        )

    def retranslate(self) -> None:
        self.all.setText(self.tr("Show contacts who have ended"))
        self.search.setPlaceholderText(self.tr("Customer, number or contact"))
        self.search.setAccessibleName(self.tr("Search customers"))
        self.new.set_text(self.tr("New customer"))
        self.change.set_text(self.tr("Change"))
        self.new_contact.set_text(self.tr("New contact"))
        self.change_contact.set_text(self.tr("Change contact"))
        self.verify.set_text(self.tr("Verify …"))
        self.end_contact.set_text(self.tr("End …"))
        self._card.set_title(self.tr("Customers"))
        self.view.setAccessibleName(self.tr("Customers"))
        self.contact_view.setAccessibleName(self.tr("Authorised contacts"))
        self._limits.setText(self._refused())
        self.model.retranslate()
        self.contacts.retranslate()
        self._show()

    def _fit(self) -> None:
        may = self._at_desk.desk.may(Right.PEOPLE)
        customer, contact = self.view.current_row(), self.contact_view.current_row()
        self._limits.setVisible(not may)
        self.new.setEnabled(may)
        for button in (self.change, self.new_contact):
            button.setEnabled(may and customer is not None)
        for button in (self.change_contact, self.verify, self.end_contact):
            button.setEnabled(may and contact is not None and contact.ended_on is None)

    def _on_read(self, rows: list[CustomerRow]) -> None:
        self._rows = tuple(rows)
        self._show()

    def _show(self) -> None:
        asked = folded(self.search.text())
        shown = [row for row in self._rows if asked in folded(_words(row))]
        self.model.show(shown)
        if shown and self.view.current_row() is None:
            self.view.select_id(shown[0].id)
        self._card.set_count(language.locale().toString(len(shown)))
        if self._rows:
            empty = "" if shown else self.tr("No customer is called that. Try fewer letters.")
        else:
            empty = self.tr("Whose equipment stands here? “New customer” enters a firm, then its contacts.")
        self._card.set_empty(empty)
        self._show_contacts()

    def _show_contacts(self) -> None:
        customer = self.view.current_row()
        rows = customer.contacts if customer is not None else ()
        self.contacts.show(rows)
        title = self.tr("Authorised contacts of {customer}") if customer is not None else self.tr("Authorised contacts")
        self._contact_card.set_title(title.format(customer=customer.name if customer is not None else ""))
        empty = self.tr("Who may send somebody? Without a verified contact nobody comes for this customer.")
        self._contact_card.set_empty(empty if customer is not None and not rows else "")
        self._fit()

    def _open(self, row: CustomerRow | None) -> None:
        if self._may():
            self._at_desk.open_form(CustomerForm(self._at_desk, row))

    def _open_contact(self, row: ContactRow | None) -> None:
        customer = self.view.current_row()
        if row is not None and row.ended_on is not None:
            text = self.tr("The authority of {name} ended {day}. “New contact” enters the person anew.")
            self._at_desk.say(text.format(name=row.name, day=shown_day(row.ended_on)))
        elif customer is not None and self._may():
            self._at_desk.open_form(ContactForm(self._at_desk, customer, row))

    def _may(self) -> bool:
        may = self._at_desk.desk.may(Right.PEOPLE)
        if not may:
            self._at_desk.say(self._refused())
        return may

    def _refused(self) -> str:
        return self.tr("Your account may look, not change. Customers are the office manager's.")

    def _on_verify(self) -> None:
        row = self.contact_view.current_row()
        if row is not None:
            self._at_desk.open_form(VerifyContactForm(self._at_desk, row))

    def _on_end(self) -> None:
        row = self.contact_view.current_row()
        if row is not None:
            self._at_desk.open_form(EndContactForm(self._at_desk, row))

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if Subject.PEOPLE in subjects:
            self.read_again()


def _words(row: CustomerRow) -> str:
    return " ".join((row.name, row.number, *(contact.name for contact in row.contacts)))
