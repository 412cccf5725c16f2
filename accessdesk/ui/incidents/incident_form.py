"""Reporting an incident, and correcting what is known about one."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from accessdesk.desk.incident_rows import IncidentRow
from accessdesk.desk.incidents import ChangeIncident, Recording, ReportIncident
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.ids import ZoneId
from accessdesk.domain.incidents import IncidentKind
from accessdesk.domain.sites import Zone
from accessdesk.ui import theme
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import field_word, local_day, local_time, word

_LINES = 66
_TIMES = ("happened_at", "known_at", "video_from", "video_until")


class IncidentForm(ActForm):
    """`row` None reports a new one; otherwise its facts are corrected, and the kind stays as it is."""

    recorded = Signal(int)
    """The id of the incident, after the form has ended."""

    def __init__(self, at_desk: AtDesk, row: IncidentRow | None = None) -> None:
        super().__init__(at_desk)
        self._row = row
        self.kind, self.zone = ChipChoice(several=False), ChipChoice(several=False)
        self.what = QPlainTextEdit()
        self.what.setTabChangesFocus(True)
        self.what.setFixedHeight(theme.scaled(_LINES))
        self.where, self.reporter, self.camera, self.informed = (QLineEdit() for _ in range(4))
        self.times = {name: MomentInput() for name in _TIMES}
        self._never = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self._arrange()
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self._fill()
        self.retranslate()
        self._before = self._typed()
        self.read(lambda: at_desk.lists.zones(), self._show_zones)

    def _arrange(self) -> None:
        times = {name: self.add_field(name, line) for name, line in self.times.items()}
        if self._row is None:
            self.place(self.add_field("kind", self.kind, mandatory=True))
        self.place(self.add_field("what", self.what, mandatory=True))
        self.place(self.add_field("zone", self.zone))
        self.place(self.add_field("place", self.where), self.add_field("reporter", self.reporter))
        self.place(times["happened_at"], times["known_at"])
        self.place(self.add_field("camera", self.camera), times["video_from"], times["video_until"])
        self.column.addWidget(self._never)
        if self._row is None:
            self.place(self.add_field("informed", self.informed))

    def title(self) -> str:
        row = self._row
        return self.tr("Report an incident") if row is None else self.tr("Correct incident {id}").format(id=row.id)

    def is_untouched(self) -> bool:
        return self._typed() == self._before

    def first_focus(self) -> QWidget:
        return self.kind if self._row is None else self.what

    def finish(self) -> None:
        self.clear_errors()
        moments, errors = self._moments()
        kinds = self.kind.chosen()
        if self._row is None and not kinds:
            errors["kind"] = self.tr("Choose what kind of incident it is.")
        if not self.what.toPlainText().strip():
            errors |= missing("what")
        if errors:
            self.show_errors(errors)
            return
        zones = self.zone.chosen()
        facts: dict[str, Any] = {
            "what": " ".join(self.what.toPlainText().split()),
            "zone_id": ZoneId(int(zones[0])) if zones else None,
            "place": self.where.text(),
            "reporter": self.reporter.text(),
            "recording": Recording(self.camera.text(), moments["video_from"], moments["video_until"]),
        }
        self._send(facts, moments, kinds)

    def retranslate(self) -> None:
        super().retranslate()
        self.kind.set_chips([Chip(kind.value, word(kind)) for kind in IncidentKind])
        self.fields["zone"].set_label(field_word("incident_zone"))
        self.fields["happened_at"].set_label(field_word("incident_happened_at"))
        for name in ("happened_at", "known_at"):
            self.times[name].setPlaceholderText(self.tr("now"))
        self.what.setPlaceholderText(self.tr("what was seen, who was there, what was done at once"))
        self.informed.setPlaceholderText(self.tr("who knows of it already"))
        self._never.setText(
            self.tr("The recording itself is never kept here: only which camera, and from when to when.")
        )
        self._primary.set_text(self.tr("Report") if self._row is None else self.tr("Correct"))
        self.heading_changed.emit()

    def _send(self, facts: dict[str, Any], moments: dict[str, datetime | None], kinds: tuple[str, ...]) -> None:
        now = self.at_desk.clock()
        happened, known = moments["happened_at"], moments["known_at"]
        if self._row is None:
            command: Any = ReportIncident(
                IncidentKind(kinds[0]),
                happened_at=happened or known or now,
                known_at=known,
                informed=self.informed.text(),
                **facts,
            )
            self.execute(command, lambda outcome: self._done(outcome, self.tr("Incident {id} reported")))
            return
        row = self._row
        command = ChangeIncident(
            row.id, happened_at=happened or row.happened_at, known_at=known or row.known_at, **facts
        )
        self.execute(command, lambda outcome: self._done(outcome, self.tr("Incident {id} corrected")))

    def _done(self, outcome: Outcome, text: str) -> None:
        assert outcome.id is not None
        self.end(text.format(id=outcome.id))
        self.recorded.emit(outcome.id)

    def _moments(self) -> tuple[dict[str, datetime | None], dict[str, str]]:
        """What was typed as times; one that was left as it stood keeps its seconds."""
        now, found, errors = self.at_desk.clock(), dict[str, datetime | None](), dict[str, str]()
        for name, line in self.times.items():
            before: datetime | None = getattr(self._row, name) if self._row is not None else None
            if before is not None and line.text() == _typed_moment(before):
                found[name] = before
                continue
            try:
                found[name] = line.past(now)
            except ValueError:
                errors[name] = self.tr("Enter a time like 9:30 or 22.11. 17:30.")
        return found, errors

    def _fill(self) -> None:
        row = self._row
        if row is None:
            return
        self.what.setPlainText(row.what)
        for line, text in ((self.where, row.place), (self.reporter, row.reporter), (self.camera, row.camera)):
            line.setText(text)
        for name, line in self.times.items():
            line.setText(_typed_moment(getattr(row, name)))

    def _show_zones(self, zones: list[Zone]) -> None:
        chosen = str(self._row.zone_id) if self._row is not None else ""
        self.zone.set_chips([Chip(str(zone.id), zone.name) for zone in zones])
        if not self.zone.chosen():
            self.zone.choose([chosen])
        self._before = (*self._before[:-1], self.zone.chosen())

    def _typed(self) -> tuple[Any, ...]:
        lines = (self.where, self.reporter, self.camera, self.informed, *self.times.values())
        return (self.what.toPlainText(), *(line.text() for line in lines), self.kind.chosen(), self.zone.chosen())


def _typed_moment(moment: datetime | None) -> str:
    """As it would be typed, with its day."""
    return f"{local_day(moment)} {local_time(moment)}".strip()
