"""`stamp`: an RFC 3161 time stamp over a checkpoint, by the system's openssl; a TSA proves when the state was there."""

import ssl
import subprocess
import urllib.request
from argparse import Namespace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from accessdesk.commandline.outcome import DONE, Stop
from accessdesk.commandline.wording import say
from accessdesk.ledger.checkpoint import NotACheckpoint, parse_note
from accessdesk.storage.log_watch import KEPT_FILE

_PATIENCE_SECONDS = 20
_LONGEST_RESPONSE = 100_000
_TYPE = "application/timestamp-query"


def stamp(asked: Namespace) -> int:
    """Have a checkpoint stamped and keep the response, or (`--check`) compare a kept response with the checkpoint.

    Prints the time it proves. Nothing is written unless the response stands the check.
    """
    path = asked.checkpoint / KEPT_FILE if asked.checkpoint.is_dir() else asked.checkpoint
    note = path.read_bytes()
    try:
        size = parse_note(note.decode("utf-8-sig")).checkpoint.size
    except (NotACheckpoint, UnicodeDecodeError) as wrong:
        raise Stop("bad_anchor", file=str(path)) from wrong
    if asked.check is not None:
        when = _proved(note, asked.check, asked.ca)
        print(say("stamp_fits", size=size, when=when))
        return DONE
    if not (asked.url and asked.out):
        raise Stop("stamp_needs", code=2)
    with TemporaryDirectory() as folder:
        query, response = Path(folder, "query.tsq"), Path(folder, "response.tsr")
        _openssl("ts", "-query", "-digest", sha256(note).hexdigest(), "-sha256", "-cert", "-out", query)
        response.write_bytes(_answer(asked.url, query.read_bytes()))
        when = _proved(note, response, asked.ca, query)
        asked.out.write_bytes(response.read_bytes())
    print(say("stamped", size=size, when=when, file=str(asked.out)))
    return DONE


def _answer(url: str, query: bytes) -> bytes:
    if not url.startswith(("https://", "http://")):
        raise Stop("stamp_needs", code=2)
    request = urllib.request.Request(url, data=query, headers={"Content-Type": _TYPE})
    with urllib.request.urlopen(request, timeout=_PATIENCE_SECONDS) as answer:
        found: bytes = answer.read(_LONGEST_RESPONSE)
    return found


def _proved(note: bytes, response: Path, ca: Path | None, query: Path | None = None) -> str:
    """The time that a response proves for the note; with the query also that it answers this very question."""
    asked = ("-queryfile", query) if query is not None else ("-digest", sha256(note).hexdigest())
    _openssl("ts", "-verify", *asked, "-in", response, *_trusted(ca))
    told = _openssl("ts", "-reply", "-in", response, "-text")
    return next((line.partition(":")[2].strip() for line in told.splitlines() if line.startswith("Time stamp:")), "?")


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
        raise Stop("no_openssl") from missing
    if ran.returncode:
        raise Stop("stamp_bad", why=" ".join(ran.stderr.split())[-200:])
    return ran.stdout
