"""Departure (F3): badge, keys and escort settled in one act; a true departure is never blocked."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.outcome import Subject
from accessdesk.desk.rows import InsideRow, VisitDetail
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import VisitState
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.lookups import people_inside
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.visits.open_things import OpenThings
from accessdesk.ui.visits.visit_head import VisitHead
from accessdesk.ui.widgets import Suggestion, TypeAhead
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import word

ALL_BACK = "Ctrl+R"


class DepartureForm(ActForm):
    """Chosen from those inside, or given, or scanned. What became of things is never preset: one key says it."""

    def __init__(
        self,
        at_desk: AtDesk,
        visit_id: VisitId | None = None,
        on_take_back: Callable[[VisitId], None] | None = None,
        on_several: Callable[[VisitId | None], None] | None = None,
    ) -> None:
        super().__init__(at_desk)
        self._visit: VisitDetail | None = None
        self._given = visit_id is not None
        self.person = TypeAhead(at_desk.background, people_inside(at_desk.lists, at_desk.clock), least=1)
        self._head = VisitHead()
        self.things = OpenThings()
        self.fields |= self.things.fields
        self.how_known, self.at = QLineEdit(), MomentInput()
        self.place(self.add_field("visits", self.person, mandatory=True))
        self.column.addWidget(self._head)
        self.column.addWidget(self.things)
        self.place(self.add_field("how_known", self.how_known, mandatory=True))
        self.place(self.add_field("happened_at", self.at))
        self._take_back, self._on_several = on_take_back, on_several
        self._back = self.add_act(self._on_back, left=True)
        self._back.setEnabled(on_take_back is not None)
        self._several = self.add_act(self._open_several, left=True)
        if on_several is None:
            self._several.hide()
        self._all = self.add_act(self.things.all_given_back, ALL_BACK)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.person.chosen.connect(self._on_chosen)
        at_desk.background.changed.connect(self._on_changed)
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
        return self.things.is_untouched()

    def first_focus(self) -> QWidget:
        return self.things.badge if self._given else self.person

    def finish(self) -> None:
        self.clear_errors()
        errors = self._still_missing()
        if errors or self._visit is None:
            self.show_errors(errors)
            return
        now, name = self.at_desk.clock(), self._visit.name
        command = self.things.command(now, self.at.past(now), self.how_known.text())
        self.execute(command, lambda outcome: self.end(self.tr("{name} has left").format(name=name), outcome))

    def retranslate(self) -> None:
        super().retranslate()
        self.fields["visits"].set_label(self.tr("Visitor"))
        self.person.setPlaceholderText(self.tr("Name, company or badge number"))
        self.at.setPlaceholderText(self.tr("now"))
        self._back.set_text(self.tr("Take keys back"))
        self._several.set_text(self.tr("Several people …"))
        self._all.set_text(self.tr("All given back"))
        self._primary.set_text(self.tr("Departed"))
        self.heading_changed.emit()

    def _still_missing(self) -> dict[str, str]:
        visit, now = self._visit, self.at_desk.clock()
        if visit is None:
            return {"visits": self.tr("Choose who leaves: type a name or the number on the badge.")}
        errors = self.things.still_missing(now)
        if visit.state is VisitState.UNCLEAR and not self.how_known.text().strip():
            errors |= missing("how_known")
        try:
            self.at.past(now)
        except ValueError:
            errors["happened_at"] = self.tr("Enter a time like 12:30, or leave it empty for now.")
        return errors

    def _on_back(self) -> None:
        if self._take_back is not None and self._visit is not None:
            self._take_back(self._visit.id)

    def _open_several(self) -> None:
        if self._on_several is not None:
            visit_id = self._visit.id if self._visit is not None else None
            self.closed.emit()
            self._on_several(visit_id)

    def _on_chosen(self, suggestion: Suggestion) -> None:
        row = suggestion.value
        if isinstance(row, InsideRow):
            self.read(lambda: self.at_desk.lists.visit(row.id), self._fill)

    def _fill(self, visit: VisitDetail) -> None:
        self._show(visit)
        self.things.badge.setFocus()

    def _show(self, visit: VisitDetail) -> None:
        self._visit = visit
        self._head.show_visit(visit)
        self.things.show_visit(visit)
        self._share_fields()
        self.heading_changed.emit()

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        """Keys taken back in the meantime, or a badge replaced, are no longer open here."""
        visit = self._visit
        if visit is not None and not self.busy and subjects & {Subject.KEYS, Subject.VISITS}:
            self.read(lambda: self.at_desk.lists.visit(visit.id), self._show)

    def _share_fields(self) -> None:
        visit = self._visit
        self.fields["visits"].setVisible(not self._given)
        self.things.setVisible(visit is not None)
        self.fields["how_known"].setVisible(visit is not None and visit.state is VisitState.UNCLEAR)
        self._back.setVisible(visit is not None and bool(visit.keys_out))
        self._all.setVisible(visit is not None)
