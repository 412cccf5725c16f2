"""Where the papers find the fonts and texts that ship with the program."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped(*parts: str) -> Path:
    """Path of a shipped file; in an installed package resources lie inside it, in a checkout beside it.

    Raises FileNotFoundError naming the file when the installation is incomplete.
    """
    for root in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        path = root.joinpath(*parts)
        if path.is_file():
            return path
    raise FileNotFoundError("/".join(("resources", *parts)))
