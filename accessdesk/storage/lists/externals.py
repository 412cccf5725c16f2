"""Standing externals with what they lack, customers with their contacts, orders."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping

from accessdesk.desk.external_rows import ContactRow, CustomerRow, ExternalRow, OrderRow
from accessdesk.domain.customers import AuthorisedContact, Behalf, ContactRefused, refuse_contact
from accessdesk.domain.externals import StandingExternal, lacking
from accessdesk.domain.ids import ContactId, CustomerId, ExternalId, OrderId, PersonId, VisitId, ZoneId
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.merged_people import merged_people, with_doubles
from accessdesk.storage.translate import from_row

_EXTERNALS = """
SELECT x.*, p.phone, e.name AS host_name,
  coalesce(r.is_escort, 0) AS escorts, coalesce(r.escort_at_most, 4) AS escort_at_most,
  coalesce(r.pin_hash, '') AS pin_hash
FROM standing_external x JOIN person p ON p.id = x.person_id JOIN employee e ON e.id = x.host_id
LEFT JOIN external_escort l ON l.external_id = x.id LEFT JOIN employee r ON r.id = l.employee_id
WHERE (:ended = 1 OR x.ended_on IS NULL)
"""
_BESIDE = ("phone", "host_name", "escorts", "escort_at_most", "pin_hash")
_STAYS = """
SELECT person_id, max(id) AS visit_id FROM visit WHERE state IN ('arrived', 'on_site', 'away', 'unclear')
GROUP BY person_id
"""
_KEYS = """
SELECT h.person_id, k.number FROM handover h JOIN key_copy k ON k.id = h.copy_id
WHERE h.person_id IS NOT NULL AND h.returned_at IS NULL ORDER BY k.number
"""
_CONTACTS = """
SELECT c.*, coalesce(e.name, '') AS verifier FROM authorised_contact c LEFT JOIN employee e ON e.id = c.verified_by
WHERE (:ended = 1 OR c.ended_on IS NULL) ORDER BY CASE WHEN c.ended_on IS NULL THEN 0 ELSE 1 END, c.name, c.id
"""
_ORDERS = """
SELECT o.*, coalesce(c.name, '') AS customer FROM customer_order o LEFT JOIN customer c ON c.id = o.customer_id
WHERE :past = 1 OR (o.ended_on IS NULL AND o.valid_until >= :today)
ORDER BY CASE WHEN o.ended_on IS NULL AND o.valid_until >= :today THEN 0 ELSE 1 END, o.number
"""


class ExternalSelects:
    """The ExternalLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def externals(self, today: date, *, ended: bool = False) -> list[ExternalRow]:
        query = f"{_EXTERNALS} ORDER BY CASE WHEN x.ended_on IS NULL THEN 0 ELSE 1 END, x.name, x.id"
        with self._engine.connect() as connection:
            return _externals(connection, rows(connection, query, ended=int(ended)), today)

    def external_of_person(self, person_id: PersonId, today: date) -> ExternalRow | None:
        with self._engine.connect() as connection:
            family = tuple(with_doubles([person_id], merged_people(connection)))
            found = rows(connection, f"{_EXTERNALS} AND x.person_id IN :family ORDER BY x.id", family=family, ended=0)
            return next(iter(_externals(connection, found, today)), None)

    def customers(self, today: date, *, ended: bool = False) -> list[CustomerRow]:
        with self._engine.connect() as connection:
            contacts = [_contact(row, today) for row in rows(connection, _CONTACTS, ended=int(ended))]
            found = rows(connection, "SELECT * FROM customer ORDER BY name, id")
        return [
            CustomerRow(
                CustomerId(row["id"]),
                row["name"],
                row["number"],
                bool(row["active"]),
                tuple(contact for contact in contacts if contact.customer_id == row["id"]),
            )
            for row in found
        ]

    def orders(self, today: date, *, past: bool = False) -> list[OrderRow]:
        with self._engine.connect() as connection:
            zones = _zone_names(connection)
            found = rows(connection, _ORDERS, today=today.isoformat(), past=int(past))
            return [_order(row, zones, today) for row in found]

    def zones_that_demand_an_order(self) -> frozenset[ZoneId]:
        with self._engine.connect() as connection:
            found = rows(connection, "SELECT zone_id FROM zone_order WHERE demanded = 1")
        return frozenset(ZoneId(row["zone_id"]) for row in found)

    def behalf(self, visit_id: VisitId) -> Behalf | None:
        with self._engine.connect() as connection:
            found = rows(connection, "SELECT * FROM visit_behalf WHERE visit_id = :visit", visit=visit_id)
        return from_row(Behalf, found[0]) if found else None


def _externals(connection: Connection, found: Sequence[RowMapping], today: date) -> list[ExternalRow]:
    """With the stay and the keys of each, under whichever record of the person they stand."""
    zones, merged = _zone_names(connection), merged_people(connection)
    stays = {row["person_id"]: row["visit_id"] for row in rows(connection, _STAYS)}
    keys = [(row["person_id"], row["number"]) for row in rows(connection, _KEYS)]
    made = []
    for row in found:
        family = with_doubles([row["person_id"]], merged)
        stay = max((stays[one] for one in family if one in stays), default=None)
        held = tuple(number for person, number in keys if person in family)
        made.append(_external(row, zones, today, stay, held))
    return made


def _zone_names(connection: Connection) -> dict[int, str]:
    return {row["id"]: row["name"] for row in rows(connection, "SELECT id, name FROM zone")}


def _names(ids: tuple[ZoneId, ...], zones: Mapping[int, str]) -> str:
    return ", ".join(zones[zone_id] for zone_id in ids)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _zone_ids(text: str) -> tuple[ZoneId, ...]:
    return tuple(ZoneId(zone_id) for zone_id in json.loads(text))


def _kept(kind: Any, row: RowMapping, *others: str) -> Any:
    """The domain object in a row that has further columns."""
    return from_row(kind, {name: value for name, value in row.items() if name not in others})


def _external(
    row: RowMapping, zones: Mapping[int, str], today: date, stay: int | None, keys: tuple[str, ...]
) -> ExternalRow:
    external: StandingExternal = _kept(StandingExternal, row, *_BESIDE)
    return ExternalRow(
        id=ExternalId(external.id),
        person_id=PersonId(external.person_id),
        name=external.name,
        company=external.company,
        phone=row["phone"],
        kind=external.kind,
        contract=external.contract,
        host_id=external.host_id,
        host_name=row["host_name"],
        zones=external.zones,
        zone_names=_names(external.zones, zones),
        valid_until=external.valid_until,
        commitment_on=external.commitment_on,
        briefing_valid_until=external.briefing_valid_until,
        card=external.card,
        suspended=external.suspended,
        lacks=lacking(external, today),
        visit_id=VisitId(stay) if stay is not None else None,
        escorts=bool(row["escorts"]),
        escort_at_most=row["escort_at_most"],
        has_pin=bool(row["pin_hash"]),
        keys=keys,
        ended_on=external.ended_on,
        reason=external.reason,
    )


def _contact(row: RowMapping, today: date) -> ContactRow:
    contact: AuthorisedContact = _kept(AuthorisedContact, row, "verifier")
    try:
        refuse_contact(contact, contact.customer_id, today)
        fits = True
    except ContactRefused:
        fits = False
    return ContactRow(
        id=ContactId(contact.id),
        customer_id=contact.customer_id,
        name=contact.name,
        phone=contact.phone,
        email=contact.email,
        verified_on=contact.verified_on,
        verified_by=row["verifier"],
        how_verified=contact.how_verified,
        valid_until=contact.valid_until,
        ended_on=contact.ended_on,
        fits=fits,
    )


def _order(row: RowMapping, zones: Mapping[int, str], today: date) -> OrderRow:
    ids = _zone_ids(row["zones"])
    valid_from, valid_until = _day(row["valid_from"]), _day(row["valid_until"])
    assert valid_from is not None
    assert valid_until is not None
    return OrderRow(
        id=OrderId(row["id"]),
        customer_id=CustomerId(row["customer_id"]) if row["customer_id"] is not None else None,
        customer=row["customer"],
        number=row["number"],
        subject=row["subject"],
        zones=ids,
        zone_names=_names(ids, zones),
        valid_from=valid_from,
        valid_until=valid_until,
        ended_on=_day(row["ended_on"]),
        past=row["ended_on"] is not None or valid_until < today,
    )
