"""Key cabinets: numbered hooks, and what belongs on each; a hook holds one key or one ring."""

import re
from dataclasses import dataclass
from datetime import datetime

from accessdesk.domain.ids import CopyId, Pseudonym, SiteId

MOST_HOOKS = 2_000
_HOOK_WORD = r"(?:haken|hook|hk\.?|nr\.?|no\.?|#)"
_WRITTEN = re.compile(
    rf"(?P<cabinet>.+?)(?:\s*[,;/·|]\s*{_HOOK_WORD}?|\s+{_HOOK_WORD})\s*(?P<hook>\d{{1,4}})", re.IGNORECASE
)
"""A number alone behind a name ("Tresor 2") is the name of a cabinet, not a hook."""


@dataclass(frozen=True, slots=True)
class KeyCabinet:
    """A cabinet or board of a site."""

    id: int
    pseudonym: Pseudonym
    site_id: SiteId
    name: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class KeyHook:
    """A hook of a cabinet, by its number."""

    id: int
    pseudonym: Pseudonym
    cabinet_id: int
    number: int


@dataclass(frozen=True, slots=True)
class HookUse:
    """A copy or a ring belongs on a hook over [from_at, until_at), also while it is out. Exactly one of the two."""

    id: int
    pseudonym: Pseudonym
    hook_id: int
    copy_id: CopyId | None
    ring_id: int | None
    from_at: datetime
    until_at: datetime | None = None


def hook_place(cabinet: str, number: int) -> str:
    """How a place is written from now on: "Tresor A · 31"."""
    return f"{cabinet} · {number}"


def place_written(text: str) -> tuple[str, int] | None:
    """Cabinet and hook in a place as people write it ("Tresor A, Haken 31"); None where there is no hook in it."""
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        return None
    return found["cabinet"].strip(" ,;/·|"), int(found["hook"])
