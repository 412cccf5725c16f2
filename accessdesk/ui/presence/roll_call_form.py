"""The roll call: begun as an evacuation or a drill, answered person by person, ended with a report."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from accessdesk.desk.gone_already import HowLeft
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.presence_rows import RollCallLineRow, RollCallRow
from accessdesk.desk.roll_calls import AnswerRollCall, BeginRollCall, EndRollCall
from accessdesk.domain.presence import RollCallResult
from accessdesk.domain.refusals import Refusal
from accessdesk.ui import theme
from accessdesk.ui.presence.presence_desk import PresenceDesk
from accessdesk.ui.presence.roll_call_answer import RollCallAnswer
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import error_text, local_time, word

DRILL, EVACUATION = "drill", "evacuation"


class BeginRollCallForm(ActForm):
    """Nothing is preset: a drill and an evacuation are never mistaken for each other."""

    def __init__(self, presence: PresenceDesk) -> None:
        super().__init__(presence.at_desk)
        self._presence = presence
        self.occasion, self.at = ChipChoice(several=False), MomentInput()
        self._what = PlainLabel(ink="muted", wrap=True)
        self.place(self.add_field("occasion", self.occasion, mandatory=True))
        self.place(self.add_field("happened_at", self.at))
        self.column.addWidget(self._what)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.DANGER)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Begin a roll call")

    def is_untouched(self) -> bool:
        return not self.occasion.chosen()

    def first_focus(self) -> QWidget:
        return self.occasion

    def finish(self) -> None:
        self.clear_errors()
        chosen = next(iter(self.occasion.chosen()), "")
        if not chosen:
            self.show_errors({"occasion": self.tr("Choose whether this is a drill.")})
            return
        try:
            at = self.at.past(self.at_desk.clock())
        except ValueError:
            self.show_errors({"happened_at": self.tr("Enter a time like 10:02, or leave it empty for now.")})
            return
        lists = self._presence.lists

        def work() -> BeginRollCall:
            also = tuple(row.id for row in lists.presence(at)) if at is not None else ()
            return BeginRollCall(chosen == DRILL, at, also)

        self.read(work, lambda command: self.execute(command, self._on_begun))

    def retranslate(self) -> None:
        super().retranslate()
        self.fields["occasion"].set_label(self.tr("What is it"))
        self.occasion.set_chips([Chip(EVACUATION, self.tr("Evacuation")), Chip(DRILL, self.tr("Drill"))])
        self.at.setPlaceholderText(self.tr("now"))
        self._what.setText(
            self.tr(
                "Everybody who stood on the evacuation list at that moment is called. A drill is marked everywhere."
            )
        )
        self._primary.set_text(self.tr("Begin"))

    def _on_begun(self, outcome: Outcome) -> None:
        assert outcome.id is not None
        self.at_desk.open_form(RollCallForm(self._presence, outcome.id))
        self.closed.emit()


class RollCallForm(ActForm):
    """Answers are sent together for one teller; whoever told of others is entered next. Ending prints the report."""

    def __init__(self, presence: PresenceDesk, roll_call_id: int) -> None:
        super().__init__(presence.at_desk)
        self._presence, self._id = presence, roll_call_id
        self._row: RollCallRow | None = None
        self.answers: dict[int, RollCallAnswer] = {}
        self._heading = PlainLabel(role=TextRole.STRONG, wrap=True)
        self.told_by, self.at, self.remark = QLineEdit(), MomentInput(), QLineEdit()
        self._people = QVBoxLayout()
        self._people.setSpacing(theme.SPACE_12)
        self.column.addWidget(self._heading)
        self.column.addLayout(self._people)
        self.place(self.add_field("told_by", self.told_by, mandatory=True))
        self.place(self.add_field("told_at", self.at), self.add_field("remark", self.remark))
        self._all_safe = self.add_act(self._on_all_safe, left=True)
        self._end = self.add_act(self.finish_roll_call, "Alt+Return")
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        self._read_again()

    def title(self) -> str:
        return self.tr("Roll call")

    def state(self) -> tuple[str, Tone] | None:
        if self._row is None:
            return None
        return (self.tr("DRILL"), Tone.BLUE) if self._row.drill else (self.tr("EVACUATION"), Tone.RED)

    def is_untouched(self) -> bool:
        return not self.told_by.text().strip() and not self._changed()

    def first_focus(self) -> QWidget:
        return next((answer.result for answer in self.answers.values()), self.told_by)

    def finish(self) -> None:
        """Enter the answers that changed."""
        self.clear_errors()
        changed = self._changed()
        errors = {} if self.told_by.text().strip() else missing("told_by")
        if not changed:
            errors["results"] = self.tr("Choose an answer for at least one person.")
        try:
            at = self.at.past(self.at_desk.clock())
        except ValueError:
            errors["told_at"] = self.tr("Enter a time like 10:09, or leave it empty for now.")
        left, faults = self._how_left(changed)
        for line_id, fault in faults.items():
            self.answers[line_id].show_error(*fault)
        if errors or faults:
            self.show_errors(errors)
            return
        self.execute(AnswerRollCall(changed, self.told_by.text(), at, left), self._on_entered)

    def clear_errors(self) -> None:
        super().clear_errors()
        for answer in self.answers.values():
            answer.clear_errors()

    def fail(self, error: Exception) -> None:
        """What concerns one person's departure stands at this person."""
        line = error.facts.get("line") if isinstance(error, Refusal) else None
        if isinstance(error, Refusal) and isinstance(line, int) and line in self.answers:
            self._set_busy(False)
            self.answers[line].show_error(error.field, error_text(error) or "")
        else:
            super().fail(error)

    def finish_roll_call(self) -> None:
        """End it; unanswered people are named by the refusal."""
        self.clear_errors()
        if self._changed():
            self.show_errors({"results": self.tr("There are answers that are not entered yet. Enter them first.")})
            return
        self.execute(EndRollCall(self._id, self.remark.text()), self._on_ended)

    def retranslate(self) -> None:
        super().retranslate()
        self.at.setPlaceholderText(self.tr("now"))
        self.told_by.setPlaceholderText(self.tr("warden, escort or host"))
        self._all_safe.set_text(self.tr("All others are safe"))
        self._end.set_text(self.tr("End roll call"))
        self._end.setShortcut("Alt+Return")  # Qt forgets a shortcut with every new text
        self._primary.set_text(self.tr("Enter answers"))
        if self._row is not None:
            self._show(self._row)

    def _read_again(self) -> None:
        self.read(lambda: self._presence.lists.roll_call(self._id), self._show)

    def _show(self, row: RollCallRow) -> None:
        self._row = row
        still_open = row.count(RollCallResult.OPEN)
        text = self.tr("Began at {time}. People: {count}, without an answer: {open}, missing: {missing}.")
        self._heading.setText(
            text.format(
                time=local_time(row.began_at),
                count=len(row.lines),
                open=still_open,
                missing=row.count(RollCallResult.MISSING),
            )
        )
        for line in row.lines:
            if line.id not in self.answers:
                self.answers[line.id] = RollCallAnswer()
                self._people.addWidget(self.answers[line.id])
            self.answers[line.id].show_line(line, self._told(line), drill=row.drill)
        self._all_safe.setEnabled(still_open > 0)
        self._end.setEnabled(still_open == 0)
        self.heading_changed.emit()

    def _told(self, line: RollCallLineRow) -> str:
        if line.told_at is None:
            return ""
        return self.tr("{result}, told by {name} at {time}").format(
            result=word(line.result), name=line.told_by, time=local_time(line.told_at)
        )

    def _changed(self) -> dict[int, RollCallResult]:
        """Answers chosen here that are not stored so."""
        if self._row is None:
            return {}
        chosen = {line.id: next(iter(self.answers[line.id].result.chosen()), "") for line in self._row.lines}
        return {
            line.id: RollCallResult(chosen[line.id])
            for line in self._row.lines
            if chosen[line.id] and chosen[line.id] != line.result.value
        }

    def _how_left(self, changed: Mapping[int, RollCallResult]) -> tuple[dict[int, HowLeft], dict[int, tuple[str, str]]]:
        """What is known of the departures of those already gone, and what is wrong with it, by line."""
        left: dict[int, HowLeft] = {}
        faults: dict[int, tuple[str, str]] = {}
        now = self.at_desk.clock()
        for line_id, result in changed.items():
            answer = self.answers[line_id]
            if result is not RollCallResult.GONE or not answer.asks_how_left():
                continue
            if not answer.how_known.text().strip():
                faults[line_id] = ("how_known", missing("how_known")["how_known"])
                continue
            try:
                left[line_id] = HowLeft(answer.how_known.text(), answer.left_at.past(now))
            except ValueError:
                text = self.tr("Enter a time like 10:09, or leave it empty if nobody knows when.")
                faults[line_id] = ("happened_at", text)
        return left, faults

    def _on_entered(self, outcome: Outcome) -> None:
        if outcome.undo:
            self.at_desk.say(self.tr("Answers entered, with the departures"), outcome.undo)
        self._read_again()

    def _on_all_safe(self) -> None:
        for line in self._row.lines if self._row is not None else ():
            if not self.answers[line.id].result.chosen():
                self.answers[line.id].result.choose((RollCallResult.SAFE.value,))
        self.told_by.setFocus()

    def _on_ended(self, outcome: Outcome) -> None:
        papers, at_desk, text = self._presence.papers, self.at_desk, self.tr("The report was not printed: {why}")

        def failed(error: Exception) -> None:
            at_desk.say(text.format(why=error_text(error) or str(error)))

        at_desk.background.print_run(at_desk.background, lambda: papers.print_roll_call(self._id), None, failed)
        self.end(self.tr("The roll call has ended; its report is printing."))
