"""Is this receipt genuine? What the log says of the code on a paper, in plain words."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from accessdesk.desk.receipt_proof_rows import KnownAnchor, ProofVerdict, ProvedLine, ProvedReceipt, ReceiptProof
from accessdesk.domain.keys import ReceiptKind
from accessdesk.ui import theme
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import KeyForm
from accessdesk.ui.theme import Tone
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import local_day, local_time

translate = QCoreApplication.translate
_RECEIPT = "receipt "
_SHORT: dict[ProofVerdict, tuple[Any, Tone]] = {
    ProofVerdict.GENUINE: (QT_TRANSLATE_NOOP("ReceiptSheet", "genuine"), Tone.GREEN),
    ProofVerdict.CHANGED: (QT_TRANSLATE_NOOP("ReceiptSheet", "changed"), Tone.RED),
    ProofVerdict.NO_RECEIPT: (QT_TRANSLATE_NOOP("ReceiptSheet", "no receipt"), Tone.AMBER),
    ProofVerdict.OTHER_LOG: (QT_TRANSLATE_NOOP("ReceiptSheet", "not ours"), Tone.RED),
    ProofVerdict.BEYOND_END: (QT_TRANSLATE_NOOP("ReceiptSheet", "not ours"), Tone.RED),
    ProofVerdict.BEFORE_RESTORE: (QT_TRANSLATE_NOOP("ReceiptSheet", "given up"), Tone.AMBER),
    ProofVerdict.NOT_A_CODE: (QT_TRANSLATE_NOOP("ReceiptSheet", "no code"), Tone.AMBER),
}
_LONG: dict[ProofVerdict, Any] = {
    ProofVerdict.GENUINE: QT_TRANSLATE_NOOP(
        "ReceiptSheet", "The code fits the log, and the receipt is stored as the log committed to it."
    ),
    ProofVerdict.CHANGED: QT_TRANSLATE_NOOP(
        "ReceiptSheet",
        "The code fits the log, but what is stored of the receipt is not what the log committed to. Believe the "
        "paper, not this computer: tell the auditor, and verify the log.",
    ),
    ProofVerdict.NO_RECEIPT: QT_TRANSLATE_NOOP(
        "ReceiptSheet", "The code fits the log, but belongs to another paper: a report, a list or the end of a day."
    ),
    ProofVerdict.OTHER_LOG: QT_TRANSLATE_NOOP(
        "ReceiptSheet",
        "This log never had the code: the paper is of another company, the code was altered, or the log was "
        "rewritten. Compare it letter by letter, then verify the log.",
    ),
    ProofVerdict.BEYOND_END: QT_TRANSLATE_NOOP(
        "ReceiptSheet",
        "The code speaks of more entries than the log has: it is made up, or the end of the log was cut off. Verify "
        "the log.",
    ),
    ProofVerdict.BEFORE_RESTORE: QT_TRANSLATE_NOOP(
        "ReceiptSheet",
        "The code does not fit the log as it is since a backup was put back. Verify the log with this code: it tells "
        "whether the restore gave the entry up.",
    ),
    ProofVerdict.NOT_A_CODE: QT_TRANSLATE_NOOP(
        "ReceiptSheet",
        "This is neither the code of a paper (AD1:…) nor the number of a receipt of this company. Scan the QR code "
        "at the end of the receipt.",
    ),
}


class ReceiptSheet(KeyForm):
    """Read only. The log is read up to the code's entry, in the background."""

    def __init__(self, key_desk: KeyDesk, code: str) -> None:
        super().__init__(key_desk)
        self._code = code
        self.proof: ReceiptProof | None = None
        self.verdict = PlainLabel(role=TextRole.TITLE, wrap=True)
        self.facts = PlainLabel(wrap=True)
        self.became = PlainLabel(wrap=True)
        self.between = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self.code = PlainLabel(code, role=TextRole.SMALL, ink="muted", wrap=True)
        self.column.setSpacing(theme.SPACE_12)
        for part in (self.verdict, self.facts, self.became, self.between, self.code):
            self.column.addWidget(part)
        self._print = self.add_act(self._on_print, left=True)
        self._close = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        keys = key_desk.keys
        self.read(lambda: keys.receipt_proof(code), self._show)

    def title(self) -> str:
        return self.tr("Receipt genuine?")

    def state(self) -> tuple[str, Tone] | None:
        if self.proof is None:
            return None
        text, tone = _SHORT[self.proof.verdict]
        return translate("ReceiptSheet", text), tone

    def is_untouched(self) -> bool:
        return True

    def first_focus(self) -> QWidget:
        return self._close

    def finish(self) -> None:
        self.closed.emit()

    def retranslate(self) -> None:
        super().retranslate()
        self._print.set_text(self.tr("Print the receipt again"))
        self._close.set_text(self.tr("Close"))
        proof = self.proof
        self._print.setVisible(proof is not None and proof.verdict is ProofVerdict.GENUINE)
        if proof is None:
            self.verdict.setText(self.tr("The log is being read …"))
            return
        self.verdict.setText(translate("ReceiptSheet", _LONG[proof.verdict]))
        self.facts.setText("\n".join(_facts(receipt) for receipt in proof.receipts))
        lines = [_line(line) for receipt in proof.receipts for line in receipt.lines]
        self.became.setText("\n".join(dict.fromkeys(lines)))
        self.between.setText(_between(proof))
        for part in (self.facts, self.became, self.between):
            part.setVisible(bool(part.text()))
        self.heading_changed.emit()

    def _show(self, proof: ReceiptProof) -> None:
        self.proof = proof
        self.code.setText(proof.code)
        self.retranslate()

    def _on_print(self) -> None:
        for receipt in self.proof.receipts if self.proof is not None else ():
            self.key_desk.print_receipt(receipt.id)


def _facts(receipt: ProvedReceipt) -> str:
    went = translate("ReceiptSheet", "{number}: handed out by {giver} to {taker}, {at}. Entry {entry} of the log.")
    came = translate("ReceiptSheet", "{number}: returned by {giver} to {taker}, {at}. Entry {entry} of the log.")
    text = came if receipt.kind is ReceiptKind.RETURN else went
    at = f"{local_day(receipt.happened_at)} {local_time(receipt.happened_at)}"
    return text.format(number=receipt.number, giver=receipt.giver, taker=receipt.taker, at=at, entry=receipt.entry)


def _line(line: ProvedLine) -> str:
    if line.returned_at is None:
        return translate("ReceiptSheet", "{number}: not returned, {name} is responsible for it.").format(
            number=line.number, name=line.holder
        )
    at = f"{local_day(line.returned_at)} {local_time(line.returned_at)}"
    return translate("ReceiptSheet", "{number}: returned {at} by {name}.").format(
        number=line.number, at=at, name=line.returner
    )


def _between(proof: ReceiptProof) -> str:
    if proof.before is None:
        return ""
    if proof.after is None:
        return translate("ReceiptSheet", "Made before {before}.").format(before=_anchor(proof.before))
    text = translate("ReceiptSheet", "Made after {after} and before {before}.")
    return text.format(after=_anchor(proof.after), before=_anchor(proof.before))


def _anchor(anchor: KnownAnchor) -> str:
    at = f"{local_day(anchor.made_at)} {local_time(anchor.made_at)}"
    if not anchor.occasion.startswith(_RECEIPT):
        return translate("ReceiptSheet", "the checkpoint of {at}").format(at=at)
    number = anchor.occasion.removeprefix(_RECEIPT)
    text = translate("ReceiptSheet", "the checkpoint of {at} on receipt {number}, kept by {name}")
    return text.format(at=at, number=number, name=anchor.kept_by)
