"""Backups: when the last one was made, one at once, and the folder into which this desk puts one every day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from accessdesk.domain.refusals import Refusal
from accessdesk.ui import theme
from accessdesk.ui.background import Background, Lane
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.widgets.labels import PlainLabel
from accessdesk.ui.wording import error_text, local_day, local_time

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class BackupStanding:
    """`folder` "": no daily backup. `late`: the last one is older than a day, or there is none. `on_server`: what is
    backed up is a PostgreSQL database."""

    folder: str
    last_at: datetime | None
    late: bool
    on_server: bool = False


class Backups(Protocol):
    """All are called on a thread of their own; they refuse as commands do, and OSError comes as it is."""

    def standing(self) -> BackupStanding: ...

    def back_up(self, folder: str, reason: str) -> str:
        """Make one now; the name of the file. `reason`: why it lies on the disk of the data."""

    def choose(self, folder: str, reason: str) -> None:
        """Where this desk puts the daily one; "" for nowhere."""


class BackupCard(Retranslated):
    """The disk of the data is refused until somebody says why: a disk that breaks takes both."""

    def __init__(self, background: Background, backups: Backups, *, may: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._backups = background, backups
        self._standing: BackupStanding | None = None
        self._again: Callable[[str], None] | None = None
        self.state, self.said = PlainLabel(wrap=True), PlainLabel(wrap=True)
        self.what = PlainLabel(ink="muted", wrap=True)
        self.now = ShortcutButton(icon="save")
        self.daily, self.stop = ShortcutButton(icon="folder-open"), ShortcutButton(icon="x")
        self.reason, self.confirm = QLineEdit(), ShortcutButton()
        self.reason.setMaxLength(200)
        self.reason_field = Field("", self.reason, mandatory=True)
        self.now.clicked.connect(self._on_now)
        self.daily.clicked.connect(self._on_daily)
        self.stop.clicked.connect(lambda: self.choose(""))
        self.confirm.clicked.connect(self._on_confirm)
        self.reason.returnPressed.connect(self._on_confirm)
        for button in (self.now, self.daily, self.stop):
            button.setEnabled(may)
        self._arrange()
        self._ask_why(None)
        self.retranslate()
        self.read_again()

    def _arrange(self) -> None:
        self.card = Card(parent=self)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        inside.setSpacing(theme.SPACE_12)
        row = QHBoxLayout()
        for button in (self.now, self.daily, self.stop):
            row.addWidget(button)
        row.addStretch(1)
        for part in (self.state, self.what):
            inside.addWidget(part)
        inside.addLayout(row)
        for below in (self.said, self.reason_field, self.confirm):
            inside.addWidget(below)
        self.card.set_body(body, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)

    def read_again(self) -> None:
        """When the last one was made, and where the daily one goes."""
        self._run(self._backups.standing, self._show)

    def back_up(self, folder: str, reason: str = "") -> None:
        """One now, into this folder."""
        self._busy(self.tr("The backup is written and checked …"))
        self._run(lambda: self._backups.back_up(folder, reason), self._on_made, lambda why: self.back_up(folder, why))

    def choose(self, folder: str, reason: str = "") -> None:
        """The daily one goes there from now on."""
        self._run(
            lambda: self._backups.choose(folder, reason),
            lambda _: self._on_chosen(),
            lambda why: self.choose(folder, why),
        )

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Backups"))
        self.now.set_text(self.tr("Back up now …"))
        self.daily.set_text(self.tr("Daily into a folder …"))
        self.stop.set_text(self.tr("No daily one"))
        self.confirm.set_text(self.tr("Use this disk all the same"))
        self.reason_field.set_label(self.tr("Why on the disk of the data"))
        self._say()

    def _on_now(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Back up now …"), self._folder())
        if folder:
            self.back_up(folder)

    def _on_daily(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Daily into a folder …"), self._folder())
        if folder:
            self.choose(folder)

    def _on_confirm(self) -> None:
        why = self.reason.text().strip()
        if self._again is not None and why:
            self._again(why)

    def _folder(self) -> str:
        return self._standing.folder if self._standing is not None else ""

    def _on_made(self, name: str) -> None:
        self._ask_why(None)
        self.said.set_ink("green")
        self.said.setText(self.tr("Written and checked: {name}").format(name=name))
        self.said.show()
        self.read_again()

    def _on_chosen(self) -> None:
        self._ask_why(None)
        self.read_again()

    def _busy(self, text: str) -> None:
        self._ask_why(None)
        self.said.set_ink("muted")
        self.said.setText(text)
        self.said.show()

    def _ask_why(self, again: Callable[[str], None] | None) -> None:
        self._again = again
        self.reason_field.setVisible(again is not None)
        self.confirm.setVisible(again is not None)
        self.said.setText("")
        self.said.hide()

    def _show(self, standing: BackupStanding) -> None:
        self._standing = standing
        self._say()

    def _say(self) -> None:
        standing = self._standing
        if standing is None:
            return
        self.what.setText(self._about_server() if standing.on_server else self._about_file())
        self.stop.setVisible(bool(standing.folder))
        self.state.set_ink("red" if standing.late and standing.folder else "ink")
        if standing.last_at is None:
            first = self.tr("No backup was made yet.")
        else:
            when = f"{local_day(standing.last_at)} {local_time(standing.last_at)}"
            first = self.tr("Last backup: {when}.").format(when=when)
        daily = self.tr("Every day one goes to {folder}.") if standing.folder else self.tr("None is made by itself.")
        self.state.setText(f"{first} {daily.format(folder=standing.folder)}")

    def _about_file(self) -> str:
        return self.tr(
            "Encrypted and checked entry by entry; the signing key is never in it. Choose another disk or another "
            "computer. Backups older than 30 days go. Bringing one back takes two people at the command line."
        )

    def _about_server(self) -> str:
        return self.tr(
            "The server's database, checked entry by entry and copied in the same state. Not encrypted: choose an "
            "encrypted disk. The signing key is never in it. Backups older than 30 days go. Bringing one back, into a "
            "new database, takes two people at the command line."
        )

    def _run(
        self, work: Callable[[], T], done: Callable[[T], None], again: Callable[[str], None] | None = None
    ) -> None:
        def failed(error: Exception) -> None:
            self._on_failed(error, again)

        self._background.latest((id(self), "backup", work), self, work, done, failed, Lane.READING)

    def _on_failed(self, error: Exception, again: Callable[[str], None] | None) -> None:
        on_same = isinstance(error, Refusal) and error.facts.get("why") == "same_volume"
        self._ask_why(again if on_same else None)
        text = error_text(error)
        if text is None and isinstance(error, OSError):
            text = self.tr("Nothing can be written there. Choose another folder.")
        if text is None:
            self._background.crashed.emit(error)
            return
        self.said.set_ink("red")
        self.said.setText(text)
        self.said.show()
        if on_same:
            self.reason.setFocus()
