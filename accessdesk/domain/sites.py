"""Sites, zones and the company's own settings."""

from dataclasses import dataclass
from enum import StrEnum

from accessdesk.domain.ids import Pseudonym, SiteId, ZoneId


class Supervision(StrEnum):
    """How a zone is supervised; the strictest of a visit's zones counts."""

    NONE = "none"
    TO_HOST = "to_host"
    CONTINUOUS = "continuous"


STRICTNESS = (Supervision.NONE, Supervision.TO_HOST, Supervision.CONTINUOUS)


def strictest(levels: tuple[Supervision, ...]) -> Supervision:
    """The supervision a visit needs: the strictest of its zones (none for no zone)."""
    return max(levels, key=STRICTNESS.index, default=Supervision.NONE)


@dataclass(frozen=True, slots=True)
class Site:
    """A place of the company with one reception. `assembly_point` is where people gather in an evacuation."""

    id: SiteId
    pseudonym: Pseudonym
    name: str
    assembly_point: str = ""


@dataclass(frozen=True, slots=True)
class Zone:
    """A protected area of a site."""

    id: ZoneId
    pseudonym: Pseudonym
    site_id: SiteId
    name: str
    supervision: Supervision
    active: bool = True


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of the company; a change is an entry of the log."""

    id: int
    pseudonym: Pseudonym
    key: str
    value: str
