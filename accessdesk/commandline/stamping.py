"""`stamp`: an RFC 3161 time stamp over a checkpoint; and what `verify` says of the stamps in a data folder."""

from argparse import Namespace

from accessdesk.commandline.outcome import DONE, Stop
from accessdesk.commandline.wording import say
from accessdesk.ledger.checkpoint import NotACheckpoint, parse_note
from accessdesk.printing.time_stamps import KeptStamp, StampFault, proved, stamped
from accessdesk.storage.log_watch import KEPT_FILE


def stamp(asked: Namespace) -> int:
    """Have a checkpoint stamped and keep the response, or (`--check`) compare a kept response with the checkpoint.

    Prints the time it proves. Nothing is written unless the response stands the check.
    """
    path = asked.checkpoint / KEPT_FILE if asked.checkpoint.is_dir() else asked.checkpoint
    note = path.read_bytes()
    try:
        size = parse_note(note.decode("utf-8-sig")).checkpoint.size
    except (NotACheckpoint, UnicodeDecodeError) as wrong:
        raise Stop("bad_anchor", file=str(path)) from wrong
    try:
        if asked.check is not None:
            print(say("stamp_fits", size=size, when=proved(note, asked.check, asked.ca)))
            return DONE
        if not (asked.url and asked.out):
            raise StampFault("stamp_needs")
        response, when = stamped(asked.url, note, asked.ca)
    except StampFault as fault:
        raise _stop(fault) from fault
    asked.out.write_bytes(response)
    print(say("stamped", size=size, when=when, file=str(asked.out)))
    return DONE


def _stop(fault: StampFault) -> Stop:
    if fault.code == "stamp_needs":
        return Stop(fault.code, code=2)
    return Stop(fault.code, why=fault.detail) if fault.detail else Stop(fault.code)


def told_of(stamp: KeptStamp) -> str:
    """What one stamp in the folder proves, or why it proves nothing."""
    if stamp.when:
        return say("stamp_fits", size=stamp.anchor.size, when=stamp.when)
    return say("stamp_proves_nothing", file=stamp.file.name, why=stamp.fault)
