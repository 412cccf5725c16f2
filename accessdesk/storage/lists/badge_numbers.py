"""The numbers of badges: which are free, and what somebody means who asks for badge 17."""

import re

from sqlalchemy import Connection

from accessdesk.storage.lists.selecting import rows

PREFIX = "B-"
_DIGITS = 3
_ASKED = re.compile(r"(?:(?:besucher)?ausweis|badge)?\s*(?:nr\.?|no\.?|#)?\s*(\S.*)", re.IGNORECASE)
_LAST = """
SELECT number FROM badge WHERE number LIKE :like ORDER BY id DESC LIMIT 200
"""
_AHEAD = "SELECT number FROM prepared_badge WHERE number LIKE :like ORDER BY id DESC LIMIT 400"
_CARDS = "SELECT number FROM badge_card WHERE state <> 'destroyed'"
_FREE_CARD = "SELECT number FROM badge_card WHERE state = 'in_stock' ORDER BY number, id LIMIT 1"
_SETTING = "SELECT key, value FROM setting WHERE key IN ('badge_prefix', 'badge_use')"


def next_numbers(connection: Connection, count: int) -> list[str]:
    """Free numbers for printed badges: on from the highest of late, past everything printed ahead and the stock."""
    prefix = _settings(connection).get("badge_prefix") or PREFIX
    like = prefix.replace("%", "").replace("_", "") + "%"
    used = {row["number"] for query in (_LAST, _AHEAD) for row in rows(connection, query, like=like)}
    stock = {row["number"] for row in rows(connection, _CARDS)}
    last = max((int(text) for number in used if (text := number.removeprefix(prefix)).isdigit()), default=0)
    found: list[str] = []
    while len(found) < count:
        last += 1
        number = f"{prefix}{last:0{_DIGITS}}"
        if number not in stock:
            found.append(number)
    return found


def proposed_number(connection: Connection) -> str:
    """For the next collection: a reusable badge from the stock where the company uses them, else a new number."""
    if _settings(connection).get("badge_use") == "reusable":
        free = rows(connection, _FREE_CARD)
        if free:
            return str(free[0]["number"])
    return next_numbers(connection, 1)[0]


def meant_numbers(connection: Connection, asked: str) -> tuple[str, ...]:
    """The ways in which the number asked for may be written on badges: 17, "B-017", "badge 17"; () for no number."""
    text = asked.strip()
    found = _ASKED.fullmatch(text)
    inner = found.group(1).strip() if found else text
    if not inner[-1:].isdecimal() or len(inner) > 20:
        return ()
    prefix = _settings(connection).get("badge_prefix") or PREFIX
    meant = {text, text.upper(), inner, inner.upper()}
    if inner.isdecimal() and inner.isascii():
        digits = str(int(inner))
        meant |= {digits, digits.zfill(_DIGITS), f"{prefix}{digits.zfill(_DIGITS)}", f"{prefix}{digits}"}
    return tuple(sorted(meant))


def _settings(connection: Connection) -> dict[str, str]:
    return {row["key"]: row["value"] for row in rows(connection, _SETTING)}
