"""Badges in the one search field: a scanned code hits exactly one thing, a number tells who has it and who had it."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection

from accessdesk.desk.search_rows import HitKind, SearchHit
from accessdesk.storage.lists.badge_numbers import meant_numbers
from accessdesk.storage.lists.erased_names import visitor_name
from accessdesk.storage.lists.selecting import moment, rows

_MOST_PAST = 5
_OUT = """
SELECT b.id, b.visit_id, b.number, b.issued_at, v.name, v.company FROM badge b JOIN visit v ON v.id = b.visit_id
WHERE b.closed_at IS NULL AND {which} ORDER BY b.id
"""
_PAST = f"""
SELECT b.id, b.number, b.issued_at, b.closed_at, {visitor_name()} AS name, v.company
FROM badge b JOIN visit v ON v.id = b.visit_id WHERE b.closed_at IS NOT NULL AND {{which}}
ORDER BY b.id DESC LIMIT :most
"""
_AHEAD = """
SELECT p.visit_id, p.number, p.expires_at, v.name, v.company FROM prepared_badge p JOIN visit v ON v.id = p.visit_id
WHERE p.state = 'prepared' AND v.state IN ('expected', 'arrived') AND {which} ORDER BY p.id
"""
_WORTHLESS = f"""
SELECT r.number, r.ordinal, {visitor_name()} AS name, coalesce((SELECT max(b.id) FROM badge b
       WHERE b.visit_id = r.visit_id AND b.number = r.number), 0) AS badge_id
FROM replaced_print r JOIN visit v ON v.id = r.visit_id WHERE r.token = :token ORDER BY r.id DESC LIMIT 1
"""
_THROWN_AWAY = f"""
SELECT p.number, {visitor_name()} AS name FROM prepared_badge p JOIN visit v ON v.id = p.visit_id
WHERE p.token = :token AND p.state <> 'used' ORDER BY p.id DESC LIMIT 1
"""
_CARD = "SELECT id, number, state FROM badge_card WHERE token = :token"
_CARDS = """
SELECT id, number, state FROM badge_card WHERE number IN :numbers AND state IN ('in_stock', 'lost') ORDER BY id
"""


def badge_of_code(connection: Connection, asked: str) -> list[SearchHit]:
    """What a scanned code stands for now, or stood for; nothing when it is no badge's code."""
    token = asked.strip().upper() if asked.strip().upper().startswith("AD-") else asked.strip()
    found: list[SearchHit] = []
    for hits in (
        _hits(connection, _OUT, HitKind.BADGE, "b.token = :token", token=token),
        _hits(connection, _AHEAD, HitKind.BADGE_PREPARED, "p.token = :token", token=token),
        _cards(connection, _CARD, token=token),
        _hits(connection, _PAST, HitKind.BADGE_PAST, "b.token = :token", token=token, most=1),
        _worthless(connection, token),
    ):
        found = found or list(hits)
    return found[:1]


def badges_of_number(connection: Connection, asked: str) -> Iterator[SearchHit]:
    """Who has the badge of this number, for whom it was printed ahead, where it lies, and who had it, latest first."""
    numbers = meant_numbers(connection, asked)
    if not numbers:
        return
    values: dict[str, Any] = {"numbers": numbers}
    yield from _hits(connection, _OUT, HitKind.BADGE, "b.number IN :numbers", **values)
    yield from _hits(connection, _AHEAD, HitKind.BADGE_PREPARED, "p.number IN :numbers", **values)
    yield from _cards(connection, _CARDS, **values)
    yield from _hits(connection, _PAST, HitKind.BADGE_PAST, "b.number IN :numbers", **values, most=_MOST_PAST)


def _hits(connection: Connection, query: str, kind: HitKind, which: str, **values: Any) -> Iterator[SearchHit]:
    for row in rows(connection, query.format(which=which), **values):
        target = row["id"] if kind is HitKind.BADGE_PAST else row["visit_id"]
        second = ", ".join(part for part in (row["name"], row["company"]) if part)
        yield SearchHit(
            kind,
            target,
            row["number"],
            second,
            since=moment(row["issued_at"]) if "issued_at" in row else None,
            until=moment(row["closed_at"]) if "closed_at" in row else None,
        )


def _cards(connection: Connection, query: str, **values: Any) -> Iterator[SearchHit]:
    for row in rows(connection, query, **values):
        yield SearchHit(HitKind.BADGE_CARD, row["id"], row["number"], "", state=row["state"])


def _worthless(connection: Connection, token: str) -> Iterator[SearchHit]:
    for row in rows(connection, _WORTHLESS, token=token):
        yield SearchHit(HitKind.BADGE_WORTHLESS, row["badge_id"], row["number"], row["name"])
    for row in rows(connection, _THROWN_AWAY, token=token):
        yield SearchHit(HitKind.BADGE_WORTHLESS, 0, row["number"], row["name"])
