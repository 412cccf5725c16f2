"""RFC 3161 time stamps over checkpoints, by the system's openssl; an authority proves when the state was there."""

import ssl
import subprocess
import urllib.request
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from accessdesk.desk.verification import Fault
from accessdesk.ledger.anchors import Anchor
from accessdesk.ledger.checkpoint import NotACheckpoint
from accessdesk.ledger.findings import NoteCode
from accessdesk.storage.second_medium import SecondMedium, write_note

STAMPS, TRUSTED_FILE = "stamps", "trusted.pem"
"""Folder in the data folder: each stamped checkpoint beside its stamp, and optionally whom to trust."""
_PATIENCE_SECONDS = 20
_LONGEST_RESPONSE = 100_000
_TYPE = "application/timestamp-query"


class StampFault(Exception):
    """`code`: no_openssl, stamp_bad (`detail` says why), stamp_needs (no web address)."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code, self.detail = code, detail


@dataclass(frozen=True, slots=True)
class KeptStamp:
    """A stamp in a data folder: its file, the checkpoint that it is about, the time that it proves.

    `when` "": it does not stand the check, `fault` says why.
    """

    file: Path
    anchor: Anchor
    when: str
    fault: str = ""


def stamped(url: str, note: bytes, ca: Path | None) -> tuple[bytes, str]:
    """The authority's response over a note, checked, and the time it proves. Raises StampFault; OSError as it comes."""
    if not url.startswith(("https://", "http://")):
        raise StampFault("stamp_needs")
    with TemporaryDirectory() as folder:
        query, response = Path(folder, "query.tsq"), Path(folder, "response.tsr")
        _openssl("ts", "-query", "-digest", sha256(note).hexdigest(), "-sha256", "-cert", "-out", query)
        request = urllib.request.Request(url, data=query.read_bytes(), headers={"Content-Type": _TYPE})
        with urllib.request.urlopen(request, timeout=_PATIENCE_SECONDS) as answer:
            response.write_bytes(answer.read(_LONGEST_RESPONSE))
        when = proved(note, response, ca, query)
        return response.read_bytes(), when


def proved(note: bytes, response: Path, ca: Path | None, query: Path | None = None) -> str:
    """The time that a response proves for the note; with the query also that it answers this very question."""
    asked = ("-queryfile", query) if query is not None else ("-digest", sha256(note).hexdigest())
    _openssl("ts", "-verify", *asked, "-in", response, *_trusted(ca))
    told = _openssl("ts", "-reply", "-in", response, "-text")
    return next((line.partition(":")[2].strip() for line in told.splitlines() if line.startswith("Time stamp:")), "?")


def keep_stamp(data_dir: Path, url: str, file: str, note: str) -> None:
    """Have a checkpoint stamped; checkpoint and stamp lie in the data folder from then on, and on the second medium.

    Raises StampFault; OSError as it comes.
    """
    folder = data_dir / STAMPS
    response, _ = stamped(url, note.encode(), _known(data_dir))
    folder.mkdir(mode=0o700, exist_ok=True)
    medium = SecondMedium(data_dir).folder()
    for place in (folder, medium):
        with suppress(*(() if place is folder else (OSError,))):
            if place is not None:
                write_note(place / file, note)
                (place / file).with_suffix(".tsr").write_bytes(response)


def stamped_notes(data_dir: Path, newest: int = 30) -> tuple[tuple[Anchor, ...], tuple[Fault, ...]]:
    """For the window's verification: the checkpoints that were stamped last, and the newest time that is proved."""
    kept = kept_stamps(data_dir, newest)
    proof = max((stamp for stamp in kept if stamp.when), key=lambda stamp: stamp.anchor.size, default=None)
    told = (
        [] if proof is None else [Fault(NoteCode.TIME_STAMPED, None, {"size": proof.anchor.size, "when": proof.when})]
    )
    return tuple(stamp.anchor for stamp in kept), tuple(told)


def kept_stamps(data_dir: Path, newest: int | None = None) -> list[KeptStamp]:
    """What lies in a data folder, by the age of the file; every one checked, or so many of the newest."""
    found = []
    files = sorted((data_dir / STAMPS).glob("*.tsr"), key=lambda path: (path.stat().st_mtime_ns, path.name))
    for response in files[-newest:] if newest else files:
        with suppress(OSError, UnicodeDecodeError, NotACheckpoint):
            note = response.with_suffix(".txt").read_bytes()
            anchor = Anchor.of_note(note.decode("utf-8"))
            try:
                found.append(KeptStamp(response, anchor, proved(note, response, _known(data_dir))))
            except StampFault as fault:
                found.append(KeptStamp(response, anchor, "", fault.detail or fault.code))
    return found


def _known(data_dir: Path) -> Path | None:
    named = data_dir / STAMPS / TRUSTED_FILE
    return named if named.exists() else None


def _trusted(ca: Path | None) -> tuple[object, ...]:
    """The certificates to trust: the named file, else the system's own."""
    if ca is not None:
        return "-CAfile", ca
    known = ssl.get_default_verify_paths()
    return ("-CAfile", known.cafile) if known.cafile else ("-CApath", known.capath or "/etc/ssl/certs")


def _openssl(*words: object) -> str:
    try:
        ran = subprocess.run(
            ["openssl", *map(str, words)], capture_output=True, text=True, check=False, timeout=_PATIENCE_SECONDS
        )
    except FileNotFoundError as missing:
        raise StampFault("no_openssl") from missing
    except subprocess.TimeoutExpired as slow:
        raise StampFault("stamp_bad", str(slow)) from slow
    if ran.returncode:
        raise StampFault("stamp_bad", " ".join(ran.stderr.split())[-200:])
    return ran.stdout
