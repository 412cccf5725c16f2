"""Handing out keys: one holder, any number of copies, one receipt."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from accessdesk.desk.key_offers import KeyNotBack
from accessdesk.desk.key_rows import CopyHit
from accessdesk.desk.keys import IssueKeys
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.ids import CopyId
from accessdesk.domain.keys import EvidenceLevel, KeyCopyState
from accessdesk.domain.receipt_texts import newest_of
from accessdesk.ui import language, theme
from accessdesk.ui.approval_input import ApprovalInput
from accessdesk.ui.keys.basket import Basket
from accessdesk.ui.keys.handover_parts import DueInput, LossNotice, closing_time
from accessdesk.ui.keys.holder_input import HolderInput
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import KeyForm
from accessdesk.ui.keys.key_lookups import HolderChoice, copies, scanned_for_issue
from accessdesk.ui.keys.key_words import short_day
from accessdesk.ui.keys.number_line import NumberLine
from accessdesk.ui.keys.simulator_form import SimulatorForm
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import missing
from accessdesk.ui.widgets import PlainLabel, SignaturePad, Suggestion, TypeAhead
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import local_time

_PAD_HEIGHT = 84


class IssueForm(KeyForm):
    """The basket is filled by scan, number or search; what proof is needed follows from what lies in it."""

    basket_changed = Signal()

    def __init__(self, key_desk: KeyDesk) -> None:
        super().__init__(key_desk)
        self._in_basket: frozenset[CopyId] = frozenset()
        self.holder = HolderInput(key_desk)
        self.search = TypeAhead(key_desk.background, copies(key_desk.keys, key_desk.clock, lambda: self._in_basket))
        find = scanned_for_issue(key_desk.keys, key_desk.clock, lambda: self._in_basket)
        self.numbers = NumberLine(self.search, key_desk.background, find, self.fail)
        self.basket = Basket()
        self._not_back: tuple[KeyNotBack, ...] = ()
        self.purpose, self.bearer, self.inspection = QLineEdit(), QLineEdit(), QLineEdit()
        self.despite = QLineEdit()
        self.due = DueInput(key_desk.clock)
        self.approval = ApprovalInput()
        self.not_back = PlainLabel(role=TextRole.SMALL, ink="red", wrap=True)
        self.not_back.hide()
        self.notice_box = LossNotice()
        self.pad = SignaturePad()
        self.pad.setFixedHeight(theme.scaled(_PAD_HEIGHT))
        self.sign_at_display(self.pad, self._taker_name, self._words_to_sign)
        self.proof = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self.giver = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self.clear_pad = self.add_act(self.pad.clear, left=True)
        self.simulate = self.add_act(self._on_simulate, left=True)
        self.hand_over = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self._arrange()
        self._connect()
        self.retranslate()
        self._on_basket()

    def _arrange(self) -> None:
        self.column.setSpacing(theme.SPACE_8)
        self._pair(self.add_field("holder", self.holder, mandatory=True), 3, self.add_field("bearer", self.bearer), 2)
        self.column.addWidget(self.not_back)
        self.column.addWidget(self.add_field("copies", self.search, mandatory=True))
        self.column.addWidget(self.basket)
        self.column.addWidget(self.add_field("inspection", self.inspection, mandatory=True))
        self.column.addWidget(self.add_field("despite_reservation", self.despite))
        purpose = self.add_field("purpose", self.purpose, mandatory=True)
        self._pair(purpose, 5, self.add_field("due_at", self.due, mandatory=True), 6)
        self.place(
            self.add_field("approver", self.approval.login, mandatory=True),
            self.add_field("approver_password", self.approval.password, mandatory=True),
        )
        self.column.addWidget(self.notice_box)
        self.column.addWidget(self.add_field("signature", self.pad, mandatory=True))
        self.column.addWidget(self.proof)
        self.column.addWidget(self.giver)

    def _pair(self, left: QWidget, share: int, right: QWidget, rest: int) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(theme.SPACE_12)
        pair.addWidget(left, share)
        pair.addWidget(right, rest)
        self.column.addLayout(pair)

    def _connect(self) -> None:
        self.search.chosen.connect(self._on_found)
        self.numbers.taken.connect(self.add_copy)
        self.numbers.missed.connect(self.fields["copies"].set_error)
        self.numbers.left_empty.connect(self._on_left_empty)
        self.basket.changed.connect(self._on_basket)
        self.holder.changed.connect(self._on_holder)
        self.holder.line.chosen.connect(self._go_on_to_keys)

    # what the panel asks

    def title(self) -> str:
        return self.tr("Hand out keys")

    def draft_name(self) -> str:
        choice = self.holder.choice()
        what = choice.name if choice else ", ".join(hit.number for hit in self.basket.hits()[:2])
        return self.tr("Handing out {what}").format(what=what) if what else self.title()

    def state(self) -> tuple[str, Tone] | None:
        count = len(self.basket.ids())
        return (self.tr("in the basket: {count}").format(count=count), Tone.GREY) if count else None

    def is_untouched(self) -> bool:
        typed = (self.holder.line, self.search, self.purpose, self.bearer)
        return not self.basket.ids() and self.pad.is_empty() and not any(line.text().strip() for line in typed)

    def first_focus(self) -> QWidget:
        return self.search if self.holder.choice() else self.holder.line

    # what fills it

    def add_copy(self, hit: CopyHit) -> None:
        """Lay a copy into the basket; what is wrong with it shows in its line and when handing over."""
        self.fields["copies"].set_error(None)
        if not self.basket.add(hit):
            self.fields["copies"].set_error(self.tr("{number} is in the basket already.").format(number=hit.number))
            return
        keys, now = self.key_desk.keys, self.key_desk.clock()
        self.read(lambda: keys.ring_mates(hit.id, now), self._add_mates)

    def _add_mates(self, mates: Sequence[CopyHit]) -> None:
        """What hangs on the same ring goes with it."""
        for mate in mates:
            self.basket.add(mate)

    def choose_holder(self, choice: HolderChoice) -> None:
        self.holder.choose(choice)

    def finish(self) -> None:
        now = self.key_desk.clock()
        due_at, wrong = self._due(now)
        wrong = self._still_missing() | wrong
        if wrong:
            self.clear_errors()
            self.show_errors(wrong)
            return
        choice = self.holder.choice()
        assert choice is not None
        signed = self.basket.needs_signature() and not self.pad.is_empty()
        command = IssueKeys(
            copy_ids=self.basket.ids(),
            purpose=self.purpose.text(),
            employee_id=choice.employee_id,
            visit_id=choice.visit_id,
            external_id=choice.external_id,
            bearer=self.bearer.text(),
            due_at=due_at,
            conditions=self.basket.conditions(),
            signature=self.pad.strokes() if signed else None,
            approval=self.approval.approval() if self.basket.needs_approval() else None,
            language=language.code(),
            text_version=self.notice_box.version(),
            inspection=self.inspection.text() if self._holds_found() else "",
            despite_reservation=self.despite.text(),
        )
        self.execute(command, self._on_handed_over)

    def labels(self) -> Mapping[str, str]:
        choice = self.holder.choice()
        signature = self.tr("Signature of {name}") if choice else self.tr("Signature of the holder")
        return {
            "holder": self.tr("To"),
            "copies": self.tr("Add keys: scan, number or door"),
            "inspection": self.tr("Found key: what the inspection showed"),
            "due_at": self.tr("Due back"),
            "bearer": self.tr("Carried by"),
            "approver": self.tr("Master key: approved by"),
            "approver_password": self.tr("Their password"),
            "signature": signature.format(name=choice.name if choice else ""),
        }

    def retranslate(self) -> None:
        super().retranslate()
        self.search.setPlaceholderText(self.tr("HS 2/014, key type or door"))
        self._word_primary()
        self.clear_pad.set_text(self.tr("Clear signature"))
        self.simulate.set_text(self.tr("What if lost? …"))
        self.bearer.setPlaceholderText(self.tr("if somebody else"))
        self.proof.setText(self.tr("Day keys only: scan and login prove the handover, no signature is needed."))
        session = self.key_desk.desk.session
        if session is not None:
            given = self.tr("Handed out by {name}, confirmed with the login of {time}")
            self.giver.setText(given.format(name=session.actor.name, time=local_time(session.since)))
        self._word_not_back()
        self._ask_loss()
        self.heading_changed.emit()

    def _word_primary(self) -> None:
        paper = self.basket.needs_signature() or not self.basket.ids()
        self.hand_over.set_text(self.tr("Hand over and print") if paper else self.tr("Hand over"))

    def _due(self, now: datetime) -> tuple[datetime | None, dict[str, str]]:
        if not self.due.is_decided():
            return None, {"due_at": self.tr("Enter when, or choose “unlimited”.")}
        try:
            return self.due.due_at(now), {}
        except ValueError:
            return None, {"due_at": self.tr("Enter a time like 18:00 or 30.11. 08:00.")}

    def _still_missing(self) -> dict[str, str]:
        wrong = {}
        if self.holder.choice() is None:
            wrong["holder"] = self.tr("Choose who takes the keys from the list.")
        if not self.basket.ids():
            wrong["copies"] = self.tr("Scan a key, or choose one from the list.")
        if self._holds_found() and not self.inspection.text().strip():
            wrong |= missing("inspection")
        return wrong | ({} if self.purpose.text().strip() else missing("purpose"))

    def _go_on_to_keys(self) -> None:
        """Who takes them is known: the next thing is a scan."""
        self.search.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_found(self, suggestion: Suggestion) -> None:
        self.search.clear()
        self.add_copy(suggestion.value)

    def _on_left_empty(self) -> None:
        """Enter on the empty line: all keys lie in the basket, and it goes on to the purpose."""
        if self.basket.ids():
            self.purpose.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_basket(self) -> None:
        self._in_basket = frozenset(self.basket.ids())
        signature, masters = self.basket.needs_signature(), self.basket.needs_approval()
        self.fields["signature"].setVisible(signature)
        self.clear_pad.setEnabled(signature)
        self.simulate.setEnabled(bool(self.basket.ids()))
        self._word_primary()
        self.proof.setVisible(bool(self.basket.ids()) and not signature)
        for name in ("approver", "approver_password"):
            self.fields[name].setVisible(masters)
        self.fields["inspection"].setVisible(self._holds_found())
        self._ask_about_kept()
        self._offer_due()
        self._ask_loss()
        self.basket_changed.emit()
        self.heading_changed.emit()

    def _on_simulate(self) -> None:
        """What the loss of the whole basket would mean; this form stays parked meanwhile."""
        picked = tuple((hit.id, hit.number) for hit in self.basket.hits())
        self.key_desk.open_form(SimulatorForm(self.key_desk, picked))

    def _taker_name(self) -> str:
        choice = self.holder.choice()
        return self.bearer.text().strip() or (choice.name if choice else "")

    def _words_to_sign(self) -> str:
        """What lies in the basket and what a loss means, for the customer display."""
        keys = "\n".join(f"{hit.number}   {hit.type_name}" for hit in self.basket.hits())
        return "\n\n".join(part for part in (keys, self.notice_box.text()) if part)

    def _holds_found(self) -> bool:
        """A key that somebody found lies in the basket: it was inspected before it goes out."""
        return any(hit.state is KeyCopyState.FOUND for hit in self.basket.hits())

    def _on_holder(self) -> None:
        self.fields["holder"].set_error(None)
        for name, label in self.labels().items():
            self.fields[name].set_label(label)
        self._ask_about_kept()
        self._ask_not_back()
        self._offer_due()
        self.heading_changed.emit()

    def _ask_not_back(self) -> None:
        """Whoever should have brought keys back long ago may be asked for them first; it blocks nothing."""
        choice, keys, now = self.holder.choice(), self.key_desk.keys, self.key_desk.clock()
        if choice is None:
            self._not_back = ()
            self._word_not_back()
            return

        def find() -> Sequence[KeyNotBack]:
            return keys.keys_not_back(
                now, employee_id=choice.employee_id, visit_id=choice.visit_id, external_id=choice.external_id
            )

        def show(found: Sequence[KeyNotBack]) -> None:
            self._not_back = tuple(found) if self.holder.choice() == choice else ()
            self._word_not_back()

        self.read(find, show)

    def _word_not_back(self) -> None:
        late = ", ".join(f"{one.number} ({short_day(one.due_at)})" for one in self._not_back)
        choice = self.holder.choice()
        text = self.tr("{name} has not brought back, though due: {numbers}")
        self.not_back.setText(text.format(name=choice.name, numbers=late) if choice and late else "")
        self.not_back.setVisible(bool(self.not_back.text()))

    def _ask_about_kept(self) -> None:
        """Keys kept for somebody else: whoever hands them out all the same says why."""
        choice = self.holder.choice()
        others = {hit.kept_for for hit in self.basket.hits()} - {"", choice.name if choice else ""}
        self.fields["despite_reservation"].setVisible(bool(others))
        why = self.tr("Kept for {names}: why it goes out all the same")
        self.fields["despite_reservation"].set_label(why.format(names=", ".join(sorted(others))))

    def _offer_due(self) -> None:
        """Day keys are due when the visitor leaves or the desk closes; for others there is no likely answer."""
        now, choice = self.key_desk.clock(), self.holder.choice()
        only_day = bool(self.basket.ids()) and all(h.evidence is EvidenceLevel.DAY for h in self.basket.hits())
        until = choice.until if choice and choice.until and choice.until > now else closing_time(now)
        self.due.offer(until if only_day else None)

    def _ask_loss(self) -> None:
        spoken = language.code()
        types = tuple(dict.fromkeys(hit.key_type_id for hit in self.basket.hits()))
        keys, now = self.key_desk.keys, self.key_desk.clock()
        self.key_desk.background.latest(
            (id(self), "loss"),
            self,
            lambda: (keys.loss_estimate(types, now) if types else None, newest_of(keys.receipt_clauses(), spoken)),
            self.notice_box.show_notice,
            self.fail,
        )

    def _on_handed_over(self, outcome: Outcome) -> None:
        choice = self.holder.choice()
        numbers = ", ".join(hit.number for hit in self.basket.hits())
        text = self.tr("{name} has {numbers}. The receipt is being printed.")
        if self.basket.needs_signature():
            self.key_desk.print_receipt(outcome.id)
        else:
            text = self.tr("{name} has {numbers}. No paper for day keys; the key's menu prints it.")
        self.end(text.format(name=choice.name if choice else "", numbers=numbers))
