"""This desk: language, theme, printers, and the own password. Nothing of it touches the company's data."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from accessdesk.ui import language, theme
from accessdesk.ui.background import Background
from accessdesk.ui.display.display_talk import IN_A_WINDOW
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.settings.printers import Printers
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.chips import Chip, ChipChoice
from accessdesk.ui.widgets.field import Field


class DeskCard(Retranslated):
    """Every account may change these."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    password_requested = Signal()
    display_chosen = Signal(str)
    """A screen's name, `IN_A_WINDOW`, or "" for none."""

    def __init__(self, background: Background, papers: Printers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._papers = background, papers
        names = [Chip(code, name) for code, name in language.NAMES.items()]
        self.languages = ChipChoice(names, several=False)
        self.themes = ChipChoice(several=False)
        self.badges, self.sheets, self.displays = QComboBox(), QComboBox(), QComboBox()
        self.password = ShortcutButton(icon="lock")
        self._fields = {
            "language": Field("", self.languages),
            "theme": Field("", self.themes),
            "badges": Field("", self.badges),
            "sheets": Field("", self.sheets),
            "display": Field("", self.displays),
        }
        self.card = Card()
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        inside.setSpacing(theme.SPACE_12)
        for field in self._fields.values():
            inside.addWidget(field)
        inside.addWidget(self.password)
        self.card.set_body(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self._connect()
        self.retranslate()
        self._show_printers(([], "", ""))
        background.print_run(self, self._read_printers, self._show_printers)

    def _connect(self) -> None:
        self.languages.changed.connect(self._on_language)
        self.themes.changed.connect(self._on_theme)
        self.badges.activated.connect(lambda: self._papers.set_badge_printer(self.badges.currentData()))
        self.sheets.activated.connect(lambda: self._papers.set_paper_printer(self.sheets.currentData()))
        self.displays.activated.connect(lambda: self.display_chosen.emit(self.displays.currentData()))
        self.password.clicked.connect(self.password_requested)

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        """The theme can be changed elsewhere too: on the rail."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self.themes.choose([theme.current().name])

    def retranslate(self) -> None:
        self.card.set_title(self.tr("This desk"))
        self._fields["language"].set_label(self.tr("Language"))
        self._fields["theme"].set_label(self.tr("Colours"))
        self._fields["badges"].set_label(self.tr("Badges are printed on"))
        self._fields["sheets"].set_label(self.tr("Receipts and lists are printed on"))
        self._fields["display"].set_label(self.tr("Customer display"))
        self._word_displays()
        self.password.set_text(self.tr("Change own password"))
        words = {"light": self.tr("Light"), "dark": self.tr("Dark"), "contrast": self.tr("High contrast")}
        self.themes.set_chips([Chip(name, text) for name, text in words.items()])
        self.themes.choose([theme.current().name])
        self.languages.choose([language.code()])
        for box in (self.badges, self.sheets):
            if box.count():
                box.setItemText(0, self.tr("Make a PDF"))

    def show_displays(self, screens: Sequence[str], chosen: str) -> None:
        """The screens that could face the visitor, beside none and a window of its own."""
        self.displays.clear()
        for where in ("", IN_A_WINDOW, *screens):
            self.displays.addItem(where, where)
        if self.displays.findData(chosen) < 0:
            self.displays.addItem(self.tr("{printer} (not there)").format(printer=chosen), chosen)
        self.displays.setCurrentIndex(max(0, self.displays.findData(chosen)))
        self._word_displays()

    def _word_displays(self) -> None:
        if self.displays.count() > 1:
            self.displays.setItemText(0, self.tr("none"))
            self.displays.setItemText(1, self.tr("in a window of its own"))

    def _read_printers(self) -> tuple[list[str], str, str]:
        return self._papers.printers(), self._papers.badge_printer(), self._papers.paper_printer()

    def _show_printers(self, found: tuple[list[str], str, str]) -> None:
        names, badges, sheets = found
        for box, chosen in ((self.badges, badges), (self.sheets, sheets)):
            box.clear()
            box.addItem(self.tr("Make a PDF"), "")
            for name in names:
                box.addItem(name, name)
            if chosen and chosen not in names:
                box.addItem(self.tr("{printer} (not there)").format(printer=chosen), chosen)
            box.setCurrentIndex(max(0, box.findData(chosen)))

    def _on_language(self, chosen: tuple[str, ...]) -> None:
        if chosen:
            self.language_chosen.emit(chosen[0])
        self.languages.choose(chosen or (language.code(),))

    def _on_theme(self, chosen: tuple[str, ...]) -> None:
        if chosen:
            self.theme_chosen.emit(chosen[0])
        self.themes.choose(chosen or (theme.current().name,))
