"""Whether each erasure was allowed: by the policy that the log held then, or asked for by two people."""

from array import array
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from accessdesk.ledger import guards
from accessdesk.ledger.declared import Erasure, NotDeclared, declared_erasures, declared_policy
from accessdesk.ledger.findings import FindingCode, Report
from accessdesk.ledger.payloads import PayloadCheck

_DAY_ZERO = date(1970, 1, 1).toordinal()
_LAST_DAY = 65_535
_FAR = 1_000_000
"""No honest log leaves out so many numbers."""


class RetentionCheck:
    """Takes the days to which entries belong as the log streams by; two bytes for each entry."""

    def __init__(self, payloads: PayloadCheck, report: Report) -> None:
        self._payloads = payloads
        self._report = report
        self._days = array("H")
        self._text, self._day = "", 0
        self._policy: Mapping[str, int] = {}

    def go_on_from(self, size: int, policy: Mapping[str, int]) -> None:
        """The first `size` entries were taken before; of their days nothing is known any more."""
        self._days, self._policy = array("H", bytes(2 * (size + 1))), policy

    def take(self, seq: int, at: str) -> None:
        """The entry `seq` belongs to the day of `at`."""
        if at[:10] != self._text:
            self._text, self._day = at[:10], day_number(at)
        if not 0 <= seq < len(self._days) + _FAR:  # a forger's number: found by the check of the chain
            return
        if seq >= len(self._days):
            self._days.extend(array("H", bytes(2 * (seq + 1 - len(self._days)))))
        self._days[seq] = self._day

    def note_policy(self, seq: int, setting: bytes | None) -> None:
        """From here on this policy holds."""
        try:
            self._policy = declared_policy(setting)
        except NotDeclared:
            self._report.fault(FindingCode.ERASURE_MALFORMED, seq)

    def note_erasure(self, seq: int, value: Mapping[str, Any], setting: bytes | None) -> None:
        """What an entry says it erased; a fault if it says nothing sound, or nobody allowed it."""
        try:
            erasures = declared_erasures(setting, seq)
        except NotDeclared:
            self._report.fault(FindingCode.ERASURE_MALFORMED, seq)
            return
        self._payloads.erase(erasures)
        if not guards.erasure_is_allowed(self._allowed(erasures, value)):
            self._report.fault(FindingCode.ERASURE_NOT_ALLOWED, seq, data_class=erasures[0].data_class)

    def _allowed(self, erasures: Iterable[Erasure], value: Mapping[str, Any]) -> bool:
        by_period = [one for one in erasures if one.by_period]
        if not by_period:
            return guards.two_people(value["by"])
        return all(self._kept_long_enough(one, day_number(value["ts"])) for one in by_period)

    def _kept_long_enough(self, erasure: Erasure, today: int) -> bool:
        kept = self._policy.get(erasure.data_class)
        if kept is None:
            return False
        days = self._days
        return all(
            days[seq] + kept <= today
            for seq in self._payloads.committed_between(erasure.data_class, erasure.first, erasure.last)
            if seq < len(days)
        )


def day_number(moment: str) -> int:
    """Days since 1970 of a moment's UTC day, within two bytes."""
    return max(0, min(date.fromisoformat(moment[:10]).toordinal() - _DAY_ZERO, _LAST_DAY))
