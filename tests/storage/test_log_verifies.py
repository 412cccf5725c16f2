"""The log as the storage writes it stands up to the verification."""

from pathlib import Path

from sqlalchemy import text

from accessdesk.ledger.verify import (
    KeyPeriod,
    Standing,
    StoredCheckpoint,
    StoredEntry,
    StoredPayload,
    Verdict,
    verify,
)
from tests.support.houses import Company, found_company


def verdict_on(company: Company) -> Verdict:
    with company.house.engine.connect() as open_file:

        def rows(select: str) -> list[tuple]:  # type: ignore[type-arg]
            return [tuple(row) for row in open_file.execute(text(select))]

        return verify(
            rows("SELECT log FROM ledger_head")[0][0],
            (StoredEntry(*row) for row in rows("SELECT seq, data, leaf FROM ledger_entry ORDER BY seq")),
            (
                StoredPayload(*row)
                for row in rows("SELECT seq, data_class, r, data FROM ledger_payload ORDER BY seq, data_class")
            ),
            (StoredCheckpoint(*row) for row in rows("SELECT size, note FROM ledger_checkpoint")),
            (KeyPeriod(*row) for row in rows("SELECT public_key, from_size FROM ledger_key")),
            (),
        )


def test_the_log_of_a_real_house_is_consistent_with_itself(tmp_path: Path) -> None:
    company = found_company(tmp_path)
    company.arrived()
    verdict = verdict_on(company)
    assert verdict.findings == ()
    assert verdict.standing is Standing.CONSISTENT_WITH_ITSELF


def test_a_clock_that_jumped_back_is_said_in_the_log_and_raises_no_alarm(tmp_path: Path) -> None:
    company = found_company(tmp_path)
    company.arrived()
    company.clock.forward(hours=-1)
    company.arrived(name="Zoë Çelik")
    company.clock.forward(minutes=1)
    company.arrived(name="Nguyễn Thị Hạnh")
    assert verdict_on(company).findings == ()
