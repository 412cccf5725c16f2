"""Departure (F3): badge, keys and escort settled in one act; a true departure is never blocked."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.rows import InsideRow, VisitDetail
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import BadgeState, VisitState
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.lookups import people_inside
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.visits.visit_head import VisitHead
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel, Suggestion, TypeAhead
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import word

SETTLED = (BadgeState.RETURNED, BadgeState.LOST, BadgeState.DESTROYED)


class DepartureForm(ActForm):
    """Chosen from those inside, or given. What became of the badge is never preset: one key says "returned"."""

    def __init__(
        self, at_desk: AtDesk, visit_id: VisitId | None = None, on_take_back: Callable[[VisitId], None] | None = None
    ) -> None:
        super().__init__(at_desk)
        self._visit: VisitDetail | None = None
        self._given = visit_id is not None
        self.person = TypeAhead(at_desk.background, people_inside(at_desk.lists, at_desk.clock), least=1)
        self._head = VisitHead()
        self.badge = ChipChoice(several=False)
        self.keys_out = PlainLabel(ink="red", wrap=True)
        self.exception, self.how_known, self.at = QLineEdit(), QLineEdit(), MomentInput()
        self.place(self.add_field("visits", self.person, mandatory=True))
        self.column.addWidget(self._head)
        self.place(self.add_field("badge", self.badge, mandatory=True))
        self.column.addWidget(self.keys_out)
        self.place(self.add_field("keys_exception", self.exception))
        self.place(self.add_field("how_known", self.how_known, mandatory=True))
        self.place(self.add_field("happened_at", self.at))
        self._take_back = on_take_back
        self._back = self.add_act(self._on_back, left=True)
        self._back.setEnabled(on_take_back is not None)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.person.chosen.connect(self._on_chosen)
        self._share_fields()
        self.retranslate()
        if visit_id is not None:
            self.read(lambda: at_desk.lists.visit(visit_id), self._fill)

    def title(self) -> str:
        return self.tr("Record departure")

    def draft_name(self) -> str:
        return self._visit.name if self._visit is not None else self.title()

    def state(self) -> tuple[str, Tone] | None:
        if self._visit is None or self._visit.state is not VisitState.UNCLEAR:
            return None
        return word(self._visit.state), Tone.RED

    def is_untouched(self) -> bool:
        return not self.badge.chosen() and not self.exception.text().strip()

    def first_focus(self) -> QWidget:
        return self.badge if self._given else self.person

    def finish(self) -> None:
        self.clear_errors()
        errors = self._still_missing()
        if errors or self._visit is None:
            self.show_errors(errors)
            return
        chosen, visit = self.badge.chosen(), self._visit
        self.execute(
            RecordDeparture(
                visit_id=visit.id,
                badge=BadgeState(chosen[0]) if chosen else None,
                keys_exception=self.exception.text(),
                how_known=self.how_known.text(),
                happened_at=self.at.past(self.at_desk.clock()),
            ),
            lambda outcome: self.end(self.tr("{name} has left").format(name=visit.name), outcome),
        )

    def retranslate(self) -> None:
        super().retranslate()
        self.badge.set_chips([Chip(state.value, word(state)) for state in SETTLED])
        self.fields["visits"].set_label(self.tr("Visitor"))
        self.person.setPlaceholderText(self.tr("Name, company or badge number"))
        self.at.setPlaceholderText(self.tr("now"))
        self.exception.setPlaceholderText(self.tr("only if they do not come back now"))
        self._back.set_text(self.tr("Take keys back"))
        self._primary.set_text(self.tr("Departed"))
        self._word_keys()
        self.heading_changed.emit()

    def _still_missing(self) -> dict[str, str]:
        visit = self._visit
        if visit is None:
            return {"visits": self.tr("Choose who leaves: type a name or the number on the badge.")}
        errors: dict[str, str] = {}
        if visit.badge and not self.badge.chosen():
            errors["badge"] = self.tr("Say what became of the badge {number}.").format(number=visit.badge)
        if visit.state is VisitState.UNCLEAR and not self.how_known.text().strip():
            errors |= missing("how_known")
        try:
            self.at.past(self.at_desk.clock())
        except ValueError:
            errors["happened_at"] = self.tr("Enter a time like 12:30, or leave it empty for now.")
        return errors

    def _on_back(self) -> None:
        if self._take_back is not None and self._visit is not None:
            self._take_back(self._visit.id)

    def _on_chosen(self, suggestion: Suggestion) -> None:
        row = suggestion.value
        if isinstance(row, InsideRow):
            self.read(lambda: self.at_desk.lists.visit(row.id), self._fill)

    def _fill(self, visit: VisitDetail) -> None:
        self._visit = visit
        self._head.show_visit(visit)
        self._share_fields()
        self._word_keys()
        self.heading_changed.emit()
        self.badge.setFocus()

    def _share_fields(self) -> None:
        visit = self._visit
        self.fields["visits"].setVisible(not self._given)
        self.fields["badge"].setVisible(visit is not None and bool(visit.badge))
        self.fields["keys_exception"].setVisible(visit is not None and bool(visit.keys_out))
        self.fields["how_known"].setVisible(visit is not None and visit.state is VisitState.UNCLEAR)

    def _word_keys(self) -> None:
        held = self._visit.keys_out if self._visit is not None else ()
        self.keys_out.setVisible(bool(held))
        self._back.setVisible(bool(held))
        text = self.tr("Keys still out: {copies}. Take them back first, or write down why they stay out.")
        self.keys_out.setText(text.format(copies=", ".join(held)))
