"""Which visitors were said to be one, as SELECTs need it: many are never merged, so nothing is asked twice."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, text

from accessdesk.domain.same_people import same_as, shown_for

_OPEN = text("SELECT person_id, into_id FROM person_merge WHERE taken_back_at IS NULL")


def merged_people(connection: Connection) -> dict[int, int]:
    """From each double to the one it is the same as."""
    return {row.person_id: row.into_id for row in connection.execute(_OPEN)}


def shown_ids(ids: Iterable[int], merged: Mapping[int, int]) -> list[int]:
    """Each once as who is shown, in the order given."""
    return list(dict.fromkeys(shown_for(one, merged) for one in ids)) if merged else list(ids)


def with_doubles(ids: Iterable[int], merged: Mapping[int, int]) -> list[int]:
    """Everybody who is one of these."""
    if not merged:
        return list(ids)
    return list(dict.fromkeys(member for one in ids for member in same_as(one, merged)))
