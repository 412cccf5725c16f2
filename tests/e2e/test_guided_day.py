"""The guided day as a stranger would run it: a process of its own, then everything it left is looked at."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from sqlalchemy import text

from accessdesk.demo import sample_facts, steps
from accessdesk.demo.lines import GERMAN
from accessdesk.desk.clock import SystemClock
from accessdesk.desk.desk import Desk
from accessdesk.desk.entrance import log_in
from accessdesk.desk.passwords import ArgonPasswords
from accessdesk.storage.engine import DATA_FILE, data_key, open_sqlite
from accessdesk.storage.house import open_house
from accessdesk.storage.lists import SqlLists

FEWEST_STEPS = 25


@dataclass(frozen=True)
class Ran:
    """Where a day left its results, and what it printed."""

    out: Path
    lines: list[str]


def accessdesk(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "accessdesk", *arguments], capture_output=True, text=True, timeout=150, check=False
    )


@pytest.fixture(scope="module", params=["de", "en"])
def day(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Ran:
    out = tmp_path_factory.mktemp("day") / request.param
    ran = accessdesk("demo", "--out", str(out), "--lang", request.param)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return Ran(out, ran.stdout.splitlines())


def code_in(pdf: Path, page: int = 0) -> str:
    image: Image.Image = pypdfium2.PdfDocument(pdf)[page].render(scale=4).to_pil()
    found = zxingcpp.read_barcodes(image)
    return str(found[0].text) if found else ""


def codes_in(pdf: Path) -> list[str]:
    pages = range(len(pypdfium2.PdfDocument(pdf)))
    return [code for code in (code_in(pdf, page) for page in pages) if code]


def test_each_step_prints_one_line_and_leaves_one_picture_of_the_window(day: Ran) -> None:
    pictures = sorted((day.out / "screens").glob("*.png"))
    numbered = [line for line in day.lines if line[:2].isdigit()]
    assert len(pictures) == len(numbered) >= FEWEST_STEPS
    assert [picture.name[:2] for picture in pictures] == [line[:2] for line in numbered]
    for picture in pictures:
        with Image.open(picture) as image:
            colours = image.convert("RGB").getcolors(1 << 22) or []
            assert image.width >= 900
            assert len(colours) > 50, f"{picture.name} shows nothing"


def test_every_line_of_the_day_is_told_in_german_too() -> None:
    assert len(GERMAN) >= FEWEST_STEPS
    assert all(GERMAN.values())
    assert len(steps.STEPS) >= 15


def test_the_badge_of_the_day_finds_its_visit(day: Ran) -> None:
    house = open_house(day.out / "data", SystemClock())
    try:
        (hit,) = SqlLists(house.engine).search(code_in(day.out / "badge.pdf"))[:1]
    finally:
        house.close()
    assert hit.title == "B-002"
    assert "Miriam Okafor" in hit.second


def test_the_receipts_of_the_day_carry_an_anchor_that_the_log_fits(day: Ran) -> None:
    for name in ("receipt-issue.pdf", "receipt-return.pdf"):
        (anchor,) = codes_in(day.out / name)
        assert anchor.startswith("AD1:")
        (day.out / "anchor.txt").write_text(anchor, "utf-8")
        verified = accessdesk("verify", str(day.out / "data"), "--anchor", str(day.out / "anchor.txt"))
        assert verified.returncode == 0, verified.stdout


def test_the_evacuation_list_and_the_exported_log_name_who_was_there(day: Ran) -> None:
    page = pypdfium2.PdfDocument(day.out / "evacuation.pdf")[0].get_textpage().get_text_range()
    assert "Miriam Okafor" in page
    log = (day.out / "log.csv").read_text("utf-8-sig")
    assert "Hannes Köhler" in log
    assert len(log.splitlines()) > 100


def says_unchanged(told: str) -> bool:
    return "unverändert" in told.lower() or "unchanged" in told.lower()


def test_the_log_is_unchanged_against_the_checkpoint_and_only_consistent_without_one(day: Ran) -> None:
    data = str(day.out / "data")
    anchored = accessdesk("verify", data, "--anchor", str(day.out / "checkpoint.txt"))
    alone = accessdesk("verify", data)
    assert (anchored.returncode, alone.returncode) == (0, 0)
    assert says_unchanged(anchored.stdout)
    assert not says_unchanged(alone.stdout)


def test_the_printed_accounts_open_the_data(day: Ran) -> None:
    assert any(sample_facts.PASSWORD in line and "Katrin Vogel" in line for line in day.lines)
    house = open_house(day.out / "data", SystemClock())
    try:
        desk = Desk(house.new_unit_of_work, house.clock, ArgonPasswords(), house.guesses, "D1")
        for account in sample_facts.ACCOUNTS:
            assert log_in(desk, account.name, sample_facts.PASSWORD).roles == account.roles
    finally:
        house.close()


def test_a_changed_letter_is_found_and_its_entry_named(day: Ran) -> None:
    data = day.out / "data"
    engine = open_sqlite(data / DATA_FILE, data_key(data, make=False))
    with engine.begin() as connection:
        seq = connection.execute(
            text("SELECT min(seq) FROM ledger_payload WHERE CAST(data AS TEXT) LIKE '%Hannes Köhler%'")
        ).scalar_one()
        connection.execute(
            text(
                "UPDATE ledger_payload SET data = CAST(replace(CAST(data AS TEXT), 'Hannes', 'Johann') AS BLOB) "
                "WHERE seq = :seq"
            ),
            {"seq": seq},
        )
    engine.dispose()
    verified = accessdesk("verify", str(data), "--anchor", str(day.out / "checkpoint.txt"))
    assert verified.returncode == 1
    assert str(seq) in verified.stdout


def test_a_day_never_overwrites_another(day: Ran) -> None:
    assert accessdesk("demo", "--out", str(day.out), "--lang", "de").returncode == 1
