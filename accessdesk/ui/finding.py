"""The one search field: what it shows, and which act opens for what was found or scanned."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject

from accessdesk.desk.readers import Lists
from accessdesk.desk.search_rows import HitKind, SearchHit
from accessdesk.domain.ids import CopyId, PersonId, VisitId
from accessdesk.ui.background import Background
from accessdesk.ui.widgets.type_ahead import Suggestion
from accessdesk.ui.wording import local_day, local_time, word
from accessdesk.ui.wording.terms import by_code

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Acts:
    """What opens for a find; each gets the target's id."""

    inside: Callable[[VisitId], None]
    expected: Callable[[VisitId], None]
    person: Callable[[PersonId], None]
    key_in_stock: Callable[[CopyId], None]
    key_out: Callable[[CopyId], None]
    employee: Callable[[int], None]
    door: Callable[[int], None]
    external: Callable[[PersonId], None]
    badge: Callable[[SearchHit], None]
    """A badge that nobody has: of the past, of the stock, or a print that is worthless."""
    receipt: Callable[[str], None]
    """The code or number of a receipt, to be proved."""
    copy_history: Callable[[CopyId], None]
    employee_keys: Callable[[int], None]
    person_keys: Callable[[PersonId], None]
    may_ask: Callable[[], bool]
    """Whether the acting account may ask where keys were and what people can open."""


class Finding(QObject):
    """Turns searches and scans into acts. `lists` is asked on the database thread."""

    def __init__(
        self, background: Background, lists: Lists, acts: Acts, nothing_found: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._background, self._lists, self._nothing_found = background, lists, nothing_found
        self._acts: dict[HitKind, Callable[..., None]] = {
            HitKind.VISITOR_INSIDE: acts.inside,
            HitKind.BADGE: acts.inside,
            HitKind.BADGE_PREPARED: acts.inside,
            HitKind.BADGE_CARD: acts.badge,
            HitKind.BADGE_PAST: acts.badge,
            HitKind.BADGE_WORTHLESS: acts.badge,
            HitKind.VISITOR_EXPECTED: acts.expected,
            HitKind.PERSON: acts.person,
            HitKind.EXTERNAL: acts.external,
            HitKind.KEY_IN_STOCK: acts.key_in_stock,
            HitKind.KEY_OUT: acts.key_out,
            HitKind.EMPLOYEE: acts.employee,
            HitKind.DOOR: acts.door,
            HitKind.RECEIPT: lambda hit: acts.receipt(hit.title),
            HitKind.COPY_HISTORY: acts.copy_history,
            HitKind.EMPLOYEE_KEYS: acts.employee_keys,
            HitKind.PERSON_KEYS: acts.person_keys,
        }
        self._may_ask = acts.may_ask

    def suggestions(self, text: str) -> Sequence[Suggestion]:
        """What the field shows below itself (database thread)."""
        hits = self._lists.search(text)
        found = [Suggestion(hit.title, hit_line(hit), word(hit.kind), hit) for hit in hits]
        return [*found, *_questions(hits)] if self._may_ask() else found

    def on_code(self, code: str) -> None:
        """A code was scanned or typed with Enter: the first find opens."""
        self._background.latest(
            "scanned-code", self, lambda: (code, self._lists.search(code)), lambda found: self._open_first(*found)
        )

    def on_found(self, suggestion: Suggestion) -> None:
        """A suggestion was chosen."""
        self._open(suggestion.value)

    def _open_first(self, code: str, hits: Sequence[SearchHit]) -> None:
        if hits:
            self._open(hits[0])
        else:
            self._nothing_found(code)

    def _open(self, hit: SearchHit) -> None:
        self._acts[hit.kind](hit if hit.kind in _WHOLE else hit.target)


_ASKED = {
    HitKind.KEY_IN_STOCK: HitKind.COPY_HISTORY,
    HitKind.KEY_OUT: HitKind.COPY_HISTORY,
    HitKind.EMPLOYEE: HitKind.EMPLOYEE_KEYS,
    HitKind.PERSON: HitKind.PERSON_KEYS,
    HitKind.EXTERNAL: HitKind.PERSON_KEYS,
}


def _questions(hits: Sequence[SearchHit]) -> Sequence[Suggestion]:
    """What can be asked about the first find of each kind, below all finds: Enter still takes the act that fits."""
    asked: dict[HitKind, SearchHit] = {}
    for hit in hits:
        if hit.kind in _ASKED:
            asked.setdefault(_ASKED[hit.kind], hit)
    return [Suggestion(_question(kind, hit), "", word(kind), replace(hit, kind=kind)) for kind, hit in asked.items()]


def _question(kind: HitKind, hit: SearchHit) -> str:
    if kind is HitKind.COPY_HISTORY:
        return translate("Finding", "Where was {key}?").format(key=hit.title)
    return translate("Finding", "What can {name} open?").format(name=hit.title)


_WHOLE = frozenset({HitKind.BADGE_CARD, HitKind.BADGE_PAST, HitKind.BADGE_WORTHLESS, HitKind.RECEIPT})


def hit_line(hit: SearchHit) -> str:
    """From when to when somebody had it, then who, so that a long company cuts off nothing else; or where it is."""
    if hit.kind is HitKind.BADGE_CARD:
        return by_code(hit.state)
    if hit.since is None:
        return hit.second
    begin = f"{local_day(hit.since)} {local_time(hit.since)}"
    if hit.until is None:
        return translate("Finding", "since {begin} · {name}").format(name=hit.second, begin=begin)
    same_day = local_day(hit.since) == local_day(hit.until)
    end = local_time(hit.until) if same_day else f"{local_day(hit.until)} {local_time(hit.until)}"
    return f"{begin} – {end} · {hit.second}"
