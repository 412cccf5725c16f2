"""The permission of a standing external: kept, changed, ended."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from accessdesk.desk.external_rows import ExternalRow
from accessdesk.desk.externals import EndExternal, SaveExternal
from accessdesk.desk.rows import PersonHit
from accessdesk.domain.externals import ExternalKind
from accessdesk.domain.ids import EmployeeId, PersonId, ZoneId
from accessdesk.domain.refusals import Banned, PossibleBan
from accessdesk.domain.sites import Zone
from accessdesk.ui.bans.ban_part import AtTheDoor, BanPart
from accessdesk.ui.externals.day_errors import wrong_days
from accessdesk.ui.people.day_field import DayField
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.lookups import employees, known_visitors
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel, Suggestion, TypeAhead
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import word

_DAYS = ("valid_until", "commitment_on", "briefing_valid_until")


class ExternalForm(ActForm):
    """`row` None keeps a new one: a visitor whom the desk knows (typing finds them), or somebody new.

    A scan goes into the card field and moves on; what the card says is kept as it was scanned.
    """

    def __init__(self, at_desk: AtDesk, row: ExternalRow | None = None) -> None:
        super().__init__(at_desk)
        self._row = row
        self._wanted: tuple[str, ...] = ()
        self.name = TypeAhead(at_desk.background, known_visitors(at_desk.lists))
        self.company, self.contract = QLineEdit(), QLineEdit()
        self.card, self.phone = QLineEdit(), QLineEdit()
        self.kind, self.zones = ChipChoice(several=False), ChipChoice()
        self.host = TypeAhead(at_desk.background, employees(at_desk.lists))
        self.days = {name: DayField() for name in _DAYS}
        self.suspended = QCheckBox()
        self.bans = BanPart(at_desk, self._at_the_door)
        self._told_apart: tuple[str, PersonId] | None = None
        self.place(self.add_field("name", self.name, mandatory=True))
        self.column.addWidget(self.bans)
        self.place(self.add_field("company", self.company, mandatory=True), self.add_field("phone", self.phone))
        self.place(self.add_field("kind", self.kind, mandatory=True))
        self.place(self.add_field("contract", self.contract, mandatory=True))
        self.place(self.add_field("host", self.host, mandatory=True), self.add_field("card", self.card))
        self.place(self.add_field("zones", self.zones, mandatory=True))
        self.place(
            self.add_field("valid_until", self.days["valid_until"], mandatory=True),
            self.add_field("commitment_on", self.days["commitment_on"]),
            self.add_field("briefing_valid_until", self.days["briefing_valid_until"]),
        )
        self.place(self.suspended)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self._fill()
        self.name.chosen.connect(self._on_known)
        self.name.textChanged.connect(lambda _: self.heading_changed.emit())
        self.name.editingFinished.connect(self.bans.ask)
        self.bans.dismissed.connect(self._on_false_alarm)
        self.bans.recognised.connect(self._on_banned)
        self.card.returnPressed.connect(lambda: self.days["valid_until"].setFocus())
        self.retranslate()
        self._before = self._typed()
        self.read(at_desk.lists.zones, self._show_zones)

    def _fill(self) -> None:
        row = self._row
        self.suspended.setVisible(row is not None)
        if row is None:
            return
        for line, text in (
            (self.name, row.name),
            (self.company, row.company),
            (self.contract, row.contract),
            (self.card, row.card),
            (self.phone, row.phone),
        ):
            line.setText(text)
        self.host.take(Suggestion(row.host_name, value=row.host_id))
        self.days["valid_until"].set_day(row.valid_until)
        self.days["commitment_on"].set_day(row.commitment_on)
        self.days["briefing_valid_until"].set_day(row.briefing_valid_until)
        self.suspended.setChecked(row.suspended)
        self._wanted = tuple(str(zone) for zone in row.zones)

    def title(self) -> str:
        return self.tr("New standing external") if self._row is None else self.tr("Change a standing external")

    def draft_name(self) -> str:
        return self.name.text().strip() or self.title()

    def state(self) -> tuple[str, Tone] | None:
        if self._row is None or self._row.lacks is None:
            return None
        return word(self._row.lacks), Tone.RED

    def is_untouched(self) -> bool:
        return self._typed() == self._before

    def fail(self, error: Exception) -> None:
        super().fail(error)
        if isinstance(error, PossibleBan | Banned):
            self.bans.ask()

    def first_focus(self) -> QWidget:
        return self.name

    def finish(self) -> None:
        self.clear_errors()
        errors = self._errors()
        host, until = self._host_id(), self.days["valid_until"].day()
        if errors or host is None or until is None:
            self.show_errors(errors)
            return
        name = self.name.text().strip()
        command = self._command(host, until)
        self.execute(command, lambda _: self.end(self.tr("Permission of {name} saved").format(name=name)))

    def retranslate(self) -> None:
        super().retranslate()
        self.fields["host"].set_label(self.tr("Who is responsible here"))
        self.fields["kind"].set_label(self.tr("Why the person comes"))
        self.fields["briefing_valid_until"].set_label(self.tr("Briefed until"))
        self.kind.set_chips([Chip(kind.value, word(kind)) for kind in ExternalKind])
        if self._row is not None and not self.kind.chosen():
            self.kind.choose((self._row.kind.value,))
        self.card.setPlaceholderText(self.tr("scan it here, or type what it says"))
        self.contract.setPlaceholderText(self.tr("for example: office cleaning 2026"))
        self.suspended.setText(self.tr("Suspended: the card opens nothing for now"))
        self._primary.set_text(self.tr("Save"))
        self.heading_changed.emit()

    def _errors(self) -> dict[str, str]:
        filled = {
            "name": self.name.text().strip(),
            "company": self.company.text().strip(),
            "kind": self.kind.chosen(),
            "contract": self.contract.text().strip(),
            "host": self.host.text().strip(),
            "zones": self.zones.chosen(),
            "valid_until": self.days["valid_until"].text().strip(),
        }
        errors = missing(*(name for name, what in filled.items() if not what))
        if "host" not in errors and self._host_id() is None:
            errors["host"] = self.tr("Choose an employee from the list: somebody here answers for the person.")
        return errors | wrong_days(self.days)

    def _command(self, host: EmployeeId, until: date) -> SaveExternal:
        return SaveExternal(
            id=self._row.id if self._row else None,
            name=self.name.text(),
            company=self.company.text(),
            kind=ExternalKind(self.kind.chosen()[0]),
            contract=self.contract.text(),
            host_id=host,
            zones=tuple(ZoneId(int(key)) for key in self.zones.chosen()),
            valid_until=until,
            commitment_on=self.days["commitment_on"].day(),
            briefing_valid_until=self.days["briefing_valid_until"].day(),
            card=self.card.text(),
            phone=self.phone.text(),
            suspended=self.suspended.isChecked(),
            person_id=self._person_id(),
        )

    def _person_id(self) -> PersonId | None:
        taken = self.name.taken
        if taken is not None and isinstance(taken.value, PersonHit):
            return taken.value.id
        apart = self._told_apart
        return apart[1] if apart is not None and apart[0] == self.name.text().strip() else None

    def _at_the_door(self) -> AtTheDoor:
        known = self._row.person_id if self._row is not None else self._person_id()
        return AtTheDoor(self.name.text(), self.company.text(), known)

    def _on_false_alarm(self, person_id: PersonId) -> None:
        self._told_apart = self.name.text().strip(), person_id
        self.clear_errors()

    def _on_banned(self) -> None:
        self.end(self.tr("{name} gets no permission: banned.").format(name=self.name.text().strip()))

    def _host_id(self) -> EmployeeId | None:
        return self.host.taken.value if self.host.taken is not None else None

    def _on_known(self, suggestion: Suggestion) -> None:
        hit = suggestion.value
        if not isinstance(hit, PersonHit):
            return
        self.company.setText(hit.company)
        if hit.last_host_id is not None and not self.host.text().strip():
            self.host.take(Suggestion(hit.last_host_name, value=hit.last_host_id))

    def _show_zones(self, zones: Sequence[Zone]) -> None:
        untouched = self.is_untouched()
        self.zones.set_chips([Chip(str(zone.id), zone.name) for zone in zones])
        self.zones.choose(self._wanted)
        if untouched:
            self._before = self._typed()

    def _typed(self) -> tuple[object, ...]:
        lines = (self.name, self.company, self.contract, self.card, self.phone, self.host, *self.days.values())
        return (
            *(line.text() for line in lines),
            self.kind.chosen(),
            self.zones.chosen(),
            self.suspended.isChecked(),
        )


class EndExternalForm(ActForm):
    """Asks once, with the reason."""

    def __init__(self, at_desk: AtDesk, row: ExternalRow) -> None:
        super().__init__(at_desk)
        self._row = row
        self.reason = QLineEdit()
        self._said = PlainLabel(wrap=True)
        self.place(self._said)
        self.place(self.add_field("reason", self.reason, mandatory=True))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.DANGER)
        self.retranslate()

    def title(self) -> str:
        return self.tr("End the permission of {name}").format(name=self._row.name)

    def is_untouched(self) -> bool:
        return not self.reason.text().strip()

    def first_focus(self) -> QWidget:
        return self.reason

    def finish(self) -> None:
        self.clear_errors()
        if not self.reason.text().strip():
            self.show_errors(missing("reason"))
            return
        done = self.tr("Permission of {name} ended").format(name=self._row.name)
        self.execute(EndExternal(self._row.id, self.reason.text()), lambda _: self.end(done))

    def retranslate(self) -> None:
        super().retranslate()
        text = self.tr("From today on the card opens nothing. {name} may still come as a visitor, with an escort.")
        inside = self.tr("{name} is in the house and leaves as usual.") if self._row.visit_id is not None else ""
        self._said.setText(" ".join(part.format(name=self._row.name) for part in (text, inside) if part))
        self.reason.setPlaceholderText(self.tr("for example: the contract ends"))
        self._primary.set_text(self.tr("End the permission"))
        self.heading_changed.emit()
