"""Standing externals: what each may, what each lacks, who is in the house; in and out by a button as by the card."""

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from accessdesk.desk.external_rows import ExternalRow
from accessdesk.desk.outcome import Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.names import folded
from accessdesk.ui import language, theme
from accessdesk.ui.externals.card_act import CardAct
from accessdesk.ui.externals.escort_right_form import EscortRightForm
from accessdesk.ui.externals.external_columns import EXTERNAL_COLUMNS
from accessdesk.ui.externals.external_form import EndExternalForm, ExternalForm
from accessdesk.ui.language import Retranslated
from accessdesk.ui.people.day_field import shown_day
from accessdesk.ui.table_model import RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Card, Flow, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.search_line import SearchLine


class ExternalsScreen(Retranslated):
    """Enter or a double click opens a permission. Every desk sees the list; the office manager keeps it."""

    def __init__(self, at_desk: AtDesk, card: CardAct, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at_desk, self._scan = at_desk, card
        self._rows: tuple[ExternalRow, ...] = ()
        self.search = SearchLine()
        self.all = QCheckBox()
        self.all.setMinimumHeight(theme.scaled(36))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.new = ShortcutButton(shortcut="Ctrl+N", kind=Kind.PRIMARY, icon="user-plus")
        self.change = ShortcutButton(icon="pencil")
        self.escort = ShortcutButton(icon="shield-check")
        self.end = ShortcutButton(icon="user-x")
        self._limits = PlainLabel(ink="muted", wrap=True)
        self.model: RowsModel[ExternalRow] = RowsModel(EXTERNAL_COLUMNS, self)
        self.view = RowsView(self.model, name="")
        self._card = Card()
        self._card.set_body(self.view)
        acts = Flow(spacing=theme.SPACE_8, around=QMargins(theme.SPACE_20, theme.SPACE_8, theme.SPACE_20, 0))
        for part in (self.new, self.change, self.escort, self.end):
            acts.add(part)
        acts.add(self.all)
        self.actions = acts  # type: ignore[method-assign, assignment]  # the window takes it by this name
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_12, theme.SPACE_20, theme.SPACE_16)
        layout.setSpacing(theme.SPACE_12)
        layout.addWidget(self.search)
        layout.addWidget(self._limits)
        layout.addWidget(self._card, 1)
        self._connect()
        self.retranslate()
        self.read_again()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show)
        self.all.toggled.connect(lambda _: self.read_again())
        self.new.clicked.connect(lambda: self._open(None))
        self.change.clicked.connect(lambda: self._open(self.view.current_row()))
        self.escort.clicked.connect(self._on_escort)
        self.end.clicked.connect(self._on_end)
        self.view.opened.connect(self._open)
        self.view.action_clicked.connect(lambda _, row: self._scan.act(row.person_id))
        self.view.current_changed.connect(lambda _: self._fit())
        self._at_desk.background.changed.connect(self._on_changed)

    def read_again(self) -> None:
        """Read the list anew."""
        lists, today = self._at_desk.lists, self._at_desk.clock().astimezone().date()
        ended = self.all.isChecked()
        self._at_desk.background.latest(
            (id(self), "externals"), self, lambda: lists.externals(today, ended=ended), self._on_read
        )

    def retranslate(self) -> None:
        self.all.setText(self.tr("Show those who have ended"))
        self.search.setPlaceholderText(self.tr("Name, company or contract"))
        self.search.setAccessibleName(self.tr("Search standing externals"))
        self.new.set_text(self.tr("New standing external"))
        self.change.set_text(self.tr("Change"))
        self.escort.set_text(self.tr("Escort right …"))
        self.end.set_text(self.tr("End …"))
        self._card.set_title(self.tr("Standing externals"))
        self.view.setAccessibleName(self.tr("Standing externals"))
        self._limits.setText(self._refused())
        self.model.retranslate()
        self._show()

    def _fit(self) -> None:
        may, row = self._at_desk.desk.may(Right.PEOPLE), self.view.current_row()
        self._limits.setVisible(not may)
        self.new.setEnabled(may)
        for button in (self.change, self.escort, self.end):
            button.setEnabled(may and row is not None and row.ended_on is None)

    def _on_read(self, rows: list[ExternalRow]) -> None:
        self._rows = tuple(rows)
        self._show()

    def _show(self) -> None:
        asked = folded(self.search.text())
        shown = [row for row in self._rows if asked in folded(f"{row.name} {row.company} {row.contract}")]
        self.model.show(shown)
        self._card.set_count(language.locale().toString(len(shown)))
        self._card.set_empty(self._nothing(bool(shown)))
        self._fit()

    def _nothing(self, any_shown: bool) -> str:
        if any_shown:
            return ""
        if self._rows:
            return self.tr("Nobody is called that. Try fewer letters.")
        return self.tr(
            "Cleaners, guards, technicians and tenants who come and go by contract stand here. "
            "“New standing external” enters one; from then on a scan of the card brings in and lets out."
        )

    def _open(self, row: ExternalRow | None) -> None:
        if row is not None and row.ended_on is not None:
            text = self.tr("The permission of {name} ended {day}: {reason}. “New standing external” makes another.")
            self._at_desk.say(text.format(name=row.name, day=shown_day(row.ended_on), reason=row.reason))
        elif self._at_desk.desk.may(Right.PEOPLE):
            self._at_desk.open_form(ExternalForm(self._at_desk, row))
        else:
            self._at_desk.say(self._refused())

    def _refused(self) -> str:
        return self.tr("Your account lets people in and out. The permissions are the office manager's.")

    def _on_escort(self) -> None:
        row = self.view.current_row()
        if row is not None:
            self._at_desk.open_form(EscortRightForm(self._at_desk, row))

    def _on_end(self) -> None:
        row = self.view.current_row()
        if row is not None:
            self._at_desk.open_form(EndExternalForm(self._at_desk, row))

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if subjects & {Subject.PEOPLE, Subject.SETTINGS, Subject.VISITS}:
            self.read_again()
