"""Questions that an account keeps under names: choose one, keep the present one, let one go."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from accessdesk.desk.desk import Desk
from accessdesk.desk.readers import Lists
from accessdesk.desk.saved_questions import ChosenOfLog, RemoveQuestion, SaveQuestion, chosen_of
from accessdesk.domain.saved_questions import SavedQuestion
from accessdesk.ui.background import Background
from accessdesk.ui.desk_form import DeskForm, ShowToast
from accessdesk.ui.language import Retranslated
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.widgets import Field, PlainLabel
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.wording import error_text


class QuestionForm(DeskForm):
    """The name under which the present choice is kept."""

    def __init__(
        self, background: Background, desk: Desk, show_toast: ShowToast, chosen: ChosenOfLog, kept: Callable[[], None]
    ) -> None:
        super().__init__(background, desk, show_toast)
        self._chosen, self._kept = chosen, kept
        self._note = PlainLabel(ink="muted", wrap=True)
        self.name = QLineEdit()
        self.named({"name": Field("", self.name, mandatory=True)})
        self.body.addWidget(self._note)
        self.body.addWidget(self.field("name"))
        self.close_body()
        self.watch()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Keep this question")

    def is_untouched(self) -> bool:
        return not self.name.text()

    def retranslate(self) -> None:
        self._note.setText(
            self.tr(
                "Keeps what the filters of the log stand at, for your account alone. "
                "Choose a name without people in it; one of the same name is replaced."
            )
        )
        self.field("name").set_label(self.tr("Name of the question"))
        self.primary.set_text(self.tr("Keep"))
        self.heading_changed.emit()

    def command(self) -> SaveQuestion | None:
        if not self.name.text().strip():
            self.complain("name", self.tr("Enter a name for the question."))
            return None
        return SaveQuestion(self.name.text(), self._chosen)

    def done_text(self) -> str:
        self._kept()
        return self.tr("Question kept: {name}").format(name=self.name.text().strip())


class SavedQuestions(Retranslated):
    """A button whose menu holds the questions of the account that is logged in."""

    chosen = Signal(object)
    """The ChosenOfLog of a kept question."""

    def __init__(
        self,
        background: Background,
        desk: Desk,
        lists: Lists,
        show_toast: ShowToast,
        open_form: Callable[[PanelForm], None],
        current: Callable[[], ChosenOfLog],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._desk, self._lists, self._show_toast = background, desk, lists, show_toast
        self._open_form, self._current = open_form, current
        self._questions: Sequence[SavedQuestion] = ()
        self.button = ShortcutButton(icon="list-checks")
        self.menu = QMenu(self.button)
        self.button.setMenu(self.menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        self.retranslate()
        self.read_again()

    def read_again(self) -> None:
        """Read the account's questions anew."""
        session = self._desk.session
        if session is not None:
            account = session.account_id
            self._background.run(self, lambda: self._lists.saved_questions(account), self._show)

    def retranslate(self) -> None:
        self.button.set_text(self.tr("Questions"))
        self._fill()

    def _show(self, questions: Sequence[SavedQuestion]) -> None:
        self._questions = questions
        self._fill()

    def _fill(self) -> None:
        self.menu.clear()
        for question in self._questions:
            self.menu.addAction(question.name.replace("&", "&&"), partial(self._choose, question))
        if self._questions:
            self.menu.addSeparator()
        self.menu.addAction(self.tr("Keep this question …"), self._keep)
        if self._questions:
            away = self.menu.addMenu(self.tr("Let go of"))
            for question in self._questions:
                away.addAction(question.name.replace("&", "&&"), partial(self._remove, question))

    def _choose(self, question: SavedQuestion) -> None:
        kept = chosen_of(question)
        if kept.words_lost:
            said = self.tr("The words of “{name}” were erased after their period. Enter them again and keep it anew.")
            self._show_toast(said.format(name=question.name), None)
        self.chosen.emit(kept)

    def _keep(self) -> None:
        form = QuestionForm(self._background, self._desk, self._show_toast, self._current(), self.read_again)
        self._open_form(form)

    def _remove(self, question: SavedQuestion) -> None:
        self._background.run(
            self,
            lambda: self._desk.execute(RemoveQuestion(question.id)),
            lambda _: self._removed(question),
            self._on_failed,
        )

    def _removed(self, question: SavedQuestion) -> None:
        self._show_toast(self.tr("Let go of: {name}").format(name=question.name), None)
        self.read_again()

    def _on_failed(self, failure: Exception) -> None:
        sentence = error_text(failure)
        if sentence is None:
            self._background.crashed.emit(failure)
            return
        self._show_toast(sentence, None)
