"""What the forms of keys share: their own words for fields, and small inputs."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QScrollArea

from accessdesk.ui import language, theme
from accessdesk.ui.display.display_button import sign_on_display
from accessdesk.ui.display.presented import KEYS, DisplayPage, Presented, Wish
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.widgets import SignaturePad
from accessdesk.ui.wording import word

_NARROW = 104


class KeyForm(ActForm):
    """An act on keys. `labels` rewords fields where the word of the house does not fit."""

    def __init__(self, key_desk: KeyDesk) -> None:
        super().__init__(key_desk)
        self.key_desk = key_desk

    def labels(self) -> Mapping[str, str]:
        """Labels by field; all others come from the wording."""
        return {}

    def sign_at_display(self, pad: SignaturePad, name: Callable[[], str], text: Callable[[], str]) -> None:
        """Let it also be drawn on the customer display, under `text`: the words of the paper, in its language."""

        def shown() -> Presented:
            page = DisplayPage(KEYS, Wish.SIGN, {language.code(): text()})
            return Presented(name(), "", (page,))

        sign_on_display(self.key_desk.display, pad, shown)

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Also bring the first mistake into sight: these forms are longer than a small screen."""
        super().show_errors(errors)
        first = next((self.fields[name] for name in errors if name in self.fields), None)
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if first is not None and isinstance(parent, QScrollArea):
            QTimer.singleShot(0, first, partial(parent.ensureWidgetVisible, first))

    def retranslate(self) -> None:
        super().retranslate()
        for name, label in self.labels().items():
            self.fields[name].set_label(label)


class EnumBox(QComboBox):
    """One member of an enum, in words."""

    def __init__(self, kind: type[StrEnum], chosen: StrEnum | None = None) -> None:
        super().__init__()
        self._kind = kind
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(5)
        for member in kind:
            self.addItem("", member)
        self.retranslate()
        if chosen is not None:
            self.choose(chosen)

    def keep_narrow(self) -> None:
        """For lines in which other things stand too."""
        self.setFixedWidth(theme.scaled(_NARROW))

    def choose(self, member: StrEnum) -> None:
        self.setCurrentIndex(list(self._kind).index(member))

    def member(self) -> StrEnum:
        """The one chosen."""
        return list(self._kind)[self.currentIndex()]

    def retranslate(self) -> None:
        for number, member in enumerate(self._kind):
            self.setItemText(number, word(member))
