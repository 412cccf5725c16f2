"""Whether this desk can sign the log, and the way to a new key when the old one is lost."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from accessdesk.desk.desk import Desk
from accessdesk.desk.outcome import Subject
from accessdesk.desk.signing_key import ReplaceSigningKey
from accessdesk.ui import theme
from accessdesk.ui.approval_input import ApprovalInput
from accessdesk.ui.background import Background
from accessdesk.ui.desk_form import DeskForm, ShowToast
from accessdesk.ui.language import Retranslated
from accessdesk.ui.settings.printers import Printers
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.widgets.labels import PlainLabel


class SigningKeyCard(Retranslated):
    """A sentence; the button stands there only while the key is lost."""

    new_key_requested = Signal()

    def __init__(self, background: Background, papers: Printers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._papers = background, papers
        self._lost = False
        self.said = PlainLabel(wrap=True)
        self.begin = ShortcutButton(icon="key-round")
        self.begin.clicked.connect(self.new_key_requested)
        self.card = Card(parent=self)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        inside.setSpacing(theme.SPACE_12)
        inside.addWidget(self.said)
        inside.addWidget(self.begin)
        self.card.set_body(body, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.retranslate()
        background.changed.connect(self._on_changed)
        self.read_again()

    def read_again(self) -> None:
        self._background.run(self, self._papers.signing_key_is_lost, self._show, self._background.crashed.emit)

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Signing key of the log"))
        self.begin.set_text(self.tr("Begin a new signing key …"))
        self.begin.setVisible(self._lost)
        self.said.set_ink("red" if self._lost else "muted")
        if self._lost:
            text = self.tr(
                "The file signing.key is missing or damaged: nothing is signed, and no later state of the log can be "
                "proved. The administrator and a second person begin a new key."
            )
        else:
            text = self.tr("Checkpoints are signed. The key changes at each day's end; the old one is destroyed.")
        self.said.setText(text)

    def _show(self, lost: bool) -> None:
        self._lost = lost
        self.retranslate()

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if Subject.SETTINGS in subjects:
            self.read_again()


class SigningKeyForm(DeskForm):
    """How the key was lost, and the second person's login; every later verification tells of it."""

    def __init__(self, background: Background, desk: Desk, show_toast: ShowToast) -> None:
        super().__init__(background, desk, show_toast)
        self.reason, self.approval = QLineEdit(), ApprovalInput()
        self.what = PlainLabel(wrap=True)
        self.body.addWidget(self.what)
        self.named(
            {
                "reason": Field("", self.reason, mandatory=True),
                "approver": Field("", self.approval.login, mandatory=True),
                "approver_password": Field("", self.approval.password, mandatory=True),
            }
        )
        for name in ("reason", "approver", "approver_password"):
            self.body.addWidget(self.field(name))
        self.close_body()
        self.retranslate()

    def title(self) -> str:
        return self.tr("New signing key")

    def draft_name(self) -> str:
        return self.title()

    def is_untouched(self) -> bool:
        return not (self.reason.text() or self.approval.login.text() or self.approval.password.text())

    def done_text(self) -> str:
        return self.tr("The log is signed with a new key. Keep its next checkpoint outside the house.")

    def command(self) -> ReplaceSigningKey | None:
        if not self.reason.text().strip():
            self.complain("reason", self.tr("Write down how the key was lost."))
            return None
        approval = self.approval.approval()
        if approval is None:
            self.complain("approver", self.tr("A second person types their login name and password here."))
            return None
        return ReplaceSigningKey(self.reason.text(), approval)

    def retranslate(self) -> None:
        self.what.setText(
            self.tr(
                "From now on a new key signs, which the lost one cannot vouch for. Every verification tells so, with "
                "both names and the reason."
            )
        )
        self.field("reason").set_label(self.tr("How it was lost"))
        self.field("approver").set_label(self.tr("Second person: login name"))
        self.field("approver_password").set_label(self.tr("Their password"))
        self.primary.set_text(self.tr("Begin the new key"))
        self.heading_changed.emit()
