from pathlib import Path
from typing import Any

import pytest

from accessdesk import paths


def test_shipped_files_are_found_in_a_checkout() -> None:
    assert (paths.resources_dir() / "icons" / "key.svg").is_file()
    assert paths.migrations_dir().parts[-2:] == ("db", "migrations")


def test_shipped_files_are_found_in_a_wheel(tmp_path: Path, monkeypatch: Any) -> None:
    for name in ("resources", "migrations"):
        (tmp_path / "accessdesk" / name).mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "accessdesk")
    assert paths.resources_dir() == tmp_path / "accessdesk" / "resources"
    assert paths.migrations_dir() == tmp_path / "accessdesk" / "migrations"


@pytest.mark.parametrize(
    ("platform", "ending"),
    [
        ("linux", ".local/share/accessdesk"),
        ("darwin", "Library/Application Support/AccessDesk"),
        ("win32", "AppData/Local/AccessDesk"),
    ],
)
def test_every_platform_has_its_own_place_for_data(monkeypatch: Any, platform: str, ending: str) -> None:
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(paths.sys, "platform", platform)
    assert paths.default_data_dir().as_posix().endswith(ending)
