"""The report on supervision as a paper: its words, its band in grey print, the same bytes, any name."""

import os
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pypdfium2
import pytest

from accessdesk.desk.coverage import GapNote, KeptCustody, KeptPlace, VisitCoverage
from accessdesk.desk.rows import CustodyPart
from accessdesk.desk.supervision_report import PeriodFacts, Population, SupervisionReport, supervision_report
from accessdesk.documents import custody_band
from accessdesk.documents.paper import Paper
from accessdesk.documents.supervision_paper import SupervisionPaper, clock, supervision_paper
from accessdesk.documents.supervision_words import said
from accessdesk.domain.escorts import Acceptance, CustodyKind, GapCause, Interval
from accessdesk.domain.ids import EmployeeId, VisitId, ZoneId
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import VisitState

NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
HOSTILE = 'Zoë <b>"AT&T"</b> Nguyễn 王小明'


def at(minutes: float) -> datetime:
    return NOON + timedelta(minutes=minutes)


def kept(start: float, end: float | None, how: Acceptance | None, *, late: float = 0) -> KeptCustody:
    return KeptCustody(
        kind=CustodyKind.RECEPTION if how is None else CustodyKind.ESCORT,
        keeper_id=EmployeeId(1),
        keeper_name="" if how is None else "Timo Lindner",
        acceptance=how,
        started_at=at(start),
        ended_at=None if end is None else at(end),
        entered_at=at(start + late),
    )


def a_visit(number: int = 1, name: str = "Miriam Okafor") -> VisitCoverage:
    """Covered, gap, weaker, away, unknown: everything a band can show."""
    return VisitCoverage(
        id=VisitId(number),
        name=name,
        company="Kältetechnik Brandt GmbH",
        host_name="Jonas Weiß",
        state=VisitState.UNCLEAR,
        supervision=Supervision.CONTINUOUS,
        zones=(ZoneId(1),),
        stay=Interval(at(0), None),
        custody=(kept(-5, 0, None), kept(0, 30, Acceptance.PIN), kept(42, 80, Acceptance.BY_PHONE, late=20)),
        absences=(Interval(at(80), at(110)),),
        unknown=(Interval(at(110), None),),
        places=(KeptPlace(ZoneId(1), Interval(at(0), at(30))),),
        notes=(GapNote(Interval(at(30), at(42)), "abberufen", "hatte gewartet", GapCause.WENT_ALONE),),
    )


def a_report(*visits: VisitCoverage) -> SupervisionReport:
    facts = PeriodFacts(
        population=Population(visits=len(visits), supervised=len(visits)),
        visits=visits,
        zones=((ZoneId(1), "RZ 1", Supervision.CONTINUOUS, 2),),
        employees=41,
    )
    return supervision_report(facts, at(-600), at(840), at(160))


def paper(report: SupervisionReport, language: str = "en", *, asked: bool = False) -> bytes:
    zone = report.zones[0] if asked else None
    return supervision_paper(SupervisionPaper(report, "Muster Hosting GmbH", "Nürnberg", "AD1:1:7:X", language, zone))


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(BytesIO(pdf)) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).split())


def test_the_paper_says_what_it_is_about_and_what_it_does_not_prove() -> None:
    said = text_of(paper(a_report(a_visit())))
    for words in (
        "This report proves documented supervision, not physical supervision.",
        "Visits in the period 1",
        "covered, share of covered and gap 1:08:00 (85.0%)",
        "Reason Cause, finding",
        "abberufen Visitor went alone hatte gewartet",
        "0:12:00",
        "escort Timo Lindner, by phone (weaker), entered late",
        "employees: 41, standing externals: 2",
        "AD1:1:7:X",
        "GAP, abberufen, Visitor went alone, hatte gewartet",
    ):
        assert words in said, words


def test_a_question_about_one_zone_is_answered_in_three_parts() -> None:
    said = text_of(paper(a_report(a_visit()), asked=True))
    assert "Recorded in RZ 1: people 1" in said
    assert "Permitted for RZ 1, whereabouts not recorded: people 1" in said
    assert "not covered: employees: 41" in said


def test_the_german_paper_is_german() -> None:
    said = text_of(paper(a_report(a_visit()), "de"))
    assert "Dieser Bericht belegt dokumentierte Aufsicht" in said
    assert "(85,0%)" in said
    assert "This report" not in said


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_cause_of_a_gap_has_words_and_stands_beside_them(language: str) -> None:
    told = {"de": "Besucher ging allein", "en": "Visitor went alone"}[language]
    assert text_of(paper(a_report(a_visit()), language)).count(told) == 2
    for cause in GapCause:
        if cause is not GapCause.TAKEN_BACK:
            assert said(f"cause_{cause.value}", language)


def test_a_period_without_visits_says_so() -> None:
    said = text_of(paper(a_report()))
    assert "No visit under continuous supervision in the period." in said
    assert "No gap in the period." in said


def test_the_same_facts_give_the_same_bytes_and_a_name_is_no_markup() -> None:
    report = a_report(*(a_visit(number, HOSTILE) for number in range(1, 12)))
    pdf = paper(report)
    assert pdf == paper(report)
    assert '<b>"AT&T"</b>' in text_of(pdf)
    with pypdfium2.PdfDocument(BytesIO(pdf)) as document:
        assert len(document) >= 3


def in_grey(part: CustodyPart) -> bytes:
    """The right half of a band of one part, as a grey printer puts it."""
    sheet = Paper(title="band", author="x", language="en", size=(200, 40), dated=NOON)
    custody_band.custody_band(sheet, 10, 8, 180, 15, [part], "en")
    with pypdfium2.PdfDocument(BytesIO(sheet.finish())) as document:
        image = document[0].render(scale=4).to_pil().convert("L")
    found: bytes = image.crop((440, 36, 720, 88)).tobytes()
    return found


def looks() -> int:
    """How many of the five standings look unlike all others."""
    visit = a_visit()
    parts = {
        part.code if part.acceptance is not Acceptance.BY_PHONE else "weaker": part
        for part in a_report(visit).visits[0].parts
    }
    assert set(parts) == {"reception", "escort", "weaker", "gap", "away", "unknown"}
    return len({in_grey(part) for part in parts.values()})


def test_every_standing_looks_unlike_the_others_in_grey_print() -> None:
    assert looks() == 6


def test_a_band_that_leaves_the_patterns_out_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(custody_band, "_hatch", lambda *place, **more: None)
    monkeypatch.setattr(custody_band, "_dots", lambda *place: None)
    assert looks() < 6


def test_in_the_night_with_an_hour_twice_every_time_says_which_one_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    before = os.environ.get("TZ")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        night = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
        visit = replace(
            a_visit(),
            stay=Interval(night, night + timedelta(hours=1)),
            custody=(replace(kept(0, None, Acceptance.PIN), started_at=night, ended_at=None, entered_at=night),),
            absences=(),
            unknown=(),
            places=(),
            notes=(),
        )
        facts = PeriodFacts(Population(1, 1), (visit,), (), 3)
        since = night - timedelta(hours=9)
        said = text_of(paper(supervision_report(facts, since, since + timedelta(days=1), since + timedelta(days=2))))
    finally:
        os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
        time.tzset()
    assert "25 Oct 2026 02:30:00 +0200 25 Oct 2026 02:30:00 +0100 1:00:00" in said


def test_hours_minutes_and_seconds_are_told_to_the_second() -> None:
    assert (clock(0), clock(59), clock(3849), clock(360_000)) == ("0:00:00", "0:00:59", "1:04:09", "100:00:00")
