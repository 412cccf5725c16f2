"""A note that tells a visitor from others of the same name."""

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.same_people import NoteOnPerson
from accessdesk.ui.people.visitor_choice import VisitorChoice
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.buttons import Kind


class VisitorNoteForm(ActForm):
    """The note shows wherever the visitor's name is typed; saved empty it is taken away."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self.visitor = VisitorChoice(at_desk)
        self.note = QLineEdit()
        self._advice = PlainLabel(ink="muted", wrap=True)
        self.fields["person"] = self.visitor.field
        self.place(self.visitor)
        self.place(self.add_field("note", self.note))
        self.place(self._advice)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.visitor.line.chosen.connect(lambda _: self._on_chosen())
        self.retranslate()

    def title(self) -> str:
        return self.tr("Tell namesakes apart")

    def draft_name(self) -> str:
        return self.visitor.line.text().strip() or self.title()

    def is_untouched(self) -> bool:
        hit = self.visitor.chosen()
        return self.note.text() == (hit.note if hit is not None else "")

    def first_focus(self) -> QWidget:
        return self.visitor.line

    def finish(self) -> None:
        self.clear_errors()
        hit = self.visitor.chosen()
        if hit is None:
            self.show_errors(missing("person"))
            return
        done = self.tr("Note on {name} saved").format(name=hit.name)
        self.execute(NoteOnPerson(hit.id, self.note.text()), lambda _: self.end(done))

    def retranslate(self) -> None:
        super().retranslate()
        self.note.setPlaceholderText(self.tr("for example: the elder, drives the blue van"))
        self._advice.setText(
            self.tr("Only what tells the two apart at the desk. No opinions, nothing about health or origin.")
        )
        self._primary.set_text(self.tr("Save the note"))

    def _on_chosen(self) -> None:
        hit = self.visitor.chosen()
        if hit is not None:
            self.note.setText(hit.note)
            self.note.setFocus()
        self.heading_changed.emit()
