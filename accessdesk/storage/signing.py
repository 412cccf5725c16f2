"""The key that signs checkpoints: a 0600 file outside the database and its backups.

A new key waits in a file beside the old one until the transaction that names it is on disk; then it takes its place.
Which of the two signs is what the database says, so that a crash at any moment loses neither.
"""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SIGNING_FILE = "signing.key"
_NEXT = ".next"


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The signing key of a data folder, read whenever it is needed: another process may have changed it."""

    path: Path

    def newest(self, public: bytes | None) -> "Ed25519PrivateKey | None":
        """The private half of the key that the log named last; None when it is lost. For a log without keys (None)
        the one that is there, or a new one."""
        if public is None:
            return _read(self.path) or self._made(self.path)
        for path in (self.path, self._next):
            key = _read(path)
            if key is not None and key.public_key().public_bytes_raw() == public:
                if path == self._next:
                    self.promote(public)
                return key
        return None

    def prepared(self) -> "Ed25519PrivateKey":
        """A new key, on disk beside the old one, for the transaction that names it."""
        return self._made(self._next)

    def promote(self, public: bytes) -> None:
        """Put the prepared key in the place of the old one, whose bytes are written over first.

        That destroys it as far as a program can: a disk may keep old blocks, a copy of the folder keeps the key.
        """
        following = _read(self._next)
        if following is None or following.public_key().public_bytes_raw() != public:
            return
        if self.path.exists():
            with self.path.open("r+b") as old:
                old.write(secrets.token_bytes(max(1, self.path.stat().st_size)))
                old.flush()
                os.fsync(old.fileno())
        self._next.replace(self.path)
        _sync_folder(self.path.parent)

    @property
    def _next(self) -> Path:
        return self.path.with_name(self.path.name + _NEXT)

    @staticmethod
    def _made(path: Path) -> "Ed25519PrivateKey":
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        key = Ed25519PrivateKey.generate()
        path.unlink(missing_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(key.private_bytes_raw().hex())
            file.flush()
            os.fsync(file.fileno())
        _sync_folder(path.parent)
        return key


def _read(path: Path) -> "Ed25519PrivateKey | None":
    """The key in a file; None for none, and for anything that is no key."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    try:
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(path.read_text("ascii").strip()))
    except (FileNotFoundError, ValueError):
        return None


def _sync_folder(folder: Path) -> None:
    """The new name of a file is on disk too; Windows has no such call."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
