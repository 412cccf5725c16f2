"""From a fresh process to a window that takes a password, with and without the database behind it."""

import os
import subprocess
import sys
from pathlib import Path

from tests.bench.generate import database
from tests.bench.timing import Ratio, in_turns, middle

GOAL = 1.1
PAIRS = 15
_READY = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

def leave():
    login = window.lock_page.login
    QTest.keyClicks(login.password_input, "a")
    assert login.password_input.text() == "a" and login.password_input.isVisible()
    sys.stdout.flush()
    os._exit(0)

folder = Path(sys.argv[1])
app = QApplication(sys.argv[:1])
"""
OURS = (
    _READY
    + """
from accessdesk.app import AccessDesk, dress
dress(app, folder)
program = AccessDesk(folder)
window = program.window
window.showMaximized()
QTimer.singleShot(0, leave)
app.exec()
"""
)
FLOOR = (
    _READY
    + """
from accessdesk.settings import read_settings
from accessdesk.ui import language, theme
from accessdesk.ui.background import Background
from accessdesk.ui.main_window import MainWindow, Place
theme.apply_theme(app, read_settings(folder).theme)
language.set_language(app, language.DEFAULT)
window = MainWindow(Background(app), Place("Muster Hosting GmbH", "Nuernberg", "D1"))
window.showMaximized()
QTimer.singleShot(0, leave)
app.exec()
"""
)


def measured(visits: int) -> list[Ratio]:
    """p50 of 15 pairs of processes: until a key typed at the first idle moment stands in the password field."""
    folder = database(visits)
    mine, least = in_turns(lambda: _run(OURS, folder), lambda: _run(FLOOR, folder), PAIRS, warm=2)
    return [Ratio(f"start.{visits}.p50", middle(mine), middle(least), GOAL)]


def _run(script: str, folder: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(
        [sys.executable, "-c", script, str(folder)], env=environment, check=True, timeout=60, stderr=subprocess.DEVNULL
    )
