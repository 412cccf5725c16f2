"""Running the program as a user does: in a process of its own, with an environment of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.support.houses import PASSWORD

ROOT = Path(__file__).resolve().parent.parent.parent
BOSS, OFFICE = "Ines Falk", "Lena Sommer"


@dataclass(frozen=True)
class Ran:
    """What a command left: exit code, output, and its last line."""

    code: int
    out: str
    err: str

    @property
    def last(self) -> str:
        return self.out.splitlines()[-1]


def accessdesk(*words: str | Path, password: str = PASSWORD, **environment: str) -> Ran:
    """Run `accessdesk WORDS` and wait for it; there is no terminal to ask for a password."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    ran = subprocess.run(
        [sys.executable, "-m", "accessdesk", *map(str, words)],
        cwd=ROOT,
        env={
            **inherited,
            "PYTHONPYCACHEPREFIX": str(ROOT / "build" / "pycache"),
            "ACCESSDESK_PASSWORD": password,
            "ACCESSDESK_NEW_PASSWORD": password,
            "ACCESSDESK_LANG": "en",
            "TZ": "Europe/Berlin",
            **environment,
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        timeout=120,
        check=False,
    )
    return Ran(ran.returncode, ran.stdout, ran.stderr)
