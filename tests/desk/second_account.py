"""A second account of visits, kept by hand beside the desk: second by second, from what was said and nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from sqlalchemy import Engine

from accessdesk.domain.ids import VisitId
from accessdesk.domain.sites import Supervision
from accessdesk.domain.supervision import Standing, Stretch, seconds
from accessdesk.domain.visits import VisitState
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.coverage import coverages

RECEPTION, STANDS_IN, LEFT_THERE = "reception", "stands in", "left there"
KEPT, GAP, AWAY, UNKNOWN, OVER = "kept", "gap", "away", "unknown", "over"
CODES = {
    KEPT: 1, GAP: 2, AWAY: 3, UNKNOWN: 4, OVER: 0,
    Standing.COVERED: 1, Standing.GAP: 2, Standing.AWAY: 3, Standing.UNKNOWN: 4,
}  # fmt: skip
INSIDE = (VisitState.ARRIVED, VisitState.ON_SITE, VisitState.UNCLEAR)


@dataclass
class Told:
    """One visit: what was said from which moment on. What is said later paints over what was said before."""

    person: str
    state: VisitState
    keeper: str = ""
    """The employee who answers for the visitor; "" for nobody or reception."""
    strokes: list[tuple[datetime, str]] = field(default_factory=list)
    listed: list[tuple[datetime, bool]] = field(default_factory=list)
    collected: datetime | None = None
    departed: datetime | None = None
    confirmed: datetime | None = None
    badge: str = ""
    desk: str = ""
    """How reception has the visitor, if it has: itself, by somebody who stands in for it, or not any more."""

    def says(self, at: datetime, what: str, keeper: str = "", desk: str = "") -> None:
        self.strokes.append((at, what))
        self.keeper, self.desk = keeper, desk

    def stands(self, at: datetime, on_the_list: bool) -> None:
        self.listed.append((at, on_the_list))

    def on_the_list(self, at: datetime) -> bool:
        """Whether the visitor stood on the evacuation list of that second."""
        return next((stood for since, stood in reversed(self.listed) if since <= at), False)

    def seconds(self, until: datetime) -> bytes:
        """A code for each second from the collection on."""
        assert self.collected is not None
        return painted(self.collected, until, ((since, until, CODES[what]) for since, what in self.strokes))

    def last_moment(self) -> datetime:
        return max((since for since, _ in (*self.strokes, *self.listed)), default=datetime.min.replace(tzinfo=UTC))


def painted(start: datetime, until: datetime, parts: Iterable[tuple[datetime, datetime, int]]) -> bytes:
    """Each second of [start, until) in its last colour."""
    line = bytearray(second(until, start))
    for begins, ends, code in parts:
        first, last = max(0, second(begins, start)), max(0, second(ends, start))
        if last > first:
            line[first:last] = bytes([code]) * len(line[first:last])
    return bytes(line)


def computed(stretches: Iterable[Stretch], start: datetime, until: datetime) -> bytes:
    """The same line from what domain/supervision.py says; no second may be told twice."""
    told: list[tuple[datetime, datetime, int]] = []
    for stretch in stretches:
        assert not told or told[-1][1] <= stretch.start
        told.append((stretch.start, stretch.end or until, CODES[stretch.standing]))
    return painted(start, until, told)


def second(moment: datetime, start: datetime) -> int:
    return int((moment - start) / timedelta(seconds=1))


def apart(spans: Iterable[tuple[datetime, datetime | None]]) -> bool:
    """None overlaps the next, and only the last still runs. What has no length covers nothing."""
    lasting = sorted((span for span in spans if span[0] != span[1]), key=lambda span: span[0])
    return all(ends is not None and ends <= later for (_, ends), (later, _) in pairwise(lasting))


def every_second_is_told_alike(engine: Engine, account: dict[VisitId, Told], now: datetime) -> None:
    """Every stretch that the desk computes of a stay that owes supervision, against the account's own seconds."""
    until = max((now, *(told.last_moment() for told in account.values() if told.strokes)))
    until += timedelta(minutes=1)
    with engine.connect() as connection:
        for found in coverages(connection, tuple(account)):
            told = account[found.id]
            assert (found.stay is None) == (told.collected is None)
            if told.collected is None or found.supervision is not Supervision.CONTINUOUS:
                continue
            line = told.seconds(until)
            assert computed(found.stretches(), told.collected, until) == line, (found, told)
            counted = seconds(found.stretches(), until)
            assert (counted.covered, counted.gap, counted.away, counted.unknown) == tuple(map(line.count, b"\1\2\3\4"))
            in_a_gap = told.state is VisitState.ON_SITE and told.strokes[-1][1] == GAP
            assert (found.gap_since() is not None) == in_a_gap, "an open gap nobody sees"


def every_list_names_who_was_there(lists: SqlLists, account: dict[VisitId, Told], now: datetime) -> None:
    """The evacuation list of this moment and of the last ones at which something changed."""
    here = {row.id: row for row in lists.presence()}
    assert set(here) == {id for id, told in account.items() if told.state in INSIDE}
    for id, row in here.items():
        assert (row.keeper_name, row.badge) == (account[id].keeper, account[id].badge)
    moments = {now, *(at for told in account.values() for at, _ in told.listed[-2:])}
    for at in sorted(moments)[-3:]:
        listed = {row.id for row in lists.presence(at)}
        assert listed == {id for id, told in account.items() if told.on_the_list(at)}, at
