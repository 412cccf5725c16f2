"""Calling an escort, and what they answered: three small buttons under the picker."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escort_requests import AcceptRequest, AskEscort, DeclineRequest
from accessdesk.desk.escort_rows import EscortChoice
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import VisitId
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets import Field, Flow, ShortcutButton
from accessdesk.ui.wording import field_word


class EscortCalls(Retranslated):
    """Shown for visitors who exist already. A decline asks for its reason in place; nothing is typed twice."""

    wants = Signal(object)
    """A command that the form around should send."""
    refused = Signal(dict)
    """Sentences by field for what is still missing."""

    def __init__(self) -> None:
        super().__init__()
        self._choice: EscortChoice | None = None
        self._visit_ids: tuple[VisitId, ...] = ()
        self._inside = False
        self.call = ShortcutButton(icon="phone", compact=True)
        self.says_yes = ShortcutButton(icon="check", compact=True)
        self.says_no = ShortcutButton(icon="x", compact=True)
        self.reason = QLineEdit()
        self.field = Field("", self.reason, mandatory=True)
        self.note = ShortcutButton(compact=True)
        self._row = Flow(spacing=theme.SPACE_8)
        for button in (self.call, self.says_yes, self.says_no):
            self._row.add(button)
        self._answer = QWidget()
        line = QHBoxLayout(self._answer)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACE_8)
        line.addWidget(self.field, 1)
        line.addWidget(self.note, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_8)
        layout.addWidget(self._row)
        layout.addWidget(self._answer)
        self._answer.hide()
        self.call.clicked.connect(self._on_call)
        self.says_yes.clicked.connect(self._on_yes)
        self.says_no.clicked.connect(self._on_no)
        self.note.clicked.connect(self._on_note)
        self.reason.returnPressed.connect(self._on_note)
        self.retranslate()
        self._fit()

    def about(self, visit_ids: tuple[VisitId, ...], *, inside: bool = False) -> None:
        """Whom a call is for; `inside`: they have an escort, so a call asks for a handover."""
        self._visit_ids, self._inside = visit_ids, inside
        self._fit()

    def show_choice(self, choice: EscortChoice | None) -> None:
        if choice is None or self._choice is None or choice.id != self._choice.id:
            self._close_reason()
        self._choice = choice
        self._fit()

    def retranslate(self) -> None:
        self.call.set_text(self.tr("Called now"))
        self.says_yes.set_text(self.tr("Said yes by phone"))
        self.says_no.set_text(self.tr("Declines …"))
        self.note.set_text(self.tr("Note the decline"))
        self.field.set_label(field_word("reason"))
        self.reason.setPlaceholderText(self.tr("what they said, in a few words"))

    def _fit(self) -> None:
        choice = self._choice
        known = choice is not None and choice.open
        answer = choice.answer if choice is not None else None
        asked = answer is not None and answer.declined_at is None
        self.setVisible(bool(self._visit_ids) and (known or asked))
        said_yes = asked and answer is not None and answer.accepted is not None
        self.call.setEnabled(known and not said_yes)
        self.says_yes.setVisible(not self._inside)
        self.says_yes.setEnabled(known and not said_yes)
        self.says_no.setEnabled(asked)
        if not asked:
            self._close_reason()

    def _on_call(self) -> None:
        if self._choice is not None:
            self.wants.emit(AskEscort(self._visit_ids, self._choice.id))

    def _on_yes(self) -> None:
        if self._choice is not None:
            accepts = EscortAccepts(self._choice.id, Acceptance.BY_PHONE)
            self.wants.emit(AcceptRequest(self._visit_ids, accepts))

    def _on_no(self) -> None:
        self._answer.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_note(self) -> None:
        if self._choice is None or self._answer.isHidden():
            return
        self.wants.emit(DeclineRequest(self._visit_ids, self._choice.id, self.reason.text()))

    def _close_reason(self) -> None:
        self._answer.hide()
        self.reason.clear()
