"""A day's checkpoint on its way to the witnesses outside the company: by mail, or into a folder that they keep."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from http.client import HTTPException
from pathlib import Path
from threading import Thread

from accessdesk.desk.desk import Desk
from accessdesk.desk.rows import CompanyFacts
from accessdesk.desk.witness_rows import DueCheckpoint, WitnessLists
from accessdesk.desk.witnesses import NoteWitnessMissed, NoteWitnessReached
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.witnesses import Witness, WitnessWay
from accessdesk.printing.mail import MailFault, send_mail, server_to
from accessdesk.printing.time_stamps import StampFault, keep_stamp
from accessdesk.storage.second_medium import write_note

NO_SERVER, NO_ANSWER = "no_mail_server", "timeout"
_PATIENCE_SECONDS = 20.0
_SUBJECT = "{company}: Prüfpunkt / checkpoint {size}"
_TEXT = """\
Guten Tag {name},

{company} führt ein Zutrittsprotokoll, das sich nicht unbemerkt ändern lässt, solange jemand außerhalb des
Unternehmens den unterschriebenen Stand kennt. Der Anhang ist dieser Stand nach {size} Einträgen. Er enthält keine
Daten von Personen. Bitte bewahren Sie ihn auf. Wer das Protokoll prüft, vergleicht es damit:

    accessdesk verify ORDNER --anchor {file}

Hello {name},

{company} keeps an access log that cannot be changed unseen as long as somebody outside the company knows its signed
state. The attachment is that state after {size} entries. It holds no data of any person. Please keep it. Whoever
verifies the log compares the two:

    accessdesk verify FOLDER --anchor {file}

{note}"""


@dataclass(frozen=True, slots=True)
class WitnessRun:
    """What a run did: whom it reached, and whom it did not."""

    reached: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    tried: frozenset[int] = frozenset()
    """Everybody it tried, by id."""


@dataclass(frozen=True, slots=True)
class WitnessPost:
    """Of one open data folder. Blocks; call it on the documents' thread."""

    data_dir: Path
    desk: Desk
    lists: WitnessLists
    company: Callable[[], CompanyFacts]

    def send(self, now: datetime, *, wait_with: Collection[int] = ()) -> WitnessRun:
        """Send the latest checkpoint of a closed day to everybody who lacks it, but for those of `wait_with`.

        Each arrival and each new fault is an entry. Nothing is thrown for a server or a disk that fails.
        """
        due = self.lists.checkpoint_for_witnesses(now)
        if due is None:
            return WitnessRun()
        lacking = [one for one in self.lists.witnesses() if one.lacks(due.epoch, due.size) and one.id not in wait_with]
        reached: list[str] = []
        missed: list[str] = []
        for witness in lacking:
            fault = self._bring(witness, due)
            self._note(witness, due, fault)
            (missed if fault else reached).append(witness.name)
        return WitnessRun(tuple(reached), tuple(missed), frozenset(one.id for one in lacking))

    def _bring(self, witness: Witness, due: DueCheckpoint) -> str:
        """What went wrong; "" when it arrived."""
        if witness.stamps_time:
            return _stamp(self.data_dir, witness.address, due)
        if witness.way is WitnessWay.FOLDER:
            return _put(Path(witness.address) / due.file, due.note)
        company = self.company()
        server = server_to(self.data_dir, company.settings, (witness.address,))
        if server is None:
            return NO_SERVER
        try:
            send_mail(server, _message(server.sender, witness, company.company, due))
        except MailFault as refused:
            return refused.detail or refused.code
        return ""

    def _note(self, witness: Witness, due: DueCheckpoint, fault: str) -> None:
        try:
            if fault:
                self.desk.execute(NoteWitnessMissed(witness.id, fault))
            else:
                self.desk.execute(NoteWitnessReached(witness.id, due.epoch, due.size))
        except NotAcceptable:
            return  # another desk was faster, or the same fault stands in the log already


def _stamp(data_dir: Path, url: str, due: DueCheckpoint) -> str:
    try:
        keep_stamp(data_dir, url, due.file, due.note)
    except StampFault as fault:
        return f"{fault.code}: {fault.detail}" if fault.detail else fault.code
    except (OSError, HTTPException) as fault:
        return str(getattr(fault, "reason", "") or getattr(fault, "strerror", "") or fault)
    return ""


def _put(path: Path, note: str) -> str:
    """Write it into a folder that may hang, as a share does whose server is gone."""
    faults: list[str] = []

    def write() -> None:
        try:
            write_note(path, note)
        except OSError as fault:
            faults.append(f"{fault.strerror or fault}: {path.parent}")
        else:
            faults.append("")

    writing = Thread(target=write, daemon=True)
    writing.start()
    writing.join(_PATIENCE_SECONDS)
    return faults[0] if faults else NO_ANSWER


def _message(sender: str, witness: Witness, company: str, due: DueCheckpoint) -> EmailMessage:
    facts = {"name": witness.name, "company": company, "size": due.size, "file": due.file, "note": due.note}
    message = EmailMessage()
    message["From"], message["To"] = sender, witness.address
    message["Subject"] = " ".join(_SUBJECT.format(**facts).split())
    message["Date"], message["Message-ID"] = formatdate(localtime=True), make_msgid(domain="accessdesk.invalid")
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(_TEXT.format(**facts))
    message.add_attachment(due.note.encode(), maintype="text", subtype="plain", filename=due.file)
    return message
