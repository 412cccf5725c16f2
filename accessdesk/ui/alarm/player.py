"""Which program of this computer can play the alarm. Without Qt, so that `doctor` can ask too."""

import shutil
import sys
from dataclasses import dataclass
from importlib.util import find_spec

from accessdesk.paths import resources_dir

WINDOWS = "winsound"
"""Python's own player on Windows; every other one is a program."""
_ON_LINUX = (("paplay", ()), ("pw-play", ()), ("aplay", ("-q",)))
_ON_MAC = (("afplay", ()),)


@dataclass(frozen=True, slots=True)
class Player:
    """A way to play a file: its name, and the command that the file's path is added to (none for winsound)."""

    name: str
    command: tuple[str, ...] = ()


def players(platform: str = sys.platform) -> tuple[Player, ...]:
    """Those that are there, the likeliest first; none means that only the window system's beep is left."""
    if platform == "win32":
        return (Player(WINDOWS),) if find_spec(WINDOWS) is not None else ()
    known = _ON_MAC if platform == "darwin" else _ON_LINUX
    found = ((name, shutil.which(name), options) for name, options in known)
    return tuple(Player(name, (path, *options)) for name, path, options in found if path)


def alarm_file() -> str:
    """The path of the shipped sound."""
    return str(resources_dir() / "sounds" / "alarm.wav")
