"""The language of the windows, which can change while they are open. English is the source, German the default."""

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from accessdesk.paths import resources_dir
from accessdesk.ui.overrides import qt_override

DEFAULT = "de"
PSEUDO = "xx"
NAMES = {"de": "Deutsch", "en": "English"}


class _Spoken:
    code: str = "en"
    translators: list[QTranslator] = []


class PseudoTranslator(QTranslator):
    """Makes every text 40 % longer and accented, to see that labels survive and that nothing escaped tr()."""

    @qt_override
    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        if not source:
            return None
        parts = _PLACE.split(source)
        shown = "".join(part if _PLACE.fullmatch(part) else part.translate(_ACCENTED) for part in parts)
        return f"[{shown}{'~' * round(len(source) * 0.4)}]"

    @qt_override
    def isEmpty(self) -> bool:
        return False


_PLACE = re.compile(r"(\{[a-z_]*\})")
_ACCENTED = str.maketrans("aeouAEOU", "àéöüÀÉÖÜ")


def code() -> str:
    """The language now spoken: "de", "en" or, in tests, "xx"."""
    return _Spoken.code


def locale() -> QLocale:
    """For dates, times and numbers, so that they follow the language."""
    return (
        QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        if code() == "en"
        else QLocale(QLocale.Language.German, QLocale.Country.Germany)
    )


def set_language(app: QApplication, wanted: str) -> None:
    """Speak `wanted` from now on; every widget gets a LanguageChange event. An untranslated text shows in English."""
    for translator in _Spoken.translators:
        app.removeTranslator(translator)
    _Spoken.code = wanted
    QLocale.setDefault(locale())
    _Spoken.translators = _translators_for(wanted, app)
    for translator in _Spoken.translators:
        app.installTranslator(translator)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)


def _translators_for(wanted: str, parent: QObject) -> list[QTranslator]:
    """Qt's own words (menus of inputs, buttons of file dialogs) first, ours above them."""
    if wanted == PSEUDO:
        return [PseudoTranslator(parent)]
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ours = resources_dir() / "translations" / f"accessdesk_{wanted}.qm"
    loaded = []
    for path in (f"{qt}/qtbase_{wanted}.qm", str(ours)):
        translator = QTranslator(parent)
        if translator.load(path):
            loaded.append(translator)
    return loaded


def shortcut_text(shortcut: str) -> str:
    """The name of a shortcut as the keyboard of this language prints it: "Ctrl+K" gives "Strg K"."""
    return " ".join(_key_name(part) for part in shortcut.split("+") if part)


def _key_name(part: str) -> str:
    if part == "Ctrl":
        return QCoreApplication.translate("Keyboard", "Ctrl")
    if part == "Shift":
        return QCoreApplication.translate("Keyboard", "Shift")
    if part == "Del":
        return QCoreApplication.translate("Keyboard", "Del")
    return {"Return": "⏎", "Up": "↑", "Down": "↓"}.get(part, part)


class Retranslated(QWidget):
    """A widget whose `retranslate` runs when it is told to and again whenever the language changes."""

    def retranslate(self) -> None:
        """Set every text of this widget through self.tr()."""

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


Titled = Callable[[], str]
