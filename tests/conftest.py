"""Fixtures that every floor's tests share."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.support.houses import Company, found_company


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    """A company with zones, accounts and escorts in an encrypted database; the receptionist is logged in."""
    founded = found_company(tmp_path / "data")
    yield founded
    founded.house.close()
