"""Who else is this visitor: the persons that somebody merged."""

from accessdesk.desk.desk import Act
from accessdesk.domain.ids import PersonId
from accessdesk.domain.same_people import PersonMerge, as_mapping, same_as


def family_of(act: Act, person_id: PersonId) -> tuple[PersonId, ...]:
    """The person and all they were merged with, whoever is shown first."""
    merged = as_mapping(act.uow.find(PersonMerge, taken_back_at=None))
    return tuple(PersonId(one) for one in same_as(person_id, merged)) if merged else (person_id,)
