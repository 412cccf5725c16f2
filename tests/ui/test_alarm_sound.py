"""The alarm is played by whatever this computer has, and a beep is what is left when nothing plays."""

import os
import runpy
import wave
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from accessdesk.ui.alarm.alarm_sound import AlarmSound
from accessdesk.ui.alarm.player import Player, alarm_file, players

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the players are small shell scripts")


def player(folder: Path, name: str, *, code: int = 0, forever: bool = False) -> Path:
    """A program of this name that keeps what it was asked to play."""
    path = folder / name
    lasts = "exec sleep 600" if forever else f"exit {code}"
    path.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> "{path}.played"\n{lasts}\n')
    path.chmod(0o755)
    return path


def played(folder: Path, name: str) -> list[str]:
    path = folder / f"{name}.played"
    return path.read_text().splitlines() if path.exists() else []


@pytest.fixture
def beeps() -> list[str]:
    return []


def sound_of(folder: Path, beeps: list[str], monkeypatch: pytest.MonkeyPatch) -> AlarmSound:
    monkeypatch.setenv("PATH", str(folder))
    return AlarmSound(found=players("linux"), beep=lambda: beeps.append("beep"))


def play(qtbot: QtBot, sound: AlarmSound) -> None:
    sound.play()
    qtbot.waitUntil(lambda: not sound.busy, timeout=5_000)


def test_the_first_player_there_plays_the_shipped_file(
    qtbot: QtBot, tmp_path: Path, beeps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    player(tmp_path, "aplay")
    player(tmp_path, "pw-play")
    play(qtbot, sound_of(tmp_path, beeps, monkeypatch))
    assert played(tmp_path, "pw-play") == [alarm_file()]
    assert (played(tmp_path, "aplay"), beeps) == ([], [])


def test_a_player_that_fails_gives_way_to_the_next_one(
    qtbot: QtBot, tmp_path: Path, beeps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    player(tmp_path, "paplay", code=1)
    player(tmp_path, "aplay")
    sound = sound_of(tmp_path, beeps, monkeypatch)
    play(qtbot, sound)
    play(qtbot, sound)
    assert played(tmp_path, "paplay") == [alarm_file()]
    assert played(tmp_path, "aplay") == ["-q", alarm_file()] * 2
    assert beeps == []


def heard_when_every_player_fails(
    qtbot: QtBot, tmp_path: Path, beeps: list[str], monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    player(tmp_path, "paplay", code=1)
    play(qtbot, sound_of(tmp_path, beeps, monkeypatch))
    return beeps


def test_when_every_player_fails_it_beeps(
    qtbot: QtBot, tmp_path: Path, beeps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert heard_when_every_player_fails(qtbot, tmp_path, beeps, monkeypatch) == ["beep"]


def test_a_sound_that_does_not_ask_how_the_player_ended_would_be_seen(
    qtbot: QtBot, tmp_path: Path, beeps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AlarmSound, "_on_finished", lambda self, code, status: None)
    assert heard_when_every_player_fails(qtbot, tmp_path, beeps, monkeypatch) == []


def test_without_any_player_and_with_one_that_does_not_start_it_beeps(
    qtbot: QtBot, tmp_path: Path, beeps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    play(qtbot, sound_of(tmp_path, beeps, monkeypatch))
    broken = AlarmSound(found=[Player("paplay", (str(tmp_path / "gone"),))], beep=lambda: beeps.append("again"))
    play(qtbot, broken)
    assert beeps == ["beep", "again"]


def test_a_player_that_hangs_is_ended_and_passed_over(
    qtbot: QtBot, tmp_path: Path, beeps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    player(tmp_path, "paplay", forever=True)
    player(tmp_path, "aplay")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    sound = AlarmSound(found=players("linux"), beep=lambda: beeps.append("beep"))
    sound.play()
    qtbot.waitUntil(lambda: bool(played(tmp_path, "paplay")), timeout=5_000)
    play(qtbot, sound)
    assert played(tmp_path, "aplay") == ["-q", alarm_file()]


def test_every_platform_has_its_own_player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    path = player(tmp_path, "afplay")
    assert players("darwin") == (Player("afplay", (str(path),)),)
    assert players("linux") == ()


def test_the_shipped_sound_is_plain_pcm_of_about_a_second_and_loud() -> None:
    with wave.open(alarm_file(), "rb") as sound:
        assert (sound.getcomptype(), sound.getnchannels(), sound.getsampwidth()) == ("NONE", 1, 2)
        assert 0.5 < sound.getnframes() / sound.getframerate() < 2
        frames = sound.readframes(sound.getnframes())
    loudest = max(abs(int.from_bytes(frames[i : i + 2], "little", signed=True)) for i in range(0, len(frames), 2))
    assert loudest > 20_000


def test_the_shipped_sound_is_what_its_script_makes() -> None:
    script = runpy.run_path(str(Path(__file__).resolve().parents[2] / "packaging" / "alarm_sound.py"))
    assert Path(alarm_file()).read_bytes() == script["alarm"]()
