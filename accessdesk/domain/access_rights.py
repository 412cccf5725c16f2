"""Who may do what: the rights table of roles and acts, as data.

The table is the company's rule of graded permissions (measure 3.6). It is checked in the desk, never in the screens.
"""

from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """A role an account may have. The auditor's role stands alone."""

    RECEPTIONIST = "receptionist"
    ON_CALL = "on_call"
    OFFICE_MANAGER = "office_manager"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """One row of the rights table."""

    VISITS = "visits"
    ESCORTS = "escorts"
    EASE_SUPERVISION = "ease_supervision"
    READ_CONFIDENTIAL = "read_confidential"
    """Company and purpose of confidential visits; their host and the host's deputy read them without it."""
    DECIDE_BAN_MATCH = "decide_ban_match"
    BAN_LIST = "ban_list"
    DAY_KEYS = "day_keys"
    PERMANENT_KEYS = "permanent_keys"
    SEALED_KEYS = "sealed_keys"
    KEY_DATA = "key_data"
    PEOPLE = "people"
    REPORT_INCIDENT = "report_incident"
    """Report one, add to it what one knows, and whom one has informed: the night does not wait for the office."""
    SETTLE_INCIDENT = "settle_incident"
    """Answer its clocks, decide, close and reopen."""
    READ_LOG = "read_log"
    READ_OWN_LOG = "read_own_log"
    VERIFY_LOG = "verify_log"
    EXPORT = "export"
    RETENTION = "retention"
    ADMINISTER = "administer"
    TEMPORARY_ACCOUNT = "temporary_account"
    IMPORT = "import"
    OWN_ACCOUNT = "own_account"
    """What every account may do for itself: log in and out, lock, change its own password."""


_DESK = frozenset({Role.RECEPTIONIST, Role.ON_CALL, Role.OFFICE_MANAGER})
_OFFICE = frozenset({Role.OFFICE_MANAGER})

RIGHTS = MappingProxyType(
    {
        Right.VISITS: _DESK,
        Right.ESCORTS: _DESK,
        Right.EASE_SUPERVISION: _OFFICE,
        Right.READ_CONFIDENTIAL: frozenset({Role.OFFICE_MANAGER, Role.AUDITOR}),
        Right.DECIDE_BAN_MATCH: _DESK,
        Right.BAN_LIST: _OFFICE,
        Right.DAY_KEYS: _DESK,
        Right.PERMANENT_KEYS: _OFFICE,
        Right.SEALED_KEYS: frozenset({Role.ON_CALL, Role.OFFICE_MANAGER}),
        Right.KEY_DATA: _OFFICE,
        Right.PEOPLE: _OFFICE,
        Right.REPORT_INCIDENT: _DESK | {Role.AUDITOR},
        Right.SETTLE_INCIDENT: _OFFICE,
        Right.READ_LOG: frozenset({Role.OFFICE_MANAGER, Role.AUDITOR}),
        Right.READ_OWN_LOG: frozenset({Role.RECEPTIONIST, Role.OFFICE_MANAGER, Role.AUDITOR}),
        Right.VERIFY_LOG: frozenset({Role.RECEPTIONIST, Role.OFFICE_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR}),
        Right.EXPORT: frozenset({Role.OFFICE_MANAGER, Role.AUDITOR}),
        Right.RETENTION: frozenset({Role.OFFICE_MANAGER, Role.ADMINISTRATOR}),
        Right.ADMINISTER: frozenset({Role.ADMINISTRATOR}),
        Right.TEMPORARY_ACCOUNT: _OFFICE,
        Right.IMPORT: _OFFICE,
        Right.OWN_ACCOUNT: frozenset(Role),
    }
)


def may(roles: frozenset[Role], right: Right) -> bool:
    """Whether any of the roles carries the right."""
    return bool(RIGHTS[right] & roles)
