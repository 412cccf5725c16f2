"""Closing the day: who is still here is shown by name, becomes unclear, and no departure is invented."""

from datetime import datetime

from accessdesk.desk.day import CloseDay
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.rows import InsideRow, WaitingRow
from accessdesk.ui import theme
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import local_time


class DayEndForm(ActForm):
    """Nothing is typed here: whoever can be settled is settled first, by their own acts."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self._still_here: list[tuple[str, str, datetime]] = []
        self._heading = PlainLabel(role=TextRole.STRONG, wrap=True)
        self._names = PlainLabel(wrap=True)
        self._what = PlainLabel(ink="muted", wrap=True)
        for part in (self._heading, self._names, self._what):
            self.column.addWidget(part)
            self.column.addSpacing(theme.SPACE_4)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        self.read(lambda: (at_desk.lists.waiting(), at_desk.lists.inside(at_desk.clock())), self._show)

    def title(self) -> str:
        return self.tr("Close the day")

    def is_untouched(self) -> bool:
        return True

    def finish(self) -> None:
        self.execute(CloseDay(), self._on_closed)

    def retranslate(self) -> None:
        super().retranslate()
        self._primary.set_text(self.tr("Close the day"))
        if self._still_here:
            text = self.tr("Still here or away: {count}. Record their departure first, if you know it.")
            self._heading.setText(text.format(count=len(self._still_here)))
        else:
            self._heading.setText(self.tr("Nobody is in the house any more."))
        line = self.tr("{name}, {company}, since {time}")
        self._names.setText(
            "\n".join(line.format(name=n, company=c, time=local_time(since)) for n, c, since in self._still_here)
        )
        self._what.setText(
            self.tr(
                "Whoever is still here becomes “unclear”: no time of departure is invented, and the name stays on the "
                "evacuation list until somebody settles it. The log gets a signed checkpoint."
            )
        )

    def _show(self, found: tuple[list[WaitingRow], list[InsideRow]]) -> None:
        waiting, inside = found
        self._still_here = [(row.name, row.company, row.arrived_at) for row in waiting]
        self._still_here += [(row.name, row.company, row.since) for row in inside]
        self.retranslate()

    def _on_closed(self, outcome: Outcome) -> None:
        self.end(self.tr("The day is closed and the log is signed."))
