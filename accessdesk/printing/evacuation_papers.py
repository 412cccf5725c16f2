"""The evacuation list on paper, from the sealed list alone: no query stands between the key and the printer."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from accessdesk.desk.desk import Desk
from accessdesk.desk.presence_rows import EvacuationSnapshot
from accessdesk.desk.printing import ListMade, note_evacuation_lists
from accessdesk.desk.rows import CompanyFacts
from accessdesk.documents.wording import moment, word
from accessdesk.printing.delivering import deliver
from accessdesk.printing.facts import evacuation_facts
from accessdesk.printing.mail import list_message, mail_server, send_mail
from accessdesk.printing.printers import PrinterFault
from accessdesk.printing.snapshot import read_snapshot, taken, write_snapshot
from accessdesk.settings import read_settings
from accessdesk.storage.lists import SqlLists
from accessdesk.ui.papers import Printed

OWED_FILE = "evacuation-owed.jsonl"
"""Lists that were made while nothing could be recorded: times, numbers and digests, no names."""


@dataclass(slots=True)
class EvacuationPapers:
    """Of one data folder, whether its database opens or not. Every method blocks; call them on one thread only."""

    data_dir: Path
    opened: Callable[[Path], None] | None = None

    def refresh(self, lists: SqlLists, now: datetime) -> EvacuationSnapshot:
        """Write the list of this minute. Raises what the database raises; the last list then stays."""
        snapshot = taken(lists, now)
        write_snapshot(self.data_dir, snapshot)
        return snapshot

    def snapshot(self) -> EvacuationSnapshot:
        """The last list. Raises NoSnapshot, SealBroken."""
        return read_snapshot(self.data_dir)

    def pdf(self, snapshot: EvacuationSnapshot) -> bytes:
        from accessdesk.documents.evacuation import evacuation_list

        company = CompanyFacts(snapshot.company, snapshot.site, "", "", snapshot.language, {})
        facts = evacuation_facts(
            list(snapshot.people), company, snapshot.at, emergency=snapshot.emergency, drill=snapshot.drill
        )
        return evacuation_list(facts)

    def print_list(self, now: datetime) -> Printed:
        """To the chosen printer; where it does not answer, to the folder, so that there is a list in any case.

        That it was made is owed to the log from here on (see `settle`).
        """
        snapshot = self.snapshot()
        pdf = self.pdf(snapshot)
        stamp = now.astimezone().strftime("%Y-%m-%d-%H%M%S")
        printer, name = read_settings(self.data_dir).paper_printer, f"evacuation-{stamp}"
        try:
            printed = deliver(self.data_dir, pdf, printer, name, self.opened)
        except PrinterFault:
            printed = deliver(self.data_dir, pdf, "", name, self.opened)
        self._owe(ListMade(now, len(snapshot.people), sha256(pdf).hexdigest()))
        return printed

    def mail_list(self, now: datetime) -> tuple[str, ...]:
        """To the wardens, if a server and wardens are set; their addresses. Raises MailFault. Owed to the log too."""
        snapshot = self.snapshot()
        server = mail_server(self.data_dir, snapshot.settings)
        if server is None:
            return ()
        pdf, language = self.pdf(snapshot), snapshot.language
        as_of = moment(snapshot.at.astimezone(), language)
        title = f"{word('evacuation', language)} {snapshot.site}"
        send_mail(server, list_message(server, pdf, title=title, as_of=as_of, language=language))
        self._owe(ListMade(now, len(snapshot.people), sha256(pdf).hexdigest(), server.wardens))
        return server.wardens

    def settle(self, desk: Desk) -> None:
        """Record every list that was made. What cannot be recorded now stays owed."""
        owed = self._owed()
        if owed:
            note_evacuation_lists(desk, owed)
            (self.data_dir / OWED_FILE).unlink(missing_ok=True)

    def _owe(self, made: ListMade) -> None:
        handle = os.open(self.data_dir / OWED_FILE, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(handle, "w") as file:
            line = {"at": made.at.isoformat(), "people": made.people, "sha256": made.sha256, "to": list(made.to)}
            file.write(json.dumps(line) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def _owed(self) -> list[ListMade]:
        path = self.data_dir / OWED_FILE
        if not path.exists():
            return []
        lines = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.endswith("}")]
        return [
            ListMade(datetime.fromisoformat(line["at"]), line["people"], line["sha256"], tuple(line["to"]))
            for line in lines
        ]
