"""An export as a CSV file: titles in the reader's language, local times with their offset, formulas disarmed."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from pathlib import Path

from accessdesk.documents.csv_export import Cell, write_csv
from accessdesk.documents.erased_names import erased_in

_TITLES = {
    "seq": ("Nr.", "No."),
    "happened_at": ("Geschehen", "Happened"),
    "entered_at": ("Erfasst", "Entered"),
    "entered_late": ("Nachgetragen", "Entered late"),
    "entry_type": ("Art", "Type"),
    "desk": ("Platz", "Desk"),
    "by_whom": ("Durch", "By"),
    "subject": ("Betrifft", "Subject"),
    "details": ("Angaben", "Details"),
    "act": ("Vorgang", "Act"),
    "leaf": ("Prüfwert", "Leaf hash"),
    "what": ("Was geschah", "What happened"),
    "proof": ("Nachweis", "Evidence"),
    "corrected_by": ("Berichtigt durch Nr.", "Corrected by no."),
    "corrects": ("Berichtigt Nr.", "Corrects no."),
    "visit": ("Besuch", "Visit"),
    "name": ("Name", "Name"),
    "company": ("Firma", "Company"),
    "visitor": ("Besucher", "Visitor"),
    "escort": ("Begleitung (Pseudonym)", "Escort (pseudonym)"),
    "copy_id": ("Exemplar (Pseudonym)", "Copy (pseudonym)"),
    "taker": ("Inhaber (Pseudonym)", "Holder (pseudonym)"),
    "returned_at": ("Zurück", "Returned"),
    "visit_type": ("Besuchsart", "Visit type"),
    "state": ("Zustand", "State"),
    "host": ("Gastgeber", "Host"),
    "purpose": ("Zweck", "Purpose"),
    "zones": ("Bereiche", "Zones"),
    "supervision": ("Aufsicht", "Supervision"),
    "expected_from": ("Erwartet von", "Expected from"),
    "expected_to": ("Erwartet bis", "Expected to"),
    "arrived_at": ("Ankunft", "Arrival"),
    "collected_at": ("Abholung", "Collection"),
    "departed_at": ("Abgang", "Departure"),
    "badge": ("Besucherausweis", "Badge"),
    "people": ("Personen", "People"),
    "authoriser": ("Freigegeben durch", "Authorised by"),
    "identity_kind": ("Ausweisart", "Identity kind"),
    "source": ("Herkunft", "Source"),
    "custody": ("Aufsicht durch", "Custody"),
    "keeper": ("Begleitung", "Escort"),
    "acceptance": ("Annahme", "Acceptance"),
    "strength": ("Stärke der Annahme", "Strength of acceptance"),
    "from_at": ("Von", "From"),
    "until_at": ("Bis", "Until"),
    "line": ("Zeile", "Line"),
    "confirmed": ("Selbst bestätigt", "Confirmed in person"),
    "seconds": ("Sekunden", "Seconds"),
    "count": ("Anzahl", "Count"),
    "reason": ("Grund", "Reason"),
    "cause": ("Ursache", "Cause"),
    "finding": ("Befund", "Finding"),
    "note": ("Hinweis", "Note"),
    "minutes": ("Minuten", "Minutes"),
    "locking_system": ("Schließanlage", "Locking system"),
    "building": ("Gebäude", "Building"),
    "key_type": ("Schlüsselart", "Key type"),
    "hierarchy": ("Rang", "Rank"),
    "evidence": ("Nachweisstufe", "Evidence level"),
    "medium": ("Medium", "Medium"),
    "copy": ("Exemplar", "Copy"),
    "condition": ("Erhaltung", "Condition"),
    "location": ("Ort", "Location"),
    "counted": ("Gezählt", "Counted"),
    "doors": ("Türen", "Doors"),
    "holder": ("Inhaber", "Holder"),
    "holder_company": ("Firma des Inhabers", "Holder's company"),
    "bearer": ("Träger", "Bearer"),
    "issued_at": ("Ausgegeben", "Issued"),
    "due_at": ("Rückgabe fällig", "Due"),
    "deactivated_at": ("Gesperrt seit", "Deactivated"),
    "at": ("Stichzeitpunkt", "As of"),
    "door": ("Tür", "Door"),
    "zone": ("Bereich", "Zone"),
    "cylinders": ("Zylinder", "Cylinders"),
    "person": ("Person", "Person"),
    "copies": ("Exemplare", "Copies"),
    "receipt": ("Übergabeprotokoll", "Handover receipt"),
    "returner": ("Gebracht von", "Brought by"),
    "return_receipt": ("Rückgabebeleg", "Return receipt"),
    "seen_at": ("Zuletzt gesehen", "Last seen"),
    "loss_reported_at": ("Verlust gemeldet", "Loss reported"),
    "days_overdue": ("Tage überfällig", "Days overdue"),
    "doors_opened": ("Türen (Anzahl)", "Doors (count)"),
    "cylinders_replaced": ("Zylinder zu ersetzen", "Cylinders to replace"),
    "keys_replaced": ("Schlüssel zu ersetzen", "Keys to replace"),
    "cost_eur": ("Kosten in Euro", "Cost in euros"),
    "continuous": ("Bereich mit durchgehender Aufsicht", "Zone under continuous supervision"),
}


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """What was written: rows without the title row, and the SHA-256 of the file in hex."""

    rows: int
    sha256: str


def titles(columns: Sequence[str], language: str) -> list[str]:
    """The titles of column codes; raises KeyError for an unknown one."""
    place = 0 if language.partition("-")[0].lower() == "de" else 1
    return [_TITLES[column][place] for column in columns]


def write_export(
    path: Path, columns: Sequence[str], rows: Iterable[Sequence[str | int | datetime | None]], *, language: str
) -> ExportedFile:
    """`write_rows` under the titles of column codes."""
    return write_rows(path, titles(columns, language), rows, language=language)


def write_rows(
    path: Path, header: Sequence[str], rows: Iterable[Sequence[str | int | datetime | None]], *, language: str
) -> ExportedFile:
    """Write the file readable for its owner alone (0600). A file of that name is replaced; OSError as it comes."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
        count = write_csv(out, header, local_cells(erased_in(rows, language)), language=language)
    with path.open("rb") as written:
        return ExportedFile(count, hashlib.file_digest(written, "sha256").hexdigest())


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[str | int | datetime | None]], *, language: str) -> bytes:
    """The same file in memory."""
    out = StringIO(newline="")
    write_csv(out, header, local_cells(erased_in(rows, language)), language=language)
    return out.getvalue().encode("utf-8")


def local_cells(rows: Iterable[Sequence[str | int | datetime | None]]) -> Iterator[list[Cell]]:
    """Times become local texts with their offset; everything else stays."""
    for row in rows:
        yield [cell.astimezone().isoformat(" ", "seconds") if isinstance(cell, datetime) else cell for cell in row]
