"""The versioned legal texts of the handover receipt. A version, once used on a receipt, is never edited."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
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


def in_own_words(shipped_text: ReceiptText, words: Mapping[str, str]) -> ReceiptText:
    """The shipped headings and notes with a company's own sentences, by clause."""
    heads = (head for head, _ in shipped_text.clauses)
    return replace(
        shipped_text,
        clauses=tuple((head, words[key]) for head, key in zip(heads, CLAUSES, strict=True)),
        loss_with_cost=words["loss_with_cost"],
        loss_without_cost=words["loss_without_cost"],
    )


def shipped_words(version: int, language: str) -> dict[str, str]:
    """The shipped sentences by clause, to be changed into a company's own."""
    text = receipt_text(version, language)
    words = {key: body for key, (_, body) in zip(CLAUSES, text.clauses, strict=True)}
    return words | {"loss_with_cost": text.loss_with_cost, "loss_without_cost": text.loss_without_cost}


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
