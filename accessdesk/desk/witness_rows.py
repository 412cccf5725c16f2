"""What the screens and the sending read about witnesses."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from accessdesk.domain.witnesses import Witness


@dataclass(frozen=True, slots=True)
class DueCheckpoint:
    """The latest checkpoint of a closed day, as it leaves: the name of its file and the signed text."""

    epoch: int
    size: int
    file: str
    note: str


class WitnessLists(Protocol):
    """Reading about witnesses."""

    def witnesses(self) -> list[Witness]:
        """Those who are sent to, by id."""

    def checkpoint_for_witnesses(self, now: datetime) -> DueCheckpoint | None:
        """The latest checkpoint of a day's close, or of an earlier local day; None before the first."""
