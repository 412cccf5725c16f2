"""Standing externals: people of other firms who come and go by contract, without an escort inside their zones."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from accessdesk.domain.ids import EmployeeId, ExternalId, PersonId, Pseudonym, SiteId, ZoneId
from accessdesk.domain.refusals import Refusal


class ExternalKind(StrEnum):
    """Why somebody who is not employed here comes and goes."""

    CLEANING = "cleaning"
    GUARD = "guard"
    MAINTENANCE = "maintenance"
    TENANT = "tenant"


@dataclass(frozen=True, slots=True)
class StandingExternal:
    """A permission to come and go until a day. `card` is what a scan of the person's card says; "" without one.

    `host_id` answers for the person. Commitment and briefing are those of the person, not of the firm.
    """

    id: ExternalId
    pseudonym: Pseudonym
    site_id: SiteId
    person_id: PersonId
    kind: ExternalKind
    name: str
    company: str
    contract: str
    host_id: EmployeeId
    zones: tuple[ZoneId, ...]
    valid_until: date
    entered_at: datetime
    commitment_on: date | None = None
    briefing_valid_until: date | None = None
    card: str = ""
    suspended: bool = False
    ended_on: date | None = None
    reason: str = ""
    version: int = 1


class Lacking(StrEnum):
    """What keeps a standing external from coming in alone today."""

    ENDED = "ended"
    SUSPENDED = "suspended"
    EXPIRED = "expired"
    NO_COMMITMENT = "no_commitment"
    NO_BRIEFING = "no_briefing"
    BRIEFING_OVER = "briefing_over"


class ExternalNotCleared(Refusal):
    """A standing external may not come in alone (facts `why`, a Lacking, and `name`)."""

    code = "external_not_cleared"
    logged = True


def lacking(external: StandingExternal, today: date) -> Lacking | None:
    """The first thing that is missing on a day of the site's calendar; None if the person may come in alone."""
    briefing = external.briefing_valid_until
    checks = (
        (external.ended_on is not None, Lacking.ENDED),
        (external.suspended, Lacking.SUSPENDED),
        (external.valid_until < today, Lacking.EXPIRED),
        (external.commitment_on is None, Lacking.NO_COMMITMENT),
        (briefing is None, Lacking.NO_BRIEFING),
        (briefing is not None and briefing < today, Lacking.BRIEFING_OVER),
    )
    return next((what for missing, what in checks if missing), None)


def refuse_uncleared(external: StandingExternal, today: date) -> None:
    """Raises ExternalNotCleared; the person may still come in as any visitor does, with an escort."""
    what = lacking(external, today)
    if what is not None:
        raise ExternalNotCleared(field="external", why=what.value, name=external.name)
