"""The look of badges: chosen, seen at once as the real paper, saved for every desk; a logo brings but pixels."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from accessdesk.domain.badges import BadgeFormat, BadgeTemplate, BadgeUse
from accessdesk.domain.logos import check_png
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.printing.desk_papers import DeskPapers
from accessdesk.ui.background import Background
from accessdesk.ui.badges.logo_file import drawn_anew, logo_from
from accessdesk.ui.badges.template_form import TemplateForm
from accessdesk.ui.visits.at_desk import AtDesk
from tests.support.houses import ADMIN, RECEPTION, Company
from tests.support.pictures import LOGO, chunk, png
from tests.ui.counter import Counter, open_counter, press, write

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20"/></svg>'
BOMBS = (
    png(60_000, 60_000, rows=b""),
    LOGO[:20],
    b"GIF89a",
    DRAWING + b"&a;",
    b"\x89PNG\r\n\x1a\n" + bytes(9_000_000),
)


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def form_of(counter: Counter, *, papers: object = None) -> TemplateForm:
    known = counter.reception.forms._at_desk
    desk = AtDesk(
        known.background, known.desk, known.lists, papers or known.papers,  # type: ignore[arg-type]
        known.open_form, known.show_toast, known.clock,
    )  # fmt: skip
    form = TemplateForm(desk)
    counter.window.panel.open(form)
    counter.settle()
    return form


def test_every_change_is_drawn_and_what_is_saved_holds_for_every_desk(counter: Counter, company: Company) -> None:
    company.log_in(ADMIN)
    form = form_of(counter)
    assert counter.tray.drawn == [(BadgeTemplate(), None)]
    assert form.is_untouched()
    form.format.choose((BadgeFormat.CARD.value,))
    form.back.choose(("back",))
    form.use.choose((BadgeUse.REUSABLE.value,))
    form._on_changed()
    write(form.back_de, "Ruhe bewahren.")
    form.preview()
    counter.settle()
    wish = BadgeTemplate(BadgeFormat.CARD, BadgeUse.REUSABLE, back=True, back_de="Ruhe bewahren.")
    assert counter.tray.drawn[-1] == (wish, None)
    assert not form.back_picture.isHidden()
    form.finish()
    counter.settle()
    assert counter.lists.badge_template() == wish
    assert counter.window.panel.form is None


def test_the_preview_is_the_raster_of_the_real_paper(counter: Counter, company: Company) -> None:
    papers = DeskPapers(company.house, company.desk, counter.lists)
    form = form_of(counter, papers=papers)
    assert form.front_picture.pixmap().width() > 100
    assert form.back_picture.isHidden()
    assert not papers.template_preview(BadgeTemplate(BadgeFormat.CARD))[0].startswith(
        papers.template_preview(BadgeTemplate())[0]
    )


def test_a_logo_is_chosen_previewed_stored_and_taken_away(counter: Counter, company: Company, tmp_path: Path) -> None:
    company.log_in(ADMIN)
    path = tmp_path / "logo.svg"
    path.write_bytes(DRAWING)
    form = form_of(counter)
    form.logo.take(path)
    form.preview()
    counter.settle()
    drawn = counter.tray.drawn[-1][1]
    assert drawn
    check_png(drawn)
    form.finish()
    counter.settle()
    assert counter.lists.logo() == drawn
    again = form_of(counter)
    again.logo._on_remove()
    again.finish()
    counter.settle()
    assert counter.lists.logo() == b""


def test_a_wrong_file_says_so_at_its_field_and_nothing_else_is_lost(counter: Counter, tmp_path: Path) -> None:
    path = tmp_path / "logo.svg"
    path.write_bytes(DRAWING.replace(b"<rect", b"<script>x</script><rect", 1))
    form = form_of(counter)
    form.back.choose(("back",))
    form._on_changed()
    write(form.back_en, "Keep calm.")
    write(form.logo.line, str(path))
    press(form.logo.line, Qt.Key.Key_Return)
    assert "more than a picture" in form.logo.field.error()
    write(form.logo.line, "-nothing")
    press(form.logo.line, Qt.Key.Key_Return)
    assert "no whole PNG" in form.logo.field.error()
    assert form.back_en.toPlainText() == "Keep calm."


def test_who_may_not_change_the_look_reads_so_and_loses_nothing(counter: Counter, company: Company) -> None:
    company.log_in(RECEPTION)
    form = form_of(counter)
    form.format.choose((BadgeFormat.CARD.value,))
    form.finish()
    counter.settle()
    assert "Your account may not do this" in form.notice()
    assert form.format.chosen() == (BadgeFormat.CARD.value,)


def test_a_picture_is_drawn_anew_so_that_nothing_hidden_in_it_is_kept(qapp: QApplication) -> None:
    secret = png(60, 20, more=chunk(b"tEXt", b"Author\0Katrin Vogel") + chunk(b"eXIf", b"GPS 49.45 11.07"))
    clean = drawn_anew(secret)
    check_png(clean)
    assert b"Katrin" not in clean
    assert b"GPS" not in clean
    check_png(drawn_anew(DRAWING))
    check_png(drawn_anew(png(1800, 900)))


@pytest.mark.parametrize(
    "bomb",
    [png(60_000, 60_000, rows=b""), LOGO[:20], b"GIF89a", DRAWING + b"&a;", b"\x89PNG\r\n\x1a\n" + bytes(9_000_000)],
)
def test_a_bomb_is_refused_before_it_is_decoded(
    qapp: QApplication, bomb: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    from accessdesk.ui.badges import logo_file

    monkeypatch.setattr(logo_file, "QImage", None)
    monkeypatch.setattr(logo_file, "QSvgRenderer", None)
    with pytest.raises(NotAcceptable):
        drawn_anew(bomb)


def test_a_file_that_is_not_there_is_refused_with_words(tmp_path: Path) -> None:
    with pytest.raises(NotAcceptable):
        logo_from(tmp_path / "gone.png")


def test_without_the_check_a_bomb_would_reach_the_decoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twin."""
    from accessdesk.ui.badges import logo_file

    monkeypatch.setattr(logo_file, "check_before_decoding", lambda data: None)
    monkeypatch.setattr(logo_file, "QImage", None)
    with pytest.raises(AttributeError):
        drawn_anew(png(60_000, 60_000, rows=b""))
