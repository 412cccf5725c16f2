import os
from pathlib import Path

import pytest

from tests.commandline.commands import accessdesk


@pytest.mark.skipif(os.name == "nt", reason="the player is a small shell script")
def test_the_doctor_says_what_plays_the_alarm(tmp_path: Path) -> None:
    player = tmp_path / "paplay"
    player.write_text("#!/bin/sh\n")
    player.chmod(0o755)
    ran = accessdesk("doctor", PATH=f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    (line,) = [line for line in ran.out.splitlines() if "Alarm sound" in line]
    assert line.startswith("[fine]")
    assert str(player) in line


@pytest.mark.skipif(os.name == "nt", reason="Windows always has a player")
def test_the_doctor_says_how_to_get_a_player_where_only_the_beep_is_left(tmp_path: Path) -> None:
    ran = accessdesk("doctor", PATH=str(tmp_path))
    (line,) = [line for line in ran.out.splitlines() if "Alarm sound" in line]
    assert "beep -> install pulseaudio-utils or alsa-utils" in line
