"""The report on supervision, A4: what it is about, the minutes, the gaps, the zones, and each visit as a picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from accessdesk.desk.rows import CustodyPart
from accessdesk.desk.supervision_report import (
    Acceptances,
    GapLine,
    SupervisedVisit,
    SupervisionReport,
    ZoneAnswer,
    ZoneStay,
)
from accessdesk.documents.custody_band import custody_band
from accessdesk.documents.exact_times import exact
from accessdesk.documents.fonts import Weight
from accessdesk.documents.paper import HAIR, INK, MM, MUTED, RED, WASH
from accessdesk.documents.setting import LEADING, wrap
from accessdesk.documents.sheet import LEFT, WIDE, Furniture, Sheet, numbered
from accessdesk.documents.supervision_words import said
from accessdesk.documents.table import TYPE, draw_table
from accessdesk.documents.wording import day, moment
from accessdesk.domain.escorts import Interval
from accessdesk.domain.sites import Supervision
from accessdesk.domain.supervision import length

_BAND = 15.0
_MOST_NAMED = 60


@dataclass(frozen=True, slots=True)
class SupervisionPaper:
    """`anchor` is the newest checkpoint as a receipt's text, "" without one. `zone` None: every zone in short."""

    report: SupervisionReport
    company: str
    site: str
    anchor: str
    language: str
    zone: ZoneAnswer | None = None


def supervision_paper(facts: SupervisionPaper) -> bytes:
    """The report as PDF; the same facts give the same bytes."""
    return numbered(lambda pages: _Drawing(facts, pages).sheet)


class _Drawing:
    def __init__(self, facts: SupervisionPaper, pages: int) -> None:
        self._facts, self._report, self._language = facts, facts.report, facts.language
        title = f"{self._said('title')} {facts.site}"
        self.sheet = Sheet(
            Furniture(
                title=title,
                company=facts.company,
                site=facts.site,
                footer=f"{facts.company} · {facts.site} · {self._said('proves')}",
                language=facts.language,
                dated=facts.report.now.astimezone(),
            ),
            pages,
        )
        self._cover()
        self._minutes()
        self._gaps()
        self._escorts()
        self._zones()
        self._visits()

    def _said(self, key: str) -> str:
        return said(key, self._language)

    def _cover(self) -> None:
        report, sheet = self._report, self.sheet
        first = day(report.since.astimezone().date(), self._language)
        final = day((report.until - timedelta(microseconds=1)).astimezone().date(), self._language)
        made = moment(report.now.astimezone(), self._language)
        below = self._said("below").format(first=first, last=final, made=made)
        sheet.heading(self._said("title"), below)
        self._note(self._said("proves"))
        if self._facts.anchor:
            sheet.lines(f"{self._said('anchor')}: {self._facts.anchor}", size=7.5, color=MUTED)
        sheet.y += 3 * MM
        self._at_a_glance()
        sheet.section(self._said("population"))
        told = report.population
        self._pairs(
            (
                (self._said("visits"), str(told.visits)),
                (self._said("supervised"), str(told.supervised)),
                (self._said("not_entered"), str(told.not_entered)),
                (self._said("to_host"), str(told.to_host)),
                (self._said("without"), str(told.without)),
                (self._said("imported"), str(told.imported)),
            )
        )

    def _at_a_glance(self) -> None:
        """The five figures that are asked for first, large."""
        report, sheet, high = self._report, self.sheet, 17 * MM
        figures = (
            (f"{report.population.supervised} / {report.population.visits}", "visits_short", INK),
            (clock(report.seconds.covered), "covered_short", INK),
            (f"{clock(report.seconds.gap)} ({len(report.gaps)})", "gap_total", RED if report.gaps else INK),
            (clock(report.acceptances.confirmed), "confirmed_short", INK),
            (clock(report.acceptances.late), "late_short", INK),
        )
        sheet.paper.box(LEFT, sheet.y, WIDE, high, fill=WASH, radius=2 * MM)
        room = (WIDE - 8 * MM) / len(figures)
        for place, (figure, key, color) in enumerate(figures):
            x = LEFT + 4 * MM + place * room
            sheet.paper.text(x, sheet.y + 8 * MM, figure, size=13, weight=Weight.BOLD, color=color)
            sheet.paper.text(x, sheet.y + 13 * MM, self._said(key), size=8, color=MUTED)
        sheet.y += high + 3 * MM

    def _minutes(self) -> None:
        took, accepted = self._report.seconds, self._report.acceptances
        owed = took.owed
        share = f" ({took.covered / owed:.1%})".replace(".", "," if self._language == "de" else ".") if owed else ""
        self.sheet.section(self._said("minutes"))
        self._pairs(
            (
                (self._said("covered"), clock(took.covered) + share),
                (self._said("gap_total"), f"{clock(took.gap)}, {self._said('count')}: {len(self._report.gaps)}"),
                (self._said("away_total"), clock(took.away)),
                (self._said("unknown_total"), clock(took.unknown)),
                (self._said("confirmed"), clock(accepted.confirmed)),
                (self._said("attested"), clock(accepted.attested)),
                (self._said("reception"), clock(accepted.reception)),
                (self._said("live"), clock(accepted.live)),
                (self._said("late"), clock(accepted.late)),
            )
        )

    def _gaps(self) -> None:
        columns = [(self._said("visitor"), 36), (self._said("times"), 32), (self._said("lasted"), 15)]
        columns += [(self._said("before"), 22), (self._said("reason"), 33), (self._said("finding"), 34)]
        self.sheet.section(self._said("gaps"))
        if not self._report.gaps:
            self.sheet.lines(self._said("no_gaps"), size=9)
            self.sheet.y += 3 * MM
            return
        draw_table(self.sheet, columns, (self._gap(gap) for gap in self._report.gaps), red=2)

    def _gap(self, gap: GapLine) -> tuple[str, ...]:
        end = self._at(gap.part.ended_at) if gap.part.ended_at is not None else self._said("open")
        who = f"{gap.visit.name}\n{gap.visit.company} · {self._said('visit')} {gap.visit.id}"
        times = f"{self._at(gap.part.started_at)} –\n{end}"
        told = (gap.part.reason or "–", "\n".join(self._found(gap.part)) or "–")
        return who, times, clock(gap.seconds), gap.before or "–", *told

    def _escorts(self) -> None:
        if not self._report.escorts:
            return
        names = ("escort", "visits_of", "confirmed_short", "attested_short", "late_short")
        columns = [(self._said(name), wide) for name, wide in zip(names, (60, 24, 30, 30, 28), strict=True)]
        self.sheet.section(self._said("escorts"))
        lines = (
            (one.name, str(one.visits), *(clock(seconds) for seconds in _of_escort(one.acceptances)))
            for one in self._report.escorts
        )
        draw_table(self.sheet, columns, lines)

    def _zones(self) -> None:
        asked = self._facts.zone
        self.sheet.section(self._said("zones"))
        self.sheet.lines(self._said("zones_note"), size=8, color=MUTED)
        self.sheet.y += 1.5 * MM
        if asked is not None:
            self._zone(asked)
            return
        names = ("zone", "recorded", "permitted", "unclear", "not_covered")
        columns = [(self._said(name), wide) for name, wide in zip(names, (36, 33, 33, 33, 37), strict=True)]
        draw_table(self.sheet, columns, (self._zone_in_short(zone) for zone in self._report.zones if _is_told(zone)))

    def _zone_in_short(self, zone: ZoneAnswer) -> tuple[str, ...]:
        unclear = [stay for stay in zone.permitted if stay.unclear]
        known = [stay for stay in zone.permitted if not stay.unclear]
        others = self._said("not_covered_count").format(employees=zone.employees, standing=zone.standing)
        return zone.name, self._sum(zone.recorded), self._sum(known), self._sum(unclear), others

    def _sum(self, stays: Sequence[ZoneStay]) -> str:
        if not stays:
            return "–"
        total = sum(stay.seconds for stay in stays)
        return f"{clock(total)}\n{self._said('people')}: {len({stay.visit_id for stay in stays})}"

    def _zone(self, zone: ZoneAnswer) -> None:
        columns = [(self._said("visitor"), 70), (self._said("times"), 76), (self._said("lasted"), 26)]
        unclear = [stay for stay in zone.permitted if stay.unclear]
        known = [stay for stay in zone.permitted if not stay.unclear]
        for key, stays in (("recorded_in", zone.recorded), ("permitted_in", known), ("unclear_in", unclear)):
            self.sheet.room(16 * MM)
            heading = f"{self._said(key).format(zone=zone.name)}: {self._said('people')} {len(stays)}"
            self.sheet.lines(heading, size=9, weight=Weight.SEMIBOLD)
            if stays:
                draw_table(self.sheet, columns, (self._stay(stay) for stay in stays))
        others = self._said("not_covered_count").format(employees=zone.employees, standing=zone.standing)
        self.sheet.lines(f"{self._said('not_covered')}: {others}", size=9, weight=Weight.SEMIBOLD)
        self.sheet.y += 3 * MM

    def _stay(self, stay: ZoneStay) -> tuple[str, ...]:
        spans = "\n".join(f"{self._at(span.start)} – {self._at(span.end)}" for span in stay.spans[:_MOST_NAMED])
        return f"{stay.name}\n{stay.company}", spans, clock(stay.seconds)

    def _visits(self) -> None:
        self.sheet.section(self._said("visits_each"))
        if not self._report.visits:
            self.sheet.lines(self._said("no_visits"), size=9)
        else:
            self.sheet.lines(self._said("legend"), size=7.5, color=MUTED)
            self.sheet.y += 2 * MM
        for one in self._report.visits:
            self._visit(one)

    def _visit(self, one: SupervisedVisit) -> None:
        sheet, visit = self.sheet, one.visit
        names = {zone.zone_id: zone.name for zone in self._report.zones}
        zones = ", ".join(names.get(zone, "?") for zone in visit.zones)
        sheet.room(30 * MM)
        sheet.lines(f"{visit.name} · {visit.company}", size=9.5, weight=Weight.SEMIBOLD)
        took = one.seconds
        facts = [f"{self._said('visit')} {visit.id}", zones, self._said(f"state_{visit.state.value}")]
        facts += [f"{self._said('covered_short')} {clock(took.covered)}"]
        facts += [
            f"{self._said(key)} {clock(seconds)}"
            for key, seconds in (("gap", took.gap), ("away", took.away), ("unknown", took.unknown))
            if seconds
        ]
        sheet.lines(" · ".join(fact for fact in facts if fact), size=8, color=MUTED)
        sheet.y += 1.2 * MM
        sheet.y = custody_band(sheet.paper, LEFT, sheet.y, WIDE, _BAND, one.parts, self._language) + 1.5 * MM
        columns = [(self._said("from"), 36), (self._said("until"), 36), (self._said("lasted"), 18)]
        columns += [(self._said("who"), 82)]
        draw_table(self.sheet, columns, (self._part(part) for part in one.parts), heads=False)
        sheet.y += 2 * MM

    def _part(self, part: CustodyPart) -> tuple[str, ...]:
        who = " ".join(text for text in (self._said(f"custody_{part.code}"), part.keeper) if text)
        if part.acceptance is not None:
            who = f"{who}, {self._said(f'accepted_{part.acceptance.value}')}"
        if part.kind is not None:
            who = f"{who}, {self._said('entered_late' if part.late else 'entered_live')}"
        who = ", ".join(text for text in (who, part.reason, *self._found(part)) if text)
        lasted = length(Interval(part.started_at, part.ended_at), self._report.now)
        return self._at(part.started_at), self._at(part.ended_at), clock(lasted), who

    def _found(self, part: CustodyPart) -> tuple[str, ...]:
        """The cause of a gap and the words beside it, as far as somebody said."""
        cause = self._said(f"cause_{part.cause.value}") if part.cause is not None else ""
        return tuple(text for text in (cause, part.finding) if text)

    def _at(self, at: datetime | None) -> str:
        return exact(at, self._language)

    def _note(self, text: str) -> None:
        sheet = self.sheet
        lines = wrap(text, WIDE - 8 * MM, 9.5, Weight.SEMIBOLD)
        high = len(lines) * 9.5 * LEADING + 4 * MM
        sheet.paper.box(LEFT, sheet.y, WIDE, high, fill=WASH, edge=HAIR, radius=2 * MM)
        sheet.paper.paragraph(
            LEFT + 4 * MM, sheet.y + 2 * MM + 9, WIDE - 8 * MM, text, size=9.5, weight=Weight.SEMIBOLD
        )
        sheet.y += high + 2 * MM

    def _pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Names and values in two columns, read down."""
        sheet = self.sheet
        half = (len(pairs) + 1) // 2
        room = WIDE / 2
        for row in range(half):
            sheet.room(TYPE * LEADING * 2)
            lower = sheet.y
            for place, number in ((0, row), (1, row + half)):
                if number < len(pairs):
                    lower = max(lower, self._pair(LEFT + place * room, room - 4 * MM, *pairs[number]))
            sheet.y = lower + 1
        sheet.y += 3 * MM

    def _pair(self, x: float, room: float, name: str, value: str) -> float:
        paper, y = self.sheet.paper, self.sheet.y
        value_wide = 36 * MM
        lower = paper.paragraph(x, y + TYPE, room - value_wide - 2 * MM, name, size=TYPE, color=MUTED)
        right = paper.paragraph(x + room - value_wide, y + TYPE, value_wide, value, size=TYPE, weight=Weight.SEMIBOLD)
        return max(lower, right) - TYPE


def clock(seconds: int) -> str:
    """Hours, minutes and seconds: 1:04:09."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _of_escort(accepted: Acceptances) -> tuple[int, int, int]:
    return accepted.confirmed, accepted.attested, accepted.late


def _is_told(zone: ZoneAnswer) -> bool:
    return bool(zone.recorded or zone.permitted) or zone.supervision is Supervision.CONTINUOUS
