"""Visits of an older log become part of this one: each row once, each with its entry, and nothing invented."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

from accessdesk.desk.desk import Act, Desk, handles
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.ports import UnitOfWork
from accessdesk.desk.visit_plan import ImportedVisit, VisitImportPlan
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, PersonId, VisitId
from accessdesk.domain.moves import Need
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Person
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import VISIT_MOVES, Visit, VisitState, VisitType

ROWS_AT_ONCE = 5_000
"""Rows that one transaction takes; what an interruption leaves out, the next import of the file adds."""
_ASKED_AT_ONCE = 500
DAY_ONLY = "day_only"
"""`Visit.how_known` where the file gives the day of a visit and no time."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ImportVisits:
    """Rows of a plan, and the file's name. Rows that are there already are passed over."""

    rows: tuple[ImportedVisit, ...]
    source: str


@dataclass(frozen=True, slots=True)
class VisitImportCount:
    """What an import does or did; `rows` is the sum of the others."""

    rows: int
    stays: int
    no_arrival: int
    duplicates: int
    rejected: int
    already_there: int


@handles(ImportVisits, right=Right.IMPORT)
def import_visits(command: ImportVisits, act: Act) -> Outcome:
    source = cleaned(command.source, "source")
    known = _keys_there(act.uow, command.rows)
    fresh = list({row.key: row for row in command.rows if row.key not in known}.values())
    people = _people_of(act.uow, source, fresh)
    for row in fresh:
        _import(act.uow, row, source, people)
    if not fresh:
        details = {"setting": {"source": source, "rows": len(command.rows), "already_there": len(command.rows)}}
        act.uow.record(EntryType.VISIT_IMPORTED, about=act.session.actor.pseudonym, details=details)
    return Outcome(None, frozenset({Subject.VISITS, Subject.PEOPLE}))


def preview(desk: Desk, plan: VisitImportPlan) -> VisitImportCount:
    """What importing the plan would do now; nothing is stored. Raises RightMissing."""
    return _counted(plan, _there_now(desk, plan))


def import_plan(
    desk: Desk,
    plan: VisitImportPlan,
    source: str,
    on_progress: Callable[[int, int], None] = lambda done, of: None,
    at_once: int = ROWS_AT_ONCE,
) -> VisitImportCount:
    """Import a plan, `at_once` rows a transaction, and say what was done. `on_progress` gets rows done and in all.

    What it raises stops the import between two transactions; what is stored by then stays.
    """
    known = _there_now(desk, plan)
    fresh = tuple(visit for visit in plan.visits if visit.key not in known)
    on_progress(0, len(fresh))
    for start in range(0, len(fresh), at_once):
        rows = fresh[start : start + at_once]
        desk.execute(ImportVisits(rows, source))
        on_progress(start + len(rows), len(fresh))
    return _counted(plan, known)


def _there_now(desk: Desk, plan: VisitImportPlan) -> set[str]:
    session = desk.demand(Right.IMPORT)
    with desk.new_unit_of_work((session.actor,)) as uow:
        return _keys_there(uow, plan.visits)


def _counted(plan: VisitImportPlan, known: set[str]) -> VisitImportCount:
    fresh = [visit for visit in plan.visits if visit.key not in known]
    stays = sum(visit.arrived_at is not None for visit in fresh)
    return VisitImportCount(
        rows=plan.rows,
        stays=stays,
        no_arrival=len(fresh) - stays,
        duplicates=len(plan.duplicates),
        rejected=len(plan.rejected),
        already_there=len(plan.visits) - len(fresh),
    )


def _import(uow: UnitOfWork, row: ImportedVisit, source: str, people: dict[str, tuple[Person, bool]]) -> None:
    state = VisitState.IMPORTED_PAST if row.arrived_at else VisitState.NOT_RECORDED
    VISIT_MOVES.check(None, state, {Need.SOURCE})
    ref = _reference(source, row)
    person, stored = people.get(ref) or (_new_person(uow, ref, row), False)
    people[ref] = person, True
    visit = Visit(
        id=VisitId(uow.new_id(Visit)),
        pseudonym=uow.new_pseudonym(),
        site_id=FIRST_SITE,
        person_id=person.id,
        state=state,
        type=VisitType.OTHER,
        name=row.name,
        company=row.company,
        host_id=None,
        host_name=row.host_name,
        purpose=row.purpose,
        zones=(),
        supervision=Supervision.NONE,
        expected_from=row.expected_from,
        expected_to=row.expected_to,
        arrived_at=row.arrived_at,
        departed_at=row.departed_at,
        last_confirmed_at=row.departed_at or row.arrived_at,
        entered_at=uow.now,
        how_known=DAY_ONLY if row.day_only else "",
        source=source,
        source_key=row.key,
        party=row.party,
    )
    states = (visit,) if stored else (person, visit)
    facts: dict[str, str | int] = {"line": row.line, **({"badge": row.badge} if row.badge else {})}
    when = min(row.departed_at or row.arrived_at or uow.now, uow.now)
    uow.record(EntryType.VISIT_IMPORTED, *states, about=person.pseudonym, at=when, details={"identity": facts})


def _new_person(uow: UnitOfWork, ref: str, row: ImportedVisit) -> Person:
    return Person(
        PersonId(uow.new_id(Person)), uow.new_pseudonym(), FIRST_SITE, row.name, row.company, external_ref=ref
    )


def _reference(source: str, row: ImportedVisit) -> str:
    """Who a row speaks of: within one file, one spelling of name and company cannot be told apart any further."""
    return "import:" + sha256("\x1f".join((source, row.name, row.company)).encode()).hexdigest()[:40]


def _people_of(uow: UnitOfWork, source: str, rows: Sequence[ImportedVisit]) -> dict[str, tuple[Person, bool]]:
    refs = list(dict.fromkeys(_reference(source, row) for row in rows))
    found: dict[str, tuple[Person, bool]] = {}
    for part in _parts(refs):
        found.update((person.external_ref, (person, True)) for person in uow.find(Person, external_ref=part))
    return found


def _keys_there(uow: UnitOfWork, rows: Iterable[ImportedVisit]) -> set[str]:
    there: set[str] = set()
    for part in _parts([row.key for row in rows]):
        there.update(visit.source_key for visit in uow.find(Visit, source_key=part))
    return there


def _parts(items: Sequence[T]) -> Iterable[tuple[T, ...]]:
    return (tuple(items[start : start + _ASKED_AT_ONCE]) for start in range(0, len(items), _ASKED_AT_ONCE))
