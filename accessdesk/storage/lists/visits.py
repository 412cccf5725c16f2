"""Reception's lists: who waits, who is expected, who is in the house, what must be cleared up."""

from collections import Counter
from datetime import datetime, timedelta

from sqlalchemy import Connection

from accessdesk.desk.incident_rows import IncidentRow
from accessdesk.desk.rows import DeliveryRow, ExpectedRow, InsideRow, WaitingRow
from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.escorts import Acceptance, CustodyKind, EscortState
from accessdesk.domain.ids import VisitId
from accessdesk.domain.objections import ObjectionKind
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import VisitState
from accessdesk.storage.lists.backups import backup_to_clear
from accessdesk.storage.lists.badge_numbers import proposed_number
from accessdesk.storage.lists.badges import unsettled
from accessdesk.storage.lists.incidents import open_incidents
from accessdesk.storage.lists.inside import inside_rows
from accessdesk.storage.lists.keeping import keys_to_clear
from accessdesk.storage.lists.key_duties import key_duties
from accessdesk.storage.lists.presence import PresenceSelects
from accessdesk.storage.lists.reminders import reminders_to_clear
from accessdesk.storage.lists.requests import requests_to_clear
from accessdesk.storage.lists.selecting import OPEN_VISIT, moment, rows
from accessdesk.storage.lists.series import unauthorised_series
from accessdesk.storage.lists.witnesses import witnesses_to_clear
from accessdesk.storage.translate import text_time, time_text

_WAITING = f"""
SELECT v.id, v.name, v.company, v.purpose, v.host_name, v.arrived_at, v.host_called_at, v.supervision,
       coalesce(e.name, '') AS escort_name, a.state AS escort_state,
       coalesce(a.accepted_at, a.requested_at) AS escort_at, a.acceptance AS escort_acceptance,
       coalesce(h.phone, '') AS host_phone, coalesce(d.name, '') AS deputy_name, coalesce(d.phone, '') AS deputy_phone,
       m.group_id, c.kind AS keeper_kind, coalesce(k.name, '') AS keeper_name
FROM visit v LEFT JOIN custody c ON c.visit_id = v.id AND c.ended_at IS NULL
LEFT JOIN employee k ON k.id = c.keeper_id LEFT JOIN group_member m ON m.visit_id = v.id
LEFT JOIN employee h ON h.id = v.host_id LEFT JOIN employee d ON d.id = h.deputy_id
LEFT JOIN assignment a ON a.visit_id = v.id AND a.state IN ('requested', 'accepted')
LEFT JOIN employee e ON e.id = a.escort_id
WHERE v.state = 'arrived' AND {OPEN_VISIT} ORDER BY v.arrived_at, v.id
"""
_EXPECTED = f"""
SELECT id, name, company, purpose, host_name, expected_from, expected_to, supervision
FROM visit v WHERE state = 'expected' AND {OPEN_VISIT} AND expected_from < :until
AND NOT EXISTS (SELECT 1 FROM group_member m JOIN visit_group g ON g.id = m.group_id
                WHERE m.visit_id = v.id AND g.announced > 1 AND g.ended_at IS NULL)
ORDER BY expected_from, id
"""
_DELIVERIES = """
SELECT id, carrier, recipient, pieces, happened_at FROM delivery d WHERE happened_at >= :since
AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.delivery_id = d.id) ORDER BY id DESC
"""
_ANSWER_WITHIN = timedelta(minutes=10)
_KEYS_OVERDUE = """
SELECT k.id, k.number, h.holder_name, h.holder_company, h.due_at
FROM handover h JOIN key_copy k ON k.id = h.copy_id
WHERE h.returned_at IS NULL AND h.due_at IS NOT NULL AND h.due_at < :now ORDER BY h.due_at
"""
_UNEXPLAINED = """
SELECT f.id, r.visit_id, v.name, v.company, r.started_at FROM gap_finding f
JOIN gap_report r ON r.id = f.gap_report_id JOIN visit v ON v.id = r.visit_id
WHERE f.cause = 'not_yet_known' AND r.closed_at IS NOT NULL ORDER BY r.started_at
"""


class VisitSelects(PresenceSelects):
    """The VisitLists that reception reads all day."""

    def waiting(self) -> list[WaitingRow]:
        with self._engine.connect() as connection:
            found = rows(connection, _WAITING)
            refused = _refused(connection)
        together = Counter(row["group_id"] for row in found)
        return [
            WaitingRow(
                id=VisitId(row["id"]),
                name=row["name"],
                company=row["company"],
                purpose=row["purpose"],
                host_name=row["host_name"],
                host_phone=row["host_phone"],
                deputy_name=row["deputy_name"],
                deputy_phone=row["deputy_phone"],
                arrived_at=text_time(row["arrived_at"]),
                host_called_at=moment(row["host_called_at"]),
                supervision=Supervision(row["supervision"]),
                group_id=row["group_id"],
                together=together[row["group_id"]] if row["group_id"] is not None else 1,
                escort_name=row["escort_name"],
                escort_state=EscortState(row["escort_state"]) if row["escort_state"] else None,
                escort_at=moment(row["escort_at"]),
                escort_acceptance=Acceptance(row["escort_acceptance"]) if row["escort_acceptance"] else None,
                refused=refused.get(row["id"], ()),
                keeper_kind=CustodyKind(row["keeper_kind"]) if row["keeper_kind"] else None,
                keeper_name=row["keeper_name"],
            )
            for row in found
        ]

    def expected(self, until: datetime) -> list[ExpectedRow]:
        with self._engine.connect() as connection:
            return [
                ExpectedRow(
                    id=VisitId(row["id"]),
                    name=row["name"],
                    company=row["company"],
                    purpose=row["purpose"],
                    host_name=row["host_name"],
                    expected_from=text_time(row["expected_from"]),
                    expected_to=text_time(row["expected_to"]),
                    supervision=Supervision(row["supervision"]),
                )
                for row in rows(connection, _EXPECTED, until=time_text(until))
            ]

    def inside(self, now: datetime) -> list[InsideRow]:
        with self._engine.connect() as connection:
            return inside_rows(connection, now)

    def to_clear(self, now: datetime) -> list[ToClearRow]:
        with self._engine.connect() as connection:
            found = [row for inside in inside_rows(connection, now) for row in _to_clear_of(inside, now)]
            found += [
                ToClearRow(
                    id=f"key:{row['id']}",
                    kind=ToClear.KEY_OVERDUE,
                    target=row["id"],
                    name=row["number"],
                    second=row["holder_name"],
                    since=text_time(row["due_at"]),
                )
                for row in rows(connection, _KEYS_OVERDUE, now=time_text(now))
            ]
            found += [
                ToClearRow(
                    id=f"left:{row.id}",
                    kind=ToClear.LEFT_OPEN,
                    target=row.id,
                    name=row.name,
                    second=f"{row.thing}: {row.reason}",
                    since=row.at,
                )
                for row in unsettled(connection)
            ]
            found += unauthorised_series(connection, now)
            found += keys_to_clear(connection, now)
            found += [
                ToClearRow(
                    id=f"finding:{row['id']}",
                    kind=ToClear.GAP_FINDING,
                    target=row["visit_id"],
                    name=row["name"],
                    second=row["company"],
                    since=text_time(row["started_at"]),
                )
                for row in rows(connection, _UNEXPLAINED)
            ]
            found += [_to_clear_incident(row) for row in open_incidents(connection, now)]
            found += key_duties(connection, now)
            found += reminders_to_clear(connection, now)
            found += requests_to_clear(connection)
            found += witnesses_to_clear(connection)
            found += backup_to_clear(connection, now)
        order = list(ToClear)
        return sorted(found, key=lambda row: (order.index(row.kind), row.due or row.since))

    def deliveries(self, since: datetime) -> list[DeliveryRow]:
        with self._engine.connect() as connection:
            return [
                DeliveryRow(row["id"], row["carrier"], row["recipient"], row["pieces"], text_time(row["happened_at"]))
                for row in rows(connection, _DELIVERIES, since=time_text(since))
            ]

    def next_badge_number(self) -> str:
        with self._engine.connect() as connection:
            return proposed_number(connection)


def _refused(connection: Connection) -> dict[int, tuple[ObjectionKind, ...]]:
    """What visitors refuse that nobody has decided about, by visit."""
    found: dict[int, tuple[ObjectionKind, ...]] = {}
    for row in rows(connection, "SELECT visit_id, kind FROM objection WHERE decision IS NULL ORDER BY id"):
        found[row["visit_id"]] = (*found.get(row["visit_id"], ()), ObjectionKind(row["kind"]))
    return found


def _to_clear_incident(row: IncidentRow) -> ToClearRow:
    upcoming = row.next_clock
    return ToClearRow(
        id=f"incident:{row.id}",
        kind=ToClear.INCIDENT,
        target=row.id,
        name=row.kind.value,
        second=row.zone or row.place,
        since=row.known_at,
        clock=upcoming.clock.value if upcoming is not None else "",
        due=upcoming.due if upcoming is not None else None,
    )


def _to_clear_of(inside: InsideRow, now: datetime) -> list[ToClearRow]:
    found = []
    if inside.gap_since is not None:
        found.append((ToClear.GAP, inside.gap_since, inside.last_keeper))
    if inside.pending_since is not None and inside.pending_since < now - _ANSWER_WITHIN:
        found.append((ToClear.HANDOVER_UNANSWERED, inside.pending_since, inside.pending_name))
    if inside.state is VisitState.UNCLEAR:
        found.append((ToClear.UNCLEAR, inside.since, inside.company))
    elif inside.until is not None and inside.until < now:
        found.append((ToClear.VISIT_OVERDUE, inside.until, inside.host_name))
    return [
        ToClearRow(f"{kind.value}:{inside.id}", kind, inside.id, inside.name, second, since)
        for kind, since, second in found
    ]
