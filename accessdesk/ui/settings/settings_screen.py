"""Settings: the company and its site, zones, accounts, and this desk."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from accessdesk.desk.desk import Desk
from accessdesk.desk.incident_rows import VideoFacts
from accessdesk.desk.outcome import Subject
from accessdesk.desk.readers import Lists
from accessdesk.desk.rows import AccountRow, CompanyFacts, EmployeeRow
from accessdesk.domain.access_rights import Right, Role
from accessdesk.domain.ids import ZoneId
from accessdesk.domain.sites import Supervision, Zone
from accessdesk.domain.witnesses import Witness
from accessdesk.ui import language, theme
from accessdesk.ui.background import Background
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.privacy.retention_card import RetentionCard
from accessdesk.ui.settings.account_forms import ChangeAccountForm, OpenAccountForm, OwnPasswordForm
from accessdesk.ui.settings.badge_card import BadgeCard
from accessdesk.ui.settings.clauses_card import ClausesCard
from accessdesk.ui.settings.company_card import CompanyCard
from accessdesk.ui.settings.desk_card import DeskCard
from accessdesk.ui.settings.incident_card import IncidentCard
from accessdesk.ui.settings.mail_card import MailCard
from accessdesk.ui.settings.medium_card import MediumCard
from accessdesk.ui.settings.printers import Printers
from accessdesk.ui.settings.reminder_card import ReminderCard
from accessdesk.ui.settings.signing_key_card import SigningKeyCard, SigningKeyForm
from accessdesk.ui.settings.witness_card import WitnessCard, WitnessForm
from accessdesk.ui.settings.zone_form import ZoneForm
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.theme import Tone
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.labels import PlainLabel, TextRole
from accessdesk.ui.widgets.scrolled_column import HeldColumn, ScrolledColumn
from accessdesk.ui.wording import local_day, word

ShowToast = Callable[[str, Callable[[], None] | None], None]
OpenForm = Callable[[PanelForm], None]
_MOST_ROWS = 7
_NARROW = 900
_TONES = {Supervision.CONTINUOUS: Tone.ESCORT, Supervision.TO_HOST: Tone.BLUE}


def _roles(roles: frozenset[Role]) -> str:
    return ", ".join(word(role) for role in Role if role in roles)


def _account_state(row: AccountRow) -> str:
    if not row.active:
        return QCoreApplication.translate("SettingsScreen", "closed")
    if row.expires_at is not None:
        until = QCoreApplication.translate("SettingsScreen", "until {day}")
        return until.format(day=local_day(row.expires_at))
    return QCoreApplication.translate("SettingsScreen", "open")


ZONE_COLUMNS: tuple[Column[Zone], ...] = (
    Column(
        "name",
        lambda: QCoreApplication.translate("SettingsScreen", "Zone"),
        lambda zone: zone.name,
        badge=lambda zone: "" if zone.active else QCoreApplication.translate("SettingsScreen", "out of use"),
        bold=True,
        width=90,
    ),
    Column(
        "supervision",
        lambda: QCoreApplication.translate("SettingsScreen", "Supervision"),
        lambda zone: word(zone.supervision),
        tone=lambda zone: _TONES.get(zone.supervision, Tone.GREY),
        width=172,
        stretch=0,
    ),
)  # fmt: skip
ACCOUNT_COLUMNS: tuple[Column[AccountRow], ...] = (
    Column(
        "login",
        lambda: QCoreApplication.translate("SettingsScreen", "Account"),
        lambda row: row.login,
        second=lambda row: _roles(row.roles),
        bold=True,
        width=120,
    ),
    Column(
        "state",
        lambda: "",
        _account_state,
        tone=lambda row: Tone.GREEN if row.active else Tone.GREY,
        width=136,
        stretch=0,
    ),
)


@dataclass(frozen=True, slots=True)
class _Read:
    facts: CompanyFacts
    zones: tuple[Zone, ...]
    accounts: tuple[AccountRow, ...]
    people: tuple[EmployeeRow, ...]
    points: dict[ZoneId, str]
    on_order: frozenset[ZoneId]
    video: VideoFacts


class SettingsScreen(Retranslated):
    """What the acting account may not change is shown, not offered, and a sentence says who may."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    badge_look_requested = Signal()
    clauses_requested = Signal()

    def __init__(
        self,
        *,
        background: Background,
        desk: Desk,
        lists: Lists,
        open_form: OpenForm,
        show_toast: ShowToast,
        papers: Printers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._desk, self._lists = background, desk, lists
        self._open_form, self._show_toast = open_form, show_toast
        self._people: tuple[EmployeeRow, ...] = ()
        self._points: dict[ZoneId, str] = {}
        self._on_order: frozenset[ZoneId] = frozenset()
        self._limits = PlainLabel(ink="muted", wrap=True)
        self.company = CompanyCard(background, desk)
        self.badges, self.clauses = BadgeCard(), ClausesCard()
        self.desk_card = DeskCard(background, papers)
        self.mail = MailCard(background, desk, papers)
        self.reminders = ReminderCard(background, desk, papers)
        self.incidents = IncidentCard(background, desk)
        self.medium = MediumCard(background, papers)
        self.signing = SigningKeyCard(background, papers)
        self.retention = RetentionCard(background, desk, open_form, show_toast)
        self.witnesses = WitnessCard(background, desk, lists)
        self.zones: RowsModel[Zone] = RowsModel(ZONE_COLUMNS, self)
        self.zone_view = RowsView(self.zones, name="", compact=True, header=False)
        self.accounts: RowsModel[AccountRow] = RowsModel(ACCOUNT_COLUMNS, self)
        self.account_view = RowsView(self.accounts, name="", header=False)
        self.new_zone, self.open_account = ShortcutButton(icon="plus"), ShortcutButton(icon="user-plus")
        self._zone_card, self._account_card = Card(), Card()
        self._auditor = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self._auditor.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        self._arrange()
        self._connect()
        self.retranslate()
        self.read_again()

    def _arrange(self) -> None:
        self._zone_card.add_head_widget(self.new_zone)
        self._zone_card.set_body(self.zone_view, 0)
        self._account_card.add_head_widget(self.open_account)
        self._account_card.set_body(self.account_view, 0)
        self._account_card.set_body(self._auditor, 0)
        columns = self._columns = QHBoxLayout()
        columns.setSpacing(theme.SPACE_16)
        for cards in (
            (self.company, self.badges, self.clauses, self.incidents, self.retention, self.desk_card),
            (self._zone_card, self._account_card, self.mail, self.reminders, self.medium, self.witnesses, self.signing),
        ):
            column = QVBoxLayout()
            column.setSpacing(theme.SPACE_16)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            columns.addLayout(column, 1)
            self._last_column = column
        inside = HeldColumn()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, theme.SPACE_16)
        inner.setSpacing(theme.SPACE_12)
        inner.addWidget(self._limits)
        inner.addLayout(columns, 1)
        area = ScrolledColumn()
        area.hold(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def add_card(self, card: QWidget) -> None:
        """One more at the end of the second column."""
        self._last_column.insertWidget(self._last_column.count() - 1, card)

    def _connect(self) -> None:
        self.desk_card.language_chosen.connect(self.language_chosen)
        self.desk_card.theme_chosen.connect(self.theme_chosen)
        self.desk_card.password_requested.connect(self._on_password)
        self.badges.change_requested.connect(self.badge_look_requested)
        self.clauses.change_requested.connect(self.clauses_requested)
        self.signing.new_key_requested.connect(self._on_new_key)
        self.witnesses.opened.connect(self._on_witness)
        self.new_zone.clicked.connect(lambda: self._open_zone(None))
        self.zone_view.opened.connect(self._open_zone)
        self.open_account.clicked.connect(self._on_open_account)
        self.account_view.opened.connect(self._on_account)
        self._background.changed.connect(self._on_changed)

    @qt_override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)

    def read_again(self) -> None:
        """Read everything shown here anew."""

        def read() -> _Read:
            return _Read(
                self._lists.company(),
                tuple(self._lists.zones(active_only=False)),
                tuple(self._lists.accounts()),
                tuple(self._lists.employees()),
                self._lists.assembly_points(),
                self._lists.zones_that_demand_an_order(),
                self._lists.site_video(),
            )

        self._background.latest((id(self), "settings"), self, read, self._show)

    def retranslate(self) -> None:
        may = self._desk.may(Right.ADMINISTER)
        self._limits.setText(self._refused())
        self._limits.setVisible(not may)
        self.mail.fit_rights()
        self.clauses.change.setEnabled(self._desk.may(Right.KEY_DATA))
        for part in (
            self.company,
            self.medium,
            self.signing.begin,
            self.badges.change,
            self.new_zone,
            self.open_account,
        ):
            part.setEnabled(may)
        self._zone_card.set_title(self.tr("Zones"))
        self._account_card.set_title(self.tr("Accounts"))
        self.zone_view.setAccessibleName(self.tr("Zones"))
        self.account_view.setAccessibleName(self.tr("Accounts"))
        self.new_zone.set_text(self.tr("New zone"))
        self.open_account.set_text(self.tr("Open account"))
        self._auditor.setText(
            self.tr("The auditor's role stands alone. Enter opens an account to change its roles or to close it.")
        )
        self.zones.retranslate()
        self.accounts.retranslate()
        self._say_empty()

    def _say_empty(self) -> None:
        empty = not self.zones.rows
        self._zone_card.set_empty(self.tr("No zones yet. Begin with the room that needs an escort.") if empty else "")

    def _show(self, read: _Read) -> None:
        self.company.show_facts(read.facts)
        self.badges.show_facts(read.facts)
        self.mail.show_facts(read.facts)
        self.reminders.show_facts(read.facts)
        self.incidents.show_facts(read.facts, read.video)
        self.zones.show(read.zones)
        self.accounts.show(read.accounts)
        self._people, self._points, self._on_order = read.people, read.points, read.on_order
        locale = language.locale()
        self._zone_card.set_count(locale.toString(len(read.zones)))
        self._account_card.set_count(locale.toString(len(read.accounts)))
        self.zone_view.fit_height(_MOST_ROWS)
        self.account_view.fit_height(_MOST_ROWS)
        self._say_empty()

    def _refused(self) -> str:
        return self.tr("Your account may look, not change. Accounts, zones and company data are the administrator's.")

    def _open(self, make: Callable[[], PanelForm]) -> None:
        if self._desk.may(Right.ADMINISTER):
            self._open_form(make())
        else:
            self._show_toast(self._refused(), None)

    def _open_zone(self, zone: Zone | None) -> None:
        point = self._points.get(zone.id, "") if zone is not None else ""
        demands = zone is not None and zone.id in self._on_order
        self._open(lambda: ZoneForm(self._background, self._desk, zone, self._show_toast, point, on_order=demands))

    def _on_open_account(self) -> None:
        self._open(lambda: OpenAccountForm(self._background, self._desk, self._people, self._show_toast))

    def _on_account(self, row: AccountRow) -> None:
        self._open(lambda: ChangeAccountForm(self._background, self._desk, row, self._show_toast))

    def _on_witness(self, witness: Witness | None) -> None:
        self._open(lambda: WitnessForm(self._background, self._desk, witness, self._show_toast))

    def _on_new_key(self) -> None:
        self._open(lambda: SigningKeyForm(self._background, self._desk, self._show_toast))

    def _on_password(self) -> None:
        self._open_form(OwnPasswordForm(self._background, self._desk, self._show_toast))

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if subjects & {Subject.SETTINGS, Subject.PEOPLE}:
            self.read_again()
