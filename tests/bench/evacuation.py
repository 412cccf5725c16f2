"""From F12 to the printer: the sealed list opened, drawn and sent, beside `lp` with the same bytes ready in memory.

Both go through a real print server into a socket that listens; the last byte there ends the time.
"""

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from accessdesk.desk.presence_rows import EvacuationSnapshot
from accessdesk.desk.rows import PresenceRow
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import VisitState
from accessdesk.printing.evacuation_papers import EvacuationPapers
from accessdesk.printing.printers import send
from accessdesk.printing.snapshot import write_snapshot
from accessdesk.settings import DeskSettings, write_settings
from tests.bench.timing import Ratio, compared
from tests.support.cups import QUEUE, print_server

GOAL = 20.0
"""A second at most, where three are allowed; drawing five sheets twice is most of it."""
AT = datetime(2026, 11, 23, 9, 44, tzinfo=UTC)
PEOPLE = 120


def measured() -> list[Ratio]:
    """120 visitors on five sheets."""
    with (
        # a folder of its own: the server's helpers run as another user
        tempfile.TemporaryDirectory(prefix="accessdesk-cups-") as server,
        tempfile.TemporaryDirectory(prefix="accessdesk-f12-") as folder,
        print_server(Path(server)) as sink,
    ):
        data = Path(folder)
        write_settings(data, DeskSettings(paper_printer=QUEUE))
        write_snapshot(data, _snapshot())
        papers = EvacuationPapers(data)
        ready = papers.pdf(papers.snapshot())

        def ours() -> None:
            papers.print_list(AT)
            sink.wait()

        def floor() -> None:
            send(ready, QUEUE, "floor")
            sink.wait()

        return compared("evacuation.f12_to_printer", ours, floor, goal=GOAL, times=15, warm=3)


def _snapshot() -> EvacuationSnapshot:
    people = tuple(
        PresenceRow(
            id=VisitId(number),
            name=f"Visitor Number {number}",
            company=f"Company {number % 17}",
            host_name="Jonas Weiß",
            zones=(f"RZ {number % 3}",),
            keeper_name="Timo Lindner",
            keeper_phone="0911 555-2291",
            badge=f"B-{number:03}",
            since=AT - timedelta(minutes=number),
            state=VisitState.UNCLEAR if number % 9 == 0 else VisitState.ON_SITE,
            needs_help=number % 20 == 0,
            assembly_point=f"Assembly point {number % 4}",
        )
        for number in range(PEOPLE)
    )
    return EvacuationSnapshot(AT, "Muster Hosting GmbH", "Nürnberg", "de", people)
