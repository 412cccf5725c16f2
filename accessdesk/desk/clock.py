"""The computer's clock."""

from datetime import UTC, datetime


class SystemClock:
    """The Clock port over the operating system."""

    def now(self) -> datetime:
        return datetime.now(UTC)
