"""What somebody must know who stands at reception at night: that it is closed, and what to do in which order."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from accessdesk.desk.desk import Desk
from accessdesk.desk.outcome import Subject
from accessdesk.desk.readers import Lists
from accessdesk.domain.access_rights import Role
from accessdesk.ui import theme
from accessdesk.ui.background import Background
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets import PlainLabel, ShortcutButton
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import local_moment, utc_now


class NightBand(Retranslated):
    """Hidden while reception is open and the account is not the on-call's alone."""

    def __init__(
        self,
        background: Background,
        desk: Desk,
        lists: Lists,
        on_open: Callable[[], None],
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__()
        self._background, self._desk, self._lists, self._clock = background, desk, lists, clock
        self._closed_at: datetime | None = None
        self._without = 0
        self._closed, self._guide = PlainLabel(role=TextRole.STRONG, wrap=True), PlainLabel(ink="muted", wrap=True)
        self.open = ShortcutButton(icon="door-open", compact=True)
        self.open.clicked.connect(lambda: on_open())
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_12)
        row.addWidget(self._closed, 1)
        row.addWidget(self.open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_8)
        layout.addLayout(row)
        layout.addWidget(self._guide)
        self.retranslate()
        background.changed.connect(self._on_changed)
        self.reload()

    @property
    def guides(self) -> bool:
        """Whether the on-call alone works here, who may not have seen the program for months."""
        return self._desk.session is not None and self._desk.session.roles == frozenset({Role.ON_CALL})

    def reload(self) -> None:
        lists = self._lists

        def read() -> tuple[datetime | None, int]:
            closed_at = lists.closed_since()
            without = sum(row.keeper_kind is None for row in lists.waiting()) if closed_at is not None else 0
            return closed_at, without

        self._background.latest((id(self), "closed"), self, read, self._show, self._background.crashed.emit)

    def retranslate(self) -> None:
        closed = self._closed_at is not None
        text = self.tr("Reception is closed since {time}. Whoever receives a visitor now answers for them by name.")
        if self._without:
            text = self.tr("Reception is closed since {time}. Visitors without reception: {count}.")
        since = local_moment(self._closed_at, self._clock())
        self._closed.setText(text.format(time=since, count=self._without) if closed else "")
        self.open.set_text(self.tr("Open reception"))
        self._guide.setText(
            self.tr(
                "A visitor comes, F2: write down who it is, look at a document, hand the notice over.\n"
                "An escort goes along: they type their PIN or say yes by phone, then the badge prints.\n"
                "The visitor leaves, F3: take the badge back. A wrong entry, Ctrl+Z, for ten minutes.\n"
                "Fire alarm, F12: the list of everybody inside, on the screen and on paper."
            )
        )
        self._closed.setVisible(closed)
        self.open.setVisible(closed)
        self._guide.setVisible(self.guides)
        self.setVisible(closed or self.guides)

    def _show(self, found: tuple[datetime | None, int]) -> None:
        self._closed_at, self._without = found
        self.retranslate()

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if subjects & {Subject.VISITS, Subject.SETTINGS}:
            self.reload()
