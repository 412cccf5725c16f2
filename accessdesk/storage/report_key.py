"""The key that signs reports: RSA-3072 with a certificate of the company's own, in a 0600 file beside the signing key.

It lies outside the database and its backups. Readers of PDF know RSA everywhere; Ed25519 would raise the file's version
beyond what PDF/A allows. Nobody vouches for the certificate: the log names its fingerprint in the entry that begins a
package, so that the report's signature leads back to the log.
"""

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

REPORT_KEY_FILE = "report.key"
_BITS, _EXPONENT = 3072, 65537
_YEARS = timedelta(days=3653)
_LONGEST_NAME = 64
"""Characters that X.520 gives a common name."""


@dataclass(frozen=True, slots=True)
class ReportKey:
    """`private_key` and `certificate` as PEM, `fingerprint`: SHA-256 of the certificate's DER bytes, 64 hex digits."""

    private_key: bytes
    certificate: bytes
    fingerprint: str

    @staticmethod
    def in_folder(data_dir: Path, company: str, now: datetime) -> "ReportKey":
        """The key of a data folder; a new one where there is none, where it cannot be read, and after ten years.

        Raises OSError when a new one cannot be written.
        """
        path = data_dir / REPORT_KEY_FILE
        return _read(path, now) or _made(path, company, now)


def _read(path: Path, now: datetime) -> ReportKey | None:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key
    from cryptography.x509 import load_pem_x509_certificate

    try:
        text = path.read_bytes()
        key, certificate = load_pem_private_key(text, None), load_pem_x509_certificate(text)
    except (FileNotFoundError, ValueError, TypeError):
        return None
    if not isinstance(key, RSAPrivateKey) or key.public_key() != certificate.public_key():
        return None
    if not certificate.not_valid_before_utc <= now < certificate.not_valid_after_utc:
        return None
    return _as_pem(key, certificate)


def _made(path: Path, company: str, now: datetime) -> ReportKey:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.x509.oid import NameOID

    key = rsa.generate_private_key(_EXPONENT, _BITS)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, company[:_LONGEST_NAME] or "AccessDesk")])
    usage = dict.fromkeys(
        ("key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign", "crl_sign"), False
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + _YEARS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=True, content_commitment=True, encipher_only=False, decipher_only=False, **usage
            ),
            critical=True,
        )
        .sign(key, SHA256())
    )
    made = _as_pem(key, certificate)
    _write(path, made.private_key + made.certificate)
    return made


def _as_pem(key: object, certificate: "Certificate") -> ReportKey:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    assert isinstance(key, RSAPrivateKey)
    return ReportKey(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()),
        certificate.public_bytes(Encoding.PEM),
        certificate.fingerprint(SHA256()).hex(),
    )


def _write(path: Path, text: bytes) -> None:
    """Whole or not at all, readable by its owner alone."""
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
