"""What is recorded of one visit's supervision, and what follows from it; the same facts for lists, alarms, reports."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from accessdesk.desk.rows import CustodyPart, named_keeper
from accessdesk.domain.escorts import WEAKER, Acceptance, CustodyKind, GapCause, Interval, needs_custody
from accessdesk.domain.ids import EmployeeId, VisitId, ZoneId
from accessdesk.domain.sites import Supervision
from accessdesk.domain.supervision import Standing, Stretch, open_gap, overlap, supervised
from accessdesk.domain.visits import VisitState

LATE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class KeptCustody:
    """Who had the visitor, from when to when, and when that was entered."""

    kind: CustodyKind
    keeper_id: EmployeeId | None
    keeper_name: str
    acceptance: Acceptance | None
    started_at: datetime
    ended_at: datetime | None
    entered_at: datetime
    keeper_company: str = ""
    """The firm of an escort from outside; empty for the company's own people."""

    @property
    def keeper(self) -> str:
        """The name, with the firm of somebody from outside."""
        return named_keeper(self.keeper_name, self.keeper_company)

    @property
    def span(self) -> Interval:
        return Interval(self.started_at, self.ended_at)

    @property
    def late(self) -> bool:
        """Entered more than ten minutes after it began."""
        return self.entered_at - self.started_at > LATE

    @property
    def confirmed(self) -> bool:
        """Whoever took over said so in person: a PIN, a signature, or reception's own act."""
        return self.kind is not CustodyKind.ESCORT or self.acceptance not in WEAKER


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """The zone (None: the desk) in which an act put the visitor."""

    zone_id: ZoneId | None
    span: Interval


@dataclass(frozen=True, slots=True)
class GapNote:
    """What somebody reported of a gap."""

    span: Interval
    reason: str
    finding: str
    cause: GapCause | None = None
    """What it came from, as far as somebody said; None while nobody did."""


@dataclass(frozen=True, slots=True)
class VisitCoverage:
    """One visit with everything recorded about who answered for the visitor, and where they were."""

    id: VisitId
    name: str
    company: str
    host_name: str
    state: VisitState
    supervision: Supervision
    zones: tuple[ZoneId, ...]
    stay: Interval | None
    """From the collection to the departure; None: never collected."""
    custody: tuple[KeptCustody, ...] = ()
    absences: tuple[Interval, ...] = ()
    unknown: tuple[Interval, ...] = ()
    places: tuple[KeptPlace, ...] = ()
    notes: tuple[GapNote, ...] = ()

    def stretches(self) -> tuple[Stretch, ...]:
        """The stay second by second; empty where no custody is owed."""
        if self.stay is None or not needs_custody(self.supervision):
            return ()
        custody = (kept.span for kept in self.custody)
        return supervised(self.stay, custody, away=self.absences, unknown=self.unknown)

    def gap_since(self) -> datetime | None:
        """Since when nobody answers for the visitor, if that is so now."""
        return open_gap(self.stretches())

    def last_keeper(self) -> str:
        """Who had the visitor last."""
        return self.custody[-1].keeper_name if self.custody else ""

    def parts(self) -> tuple[CustodyPart, ...]:
        """The timeline from the arrival on, in order."""
        stretches = self.stretches()
        found = [part for kept in self.custody for part in _parts_of(kept, stretches, self.stay)]
        if stretches:
            found += [self._part(stretch) for stretch in stretches if stretch.standing is not Standing.COVERED]
        else:
            found += [CustodyPart(None, True, "", None, span.start, span.end) for span in self.absences]
            found += [CustodyPart(None, False, "", None, span.start, span.end, unknown=True) for span in self.unknown]
        return tuple(sorted(found, key=lambda part: part.started_at))

    def note_of(self, start: datetime, end: datetime | None) -> GapNote | None:
        """What was reported of this gap, if anything; a report belongs to the gap in which it begins."""
        for note in self.notes:
            begins = note.span.start.replace(microsecond=0)
            if start <= begins and (end is None or begins < end or begins == start):
                return note
        return None

    def _part(self, stretch: Stretch) -> CustodyPart:
        note = None if stretch.standing is Standing.AWAY else self.note_of(stretch.start, stretch.end)
        return CustodyPart(
            None,
            stretch.standing is Standing.AWAY,
            "",
            None,
            stretch.start,
            stretch.end,
            unknown=stretch.standing is Standing.UNKNOWN,
            reason=note.reason if note else "",
            finding=note.finding if note else "",
            cause=note.cause if note else None,
        )


def _parts_of(kept: KeptCustody, stretches: tuple[Stretch, ...], stay: Interval | None) -> Iterable[CustodyPart]:
    """The custody as far as it counts: before the stay whole, within it where it covers."""
    if not stretches or stay is None:
        shown: list[Interval] = [kept.span]
    else:
        allowed = [Interval(kept.started_at, stay.start)] if kept.started_at < stay.start else []
        allowed += [Interval(s.start, s.end) for s in stretches if s.standing is Standing.COVERED]
        shown = [piece for part in allowed if (piece := overlap(kept.span, part)) is not None]
    for piece in shown:
        yield CustodyPart(
            kept.kind,
            False,
            kept.keeper_name,
            kept.acceptance,
            piece.start,
            piece.end,
            late=kept.late,
            keeper_company=kept.keeper_company,
        )
