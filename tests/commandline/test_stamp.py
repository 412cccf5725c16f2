"""RFC 3161 time stamps over checkpoints, by a real responder of openssl on this computer."""

import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from accessdesk.commandline.arguments import parser
from accessdesk.commandline.outcome import Stop
from accessdesk.commandline.stamping import stamp
from accessdesk.ledger.checkpoint import Checkpoint, signed_note
from accessdesk.storage.log_watch import KEPT_FILE

_CONFIG = """\
[tsa]
default_tsa = responder
[responder]
serial = {folder}/serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
[stamping]
extendedKeyUsage = critical,timeStamping
[req]
distinguished_name = name
[name]
"""


def openssl(*words: object, given: bytes = b"") -> bytes:
    return subprocess.run(["openssl", *map(str, words)], input=given, capture_output=True, check=True).stdout


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of the responder, and the certificate to trust."""
    folder = tmp_path_factory.mktemp("authority")
    config, key, trusted = folder / "tsa.cnf", folder / "tsa.key", folder / "tsa.pem"
    config.write_text(_CONFIG.format(folder=folder), "ascii")
    (folder / "serial").write_text("01\n", "ascii")
    making = ("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", 2)
    openssl(
        *making, "-subj", "/CN=Stamp", "-keyout", key, "-out", trusted, "-config", config, "-extensions", "stamping"
    )

    class Responder(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = folder / "query.tsq"
            query.write_bytes(self.rfile.read(int(self.headers["Content-Length"])))
            answer = openssl("ts", "-reply", "-queryfile", query, "-config", config, "-inkey", key, "-signer", trusted)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Responder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", trusted
    server.shutdown()
    server.server_close()


def note(size: int) -> str:
    key = Ed25519PrivateKey.from_private_bytes(bytes(32))
    return signed_note(Checkpoint("accessdesk/0123456789a", size, bytes(32)), key, "accessdesk/0123456789a")


def run(*words: object) -> int:
    return stamp(parser().parse_args(["stamp", *map(str, words)]))


def test_a_stamp_proves_this_checkpoint_and_no_other(
    authority: tuple[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACCESSDESK_LANG", "en")
    url, trusted = authority
    (tmp_path / KEPT_FILE).write_text(note(41), "utf-8")
    kept, other = tmp_path / "stamp.tsr", tmp_path / "other.txt"
    assert run(tmp_path, "--url", url, "--out", kept, "--ca", trusted) == 0
    assert "41" in capsys.readouterr().out
    assert run(tmp_path, "--check", kept, "--ca", trusted) == 0
    assert "GMT" in capsys.readouterr().out
    other.write_text(note(42), "utf-8")
    with pytest.raises(Stop, match="stamp_bad"):
        run(other, "--check", kept, "--ca", trusted)
    with pytest.raises(Stop, match="stamp_bad"):
        run(tmp_path, "--check", kept)  # the system trusts no such authority
    damaged = bytearray(kept.read_bytes())
    damaged[-5] ^= 1
    kept.write_bytes(damaged)
    with pytest.raises(Stop, match="stamp_bad"):
        run(tmp_path, "--check", kept, "--ca", trusted)


def test_what_is_no_checkpoint_is_not_stamped_and_without_openssl_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = tmp_path / "letter.txt"
    text.write_text("Guten Tag", "utf-8")
    with pytest.raises(Stop, match="bad_anchor"):
        run(text, "--url", "http://127.0.0.1:1/", "--out", tmp_path / "x")
    text.write_text(note(41), "utf-8")
    with pytest.raises(Stop, match="stamp_needs"):
        run(text, "--url", "file:///etc/passwd", "--out", tmp_path / "x")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Stop, match="no_openssl"):
        run(text, "--url", "http://127.0.0.1:1/", "--out", tmp_path / "x")
    assert not (tmp_path / "x").exists()
