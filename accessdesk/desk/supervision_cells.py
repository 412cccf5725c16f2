"""The supervision report as lines of a table: one kind of line a purpose, told apart by the first column."""

from collections.abc import Iterator

from accessdesk.desk.exporting import EXPORT_COLUMNS, ExportCell, ExportKind
from accessdesk.desk.supervision_report import SupervisedVisit, SupervisionReport, ZoneAnswer, ZoneStay
from accessdesk.domain.escorts import WEAKER, Interval
from accessdesk.domain.supervision import length

_COLUMNS = EXPORT_COLUMNS[ExportKind.SUPERVISION]


def report_cells(report: SupervisionReport, note: str) -> Iterator[tuple[ExportCell, ...]]:
    """A note on what the report proves, the totals, each visit with its parts, each zone with its three answers."""
    yield _line(line="note", note=note)
    yield from _totals(report)
    for one in report.visits:
        yield from _visit(one, report)
    for zone in report.zones:
        yield from _zone(zone)


def _line(**cells: ExportCell) -> tuple[ExportCell, ...]:
    return tuple(cells.get(name, "") for name in _COLUMNS)


def _totals(report: SupervisionReport) -> Iterator[tuple[ExportCell, ...]]:
    told, took = report.population, report.seconds
    counts = {
        "visits": told.visits,
        "supervised": told.supervised,
        "not_entered": told.not_entered,
        "to_host": told.to_host,
        "without": told.without,
        "imported": told.imported,
        "gaps": len(report.gaps),
    }
    for name, count in counts.items():
        yield _line(line="total", custody=name, count=count)
    accepted = report.acceptances
    spans = {
        "covered": took.covered,
        "gap": took.gap,
        "away": took.away,
        "unknown": took.unknown,
        "confirmed": accepted.confirmed,
        "attested": accepted.attested,
        "reception": accepted.reception,
        "live": accepted.live,
        "entered_late": accepted.late,
    }
    for name, seconds in spans.items():
        yield _line(line="total", custody=name, seconds=seconds)


def _visit(one: SupervisedVisit, report: SupervisionReport) -> Iterator[tuple[ExportCell, ...]]:
    visit = one.visit
    names = {answer.zone_id: answer.name for answer in report.zones}
    who: dict[str, ExportCell] = {
        "visit": visit.id,
        "name": visit.name,
        "company": visit.company,
        "zones": ", ".join(names.get(zone, "?") for zone in visit.zones),
        "state": visit.state.value,
    }
    for name in ("covered", "gap", "away", "unknown"):
        yield _line(line="visit", custody=name, seconds=getattr(one.seconds, name), **who)
    for part in one.parts:
        yield _line(
            line="part",
            custody=part.code,
            keeper=part.keeper,
            acceptance=part.acceptance.value if part.acceptance else "",
            confirmed="" if part.acceptance is None else int(part.acceptance not in WEAKER),
            from_at=part.started_at,
            until_at=part.ended_at,
            seconds=length(Interval(part.started_at, part.ended_at), report.now),
            entered_late=int(part.late),
            reason=part.reason,
            cause=part.cause.value if part.cause is not None else "",
            finding=part.finding,
            **who,
        )


def _zone(zone: ZoneAnswer) -> Iterator[tuple[ExportCell, ...]]:
    for stay in zone.recorded:
        yield from _stays(zone, stay, "recorded")
    for stay in zone.permitted:
        yield from _stays(zone, stay, "unclear" if stay.unclear else "permitted")
    yield _line(line="zone", zones=zone.name, custody="not_covered_employees", count=zone.employees)
    yield _line(line="zone", zones=zone.name, custody="not_covered_standing", count=zone.standing)


def _stays(zone: ZoneAnswer, stay: ZoneStay, standing: str) -> Iterator[tuple[ExportCell, ...]]:
    for span in stay.spans:
        yield _line(
            line="zone",
            zones=zone.name,
            custody=standing,
            visit=stay.visit_id,
            name=stay.name,
            company=stay.company,
            from_at=span.start,
            until_at=span.end,
            seconds=length(span, span.start),
        )
