"""Handing over the escort (F6): one act, the old one's end is the new one's beginning. It also closes a gap.

One visitor, part of an escort's visitors, all of them, or visitors of several escorts who come together. A successor
who is called first leaves the present escort responsible until they accept.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from accessdesk.desk.escort_requests import AskEscort, DeclineRequest
from accessdesk.desk.escorts import HandOverEscort
from accessdesk.desk.rows import InsideRow
from accessdesk.desk.stale_custody import MEANWHILE, CustodySeen
from accessdesk.domain.ids import VisitId
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.visits import VisitState
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.escort_part import EscortPart
from accessdesk.ui.visits.finding_part import FindingPart
from accessdesk.ui.visits.lookups import people_inside
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel, ShortcutButton, Suggestion, TypeAhead
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import local_time, minutes_since


class HandoverForm(ActForm):
    """The visitors who change hands, the successor, and how the successor said yes."""

    def __init__(self, at_desk: AtDesk, visit_ids: VisitId | Sequence[VisitId] | None = None) -> None:
        super().__init__(at_desk)
        given = () if visit_ids is None else (visit_ids,) if isinstance(visit_ids, int) else tuple(visit_ids)
        self._rows: list[InsideRow] = []
        self._given = bool(given)
        self.person = TypeAhead(at_desk.background, people_inside(at_desk.lists, at_desk.clock), least=1)
        self.visitors = ChipChoice()
        self.all = ShortcutButton(icon="users", compact=True)
        self._from = PlainLabel(ink="muted", wrap=True)
        self.escort, self.finding = EscortPart(at_desk), FindingPart()
        line = QHBoxLayout()
        line.addWidget(self.add_field("visits", self.visitors, mandatory=True), 1)
        line.addWidget(self.all, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(line)
        self.place(self.add_field("person", self.person))
        self.column.addWidget(self._from)
        self.column.addWidget(self.escort)
        self.fields |= self.escort.fields
        self.at = MomentInput()
        self.place(self.add_field("happened_at", self.at))
        self.column.addWidget(self.finding)
        self.fields |= self.finding.fields
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.person.chosen.connect(self._on_person)
        self.all.clicked.connect(self._on_all)
        self.visitors.changed.connect(lambda _: self._on_visitors())
        self.escort.wants.connect(self._on_wants)
        self._show_rows([], ())
        self.retranslate()
        if given:
            self._read_companions(given)

    def title(self) -> str:
        return self.tr("Assign an escort") if self._is_gap() else self.tr("Hand over escort")

    def draft_name(self) -> str:
        return self._rows[0].name if self._rows else self.title()

    def state(self) -> tuple[str, Tone] | None:
        first = self._rows[0] if self._rows else None
        if first is not None and first.gap_since is not None:
            minutes = minutes_since(first.gap_since, self.at_desk.clock())
            return self.tr("gap for {minutes} min").format(minutes=minutes), Tone.RED
        if first is not None and first.pending_name:
            return self.tr("not answered yet"), Tone.AMBER
        return None

    def is_untouched(self) -> bool:
        return self.escort.is_untouched() and self.finding.is_untouched()

    def first_focus(self) -> QWidget:
        return self.escort.escort if self._given else self.person

    def finish(self) -> None:
        self.clear_errors()
        chosen = self._chosen()
        errors: dict[str, str] = {}
        if not chosen:
            name = "visits" if self._rows else "person"
            errors[name] = self.tr("Choose the visitors who change hands.")
        errors |= self.escort.still_missing() | self.finding.still_missing()
        at = None
        try:
            at = self.at.past(self.at_desk.clock())
        except ValueError:
            errors["happened_at"] = self.tr("Enter a time like 12:30, or leave it empty for now.")
        accepts = self.escort.accepts()
        if errors or accepts is None:
            self.show_errors(errors)
            return
        text = self.tr("Escort handed over: {names}").format(names=", ".join(row.name for row in chosen))
        ids = tuple(row.id for row in chosen)
        command = HandOverEscort(ids, accepts, at, self.finding.told(), seen=self._seen())
        self.execute(command, lambda outcome: self.end(text, outcome))

    def retranslate(self) -> None:
        super().retranslate()
        self.fields["person"].set_label(self.tr("Add a visitor") if self._rows else self.tr("Visitor"))
        self.at.setPlaceholderText(self.tr("now"))
        self.person.setPlaceholderText(self.tr("Name, company or badge number"))
        self._primary.set_text(self.tr("Has accepted, hand over"))
        self._word_from()
        self._word_all()
        self.heading_changed.emit()

    def _on_person(self, suggestion: Suggestion) -> None:
        if not isinstance(suggestion.value, InsideRow):
            return
        self.person.clear()
        wanted = [row.id for row in self._chosen()] + [suggestion.value.id]
        self._read_companions(wanted)

    def _on_all(self) -> None:
        """All visitors shown, or, when all are chosen, the first alone: a group moves as a whole or is split."""
        keys = [str(row.id) for row in self._rows]
        self.visitors.choose(keys[:1] if set(self.visitors.chosen()) == set(keys) else keys)
        self._on_visitors()

    def _on_visitors(self) -> None:
        self._word_all()
        self._word_from()
        self._load_escorts()
        self.finding.setVisible(any(row.gap_since is not None for row in self._chosen()))
        self.heading_changed.emit()

    def fail(self, error: Exception) -> None:
        """Where another desk was faster, what is true now shows beside the sentence; all that was typed stays."""
        super().fail(error)
        if isinstance(error, NotAcceptable) and error.facts["why"] in MEANWHILE:
            self._read_companions([row.id for row in self._chosen()])

    def _seen(self) -> dict[VisitId, CustodySeen]:
        return {row.id: CustodySeen(row.keeper_since, row.pending_since) for row in self._rows}

    def _on_wants(self, command: Any) -> None:
        if isinstance(command, AskEscort):
            command = replace(command, seen=self._seen())
        self.execute(command, lambda outcome: self._on_answered(command))

    def _on_answered(self, command: Any) -> None:
        keeper = self._rows[0].keeper_name if self._rows else ""
        if isinstance(command, AskEscort) and keeper:
            text = self.tr("Call noted. {name} stays responsible until the successor accepts.")
            self.at_desk.say(text.format(name=keeper))
        elif isinstance(command, DeclineRequest) and keeper:
            self.at_desk.say(self.tr("Decline noted. {name} stays responsible.").format(name=keeper))
        self._read_companions([row.id for row in self._chosen()])

    def _read_companions(self, visit_ids: Sequence[VisitId]) -> None:
        """The visitors asked for are chosen; who else is with the same escorts is offered."""
        lists, now, wanted = self.at_desk.lists, self.at_desk.clock(), list(dict.fromkeys(visit_ids))

        def read() -> list[InsideRow]:
            rows = {row.id: row for row in lists.inside(now) if row.state is VisitState.ON_SITE}
            asked = [rows[visit_id] for visit_id in wanted if visit_id in rows]
            others = [row for row in rows.values() if row.id not in wanted and any(_same_keeper(row, a) for a in asked)]
            return [*asked, *others]

        self.read(read, lambda rows: self._show_rows(rows, wanted))

    def _show_rows(self, rows: list[InsideRow], chosen: Sequence[VisitId]) -> None:
        self._rows = rows
        keepers = {row.keeper_name for row in rows}
        self.visitors.set_chips([Chip(str(row.id), _chip_text(row, several=len(keepers) > 1)) for row in rows])
        self.visitors.choose(str(visit_id) for visit_id in chosen)
        self.fields["visits"].setVisible(bool(rows))
        self.fields["person"].set_label(self.tr("Add a visitor") if rows else self.tr("Visitor"))
        self._on_visitors()

    def _word_all(self) -> None:
        self.all.setVisible(len(self._rows) > 1)
        everybody = len(self._chosen()) == len(self._rows)
        self.all.set_text(self.tr("Only the first") if everybody else self.tr("All of them"))

    def _word_from(self) -> None:
        chosen = self._chosen() or self._rows[:1]
        keepers = list(dict.fromkeys(row.keeper_name for row in chosen if row.keeper_name))
        lines = []
        if keepers:
            text = self.tr("{name} stays responsible until the successor has accepted.")
            lines.append(text.format(name=", ".join(keepers)))
        pending = next((row for row in chosen if row.pending_name), None)
        if pending is not None:
            text = self.tr("Asked: {name} at {time}, not answered yet.")
            lines.append(text.format(name=pending.pending_name, time=local_time(pending.pending_since)))
        if self._is_gap():
            text = self.tr("Nobody is responsible now; last was {name}.")
            lines.append(text.format(name=self._rows[0].last_keeper or "–"))
        self._from.setText("\n".join(lines))
        self._from.setVisible(bool(lines))

    def _load_escorts(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.escort.load_for([row.id for row in chosen], inside=True)

    def _chosen(self) -> list[InsideRow]:
        keys = set(self.visitors.chosen())
        return [row for row in self._rows if str(row.id) in keys]

    def _is_gap(self) -> bool:
        return bool(self._rows) and self._rows[0].gap_since is not None


def _same_keeper(row: InsideRow, asked: InsideRow) -> bool:
    return bool(asked.keeper_name) and (row.keeper_kind, row.keeper_name) == (asked.keeper_kind, asked.keeper_name)


def _chip_text(row: InsideRow, *, several: bool) -> str:
    return f"{row.name} ({row.keeper_name})" if several and row.keeper_name else row.name
