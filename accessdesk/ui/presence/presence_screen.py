"""Who is in the house, now and at any past moment, and the acts of an evacuation."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QDateTime, QTimer
from PySide6.QtWidgets import QDateTimeEdit, QFileDialog, QHBoxLayout, QVBoxLayout

from accessdesk.desk.desk import Desk
from accessdesk.desk.emergency_rows import people_in
from accessdesk.desk.outcome import Subject
from accessdesk.desk.presence_rows import RollCallRow
from accessdesk.desk.readers import Lists
from accessdesk.desk.rows import PresenceRow
from accessdesk.domain.access_rights import Right
from accessdesk.domain.visits import VisitState
from accessdesk.ui import theme
from accessdesk.ui.background import Background
from accessdesk.ui.language import Retranslated
from accessdesk.ui.log.moments import day_format
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.presence.acts_row import PresenceActs
from accessdesk.ui.presence.columns import presence_columns, roll_call_columns
from accessdesk.ui.presence.desk_forms import CloseDeskForm, OpenDeskForm
from accessdesk.ui.presence.paper_print_form import CrossOutForm, PaperPrintForm
from accessdesk.ui.presence.paper_visit_form import PaperVisitForm
from accessdesk.ui.presence.presence_desk import PresenceDesk, PresencePapers
from accessdesk.ui.presence.roll_call_form import BeginRollCallForm, RollCallForm
from accessdesk.ui.table_model import RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.visits.at_desk import AtDesk, BadgePapers
from accessdesk.ui.widgets import Card, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.toast import OpenFolder
from accessdesk.ui.wording import error_text, local_day, local_time, utc_now

_PAUSE = 250
_MINUTE = 60_000
WriteList = Callable[[Path, "datetime | None"], int]


class PresenceAndBadges(PresencePapers, BadgePapers, Protocol):
    """The papers that forms of presence and of visits need."""


class PresenceScreen(Retranslated):
    """Shows now, and follows what happens, until another moment is chosen. `write_list` takes that moment too."""

    def __init__(
        self,
        *,
        background: Background,
        desk: Desk,
        lists: Lists,
        show_toast: Callable[[str, Callable[[], None] | None], None],
        write_list: WriteList,
        open_form: Callable[[PanelForm], None],
        papers: "PresenceAndBadges",
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__()
        self._background, self._desk, self._lists, self._clock = background, desk, lists, clock
        self._show_toast, self._write_list = show_toast, write_list
        self._crews = 0
        self._then: datetime | None = None
        at_desk = AtDesk(background, desk, lists, papers, open_form, show_toast, clock)
        self._presence = PresenceDesk(at_desk, lists, papers)
        self.acts = PresenceActs(
            {
                "roll_call": self._on_roll_call,
                "reception": self._on_reception,
                "paper_visit": lambda: open_form(PaperVisitForm(self._presence)),
                "paper_print": lambda: open_form(PaperPrintForm(self._presence)),
                "paper_settle": lambda: open_form(CrossOutForm(self._presence)),
            }
        )
        self.acts.setEnabled(desk.may(Right.VISITS))
        self.actions = self.acts  # type: ignore[method-assign, assignment]  # the window takes it by this name
        self._calls: RowsModel[RollCallRow] = RowsModel(roll_call_columns())
        self.calls_view = RowsView(self._calls, name="", compact=True, header=False)
        self._calls_card = Card()
        self._model: RowsModel[PresenceRow] = RowsModel(presence_columns())
        self.view = RowsView(self._model, name="")
        self._heading, self._who = PlainLabel(wrap=True), PlainLabel(ink="muted", wrap=True)
        self._label = PlainLabel()
        self.moment = QDateTimeEdit()
        self.moment.setCalendarPopup(True)
        self.moment.setMinimumWidth(theme.scaled(170))
        self.now = ShortcutButton(icon="clock", compact=True)
        self.save = ShortcutButton(icon="download")
        if not desk.may(Right.EXPORT):
            self.save.hide()  # never shown without a parent: it would be a window of its own for a moment
        self._card = Card()
        self._pause, self._minute = QTimer(self), QTimer(self)
        self._arrange()
        self._connect()
        self.retranslate()
        self.show_now()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_8)
        for part in (self._label, self.moment, self.now):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.save)
        self._who.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        self._card.set_body(self._who, 0)
        self._card.set_body(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, theme.SPACE_16)
        layout.setSpacing(theme.SPACE_12)
        layout.addLayout(head)
        layout.addWidget(self._card, 1)
        self._calls_card.set_body(self.calls_view, 0)
        layout.addWidget(self._calls_card)

    def _connect(self) -> None:
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.reload)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()
        self.moment.dateTimeChanged.connect(self._on_moment)
        self.now.clicked.connect(self.show_now)
        self.save.clicked.connect(self._on_save)
        self.calls_view.opened.connect(self._on_call)
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
        crashed = self._background.crashed.emit

        def read() -> tuple[Sequence[PresenceRow], int]:
            return lists.presence(then), people_in(lists.emergencies(then))

        self._background.latest((id(self), "presence"), self, read, self._show, crashed)
        self._background.latest(
            (id(self), "acts"), self, lambda: (lists.closed_since(), lists.roll_calls(3)), self._show_acts, crashed
        )

    def retranslate(self) -> None:
        self._card.set_title(self.tr("In the house"))
        self.view.setAccessibleName(self.tr("In the house"))
        self._label.setText(self.tr("Moment"))
        self.moment.setAccessibleName(self.tr("Moment, date and time"))
        self.moment.setDisplayFormat(f"{day_format()} HH:mm")
        self.now.set_text(self.tr("Now"))
        self.save.set_text(self.tr("Save as PDF …"))
        self._who.setText(
            self.tr("Visitors and external firms only; whoever left the premises for a while is not listed.")
        )
        self._model.retranslate()
        self._calls_card.set_title(self.tr("Roll calls"))
        self.calls_view.setAccessibleName(self.tr("Roll calls"))
        self._calls_card.set_count(self.tr("Enter prints the report"))
        self._calls.retranslate()
        self._say_count()

    def save_list(self, path: Path) -> None:
        """Write the list of the moment that is shown; an entry says so."""
        then = self._then
        self._background.run(
            self, lambda: self._write_list(path, then), lambda people: self._on_saved(path, people), self._on_failed
        )

    def _show(self, found: tuple[Sequence[PresenceRow], int]) -> None:
        rows, self._crews = found
        self._model.show(list(rows))
        self._say_count()

    def _show_acts(self, found: tuple[datetime | None, list[RollCallRow]]) -> None:
        closed_at, calls = found
        self.acts.reception_closed = closed_at is not None
        self.acts.roll_call_runs = any(call.ended_at is None for call in calls)
        self.acts.retranslate()
        self._calls.show(calls)
        self._calls_card.setVisible(bool(calls))
        self.calls_view.fit_height(3)

    def _on_reception(self) -> None:
        """Open it if it is closed, close it if it is open: as it stands now, not as it was shown."""

        def open_the_fitting(closed_at: datetime | None) -> None:
            kind = OpenDeskForm if closed_at is not None else CloseDeskForm
            self._presence.at_desk.open_form(kind(self._presence.at_desk))

        self._background.run(self, self._lists.closed_since, open_the_fitting, self._on_failed)

    def _on_roll_call(self) -> None:
        """Go on with the one that runs, else begin one."""

        def open_the_fitting(running: RollCallRow | None) -> None:
            form = (
                RollCallForm(self._presence, running.id) if running is not None else BeginRollCallForm(self._presence)
            )
            self._presence.at_desk.open_form(form)

        self._background.run(self, self._lists.running_roll_call, open_the_fitting, self._on_failed)

    def _on_call(self, row: RollCallRow) -> None:
        if row.ended_at is None:
            self._presence.at_desk.open_form(RollCallForm(self._presence, row.id))
            return
        papers, text = self._presence.papers, self.tr("The report is printing.")
        self._background.print_run(
            self, lambda: papers.print_roll_call(row.id), lambda _: self._show_toast(text, None), self._on_failed
        )

    def _say_count(self) -> None:
        rows = self._model.rows
        unclear = sum(row.state is VisitState.UNCLEAR for row in rows)
        helped = sum(row.needs_help for row in rows)
        text = self.tr("{count} · {helped} need help · {unclear} unclear · as of {time}")
        if self._crews:
            text = self.tr("{count} and emergency services {crews} · {helped} need help · {unclear} unclear · {time}")
        at = self._then or self._clock()
        when = local_time(at) if self._then is None else f"{local_day(at)} {local_time(at)}"
        self._card.set_count(text.format(count=len(rows), crews=self._crews, helped=helped, unclear=unclear, time=when))
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
