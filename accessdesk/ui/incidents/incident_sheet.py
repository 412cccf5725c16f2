"""One incident: what is known, how its clocks stand, what was done, and the act that is owed next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from accessdesk.desk.incident_rows import IncidentRow
from accessdesk.desk.outcome import Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import IncidentId
from accessdesk.domain.incidents import ClockFace
from accessdesk.ui import theme
from accessdesk.ui.incidents.incident_acts import (
    AddToIncidentForm,
    AnswerClockForm,
    CloseIncidentForm,
    DecideIncidentForm,
    IncidentAct,
    ReopenIncidentForm,
)
from accessdesk.ui.incidents.incident_form import IncidentForm
from accessdesk.ui.incidents.incident_words import TONES, due_text, heading, standing, step_text
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Pill, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import local_day, local_moment, local_time, word


class IncidentSheet(ActForm):
    """Ctrl+Enter opens what is owed next: the nearest clock, the decision, the closing, or the reopening."""

    def __init__(self, at_desk: AtDesk, incident_id: IncidentId) -> None:
        super().__init__(at_desk)
        self._id = incident_id
        self.row: IncidentRow | None = None
        self._heading = PlainLabel(role=TextRole.TITLE, wrap=True)
        self._what, self._facts = PlainLabel(wrap=True), PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self._clocks_title, self._steps_title = (PlainLabel(role=TextRole.STRONG) for _ in range(2))
        self._clocks = QVBoxLayout()
        self._clocks.setSpacing(theme.SPACE_8)
        self.lines: list[ClockLine] = []
        self.steps = PlainLabel(wrap=True)
        for part in (self._heading, self._what, self._facts, self._clocks_title):
            self.column.addWidget(part)
        self.column.addLayout(self._clocks)
        self.column.addWidget(self._steps_title)
        self.column.addWidget(self.steps)
        self.change = self.add_act(self._on_change, "Alt+K", left=True)
        self.add = self.add_act(self._on_add, "Alt+I", left=True)
        self.primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        at_desk.background.changed.connect(self._on_changed)
        self._reload()

    def title(self) -> str:
        return self.tr("Incident {id}").format(id=self._id)

    def state(self) -> tuple[str, Tone] | None:
        return standing(self.row) if self.row is not None else None

    def is_untouched(self) -> bool:
        return True

    def first_focus(self) -> QWidget:
        return self.primary

    def finish(self) -> None:
        """Open what is owed next, as far as this account may do it."""
        row = self.row
        if row is None:
            return
        form = self._owed(row)
        if form is not None:
            then_shown(self.at_desk, form)

    def text(self) -> str:
        """All of it as it is read."""
        labels = (self._heading, self._what, self._facts, self.steps)
        return "\n".join([*(label.text() for label in labels), *(line.text() for line in self.lines)])

    def retranslate(self) -> None:
        super().retranslate()
        self._clocks_title.setText(self.tr("Clocks"))
        self._steps_title.setText(self.tr("What was done"))
        self.change.set_text(self.tr("Correct"))
        self.add.set_text(self.tr("Informed, remark"))
        row = self.row
        if row is None:
            return
        may, is_open = self._may_settle(), row.closed_at is None
        self._heading.setText(heading(row))
        self._what.setText(row.what if row.told else self.tr("Its words are for the office and whoever reported it."))
        self._facts.setText("\n".join(self._known(row)))
        self._show_clocks(row)
        none = self.tr("Nothing yet.") if row.told else ""
        self.steps.setText("\n".join(step_text(step) for step in row.steps) or none)
        self._steps_title.setVisible(row.told)
        self.change.setVisible(may and is_open)
        self.add.setVisible(is_open and self.at_desk.desk.may(Right.REPORT_INCIDENT))
        self.primary.setVisible(may)
        self.primary.set_text(self._owed_text(row))
        self.heading_changed.emit()

    def _owed(self, row: IncidentRow) -> IncidentAct | None:
        if not self._may_settle():
            return AddToIncidentForm(self.at_desk, row) if row.closed_at is None else None
        if row.closed_at is not None:
            return ReopenIncidentForm(self.at_desk, row)
        upcoming = row.next_clock
        if upcoming is not None:
            return AnswerClockForm(self.at_desk, row, upcoming)
        if not row.decided:
            return DecideIncidentForm(self.at_desk, row)
        return CloseIncidentForm(self.at_desk, row)

    def _owed_text(self, row: IncidentRow) -> str:
        if row.closed_at is not None:
            return self.tr("Reopen")
        if row.next_clock is not None:
            return self.tr("Answer the next clock")
        return self.tr("Close the incident") if row.decided else self.tr("Decide")

    def _known(self, row: IncidentRow) -> list[str]:
        def when(moment: object) -> str:
            return f"{local_day(moment)} {local_time(moment)}"  # type: ignore[arg-type]

        told = self.tr("Happened {happened}, known since {known}, entered {entered} by {name}")
        lines = [
            told.format(
                happened=when(row.happened_at),
                known=when(row.known_at),
                name=row.entered_by,
                entered=local_moment(row.entered_at, row.known_at),
            )
        ]
        about = [row.zone, row.place if row.zone else ""]
        about += [self.tr("visitor {name}").format(name=row.visitor) if row.visitor else ""]
        about += [self.tr("key {number}").format(number=row.key_number) if row.key_number else ""]
        about += [self.tr("reported by {name}").format(name=row.reporter) if row.reporter else ""]
        lines.append(" · ".join(part for part in about if part))
        if row.camera:
            span = ""
            if row.video_from is not None:
                span = f": {when(row.video_from)} – {local_moment(row.video_until, row.video_from)}"
            lines.append(f"{row.camera}{span}")
        return [line for line in lines if line]

    def _show_clocks(self, row: IncidentRow) -> None:
        while len(self.lines) < len(row.clocks):
            line = ClockLine()
            line.answered.connect(self._on_answer)
            self.lines.append(line)
            self._clocks.addWidget(line)
        may = self._may_settle() and row.closed_at is None
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(row.clocks))
            if number < len(row.clocks):
                line.show_face(row.clocks[number], due_text(row.clocks[number], self.at_desk.clock()), may=may)
                line.button.set_text(self.tr("Answer"))

    def _may_settle(self) -> bool:
        return self.at_desk.desk.may(Right.SETTLE_INCIDENT)

    def _on_answer(self, face: ClockFace) -> None:
        if self.row is not None:
            then_shown(self.at_desk, AnswerClockForm(self.at_desk, self.row, face))

    def _on_change(self) -> None:
        if self.row is not None:
            then_shown(self.at_desk, IncidentForm(self.at_desk, self.row))

    def _on_add(self) -> None:
        if self.row is not None:
            then_shown(self.at_desk, AddToIncidentForm(self.at_desk, self.row))

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if subjects & {Subject.INCIDENTS, Subject.SETTINGS}:
            self._reload()

    def _reload(self) -> None:
        desk, lists, now, incident = self.at_desk.desk, self.at_desk.lists, self.at_desk.clock(), self._id

        def read() -> IncidentRow:
            desk.demand(Right.REPORT_INCIDENT)
            return lists.incident(incident, now)

        self.read(read, self._fill)

    def _fill(self, row: IncidentRow) -> None:
        self.row = row
        self.retranslate()


class ClockLine(QWidget):
    """A clock: what it is for, until when, how it stands, and the button that answers it."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._face: ClockFace | None = None
        self._what, self._due = PlainLabel(wrap=True), PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self._state = Pill()
        self.button = ShortcutButton(compact=True)
        self.button.clicked.connect(lambda: self.answered.emit(self._face))
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._what, self._due):
            label.setMinimumWidth(theme.scaled(60))
            words.addWidget(label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_12)
        layout.addLayout(words, 1)
        layout.addWidget(self._state, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_face(self, face: ClockFace, due: str, *, may: bool) -> None:
        self._face = face
        self._what.setText(word(face.clock))
        self._due.setText(due)
        self._state.set_state(word(face.state), TONES[face.state])
        self.button.setVisible(may)
        self.button.setAccessibleDescription(word(face.clock))

    def text(self) -> str:
        return f"{self._what.text()}: {self._due.text()} [{self._state.text()}]"


def then_shown(at_desk: AtDesk, form: IncidentAct | IncidentForm) -> None:
    """Open an act on an incident; when it is done the incident shows."""
    form.recorded.connect(lambda id: at_desk.open_form(IncidentSheet(at_desk, IncidentId(id))))
    at_desk.open_form(form)
