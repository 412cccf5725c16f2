"""Merging a visitor who exists twice, taking that back, and telling namesakes apart by a note."""

from dataclasses import dataclass, replace

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.family import family_of
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import PersonId
from accessdesk.domain.names import cleaned
from accessdesk.domain.people import Person
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.same_people import PersonMerge, PersonNote
from accessdesk.domain.visits import OPEN_STATES, Visit

_PEOPLE = frozenset({Subject.PEOPLE, Subject.VISITS})


@dataclass(frozen=True, slots=True)
class MergePeople:
    """`person_id` is the same visitor as `into_id`, who is shown from now on. Both keep their ids and their visits."""

    person_id: PersonId
    into_id: PersonId
    why: str


@dataclass(frozen=True, slots=True)
class TakeMergeBack:
    """They are two people after all."""

    merge_id: int
    why: str


@dataclass(frozen=True, slots=True)
class NoteOnPerson:
    """What tells this visitor from others of the name; an empty note takes it away."""

    person_id: PersonId
    note: str


@handles(MergePeople, right=Right.PEOPLE)
def merge_people(command: MergePeople, act: Act) -> Outcome:
    uow = act.uow
    double, kept = uow.get(Person, command.person_id), uow.get(Person, command.into_id)
    if double.id == kept.id:
        raise NotAcceptable(field="person", why="one_and_the_same")
    for person in (double, kept):
        if uow.find(PersonMerge, person_id=person.id, taken_back_at=None):
            raise NotAcceptable(field="person", why="merged_already", name=person.name)
    if _is_here(act, double.id) and _is_here(act, kept.id):
        raise NotAcceptable(field="person", why="both_are_here", name=kept.name)
    merge = PersonMerge(
        id=uow.new_id(PersonMerge),
        pseudonym=uow.new_pseudonym(),
        person_id=double.id,
        into_id=kept.id,
        merged_at=uow.now,
        why=cleaned(command.why, "why"),
    )
    uow.record(EntryType.PERSON_MERGED, merge, about=kept.pseudonym)
    return Outcome(merge.id, _PEOPLE)


@handles(TakeMergeBack, right=Right.PEOPLE)
def take_merge_back(command: TakeMergeBack, act: Act) -> Outcome:
    merge = act.uow.get(PersonMerge, command.merge_id)
    if merge.taken_back_at is not None:
        raise NotAcceptable(field="why", why="withdrawn_already")
    back = replace(merge, taken_back_at=act.uow.now, taken_back_why=cleaned(command.why, "why"))
    act.uow.record(EntryType.PERSON_MERGE_TAKEN_BACK, back, about=act.uow.get(Person, merge.into_id).pseudonym)
    return Outcome(merge.id, _PEOPLE)


@handles(NoteOnPerson, right=Right.VISITS)
def note_on_person(command: NoteOnPerson, act: Act) -> Outcome:
    uow = act.uow
    person = uow.get(Person, command.person_id)
    known = next(iter(uow.find(PersonNote, person_id=person.id)), None)
    note = PersonNote(
        id=known.id if known else uow.new_id(PersonNote),
        pseudonym=known.pseudonym if known else uow.new_pseudonym(),
        person_id=person.id,
        note=cleaned(command.note, "note", mandatory=False),
        noted_at=uow.now,
    )
    uow.record(EntryType.PERSON_NOTED, note, about=person.pseudonym)
    return Outcome(person.id, _PEOPLE)


def _is_here(act: Act, person_id: PersonId) -> bool:
    states = tuple(state.value for state in OPEN_STATES)
    return bool(act.uow.find(Visit, person_id=family_of(act, person_id), state=states))
