"""Witnesses outside the company: who they are, and that a day's checkpoint reached them or did not."""

from dataclasses import dataclass, replace
from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import urlsplit

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.mail import is_address
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import AlreadyThere, NotAcceptable
from accessdesk.domain.witnesses import Witness, WitnessWay, is_web_address

_LONGEST_ADDRESS = 500
_LONGEST_FAULT = 300
SETTINGS = frozenset({Subject.SETTINGS})
TOLD = SETTINGS | {Subject.VISITS}
"""Reception shows who could not be reached."""


@dataclass(frozen=True, slots=True)
class SaveWitness:
    """A new witness (`id` None), or one with another name, way or address.

    `address`: an e-mail address, a folder by its whole path, or the web address of a service that stamps the time.
    Whoever gets another address begins anew.
    """

    id: int | None
    name: str
    way: WitnessWay
    address: str


@dataclass(frozen=True, slots=True)
class EndWitness:
    """Nothing is sent to them any more; what they have they keep."""

    id: int


@dataclass(frozen=True, slots=True)
class NoteWitnessReached:
    """The checkpoint of this epoch and size has reached the witness."""

    id: int
    epoch: int
    size: int


@dataclass(frozen=True, slots=True)
class NoteWitnessMissed:
    """It did not; `fault` is what the mail server or the disk said."""

    id: int
    fault: str


@handles(SaveWitness, right=Right.ADMINISTER)
def save_witness(command: SaveWitness, act: Act) -> Outcome:
    uow = act.uow
    name = cleaned(command.name, "name")
    address = cleaned(command.address, "address", longest=_LONGEST_ADDRESS)
    _check_address(command.way, address)
    _is_free(act, command, address)
    if command.id is None:
        witness = Witness(uow.new_id(Witness), uow.new_pseudonym(), name, command.way, address)
    else:
        known = _watching(act, command.id)
        witness = replace(known, name=name, way=command.way, address=address)
        if (known.way, known.address) != (command.way, address):
            witness = replace(witness, epoch=0, size=0, reached_at=None, failing_since=None, fault="")
    uow.record(EntryType.WITNESS_CHANGED, witness, about=witness.pseudonym)
    return Outcome(witness.id, TOLD)


@handles(EndWitness, right=Right.ADMINISTER)
def end_witness(command: EndWitness, act: Act) -> Outcome:
    witness = replace(_watching(act, command.id), ended_at=act.uow.now, failing_since=None, fault="")
    act.uow.record(EntryType.WITNESS_ENDED, witness, about=witness.pseudonym)
    return Outcome(witness.id, TOLD)


@handles(NoteWitnessReached, right=Right.OWN_ACCOUNT)
def note_witness_reached(command: NoteWitnessReached, act: Act) -> Outcome:
    known = _watching(act, command.id)
    if command.epoch < 1 or command.size < 1 or not known.lacks(command.epoch, command.size):
        raise NotAcceptable(field="witness", why="witnessed_already")
    witness = replace(
        known, epoch=command.epoch, size=command.size, reached_at=act.uow.now, failing_since=None, fault=""
    )
    act.uow.record(EntryType.WITNESS_REACHED, witness, about=witness.pseudonym)
    return Outcome(witness.id, TOLD)


@handles(NoteWitnessMissed, right=Right.OWN_ACCOUNT)
def note_witness_missed(command: NoteWitnessMissed, act: Act) -> Outcome:
    known = _watching(act, command.id)
    printable = "".join(c if c.isprintable() else " " for c in command.fault)
    fault = " ".join(printable.split())[:_LONGEST_FAULT] or "?"
    if known.failing_since is not None and known.fault == fault:
        raise NotAcceptable(field="witness", why="witness_missed_already")
    witness = replace(known, failing_since=known.failing_since or act.uow.now, fault=fault)
    act.uow.record(EntryType.WITNESS_MISSED, witness, about=witness.pseudonym)
    return Outcome(witness.id, TOLD)


def _watching(act: Act, id: int) -> Witness:
    witness = act.uow.get(Witness, id)
    if witness.ended_at is not None:
        raise NotAcceptable(field="witness", why="witness_ended", name=witness.name)
    return witness


def _check_address(way: WitnessWay, address: str) -> None:
    if way is WitnessWay.MAIL:
        if not is_address(address):
            raise NotAcceptable(field="address", why="not_an_address")
    elif is_web_address(address):
        if not _names_a_server(address):
            raise NotAcceptable(field="address", why="not_a_web_address")
    elif not (PurePosixPath(address).is_absolute() or PureWindowsPath(address).is_absolute()):
        raise NotAcceptable(field="address", why="not_a_whole_path")


def _names_a_server(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return bool(parts.hostname and parts.port != 0) and parts.password is None
    except ValueError:
        return False


def _is_free(act: Act, command: SaveWitness, address: str) -> None:
    for one in act.uow.find(Witness, ended_at=None):
        if one.id != command.id and (one.way, one.address) == (command.way, address):
            raise AlreadyThere(field="address", name=address)
