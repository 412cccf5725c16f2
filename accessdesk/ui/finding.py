"""The one search field: what it shows, and which act opens for what was found or scanned."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from accessdesk.desk.readers import Lists
from accessdesk.desk.rows import HitKind, SearchHit
from accessdesk.domain.ids import CopyId, VisitId
from accessdesk.ui.background import Background
from accessdesk.ui.widgets.type_ahead import Suggestion
from accessdesk.ui.wording import word

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Acts:
    """What opens for a find; each gets the target's id, a returning visitor their name."""

    inside: Callable[[VisitId], None]
    expected: Callable[[VisitId], None]
    person: Callable[[str], None]
    key_in_stock: Callable[[CopyId], None]
    key_out: Callable[[CopyId], None]
    employee: Callable[[int], None]
    door: Callable[[int], None]


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
            HitKind.VISITOR_EXPECTED: acts.expected,
            HitKind.PERSON: acts.person,
            HitKind.KEY_IN_STOCK: acts.key_in_stock,
            HitKind.KEY_OUT: acts.key_out,
            HitKind.EMPLOYEE: acts.employee,
            HitKind.DOOR: acts.door,
        }

    def suggestions(self, text: str) -> Sequence[Suggestion]:
        """What the field shows below itself (database thread)."""
        return [Suggestion(hit.title, hit.second, word(hit.kind), hit) for hit in self._lists.search(text)]

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
        self._acts[hit.kind](hit.title if hit.kind is HitKind.PERSON else hit.target)
