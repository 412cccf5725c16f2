"""The small acts on an incident: answer a clock, say who was informed, decide, close, reopen."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.incident_rows import IncidentRow
from accessdesk.desk.incidents import AddToIncident, AnswerClock, CloseIncident, DecideIncident, ReopenIncident
from accessdesk.domain.incidents import ClockFace, ClockState, IncidentClock
from accessdesk.ui.incidents.incident_words import TONES, answer_words, due_text, heading
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import word

MET, WAIVED = "met", "waived"


class IncidentAct(ActForm):
    """Says which incident it is about."""

    recorded = Signal(int)
    """The id of the incident, after the form has ended: whoever opened it shows the incident again."""

    def __init__(self, at_desk: AtDesk, row: IncidentRow) -> None:
        super().__init__(at_desk)
        self.row = row
        self._about = PlainLabel(role=TextRole.STRONG, wrap=True)
        self.said = PlainLabel(wrap=True)
        self.column.addWidget(self._about)
        self.column.addWidget(self.said)

    def draft_name(self) -> str:
        return self.title()

    def retranslate(self) -> None:
        super().retranslate()
        self._about.setText(heading(self.row))
        self.heading_changed.emit()

    def send(self, command: Any, text: str) -> None:
        """Execute, say so, and show the incident again."""
        self.execute(command, lambda _: self._back(text))

    def _back(self, text: str) -> None:
        self.end(text)
        self.recorded.emit(self.row.id)


class AnswerClockForm(IncidentAct):
    """Reported, secured, informed: to whom and when; or nothing is owed, and why."""

    def __init__(self, at_desk: AtDesk, row: IncidentRow, face: ClockFace) -> None:
        super().__init__(at_desk, row)
        self._face = face
        self.answer = ChipChoice(several=False)
        self.to_whom, self.at, self.why = QLineEdit(), MomentInput(), QLineEdit()
        self.place(self.add_field("clock", self.answer, mandatory=True))
        self.place(self.add_field("to_whom", self.to_whom, mandatory=True))
        self.place(self.add_field("happened_at", self.at))
        self.place(self.add_field("not_required", self.why, mandatory=True))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.answer.changed.connect(lambda _: self._fit())
        self.retranslate()
        self.answer.choose([WAIVED if face.state is ClockState.OVERWRITTEN else MET])
        self._fit()

    def title(self) -> str:
        return self.tr("Answer a clock")

    def state(self) -> tuple[str, Tone] | None:
        return word(self._face.state), TONES[self._face.state]

    def is_untouched(self) -> bool:
        return not any(line.text().strip() for line in (self.to_whom, self.at, self.why))

    def first_focus(self) -> QWidget:
        return self.to_whom if self._is_met() else self.why

    def finish(self) -> None:
        self.clear_errors()
        met = self._is_met()
        needed, line = ("to_whom", self.to_whom) if met else ("not_required", self.why)
        errors = {} if line.text().strip() else missing(needed)
        at = None
        try:
            at = self.at.past(self.at_desk.clock()) if met else None
        except ValueError:
            errors["happened_at"] = self.tr("Enter a time like 9:30 or 22.11. 17:30.")
        if errors:
            self.show_errors(errors)
            return
        whom, why = (self.to_whom.text(), "") if met else ("", self.why.text())
        text = self.tr("{clock}: answered").format(clock=word(self._face.clock))
        self.send(AnswerClock(self.row.id, self._face.clock, whom, why, at), text)

    def retranslate(self) -> None:
        super().retranslate()
        clock = self._face.clock
        done, nothing = answer_words(clock)
        self.answer.set_chips([Chip(MET, done), Chip(WAIVED, nothing)])
        self.said.setText(f"{word(clock)}: {due_text(self._face, self.at_desk.clock())}")
        self.at.setPlaceholderText(self.tr("now"))
        self.fields["clock"].set_label(self.tr("Answer"))
        video = clock is IncidentClock.VIDEO
        if video:
            self.fields["to_whom"].set_label(self.tr("Who has the recording now, and on what"))
        self.to_whom.setPlaceholderText("" if video else self.tr("authority, client, person; by which way"))
        self._primary.set_text(self.tr("Record"))

    def _is_met(self) -> bool:
        return self.answer.chosen() != (WAIVED,)

    def _fit(self) -> None:
        met = self._is_met()
        for name in ("to_whom", "happened_at"):
            self.fields[name].setVisible(met)
        self.fields["not_required"].setVisible(not met)


class AddToIncidentForm(IncidentAct):
    """Whom somebody informed, or something to be remembered."""

    def __init__(self, at_desk: AtDesk, row: IncidentRow) -> None:
        super().__init__(at_desk, row)
        self.informed, self.at, self.words = QLineEdit(), MomentInput(), QLineEdit()
        self.place(self.add_field("informed", self.informed), self.add_field("happened_at", self.at))
        self.place(self.add_field("words", self.words))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Informed, remark")

    def is_untouched(self) -> bool:
        return not any(line.text().strip() for line in (self.informed, self.at, self.words))

    def first_focus(self) -> QWidget:
        return self.informed

    def finish(self) -> None:
        self.clear_errors()
        errors: dict[str, str] = {}
        if not (self.informed.text().strip() or self.words.text().strip()):
            errors["informed"] = self.tr("Enter who was informed, or a remark.")
        at = None
        try:
            at = self.at.past(self.at_desk.clock())
        except ValueError:
            errors["happened_at"] = self.tr("Enter a time like 9:30 or 22.11. 17:30.")
        if errors:
            self.show_errors(errors)
            return
        command = AddToIncident(self.row.id, self.informed.text(), self.words.text(), at)
        self.send(command, self.tr("Added to incident {id}").format(id=self.row.id))

    def retranslate(self) -> None:
        super().retranslate()
        self.at.setPlaceholderText(self.tr("now"))
        self._primary.set_text(self.tr("Add"))


class _WordsForm(IncidentAct):
    """One mandatory line of words."""

    field = ""
    kind = Kind.PRIMARY

    def __init__(self, at_desk: AtDesk, row: IncidentRow, command: Callable[[str], Any]) -> None:
        super().__init__(at_desk, row)
        self._command = command
        self.line = QLineEdit()
        self.place(self.add_field(self.field, self.line, mandatory=True))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=self.kind)
        self.retranslate()

    def is_untouched(self) -> bool:
        return not self.line.text().strip()

    def first_focus(self) -> QWidget:
        return self.line

    def done_text(self) -> str:
        raise TypeError(f"{type(self).__name__} must say this itself")

    def finish(self) -> None:
        self.clear_errors()
        if not self.line.text().strip():
            self.show_errors(missing(self.field))
            return
        self.send(self._command(self.line.text()), self.done_text())


class DecideIncidentForm(_WordsForm):
    field = "incident_decision"

    def __init__(self, at_desk: AtDesk, row: IncidentRow) -> None:
        super().__init__(at_desk, row, lambda words: DecideIncident(row.id, words))

    def title(self) -> str:
        return self.tr("Decide")

    def done_text(self) -> str:
        return self.tr("Decision about incident {id} recorded").format(id=self.row.id)

    def retranslate(self) -> None:
        super().retranslate()
        self.line.setPlaceholderText(self.tr("for example: watch, change the cylinder, nothing"))
        self._primary.set_text(self.tr("Record the decision"))


class CloseIncidentForm(_WordsForm):
    field = "result"

    def __init__(self, at_desk: AtDesk, row: IncidentRow) -> None:
        super().__init__(at_desk, row, lambda words: CloseIncident(row.id, words))

    def title(self) -> str:
        return self.tr("Close the incident")

    def done_text(self) -> str:
        return self.tr("Incident {id} closed").format(id=self.row.id)

    def retranslate(self) -> None:
        super().retranslate()
        self.said.setText(self.tr("It leaves “To be cleared up”. It can be reopened at any time."))
        self._primary.set_text(self.tr("Close the incident"))


class ReopenIncidentForm(_WordsForm):
    field = "why"

    def __init__(self, at_desk: AtDesk, row: IncidentRow) -> None:
        super().__init__(at_desk, row, lambda words: ReopenIncident(row.id, words))

    def title(self) -> str:
        return self.tr("Reopen the incident")

    def done_text(self) -> str:
        return self.tr("Incident {id} reopened").format(id=self.row.id)

    def retranslate(self) -> None:
        super().retranslate()
        self._primary.set_text(self.tr("Reopen"))
