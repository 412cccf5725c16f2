"""Each screen of the window with what it needs from below; made when it is first opened."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from accessdesk.desk.exporting import ExportKind
from accessdesk.desk.key_asking import AskedOfKeys
from accessdesk.desk.rows import LogFilter, VisitDetail
from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.desk.verification import VerifyResult
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import CopyId, EmployeeId, LockingSystemId, VisitId
from accessdesk.opening import Opened
from accessdesk.ui import language
from accessdesk.ui.background import Background
from accessdesk.ui.badges.badge_forms import BadgeForms
from accessdesk.ui.externals.card_act import CardAct
from accessdesk.ui.externals.places import PeoplePlaces, PlaceOf
from accessdesk.ui.finding import Acts
from accessdesk.ui.keys.key_asking import KeyAsking
from accessdesk.ui.keys.key_desk import KeyDesk, keys_out_rows
from accessdesk.ui.keys.key_forms import KeyForms
from accessdesk.ui.main_window import MainWindow
from accessdesk.ui.people.leaver_desk import LeaverDesk
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.visit_forms import VisitForms
from accessdesk.wiring.display import DisplayDesk
from accessdesk.wiring.privacy import subject_writer

translate = QCoreApplication.translate


class Screens:
    """The rail's entries and the acts they open."""

    def __init__(
        self,
        window: MainWindow,
        background: Background,
        opened: Opened,
        data_dir: Path,
        display: DisplayDesk | None = None,
    ) -> None:
        self._window, self._background, self._opened, self._data_dir = window, background, opened, data_dir
        self.display = display or DisplayDesk(window, data_dir)
        self.on_verified: Callable[[], None] = lambda: None
        """Somebody had the whole log verified."""
        key_desk = KeyDesk(
            background=background,
            desk=opened.desk,
            lists=opened.lists,
            papers=opened.papers,
            open_form=window.panel.open,
            show_toast=self._toast,
            clock=opened.house.clock.now,
            keys=opened.keys,
            display=self.display.talk,
        )
        self.keys = KeyForms(key_desk)
        window.unsaved = self.keys.unsaved
        self.asking = self._key_asking(key_desk)
        self._at_desk = AtDesk(
            background,
            opened.desk,
            opened.lists,
            opened.papers,
            window.panel.open,
            self._toast,
            opened.house.clock.now,
            self.display.talk,
            subject_writer(opened),
        )
        self.visits = VisitForms(
            self._at_desk,
            lambda visit_id: self.keys.take_back(visit_id=visit_id),
        )
        parts = self._at_desk, opened.papers.print_leaver, self.visits.handover
        self._leavers = LeaverDesk(*parts, lambda: window.open_screen("people"))
        self.badges = BadgeForms(self._at_desk, self._visit_of_badge)
        self.card = CardAct(self._at_desk, self.visits)
        window.add_screen("reception", lambda: translate("Screens", "Reception"), "log-in", self._reception)
        window.add_screen("visits", lambda: translate("Screens", "Visits"), "users", self._visits)
        window.add_screen("presence", lambda: translate("Screens", "Presence"), "flame", self._presence)
        window.add_screen("badges", lambda: translate("Screens", "Badges"), "id-card", self._badges)
        window.add_screen("keys", lambda: translate("Screens", "Keys"), "key-round", self._keys)
        window.add_screen("people", lambda: translate("Screens", "People"), "user-check", self._people)
        window.add_screen("bans", lambda: translate("Screens", "Bans"), "ban", self._bans)
        window.add_screen("incidents", lambda: translate("Screens", "Incidents"), "triangle-alert", self._incidents)
        window.add_screen("log", lambda: translate("Screens", "Log"), "shield-check", self._log)
        window.add_screen("settings", lambda: translate("Screens", "Settings"), "settings", self._settings)

    def acts(self) -> Acts:
        """What opens for a find in the search field."""
        return Acts(
            inside=self._fitting_visit,
            expected=self.visits.arrival,
            person=lambda person: self.visits.arrival(person_id=person),
            external=self.card.act,
            key_in_stock=self.keys.fitting,
            key_out=self.keys.fitting,
            employee=self._leavers.open,
            door=self.asking.door,
            badge=self.badges.found,
            receipt=self.keys.prove,
            copy_history=self.asking.copy,
            employee_keys=self.asking.employee,
            person_keys=self.asking.person,
            may_ask=lambda: self.asking.may(ExportKind.KEY_HISTORY),
        )

    def _key_asking(self, key_desk: KeyDesk) -> KeyAsking:
        """Questions about keys on any date, on the screen and as files."""
        from accessdesk.storage.lists.key_questions import KeyQuestionSelects

        opened = self._opened
        engine = opened.house.engine

        def write(path: Path, asked: AskedOfKeys, form: str) -> int:
            from accessdesk.reports.keys import KeyForm, key_report_file

            kind, spoken = KeyForm(form), language.code()
            return key_report_file(opened.desk, engine, path, asked, form=kind, language=spoken).rows

        return KeyAsking(key_desk, KeyQuestionSelects(engine), write, self._window)

    def _fitting_visit(self, visit_id: VisitId) -> None:
        form = self._window.panel.form
        if form is not None and form.take_visit(visit_id):
            return
        lists = self._opened.lists
        self._background.run(
            self._window,
            lambda: lists.visit(visit_id),
            lambda visit: self.visits.fitting(visit.id, visit.state),
            self._background.crashed.emit,
        )

    def _visit_of_badge(self, visit_id: VisitId) -> None:
        """The act that fits the visit, or what is recorded about one that has ended."""
        from accessdesk.domain.visits import OPEN_STATES
        from accessdesk.ui.visits.visit_sheet import VisitSheet

        def show(visit: VisitDetail) -> None:
            if visit.state in OPEN_STATES:
                self.visits.fitting(visit.id, visit.state)
            else:
                self._window.panel.open(VisitSheet(self._at_desk, visit.id))

        lists = self._opened.lists
        self._background.run(self._window, lambda: lists.visit(visit_id), show, self._background.crashed.emit)

    def _toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        self._window.toast.show_text(text, undo)

    def _reception(self) -> QWidget:
        from accessdesk.ui.reception.reception_screen import ReceptionScreen

        opened = self._opened
        return ReceptionScreen(
            background=self._background,
            desk=opened.desk,
            lists=opened.lists,
            open_form=self._window.panel.open,
            show_toast=self._toast,
            papers=opened.papers,
            clock=opened.house.clock.now,
            on_issue_keys=lambda: self.keys.issue(),
            on_take_back=lambda: self.keys.take_back(),
            keys_out=lambda: keys_out_rows(opened.keys, opened.house.clock.now()),
            on_open_key=lambda copy: self.keys.take_back(copy_id=CopyId(copy)),
            on_settle_key=self._settle,
            display=self.display.talk,
            on_take_back_of=lambda visit_id: self.keys.take_back(visit_id=visit_id),
        )

    def _settle(self, row: ToClearRow) -> None:
        """What reception opens from "to be cleared up" that is no visit."""
        if row.kind in (ToClear.WITNESS_MISSED, ToClear.BACKUP_LATE):
            self._window.open_screen("settings")
        elif row.kind is ToClear.REQUEST_DUE:
            self._window.open_screen("people")
            people = self._window.made_screen("people")
            if isinstance(people, PeoplePlaces):
                people.show_place("requests")
        else:
            self.keys.settle(row)

    def _visits(self) -> QWidget:
        from accessdesk.ui.visits.visits_screen import VisitsScreen

        opened = self._opened
        return VisitsScreen(
            background=self._background,
            desk=opened.desk,
            lists=opened.lists,
            open_form=self._window.panel.open,
            show_toast=self._toast,
            papers=opened.papers,
            clock=opened.house.clock.now,
            display=self.display.talk,
        )

    def _presence(self) -> QWidget:
        from accessdesk.ui.presence.presence_screen import PresenceScreen

        opened = self._opened
        return PresenceScreen(
            background=self._background,
            desk=opened.desk,
            lists=opened.lists,
            show_toast=self._toast,
            write_list=self._write_presence,
            open_form=self._window.panel.open,
            papers=opened.papers,
            clock=opened.house.clock.now,
        )

    def _badges(self) -> QWidget:
        from accessdesk.ui.badges.badges_screen import BadgesScreen

        return BadgesScreen(self._background, self.badges, self._opened.house.clock.now)

    def _keys(self) -> QWidget:
        from accessdesk.ui.keys.keys_screen import KeysScreen

        opened = self._opened
        return KeysScreen(
            background=self._background,
            desk=opened.desk,
            lists=opened.lists,
            keys=opened.keys,
            open_form=self._window.panel.open,
            show_toast=self._toast,
            papers=opened.papers,
            clock=opened.house.clock.now,
            forms=self.keys,
            asking=self.asking,
            write_schedule=self._write_schedule,
        )

    def _write_schedule(self, path: Path, system: LockingSystemId, at: datetime, form: str) -> int:
        from accessdesk.reports.schedule import ScheduleForm, schedule_file

        opened, spoken = self._opened, language.code()
        company, engine = opened.lists.company(), opened.house.engine
        asked = (path, system, at)
        return schedule_file(
            opened.desk, engine, opened.keys, company, *asked, form=ScheduleForm(form), language=spoken
        ).rows

    def _people(self) -> QWidget:
        from accessdesk.ui.externals.customers_screen import CustomersScreen
        from accessdesk.ui.externals.externals_screen import ExternalsScreen
        from accessdesk.ui.externals.orders_screen import OrdersScreen

        return PeoplePlaces(
            (
                PlaceOf("employees", lambda: translate("Screens", "Employees"), self._employees),
                PlaceOf(
                    "externals",
                    lambda: translate("Screens", "Standing externals"),
                    lambda: ExternalsScreen(self._at_desk, self.card),
                ),
                PlaceOf("customers", lambda: translate("Screens", "Customers"), lambda: CustomersScreen(self._at_desk)),
                PlaceOf("orders", lambda: translate("Screens", "Orders"), lambda: OrdersScreen(self._at_desk)),
                PlaceOf("requests", lambda: translate("Screens", "Data protection"), self._requests),
            )
        )

    def _requests(self) -> QWidget:
        from accessdesk.wiring.privacy import requests_screen

        return requests_screen(self._at_desk, self._opened)

    def _employees(self) -> QWidget:
        from accessdesk.ui.people.people_screen import PeopleScreen

        opened = self._opened
        return PeopleScreen(
            background=self._background,
            desk=opened.desk,
            lists=opened.lists,
            open_form=self._window.panel.open,
            show_toast=self._toast,
            hand_over=self.visits.handover,
            roster=self.visits.roster,
            keys_held=self._keys_held,
            leaver=self._leavers.open,
        )

    def _keys_held(self, employee: EmployeeId) -> list[str]:
        now = self._opened.house.clock.now()
        return [row.number for row in self._opened.keys.keys_held_by(now, employee_id=employee)]

    def _bans(self) -> QWidget:
        from accessdesk.ui.bans.bans_screen import BansScreen

        return BansScreen(self._at_desk)

    def _incidents(self) -> QWidget:
        from accessdesk.ui.incidents.incidents_screen import IncidentsScreen

        return IncidentsScreen(self._at_desk)

    def _log(self) -> QWidget:
        from accessdesk.ui.log.log_screen import LogScreen

        screen = LogScreen(
            background=self._background,
            desk=self._opened.desk,
            lists=self._opened.lists,
            show_toast=self._toast,
            verify=self._verify,
            checkpoint_text=self._checkpoint_text,
            write_log=self._write_log,
            open_form=self._window.panel.open,
            on_supervision=self._supervision,
            on_evidence=self._evidence,
        )
        screen.band.verified.connect(lambda _: self.on_verified())
        return screen

    def _supervision(self) -> None:
        from accessdesk.wiring.supervision import supervision_form

        self._window.panel.open(supervision_form(self._background, self._opened, self._toast))

    def _evidence(self) -> None:
        from accessdesk.wiring.evidence import package_form

        self._window.panel.open(package_form(self._background, self._opened, self._toast))

    def _settings(self) -> QWidget:
        from accessdesk.ui.settings.backup_card import BackupCard
        from accessdesk.ui.settings.settings_screen import SettingsScreen
        from accessdesk.wiring.backups import HouseBackups

        screen = SettingsScreen(
            background=self._background,
            desk=self._opened.desk,
            lists=self._opened.lists,
            open_form=self._window.panel.open,
            show_toast=self._toast,
            papers=self._opened.papers,
        )
        screen.language_chosen.connect(self._window.set_language)
        screen.theme_chosen.connect(self._window.set_theme)
        screen.desk_card.show_displays(self.display.screens(), self.display.chosen())
        screen.desk_card.display_chosen.connect(self.display.choose)
        screen.badge_look_requested.connect(self.badges.template)
        screen.clauses_requested.connect(self.keys.clauses)
        backups, may = HouseBackups(self._opened), self._opened.desk.may(Right.ADMINISTER)
        screen.add_card(BackupCard(self._background, backups, may=may))
        return screen

    def _verify(self, anchor: str, report: Callable[[int, int], None]) -> VerifyResult:
        opened = self._opened
        opened.desk.demand(Right.VERIFY_LOG)
        from accessdesk.printing.time_stamps import stamped_notes

        beside, stamps = stamped_notes(opened.house.data_dir)
        result = opened.house.watch.complete(opened.house.clock.now(), anchor, report, beside)
        return replace(result, notes=(*result.notes, *stamps))

    def _checkpoint_text(self) -> str:
        from accessdesk.storage.checkpoints import newest_note

        self._opened.desk.demand(Right.VERIFY_LOG)
        return newest_note(self._opened.house.engine)

    def _write_log(self, path: Path, asked: LogFilter, form: str, report: Callable[[int, int], None]) -> int:
        from accessdesk.reports.log import LogFile, LogForm, log_file
        from accessdesk.ui.log.filter_words import filter_words
        from accessdesk.ui.log.log_table import report_line
        from accessdesk.ui.log.verify_words import whole_sentence

        opened = self._opened
        file = LogFile(
            asked,
            LogForm(form),
            language.code(),
            report_line,
            filter_words(asked),
            lambda: whole_sentence(self._verify("", report)),
        )
        return log_file(opened.desk, opened.house.engine, opened.lists, path, file, report).rows

    def _write_presence(self, path: Path, at: datetime | None) -> int:
        from accessdesk.reports.presence import presence_file

        return presence_file(self._opened.desk, self._opened.lists, path, at, language=language.code()).rows
