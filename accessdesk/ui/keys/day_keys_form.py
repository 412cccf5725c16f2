"""Day keys in the morning and back at night: two actions to hand one out, one to take it back, and no paper."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.key_rows import CopyHit
from accessdesk.desk.keys import IssueKeys, ReturnKeys
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.keys import EvidenceLevel
from accessdesk.ui import language
from accessdesk.ui.keys.handover_parts import closing_time, end_of_day
from accessdesk.ui.keys.holder_input import HolderInput
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import KeyForm
from accessdesk.ui.keys.key_lookups import HolderChoice, copies, scanned_copy
from accessdesk.ui.keys.number_line import NumberLine
from accessdesk.ui.visits.act_form import missing
from accessdesk.ui.widgets import PlainLabel, Suggestion, TypeAhead
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import local_time

_MOST_LINES = 12


class DayKeysForm(KeyForm):
    """A key in the cabinet waits for its taker, and choosing them hands it out; a key that is out comes back at once.

    Scan and login prove both. A mistake is taken back by scanning the key once more.
    """

    def __init__(self, key_desk: KeyDesk) -> None:
        super().__init__(key_desk)
        self._hit: CopyHit | None = None
        self._done: list[str] = []
        self.search = TypeAhead(key_desk.background, copies(key_desk.keys, key_desk.clock))
        find = scanned_copy(key_desk.keys, key_desk.clock)
        self.numbers = NumberLine(self.search, key_desk.background, find, self.fail)
        self.holder = HolderInput(key_desk)
        self.purpose = QLineEdit()
        self.waiting = PlainLabel(role=TextRole.STRONG, wrap=True)
        self.done_lines = PlainLabel(wrap=True)
        self.note = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self.column.addWidget(self.add_field("copies", self.search, mandatory=True))
        self.column.addWidget(self.waiting)
        self.column.addWidget(self.add_field("holder", self.holder, mandatory=True))
        self.column.addWidget(self.add_field("purpose", self.purpose, mandatory=True))
        self.column.addWidget(self.note)
        self.column.addWidget(self.done_lines)
        self.search.chosen.connect(self._on_found)
        self.numbers.taken.connect(self.take)
        self.numbers.missed.connect(self.fields["copies"].set_error)
        self.holder.changed.connect(self._on_holder)
        self.retranslate()
        self.purpose.setText(self.tr("Day key"))

    def title(self) -> str:
        return self.tr("Day keys: out and back")

    def is_untouched(self) -> bool:
        return self._hit is None and not self.search.text().strip()

    def first_focus(self) -> QWidget:
        return self.search

    def finish(self) -> None:
        """Ctrl+Enter hands out too, once somebody is chosen."""
        self._on_holder()

    def labels(self) -> Mapping[str, str]:
        return {"copies": self.tr("Key: scan or number"), "holder": self.tr("Who takes it")}

    def retranslate(self) -> None:
        super().retranslate()
        self.search.setPlaceholderText(self.tr("ES 101/001"))
        self.note.setText(
            self.tr("A key that is out comes back at once. No paper: a receipt can be printed from the key's menu.")
        )
        self._word_waiting()

    def done(self) -> tuple[str, ...]:
        """What was handed out and taken back here, the newest first."""
        return tuple(self._done)

    def take(self, hit: CopyHit) -> None:
        """A key was scanned or chosen."""
        self.clear_errors()
        if hit.evidence is not EvidenceLevel.DAY:
            text = self.tr("{number} is no day key: it needs a signature. Hand it out with F4, take it back with F5.")
            self.show_errors({"copies": text.format(number=hit.number)})
        elif hit.holder_name:
            command = ReturnKeys(copy_ids=(hit.id,), language=language.code())
            self.execute(command, lambda _: self._note(self.tr("{number} is back from {name}"), hit, hit.holder_name))
        else:
            self._hit = hit
            self._word_waiting()
            self.holder.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self._on_holder()

    def _on_found(self, suggestion: Suggestion) -> None:
        self.search.empty()
        self.take(suggestion.value)

    def _on_holder(self) -> None:
        hit, choice, now = self._hit, self.holder.choice(), self.key_desk.clock()
        if hit is None or choice is None or self.busy:
            return
        if not self.purpose.text().strip():
            self.show_errors(missing("purpose"))
            return
        command = IssueKeys(
            copy_ids=(hit.id,),
            purpose=self.purpose.text(),
            employee_id=choice.employee_id,
            visit_id=choice.visit_id,
            external_id=choice.external_id,
            due_at=_due(choice, now),
            language=language.code(),
        )
        self.execute(command, lambda outcome: self._on_issued(outcome, hit, choice))

    def _on_issued(self, outcome: Outcome, hit: CopyHit, choice: HolderChoice) -> None:
        del outcome
        self._hit = None
        self.holder.let_go()
        self._note(self.tr("{name} has {number}"), hit, choice.name)

    def _note(self, text: str, hit: CopyHit, name: str) -> None:
        said = text.format(number=hit.number, name=name)
        self._done.insert(0, f"{local_time(self.key_desk.clock())}  {said}")
        self.done_lines.setText("\n".join(self._done[:_MOST_LINES]))
        self._word_waiting()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _word_waiting(self) -> None:
        hit = self._hit
        self.waiting.setVisible(hit is not None)
        if hit is not None:
            text = self.tr("{number} opens {doors}")
            self.waiting.setText(text.format(number=hit.number, doors=", ".join(hit.doors) or "–"))


def _due(choice: HolderChoice, now: datetime) -> datetime:
    """The end of the visit or of the desk's day; after that the end of the next."""
    if choice.until is not None and choice.until > now:
        return choice.until
    return closing_time(now, even_late=True) or end_of_day(now, later=1)
