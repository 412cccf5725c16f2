"""Data protection: who asked what of their data, until when the answer is due, and the steps to it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QFileDialog, QVBoxLayout, QWidget

from accessdesk.desk.outcome import Subject
from accessdesk.desk.subject_data import SubjectAsked
from accessdesk.desk.subject_requests import RequestLists, RequestRow
from accessdesk.domain.access_rights import Right
from accessdesk.domain.subject_requests import RequestKind
from accessdesk.ui import language, theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.people.day_field import shown_day
from accessdesk.ui.privacy.files import Files
from accessdesk.ui.privacy.request_forms import (
    AnswerForm,
    EraseRequestForm,
    IdentityForm,
    RecordRequestForm,
    request_title,
)
from accessdesk.ui.privacy.subject_form import SubjectForm
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Card, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.flow import Flow
from accessdesk.ui.widgets.toast import OpenFolder
from accessdesk.ui.wording import error_text, word

translate = QCoreApplication.translate


def _state(row: RequestRow) -> str:
    if row.outcome is not None:
        return word(row.outcome)
    if row.identity_at is None:
        return translate("RequestsScreen", "identity to be checked")
    return translate("RequestsScreen", "to be answered")


REQUEST_COLUMNS: tuple[Column[RequestRow], ...] = (
    Column(
        "name",
        lambda: translate("RequestsScreen", "Request"),
        lambda row: row.name,
        second=lambda row: word(row.kind),
        bold=True,
        width=180,
        stretch=3,
    ),
    Column(
        "received",
        lambda: translate("RequestsScreen", "Received"),
        lambda row: shown_day(row.received_on),
        width=110,
        stretch=1,
        rank=2,
    ),
    Column(
        "due",
        lambda: translate("RequestsScreen", "Due"),
        lambda row: shown_day(row.due_on) if row.closed_at is None else "",
        width=110,
        stretch=1,
    ),
    Column(
        "state",
        lambda: translate("RequestsScreen", "State"),
        _state,
        second=lambda row: row.answer,
        tone=lambda row: Tone.GREY if row.outcome is not None else Tone.AMBER,
        width=190,
        stretch=2,
    ),
)


class RequestsScreen(Retranslated):
    """Steps that do not fit the chosen request are not offered."""

    def __init__(self, at_desk: AtDesk, lists: RequestLists, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at_desk, self._lists, self._files = at_desk, lists, files
        self.new = ShortcutButton(shortcut="Ctrl+N", kind=Kind.PRIMARY, icon="plus")
        self.identity, self.erase = ShortcutButton(icon="user-check"), ShortcutButton(icon="trash-2")
        self.data, self.answer = ShortcutButton(icon="download"), ShortcutButton(icon="check")
        self.letter = ShortcutButton(icon="mail")
        self.closed = QCheckBox()
        acts = Flow(spacing=theme.SPACE_8)
        for button in (self.new, self.identity, self.data, self.erase, self.answer, self.letter):
            acts.add(button)
        above = QWidget()
        head = QVBoxLayout(above)
        head.setContentsMargins(theme.SPACE_20, theme.SPACE_12, theme.SPACE_20, 0)
        head.addWidget(acts)
        self.actions = above  # type: ignore[method-assign, assignment]  # the window takes it by this name
        self.model: RowsModel[RequestRow] = RowsModel(REQUEST_COLUMNS, self)
        self.view = RowsView(self.model, name="")
        self._card = Card()
        self._card.add_head_widget(self.closed)
        self._card.set_body(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_12, theme.SPACE_20, theme.SPACE_16)
        layout.addWidget(self._card, 1)
        self._connect()
        self.retranslate()
        self.read_again()

    def _connect(self) -> None:
        at_desk = self._at_desk
        self.new.clicked.connect(lambda: at_desk.open_form(RecordRequestForm(at_desk)))
        self.identity.clicked.connect(lambda: self._open(IdentityForm))
        self.answer.clicked.connect(lambda: self._open(AnswerForm))
        self.erase.clicked.connect(lambda: self._open(EraseRequestForm))
        self.data.clicked.connect(self._on_data)
        self.letter.clicked.connect(self._on_letter)
        self.closed.toggled.connect(self.read_again)
        self.view.current_changed.connect(lambda _: self._fit())
        self.view.opened.connect(lambda _: self._next_step())
        at_desk.background.changed.connect(self._on_changed)

    def read_again(self) -> None:
        """Read the register anew, if the account may."""
        if not self._may():
            self._show([])
            return
        lists, desk, closed = self._lists, self._at_desk.desk, self.closed.isChecked()

        def read() -> list[RequestRow]:
            desk.demand(Right.RETENTION)
            return lists.subject_requests(closed_too=closed)

        self._at_desk.background.latest((id(self), "requests"), self, read, self._show)

    def retranslate(self) -> None:
        self.new.set_text(self.tr("New request"))
        self.identity.set_text(self.tr("Identity checked …"))
        self.data.set_text(self.tr("Data about a person …"))
        self.erase.set_text(self.tr("Erase …"))
        self.answer.set_text(self.tr("Answer …"))
        self.letter.set_text(self.tr("Letter …"))
        self.closed.setText(self.tr("Show answered ones"))
        self._card.set_title(self.tr("Requests about data"))
        self.view.setAccessibleName(self.tr("Requests about data"))
        self.model.retranslate()
        self._say_empty()
        self._fit()

    def _may(self) -> bool:
        return self._at_desk.desk.may(Right.RETENTION)

    def _show(self, rows: list[RequestRow]) -> None:
        self.model.show(rows)
        self._card.set_count(language.locale().toString(len(rows)) if self._may() else "")
        self.view.setVisible(bool(rows))
        self._say_empty()
        self._fit()

    def _say_empty(self) -> None:
        if not self._may():
            said = self.tr("Requests are the office manager's and the administrator's.")
        elif self.model.rows:
            said = ""
        else:
            said = self.tr("No request waits. “New request” records one; the answer is due within a month.")
        self._card.set_empty(said)

    def _fit(self) -> None:
        row, may = self.view.current_row(), self._may()
        opened = may and row is not None and row.closed_at is None
        self.new.setEnabled(may)
        self.closed.setEnabled(may)
        self.identity.setEnabled(opened and row is not None and row.identity_at is None)
        self.erase.setEnabled(opened and row is not None and row.kind is RequestKind.ERASURE)
        self.answer.setEnabled(opened)
        self.letter.setEnabled(may and row is not None)
        self.data.setEnabled(self._at_desk.desk.may(Right.EXPORT))

    def _open(self, form: Callable[[AtDesk, RequestRow], PanelForm]) -> None:
        row = self.view.current_row()
        if row is not None:
            self._at_desk.open_form(form(self._at_desk, row))

    def _next_step(self) -> None:
        for button in (self.identity, self.answer, self.letter):
            if button.isEnabled():
                button.click()
                return

    def _on_data(self) -> None:
        row = self.view.current_row()
        known = row is not None and (row.person_id is not None or row.employee_id is not None)
        if row is None or not known:
            self._at_desk.open_form(SubjectForm(self._at_desk, self._files.write))
            return
        asked = SubjectAsked(row.person_id, row.employee_id)
        why = self.tr("Request of {day}").format(day=shown_day(row.received_on))
        self._at_desk.open_form(SubjectForm(self._at_desk, self._files.write, asked=asked, name=row.name, why=why))

    def _on_letter(self) -> None:
        row = self.view.current_row()
        if row is None:
            return
        path, _ = QFileDialog.getSaveFileName(self, request_title(row), self.tr("letter.pdf"), "*.pdf")
        if path:
            self.write_letter(Path(path), row)

    def write_letter(self, path: Path, row: RequestRow) -> None:
        """Write the letter that the request needs now: that it was received, or its answer."""
        letter, at_desk = self._files.letter, self._at_desk
        done = self.tr("The letter is written.")
        at_desk.background.run(
            self, lambda: letter(path, row), lambda _: at_desk.show_toast(done, OpenFolder(path)), self._on_failed
        )

    def _on_failed(self, error: Exception) -> None:
        text = error_text(error)
        if isinstance(error, OSError):
            text = self.tr("The file could not be written. Choose another folder.")
        if text is None:
            self._at_desk.background.crashed.emit(error)
        else:
            self._at_desk.say(text)

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if subjects & {Subject.PEOPLE, Subject.SETTINGS}:
            self.read_again()
