"""What the acts of presence work with."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from accessdesk.desk.readers import Lists
from accessdesk.ui.visits.at_desk import AtDesk


class PresencePapers(Protocol):
    """The part of the papers that presence needs; called on the documents' thread."""

    def print_roll_call(self, roll_call_id: int) -> Any:
        """The closing report."""

    def print_forms(self, ids: Sequence[int]) -> Any:
        """Numbered blank forms."""


@dataclass(frozen=True, slots=True)
class PresenceDesk:
    """The desk as forms of visits know it, all lists, and the papers of presence."""

    at_desk: AtDesk
    lists: Lists
    papers: PresencePapers
