"""What a scanned card does: it brings a standing external in, lets them out, or says why not."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.external_rows import ExternalRow
from accessdesk.desk.externals import RecordExternalArrival
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.rows import PersonHit, VisitDetail
from accessdesk.domain.externals import ExternalNotCleared
from accessdesk.domain.ids import PersonId
from accessdesk.domain.refusals import Banned, PossibleBan
from accessdesk.domain.visits import VisitState, VisitType
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.arrival_form import ArrivalForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.visit_forms import VisitForms
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import error_text, word

translate = QCoreApplication.translate
_SAME_SCAN = timedelta(seconds=5)
Found = tuple[ExternalRow | None, VisitDetail | None]


class CardAct:
    """One scan in, one scan out. A reader that reads a card twice does not send somebody out again."""

    def __init__(self, at_desk: AtDesk, forms: VisitForms) -> None:
        self._at_desk, self._forms = at_desk, forms
        self._done: dict[PersonId, datetime] = {}

    def act(self, person_id: PersonId) -> None:
        """Look what holds for the person now, and do what follows."""
        lists, background = self._at_desk.lists, self._at_desk.background
        today = self._at_desk.clock().astimezone().date()

        def read() -> Found:
            row = lists.external_of_person(person_id, today)
            inside = row.visit_id if row is not None else None
            return row, lists.visit(inside) if inside is not None else None

        background.run(background, read, lambda found: self._follow(person_id, *found), background.crashed.emit)

    def _follow(self, person_id: PersonId, row: ExternalRow | None, visit: VisitDetail | None) -> None:
        if row is None:
            self._forms.arrival(person_id=person_id)
        elif self._is_same_scan(person_id):
            self._at_desk.say(translate("CardAct", "{name}: the card was read twice.").format(name=row.name))
        elif visit is None:
            self._bring_in(row)
        elif visit.type is VisitType.STANDING and visit.state is VisitState.ON_SITE:
            self._let_out(row, visit)
        else:
            self._forms.fitting(visit.id, visit.state)

    def _is_same_scan(self, person_id: PersonId) -> bool:
        before = self._done.get(person_id)
        return before is not None and self._at_desk.clock() - before < _SAME_SCAN

    def _bring_in(self, row: ExternalRow) -> None:
        desk, background = self._at_desk.desk, self._at_desk.background
        text = translate("CardAct", "{name} is in the house: {kind}, {zones}")
        said = text.format(name=row.name, kind=word(row.kind), zones=row.zone_names)
        background.run(
            background,
            lambda: desk.execute(RecordExternalArrival(row.id)),
            lambda outcome: self._on_done(row, said, outcome),
            lambda error: self._on_refused(row, error),
        )

    def _let_out(self, row: ExternalRow, visit: VisitDetail) -> None:
        if visit.keys_out or visit.badge:
            self._forms.departure(visit.id)
            return
        desk, background = self._at_desk.desk, self._at_desk.background
        said = translate("CardAct", "{name} has left").format(name=row.name)
        background.run(
            background,
            lambda: desk.execute(RecordDeparture(visit.id, None)),
            lambda outcome: self._on_done(row, said, outcome),
            lambda error: self._say(error),
        )

    def _on_done(self, row: ExternalRow, said: str, outcome: Outcome) -> None:
        self._done[row.person_id] = self._at_desk.clock()
        self._at_desk.say(said, outcome.undo)

    def _on_refused(self, row: ExternalRow, error: Exception) -> None:
        if isinstance(error, ExternalNotCleared | PossibleBan | Banned):
            self._at_desk.open_form(NotClearedForm(self._at_desk, row, error))
        else:
            self._say(error)

    def _say(self, error: Exception) -> None:
        text = error_text(error)
        if text is None:
            self._at_desk.background.crashed.emit(error)
        else:
            self._at_desk.say(text)


class NotClearedForm(ActForm):
    """Why the card does not open today, and the offer of an ordinary arrival with what is known of the person."""

    def __init__(self, at_desk: AtDesk, row: ExternalRow, refusal: Exception) -> None:
        super().__init__(at_desk)
        self._row, self._refusal = row, refusal
        self.why = PlainLabel(role=TextRole.STRONG, ink="red", wrap=True)
        self._who = PlainLabel(wrap=True)
        self._offer = PlainLabel(ink="muted", wrap=True)
        for part in (self.why, self._who, self._offer):
            self.column.addWidget(part)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()

    def title(self) -> str:
        return self._row.name

    def state(self) -> tuple[str, Tone] | None:
        return (word(self._row.lacks), Tone.RED) if self._row.lacks is not None else None

    def is_untouched(self) -> bool:
        return True

    def first_focus(self) -> QWidget:
        return self._primary

    def finish(self) -> None:
        """Open the arrival, filled; nothing is recorded yet."""
        row = self._row
        form = ArrivalForm(self.at_desk)
        form.visitor.take(
            PersonHit(
                id=row.person_id,
                name=row.name,
                company=row.company,
                masked_contact="",
                last_visit=None,
                last_host_id=row.host_id,
                last_host_name=row.host_name,
                last_purpose=row.contract,
                last_zones=row.zones,
                last_type=None,
            )
        )
        self.closed.emit()
        self.at_desk.open_form(form)

    def retranslate(self) -> None:
        super().retranslate()
        row = self._row
        self.why.setText(error_text(self._refusal) or "")
        text = self.tr("{company}, {kind}, {contract}. Responsible here: {host}.")
        self._who.setText(
            text.format(company=row.company, kind=word(row.kind), contract=row.contract, host=row.host_name)
        )
        self._offer.setText(
            self.tr("As an ordinary visitor {name} needs a badge, and an escort where a zone demands one.").format(
                name=row.name
            )
        )
        self._primary.set_text(self.tr("Ordinary arrival"))
        self.heading_changed.emit()
