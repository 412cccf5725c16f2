"""`report evacuation`: now and at a past moment, as a user calls it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest

from accessdesk.desk.entrance import log_in
from accessdesk.desk.visits import RecordArrival
from accessdesk.domain.ids import EmployeeId
from accessdesk.domain.visits import IdentityKind, VisitType
from accessdesk.opening import open_data
from accessdesk.settings import DeskSettings
from accessdesk.storage.lists import SqlLists
from tests.commandline.commands import BOSS, OFFICE, accessdesk
from tests.support.houses import PASSWORD


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A house with one visitor who arrived an hour ago."""
    data = tmp_path_factory.mktemp("house") / "data"
    zone = ("--zone", "RZ 1=continuous", "--assembly-point", "Parkplatz Süd")
    accessdesk("init", "--data", data, "--company", "Muster GmbH", "--site", "Nürnberg", "--admin", BOSS, *zone)
    accessdesk("account", "add", OFFICE, "--roles", "office_manager", "--data", data, "--as", BOSS)
    opened = open_data(data, DeskSettings())
    log_in(opened.desk, OFFICE, PASSWORD)
    arrival = RecordArrival(
        "Ada Eze",
        "Kältetechnik Brandt GmbH",
        EmployeeId(1),
        "Wartung",
        (opened.lists.zones()[0].id,),
        VisitType.CONTRACTOR,
        IdentityKind.PASSPORT,
        True,
        happened_at=datetime.now(UTC) - timedelta(hours=1),
    )
    opened.desk.execute(arrival)
    opened.house.close()
    return data


def text_of(path: Path) -> str:
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path.read_bytes()))


def berlin(ago: timedelta) -> str:
    from zoneinfo import ZoneInfo

    return f"{datetime.now(ZoneInfo('Europe/Berlin')) - ago:%Y-%m-%dT%H:%M}"


def test_the_list_of_now_names_the_visitor_the_assembly_point_and_whom_it_leaves_out(
    data: Path, tmp_path: Path
) -> None:
    out = tmp_path / "now.pdf"
    ran = accessdesk("report", "evacuation", "--data", data, "--as", OFFICE, "--out", out)
    assert (ran.code, ran.err) == (0, "")
    assert "People: 1" in ran.out
    said = text_of(out)
    for part in ("Ada Eze", "Parkplatz Süd", "Visitors and external firms only"):
        assert part in said
    assert out.stat().st_mode & 0o777 == 0o600


def test_the_list_of_a_moment_before_the_arrival_is_empty_and_both_are_entries(data: Path, tmp_path: Path) -> None:
    from accessdesk.desk.rows import LogFilter

    out = tmp_path / "then.pdf"
    command = ("report", "evacuation", "--data", data, "--as", OFFICE, "--out", out, "--at")
    ran = accessdesk(*command, berlin(timedelta(hours=3)))
    assert (ran.code, ran.err) == (0, "")
    assert "nobody is in the building" in text_of(out)
    opened = open_data(data, DeskSettings())
    try:
        entries = SqlLists(opened.house.engine).log_page(LogFilter(types=("export.made",), limit=10))
    finally:
        opened.house.close()
    assert entries[0].facts["d.kind"] == "evacuation"
    assert entries[0].facts["d.rows"] == "0"


@pytest.mark.parametrize("at", ["yesterday", "2026-11-23 08:00", "2999-01-01T00:00"])
def test_a_time_that_is_none_or_has_not_come_is_wrong_usage(data: Path, tmp_path: Path, at: str) -> None:
    out = tmp_path / "never.pdf"
    assert accessdesk("report", "evacuation", "--data", data, "--as", OFFICE, "--out", out, "--at", at).code == 2
    assert not out.exists()


def test_an_account_without_the_right_is_refused_and_leaves_no_file(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "no.pdf"
    ran = accessdesk("report", "evacuation", "--data", data, "--as", BOSS, "--out", out)
    assert (ran.code, out.exists()) == (1, False)
    assert "may not do this" in ran.err
