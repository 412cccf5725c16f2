"""What was valid at a moment: openings and places of cylinders from `from_at` on, until before `until_at`."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, or_

from accessdesk.domain.losses import COST_SETTINGS, loss_prices
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.translate import time_text

_COSTS = "SELECT key, value FROM setting WHERE key IN :names"


def valid_sql(dated: str) -> str:
    """The condition on a table of this name or alias; binds `:at`, the moment as text."""
    return f"{dated}.from_at <= :at AND ({dated}.until_at IS NULL OR {dated}.until_at > :at)"


def alive_sql(key_type: str) -> str:
    """The condition that a key type of this alias is not deactivated; binds `:at`."""
    return f"({key_type}.deactivated_at IS NULL OR {key_type}.deactivated_at > :at)"


def valid(dated: Any, at: datetime) -> ColumnElement[bool]:
    """The same condition on a table of the records."""
    moment = time_text(at)
    return and_(dated.c.from_at <= moment, or_(dated.c.until_at.is_(None), dated.c.until_at > moment))


def prices(connection: Connection) -> tuple[int | None, int | None]:
    """(per cylinder, per key) in whole euros, None for what is not set."""
    return loss_prices({row["key"]: row["value"] for row in rows(connection, _COSTS, names=COST_SETTINGS)})
