"""The wheel, built from a clean export and installed elsewhere, runs there on its own files."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.exported import GERMAN, ROOT, build, export, project_files

ADMINISTRATOR = "Ines Falk"
PASSWORD = "Wolkenbruch-im-Juni-42"
SHIPPED_AS = {"accessdesk": "accessdesk", "resources": "accessdesk/resources", "db/migrations": "accessdesk/migrations"}

LOOK = """
import sys
from pathlib import Path
from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication
import accessdesk
from accessdesk.app import AccessDesk, dress

data = Path(sys.argv[1])
app = QApplication([])
dress(app, data)
running = AccessDesk(data)
running.window.show()
deadline = QDeadlineTimer(20_000)
while running.screens is None and not deadline.hasExpired():
    app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
print(accessdesk.__file__)
print(running.screens is not None)
print(app.font().family())
print(app.translate("LoginForm", "Password"))
image = running.window.grab().toImage()
print(len({image.pixel(x, y) for x in range(image.width()) for y in range(0, image.height(), 5)}))
running.close()
"""


@dataclass(frozen=True)
class Installed:
    """An environment of its own that holds the wheel, beside the libraries of this one, and a folder to stand in."""

    environment: Path
    elsewhere: Path

    @property
    def python(self) -> Path:
        return self.environment / "bin" / "python"

    @property
    def packages(self) -> Path:
        return next((self.environment / "lib").glob("python*/site-packages"))

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        told = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_", "DISPLAY"))}
        told |= {"ACCESSDESK_PASSWORD": PASSWORD, "ACCESSDESK_LANG": "en", "QT_QPA_PLATFORM": "offscreen"}
        told |= {"HOME": str(self.elsewhere), "XDG_RUNTIME_DIR": str(self.elsewhere)}
        return subprocess.run(
            [str(part) for part in command], cwd=self.elsewhere, env=told, capture_output=True, text=True, timeout=120
        )

    def accessdesk(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run(self.environment / "bin" / "accessdesk", *arguments)


def expected_names() -> set[str]:
    """The names in the wheel of every file that the program needs, after where they lie in the project."""
    needed = [*project_files(), GERMAN]
    return {
        (inside / name.relative_to(folder)).as_posix()
        for name in needed
        for folder, inside in ((Path(key), Path(value)) for key, value in SHIPPED_AS.items())
        if name.is_relative_to(folder)
    }


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as packed:
        return set(packed.namelist())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("release")
    return build(export(folder / "project"), folder / "dist")[1]


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("elsewhere")
    there = Installed(folder / "environment", folder / "somewhere")
    there.elsewhere.mkdir()
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", there.environment], check=True)
    # A path in a .pth file is searched, but the .pth files in it are not read: the checkout stays unknown.
    (there.packages / "libraries.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", "utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(there.python), "--disable-pip-version-check", "install"]
    done = subprocess.run([*pip, "--quiet", "--no-deps", "--no-index", str(wheel)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return there


def test_the_wheel_holds_the_program_its_resources_and_its_migrations(wheel: Path) -> None:
    assert expected_names() - names_in(wheel) == set()


def test_a_wheel_without_migrations_or_translations_is_noticed(tmp_path: Path) -> None:
    project = export(tmp_path / "project")
    settings = project / "pyproject.toml"
    lines = settings.read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(('"db/migrations" =', "artifacts ="))]
    assert len(kept) == len(lines) - 2
    settings.write_text("".join(kept), "utf-8")
    missing = expected_names() - names_in(build(project, tmp_path / "dist")[1])
    assert "accessdesk/resources/translations/accessdesk_de.qm" in missing
    assert "accessdesk/migrations/env.py" in missing


def test_the_installed_program_knows_nothing_of_the_checkout(installed: Installed) -> None:
    told = installed.run(
        installed.python, "-c", "import sys, accessdesk; print(accessdesk.__file__, *sys.path, sep='\\n')"
    )
    first, *searched = told.stdout.splitlines()
    assert Path(first).is_relative_to(installed.packages)
    assert str(ROOT) not in searched


def test_the_installed_program_sets_a_company_up_and_verifies_its_log(installed: Installed) -> None:
    data = str(installed.elsewhere / "data")
    names = ("--company", "Nordlicht Hosting GmbH", "--site", "Nürnberg", "--admin", ADMINISTRATOR)
    founded = installed.accessdesk("init", "--data", data, *names)
    assert founded.returncode == 0, founded.stderr
    verified = installed.accessdesk("verify", data)
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert "no outside anchor" in verified.stdout
    wrong = installed.accessdesk("verify", str(installed.elsewhere / "nothing here"))
    assert wrong.returncode == 1


def test_the_installed_doctor_finds_the_fonts_and_german_in_the_wheel(installed: Installed) -> None:
    examined = installed.accessdesk("doctor", "--data", str(installed.elsewhere / "not yet"))
    assert examined.returncode == 0, examined.stdout + examined.stderr
    assert str(installed.packages / "accessdesk" / "resources" / "fonts") in examined.stdout
    assert "[fine] Deutsch" in examined.stdout


def test_the_installed_window_opens_with_its_own_font_icons_and_german(installed: Installed) -> None:
    data = str(installed.elsewhere / "window")
    names = ("--company", "Nordlicht", "--site", "Nürnberg", "--admin", ADMINISTRATOR, "--lang", "de")
    assert installed.accessdesk("init", "--data", data, *names).returncode == 0
    looked = installed.run(installed.python, "-c", LOOK, data)
    assert looked.returncode == 0, looked.stdout + looked.stderr
    module, opened, font, word, colours = looked.stdout.splitlines()[-5:]
    assert Path(module).is_relative_to(installed.packages)
    assert (opened, font, word) == ("True", "Inter", "Passwort")
    assert int(colours) > 20
    assert "not found" not in looked.stderr
