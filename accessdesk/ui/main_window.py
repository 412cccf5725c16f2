"""The window: it assembles rail, bars, screens and the side panel, and keeps the desk behind the lock."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from accessdesk.ui import language, tab_order, theme
from accessdesk.ui.alarm.gap_banner import GapBanner
from accessdesk.ui.background import Background
from accessdesk.ui.closing_question import may_close
from accessdesk.ui.language import Titled
from accessdesk.ui.lock_page import LockPage
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.rail import Rail, ShownUser
from accessdesk.ui.scanner import Scanner
from accessdesk.ui.side_panel import ParkedDrafts, SidePanel
from accessdesk.ui.status_line import StatusItem, StatusLine
from accessdesk.ui.top_bar import Clock, TopBar, local_now
from accessdesk.ui.widgets.type_ahead import Provider
from accessdesk.ui.work_area import WorkArea

_FIELDS = (QLineEdit, QAbstractSpinBox, QPlainTextEdit)
Factory = Callable[[], QWidget]


@dataclass(frozen=True, slots=True)
class Place:
    """Where this window stands, as shown in its corners."""

    company: str
    site: str
    desk: str = ""


class MainWindow(QMainWindow):
    """Starts locked. Screens are made when they are first opened."""

    login_requested = Signal(str, str)
    pin_entered = Signal(str)
    locked = Signal()
    evacuation_requested = Signal()
    code_entered = Signal(str)
    """A code, scanned anywhere or typed into the search field."""
    found = Signal(object)
    """The Suggestion chosen in the search field."""
    language_changed = Signal(str)
    theme_changed = Signal(str)
    screen_opened = Signal(str)
    touched = Signal()
    """Somebody is there: a key, a click, a touch."""

    def __init__(
        self,
        background: Background,
        place: Place,
        search: Provider = lambda text: (),
        clock: Clock = local_now,
        lock_page: LockPage | None = None,
    ) -> None:
        super().__init__()
        self.unsaved: Callable[[], str] = str
        """A sentence about what closing the window would lose; "" for nothing."""
        self.may_close: Callable[[QWidget, str], bool] = may_close
        self.setWindowTitle("AccessDesk")
        self.resize(theme.scaled(1280), theme.scaled(720))  # once it is no longer maximized
        self.lock_page = lock_page or LockPage(place.company, place.site, clock)
        self.lock_page.login.login_requested.connect(self.login_requested)
        self.lock_page.login.pin_entered.connect(self.pin_entered)
        self.lock_page.evacuation_requested.connect(self.evacuation_requested)
        self._factories: dict[str, Factory] = {}
        self._screens: dict[str, QWidget] = {}
        self._place = place
        self.rail = Rail(place.company, place.site)
        self.top_bar = TopBar(background, search, clock)
        self.gap_banner = GapBanner()
        self.panel = SidePanel()
        self.area = WorkArea(self.panel)
        self.status = StatusLine()
        self.status.set_place(place.desk)
        self._desk = self._assemble()
        self.toast = self.status.toast
        self._pages = QStackedWidget()
        self._pages.addWidget(self.lock_page)
        self._pages.addWidget(self._desk)
        self.setCentralWidget(self._pages)
        self._scanner = Scanner(self)
        self._scanner.touched.connect(self.touched)
        self._connect()
        self.lock()

    def _assemble(self) -> QWidget:
        desk = QWidget()
        right = QVBoxLayout()
        right.setSpacing(0)
        bars = (self.top_bar, self.gap_banner, ParkedDrafts(self.panel))
        for part in (*bars, self.area, self.status):
            right.addWidget(part, 1 if part is self.area else 0)
        layout = QHBoxLayout(desk)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(right, 1)
        return desk

    def _connect(self) -> None:
        self.rail.chosen.connect(self.open_screen)
        self.rail.lock_requested.connect(self.lock)
        self.rail.theme_requested.connect(self.set_theme)
        self.rail.language_requested.connect(self.set_language)
        self.top_bar.evacuation_requested.connect(self.evacuation_requested)
        self.top_bar.search.entered.connect(self.code_entered)
        self.top_bar.search.chosen.connect(self._on_found)
        self._scanner.scanned.connect(self.code_entered)
        self.panel.shown_changed.connect(self._on_panel)
        self.panel.discarded.connect(self._on_discarded)
        QShortcut(QKeySequence("Ctrl+K"), self._desk, self._on_search)
        _app().focusObjectChanged.connect(self._on_focus)

    def add_screen(self, key: str, title: Titled, icon: str, factory: Factory) -> None:
        """One more entry of the rail. A screen may bring along, as attributes, `aside`: a widget for a
        column at the right that the side panel never covers, and `actions`: one above all, which it leaves alone."""
        self._factories[key] = factory
        self.rail.add_entry(key, title, icon)

    def open_screen(self, key: str) -> None:
        """Show a screen, making it if need be; KeyError if it was never added."""
        if key not in self._screens:
            self._screens[key] = self._factories[key]()
            self.area.add(self._screens[key])
        self.area.show_screen(self._screens[key])
        self.rail.mark(key)
        self.screen_opened.emit(key)

    def made_screen(self, key: str) -> QWidget | None:
        """The screen if it was made already."""
        return self._screens.get(key)

    def unlock(self, user: ShownUser) -> None:
        """Open the desk for this account."""
        self.rail.set_user(user)
        self.lock_page.login.clear()
        self._scanner.listening = True
        self._pages.setCurrentWidget(self._desk)
        if self._factories and not self._screens:
            self.open_screen(next(iter(self._factories)))

    def lock(self) -> None:
        """Hide every name; drafts stay as they are."""
        self._scanner.listening = False
        self.top_bar.search.close_answers()
        self.toast.let_go()
        was_open = self._pages.currentWidget() is self._desk
        self._pages.setCurrentWidget(self.lock_page)
        self.lock_page.login.take_focus()
        if was_open:
            self.locked.emit()

    def change_account(self, before: int, after: int) -> None:
        """Let every made screen go: somebody else works here now. Screens first: none may ask once more.

        Drafts are kept for the account that began them, and shown to no other.
        """
        screens, self._screens = list(self._screens.values()), {}
        for screen in screens:
            screen.blockSignals(True)
            self.area.remove(screen)
            screen.deleteLater()
        self.panel.put_away(before)
        self.panel.take_out(after)

    @property
    def is_locked(self) -> bool:
        return self._pages.currentWidget() is self.lock_page

    def set_place(self, place: Place) -> None:
        """Show another company, site or desk name."""
        self.rail.set_place(place.company, place.site)
        self.lock_page.set_place(place.company, place.site)
        self.status.set_place(place.desk)

    def set_status(self, items: Sequence[StatusItem]) -> None:
        self.status.set_items(items)

    def set_language(self, code: str) -> None:
        """Speak "de" or "en" from now on, everywhere."""
        language.set_language(_app(), code)
        self.language_changed.emit(code)

    def set_theme(self, name: str) -> None:
        """Wear "light", "dark" or "contrast" from now on."""
        theme.apply_theme(_app(), name)
        self.theme_changed.emit(name)

    @qt_override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return tab_order.step(self.lock_page if self.is_locked else self._desk, forward=forward)

    @qt_override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._scanner.listen_at(self.windowHandle())

    @qt_override
    def closeEvent(self, event: QCloseEvent) -> None:
        lost = self.unsaved()
        if lost and not self.may_close(self, lost):
            event.ignore()
        else:
            super().closeEvent(event)

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.status.refresh()

    def _on_search(self) -> None:
        self.top_bar.search.setFocus()
        self.top_bar.search.selectAll()

    def _on_panel(self, shown: bool) -> None:
        """Whoever finished a form goes on in the lists; whoever types in the search field is left alone."""
        if not (shown or self.is_locked or self.top_bar.search.hasFocus()):
            self.area.take_focus()

    def _on_discarded(self, name: str) -> None:
        self.toast.show_text(self.tr("Draft discarded: {name}").format(name=name), self.panel.bring_back)

    def _on_focus(self, now: object) -> None:
        if isinstance(now, _FIELDS) and self.area.isAncestorOf(now):
            self.toast.let_go_for_a_field()

    def _on_found(self, suggestion: object) -> None:
        self.top_bar.search.clear()
        self.found.emit(suggestion)


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
