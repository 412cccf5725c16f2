"""The keying schedule: as it is, changed cross by cross and saved in one act, or as it was on an earlier day."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from accessdesk.desk.day import midnight
from accessdesk.desk.key_rows import KeyingSchedule, ScheduleRow
from accessdesk.desk.schedule_changes import ChangeSchedule, CrossChange
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import LockingSystemId
from accessdesk.ui import theme
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_words import day_text
from accessdesk.ui.keys.schedule_bar import UnsavedBar
from accessdesk.ui.keys.schedule_drafts import ScheduleDraft, ScheduleDrafts
from accessdesk.ui.keys.schedule_export import ScheduleExport, WriteSchedule
from accessdesk.ui.keys.schedule_matrix import ScheduleMatrix
from accessdesk.ui.keys.schedule_model import ScheduleModel
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.people.day_field import DayField, shown_day
from accessdesk.ui.widgets import Card, PlainLabel
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import error_text

__all__ = ["ScheduleView", "WriteSchedule"]
_NARROW, _ANY = 480, 16_777_215
_ALMOST = timedelta(microseconds=1)


class ScheduleView(Retranslated):
    """X, Space or a double click change a cross; nothing is stored before it is saved. Enter opens the cylinder."""

    cylinder_opened = Signal(object)
    """The ScheduleRow."""

    def __init__(
        self, key_desk: KeyDesk, drafts: ScheduleDrafts | None = None, write: WriteSchedule | None = None
    ) -> None:
        """`write` makes a file of the schedule; without it none is offered."""
        super().__init__()
        self.export = ScheduleExport(key_desk, write)
        self._desk, self._drafts = key_desk, drafts or ScheduleDrafts()
        self._system: LockingSystemId | None = None
        self.model = ScheduleModel()
        self.table = ScheduleMatrix(self.model)
        self.doors, self.types, self.day = QLineEdit(), QLineEdit(), DayField()
        self.bar = UnsavedBar()
        self._bar_soon = QTimer(self, singleShot=True, interval=0)
        """The bar is told after the cell is painted: whoever presses X looks at the cell."""
        self.card = Card()
        self.card.add_head_widget(self.export)
        self._how = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self._how.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_4)
        self._filters = self._filter_line()
        self.card.set_body(self._filters, 0)
        self.card.set_body(self.table, 100)
        self.card.set_body(self._how, 0)
        self.card.set_body(self.bar, 0)
        self.card.set_body(QWidget(), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.setFocusProxy(self.table)
        self._connect()
        self.retranslate()

    def _filter_line(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_12, theme.SPACE_8)
        line.setSpacing(theme.SPACE_8)
        for field, stretch in ((self.doors, 3), (self.types, 2), (self.day, 2)):
            field.setClearButtonEnabled(True)
            line.addWidget(field, stretch)
        return holder

    def _connect(self) -> None:
        self.table.toggle_wished.connect(self._on_toggle)
        self.table.row_opened.connect(self._on_row)
        for line in (self.doors, self.types):
            line.textChanged.connect(lambda _: self._on_filter())
        self.day.textChanged.connect(lambda _: self._on_day())
        self._bar_soon.timeout.connect(self._show_draft)
        self.bar.save_wished.connect(self.save)
        self.bar.undo_wished.connect(self._on_undo)
        self.bar.discard_wished.connect(self._on_discard)
        self.bar.since.textEdited.connect(self._on_since)
        QShortcut(QKeySequence("Ctrl+F"), self, self._on_find)

    def show_system(self, system: LockingSystemId | None) -> None:
        """Read and show a system's schedule; its unsaved crosses stay with it."""
        if system != self._system:
            self._system = system
            self.day.clear()
        if system is None:
            self._show(None)
            return
        keys, at = self._desk.keys, self._moment()

        def read() -> KeyingSchedule:
            return keys.keying_schedule(system, at)

        self._desk.background.latest((id(self), "schedule"), self, read, self._show, self._fail)

    def reload(self) -> None:
        self.show_system(self._system)

    @property
    def is_of_now(self) -> bool:
        """The schedule as it is, which may be changed; else one of an earlier day."""
        day = self.day.day()
        return day is None or day >= self._today()

    def save(self) -> None:
        """Store the unsaved crosses in one act, from the day typed on."""
        draft = self.model.draft
        if not draft.wished or not self.bar.isEnabled():
            return
        if self.bar.since.is_wrong():
            self.bar.complain(self.tr("Enter a day like {day}.").format(day=shown_day(self._today())))
            return
        day = self.bar.since.day()
        since = midnight(day) if day is not None and day != self._today() else None
        changes = tuple(CrossChange(*cross, opens) for cross, opens in draft.wished.items())
        self.bar.setEnabled(False)
        self._desk.background.run(
            self,
            lambda: self._desk.desk.execute(ChangeSchedule(changes, since)),
            lambda _: self._on_saved(draft, len(changes)),
            self._on_refused,
        )

    def retranslate(self) -> None:
        schedule = self.model.schedule
        self.table.setAccessibleName(self.tr("Keying schedule"))
        fields = (
            (self.doors, self.tr("Door, cylinder or zone")),
            (self.types, self.tr("Key type")),
            (self.day, self.tr("As it was on …")),
        )
        for field, name in fields:
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
        self.card.set_title(self.tr("Keying schedule"))
        self._show_draft()
        self.export.offer(schedule, self._moment())
        if schedule is None:
            self.bar.hide()
            return
        self.card.set_title(self.tr("Keying schedule {name}").format(name=schedule.name))
        self._show_count(schedule)
        empty = not schedule.rows or not schedule.types
        self.card.set_empty(self._hint() if empty else "")
        self.bar.setVisible(not empty and self._may_change() and self.is_of_now)
        self.table.setVisible(not empty)
        self._how.setVisible(not empty)
        self._how.setText(self._how_to())

    def _hint(self) -> str:
        if not self.is_of_now:
            return self.tr("Nothing of this system was here on that day.")
        return self.tr("Nothing here yet. Add key types and cylinders under “Key data”, or import a schedule.")

    def _how_to(self) -> str:
        if not self.is_of_now:
            return self.tr("The schedule as it was on that day. Empty the day to see it as it is.")
        if not self._may_change():
            return self.tr("Only the office changes the schedule. Arrows move, Ctrl+F finds a door.")
        return self.tr(
            "Arrows move, X or Space sets or takes away a cross; nothing is stored before it is saved. "
            "Enter opens the cylinder, Ctrl+F finds a door."
        )

    def _show(self, schedule: KeyingSchedule | None) -> None:
        self.model.show(schedule, self._draft(schedule))
        if schedule is not None and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.fit()
        self.bar.since.setText(self.model.draft.since)
        self.retranslate()

    def _draft(self, schedule: KeyingSchedule | None) -> ScheduleDraft | None:
        session = self._desk.desk.session
        if schedule is None or session is None or not self._may_change() or not self.is_of_now:
            return None
        draft = self._drafts.of(session.account_id, schedule.system_id)
        draft.name = schedule.name
        return draft

    def _show_count(self, schedule: KeyingSchedule) -> None:
        day = schedule.plan_date
        if self.model.is_narrowed:
            said = self.tr("{shown} of {all} cylinders").format(shown=self.model.rowCount(), all=len(schedule.rows))
        else:
            said = self.tr("plan of {day}").format(day=day_text(day)) if day else ""
        self.card.set_count(said)

    def _show_draft(self) -> None:
        self.bar.show_count(len(self.model.draft.wished))

    def _may_change(self) -> bool:
        return self._desk.desk.may(Right.KEY_DATA)

    def _today(self) -> date:
        return self._desk.clock().astimezone().date()

    def _moment(self) -> datetime:
        """Now, or the end of the day typed."""
        day = self.day.day()
        if day is None or self.is_of_now:
            return self._desk.clock()
        return midnight(day + timedelta(days=1)) - _ALMOST

    def _on_toggle(self, index: QModelIndex) -> None:
        if not self.is_of_now:
            self._desk.say(self.tr("An earlier schedule cannot be changed. Empty the day to see it as it is."))
        elif not self._may_change():
            self._desk.say(self.tr("Only the office changes the keying schedule. Nothing was changed."))
        elif self.bar.isEnabled():
            self.model.toggle(index)
            self._bar_soon.start()

    def _on_undo(self) -> None:
        index = self.model.take_back()
        if index is not None and index.isValid():
            self.table.setCurrentIndex(index)
        self._show_draft()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_discard(self) -> None:
        draft, model = self.model.draft, self.model
        kept = dict(draft.wished), list(draft.steps), draft.since
        model.discard()
        self._show_draft()

        def bring_back() -> None:
            draft.wished, draft.steps, draft.since = kept
            self.reload()

        self._desk.show_toast(self.tr("Unsaved crosses discarded: {count}").format(count=len(kept[0])), bring_back)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_since(self, text: str) -> None:
        self.model.draft.since = text
        self.bar.complain("")

    def _on_saved(self, draft: ScheduleDraft, count: int) -> None:
        draft.clear()
        self.bar.setEnabled(True)
        self.bar.since.clear()
        self.bar.complain("")
        self._show_draft()
        self._desk.say(self.tr("Keying schedule saved, crosses changed: {count}").format(count=count))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, error: Exception) -> None:
        self.bar.setEnabled(True)
        self._fail(error, self.bar.complain)

    def _on_filter(self) -> None:
        index = self.table.currentIndex()
        cross = self.model.cross(index) if index.isValid() else None
        self.model.narrow(self.doors.text(), self.types.text())
        found = self.model.index_of(*cross) if cross is not None else QModelIndex()
        self.table.setCurrentIndex(found if found.isValid() else self.model.index(0, 0))
        self.table.fit()
        self.retranslate()

    @qt_override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside a form there is room for the crosses alone."""
        super().resizeEvent(event)
        self._how.setMaximumHeight(_ANY if self.width() > theme.scaled(_NARROW) else 0)

    def _on_find(self) -> None:
        self.doors.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.doors.selectAll()

    def _on_day(self) -> None:
        if not self.day.is_wrong():
            self.reload()

    def _on_row(self, number: int) -> None:
        if self._may_change() and self.is_of_now and 0 <= number < self.model.rowCount():
            row: ScheduleRow = self.model.row(number)
            self.cylinder_opened.emit(row)

    def _fail(self, error: Exception, say: Callable[[str], Any] | None = None) -> None:
        text = error_text(error)
        if text is None:
            self._desk.background.crashed.emit(error)
        else:
            (say or self._desk.say)(text)
