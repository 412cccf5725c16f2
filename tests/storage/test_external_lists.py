"""Standing externals and customers on both databases."""

from datetime import date

import pytest
import sqlalchemy.exc
from sqlalchemy import text

from accessdesk.desk.behalf import BehalfWish
from accessdesk.desk.customers import DemandOrder
from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.externals import EndExternal, RecordExternalArrival
from accessdesk.desk.search_rows import HitKind
from accessdesk.domain.externals import Lacking
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import VisitType
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.external_acts import kept_contact, kept_customer, kept_external, order, saved
from tests.support.houses import ADMIN, Company

TODAY = date(2026, 11, 23)


def test_the_lists_tell_who_may_come_in_and_who_is_in(company_on_both: Company) -> None:
    company, lists = company_on_both, SqlLists(company_on_both.house.engine)
    inside = kept_external(company, card="0004711")
    kept_external(company, "Bartosz Wrona", briefing_valid_until=None)
    gone = kept_external(company, "Carla Nunes")
    saved(company, EndExternal(gone, "ausgeschieden"))
    visit_id = company.desk.execute(RecordExternalArrival(inside)).id
    found = [(row.name, row.lacks, row.visit_id, row.zone_names) for row in lists.externals(TODAY)]
    zones = "Besprechung 3, Foyer"
    assert [(name, lacks, visit) for name, lacks, visit, _ in found] == [
        ("Adaeze Obi", None, visit_id),
        ("Bartosz Wrona", Lacking.NO_BRIEFING, None),
    ]
    assert {tuple(sorted(names.split(", "))) for *_, names in found} == {tuple(zones.split(", "))}
    wrona = next(row.person_id for row in lists.externals(TODAY) if row.name == "Bartosz Wrona")
    told = lists.external_of_person(wrona, TODAY)
    assert told is not None
    assert told.lacks is Lacking.NO_BRIEFING
    assert [row.type for row in lists.inside(company.clock.now())] == [VisitType.STANDING]


def test_a_card_is_found_by_its_code_and_its_owner_by_name_until_the_permission_ends(company_on_both: Company) -> None:
    company, lists = company_on_both, SqlLists(company_on_both.house.engine)
    kept = kept_external(company, card="0004711")
    assert [(hit.kind, hit.title) for hit in lists.search("0004711")] == [(HitKind.EXTERNAL, "Adaeze Obi")]
    assert [(hit.kind, hit.title) for hit in lists.search("adae")] == [(HitKind.EXTERNAL, "Adaeze Obi")]
    visit_id = company.desk.execute(RecordExternalArrival(kept)).id
    assert [(hit.kind, hit.target) for hit in lists.search("adae")] == [(HitKind.VISITOR_INSIDE, visit_id)]
    assert lists.search("0004711")[0].kind is HitKind.EXTERNAL
    company.desk.execute(RecordDeparture(VisitId(visit_id or 0), None))
    saved(company, EndExternal(kept, "ausgeschieden"))
    assert lists.search("0004711") == []
    assert [hit.kind for hit in lists.search("adae")] == [HitKind.PERSON]


def test_customers_orders_and_behalf_are_read_as_they_were_written(company_on_both: Company) -> None:
    company, lists = company_on_both, SqlLists(company_on_both.house.engine)
    customer = kept_customer(company)
    contact = kept_contact(company, customer)
    kept_contact(company, customer, "Nils Hagen", verified=False)
    saved(company, order(company, customer))
    visit_id = company.arrived(behalf=BehalfWish(customer, contact, "A-2026-118"))
    (row,) = lists.customers(TODAY)
    assert [(each.name, each.fits, each.verified_by) for each in row.contacts] == [
        ("Ingrid Solberg", True, "Lena Sommer"),
        ("Nils Hagen", False, ""),
    ]
    assert [(each.number, each.customer, each.zone_names) for each in lists.orders(TODAY)] == [
        ("A-2026-118", "Fjordbank ASA", "RZ 1")
    ]
    assert lists.orders(date(2027, 1, 1)) == []
    behalf = lists.behalf(visit_id)
    assert behalf is not None
    assert (behalf.contact_name, behalf.order_number) == ("Ingrid Solberg", "A-2026-118")
    company.log_in(ADMIN)
    company.desk.execute(DemandOrder(company.zones["RZ 2"], demanded=True))
    assert lists.zones_that_demand_an_order() == {company.zones["RZ 2"]}
    assert verify_engine(company.house.engine).findings == ()


def test_the_database_refuses_a_second_permission_and_a_second_owner_of_a_card(company_on_both: Company) -> None:
    engine = company_on_both.house.engine
    kept_external(company_on_both, card="0004711")
    other = kept_external(company_on_both, "Bartosz Wrona")
    for change in ("person_id = 1", "card = '0004711'"):
        with pytest.raises(sqlalchemy.exc.DBAPIError), engine.begin() as connection:
            connection.execute(text(f"UPDATE standing_external SET {change} WHERE id = {other}"))
