"""`doctor`: what this computer has of what the program needs, and how to get what is missing."""

import os
import platform
import shutil
import stat
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from accessdesk import __version__
from accessdesk.commandline.outcome import DONE, REFUSED
from accessdesk.commandline.wording import say, spoken
from accessdesk.paths import resources_dir

_LIBRARIES = (
    ("PySide6-Essentials", "PySide6"),
    ("SQLAlchemy", "sqlalchemy"),
    ("alembic", "alembic"),
    ("sqlcipher3", "sqlcipher3"),
    ("reportlab", "reportlab"),
    ("qrcode", "qrcode"),
    ("pypdfium2", "pypdfium2"),
    ("argon2-cffi", "argon2"),
    ("zxcvbn", "zxcvbn"),
    ("cryptography", "cryptography"),
    ("rfc8785", "rfc8785"),
)
_LEAST_FREE = 1024**3
_QT_PACKAGES = "apt-get install libglib2.0-0 libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1"


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the report. `needed`: without it the program does not work. `remedy`: (German, English)."""

    what: str
    fine: bool
    detail: str
    needed: bool = True
    remedy: tuple[str, str] = ("", "")


def examine(asked: Namespace) -> int:
    """Print every finding; 1 when something is missing that the program needs."""
    checks: tuple[Callable[[Path], Iterator[Found]], ...] = (
        _versions,
        _shipped,
        _window,
        _sound,
        _printers,
        _disk,
        _database,
    )
    found = [line for check in checks for line in check(asked.data)]
    for line in found:
        standing = say("ok") if line.fine else say("missing" if line.needed else "hint")
        remedy = line.remedy[0 if spoken() == "de" else 1] if not line.fine else ""
        print(f"[{standing}] {line.what}: {line.detail}" + (f" -> {remedy}" if remedy else ""))
    return REFUSED if any(line.needed and not line.fine for line in found) else DONE


def _versions(_data_dir: Path) -> Iterator[Found]:
    python = sys.version_info >= (3, 11)
    remedy = ("Python 3.11 oder neuer installieren", "install Python 3.11 or newer")
    yield Found("Python", python, f"{platform.python_version()} ({platform.platform()})", remedy=remedy)
    yield Found("AccessDesk", True, __version__)
    for name, module in _LIBRARIES:
        there = find_spec(module) is not None
        remedy = (f"pip install {name}", f"pip install {name}")
        yield Found(name, there, metadata.version(name) if there else "-", remedy=remedy)


def _shipped(_data_dir: Path) -> Iterator[Found]:
    fonts = sorted((resources_dir() / "fonts").glob("*.ttf"))
    again = ("AccessDesk neu installieren", "install AccessDesk again")
    yield Found("Fonts", bool(fonts), f"{len(fonts)} in {resources_dir() / 'fonts'}", remedy=again)
    german = resources_dir() / "translations" / "accessdesk_de.qm"
    remedy = ("python packaging/translations.py release", "python packaging/translations.py release")
    yield Found("Deutsch", german.is_file(), german.name, needed=False, remedy=remedy)


def _window(_data_dir: Path) -> Iterator[Found]:
    """Whether Qt's window libraries load, tried in a process of its own because a missing one can end it."""
    tried = subprocess.run(
        [sys.executable, "-c", "import PySide6.QtWidgets, PySide6.QtPrintSupport"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    last = (tried.stderr.strip().splitlines() or ["PySide6.QtWidgets"])[-1]
    yield Found("Qt", tried.returncode == 0, last, remedy=(_QT_PACKAGES, _QT_PACKAGES))
    headless = sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    remedy = ("am Arbeitsplatz starten oder accessdesk demo", "start it at a desktop, or use accessdesk demo")
    yield Found("Display", not headless, os.environ.get("DISPLAY") or "-", needed=False, remedy=remedy)


def _sound(_data_dir: Path) -> Iterator[Found]:
    """What plays the alarm of a supervision gap; without a player it is the beep, which may be switched off."""
    from accessdesk.ui.alarm.player import alarm_file, players

    found = players()
    detail = ", ".join(" ".join(player.command) or player.name for player in found) or "beep"
    remedy = (
        "pulseaudio-utils oder alsa-utils installieren; bis dahin nur der Signalton des Fenstersystems",
        "install pulseaudio-utils or alsa-utils; until then only the window system's beep",
    )
    yield Found("Alarm sound", bool(found) and Path(alarm_file()).is_file(), detail, needed=False, remedy=remedy)


def _printers(_data_dir: Path) -> Iterator[Found]:
    remedy = (
        "Drucker im System einrichten (CUPS); bis dahin entstehen PDF-Dateien",
        "set a printer up in the system (CUPS); until then papers become PDF files",
    )
    names: list[str] = []
    if shutil.which("lpstat"):
        asked = subprocess.run(["lpstat", "-e"], capture_output=True, text=True, check=False, timeout=20)
        names = asked.stdout.split()
    elif not sys.platform.startswith("linux") and find_spec("PySide6") is not None:
        from PySide6.QtPrintSupport import QPrinterInfo

        names = list(QPrinterInfo.availablePrinterNames())
    yield Found("Printers", bool(names), ", ".join(names) or "-", needed=False, remedy=remedy)


def _disk(data_dir: Path) -> Iterator[Found]:
    there = next(folder for folder in (data_dir.absolute(), *data_dir.absolute().parents) if folder.exists())
    free = shutil.disk_usage(there).free
    remedy = ("Platz schaffen", "make room")
    yield Found("Disk", free >= _LEAST_FREE, f"{free // 1024**2} MiB free in {there}", remedy=remedy)
    remedy = (f"Schreibrecht auf {there} geben", f"allow writing to {there}")
    yield Found("Folder", os.access(there, os.W_OK), str(there), remedy=remedy)


def _database(data_dir: Path) -> Iterator[Found]:
    """The data file's version, read only, and whether its keys are for its owner alone."""
    from accessdesk.storage.house import has_data

    if not has_data(data_dir):
        yield Found("Database", False, str(data_dir), needed=False, remedy=("accessdesk init", "accessdesk init"))
        return
    yield _readable(data_dir)
    for name in ("accessdesk.key", "signing.key"):
        path = data_dir / name
        if path.exists() and os.name == "posix":
            mode = stat.S_IMODE(path.stat().st_mode)
            yield Found("Key file", not mode & 0o077, f"{name} {mode:04o}", remedy=(f"chmod 600 {path}",) * 2)


def _readable(data_dir: Path) -> Found:
    from accessdesk.storage.engine import DATA_FILE, data_key, open_sqlite
    from accessdesk.storage.upgrade import current_version

    remedy = (
        "Sicherung zurückspielen; Schlüsseldatei neben die Daten legen",
        "restore a backup; put the key file back",
    )
    try:
        engine = open_sqlite(data_dir / DATA_FILE, data_key(data_dir, make=False), read_only=True)
        try:
            version = current_version(engine)
        finally:
            engine.dispose()
    except Exception as fault:
        return Found("Database", False, f"{data_dir / DATA_FILE}: {type(fault).__name__}", remedy=remedy)
    return Found("Database", True, f"{data_dir / DATA_FILE}, version {version}")
