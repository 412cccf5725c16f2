"""Who had which badge, for which visit, from when to when; the stock; what was printed ahead; what was left open."""

import base64
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping

from accessdesk.desk.badge_rows import BadgeRow, CardRow, LeftOpenRow, PreparedRow, PrintableBadge
from accessdesk.desk.badge_templates import template_of
from accessdesk.domain.badges import (
    BadgeStanding,
    BadgeTemplate,
    CardState,
    LeftOpen,
    PreparedState,
    prepared_standing,
    standing_of,
)
from accessdesk.domain.ids import VisitId
from accessdesk.domain.names import asked_spellings
from accessdesk.domain.refusals import Unknown
from accessdesk.domain.visits import BadgeState, VisitState
from accessdesk.storage.lists.badge_numbers import meant_numbers, next_numbers
from accessdesk.storage.lists.erased_names import visitor_name
from accessdesk.storage.lists.selecting import moment, rows
from accessdesk.storage.translate import text_time

_TAKEN_BACK = """
(coalesce({badge}.closed_at, '') = {badge}.issued_at
 AND EXISTS (SELECT 1 FROM correction c WHERE c.visit_id = {badge}.visit_id AND c.entered_at >= {badge}.entered_at))
"""
"""A badge whose giving out was taken back covers nothing, and no list shows it."""
_BADGES = f"""
SELECT b.id, b.visit_id, b.number, b.state, b.token, b.issued_at, b.closed_at, b.expires_at,
       {visitor_name()} AS name, v.company, v.host_name, v.purpose, f.found_at, coalesce(f.finder, '') AS finder,
       coalesce(f.place, '') AS place, k.id AS card_id,
       (SELECT count(*) FROM replaced_print r WHERE r.visit_id = b.visit_id AND r.number = b.number) AS replaced
FROM badge b JOIN visit v ON v.id = b.visit_id
LEFT JOIN found_badge f ON f.badge_id = b.id
LEFT JOIN badge_card k ON k.token = b.token AND b.token <> ''
WHERE {{condition}} ORDER BY b.id DESC LIMIT :limit
"""
_PREPARED = """
SELECT p.id, p.visit_id, p.number, p.token, p.state, p.prepared_at, p.expires_at, v.name, v.company, v.host_name,
       v.state AS visit_state,
       (SELECT count(*) FROM replaced_print r WHERE r.visit_id = p.visit_id AND r.number = p.number) AS replaced
FROM prepared_badge p JOIN visit v ON v.id = p.visit_id
WHERE {condition} ORDER BY p.number, p.id
"""
_CARDS = f"""
SELECT k.id, k.number, k.state, k.entered_at, k.reason, b.id AS badge_id, b.visit_id, b.issued_at, b.closed_at,
       coalesce({visitor_name()}, '') AS name, coalesce(v.company, '') AS company
FROM badge_card k
LEFT JOIN badge b ON b.id = (SELECT max(l.id) FROM badge l WHERE l.number = k.number AND l.token = k.token
                                    AND NOT {{taken_back}})
LEFT JOIN visit v ON v.id = b.visit_id
ORDER BY CASE WHEN k.state = 'destroyed' THEN 1 ELSE 0 END, k.number, k.id
"""
_LEFT_OPEN = f"""
SELECT x.id, x.visit_id, x.kind, x.thing, x.reason, x.at, x.settled_at, x.finding, {visitor_name()} AS name, v.company
FROM departure_exception x JOIN visit v ON v.id = x.visit_id
WHERE {{condition}} ORDER BY x.id
"""
_UNSETTLED = """
x.settled_at IS NULL AND (x.kind <> 'key' OR EXISTS (
    SELECT 1 FROM handover h JOIN key_copy c ON c.id = h.copy_id
    WHERE c.number = x.thing AND h.person_id = v.person_id AND h.returned_at IS NULL))
"""
_NUMBER_OF_CODE = """
SELECT number FROM badge_card WHERE token = :token
UNION SELECT number FROM prepared_badge WHERE token = :token AND state = 'prepared'
"""
_ON_PAPER = """
SELECT b.id FROM badge b WHERE b.id = :badge AND b.token <> '' AND (
    EXISTS (SELECT 1 FROM badge_card k WHERE k.token = b.token)
    OR EXISTS (SELECT 1 FROM prepared_badge p WHERE p.token = b.token))
"""
_NO_PRINT = """
SELECT number FROM badge_card WHERE number = :number AND state = 'in_stock'
UNION SELECT number FROM prepared_badge WHERE number = :number AND visit_id = :visit AND state = 'prepared'
"""
_SETTINGS = "SELECT key, value FROM setting WHERE key LIKE 'badge%'"


class BadgeSelects:
    """The BadgeLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def badges(self, text: str, before: int | None, limit: int, now: datetime) -> list[BadgeRow]:
        with self._engine.connect() as connection:
            asked, values = _asked(connection, text)
            condition = f"{asked} AND NOT {_TAKEN_BACK.format(badge='b')}"
            if before is not None:
                condition, values = f"b.id < :before AND {condition}", {**values, "before": before}
            found = rows(connection, _BADGES.format(condition=condition), **values, limit=limit)
        return [_badge_row(row, now) for row in found]

    def badge(self, badge_id: int, now: datetime) -> BadgeRow:
        with self._engine.connect() as connection:
            found = rows(connection, _BADGES.format(condition="b.id = :badge"), badge=badge_id, limit=1)
        if not found:
            raise Unknown(kind="badge", id=badge_id)
        return _badge_row(found[0], now)

    def prepared_badges(self, now: datetime) -> list[PreparedRow]:
        with self._engine.connect() as connection:
            found = rows(connection, _PREPARED.format(condition="p.state = 'prepared'"))
        listed = [_prepared_row(row, now) for row in found]
        return [row for row in listed if row.standing is not BadgeStanding.VOID]

    def prepared_for(self, visit_id: VisitId) -> str:
        with self._engine.connect() as connection:
            query = _PREPARED.format(condition="p.visit_id = :visit AND p.state = 'prepared'")
            found = rows(connection, query, visit=visit_id)
        return str(found[0]["number"]) if found else ""

    def printable(self, prepared_ids: tuple[int, ...]) -> list[PrintableBadge]:
        """What is on badges printed ahead, in the order of their numbers. Raises Unknown."""
        with self._engine.connect() as connection:
            found = rows(connection, _PREPARED.format(condition="p.id IN :ids"), ids=prepared_ids)
        if len(found) != len(set(prepared_ids)):
            raise Unknown(kind="prepared_badge", id=prepared_ids[0] if prepared_ids else 0)
        return [
            PrintableBadge(
                VisitId(row["visit_id"]), row["number"], row["token"], text_time(row["expires_at"]), row["replaced"] + 1
            )
            for row in found
        ]

    def number_of_code(self, code: str) -> str:
        with self._engine.connect() as connection:
            found = rows(connection, _NUMBER_OF_CODE, token=code.strip().upper())
        return str(found[0]["number"]) if found else ""

    def on_paper(self, badge_id: int) -> bool:
        """Whether a badge that was given out needs no printing: a reusable one, or one printed ahead as it is."""
        with self._engine.connect() as connection:
            return bool(rows(connection, _ON_PAPER, badge=badge_id))

    def needs_no_print(self, visit_id: VisitId, number: str) -> bool:
        """Whether a collection with this number prints nothing: it is in the stock, or was printed ahead."""
        with self._engine.connect() as connection:
            return bool(rows(connection, _NO_PRINT, visit=visit_id, number=number.strip().upper()))

    def badge_cards(self) -> list[CardRow]:
        with self._engine.connect() as connection:
            return [_card_row(row) for row in rows(connection, _CARDS.format(taken_back=_TAKEN_BACK.format(badge="l")))]

    def card_codes(self, card_ids: tuple[int, ...]) -> list[tuple[str, str]]:
        """Number and code of reusable badges, for printing them."""
        query = "SELECT number, token FROM badge_card WHERE id IN :ids ORDER BY number"
        with self._engine.connect() as connection:
            return [(row["number"], row["token"]) for row in rows(connection, query, ids=card_ids)]

    def next_badge_numbers(self, count: int) -> list[str]:
        with self._engine.connect() as connection:
            return next_numbers(connection, count)

    def left_open(self, visit_id: VisitId | None = None) -> list[LeftOpenRow]:
        condition = _UNSETTLED if visit_id is None else "x.visit_id = :visit"
        values = {} if visit_id is None else {"visit": visit_id}
        with self._engine.connect() as connection:
            return [left_open_row(row) for row in rows(connection, _LEFT_OPEN.format(condition=condition), **values)]

    def left_open_of(self, exception_id: int) -> LeftOpenRow:
        with self._engine.connect() as connection:
            found = rows(connection, _LEFT_OPEN.format(condition="x.id = :id"), id=exception_id)
        if not found:
            raise Unknown(kind="departure_exception", id=exception_id)
        return left_open_row(found[0])

    def badge_template(self) -> BadgeTemplate:
        with self._engine.connect() as connection:
            return template_of({row["key"]: row["value"] for row in rows(connection, _SETTINGS)})

    def logo(self) -> bytes:
        with self._engine.connect() as connection:
            found = rows(connection, "SELECT data FROM company_logo ORDER BY id LIMIT 1")
        return base64.b64decode(found[0]["data"]) if found else b""


def unsettled(connection: Connection) -> list[LeftOpenRow]:
    """What somebody left with open and nobody has settled yet."""
    return [left_open_row(row) for row in rows(connection, _LEFT_OPEN.format(condition=_UNSETTLED))]


def left_open_row(row: RowMapping) -> LeftOpenRow:
    return LeftOpenRow(
        id=row["id"],
        visit_id=VisitId(row["visit_id"]),
        name=row["name"],
        company=row["company"],
        kind=LeftOpen(row["kind"]),
        thing=row["thing"],
        reason=row["reason"],
        at=text_time(row["at"]),
        settled_at=moment(row["settled_at"]),
        finding=row["finding"],
    )


def _asked(connection: Connection, text: str) -> tuple[str, dict[str, Any]]:
    """The condition for a number, or for words of a visitor."""
    numbers = meant_numbers(connection, text)
    if numbers:
        return "b.number IN :numbers", {"numbers": numbers}
    conditions, values = ["1 = 1"], {}
    for number, word in enumerate(asked_spellings(text)):
        either = []
        for variant, spelling in enumerate(word):
            values[f"w{number}_{variant}"] = f"% {spelling}%"
            either.append(f"w.words LIKE :w{number}_{variant}")
        known = f"SELECT 1 FROM person_rank w WHERE w.person_id = b.person_id AND ({' OR '.join(either)})"
        conditions.append(f"EXISTS ({known})")
    return " AND ".join(conditions), values


def _badge_row(row: RowMapping, now: datetime) -> BadgeRow:
    found_at, expires_at = moment(row["found_at"]), text_time(row["expires_at"])
    return BadgeRow(
        id=row["id"],
        visit_id=VisitId(row["visit_id"]),
        number=row["number"],
        name=row["name"],
        company=row["company"],
        host_name=row["host_name"],
        purpose=row["purpose"],
        issued_at=text_time(row["issued_at"]),
        closed_at=moment(row["closed_at"]),
        expires_at=expires_at,
        standing=standing_of(BadgeState(row["state"]), expires_at, now, found=found_at is not None),
        prints=row["replaced"] + 1,
        reusable=row["card_id"] is not None,
        found_at=found_at,
        finder=row["finder"],
        place=row["place"],
    )


def _prepared_row(row: RowMapping, now: datetime) -> PreparedRow:
    expires_at = text_time(row["expires_at"])
    state, visit = PreparedState(row["state"]), VisitState(row["visit_state"])
    return PreparedRow(
        id=row["id"],
        visit_id=VisitId(row["visit_id"]),
        number=row["number"],
        name=row["name"],
        company=row["company"],
        host_name=row["host_name"],
        prepared_at=text_time(row["prepared_at"]),
        expires_at=expires_at,
        standing=prepared_standing(state, visit, expires_at, now),
        prints=row["replaced"] + 1,
    )


def _card_row(row: RowMapping) -> CardRow:
    return CardRow(
        id=row["id"],
        number=row["number"],
        state=CardState(row["state"]),
        since=text_time(row["issued_at"]) if row["state"] == "out" else text_time(row["entered_at"]),
        holder_name=row["name"],
        holder_company=row["company"],
        visit_id=VisitId(row["visit_id"]) if row["visit_id"] is not None else None,
        badge_id=row["badge_id"],
        had_until=moment(row["closed_at"]),
        reason=row["reason"],
    )
