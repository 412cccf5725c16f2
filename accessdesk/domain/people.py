"""People: visitors, employees with their commitments, and the accounts that employees log in with."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from accessdesk.domain.access_rights import Role
from accessdesk.domain.ids import AccountId, EmployeeId, PersonId, Pseudonym, SiteId, ZoneId
from accessdesk.domain.refusals import NotAcceptable

COMMITMENT_TEXT = "commitment-v1"
"""The version of the commitment that binds now. Whoever signed an earlier one signs again before escorting."""


@dataclass(frozen=True, slots=True)
class Person:
    """A visitor, recognised when they come again."""

    id: PersonId
    pseudonym: Pseudonym
    site_id: SiteId
    name: str
    company: str
    phone: str = ""
    email: str = ""
    external_ref: str = ""


@dataclass(frozen=True, slots=True)
class Employee:
    """Somebody who works here: a host, an escort, a holder of keys, the owner of an account.

    `briefing_valid_until` None means no briefing is on record; `escort_zones` are the zones they may escort in,
    `escort_at_most` how many visitors at a time.
    """

    id: EmployeeId
    pseudonym: Pseudonym
    site_id: SiteId
    name: str
    department: str = ""
    personnel_number: str = ""
    phone: str = ""
    email: str = ""
    deputy_id: EmployeeId | None = None
    active: bool = True
    suspended: bool = False
    is_escort: bool = False
    escort_zones: tuple[ZoneId, ...] = ()
    escort_at_most: int = 4
    briefing_valid_until: date | None = None
    pin_hash: str = ""


class CommitmentForm(StrEnum):
    """How a commitment to confidentiality was given."""

    ON_PAPER = "on_paper"
    DRAWN = "drawn"


@dataclass(frozen=True, slots=True)
class Commitment:
    """An employee's commitment to confidentiality (measures 4.1, 6.3). Paper is attested by another person."""

    id: int
    pseudonym: Pseudonym
    employee_id: EmployeeId
    text_version: str
    signed_on: date
    form: CommitmentForm
    attested_by: EmployeeId | None = None
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """An account belongs to one person (measure 2.2). `password_hash` is an Argon2id string, never logged."""

    id: AccountId
    pseudonym: Pseudonym
    employee_id: EmployeeId
    login: str
    login_folded: str
    password_hash: str
    roles: frozenset[Role]
    active: bool = True
    expires_at: datetime | None = None


def checked_roles(roles: frozenset[Role]) -> frozenset[Role]:
    """The roles of an account: at least one, and the auditor's alone."""
    if not roles:
        raise NotAcceptable(field="roles", why="no_role")
    if Role.AUDITOR in roles and len(roles) > 1:
        raise NotAcceptable(field="roles", why="auditor_alone")
    return roles
