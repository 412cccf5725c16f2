"""Collects the texts of the windows into one .ts file an area, and binds them together for the program.

python packaging/translations.py update     look through the code; new texts appear as unfinished
python packaging/translations.py release    write resources/translations/accessdesk_de.qm
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de",)
AREAS: dict[str, tuple[str, ...]] = {
    "shell": (
        "accessdesk/ui/*.py",
        "accessdesk/ui/widgets",
        "accessdesk/app.py",
        "accessdesk/wiring",
        "accessdesk/beginning.py",
    ),
    "display": ("accessdesk/ui/display",),
    "reception": ("accessdesk/ui/reception",),
    "visits": ("accessdesk/ui/visits",),
    "alarm": ("accessdesk/ui/alarm",),
    "presence": ("accessdesk/ui/presence", "accessdesk/ui/evacuation"),
    "groups": ("accessdesk/ui/groups",),
    "incidents": ("accessdesk/ui/incidents",),
    "bans": ("accessdesk/ui/bans",),
    "imports": ("accessdesk/ui/imports",),
    "badges": ("accessdesk/ui/badges",),
    "keys": ("accessdesk/ui/keys",),
    "people": ("accessdesk/ui/people",),
    "privacy": ("accessdesk/ui/privacy",),
    "externals": ("accessdesk/ui/externals",),
    "log": ("accessdesk/ui/log",),
    "reports": ("accessdesk/ui/reports",),
    "measures": ("accessdesk/ui/measures",),
    "settings": ("accessdesk/ui/settings",),
    "first_start": ("accessdesk/ui/first_start",),
    "customer_display": ("accessdesk/ui/customer_display",),
    "wording": ("accessdesk/ui/wording.py", "accessdesk/ui/wording"),
}


def sources(area: str) -> list[Path]:
    """The Python files whose texts belong to an area; wording.py is an area of its own."""
    found: set[Path] = set()
    for pattern in AREAS[area]:
        for path in ROOT.glob(pattern):
            found.update(path.rglob("*.py") if path.is_dir() else [path])
    if area == "shell":
        found.discard(ROOT / "accessdesk" / "ui" / "wording.py")
    return sorted(found)


def ts_file(area: str, language: str) -> Path:
    return FOLDER / f"{area}_{language}.ts"


def update(areas: Sequence[str] = tuple(AREAS)) -> None:
    """Bring the .ts files up to date with the code; texts that are gone are dropped."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        for area in areas:
            files = sources(area)
            if not files:
                continue
            target = ts_file(area, language)
            names = [str(path.relative_to(ROOT)) for path in files]
            options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
            _run("lupdate", *names, *options, "-ts", str(target))
            if not texts(target) and target.exists():
                target.unlink()


def release(folder: Path = FOLDER) -> list[Path]:
    """Write one .qm a language into `folder`; the paths written."""
    written = []
    for language in LANGUAGES:
        target = folder / f"accessdesk_{language}.qm"
        _run("lrelease", "-silent", *map(str, sorted(FOLDER.glob(f"*_{language}.ts"))), "-qm", str(target))
        written.append(target)
    return written


def texts(path: Path) -> dict[tuple[str, str], str]:
    """(context, English) to the translation; "" where it is missing or unfinished."""
    if not path.exists():
        return {}
    result = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            target = message.find("translation")
            done = target is not None and target.get("type") is None
            key = (context.findtext("name", ""), message.findtext("source", ""))
            result[key] = (target.text or "") if done and target is not None else ""
    return result


def _run(tool: str, *arguments: str) -> None:
    import PySide6

    beside = Path(PySide6.__file__).parent
    program = next((path for path in (beside / tool, beside / f"{tool}.exe") if path.exists()), None)
    command = [str(program)] if program else [f"pyside6-{tool}"]
    if tool == "lrelease" and "-silent" not in arguments:
        arguments = ("-silent", *arguments)
    done = subprocess.run([*command, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{tool} failed: {done.stderr or done.stdout}")


def main() -> None:
    """Does what the first argument says: update (optionally with names of areas) or release."""
    match sys.argv[1:]:
        case ["update", *areas]:
            update(areas or tuple(AREAS))
        case ["release"]:
            release()
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main()
