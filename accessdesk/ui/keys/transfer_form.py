"""Passing keys on at the desk: from the holder to somebody else, both there, in one act."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.key_rows import CopyHit, KeyOutRow, LossEstimate
from accessdesk.desk.key_transfers import TransferKeys
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.ids import CopyId
from accessdesk.domain.keys import EvidenceLevel, KeyCondition
from accessdesk.domain.receipt_texts import ReceiptClauses, newest_of
from accessdesk.ui import language, theme
from accessdesk.ui.approval_input import ApprovalInput
from accessdesk.ui.keys.handover_parts import DueInput, LossNotice
from accessdesk.ui.keys.holder_input import HolderInput
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import KeyForm
from accessdesk.ui.keys.key_lookups import copies_out, scanned_out
from accessdesk.ui.keys.number_line import NumberLine
from accessdesk.ui.keys.return_lines import ReturnLines
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import missing
from accessdesk.ui.widgets import PlainLabel, SignaturePad, Suggestion, TypeAhead
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole

_PAD_HEIGHT = 64


class TransferForm(KeyForm):
    """One key names who has it; their other keys stand below, to be ticked too. Then to whom, and both sign."""

    def __init__(self, key_desk: KeyDesk) -> None:
        super().__init__(key_desk)
        self.search = TypeAhead(key_desk.background, copies_out(key_desk.keys, key_desk.clock), least=1)
        find = scanned_out(key_desk.keys, key_desk.clock)
        self.numbers = NumberLine(self.search, key_desk.background, find, self.fail)
        self.from_whom = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self.lines = ReturnLines(hooks=False)
        self.holder = HolderInput(key_desk)
        self.purpose, self.bearer = QLineEdit(), QLineEdit()
        self.due = DueInput(key_desk.clock)
        self.approval = ApprovalInput()
        self.notice_box = LossNotice()
        self.giver_pad, self.pad = SignaturePad(), SignaturePad()
        for pad in (self.giver_pad, self.pad):
            pad.setFixedHeight(theme.scaled(_PAD_HEIGHT))
        self.sign_at_display(self.giver_pad, self.lines.bearer_name, self.lines.words)
        self.sign_at_display(self.pad, self._taker_name, self._words_to_sign)
        self.clear_pads = self.add_act(self._clear, left=True)
        self.pass_on = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self._arrange()
        self.search.chosen.connect(self._on_found)
        self.numbers.taken.connect(self._on_scanned)
        self.numbers.missed.connect(self.fields["copies"].set_error)
        self.lines.changed.connect(self._on_lines)
        self.holder.changed.connect(self._on_holder)
        self.retranslate()
        self._on_lines()

    def _arrange(self) -> None:
        self.column.setSpacing(theme.SPACE_8)
        self.column.addWidget(self.add_field("copies", self.search, mandatory=True))
        self.column.addWidget(self.from_whom)
        self.column.addWidget(self.lines)
        self.place(self.add_field("holder", self.holder, mandatory=True), self.add_field("bearer", self.bearer))
        self.place(self.add_field("purpose", self.purpose, mandatory=True))
        self.place(self.add_field("due_at", self.due, mandatory=True))
        self.place(
            self.add_field("approver", self.approval.login, mandatory=True),
            self.add_field("approver_password", self.approval.password, mandatory=True),
        )
        self.column.addWidget(self.notice_box)
        self.place(
            self.add_field("giver_signature", self.giver_pad, mandatory=True),
            self.add_field("signature", self.pad, mandatory=True),
        )

    def title(self) -> str:
        return self.tr("Pass keys on")

    def draft_name(self) -> str:
        names = [line.row.holder_name for line in self.lines.lines()]
        return self.tr("Passing on by {name}").format(name=names[0]) if names else self.title()

    def state(self) -> tuple[str, Tone] | None:
        count = len(self.lines.ticked())
        return (self.tr("changing hands: {count}").format(count=count), Tone.GREY) if count else None

    def is_untouched(self) -> bool:
        typed = (self.search, self.holder.line, self.purpose, self.bearer)
        pads = self.giver_pad.is_empty() and self.pad.is_empty()
        return not self.lines.lines() and pads and not any(line.text().strip() for line in typed)

    def first_focus(self) -> QWidget:
        return self.holder.line if self.lines.lines() else self.search

    def add_copy(self, copy_id: CopyId) -> None:
        """A key that changes hands; its holder's other keys show too."""
        keys, now = self.key_desk.keys, self.key_desk.clock()
        self.read(lambda: keys.keys_beside(copy_id, now), lambda rows: self._show_held(rows, copy_id))

    def finish(self) -> None:
        self.clear_errors()
        now = self.key_desk.clock()
        wrong, due_at = self._still_missing(), None
        if not self.due.is_decided():
            wrong["due_at"] = self.tr("Enter when, or choose “unlimited”.")
        else:
            try:
                due_at = self.due.due_at(now)
            except ValueError:
                wrong["due_at"] = self.tr("Enter a time like 18:00 or 30.11. 08:00.")
        choice = self.holder.choice()
        if wrong or choice is None:
            self.show_errors(wrong)
            return
        ticked, signed = self.lines.ticked(), self.lines.needs_signature()
        command = TransferKeys(
            copy_ids=tuple(line.row.id for line in ticked),
            purpose=self.purpose.text(),
            employee_id=choice.employee_id,
            visit_id=choice.visit_id,
            external_id=choice.external_id,
            bearer=self.bearer.text(),
            due_at=due_at,
            conditions=tuple(KeyCondition(line.condition.member()) for line in ticked),
            giver_signature=self.giver_pad.strokes() if signed and not self.giver_pad.is_empty() else None,
            signature=self.pad.strokes() if signed and not self.pad.is_empty() else None,
            approval=self.approval.approval() if self._masters() else None,
            language=language.code(),
            text_version=self.notice_box.version(),
        )
        self.execute(command, self._on_passed_on)

    def labels(self) -> Mapping[str, str]:
        choice = self.holder.choice()
        names = [line.row.holder_name for line in self.lines.lines()]
        signature = self.tr("Signature of {name}")
        return {
            "copies": self.tr("Which key: scan, number or holder"),
            "holder": self.tr("To"),
            "bearer": self.tr("Carried by"),
            "due_at": self.tr("Due back"),
            "approver": self.tr("Master key: approved by"),
            "approver_password": self.tr("Their password"),
            "giver_signature": signature.format(name=names[0] if names else self.tr("who gives")),
            "signature": signature.format(name=choice.name if choice else self.tr("who takes")),
        }

    def retranslate(self) -> None:
        super().retranslate()
        self.search.setPlaceholderText(self.tr("HS 2/014 or a name"))
        self.bearer.setPlaceholderText(self.tr("if somebody else"))
        self.pass_on.set_text(self.tr("Pass on and print"))
        self.clear_pads.set_text(self.tr("Clear signatures"))
        self._word_holder()
        self.heading_changed.emit()

    def _masters(self) -> bool:
        return any(line.row.evidence is EvidenceLevel.MASTER for line in self.lines.ticked())

    def _still_missing(self) -> dict[str, str]:
        wrong = {}
        if not self.lines.ticked():
            wrong["copies"] = self.tr("Scan the key that changes hands, or tick it in the list.")
        if self.holder.choice() is None:
            wrong["holder"] = self.tr("Choose who takes the keys from the list.")
        return wrong | ({} if self.purpose.text().strip() else missing("purpose"))

    def _taker_name(self) -> str:
        choice = self.holder.choice()
        return self.bearer.text().strip() or (choice.name if choice else "")

    def _words_to_sign(self) -> str:
        return "\n\n".join(part for part in (self.lines.words(), self.notice_box.text()) if part)

    def _clear(self) -> None:
        self.giver_pad.clear()
        self.pad.clear()

    def _on_found(self, suggestion: Suggestion) -> None:
        self.search.clear()
        self.add_copy(suggestion.value.id)

    def _on_scanned(self, row: KeyOutRow) -> None:
        self.add_copy(row.id)

    def _show_held(self, rows: Sequence[KeyOutRow], copy_id: CopyId) -> None:
        if not rows:
            self.fields["copies"].set_error(self.tr("This key is not out with anybody."))
            return
        self.fields["copies"].set_error(None)
        self.lines.show_rows(rows, copy_id)
        keys, now = self.key_desk.keys, self.key_desk.clock()
        self.read(lambda: keys.ring_mates(copy_id, now), self._tick_mates)
        self.fields["copies"].hide()  # who passes on is settled; the room belongs to what is still to be done

    def _tick_mates(self, mates: Sequence[CopyHit]) -> None:
        """What hangs on the same ring goes with it; whoever takes it off the ring unticks it."""
        self.lines.tick({mate.id for mate in mates})

    def _on_lines(self) -> None:
        signature, masters = self.lines.needs_signature(), self._masters()
        for name in ("giver_signature", "signature"):
            self.fields[name].setVisible(signature)
        for name in ("approver", "approver_password"):
            self.fields[name].setVisible(masters)
        self.clear_pads.setEnabled(signature)
        self._word_holder()
        self._ask_loss()
        self._on_holder()

    def _on_holder(self) -> None:
        self.fields["holder"].set_error(None)
        for name, label in self.labels().items():
            self.fields[name].set_label(label)
        self.heading_changed.emit()

    def _word_holder(self) -> None:
        rows = [line.row for line in self.lines.lines()]
        names = dict.fromkeys(" · ".join(p for p in (r.holder_name, r.holder_company) if p) for r in rows)
        self.from_whom.setText(self.tr("Held by {names}").format(names=", ".join(names)) if rows else "")
        self.from_whom.setVisible(bool(rows))

    def _ask_loss(self) -> None:
        ids = tuple(line.row.id for line in self.lines.ticked())
        keys, now, spoken = self.key_desk.keys, self.key_desk.clock(), language.code()

        def estimate() -> tuple[LossEstimate | None, ReceiptClauses | None]:
            hits = [hit for hit in (keys.copy(id, now) for id in ids) if hit is not None]
            types = tuple({hit.key_type_id: None for hit in hits})
            return keys.loss_estimate(types, now) if hits else None, newest_of(keys.receipt_clauses(), spoken)

        self.key_desk.background.latest((id(self), "loss"), self, estimate, self.notice_box.show_notice, self.fail)

    def _on_passed_on(self, outcome: Outcome) -> None:
        choice = self.holder.choice()
        numbers = ", ".join(line.row.number for line in self.lines.ticked())
        self.key_desk.print_receipt(outcome.id)
        text = self.tr("{name} has {numbers} now. The receipt is being printed.")
        self.end(text.format(name=choice.name if choice else "", numbers=numbers))
