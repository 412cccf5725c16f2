"""Whether an escort may take visitors over now: the facts are gathered here, the rules are the domain's."""

from collections.abc import Iterable

from accessdesk.desk.desk import Act
from accessdesk.desk.external_links import external_of, is_here
from accessdesk.domain.duty import Duty, away_until
from accessdesk.domain.eligibility import EscortFacts, Ineligible, why_ineligible, zones_missing
from accessdesk.domain.escorts import Custody
from accessdesk.domain.external_escorts import EscortOfFirm, facts_of_external
from accessdesk.domain.ids import ZoneId
from accessdesk.domain.people import COMMITMENT_TEXT, Commitment, Employee
from accessdesk.domain.refusals import EscortNotEligible
from accessdesk.domain.sites import Zone


def demand_eligible(act: Act, escort: Employee, zones: Iterable[ZoneId], *, more: int = 1) -> None:
    """Raises EscortNotEligible with the one reason that comes first, and what its sentence needs."""
    asked, facts = tuple(zones), escort_facts(act, escort)
    why = why_ineligible(facts, asked, today=act.uow.now.astimezone().date(), more=more)
    if why is not None:
        raise EscortNotEligible(field="escort", why=why.value, name=escort.name, **_details(act, why, facts, asked))


def escort_facts(act: Act, escort: Employee) -> EscortFacts:
    """What the rules ask about this escort, read within the act's own transaction."""
    uow = act.uow
    commitments = uow.find(Commitment, employee_id=escort.id, withdrawn_at=None)
    today = uow.now.astimezone().date()
    escorting = len(uow.find(Custody, keeper_id=escort.id, ended_at=None))
    away = away_until(uow.find(Duty, employee_id=escort.id, day=today.isoformat(), withdrawn_at=None), uow.now)
    external = external_of(act, escort.id)
    if external is not None:
        here = is_here(act, external)
        record = EscortOfFirm(escort.is_escort, escorting, escort.escort_at_most, here, away)
        return facts_of_external(external, record, today)
    return EscortFacts(
        active=escort.active,
        suspended=escort.suspended,
        is_escort=escort.is_escort,
        committed=bool(commitments),
        commitment_current=any(commitment.text_version == COMMITMENT_TEXT for commitment in commitments),
        briefed_until=escort.briefing_valid_until,
        zones=frozenset(escort.escort_zones),
        escorting=escorting,
        at_most=escort.escort_at_most,
        away_until=away,
    )


def _details(act: Act, why: Ineligible, facts: EscortFacts, zones: tuple[ZoneId, ...]) -> dict[str, str | int]:
    if why is Ineligible.BRIEFING_EXPIRED and facts.briefed_until is not None:
        return {"day": facts.briefed_until.isoformat()}
    if why is Ineligible.ZONE_NOT_ALLOWED:
        return {"zones": ", ".join(act.uow.get(Zone, zone).name for zone in zones_missing(facts, zones))}
    if why is Ineligible.ESCORT_AWAY and facts.away_until is not None:
        return {"until": facts.away_until.isoformat()}
    if why is Ineligible.TOO_MANY:
        return {"load": facts.escorting, "limit": facts.at_most}
    return {}
