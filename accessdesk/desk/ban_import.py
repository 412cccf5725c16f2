"""A list of bans becomes part of the company's own: each row once, each with its entry."""

from dataclasses import dataclass

from accessdesk.desk.ban_check import local_day_of
from accessdesk.desk.ban_plan import BanPlan, PlannedBan
from accessdesk.desk.bans import BANS
from accessdesk.desk.desk import Act, Desk, handles
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.ports import UnitOfWork
from accessdesk.domain.access_rights import Right
from accessdesk.domain.bans import Ban
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, BanId
from accessdesk.domain.names import cleaned


@dataclass(frozen=True, slots=True)
class ImportBans:
    """Rows of a plan, and the file's name. Rows that are there already are passed over."""

    rows: tuple[PlannedBan, ...]
    source: str


@dataclass(frozen=True, slots=True)
class BanImportCount:
    """What an import does or did; `rows` is the sum of the others."""

    rows: int
    bans: int
    duplicates: int
    left_out: int
    already_there: int


@handles(ImportBans, right=Right.BAN_LIST)
def import_bans(command: ImportBans, act: Act) -> Outcome:
    uow, source = act.uow, cleaned(command.source, "source")
    known = _keys_there(uow, command.rows)
    fresh = [row for row in command.rows if row.key not in known]
    for row in fresh:
        ban = Ban(
            id=BanId(uow.new_id(Ban)),
            pseudonym=uow.new_pseudonym(),
            site_id=FIRST_SITE,
            name=row.name,
            other_names=row.other_names,
            company=row.company,
            mark=row.mark,
            grounds=row.grounds,
            issued_by=row.issued_by or act.session.actor.name,
            issued_on=row.issued_on or local_day_of(uow.now),
            expires_on=row.expires_on,
            entered_at=uow.now,
            source=source,
            source_key=row.key,
        )
        uow.record(EntryType.BAN_IMPORTED, ban, about=ban.pseudonym, details={"ban": {"line": row.line}})
    if not fresh:
        details = {"setting": {"source": source, "rows": len(command.rows), "already_there": len(command.rows)}}
        uow.record(EntryType.BAN_IMPORTED, about=act.session.actor.pseudonym, details=details)
    return Outcome(None, BANS)


def preview_bans(desk: Desk, plan: BanPlan) -> BanImportCount:
    """What importing the plan would do now; nothing is stored. Raises RightMissing."""
    return _counted(plan, _there_now(desk, plan))


def import_ban_plan(desk: Desk, plan: BanPlan, source: str) -> BanImportCount:
    """Import the plan in one transaction, and say what was done."""
    known = _there_now(desk, plan)
    desk.execute(ImportBans(plan.bans, source))
    return _counted(plan, known)


def _counted(plan: BanPlan, known: set[str]) -> BanImportCount:
    fresh = sum(ban.key not in known for ban in plan.bans)
    return BanImportCount(plan.rows, fresh, len(plan.duplicates), len(plan.left_out), len(plan.bans) - fresh)


def _there_now(desk: Desk, plan: BanPlan) -> set[str]:
    session = desk.demand(Right.BAN_LIST)
    with desk.new_unit_of_work((session.actor,)) as uow:
        return _keys_there(uow, plan.bans)


def _keys_there(uow: UnitOfWork, rows: tuple[PlannedBan, ...]) -> set[str]:
    wanted = {row.key for row in rows}
    return {ban.source_key for ban in uow.find(Ban) if ban.source_key in wanted}
