"""Taking data out of the house: what can be exported, and the entry that every export leaves in the log."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.log_asking import asked_facts
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.rows import LogFilter
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.names import cleaned

ExportCell = str | int | datetime | None
"""A value of an export; times are aware UTC and become local when written."""


class ExportKind(StrEnum):
    """What can be exported."""

    LOG = "log"
    VISITS = "visits"
    ESCORTS = "escorts"
    KEYS = "keys"
    SUPERVISION = "supervision"
    EVACUATION = "evacuation"
    """Who was in the house at one moment: a paper, not a table."""
    SCHEDULE = "schedule"
    """The keying schedule of a system in a locksmith's layout."""
    DOOR_ACCESS = "door-access"
    PERSON_KEYS = "person-keys"
    KEY_HISTORY = "key-history"
    OVERDUE = "overdue"
    KEY_INVENTORY = "key-inventory"
    LOSS_IMPACT = "loss-impact"


EXPORT_COLUMNS: MappingProxyType[ExportKind, tuple[str, ...]] = MappingProxyType(
    {
        ExportKind.LOG: (
            "seq",
            "happened_at",
            "entered_at",
            "entered_late",
            "entry_type",
            "desk",
            "by_whom",
            "subject",
            "details",
            "act",
            "leaf",
        ),
        ExportKind.VISITS: (
            "visit",
            "name",
            "company",
            "visit_type",
            "state",
            "host",
            "purpose",
            "zones",
            "supervision",
            "expected_from",
            "expected_to",
            "arrived_at",
            "collected_at",
            "departed_at",
            "badge",
            "people",
            "authoriser",
            "identity_kind",
            "source",
        ),
        ExportKind.ESCORTS: (
            "visit",
            "name",
            "company",
            "supervision",
            "custody",
            "keeper",
            "acceptance",
            "strength",
            "from_at",
            "until_at",
            "minutes",
        ),
        ExportKind.SUPERVISION: (
            "line",
            "visit",
            "name",
            "company",
            "zones",
            "state",
            "custody",
            "keeper",
            "acceptance",
            "confirmed",
            "from_at",
            "until_at",
            "seconds",
            "count",
            "entered_late",
            "reason",
            "cause",
            "finding",
            "note",
        ),
        ExportKind.KEYS: (
            "locking_system",
            "building",
            "key_type",
            "hierarchy",
            "evidence",
            "medium",
            "copy",
            "state",
            "condition",
            "location",
            "counted",
            "source",
            "doors",
            "holder",
            "holder_company",
            "bearer",
            "purpose",
            "issued_at",
            "due_at",
            "deactivated_at",
        ),
    }
)
"""The columns of each export, in order, as codes; the titles are made when the file is written."""

LOG_FILE_COLUMNS = (
    *("seq", "happened_at", "entered_at", "what", "by_whom", "desk", "proof"),
    *("entered_late", "corrects", "corrected_by", "entry_type", "subject", "details", "act", "leaf"),
)
"""The log as a file for people and programs: the columns of ExportKind.LOG, and what the screen says of each entry."""


class ExportLists(Protocol):
    """Reads an export row by row. Whoever calls it asks Desk.demand(Right.EXPORT) first."""

    def export_rows(
        self, kind: ExportKind, since: datetime | None, until: datetime | None, now: datetime
    ) -> Iterator[tuple[ExportCell, ...]]:
        """Rows in the order of EXPORT_COLUMNS, of [since, until).

        The log by when an entry was entered; visits and escorts by arrival (or the announced time, or the entry);
        of the keys, with a period, the copies that went out or came back in it. ValueError for what is no table.
        """


@dataclass(frozen=True, slots=True)
class NoteExport:
    """An export was made: of what, for which days (both inclusive), how many rows, and the digest of the file.

    `asked` is what a question named ("door RZ 1"); people by their number, never by name: the entry outlives the name.
    """

    kind: ExportKind
    rows: int
    sha256: str
    file: str
    day_from: date | None = None
    day_to: date | None = None
    asked: str = ""
    at: datetime | None = None
    chosen: LogFilter | None = None
    """What of the log was chosen; the words searched for are kept no longer than a name may be."""


@handles(NoteExport, right=Right.EXPORT)
def note_export(command: NoteExport, act: Act) -> Outcome:
    facts: dict[str, str | int] = {
        "kind": command.kind.value,
        "rows": command.rows,
        "sha256": command.sha256,
        "file": cleaned(command.file, "file", longest=1000),
        "from": command.day_from.isoformat() if command.day_from else "",
        "to": command.day_to.isoformat() if command.day_to else "",
    }
    if command.asked:
        facts["asked"] = cleaned(command.asked, "asked", longest=1000)
    if command.at is not None:
        facts["at"] = command.at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    details: dict[str, dict[str, str | int]] = {"actor": facts}
    if command.chosen is not None:
        facts.update(asked_facts(command.chosen))
        words = cleaned(command.chosen.person_text, "text", mandatory=False, longest=1000)
        if words:
            details["identity"] = {"text": words}
    act.uow.record(EntryType.LOG_EXPORTED, about=act.session.actor.pseudonym, details=details)
    act.uow.checkpoint("export")
    return Outcome(None, frozenset())
