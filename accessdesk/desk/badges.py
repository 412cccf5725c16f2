"""Badges at the desk: the stock, printing ahead and again, replacing, losing and finding."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from accessdesk.desk.badge_issue import (
    badge_token,
    card_of,
    card_token,
    close_badges,
    issue_badge,
    number_of,
    prepared_of,
    refuse_taken,
)
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.times import happened
from accessdesk.desk.visits import VISITS, person_of
from accessdesk.domain.access_rights import Right
from accessdesk.domain.badge_refusals import BadgeIsReusable, BadgeNotLost, NoBadge
from accessdesk.domain.badges import (
    CARD_MOVES,
    BadgeCard,
    CardState,
    DepartureException,
    FoundBadge,
    LeftOpen,
    PreparedBadge,
    PreparedState,
    ReplacedPrint,
)
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, SiteId, VisitId
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import AlreadyThere, Missing, NotAcceptable
from accessdesk.domain.visits import Badge, BadgeState, Visit, VisitState

MOST_AT_ONCE = 200
_TO_COME = (VisitState.EXPECTED, VisitState.ARRIVED)


@dataclass(frozen=True, slots=True)
class AddBadgeCards:
    """Reusable badges come into the stock, one for each number."""

    numbers: tuple[str, ...]
    site_id: SiteId = FIRST_SITE


@dataclass(frozen=True, slots=True)
class ReportCardLost:
    """A reusable badge that should be in the stock is not there."""

    card_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class DestroyCard:
    """A reusable badge is taken out of use for good, from the stock or once it is given up as lost."""

    card_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class RecordBadgeFound:
    """A lost badge is back: the one of a visit (`badge_id`) or one that was missed in the stock (`card_id`).

    `usable`: a reusable one goes back to the stock; otherwise, and always when it is paper, it is destroyed.
    """

    badge_id: int | None
    card_id: int | None
    finder: str
    place: str
    usable: bool = True
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PrepareBadges:
    """Badges of announced visitors are printed ahead; a number for each. They are worth nothing before collection."""

    visit_ids: tuple[VisitId, ...]
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VoidPreparedBadges:
    """Badges printed ahead are thrown away: nobody can use them any more."""

    visit_ids: tuple[VisitId, ...]


@dataclass(frozen=True, slots=True)
class ReprintBadge:
    """The badge of a visit is printed again: the new print has a new code, and the earlier one is worthless."""

    visit_id: VisitId
    reason: str


@dataclass(frozen=True, slots=True)
class ReplaceBadge:
    """A visitor inside gets another badge, because theirs is lost or broken (`became`)."""

    visit_id: VisitId
    became: BadgeState
    reason: str
    badge_number: str


@handles(AddBadgeCards, right=Right.VISITS)
def add_badge_cards(command: AddBadgeCards, act: Act) -> Outcome:
    numbers = [number_of(act, number, "numbers") for number in command.numbers]
    if not numbers:
        raise Missing(field="numbers")
    if len(numbers) > MOST_AT_ONCE:
        raise NotAcceptable(field="numbers", why="too_many", most=MOST_AT_ONCE)
    if len(set(numbers)) != len(numbers):
        raise NotAcceptable(field="numbers", why="twice")
    first = None
    for number in numbers:
        refuse_taken(act, number)
        if card_of(act, number) is not None:
            raise AlreadyThere(field="numbers", name=number)
        CARD_MOVES.check(None, CardState.IN_STOCK, set())
        card = BadgeCard(
            id=act.uow.new_id(BadgeCard),
            pseudonym=act.uow.new_pseudonym(),
            site_id=command.site_id,
            number=number,
            token=card_token(),
            state=CardState.IN_STOCK,
            entered_at=act.uow.now,
        )
        act.uow.record(EntryType.BADGE_CARD_ADDED, card, about=card.pseudonym)
        first = first or card.id
    return Outcome(first, VISITS)


@handles(ReportCardLost, right=Right.VISITS)
def report_card_lost(command: ReportCardLost, act: Act) -> Outcome:
    return _move_card(act, command.card_id, CardState.LOST, command.reason, EntryType.BADGE_LOST)


@handles(DestroyCard, right=Right.VISITS)
def destroy_card(command: DestroyCard, act: Act) -> Outcome:
    return _move_card(act, command.card_id, CardState.DESTROYED, command.reason, EntryType.BADGE_DESTROYED)


def _move_card(act: Act, card_id: int, after: CardState, reason: str, kind: EntryType) -> Outcome:
    card = act.uow.get(BadgeCard, card_id)
    why = cleaned(reason, "reason")
    CARD_MOVES.check(card.state, after, {Need.REASON})
    moved = replace(card, state=after, reason=why, entered_at=act.uow.now)
    act.uow.record(kind, moved, about=card.pseudonym)
    return Outcome(card.id, VISITS)


@handles(RecordBadgeFound, right=Right.VISITS)
def record_badge_found(command: RecordBadgeFound, act: Act) -> Outcome:
    finder, place = cleaned(command.finder, "finder"), cleaned(command.place, "where_found")
    if command.badge_id is None:
        return _card_found(command, act, finder, place)
    badge = act.uow.get(Badge, command.badge_id)
    if badge.state is not BadgeState.LOST or act.uow.find(FoundBadge, badge_id=badge.id):
        raise BadgeNotLost(field="badge", number=badge.number)
    at = happened(act, command.happened_at, not_before=badge.closed_at)
    card = card_of(act, badge.number)
    lost_card = card if card is not None and card.token == badge.token and card.state is CardState.LOST else None
    found = FoundBadge(
        id=act.uow.new_id(FoundBadge),
        pseudonym=act.uow.new_pseudonym(),
        badge_id=badge.id,
        found_at=at,
        entered_at=act.uow.now,
        finder=finder,
        place=place,
        usable=command.usable and lost_card is not None,
    )
    states: list[Any] = [found, *_settled(act, badge.visit_id, at, place)]
    if lost_card is not None:
        states.append(_back(act, lost_card, command.usable, place))
    visit = act.uow.get(Visit, badge.visit_id)
    act.uow.record(EntryType.BADGE_FOUND, badge, *states, about=person_of(act, visit).pseudonym, at=at)
    return Outcome(badge.id, VISITS | {Subject.INCIDENTS})


def _card_found(command: RecordBadgeFound, act: Act, finder: str, place: str) -> Outcome:
    if command.card_id is None:
        raise Missing(field="badge")
    card = act.uow.get(BadgeCard, command.card_id)
    if card.state is not CardState.LOST:
        raise BadgeNotLost(field="badge", number=card.number)
    lost = [
        badge.id
        for badge in act.uow.find(Badge, token=card.token, state=BadgeState.LOST.value)
        if not act.uow.find(FoundBadge, badge_id=badge.id)
    ]
    if lost:  # the visitor's badge that was missed is this very card
        return record_badge_found(replace(command, badge_id=lost[-1], card_id=None), act)
    at = happened(act, command.happened_at)
    back = _back(act, card, command.usable, place)
    # The stock's class is kept for good, so the finder's name stands in the entry alone, where it is erased in time.
    details = {"identity": {"finder": finder, "place": place}}
    act.uow.record(EntryType.BADGE_FOUND, back, about=card.pseudonym, at=at, details=details)
    return Outcome(card.id, VISITS)


def _back(act: Act, card: BadgeCard, usable: bool, place: str) -> BadgeCard:
    after = CardState.IN_STOCK if usable else CardState.DESTROYED
    CARD_MOVES.check(card.state, after, {Need.FINDER, Need.WHERE_FOUND, Need.REASON})
    return replace(card, state=after, reason="" if usable else place, entered_at=act.uow.now)


def _settled(act: Act, visit_id: VisitId, at: datetime, finding: str) -> list[DepartureException]:
    """The exception under which the badge was missed is settled by its being here."""
    missed = act.uow.find(DepartureException, visit_id=visit_id, settled_at=None)
    return [replace(one, settled_at=max(at, one.at), finding=finding) for one in missed if one.kind is LeftOpen.BADGE]


@handles(PrepareBadges, right=Right.VISITS)
def prepare_badges(command: PrepareBadges, act: Act) -> Outcome:
    if not command.visit_ids:
        raise Missing(field="visits")
    if len(command.numbers) != len(command.visit_ids):
        raise NotAcceptable(field="numbers", why="one_for_each")
    first = None
    for visit_id, typed in zip(command.visit_ids, command.numbers, strict=True):
        visit = act.uow.get(Visit, visit_id)
        prepared = _prepared(act, visit, number_of(act, typed, "numbers"))
        act.uow.record(EntryType.BADGE_PREPARED, prepared, about=person_of(act, visit).pseudonym)
        first = first or prepared.id
    return Outcome(first, VISITS)


def _prepared(act: Act, visit: Visit, number: str) -> PreparedBadge:
    if visit.state not in _TO_COME:
        raise NotAcceptable(field="visits", why="not_to_come", name=visit.name)
    if prepared_of(act, visit.id) is not None:
        raise NotAcceptable(field="visits", why="prepared_already", name=visit.name)
    refuse_taken(act, number)
    if card_of(act, number) is not None:
        raise BadgeIsReusable(field="numbers", number=number)
    expires = visit.expected_to or visit.until
    if expires is None:
        raise Missing(field="until")
    if expires <= act.uow.now:
        raise NotAcceptable(field="until", why="already_past")
    return PreparedBadge(
        id=act.uow.new_id(PreparedBadge),
        pseudonym=act.uow.new_pseudonym(),
        visit_id=visit.id,
        person_id=visit.person_id,
        number=number,
        token=badge_token(),
        state=PreparedState.PREPARED,
        prepared_at=act.uow.now,
        expires_at=expires,
    )


@handles(VoidPreparedBadges, right=Right.VISITS)
def void_prepared_badges(command: VoidPreparedBadges, act: Act) -> Outcome:
    if not command.visit_ids:
        raise Missing(field="visits")
    for visit_id in command.visit_ids:
        visit = act.uow.get(Visit, visit_id)
        prepared = prepared_of(act, visit_id)
        if prepared is None:
            raise NoBadge(field="visits", name=visit.name)
        voided = replace(prepared, state=PreparedState.VOID, closed_at=act.uow.now)
        act.uow.record(EntryType.BADGE_VOIDED, voided, about=person_of(act, visit).pseudonym)
    return Outcome(None, VISITS)


@handles(ReprintBadge, right=Right.VISITS)
def reprint_badge(command: ReprintBadge, act: Act) -> Outcome:
    visit = act.uow.get(Visit, command.visit_id)
    reason = cleaned(command.reason, "reason")
    out = act.uow.find(Badge, visit_id=visit.id, closed_at=None)
    current: Badge | PreparedBadge | None = out[0] if out else prepared_of(act, visit.id)
    if current is None:
        raise NoBadge(field="visit", name=visit.name)
    card = card_of(act, current.number)
    if card is not None and card.token == current.token:
        raise BadgeIsReusable(field="badge", number=current.number)
    earlier = act.uow.find(ReplacedPrint, visit_id=visit.id, number=current.number)
    worthless = ReplacedPrint(
        id=act.uow.new_id(ReplacedPrint),
        pseudonym=act.uow.new_pseudonym(),
        visit_id=visit.id,
        number=current.number,
        ordinal=len(earlier) + 1,
        token=current.token,
        replaced_at=act.uow.now,
        reason=reason,
    )
    fresh = replace(current, token=badge_token())
    act.uow.record(EntryType.BADGE_REPRINTED, fresh, worthless, about=person_of(act, visit).pseudonym)
    return Outcome(current.id, VISITS)


@handles(ReplaceBadge, right=Right.VISITS)
def replace_badge(command: ReplaceBadge, act: Act) -> Outcome:
    visit = act.uow.get(Visit, command.visit_id)
    reason = cleaned(command.reason, "reason")
    if command.became not in (BadgeState.LOST, BadgeState.DESTROYED):
        raise Missing(field="badge")
    out = act.uow.find(Badge, visit_id=visit.id, closed_at=None)
    if not out or visit.state not in (VisitState.ON_SITE, VisitState.AWAY, VisitState.UNCLEAR):
        raise NoBadge(field="visit", name=visit.name)
    now = act.uow.now
    until = max(out[0].expires_at, visit.until or out[0].expires_at)
    badge, changed = issue_badge(act, visit, visit.person_id, command.badge_number, now, until)
    closed = close_badges(act, visit.id, command.became, now, reason)
    details = {"identity": {"reason": reason}}
    about = person_of(act, visit).pseudonym
    kind = EntryType.BADGE_LOST if command.became is BadgeState.LOST else EntryType.BADGE_DESTROYED
    act.uow.record(kind, *closed, about=about, details=details)
    act.uow.record(EntryType.BADGE_REPLACED, badge, *changed, about=about, details=details)
    return Outcome(badge.id, VISITS)
