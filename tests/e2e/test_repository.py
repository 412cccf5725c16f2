"""What a stranger may rely on: no addresses of package hosts, no paths of one machine, no debts, no dead links."""

import configparser
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOSTS = re.compile(r"pypi\.|pythonhosted|--(?:extra-)?index-url\s+\S*://|https?://\S*/simple\b", re.IGNORECASE)
ONE_MACHINE = re.compile(r"""(?:^|[\s"'=(`:])/(?:work|root|home/(?!lena/)\w+|Users/\w+)/""", re.MULTILINE)
DEBTS = re.compile(r"\b(?:TO" + "DO|FIX" + "ME|XX" + r"X)\b")
MOST_LINES = 400
MOST_LINES_ALONE = 600
WRITTEN_BY_MACHINE = ("db/migrations/versions/",)
PLAIN_TEXT = {".py", ".md", ".toml", ".sh", ".lock", ".txt", ".ts", ".mako", ".desktop", ".csv", ""}
OWN = "tests/e2e/test_repository.py"


def tracked() -> dict[str, str]:
    """Every tracked text file by its path."""
    command = ["git", "ls-files", "-z"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode("utf-8").split("\0")
    paths = [ROOT / name for name in names if name and Path(name).suffix in PLAIN_TEXT]
    return {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8", errors="replace") for path in paths if path.is_file()
    }


def with_any(pattern: re.Pattern[str], files: Mapping[str, str]) -> list[str]:
    """The files in which the pattern occurs, and what it found there."""
    found = ((name, pattern.search(text)) for name, text in files.items() if name != OWN)
    return [f"{name}: {hit.group().strip()}" for name, hit in found if hit]


def too_long(files: Mapping[str, str]) -> list[str]:
    """Python files with more lines than one can hold in mind; migrations are written by a program.

    The verifier for auditors is one file on purpose, so that it can be read and carried alone.
    """
    return [
        f"{name}: {len(text.splitlines())}"
        for name, text in files.items()
        if name.endswith(".py") and not name.startswith(WRITTEN_BY_MACHINE)
        if len(text.splitlines()) > (MOST_LINES_ALONE if name.startswith("packaging/verifier/") else MOST_LINES)
    ]


def unlocked(lock: str) -> list[str]:
    """Lines of a lock that name a package without an exact version and a hash."""
    entries = re.sub(r"\\\n\s*", " ", lock).splitlines()
    named = [line for line in entries if line.strip() and not line.startswith("#")]
    return [line for line in named if not re.match(r"^[A-Za-z0-9_.\[\]-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line)]


def test_no_file_names_a_package_host() -> None:
    assert with_any(HOSTS, tracked()) == []


def test_a_package_host_in_a_lock_is_noticed() -> None:
    assert with_any(HOSTS, {"requirements.lock": "--index-url https://mirror.example/simple\n"})


def test_no_file_holds_a_path_of_one_machine() -> None:
    assert with_any(ONE_MACHINE, tracked()) == []


def test_a_path_of_one_machine_is_noticed() -> None:
    assert with_any(ONE_MACHINE, {"a.py": 'DATA = "/home/somebody/data"'})


def test_no_file_leaves_a_mark_for_later() -> None:
    assert with_any(DEBTS, tracked()) == []


def test_a_mark_for_later_is_noticed() -> None:
    assert with_any(DEBTS, {"a.py": "# TO" + "DO: think"})


def test_every_file_can_be_read_in_one_go() -> None:
    assert too_long(tracked()) == []


def test_a_file_that_grew_too_long_is_noticed() -> None:
    assert too_long({"a.py": "x = 1\n" * (MOST_LINES + 1)})


LOCKS = ("requirements.lock", "requirements-test.lock")


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_one_version_and_hashes(name: str) -> None:
    lock = (ROOT / name).read_text("utf-8")
    assert "--hash=sha256:" in lock
    assert unlocked(lock) == []


def test_the_program_runs_with_the_versions_that_were_tested_and_without_the_tools_of_tests() -> None:
    run, test = (set(re.findall(r"^\S+==\S+", (ROOT / name).read_text("utf-8"), re.M)) for name in LOCKS)
    assert run < test
    assert not [line for line in run if re.match(r"pytest|pymerkle|hypothesis|mypy|ruff", line)]


def test_a_package_without_hash_is_noticed() -> None:
    assert unlocked("qrcode==8.0\n") == ["qrcode==8.0"]


def missing_from(text: str) -> list[str]:
    """Files that a text in Markdown shows or links to, and that are not there."""
    links = re.findall(r"\]\(([^)#]+)", text)
    return [name for name in links if "://" not in name and not (ROOT / name).is_file()]


def test_the_files_that_the_readme_shows_are_there() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert "docs/screenshot-reception.png" in text
    assert missing_from(text) == []


def test_a_picture_that_is_gone_is_noticed() -> None:
    assert missing_from("![gone](docs/gone.png)") == ["docs/gone.png"]


def test_the_desktop_entry_starts_the_program() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(ROOT / "packaging" / "accessdesk.desktop", "utf-8")
    said = entry["Desktop Entry"]
    scripts = (ROOT / "pyproject.toml").read_text("utf-8").split("[project.scripts]")[1]
    assert (said["Type"], said["Name"], said["Terminal"]) == ("Application", "AccessDesk", "false")
    assert re.search(rf"^{re.escape(said['Exec'])} = ", scripts, re.MULTILINE)
