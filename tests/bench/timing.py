"""Our times beside their floors, taken in turns on the same machine in the same minute. Only the ratios travel."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass

Step = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Ratio:
    """One line of the result: times in seconds; `goal` None where the time is only told."""

    name: str
    ours: float
    floor: float
    goal: float | None

    @property
    def missed(self) -> bool:
        """Whether there is a goal and it was not reached."""
        return self.goal is not None and self.ours / self.floor > self.goal

    def __str__(self) -> str:
        ratio = self.ours / self.floor
        verdict = "- TOLD" if self.goal is None else f"{self.goal:.4g} {'FAIL' if self.missed else 'PASS'}"
        return f"RATIO {self.name} {_shown(self.ours)} {_shown(self.floor)} {ratio:.2f} {verdict}"


def _shown(seconds: float) -> str:
    if seconds < 0.01:
        return f"{seconds * 1e6:.1f}us"
    return f"{seconds * 1e3:.1f}ms"


def in_turns(
    ours: Step, floor: Step, times: int, *, warm: int = 20, between: Step | None = None
) -> tuple[list[float], list[float]]:
    """The sorted times of both, taken A B A B; the first `warm` pairs do not count. `between` pairs, untimed."""
    pairs: tuple[list[float], list[float]] = ([], [])
    gc.collect()
    for turn in range(warm + times):
        for step, found in zip((ours, floor), pairs, strict=True):
            began = time.perf_counter()
            step()
            passed = time.perf_counter() - began
            if turn >= warm:
                found.append(passed)
        if between is not None:
            between()
    return sorted(pairs[0]), sorted(pairs[1])


def middle(times: list[float]) -> float:
    """p50 of sorted times."""
    return times[len(times) // 2]


def slow(times: list[float]) -> float:
    """p99 of sorted times."""
    return times[min(len(times) - 1, len(times) * 99 // 100)]


def compared(
    name: str,
    ours: Step,
    floor: Step,
    *,
    goal: float | None,
    slow_goal: float | None = None,
    times: int = 500,
    warm: int = 20,
    between: Step | None = None,
) -> list[Ratio]:
    """p50 against the floor's p50; with `slow_goal` also our p99 against the floor's p50."""
    mine, least = in_turns(ours, floor, times, warm=warm, between=between)
    found = [Ratio(f"{name}.p50", middle(mine), middle(least), goal)]
    if slow_goal is not None:
        found.append(Ratio(f"{name}.p99", slow(mine), middle(least), slow_goal))
    return found
