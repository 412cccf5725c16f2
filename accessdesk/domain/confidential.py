"""Confidential visits: the desk knows that somebody is here, not from which company and not why."""

from dataclasses import dataclass

from accessdesk.domain.ids import Pseudonym, VisitId

HIDDEN = "•••"
"""What lists show in place of company and purpose to whoever needs neither."""


@dataclass(frozen=True, slots=True)
class ConfidentialVisit:
    """The mark of a visit whose company and purpose only the host, the deputy and the office manager read."""

    id: int
    pseudonym: Pseudonym
    visit_id: VisitId
