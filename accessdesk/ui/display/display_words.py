"""The words of the customer display, one file for each language: those that ship, and what a company drops in."""

import json
from pathlib import Path

from accessdesk.paths import resources_dir

FOLDER = "display"
LONGEST_FILE = 100_000
"""Bytes; a file beyond this is no list of words."""

Words = dict[str, str]


def languages(own_folder: Path | None = None) -> dict[str, Words]:
    """Words by language code, those that ship first. `own_folder` holds files like "fr.json".

    A word that a dropped-in file lacks is the English one. What is no such file is passed over: the display has to
    come up in any case.
    """
    shipped = {file.stem: _read(file) for file in sorted((resources_dir() / FOLDER).glob("*.json"))}
    own = sorted(own_folder.glob("*.json")) if own_folder is not None and own_folder.is_dir() else []
    found = dict(shipped)
    for file in own:
        words = _read(file)
        if words:
            found[file.stem] = {**shipped["en"], **shipped.get(file.stem, {}), "language": file.stem.upper(), **words}
    return found


def _read(file: Path) -> Words:
    try:
        if file.stat().st_size > LONGEST_FILE:
            return {}
        read = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(read, dict):
        return {}
    return {key: word for key, word in read.items() if isinstance(key, str) and isinstance(word, str)}


def filled(word: str, **values: str) -> str:
    """The word with its places filled; a place that the word does not name is left out, an unknown one stays."""
    for name, value in values.items():
        word = word.replace("{" + name + "}", value)
    return word
