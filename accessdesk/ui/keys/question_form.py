"""The one place to ask about keys: a question, whom or what it names, a moment; the answer as a list, PDF or CSV."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from accessdesk.desk.exporting import ExportKind
from accessdesk.desk.key_asking import AskedOfKeys, answered, may_ask
from accessdesk.desk.key_question_cells import KeyAnswer
from accessdesk.desk.key_questions import DoorFacts, KeyPerson, KeyQuestions
from accessdesk.desk.key_rows import CopyHit
from accessdesk.domain.access_rights import Right
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import KeyForm
from accessdesk.ui.keys.key_lookups import copies
from accessdesk.ui.keys.question_lines import (
    AnswerLine,
    answer_head,
    answer_lines,
    answer_sum,
    column_titles,
    moment_text,
    nothing_text,
)
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import PlainLabel, ShortcutButton, Suggestion, TypeAhead
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole

translate = QCoreApplication.translate
WriteAnswer = Callable[[Path, AskedOfKeys, str], int]
"""Path, question, "pdf" or "csv"; gives how many lines were written."""
_NAMED = {ExportKind.DOOR_ACCESS: "door", ExportKind.PERSON_KEYS: "person", ExportKind.KEY_HISTORY: "copy"}


class QuestionForm(KeyForm):
    """Enter on a line asks on: from a door to a key, from a key to where it was. Nothing here changes anything."""

    def __init__(self, key_desk: KeyDesk, questions: KeyQuestions, write: WriteAnswer) -> None:
        super().__init__(key_desk)
        self._questions, self._write = questions, write
        self._kinds = may_ask(key_desk.desk)
        self._named: dict[str, object] = {}
        self._shown: tuple[AskedOfKeys, KeyAnswer] | None = None
        self.question = QComboBox()
        self.question.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for kind in self._kinds:
            self.question.addItem("", kind)
        background = key_desk.background
        self.door = TypeAhead(background, self._doors, least=1)
        self.person = TypeAhead(background, self._people)
        self.copy_ = TypeAhead(background, copies(key_desk.keys, key_desk.clock), least=1)
        self.at = MomentInput()
        self._past = key_desk.desk.may(Right.READ_LOG)
        self.at.setEnabled(self._past)
        self.head, self.sum = PlainLabel(role=TextRole.STRONG, wrap=True), PlainLabel(ink="muted", wrap=True)
        self.model: RowsModel[AnswerLine] = RowsModel(self._columns())
        self.view = RowsView(self.model, name="")
        self._arrange()
        self.show_button = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.pdf, self.csv = ShortcutButton("PDF", icon="file-text"), ShortcutButton("CSV", icon="download")
        for button, form in ((self.pdf, "pdf"), (self.csv, "csv")):
            button.setEnabled(key_desk.desk.may(Right.EXPORT))
            button.clicked.connect(lambda _=False, form=form: self._on_file(form))
            self.add_button(button, left=True)
        self._connect()
        self.retranslate()
        self._on_question()

    def _arrange(self) -> None:
        self.column.addWidget(self.add_field("question", self.question))
        for name, control in (("door", self.door), ("person", self.person), ("copy", self.copy_)):
            self.column.addWidget(self.add_field(name, control, mandatory=True))
        self.column.addWidget(self.add_field("happened_at", self.at))
        for part in (self.head, self.sum, self.view):
            self.column.addWidget(part)
            part.hide()
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.question.currentIndexChanged.connect(lambda _: self._on_question())
        for name, line in (("door", self.door), ("person", self.person), ("copy", self.copy_)):
            line.chosen.connect(lambda found, name=name: self._on_chosen(name, found))
            line.textEdited.connect(lambda _, name=name: self._named.pop(name, None))
        self.at.returnPressed.connect(self.finish)
        self.view.opened.connect(self._on_line)

    def title(self) -> str:
        return self.tr("Ask about keys")

    def is_untouched(self) -> bool:
        return True

    def first_focus(self) -> QWidget:
        return self._line(_NAMED[self.kind()]) if self.kind() in _NAMED else self.question

    def labels(self) -> Mapping[str, str]:
        return {
            "question": self.tr("Question"),
            "door": self.tr("Door"),
            "person": self.tr("Person"),
            "copy": self.tr("Which key"),
            "happened_at": self.tr("When"),
        }

    def retranslate(self) -> None:
        super().retranslate()
        for number, kind in enumerate(self._kinds):
            self.question.setItemText(number, question_text(kind))
        self.at.setPlaceholderText(self.tr("now; or 09:30, or 22.11.2025 17:30") if self._past else self.tr("now"))
        self.show_button.set_text(self.tr("Show"))
        self.pdf.setAccessibleName(self.tr("The answer as PDF"))
        self.csv.setAccessibleName(self.tr("The answer as CSV"))
        self.view.setAccessibleName(self.tr("Answer"))
        self.model.retranslate()
        if self._shown is not None:
            self._show_answer(self._shown)

    def kind(self) -> ExportKind:
        return ExportKind(self.question.currentData())

    def ask(self, asked: AskedOfKeys, text: str = "") -> None:
        """Put a question and show its answer; `text` is what the named one is called."""
        self.question.setCurrentIndex(self._kinds.index(asked.kind))
        name = _NAMED.get(asked.kind, "")
        if name:
            self._named[name] = asked.door or asked.person or asked.copy_id
            self._line(name).setText(text)
        self.at.setText(moment_text(asked.at)[:16] if asked.at is not None else "")
        self.finish()

    def finish(self) -> None:
        """Ask, and show the answer."""
        asked = self._asked()
        if asked is not None:
            self.key_desk.background.latest(
                (id(self), "answer"), self, lambda: self._answer(asked), self._show_answer, self.fail
            )

    def write_to(self, path: Path, form: str) -> None:
        """The answer as a file; its entry in the log has the question and the digest."""
        asked = self._asked()
        if asked is not None:
            self.read(lambda: self._write(path, asked, form), self._on_written)

    def _answer(self, asked: AskedOfKeys) -> tuple[AskedOfKeys, KeyAnswer]:
        return asked, answered(self.key_desk.desk, self._questions, asked)

    def _asked(self) -> AskedOfKeys | None:
        """The question as it stands, or None after saying at the field what is wrong."""
        self.clear_errors()
        kind, wrong, at = self.kind(), {}, None
        name = _NAMED.get(kind, "")
        named: Any = self._named.get(name)
        if name and named is None:
            wrong[name] = self.tr("Type a few letters and choose from the list.")
        if kind is not ExportKind.KEY_HISTORY:
            try:
                at = self.at.past(self.key_desk.clock())
            except ValueError:
                wrong["happened_at"] = self.tr("Enter a time like 09:30 or 22.11.2025 17:30, or nothing for now.")
        if wrong:
            self.show_errors(wrong)
            return None
        return AskedOfKeys(
            kind,
            at,
            door=named if isinstance(named, DoorFacts) else None,
            person=named if isinstance(named, KeyPerson) else None,
            copy_id=named if name == "copy" else None,
        )

    def _show_answer(self, shown: tuple[AskedOfKeys, KeyAnswer]) -> None:
        self._shown = shown
        _, answer = shown
        lines = answer_lines(answer)
        at = self.tr("as of {moment}").format(moment=moment_text(answer.at))
        self.head.setText(" · ".join(part for part in (answer_head(answer), at) if part))
        self.sum.setText(answer_sum(answer) if lines else nothing_text(answer))
        self.model.show(lines)
        self.model.retranslate()
        for part in (self.head, self.sum):
            part.show()
        self.view.setVisible(bool(lines))
        self.view.fit_height(_MOST_LINES)
        self.heading_changed.emit()

    def _on_question(self) -> None:
        kind = self.kind()
        for name in ("door", "person", "copy"):
            self.fields[name].setVisible(_NAMED.get(kind) == name)
        self.fields["happened_at"].setVisible(kind is not ExportKind.KEY_HISTORY)
        self._shown = None
        for part in (self.head, self.sum, self.view):
            part.hide()
        self.model.show([])
        self.clear_errors()

    def _on_chosen(self, name: str, found: Suggestion) -> None:
        self._named[name] = found.value.id if isinstance(found.value, CopyHit) else found.value
        self.finish()

    def _on_line(self, line: AnswerLine) -> None:
        if line.ask is not None and line.ask.kind in self._kinds:
            self.ask(line.ask, line.what)

    def _on_file(self, form: str) -> None:
        name = f"{self.kind().value}-{self.key_desk.clock().astimezone():%Y-%m-%d}.{form}"
        path, _ = QFileDialog.getSaveFileName(self, self.title(), name, f"*.{form}")
        if path:
            self.write_to(Path(path), form)

    def _on_written(self, count: int) -> None:
        self.key_desk.say(self.tr("Answer written, lines: {count}").format(count=count))

    def _line(self, name: str) -> TypeAhead:
        return {"door": self.door, "person": self.person, "copy": self.copy_}[name]

    def _doors(self, text: str) -> Sequence[Suggestion]:
        return [Suggestion(door.name, door.zone_name, "", door) for door in self._questions.find_doors(text)]

    def _people(self, text: str) -> Sequence[Suggestion]:
        people = self._questions.find_key_people(text)
        employee, visitor = translate("KeyAnswer", "employee"), translate("KeyAnswer", "visitor")
        return [Suggestion(p.name, p.company, employee if p.employee_id else visitor, p) for p in people]

    def _columns(self) -> list[Column[AnswerLine]]:
        return [
            Column(
                "what",
                lambda: column_titles(self.kind())[0],
                lambda line: line.what,
                second=lambda line: line.what_second,
                bold=True,
                width=104,
                stretch=2,
            ),
            Column(
                "where",
                lambda: column_titles(self.kind())[1],
                lambda line: line.where,
                second=lambda line: line.where_second,
                width=96,
                stretch=3,
            ),
            Column(
                "state",
                lambda: column_titles(self.kind())[2],
                lambda line: line.state,
                tone=lambda line: line.tone,
                width=112,
                stretch=0,
            ),
            Column(
                "since",
                lambda: column_titles(self.kind())[3],
                lambda line: line.since,
                second=lambda line: line.since_second,
                width=110,
                stretch=0,
                rank=1,
            ),
        ]


_MOST_LINES = 40


def question_text(kind: ExportKind) -> str:
    """A question as it is asked."""
    return {
        ExportKind.DOOR_ACCESS: translate("KeyAnswer", "Who could open a door?"),
        ExportKind.PERSON_KEYS: translate("KeyAnswer", "What could somebody open?"),
        ExportKind.KEY_HISTORY: translate("KeyAnswer", "Where was a key, ever?"),
        ExportKind.OVERDUE: translate("KeyAnswer", "Which keys were overdue?"),
        ExportKind.KEY_INVENTORY: translate("KeyAnswer", "Which keys were there?"),
        ExportKind.LOSS_IMPACT: translate("KeyAnswer", "What would losses cost?"),
    }[kind]
