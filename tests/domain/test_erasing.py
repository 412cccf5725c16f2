"""Which payloads and rows a run takes, by the rules alone."""

from datetime import UTC, datetime

import pytest

from accessdesk.domain.erasing import ErasurePlan, Ground, Row, Told, plan_erasure
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.retention import DEFAULT_DAYS, DEFAULT_POLICY, checked_policy

VISIT: Row = ("visit", 1)
PERSON: Row = ("person", 1)
LASTING = {"visit": frozenset({"custody"}), "person": frozenset({"custody"})}
POINTS = {VISIT: (PERSON,), PERSON: ()}


def planned(
    *told: Told, opened: frozenset[Row] = frozenset(), points: dict[Row, tuple[Row, ...]] = POINTS
) -> ErasurePlan:
    return plan_erasure(told, Ground(opened, points, LASTING))


def old(seq: int, data_class: str, *rows: Row) -> Told:
    return Told(seq, data_class, True, rows)


def young(seq: int, data_class: str, *rows: Row) -> Told:
    return Told(seq, data_class, False, rows)


def test_names_go_while_the_facts_are_young_and_the_rows_stay() -> None:
    plan = planned(old(1, "identity", VISIT, PERSON), young(1, "custody", VISIT, PERSON))
    assert plan.payloads == {"identity": (1,)}
    assert plan.emptied == {"identity": (PERSON, VISIT)}
    assert plan.removed == ()


def test_rows_go_when_nothing_of_them_is_left() -> None:
    plan = planned(old(1, "identity", VISIT, PERSON), old(1, "custody", VISIT, PERSON))
    assert plan.removed == (PERSON, VISIT)


def test_an_open_thing_keeps_its_newest_state_and_nothing_older() -> None:
    plan = planned(old(1, "identity", VISIT), old(2, "identity", VISIT), opened=frozenset({VISIT}))
    assert plan.payloads == {"identity": (1,)}
    assert plan.emptied == {}
    assert plan.held == {"identity": 1}


def test_what_stands_in_a_payload_that_is_needed_stays_with_it() -> None:
    plan = planned(old(1, "identity", VISIT, PERSON), opened=frozenset({VISIT}))
    assert (plan.payloads, plan.emptied) == ({}, {})


def test_a_person_who_came_again_loses_the_former_visit_alone() -> None:
    again: Row = ("visit", 2)
    plan = planned(
        old(1, "identity", VISIT, PERSON), young(2, "identity", again, PERSON), points={**POINTS, again: (PERSON,)}
    )
    assert plan.payloads == {"identity": (1,)}
    assert plan.emptied == {"identity": (VISIT,)}


def test_a_row_that_another_one_points_to_is_not_removed() -> None:
    plan = planned(old(1, "custody", PERSON), young(2, "custody", VISIT))
    assert (plan.payloads, plan.removed) == ({}, ())


def test_every_erased_row_loses_all_its_payloads_and_every_other_keeps_its_newest() -> None:
    """The rule by which a verifier tells a lawful erasure from a row that somebody emptied, over 300 random logs."""
    import random

    rng = random.Random(7)
    for _ in range(300):
        rows: list[Row] = [("visit", n) for n in range(4)] + [("person", n) for n in range(3)]
        points = {row: (("person", rng.randrange(3)),) if row[0] == "visit" else () for row in rows}
        told = [
            Told(seq, name, rng.random() < 0.7, tuple(rng.sample(rows, rng.randint(0, 3))))
            for seq in range(1, 12)
            for name in ("identity", "custody")
        ]
        opened = frozenset(row for row in rows if rng.random() < 0.15)
        plan = planned(*told, opened=opened, points=points)
        for name in ("identity", "custody"):
            gone, emptied = set(plan.payloads.get(name, ())), set(plan.emptied.get(name, ()))
            for row in rows:
                of_row = [one for one in told if one.data_class == name and row in one.rows]
                if not of_row:
                    continue
                if row in emptied:
                    assert all(one.seq in gone for one in of_row)
                    assert row not in opened
                else:
                    assert max(one.seq for one in of_row) not in gone
            assert all(one.is_old for one in told if one.data_class == name and one.seq in gone)
        for row in plan.removed:
            assert not [other for other in rows if row in points[other] and other not in plan.removed]


def test_periods_count_days_and_those_of_keys_from_the_end_of_a_year() -> None:
    cutoffs = DEFAULT_POLICY.cutoffs(datetime(2030, 6, 1, tzinfo=UTC))
    assert cutoffs["contact"] == datetime(2030, 5, 2, tzinfo=UTC)
    assert cutoffs["key"] == datetime(2027, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("days", [{"setting": 30}, {"identity": 0}, {"identity": 99_999}, {"custody": 100}])
def test_a_policy_that_cannot_be_kept_is_refused(days: dict[str, int]) -> None:
    with pytest.raises(NotAcceptable):
        checked_policy(days)


def test_every_class_of_the_log_but_settings_has_a_period() -> None:
    from accessdesk.ledger.commitment import CLASSES

    assert set(DEFAULT_DAYS) == set(CLASSES) - {"setting"}
