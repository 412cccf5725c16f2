"""Which payloads an evidence package carries, and why the others stay behind."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from accessdesk.ledger.payloads import StoredPayload

PSEUDONYMISED, OTHERS, SPECIAL = "pseudonymised", "others", "special"
"""Why a payload stays behind, as the manifest says it."""

_NEVER = frozenset({"assistance", "ban"})
_NEVER_TABLES = frozenset({"setting", "badge_card", "company_logo", "account"})
_WITHOUT_NAMES = frozenset({"custody", "key", "setting"})
_KEY_TABLES_WITH_NAMES = frozenset({"handover", "receipt", "bearer_change", "key_reservation"})
_NOBODYS = frozenset(
    {
        "site",
        "zone",
        "zone_assembly",
        "document_text",
        "receipt_clauses",
        "locking_system",
        "cylinder",
        "door",
        "cylinder_place",
        "key_type",
        "opening",
    }
)
"""Tables whose rows speak of no person, wherever they stand."""

Related = Mapping[str, frozenset[int]]
"""Table -> the rows that belong to the one visit or key a package is cut down to."""


def carries(*, names: bool, related: Related | None) -> Callable[[StoredPayload], str]:
    """Judges payloads for a package: "" for one it carries, else why it stays behind.

    `names`: the auditor gave a reason to see them. `related`: what the package is cut down to; None for everything.
    """

    def judge(payload: StoredPayload) -> str:
        told = _told(payload.data)
        if told is None:  # a damaged payload leaves as it is: the verifier shall see it
            return ""
        tables = {str(row.get("t")) for row in told["rows"]}
        if payload.data_class in _NEVER or tables & _NEVER_TABLES:
            return SPECIAL
        if related is not None and not _belongs(payload.data_class, told, related):
            return OTHERS
        return "" if names or _nameless(payload.data_class, tables, told) else PSEUDONYMISED

    return judge


def _told(data: bytes | None) -> dict[str, Any] | None:
    try:
        value = json.loads(data or b"")
        rows = value["rows"]
        return value if all(isinstance(row, dict) for row in rows) else None
    except (ValueError, KeyError, TypeError):
        return None


def _nameless(data_class: str, tables: set[str], told: dict[str, Any]) -> bool:
    return data_class in _WITHOUT_NAMES and not tables & _KEY_TABLES_WITH_NAMES and "by" not in told


def _belongs(data_class: str, told: dict[str, Any], related: Related) -> bool:
    """Every row belongs to the one subject or to nobody, and no facts speak of others."""
    if "by" in told or ("d" in told and data_class not in ("setting", "custody")):
        return False
    return all(row.get("t") in _NOBODYS or row.get("id") in related.get(str(row.get("t")), ()) for row in told["rows"])
