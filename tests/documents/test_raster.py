"""Pages as pixels."""

import io

import pytest
from PIL import Image

from accessdesk.documents.badge import badge
from accessdesk.documents.raster import raster
from tests.documents.papers import BADGE


def test_a_page_comes_as_wide_as_asked() -> None:
    image = Image.open(io.BytesIO(raster(badge(BADGE), width=333)))
    assert image.format == "PNG"
    assert image.width == 333
    assert abs(image.height - 333 * 100 / 62) <= 1


def test_resolution_in_dots_per_inch() -> None:
    image = Image.open(io.BytesIO(raster(badge(BADGE), dpi=300)))
    assert abs(image.width - 62 / 25.4 * 300) <= 1


def test_a_page_that_is_not_there_is_refused() -> None:
    with pytest.raises(IndexError):
        raster(badge(BADGE), page=1)


def test_bytes_that_are_no_pdf_are_refused() -> None:
    with pytest.raises(ValueError, match="not a PDF"):
        raster(b"hello")
