"""Moving to a zone, or back at the desk: one act for everybody in the hands of the same escort."""

from PySide6.QtWidgets import QWidget

from accessdesk.desk.places import BringToDesk, MoveVisitors
from accessdesk.desk.rows import InsideRow, VisitDetail
from accessdesk.domain.escorts import CustodyKind
from accessdesk.domain.ids import VisitId, ZoneId
from accessdesk.domain.sites import Zone
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.finding_part import FindingPart
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.visits.visit_head import VisitHead
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind

DESK = "desk"
"""The chip beside the zones."""
Found = tuple[VisitDetail, list[InsideRow], list[Zone]]


class PlaceForm(ActForm):
    """Zones that any of them has no permission for are struck out. Nothing is chosen beforehand."""

    def __init__(self, at_desk: AtDesk, visit_id: VisitId) -> None:
        super().__init__(at_desk)
        self._visit_id = visit_id
        self._found: Found | None = None
        self._head, self._together = VisitHead(), PlainLabel(wrap=True)
        self.where, self.at, self.finding = ChipChoice(several=False), MomentInput(), FindingPart()
        self.column.addWidget(self._head)
        self.column.addWidget(self._together)
        self.place(self.add_field("zone", self.where, mandatory=True))
        self.place(self.add_field("happened_at", self.at))
        self.column.addWidget(self.finding)
        self.fields |= self.finding.fields
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.where.changed.connect(lambda _: self._word_primary())
        self.finding.hide()
        self.retranslate()
        self.read(self._read, self._fill)

    def title(self) -> str:
        return self.tr("Where they are now")

    def draft_name(self) -> str:
        return self._found[0].name if self._found is not None else self.title()

    def is_untouched(self) -> bool:
        return not self.where.chosen() and self.finding.is_untouched()

    def first_focus(self) -> QWidget:
        return self.where

    def finish(self) -> None:
        self.clear_errors()
        chosen = self.where.chosen()
        errors = {} if chosen else missing("zone")
        try:
            at = self.at.past(self.at_desk.clock())
        except ValueError:
            errors["happened_at"] = self.tr("Enter a time like 12:30, or leave it empty for now.")
        errors |= self.finding.still_missing()
        if errors:
            self.show_errors(errors)
            return
        names = ", ".join(row.name for row in self._rows()) or self.draft_name()
        if chosen == (DESK,):
            text = self.tr("Back at the desk: {names}").format(names=names)
            back = BringToDesk((self._visit_id,), at, self.finding.told())
            self.execute(back, lambda outcome: self.end(text, outcome))
        else:
            text = self.tr("Moved: {names}").format(names=names)
            moved = MoveVisitors((self._visit_id,), ZoneId(int(chosen[0])), at)
            self.execute(moved, lambda outcome: self.end(text, outcome))

    def retranslate(self) -> None:
        super().retranslate()
        self.at.setPlaceholderText(self.tr("now"))
        self._show_chips()
        self._word_primary()

    def _word_primary(self) -> None:
        at_desk = self.where.chosen() == (DESK,)
        self.finding.setVisible(at_desk and any(row.gap_since is not None for row in self._rows()))
        self._primary.set_text(self.tr("Back at the desk") if at_desk else self.tr("Record the place"))

    def _read(self) -> Found:
        lists, now = self.at_desk.lists, self.at_desk.clock()
        return lists.visit(self._visit_id), lists.inside(now), lists.zones(active_only=False)

    def _fill(self, found: Found) -> None:
        self._found = found
        self._head.show_visit(found[0])
        self._show_chips()
        self._word_primary()
        self.heading_changed.emit()

    def _rows(self) -> list[InsideRow]:
        """The visitor, and whoever is in the same escort's hands."""
        if self._found is None:
            return []
        visit, inside, _ = self._found
        mine = next((row for row in inside if row.id == visit.id), None)
        if mine is None:
            return []
        if mine.keeper_kind is not CustodyKind.ESCORT:
            return [mine]
        others = (row for row in inside if row.keeper_kind is mine.keeper_kind and row.keeper_name == mine.keeper_name)
        return [mine, *(row for row in others if row.id != mine.id)]

    def _show_chips(self) -> None:
        if self._found is None:
            return
        chosen, rows = self.where.chosen(), self._rows()
        chips = [self._chip(zone, rows) for zone in self._found[2] if zone.active or zone.id in self._found[0].zones]
        self.where.set_chips([*chips, Chip(DESK, self.tr("At the desk"))])
        self.where.choose(chosen)
        others = ", ".join(row.name for row in rows[1:])
        text = self.tr("{escort} is escorting {names} as well: they go along.")
        self._together.setText(text.format(escort=rows[0].keeper_name, names=others) if others else "")
        self._together.setVisible(bool(others))

    def _chip(self, zone: Zone, rows: list[InsideRow]) -> Chip:
        outside = next((row.name for row in rows if zone.name not in row.zones), "")
        reason = self.tr("{name} has no permission for this zone.").format(name=outside) if outside else ""
        return Chip(str(zone.id), zone.name, struck=bool(outside), reason=reason)
