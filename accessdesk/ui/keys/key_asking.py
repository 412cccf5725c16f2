"""Opens the form that asks about keys, from wherever the question comes up."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from accessdesk.desk.exporting import ExportKind
from accessdesk.desk.key_asking import AskedOfKeys, may_ask
from accessdesk.desk.key_questions import KeyQuestions
from accessdesk.domain.ids import CopyId, DoorId, EmployeeId, PersonId
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.question_form import QuestionForm, WriteAnswer


class KeyAsking(QObject):
    """One for the window."""

    def __init__(
        self, key_desk: KeyDesk, questions: KeyQuestions, write: WriteAnswer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._key_desk, self._questions, self._write = key_desk, questions, write

    def may(self, kind: ExportKind) -> bool:
        """Whether the acting account may ask this."""
        return kind in may_ask(self._key_desk.desk)

    def open(self) -> None:
        """The form with no question answered yet."""
        if may_ask(self._key_desk.desk):
            self._form()

    def door(self, door_id: int) -> None:
        """Who could open it now."""

        def read(questions: KeyQuestions) -> tuple[AskedOfKeys, str]:
            door = questions.door(DoorId(door_id))
            return AskedOfKeys(ExportKind.DOOR_ACCESS, door=door), door.name

        self._ask(ExportKind.DOOR_ACCESS, read)

    def employee(self, employee_id: int) -> None:
        """What they can open now."""

        def read(questions: KeyQuestions) -> tuple[AskedOfKeys, str]:
            person = questions.key_person(employee_id=EmployeeId(employee_id))
            return AskedOfKeys(ExportKind.PERSON_KEYS, person=person), person.name

        self._ask(ExportKind.PERSON_KEYS, read)

    def person(self, person_id: int) -> None:
        """What a visitor can open now."""

        def read(questions: KeyQuestions) -> tuple[AskedOfKeys, str]:
            person = questions.key_person(person_id=PersonId(person_id))
            return AskedOfKeys(ExportKind.PERSON_KEYS, person=person), person.name

        self._ask(ExportKind.PERSON_KEYS, read)

    def copy(self, copy_id: int) -> None:
        """Where it was, ever."""
        keys, clock = self._key_desk.keys, self._key_desk.clock

        def read(_questions: KeyQuestions) -> tuple[AskedOfKeys, str]:
            hit = keys.copy(CopyId(copy_id), clock())
            return AskedOfKeys(ExportKind.KEY_HISTORY, copy_id=CopyId(copy_id)), hit.number if hit else ""

        self._ask(ExportKind.KEY_HISTORY, read)

    def _ask(self, kind: ExportKind, read: Callable[[KeyQuestions], tuple[AskedOfKeys, str]]) -> None:
        if not self.may(kind):
            return
        form, questions = self._form(), self._questions

        def put(found: Any) -> None:
            form.ask(*found)

        form.read(lambda: read(questions), put)

    def _form(self) -> QuestionForm:
        form = QuestionForm(self._key_desk, self._questions, self._write)
        self._key_desk.open_form(form)
        return form
