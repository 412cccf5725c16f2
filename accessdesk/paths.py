"""Where shipped files and a desk's own data lie, from a checkout as from an installed wheel."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources_dir() -> Path:
    """The folder with icons, fonts, translations and texts; read only."""
    return _shipped(inside=_PACKAGE / "resources", checkout=_PACKAGE.parent / "resources")


def migrations_dir() -> Path:
    """The folder with the Alembic scripts; read only."""
    return _shipped(inside=_PACKAGE / "migrations", checkout=_PACKAGE.parent / "db" / "migrations")


def verifier_files() -> dict[str, Path]:
    """What every evidence package brings along to be checked with, by its name there."""
    names = ("verify_evidence.py", "verify_evidence.html")
    folder = _shipped(inside=_PACKAGE / "verifier", checkout=_PACKAGE.parent / "packaging" / "verifier")
    described = _PACKAGE / "verifier" / "FORMAT.md"
    if not described.is_file():
        described = _PACKAGE.parent / "docs" / "ledger-format.md"
    return {**{name: folder / name for name in names}, "FORMAT.md": described}


def default_data_dir() -> Path:
    """The per-user folder for the database and the desk's settings, by the platform's custom. Not created here."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "AccessDesk"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "AccessDesk"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "accessdesk"


def _shipped(*, inside: Path, checkout: Path) -> Path:
    return inside if inside.is_dir() else checkout
