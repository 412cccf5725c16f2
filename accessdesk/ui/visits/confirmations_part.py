"""The two confirmations of an arrival, never preset: given, or refused by the visitor."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from accessdesk.domain.objections import ObjectionKind
from accessdesk.domain.visits import IdentityKind
from accessdesk.ui import theme
from accessdesk.ui.display.display_button import DisplayButton
from accessdesk.ui.display.display_talk import DisplayTalk
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets import Chip, ChipChoice, Field
from accessdesk.ui.widgets.field import LabelAt
from accessdesk.ui.widgets.labels import KeyHint, PlainLabel, TextRole
from accessdesk.ui.wording import field_word, word

DOCUMENT_KEYS = {
    IdentityKind.ID_CARD: "Alt+I",
    IdentityKind.PASSPORT: "Alt+P",
    IdentityKind.DRIVING_LICENCE: "Alt+D",
    IdentityKind.SERVICE_CARD: "Alt+S",
    IdentityKind.KNOWN_IN_PERSON: "Alt+K",
}
NOTICE_KEY = "Alt+N"
SHOWS_NONE = "none"
"""The chip of a visitor who shows no document."""


class ConfirmationsPart(Retranslated):
    """The kind of the document that was seen, or none; the notice handed over, or refused. Each has a key."""

    changed = Signal()
    display_wished = Signal()
    """The visitor is to read at the customer display."""
    confirmed = Signal()
    """Both stand, the last one by its key: the keyboard can go on to what comes next."""

    def __init__(self, display: DisplayTalk) -> None:
        super().__init__()
        self.identity = ChipChoice(several=False)
        self.notice_given, self.notice_refused = QCheckBox(), QCheckBox()
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACE_8)
        line.addWidget(self.notice_given)
        line.addWidget(PlainLabel("*", role=TextRole.SMALL, ink="muted"))
        line.addWidget(KeyHint(NOTICE_KEY))
        line.addSpacing(theme.SPACE_8)
        line.addWidget(self.notice_refused)
        line.addStretch(1)
        line.addWidget(DisplayButton(display, self.display_wished.emit, narrow=True))
        both.setFocusProxy(self.notice_given)
        self.fields = {
            "identity_seen": Field("", self.identity, mandatory=True),
            "notice_given": Field("", both, mandatory=True, label_at=LabelAt.NOWHERE),
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_8)
        for field in self.fields.values():
            layout.addWidget(field)
        self.identity.changed.connect(lambda _: self.changed.emit())
        self.notice_given.toggled.connect(lambda on: self._only(self.notice_refused, on))
        self.notice_refused.toggled.connect(lambda on: self._only(self.notice_given, on))
        for kind, key in DOCUMENT_KEYS.items():
            QShortcut(key, self).activated.connect(lambda kind=kind: self._on_seen(kind))
        QShortcut(NOTICE_KEY, self).activated.connect(self._on_given)
        self.retranslate()

    def identity_kind(self) -> IdentityKind | None:
        """What was seen; None where nothing was chosen, or the visitor shows none."""
        chosen = self.identity.chosen()
        return IdentityKind(chosen[0]) if chosen and chosen[0] != SHOWS_NONE else None

    def refused(self) -> tuple[ObjectionKind, ...]:
        """What the visitor refuses."""
        found = [ObjectionKind.NO_DOCUMENT] if self.identity.chosen() == (SHOWS_NONE,) else []
        return (*found, ObjectionKind.NOTICE_REFUSED) if self.notice_refused.isChecked() else tuple(found)

    def is_untouched(self) -> bool:
        return not (self.identity.chosen() or self.notice_given.isChecked() or self.notice_refused.isChecked())

    def still_missing(self) -> dict[str, str]:
        """Sentences for what was neither given nor refused."""
        errors: dict[str, str] = {}
        if not self.identity.chosen():
            errors["identity_seen"] = self.tr("Look at a document and choose its kind; no number, no copy.")
        if not (self.notice_given.isChecked() or self.notice_refused.isChecked()):
            errors["notice_given"] = self.tr("Hand both over, then tick it.")
        return errors

    def retranslate(self) -> None:
        for name, field in self.fields.items():
            field.set_label(field_word(name))
        kinds = [Chip(kind.value, word(kind), shortcut=DOCUMENT_KEYS.get(kind, "")) for kind in IdentityKind]
        self.identity.set_chips([*kinds, Chip(SHOWS_NONE, self.tr("shows none"))])
        self.notice_given.setText(self.tr("I handed the privacy notice and the house rules over"))
        self.notice_refused.setText(self.tr("refuses them"))

    def _on_seen(self, kind: IdentityKind) -> None:
        self.identity.choose((kind.value,))
        self.changed.emit()
        self._go_on()

    def _on_given(self) -> None:
        self.notice_given.setChecked(True)
        self._go_on()

    def _go_on(self) -> None:
        if not self.still_missing():
            self.confirmed.emit()

    def _only(self, other: QCheckBox, on: bool) -> None:
        if on:
            other.setChecked(False)
        self.changed.emit()
