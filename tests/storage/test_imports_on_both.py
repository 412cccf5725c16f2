"""Imports and exports on SQLite and on PostgreSQL alike."""

from datetime import UTC, datetime, timedelta

import pytest

from accessdesk.desk.exporting import ExportKind
from accessdesk.desk.import_files import read_file
from accessdesk.desk.key_import import import_schedule
from accessdesk.desk.key_plan import plan_keys
from accessdesk.desk.visit_import import import_plan
from accessdesk.desk.visit_plan import plan_visits
from accessdesk.storage.lists.exports import ExportSelects
from accessdesk.storage.verifying import verify_engine
from tests.support.fixtures import KEYING_SCHEDULE, VISITOR_LOG
from tests.support.houses import MANAGER, Company

TABLES = (ExportKind.LOG, ExportKind.VISITS, ExportKind.ESCORTS, ExportKind.KEYS)


def test_files_come_in_once_and_leave_again_on_both_databases(company_on_both: Company) -> None:
    company = company_on_both
    company.log_in(MANAGER)
    visits = plan_visits(read_file(VISITOR_LOG), now=company.clock.now())
    schedule = plan_keys(read_file(KEYING_SCHEDULE), "plan.csv")
    assert import_plan(company.desk, visits, "log.csv").already_there == 0
    assert import_plan(company.desk, visits, "log.csv").already_there == len(visits.visits)
    assert import_schedule(company.desk, schedule, "plan.csv").added == 54
    assert import_schedule(company.desk, schedule, "plan.csv").added == 0
    verdict = verify_engine(company.house.engine)
    assert verdict.findings == ()
    lists = ExportSelects(company.house.engine)
    counts = {
        kind: len(list(lists.export_rows(kind, None, None, datetime.now(UTC) + timedelta(days=1)))) for kind in TABLES
    }
    assert counts == {
        ExportKind.LOG: verdict.entries,
        ExportKind.VISITS: 108,
        ExportKind.ESCORTS: 0,
        ExportKind.KEYS: 23,
    }
    with pytest.raises(ValueError, match="evacuation"):
        list(lists.export_rows(ExportKind.EVACUATION, None, None, datetime.now(UTC)))
    period = (datetime(2022, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC))
    assert list(lists.export_rows(ExportKind.KEYS, *period, datetime.now(UTC))) == []
