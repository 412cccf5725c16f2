"""The escort right of a standing external: by permission, with the permission's zones, and no longer than it."""

from dataclasses import dataclass
from datetime import date, datetime

from accessdesk.domain.eligibility import EscortFacts
from accessdesk.domain.externals import StandingExternal
from accessdesk.domain.ids import EmployeeId, ExternalId, Pseudonym


@dataclass(frozen=True, slots=True)
class ExternalEscort:
    """Under which escort's record a standing external escorts: custody, PIN and roster name that one.

    The record is an employee's in form alone. Whether the right holds stands there (`is_escort`); where, and whether
    it may be used now, is answered by the permission.
    """

    id: int
    pseudonym: Pseudonym
    external_id: ExternalId
    employee_id: EmployeeId
    entered_at: datetime


@dataclass(frozen=True, slots=True)
class EscortOfFirm:
    """What is known of an escort's record beside the permission. `here`: came in on the permission, and is here now."""

    is_escort: bool
    escorting: int
    at_most: int
    here: bool
    away_until: datetime | None = None


def facts_of_external(external: StandingExternal, record: EscortOfFirm, today: date) -> EscortFacts:
    """What the rules of escorting ask, answered by the permission on a day of the site's calendar."""
    committed = external.commitment_on is not None
    return EscortFacts(
        active=external.ended_on is None and external.valid_until >= today,
        suspended=external.suspended,
        is_escort=record.is_escort,
        committed=committed,
        commitment_current=committed,
        briefed_until=external.briefing_valid_until,
        zones=frozenset(external.zones),
        escorting=record.escorting,
        at_most=record.at_most,
        away_until=record.away_until,
        here=record.here,
    )
