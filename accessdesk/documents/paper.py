"""A drawing surface with embedded fonts only. The one door through which text reaches a PDF.

Coordinates are points from the upper left corner, y of a text is its baseline. Text is drawn, never interpreted:
no markup, no links, no files are read. The same calls give the same bytes: no clock, no random identifiers.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from hashlib import md5
from io import BytesIO
from typing import Literal

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from accessdesk.documents.fonts import Weight, faces, runs, unprintable, width
from accessdesk.documents.qr import draw_qr
from accessdesk.documents.setting import LEADING, wrap
from accessdesk.documents.shaping import Shaped, shaped
from accessdesk.documents.thai import is_stacked, lifted

# Streams stay binary: a fifth smaller, and long reports are written faster. Read by reportlab while it writes.
rl_config.useA85 = 0

# Texts of long tables whose operators are kept: the same few people and events fill most of a report.
_REMEMBERED = 4096
MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
INK = HexColor("#17201d")
MUTED = HexColor("#5c6863")
HAIR = HexColor("#cfd6d2")
ACCENT = HexColor("#0b6b58")
WASH = HexColor("#f3f6f4")
AMBER_WASH = HexColor("#fdf2d9")
AMBER = HexColor("#7a5000")
RED = HexColor("#a8201a")
WHITE = HexColor("#ffffff")

Point = tuple[float, float]
Align = Literal["left", "right", "centre"]


def pdf_date(at: datetime) -> str:
    """An aware moment as PDF writes it: D:20261124035058+00'00'."""
    offset = f"{at:%z}"
    return f"D:{at:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'"


class Paper:
    """One document being drawn; `finish` closes it and returns its bytes.

    `dated` is an aware moment of the facts. It is the file's creation date, which thereby neither depends on a clock
    nor on the environment.
    """

    def __init__(self, *, title: str, author: str, language: str, size: tuple[float, float], dated: datetime) -> None:
        self._buffer = BytesIO()
        self.width, self.height = size
        self.page = 1
        self.missing: dict[str, None] = {}
        self._operators: dict[tuple[str, float, str], str] = {}
        first = faces(Weight.REGULAR)[0].name
        canvas = Canvas(self._buffer, pagesize=size, invariant=1, initialFontName=first, lang=language)
        canvas.setTitle(title)
        canvas.setAuthor(author)
        canvas.setSubject(title)
        canvas.setCreator("AccessDesk")
        canvas.setProducer("AccessDesk")
        canvas.setDateFormatter(lambda *_: pdf_date(dated))
        # The file's identifier starts from a fresh digest: reportlab's own holds the environment's SOURCE_DATE_EPOCH.
        canvas._doc.signature = md5(pdf_date(dated).encode("ascii"), usedforsecurity=False)
        canvas.setViewerPreference("DisplayDocTitle", "true")
        self.canvas = canvas

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = 9,
        weight: Weight = Weight.REGULAR,
        color: Color = INK,
        align: Align = "left",
    ) -> None:
        """One line of text; x is its left end, right end or middle. It is not checked against any margin."""
        pieces = runs(text, weight)
        if align != "left":
            wide = width(text, size, weight)
            x -= wide if align == "right" else wide / 2
        self.canvas.setFillColor(color)
        for one, piece in pieces:
            self.canvas.setFont(one.name, size)
            if one.shapes:
                self._glyphs(x, y, size, shaped(one.name, piece), piece)
                x += one.width(piece) * size / 1000
                continue
            for part, rise in lifted(piece) if is_stacked(piece) else ((piece, 0.0),):
                self.canvas.drawString(x, self.height - y + rise * size, part)
                x += one.width(part) * size / 1000
        self.missing |= dict.fromkeys(unprintable(text))

    def _glyphs(self, x: float, y: float, size: float, run: Shaped, text: str) -> None:
        """Glyphs in their places, and for whoever copies or searches them the text that they show."""
        self.canvas.addLiteral(f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex()}>>> BDC")
        for glyph in run.glyphs:
            self.canvas.drawString(x + glyph.x * size / 1000, self.height - y + glyph.y * size / 1000, glyph.char)
        self.canvas.addLiteral("EMC")

    def texts(self, cells: Iterable[tuple[float, float, str]], *, size: float, weight: Weight) -> None:
        """Many short texts (x, baseline, text) in one type: what long tables are drawn with."""
        first = faces(weight)[0]
        covered = first.covered
        other: list[tuple[float, float, str]] = []
        code: list[str] = []
        for x, y, text in cells:
            if covered.issuperset(text) and text.isprintable():
                code.append(f"1 0 0 1 {x:.2f} {self.height - y:.2f} Tm {self._shown(first.name, size, text)}")
            else:
                other.append((x, y, text))
        self.canvas.setFillColor(INK)
        self.canvas.addLiteral(f"BT {' '.join(code)} ET")
        for x, y, text in other:
            self.text(x, y, text, size=size, weight=weight)

    def _shown(self, name: str, size: float, text: str) -> str:
        """PDF operators that show the text: what a text object writes, without measuring every piece again."""
        known = self._operators.get((name, size, text))
        if known is None:
            font, document = pdfmetrics.getFont(name), self.canvas._doc
            known = " ".join(
                f"{font.getSubsetInternalName(subset, document)} {size:g} Tf ({escapePDF(piece)}) Tj"
                for subset, piece in font.splitString(text, document)
            )
            if len(self._operators) < _REMEMBERED:
                self._operators[name, size, text] = known
        return known

    def paragraph(
        self,
        x: float,
        y: float,
        room: float,
        text: str,
        *,
        size: float = 9,
        weight: Weight = Weight.REGULAR,
        color: Color = INK,
    ) -> float:
        """Wrapped text whose first baseline is y; returns the baseline that would follow its last line."""
        for line in wrap(text, room, size, weight):
            self.text(x, y, line, size=size, weight=weight, color=color)
            y += size * LEADING
        return y

    def rule(self, x: float, y: float, to: float, *, color: Color = HAIR, thick: float = 0.6) -> None:
        self.canvas.setStrokeColor(color)
        self.canvas.setLineWidth(thick)
        self.canvas.line(x, self.height - y, to, self.height - y)

    def rules(self, x: float, ys: Iterable[float], to: float, *, thick: float) -> None:
        """The hair lines below a table's rows, as one path."""
        self.canvas.setStrokeColor(HAIR)
        self.canvas.setLineWidth(thick)
        heights = [self.height - y for y in ys]
        self.canvas.addLiteral("".join(f"{x:.2f} {y:.2f} m {to:.2f} {y:.2f} l " for y in heights) + "S")

    def box(
        self,
        x: float,
        y: float,
        wide: float,
        high: float,
        *,
        fill: Color | None = None,
        edge: Color | None = None,
        radius: float = 0,
        thick: float = 0.6,
    ) -> None:
        """A rectangle whose upper left corner is (x, y)."""
        if fill is not None:
            self.canvas.setFillColor(fill)
        if edge is not None:
            self.canvas.setStrokeColor(edge)
            self.canvas.setLineWidth(thick)
        self.canvas.roundRect(
            x, self.height - y - high, wide, high, radius, stroke=int(edge is not None), fill=int(fill is not None)
        )

    def polyline(self, points: Sequence[Point], *, color: Color = INK, thick: float = 1.1) -> None:
        """One pen stroke with round ends; a single point is a dot."""
        if not points:
            return
        (x, y), *rest = points
        path = self.canvas.beginPath()
        path.moveTo(x, self.height - y)
        for to_x, to_y in rest or [(x, y)]:
            path.lineTo(to_x, self.height - to_y)
        self.canvas.setLineCap(1)
        self.canvas.setLineJoin(1)
        self.canvas.setStrokeColor(color)
        self.canvas.setLineWidth(thick)
        self.canvas.drawPath(path, stroke=1, fill=0)
        self.canvas.setLineCap(0)
        self.canvas.setLineJoin(0)

    def segments(
        self,
        lines: Iterable[tuple[Point, Point]],
        *,
        color: Color,
        thick: float,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """Many straight lines as one path, for patterns; `dash`: length of a dash and of the space after it."""
        high = self.height
        code = " ".join(f"{a:.2f} {high - b:.2f} m {c:.2f} {high - d:.2f} l" for (a, b), (c, d) in lines)
        if not code:
            return
        self.canvas.setStrokeColor(color)
        self.canvas.setLineWidth(thick)
        if dash is not None:
            self.canvas.setDash(*dash)
        self.canvas.addLiteral(f"{code} S")
        if dash is not None:
            self.canvas.setDash()

    def polygon(self, points: Sequence[Point], color: Color) -> None:
        (x, y), *rest = points
        path = self.canvas.beginPath()
        path.moveTo(x, self.height - y)
        for to_x, to_y in rest:
            path.lineTo(to_x, self.height - to_y)
        path.close()
        self.canvas.setFillColor(color)
        self.canvas.drawPath(path, stroke=0, fill=1)

    def qr(self, payload: str, x: float, y: float, side: float) -> None:
        """A QR code with its quiet zone in the square whose upper left corner is (x, y)."""
        draw_qr(self.canvas, payload, x, self.height - y - side, side)

    def dashes(self, points: Sequence[Point], *, color: Color = MUTED) -> None:
        """A dashed line through these points: where scissors go, or where paper is folded."""
        self.canvas.setDash(3, 2)
        self.polyline(points, color=color, thick=0.5)
        self.canvas.setDash()

    @contextmanager
    def at(self, x: float, y: float) -> Iterator[None]:
        """Everything drawn inside begins at this point instead of the page's corner."""
        self.canvas.saveState()
        self.canvas.translate(x, -y)
        try:
            yield
        finally:
            self.canvas.restoreState()

    def next_page(self) -> None:
        self.canvas.showPage()
        self.page += 1

    def finish(self) -> bytes:
        self.canvas.save()
        return self._buffer.getvalue()
