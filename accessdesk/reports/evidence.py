"""An evidence package as a file: written together with its entries in the log, or not at all."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from accessdesk import __version__
from accessdesk.desk.desk import Desk
from accessdesk.desk.evidence import BeginEvidence, EvidenceScope, NoteEvidence
from accessdesk.desk.evidence_policy import carries
from accessdesk.desk.evidence_tables import EvidenceTable
from accessdesk.documents.archival import AttachedData, NotArchival, archival, signed
from accessdesk.documents.erased_names import with_erased_names
from accessdesk.documents.evidence_paper import EvidenceFacts, evidence_report
from accessdesk.documents.evidence_words import in_pairs, readme, said
from accessdesk.documents.export_file import ExportedFile, csv_bytes, titles
from accessdesk.documents.xlsx_export import workbook
from accessdesk.domain.refusals import NotAcceptable, SigningKeyLost
from accessdesk.ledger.checkpoint import fingerprint, parse_note, receipt_anchor
from accessdesk.ledger.package import Chosen, PackageStreams
from accessdesk.ledger.package_zip import PackageZip
from accessdesk.paths import verifier_files
from accessdesk.reports.supervision import begin_of
from accessdesk.reports.taking_out import put_out
from accessdesk.storage.evidence_source import SqlSource, related_rows
from accessdesk.storage.faults import ReportNotArchival
from accessdesk.storage.house import House
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.evidence_tables import EvidenceTables
from accessdesk.storage.report_key import ReportKey
from accessdesk.storage.translate import time_text
from accessdesk.storage.verifying import key_periods

OnProgress = Callable[[int, int], None]
"""Gets the number of entries written and of all entries."""
_BETWEEN_REPORTS = 512


class PackageCancelled(Exception):
    """Whoever asked for the package stopped it; nothing was written."""


def evidence_file(
    desk: Desk,
    house: House,
    target: Path,
    scope: EvidenceScope,
    *,
    language: str,
    on_progress: OnProgress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ExportedFile:
    """The package, with a checkpoint made for it. Its rows are its entries.

    Raises RightMissing, NotAcceptable (also for a period without entries), Missing, Unknown, PackageCancelled,
    ReportNotArchival, and what take_out raises. That it was asked for stays in the log also when it was not written.
    """
    company = SqlLists(house.engine).company()
    report_key = ReportKey.in_folder(house.data_dir, company.company, desk.clock.now())
    begun = desk.execute(BeginEvidence(scope, report_key.fingerprint)).id
    assert begun is not None
    made_at = desk.clock.now()

    def write(path: Path) -> ExportedFile:
        with house.engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                place = company.company, company.site
                making = _Making(connection, scope, begun, made_at, *place, language, report_key)
                making.watched(on_progress, cancelled)
                return making.write(path, _signer(connection, house, begun))

    def note(written: ExportedFile) -> NoteEvidence:
        return NoteEvidence(scope, begun, written.sha256, written.rows, str(target))

    return put_out(desk, target, write, note)


def _signer(connection: Connection, house: House, size: int) -> Callable[[bytes], bytes]:
    """Signs as the key of the log's state at `size`. Raises SigningKeyLost, also when the day was closed since."""
    period = max((one for one in key_periods(connection) if one.from_size <= size), key=lambda one: one.from_size)
    key = house.signing.newest(period.public_key)
    if key is None:
        raise SigningKeyLost
    return key.sign


@dataclass(slots=True)
class _Making:
    """One package being made within one read transaction."""

    connection: Connection
    scope: EvidenceScope
    size: int
    made_at: datetime
    company: str
    site: str
    language: str
    report_key: ReportKey
    _report: OnProgress | None = None
    _cancelled: Callable[[], bool] | None = None
    _entries: int = 0

    def watched(self, on_progress: OnProgress | None, cancelled: Callable[[], bool] | None) -> None:
        self._report, self._cancelled = on_progress, cancelled

    def write(self, path: Path, sign: Callable[[bytes], bytes]) -> ExportedFile:
        source = SqlSource(self.connection)
        chosen = self._chosen(source)
        streams = PackageStreams(source, chosen, self.size, carries(names=self.scope.names, related=self._related()))
        total = chosen.last - chosen.first + 1 if chosen.last else len(chosen.alone)
        path.touch(0o600)
        with PackageZip(path) as package:
            for name, chunks in streams.files():
                package.add(name, self._counted(chunks(), total, counts=name.startswith("entries")))
            facts = streams.facts(source.epoch())
            previous = source.previous(self.size)
            for name, whole in self._papers(facts, previous, source):
                package.add(name, whole)
            self._go_on(total)
            package.finish({**facts, **self._told(), "previous": previous}, sign)
        with path.open("rb") as written:
            return ExportedFile(self._entries, hashlib.file_digest(written, "sha256").hexdigest())

    def _chosen(self, source: SqlSource) -> Chosen:
        since, until = self._period()
        found = source.entered_between(time_text(since), time_text(until), self.size)
        if found is None:
            raise NotAcceptable(field="until", why="no_entries_then")
        if not self.scope.is_cut:
            return Chosen(*found)
        kind = "visit" if self.scope.visit_id is not None else "key_copy"
        alone = source.about(kind, int(self.scope.visit_id or self.scope.copy_id or 0), *found)
        if not alone:
            raise NotAcceptable(field="until", why="no_entries_then")
        return Chosen(alone=alone)

    def _period(self) -> tuple[datetime, datetime]:
        return begin_of(self.scope.first), begin_of(self.scope.last + timedelta(days=1))

    def _related(self) -> dict[str, frozenset[int]] | None:
        if self.scope.visit_id is not None:
            return related_rows(self.connection, "visit_id", self.scope.visit_id)
        if self.scope.copy_id is not None:
            return related_rows(self.connection, "copy_id", self.scope.copy_id)
        return None

    def _counted(self, chunks: Iterable[bytes], total: int, *, counts: bool) -> Iterator[bytes]:
        for done, chunk in enumerate(chunks, start=1):
            if counts:
                self._entries = done
            if done % _BETWEEN_REPORTS == 0:
                self._go_on(total)
            yield chunk
        self._go_on(total)

    def _go_on(self, total: int) -> None:
        """Say how much is done; raises what the caller raises, or PackageCancelled, when it is no longer wanted."""
        if self._cancelled is not None and self._cancelled():
            raise PackageCancelled
        if self._report is not None:
            self._report(min(self._entries, total), total)

    def _papers(
        self, facts: dict[str, Any], previous: int | None, source: SqlSource
    ) -> Iterator[tuple[str, list[bytes]]]:
        tables = EvidenceTables(self.connection, self.scope, *self._period(), self.made_at)
        read = {table: with_erased_names(list(tables.rows(table)), self.language) for table in EvidenceTable}
        attached = []
        for table, rows in read.items():
            header = titles(tables.columns(table), self.language)
            data = csv_bytes(header, rows, language=self.language)
            attached.append(AttachedData(f"{table.value}.csv", data, "text/csv", said(table.value, self.language)))
            yield f"tables/{table.value}.csv", [data]
        sheets = [
            (said(table.value, self.language), titles(tables.columns(table), self.language), rows)
            for table, rows in read.items()
        ]
        yield "tables/tables.xlsx", [workbook(sheets)]
        column = tables.columns(EvidenceTable.CUSTODY).index("custody")
        counts = [
            ("entries", self._entries),
            ("visits", len(read[EvidenceTable.VISITS])),
            ("custody", len(read[EvidenceTable.CUSTODY])),
            ("gaps", sum(row[column] == "gap" for row in read[EvidenceTable.CUSTODY])),
            ("handovers", len(read[EvidenceTable.HANDOVERS])),
        ]
        note = source.checkpoints(self.size)[-1].note
        attached.append(AttachedData("checkpoint.txt", note.encode(), "text/plain", said("head", self.language)))
        yield "report.pdf", [self._signed(evidence_report(self._facts(facts, counts, previous, note)), attached)]
        for language, name in (("de", "LIESMICH.txt"), ("en", "README.txt")):
            text = readme(
                language,
                company=self.company,
                site=self.site,
                recipient=self.scope.recipient,
                first=self.scope.first.isoformat(),
                last=self.scope.last.isoformat(),
                certificate=in_pairs(self.report_key.fingerprint),
                begun=str(self.size),
            )
            yield name, [text.encode()]
        for name, file in verifier_files().items():
            yield name, [file.read_bytes()]

    def _signed(self, report: bytes, attached: list[AttachedData]) -> bytes:
        try:
            whole = archival(report, attached, dated=self.made_at)
        except NotArchival as fault:
            raise ReportNotArchival(str(fault)) from fault
        key = self.report_key
        return signed(whole, key.private_key, key.certificate, reason=said("title", self.language))

    def _facts(
        self, facts: dict[str, Any], counts: list[tuple[str, int]], previous: int | None, note: str
    ) -> EvidenceFacts:
        seen = parse_note(note).checkpoint
        scope = self.scope
        selection = "one_visit" if scope.visit_id else "one_copy" if scope.copy_id else "everything"
        return EvidenceFacts(
            company=self.company,
            site=self.site,
            recipient=scope.recipient,
            first=scope.first,
            last=scope.last,
            made_at=self.made_at.astimezone(),
            selection=selection,
            names=scope.names,
            reason=scope.reason,
            counts=counts,
            anchor=receipt_anchor(seen.epoch, seen.size, seen.root),
            note=note,
            fingerprint=fingerprint(bytes.fromhex(facts["keys"][0]["public_key"])),
            certificate=in_pairs(self.report_key.fingerprint),
            previous=previous,
            withheld=[(one["class"], one["why"]) for one in facts["withheld"]],
            language=self.language,
        )

    def _told(self) -> dict[str, Any]:
        scope = self.scope
        return {
            "company": self.company,
            "site": self.site,
            "language": self.language,
            "made_at": time_text(self.made_at),
            "program": f"AccessDesk {__version__}",
            "recipient": scope.recipient,
            "report_certificate": self.report_key.fingerprint,
            "scope": {
                "from": scope.first.isoformat(),
                "to": scope.last.isoformat(),
                "names": scope.names,
                "reason": scope.reason if scope.names else "",
                "visit": scope.visit_id,
                "copy": scope.copy_id,
            },
        }
