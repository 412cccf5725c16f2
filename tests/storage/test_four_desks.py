"""Four desks, each a process of its own, hand out and take back the same fifty copies: nothing twice, nothing lost."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator

import pytest
from sqlalchemy import text

from accessdesk.desk.key_data import AddKeyCopies
from accessdesk.domain.keys import Handover, KeyCopy, KeyCopyState, Receipt
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, Company, found_company
from tests.support.key_account import copies_astray
from tests.support.key_hands import COPIES
from tests.support.keyrings import Keyring, hang_keys

DESKS, ACTS = 4, 15
EXPECTED = {"KeyAlreadyOut", "KeyNotOut", "ChangedMeanwhile", "BeforeLastAct"}


@pytest.fixture
def ring(company_on_both: Company) -> Keyring:
    return with_copies(company_on_both)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def day(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Keyring, Counter[str]]]:
    """A day's work of the four, done once on each database, and what they told of it."""
    url = request.getfixturevalue("postgres").new_address() if request.param == "postgresql" else ""
    ring = with_copies(found_company(tmp_path_factory.mktemp("desks") / "data", url=url))
    yield ring, worked(ring, ACTS)
    ring.company.house.close()


def with_copies(company: Company) -> Keyring:
    made = hang_keys(company)
    company.log_in(MANAGER)
    company.desk.execute(AddKeyCopies(made.types["ES 101"], COPIES, location="Tresor A"))
    company.clock.forward(days=1)
    return made


def worked(ring: Keyring, acts: int) -> Counter[str]:
    """What the four did together, by their own telling."""
    house = ring.company.house
    url = house.engine.url
    address = url.render_as_string(hide_password=False) if url.get_backend_name() == "postgresql" else ""
    words = [sys.executable, "-m", "tests.support.key_hands", str(house.data_dir), address, str(acts)]
    desks = [
        subprocess.Popen([*words, str(number)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for number in range(1, DESKS + 1)
    ]
    total: Counter[str] = Counter()
    for desk in desks:
        told, wrong = desk.communicate(timeout=600)
        assert desk.returncode == 0, wrong
        total += Counter(json.loads(told))
    return total


def nothing_twice_nothing_lost(ring: Keyring, told: Counter[str]) -> None:
    """The rows, the receipts and the log tell what the desks told, and verify."""
    assert {kind for kind in told if not kind.startswith(("issued", "returned"))} <= EXPECTED
    with ring.company.house.new_unit_of_work(()) as uow:
        handovers, receipts, copies = uow.find(Handover), uow.find(Receipt), uow.find(KeyCopy)
    acts = {kind: sum(n for what, n in told.items() if what.startswith(kind)) for kind in ("issued", "returned")}
    keys = {
        kind: sum(n * int(what.split()[1]) for what, n in told.items() if what.startswith(kind))
        for kind in ("issued", "returned")
    }
    assert len(handovers) == keys["issued"]
    assert sum(handover.returned_at is not None for handover in handovers) == keys["returned"]
    still_out = Counter(handover.copy_id for handover in handovers if handover.returned_at is None)
    assert set(still_out.values()) <= {1}
    assert set(still_out) == {copy.id for copy in copies if copy.state is KeyCopyState.ISSUED}
    for kind, prefix in (("issued", "Ü"), ("returned", "R")):
        numbers = sorted(int(one.number[-4:]) for one in receipts if one.number.startswith(prefix))
        assert numbers == list(range(1, acts[kind] + 1))
    engine = ring.company.house.engine
    with engine.connect() as connection:
        seqs = list(connection.execute(text("SELECT seq FROM ledger_entry ORDER BY seq")).scalars())
    assert seqs == list(range(seqs[0], seqs[0] + len(seqs)))
    assert copies_astray(ring) == []
    assert verify_engine(engine).findings == ()


def test_four_desks_hand_out_no_key_twice_and_lose_no_act(day: tuple[Keyring, Counter[str]]) -> None:
    ring, told = day
    assert sum(told.values()) == DESKS * ACTS
    nothing_twice_nothing_lost(ring, told)


@pytest.mark.proof
def test_four_desks_stay_in_step_over_thousands_of_acts(ring: Keyring) -> None:
    nothing_twice_nothing_lost(ring, worked(ring, 800))


def test_an_act_that_got_lost_would_be_noticed(day: tuple[Keyring, Counter[str]]) -> None:
    ring, told = day
    with pytest.raises(AssertionError):
        nothing_twice_nothing_lost(ring, told + Counter({"issued 1": 1}))
