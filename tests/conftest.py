"""Fixtures that every floor's tests share."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.support.houses import Company, found_company
from tests.support.safes import NAME, Safe


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    """A company with zones, accounts and escorts in an encrypted database; the receptionist is logged in."""
    founded = found_company(tmp_path / "data")
    yield founded
    founded.house.close()


@pytest.fixture(autouse=True)
def no_warning_in_the_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in a log is a finding: somebody would have to look at it every day."""
    yield
    for when in ("setup", "call"):
        heard = [record.getMessage() for record in caplog.get_records(when) if record.levelno >= logging.WARNING]
        assert not heard, heard


@pytest.fixture
def safe(company: Company, tmp_path: Path) -> Safe:
    (tmp_path / "disk").mkdir()
    found = Safe(company, tmp_path / "disk")
    found.visited(NAME)
    return found
