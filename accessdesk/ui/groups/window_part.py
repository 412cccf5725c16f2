"""From when until when a group is expected."""

from datetime import datetime, timedelta

from accessdesk.ui.language import Retranslated
from accessdesk.ui.visits.act_form import missing, side_by_side
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.moment_input import MomentInput, next_half_hour
from accessdesk.ui.widgets import Field
from accessdesk.ui.wording import field_word


class WindowPart(Retranslated):
    """Two fields side by side; the end is on the day of the beginning unless it names its own."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__()
        self._at_desk = at_desk
        self.begin, self.end = MomentInput(), MomentInput()
        self.fields = {
            "expected_from": Field("", self.begin, mandatory=True),
            "expected_to": Field("", self.end, mandatory=True),
        }
        self.line = side_by_side(*self.fields.values())
        """More can stand beside the two."""
        self.line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self.line)
        self.begin.propose(next_half_hour(at_desk.clock()))
        self.retranslate()

    def moments(self) -> tuple[datetime | None, datetime | None, dict[str, str]]:
        """Begin and end, aware UTC, and sentences for what is no time."""
        wrong = self.tr("Enter a time like 12:30, or a day with it like 24.11. 12:30.")
        errors: dict[str, str] = {}
        found: dict[str, datetime | None] = {"expected_from": None, "expected_to": None}
        now = self._at_desk.clock()
        for name, line in (("expected_from", self.begin), ("expected_to", self.end)):
            try:
                found[name] = line.coming(found["expected_from"] or now)
            except ValueError:
                errors[name] = wrong
        begin, end = found["expected_from"], found["expected_to"]
        if begin is not None and end is not None and end < begin - timedelta(days=1):
            end = None
        for name, moment in (("expected_from", begin), ("expected_to", end)):
            if moment is None and name not in errors:
                errors |= missing(name)
        return begin, end, errors

    def retranslate(self) -> None:
        for name, field in self.fields.items():
            field.set_label(field_word(name))
        self.begin.setPlaceholderText(self.tr("10:00 or 24.11. 10:00"))
        self.end.setPlaceholderText(self.tr("12:00"))
