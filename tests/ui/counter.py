"""A reception for tests: the real database and background, real widgets, and keys typed as hands do."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from accessdesk.desk.rows import InsideRow
from accessdesk.domain.badges import BadgeTemplate
from accessdesk.domain.ids import VisitId
from accessdesk.storage.lists import SqlLists
from accessdesk.ui.background import Background
from accessdesk.ui.main_window import MainWindow, Place
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.rail import ShownUser
from accessdesk.ui.reception.reception_screen import ReceptionScreen
from accessdesk.ui.table_model import RowsModel
from accessdesk.ui.visits.visits_screen import VisitsScreen
from tests.support.houses import Company
from tests.support.pictures import LOGO


class PaperTray:
    """Papers that keep what was asked for; `jammed` makes every print fail as a printer does."""

    def __init__(self) -> None:
        self.printed: list[int] = []
        self.drawn: list[tuple[BadgeTemplate, bytes | None]] = []
        self.jammed = False

    def badge_preview(self, visit_id: VisitId, number: str, until: datetime | None = None) -> bytes:
        return b""

    def print_badge(self, badge_id: int) -> None:
        if self.jammed:
            raise OSError("paper jam")
        self.printed.append(badge_id)

    def template_preview(self, template: BadgeTemplate, logo: bytes | None = None) -> tuple[bytes, bytes]:
        self.drawn.append((template, logo))
        return LOGO, LOGO if template.back else b""

    def print_prepared(self, prepared_ids: Sequence[int]) -> None:
        for prepared_id in prepared_ids:
            self.print_badge(prepared_id)

    def print_cards(self, card_ids: Sequence[int]) -> None:
        for card_id in card_ids:
            self.print_badge(card_id)


@dataclass
class Counter:
    """The window with both screens over a company."""

    qtbot: QtBot
    company: Company
    background: Background
    window: MainWindow
    reception: ReceptionScreen
    visits: VisitsScreen
    lists: SqlLists
    tray: PaperTray
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    crashes: list[Exception] = field(default_factory=list)

    @property
    def form(self) -> PanelForm:
        """The form in the panel."""
        form = self.window.panel.form
        assert form is not None
        return form

    def settle(self) -> None:
        """Until everything under way was delivered, and what that set in motion too."""
        QApplication.processEvents()
        while self.background.pending:
            with self.qtbot.waitSignal(self.background.idle, timeout=5_000):
                pass
            QApplication.processEvents()
        assert not self.crashes

    def inside(self) -> tuple[InsideRow, ...]:
        """What the table shows."""
        return shown(self.reception.inside_view)


def shown(view: QWidget) -> tuple[InsideRow, ...]:
    """The rows a view shows now."""
    model = view.model()  # type: ignore[attr-defined]
    assert isinstance(model, RowsModel)
    return model.rows


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """One key, down and up."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers))


def write(widget: QWidget, text: str) -> None:
    """Type any text, letter by letter."""
    widget.setFocus()
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, event)


def open_counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    """Both screens in the real window, unlocked, shown."""
    lists, tray = SqlLists(company.house.engine, company.desk.viewer), PaperTray()
    window = MainWindow(background, Place("Muster Hosting GmbH", "Nürnberg"))
    qtbot.addWidget(window)
    said: list[str] = []
    asked: list[str] = []
    crashes: list[Exception] = []
    background.crashed.connect(crashes.append)
    common = {
        "background": background,
        "desk": company.desk,
        "lists": lists,
        "open_form": window.panel.open,
        "show_toast": lambda text, undo: said.append(text),
        "papers": tray,
        "clock": company.clock.now,
    }
    reception = ReceptionScreen(
        **common,  # type: ignore[arg-type]
        on_issue_keys=lambda: asked.append("issue"),
        on_take_back=lambda: asked.append("take back"),
    )
    visits = VisitsScreen(**common)  # type: ignore[arg-type]
    window.add_screen("reception", lambda: "Reception", "log-in", lambda: reception)
    window.add_screen("visits", lambda: "Visits", "users", lambda: visits)
    window.resize(1440, 1000)
    window.show()
    window.unlock(ShownUser("Katrin Vogel", "Reception", company.clock.now()))
    window.open_screen("visits")
    window.open_screen("reception")
    window.activateWindow()
    counter = Counter(qtbot, company, background, window, reception, visits, lists, tray, said, asked, crashes)
    counter.settle()
    return counter
