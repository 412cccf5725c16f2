"""A long log as a whole: the program's verification, a package of it, and both independent verifiers over the package.

Each is timed once, beside SHA-256 over the bytes of the same entries in memory; memory is the peak of a process of its
own. `python -m tests.bench million --visits 333400` makes a log of a million entries first, which takes some minutes.
"""

import hashlib
import json
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from accessdesk.desk.evidence import EvidenceScope
from accessdesk.domain.events import FOUR_EYES
from accessdesk.ledger.package import ENTRIES
from accessdesk.ledger.package_check import verify_package
from accessdesk.paths import verifier_files
from accessdesk.reports.evidence import evidence_file
from accessdesk.storage.verifying import verify_engine
from tests.bench.generate import FOLDER, copied, database, opened
from tests.bench.timing import Ratio
from tests.support.browser import Browser
from tests.support.houses import MANAGER

T = TypeVar("T")
_PAGE, _FILE = "verify_evidence.html", "verify_evidence.py"
_CHILD = """
import json, resource, runpy, sys, time
began, sys.argv = time.perf_counter(), sys.argv[1:]
try:
    runpy.run_path(sys.argv[0], run_name="__main__")
except SystemExit as end:
    print()
    print(json.dumps([end.code, time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))
"""
_CHECK = """(async () => {
    const began = performance.now(), found = await verify(sample.files[0], []);
    return [found.report.faults.length, found.entries, (performance.now() - began) / 1000];
})()"""


def measured(visits: int) -> list[Ratio]:
    """Seconds an entry of each, over seconds an entry of SHA-256. All told, without a goal but the program's own."""
    company = opened(copied(database(visits), f"million-{visits}"))
    package = FOLDER / f"million-{visits}.zip"
    package.unlink(missing_ok=True)
    try:
        company.log_in(MANAGER)
        whole, verdict_time = _timed(lambda: verify_engine(company.house.engine))
        assert whole.ok, whole.findings[:3]
        scope = EvidenceScope(date(2000, 1, 1), date(2999, 12, 31), "Revision Nord GmbH")
        written, making = _timed(lambda: evidence_file(company.desk, company.house, package, scope, language="en"))
    finally:
        company.house.close()
    floor = _floor(package)
    eyes = frozenset(kind.value for kind in FOUR_EYES)
    checked, ours = _timed(lambda: verify_package(package, four_eyes=eyes))
    assert checked.ok, checked.findings[:3]
    file_time, file_memory = _by_file(package)
    page_time = _by_page(package)
    count = written.rows
    print(
        f"# million.{visits}: {count} entries, package {package.stat().st_size / 2**20:.0f} MiB, "
        f"file verifier {file_memory / 1024:.0f} MiB at most, entries a second: program {count / ours:.0f}, "
        f"file {count / file_time:.0f}, page {count / page_time:.0f}"
    )
    times = {
        "verify_log": verdict_time / whole.entries,
        "make_package": making / count,
        "verify_package": ours / count,
        "verifier_file": file_time / count,
        "verifier_page": page_time / count,
    }
    return [Ratio(f"million.{name}.{visits}", each, floor / count, None) for name, each in times.items()]


def _timed(step: Callable[[], T]) -> tuple[T, float]:
    began = time.perf_counter()
    found = step()
    return found, time.perf_counter() - began


def _floor(package: Path) -> float:
    """SHA-256 of each entry's bytes, which are in memory."""
    with zipfile.ZipFile(package) as packed:
        lines = packed.read(ENTRIES).splitlines()
    return _timed(lambda: [hashlib.sha256(line).digest() for line in lines])[1]


def _by_file(package: Path) -> tuple[float, int]:
    """Seconds and KiB at most of the independent verifier in a process of its own."""
    words = [sys.executable, "-c", _CHILD, str(verifier_files()[_FILE]), str(package)]
    said = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    code, seconds, memory = json.loads(said.splitlines()[-1])
    assert not code, said
    return seconds, memory


def _by_page(package: Path) -> float:
    """Seconds of the page in a browser."""
    with tempfile.TemporaryDirectory() as folder:
        browser = Browser(Path(folder))
        try:
            browser.open(verifier_files()[_PAGE])
            browser.run("window.sample = document.createElement('input'); sample.type = 'file'")
            browser.choose("sample", package)
            faults, _, seconds = browser.run(_CHECK)
        finally:
            browser.close()
    assert faults == 0
    return float(seconds)
