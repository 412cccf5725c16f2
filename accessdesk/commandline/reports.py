"""`report evacuation`: who is or was in the house, as PDF, with its entry in the log or not at all."""

from argparse import Namespace
from pathlib import Path

from accessdesk.commandline.desk_door import at_desk
from accessdesk.commandline.outcome import DONE, USAGE, Stop
from accessdesk.commandline.wording import say, spoken
from accessdesk.storage.lists import SqlLists


def report(asked: Namespace) -> int:
    """The list as of `--at` (default: now). Exit 2 for a time that has not come or a folder in place of a file."""
    from accessdesk.presence_file import presence_file

    target: Path = asked.out
    if target.is_dir():
        raise Stop("file_fault", USAGE, file=str(target), why="--out FILE")
    with at_desk(asked.data, asked.acting) as (house, desk):
        now = desk.clock.now()
        if asked.at is not None and asked.at > now:
            raise Stop("at_in_future", USAGE)
        written = presence_file(desk, SqlLists(house.engine), target, asked.at, language=spoken())
    shown = f"{(asked.at or now).astimezone():%Y-%m-%d %H:%M}"
    print(say("evacuation_written", count=written.rows, at=shown, file=str(target), digest=written.sha256))
    print(say("visitors_only"))
    return DONE
