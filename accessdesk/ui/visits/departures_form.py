"""Several people leave together: one line of what is open for each, all settled in one act."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessdesk.desk.departures import RecordDepartures
from accessdesk.desk.outcome import Subject
from accessdesk.desk.rows import InsideRow, VisitDetail
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import VisitState
from accessdesk.ui import theme
from accessdesk.ui.tab_order import show_soon
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.departure_form import ALL_BACK
from accessdesk.ui.visits.lookups import people_inside
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.visits.open_things import OpenThings
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel, Suggestion, TypeAhead
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole

_LEAVE = (VisitState.ON_SITE, VisitState.AWAY)


class DeparturesForm(ActForm):
    """Begun with one visitor, it offers everybody of the same company or escort; a name, or a scanned badge, adds one.

    `visitors` are the chips; whoever is chosen there has a section below with what is open.
    """

    def __init__(self, at_desk: AtDesk, visit_id: VisitId | None = None) -> None:
        super().__init__(at_desk)
        self.sections: dict[int, Section] = {}
        self._offered: dict[int, str] = {}
        self.person = TypeAhead(at_desk.background, people_inside(at_desk.lists, at_desk.clock), least=1)
        self.visitors = ChipChoice(several=True)
        self.at = MomentInput()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.SPACE_16)
        self.place(self.add_field("person", self.person))
        self.place(self.add_field("visits", self.visitors, mandatory=True))
        self.column.addLayout(self._lines)
        self.place(self.add_field("happened_at", self.at))
        self._all = self.add_act(self._on_all, ALL_BACK)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.person.chosen.connect(self._on_person)
        self.visitors.changed.connect(lambda _: self._read_sections())
        self.fields["visits"].hide()
        at_desk.background.changed.connect(self._on_changed)
        self.retranslate()
        if visit_id is not None:
            self.add(visit_id)

    def title(self) -> str:
        return self.tr("Departure of several people")

    def draft_name(self) -> str:
        names = [self._offered[int(key)] for key in self.visitors.chosen()]
        return ", ".join(names) or self.title()

    def is_untouched(self) -> bool:
        return all(section.things.is_untouched() for section in self.sections.values())

    def take_visit(self, visit_id: int) -> bool:
        self.add(VisitId(visit_id))
        return True

    def first_focus(self) -> QWidget:
        return self.person

    def add(self, visit_id: VisitId) -> None:
        """One more who leaves; others of the same company or escort are offered beside."""
        lists, now = self.at_desk.lists, self.at_desk.clock()

        def read() -> list[InsideRow]:
            rows = [row for row in lists.inside(now) if row.state in _LEAVE]
            asked = next((row for row in rows if row.id == visit_id), None)
            if asked is None:
                return []
            return [asked, *(row for row in rows if row.id != visit_id and _together(row, asked))]

        self.read(read, lambda rows: self._offer(rows, visit_id))

    def finish(self) -> None:
        self.clear_errors()
        now = self.at_desk.clock()
        sections = [self.sections[int(key)] for key in self.visitors.chosen() if int(key) in self.sections]
        if not sections:
            text = self.tr("Choose who leaves: type a name or the number on the badge.")
            self.show_errors({"visits" if self._offered else "person": text})
            return
        try:
            at = self.at.past(now)
        except ValueError:
            self.show_errors({"happened_at": self.tr("Enter a time like 12:30, or leave it empty for now.")})
            return
        incomplete = [section for section in sections if not section.is_complete(now)]
        if incomplete:
            show_soon(incomplete[0])
            return
        command = RecordDepartures(tuple(section.things.command(now, at) for section in sections))
        text = self.tr("{count} people have left").format(count=len(sections))
        self.execute(command, lambda outcome: self.end(text, outcome))

    def retranslate(self) -> None:
        super().retranslate()
        self.fields["person"].set_label(self.tr("Visitor"))
        self.fields["visits"].set_label(self.tr("Who leaves"))
        self.person.setPlaceholderText(self.tr("Name, company or badge number"))
        self.at.setPlaceholderText(self.tr("now"))
        self._all.set_text(self.tr("All given back"))
        self._word_primary()
        self.heading_changed.emit()

    def _on_person(self, suggestion: Suggestion) -> None:
        if isinstance(suggestion.value, InsideRow):
            self.add(suggestion.value.id)
            self.person.clear()

    def _offer(self, rows: list[InsideRow], visit_id: VisitId) -> None:
        chosen = {*self.visitors.chosen(), str(visit_id)}
        self._offered |= {row.id: f"{row.name} · {row.badge}" if row.badge else row.name for row in rows}
        self.visitors.set_chips([Chip(str(id_), name) for id_, name in self._offered.items()])
        self.visitors.choose(chosen)
        self.fields["visits"].setVisible(bool(self._offered))
        self._read_sections()

    def _read_sections(self) -> None:
        """A section for everybody chosen; what was filled in for somebody taken out is kept until the form closes."""
        wanted = [VisitId(int(key)) for key in self.visitors.chosen()]
        fresh = [visit_id for visit_id in wanted if visit_id not in self.sections]
        lists = self.at_desk.lists
        self.read(lambda: [lists.visit(visit_id) for visit_id in fresh], self._show_sections)

    def _show_sections(self, visits: list[VisitDetail]) -> None:
        for visit in visits:
            if visit.id not in self.sections:
                self.sections[visit.id] = section = Section(visit)
                self._lines.addWidget(section)
        wanted = self.visitors.chosen()
        for visit_id, section in self.sections.items():
            section.setVisible(str(visit_id) in wanted)
        self._word_primary()
        self.heading_changed.emit()

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        """Keys taken back in the meantime are no longer open here."""
        known, lists = [VisitId(visit_id) for visit_id in self.sections], self.at_desk.lists
        if known and not self.busy and Subject.KEYS in subjects:
            self.read(lambda: [lists.visit(visit_id) for visit_id in known], self._show_again)

    def _show_again(self, visits: list[VisitDetail]) -> None:
        for visit in visits:
            self.sections[visit.id].things.show_visit(visit)

    def _on_all(self) -> None:
        for section in self.sections.values():
            section.things.all_given_back()

    def _word_primary(self) -> None:
        self._primary.set_text(self.tr("Departed ({count})").format(count=len(self.visitors.chosen())))


class Section(QWidget):
    """One of those who leave, with what is open."""

    def __init__(self, visit: VisitDetail) -> None:
        super().__init__()
        self.things = OpenThings()
        name = " · ".join(part for part in (visit.name, visit.company, visit.badge) if part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_8)
        layout.addWidget(PlainLabel(name, role=TextRole.STRONG, wrap=True))
        layout.addWidget(self.things)
        self.things.show_visit(visit)

    def is_complete(self, now: datetime) -> bool:
        """Whether nothing is missing; what is missing is said at its field."""
        errors = self.things.still_missing(now)
        for name, field in self.things.fields.items():
            field.set_error(errors.get(name))
        return not errors


def _together(row: InsideRow, asked: InsideRow) -> bool:
    same_company = bool(asked.company) and row.company == asked.company
    same_keeper = bool(asked.keeper_name) and row.keeper_name == asked.keeper_name
    return same_company or same_keeper
