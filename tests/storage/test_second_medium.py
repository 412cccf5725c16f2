"""Checkpoints on a second medium: each one made, what happens when it is taken out, and that it holds up nothing."""

import os
import shutil
import time
from pathlib import Path

import pytest

from accessdesk.desk.day import CloseDay
from accessdesk.ledger.anchors import Anchor
from accessdesk.ledger.findings import Standing
from accessdesk.settings import DeskSettings, write_settings
from accessdesk.storage.second_medium import MEDIUM_FOLDER
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import Company
from tests.support.tampering import Intruder, cut_tail


@pytest.fixture
def stick(company: Company, tmp_path: Path) -> Path:
    """The medium, chosen."""
    found = tmp_path / "stick"
    found.mkdir()
    company.house.medium.choose(str(found))
    write_settings(company.house.data_dir, DeskSettings(checkpoint_folder=str(found)))
    return found


def kept(stick: Path) -> list[Path]:
    return sorted((stick / MEDIUM_FOLDER).glob("*.txt"))


def test_each_checkpoint_is_an_anchor_on_the_medium(company: Company, stick: Path) -> None:
    company.desk.execute(CloseDay())
    company.arrived()
    company.desk.execute(CloseDay())
    assert len(kept(stick)) == 2
    anchors = tuple(Anchor.of_note(path.read_text("utf-8")) for path in kept(stick))
    assert verify_engine(company.house.engine, anchors).standing is Standing.UNCHANGED
    assert not company.house.medium.is_missing()


def test_an_act_without_a_checkpoint_writes_nothing(company: Company, stick: Path) -> None:
    company.arrived()
    assert kept(stick) == []


def test_a_tail_that_was_cut_off_is_found_with_the_medium(company: Company, stick: Path) -> None:
    company.arrived()
    company.desk.execute(CloseDay())
    anchor = Anchor.of_note(kept(stick)[-1].read_text("utf-8"))
    cut_tail(Intruder(company.house), 4)
    assert verify_engine(company.house.engine, (anchor,)).standing is Standing.CHANGED


def test_a_medium_that_was_taken_out_is_shown_and_the_day_is_closed_all_the_same(company: Company, stick: Path) -> None:
    shutil.rmtree(stick / MEDIUM_FOLDER)
    assert company.house.medium.is_missing(), "an empty mount point is no medium"
    company.desk.execute(CloseDay())
    assert list(stick.iterdir()) == []
    company.house.medium.choose(str(stick))
    company.desk.execute(CloseDay())
    assert not company.house.medium.is_missing()
    assert len(kept(stick)) == 1


def test_a_medium_that_cannot_be_written_is_no_choice(company: Company, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        company.house.medium.choose(str(tmp_path / "nowhere"))


@pytest.mark.skipif(os.name != "posix", reason="a pipe stands for a medium that hangs")
def test_a_medium_that_hangs_holds_up_nothing(company: Company, stick: Path) -> None:
    medium, pipe = company.house.medium, stick / MEDIUM_FOLDER / "pipe.txt"
    os.mkfifo(pipe)
    began = time.monotonic()
    medium.keep("pipe.txt", "note")
    company.desk.execute(CloseDay())
    assert time.monotonic() - began < 10
    assert medium.is_missing()
    pipe.read_text("utf-8")  # the medium answers again
