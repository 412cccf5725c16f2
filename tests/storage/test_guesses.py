import contextlib
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest

from accessdesk.desk.entrance import log_in
from accessdesk.domain.refusals import LoginRefused, TooManyGuesses
from accessdesk.storage import guesses
from accessdesk.storage.guesses import MOST_TRIES, WINDOW_SECONDS, GuessFile
from tests.support.houses import NOW, PASSWORD, RECEPTION, Company


class Machine:
    """How long a machine runs, moved by a test."""

    def __init__(self) -> None:
        self.runs = 5_000.0

    def uptime(self) -> float:
        return self.runs


def admitted(path: Path, machine: Machine, seconds: int) -> int:
    """A patient guesser restarts the program and sets the clock before each try; the tries evaluated in so long."""
    count = 0
    for second in range(0, seconds, 2):
        jump = timedelta(days=(-1) ** second * second)
        try:
            GuessFile(path, machine.uptime).admit("login:katrin", NOW + jump)
            count += 1
        except TooManyGuesses:
            pass
        machine.runs += 2
    return count


def test_a_thousand_guesses_with_restarts_and_clock_jumps_are_evaluated_ten_times_in_15_minutes(tmp_path: Path) -> None:
    machine = Machine()
    path = tmp_path / "guesses.json"
    for _ in range(3):
        assert 5 < admitted(path, machine, WINDOW_SECONDS) <= MOST_TRIES


def test_a_limit_that_trusted_no_time_at_all_would_evaluate_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guesses, "_age", lambda seen, moment: WINDOW_SECONDS)
    assert admitted(tmp_path / "guesses.json", Machine(), WINDOW_SECONDS) > MOST_TRIES


def test_restarting_the_machine_shortens_no_wait(tmp_path: Path) -> None:
    machine = Machine()
    path = tmp_path / "guesses.json"
    admitted(path, machine, WINDOW_SECONDS)
    for _ in range(20):
        machine.runs = 30
        with pytest.raises(TooManyGuesses):
            GuessFile(path, machine.uptime).admit("login:katrin", NOW)
    machine.runs = WINDOW_SECONDS + 1
    GuessFile(path, machine.uptime).admit("login:katrin", NOW)


def test_names_that_were_tried_long_ago_are_forgotten(tmp_path: Path) -> None:
    machine = Machine()
    path = tmp_path / "guesses.json"
    for number in range(200):
        GuessFile(path, machine.uptime).admit(f"login:{number}", NOW)
    machine.runs += WINDOW_SECONDS
    GuessFile(path, machine.uptime).admit("login:last", NOW)
    assert path.stat().st_size < 100


@pytest.mark.parametrize("content", ["", "[]", "{", '{"a": 5}', '{"a": ["x"]}', '{"a": null}', "\ufeff{}"])
def test_a_spoilt_file_of_guesses_keeps_nobody_out(tmp_path: Path, content: str) -> None:
    path = tmp_path / "guesses.json"
    path.write_text(content, "utf-8")
    GuessFile(path).admit("login:katrin", NOW)


def test_the_right_password_waits_too_and_a_clock_set_ahead_does_not_help(company: Company) -> None:
    for _ in range(6):
        with pytest.raises((LoginRefused, TooManyGuesses)):
            log_in(company.desk, RECEPTION, "falsch")
    company.clock.forward(days=2)
    with pytest.raises(TooManyGuesses):
        log_in(company.desk, RECEPTION, PASSWORD)


def test_tries_at_several_desks_of_one_folder_at_once_are_all_counted(tmp_path: Path) -> None:
    path = tmp_path / "guesses.json"
    names = [f"login:{number}" for number in range(40)]
    with ThreadPoolExecutor(8) as desks:
        list(desks.map(lambda name: GuessFile(path, Machine().uptime).admit(name, NOW), names))
    assert len(json.loads(path.read_text("utf-8"))) == len(names)


def test_without_the_lock_tries_would_be_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guesses, "held", lambda path: contextlib.nullcontext())
    path, both_read = tmp_path / "guesses.json", Barrier(2, timeout=10)
    recent = GuessFile._recent

    def read_together(self: GuessFile, moment: float) -> dict[str, list[float]]:
        found = recent(self, moment)
        both_read.wait()
        return found

    monkeypatch.setattr(GuessFile, "_recent", read_together)
    with ThreadPoolExecutor(2) as desks:
        tried = [desks.submit(GuessFile(path, Machine().uptime).admit, name, NOW) for name in ("login:a", "login:b")]
    assert [one for one in tried if one.exception()] or len(json.loads(path.read_text("utf-8"))) == 1
