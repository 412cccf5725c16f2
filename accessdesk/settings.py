"""The settings of one desk: a small file beside its data. The company's own settings are in the database."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

SETTINGS_FILE = "desk.json"


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """Every setting with its default.

    `language` empty: the company's. `theme`: light, dark or contrast. A printer's name empty: a PDF in `papers_folder`
    (empty: the folder "papers" in the data folder). `database`: the address of a PostgreSQL database, empty for the
    embedded one. `lock_after_minutes`: idle time until the desk locks itself. `hourly_print`, `hourly_mail`: whether
    this desk prints the evacuation list every full hour, and mails it to the wardens. `checkpoint_folder`: the second
    medium to which every checkpoint is copied; empty: none. `customer_display`: the name of the screen that faces the
    visitor, "window" for a window of its own; empty: none. `backup_folder`: where the daily backup goes; empty: none
    is made; `backup_same_volume`: why it lies on the disk of the data, if it does.
    """

    desk_name: str = "EMPFANG-1"
    language: str = ""
    theme: str = "light"
    badge_printer: str = ""
    paper_printer: str = ""
    papers_folder: str = ""
    database: str = ""
    lock_after_minutes: int = 5
    hourly_print: bool = False
    hourly_mail: bool = False
    checkpoint_folder: str = ""
    customer_display: str = ""
    backup_folder: str = ""
    backup_same_volume: str = ""


def read_settings(data_dir: Path) -> DeskSettings:
    """The desk's settings; what is missing or of the wrong type has its default."""
    try:
        found: dict[str, Any] = json.loads((data_dir / SETTINGS_FILE).read_text("utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return DeskSettings()
    default = DeskSettings()
    known = {
        field.name: found[field.name]
        for field in fields(DeskSettings)
        if isinstance(found.get(field.name), type(getattr(default, field.name)))
    }
    return replace(default, **known)


def write_settings(data_dir: Path, settings: DeskSettings) -> None:
    """Replace the desk's settings, all or nothing."""
    data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    partial = data_dir / f"{SETTINGS_FILE}.part"
    partial.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), "utf-8")
    partial.replace(data_dir / SETTINGS_FILE)
