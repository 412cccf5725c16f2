"""Mailing the evacuation list to the wardens through the company's own server."""

import smtplib
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from pathlib import Path

from accessdesk.desk.mail import MailSecurity, addresses
from accessdesk.documents.wording import word
from accessdesk.printing.delivering import file_name
from accessdesk.storage.sealed import SealedFile

MAIL_SECRET_FILE = "mail.sealed"
_PATIENCE_SECONDS = 20


class MailFault(Exception):
    """The server did not take the mail. `code` makes the sentence, `detail` says more."""

    code = "mail"

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


@dataclass(frozen=True, slots=True)
class MailServer:
    """How the list leaves. Without a `user` nobody logs in at the server."""

    host: str
    port: int
    security: MailSecurity
    sender: str
    wardens: tuple[str, ...]
    user: str = ""
    password: str = ""


def mail_server(folder: Path, settings: Mapping[str, str]) -> MailServer | None:
    """The server of the company's settings with this computer's password; None while something is missing."""
    wardens = addresses(settings.get("mail_wardens", ""))
    return server_to(folder, settings, wardens) if wardens else None


def server_to(folder: Path, settings: Mapping[str, str], to: tuple[str, ...]) -> MailServer | None:
    """The server for mail to others than the wardens; None without a server or a sender."""
    host, sender = settings.get("mail_host", ""), settings.get("mail_sender", "")
    if not (host and sender):
        return None
    return MailServer(
        host=host,
        port=int(settings.get("mail_port") or 587),
        security=MailSecurity(settings.get("mail_security") or MailSecurity.STARTTLS),
        sender=sender,
        wardens=to,
        user=settings.get("mail_user", ""),
        password=read_mail_password(folder),
    )


def keep_mail_password(folder: Path, password: str) -> None:
    """Seal the password on this computer; empty: forget it."""
    kept = SealedFile(folder, MAIL_SECRET_FILE)
    if password:
        kept.write(password.encode())
    else:
        kept.path.unlink(missing_ok=True)


def read_mail_password(folder: Path) -> str:
    """The password, "" when there is none. Raises SealBroken."""
    try:
        return SealedFile(folder, MAIL_SECRET_FILE).read().decode()
    except FileNotFoundError:
        return ""


def list_message(server: MailServer, pdf: bytes, *, title: str, as_of: str, language: str) -> EmailMessage:
    """The mail: whom it names stands in the PDF alone, never in subject or text."""
    message = EmailMessage()
    message["From"], message["To"] = server.sender, ", ".join(server.wardens)
    message["Subject"] = f"{title}, {as_of}"
    message["Date"], message["Message-ID"] = formatdate(localtime=True), make_msgid(domain="accessdesk.invalid")
    message.set_content(f"{word('visitors_only', language)}\n{word('as_of', language)} {as_of}\n")
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=f"{file_name(title)}.pdf")
    return message


def send_mail(server: MailServer, message: EmailMessage) -> None:
    """Hand it to the server; encrypted unless the company chose otherwise. Raises MailFault."""
    try:
        with _connected(server) as connection:
            if server.user:
                connection.login(server.user, server.password)
            refused = connection.send_message(message, server.sender, list(server.wardens))
    except (OSError, smtplib.SMTPException) as fault:
        raise MailFault(str(fault)) from fault
    if refused:
        raise MailFault(", ".join(refused))


def _connected(server: MailServer) -> smtplib.SMTP:
    if server.security is MailSecurity.TLS:
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(server.host, server.port, timeout=_PATIENCE_SECONDS, context=context)
    connection = smtplib.SMTP(server.host, server.port, timeout=_PATIENCE_SECONDS)
    if server.security is MailSecurity.STARTTLS:
        try:
            connection.starttls(context=ssl.create_default_context())
        except BaseException:
            connection.close()
            raise
    return connection
