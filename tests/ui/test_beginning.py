"""The first start, from the assistant to the login, over a real empty folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from accessdesk.app import AccessDesk, is_empty
from accessdesk.beginning import Beginning
from accessdesk.demo.sample import make_sample
from accessdesk.desk.clock import SystemClock
from accessdesk.desk.entrance import FirstStart, ZoneWish
from accessdesk.desk.people import AccountWish
from accessdesk.domain.access_rights import Role
from accessdesk.domain.sites import Supervision
from accessdesk.storage.house import open_house
from tests.support.houses import ADMIN, PASSWORD


@pytest.fixture
def beginning(tmp_path: Path, qtbot: object) -> Iterator[Beginning]:
    started = Beginning(tmp_path / "data", make_sample, lambda: AccessDesk(tmp_path / "data"))
    yield started
    started.close()
    if isinstance(started.program, AccessDesk):
        shiboken6.delete(started.program.window)
    shiboken6.delete(started.assistant)


def settle(beginning: Beginning) -> None:
    quiet = 0
    while quiet < 3:
        QApplication.processEvents()
        running = beginning.background.pending
        if isinstance(beginning.program, AccessDesk):
            running += beginning.program.background.pending
        quiet = quiet + 1 if running == 0 else 0


def wish(password: str) -> FirstStart:
    return FirstStart(
        company="Muster Hosting GmbH",
        site="Nürnberg",
        zones=(ZoneWish("RZ 1", Supervision.CONTINUOUS),),
        administrator=AccountWish(ADMIN, password, frozenset({Role.ADMINISTRATOR})),
    )


def test_the_assistant_ends_at_the_login_of_the_new_company(beginning: Beginning, tmp_path: Path) -> None:
    assert is_empty(tmp_path / "data")
    beginning.assistant.finished.emit(wish(PASSWORD))
    settle(beginning)
    assert isinstance(beginning.program, AccessDesk)
    assert beginning.program.window.is_locked
    assert not is_empty(tmp_path / "data")


def test_a_refused_beginning_leaves_an_empty_folder_to_begin_again(beginning: Beginning, tmp_path: Path) -> None:
    beginning.assistant.finished.emit(wish("zu kurz"))
    settle(beginning)
    assert beginning.program is None
    assert is_empty(tmp_path / "data")
    beginning.assistant.finished.emit(wish(PASSWORD))
    settle(beginning)
    assert beginning.program is not None


def test_sample_data_says_how_to_log_in(beginning: Beginning) -> None:
    beginning.assistant.sample_wanted.emit()
    settle(beginning)
    assert isinstance(beginning.program, AccessDesk)
    hint = beginning.program.window.lock_page.login._hint.text()
    assert "Katrin Vogel" in hint


def test_a_set_up_that_ended_half_way_begins_anew_at_the_next_start(tmp_path: Path, qtbot: object) -> None:
    data = tmp_path / "data"
    open_house(data, SystemClock()).close()
    assert not is_empty(data)
    program = AccessDesk(data)
    while program.background.pending or not is_empty(data):
        QApplication.processEvents()
    QApplication.processEvents()
    program.close()
    shiboken6.delete(program.window)
    assert is_empty(data)
