"""The reception screen: who waits, who is expected, who is in the house. It answers by itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout

from accessdesk.desk.desk import Desk
from accessdesk.desk.group_rows import GroupRow
from accessdesk.desk.outcome import Subject
from accessdesk.desk.readers import Lists
from accessdesk.desk.rows import ExpectedRow, InsideRow, LogFilter, LogRow, WaitingRow
from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import SeriesId, VisitId
from accessdesk.domain.visits import VisitState
from accessdesk.ui import theme
from accessdesk.ui.background import Background
from accessdesk.ui.display.display_talk import DisplayTalk
from accessdesk.ui.keys.key_desk import KeyOut
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.reception.acts_row import ActsRow
from accessdesk.ui.reception.aside import Aside
from accessdesk.ui.reception.columns import expected_columns, expected_name, inside_columns, waiting_columns
from accessdesk.ui.reception.emergency_card import EmergencyCard
from accessdesk.ui.reception.inside_menu import acts_for, expected_acts, menu_of, waiting_acts
from accessdesk.ui.reception.night_band import NightBand
from accessdesk.ui.table_model import RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.visits.at_desk import AtDesk, BadgePapers, ShowToast
from accessdesk.ui.visits.visit_forms import VisitForms
from accessdesk.ui.widgets import Card, ShortcutButton
from accessdesk.ui.wording import utc_now

_MINUTE = 60_000
_LATEST = 12
_TOLD = tuple(
    kind.value
    for kind in EntryType
    if kind.partition(".")[0] in ("visit", "escort", "key", "delivery", "evacuation", "day", "emergency")
    or kind in (EntryType.ACT_TAKEN_BACK, EntryType.ACT_CORRECTED)
)
"""What "latest" tells: what happened to people and keys, not who logged in or which paper was printed."""
_LOW = 640


@dataclass(frozen=True, slots=True)
class _Read:
    """All visit lists as of one moment."""

    now: datetime
    waiting: list[WaitingRow]
    expected: list[ExpectedRow | GroupRow]
    inside: list[InsideRow]
    to_clear: list[ToClearRow]


class ReceptionScreen(Retranslated):
    """`keys_out` runs on the database thread.

    `on_open_key` takes the copy of a key that is out, `on_settle_key` opens what settles a key.
    """

    def __init__(
        self,
        *,
        background: Background,
        desk: Desk,
        lists: Lists,
        open_form: Callable[[PanelForm], None],
        show_toast: ShowToast,
        papers: BadgePapers,
        on_issue_keys: Callable[[], None],
        on_take_back: Callable[[], None],
        clock: Callable[[], datetime] = utc_now,
        keys_out: Callable[[], Sequence[KeyOut]] = tuple,
        on_open_key: Callable[[int], None] | None = None,
        on_settle_key: Callable[[ToClearRow], None] | None = None,
        on_take_back_of: Callable[[VisitId], None] | None = None,
        display: DisplayTalk | None = None,
    ) -> None:
        super().__init__()
        self._background, self._desk, self._lists, self._clock = background, desk, lists, clock
        self._keys_out, self._on_open_key, self._on_settle_key = keys_out, on_open_key, on_settle_key
        self._now = clock()
        at_desk = self._at_desk = AtDesk(
            background, desk, lists, papers, open_form, show_toast, clock, display or DisplayTalk()
        )
        self.forms = VisitForms(at_desk, on_take_back_of or (lambda _visit: on_take_back()))
        self._waiting: RowsModel[WaitingRow] = RowsModel(waiting_columns(self._moment))
        self._expected: RowsModel[ExpectedRow | GroupRow] = RowsModel(expected_columns(self._moment))
        self._inside: RowsModel[InsideRow] = RowsModel(inside_columns(self._moment, self._shows))
        self.waiting_view = RowsView(self._waiting, name="", header=False)
        self.expected_view = RowsView(self._expected, name="", header=False)
        self.inside_view = RowsView(self._inside, name="")
        self._waiting_card, self._expected_card, self._inside_card = Card(), Card(), Card()
        self.acts = ActsRow(
            {
                "F2": self.forms.arrival,
                "F3": self._on_departure,
                "F7": self.forms.delivery,
                "F4": on_issue_keys,
                "F5": on_take_back,
                "F6": self._on_handover,
            }
        )
        self.actions = self.acts  # type: ignore[method-assign, assignment]  # the window takes it by this name
        self.day_end = ShortcutButton(icon="moon", compact=True)
        self.day_end.clicked.connect(self.forms.day_end)
        self._inside_card.add_head_widget(self.day_end)
        self.emergency = ShortcutButton(shortcut="F9", icon="siren", compact=True)
        self.emergency.clicked.connect(self.forms.emergency)
        self._inside_card.add_head_widget(self.emergency)
        self.crews = EmergencyCard(at_desk, lists)
        self.group = ShortcutButton("", "Ctrl+G", icon="users", compact=True)
        self.group.clicked.connect(lambda: self.forms.group_arrival())
        self._expected_card.add_head_widget(self.group)
        self.roster = ShortcutButton(shortcut="Ctrl+D", icon="calendar", compact=True)
        self.roster.clicked.connect(self.forms.roster)
        self._waiting_card.add_head_widget(self.roster)
        self.aside = Aside()
        self.night = NightBand(background, desk, lists, self._on_open_reception, clock)
        self._arrange()
        self._connect()
        self.retranslate()
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self.reload)
        self._minute.start()
        self.reload()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_16, theme.SPACE_16)
        layout.setSpacing(theme.SPACE_16)
        layout.addWidget(self.night)
        layout.addWidget(self.crews)
        for card, view, stretch in (
            (self._waiting_card, self.waiting_view, 0),
            (self._expected_card, self.expected_view, 0),
            (self._inside_card, self.inside_view, 1),
        ):
            card.set_body(view, stretch)
            layout.addWidget(card, stretch)
        self._inside_card.setMinimumHeight(theme.scaled(150))
        layout.addStretch(0)

    def _connect(self) -> None:
        self._background.changed.connect(self._on_changed)
        self.waiting_view.opened.connect(self.forms.collect)
        self.waiting_view.action_clicked.connect(lambda key, row: self.forms.collect(row))
        self.expected_view.opened.connect(self.forms.arrive)
        self.expected_view.action_clicked.connect(lambda key, row: self.forms.arrive(row))
        self.inside_view.opened.connect(lambda row: self.forms.fitting(row.id, row.state))
        self.inside_view.action_clicked.connect(lambda key, row: self._show_menu(row))
        for view, show in (
            (self.inside_view, self._on_menu),
            (self.expected_view, self._on_expected_menu),
            (self.waiting_view, self._on_waiting_menu),
        ):
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.customContextMenuRequested.connect(show)
        self.aside.to_clear.settle.connect(self._on_settle)
        self.aside.key_opened.connect(self._open_key)

    def reload(self) -> None:
        """Read everything again as of now."""
        lists, now, keys_out = self._lists, self._clock(), self._keys_out

        def read() -> _Read:
            end = _end_of_day(now)
            expected: list[ExpectedRow | GroupRow] = [*lists.expected(end), *lists.expected_groups(end)]
            expected.sort(key=lambda row: row.expected_from)
            return _Read(now, lists.waiting(), expected, lists.inside(now), lists.to_clear(now))

        crashed = self._background.crashed.emit
        self._background.latest((id(self), "visits"), self, read, self._show, crashed)
        self._background.latest((id(self), "keys"), self, lambda: list(keys_out()), self.aside.show_keys, crashed)
        self._reload_latest()

    def retranslate(self) -> None:
        self._waiting_card.set_title(self.tr("Waiting at the desk"))
        self._expected_card.set_title(self.tr("Expected"))
        self._inside_card.set_title(self.tr("In the house"))
        self.day_end.set_text(self.tr("Close the day"))
        self.emergency.set_text(self.tr("Emergency services"))
        self.group.set_text(self.tr("Group without announcement"))
        self.roster.set_text(self.tr("Duty roster"))
        self.waiting_view.setAccessibleName(self.tr("Waiting at the desk"))
        self.expected_view.setAccessibleName(self.tr("Expected"))
        self.inside_view.setAccessibleName(self.tr("In the house"))
        self._say_counts()

    @qt_override
    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _moment(self) -> datetime:
        return self._now

    def _show(self, read: _Read) -> None:
        self._now = read.now
        for model, rows in (
            (self._waiting, read.waiting),
            (self._expected, read.expected),
            (self._inside, read.inside),
        ):
            model.show(rows)  # type: ignore[arg-type]
            model.retranslate()
        self.aside.show_to_clear(read.to_clear, read.now)
        self._say_counts()
        self._fit()
        if self.hasFocus():
            self._begin_in_a_list()

    def _begin_in_a_list(self) -> None:
        """After the login the keyboard stands where somebody can be served: waiting, expected, in the house."""
        for view, model in (
            (self.waiting_view, self._waiting),
            (self.expected_view, self._expected),
            (self.inside_view, self._inside),
        ):
            if model.rowCount():
                view.setCurrentIndex(model.index(0, 0))
                view.setFocus()
                return

    def _reload_latest(self) -> None:
        whole, own = self._desk.may(Right.READ_LOG), self._desk.may(Right.READ_OWN_LOG)
        if not (whole or own):
            self.aside.show_latest(None)
            return
        desk, lists = self._desk, self._lists
        asked = LogFilter(types=_TOLD, desk="" if whole else desk.name, limit=_LATEST)

        def read() -> list[LogRow] | None:
            if not desk.may(Right.READ_LOG if whole else Right.READ_OWN_LOG):
                return None
            return lists.log_page(asked)

        self._background.latest((id(self), "latest"), self, read, self.aside.show_latest, self._background.crashed.emit)

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if subjects & {Subject.VISITS, Subject.KEYS, Subject.DELIVERIES, Subject.INCIDENTS}:
            self.reload()
        elif Subject.LOG in subjects:
            self._reload_latest()

    def _say_counts(self) -> None:
        waiting, expected, inside = self._waiting.rows, self._expected.rows, self._inside.rows
        self._waiting_card.set_count(str(len(waiting)) if waiting else "")
        self._waiting_card.set_empty("" if waiting else self.tr("Nobody is waiting."))
        self._expected_card.set_count(str(len(expected)) if expected else "")
        self._expected_card.set_empty(
            "" if expected else self.tr("Nobody is expected today. A visitor without an announcement: F2.")
        )
        away = sum(1 for row in inside if row.state is VisitState.AWAY)
        text = self.tr("{count}, {away} away · urgent first") if away else self.tr("{count} · urgent first")
        self._inside_card.set_count(text.format(count=len(inside) - away, away=away) if inside else "")
        self._inside_card.set_empty("" if inside else self.tr("No visitor is in the house. F2 records an arrival."))
        self.waiting_view.setVisible(bool(waiting))
        self.expected_view.setVisible(bool(expected))
        self.inside_view.setVisible(bool(inside))

    def _fit(self) -> None:
        low = self.height() < theme.scaled(_LOW)
        self.waiting_view.fit_height(2 if low else 3)
        self.expected_view.fit_height(2 if low and len(self._inside.rows) > 1 else 4)

    def _shows(self, key: str) -> bool:
        """Whether a column of "in the house" has room now."""
        keys = [column.key for column in self._inside.columns]
        return not self.inside_view.isColumnHidden(keys.index(key))

    def _on_departure(self) -> None:
        row = self._chosen_inside()
        self.forms.departure(row.id if row is not None else None)

    def _on_handover(self) -> None:
        row = self._chosen_inside()
        self.forms.handover(row.id if row is not None and row.state is VisitState.ON_SITE else None)

    def _chosen_inside(self) -> InsideRow | None:
        """The row on which the keyboard stands, while it stands in that list; the only visitor, if there is one."""
        row = self.inside_view.current_row() if self.inside_view.hasFocus() else None
        if row is None and len(self._inside.rows) == 1:
            row = self._inside.rows[0]
        return row if isinstance(row, InsideRow) else None

    def _show_menu(self, row: InsideRow) -> None:
        number = self._inside.number_of(row.id)
        if number is None:
            return
        place = self.inside_view.visualRect(self._inside.index(number, len(self._inside.columns) - 1)).bottomLeft()
        menu_of(acts_for(row, self.forms), row.name, self).popup(self.inside_view.viewport().mapToGlobal(place))

    def _on_menu(self, place: QPoint) -> None:
        index = self.inside_view.indexAt(place)
        row = self._inside.row(index.row()) if index.isValid() else self.inside_view.current_row()
        if row is not None:
            menu = menu_of(acts_for(row, self.forms), row.name, self)
            menu.popup(self.inside_view.viewport().mapToGlobal(place))

    def _on_expected_menu(self, place: QPoint) -> None:
        index = self.expected_view.indexAt(place)
        if index.isValid():
            row = self._expected.row(index.row())
            menu = menu_of(expected_acts(row, self.forms), expected_name(row), self)
            menu.popup(self.expected_view.viewport().mapToGlobal(place))

    def _on_waiting_menu(self, place: QPoint) -> None:
        index = self.waiting_view.indexAt(place)
        row = self._waiting.row(index.row()) if index.isValid() else self.waiting_view.current_row()
        if row is not None:
            menu = menu_of(waiting_acts(row, self.forms), row.name, self)
            menu.popup(self.waiting_view.viewport().mapToGlobal(place))

    def _on_settle(self, row: ToClearRow) -> None:
        visit_id = VisitId(row.target)
        match row.kind:
            case ToClear.GAP | ToClear.HANDOVER_UNANSWERED:
                self.forms.handover(visit_id)
            case ToClear.UNCLEAR:
                self.forms.unclear(visit_id)
            case ToClear.VISIT_OVERDUE:
                self.forms.departure(visit_id)
            case ToClear.LEFT_OPEN:
                self.forms.left_open(row.target)
            case ToClear.GAP_FINDING | ToClear.INCIDENT:
                self.forms.follow_up(row)
            case ToClear.SERIES_UNAUTHORISED:
                self.forms.one_series(SeriesId(row.target))
            case _ if self._on_settle_key is not None:
                self._on_settle_key(row)

    def _on_open_reception(self) -> None:
        from accessdesk.ui.presence.desk_forms import OpenDeskForm

        self._at_desk.open_form(OpenDeskForm(self._at_desk))

    def _open_key(self, copy_id: int) -> None:
        if self._on_open_key is not None:
            self._on_open_key(copy_id)


def _end_of_day(now: datetime) -> datetime:
    """The next local midnight, aware UTC."""
    tomorrow = (now.astimezone() + timedelta(days=1)).date()
    return datetime(tomorrow.year, tomorrow.month, tomorrow.day).astimezone().astimezone(UTC)
