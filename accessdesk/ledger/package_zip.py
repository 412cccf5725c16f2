"""Writing the package as one zip file: the same facts give the same bytes."""

import hashlib
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from accessdesk.ledger.canonical import canonical_bytes
from accessdesk.ledger.package import MANIFEST, SIGNATURE, signed_part

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_UNIX, _OWNER_ONLY = 3, 0o600 << 16
_AT_ONCE = 1 << 20

Sign = Callable[[bytes], bytes]


class PackageZip:
    """Takes the files one by one and ends with the manifest that names them."""

    def __init__(self, path: Path) -> None:
        self._zip = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        self._files: dict[str, dict[str, Any]] = {}

    def __enter__(self) -> "PackageZip":
        return self

    def __exit__(self, *failure: object) -> None:
        self._zip.close()

    def add(self, name: str, chunks: Iterable[bytes]) -> None:
        """One file, as its chunks come."""
        digest, size, waiting = hashlib.sha256(), 0, bytearray()
        with self._zip.open(_info(name), "w", force_zip64=True) as file:
            for chunk in chunks:
                waiting += chunk
                if len(waiting) >= _AT_ONCE:
                    digest.update(waiting)
                    size += file.write(waiting)
                    waiting.clear()
            digest.update(waiting)
            size += file.write(waiting)
        self._files[name] = {"sha256": digest.hexdigest(), "size": size}

    def finish(self, facts: dict[str, Any], sign: Sign) -> None:
        """The manifest over everything added, and the signature over the manifest."""
        manifest = canonical_bytes({**facts, "files": self._files})
        self._zip.writestr(_info(MANIFEST), manifest)
        self._zip.writestr(_info(SIGNATURE), sign(signed_part(manifest)).hex() + "\n")


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _LONG_AGO)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = _UNIX
    info.external_attr = _OWNER_ONLY
    return info
