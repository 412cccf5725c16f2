"""Witnesses outside the company: who keeps a copy of the log's checkpoints, and how far each copy reaches."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from accessdesk.domain.ids import Pseudonym


class WitnessWay(StrEnum):
    """How a checkpoint reaches a witness."""

    MAIL = "mail"
    FOLDER = "folder"
    """A folder that the witness keeps: a share of theirs, a disk that they take away. Or a service on the web that
    stamps the time, whose answer becomes a file: the address says which."""


@dataclass(frozen=True, slots=True)
class Witness:
    """`epoch` and `size`: the latest checkpoint that reached them, zeros before the first; `reached_at` when.

    `failing_since`: since when the next one does not reach them, with `fault`, what the server or the disk said.
    """

    id: int
    pseudonym: Pseudonym
    name: str
    way: WitnessWay
    address: str
    epoch: int = 0
    size: int = 0
    reached_at: datetime | None = None
    failing_since: datetime | None = None
    fault: str = ""
    ended_at: datetime | None = None

    @property
    def stamps_time(self) -> bool:
        """It is a service that stamps the time, and keeps nothing itself."""
        return self.way is WitnessWay.FOLDER and is_web_address(self.address)

    def lacks(self, epoch: int, size: int) -> bool:
        """Whether this checkpoint is later than what they have. A restore begins a later epoch with a smaller size."""
        return (epoch, size) > (self.epoch, self.size)


def is_web_address(address: str) -> bool:
    """Of a service on the web, and no folder's path."""
    return address.startswith(("https://", "http://"))
