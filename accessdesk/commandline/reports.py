"""`report ...`: files that leave with their entry in the log, or not at all."""

from argparse import Namespace
from pathlib import Path

from accessdesk.commandline.desk_door import at_desk
from accessdesk.commandline.outcome import DONE, USAGE, Stop
from accessdesk.commandline.wording import say, spoken
from accessdesk.domain.ids import ZoneId
from accessdesk.domain.names import folded
from accessdesk.storage.lists import SqlLists


def report(asked: Namespace) -> int:
    """The report that was named. Exit 2 for a folder in place of a file, and for times that cannot be meant."""
    if asked.out.is_dir():
        raise Stop("file_fault", USAGE, file=str(asked.out), why="--out FILE")
    if asked.kind in ("supervision", "evacuation"):
        return _supervision(asked) if asked.kind == "supervision" else _evacuation(asked)
    from accessdesk.commandline.key_reports import key_report

    return key_report(asked)


def _supervision(asked: Namespace) -> int:
    from accessdesk.reports.supervision import ReportForm, supervision_file

    if asked.day_from > asked.day_to:
        raise Stop("period_backwards", USAGE)
    with at_desk(asked.data, asked.acting) as (house, desk):
        written = supervision_file(
            desk,
            house.engine,
            asked.out,
            asked.day_from,
            asked.day_to,
            form=ReportForm(asked.format),
            language=spoken(),
            zone_id=_zone_id(SqlLists(house.engine), asked.zone) if asked.zone else None,
        )
    print(say("exported", count=written.rows, file=str(asked.out), digest=written.sha256))
    print(say("documented_only"))
    return DONE


def _zone_id(lists: SqlLists, name: str) -> ZoneId:
    found = [zone for zone in lists.zones(active_only=False) if folded(zone.name) == folded(name)]
    if not found:
        raise Stop("no_such_zone", USAGE, zone=name)
    return found[0].id


def _evacuation(asked: Namespace) -> int:
    """The list as of `--at` (default: now). Exit 2 for a time that has not come."""
    from accessdesk.reports.presence import presence_file

    target: Path = asked.out
    with at_desk(asked.data, asked.acting) as (house, desk):
        now = desk.clock.now()
        if asked.at is not None and asked.at > now:
            raise Stop("at_in_future", USAGE)
        written = presence_file(desk, SqlLists(house.engine), target, asked.at, language=spoken())
    shown = f"{(asked.at or now).astimezone():%Y-%m-%d %H:%M}"
    print(say("evacuation_written", count=written.rows, at=shown, file=str(target), digest=written.sha256))
    print(say("visitors_only"))
    return DONE
