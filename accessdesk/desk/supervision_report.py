"""The supervision of a period: every visit that owed it, minute by minute, the gaps, and who was where."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from accessdesk.desk.coverage import KeptCustody, VisitCoverage
from accessdesk.desk.rows import CustodyPart
from accessdesk.domain.escorts import CustodyKind, Interval
from accessdesk.domain.ids import VisitId, ZoneId
from accessdesk.domain.sites import Supervision
from accessdesk.domain.supervision import Seconds, Standing, Stretch, length, overlap, seconds, supervised, within


@dataclass(frozen=True, slots=True)
class Population:
    """All visits of the period, each in one number: what the report is about, and what it says nothing of."""

    visits: int = 0
    supervised: int = 0
    """Went in, to a zone under continuous supervision."""
    not_entered: int = 0
    """Owed it, and never went in."""
    to_host: int = 0
    without: int = 0
    imported: int = 0
    """Came from a file: nobody's custody is recorded."""


@dataclass(frozen=True, slots=True)
class Acceptances:
    """Covered seconds by who vouched for them, and how many of them were entered afterwards."""

    confirmed: int = 0
    attested: int = 0
    reception: int = 0
    late: int = 0

    @property
    def live(self) -> int:
        return self.confirmed + self.attested + self.reception - self.late

    def __add__(self, other: "Acceptances") -> "Acceptances":
        return Acceptances(
            self.confirmed + other.confirmed,
            self.attested + other.attested,
            self.reception + other.reception,
            self.late + other.late,
        )


@dataclass(frozen=True, slots=True)
class SupervisedVisit:
    """As much of one visit as lies in the period."""

    visit: VisitCoverage
    stretches: tuple[Stretch, ...]
    parts: tuple[CustodyPart, ...]
    seconds: Seconds
    acceptances: Acceptances


@dataclass(frozen=True, slots=True)
class GapLine:
    """A gap, as far as it lies in the period; `end` None: it is open."""

    visit: VisitCoverage
    part: CustodyPart
    seconds: int
    before: str
    """Who had the visitor last."""


@dataclass(frozen=True, slots=True)
class EscortMinutes:
    """What one escort covered."""

    name: str
    visits: int
    acceptances: Acceptances


@dataclass(frozen=True, slots=True)
class ZoneStay:
    """A visitor in a zone, or with the permission for it; `unclear`: nobody knows whether they were in the house."""

    visit_id: VisitId
    name: str
    company: str
    spans: tuple[Interval, ...]
    seconds: int
    unclear: bool = False


@dataclass(frozen=True, slots=True)
class ZoneAnswer:
    """Who was in a zone, in three parts: recorded there; permitted, whereabouts not recorded; not covered at all."""

    zone_id: ZoneId
    name: str
    supervision: Supervision
    recorded: tuple[ZoneStay, ...]
    permitted: tuple[ZoneStay, ...]
    employees: int
    """Active employees: their presence is not recorded."""
    standing: int
    """Standing externals with a permission for this zone."""


@dataclass(frozen=True, slots=True)
class PeriodFacts:
    """What is read for a report: visits that went in and lie in the period, and the zones."""

    population: Population
    visits: tuple[VisitCoverage, ...]
    zones: tuple[tuple[ZoneId, str, Supervision, int], ...]
    """Id, name, level, standing externals with a permission; in use or permitted to one of the visits."""
    employees: int


@dataclass(frozen=True, slots=True)
class SupervisionReport:
    """Over [since, until), as of `now`; what still runs is counted up to then."""

    since: datetime
    until: datetime
    now: datetime
    population: Population
    visits: tuple[SupervisedVisit, ...]
    gaps: tuple[GapLine, ...]
    escorts: tuple[EscortMinutes, ...]
    zones: tuple[ZoneAnswer, ...]
    seconds: Seconds
    acceptances: Acceptances


class SupervisionLists(Protocol):
    """Whoever reads asks Desk.demand(Right.READ_LOG) first."""

    def supervision(self, since: datetime, until: datetime) -> PeriodFacts:
        """Of all visits that were in the house at any moment of [since, until)."""


def supervision_report(facts: PeriodFacts, since: datetime, until: datetime, now: datetime) -> SupervisionReport:
    """The report of a period."""
    period = Interval(since, min(until, max(now, since)))
    visits = tuple(found for visit in facts.visits if (found := _in_period(visit, period)) is not None)
    total, acceptances = Seconds(), Acceptances()
    for one in visits:
        total, acceptances = total + one.seconds, acceptances + one.acceptances
    told = facts.population
    outside = told.supervised - len(visits)
    return SupervisionReport(
        since=since,
        until=until,
        now=now,
        population=replace(told, supervised=len(visits), not_entered=told.not_entered + outside),
        visits=visits,
        gaps=tuple(gap for one in visits for gap in _gaps(one, period)),
        escorts=_escorts(visits, period),
        zones=tuple(zone_answer(facts, zone[0], period) for zone in facts.zones),
        seconds=total,
        acceptances=acceptances,
    )


def zone_answer(facts: PeriodFacts, zone_id: ZoneId, period: Interval) -> ZoneAnswer:
    """The question about one zone. Raises StopIteration for a zone that is not among the facts."""
    _, name, supervision, standing = next(zone for zone in facts.zones if zone[0] == zone_id)
    return ZoneAnswer(
        zone_id,
        name,
        supervision,
        tuple(stay for visit in facts.visits if (stay := _recorded(visit, zone_id, period)) is not None),
        tuple(stay for visit in facts.visits for stay in _permitted(visit, zone_id, period)),
        facts.employees,
        standing,
    )


def _in_period(visit: VisitCoverage, period: Interval) -> SupervisedVisit | None:
    stretches = within(visit.stretches(), period)
    if not stretches:
        return None
    return SupervisedVisit(
        visit=visit,
        stretches=stretches,
        parts=_cut(visit.parts(), period),
        seconds=seconds(stretches, period.end or period.start),
        acceptances=_acceptances(visit.custody, stretches),
    )


def _cut(parts: Iterable[CustodyPart], period: Interval) -> tuple[CustodyPart, ...]:
    found = []
    for part in parts:
        shared = overlap(Interval(part.started_at, part.ended_at), period)
        if shared is not None:
            found.append(replace(part, started_at=shared.start, ended_at=shared.end))
    return tuple(found)


def _acceptances(custody: Iterable[KeptCustody], stretches: Sequence[Stretch]) -> Acceptances:
    found = Acceptances()
    for kept in custody:
        covered = _covered(kept.span, stretches)
        late = _covered(Interval(kept.started_at, kept.entered_at), stretches, kept.span) if kept.late else 0
        if kept.kind is not CustodyKind.ESCORT:
            found += Acceptances(reception=covered, late=late)
        elif kept.confirmed:
            found += Acceptances(confirmed=covered, late=late)
        else:
            found += Acceptances(attested=covered, late=late)
    return found


def _covered(span: Interval, stretches: Sequence[Stretch], other: Interval | None = None) -> int:
    """Seconds of a span (and of another) that lie in covered stretches; these all have an end here."""
    total = 0
    for stretch in stretches:
        shared = overlap(span, Interval(stretch.start, stretch.end)) if stretch.standing is Standing.COVERED else None
        shared = overlap(shared, other) if shared is not None and other is not None else shared
        total += length(shared, shared.start) if shared is not None else 0
    return total


def _gaps(one: SupervisedVisit, period: Interval) -> Iterable[GapLine]:
    for number, part in enumerate(one.parts):
        if not part.is_gap:
            continue
        before = next((earlier.keeper for earlier in one.parts[:number][::-1] if earlier.keeper_name), "")
        lasted = length(Interval(part.started_at, part.ended_at), period.start)
        still = part.ended_at == period.end and one.visit.gap_since() is not None
        yield GapLine(one.visit, replace(part, ended_at=None) if still else part, lasted, before)


def _escorts(visits: Iterable[SupervisedVisit], period: Interval) -> tuple[EscortMinutes, ...]:
    found: dict[str, EscortMinutes] = {}
    for one in visits:
        names = {kept.keeper for kept in one.visit.custody if kept.kind is CustodyKind.ESCORT}
        for name in names:
            mine = [kept for kept in one.visit.custody if kept.keeper == name and kept.kind is CustodyKind.ESCORT]
            accepted = _acceptances(mine, one.stretches)
            if accepted == Acceptances():
                continue
            known = found.get(name, EscortMinutes(name, 0, Acceptances()))
            found[name] = EscortMinutes(name, known.visits + 1, known.acceptances + accepted)
    return tuple(found[name] for name in sorted(found))


def _recorded(visit: VisitCoverage, zone_id: ZoneId, period: Interval) -> ZoneStay | None:
    spans = [overlap(place.span, period) for place in visit.places if place.zone_id == zone_id]
    return _stay(visit, [span for span in spans if span is not None])


def _permitted(visit: VisitCoverage, zone_id: ZoneId, period: Interval) -> Iterable[ZoneStay]:
    """Where no act put the visitor anywhere, split into what is not recorded and what nobody knows at all."""
    if zone_id not in visit.zones or visit.stay is None:
        return
    known = supervised(visit.stay, [p.span for p in visit.places], away=visit.absences, unknown=visit.unknown)
    for standing in (Standing.GAP, Standing.UNKNOWN):
        spans = [Interval(s.start, s.end) for s in within(known, period) if s.standing is standing]
        stay = _stay(visit, spans, unclear=standing is Standing.UNKNOWN)
        if stay is not None:
            yield stay


def _stay(visit: VisitCoverage, spans: Sequence[Interval], *, unclear: bool = False) -> ZoneStay | None:
    if not spans:
        return None
    total = sum(length(span, span.start) for span in spans)
    return ZoneStay(visit.id, visit.name, visit.company, tuple(spans), total, unclear)
