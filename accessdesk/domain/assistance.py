"""Who needs help in an evacuation: told voluntarily, for the length of a visit, and gone with it."""

from dataclasses import dataclass

from accessdesk.domain.ids import Pseudonym, VisitId


@dataclass(frozen=True, slots=True)
class Assistance:
    """Data about health, so in a class of its own: the live row is emptied when the visitor leaves.

    What the log committed to until then can be erased without touching anything else.
    """

    id: int
    pseudonym: Pseudonym
    visit_id: VisitId
    needed: bool = False
