"""A paper is a function of its facts: printed again years later it has the same hash."""

import hashlib
import io
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from reportlab.pdfgen.canvas import Canvas

from accessdesk.documents.badge import badge
from accessdesk.documents.evacuation import evacuation_list
from accessdesk.documents.log_report import log_report
from accessdesk.documents.receipt import receipt
from tests.documents.papers import BADGE, EVACUATION, ISSUE, REPORT, RETURNED

PAPERS: dict[str, Callable[[], bytes]] = {
    "badge": lambda: badge(BADGE),
    "receipt": lambda: receipt(ISSUE),
    "returned": lambda: receipt(replace(ISSUE, returned=RETURNED, language="en")),
    "evacuation": lambda: evacuation_list(EVACUATION),
    "report": lambda: log_report(REPORT),
}


def digests() -> dict[str, str]:
    return {name: hashlib.sha256(draw()).hexdigest() for name, draw in PAPERS.items()}


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_facts_give_the_same_bytes(name: str) -> None:
    assert PAPERS[name]() == PAPERS[name]()


def test_another_process_on_another_day_gives_the_same_bytes() -> None:
    code = "from tests.documents.test_same_bytes import digests; print(digests())"
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "SOURCE_DATE_EPOCH": "0"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == str(digests())


def test_a_library_that_reads_the_environment_would_have_been_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twin: reportlab's own invariant mode still takes its date from SOURCE_DATE_EPOCH."""

    def drawn() -> bytes:
        buffer = io.BytesIO()
        canvas = Canvas(buffer, invariant=1)
        canvas.save()
        return buffer.getvalue()

    before = drawn()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert drawn() != before


def test_the_file_is_dated_by_its_facts_not_by_a_clock() -> None:
    assert b"/CreationDate (D:20261123094400+00'00')" in receipt(ISSUE)


def test_one_changed_letter_changes_the_bytes() -> None:
    assert badge(BADGE) != badge(replace(BADGE, name="Miriam Okafoe"))
