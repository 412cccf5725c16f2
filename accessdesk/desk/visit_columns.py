"""Which column of a visitor log means what, proposed from the names in its first row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from accessdesk.domain.names import folded_words
from accessdesk.domain.refusals import NotAcceptable


class VisitColumn(StrEnum):
    """What a column can say about a visit."""

    LAST_NAME = "last_name"
    FIRST_NAME = "first_name"
    MIDDLE_NAME = "middle_name"
    NAME = "name"
    COMPANY = "company"
    BADGE = "badge"
    DAY = "day"
    ARRIVAL = "arrival"
    DEPARTURE = "departure"
    EXPECTED_FROM = "expected_from"
    EXPECTED_TO = "expected_to"
    PARTY = "party"
    HOST_LAST_NAME = "host_last_name"
    HOST_FIRST_NAME = "host_first_name"
    HOST = "host"
    PURPOSE = "purpose"
    PLACE = "place"
    ROOM = "room"


_C = VisitColumn
_NAMES: tuple[tuple[VisitColumn, str], ...] = (
    (_C.LAST_NAME, "last name|lastname|surname|family name|nachname|familienname|zuname"),
    (_C.FIRST_NAME, "first name|firstname|given name|vorname"),
    (_C.MIDDLE_NAME, "middle initial|middle name|zweiter vorname"),
    (_C.NAME, "name|visitor|visitor name|full name|besucher|besuchername|name des besuchers|gast"),
    (_C.COMPANY, "company|firma|organisation|organization|unternehmen|visitor company|fremdfirma"),
    (_C.BADGE, "bdgnbr|badge|badge number|badge no|besucherausweis|ausweis|ausweisnummer|ausweis nr"),
    (_C.DAY, "date|datum|tag|besuchstag|day|visit date"),
    (_C.ARRIVAL, "toa|arrival|arrived|time of arrival|time in|check in|ankunft|ankunftszeit|kommen|beginn|von"),
    (_C.DEPARTURE, "tod|departure|departed|time of departure|time out|check out|abgang|gehen|abfahrt|ende|bis"),
    (_C.EXPECTED_FROM, "appointment start date|appointment start|expected from|termin von|termin beginn|termin"),
    (_C.EXPECTED_TO, "appointment end date|appointment end|expected to|termin bis|termin ende"),
    (_C.PARTY, "total people|people|number of people|personen|anzahl personen|personenzahl"),
    (_C.HOST_LAST_NAME, "visitee last name|visitee namelast|host last name|gastgeber nachname"),
    (_C.HOST_FIRST_NAME, "visitee first name|visitee namefirst|host first name|gastgeber vorname"),
    (_C.HOST, "host|visitee|gastgeber|ansprechpartner|besuchte person|contact person"),
    (_C.PURPOSE, "purpose|reason|zweck|anlass|grund|besuchszweck|grund des besuchs"),
    (_C.PLACE, "meeting location|location|ort|gebaude|treffpunkt"),
    (_C.ROOM, "meeting room|room|raum"),
)
_MEANS = {name: column for column, names in _NAMES for name in names.split("|")}
_STUCK = re.compile(r"(?<=[a-zäöü])(?=[A-ZÄÖÜ])")


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """The titles of a file as written, and the place (from 0) of each column that was understood."""

    titles: tuple[str, ...]
    places: tuple[tuple[VisitColumn, int], ...]

    def shown(self) -> tuple[tuple[str, VisitColumn | None], ...]:
        """Every title with what it is taken for; None: not read."""
        taken = {place: column for column, place in self.places}
        return tuple((title, taken.get(place)) for place, title in enumerate(self.titles))


def meaning_of(title: str) -> VisitColumn | None:
    """What a column of this title says, or None. Letter case, accents and punctuation do not matter."""
    for words in (title, _STUCK.sub(" ", title)):
        first_spellings = " ".join(folded_words(word)[0] for word in re.findall(r"[^\W_]+", words))
        if first_spellings in _MEANS:
            return _MEANS[first_spellings]
    return None


def proposed_mapping(titles: Sequence[str], *, chosen: Sequence[VisitColumn | None] | None = None) -> ColumnMapping:
    """What each column means; the first of two that mean the same counts. `chosen` is a person's own decision.

    Raises NotAcceptable when no column holds a name.
    """
    meanings = chosen if chosen is not None else [meaning_of(title) for title in titles]
    places: dict[VisitColumn, int] = {}
    for place, meaning in enumerate(meanings):
        if meaning is not None:
            places.setdefault(meaning, place)
    if not places.keys() & {_C.NAME, _C.LAST_NAME, _C.FIRST_NAME}:
        raise NotAcceptable(field="file", why="no_name_column")
    return ColumnMapping(tuple(titles), tuple(places.items()))
