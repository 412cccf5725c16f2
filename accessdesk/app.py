"""The only file that wires the window to the desk, the lists and the papers."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from accessdesk.crash_report import save_crash_report
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import VisitId
from accessdesk.settings import read_settings, write_settings
from accessdesk.ui import language, theme
from accessdesk.ui.alarm.alarm_sound import AlarmSound
from accessdesk.ui.alarm.gap_alarm import GapAlarm
from accessdesk.ui.background import Background
from accessdesk.ui.main_window import MainWindow, Place
from accessdesk.ui.session_flow import SessionFlow
from accessdesk.ui.status_line import StatusItem
from accessdesk.ui.top_bar import Clock, local_now
from accessdesk.ui.widgets.toast import OpenFolder
from accessdesk.ui.widgets.type_ahead import Suggestion
from accessdesk.ui.wording import error_text, local_day, local_time, utc_now
from accessdesk.wiring.backups import BackupDesk
from accessdesk.wiring.display import DisplayDesk
from accessdesk.wiring.evacuation import EvacuationDesk
from accessdesk.wiring.log_watch import LogWatchDesk
from accessdesk.wiring.reminders import ReminderDesk
from accessdesk.wiring.witnesses import WitnessDesk

if TYPE_CHECKING:
    from accessdesk.beginning import Beginning, MakeSample
    from accessdesk.desk.retention import DailyRun
    from accessdesk.desk.rows import CompanyFacts, InsideRow, LogStanding
    from accessdesk.domain.refusals import Refusal
    from accessdesk.opening import Opened
    from accessdesk.ui.finding import Finding
    from accessdesk.wiring.screens import Screens

translate = QCoreApplication.translate
_EVERY_HALF_MINUTE = 30_000


class AccessDesk(QObject):
    """The running program over one data folder."""

    def __init__(
        self, data_dir: Path, *, opener: "Callable[[], Opened] | None" = None, local_clock: Clock = local_now
    ) -> None:
        super().__init__()
        self._data_dir = data_dir
        self.settings = read_settings(data_dir)
        self.background = Background(self)
        self._opener = opener or self._open_data
        self.opened: Opened | None = None
        self.screens: Screens | None = None
        self._finding: Finding | None = None
        self.window = MainWindow(
            self.background,
            Place("AccessDesk", "", self.settings.desk_name),
            search=self._suggestions,
            clock=local_clock,
        )
        self.session = SessionFlow(
            self.window,
            self.background,
            lambda: self._must_be_open().desk,
            lock_after_minutes=self.settings.lock_after_minutes,
        )
        self._sound = AlarmSound(self)
        self.alarm = GapAlarm(self.window, self._sound.play, self._may_assign)
        self.reminders = ReminderDesk(self.window, self.background)
        self.witnesses = WitnessDesk(self.window, self.background)
        self.backups = BackupDesk(self.window, self.background)
        self.display = DisplayDesk(self.window, data_dir)
        self.log_watch = LogWatchDesk(self.background, lambda text: self.window.toast.show_text(text, None), self)
        self.evacuation = EvacuationDesk(
            self.window, self.background, data_dir, utc_now, lambda text: self.window.toast.show_text(text, None)
        )
        self._connect()
        if opener is not None:
            self._begin()
        else:  # the libraries that the data need come in once the login is painted
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        self.background.run(self, self._open, self._on_opened, self._on_failed)

    def _connect(self) -> None:
        self.session.logged_in.connect(self._on_logged_in)
        self.window.evacuation_requested.connect(self.evacuation.show)
        self.window.language_changed.connect(self._on_language_changed)
        self.window.theme_changed.connect(self._on_theme_changed)
        self.window.gap_banner.settle.connect(self._on_gap)
        self.background.changed.connect(self._on_changed)
        self.background.crashed.connect(self._on_crashed)
        self.log_watch.told.connect(self._refresh_status)
        self._watch = QTimer(self)
        self._watch.setInterval(_EVERY_HALF_MINUTE)
        self._watch.timeout.connect(self._refresh_alarms)

    def _open_data(self) -> "Opened":
        from accessdesk.opening import open_data

        return open_data(self._data_dir, self.settings)

    def _open(self) -> "tuple[Opened, CompanyFacts]":
        import accessdesk.wiring.screens  # noqa: F401 - on this thread, so that the window does not wait for it later
        from accessdesk.opening import company_of

        self.opened = self._opener()
        return self.opened, company_of(self.opened, self._data_dir)

    def _on_opened(self, found: "tuple[Opened, CompanyFacts]") -> None:
        from accessdesk.ui.finding import Finding
        from accessdesk.wiring.screens import Screens

        opened, company = found
        opened.papers.opened = _open_file
        self._show_company(company)
        self.screens = Screens(self.window, self.background, opened, self._data_dir, self.display)
        self.screens.on_verified = lambda: self.log_watch.look_again(self.opened)
        self._finding = Finding(self.background, opened.lists, self.screens.acts(), self._on_nothing_found, self.window)
        self.window.code_entered.connect(self._finding.on_code)
        self.window.found.connect(self._finding.on_found)
        self._refresh_alarms()
        self._watch.start()
        self.evacuation.begin(opened)

    def _show_company(self, company: "CompanyFacts") -> None:
        self.window.set_place(Place(company.company, company.site, self.settings.desk_name))
        if not self.settings.language and company.language != language.code():
            language.set_language(_application(), company.language)
        self.display.set_company(company.company)

    def _suggestions(self, text: str) -> Sequence[Suggestion]:
        return self._finding.suggestions(text) if self._finding else ()

    def _must_be_open(self) -> "Opened":
        if self.opened is None:
            raise RuntimeError("the data folder is not open")
        return self.opened

    def _on_logged_in(self, _session: object) -> None:
        self._refresh_alarms()
        from accessdesk.desk import day, retention, series

        opened = self._must_be_open()
        today = day.midnight(opened.house.clock.now().astimezone().date())
        self.background.run(
            self, lambda: day.close_if_missed(opened.desk, today), self._on_days_closed, self._on_failed
        )
        self.background.run(self, lambda: series.plan_due(opened.desk), self._on_series_planned, self._on_failed)
        self.background.run(self, lambda: retention.erase_if_due(opened.desk), self._on_erased, self._on_failed)
        self._refresh_status()

    def _on_erased(self, run: "DailyRun") -> None:
        from accessdesk.ui.wording.retention_words import why_it_waits

        if run.erased:
            self.background.changed.emit(frozenset(Subject))
        if run.waits and self._must_be_open().desk.may(Right.RETENTION):
            text = translate("AccessDesk", "{why} Settings, “Keeping and erasing data”.")
            self.window.toast.show_text(text.format(why=why_it_waits(run.waits)), None)

    def _on_series_planned(self, planned: "tuple[Outcome | None, list[Refusal]]") -> None:
        outcome, refused = planned
        if outcome is not None:
            self.background.changed.emit(outcome.changed)
        for refusal in refused:
            text = translate("AccessDesk", "Series of {company}: the coming weeks are not planned. {why}")
            said = text.format(company=refusal.facts["series"], why=error_text(refusal))
            self.window.toast.show_text(said, None)

    def _on_days_closed(self, outcome: Outcome | None) -> None:
        if outcome is not None:
            text = translate(
                "AccessDesk", "The last day was not closed: whoever was still here is now to be cleared up."
            )
            self.window.toast.show_text(text, None)

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if Subject.SETTINGS in subjects:
            self.witnesses.try_again()
            self.background.run(self, self._must_be_open().lists.company, self._show_company, self._on_failed)
        self._refresh_alarms()
        self._refresh_status()
        if subjects >= {Subject.VISITS, Subject.KEYS}:  # perhaps the day was closed, and the computer goes off
            self.witnesses.look(self.opened)

    def half_minute(self) -> None:
        """What every half minute brings, at once: alarms and the list for an evacuation are those of this minute."""
        self._refresh_alarms()
        self.evacuation.half_minute()
        self.reminders.look(self.opened)
        self.witnesses.look(self.opened)
        self.log_watch.look(self.opened)
        self.backups.look(self.opened)

    def _refresh_alarms(self) -> None:
        if self.opened is not None:
            if self.opened.desk.locked and not self.window.is_locked:
                self.window.lock()  # the account was closed or the owner left while the session was open
            lists, now = self.opened.lists, self.opened.house.clock.now()

            def show(inside: "list[InsideRow]") -> None:
                self.alarm.show(inside, now)

            self.background.latest("alarms", self, lambda: lists.inside(now), show)

    def _may_assign(self) -> bool:
        return self.opened is not None and self.opened.desk.may(Right.ESCORTS)

    def _on_gap(self, visit_id: int) -> None:
        if self.screens is not None:
            self.screens.visits.handover(VisitId(visit_id))

    def _refresh_status(self) -> None:
        opened = self._must_be_open()

        def read() -> "tuple[LogStanding, bool, bool]":
            house = opened.house
            return opened.lists.standing(), house.medium.is_missing(), house.signing_key_is_lost()

        self.background.latest("standing", self, read, self._show_status)

    def _show_status(self, found: "tuple[LogStanding, bool, bool]") -> None:
        standing, medium_missing, key_lost = found
        items = [self.log_watch.item(standing.entries)]
        if standing.checkpoint_at is not None and items[0].good is not False:
            today = local_day(standing.checkpoint_at) == local_day(utc_now())
            day = "" if today else f"{local_day(standing.checkpoint_at)} "
            text = translate("AccessDesk", "Checkpoint #{size}, {when}")
            size, when = language.locale().toString(standing.checkpoint_size), local_time(standing.checkpoint_at)
            items.append(StatusItem(text.format(size=size, when=f"{day}{when}"), good=True))
        if standing.backup_at is not None:
            from accessdesk.desk.backups import is_late

            late = is_late(standing.backup_at, utc_now())
            day = f"{local_day(standing.backup_at)} " if late else ""
            text = translate("AccessDesk", "Backup {when}").format(when=f"{day}{local_time(standing.backup_at)}")
            items.append(StatusItem(text, good=not late))
        if key_lost:
            items.append(StatusItem(translate("AccessDesk", "Signing key lost: call the administrator"), good=False))
        if medium_missing:
            items.append(StatusItem(translate("AccessDesk", "Second medium missing"), good=False))
        items.append(where_data_lies(self._must_be_open().house.server))
        self.window.set_status(items)

    def _on_nothing_found(self, code: str) -> None:
        text = translate("AccessDesk", "Nothing found for “{code}”. Try a name, a company, a badge or a key number.")
        self.window.toast.show_text(text.format(code=code), None)

    def _on_language_changed(self, code: str) -> None:
        self.settings = replace(read_settings(self._data_dir), language=code)
        write_settings(self._data_dir, self.settings)
        if not self.window.is_locked:
            self._refresh_status()

    def _on_theme_changed(self, name: str) -> None:
        self.settings = replace(read_settings(self._data_dir), theme=name)
        write_settings(self._data_dir, self.settings)

    def _on_failed(self, error: Exception) -> None:
        text = error_text(error)
        if text is None:
            self.background.crashed.emit(error)
        elif self.window.is_locked:
            self.window.lock_page.login.set_error(text)
        else:
            self.window.toast.show_text(text, None)

    def _on_crashed(self, error: Exception) -> None:
        if error_text(error) is not None:
            self._on_failed(error)
            return
        path = save_crash_report(self._data_dir, error)
        text = translate("AccessDesk", "Something went wrong that should not. Nothing stored is lost. Report: {path}")
        self.window.toast.show_text(text.format(path=path.name), OpenFolder(path))

    def close(self) -> None:
        """Finish what is queued and give the database back."""
        self._sound.stop()
        self.display.close()
        self.log_watch.stop()
        self.background.shutdown()
        self.evacuation.finish()
        if self.opened is not None:
            self.opened.house.close()


def where_data_lies(server: str) -> StatusItem:
    """Whether the database is a file of this computer (`server` empty), or whose server keeps it."""
    if server:  # whether that one encrypts its disk is nothing this program could know
        return StatusItem(translate("AccessDesk", "Database on the server {name}").format(name=server))
    return StatusItem(translate("AccessDesk", "Database encrypted, on this computer"))


def is_empty(data_dir: Path) -> bool:
    """Whether no company was ever set up here (a database address in the settings counts as one)."""
    return not (data_dir / "accessdesk.db").exists() and not read_settings(data_dir).database


def dress(app: QApplication, data_dir: Path) -> None:
    """Theme and language of this desk."""
    settings = read_settings(data_dir)
    theme.apply_theme(app, settings.theme)
    language.set_language(app, settings.language or language.DEFAULT)


def run_window(data_dir: Path, make_sample: "MakeSample") -> int:
    """Open the window over a data folder and run until it is closed; the exit code.

    `make_sample` fills an empty folder for whoever only looks around.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("AccessDesk")
    dress(app, data_dir)
    running = _beginning(data_dir, make_sample) if is_empty(data_dir) else AccessDesk(data_dir)
    shown: QWidget = running.window if isinstance(running, AccessDesk) else running.assistant
    shown.showMaximized()
    code = app.exec()
    running.close()
    return code


def _beginning(data_dir: Path, make_sample: "MakeSample") -> "Beginning":
    from accessdesk.beginning import Beginning

    return Beginning(data_dir, make_sample, lambda: AccessDesk(data_dir))


def _open_file(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
