"""Handing over the escort (F6): one act, the old one's end is the new one's beginning. It also closes a gap."""

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.escort_rows import EscortChoice
from accessdesk.desk.escorts import HandOverEscort
from accessdesk.desk.rows import InsideRow
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import VisitState
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.escort_part import EscortPart
from accessdesk.ui.visits.lookups import people_inside
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel, Suggestion, TypeAhead
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import minutes_since


class HandoverForm(ActForm):
    """One or several visitors of one escort, the successor, and how the successor said yes."""

    def __init__(self, at_desk: AtDesk, visit_id: VisitId | None = None) -> None:
        super().__init__(at_desk)
        self._rows: list[InsideRow] = []
        self._given = visit_id is not None
        self.person = TypeAhead(at_desk.background, people_inside(at_desk.lists, at_desk.clock), least=1)
        self.visitors = ChipChoice()
        self._from = PlainLabel(ink="muted", wrap=True)
        self.escort, self.finding = EscortPart(at_desk), QLineEdit()
        self.place(self.add_field("person", self.person, mandatory=True))
        self.place(self.add_field("visits", self.visitors, mandatory=True))
        self.column.addWidget(self._from)
        self.column.addWidget(self.escort)
        self.fields |= self.escort.fields
        self.place(self.add_field("finding", self.finding))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.person.chosen.connect(self._on_person)
        self.visitors.changed.connect(lambda _: self._load_escorts())
        self._show_rows([], None)
        self.retranslate()
        if visit_id is not None:
            self._read_companions(visit_id)

    def title(self) -> str:
        return self.tr("Assign an escort") if self._is_gap() else self.tr("Hand over escort")

    def draft_name(self) -> str:
        return self._rows[0].name if self._rows else self.title()

    def state(self) -> tuple[str, Tone] | None:
        since = self._rows[0].gap_since if self._rows else None
        if since is None:
            return None
        minutes = minutes_since(since, self.at_desk.clock())
        return self.tr("gap for {minutes} min").format(minutes=minutes), Tone.RED

    def is_untouched(self) -> bool:
        return self.escort.chosen_id() is None

    def first_focus(self) -> QWidget:
        return self.escort.escort if self._given else self.person

    def finish(self) -> None:
        self.clear_errors()
        chosen = self._chosen()
        errors: dict[str, str] = {}
        if not chosen:
            name = "visits" if self._rows else "person"
            errors[name] = self.tr("Choose the visitors who change hands.")
        errors |= self.escort.still_missing()
        accepts = self.escort.accepts()
        if errors or accepts is None:
            self.show_errors(errors)
            return
        text = self.tr("Escort handed over: {names}").format(names=", ".join(row.name for row in chosen))
        command = HandOverEscort(tuple(row.id for row in chosen), accepts, finding=self.finding.text())
        self.execute(command, lambda outcome: self.end(text))

    def retranslate(self) -> None:
        super().retranslate()
        self.fields["person"].set_label(self.tr("Visitor"))
        self.person.setPlaceholderText(self.tr("Name, company or badge number"))
        self._primary.set_text(self.tr("Hand over"))
        self._word_from()
        self.heading_changed.emit()

    def _on_person(self, suggestion: Suggestion) -> None:
        if isinstance(suggestion.value, InsideRow):
            self._read_companions(suggestion.value.id)

    def _read_companions(self, visit_id: VisitId) -> None:
        """All on-site visitors of the same escort; the one asked for is chosen, the others are offered."""
        lists, now = self.at_desk.lists, self.at_desk.clock()

        def read() -> list[InsideRow]:
            rows = [row for row in lists.inside(now) if row.state is VisitState.ON_SITE]
            asked = next((row for row in rows if row.id == visit_id), None)
            if asked is None:
                return []
            others = [row for row in rows if row.id != visit_id and _same_keeper(row, asked)]
            return [asked, *others]

        self.read(read, lambda rows: self._show_rows(rows, visit_id))

    def _show_rows(self, rows: list[InsideRow], chosen: VisitId | None) -> None:
        self._rows = rows
        self.visitors.set_chips([Chip(str(row.id), row.name) for row in rows])
        self.visitors.choose((str(chosen),))
        self.fields["person"].setVisible(not self._given)
        self.fields["visits"].setVisible(bool(rows))
        self.fields["finding"].setVisible(self._is_gap())
        self._word_from()
        self._load_escorts()
        self.heading_changed.emit()

    def _word_from(self) -> None:
        keeper = self._rows[0].keeper_name if self._rows else ""
        text = self.tr("{name} stays responsible until the successor has accepted.").format(name=keeper)
        if self._is_gap():
            text = self.tr("Nobody is responsible now; last was {name}.").format(name=self._rows[0].last_keeper or "–")
        self._from.setText(text)
        self._from.setVisible(bool(keeper) or self._is_gap())

    def _load_escorts(self) -> None:
        chosen = self._chosen()
        if not chosen:
            return
        lists, now = self.at_desk.lists, self.at_desk.clock()
        visit_ids = [row.id for row in chosen]

        def read() -> list[EscortChoice]:
            zones = {zone for visit_id in visit_ids for zone in lists.visit(visit_id).zones}
            return lists.escorts(tuple(sorted(zones)), now)

        self.at_desk.background.latest((id(self), "escorts"), self, read, self.escort.show_choices, self.fail)

    def _chosen(self) -> list[InsideRow]:
        keys = set(self.visitors.chosen())
        return [row for row in self._rows if str(row.id) in keys]

    def _is_gap(self) -> bool:
        return bool(self._rows) and self._rows[0].gap_since is not None


def _same_keeper(row: InsideRow, asked: InsideRow) -> bool:
    return bool(asked.keeper_name) and (row.keeper_kind, row.keeper_name) == (asked.keeper_kind, asked.keeper_name)
