"""The custody of a visit as a picture: each standing looks unlike the others, in grey print too, and is said."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.desk.escorts import ReportGap
from accessdesk.desk.rows import CustodyPart
from accessdesk.domain.escorts import Acceptance, CustodyKind
from accessdesk.ui.log import timeline
from accessdesk.ui.log.timeline import CustodyTimeline, covered_minutes
from accessdesk.ui.visits.gap_finding_form import GapFindingForm
from accessdesk.ui.visits.visit_sheet import VisitSheet
from tests.support.houses import Company
from tests.ui.counter import Counter, open_counter, write
from tests.ui.test_visit_acts import collected

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def part(kind: CustodyKind | None, *, away: bool = False, unknown: bool = False) -> CustodyPart:
    """An hour without a name, so that only the look of the band is compared."""
    acceptance = Acceptance.PIN if kind is CustodyKind.ESCORT else None
    return CustodyPart(kind, away, " ", acceptance, NOW, NOW + timedelta(hours=1), unknown=unknown)


PARTS = {
    "escort": part(CustodyKind.ESCORT),
    "gap": part(None),
    "away": part(None, away=True),
    "unknown": part(None, unknown=True),
}


def in_grey(qtbot: QtBot, one: CustodyPart) -> tuple[int, ...]:
    """The middle of the band right of its word, as a grey printer would put it."""
    picture = CustodyTimeline()
    qtbot.addWidget(picture)
    picture.resize(400, picture.sizeHint().height())
    picture.show_parts([one], NOW + timedelta(hours=2))
    image = picture.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return tuple(image.pixelColor(x, y).value() for x in range(200, 260) for y in range(4, 20))


def looks(qtbot: QtBot) -> set[tuple[int, ...]]:
    return {in_grey(qtbot, one) for one in PARTS.values()}


def test_every_standing_looks_unlike_the_others_in_grey_print(qtbot: QtBot) -> None:
    assert len(looks(qtbot)) == len(PARTS)
    hatched = in_grey(qtbot, PARTS["gap"])
    assert len(set(hatched)) > 1
    assert len(set(in_grey(qtbot, PARTS["away"]))) == 1


def test_a_picture_that_paints_what_is_unknown_like_a_gap_would_be_seen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CustodyPart, "is_gap", property(lambda self: self.kind is None and not self.away))
    assert len(looks(qtbot)) == len(PARTS) - 1


def test_what_is_unknown_is_said_and_counts_neither_as_covered_nor_as_owed(qtbot: QtBot) -> None:
    picture = CustodyTimeline()
    qtbot.addWidget(picture)
    picture.show_parts([PARTS["escort"], PARTS["unknown"]], NOW + timedelta(hours=2))
    assert "Unknown from" in picture.accessibleDescription()
    assert covered_minutes(tuple(PARTS.values()), NOW) == (60, 120)
    assert timeline.covered_minutes([PARTS["unknown"]], NOW) == (0, 0)


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: object) -> Counter:
    return open_counter(qtbot, company, background)  # type: ignore[arg-type]


def test_the_visit_shows_its_custody_as_a_picture(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.company.clock.forward(minutes=30)
    counter.reception.forms.sheet(visit_id)
    counter.settle()
    sheet = counter.form
    assert isinstance(sheet, VisitSheet)
    assert sheet.picture.isVisible()
    assert "Timo Lindner from" in sheet.picture.accessibleDescription()


def test_a_gap_without_a_finding_gets_one_from_the_visit(counter: Counter) -> None:
    visit_id = collected(counter.company)
    counter.company.clock.forward(minutes=30)
    counter.company.desk.execute(ReportGap(visit_id, "abberufen"))
    counter.company.clock.forward(minutes=5)
    counter.reception.forms.sheet(visit_id)
    counter.settle()
    sheet = counter.form
    assert isinstance(sheet, VisitSheet)
    QTest.mouseClick(sheet.explain, Qt.MouseButton.LeftButton)
    counter.settle()
    form = counter.form
    assert isinstance(form, GapFindingForm)
    form.finish()
    assert form.fields["finding"].error()
    form.part.cause.choose(["other"])
    write(form.finding, "wartete vor der Tür")
    QTest.keyClick(form.finding, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    counter.settle()
    counter.reception.forms.sheet(visit_id)
    counter.settle()
    sheet = counter.form
    assert isinstance(sheet, VisitSheet)
    assert "abberufen, Something else, wartete vor der Tür" in sheet.timeline.text()
    assert not sheet.explain.isVisible()


def test_the_firm_of_an_escort_from_outside_is_said_beside_the_name(qtbot: QtBot) -> None:
    until = NOW + timedelta(hours=1)
    one = CustodyPart(
        CustodyKind.ESCORT, False, "Adaeze Obi", Acceptance.PIN, NOW, until, keeper_company="Nachtwache AG"
    )
    picture = CustodyTimeline()
    qtbot.addWidget(picture)
    picture.show_parts([one], until)
    assert picture.accessibleDescription().startswith("Adaeze Obi (Nachtwache AG) ")
