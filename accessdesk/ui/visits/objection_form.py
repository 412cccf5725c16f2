"""A waiting visitor shows no document or refuses the notice: what the host says, and what came of it."""

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.objection_decisions import DecideObjections
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.rows import VisitDetail
from accessdesk.domain.ids import VisitId
from accessdesk.domain.objections import ObjectionDecision, ObjectionKind
from accessdesk.domain.visits import IdentityKind
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.lookups import employees
from accessdesk.ui.visits.visit_head import VisitHead
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel, Suggestion, TypeAhead
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import word

_DECISIONS = (ObjectionDecision.EXCEPTION, ObjectionDecision.DENIED, ObjectionDecision.CONFIRMED_AFTER_ALL)
_AFTER_ALL = ObjectionDecision.CONFIRMED_AFTER_ALL


class ObjectionForm(ActForm):
    """No decision is chosen beforehand. The host of the visit is proposed; a deputy may be typed instead."""

    def __init__(self, at_desk: AtDesk, visit_id: VisitId) -> None:
        super().__init__(at_desk)
        self._visit_id = visit_id
        self._visit: VisitDetail | None = None
        self._head = VisitHead()
        self.refused = PlainLabel(role=TextRole.STRONG, ink="amber", wrap=True)
        self.decision, self.identity = ChipChoice(several=False), ChipChoice(several=False)
        self.decider = TypeAhead(at_desk.background, employees(at_desk.lists))
        self.reason = QLineEdit()
        self.column.addWidget(self._head)
        self.column.addWidget(self.refused)
        self.place(self.add_field("decision", self.decision, mandatory=True))
        self.place(self.add_field("decided_by", self.decider, mandatory=True))
        self.place(self.add_field("reason", self.reason, mandatory=True))
        self.place(self.add_field("identity_seen", self.identity, mandatory=True))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.decision.changed.connect(lambda _: self._share_fields())
        self.retranslate()
        self._share_fields()
        self.read(lambda: at_desk.lists.visit(visit_id), self._fill)

    def title(self) -> str:
        return self.tr("The host decides")

    def draft_name(self) -> str:
        return self._visit.name if self._visit is not None else self.title()

    def state(self) -> tuple[str, Tone] | None:
        return self.tr("waits for a decision"), Tone.AMBER

    def is_untouched(self) -> bool:
        return not self.decision.chosen() and not self.reason.text().strip()

    def first_focus(self) -> QWidget:
        return self.decision

    def chosen(self) -> ObjectionDecision | None:
        return next((ObjectionDecision(key) for key in self.decision.chosen()), None)

    def finish(self) -> None:
        self.clear_errors()
        errors = self._still_missing()
        decision = self.chosen()
        if errors or decision is None:
            self.show_errors(errors)
            return
        identity = self.identity.chosen()
        taken = self.decider.taken
        command = DecideObjections(
            self._visit_id,
            decision,
            reason=self.reason.text() if decision is not _AFTER_ALL else "",
            decider_id=taken.value if taken is not None else None,
            decided_by=self.decider.text(),
            identity_kind=IdentityKind(identity[0]) if identity and decision is _AFTER_ALL else None,
        )
        self.execute(command, lambda outcome: self._on_decided(outcome, decision))

    def retranslate(self) -> None:
        super().retranslate()
        self.decision.set_chips([Chip(one.value, word(one)) for one in _DECISIONS])
        self.identity.set_chips([Chip(kind.value, word(kind)) for kind in IdentityKind])
        self.reason.setPlaceholderText(self.tr("what the host said, how the visitor is known"))
        self._primary.set_text(self.tr("Record the decision"))
        self._word_refused()

    def _word_refused(self) -> None:
        kinds = self._visit.refused if self._visit is not None else ()
        text = self.tr("The visitor {what}. Call the host: without a decision nobody goes in.")
        self.refused.setText(text.format(what=", ".join(word(kind) for kind in kinds)) if kinds else "")

    def _fill(self, visit: VisitDetail) -> None:
        self._visit = visit
        self._head.show_visit(visit)
        if visit.host_id is not None:
            self.decider.take(Suggestion(visit.host_name, value=visit.host_id))
        else:
            self.decider.setText(visit.host_name)
        self._word_refused()
        self._share_fields()
        self.heading_changed.emit()

    def _share_fields(self) -> None:
        decision, visit = self.chosen(), self._visit
        by_host = decision is not None and decision is not _AFTER_ALL
        no_document = visit is not None and ObjectionKind.NO_DOCUMENT in visit.refused
        self.fields["decided_by"].setVisible(by_host)
        self.fields["reason"].setVisible(by_host)
        self.fields["identity_seen"].setVisible(decision is _AFTER_ALL and no_document)

    def _still_missing(self) -> dict[str, str]:
        decision = self.chosen()
        if decision is None:
            return {"decision": self.tr("Choose what the host decided.")}
        if decision is _AFTER_ALL:
            asked = not self.fields["identity_seen"].isHidden() and not self.identity.chosen()
            return missing("identity_seen") if asked else {}
        empty = [
            name for name, line in (("decided_by", self.decider), ("reason", self.reason)) if not line.text().strip()
        ]
        return missing(*empty)

    def _on_decided(self, outcome: Outcome, decision: ObjectionDecision) -> None:
        texts = {
            ObjectionDecision.EXCEPTION: self.tr("{name}: exception recorded, can be collected"),
            ObjectionDecision.DENIED: self.tr("{name}: no entry, both are recorded"),
            _AFTER_ALL: self.tr("{name}: confirmed after all, can be collected"),
        }
        self.end(texts[decision].format(name=self.draft_name()), outcome)
