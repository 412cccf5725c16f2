"""Colours, fonts and distances of the windows, as data, in three sets: light, dark, high contrast."""

from dataclasses import dataclass
from enum import StrEnum
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from accessdesk.paths import resources_dir

SPACE_4, SPACE_8, SPACE_12, SPACE_16, SPACE_20 = 4, 8, 12, 16, 20
RADIUS_SMALL, RADIUS = 6, 10
ROW_HEIGHT, ROW_HEIGHT_COMPACT = 44, 32


class Tone(StrEnum):
    """What a state means to the eye. ESCORT is the striped amber of "escort required"."""

    GREY = "grey"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    BLUE = "blue"
    ESCORT = "escort"


@dataclass(frozen=True, slots=True)
class Tokens:
    """One set of colours, each "#rrggbb". `*_soft` are grounds on which the plain colour is readable."""

    name: str
    ink: str
    muted: str
    line: str
    input_line: str
    panel: str
    panel_soft: str
    ground: str
    rail: str
    rail_ink: str
    rail_muted: str
    rail_selected: str
    rail_line: str
    accent: str
    accent_hover: str
    accent_ink: str
    selection: str
    hover: str
    grey: str
    grey_soft: str
    green: str
    green_soft: str
    amber: str
    amber_soft: str
    stripe: str
    red: str
    red_soft: str
    red_line: str
    blue: str
    blue_soft: str

    def tone(self, tone: Tone) -> tuple[str, str]:
        """Text colour and ground of a tone."""
        pairs = {
            Tone.GREEN: (self.green, self.green_soft),
            Tone.AMBER: (self.amber, self.amber_soft),
            Tone.RED: (self.red, self.red_soft),
            Tone.BLUE: (self.blue, self.blue_soft),
            Tone.ESCORT: (self.amber, self.amber_soft),
        }
        return pairs.get(tone, (self.grey, self.grey_soft))


LIGHT = Tokens(
    name="light",
    ink="#1c2421", muted="#66706b", line="#dfe2dd", input_line="#878f89",
    panel="#ffffff", panel_soft="#fafbf9", ground="#f4f5f3",
    rail="#17302b", rail_ink="#eef4f1", rail_muted="#9fb8b0", rail_selected="#26493f", rail_line="#2c4a43",
    accent="#0b6b5d", accent_hover="#095a4e", accent_ink="#ffffff", selection="#e9f4f1", hover="#f2f6f4",
    grey="#56605b", grey_soft="#ecefeb",
    green="#1d7a46", green_soft="#e6f4eb",
    amber="#7a4f00", amber_soft="#fff3d6", stripe="#ffe3a3",
    red="#b3261e", red_soft="#fdeceb", red_line="#e7b3af",
    blue="#1f5fa8", blue_soft="#e8f0fa",
)  # fmt: skip

DARK = Tokens(
    name="dark",
    ink="#e8eeeb", muted="#9aa6a0", line="#2c3437", input_line="#6f7b76",
    panel="#1b2123", panel_soft="#1f2628", ground="#121618",
    rail="#0d1512", rail_ink="#e8f0ec", rail_muted="#a6bbb3", rail_selected="#24493f", rail_line="#26332f",
    accent="#1a7f6e", accent_hover="#177365", accent_ink="#ffffff", selection="#1d3a34", hover="#222a2c",
    grey="#b4beb9", grey_soft="#2c3437",
    green="#6fcf97", green_soft="#17301f",
    amber="#f3c969", amber_soft="#3d300f", stripe="#574311",
    red="#f28b82", red_soft="#431d1c", red_line="#8c4a45",
    blue="#8ab8f0", blue_soft="#1a2d47",
)  # fmt: skip

CONTRAST = Tokens(
    name="contrast",
    ink="#000000", muted="#2b2b2b", line="#5c5c5c", input_line="#000000",
    panel="#ffffff", panel_soft="#ffffff", ground="#ffffff",
    rail="#000000", rail_ink="#ffffff", rail_muted="#e6e6e6", rail_selected="#00473c", rail_line="#8c8c8c",
    accent="#00473c", accent_hover="#00332b", accent_ink="#ffffff", selection="#c9f0e7", hover="#ececec",
    grey="#1a1a1a", grey_soft="#e4e4e4",
    green="#00431c", green_soft="#dff5e7",
    amber="#4d2c00", amber_soft="#fff0c2", stripe="#ffd76b",
    red="#7d0000", red_soft="#ffe3e0", red_line="#7d0000",
    blue="#00307a", blue_soft="#dfeaff",
)  # fmt: skip

SETS: dict[str, Tokens] = {tokens.name: tokens for tokens in (LIGHT, DARK, CONTRAST)}


class _Shown:
    tokens: Tokens = LIGHT
    family: str | None = None


def current() -> Tokens:
    """The set in force. Painting code asks here each time, so that a switch shows at once."""
    return _Shown.tokens


def colour(value: str, alpha: int = 255) -> QColor:
    """A token as a colour; `alpha` 0 to 255."""
    result = QColor(value)
    result.setAlpha(alpha)
    return result


def apply_theme(app: QApplication, name: str) -> None:
    """Put the named set ("light", "dark", "contrast") on the application; KeyError for any other name."""
    _Shown.tokens = SETS[name]
    if app.style().objectName().lower() != "fusion":
        app.setStyle("fusion")
    app.setFont(fitted(font(), "-"))
    app.setPalette(_palette(_Shown.tokens))
    app.setStyleSheet(_style_sheet(_Shown.tokens))


def font(size: int = 14, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Inter with figures of equal width; `size` in px at 96 dpi, scaled as the system scales text."""
    result = QFont(_family())
    result.setPixelSize(scaled(size))
    result.setWeight(weight)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result


def fitted(wanted: QFont, text: str) -> QFont:
    """The font for one text: a hyphen in it stands better without figures of equal width, which tear it apart."""
    result = QFont(wanted)
    if "-" in text:
        result.setFeature(QFont.Tag("tnum"), 0)
    return result


def bold(size: int = 14) -> QFont:
    """The same font in the weight of names and titles."""
    return font(size, QFont.Weight.DemiBold)


def fixed(size: int = 12) -> QFont:
    """A font of equal widths for key names, fingerprints and codes."""
    result = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    result.setPixelSize(scaled(size))
    return result


def scaled(size: int) -> int:
    """Pixels at 96 dpi in the pixels of this screen. Device pixel ratios are Qt's business, text dpi is ours."""
    screen = QApplication.primaryScreen()
    factor = max(1.0, screen.logicalDotsPerInch() / 96) if screen is not None else 1.0
    return round(size * factor)


def _family() -> str:
    if _Shown.family is None:
        for path in sorted((resources_dir() / "fonts").glob("*.ttf")):  # the others show names of all scripts
            QFontDatabase.addApplicationFont(str(path))
        _Shown.family = "Inter" if "Inter" in QFontDatabase.families() else QApplication.font().family()
    return _Shown.family


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, value in {
        role.Window: tokens.ground,
        role.WindowText: tokens.ink,
        role.Base: tokens.panel,
        role.AlternateBase: tokens.panel_soft,
        role.Text: tokens.ink,
        role.Button: tokens.panel,
        role.ButtonText: tokens.ink,
        role.ToolTipBase: tokens.panel,
        role.ToolTipText: tokens.ink,
        role.PlaceholderText: tokens.muted,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.accent_ink,
        role.Link: tokens.accent,
        role.BrightText: tokens.red,
        role.Accent: tokens.accent,
        role.Mid: tokens.line,
        role.Light: tokens.panel,
        role.Midlight: tokens.line,
        role.Dark: tokens.input_line,
    }.items():
        palette.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.muted))
    return palette


def _style_sheet(tokens: Tokens) -> str:
    values = {name: getattr(tokens, name) for name in Tokens.__slots__}
    icons = (resources_dir() / "icons" / tokens.name).as_posix()
    return Template(_QSS).substitute(values, icons=icons, small=scaled(12), line_height=scaled(20))


_QSS = """
QToolTip { background: $panel; color: $ink; border: 1px solid $line; padding: 4px 8px; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: $panel; color: $ink; border: 1px solid $input_line; border-radius: 6px; padding: 6px 9px;
  min-height: ${line_height}px;
  selection-background-color: $accent; selection-color: $accent_ink; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 2px solid $accent; padding: 5px 8px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"], QAbstractSpinBox[wrong="true"] {
  border: 2px solid $red; padding: 5px 8px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
  background: $ground; color: $muted; border-color: $line; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url($icons/chevron-down.svg); width: 16px; height: 16px; }
QAbstractSpinBox { padding: 5px 0 5px 9px; }
QAbstractSpinBox:focus { padding: 4px 0 4px 8px; }
QComboBox QLineEdit { border: none; padding: 0; background: transparent; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { border: none; background: transparent;
  min-height: 0; padding: 0 0 0 9px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 24px; border: none; background: transparent; }
QAbstractSpinBox::up-arrow { image: url($icons/chevron-up.svg); width: 14px; height: 14px; }
QAbstractSpinBox::down-arrow { image: url($icons/chevron-down.svg); width: 14px; height: 14px; }
QDateEdit::drop-down, QDateTimeEdit::drop-down { width: 24px; border: none; background: transparent; }
QDateEdit::down-arrow, QDateTimeEdit::down-arrow { image: url($icons/chevron-down.svg); width: 14px; height: 14px; }
QCheckBox, QRadioButton { spacing: 8px; color: $ink; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid $input_line;
  background: $panel; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($icons/check.svg); }
QRadioButton::indicator:checked { background: $panel; border: 5px solid $accent; width: 8px; height: 8px; }
QCheckBox::indicator:focus { border: 2px solid $accent;
  width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $line; outline: 0; padding: 4px;
  selection-background-color: $selection; selection-color: $ink; }
QPushButton { background: $panel; color: $ink; border: 1px solid $input_line; border-radius: 6px;
  padding: 7px 14px; font-weight: 500; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border: 2px solid $accent; padding: 6px 13px; }
QPushButton:disabled { color: $muted; border-color: $line; }
QPushButton[kind="primary"] { background: $accent; color: $accent_ink; border-color: $accent; }
QPushButton[kind="primary"]:hover { background: $accent_hover; }
QPushButton[kind="danger"] { color: $red; border-color: $red; }
QPushButton[kind="link"] { border: none; color: $accent; background: transparent; padding: 4px; }
QTableView, QListView, QTreeView { background: $panel; border: none; outline: 0; color: $ink;
  selection-background-color: $selection; selection-color: $ink; }
QListWidget#answers { border: 1px solid $input_line; border-radius: 6px; }
QHeaderView { background: $panel_soft; }
QHeaderView::section { background: $panel_soft; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: 6px 8px 6px 16px; font-size: ${small}px; font-weight: 500; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $input_line; border-radius: 3px; min-height: 28px; min-width: 28px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $panel; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 20px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $ink; }
QSplitter::handle { background: transparent; }
"""


def is_dark() -> bool:
    """True when the ground is darker than the text on it."""
    return QColor(current().ground).lightness() < 128
