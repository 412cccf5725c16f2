"""How long each class of data is kept, counted from the day to which its entry belongs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

from accessdesk.domain.refusals import NotAcceptable

DEFAULT_DAYS: Mapping[str, int] = MappingProxyType(
    {
        "contact": 30,
        "delivery": 30,
        "assistance": 1,
        "identity": 180,
        "custody": 730,
        "actor": 730,
        "commitment": 1_095,
        "key": 1_095,
        "incident": 1_095,
        "order": 1_095,
        "ban": 1_095,
    }
)
"""Days for every class that can be erased. `key` runs from the end of the year (sections 195 and 199 BGB)."""

PRESETS: Mapping[str, tuple[int, ...]] = MappingProxyType({"identity": (30, 90, 180, 365)})
"""What companies choose: 30, 90 (PCI DSS), 180, 365 (SOC 2)."""

FROM_YEAR_END = frozenset({"key"})
OUTLIVES_NAMES = "custody"
"""Holds no names; kept at least as long as the names, so that a past day can be answered for without them."""
SHORTEST, LONGEST = 1, 3_660


@dataclass(frozen=True, slots=True)
class RetentionPolicy:
    """Days per class, every class of DEFAULT_DAYS named."""

    days: Mapping[str, int]

    def cutoffs(self, now: datetime) -> dict[str, datetime]:
        """Per class: what belongs to a moment before this one has been kept long enough."""
        return {name: _cutoff(name, kept, now) for name, kept in self.days.items()}


DEFAULT_POLICY = RetentionPolicy(DEFAULT_DAYS)


def _cutoff(name: str, kept: int, now: datetime) -> datetime:
    cutoff = now - timedelta(days=kept)
    return datetime(cutoff.year, 1, 1, tzinfo=UTC) if name in FROM_YEAR_END else cutoff


def checked_policy(days: Mapping[str, int]) -> RetentionPolicy:
    """The policy. Raises NotAcceptable for an unknown class, a period out of bounds, or names that outlive custody."""
    for name, kept in days.items():
        if name not in DEFAULT_DAYS:
            raise NotAcceptable(field="data_class", why="unknown_class")
        if not SHORTEST <= kept <= LONGEST:
            raise NotAcceptable(field="days", why="days_out_of_bounds", least=SHORTEST, most=LONGEST)
    policy = RetentionPolicy({**DEFAULT_DAYS, **days})
    if policy.days["identity"] > policy.days[OUTLIVES_NAMES]:
        raise NotAcceptable(field="days", why="names_outlive_custody")
    return policy
