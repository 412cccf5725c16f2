"""The key that signs checkpoints: a 0600 file outside the database and its backups."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from accessdesk.storage.faults import DatabaseDamaged

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SIGNING_FILE = "signing.key"


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The signing key of a data folder, read when it is first needed."""

    path: Path

    def private(self) -> "Ed25519PrivateKey":
        """The key; made when there is none yet. Raises DatabaseDamaged when the file holds no key."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        if self.path.exists():
            try:
                return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(self.path.read_text("ascii").strip()))
            except ValueError as damage:
                raise DatabaseDamaged(f"{self.path}: not 64 hex digits") from damage
        key = Ed25519PrivateKey.generate()
        handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(key.private_bytes_raw().hex())
            file.flush()
            os.fsync(file.fileno())
        return key
