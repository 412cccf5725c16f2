"""A page of a PDF as PNG, for previews and for printers that take pixels."""

from io import BytesIO

import pypdfium2


def raster(pdf: bytes, *, dpi: float = 150, width: int | None = None, page: int = 0) -> bytes:
    """PNG of one page (counted from 0) at `dpi`, or `width` pixels wide when given.

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
        scale = width / sheet.get_width() if width else dpi / 72
        image = sheet.render(scale=scale).to_pil()
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
