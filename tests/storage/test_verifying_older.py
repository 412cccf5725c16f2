"""A data file that an older version wrote is verified as it stands, before anybody upgrades it."""

import pytest

from accessdesk.desk.deliveries import RecordDelivery
from accessdesk.ledger.findings import FindingCode, Standing
from accessdesk.storage.house import House
from accessdesk.storage.schema_check import _made_by_migrations, _parts
from accessdesk.storage.verifying import verify_folder
from tests.support.external_acts import kept_external
from tests.support.houses import Company


def _as_version(house: House, version: str) -> None:
    """Take out of the file what later versions put in, as if it had never been upgraded."""
    made = {part[:2] for part in _made_by_migrations(version)}
    with house.engine.connect() as connection:
        later = [part[:2] for part in _parts(connection) if part[:2] not in made and "autoindex" not in part[1]]
    raw = house.engine.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("PRAGMA foreign_keys = OFF")
        for kind, name in sorted(later, key=lambda part: part[0] == "table"):
            cursor.execute(f"DROP {kind} {name}")
        cursor.execute("UPDATE alembic_version SET version_num = ?", (version,))
        raw.commit()
    finally:
        raw.close()


def test_a_file_of_the_first_version_is_consistent_with_itself(company: Company) -> None:
    company.desk.execute(RecordDelivery("Paketdienst Nord", "Jonas Weiß", 2))
    _as_version(company.house, "0001")
    verdict = verify_folder(company.house.data_dir)
    assert verdict.findings == ()
    assert verdict.standing is Standing.CONSISTENT_WITH_ITSELF


def test_calling_a_file_old_does_not_hide_a_table_that_the_log_knows(company: Company) -> None:
    kept_external(company)
    _as_version(company.house, "0001")
    assert FindingCode.LIVE_ROW_DIFFERS in {finding.code for finding in verify_folder(company.house.data_dir).findings}


@pytest.mark.parametrize("version", ["0001"])
def test_a_table_that_the_version_has_and_the_file_has_not_is_found(company: Company, version: str) -> None:
    _as_version(company.house, version)
    with company.house.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE delivery")
    found = verify_folder(company.house.data_dir).findings
    assert [finding.detail.get("message") for finding in found][:1] == ["schema: index sqlite_autoindex_delivery_1"]
