"""What custody covers of a stay, to the second. Every list, alarm and report asks here and nowhere else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from itertools import pairwise

from accessdesk.domain.escorts import Interval
from accessdesk.domain.ids import Pseudonym, VisitId


class Standing(StrEnum):
    """What is known of the supervision in a stretch of a stay."""

    COVERED = "covered"
    GAP = "gap"
    AWAY = "away"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Stretch:
    """[start, end) of a stay in whole seconds, aware UTC; `end` None: it still runs."""

    standing: Standing
    start: datetime
    end: datetime | None


@dataclass(frozen=True, slots=True)
class UnknownSpan:
    """From the last confirmed moment of a visit nobody knew where the visitor was, until somebody knew again."""

    id: int
    pseudonym: Pseudonym
    visit_id: VisitId
    started_at: datetime
    entered_at: datetime
    ended_at: datetime | None = None
    ended_entered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Seconds:
    """How long a stay, or a part of it, stood how."""

    covered: int = 0
    gap: int = 0
    away: int = 0
    unknown: int = 0

    @property
    def owed(self) -> int:
        """What custody had to cover, as far as anything is known."""
        return self.covered + self.gap

    def __add__(self, other: "Seconds") -> "Seconds":
        return Seconds(
            self.covered + other.covered,
            self.gap + other.gap,
            self.away + other.away,
            self.unknown + other.unknown,
        )


NEVER = datetime.max.replace(tzinfo=UTC)
"""Stands for an end that has not come."""


def supervised(
    stay: Interval,
    custody: Iterable[Interval],
    *,
    away: Iterable[Interval] = (),
    unknown: Iterable[Interval] = (),
) -> tuple[Stretch, ...]:
    """The whole stay in order, each second in exactly one stretch; neighbours stand differently.

    Rule: under continuous supervision custody must cover [ON_SITE, DEPARTED] minus AWAY, the rest is gap; after the
    last confirmed moment of an unclear visit it is unknown, whatever else stands there. No clock is asked: what is
    open runs for ever, so that a clock that was set back hides nothing.
    """
    start = _whole(stay.start)
    end = max(start, _whole(stay.end))
    layers = (
        (Standing.UNKNOWN, _spans(unknown)),
        (Standing.AWAY, _spans(away)),
        (Standing.COVERED, _spans(custody)),
    )
    edges = {edge for _, spans in layers for span in spans for edge in span if start < edge < end}
    cuts = sorted({start, end} | edges)
    stretches: list[Stretch] = []
    for begins, ends in pairwise(cuts):
        standing = next((name for name, spans in layers if _holds(spans, begins)), Standing.GAP)
        if stretches and stretches[-1].standing is standing:
            begins = stretches.pop().start
        stretches.append(Stretch(standing, begins, None if ends == NEVER else ends))
    return tuple(stretches)


def open_gap(stretches: Sequence[Stretch]) -> datetime | None:
    """Since when nobody answers for the visitor, if that is so now."""
    last = stretches[-1] if stretches else None
    return last.start if last is not None and last.end is None and last.standing is Standing.GAP else None


def within(stretches: Iterable[Stretch], period: Interval) -> tuple[Stretch, ...]:
    """The stretches cut to a period; one that runs on beyond it ends with it."""
    found = []
    for stretch in stretches:
        shared = overlap(Interval(stretch.start, stretch.end), period)
        if shared is not None:
            found.append(Stretch(stretch.standing, shared.start, shared.end))
    return tuple(found)


def overlap(one: Interval, other: Interval) -> Interval | None:
    """What two intervals share, in whole seconds; None for nothing."""
    start = max(_whole(one.start), _whole(other.start))
    end = min(_whole(one.end), _whole(other.end))
    if start >= end:
        return None
    return Interval(start, None if end == NEVER else end)


def seconds(stretches: Iterable[Stretch], now: datetime) -> Seconds:
    """How long the stretches last; what still runs is counted up to `now`."""
    found = dict.fromkeys(Standing, 0)
    for stretch in stretches:
        found[stretch.standing] += length(Interval(stretch.start, stretch.end), now)
    return Seconds(found[Standing.COVERED], found[Standing.GAP], found[Standing.AWAY], found[Standing.UNKNOWN])


def length(part: Interval, now: datetime) -> int:
    """Whole seconds of an interval; an open one ends `now`, and never before it began."""
    end = _whole(now) if part.end is None else _whole(part.end)
    return max(0, int((end - _whole(part.start)).total_seconds()))


def _spans(intervals: Iterable[Interval]) -> tuple[tuple[datetime, datetime], ...]:
    return tuple((_whole(part.start), _whole(part.end)) for part in intervals)


def _holds(spans: tuple[tuple[datetime, datetime], ...], moment: datetime) -> bool:
    return any(start <= moment < end for start, end in spans)


def _whole(moment: datetime | None) -> datetime:
    return NEVER if moment is None else moment.replace(microsecond=0)
