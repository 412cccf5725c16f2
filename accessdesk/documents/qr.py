"""QR codes as one vector path; the modules of a row are merged into runs, which keeps the file small."""

from functools import lru_cache

from reportlab.pdfgen.canvas import Canvas

QUIET_MODULES = 4


@lru_cache(maxsize=256)
def modules(payload: str) -> tuple[tuple[bool, ...], ...]:
    """The code's matrix without its quiet zone: error correction M, smallest version that holds the payload."""
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.main import QRCode
    from qrcode.util import MODE_8BIT_BYTE, QRData

    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    # As bytes always: the library's own choice of a denser mode fails on long rows of zeros.
    code.add_data(QRData(payload.encode("utf-8"), mode=MODE_8BIT_BYTE))
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def draw_qr(canvas: Canvas, payload: str, left: float, bottom: float, side: float) -> None:
    """Draws the code with its quiet zone into a square of `side` points whose lower left corner is given."""
    matrix = modules(payload)
    unit = side / (len(matrix) + 2 * QUIET_MODULES)
    path = canvas.beginPath()
    for number, row in enumerate(matrix):
        y = bottom + side - (QUIET_MODULES + number + 1) * unit
        for start, length in _dark_runs(row):
            path.rect(left + (QUIET_MODULES + start) * unit, y, length * unit, unit)
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)


def _dark_runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start: int | None = None
    for at, dark in enumerate((*row, False)):
        if dark and start is None:
            start = at
        elif not dark and start is not None:
            found.append((start, at - start))
            start = None
    return found
