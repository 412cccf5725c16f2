"""The people who work here: who may escort, whose briefing or commitment is missing, who logs in as what."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from accessdesk.desk.desk import Desk
from accessdesk.desk.outcome import Subject
from accessdesk.desk.readers import Lists
from accessdesk.desk.rows import EmployeeRow
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import EmployeeId
from accessdesk.domain.names import folded
from accessdesk.domain.sites import Zone
from accessdesk.ui import language, theme
from accessdesk.ui.background import Background
from accessdesk.ui.language import Retranslated
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.people.commitment_form import CommitmentForm
from accessdesk.ui.people.day_field import shown_day
from accessdesk.ui.people.employee_form import EmployeeForm
from accessdesk.ui.people.hand_over_first import HandOver
from accessdesk.ui.people.pin_form import PinForm
from accessdesk.ui.people.suspend_form import KeysHeld, SuspendForm
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.theme import Tone
from accessdesk.ui.widgets.buttons import Kind, ShortcutButton
from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.labels import PlainLabel
from accessdesk.ui.widgets.search_line import SearchLine
from accessdesk.ui.wording import word

ShowToast = Callable[[str, Callable[[], None] | None], None]
OpenForm = Callable[[PanelForm], None]


def _escort(row: EmployeeRow) -> tuple[str, Tone | None]:
    if not row.active:
        return QCoreApplication.translate("PeopleScreen", "has left"), Tone.GREY
    if row.suspended:
        return QCoreApplication.translate("PeopleScreen", "suspended"), Tone.AMBER
    if not row.is_escort:
        return "", None
    lacking = _lacking(row)
    if lacking:
        return lacking, Tone.RED
    if not row.has_pin:
        return QCoreApplication.translate("PeopleScreen", "no PIN yet"), Tone.AMBER
    return QCoreApplication.translate("PeopleScreen", "may escort"), Tone.GREEN


def _lacking(row: EmployeeRow) -> str:
    """What keeps somebody who escorts from doing so; "" if nothing."""
    if row.committed_on is None:
        return QCoreApplication.translate("PeopleScreen", "not committed")
    if not row.commitment_current:
        return QCoreApplication.translate("PeopleScreen", "must sign anew")
    if row.briefing_valid_until is None:
        return QCoreApplication.translate("PeopleScreen", "no briefing")
    if row.briefing_valid_until < date.today():  # noqa: DTZ011
        return QCoreApplication.translate("PeopleScreen", "briefing expired")
    return ""


def _briefing(row: EmployeeRow) -> str:
    if not row.is_escort or row.briefing_valid_until is None:
        return ""
    said = QCoreApplication.translate("PeopleScreen", "until {day}")
    return said.format(day=shown_day(row.briefing_valid_until))


def _commitment(row: EmployeeRow) -> str:
    if row.committed_on is None:
        return QCoreApplication.translate("PeopleScreen", "not signed")
    return shown_day(row.committed_on)


def _roles(row: EmployeeRow) -> str:
    return ", ".join(word(role) for role in sorted(row.roles))


COLUMNS: tuple[Column[EmployeeRow], ...] = (
    Column(
        "name",
        lambda: QCoreApplication.translate("PeopleScreen", "Name"),
        lambda row: row.name,
        second=lambda row: row.department,
        bold=True,
        width=160,
        stretch=3,
    ),
    Column(
        "phone",
        lambda: QCoreApplication.translate("PeopleScreen", "Phone"),
        lambda row: row.phone,
        second=lambda row: row.email,
        width=120,
        stretch=2,
        rank=3,
    ),
    Column(
        "escort",
        lambda: QCoreApplication.translate("PeopleScreen", "Escort"),
        lambda row: _escort(row)[0],
        second=_briefing,
        tone=lambda row: _escort(row)[1],
        width=172,
        stretch=0,
    ),
    Column(
        "commitment",
        lambda: QCoreApplication.translate("PeopleScreen", "Commitment"),
        _commitment,
        second=lambda row: (
            QCoreApplication.translate("PeopleScreen", "earlier text")
            if row.committed_on and not row.commitment_current
            else ""
        ),
        tone=lambda row: None if row.committed_on and row.commitment_current else Tone.AMBER,
        rank=2,
        width=124,
        stretch=0,
    ),
    Column(
        "account",
        lambda: QCoreApplication.translate("PeopleScreen", "Account"),
        lambda row: row.account,
        second=_roles,
        rank=1,
        width=120,
        stretch=2,
    ),
)  # fmt: skip


class PeopleScreen(Retranslated):
    """A list to look at for every desk; changing needs the right to change people. `actions` stands above it."""

    def __init__(
        self,
        *,
        background: Background,
        desk: Desk,
        lists: Lists,
        open_form: OpenForm,
        show_toast: ShowToast,
        hand_over: HandOver = lambda visits: None,
        roster: Callable[[], None] = lambda: None,
        keys_held: KeysHeld = lambda employee: (),
        leaver: Callable[[EmployeeId], object] = lambda employee: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._desk, self._lists = background, desk, lists
        self._open_form, self._show_toast, self._hand_over = open_form, show_toast, hand_over
        self._keys_held, self._leaver = keys_held, leaver
        self._rows: tuple[EmployeeRow, ...] = ()
        self._zones: tuple[Zone, ...] = ()
        self.search = SearchLine()
        self.all = QCheckBox()
        self.new = ShortcutButton(shortcut="Ctrl+N", kind=Kind.PRIMARY, icon="user-plus")
        self.change = ShortcutButton(icon="pencil")
        self.commit = ShortcutButton(icon="file-check")
        self.pin = ShortcutButton(icon="lock")
        self.suspend = ShortcutButton(icon="moon", compact=True)
        self.open_things = ShortcutButton(icon="list-checks", compact=True)
        self.roster = ShortcutButton(shortcut="Ctrl+D", icon="calendar", compact=True)
        self.roster.clicked.connect(roster)
        self._limits = PlainLabel(ink="muted", wrap=True)
        self.model: RowsModel[EmployeeRow] = RowsModel(COLUMNS, self)
        self.view = RowsView(self.model, name="")
        self._card = Card()
        self._card.set_body(self.view)
        for button in (self.open_things, self.suspend, self.roster):
            self._card.add_head_widget(button)
        self._arrange()
        self._connect()
        self.retranslate()
        self.read_again()

    def _arrange(self) -> None:
        above = QWidget()
        self.actions = above  # type: ignore[method-assign, assignment]  # the window takes it by this name
        acts = QHBoxLayout(above)
        acts.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, 0)
        acts.setSpacing(theme.SPACE_8)
        acts.addWidget(self.search, 1)
        for part in (self.all, self.pin, self.commit, self.change, self.new):
            acts.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_12, theme.SPACE_20, theme.SPACE_16)
        layout.setSpacing(theme.SPACE_12)
        layout.addWidget(self._limits)
        layout.addWidget(self._card, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show)
        self.all.toggled.connect(self.read_again)
        self.new.clicked.connect(lambda: self._open(None))
        self.change.clicked.connect(lambda: self._open(self.view.current_row()))
        self.commit.clicked.connect(self._on_commit)
        self.pin.clicked.connect(self._on_pin)
        self.suspend.clicked.connect(self._on_suspend)
        self.open_things.clicked.connect(self._on_open_things)
        self.view.opened.connect(self._open)
        self.view.current_changed.connect(lambda _: self._fit())
        self._background.changed.connect(self._on_changed)

    def read_again(self) -> None:
        """Read employees and zones anew."""
        everybody = self.all.isChecked()

        def read() -> tuple[list[EmployeeRow], list[Zone]]:
            return self._lists.employees(active_only=not everybody), self._lists.zones()

        self._background.latest((id(self), "people"), self, read, self._on_read)

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Name or department"))
        self.search.setAccessibleName(self.tr("Search people"))
        self.all.setText(self.tr("Show those who have left"))
        self.new.set_text(self.tr("New employee"))
        self.change.set_text(self.tr("Change"))
        self.commit.set_text(self.tr("Record commitment"))
        self.pin.set_text(self.tr("Set PIN"))
        self.open_things.set_text(self.tr("Leaver …"))
        self.roster.set_text(self.tr("Duty roster"))
        self._card.set_title(self.tr("People"))
        self.view.setAccessibleName(self.tr("People"))
        self._limits.setText(self._refused())
        self.model.retranslate()
        self._fit()
        self._show()

    def _fit(self) -> None:
        may, row = self._desk.may(Right.PEOPLE), self.view.current_row()
        self._limits.setVisible(not may)
        self.new.setEnabled(may)
        for button in (self.change, self.commit, self.pin, self.open_things):
            button.setEnabled(may and row is not None)
        self.suspend.setEnabled(may and row is not None and row.active)
        self.suspend.set_text(self.tr("Is back") if row is not None and row.suspended else self.tr("Suspend …"))

    def _on_read(self, found: tuple[list[EmployeeRow], list[Zone]]) -> None:
        self._rows, self._zones = tuple(found[0]), tuple(found[1])
        self._show()

    def _show(self) -> None:
        wanted = folded(self.search.text())
        shown = [row for row in self._rows if wanted in folded(f"{row.name} {row.department} {row.phone}")]
        self.model.show(shown)
        self._card.set_count(language.locale().toString(len(shown)))
        if self._rows:
            empty = "" if shown else self.tr("Nobody is called that. Try fewer letters.")
        else:
            empty = self.tr("Nobody is entered yet. Begin with “New employee”.")
        self._card.set_empty(empty)
        self._fit()

    def _open(self, row: EmployeeRow | None) -> None:
        if not self._desk.may(Right.PEOPLE):
            self._show_toast(self._refused(), None)
            return
        self._open_form(
            EmployeeForm(self._background, self._desk, self._zones, self._rows, row, self._show_toast, self._hand_over)
        )

    def _refused(self) -> str:
        return self.tr("Your account may look, not change. People are the office manager's.")

    def _on_commit(self) -> None:
        row = self.view.current_row()
        if row is not None:
            self._open_form(CommitmentForm(self._background, self._desk, row, self._show_toast))

    def _on_pin(self) -> None:
        row = self.view.current_row()
        if row is not None:
            self._open_form(PinForm(self._background, self._desk, row, self._show_toast))

    def _on_suspend(self) -> None:
        row = self.view.current_row()
        if row is not None:
            parts = self._background, self._desk, row, self._show_toast, self._hand_over
            self._open_form(SuspendForm(*parts, self._keys_held))

    def _on_open_things(self) -> None:
        row = self.view.current_row()
        if row is not None:
            self._leaver(row.id)

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if subjects & {Subject.PEOPLE, Subject.SETTINGS}:
            self.read_again()
