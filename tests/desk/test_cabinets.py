"""Hooks: each holds one thing, stays reserved for it while it is out, and a wrong hook is told."""

import pytest

from accessdesk.desk import key_hooks
from accessdesk.desk.cabinets import AdoptPlaces, AssignHook, SaveCabinet
from accessdesk.desk.key_data import AddKeyCopies
from accessdesk.desk.key_ends import DestroyKey
from accessdesk.domain.cabinets import HookUse, place_written
from accessdesk.domain.key_refusals import HookTaken
from accessdesk.domain.refusals import AlreadyThere, ChangedMeanwhile, NotAcceptable, RightMissing
from accessdesk.storage.lists.key_lists import SqlKeyLists
from tests.support.houses import MANAGER, RECEPTION, Company
from tests.support.keyrings import APPROVED, Keyring, hang_keys
from tests.support.place_acts import cabinet_with, made


@pytest.fixture
def ring(company: Company) -> Keyring:
    ring = hang_keys(company)
    company.log_in(MANAGER)
    return ring


def shown(ring: Keyring) -> list[tuple[str, bool, str]]:
    """Every hook as the cabinet shows it."""
    return [(hook.what, hook.is_here, hook.out_with) for hook in SqlKeyLists(ring.company.house.engine).hooks()]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Tresor A, Haken 31", ("Tresor A", 31)),
        ("Cabinet A, hook 7", ("Cabinet A", 7)),
        ("Tresor A · 31", ("Tresor A", 31)),
        ("Kasten Haken 4", ("Kasten", 4)),
        ("Tresor 2/15", ("Tresor 2", 15)),
        ("Tresor 2", None),
        ("Schublade", None),
        ("", None),
    ],
)
def test_a_place_is_read_as_people_write_it(text: str, place: tuple[str, int] | None) -> None:
    assert place_written(text) == place


def test_a_hook_stays_reserved_while_its_key_is_out(ring: Keyring) -> None:
    hooks = cabinet_with(ring, "Tresor B", 2)
    ring.company.desk.execute(AssignHook(hooks[0], ring.day_key))
    assert ring.copy(ring.day_key).location == "Tresor B · 1"
    ring.issue(ring.day_key)
    assert shown(ring) == [("ES 101/001", False, "Timo Lindner"), ("", False, "")]
    with pytest.raises(HookTaken) as told:
        ring.company.desk.execute(AssignHook(hooks[0], ring.copies["ES 101/002"]))
    assert told.value.facts == {"hook": "Tresor B · 1", "by": "ES 101/001", "own": "–"}


def test_a_wrong_hook_is_told_at_the_return_and_a_free_one_becomes_its_own(ring: Keyring) -> None:
    hooks = cabinet_with(ring, "Tresor B", 3)
    other = ring.copies["ES 101/002"]
    ring.company.desk.execute(AssignHook(hooks[0], ring.day_key))
    ring.company.desk.execute(AssignHook(hooks[1], other))
    ring.issue(ring.day_key)
    with pytest.raises(HookTaken) as told:
        ring.give_back(ring.day_key, locations=("Tresor B, Haken 2",))
    assert told.value.facts["own"] == "Tresor B · 1"
    ring.give_back(ring.day_key, locations=("tresor b haken 3",))
    assert [what for what, _, _ in shown(ring)] == ["", "ES 101/002", "ES 101/001"]
    assert ring.copy(ring.day_key).location == "Tresor B · 3"


def test_without_the_question_the_database_keeps_a_hook_for_one(ring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bug planted: nobody looks whether something belongs there already."""
    (hook,) = cabinet_with(ring, "Tresor B", 1)
    ring.company.desk.execute(AssignHook(hook, ring.day_key))

    def blind(act, hook, at, *, copy_id=None, ring_id=None):  # type: ignore[no-untyped-def]
        return [HookUse(act.uow.new_id(HookUse), act.uow.new_pseudonym(), hook.id, copy_id, ring_id, at)]

    monkeypatch.setattr("accessdesk.desk.cabinets.moved_to", blind)
    with pytest.raises(ChangedMeanwhile):
        ring.company.desk.execute(AssignHook(hook, ring.copies["ES 101/002"]))
    assert key_hooks.moved_to is not blind


def test_places_written_so_far_become_hooks_and_nothing_is_lost(ring: Keyring) -> None:
    add = [("A1", "Kasten, Haken 3"), ("A2", "Kasten Haken 4"), ("A3", "Kasten, Haken 4"), ("A4", "bei Frau Diaz")]
    for number, place in add:
        ring.company.desk.execute(AddKeyCopies(ring.types["ES 101"], numbers=(number,), location=place))
    assert made(ring, AdoptPlaces()) == 1
    with ring.company.house.new_unit_of_work(()) as uow:
        from accessdesk.domain.keys import KeyCopy

        places = {copy.number: copy.location for copy in uow.find(KeyCopy)}
    assert (places["A1"], places["A2"], places["A4"]) == ("Kasten · 3", "Kasten Haken 4", "bei Frau Diaz")
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(AdoptPlaces())


def test_a_cabinet_grows_is_renamed_and_never_loses_a_hook(ring: Keyring) -> None:
    cabinet = made(ring, SaveCabinet(None, "Tresor B", 2))
    with pytest.raises(AlreadyThere):
        ring.company.desk.execute(SaveCabinet(None, "Tresor B", 2))
    with pytest.raises(NotAcceptable):
        ring.company.desk.execute(SaveCabinet(cabinet, "Tresor B", 1))
    lists = SqlKeyLists(ring.company.house.engine)
    ring.company.desk.execute(AssignHook(lists.hooks()[0].id, ring.day_key))
    ring.company.desk.execute(SaveCabinet(cabinet, "Kasten Nord", 5))
    assert ring.copy(ring.day_key).location == "Kasten Nord · 1"
    assert len(lists.hooks()) == 5
    ring.company.desk.execute(DestroyKey(ring.day_key, "verbogen", APPROVED))
    assert lists.hooks()[0].what == ""
    ring.company.log_in(RECEPTION)
    with pytest.raises(RightMissing):
        ring.company.desk.execute(SaveCabinet(None, "Tresor C", 2))
