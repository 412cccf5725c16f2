"""Parts of a handover form: when keys are due, the notice about a loss, the signature, a second person's approval."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout

from accessdesk.desk.key_rows import LossEstimate
from accessdesk.desk.receipt_texts import filled
from accessdesk.domain.receipt_texts import RECEIPT_TEXT, ReceiptClauses
from accessdesk.ui import language, theme
from accessdesk.ui.keys.key_words import euros
from accessdesk.ui.keys.marked_line import MarkedLine
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import PlainLabel, ShortcutButton
from accessdesk.ui.widgets.flow import Flow
from accessdesk.ui.widgets.labels import TextRole

translate = QCoreApplication.translate
_CLOSING_HOUR, _LAST_HOUR_TO_OFFER_IT = 18, 17


class DueInput(MarkedLine):
    """When keys must be back, or "unlimited"; nothing decided is an answer of its own, so that nobody forgets it."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self.moment = MomentInput()
        super().__init__(self.moment)
        self.unlimited = QCheckBox()
        self.today, self.week = ShortcutButton(compact=True), ShortcutButton(compact=True)
        self._touched = False
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.moment, 1)
        row.addWidget(self.unlimited)
        presets = Flow(spacing=theme.SPACE_4)
        presets.add(self.today)
        presets.add(self.week)
        both = QVBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(theme.SPACE_4)
        both.addLayout(row)
        both.addWidget(presets)
        self.moment.textEdited.connect(self._on_edited)
        self.today.clicked.connect(lambda: self._choose(closing_time(self._clock(), even_late=True)))
        self.week.clicked.connect(lambda: self._choose(end_of_day(self._clock(), later=7)))
        self.unlimited.toggled.connect(self._on_unlimited)
        self.retranslate()

    def offer(self, moment: datetime | None) -> None:
        """The likely time, until somebody decides."""
        if self._touched:
            return
        if moment is None:
            self.moment.clear()
        else:
            self.moment.show_moment(moment)

    def is_decided(self) -> bool:
        return self.unlimited.isChecked() or bool(self.moment.text().strip())

    def due_at(self, now: datetime) -> datetime | None:
        """None is unlimited. Raises ValueError for what is no time."""
        return None if self.unlimited.isChecked() else self.moment.coming(now)

    def retranslate(self) -> None:
        self.moment.setPlaceholderText(self.tr("18:00 or 30.11. 8:00"))
        self.unlimited.setText(self.tr("unlimited"))
        self.today.set_text(self.tr("Today {time}").format(time=f"{_CLOSING_HOUR}:00"))
        self.week.set_text(self.tr("1 week"))

    def _choose(self, moment: datetime | None) -> None:
        """A preset; nothing once today's end has passed."""
        if moment is None:
            return
        self.unlimited.setChecked(False)
        self._touched = True
        self.moment.show_moment_of_day(moment, self._clock())

    def _on_edited(self) -> None:
        self._touched = True
        self.unlimited.setChecked(False)

    def _on_unlimited(self, checked: bool) -> None:
        self._touched = True
        if checked:
            self.moment.clear()


def closing_time(now: datetime, *, even_late: bool = False) -> datetime | None:
    """Today at 18:00 by the local clock, while that is not near; later there is no likely time."""
    local = now.astimezone()
    if local.hour >= (_CLOSING_HOUR if even_late else _LAST_HOUR_TO_OFFER_IT):
        return None
    return local.replace(hour=_CLOSING_HOUR, minute=0, second=0, microsecond=0)


def end_of_day(now: datetime, *, later: int) -> datetime:
    """18:00 by the local clock, so many days from now."""
    local = (now.astimezone() + timedelta(days=later)).replace(tzinfo=None)
    return local.replace(hour=_CLOSING_HOUR, minute=0, second=0, microsecond=0).astimezone()


class LossNotice(Retranslated):
    """The amber box: what a loss means, with the computed amount; `to_taker` as the notice before signing."""

    def __init__(self, *, to_taker: bool = True) -> None:
        super().__init__()
        self._to_taker = to_taker
        self._loss: LossEstimate | None = None
        self._own: ReceiptClauses | None = None
        self._text = PlainLabel(role=TextRole.SMALL, ink="amber", wrap=True)
        self._zone = PlainLabel(role=TextRole.SMALL, ink="amber", wrap=True)
        self._version = PlainLabel(role=TextRole.SMALL, ink="amber")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_12, theme.SPACE_8)
        layout.setSpacing(theme.SPACE_4)
        layout.addWidget(self._text)
        last = QHBoxLayout()
        last.addWidget(self._zone, 1)
        last.addWidget(self._version, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(last)
        self.hide()

    def show_notice(self, notice: tuple[LossEstimate | None, ReceiptClauses | None]) -> None:
        """The loss in the words that will be signed: the company's own, None for those that ship."""
        self._own = notice[1]
        self.show_loss(notice[0])

    def version(self) -> int:
        """Of the clauses shown; 0 while nothing is."""
        if self._loss is None:
            return 0
        return self._own.version if self._own is not None else RECEIPT_TEXT

    def show_loss(self, loss: LossEstimate | None) -> None:
        """None hides it."""
        self._loss = loss
        self.setVisible(loss is not None)
        self.retranslate()

    def text(self) -> str:
        return self._text.text()

    def retranslate(self) -> None:
        loss = self._loss
        if loss is None:
            return
        self._version.setVisible(self._to_taker)
        zone = self.tr("Opens a zone under continuous supervision.") if loss.opens_continuous_zone else ""
        self._zone.setText(zone)
        if not self._to_taker:
            self._text.setText(_what_it_means(loss))
            return
        version = self.tr("Text v{version}, {language}")
        self._version.setText(version.format(version=self.version(), language=language.code().upper()))
        notice = self.tr("Notice")
        if self._own is not None:
            name = "loss_without_cost" if loss.cost_eur is None else "loss_with_cost"
            said = filled(self._own.words(), name, cost=euros(loss.cost_eur or 0))
            self._text.setText(f"{notice} – {said}")
            return
        if loss.cost_eur is None:
            first = self.tr("On loss we intend to replace what the key opens; costs are not set yet.")
        else:
            first = self.tr("On loss we intend to replace the locking system, expected cost about {amount}.")
            first = first.format(amount=euros(loss.cost_eur))
        rest = self.tr("Report a loss at once, do not pass the key on, do not have it copied.")
        self._text.setText(f"{notice} – {first} {rest}")

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(theme.current().amber_soft))
        painter.drawRoundedRect(QRectF(self.rect()), theme.RADIUS_SMALL, theme.RADIUS_SMALL)
        painter.end()


def _what_it_means(loss: LossEstimate) -> str:
    counts = translate("LossNotice", "Cylinders this key opens: {cylinders}, keys that fit them: {keys}.")
    text = counts.format(cylinders=loss.cylinders, keys=loss.keys)
    if loss.cost_eur is None:
        return text
    cost = translate("LossNotice", "Replacing them would cost about {amount}.").format(amount=euros(loss.cost_eur))
    return f"{text} {cost}"
