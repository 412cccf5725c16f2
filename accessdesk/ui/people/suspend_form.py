"""Suspending somebody for a while, and taking it back: what rests, and what stays in their pocket. No reason asked."""

from collections.abc import Callable, Sequence
from typing import Any

from accessdesk.desk.desk import Desk
from accessdesk.desk.rows import EmployeeRow
from accessdesk.desk.suspension import ResumeEmployee, SuspendEmployee
from accessdesk.domain.ids import EmployeeId
from accessdesk.domain.refusals import HoldsCustody
from accessdesk.ui.background import Background
from accessdesk.ui.desk_form import DeskForm, ShowToast
from accessdesk.ui.people.hand_over_first import HandOver, HandOverFirst
from accessdesk.ui.theme import Tone
from accessdesk.ui.widgets.labels import PlainLabel

KeysHeld = Callable[[EmployeeId], Sequence[str]]
"""The numbers of the keys that an employee holds; read on the database thread."""


class SuspendForm(DeskForm):
    """Suspends who works, and resumes who is suspended; says beforehand what that means."""

    def __init__(
        self,
        background: Background,
        desk: Desk,
        row: EmployeeRow,
        show_toast: ShowToast,
        hand_over: HandOver,
        keys_held: KeysHeld = lambda employee: (),
    ) -> None:
        super().__init__(background, desk, show_toast)
        self._row = row
        self._numbers: tuple[str, ...] = ()
        self._what = PlainLabel(wrap=True)
        self._keys = PlainLabel(ink="amber", wrap=True)
        self._quiet = PlainLabel(ink="muted", wrap=True)
        self.first = HandOverFirst(hand_over)
        for part in (self._what, self._keys, self._quiet):
            self.body.addWidget(part)
        self.close_body()
        self.body.insertWidget(self.body.count() - 1, self.first)
        self.retranslate()
        if row.keys_out and not row.suspended:
            background.run(self, lambda: tuple(keys_held(row.id)), self._show_keys)

    def title(self) -> str:
        text = self.tr("{name} is back") if self._row.suspended else self.tr("Suspend {name}")
        return text.format(name=self._row.name)

    def state(self) -> tuple[str, Tone] | None:
        return (self.tr("suspended"), Tone.AMBER) if self._row.suspended else None

    def is_untouched(self) -> bool:
        return self.first.isHidden()

    def first_focus(self) -> Any:
        return self.primary

    def done_text(self) -> str:
        text = self.tr("{name} is back at work.") if self._row.suspended else self.tr("{name} is suspended.")
        return text.format(name=self._row.name)

    def command(self) -> SuspendEmployee | ResumeEmployee:
        return ResumeEmployee(self._row.id) if self._row.suspended else SuspendEmployee(self._row.id)

    def retranslate(self) -> None:
        row = self._row
        if row.suspended:
            self._what.setText(
                self.tr("Account, escort right and approvals hold again, unless they have run out meanwhile.")
            )
            self.primary.set_text(self.tr("Is back at work"))
        else:
            self._what.setText(self.tr("From now on the account, the escort right and approvals rest."))
            self.primary.set_text(self.tr("Suspend"))
        shown = ", ".join(self._numbers) or str(row.keys_out)
        text = self.tr("Keys with {name}: {keys}. Decide on the Keys screen whether they come back.")
        self._keys.setText(text.format(name=row.name, keys=shown))
        self._keys.setVisible(bool(row.keys_out) and not row.suspended)
        self._quiet.setText(self.tr("No reason is asked and none is stored."))
        self._quiet.setVisible(not row.suspended)
        self.heading_changed.emit()

    def _show_keys(self, numbers: tuple[str, ...]) -> None:
        self._numbers = numbers
        self.retranslate()

    def _on_failed(self, failure: Exception) -> None:
        super()._on_failed(failure)
        self.first.show_visits(failure.visits if isinstance(failure, HoldsCustody) else ())
