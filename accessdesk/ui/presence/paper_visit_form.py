"""A whole paper visit entered afterwards in one act: all times, the number of the form, who wrote it."""

from datetime import datetime

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from accessdesk.desk.paper_forms import EnterPaperVisit, PaperStep, PaperStepKind
from accessdesk.desk.visits import RecordArrival
from accessdesk.domain.ids import EmployeeId
from accessdesk.domain.visits import BadgeState, IdentityKind
from accessdesk.ui import theme
from accessdesk.ui.presence.presence_desk import PresenceDesk
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm, missing, side_by_side
from accessdesk.ui.visits.lookups import employees
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.visits.visitor_part import VisitorPart
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel, ShortcutButton, TypeAhead
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import word

_SETTLED = (BadgeState.RETURNED, BadgeState.LOST, BadgeState.DESTROYED)
_TIMES = ("arrived_at", "collected_at", "departed_at")


class _StepLine(QWidget):
    """A line between collection and departure: what, when, and who took over."""

    def __init__(self, form: "PaperVisitForm") -> None:
        super().__init__()
        self.kind, self.at = ChipChoice(several=False), MomentInput()
        self.escort = TypeAhead(form.at_desk.background, employees(form.at_desk.lists))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        column.addWidget(self.kind)
        column.addLayout(side_by_side(self.at, self.escort))
        self.retranslate()

    def retranslate(self) -> None:
        self.kind.set_chips([Chip(one.value, word(one)) for one in PaperStepKind])

    def is_empty(self) -> bool:
        return not (self.at.text().strip() or self.escort.text().strip())


class PaperVisitForm(ActForm):
    """In the order of the paper. An escort signed on it: reception attests that, which is marked as weaker."""

    def __init__(self, presence: PresenceDesk) -> None:
        super().__init__(presence.at_desk)
        self.number, self.written_by = QLineEdit(), QLineEdit()
        self.visitor = VisitorPart(presence.at_desk)
        self.fields |= self.visitor.fields
        self.identity, self.notice_given = ChipChoice(several=False), QCheckBox()
        self.times = {name: MomentInput() for name in _TIMES}
        self.badge_number = QLineEdit()
        self.escort = TypeAhead(presence.at_desk.background, employees(presence.at_desk.lists))
        self.badge, self.exception = ChipChoice(several=False), QLineEdit()
        self.steps: list[_StepLine] = []
        self._steps = QVBoxLayout()
        self.more = ShortcutButton(icon="plus", compact=True)
        self._late = PlainLabel(ink="muted", wrap=True)
        self._arrange()
        self.more.clicked.connect(self._on_more)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()

    def _arrange(self) -> None:
        self.place(
            self.add_field("number", self.number, mandatory=True),
            self.add_field("written_by", self.written_by, mandatory=True),
        )
        self.place(self.add_field("arrived_at", self.times["arrived_at"], mandatory=True))
        self.column.addWidget(self.visitor)
        self.place(self.add_field("identity_seen", self.identity, mandatory=True))
        self.place(self.add_field("notice_given", self.notice_given, mandatory=True))
        self.place(
            self.add_field("collected_at", self.times["collected_at"]),
            self.add_field("badge_number", self.badge_number),
        )
        self.place(self.add_field("escort", self.escort))
        self.column.addLayout(self._steps)
        self.place(self.add_field("steps", self.more))
        self.place(self.add_field("departed_at", self.times["departed_at"]), self.add_field("badge", self.badge))
        self.place(self.add_field("keys_exception", self.exception))
        self.column.addWidget(self._late)

    def title(self) -> str:
        return self.tr("Enter a paper visit")

    def draft_name(self) -> str:
        return self.visitor.name.text().strip() or self.number.text().strip() or self.title()

    def state(self) -> tuple[str, Tone] | None:
        return self.tr("entered late"), Tone.AMBER

    def is_untouched(self) -> bool:
        return self.visitor.is_untouched() and not self.number.text().strip()

    def first_focus(self) -> QWidget:
        return self.number

    def finish(self) -> None:
        self.visitor.with_host(self._send)

    def retranslate(self) -> None:
        super().retranslate()
        self.number.setPlaceholderText("PV-2026-0001")
        for line in self.times.values():
            line.setPlaceholderText(self.tr("22.11. 17:30, or 17:30 if it was today"))
        self.identity.set_chips([Chip(kind.value, word(kind)) for kind in IdentityKind])
        self.notice_given.setText(self.tr("The form says that notice and house rules were handed over"))
        self.badge.set_chips([Chip(state.value, word(state)) for state in _SETTLED])
        self.fields["escort"].set_hint(self.tr("Who signed for the escort on the form; empty where none was needed."))
        self.more.set_text(self.tr("One more line"))
        self.fields["departed_at"].set_hint(self.tr("Empty: the visitor is still here."))
        self._late.setText(
            self.tr("Every time is kept as it stands on the paper; the log marks each of them as entered late.")
        )
        self._primary.set_text(self.tr("Enter the visit"))
        for number, step in enumerate(self.steps, start=1):
            step.retranslate()
            step.at.setPlaceholderText(self.tr("17:30"))
            step.escort.setPlaceholderText(self.tr("who took over"))
            step.kind.setAccessibleName(self.tr("Line {number}: what happened").format(number=number))
            step.at.setAccessibleName(self.tr("Line {number}: when").format(number=number))
            step.escort.setAccessibleName(self.tr("Line {number}: who took over").format(number=number))
        self.heading_changed.emit()

    def _on_more(self) -> None:
        self.steps.append(_StepLine(self))
        self._steps.addWidget(self.steps[-1])
        self.retranslate()
        self.steps[-1].kind.setFocus()

    def _moments(self) -> tuple[dict[str, datetime | None], dict[str, str]]:
        found: dict[str, datetime | None] = {}
        errors: dict[str, str] = {}
        for name, line in self.times.items():
            try:
                found[name] = line.past(self.at_desk.clock())
            except ValueError:
                errors[name] = self.tr("Enter a time like 17:30, or with its day like 22.11. 17:30.")
        return found, errors

    def _send(self) -> None:
        self.clear_errors()
        moments, errors = self._moments()
        errors |= self.visitor.still_missing() | self._unconfirmed()
        empty = [
            name for name, line in (("number", self.number), ("written_by", self.written_by)) if not line.text().strip()
        ]
        if not errors.get("arrived_at") and moments["arrived_at"] is None:
            empty.append("arrived_at")
        if moments.get("collected_at") is not None and not self.badge_number.text().strip():
            empty.append("badge_number")
        errors |= missing(*empty)
        if self.escort.text().strip() and self.escort.taken is None:
            errors["escort"] = self.tr("Choose somebody from the list, or leave it empty.")
        steps, wrong = self._chosen_steps()
        errors |= wrong
        if errors:
            self.show_errors(errors)
            return
        text = self.tr("{name}: paper visit entered").format(name=self.visitor.name.text().strip())
        self.execute(self._command(moments, steps), lambda outcome: self.end(text))

    def _unconfirmed(self) -> dict[str, str]:
        errors: dict[str, str] = {}
        if not self.identity.chosen():
            errors["identity_seen"] = self.tr("Choose which kind of document the form names.")
        if not self.notice_given.isChecked():
            errors["notice_given"] = self.tr("Tick it if the form says so; without the notice nobody is received.")
        return errors

    def _chosen_steps(self) -> tuple[tuple[PaperStep, ...], dict[str, str]]:
        steps: list[PaperStep] = []
        wrong = self.tr("Each line needs what happened and when; a handover also who took over, from the list.")
        for line in self.steps:
            if line.is_empty():
                continue
            kind = next(iter(line.kind.chosen()), "")
            try:
                at = line.at.past(self.at_desk.clock())
            except ValueError:
                at = None
            taken = EmployeeId(line.escort.taken.value) if line.escort.taken is not None else None
            if not kind or at is None or (kind == PaperStepKind.HANDOVER and taken is None):
                return (), {"steps": wrong}
            steps.append(PaperStep(PaperStepKind(kind), at, taken))
        return tuple(steps), {}

    def _command(self, moments: dict[str, datetime | None], steps: tuple[PaperStep, ...]) -> EnterPaperVisit:
        visitor, identity, badge = self.visitor, self.identity.chosen(), self.badge.chosen()
        arrival = RecordArrival(
            name=visitor.name.text(),
            company=visitor.company.text(),
            host_id=visitor.host_id(),
            host_name=visitor.host_name(),
            purpose=visitor.purpose.text(),
            zones=visitor.chosen_zones(),
            type=visitor.visit_type(),
            identity_kind=IdentityKind(identity[0]) if identity else None,
            notice_given=self.notice_given.isChecked(),
            person_id=visitor.person_id(),
            happened_at=moments["arrived_at"],
        )
        return EnterPaperVisit(
            self.number.text(),
            self.written_by.text(),
            arrival,
            collected_at=moments["collected_at"],
            badge_number=self.badge_number.text(),
            escort_id=EmployeeId(self.escort.taken.value) if self.escort.taken is not None else None,
            steps=steps,
            departed_at=moments["departed_at"],
            badge=BadgeState(badge[0]) if badge else None,
            keys_exception=self.exception.text(),
        )
