"""Whoever leaves, or is away for long: what is still open with them, and what was decided about each of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from accessdesk.domain.ids import EmployeeId, Pseudonym
from accessdesk.domain.refusals import Refusal


class OpenKind(StrEnum):
    """What can be open with somebody."""

    KEY = "key"
    """A copy in their hands. `target` is the handover."""
    UNSIGNED = "unsigned"
    """A receipt of a key they still have lacks their signature. `target` is the receipt."""
    CODE = "code"
    """A code they know, until it is changed. `target` is the code."""
    RESERVATION = "reservation"
    COUNTERSIGN = "countersign"
    """A seal they broke alone, which nobody has signed. `target` is the seal."""
    CUSTODY = "custody"
    """A visitor in their hands: never left open. `target` is the visit."""
    DUTY = "duty"
    """A line of the duty roster that has not ended."""
    HOSTING = "hosting"
    """A visitor expected or here, whom they host. `target` is the visit."""
    SERIES = "series"
    """People who come again and again, and whom they host."""


class OpenDecision(StrEnum):
    """What was decided about an open thing."""

    STAYS_OPEN = "stays_open"
    """They leave, and it stays open: with the reason why."""
    KEEPS = "keeps"
    """They are away for long, and it stays with them."""
    COMES_BACK = "comes_back"
    """They are away for long, and it is to be brought back or passed on."""


@dataclass(frozen=True, slots=True)
class OpenThing:
    """Something that is open with somebody. `what` names it, `second` tells more; both as they are called now."""

    kind: OpenKind
    target: int
    what: str
    second: str
    since: datetime
    due: datetime | None = None


@dataclass(frozen=True, slots=True)
class LeaverDecision:
    """A decision about an open thing. Only what stays open when somebody leaves has a reason; an absence never."""

    id: int
    pseudonym: Pseudonym
    employee_id: EmployeeId
    kind: OpenKind
    target: int
    what: str
    decision: OpenDecision
    reason: str
    decided_at: datetime
    decided_by: EmployeeId


class ThingsOpen(Refusal):
    """Somebody leaves with something open, of which nobody said why (facts `name`, `things`)."""

    code: ClassVar[str] = "things_open"


class LastAdministrator(Refusal):
    """Nobody else could give accounts any more (fact `name`)."""

    code: ClassVar[str] = "last_administrator"
