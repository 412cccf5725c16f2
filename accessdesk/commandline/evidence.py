"""`evidence`: a package for an auditor, with its entries in the log, or not at all."""

from argparse import Namespace

from accessdesk.commandline.desk_door import at_desk
from accessdesk.commandline.outcome import DONE, USAGE, Stop
from accessdesk.commandline.wording import say, spoken
from accessdesk.desk.evidence import EvidenceScope
from accessdesk.domain.ids import CopyId, VisitId


def evidence(asked: Namespace) -> int:
    """Write the package. Exit 2 for a period that runs backwards, and for a folder in place of a file."""
    from accessdesk.reports.evidence import evidence_file

    if asked.day_from > asked.day_to:
        raise Stop("period_backwards", USAGE)
    if asked.out.is_dir():
        raise Stop("file_fault", USAGE, file=str(asked.out), why="--out FILE.zip")
    scope = EvidenceScope(
        first=asked.day_from,
        last=asked.day_to,
        recipient=asked.recipient,
        names=asked.names,
        reason=asked.reason,
        visit_id=None if asked.visit is None else VisitId(asked.visit),
        copy_id=None if asked.copy is None else CopyId(asked.copy),
    )
    with at_desk(asked.data, asked.acting) as (house, desk):
        written = evidence_file(desk, house, asked.out, scope, language=spoken())
    file = str(asked.out)
    print(
        say("evidence_written", count=written.rows, recipient=scope.recipient, file=file, digest=written.sha256),
    )
    print(say("evidence_keep", file=file))
    return DONE
