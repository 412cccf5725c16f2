"""A small file sealed with a key of its own beside it: readable while the database is locked, shut or broken.

The key (0600) protects against nobody who can read the data folder as this user; it keeps names out of a copied file,
a search index and a backup that leaves the key behind.
"""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

SEAL_KEY_FILE = "evacuation.key"
_VERSION = b"ADS1"
_NONCE = 12


class SealBroken(Exception):
    """The file was changed, cut, or sealed with another key."""

    code = "seal_broken"


@dataclass(frozen=True, slots=True)
class SealedFile:
    """One sealed file of a data folder. Its name is part of what is sealed: one never passes for another."""

    folder: Path
    name: str

    @property
    def path(self) -> Path:
        return self.folder / self.name

    def write(self, content: bytes) -> None:
        """Replace the file, all or nothing; on disk before this returns. OSError as it comes."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = secrets.token_bytes(_NONCE)
        sealed = _VERSION + nonce + AESGCM(self._key()).encrypt(nonce, content, self._bound())
        partial = self.path.with_name(f".{self.name}.{os.getpid()}.part")
        handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(sealed)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(self.path)

    def read(self) -> bytes:
        """What was written last. Raises FileNotFoundError, or SealBroken."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        sealed = self.path.read_bytes()
        if not sealed.startswith(_VERSION) or not (self.folder / SEAL_KEY_FILE).exists():
            raise SealBroken(str(self.path))
        nonce, content = sealed[4 : 4 + _NONCE], sealed[4 + _NONCE :]
        try:
            return AESGCM(self._key()).decrypt(nonce, content, self._bound())
        except (InvalidTag, ValueError) as broken:
            raise SealBroken(str(self.path)) from broken

    def _bound(self) -> bytes:
        return b"accessdesk/" + self.name.encode()

    def _key(self) -> bytes:
        """The folder's key; made when there is none yet."""
        path = self.folder / SEAL_KEY_FILE
        if not path.exists():
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            partial = path.with_name(f".{SEAL_KEY_FILE}.{os.getpid()}.part")
            handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w") as file:
                file.write(secrets.token_hex(32))
                file.flush()
                os.fsync(file.fileno())
            partial.replace(path)
        try:
            return bytes.fromhex(path.read_text("ascii").strip())
        except ValueError as damage:
            raise SealBroken(str(path)) from damage
