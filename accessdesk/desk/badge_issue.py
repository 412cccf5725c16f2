"""How a badge comes into a visitor's hands and out of them again; used by every act that does so."""

import secrets
import unicodedata
from dataclasses import replace
from datetime import datetime
from typing import Any

from accessdesk.desk.desk import Act
from accessdesk.domain.badge_refusals import BadgeNotInStock, BadgePrepared
from accessdesk.domain.badges import (
    BADGE_MOVES,
    CARD_AFTER,
    CARD_MOVES,
    BadgeCard,
    CardState,
    PreparedBadge,
    PreparedState,
)
from accessdesk.domain.ids import PersonId, VisitId
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned, printed
from accessdesk.domain.refusals import BadgeInUse, Missing
from accessdesk.domain.visits import Badge, BadgeState, Visit

TOKEN_BYTES = 10
LONGEST_NUMBER = 20
_LONGEST_TYPED = 60


def badge_token() -> str:
    """What the code of one print says; nobody can guess the next."""
    return f"AD-B-{secrets.token_hex(TOKEN_BYTES).upper()}"


def card_token() -> str:
    """What the code of a reusable badge says."""
    return f"AD-C-{secrets.token_hex(TOKEN_BYTES).upper()}"


def number_of(act: Act, typed: str, field: str = "badge_number") -> str:
    """The number that was typed, or that stands on the badge whose code was scanned into the field."""
    text = cleaned(unicodedata.normalize("NFKC", typed), field, longest=_LONGEST_TYPED).upper()
    if text.startswith("AD-"):
        coded = [card.number for card in act.uow.find(BadgeCard, token=text)]
        coded += [ahead.number for ahead in act.uow.find(PreparedBadge, token=text)]
        if coded:
            return coded[-1]
    return printed(text, field, longest=LONGEST_NUMBER)


def card_of(act: Act, number: str) -> BadgeCard | None:
    """The reusable badge of this number that was not destroyed."""
    cards = act.uow.find(BadgeCard, number=number)
    return next((card for card in cards if card.state is not CardState.DESTROYED), None)


def prepared_of(act: Act, visit_id: VisitId) -> PreparedBadge | None:
    """The badge that was printed ahead for this visit and is still worth something."""
    found = act.uow.find(PreparedBadge, visit_id=visit_id, state=PreparedState.PREPARED.value)
    return found[0] if found else None


def refuse_taken(act: Act, number: str, *, besides: VisitId | None = None) -> None:
    """Nobody else may have the number now, in their hands or on a badge printed ahead.

    Raises BadgeInUse, BadgePrepared.
    """
    if act.uow.find(Badge, number=number, closed_at=None):
        raise BadgeInUse(field="badge_number", number=number)
    for other in act.uow.find(PreparedBadge, number=number, state=PreparedState.PREPARED.value):
        if other.visit_id != besides:
            name = act.uow.get(Visit, other.visit_id).name
            raise BadgePrepared(field="badge_number", number=number, name=name)


def issue_badge(
    act: Act, visit: Visit, person_id: PersonId, typed: str, at: datetime, until: datetime
) -> tuple[Badge, list[Any]]:
    """The badge that a visitor gets, and what else changes by it (none of it recorded yet).

    A reusable one leaves the stock; one printed ahead becomes valid now; any other gets a new code.
    """
    number = number_of(act, typed)
    refuse_taken(act, number, besides=visit.id)
    BADGE_MOVES.check(None, BadgeState.OUT, {Need.BADGE})
    changed: list[Any] = []
    token = badge_token()
    card = card_of(act, number)
    if card is not None:
        if card.state is not CardState.IN_STOCK:
            raise BadgeNotInStock(field="badge_number", number=number, state=card.state.value)
        CARD_MOVES.check(card.state, CardState.OUT, set())
        changed.append(replace(card, state=CardState.OUT, entered_at=act.uow.now))
        token = card.token
    prepared = prepared_of(act, visit.id)
    if prepared is not None:
        fits = prepared.number == number and card is None
        token = prepared.token if fits else token
        after = PreparedState.USED if fits else PreparedState.VOID
        changed.append(replace(prepared, state=after, closed_at=act.uow.now))
    badge = Badge(
        id=act.uow.new_id(Badge),
        pseudonym=act.uow.new_pseudonym(),
        visit_id=visit.id,
        person_id=person_id,
        number=number,
        token=token,
        state=BadgeState.OUT,
        issued_at=at,
        entered_at=act.uow.now,
        expires_at=until,
    )
    return badge, changed


def close_badges(act: Act, visit_id: VisitId, state: BadgeState | None, at: datetime, reason: str = "") -> list[Any]:
    """The visit's badge as it came out of the visitor's hands; a reusable one with its place in the stock.

    Raises Missing when nobody said what became of it, or why it is lost.
    """
    changed: list[Any] = []
    for badge in act.uow.find(Badge, visit_id=visit_id, closed_at=None):
        if state is None or state is BadgeState.OUT:
            raise Missing(field="badge")
        if state is BadgeState.LOST and not reason:
            raise Missing(field="badge_exception")
        BADGE_MOVES.check(badge.state, state, {Need.REASON})
        changed.append(replace(badge, state=state, closed_at=max(at, badge.issued_at)))
        card = card_of(act, badge.number)
        if card is not None and card.state is CardState.OUT:
            CARD_MOVES.check(card.state, CARD_AFTER[state], {Need.BADGE_SETTLED})
            changed.append(replace(card, state=CARD_AFTER[state], entered_at=act.uow.now))
    return changed


def void_prepared(act: Act, visit_id: VisitId) -> list[Any]:
    """A badge printed ahead for a visit that will not come: worthless from now on."""
    prepared = prepared_of(act, visit_id)
    return [replace(prepared, state=PreparedState.VOID, closed_at=act.uow.now)] if prepared else []
