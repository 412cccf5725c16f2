"""A real Chromium without a window, driven over its debugging pipe."""

import base64
import fcntl
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

_HIGH = 20
"""File descriptors from here on are nobody's: the browser wants its pipe at 3 and 4."""
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--remote-debugging-pipe",
)


def chromium() -> str:
    """The browser's program. AssertionError when there is none: a page that no browser ran is not tested."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    assert found, "no Chromium; the set-up for tests installs it (packaging/system_packages.sh test)"
    return found


class Browser:
    """One browser with one page. Close it when done."""

    def __init__(self, folder: Path) -> None:
        to_browser, from_us = os.pipe()
        from_browser, to_us = os.pipe()
        high = [fcntl.fcntl(end, fcntl.F_DUPFD, _HIGH) for end in (to_browser, to_us)]

        def place() -> None:
            os.dup2(high[0], 3)
            os.dup2(high[1], 4)

        self._process = subprocess.Popen(
            [chromium(), *_FLAGS, f"--user-data-dir={folder}", "about:blank"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=(3, 4),
            preexec_fn=place,
            env={**os.environ, "LANGUAGE": "en", "LANG": "C.UTF-8"},
        )
        for end in (to_browser, to_us, *high):
            os.close(end)
        self._out, self._in = from_us, os.fdopen(from_browser, "rb")
        self._number = 0
        self._session = ""
        self._events: set[str] = set()

    def close(self) -> None:
        os.close(self._out)  # whose pipe is gone ends by itself
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._in.close()

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """One command of the DevTools protocol, and its answer."""
        self._number += 1
        asked = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            asked["sessionId"] = self._session
        os.write(self._out, json.dumps(asked).encode() + b"\0")
        while True:
            answer = self._answer()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result

    def _answer(self) -> dict[str, Any]:
        data = bytearray()
        while (byte := self._in.read(1)) != b"\0":
            assert byte, "the browser is gone"
            data += byte
        value: dict[str, Any] = json.loads(data)
        self._events.add(value.get("method", ""))
        return value

    def open(self, page: Path) -> None:
        """Open a file and wait until it is there."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable")
        self._events.clear()
        self.call("Page.navigate", url=page.as_uri())
        while "Page.loadEventFired" not in self._events:
            self._answer()

    def run(self, script: str) -> Any:
        """The value of an expression in the page; a promise is waited for."""
        found = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def choose(self, field: str, *files: Path) -> None:
        """Choose files in a file field, as a person does."""
        found = self.call("Runtime.evaluate", expression=field)["result"]["objectId"]
        self.call("DOM.setFileInputFiles", files=[str(path) for path in files], objectId=found)

    def drop(self, x: float, y: float, *files: Path) -> None:
        """Drag files over a point of the page and let them go."""
        data = {"items": [], "files": [str(path) for path in files], "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            self.call("Input.dispatchDragEvent", type=kind, x=x, y=y, data=data)

    def picture(self, path: Path) -> None:
        """What the page looks like, as PNG."""
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))
