"""Commitments: an entry names personal data without holding it.

An entry carries HMAC-SHA256(r, class and payload) for each class of data. Payload and r lie beside the log; when both
are destroyed, nobody can tell what the commitment stood for, and the entry stays verifiable.
"""

import hmac
import secrets

CLASSES: tuple[str, ...] = (
    "contact",
    "delivery",
    "identity",
    "assistance",
    "custody",
    "actor",
    "commitment",
    "key",
    "incident",
    "order",
    "ban",
    "setting",
)
"""The classes of data, each with its own retention period; `setting` is not personal and never erased."""

RANDOMNESS_SIZE = 64
_PREFIX = {name: b"accessdesk/commit/v1\0" + name.encode("ascii") + b"\0" for name in CLASSES}


def new_randomness() -> bytes:
    """The key r of one commitment, 64 bytes; never used twice."""
    return secrets.token_bytes(RANDOMNESS_SIZE)


def commit(r: bytes, data_class: str, payload: bytes) -> bytes:
    """The commitment, 32 bytes, to a payload in canonical bytes.

    Raises ValueError for an unknown class or an r of another length.
    """
    prefix = _PREFIX.get(data_class)
    if prefix is None:
        raise ValueError(f"unknown class of data: {data_class}")
    if len(r) != RANDOMNESS_SIZE:
        raise ValueError("r must have 64 bytes")
    return hmac.digest(r, prefix + payload, "sha256")


def opens(commitment: bytes, r: bytes, data_class: str, payload: bytes) -> bool:
    """Whether the commitment stands for this payload; compared in constant time."""
    try:
        return hmac.compare_digest(commit(r, data_class, payload), commitment)
    except ValueError:
        return False
