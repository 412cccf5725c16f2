"""Which ring a copy is on now."""

from sqlalchemy import Connection

from accessdesk.domain.ids import KeyTypeId
from accessdesk.storage.lists.selecting import rows

_RINGS = """
SELECT k.copy_id, r.name FROM ring_key k JOIN key_ring r ON r.id = k.ring_id JOIN key_copy c ON c.id = k.copy_id
WHERE c.key_type_id = :type AND k.until_at IS NULL
"""


def rings_of(connection: Connection, key_type_id: KeyTypeId) -> dict[int, str]:
    """The name of the ring, by copy of the type."""
    return {row["copy_id"]: row["name"] for row in rows(connection, _RINGS, type=key_type_id)}
