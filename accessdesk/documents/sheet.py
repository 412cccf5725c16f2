"""A4 sheets that fill from top to bottom, with a head, page numbers and a footnote for unprintable characters."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from reportlab.lib.colors import Color

from accessdesk.documents.fonts import Weight
from accessdesk.documents.footnote import missing_note
from accessdesk.documents.paper import A4, ACCENT, INK, MM, MUTED, Paper
from accessdesk.documents.setting import LEADING, fit, wrap
from accessdesk.documents.wording import word

LEFT = 20 * MM
RIGHT = A4[0] - 18 * MM
WIDE = RIGHT - LEFT
_FIRST = 20 * MM
_LAST = A4[1] - 21 * MM


@dataclass(frozen=True, slots=True)
class Furniture:
    """What every page of a document shows: the issuer above, what the paper is below."""

    title: str
    company: str
    site: str
    footer: str
    language: str
    dated: datetime


class Sheet:
    """A cursor that moves down the page; `y` is the upper edge of what comes next, in points from the top."""

    def __init__(self, furniture: Furniture, pages: int) -> None:
        self.paper = Paper(
            title=furniture.title, author=furniture.company, language=furniture.language, size=A4, dated=furniture.dated
        )
        self._furniture = furniture
        self._pages = pages
        self.on_new_page: Callable[[], None] | None = None
        self.y = 0.0
        self._dress()

    def _dress(self) -> None:
        paper, shown = self.paper, self._furniture
        paper.box(0, 0, A4[0], 2.4 * MM, fill=ACCENT)
        bottom = A4[1] - 11 * MM
        paper.rule(LEFT, bottom - 4.5 * MM, RIGHT)
        number = f"{word('page', shown.language)} {paper.page}/{self._pages}"
        paper.text(RIGHT, bottom, number, size=7.5, weight=Weight.SEMIBOLD, align="right", color=MUTED)
        footer = fit(shown.footer, WIDE - 30 * MM, 8 * MM, 7.5)
        for at, line in enumerate(footer.lines):
            paper.text(LEFT, bottom + at * footer.leading, line, size=footer.size, color=MUTED)
        self.y = _FIRST - 6 * MM
        if paper.page > 1:
            self.y = _FIRST - 4 * MM

    def heading(self, title: str, below: str) -> None:
        """The first page's head: issuer and site, the large title, one line below it."""
        shown = self._furniture
        line = " · ".join(part for part in (shown.company, shown.site) if part)
        self.lines(line, size=9.5, weight=Weight.SEMIBOLD, color=ACCENT)
        self.y += 1.5 * MM
        self.lines(title, size=21, weight=Weight.BOLD, leading=1.15)
        if below:
            self.y += 0.8 * MM
            self.lines(below, size=9.5, color=MUTED)
        self.y += 4 * MM

    def lines(
        self,
        text: str,
        *,
        size: float = 9,
        weight: Weight = Weight.REGULAR,
        color: Color = INK,
        leading: float = LEADING,
        inset: float = 0,
    ) -> None:
        """Wrapped text over the full width; goes on to the next page when this one is full."""
        for line in wrap(text, WIDE - 2 * inset, size, weight):
            self.room(size * leading)
            self.paper.text(LEFT + inset, self.y + size, line, size=size, weight=weight, color=color)
            self.y += size * leading

    def section(self, title: str, *, keep: float = 22 * MM) -> None:
        """A section's heading; moves to the next page when less than `keep` points would follow it."""
        self.room(keep)
        self.paper.text(LEFT, self.y + 10.5, title, size=10.5, weight=Weight.BOLD)
        self.y += 5.6 * MM

    def room(self, high: float) -> None:
        """Begins a new page unless `high` points are left on this one."""
        if self.y + high > _LAST:
            self.paper.next_page()
            self._dress()
            if self.on_new_page:
                self.on_new_page()

    @property
    def left(self) -> float:
        """Points that are left on this page."""
        return _LAST - self.y

    def finish(self) -> bytes:
        if self.paper.missing:
            self.lines(missing_note(self.paper.missing, self._furniture.language), size=7, color=MUTED)
        return self.paper.finish()


def numbered(draw: Callable[[int], Sheet]) -> bytes:
    """Draws twice: once to count the pages, once with the count on every page."""
    pages = 1
    while True:
        sheet = draw(pages)
        pdf = sheet.finish()
        if sheet.paper.page == pages:
            return pdf
        pages = sheet.paper.page
