"""The clauses of the handover receipt in the company's own words, by language and version."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from accessdesk.domain.ids import Pseudonym

RECEIPT_TEXT = 1
"""The version of the text that ships with the program; it counts where a company has no words of its own."""
LANGUAGES = ("de", "en")
CLAUSES = (
    "property",
    "no_passing_on",
    "no_copying",
    "report_loss",
    "return_on_demand",
    "loss_with_cost",
    "loss_without_cost",
)


@dataclass(frozen=True, slots=True)
class ReceiptClauses:
    """One version in one language. A version is never edited: other words make the next one.

    `{company}` stands for the company, `{cost}` in `loss_with_cost` for the computed amount. Headings and the notes
    about signatures and proof are those of the shipped text `base`.
    """

    id: int
    pseudonym: Pseudonym
    language: str
    version: int
    base: int
    property: str
    no_passing_on: str
    no_copying: str
    report_loss: str
    return_on_demand: str
    loss_with_cost: str
    loss_without_cost: str
    entered_at: datetime

    def words(self) -> dict[str, str]:
        """The sentences by clause."""
        return {name: getattr(self, name) for name in CLAUSES}


def newest_of(clauses: Iterable[ReceiptClauses], language: str) -> ReceiptClauses | None:
    """The version in force; None while the shipped text counts."""
    mine = (one for one in clauses if one.language == language)
    return max(mine, key=lambda one: one.version, default=None)
