"""A time stamping authority on this computer: a real responder of openssl behind a real web server."""

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

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


@contextmanager
def running_authority(folder: Path) -> Iterator[tuple[str, Path]]:
    """The address of the responder, and the certificate to trust."""
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
