"""A loss report says what is known, opens an incident, and freezes the schedule and where every copy was."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from accessdesk.desk.key_losses import ConfirmKeyLoss, ReportKeyLost
from accessdesk.desk.rekeying import RekeyKeys
from accessdesk.desk.sites import ChangeSetting
from accessdesk.documents.loss_paper import loss_paper
from accessdesk.domain.incidents import Incident, IncidentClock, IncidentKind
from accessdesk.domain.losses import LabelAttached, LossReporter
from accessdesk.domain.refusals import Unknown
from accessdesk.storage.lists.key_lists import SqlKeyLists
from tests.support.houses import ADMIN, MANAGER, RECEPTION, Company
from tests.support.keyrings import APPROVED, Keyring, hang_keys


@pytest.fixture
def ring(company: Company) -> Keyring:
    ring = hang_keys(company)
    company.log_in(ADMIN)
    for key, value in (("cost_per_cylinder", "120"), ("cost_per_key", "30")):
        company.desk.execute(ChangeSetting(key, value))
    company.log_in(RECEPTION)
    return ring


def lists(ring: Keyring) -> SqlKeyLists:
    return SqlKeyLists(ring.company.house.engine)


def report(ring: Keyring, **changes: object) -> int:
    """The id of a full report about the permanent key, which Timo Lindner holds."""
    ring.company.log_in(MANAGER)
    ring.issue(ring.permanent)
    ring.company.log_in(RECEPTION)
    now = ring.company.clock.now()
    facts: dict[str, object] = {
        "reporter_is": LossReporter.HOLDER,
        "discovered_at": now,
        "last_seen": "gestern abend am Gürtel",
        "place": "S-Bahn zwischen Fürth und Nürnberg",
        "search": "Fundbüro der Bahn, beide Taschen, Büro",
        "label": LabelAttached.YES,
        "informed": "Jonas Weiß",
    }
    command = ReportKeyLost(ring.permanent, "Timo Lindner", "aus der Tasche gefallen", **{**facts, **changes})  # type: ignore[arg-type]
    made = ring.company.desk.execute(command).id
    assert made is not None
    return made


def test_a_report_keeps_all_that_was_said_and_what_the_loss_means(ring: Keyring) -> None:
    row = lists(ring).loss(report(ring))
    assert (row.number, row.holder_name, row.reporter_is) == ("HS 2/001", "Timo Lindner", LossReporter.HOLDER)
    assert (row.place, row.search, row.label, row.informed) == (
        "S-Bahn zwischen Fürth und Nürnberg",
        "Fundbüro der Bahn, beide Taschen, Büro",
        LabelAttached.YES,
        "Jonas Weiß",
    )
    assert (row.doors, row.cylinders, row.keys, row.cost_eur) == (3, 3, 20, 3 * 120 + 20 * 30)
    estimate = ring.lists.loss_estimate((ring.types["HS 2 Technik"],), ring.company.clock.now())
    assert (estimate.cylinders, estimate.keys, estimate.cost_eur) == (row.cylinders, row.keys, row.cost_eur)


@pytest.mark.parametrize(("theft", "kind"), [(False, IncidentKind.KEY_LOSS), (True, IncidentKind.KEY_THEFT)])
def test_a_report_opens_an_incident_whose_clocks_run_from_the_report(
    ring: Keyring, theft: bool, kind: IncidentKind
) -> None:
    now = ring.company.clock.now()
    ring.company.clock.forward(hours=5)
    row = lists(ring).loss(report(ring, theft=theft, discovered_at=now, police_reference="ST/77" if theft else ""))
    assert row.incident_id is not None
    with ring.company.house.new_unit_of_work(()) as uow:
        incident = uow.get(Incident, row.incident_id)
    assert (incident.kind, incident.copy_id, incident.happened_at) == (kind, ring.permanent, now)
    assert incident.known_at == row.reported_at == now + timedelta(hours=5)
    assert IncidentClock.ART_33 in incident.clocks


def test_a_loss_that_turns_out_to_be_a_theft_renames_its_incident(ring: Keyring) -> None:
    row = lists(ring).loss(report(ring))
    ring.company.log_in(MANAGER)
    ring.company.desk.execute(ConfirmKeyLoss(ring.permanent, stolen=True, police_reference="ST/0815/26"))
    known = lists(ring).loss(row.id)
    assert (known.theft, known.police_reference, known.confirmed_by) == (True, "ST/0815/26", MANAGER)
    assert row.incident_id is not None
    with ring.company.house.new_unit_of_work(()) as uow:
        assert uow.get(Incident, row.incident_id).kind is IncidentKind.KEY_THEFT


def test_the_whole_system_is_frozen_as_it_was_known(ring: Keyring) -> None:
    ring.company.log_in(MANAGER)
    ring.issue(ring.master, approval=APPROVED)
    ring.company.log_in(RECEPTION)
    facts = json.loads(lists(ring).loss_paper(report(ring)).facts)
    assert [kind["name"] for kind in facts["types"]] == ["GHS 1", "HS 2 Technik", "ES 101"]
    assert {row["door"]: row["types"] for row in facts["rows"]} == {
        "Haupteingang": [0, 1, 2],
        "RZ 1": [0, 1],
        "RZ 2": [0, 1],
        "Büro 101": [0, 2],
    }
    copies = {copy["number"]: copy for copy in facts["copies"]}
    assert len(copies) == 20
    assert (copies["GHS 1/001"]["holder"], copies["GHS 1/001"]["state"]) == ("Timo Lindner", "issued")
    assert (copies["ES 101/004"]["location"], "holder" in copies["ES 101/004"]) == ("Tresor A", False)


def test_the_paper_is_the_same_to_the_byte_whatever_happens_afterwards(ring: Keyring) -> None:
    made = report(ring)
    before = loss_paper(lists(ring).loss_paper(made))
    ring.company.clock.forward(hours=30)
    ring.company.log_in(MANAGER)
    ring.company.desk.execute(ConfirmKeyLoss(ring.permanent, stolen=True, police_reference="ST/1"))
    ring.company.desk.execute(RekeyKeys(ring.system, (ring.types["HS 2 Technik"],), "Verlust", loss_report_id=made))
    ring.give_back(ring.permanent, returner="Fundbüro")
    ring.issue(ring.day_key)
    ring.company.log_in(ADMIN)
    ring.company.desk.execute(ChangeSetting("company", "Anders GmbH"))
    ring.company.desk.execute(ChangeSetting("cost_per_key", "99"))
    assert loss_paper(lists(ring).loss_paper(made)) == before
    facts = lists(ring).loss_paper(made)
    assert facts.anchor.startswith("AD1:")
    changed = replace(facts, facts=facts.facts.replace('"state":"issued"', '"state":"lost"', 1))
    assert loss_paper(changed) != before, "one other state would show"


def test_a_copy_without_a_report_has_no_paper(ring: Keyring) -> None:
    with pytest.raises(Unknown):
        lists(ring).loss_paper(77)
    assert lists(ring).loss_of_copy(ring.day_key) is None
