"""`import visits` and `import keys`: what was understood is shown, what was left out is named, the rest is stored."""

import sys
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from accessdesk.commandline.desk_door import at_desk
from accessdesk.commandline.outcome import DONE
from accessdesk.commandline.window_words import member_word
from accessdesk.commandline.wording import say
from accessdesk.desk.desk import Desk
from accessdesk.desk.import_files import read_file
from accessdesk.desk.key_import import import_schedule, preview_keys
from accessdesk.desk.key_plan import KeySchedulePlan, plan_grid
from accessdesk.desk.schedule_grid import read_grid
from accessdesk.desk.schedule_layout import layout_of
from accessdesk.desk.visit_import import import_plan, preview
from accessdesk.desk.visit_plan import VisitImportPlan, plan_visits
from accessdesk.domain.access_rights import Right

_MOST_SHOWN = 200


def import_file(asked: Namespace) -> int:
    """Read the file, log in, and import it; with --dry-run only count. The last line is for machines."""
    with at_desk(asked.data, asked.acting) as (_, desk):
        desk.demand(Right.IMPORT)
        run = _visits if asked.kind == "visits" else _keys
        counted = run(desk, asked.file, dry=asked.dry_run)
    print(say("would_import" if asked.dry_run else "imported", file=asked.file.name))
    print(" ".join(f"{name}={value}" for name, value in counted.items()))
    return DONE


def _visits(desk: Desk, file: Path, *, dry: bool) -> dict[str, int]:
    plan = plan_visits(read_file(file), now=desk.clock.now())
    _show_visits(plan)
    count = preview(desk, plan) if dry else import_plan(desk, plan, file.name, _progress)
    return asdict(count)


def _keys(desk: Desk, file: Path, *, dry: bool) -> dict[str, int]:
    grid = read_grid(file)
    plan = plan_grid(grid, layout_of(grid), file.name)
    _show_keys(plan)
    return asdict(preview_keys(desk, plan) if dry else import_schedule(desk, plan, file.name))


def _show_visits(plan: VisitImportPlan) -> None:
    print(say("columns"))
    for title, meaning in plan.mapping.shown():
        print(f"  {title} -> {member_word(meaning) if meaning else say('not_read')}")
    day_only = sum(visit.day_only for visit in plan.visits)
    if day_only:
        print(say("day_only", count=day_only))
    _show_lines("duplicate", [(line, "") for line in plan.duplicates])
    _show_lines(
        "rejected",
        [(row.line, member_word(row.fault) + (f" ({row.column})" if row.column else "")) for row in plan.rejected],
    )


def _show_keys(plan: KeySchedulePlan) -> None:
    print(
        say(
            "schedule",
            system=plan.system,
            building=plan.building,
            maker=plan.maker,
            date=plan.plan_date.isoformat() if plan.plan_date else "-",
        )
    )
    for kind in plan.types:
        print(f"  {kind.name} -> {member_word(kind.hierarchy)}, {say('copies', count=kind.copies)}")
    _show_lines("duplicate", [(line, "") for line in plan.duplicates])
    _show_lines(
        "rejected",
        [(part.line, member_word(part.fault) + (f" ({part.text})" if part.text else "")) for part in plan.rejected],
    )


def _show_lines(key: str, lines: list[tuple[int, str]]) -> None:
    """One line of output a line of the file, cut off with a count when there are very many."""
    for line, why in lines[:_MOST_SHOWN]:
        print(say(key, line=line, why=why))
    if len(lines) > _MOST_SHOWN:
        print(say("and_more", count=len(lines) - _MOST_SHOWN))


def _progress(done: int, of: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done} / {of}", end="\n" if done >= of else "", file=sys.stderr)
