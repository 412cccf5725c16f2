"""Everything about one person, for that person: PDF and JSON, written in one act."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from accessdesk.desk.rows import PersonHit
from accessdesk.desk.subject_data import SubjectAsked
from accessdesk.ui import language
from accessdesk.ui.privacy.files import WriteSubject
from accessdesk.ui.privacy.whom import PersonLine
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.widgets.toast import OpenFolder


class SubjectForm(ActForm):
    """Whom, why, and in which language; `asked` is set when a request names the person."""

    def __init__(
        self, at_desk: AtDesk, write: WriteSubject, *, asked: SubjectAsked | None = None, name: str = "", why: str = ""
    ) -> None:
        super().__init__(at_desk)
        self._write, self._asked = write, asked
        self.who, self.reason, self.reply = PersonLine(at_desk), QLineEdit(), ChipChoice(several=False)
        self._means = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self.column.addWidget(self._means)
        self.place(self.add_field("name", self.who.line, mandatory=True))
        self.place(self.add_field("reason", self.reason, mandatory=True))
        self.place(self.add_field("reply_language", self.reply))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        if asked is not None:
            self.who.line.setText(name)
            self.who.line.setReadOnly(True)
        self.reason.setText(why)
        self.retranslate()
        self.reply.choose((language.code(),))

    def title(self) -> str:
        return self.tr("Data about a person")

    def is_untouched(self) -> bool:
        return self._asked is not None or not self.who.line.text()

    def first_focus(self) -> QWidget:
        return self.reason if self._asked is not None else self.who.line

    def asked(self) -> SubjectAsked | None:
        """Whose data, or None after saying at the field what is missing."""
        self.clear_errors()
        if self._asked is None and self.who.chosen() is None:
            self.show_errors({"name": self.tr("Choose a visitor or an employee from the list.")})
            return None
        if not self.reason.text().strip():
            self.show_errors(missing("reason"))
            return None
        if self._asked is not None:
            return self._asked
        chosen = self.who.chosen()
        if isinstance(chosen, PersonHit):
            return SubjectAsked(person_id=chosen.id)
        return SubjectAsked(employee_id=chosen)

    def finish(self) -> None:
        """Ask where to, and write both files there."""
        if self.asked() is None:
            return
        path, _ = QFileDialog.getSaveFileName(self, self.title(), self.tr("data.pdf"), "*.pdf")
        if path:
            self.write_to(Path(path))

    def write_to(self, path: Path) -> None:
        """Write the PDF there and the JSON beside it; the log has its entry before they are there."""
        asked = self.asked()
        if asked is None or self.busy:
            return
        self.busy = True
        write, reason, spoken = self._write, self.reason.text(), (self.reply.chosen() or (language.code(),))[0]
        self.read(lambda: write(path, asked, reason, spoken), lambda count: self._on_written(path, count))

    def retranslate(self) -> None:
        super().retranslate()
        self._means.setText(
            self.tr(
                "All of theirs, nothing of others: a PDF to read and a JSON file for machines. The log notes who took "
                "it out and why."
            )
        )
        self.reply.set_chips([Chip("de", "Deutsch"), Chip("en", "English")])
        self._primary.set_text(self.tr("Write the files …"))

    def _on_written(self, path: Path, count: int) -> None:
        self.busy = False
        text = self.tr("Written: {records} records, as PDF and JSON")
        shown = language.locale().toString(count)
        self.at_desk.show_toast(text.format(records=shown), OpenFolder(path))
        self.closed.emit()
