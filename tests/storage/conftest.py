"""Both databases for the tests of the storage."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.houses import Company, found_company
from tests.support.postgres import PostgresServer, drop_database, running_server


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL server for the session. Fails, rather than skips, when none is installed."""
    with tempfile.TemporaryDirectory(prefix="accessdesk-pg-") as outer:
        Path(outer).chmod(0o755)
        with running_server(Path(outer) / "server") as server:
            yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def company_on_both(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Company]:
    """The company on an encrypted SQLite file, and on a PostgreSQL server."""
    url = request.getfixturevalue("postgres").new_address() if request.param == "postgresql" else ""
    company = found_company(tmp_path / "data", url=url)
    yield company
    company.house.close()
    if url:
        drop_database(url)
