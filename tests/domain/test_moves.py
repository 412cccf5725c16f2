"""The state tables, read against the description of the product row by row."""

import pytest

from accessdesk.domain.corrections import VISIT_UNDOS
from accessdesk.domain.escorts import ESCORT_MOVES, EscortState
from accessdesk.domain.moves import MoveTable, Need, move
from accessdesk.domain.refusals import EvidenceMissing, MoveNotAllowed
from accessdesk.domain.visits import BAN_ENDS, VISIT_MOVES, VisitState

V, E = VisitState, EscortState

VISIT_WAYS = {
    None: {V.EXPECTED, V.ARRIVED, V.IMPORTED_PAST, V.NOT_RECORDED},
    V.EXPECTED: {V.CANCELLED, V.NO_SHOW, V.ARRIVED},
    V.ARRIVED: {V.DENIED, V.LEFT_BEFORE_ENTRY, V.ON_SITE, V.UNCLEAR},
    V.ON_SITE: {V.AWAY, V.DEPARTED, V.UNCLEAR},
    V.AWAY: {V.ON_SITE, V.DEPARTED, V.UNCLEAR},
    V.UNCLEAR: {V.ON_SITE, V.DEPARTED, V.CLOSED_UNCONFIRMED},
}
ESCORT_WAYS = {
    None: {E.REQUESTED},
    E.REQUESTED: {E.ACCEPTED, E.DECLINED},
    E.ACCEPTED: {E.ACTIVE, E.DECLINED},
    E.ACTIVE: {E.HANDOVER_PENDING, E.RELIEVED, E.COMPLETED},
    E.HANDOVER_PENDING: {E.ACTIVE, E.RELIEVED, E.COMPLETED},
}


@pytest.mark.parametrize("state", [None, *VisitState])
def test_a_visit_goes_only_the_ways_that_the_product_describes(state: VisitState | None) -> None:
    assert VISIT_MOVES.after(state) == VISIT_WAYS.get(state, set())


@pytest.mark.parametrize("state", [None, *EscortState])
def test_an_escort_goes_only_the_ways_that_the_product_describes(state: EscortState | None) -> None:
    assert ESCORT_MOVES.after(state) == ESCORT_WAYS.get(state, set())


UNDONE_WAYS = {
    V.CANCELLED: {V.EXPECTED},
    V.NO_SHOW: {V.EXPECTED},
    V.ARRIVED: {V.EXPECTED, V.ENTERED_IN_ERROR},
    V.DENIED: {V.ARRIVED},
    V.LEFT_BEFORE_ENTRY: {V.ARRIVED},
    V.AWAY: {V.ON_SITE},
    V.ON_SITE: {V.ARRIVED, V.AWAY, V.ENTERED_IN_ERROR},
    V.DEPARTED: {V.ON_SITE, V.AWAY, V.UNCLEAR},
}


@pytest.mark.parametrize("state", [None, *VisitState])
def test_taking_back_leads_to_where_the_visit_was(state: VisitState | None) -> None:
    assert VISIT_UNDOS.after(state) == UNDONE_WAYS.get(state, set())


def test_nothing_is_taken_back_without_the_same_account_in_time_and_last() -> None:
    for row in VISIT_UNDOS.moves:
        assert row.needs == {Need.SAME_ACCOUNT, Need.JUST_ENTERED, Need.NOTHING_LATER}
        for need in row.needs:
            with pytest.raises(EvidenceMissing):
                VISIT_UNDOS.check(row.before, row.after, row.needs - {need})


def test_every_other_way_is_refused() -> None:
    for before in VisitState:
        for after in set(VisitState) - VISIT_WAYS.get(before, set()):
            with pytest.raises(MoveNotAllowed):
                VISIT_MOVES.check(before, after, set(Need))


def test_each_missing_piece_of_evidence_stops_its_move() -> None:
    for row in VISIT_MOVES.moves + ESCORT_MOVES.moves:
        table: MoveTable[VisitState] | MoveTable[EscortState]
        table = VISIT_MOVES if row in VISIT_MOVES.moves else ESCORT_MOVES
        table.check(row.before, row.after, row.needs)  # type: ignore[arg-type]
        for need in row.needs:
            with pytest.raises(EvidenceMissing) as refused:
                table.check(row.before, row.after, row.needs - {need})  # type: ignore[arg-type]
            assert refused.value.facts == {"need": need.value}


def test_an_arrival_demands_its_five_fields_and_two_confirmations() -> None:
    (walk_in,) = [row for row in VISIT_MOVES.moves if row.before is None and row.after is V.ARRIVED]
    five = {Need.NAME, Need.COMPANY, Need.HOST, Need.PURPOSE, Need.ZONES}
    assert walk_in.needs == five | {Need.IDENTITY_SEEN, Need.NOTICE_GIVEN}


def test_a_banned_person_is_kept_out_on_four_ways_and_on_none_without_the_decision() -> None:
    ways = {(row.before, row.after) for row in BAN_ENDS.moves}
    assert ways == {(None, V.DENIED), (V.EXPECTED, V.DENIED), (V.EXPECTED, V.CANCELLED), (V.ARRIVED, V.DENIED)}
    for row in BAN_ENDS.moves:
        for need in row.needs:
            with pytest.raises(EvidenceMissing):
                BAN_ENDS.check(row.before, row.after, row.needs - {need})
        assert Need.BAN_DECIDED in row.needs


def test_a_table_that_forgot_its_evidence_would_let_the_move_through() -> None:
    careless = MoveTable((move(V.ARRIVED, V.ON_SITE, None),))
    careless.check(V.ARRIVED, V.ON_SITE, set())
    with pytest.raises(EvidenceMissing):
        VISIT_MOVES.check(V.ARRIVED, V.ON_SITE, set())
