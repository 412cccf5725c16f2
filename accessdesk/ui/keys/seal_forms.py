"""Forms for sealed emergency keys."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from accessdesk.desk.key_rows import CopyHit
from accessdesk.desk.key_seals import BreakSeal, CountersignSeal, SealKey, UnsealKey
from accessdesk.desk.key_stock_rows import KeySealRow
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.access_rights import Role
from accessdesk.domain.keys import EvidenceLevel
from accessdesk.ui import language, theme
from accessdesk.ui.keys.holder_input import HolderInput
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_lookups import HolderChoice
from accessdesk.ui.keys.key_words import day_text
from accessdesk.ui.keys.stock_form import StockForm
from accessdesk.ui.widgets import SignaturePad
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import local_day, local_time

_PAD_HEIGHT = 88


class SealForm(StockForm):
    """Two people put a key under a seal, or take it out of its seal for good."""

    def __init__(self, key_desk: KeyDesk, copy: CopyHit, *, opening: bool = False) -> None:
        super().__init__(key_desk)
        self._copy, self._opening = copy, opening
        self.number = self.add_line("seal_number", mandatory=True)
        self.reason = self.add_line("reason", mandatory=True)
        self.add_second_person()
        self.ready()

    def title(self) -> str:
        text = self.tr("Take {number} out of its seal") if self._opening else self.tr("Seal {number}")
        return text.format(number=self._copy.number)

    def about_text(self) -> str:
        if self._opening:
            return self.tr("Two people open the seal; the key hangs in the cabinet like any other from then on.")
        return self.tr("Two people seal it as an emergency key. The number of a seal is used only once.")

    def own_labels(self) -> Mapping[str, str]:
        read = self.tr("Number, read off the seal") if self._opening else self.tr("Number of the new seal")
        return {"seal_number": read}

    def finish(self) -> None:
        if not self.complete():
            return
        facts = (self._copy.id, self.number.text(), self.reason.text(), self.second())
        if self._opening:
            said = self.tr("{number} is in the cabinet, unsealed.").format(number=self._copy.number)
            self.execute(UnsealKey(*facts), lambda _: self.end(said))
        else:
            said = self.tr("{number} is sealed.").format(number=self._copy.number)
            self.execute(SealKey(*facts), lambda _: self.end(said))


class BreakSealForm(StockForm):
    """An emergency: the seal is broken and the key handed to an employee. The on-call needs no second person."""

    def __init__(self, key_desk: KeyDesk, seal: KeySealRow) -> None:
        super().__init__(key_desk, Kind.DANGER)
        self._seal = seal
        session = key_desk.desk.session
        self._alone = session is not None and Role.ON_CALL in session.roles
        self.number = self.add_line("seal_number", mandatory=True)
        self.reason = self.add_line("reason", mandatory=True)
        self.holder = HolderInput(key_desk)
        self.add_control("holder", self.holder)
        if session is not None:
            self.holder.choose(HolderChoice(session.actor.name, "", employee_id=session.actor.id, committed=True))
        self.add_second_person()
        self.pad = SignaturePad()
        self.pad.setFixedHeight(theme.scaled(_PAD_HEIGHT))
        if seal.evidence is not EvidenceLevel.DAY:
            self.add_control("signature", self.pad, mandatory=True)
        else:
            self.pad.setParent(self)
            self.pad.hide()
        self.moment = self.add_moment()
        for name in ("approver", "approver_password"):
            self.fields[name].setVisible(not self._alone)
        self.ready()

    def title(self) -> str:
        return self.tr("Break the seal of {number}").format(number=self._seal.copy_number)

    def about_text(self) -> str:
        seal = self._seal
        sealed = self.tr("Sealed on {day} by {one} and {two}: {reason}.").format(
            day=local_day(seal.sealed_at), one=seal.sealed_by, two=seal.witness, reason=seal.reason
        )
        if self._alone:
            return sealed + " " + self.tr("You may open it alone. A second person signs until the next working day.")
        return sealed + " " + self.tr("A second person opens it with you.")

    def is_untouched(self) -> bool:
        return not self.number.text().strip() and not self.reason.text().strip() and self.pad.is_empty()

    def first_focus(self) -> QWidget:
        return self.number

    def act_text(self) -> str:
        return self.tr("Break the seal and hand over")

    def own_labels(self) -> Mapping[str, str]:
        words = {
            "seal_number": self.tr("Number, read off the seal"),
            "reason": self.tr("Which emergency"),
            "holder": self.tr("Who takes the key"),
            "signature": self.tr("Signature of whoever takes it"),
        }
        return {name: text for name, text in words.items() if name in self.fields}

    def finish(self) -> None:
        at, wrong = self.moment_of(self.moment)
        choice = self.holder.choice()
        if choice is None or choice.employee_id is None:
            wrong |= {"holder": self.tr("Choose an employee from the list.")}
        signed = "signature" in self.fields
        if signed and self.pad.is_empty():
            wrong |= {"signature": self.tr("Whoever takes the key signs here.")}
        if not self.complete(wrong):
            return
        assert choice is not None
        assert choice.employee_id is not None
        command = BreakSeal(
            copy_id=self._seal.copy_id,
            number=self.number.text(),
            reason=self.reason.text(),
            employee_id=choice.employee_id,
            approval=None if self._alone else self.second(),
            signature=self.pad.strokes() if signed else None,
            language=language.code(),
            happened_at=at,
        )
        self.execute(command, self._on_broken)

    def _on_broken(self, outcome: Outcome) -> None:
        self.key_desk.print_receipt(outcome.id)
        choice = self.holder.choice()
        name = choice.name if choice else ""
        self.end(self.tr("{name} has {number}.").format(name=name, number=self._seal.copy_number))


class CountersignForm(StockForm):
    """A second person has looked into it and signs with their own login."""

    def __init__(self, key_desk: KeyDesk, seal_id: int) -> None:
        super().__init__(key_desk)
        self._id = seal_id
        self._seal: KeySealRow | None = None
        self.note = self.add_line("note", mandatory=True)
        self.ready()
        self.read(lambda: key_desk.keys.key_seal(seal_id), self._fill)

    def title(self) -> str:
        return self.tr("Sign for a seal that was broken alone")

    def about_text(self) -> str:
        seal = self._seal
        if seal is None or seal.opened_at is None:
            return ""
        text = self.tr("{who} broke seal {seal} of {key} on {day} at {time}: {why}. Taken by {taker}. Due {due}.")
        return text.format(
            who=seal.opened_by,
            seal=seal.number,
            key=seal.copy_number,
            day=local_day(seal.opened_at),
            time=local_time(seal.opened_at),
            why=seal.opened_why,
            taker=seal.taken_by or "–",
            due=day_text(seal.countersign_due),
        )

    def act_text(self) -> str:
        return self.tr("Sign with my login")

    def own_labels(self) -> Mapping[str, str]:
        return {"note": self.tr("What you looked into")}

    def finish(self) -> None:
        if self.complete():
            command = CountersignSeal(self._id, self.note.text())
            self.execute(command, lambda _: self.end(self.tr("Signed by two people now.")))

    def _fill(self, seal: KeySealRow) -> None:
        self._seal = seal
        self.ready()
