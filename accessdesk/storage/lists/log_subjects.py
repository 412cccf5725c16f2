"""What belongs to whom or what the log is asked about: a person's visits, an employee's accounts, a badge's wearers."""

from collections.abc import Sequence

from sqlalchemy import Connection

from accessdesk.domain.events import EntryType
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.merged_people import merged_people, with_doubles

Mention = tuple[str, tuple[int, ...]]
"""A kind of subject and some ids of it."""
OF_BADGES = ("badge", ())
"""All entries about badges, whoever wore them."""
BADGE_TYPES = tuple(kind.value for kind in EntryType if kind.value.startswith("badge."))
_VISITS_OF = "SELECT id FROM visit WHERE person_id IN :ids"
_ACCOUNTS_OF = "SELECT id FROM account WHERE employee_id = :id"
_WORN = """
SELECT visit_id FROM badge WHERE number = :number
UNION SELECT visit_id FROM prepared_badge WHERE number = :number
"""
_DESKS = """
SELECT DISTINCT desk FROM (SELECT desk FROM ledger_entry ORDER BY seq DESC LIMIT 20000) latest ORDER BY desk
"""


def linked(connection: Connection, kind: str, ref: int, named: str) -> Sequence[Mention]:
    """Every mention by which entries speak of the subject."""
    if kind == "person":
        persons = tuple(with_doubles([ref], merged_people(connection)))
        visits = _ids(connection, _VISITS_OF, ids=persons)
        return [("person", persons), *([("visit", visits)] if visits else [])]
    if kind == "employee":
        accounts = _ids(connection, _ACCOUNTS_OF, id=ref)
        return [("employee", (ref,)), *([("account", accounts)] if accounts else [])]
    if kind == "badge":
        worn = _ids(connection, _WORN, number=named)
        return [OF_BADGES, *([("visit", worn)] if worn else [])]
    return [(kind, (ref,))]


def _ids(connection: Connection, query: str, **values: object) -> tuple[int, ...]:
    return tuple(next(iter(row.values())) for row in rows(connection, query, **values))


def desks(connection: Connection) -> list[str]:
    """The desks that entered something lately, by name."""
    return [row["desk"] for row in rows(connection, _DESKS)]
