"""The same day again and again in the smallest window: what dies once in seven days dies here."""

import subprocess
import sys
from pathlib import Path

import pytest

DAYS = 6
_DAY = """
import sys
from pathlib import Path
from accessdesk.demo import day_window, guided_day
day_window.SIZE = (1280, 720)
sys.exit(guided_day.run(Path(sys.argv[1]), sys.argv[2]))
"""


@pytest.mark.proof
@pytest.mark.parametrize("number", range(DAYS))
def test_no_day_in_a_small_window_ends_the_process(tmp_path: Path, number: int) -> None:
    lang = "de" if number % 2 else "en"
    ran = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", _DAY, str(tmp_path / "day"), lang],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
