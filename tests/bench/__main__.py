"""Our times beside their floors: `python -m tests.bench [--visits N ...] [PART ...]`.

Prints `RATIO name ours floor ratio goal PASS|FAIL`, one line each; the exit code tells whether all of them passed.
"""

import argparse
import sys
from collections.abc import Callable, Iterable

from tests.bench import (
    badges,
    bans,
    evacuation,
    key_questions,
    log_search,
    matrix,
    million,
    reading,
    sign_in,
    start,
    verification,
)
from tests.bench.timing import Ratio

SIZES = (1_000, 100_000)
PARTS: dict[str, Callable[[int], list[Ratio]]] = {
    "start": start.measured,
    "sign_in": sign_in.measured,
    "reading": reading.measured,
    "verification": verification.measured,
    "log_search": log_search.measured,
    "million": million.measured,
}
ALONE: dict[str, Callable[[], list[Ratio]]] = {
    "badge": badges.measured,
    "bans": bans.measured,
    "evacuation": evacuation.measured,
    "key_questions": key_questions.measured,
    "matrix": matrix.measured,
}
"""Parts that no size of the database concerns."""


def lines(parts: Iterable[str], sizes: Iterable[int]) -> Iterable[Ratio]:
    """Every ratio of the parts asked for, as it is measured."""
    wanted = set(parts) or {*PARTS, *ALONE}
    for size in sizes:
        for name in PARTS:
            if name in wanted:
                yield from PARTS[name](size)
    for name, part in ALONE.items():
        if name in wanted:
            yield from part()


def main() -> int:
    """0 when everything passed."""
    arguments = argparse.ArgumentParser(prog="python -m tests.bench")
    arguments.add_argument("parts", nargs="*", choices=[*PARTS, *ALONE, []])
    arguments.add_argument("--visits", type=int, nargs="+", default=SIZES)
    asked = arguments.parse_args()
    missed = 0
    for ratio in lines(asked.parts, asked.visits):
        print(ratio, flush=True)
        missed += ratio.missed
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
