"""Taking keys back: all or part of what somebody holds, from whoever brings them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from accessdesk.desk.key_rows import KeyOutRow
from accessdesk.desk.keys import ReturnKeys
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.ids import CopyId, VisitId
from accessdesk.domain.keys import KeyCondition, NoSignature
from accessdesk.ui import language, theme
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import KeyForm
from accessdesk.ui.keys.key_lookups import copies_out, scanned_out
from accessdesk.ui.keys.number_line import NumberLine
from accessdesk.ui.keys.return_lines import ReturnLines
from accessdesk.ui.theme import Tone
from accessdesk.ui.widgets import ChipChoice, PlainLabel, ShortcutButton, SignaturePad, Suggestion, TypeAhead
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.chips import Chip
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import word

_PAD_HEIGHT = 88


class ReturnForm(KeyForm):
    """One key names the holder; the holder's other keys stand below it, to be ticked too."""

    def __init__(self, key_desk: KeyDesk) -> None:
        super().__init__(key_desk)
        self.search = TypeAhead(key_desk.background, copies_out(key_desk.keys, key_desk.clock), least=1)
        find = scanned_out(key_desk.keys, key_desk.clock)
        self.numbers = NumberLine(self.search, key_desk.background, find, self.fail)
        self.from_whom = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self.all_back = ShortcutButton(compact=True)
        self.lines = ReturnLines()
        self.returner = QLineEdit()
        self.pad = SignaturePad()
        self.pad.setFixedHeight(theme.scaled(_PAD_HEIGHT))
        self.sign_at_display(self.pad, self._returner_name, self.lines.words)
        self.reasons = ChipChoice(several=False)
        self.clear_pad = self.add_act(self.pad.clear, left=True)
        self.take_back = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self._arrange()
        self.search.chosen.connect(self._on_found)
        self.numbers.taken.connect(self._on_scanned)
        self.numbers.missed.connect(self.fields["copies"].set_error)
        self.all_back.clicked.connect(self.lines.tick_all)
        self.lines.changed.connect(self._on_lines)
        self.retranslate()
        self._on_lines()

    def _arrange(self) -> None:
        self.column.addWidget(self.add_field("copies", self.search, mandatory=True))
        head = QHBoxLayout()
        head.addWidget(self.from_whom, 1)
        head.addWidget(self.all_back, 0, Qt.AlignmentFlag.AlignRight)
        self.column.addLayout(head)
        self.column.addWidget(self.lines)
        self.column.addWidget(self.add_field("returner", self.returner))
        self.column.addWidget(self.add_field("signature", self.pad, mandatory=True))
        self.column.addWidget(self.add_field("no_signature_reason", self.reasons))
        self.column.setSpacing(theme.SPACE_12)

    def _returner_name(self) -> str:
        return self.returner.text().strip() or self.lines.bearer_name()

    # what the panel asks

    def title(self) -> str:
        return self.tr("Take keys back")

    def draft_name(self) -> str:
        names = [line.row.holder_name for line in self.lines.lines()]
        return self.tr("Return by {name}").format(name=names[0]) if names else self.title()

    def state(self) -> tuple[str, Tone] | None:
        count = len(self.lines.ticked())
        return (self.tr("coming back: {count}").format(count=count), Tone.GREY) if count else None

    def is_untouched(self) -> bool:
        return not self.lines.lines() and not self.search.text().strip() and not self.returner.text().strip()

    def first_focus(self) -> QWidget:
        return self.returner if self.lines.ticked() else self.search

    # what fills it

    def add_copy(self, copy_id: CopyId) -> None:
        """Tick the copy, and show what its holder has besides."""
        keys, now = self.key_desk.keys, self.key_desk.clock()

        def held() -> tuple[Sequence[KeyOutRow], frozenset[CopyId]]:
            mates = frozenset(hit.id for hit in keys.ring_mates(copy_id, now))
            return keys.keys_beside(copy_id, now), mates

        self.read(held, lambda found: self._show_held(found[0], copy_id, found[1]))

    def add_visit(self, visit_id: VisitId) -> None:
        """Everything the visitor holds, ticked: they are leaving."""
        keys, now = self.key_desk.keys, self.key_desk.clock()
        self.read(lambda: keys.keys_held_by(now, visit_id=visit_id), self._show_leaving)

    def finish(self) -> None:
        ticked = self.lines.ticked()
        self.clear_errors()
        if not ticked:
            self.show_errors({"copies": self.tr("Scan the key that came back, or tick it in the list.")})
            return
        signed = self.lines.needs_signature() and not self.pad.is_empty()
        command = ReturnKeys(
            copy_ids=tuple(line.row.id for line in ticked),
            returner=self.returner.text(),
            conditions=tuple(KeyCondition(line.condition.member()) for line in ticked),
            locations=tuple(line.hook.text() for line in ticked),
            signature=self.pad.strokes() if signed else None,
            no_signature_reason=self._reason(),
            language=language.code(),
        )
        self.execute(command, self._on_taken_back)

    def labels(self) -> Mapping[str, str]:
        return {
            "copies": self.tr("Which key: scan, number or holder"),
            "returner": self.tr("Brought back by, if not the holder"),
            "signature": self.tr("Signature of whoever brings them"),
            "no_signature_reason": self.tr("No signature, because"),
        }

    def retranslate(self) -> None:
        super().retranslate()
        self.search.setPlaceholderText(self.tr("HS 2/014 or a name"))
        self.take_back.set_text(self.tr("Take back and print"))
        self.clear_pad.set_text(self.tr("Clear signature"))
        self.all_back.set_text(self.tr("All of them"))
        self.reasons.set_chips([Chip(reason.value, word(reason)) for reason in NoSignature])
        self._word_holder()
        self.heading_changed.emit()

    def _reason(self) -> NoSignature | None:
        chosen = self.reasons.chosen()
        return NoSignature(chosen[0]) if chosen and self.lines.needs_signature() else None

    def _on_found(self, suggestion: Suggestion) -> None:
        self.search.clear()
        self.add_copy(suggestion.value.id)

    def _on_scanned(self, row: KeyOutRow) -> None:
        self.add_copy(row.id)

    def _show_held(self, rows: Sequence[KeyOutRow], copy_id: CopyId, mates: frozenset[CopyId]) -> None:
        """The copy is ticked, and those on the same ring with it."""
        if not rows:
            self.fields["copies"].set_error(self.tr("This key is not out with anybody."))
            return
        self.fields["copies"].set_error(None)
        self.lines.show_rows(rows, copy_id)
        self.lines.tick(mates)

    def _show_leaving(self, rows: Sequence[KeyOutRow]) -> None:
        if rows:
            self.lines.show_rows(rows)
            self.lines.tick_all()
        else:
            self.fields["copies"].set_error(self.tr("This visitor holds no key."))

    def _on_lines(self) -> None:
        signature = self.lines.needs_signature()
        for name in ("signature", "no_signature_reason"):
            self.fields[name].setVisible(signature)
        self.clear_pad.setEnabled(signature)
        self.all_back.setVisible(len(self.lines.lines()) > len(self.lines.ticked()))
        self._word_holder()
        self.heading_changed.emit()

    def _word_holder(self) -> None:
        rows = [line.row for line in self.lines.lines()]
        names = dict.fromkeys(" · ".join(p for p in (r.holder_name, r.holder_company) if p) for r in rows)
        self.from_whom.setText(self.tr("Held by {names}").format(names=", ".join(names)) if rows else "")
        first = rows[0].bearer or rows[0].holder_name if rows else ""
        self.returner.setPlaceholderText(first)

    def _on_taken_back(self, outcome: Outcome) -> None:
        numbers = ", ".join(line.row.number for line in self.lines.ticked())
        text = self.tr("Back: {numbers}. The receipt is being printed.")
        if self.lines.needs_signature():
            self.key_desk.print_receipt(outcome.id)
        else:
            text = self.tr("Back: {numbers}. No paper for day keys; the key's menu prints it.")
        self.end(text.format(numbers=numbers))
