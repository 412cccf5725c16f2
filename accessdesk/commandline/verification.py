"""`verify`: a data folder or an evidence package against itself and against anchors kept outside, without login."""

from argparse import Namespace
from pathlib import Path

from accessdesk.commandline.outcome import DONE, REFUSED, Stop
from accessdesk.commandline.stamping import told_of
from accessdesk.commandline.window_words import verdict_words
from accessdesk.commandline.wording import say
from accessdesk.domain.events import FOUR_EYES
from accessdesk.ledger.anchors import Anchor
from accessdesk.ledger.checkpoint import NotACheckpoint
from accessdesk.ledger.findings import Standing, Verdict
from accessdesk.ledger.package_check import verify_package
from accessdesk.printing.time_stamps import KeptStamp, kept_stamps
from accessdesk.settings import read_settings
from accessdesk.storage.house import has_data
from accessdesk.storage.log_watch import verify_kept
from accessdesk.storage.verifying import result_of

_MOST_SHOWN = 50


def verify(asked: Namespace) -> int:
    """Print the verdict; 0 for a sound log, 1 otherwise."""
    anchors = tuple(anchor_of(text) for text in asked.anchor)
    stamps: list[KeptStamp] = []
    if asked.data.is_file():
        verdict = verify_package(asked.data, anchors, four_eyes=frozenset(kind.value for kind in FOUR_EYES))
    elif has_data(asked.data) or read_settings(asked.data).database:
        stamps = kept_stamps(asked.data)
        verdict = verify_kept(asked.data, anchors, tuple(stamp.anchor for stamp in stamps))
    elif not asked.data.exists():
        raise Stop("no_file", file=str(asked.data))
    else:
        raise Stop("no_data", folder=str(asked.data))
    findings, notes, since = verdict_words(result_of(verdict))
    print(
        say("entries", entries=verdict.entries, checkpoints=verdict.checkpoints, anchors=verdict.anchors),
        *map(told_of, stamps),
        *(say("note", said=said) for said in notes[:_MOST_SHOWN]),
        *(say("finding", said=said) for said in findings[:_MOST_SHOWN]),
        sep="\n",
    )
    if len(verdict.findings) > _MOST_SHOWN:
        print(say("and_more", count=len(verdict.findings) - _MOST_SHOWN))
    print(*(line for line in (since, _result(verdict)) if line), sep="\n")
    return DONE if verdict.ok else REFUSED


def anchor_of(text: str) -> Anchor:
    """A checkpoint from a file, or the anchor of a receipt. Raises Stop."""
    try:
        return Anchor.read(text if text.upper().startswith("AD1:") else Path(text).read_text("utf-8-sig"))
    except (NotACheckpoint, UnicodeDecodeError) as wrong:
        raise Stop("bad_anchor", file=text) from wrong


def _result(verdict: Verdict) -> str:
    if verdict.standing is Standing.UNCHANGED:
        return say("unchanged", size=verdict.anchored_to)
    if verdict.standing is Standing.CONSISTENT_WITH_ITSELF:
        return say("consistent_with_itself")
    return say("changed", seq=verdict.first_bad) if verdict.first_bad is not None else say("changed_unpinned")
