"""The open things of one person as lines: what, since when, and beside it the reason or the decision."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from accessdesk.desk.leaver_rows import LeaverSheet
from accessdesk.desk.leavers import Decided, WhyOpen
from accessdesk.domain.leavers import LeaverDecision, OpenDecision, OpenKind, OpenThing
from accessdesk.ui import theme
from accessdesk.ui.keys.basket import paint_frame
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import local_day, local_time, word

_MEANWHILE = (OpenDecision.KEEPS, OpenDecision.COMES_BACK)


class OpenLine(Retranslated):
    """One open thing. Visitors in hand take neither a reason nor a decision: they are handed over."""

    changed = Signal()

    def __init__(self, thing: OpenThing, told: LeaverDecision | None, *, leaving: bool, asks: bool) -> None:
        super().__init__()
        self.thing, self._told = thing, told
        self._head = PlainLabel(role=TextRole.STRONG, wrap=True)
        self._second = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self._before = PlainLabel(role=TextRole.SMALL, ink="amber", wrap=True)
        self.reason, self.decision = QLineEdit(), ChipChoice(several=False)
        self.reason.textChanged.connect(lambda _: self.changed.emit())
        self.decision.changed.connect(lambda _: self.changed.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_12, theme.SPACE_8)
        layout.setSpacing(theme.SPACE_4)
        for part in (self._head, self._second, self._before, self.reason, self.decision):
            layout.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        asks = asks and thing.kind is not OpenKind.CUSTODY
        self.reason.setVisible(asks and leaving)
        self.decision.setVisible(asks and not leaving)
        self.retranslate()
        if told is not None and told.decision in _MEANWHILE:
            self.decision.choose([told.decision.value])
        self._chosen = self.decision.chosen()

    def retranslate(self) -> None:
        thing = self.thing
        named = thing.what
        since = self.tr("since {begin}") if thing.due is None else self.tr("{begin} – {end}")
        if thing.kind is OpenKind.DUTY:
            named = local_day(thing.since)
        self._head.setText(named)
        times = since.format(begin=_shown(thing), end=_shown(thing, end=True))
        self._second.setText(" · ".join(part for part in (word(thing.kind), thing.second, times) if part))
        self._before.setText(self._said_before())
        self._before.setVisible(self._told is not None)
        self.reason.setPlaceholderText(self.tr("Why it stays open"))
        self.reason.setAccessibleName(self.tr("Why {thing} stays open").format(thing=named))
        self.decision.setAccessibleName(self.tr("What becomes of {thing}").format(thing=named))
        self.decision.set_chips([Chip(one.value, word(one)) for one in _MEANWHILE])

    def why(self) -> WhyOpen | None:
        """The reason typed, if there is one."""
        said = self.reason.text().strip()
        return WhyOpen(self.thing.kind, self.thing.target, said) if said else None

    def decided(self) -> Decided | None:
        """What was chosen anew, if anything was."""
        chosen = self.decision.chosen()
        if not chosen or chosen == self._chosen:
            return None
        return Decided(self.thing.kind, self.thing.target, OpenDecision(chosen[0]))

    def _said_before(self) -> str:
        if self._told is None:
            return ""
        day = local_day(self._told.decided_at)
        return " · ".join(part for part in (word(self._told.decision), self._told.reason, day) if part)


class OpenLines(QWidget):
    """Lines in one frame, in the order of the sheet."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[OpenLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self.hide()

    def show_sheet(self, sheet: LeaverSheet, *, leaving: bool, asks: bool) -> None:
        """Show what is open; what was typed about things that still are stays."""
        typed = {(line.thing.kind, line.thing.target): line.reason.text() for line in self._lines}
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [OpenLine(one, sheet.decision_about(one), leaving=leaving, asks=asks) for one in sheet.open]
        for line in self._lines:
            line.reason.setText(typed.get((line.thing.kind, line.thing.target), ""))
            line.changed.connect(self.changed)
            self._column.addWidget(line)
        self.setVisible(bool(self._lines))
        self.changed.emit()

    def lines(self) -> Sequence[OpenLine]:
        return tuple(self._lines)

    def reasons(self) -> tuple[WhyOpen, ...]:
        return tuple(why for line in self._lines if (why := line.why()) is not None)

    def decisions(self) -> tuple[Decided, ...]:
        return tuple(one for line in self._lines if (one := line.decided()) is not None)

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_frame(self)


def _shown(thing: OpenThing, *, end: bool = False) -> str:
    moment = thing.due if end else thing.since
    return f"{local_day(moment)} {local_time(moment)}" if moment is not None else ""
