"""The versioned legal texts of the handover receipt. A version, once used on a receipt, is never edited."""

import re
from dataclasses import dataclass
from functools import cache

from accessdesk.documents.shipped import shipped

CLAUSES = ("property", "no_passing_on", "no_copying", "report_loss", "return_on_demand")
_SECTION = re.compile(r"^\[(\w+)\]\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ReceiptText:
    """One version in one language: clauses as (heading, sentence) and the notes; {company} and {cost} stand open."""

    clauses: tuple[tuple[str, str], ...]
    loss_with_cost: str
    loss_without_cost: str
    signature_note: str
    proof_note: str


@cache
def receipt_text(version: int, language: str) -> ReceiptText:
    """Raises FileNotFoundError for a version or language that never shipped, KeyError for an incomplete file."""
    name = f"receipt-v{version:d}.{'de' if language.partition('-')[0].lower() == 'de' else 'en'}.txt"
    _, *pieces = _SECTION.split(shipped("texts", name).read_text(encoding="utf-8"))
    sections = {key: body.strip() for key, body in zip(pieces[::2], pieces[1::2], strict=True)}
    clauses = tuple((head, body) for head, _, body in (sections[key].partition("\n") for key in CLAUSES))
    return ReceiptText(
        clauses=clauses,
        loss_with_cost=sections["loss_with_cost"],
        loss_without_cost=sections["loss_without_cost"],
        signature_note=sections["signature_note"],
        proof_note=sections["proof_note"],
    )
