"""Who may escort now, what they said when they were asked, whom they have in hand, and who is on duty."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Connection, Engine, RowMapping

from accessdesk.desk.escort_rows import DrawnAcceptance, DutyRow, EscortAnswer, EscortChoice, EscortedNow
from accessdesk.domain.duty import DutyKind, away_until
from accessdesk.domain.eligibility import EscortFacts, Ineligible, why_ineligible, zones_missing
from accessdesk.domain.escorts import NOT_NEEDED, Acceptance
from accessdesk.domain.external_escorts import EscortOfFirm, facts_of_external
from accessdesk.domain.externals import StandingExternal
from accessdesk.domain.ids import EmployeeId, VisitId, ZoneId
from accessdesk.domain.people import COMMITMENT_TEXT
from accessdesk.domain.signatures import text_strokes
from accessdesk.storage.lists.selecting import moment, named, rows, zone_names
from accessdesk.storage.merged_people import merged_people, with_doubles
from accessdesk.storage.translate import from_row, text_time

_ESCORTS = """
SELECT e.id, e.name, e.phone, e.active, e.suspended, e.escort_zones, e.escort_at_most, e.briefing_valid_until,
       e.pin_hash,
       (SELECT count(*) FROM commitment m WHERE m.employee_id = e.id AND m.withdrawn_at IS NULL) AS committed,
       (SELECT count(*) FROM commitment m WHERE m.employee_id = e.id AND m.withdrawn_at IS NULL
        AND m.text_version = :version) AS current
FROM employee e WHERE e.is_escort = 1 AND e.active = 1 ORDER BY e.name, e.id
"""
_EXTERNALS = """
SELECT l.employee_id, x.* FROM external_escort l JOIN standing_external x ON x.id = l.external_id
WHERE x.ended_on IS NULL
"""
_HERE = "SELECT DISTINCT person_id FROM visit WHERE type = 'standing' AND state = 'on_site'"
_IN_HAND = """
SELECT c.keeper_id, c.started_at, v.name, v.zones, coalesce(z.name, '') AS place
FROM custody c JOIN visit v ON v.id = c.visit_id
LEFT JOIN whereabouts w ON w.visit_id = v.id AND w.ended_at IS NULL LEFT JOIN zone z ON z.id = w.zone_id
WHERE c.ended_at IS NULL AND c.keeper_id IS NOT NULL ORDER BY c.started_at, c.id
"""
_ROSTER = """
SELECT d.id, d.kind, d.place, d.employee_id, d.starts_at, d.ends_at, e.name, e.phone
FROM duty d JOIN employee e ON e.id = d.employee_id
WHERE d.day = :day AND d.withdrawn_at IS NULL
ORDER BY CASE d.kind WHEN 'on_duty' THEN 0 ELSE 1 END, d.place, d.starts_at, d.id
"""
_ANSWERS = """
SELECT a.visit_id, a.escort_id, a.state, a.requested_at, a.accepted_at, a.acceptance, a.ended_at, a.reason
FROM assignment a WHERE a.visit_id IN :visits ORDER BY a.id
"""
_DRAWN = """
SELECT a.id, s.signature, s.signed_at, e.name FROM acceptance_signature s
JOIN assignment a ON a.id = s.assignment_id JOIN employee e ON e.id = a.escort_id
WHERE a.visit_id = :visit ORDER BY s.signed_at, s.id
"""
_NO_ANSWER = ("active", "handover_pending", "relieved", "completed")
_External = tuple[StandingExternal, bool]


class EscortSelects:
    """The EscortLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def escorts(
        self, zones: tuple[ZoneId, ...], now: datetime, visit_ids: tuple[VisitId, ...] = ()
    ) -> list[EscortChoice]:
        with self._engine.connect() as connection:
            names = zone_names(connection)
            in_hand = _in_hand(connection, names)
            keepers = _keepers(connection, visit_ids)
            roster = _roster(connection, now.astimezone().date())
            answers = _answers(connection, visit_ids)
            found = rows(connection, _ESCORTS, version=COMMITMENT_TEXT)
            externals = _externals(connection)
        more = max(1, len(visit_ids))
        choices = [
            _choice(
                row,
                zones,
                now,
                more,
                names,
                in_hand.get(row["id"], ()),
                roster,
                answers.get(row["id"]),
                externals.get(row["id"]),
            )
            for row in found
        ]
        choices = [choice for choice in choices if choice.ineligible is not Ineligible.NOT_ACTIVE]
        choices = [replace(choice, keeps=True) if choice.id in keepers else choice for choice in choices]
        return sorted(choices, key=_order)

    def drawn_acceptances(self, visit_id: VisitId) -> list[DrawnAcceptance]:
        with self._engine.connect() as connection:
            return [_drawn(row) for row in rows(connection, _DRAWN, visit=visit_id)]

    def roster(self, day: date) -> list[DutyRow]:
        with self._engine.connect() as connection:
            return _roster(connection, day)


def _drawn(row: RowMapping) -> DrawnAcceptance:
    return DrawnAcceptance(row["id"], row["name"], text_time(row["signed_at"]), text_strokes(row["signature"]))


def _order(choice: EscortChoice) -> tuple[bool, bool, int, int, str]:
    return not choice.open, choice.declined, choice.duty_place or 1_000, choice.load, choice.name


def _choice(
    row: RowMapping,
    zones: tuple[ZoneId, ...],
    now: datetime,
    more: int,
    names: Mapping[int, str],
    escorting: Sequence[EscortedNow],
    roster: Sequence[DutyRow],
    answer: EscortAnswer | None,
    external: _External | None,
) -> EscortChoice:
    mine = [line for line in roster if line.employee_id == row["id"]]
    away = away_until(mine, now)
    facts = (
        _facts(row, len(escorting), away) if external is None else _of_firm(row, external, len(escorting), away, now)
    )
    duty = _duty(mine, now)
    return EscortChoice(
        id=EmployeeId(row["id"]),
        name=row["name"],
        company=external[0].company if external is not None else "",
        phone=row["phone"],
        load=len(escorting),
        limit=row["escort_at_most"],
        ineligible=_why(facts, zones, now, more),
        has_pin=bool(row["pin_hash"]),
        escorting=tuple(escorting),
        missing_zones=tuple(names.get(zone, "?") for zone in zones_missing(facts, zones)),
        briefed_until=facts.briefed_until,
        away_until=facts.away_until,
        duty_place=duty.place if duty is not None and duty.starts_at <= now else 0,
        duty_from=duty.starts_at if duty is not None else None,
        duty_to=duty.ends_at if duty is not None else None,
        answer=answer,
    )


def _why(facts: EscortFacts, zones: tuple[ZoneId, ...], now: datetime, more: int) -> Ineligible | None:
    return why_ineligible(facts, zones, today=now.astimezone().date(), more=more)


def _facts(row: RowMapping, escorting: int, away_until: datetime | None) -> EscortFacts:
    briefed = row["briefing_valid_until"]
    return EscortFacts(
        active=bool(row["active"]),
        suspended=bool(row["suspended"]),
        is_escort=True,
        committed=bool(row["committed"]),
        commitment_current=bool(row["current"]),
        briefed_until=date.fromisoformat(briefed) if briefed else None,
        zones=frozenset(ZoneId(zone) for zone in json.loads(row["escort_zones"])),
        escorting=escorting,
        at_most=row["escort_at_most"],
        away_until=away_until,
    )


def _externals(connection: Connection) -> dict[int, _External]:
    """The permissions behind escorts' records, and whether the person is here, under whichever record of theirs."""
    found = rows(connection, _EXTERNALS)
    if not found:
        return {}
    here = {row["person_id"] for row in rows(connection, _HERE)}
    merged = merged_people(connection)
    kept = {}
    for row in found:
        facts = {name: value for name, value in row.items() if name != "employee_id"}
        inside = not here.isdisjoint(with_doubles([row["person_id"]], merged))
        kept[row["employee_id"]] = (from_row(StandingExternal, facts), inside)
    return kept


def _of_firm(row: RowMapping, external: _External, escorting: int, away: datetime | None, now: datetime) -> EscortFacts:
    permission, here = external
    record = EscortOfFirm(True, escorting, row["escort_at_most"], here, away)
    return facts_of_external(permission, record, now.astimezone().date())


def _duty(lines: Sequence[DutyRow], now: datetime) -> DutyRow | None:
    """The duty that runs, else the next one of the day."""
    coming = [line for line in lines if line.kind is DutyKind.ON_DUTY and now < line.ends_at]
    return min(coming, key=lambda line: line.starts_at, default=None)


def _in_hand(connection: Connection, names: dict[int, str]) -> dict[int, list[EscortedNow]]:
    found: dict[int, list[EscortedNow]] = {}
    for row in rows(connection, _IN_HAND):
        now = EscortedNow(row["name"], named(row["zones"], names), text_time(row["started_at"]), row["place"])
        found.setdefault(row["keeper_id"], []).append(now)
    return found


def _keepers(connection: Connection, visit_ids: tuple[VisitId, ...]) -> set[int]:
    """Who has any of these visitors in hand."""
    query = "SELECT keeper_id FROM custody WHERE ended_at IS NULL AND keeper_id IS NOT NULL AND visit_id IN :visits"
    return {row["keeper_id"] for row in rows(connection, query, visits=visit_ids)} if visit_ids else set()


def _roster(connection: Connection, day: date) -> list[DutyRow]:
    return [
        DutyRow(
            id=row["id"],
            kind=DutyKind(row["kind"]),
            place=row["place"],
            employee_id=EmployeeId(row["employee_id"]),
            name=row["name"],
            phone=row["phone"],
            starts_at=text_time(row["starts_at"]),
            ends_at=text_time(row["ends_at"]),
        )
        for row in rows(connection, _ROSTER, day=day.isoformat())
    ]


def _answers(connection: Connection, visit_ids: tuple[VisitId, ...]) -> dict[int, EscortAnswer]:
    """The last answer of each escort about these visits, since custody last changed; who was let go gave none."""
    by_visit: dict[int, dict[int, EscortAnswer]] = {}
    for row in rows(connection, _ANSWERS, visits=visit_ids) if visit_ids else ():
        answers = by_visit.setdefault(row["visit_id"], {})
        if row["state"] in _NO_ANSWER:
            answers.clear()
        elif row["reason"] == NOT_NEEDED:
            answers.pop(row["escort_id"], None)
        else:
            answers[row["escort_id"]] = _answer(row)
    return {escort: answer for answers in by_visit.values() for escort, answer in answers.items()}


def _answer(row: RowMapping) -> EscortAnswer:
    asked_at = text_time(row["requested_at"])
    if row["state"] == "declined":
        return EscortAnswer(asked_at, declined_at=moment(row["ended_at"]), reason=row["reason"])
    accepted = Acceptance(row["acceptance"]) if row["acceptance"] else None
    return EscortAnswer(asked_at, moment(row["accepted_at"]), accepted)
