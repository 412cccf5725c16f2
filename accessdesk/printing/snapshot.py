"""The last evacuation list on disk: written after every change, read by the locked desk without any query."""

import json
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any

from accessdesk.desk.emergency_rows import people_in
from accessdesk.desk.presence_rows import EvacuationSnapshot
from accessdesk.desk.rows import PresenceRow
from accessdesk.domain.escorts import CustodyKind
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import VisitState
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.sealed import SealBroken, SealedFile

SNAPSHOT_FILE = "evacuation.sealed"
MAIL_PREFIX = "mail_"


class NoSnapshot(Exception):
    """There is no list on this computer yet: the program was never opened here."""

    code = "no_snapshot"


def taken(lists: SqlLists, now: datetime) -> EvacuationSnapshot:
    """The list of this minute, from the database."""
    company, running = lists.company(), lists.running_roll_call()
    return EvacuationSnapshot(
        at=now,
        company=company.company,
        site=company.site,
        language=company.language,
        people=tuple(lists.presence()),
        drill=running is not None and running.drill,
        emergency=people_in(lists.emergencies()),
        settings={key: value for key, value in company.settings.items() if key.startswith(MAIL_PREFIX)},
    )


def write_snapshot(folder: Path, snapshot: EvacuationSnapshot) -> None:
    """Replace the sealed list, all or nothing."""
    SealedFile(folder, SNAPSHOT_FILE).write(json.dumps(_plain(snapshot), ensure_ascii=False).encode())


def read_snapshot(folder: Path) -> EvacuationSnapshot:
    """The list as it was written last. Raises NoSnapshot, SealBroken."""
    try:
        content = SealedFile(folder, SNAPSHOT_FILE).read()
    except FileNotFoundError as missing:
        raise NoSnapshot(str(folder)) from missing
    try:
        return _snapshot(json.loads(content))
    except (ValueError, KeyError, TypeError) as foreign:
        raise SealBroken(str(folder)) from foreign


def _plain(snapshot: EvacuationSnapshot) -> dict[str, Any]:
    people = [{column.name: getattr(row, column.name) for column in fields(row)} for row in snapshot.people]
    for person in people:
        person["since"] = person["since"].isoformat()
    plain = {column.name: getattr(snapshot, column.name) for column in fields(snapshot)}
    return plain | {"at": snapshot.at.isoformat(), "people": people, "settings": dict(snapshot.settings)}


def _snapshot(found: dict[str, Any]) -> EvacuationSnapshot:
    return EvacuationSnapshot(
        **(
            found
            | {"at": datetime.fromisoformat(found["at"]), "people": tuple(_person(row) for row in found["people"])}
        )
    )


def _person(row: dict[str, Any]) -> PresenceRow:
    return PresenceRow(
        **(
            row
            | {
                "id": VisitId(row["id"]),
                "zones": tuple(row["zones"]),
                "since": datetime.fromisoformat(row["since"]),
                "state": VisitState(row["state"]),
                "keeper_kind": CustodyKind(row["keeper_kind"]) if row["keeper_kind"] else None,
            }
        )
    )
