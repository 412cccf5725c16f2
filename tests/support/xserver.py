"""A screen of its own for a test, and hands that press its keys and move its mouse from outside the program."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
WIDE, HIGH = 1440, 900
_PATIENCE_SECONDS = 90.0
_LOOK_AGAIN_SECONDS = 0.05
_KEY_IS_SEEN = 2
"""A report may have begun before a key came; what the key did stands in the one after it."""
_KEY_IS_LOST = 15


def until(holds: Callable[[], Any], what: str, *, within: float = _PATIENCE_SECONDS) -> Any:
    """The first true answer of `holds`. Raises TimeoutError(what) when there is none in time."""
    deadline = time.monotonic() + within
    while not (answer := holds()):
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        time.sleep(_LOOK_AGAIN_SECONDS)
    return answer


@contextmanager
def x_server(width: int = WIDE, height: int = HIGH) -> Iterator[str]:
    """Xvfb with a German keyboard on a display number that was free; its name, such as ":1".

    -noreset: else the server starts over when its last client leaves, and refuses the next one for a moment.
    """
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        f"{width}x{height}x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        subprocess.run(["setxkbmap", "-display", f":{number}", "de"], check=True, capture_output=True)
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


@dataclass(slots=True)
class Person:
    """Somebody in front of the screen: looks at what the window shows, types, clicks."""

    display: str
    report: Path

    def looks(self) -> dict[str, Any]:
        """What the window shows now; empty before it shows anything."""
        try:
            found: dict[str, Any] = json.loads(self.report.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        return found

    def waits_for_focus(self, name: str) -> None:
        """Until the control of this name has the keyboard."""
        until(lambda: self.looks().get("focus") == name, f"{name!r} has no focus: {self.looks().get('focus')!r}")

    def tabs_to(self, name: str) -> None:
        """Press Tab until the control of this name has the keyboard."""
        for _ in range(30):
            before = self.looks().get("focus")
            if before == name:
                return
            self.presses("Tab")
            until(lambda before=before: self.looks().get("focus") != before, f"Tab does not leave {before!r}")  # type: ignore[misc]
        raise TimeoutError(f"Tab does not reach {name!r}")

    def arrows_to(self, name: str) -> None:
        """Press Right until the chip of this name has the keyboard."""
        for _ in range(30):
            before = self.looks().get("focus")
            if before == name:
                return
            self.presses("Right")
            until(lambda before=before: self.looks().get("focus") != before, f"Right does not leave {before!r}")  # type: ignore[misc]
        raise TimeoutError(f"no arrow reaches {name!r}")

    def types(self, text: str) -> None:
        """Type into the empty field that has the keyboard, and wait until all stands there.

        Letters beyond ASCII go one at a time, and what does not come is typed again: xdotool loses some of them.
        """
        stands = ""
        for piece in re.findall(r"[ -~]+|.", text):
            stands += piece
            self._types_until(stands)

    def _types_until(self, stands: str) -> None:
        """Only what is missing is typed again, and only after many reports without it: a slow window is no lost key."""
        for _ in range(5):
            there = str(self.looks().get("text", ""))
            if not stands.startswith(there):
                break
            self._xdotool("type", "--delay", "15", stands[len(there) :])
            number = self._reports()

            def come_or_lost(number: int = number) -> bool:
                return self.looks().get("text") == stands or self._reports() >= number + _KEY_IS_LOST

            until(come_or_lost, "the window does not report any more")
            if self.looks().get("text") == stands:
                return
        raise TimeoutError(f"{stands!r} was not typed, but {self.looks().get('text')!r}")

    def presses(self, *keys: str) -> None:
        """Press them, and wait until the reports tell what they did: the next look never shows how it was before."""
        self._xdotool("key", "--clearmodifiers", *keys)
        self._waits_for_reports()

    def _waits_for_reports(self) -> None:
        """Until the window has reported what the last key or click did."""
        number = self._reports()
        until(lambda: self._reports() >= number + _KEY_IS_SEEN, "the window does not report any more")

    def _reports(self) -> int:
        """How many reports the window has made."""
        return int(self.looks().get("number", 0))

    def clicks(self, name: str) -> None:
        """The left button on the control of this name, once it stands still in two reports, with nothing under way.

        Two looks would not do: a busy window may not have reported in between, and the form moves on when it has time.
        Waits until the reports tell what the click did, as `presses` does.
        """
        before = self.looks()

        def standing_still() -> Any:
            nonlocal before
            seen = self.looks()
            if seen.get("number", 0) == before.get("number", 0):
                return None
            place, stood = seen["controls"].get(name), before.get("controls", {}).get(name)
            still = place == stood and not seen["under_way"] and not before.get("under_way", True)
            before = seen
            return place if still else None

        x, y = until(standing_still, f"{name!r} cannot be seen: {sorted(self.looks().get('controls', {}))}")
        self._xdotool("mousemove", str(x), str(y), "click", "1")
        self._waits_for_reports()

    def signs(self, name: str) -> None:
        """A dot and a line in the field of this name, drawn with the left button held."""
        self.clicks(name)
        self._xdotool("mousedown", "1")
        for across, down in ((12, -9), (12, 14), (16, -12)):
            self._xdotool("mousemove_relative", "--", str(across), str(down))
        self._xdotool("mouseup", "1")
        self._waits_for_reports()

    def comes(self, process: int) -> None:
        """Give the window the whole screen and the keyboard: without a window manager nobody else does."""
        (window, *_) = until(lambda: self._windows(process), "no window opened")
        self._xdotool("windowmove", window, "0", "0", "windowsize", window, str(WIDE), str(HIGH))
        self._xdotool("windowfocus", "--sync", window)

    def keeps_a_picture(self, path: Path) -> None:
        """What the screen shows, for whoever reads about a failure."""
        subprocess.run(["import", "-display", self.display, "-window", "root", str(path)], check=False)

    def _windows(self, process: int) -> list[str]:
        command = ["xdotool", "search", "--onlyvisible", "--pid", str(process), "--name", "AccessDesk"]
        told = subprocess.run(command, env=self._environment(), capture_output=True, text=True, check=False)
        return told.stdout.split()

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment(), check=True, capture_output=True, timeout=60)

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display, "LC_ALL": "C.UTF-8"}


class Counted:
    """Hands whose every shortcut, click and choice is counted, Tab and Enter too; typed letters are not."""

    def __init__(self, person: Person) -> None:
        self.person, self.actions = person, 0

    def presses(self, key: str) -> None:
        self.actions += 1
        self.person.presses(key)

    def clicks(self, name: str) -> None:
        self.actions += 1
        self.person.clicks(name)

    def signs(self, name: str) -> None:
        self.actions += 1
        self.person.signs(name)


@contextmanager
def at_the_window(data: Path, folder: Path) -> Iterator[Person]:
    """A person at the program's window over a data folder; a picture stays in `folder` when something fails."""
    with x_server() as display:
        environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
        environment |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(folder)}
        person = Person(display, folder / "seen.json")
        with (folder / "program.log").open("w") as log:
            command = [sys.executable, "-m", "tests.support.watched_window", str(data), str(person.report)]
            program = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        try:
            person.comes(program.pid)
            yield person
        except Exception:
            person.keeps_a_picture(folder / "failed.png")
            print((folder / "program.log").read_text("utf-8"), f"picture: {folder / 'failed.png'}")
            raise
        finally:
            program.terminate()
            program.wait(20)
