"""Counting tries of passwords and PINs in a small file outside the data file, so that restarts forget nothing."""

import json
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from accessdesk.domain.refusals import TooManyGuesses

GUESSES_FILE = "guesses.json"
WINDOW_SECONDS = 15 * 60
FREE_TRIES = 5
MOST_TRIES = 10


class GuessFile:
    """The GuessLimiter port: at most 10 tries per name in 15 minutes, waits growing from the sixth.

    Times are kept as they were seen; a clock that jumps ahead therefore opens nothing before the window is really
    counted down from the newest try, and one that is set back keeps the door shut until it catches up.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def admit(self, whom: str, now: datetime) -> None:
        tries = self._read()
        name = sha256(whom.encode()).hexdigest()[:32]
        moment = int(now.timestamp())
        recent = [seen for seen in tries.get(name, []) if seen > moment - WINDOW_SECONDS]
        if recent:
            wait = self._wait_after(len(recent)) - (moment - max(recent))
            if len(recent) >= MOST_TRIES:
                wait = max(wait, min(recent) + WINDOW_SECONDS - moment)
            if wait > 0:
                raise TooManyGuesses(seconds=wait)
        tries[name] = [*recent, moment]
        self._write(tries)

    def succeeded(self, whom: str) -> None:
        tries = self._read()
        if tries.pop(sha256(whom.encode()).hexdigest()[:32], None) is not None:
            self._write(tries)

    @staticmethod
    def _wait_after(count: int) -> int:
        """Seconds to wait after so many tries: none up to five, then 5, 10, 20, 40, 80."""
        return 0 if count < FREE_TRIES else int(5 * 2 ** (count - FREE_TRIES))

    def _read(self) -> dict[str, list[int]]:
        try:
            found: dict[str, list[int]] = json.loads(self._path.read_text("utf-8"))
        except (FileNotFoundError, json.JSONDecodeError):
            return {}
        return found

    def _write(self, tries: dict[str, list[int]]) -> None:
        partial = self._path.with_suffix(".part")
        partial.write_text(json.dumps(tries), "utf-8")
        partial.chmod(0o600)
        partial.replace(self._path)
