"""Groups: who of them is still expected, and each with its members."""

import json
from datetime import datetime

from sqlalchemy import Connection, Engine, RowMapping

from accessdesk.desk.behalf import BehalfWish
from accessdesk.desk.group_rows import GroupDetail, GroupMemberRow, GroupRow
from accessdesk.domain.groups import FREE_AGAIN, places_left
from accessdesk.domain.ids import ContactId, CustomerId, EmployeeId, GroupId, PersonId, VisitId, ZoneId
from accessdesk.domain.refusals import Unknown
from accessdesk.domain.sites import STRICTNESS, Supervision
from accessdesk.domain.visits import VisitState, VisitType
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.translate import text_time, time_text

_EXPECTED = """
SELECT id, company, purpose, host_name, expected_from, expected_to, supervision, announced
FROM visit_group WHERE ended_at IS NULL AND expected_from < :until ORDER BY expected_from, id
"""
_STATES = """
SELECT m.group_id, v.state FROM group_member m JOIN visit v ON v.id = m.visit_id
JOIN visit_group g ON g.id = m.group_id WHERE g.ended_at IS NULL AND g.expected_from < :until
"""
_MEMBERS = """
SELECT v.id, v.person_id, v.name, v.company, v.state, m.beyond, b.id AS badge_id, coalesce(b.number, '') AS badge
FROM group_member m JOIN visit v ON v.id = m.visit_id
LEFT JOIN badge b ON b.visit_id = v.id AND b.closed_at IS NULL
WHERE m.group_id = :group ORDER BY m.id
"""
_BEHALF = """
SELECT customer_id, contact_id, order_number FROM announced_behalf WHERE group_id = :group
UNION ALL
SELECT * FROM (SELECT b.customer_id, b.contact_id, b.order_number FROM visit_behalf b
               JOIN group_member m ON m.visit_id = b.visit_id WHERE m.group_id = :group ORDER BY m.id LIMIT 1) AS first
"""


class GroupSelects:
    """The GroupLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def expected_groups(self, until: datetime) -> list[GroupRow]:
        with self._engine.connect() as connection:
            groups = rows(connection, _EXPECTED, until=time_text(until))
            states: dict[int, list[VisitState]] = {}
            for row in rows(connection, _STATES, until=time_text(until)) if groups else ():
                states.setdefault(row["group_id"], []).append(VisitState(row["state"]))
        found = (_row(group, states.get(group["id"], [])) for group in groups)
        return [row for row in found if row.left and (row.announced > 1 or not states.get(row.group_id))]

    def group(self, group_id: GroupId) -> GroupDetail:
        with self._engine.connect() as connection:
            found = rows(connection, "SELECT * FROM visit_group WHERE id = :group", group=group_id)
            if not found:
                raise Unknown(kind="visit_group", id=group_id)
            return _detail(connection, found[0])


def as_wish(row: RowMapping) -> BehalfWish:
    """What was said then; a customer known only from the order authorised nobody."""
    named = CustomerId(row["customer_id"]) if row["contact_id"] is not None else None
    contact = ContactId(row["contact_id"]) if row["contact_id"] is not None else None
    return BehalfWish(named, contact, row["order_number"])


def _behalf(connection: Connection, group_id: int) -> BehalfWish | None:
    """What was said for the group, or for the first of them before a group kept it."""
    found = rows(connection, _BEHALF, group=group_id)
    return as_wish(found[0]) if found else None


def _row(group: RowMapping, states: list[VisitState]) -> GroupRow:
    expected = states.count(VisitState.EXPECTED)
    return GroupRow(
        id=f"group:{group['id']}",
        group_id=GroupId(group["id"]),
        company=group["company"],
        purpose=group["purpose"],
        host_name=group["host_name"],
        expected_from=text_time(group["expected_from"]),
        expected_to=text_time(group["expected_to"]),
        supervision=Supervision(group["supervision"]),
        announced=group["announced"],
        here=sum(1 for state in states if state not in FREE_AGAIN) - expected,
        left=expected + places_left(group["announced"], states),
    )


def _detail(connection: Connection, group: RowMapping) -> GroupDetail:
    members = tuple(
        GroupMemberRow(
            id=VisitId(row["id"]),
            person_id=PersonId(row["person_id"]),
            name=row["name"],
            company=row["company"],
            state=VisitState(row["state"]),
            badge_id=row["badge_id"],
            badge=row["badge"],
            beyond=bool(row["beyond"]),
        )
        for row in rows(connection, _MEMBERS, group=group["id"])
    )
    ids = tuple(ZoneId(zone_id) for zone_id in json.loads(group["zones"]))
    zones = {zone["id"]: zone for zone in rows(connection, "SELECT id, name, supervision FROM zone")}
    mine = sorted((zones[id] for id in ids), key=lambda zone: STRICTNESS.index(Supervision(zone["supervision"])))
    return GroupDetail(
        id=GroupId(group["id"]),
        company=group["company"],
        host_id=EmployeeId(group["host_id"]) if group["host_id"] is not None else None,
        host_name=group["host_name"],
        purpose=group["purpose"],
        zones=ids,
        zone_names=tuple(zones[id]["name"] for id in ids),
        strictest_zone=mine[-1]["name"] if mine else "",
        type=VisitType(group["type"]),
        supervision=Supervision(group["supervision"]),
        authoriser=group["authoriser"],
        announced=group["announced"],
        places=places_left(group["announced"], (member.state for member in members)),
        expected_from=text_time(group["expected_from"]),
        expected_to=text_time(group["expected_to"]),
        ended=group["ended_at"] is not None,
        members=members,
        behalf=_behalf(connection, group["id"]),
    )
