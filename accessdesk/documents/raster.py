"""A page of a PDF as PNG, for previews and for printers that take pixels."""

from io import BytesIO

import pypdfium2

Area = tuple[float, float, float, float]
"""x, y, width and height in points, from the upper left corner of a page."""


def raster(pdf: bytes, *, dpi: float = 150, width: int | None = None, page: int = 0, area: Area | None = None) -> bytes:
    """PNG of one page (counted from 0), or of an area of it, at `dpi`, or `width` pixels wide when given.

    Raises IndexError when there is no such page, ValueError when the bytes are no PDF.
    """
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as fault:
        raise ValueError("not a PDF") from fault
    try:
        if not 0 <= page < len(document):
            raise IndexError(f"page {page} of {len(document)}")
        sheet = document[page]
        shown = area or (0, 0, sheet.get_width(), sheet.get_height())
        scale = width / shown[2] if width else dpi / 72
        image = sheet.render(scale=scale).to_pil()
        if area is not None:
            left, top, wide, high = (value * scale for value in area)
            image = image.crop((round(left), round(top), round(left + wide), round(top + high)))
        if width and image.width != width:
            image = image.resize((width, round(image.height * width / image.width)))
        out = BytesIO()
        image.save(out, "PNG")
        return out.getvalue()
    finally:
        document.close()


def page_count(pdf: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()
