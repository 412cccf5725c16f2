"""The keys screen for tests: the real window, database and background, and keys typed as hands do."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.key_rows import CopyRow
from accessdesk.documents.legal_texts import shipped_words
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import CopyId, VisitId
from accessdesk.domain.keys import KeyCopyState, Receipt
from accessdesk.domain.receipt_texts import RECEIPT_TEXT
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.key_lists import SqlKeyLists
from accessdesk.ui.background import Background
from accessdesk.ui.keys.keys_screen import KeysScreen
from accessdesk.ui.main_window import MainWindow, Place
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.rail import ShownUser
from accessdesk.ui.widgets import SignaturePad, TypeAhead
from tests.support.houses import PIN, Company
from tests.support.keyrings import Keyring
from tests.ui.counter import press, write

F = TypeVar("F", bound=PanelForm)


class ReceiptTray:
    """Papers that keep what was asked for; `jammed` makes every print fail as a printer does."""

    def __init__(self) -> None:
        self.printed: list[int] = []
        self.frozen: list[int] = []
        self.protocols: list[int] = []
        self.jammed = False

    def badge_preview(self, visit_id: int, number: str, until: datetime | None = None) -> bytes:
        return b""

    def print_badge(self, badge_id: int) -> None:
        raise AssertionError("no badge here")

    def shipped_clauses(self, language: str) -> dict[str, str]:
        return shipped_words(RECEIPT_TEXT, language)

    def print_receipt(self, receipt_id: int) -> None:
        if self.jammed:
            raise OSError("paper jam")
        self.printed.append(receipt_id)

    def print_loss(self, report_id: int) -> None:
        self.frozen.append(report_id)

    def print_inventory(self, inventory_id: int) -> None:
        self.protocols.append(inventory_id)


@dataclass
class Keyroom:
    """The window with the keys screen over a company's keys."""

    qtbot: QtBot
    ring: Keyring
    background: Background
    window: MainWindow
    screen: KeysScreen
    tray: ReceiptTray
    said: list[str] = field(default_factory=list)
    crashes: list[Exception] = field(default_factory=list)

    def form(self, kind: type[F]) -> F:
        """The form in the panel."""
        form = self.window.panel.form
        assert isinstance(form, kind)
        return form

    def settle(self) -> None:
        """Until everything under way was delivered, and what that set in motion too."""
        QApplication.processEvents()
        while self.background.pending:
            with self.qtbot.waitSignal(self.background.idle, timeout=5_000):
                pass
            QApplication.processEvents()
        assert not self.crashes

    def finish(self) -> None:
        """Ctrl+Enter."""
        QTest.keyClick(self.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.settle()

    def find(self, line: TypeAhead, text: str) -> None:
        """Type, wait for the answers, take the first with Enter."""
        write(line, text)
        self.settle()
        assert line.suggestions(), text
        press(line, Qt.Key.Key_Return)
        self.settle()

    def scan(self, line: TypeAhead, number: str) -> None:
        """Type a number and Enter, faster than any answer comes."""
        write(line, number)
        press(line, Qt.Key.Key_Return)
        self.settle()

    def copies(self) -> dict[str, CopyRow]:
        """What the table shows, by number."""
        return {row.number: row for row in self.screen.copies.model.rows}

    def state(self, copy_id: CopyId) -> KeyCopyState:
        return self.ring.copy(copy_id).state

    def receipts(self) -> list[Receipt]:
        with self.ring.company.house.new_unit_of_work(()) as uow:
            return uow.find(Receipt)


def sign(pad: SignaturePad) -> None:
    """Draw a line as a hand does."""
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 60))
    for x in range(30, 200, 20):
        QTest.mouseMove(pad, QPoint(x, 20 + x % 50))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(220, 40))


def open_keyroom(qtbot: QtBot, ring: Keyring, background: Background) -> Keyroom:
    """The screen in the real window, unlocked, shown, with the permanent type chosen."""
    company: Company = ring.company
    engine, tray = company.house.engine, ReceiptTray()
    window = MainWindow(background, Place("Muster Hosting GmbH", "Nürnberg"))
    qtbot.addWidget(window)
    said: list[str] = []
    crashes: list[Exception] = []
    background.crashed.connect(crashes.append)
    screen = KeysScreen(
        background=background,
        desk=company.desk,
        lists=SqlLists(engine),
        keys=SqlKeyLists(engine),
        open_form=window.panel.open,
        show_toast=lambda text, undo: said.append(text),
        papers=tray,
        clock=company.clock.now,
    )
    window.add_screen("keys", lambda: "Keys", "key-round", lambda: screen)
    window.resize(1440, 1000)
    window.show()
    window.unlock(ShownUser("Lena Sommer", "Office manager", company.clock.now()))
    window.open_screen("keys")
    window.activateWindow()
    room = Keyroom(qtbot, ring, background, window, screen, tray, said, crashes)
    room.settle()
    screen.tree.choose_type(ring.types["HS 2 Technik"])
    room.settle()
    return room


def visitor_inside(company: Company) -> VisitId:
    """Miriam Okafor, collected and escorted."""
    visit_id = company.arrived()
    accepts = EscortAccepts(company.employees["Timo Lindner"], Acceptance.PIN, PIN)
    company.desk.execute(CollectVisitor(visit_id, "B-001", company.clock.now() + timedelta(hours=2), escort=accepts))
    return visit_id
