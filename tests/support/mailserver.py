"""A real mail server for the tests: on loopback, with STARTTLS by a certificate that only the tests trust."""

import logging
import os
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import Message
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

USER, MAIL_PASSWORD = "desk", "Moorfrosch-quakt-leise"


@dataclass
class Postbox:
    """What arrived: recipients and message, and whether it came encrypted."""

    port: int
    mails: list[tuple[list[str], Message]] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        self.mails.append((list(envelope.rcpt_tos), message_from_bytes(envelope.content)))
        self.encrypted.append(session.ssl is not None)
        return "250 OK"


def _check(server: Any, session: Any, envelope: Any, mechanism: str, auth_data: Any) -> AuthResult:
    good = isinstance(auth_data, LoginPassword) and (auth_data.login, auth_data.password) == (
        USER.encode(),
        MAIL_PASSWORD.encode(),
    )
    return AuthResult(success=good, handled=False)


def _certificate(folder: Path) -> tuple[Path, Path]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    certificate_file, key_file = folder / "mail.crt", folder / "mail.pem"
    certificate_file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return certificate_file, key_file


@contextmanager
def mail_server(folder: Path, *, trusted: bool = True) -> Iterator[Postbox]:
    """The server while the context lasts; `trusted` makes this process trust its certificate."""
    certificate, key = _certificate(folder)
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)  # it tells of refused clients and of its own old names
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with socket.create_server(("127.0.0.1", 0)) as free:
        postbox = Postbox(free.getsockname()[1])
    controller = Controller(
        postbox,
        hostname="127.0.0.1",
        port=postbox.port,
        tls_context=context,
        require_starttls=True,
        authenticator=_check,
        auth_required=True,
    )
    before = os.environ.get("SSL_CERT_FILE")
    if trusted:
        os.environ["SSL_CERT_FILE"] = str(certificate)
    controller.start()
    try:
        yield postbox
    finally:
        controller.stop()
        if before is None:
            os.environ.pop("SSL_CERT_FILE", None)
        else:
            os.environ["SSL_CERT_FILE"] = before
