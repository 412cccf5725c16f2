"""Checkpoints: the state of the whole log in about 200 bytes that leave the machine.

A checkpoint is a C2SP signed note (c2sp.org/signed-note, c2sp.org/tlog-checkpoint) that fits a QR code of version
10-M. A receipt anchor is its short form for receipts, unsigned.
"""

import base64
import binascii
import re
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from accessdesk.ledger.merkle import HASH_SIZE

LONGEST_NAME = 22
RECEIPT_ROOT_SIZE = 20

_ORIGIN = "accessdesk/"
_ED25519 = b"\x01"
_NUMBER = r"(0|[1-9][0-9]{0,15})"
_BODY = re.compile(rf"([^\n]+)\n{_NUMBER}\n([A-Za-z0-9+/=]+)\n(?:epoch ([1-9][0-9]{{0,8}})\n)?", re.ASCII)
_SIGNATURE = re.compile(r"— ([^\s+]+) ([A-Za-z0-9+/=]+)\n")
_RECEIPT = re.compile(rf"AD1:{_NUMBER}:{_NUMBER}:([A-Z2-7]{{32}})", re.ASCII)
_WITHIN = re.compile(
    r"^accessdesk/[0-9a-f]{11}\n[0-9]+\n[A-Za-z0-9+/=]{44}\n(?:epoch [0-9]+\n)?\n(?:— \S+ [A-Za-z0-9+/=]+\n)+", re.M
)
_QUOTING = re.compile(r"^[> \t]+|[ \t]+$", re.M)
_NAME = re.compile(r"[!-*,-~]+", re.ASCII)


class NotACheckpoint(ValueError):
    """A text that is no checkpoint note or receipt anchor, or values that cannot become one."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Origin (at most 22 ASCII characters), number of entries, 32 bytes of root, epoch (from 1)."""

    origin: str
    size: int
    root: bytes
    epoch: int = 1

    def body(self) -> str:
        """The signed text. The epoch stands in it from the second one on."""
        _require_name(self.origin)
        if self.size < 0 or self.epoch < 1 or len(self.root) != HASH_SIZE:
            raise NotACheckpoint("size, epoch or root out of range")
        epoch = f"epoch {self.epoch}\n" if self.epoch > 1 else ""
        return f"{self.origin}\n{self.size}\n{_base64(self.root)}\n{epoch}"


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line: the key's name, the 4 bytes that hint at the key, and what it signed with."""

    key_name: str
    key_hash: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class SignedCheckpoint:
    checkpoint: Checkpoint
    body: str
    signatures: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class ReceiptAnchor:
    """What a receipt carries: epoch, number of entries, the first 20 bytes of the root."""

    epoch: int
    size: int
    root_start: bytes


def origin_of(log_id: str) -> str:
    """The origin of a log's checkpoints: "accessdesk/" and the first 11 hex digits of its id, 22 characters."""
    return _ORIGIN + log_id[: LONGEST_NAME - len(_ORIGIN)]


def _require_name(name: str) -> None:
    if len(name) > LONGEST_NAME or not _NAME.fullmatch(name):
        raise NotACheckpoint("a name of 1 to 22 ASCII characters without space and + is needed")


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _from_base64(text: str, size: int) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise NotACheckpoint("base64 expected") from error
    if _base64(data) != text or len(data) != size:
        raise NotACheckpoint(f"base64 of {size} bytes expected")
    return data


def key_hash(key_name: str, public_key: bytes) -> bytes:
    """The 4 bytes by which a signature line hints at its key (C2SP signed note)."""
    return sha256(key_name.encode() + b"\n" + _ED25519 + public_key).digest()[:4]


def signed_note(checkpoint: Checkpoint, key: Ed25519PrivateKey, key_name: str) -> str:
    """The note, about 200 bytes in UTF-8. Raises NotACheckpoint for names or values that do not fit."""
    _require_name(key_name)
    body = checkpoint.body()
    hint = key_hash(key_name, key.public_key().public_bytes_raw())
    return f"{body}\n— {key_name} {_base64(hint + key.sign(body.encode()))}\n"


def parse_note(text: str) -> SignedCheckpoint:
    """Read a note. Line ends changed by mail and a lost last line end are mended. Raises NotACheckpoint."""
    clean = text.replace("\r\n", "\n").rstrip("\n") + "\n"
    body, blank, lines = clean.partition("\n\n")
    body += "\n"
    found = _BODY.fullmatch(body)
    if not found or not blank:
        raise NotACheckpoint("not the lines of a checkpoint")
    origin, size, root, epoch = found.groups()
    checkpoint = Checkpoint(origin, int(size), _from_base64(root, HASH_SIZE), int(epoch or 1))
    if checkpoint.body() != body:
        raise NotACheckpoint("not the exact lines of a checkpoint")
    return SignedCheckpoint(checkpoint, body, _signatures(lines))


def note_within(text: str) -> str:
    """The note in a longer text, as a mail that was pasted whole or quoted; the text itself if there is none in it."""
    clean = _QUOTING.sub("", text.replace("\r\n", "\n")).rstrip("\n") + "\n"
    found = _WITHIN.search(clean)
    return found[0] if found else text


def _signatures(lines: str) -> tuple[Signature, ...]:
    signatures = []
    for line in lines.splitlines(keepends=True):
        found = _SIGNATURE.fullmatch(line)
        if not found:
            raise NotACheckpoint("not a signature line")
        data = _from_base64(found[2], 68)
        signatures.append(Signature(found[1], data[:4], data[4:]))
    if not signatures:
        raise NotACheckpoint("no signature")
    return tuple(signatures)


def signature_fits(public_key: bytes, signature: bytes, message: bytes) -> bool:
    """Whether an Ed25519 signature is right; a malformed key signs nothing."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def verify_note(signed: SignedCheckpoint, public_key_bytes: bytes) -> bool:
    """Whether one of the note's signatures is right and by this key (32 bytes)."""
    message = signed.body.encode()
    return any(
        line.key_hash == key_hash(line.key_name, public_key_bytes)
        and signature_fits(public_key_bytes, line.signature, message)
        for line in signed.signatures
    )


def fingerprint(public_key_bytes: bytes) -> str:
    """The key's fingerprint for print: 160 bits of SHA-256 in base32, eight groups of four."""
    text = base64.b32encode(sha256(public_key_bytes).digest()[:20]).decode("ascii")
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def _endorsement_message(log_id: str, public_key: bytes, from_size: int) -> bytes:
    return b"accessdesk/key/v1\0" + log_id.encode() + b"\0" + from_size.to_bytes(8, "big") + public_key


def endorse_key(predecessor: Ed25519PrivateKey, log_id: str, public_key: bytes, from_size: int) -> bytes:
    """The old key's signature (64 bytes) that `public_key` signs checkpoints of `from_size` entries and more."""
    return predecessor.sign(_endorsement_message(log_id, public_key, from_size))


def endorses(predecessor: bytes, endorsement: bytes, log_id: str, public_key: bytes, from_size: int) -> bool:
    """Whether the key `predecessor` (32 bytes) endorsed its successor."""
    if from_size < 0:
        return False
    return signature_fits(predecessor, endorsement, _endorsement_message(log_id, public_key, from_size))


def receipt_anchor(epoch: int, size: int, root: bytes) -> str:
    """AD1:epoch:size:base32 of the first 20 bytes of the root."""
    if epoch < 1 or size < 0 or len(root) != HASH_SIZE:
        raise NotACheckpoint("size, epoch or root out of range")
    return f"AD1:{epoch}:{size}:{base64.b32encode(root[:RECEIPT_ROOT_SIZE]).decode('ascii')}"


def parse_receipt_anchor(text: str) -> ReceiptAnchor:
    """Read a receipt anchor, also one typed in small letters. Raises NotACheckpoint."""
    found = _RECEIPT.fullmatch("".join(text.split()).upper())
    if not found or found[1] == "0":
        raise NotACheckpoint("not a receipt anchor")
    return ReceiptAnchor(int(found[1]), int(found[2]), base64.b32decode(found[3]))
