"""Counting tries of passwords and PINs in a small file outside the data file, so that restarts forget nothing."""

import json
import time
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from accessdesk.domain.refusals import TooManyGuesses
from accessdesk.storage.held_file import held

GUESSES_FILE, GUESSES_LOCK = "guesses.json", "guesses.lock"
WINDOW_SECONDS = 15 * 60
FREE_TRIES = 5
MOST_TRIES = 10


class GuessFile:
    """The GuessLimiter port: at most 10 tries per name in 15 minutes, waits growing from the sixth.

    Time is counted by how long the machine runs (`uptime`, seconds since it was started), never by the clock, which
    whoever guesses may set. After a restart of the machine a try counts as no older than the machine runs, so that
    restarting never shortens a wait. Several desks of one folder count together: a lock beside the file is held from
    reading to writing.
    """

    def __init__(self, path: Path, uptime: Callable[[], float] = time.monotonic) -> None:
        self._path = path
        self._uptime = uptime

    def admit(self, whom: str, now: datetime) -> None:
        del now
        with held(self._path.with_name(GUESSES_LOCK)):
            self._admit(whom)

    def _admit(self, whom: str) -> None:
        moment = self._uptime()
        tries = self._recent(moment)
        name = _name(whom)
        ages = [_age(seen, moment) for seen in tries.get(name, [])]
        if ages:
            wait = self._wait_after(len(ages)) - min(ages)
            if len(ages) >= MOST_TRIES:
                wait = max(wait, WINDOW_SECONDS - max(ages))
            if wait > 0:
                raise TooManyGuesses(seconds=int(wait) + 1)
        tries[name] = [*tries.get(name, []), moment]
        self._write(tries)

    def succeeded(self, whom: str) -> None:
        with held(self._path.with_name(GUESSES_LOCK)):
            tries = self._recent(self._uptime())
            if tries.pop(_name(whom), None) is not None:
                self._write(tries)

    @staticmethod
    def _wait_after(count: int) -> int:
        """Seconds to wait after so many tries: none up to five, then 5, 10, 20, 40, 80."""
        return 0 if count < FREE_TRIES else int(5 * 2 ** (count - FREE_TRIES))

    def _recent(self, moment: float) -> dict[str, list[float]]:
        """The tries that still count; names that were tried long ago are forgotten."""
        recent = {
            name: [seen for seen in times if _age(seen, moment) < WINDOW_SECONDS]
            for name, times in self._read().items()
        }
        return {name: times for name, times in recent.items() if times}

    def _read(self) -> dict[str, list[float]]:
        try:
            found = json.loads(self._path.read_text("utf-8"))
            return {str(name): [float(seen) for seen in times] for name, times in found.items()}
        except (FileNotFoundError, ValueError, TypeError, AttributeError):
            return {}

    def _write(self, tries: dict[str, list[float]]) -> None:
        partial = self._path.with_suffix(".part")
        partial.write_text(json.dumps(tries), "utf-8")
        partial.chmod(0o600)
        partial.replace(self._path)


def _name(whom: str) -> str:
    return sha256(whom.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _age(seen: float, moment: float) -> float:
    """Seconds that have passed since a try, at least."""
    return moment - seen if moment >= seen else moment
