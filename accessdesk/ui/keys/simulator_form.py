"""The loss simulator: keys or a person, and what it would mean if they were lost. Nothing here changes anything."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from accessdesk.desk.key_questions import KeyPerson
from accessdesk.desk.key_rows import CopyHit
from accessdesk.desk.loss_asking import held_by, people_with_keys, simulated
from accessdesk.desk.loss_rows import LossScope
from accessdesk.domain.ids import CopyId
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import KeyForm
from accessdesk.ui.keys.key_lookups import copies
from accessdesk.ui.keys.key_words import euros
from accessdesk.ui.widgets import ChipChoice, PlainLabel, Suggestion, TypeAhead
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.chips import Chip
from accessdesk.ui.widgets.labels import TextRole

_MOST = 40
"""Names that are shown of a long list; the paper of a report has them all."""


class SimulatorForm(KeyForm):
    """Every key picked counts at once; a person brings all they hold. A chip taken out is left out."""

    def __init__(self, key_desk: KeyDesk, picked: tuple[tuple[CopyId, str], ...] = ()) -> None:
        super().__init__(key_desk)
        self._picked: dict[CopyId, str] = dict(picked)
        self.scope: LossScope | None = None
        self.search = TypeAhead(key_desk.background, copies(key_desk.keys, key_desk.clock), least=1)
        self.person = TypeAhead(key_desk.background, self._people)
        self.chips = ChipChoice()
        self.sum = PlainLabel(role=TextRole.TITLE, wrap=True)
        self.doors, self.holders, self.rule = PlainLabel(wrap=True), PlainLabel(wrap=True), PlainLabel(wrap=True)
        self.rule.set_ink("muted")
        self.place(self.add_field("copy", self.search), self.add_field("person", self.person))
        self.column.addWidget(self.chips)
        for part in (self.sum, self.doors, self.holders, self.rule):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.empty = self.add_act(self._on_empty, "Alt+L", left=True)
        self.close_button = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.search.chosen.connect(self._on_copy)
        self.person.chosen.connect(self._on_person)
        self.chips.changed.connect(self._on_chips)
        self.retranslate()
        self._ask()

    def title(self) -> str:
        return self.tr("What if keys are lost?")

    def is_untouched(self) -> bool:
        return True

    def first_focus(self) -> QWidget:
        return self.search

    def labels(self) -> Mapping[str, str]:
        return {"copy": self.tr("Add a key"), "person": self.tr("Everything this person holds")}

    def finish(self) -> None:
        self.closed.emit()

    def add(self, found: tuple[tuple[CopyId, str], ...]) -> None:
        """These keys are lost too."""
        self._picked |= dict(found)
        self._ask()

    def retranslate(self) -> None:
        super().retranslate()
        self.search.setPlaceholderText(self.tr("HS 2/014"))
        self.person.setPlaceholderText(self.tr("a name"))
        self.chips.setAccessibleName(self.tr("Keys that count as lost"))
        self.empty.set_text(self.tr("Start anew"))
        self.close_button.set_text(self.tr("Close"))
        self.rule.setText(
            self.tr(
                "Every cylinder that one of the keys opens is replaced, and every key that opens such a cylinder. "
                "Only what is actually replaced can be claimed."
            )
        )
        self._show_scope()

    def _show_scope(self) -> None:
        scope = self.scope if self._picked else None
        for part in (self.doors, self.holders, self.rule):
            part.setVisible(scope is not None)
        if scope is None:
            self.sum.setText(self.tr("Add a key, or a person with all they hold."))
            return
        cost = self.tr("costs are not set yet") if scope.cost_eur is None else euros(scope.cost_eur)
        text = self.tr("Doors {doors}, cylinders {cylinders}, keys {keys}: {cost}")
        counts = {"doors": len(scope.doors), "cylinders": len(scope.cylinders), "keys": len(scope.copies)}
        self.sum.setText(text.format(**counts, cost=cost))
        self.sum.set_ink("red" if scope.opens_continuous_zone else "ink")
        guarded = self.tr("continuous supervision")
        doors = [f"{door.name} ({guarded})" if door.continuous else door.name for door in scope.doors]
        self.doors.setText(self.tr("Doors: {names}").format(names=_some(doors) or "–"))
        self.holders.setText(self.tr("Keys to be exchanged with: {names}").format(names=_some(scope.holders) or "–"))

    def _ask(self) -> None:
        self.chips.set_chips([Chip(str(id), number) for id, number in self._picked.items()])
        self.chips.choose([str(id) for id in self._picked])
        self.chips.setVisible(bool(self._picked))
        ids, desk, keys = tuple(self._picked), self.key_desk.desk, self.key_desk.keys
        if not ids:
            self.scope = None
            self._show_scope()
            return
        work = partial(simulated, desk, keys, ids)
        self.key_desk.background.latest((id(self), "scope"), self, work, self._on_scope, self.fail)

    def _on_scope(self, scope: LossScope) -> None:
        self.scope = scope
        self._show_scope()

    def _on_copy(self, found: Suggestion) -> None:
        hit: CopyHit = found.value
        self.search.clear()
        self.add(((hit.id, hit.number),))

    def _on_person(self, found: Suggestion) -> None:
        person: KeyPerson = found.value
        desk, keys = self.key_desk.desk, self.key_desk.keys
        self.read(lambda: held_by(desk, keys, person), self._on_held)

    def _on_held(self, found: tuple[tuple[CopyId, str], ...]) -> None:
        self.clear_errors()
        if not found:
            self.show_errors({"person": self.tr("They hold no key now.")})
        self.add(found)

    def _on_chips(self, chosen: tuple[str, ...]) -> None:
        self._picked = {id: number for id, number in self._picked.items() if str(id) in chosen}
        self._ask()

    def _on_empty(self) -> None:
        self._picked = {}
        self.person.clear()
        self._ask()
        self.search.setFocus()

    def _people(self, text: str) -> list[Suggestion]:
        found = people_with_keys(self.key_desk.desk, self.key_desk.keys, text)
        return [Suggestion(person.name, person.company, value=person) for person in found]


def _some(names: tuple[str, ...] | list[str]) -> str:
    shown = ", ".join(names[:_MOST])
    return f"{shown} … (+{len(names) - _MOST})" if len(names) > _MOST else shown
