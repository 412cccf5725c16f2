"""Is a visitor like one of the banned? The question that stands in the way of every arrival."""

import itertools
import random
from collections.abc import Callable

from accessdesk.domain.bans import is_like
from accessdesk.domain.names import folded_words
from tests.bench.generate import _FIRST, _LAST, _suffix
from tests.bench.timing import Ratio, compared

BANS = 1_000
GOAL = 1.5


def measured() -> list[Ratio]:
    """One visitor against 1,000 bans of two names each; the floor folds the same names and looks for equal words."""
    chance = random.Random(20261123)
    bans = [(_name(chance), _name(chance)) for _ in range(BANS)]
    visitors = [_name(chance) for _ in range(200)]
    return compared(f"ban_match.{BANS}", _asked(bans, visitors), _looked_through(bans, visitors), goal=GOAL, times=200)


def _name(chance: random.Random) -> str:
    last = f"{chance.choice(_LAST.split())}{_suffix(chance.randrange(676))}"
    return f"{chance.choice(_FIRST.split())} {last}"


def _asked(bans: list[tuple[str, str]], visitors: list[str]) -> Callable[[], object]:
    names = itertools.cycle(visitors)

    def ask() -> object:
        name = next(names)
        return [number for number, known in enumerate(bans) if is_like(name, known)]

    return ask


def _looked_through(bans: list[tuple[str, str]], visitors: list[str]) -> Callable[[], object]:
    names = itertools.cycle(visitors)

    def look() -> object:
        asked = set(folded_words(next(names)))
        return [number for number, known in enumerate(bans) if any(asked <= set(folded_words(one)) for one in known)]

    return look
