"""Login, lock and logout between the window and the desk; the desk locks itself when nobody is there."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from accessdesk.desk.desk import Desk
from accessdesk.desk.ports import Session
from accessdesk.ui.background import Background
from accessdesk.ui.main_window import MainWindow
from accessdesk.ui.rail import ShownUser
from accessdesk.ui.wording import error_text, word

_MINUTE = 60_000


class SessionFlow(QObject):
    """Between the lock page and the desk. `desk` is asked on the database thread, once the house is open."""

    logged_in = Signal(object)
    """The Session that works at this desk now."""

    def __init__(
        self, window: MainWindow, background: Background, desk: Callable[[], Desk], *, lock_after_minutes: int
    ) -> None:
        super().__init__(window)
        self._window, self._background, self._desk = window, background, desk
        self._account: int | None = None
        self._session: Session | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(lock_after_minutes * _MINUTE)
        self._idle.timeout.connect(self._on_idle)
        window.login_requested.connect(self._on_login_requested)
        window.locked.connect(self._on_locked)
        window.language_changed.connect(lambda _code: self._on_language_changed())
        window.touched.connect(self._on_touched)

    def _on_touched(self) -> None:
        if self._idle.isActive():
            self._idle.start()

    def _on_login_requested(self, name: str, password: str) -> None:
        self._window.lock_page.login.set_busy(True)

        def log_in() -> Session:
            from accessdesk.desk import entrance  # on this thread: all commands come with it

            return entrance.log_in(self._desk(), name, password)

        self._background.run(self, log_in, self._on_logged_in, self._on_refused)

    def _on_logged_in(self, session: Session) -> None:
        self._window.lock_page.login.set_busy(False)
        if self._account is not None and self._account != session.account_id:
            self._window.change_account(self._account, session.account_id)
        self._account = session.account_id
        self._session = session
        self._window.unlock(_shown(session))
        self._idle.start()
        self.logged_in.emit(session)

    def _on_language_changed(self) -> None:
        if self._session is not None:
            self._window.rail.set_user(_shown(self._session))

    def _on_refused(self, error: Exception) -> None:
        self._window.lock_page.login.set_busy(False)
        text = error_text(error)
        if text is None:
            self._background.crashed.emit(error)
            return
        self._window.lock_page.login.set_error(text)

    def _on_idle(self) -> None:
        self._window.lock()

    def _on_locked(self) -> None:
        self._idle.stop()

        def lock() -> None:
            from accessdesk.desk import entrance

            entrance.lock(self._desk())

        self._background.run(self, lock, _nothing, self._background.crashed.emit)


def _shown(session: Session) -> ShownUser:
    roles = ", ".join(sorted(word(role) for role in session.roles))
    return ShownUser(session.actor.name, roles, session.since.astimezone())


def _nothing(_result: object) -> None:
    """A lock has nothing to show."""
