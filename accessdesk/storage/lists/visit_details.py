"""One visit in full, its custody timeline, and the list of all visits."""

import json

from sqlalchemy import Engine

from accessdesk.desk.rows import CustodyPart, IssuedBadge, VisitDetail, VisitRow
from accessdesk.domain.customers import Behalf
from accessdesk.domain.escorts import CustodyKind
from accessdesk.domain.ids import EmployeeId, PersonId, VisitId, ZoneId
from accessdesk.domain.names import asked_spellings
from accessdesk.domain.objections import ObjectionKind
from accessdesk.domain.refusals import Unknown
from accessdesk.domain.sites import STRICTNESS, Supervision
from accessdesk.domain.visits import VisitState, VisitType
from accessdesk.storage.lists.coverage import coverage
from accessdesk.storage.lists.erased_names import own_name, visitor_name
from accessdesk.storage.lists.selecting import NEEDS_HELP, moment, named, rows, zone_names
from accessdesk.storage.merged_people import merged_people, with_doubles
from accessdesk.storage.translate import from_row, text_time

_VISIT = f"""
SELECT v.*, {NEEDS_HELP} AS help_needed, {visitor_name()} AS shown_name,
       p.phone AS person_phone, p.email AS person_email, b.id AS badge_id, b.number AS badge_number,
       b.token AS badge_token, c.keeper_id, c.kind AS keeper_kind, c.started_at AS keeper_since,
       coalesce({own_name("e")}, '') AS keeper_name
FROM visit v JOIN person p ON p.id = v.person_id
LEFT JOIN badge b ON b.visit_id = v.id AND b.closed_at IS NULL
LEFT JOIN custody c ON c.visit_id = v.id AND c.ended_at IS NULL
LEFT JOIN employee e ON e.id = c.keeper_id
WHERE v.id = :visit
"""
_REFUSED = "SELECT kind FROM objection WHERE visit_id = :visit AND decision IS NULL ORDER BY id"
_BEHALF = """
SELECT h.*, coalesce(c.name, '') AS customer_name FROM visit_behalf h LEFT JOIN customer c ON c.id = h.customer_id
WHERE h.visit_id = :visit
"""
_HELD = """
SELECT k.number FROM handover h JOIN key_copy k ON k.id = h.copy_id
WHERE h.person_id IN :family AND h.returned_at IS NULL AND (:standing = 0 OR h.visit_id IS NOT NULL) ORDER BY h.id
"""
_PAGE = f"""
SELECT v.id, v.person_id, {visitor_name()} AS name, v.company, v.host_name, v.purpose, v.state, v.type, v.supervision,
       v.zones, coalesce(v.arrived_at, v.expected_from) AS at, v.departed_at, v.source,
       coalesce((SELECT number FROM badge b WHERE b.visit_id = v.id ORDER BY b.id DESC LIMIT 1), '') AS badge
FROM visit v WHERE v.id < :before AND v.state <> 'entered_in_error' {{condition}} ORDER BY v.id DESC LIMIT :limit
"""
_BADGE = """
SELECT b.visit_id, b.number, b.token, b.expires_at, coalesce(e.name, '') AS escort_name,
       (SELECT count(*) FROM replaced_print r WHERE r.visit_id = b.visit_id AND r.number = b.number) AS replaced
FROM badge b
LEFT JOIN custody c ON c.visit_id = b.visit_id AND c.kind = 'escort' AND c.started_at = b.issued_at
LEFT JOIN employee e ON e.id = c.keeper_id
WHERE b.id = :badge
"""
_NO_BOUND = 2**62


class VisitDetailSelects:
    """The VisitLists about single visits and about all of them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def visit(self, visit_id: VisitId) -> VisitDetail:
        with self._engine.connect() as connection:
            found = rows(connection, _VISIT, visit=visit_id)
            if not found:
                raise Unknown(kind="visit", id=visit_id)
            row = found[0]
            refused = tuple(ObjectionKind(one["kind"]) for one in rows(connection, _REFUSED, visit=visit_id))
            behalf = rows(connection, _BEHALF, visit=visit_id)
            family = with_doubles([row["person_id"]], merged_people(connection))
            held = tuple(
                key["number"]
                for key in rows(connection, _HELD, family=tuple(family), standing=int(row["type"] == "standing"))
            )
            zones = {
                zone["id"]: zone for zone in rows(connection, "SELECT id, name, supervision FROM zone ORDER BY id")
            }
        ids = tuple(ZoneId(id) for id in json.loads(row["zones"]))
        mine = sorted(
            (zones[id] for id in ids if id in zones),
            key=lambda zone: STRICTNESS.index(Supervision(zone["supervision"])),
        )
        return VisitDetail(
            id=visit_id,
            person_id=PersonId(row["person_id"]),
            name=row["shown_name"],
            company=row["company"],
            phone=row["person_phone"],
            email=row["person_email"],
            host_id=EmployeeId(row["host_id"]) if row["host_id"] is not None else None,
            host_name=row["host_name"],
            purpose=row["purpose"],
            zones=ids,
            zone_names=tuple(zones[id]["name"] for id in ids if id in zones),
            supervision=Supervision(row["supervision"]),
            strictest_zone=mine[-1]["name"] if mine else "",
            type=VisitType(row["type"]),
            state=VisitState(row["state"]),
            authoriser=row["authoriser"],
            expected_from=moment(row["expected_from"]),
            expected_to=moment(row["expected_to"]),
            until=moment(row["until"]),
            arrived_at=moment(row["arrived_at"]),
            collected_at=moment(row["collected_at"]),
            badge_id=row["badge_id"],
            badge=row["badge_number"] or "",
            badge_token=row["badge_token"] or "",
            keeper_id=EmployeeId(row["keeper_id"]) if row["keeper_id"] is not None else None,
            keeper_name=row["keeper_name"],
            keys_out=held,
            needs_help=bool(row["help_needed"]),
            refused=refused,
            keeper_kind=CustodyKind(row["keeper_kind"]) if row["keeper_kind"] else None,
            keeper_since=moment(row["keeper_since"]),
            behalf=from_row(Behalf, behalf[0]) if behalf else None,
            customer=behalf[0]["customer_name"] if behalf else "",
        )

    def custody(self, visit_id: VisitId) -> list[CustodyPart]:
        with self._engine.connect() as connection:
            found = coverage(connection, visit_id)
        return list(found.parts()) if found is not None else []

    def issued_badge(self, badge_id: int) -> IssuedBadge:
        """A badge as it was issued, with the escort of that moment. Raises Unknown."""
        with self._engine.connect() as connection:
            found = rows(connection, _BADGE, badge=badge_id)
        if not found:
            raise Unknown(kind="badge", id=badge_id)
        row = found[0]
        return IssuedBadge(
            visit_id=VisitId(row["visit_id"]),
            number=row["number"],
            token=row["token"],
            expires_at=text_time(row["expires_at"]),
            escort_name=row["escort_name"],
            prints=row["replaced"] + 1,
        )

    def visits(self, text: str, before: VisitId | None, limit: int) -> list[VisitRow]:
        values: dict[str, object] = {"before": before or _NO_BOUND, "limit": limit}
        conditions = []
        for number, word in enumerate(asked_spellings(text)):
            either = []
            for variant, spelling in enumerate(word):
                values[f"w{number}_{variant}"] = f"% {spelling}%"
                either.append(f"r.words LIKE :w{number}_{variant}")
            conditions.append(f"({' OR '.join(either)})")
        condition = ""
        if conditions:
            condition = (
                "AND EXISTS (SELECT 1 FROM person_rank r WHERE r.person_id = v.person_id AND "
                + " AND ".join(conditions)
                + ")"
            )
        with self._engine.connect() as connection:
            names = zone_names(connection)
            return [
                VisitRow(
                    id=VisitId(row["id"]),
                    person_id=PersonId(row["person_id"]),
                    name=row["name"],
                    company=row["company"],
                    host_name=row["host_name"],
                    purpose=row["purpose"],
                    state=VisitState(row["state"]),
                    type=VisitType(row["type"]),
                    supervision=Supervision(row["supervision"]),
                    zones=named(row["zones"], names),
                    at=moment(row["at"]),
                    departed_at=moment(row["departed_at"]),
                    badge=row["badge"],
                    source=row["source"],
                )
                for row in rows(connection, _PAGE.format(condition=condition), **values)
            ]
