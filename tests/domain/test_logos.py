"""Which pictures are taken in as a logo, told from their bytes before anything decodes them."""

import pytest

from accessdesk.domain import logos
from accessdesk.domain.logos import MOST_BYTES, check_png, check_svg
from accessdesk.domain.refusals import NotAcceptable
from tests.support.pictures import LOGO, chunk, png

DRAWING = b'<?xml version="1.0"?><!-- made by hand --><svg xmlns="http://www.w3.org/2000/svg"><rect width="9"/></svg>'


def why(data: bytes, check: object = check_png) -> str:
    with pytest.raises(NotAcceptable) as refused:
        check(data)  # type: ignore[operator]
    return str(refused.value.facts["why"])


def test_a_small_png_and_a_plain_drawing_are_taken() -> None:
    check_png(LOGO)
    check_svg(DRAWING)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no_picture"),
        (b"GIF89a", "no_picture"),
        (LOGO[:-1], "no_picture"),
        (LOGO[:40], "no_picture"),
        (LOGO.replace(b"IDAT", b"IDAX"), "no_picture"),
        (LOGO + b"<script>", "no_picture"),
        (png(2001, 1, rows=b""), "picture_too_wide"),
        (png(1, 60_000, rows=b""), "picture_too_wide"),
        (png(0, 1, rows=b""), "picture_too_wide"),
        (png(more=chunk(b"tEXt", b"Author\0Katrin")), "more_than_a_picture"),
        (png(more=chunk(b"eXIf", b"GPS")), "more_than_a_picture"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * MOST_BYTES, "picture_too_large"),
    ],
)  # fmt: skip
def test_anything_but_a_small_picture_is_refused(data: bytes, reason: str) -> None:
    assert why(data) == reason


@pytest.mark.parametrize(
    "planted",
    [
        b"<script>alert(1)</script>",
        b'<image href="file:///etc/passwd"/>',
        b'<a xlink:href="https://example.invalid">x</a>',
        b'<rect onload="x()"/>',
        b'<rect fill="url(http://example.invalid/x)"/>',
        b"<style>@import 'x.css';</style>",
        b"<foreignObject><p/></foreignObject>",
        b'<use href="#a"/>',
        b'<!ENTITY a "aaaa">',
        b"&a;",
        b'<?xml-stylesheet href="x.css"?>',
    ],
)  # fmt: skip
def test_a_drawing_that_does_more_than_draw_is_refused(planted: bytes) -> None:
    assert why(DRAWING.replace(b"<rect", planted + b"<rect", 1), check_svg) == "more_than_a_picture"


def test_a_drawing_too_large_or_none_at_all_is_refused() -> None:
    assert why(DRAWING + b" " * MOST_BYTES, check_svg) == "picture_too_large"
    assert why(b"<html></html>", check_svg) == "no_picture"


def test_without_the_list_of_active_parts_a_script_would_come_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twin."""
    monkeypatch.setattr(logos, "_ACTIVE", logos.re.compile(rb"nothing at all"))
    check_svg(DRAWING.replace(b"<rect", b"<script>alert(1)</script><rect", 1))
