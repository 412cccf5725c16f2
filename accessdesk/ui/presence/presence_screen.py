"""Who is in the house, now and at any past moment, and the acts of an evacuation."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, QTimer
from PySide6.QtWidgets import QDateTimeEdit, QFileDialog, QHBoxLayout, QVBoxLayout

from accessdesk.desk.desk import Desk
from accessdesk.desk.outcome import Subject
from accessdesk.desk.readers import Lists
from accessdesk.desk.rows import PresenceRow
from accessdesk.domain.access_rights import Right
from accessdesk.domain.visits import VisitState
from accessdesk.ui import theme
from accessdesk.ui.background import Background
from accessdesk.ui.language import Retranslated
from accessdesk.ui.log.moments import day_format
from accessdesk.ui.presence.columns import presence_columns
from accessdesk.ui.table_model import RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.widgets import Card, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.toast import OpenFolder
from accessdesk.ui.wording import error_text, local_day, local_time, utc_now

_PAUSE = 250
_MINUTE = 60_000
WriteList = Callable[[Path, "datetime | None"], int]


class PresenceScreen(Retranslated):
    """Shows now, and follows what happens, until another moment is chosen. `write_list` takes that moment too."""

    def __init__(
        self,
        *,
        background: Background,
        desk: Desk,
        lists: Lists,
        show_toast: Callable[[str, Callable[[], None] | None], None],
        print_list: Callable[[], None],
        write_list: WriteList,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__()
        self._background, self._desk, self._lists, self._clock = background, desk, lists, clock
        self._show_toast, self._write_list = show_toast, write_list
        self._then: datetime | None = None
        self._model: RowsModel[PresenceRow] = RowsModel(presence_columns())
        self.view = RowsView(self._model, name="")
        self._heading, self._who = PlainLabel(wrap=True), PlainLabel(ink="muted", wrap=True)
        self._label = PlainLabel()
        self.moment = QDateTimeEdit()
        self.moment.setCalendarPopup(True)
        self.now = ShortcutButton(icon="clock", compact=True)
        self.paper = ShortcutButton("", "F12", kind=Kind.DANGER, icon="printer", listens=False)
        self.save = ShortcutButton(icon="download")
        self.save.setVisible(desk.may(Right.EXPORT))
        self._card = Card()
        self._pause, self._minute = QTimer(self), QTimer(self)
        self._arrange()
        self._connect(print_list)
        self.retranslate()
        self.show_now()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_8)
        for part in (self._label, self.moment, self.now):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.save)
        head.addWidget(self.paper)
        self._who.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        self._card.set_body(self._who, 0)
        self._card.set_body(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, theme.SPACE_16)
        layout.setSpacing(theme.SPACE_12)
        layout.addLayout(head)
        layout.addWidget(self._card, 1)

    def _connect(self, print_list: Callable[[], None]) -> None:
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.reload)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()
        self.moment.dateTimeChanged.connect(self._on_moment)
        self.now.clicked.connect(self.show_now)
        self.paper.clicked.connect(print_list)
        self.save.clicked.connect(self._on_save)
        self._background.changed.connect(self._on_changed)

    @property
    def then(self) -> datetime | None:
        """The past moment that is shown (aware UTC); None: now."""
        return self._then

    def show_now(self) -> None:
        """Follow what happens again."""
        self._then = None
        self._show_moment(self._clock())
        self.reload()

    def show_then(self, at: datetime) -> None:
        """Show a past moment (aware); one that has not come yet is now."""
        if at >= self._clock():
            self.show_now()
            return
        self._then = at.astimezone(UTC)
        self._show_moment(at)
        self.reload()

    def reload(self) -> None:
        self._pause.stop()
        lists, then = self._lists, self._then
        self._background.latest(
            (id(self), "presence"), self, lambda: lists.presence(then), self._show, self._background.crashed.emit
        )

    def retranslate(self) -> None:
        self._card.set_title(self.tr("In the house"))
        self.view.setAccessibleName(self.tr("In the house"))
        self._label.setText(self.tr("Moment"))
        self.moment.setAccessibleName(self.tr("Moment, date and time"))
        self.moment.setDisplayFormat(f"{day_format()} HH:mm")
        self.now.set_text(self.tr("Now"))
        self.paper.set_text(self.tr("Print evacuation list"))
        self.save.set_text(self.tr("Save as PDF …"))
        self._who.setText(
            self.tr("Visitors and external firms only; whoever left the premises for a while is not listed.")
        )
        self._model.retranslate()
        self._say_count()

    def save_list(self, path: Path) -> None:
        """Write the list of the moment that is shown; an entry says so."""
        then = self._then
        self._background.run(
            self, lambda: self._write_list(path, then), lambda people: self._on_saved(path, people), self._on_failed
        )

    def _show(self, rows: Sequence[PresenceRow]) -> None:
        self._model.show(list(rows))
        self._say_count()

    def _say_count(self) -> None:
        rows = self._model.rows
        unclear = sum(row.state is VisitState.UNCLEAR for row in rows)
        helped = sum(row.needs_help for row in rows)
        text = self.tr("{count} · {helped} need help · {unclear} unclear · as of {time}")
        at = self._then or self._clock()
        when = local_time(at) if self._then is None else f"{local_day(at)} {local_time(at)}"
        self._card.set_count(text.format(count=len(rows), helped=helped, unclear=unclear, time=when))
        nobody = self.tr("According to the records no visitor was in the house at that moment.")
        if self._then is None:
            nobody = self.tr("According to the records no visitor is in the house.")
        self._card.set_empty("" if rows else nobody)
        self.view.setVisible(bool(rows))

    def _show_moment(self, at: datetime) -> None:
        local = at.astimezone()
        self.moment.blockSignals(True)
        self.moment.setDateTime(QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0))
        self.moment.blockSignals(False)

    def _on_moment(self, shown: QDateTime) -> None:
        day, time = shown.date(), shown.time()
        local = datetime(day.year(), day.month(), day.day(), time.hour(), time.minute()).astimezone()
        self._then = local.astimezone(UTC) if local < self._clock() else None
        self._pause.start()

    def _on_minute(self) -> None:
        if self._then is None and not self.moment.hasFocus():
            self.show_now()

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if subjects & {Subject.VISITS, Subject.PEOPLE, Subject.SETTINGS}:
            self.reload()

    def _on_save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Evacuation list as PDF"), "evacuation.pdf", "*.pdf")
        if path:
            self.save_list(Path(path))

    def _on_saved(self, path: Path, people: int) -> None:
        said = self.tr("Saved, people: {count}. The log has an entry of it.").format(count=people)
        self._show_toast(said, OpenFolder(path))

    def _on_failed(self, error: Exception) -> None:
        text = error_text(error)
        if text is None and isinstance(error, OSError):
            text = self.tr("The file could not be written: {why}").format(why=error.strerror or str(error))
        if text is None:
            self._background.crashed.emit(error)
        else:
            self._show_toast(text, None)
