"""The form of an evidence package: period, recipient, with or without names, everything or one visit or key."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from accessdesk.desk.evidence import EvidenceScope
from accessdesk.desk.readers import Lists
from accessdesk.desk.search_rows import HitKind
from accessdesk.domain.ids import CopyId, VisitId
from accessdesk.domain.refusals import Missing, NotAcceptable, NotLoggedIn
from accessdesk.ui import language, theme
from accessdesk.ui.background import Background, Ticket
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.people.day_field import DayField, shown_day
from accessdesk.ui.visits.act_form import side_by_side
from accessdesk.ui.widgets import Field, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.widgets.progress_line import ProgressLine
from accessdesk.ui.widgets.toast import OpenFolder
from accessdesk.ui.widgets.type_ahead import Suggestion, TypeAhead
from accessdesk.ui.wording import error_text

WritePackage = Callable[[Path, EvidenceScope, Callable[[int, int], None]], int]
"""Path, what it holds, progress (which raises when the work is cancelled); gives how many entries."""
ShowToast = Callable[[str, Callable[[], None] | None], None]
_SUBJECTS = {
    HitKind.VISITOR_INSIDE: "visit",
    HitKind.VISITOR_EXPECTED: "visit",
    HitKind.BADGE: "visit",
    HitKind.KEY_IN_STOCK: "key_copy",
    HitKind.KEY_OUT: "key_copy",
}
_SOME_DAY = date(2026, 11, 23)


class PackageForm(PanelForm):
    """Writes in the background with progress; it can be cancelled, and then no file stays."""

    def __init__(
        self, background: Background, lists: Lists, write: WritePackage, show_toast: ShowToast, *, today: date
    ) -> None:
        super().__init__()
        self._background, self._lists, self._write, self._show_toast = background, lists, write, show_toast
        self._ticket: Ticket | None = None
        self.first, self.last, self.recipient = DayField(), DayField(), QLineEdit()
        self.first.set_day(today.replace(month=1, day=1))
        self.last.set_day(today)
        self.about = TypeAhead(background, self._subjects, least=1)
        self.names, self.reason = QCheckBox(), QLineEdit()
        self.fields = {
            "from": Field("", self.first),
            "until": Field("", self.last),
            "recipient": Field("", self.recipient),
            "about": Field("", self.about),
            "reason": Field("", self.reason),
        }
        self._what = PlainLabel(ink="muted", wrap=True)
        self._names_note = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self._notice = PlainLabel(ink="red", wrap=True)
        self.progress = ProgressLine()
        self.write_button = ShortcutButton("", "Ctrl+Return", kind=Kind.PRIMARY, listens=False)
        self._arrange()
        self.write_button.clicked.connect(self.finish)
        self.names.toggled.connect(self._fit_names)
        self.progress.cancelled.connect(self._on_cancelled)
        self.add_button(self.write_button)
        self.retranslate()
        self._fit_names(False)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._what)
        column.addWidget(self._notice)
        column.addLayout(side_by_side(self.fields["from"], self.fields["until"]))
        column.addWidget(self.fields["recipient"])
        column.addWidget(self.fields["about"])
        column.addWidget(self.names)
        column.addWidget(self._names_note)
        column.addWidget(self.fields["reason"])
        column.addWidget(self.progress)
        self._notice.hide()

    def title(self) -> str:
        return self.tr("Evidence package")

    def is_untouched(self) -> bool:
        return not (self.recipient.text() or self.about.text() or self.names.isChecked())

    def first_focus(self) -> QWidget:
        return self.recipient

    def scope(self) -> EvidenceScope | None:
        """What the fields say, or None after saying at the field what is wrong."""
        for field in self.fields.values():
            field.set_error(None)
        self._notice.hide()
        first, last = self.first.day(), self.last.day()
        if first is None or last is None:
            self._wrong(
                "from" if first is None else "until",
                self.tr("Enter a day like {day}.").format(day=shown_day(_SOME_DAY)),
            )
            return None
        if not self.recipient.text().strip():
            self._wrong("recipient", self.tr("Enter whom the package is for."))
            return None
        if self.names.isChecked() and not self.reason.text().strip():
            self._wrong("reason", self.tr("Enter why names are needed."))
            return None
        kind, subject = self.about.taken.value if self.about.taken is not None else ("", 0)
        if self.about.text().strip() and not kind:
            self._wrong("about", self.tr("Choose a visit or a key from the list, or leave this empty."))
            return None
        return EvidenceScope(
            first=first,
            last=last,
            recipient=self.recipient.text(),
            names=self.names.isChecked(),
            reason=self.reason.text() if self.names.isChecked() else "",
            visit_id=VisitId(subject) if kind == "visit" else None,
            copy_id=CopyId(subject) if kind == "key_copy" else None,
        )

    def finish(self) -> None:
        """Ask where to, and write it there."""
        scope = None if self._ticket is not None else self.scope()
        if scope is None:
            return
        name = f"evidence-{scope.first:%Y-%m-%d}-{scope.last:%Y-%m-%d}.zip"
        path, _ = QFileDialog.getSaveFileName(self, self.title(), name, "*.zip")
        if path:
            self.write_to(Path(path))

    def write_to(self, path: Path) -> None:
        """Write the package; the log has its entry before the file is there."""
        scope = self.scope()
        if scope is None:
            return
        self.write_button.setEnabled(False)
        self.progress.start(self.tr("Writing the evidence package"))
        self._ticket = self._background.run_long(
            self,
            lambda ticket: self._write(path, scope, ticket.report),
            lambda count: self._on_written(path, count),
            self._fail,
            progressed=self.progress.set_progress,
        )

    def retranslate(self) -> None:
        self._what.setText(
            self.tr("Entries, proofs, tables and a verifier in one file. Whoever gets it can check it without us.")
        )
        self.fields["from"].set_label(self.tr("First day"))
        self.fields["until"].set_label(self.tr("Last day"))
        self.fields["recipient"].set_label(self.tr("Recipient"))
        self.fields["about"].set_label(self.tr("Only about one visit or key (name, badge, key or number)"))
        self.fields["reason"].set_label(self.tr("Reason for the names"))
        self.names.setText(self.tr("With names"))
        self._names_note.setText(
            self.tr("Without names, pseudonyms stand for people. With names, the reason stands in the log.")
        )
        self.write_button.set_text(self.tr("Write package …"))

    def _fit_names(self, names: bool) -> None:
        self.fields["reason"].setVisible(names)

    def _subjects(self, text: str) -> list[Suggestion]:
        """Visits and keys that fit; of older ones the number alone."""
        found = [
            Suggestion(hit.title, hit.second, value=(_SUBJECTS[hit.kind], hit.target))
            for hit in self._lists.search(text)
            if hit.kind in _SUBJECTS
        ]
        if text.strip().isdecimal():
            number = int(text)
            found.append(Suggestion(self.tr("Visit {number}").format(number=number), "", value=("visit", number)))
            found.append(Suggestion(self.tr("Key {number}").format(number=number), "", value=("key_copy", number)))
        return found

    def _wrong(self, name: str, text: str) -> None:
        self.fields[name].set_error(text)
        self.fields[name].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_cancelled(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._ended()

    def _on_written(self, path: Path, count: int) -> None:
        self._ended()
        shown = language.locale().toString(count)
        self._show_toast(self.tr("Evidence package written: {count} entries").format(count=shown), OpenFolder(path))
        self.closed.emit()

    def _ended(self) -> None:
        self._ticket = None
        self.progress.finish()
        self.write_button.setEnabled(True)

    def _fail(self, error: Exception) -> None:
        self._ended()
        if isinstance(error, NotLoggedIn):
            return
        text = error_text(error)
        if isinstance(error, OSError):
            text = self.tr("The file could not be written. Choose another folder.")
        if text is None:
            self._background.crashed.emit(error)
        elif isinstance(error, Missing | NotAcceptable) and error.field in self.fields:
            self._wrong(error.field, text)
        else:
            self._notice.setText(text)
            self._notice.show()
