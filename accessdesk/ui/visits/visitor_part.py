"""The five fields of a visit: name, company, host, purpose, zones; with the type and the supervision they demand."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from accessdesk.desk.rows import EmployeeRow, PersonHit, VisitDetail
from accessdesk.domain.confidential import HIDDEN
from accessdesk.domain.ids import EmployeeId, PersonId, ZoneId
from accessdesk.domain.refusals import PrivateVisit
from accessdesk.domain.sites import Supervision, Zone, strictest
from accessdesk.domain.visits import VisitType
from accessdesk.ui import theme
from accessdesk.ui.bans.ban_part import AtTheDoor, BanPart
from accessdesk.ui.language import Retranslated
from accessdesk.ui.visits.act_form import missing, side_by_side
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.behalf_part import BehalfPart
from accessdesk.ui.visits.lookups import employee_suggestion, employees, known_visitors
from accessdesk.ui.widgets import Chip, ChipChoice, Field, StripedBand, Suggestion, TypeAhead
from accessdesk.ui.widgets.field import LabelAt
from accessdesk.ui.wording import field_word, refusal_text, word

OFFERED = tuple(kind for kind in VisitType if kind not in (VisitType.PRIVATE, VisitType.STANDING))
"""Private visits are refused; standing externals come in by their card."""


class VisitorPart(Retranslated):
    """Typing a name finds returning visitors, Enter fills the rest. A host who is not on the list is kept as typed.

    A name like a banned person's is asked about as soon as it stands there; `banned` when it was that person.
    """

    FIRST_LINE: tuple[str, ...] = ("name", "company")
    SECOND_LINE: tuple[str, ...] = ("host", "purpose")
    zones_changed = Signal()
    named = Signal()
    banned = Signal()

    def __init__(self, at_desk: AtDesk, *, at_the_door: bool = False) -> None:
        """`at_the_door`: the visitor stands there, and is not only announced."""
        super().__init__()
        self._at_desk, self._asks_behalf, self._stands_here = at_desk, True, at_the_door
        self._zones: list[Zone] = []
        self._wanted: tuple[str, ...] = ()
        self.name = TypeAhead(at_desk.background, known_visitors(at_desk.lists))
        self.company, self.purpose = QLineEdit(), QLineEdit()
        self.host = TypeAhead(at_desk.background, employees(at_desk.lists))
        self.type = ChipChoice(several=False)
        self.zones = ChipChoice()
        self.band = StripedBand()
        self.behalf = BehalfPart(at_desk)
        self.bans = BanPart(at_desk, self._at_the_door)
        self._announced: VisitDetail | None = None
        self._decided: tuple[str, PersonId] | None = None
        self.fields = {
            "name": Field("", self.name, mandatory=True),
            "company": Field("", self.company, mandatory=True),
            "type": Field("", self.type, label_at=LabelAt.BESIDE),
            "host": Field("", self.host, mandatory=True),
            "purpose": Field("", self.purpose, mandatory=True),
            "zones": Field("", self.zones, mandatory=True, label_at=LabelAt.BESIDE),
            **self.behalf.fields,
        }
        self._arrange()
        self.retranslate()
        self.type.choose((VisitType.CONTRACTOR.value,))
        self.name.chosen.connect(self._on_known)
        self.name.textChanged.connect(lambda _: self.named.emit())
        for line in (self.name, self.company):
            line.editingFinished.connect(self.ask_about_bans)
        self.bans.dismissed.connect(self._on_false_alarm)
        self.bans.recognised.connect(self.banned)
        self.host.editingFinished.connect(self._on_host_typed)
        self.host.chosen.connect(lambda _: self._word_host())
        self.host.textEdited.connect(lambda _: self.fields["host"].set_hint(""))
        self.zones.changed.connect(lambda _: self._on_zones())
        self.type.changed.connect(lambda _: self._ask_behalf())
        self.company.editingFinished.connect(lambda: self.behalf.suggest(self.company.text()))
        at_desk.background.run(self, at_desk.lists.zones, self._show_zones)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_8)
        layout.addLayout(side_by_side(*(self.fields[name] for name in self.FIRST_LINE)))
        layout.addWidget(self.bans)
        layout.addLayout(side_by_side(*(self.fields[name] for name in self.SECOND_LINE)))
        layout.addWidget(self.fields["type"])
        layout.addWidget(self.fields["zones"])
        layout.addWidget(self.band)
        layout.addWidget(self.behalf)
        self.band.hide()

    def fill(self, visit: VisitDetail) -> None:
        """Take over what an expected visit says."""
        self._announced = visit
        self._asks_behalf = self._asks_behalf and visit.purpose != HIDDEN  # what is hidden here holds as announced
        self.behalf.fill(visit.behalf)
        self.name.setText(visit.name)
        self.company.setText(visit.company)
        self.purpose.setText(visit.purpose)
        if visit.host_id is not None:
            self.host.take(Suggestion(visit.host_name, value=visit.host_id))
        self.type.choose((visit.type.value,))
        self._choose_zones(visit.zones)
        self.ask_about_bans()

    def take(self, hit: PersonHit) -> None:
        """A returning visitor, with what is known of their last visit."""
        self.name.take(Suggestion(hit.name, hit.company, hit.note, hit))

    def ask_about_bans(self) -> None:
        """Look whether a ban is like the visitor as typed now."""
        self.bans.ask()

    def person_id(self) -> PersonId | None:
        """The returning visitor who was chosen or told apart from a ban, while the name is still theirs."""
        taken = self.name.taken
        if taken is not None and isinstance(taken.value, PersonHit):
            return taken.value.id
        decided = self._decided
        return decided[1] if decided is not None and decided[0] == self.name.text().strip() else None

    def host_id(self) -> EmployeeId | None:
        return self.host.taken.value if self.host.taken is not None else None

    def host_name(self) -> str:
        return self.host.text().strip()

    def visit_type(self) -> VisitType:
        chosen = self.type.chosen()
        return VisitType(chosen[0]) if chosen else VisitType.OTHER

    def chosen_zones(self) -> tuple[ZoneId, ...]:
        return tuple(ZoneId(int(key)) for key in self.zones.chosen())

    def supervision(self) -> Supervision:
        """What the chosen zones demand."""
        return strictest(tuple(zone.supervision for zone in self._chosen()))

    def is_untouched(self) -> bool:
        inputs = (self.name, self.company, self.host, self.purpose)
        typed = any(line.text().strip() for line in inputs) or self.zones.chosen()
        return not typed and self.behalf.is_untouched()

    def still_missing(self) -> dict[str, str]:
        """Sentences for what is empty."""
        empty = [
            name
            for name, filled in (
                ("name", self.name.text().strip()),
                ("company", self.company.text().strip()),
                ("host", self.host_name()),
                ("purpose", self.purpose.text().strip()),
                ("zones", self.zones.chosen()),
            )
            if not filled
        ]
        return missing(*empty) | self.behalf.still_missing()

    def with_host(self, go_on: Callable[[], None]) -> None:
        """Look a typed host up who was not chosen; then go on, found or not."""
        typed = self.host_name()
        if not typed or self.host_id() is not None:
            go_on()
            return
        lists = self._at_desk.lists

        def found(rows: list[EmployeeRow]) -> None:
            self._take_only(typed, rows)
            go_on()

        self._at_desk.background.run(self, lambda: lists.find_employees(typed, 2), found, lambda error: go_on())

    def retranslate(self) -> None:
        for name, field in self.fields.items():
            field.set_label(field_word(name))
        reason = refusal_text(PrivateVisit())
        self.type.set_chips(
            [
                Chip(kind.value, word(kind), struck=kind is VisitType.PRIVATE, reason=reason)
                if kind is VisitType.PRIVATE
                else Chip(kind.value, word(kind))
                for kind in (*OFFERED, VisitType.PRIVATE)
            ]
        )
        self._word_band()

    def _show_zones(self, zones: Sequence[Zone]) -> None:
        self._zones = list(zones)
        self.behalf.name_zones({zone.id: zone.name for zone in zones})
        self.zones.set_chips([Chip(str(zone.id), zone.name) for zone in zones])
        if self._wanted:
            self.zones.choose(self._wanted)
            self._on_zones()

    def _choose_zones(self, zones: Sequence[ZoneId]) -> None:
        self._wanted = tuple(str(zone) for zone in zones)
        self.zones.choose(self._wanted)
        self._on_zones()

    def _chosen(self) -> list[Zone]:
        chosen = set(self.chosen_zones())
        return [zone for zone in self._zones if zone.id in chosen]

    def _on_zones(self) -> None:
        self._word_band()
        self._ask_behalf()
        self.zones_changed.emit()

    def _ask_behalf(self) -> None:
        if self._asks_behalf:
            for_customer = self.visit_type() is VisitType.CUSTOMER
            self.behalf.ask(self.chosen_zones(), for_customer=for_customer)
            if for_customer:
                self.behalf.suggest(self.company.text())

    def _word_band(self) -> None:
        level = self.supervision()
        strict = [zone.name for zone in self._chosen() if zone.supervision is level]
        self.band.setVisible(bool(strict) and level is not Supervision.NONE)
        text = (
            self.tr("Escort required all the time")
            if level is Supervision.CONTINUOUS
            else self.tr("Escort to the host")
        )
        self.band.set_text(text, self.tr("strictest zone: {zone}").format(zone=strict[0]) if strict else "")

    def _at_the_door(self) -> AtTheDoor:
        visit, person = self._announced, self.person_id()
        known = person if person is not None or visit is None else visit.person_id
        announced = visit.id if visit is not None else None
        return AtTheDoor(self.name.text(), self.company.text(), known, announced, self._stands_here)

    def _on_false_alarm(self, person_id: PersonId) -> None:
        self._decided = self.name.text().strip(), person_id
        self.fields["name"].set_error(None)
        self.ask_about_bans()

    def _on_known(self, suggestion: Suggestion) -> None:
        hit = suggestion.value
        if not isinstance(hit, PersonHit):
            return
        self.ask_about_bans()
        self.company.setText(hit.company)
        if hit.last_host_id is not None:
            self.host.take(Suggestion(hit.last_host_name, value=hit.last_host_id))
        if hit.last_type in OFFERED:
            self.type.choose((hit.last_type.value,))
            self._ask_behalf()
        if not self.purpose.text().strip():
            self.purpose.setText(hit.last_purpose)
        if hit.last_zones:
            self._choose_zones(hit.last_zones)

    def _on_host_typed(self) -> None:
        self.with_host(lambda: None)

    def _take_only(self, typed: str, rows: list[EmployeeRow]) -> None:
        if len(rows) == 1 and self.host.taken is None and self.host_name() == typed:
            self.host.take(employee_suggestion(rows[0]))
        self._word_host()

    def _word_host(self) -> None:
        unknown = bool(self.host_name()) and self.host_id() is None
        text = self.tr("Not on the list of people: kept as typed, without a phone number.")
        self.fields["host"].set_hint(text if unknown else "")
