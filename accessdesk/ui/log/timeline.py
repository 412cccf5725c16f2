"""A visit's custody as a band over time: reception grey, escort green, weaker amber, gap dashed red, away hatched."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QHelpEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from accessdesk.desk.rows import CustodyPart
from accessdesk.domain.escorts import WEAKER, CustodyKind, Interval
from accessdesk.domain.supervision import length
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.painting import paint_stripes
from accessdesk.ui.theme import colour
from accessdesk.ui.wording import local_time, word
from accessdesk.ui.wording.erased_names import with_erased_names

_BAND = 24
_LEAST = 3.0


class CustodyTimeline(Retranslated):
    """Shows the parts of one visit. What runs still ends at `now`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[CustodyPart, ...] = ()
        self._now: datetime | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[CustodyPart], now: datetime) -> None:
        self._parts, self._now = tuple(parts), now
        self.setAccessibleName(self.tr("Custody"))
        self.setAccessibleDescription("; ".join(self._spoken(part) for part in self._parts))
        self.setVisible(bool(self._parts))
        self.update()

    @qt_override
    def sizeHint(self) -> QSize:
        return QSize(240, theme.scaled(_BAND + 28))

    def retranslate(self) -> None:
        if self._now is not None:
            self.show_parts(self._parts, self._now)

    @qt_override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = next((part for part in self._parts if self._place(part).contains(event.pos())), None)
            QToolTip.showText(event.globalPos(), self._spoken(found) if found else "", self)
            return True
        return super().event(event)

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._parts:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for part in self._parts:
            self._paint_part(painter, part)
        y = theme.scaled(_BAND) + 4
        painter.setPen(colour(theme.current().line))
        painter.drawLine(0, y, self.width(), y)
        self._paint_times(painter, y)
        painter.end()

    def _paint_part(self, painter: QPainter, part: CustodyPart) -> None:
        tokens, place = theme.current(), self._place(part)
        path = QPainterPath()
        path.addRoundedRect(place, 3, 3)
        ink, soft = _colours(part)
        if part.is_gap:
            painter.fillPath(path, _hatched(colour(tokens.red_line)))
            _outline(painter, path, QPen(colour(tokens.red), 1.2))
        elif part.unknown:
            painter.fillPath(path, QBrush(colour(tokens.muted), Qt.BrushStyle.Dense7Pattern))
            _outline(painter, path, QPen(colour(tokens.muted), 1.2, Qt.PenStyle.DotLine))
        elif part.away:
            painter.fillPath(path, colour(tokens.grey_soft))
        else:
            painter.fillPath(path, colour(soft))
            if _is_weaker(part):
                paint_stripes(painter, path)
        painter.setPen(colour(ink))
        painter.setFont(theme.font(12))
        inner = place.adjusted(6, 0, -4, 0)
        metrics = QFontMetricsF(theme.font(12))
        fitting = (text for text in self._words(part) if metrics.horizontalAdvance(text) <= inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, next(fitting, ""))

    def _paint_times(self, painter: QPainter, y: int) -> None:
        painter.setFont(theme.font(12))
        metrics, reached = QFontMetricsF(theme.font(12)), -8.0
        last = self._parts[-1]
        marks = [(part.started_at, local_time(part.started_at), part.is_gap) for part in self._parts]
        running = last.ended_at is None
        marks.append((self._end(), self.tr("now") if running else local_time(self._end()), running and last.is_gap))
        end_width = metrics.horizontalAdvance(marks[-1][1])
        for number, (moment, text, alarming) in enumerate(marks):
            width = metrics.horizontalAdvance(text)
            x = min(self._x(moment), self.width() - width)
            is_last = number == len(marks) - 1
            if not is_last and (x < reached + 8 or x + width > self.width() - end_width - 8):
                continue
            painter.setPen(colour(theme.current().red if alarming else theme.current().muted))
            painter.drawText(QRectF(x, y + 2, width + 2, metrics.height() + 2), Qt.AlignmentFlag.AlignTop, text)
            reached = x + width

    def _place(self, part: CustodyPart) -> QRectF:
        left, right = self._x(part.started_at), self._x(part.ended_at or self._end())
        return QRectF(left + 0.6, 0.6, max(_LEAST, right - left - 1.8), theme.scaled(_BAND) - 1.2)

    def _x(self, moment: datetime) -> float:
        start = self._parts[0].started_at
        whole = (self._end() - start).total_seconds() or 1.0
        return self.width() * min(1.0, max(0.0, (moment - start).total_seconds() / whole))

    def _end(self) -> datetime:
        assert self._now is not None
        return self._parts[-1].ended_at or max(self._now, self._parts[-1].started_at)

    def _word(self, part: CustodyPart) -> str:
        if part.away:
            return self.tr("Away")
        if part.unknown:
            return self.tr("Unknown")
        if part.kind is None:
            return self.tr("Gap")
        if part.kind is CustodyKind.RECEPTION:
            return self.tr("Reception")
        who = with_erased_names(part.keeper) or self.tr("Host")
        if part.acceptance is not None and _is_weaker(part):
            return f"{who}, {word(part.acceptance)}"
        return who

    def _words(self, part: CustodyPart) -> tuple[str, ...]:
        """What may stand in the band, the longest first: half a word says less than the pattern alone."""
        keeper = with_erased_names(part.keeper_name)
        names = [] if keeper != part.keeper_name else keeper.split()
        if not names:
            return (self._word(part),)
        first, *rest = names
        short = f"{first[0]}. {rest[-1]}" if rest else first
        letters = "".join(name[0] for name in (first, *rest[-1:]))
        return self._word(part), part.keeper, part.keeper_name, short, letters

    def _spoken(self, part: CustodyPart) -> str:
        end = local_time(part.ended_at) if part.ended_at else self.tr("now")
        return self.tr("{who} from {start} to {end}").format(
            who=self._word(part), start=local_time(part.started_at), end=end
        )


def covered_minutes(parts: Sequence[CustodyPart], now: datetime) -> tuple[int, int]:
    """(minutes with somebody responsible, minutes on the premises): away owes nothing, of what is unknown nobody knows
    anything, and both count in neither."""
    covered = owed = 0
    for part in parts:
        lasted = 0 if part.away or part.unknown else length(Interval(part.started_at, part.ended_at), now)
        owed += lasted
        covered += 0 if part.is_gap else lasted
    return round(covered / 60), round(owed / 60)


def _is_weaker(part: CustodyPart) -> bool:
    """Accepted by phone or attested: marked by stripes, colour and word."""
    return part.acceptance is not None and part.acceptance in WEAKER


def _colours(part: CustodyPart) -> tuple[str, str]:
    tokens = theme.current()
    if part.away or part.unknown:
        return tokens.grey, tokens.grey_soft
    if part.kind is None:
        return tokens.red, tokens.red_soft
    if _is_weaker(part):
        return tokens.amber, tokens.amber_soft
    if part.kind is CustodyKind.ESCORT:
        return tokens.green, tokens.green_soft
    return tokens.grey, tokens.grey_soft


def _outline(painter: QPainter, path: QPainterPath, pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _hatched(ink: QColor) -> QBrush:
    return QBrush(ink, Qt.BrushStyle.BDiagPattern)
