"""The company's mail server for the evacuation list. Its settings are checked here; its password never comes here."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.sites import Site

MAIL_SETTINGS = frozenset({"mail_host", "mail_port", "mail_security", "mail_sender", "mail_user", "mail_wardens"})
_address = re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\"]+").fullmatch
_host = re.compile(r"[A-Za-z0-9.:_-]{1,253}").fullmatch


class MailSecurity(StrEnum):
    """How the way to the mail server is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


def addresses(text: str) -> tuple[str, ...]:
    """The addresses of a line, a comma or semicolon between."""
    return tuple(part.strip() for part in re.split("[,;]", text) if part.strip())


def is_address(text: str) -> bool:
    """Whether this is one e-mail address, as far as its form tells."""
    return bool(_address(text))


_GOOD: dict[str, Callable[[str], bool]] = {
    "mail_host": lambda value: bool(_host(value)),
    "mail_port": lambda value: value.isascii() and value.isdigit() and 0 < int(value) < 65536,
    "mail_security": lambda value: value in set(MailSecurity),
    "mail_sender": is_address,
    "mail_user": bool,
    "mail_wardens": lambda value: all(is_address(one) for one in addresses(value)),
}
_WHY = {
    "mail_host": "not_a_host",
    "mail_port": "not_a_port",
    "mail_security": "unknown_setting",
    "mail_sender": "not_an_address",
    "mail_user": "unknown_setting",
    "mail_wardens": "not_an_address",
}


def check_mail_setting(key: str, value: str) -> None:
    """Raises NotAcceptable for what no mail could be sent with; empty is always good."""
    if not value or key not in MAIL_SETTINGS:
        return
    if not _GOOD[key](value):
        raise NotAcceptable(field=key, why=_WHY[key])


@dataclass(frozen=True, slots=True)
class NoteMailPassword:
    """The password of the mail server was changed or (`kept` False) forgotten on this computer."""

    kept: bool


@handles(NoteMailPassword, right=Right.ADMINISTER)
def note_mail_password(command: NoteMailPassword, act: Act) -> Outcome:
    site = act.uow.find(Site)[0]
    facts = {"kept": int(command.kept)}
    act.uow.record(EntryType.MAIL_PASSWORD_CHANGED, about=site.pseudonym, details={"setting": facts})
    return Outcome(None, frozenset({Subject.SETTINGS}))
