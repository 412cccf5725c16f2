"""A real print server of its own for the tests: cupsd on loopback, with a raw queue into a socket that listens."""

import os
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

_PATIENCE_SECONDS = 30
QUEUE = "badges"

_CONF = """
Listen 127.0.0.1:{port}
Browsing No
DefaultAuthType None
WebInterface No
MaxLogSize 0
<Location />
Order allow,deny
Allow all
</Location>
<Location /admin>
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""
_FILES = """
ServerRoot {root}
RequestRoot {root}/spool
TempDir {root}/spool/tmp
CacheDir {root}/cache
StateDir {root}/state
AccessLog {root}/access.log
ErrorLog {root}/error.log
PageLog {root}/page.log
SystemGroup root
"""


class NoPrintServer(Exception):
    """cupsd is not installed: apt-get install cups cups-client."""


@dataclass
class Sink:
    """A printer at the other end of a socket: whatever arrives is kept, one entry a job."""

    port: int = 0
    jobs: list[bytes] = field(default_factory=list)
    _arrived: threading.Event = field(default_factory=threading.Event)
    _listener: socket.socket | None = None

    def start(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._listener is not None
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection:
                parts = []
                while part := connection.recv(65_536):
                    parts.append(part)
            self.jobs.append(b"".join(parts))
            self._arrived.set()

    def wait(self) -> bytes:
        """The newest job, once one has arrived."""
        assert self._arrived.wait(_PATIENCE_SECONDS), "nothing was printed"
        self._arrived.clear()
        return self.jobs[-1]

    def stop(self) -> None:
        if self._listener is not None:
            self._listener.close()


@contextmanager
def print_server(root: Path) -> Iterator[Sink]:
    """cupsd in a folder of its own; CUPS_SERVER leads to it while the context lasts."""
    cupsd = shutil.which("cupsd") or "/usr/sbin/cupsd"
    if not Path(cupsd).exists():
        raise NoPrintServer(NoPrintServer.__doc__)
    for name in ("spool/tmp", "cache", "state/certs", "ppd"):
        (root / name).mkdir(parents=True, exist_ok=True)
    root.chmod(0o755)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    (root / "cupsd.conf").write_text(_CONF.format(port=port))
    (root / "cups-files.conf").write_text(_FILES.format(root=root))
    sink = Sink()
    sink.start()
    before = os.environ.get("CUPS_SERVER")
    os.environ["CUPS_SERVER"] = f"127.0.0.1:{port}"
    server = subprocess.Popen([cupsd, "-f", "-c", root / "cupsd.conf", "-s", root / "cups-files.conf"])
    try:
        _until_it_answers(server)
        subprocess.run(
            ["lpadmin", "-p", QUEUE, "-E", "-v", f"socket://127.0.0.1:{sink.port}", "-m", "raw"],
            check=True,
            capture_output=True,
            timeout=_PATIENCE_SECONDS,
        )
        yield sink
    finally:
        server.terminate()
        server.wait(_PATIENCE_SECONDS)
        sink.stop()
        if before is None:
            del os.environ["CUPS_SERVER"]
        else:
            os.environ["CUPS_SERVER"] = before


def _until_it_answers(server: subprocess.Popen[bytes]) -> None:
    pause = threading.Event()
    for _ in range(_PATIENCE_SECONDS * 10):
        asked = subprocess.run(["lpstat", "-r"], capture_output=True, text=True, timeout=_PATIENCE_SECONDS, check=False)
        if "not running" not in asked.stdout and asked.returncode == 0:
            return
        assert server.poll() is None, "cupsd ended by itself"
        pause.wait(0.1)
    raise AssertionError("cupsd did not answer")
