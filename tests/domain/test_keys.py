"""The state table of a key copy against the rules in words, and the small rules around it."""

import pytest

from accessdesk.domain.access_rights import Right
from accessdesk.domain.key_moves import KEY_MOVES, NEEDED_TO_ISSUE, RIGHT_TO_ISSUE
from accessdesk.domain.keys import (
    EvidenceLevel,
    KeyCopyState,
    KeyHierarchy,
    ReceiptKind,
    copy_numbers,
    default_evidence,
    rank_in_name,
    receipt_number,
)
from accessdesk.domain.moves import MoveTable, Need
from accessdesk.domain.refusals import EvidenceMissing, MoveNotAllowed, NotAcceptable
from accessdesk.domain.signatures import strokes_text, text_strokes

K = KeyCopyState
LIVING = tuple(state for state in K if state is not K.DESTROYED)

# Each row of the rules: from, to, and the evidence without which nothing moves.
RULES: tuple[tuple[tuple[K | None, ...], tuple[K, ...], set[Need]], ...] = (
    ((None,), (K.ORDERED,), {Need.ORDER}),
    ((None,), (K.IN_STOCK,), {Need.SOURCE}),
    ((K.ORDERED,), (K.IN_STOCK,), {Need.SECURITY_CARD, Need.DELIVERY_NOTE}),
    ((K.IN_STOCK,), (K.RESERVED,), {Need.TAKER, Need.WINDOW}),
    ((K.RESERVED,), (K.IN_STOCK,), {Need.REASON}),
    ((K.IN_STOCK, K.RESERVED), (K.ISSUED,), {Need.GIVER, Need.TAKER, Need.PURPOSE, Need.CONDITION}),
    ((K.ISSUED,), (K.IN_STOCK,), {Need.RETURNER, Need.CONDITION, Need.LOCATION, Need.SIGNATURE_OR_REASON}),
    ((K.ISSUED,), (K.ISSUED,), {Need.GIVER, Need.TAKER}),
    ((K.IN_STOCK, K.ISSUED), (K.MISSING,), {Need.COUNT_SHEET}),
    ((K.MISSING,), (K.IN_STOCK,), {Need.WHERE_FOUND}),
    ((K.ISSUED, K.MISSING), (K.LOST, K.STOLEN), {Need.LOSS_REPORT, Need.CONFIRMED}),
    ((K.LOST, K.STOLEN, K.ISSUED), (K.FOUND,), {Need.FINDER, Need.WHERE_FOUND}),
    ((K.FOUND,), (K.ISSUED, K.IN_STOCK), {Need.INSPECTION}),
    ((K.IN_STOCK,), (K.SEALED,), {Need.SEAL_NUMBER, Need.REASON, Need.TWO_PEOPLE}),
    ((K.SEALED,), (K.IN_STOCK, K.ISSUED), {Need.SEAL_NUMBER, Need.REASON, Need.TWO_PEOPLE_OR_COUNTERSIGN}),
    (tuple(s for s in LIVING if s is not K.DEFECTIVE), (K.DEFECTIVE,), {Need.FRAGMENT, Need.CYLINDER_STATE}),
    (LIVING, (K.DESTROYED,), {Need.REASON, Need.WITNESS, Need.TWO_PEOPLE}),
)
ALLOWED = {(before, after): needs for befores, afters, needs in RULES for before in befores for after in afters}


def test_the_table_knows_exactly_the_ways_of_the_rules() -> None:
    assert {(move.before, move.after) for move in KEY_MOVES.moves} == set(ALLOWED)
    assert len(KEY_MOVES.moves) == len(ALLOWED)


@pytest.mark.parametrize(("before", "after"), [(b, a) for b in (None, *K) for a in K if (b, a) not in ALLOWED])
def test_every_other_way_is_refused(before: K | None, after: K) -> None:
    with pytest.raises(MoveNotAllowed):
        KEY_MOVES.check(before, after, set(Need))


@pytest.mark.parametrize(("way", "needs"), ALLOWED.items())
def test_no_way_is_open_without_each_piece_of_its_evidence(way: tuple[K | None, K], needs: set[Need]) -> None:
    for need in needs:
        with pytest.raises(EvidenceMissing):
            KEY_MOVES.check(*way, set(Need) - {need})
    KEY_MOVES.check(*way, set(Need))


def test_a_table_that_lost_a_way_is_noticed() -> None:
    forgetful = MoveTable(tuple(m for m in KEY_MOVES.moves if m.after is not K.DESTROYED))
    assert {(move.before, move.after) for move in forgetful.moves} != set(ALLOWED)


def test_a_lost_key_never_comes_back_but_as_found() -> None:
    assert KEY_MOVES.after(K.LOST) == KEY_MOVES.after(K.STOLEN) == {K.FOUND, K.DEFECTIVE, K.DESTROYED}


def test_destruction_is_the_end() -> None:
    assert KEY_MOVES.after(K.DESTROYED) == frozenset()


def test_evidence_grows_with_the_level() -> None:
    day, permanent, master = (NEEDED_TO_ISSUE[level] for level in EvidenceLevel)
    assert day < permanent < master
    assert RIGHT_TO_ISSUE[EvidenceLevel.DAY] is Right.DAY_KEYS
    assert RIGHT_TO_ISSUE[EvidenceLevel.MASTER] is Right.PERMANENT_KEYS


@pytest.mark.parametrize(
    ("name", "rank", "level"),
    [
        ("GHS 1", KeyHierarchy.GRAND_MASTER, EvidenceLevel.MASTER),
        ("HGS 4", KeyHierarchy.MASTER, EvidenceLevel.MASTER),
        ("HS 2 Technik", KeyHierarchy.SUB_MASTER, EvidenceLevel.PERMANENT),
        ("GS 3", KeyHierarchy.GROUP, EvidenceLevel.PERMANENT),
        ("ES 101", KeyHierarchy.CHANGE, EvidenceLevel.DAY),
    ],
)
def test_a_rank_is_read_from_the_name_and_sets_the_evidence(
    name: str, rank: KeyHierarchy, level: EvidenceLevel
) -> None:
    assert rank_in_name(name) is rank
    assert default_evidence(rank) is level


def test_copies_are_counted_on_from_the_highest_number() -> None:
    assert copy_numbers("HS 2 Technik", ("HS 2/001", "HS 2/013", "odd"), 2) == ("HS 2/014", "HS 2/015")
    assert copy_numbers("Tresorraum", (), 1) == ("Tresorraum/001",)


def test_receipt_numbers_tell_issue_from_return() -> None:
    assert receipt_number(ReceiptKind.ISSUE, 2026, 7) == "Ü-2026-0007"
    assert receipt_number(ReceiptKind.RETURN, 2026, 12_345) == "R-2026-12345"


def test_strokes_are_stored_as_whole_numbers_and_come_back() -> None:
    strokes = (((0.1, 0.2), (0.3456, 1.0)), ((0.5, 0.5),))
    text = strokes_text(strokes)
    assert text == "[[[1000,2000],[3456,10000]],[[5000,5000]]]"
    assert text_strokes(text) == strokes
    assert strokes_text(None) == strokes_text(()) == ""


@pytest.mark.parametrize("strokes", [(((0.5, 0.5),),), (((0.5, 0.5), (0.5, 0.5)),), (((0.1, 0.1),) * 20_001,)])
def test_a_dot_or_a_flood_is_no_signature(strokes: tuple[tuple[tuple[float, float], ...], ...]) -> None:
    with pytest.raises(NotAcceptable):
        strokes_text(strokes)
