"""Badges of an announced group are printed before it comes; they are worth nothing until the collection."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.badges import PrepareBadges
from accessdesk.desk.outcome import Subject
from accessdesk.domain.ids import GroupId
from accessdesk.domain.visits import VisitState
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.wording import error_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What was prepared; `unnamed` places get no badge, because a badge bears a name."""

    ids: tuple[int, ...]
    unnamed: int
    changed: frozenset[Subject]


def print_badges_ahead(at_desk: AtDesk, group_id: GroupId) -> None:
    """Prepare and print the badges of all who are expected by name and have none yet; then say what was done."""

    def prepare() -> _Prepared:
        group = at_desk.lists.group(group_id)
        expected = [member.id for member in group.members if member.state is VisitState.EXPECTED]
        wanted = tuple(visit_id for visit_id in expected if not at_desk.lists.prepared_for(visit_id))
        if not wanted:
            return _Prepared((), group.places, frozenset())
        numbers = tuple(at_desk.lists.next_badge_numbers(len(wanted)))
        outcome = at_desk.desk.execute(PrepareBadges(wanted, numbers))
        first = outcome.id or 0
        return _Prepared(tuple(range(first, first + len(wanted))), group.places, outcome.changed)

    def failed(error: Exception) -> None:
        text = error_text(error)
        if text is None:
            at_desk.background.crashed.emit(error)
        else:
            at_desk.say(text)

    at_desk.background.run(at_desk.background, prepare, lambda done: _print(at_desk, done), failed)


def _print(at_desk: AtDesk, done: _Prepared) -> None:
    if not done.ids:
        at_desk.say(translate("PrintAhead", "Nobody by name is without a badge. Badges bear names: add them first."))
        return
    jammed = translate("PrintAhead", "The badges were not printed. They stand under “Printed ahead”; print them again.")
    at_desk.background.print_run(
        at_desk.background,
        lambda: at_desk.papers.print_prepared(done.ids),
        lambda _: None,
        lambda error: at_desk.say(jammed),
    )
    said = translate("PrintAhead", "Badges printed ahead: {count}, valid from the collection on.")
    if done.unnamed:
        said = translate("PrintAhead", "Badges printed ahead: {count}. Places without a name have none yet: {unnamed}.")
    at_desk.say(said.format(count=len(done.ids), unnamed=done.unnamed))
