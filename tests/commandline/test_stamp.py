"""RFC 3161 time stamps over checkpoints, by a real responder of openssl on this computer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from accessdesk.commandline.arguments import parser
from accessdesk.commandline.outcome import Stop
from accessdesk.commandline.stamping import stamp
from accessdesk.ledger.checkpoint import Checkpoint, signed_note
from accessdesk.storage.log_watch import KEPT_FILE
from tests.support.stamps import running_authority


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    with running_authority(tmp_path_factory.mktemp("authority")) as found:
        yield found


def note(size: int) -> str:
    key = Ed25519PrivateKey.from_private_bytes(bytes(32))
    return signed_note(Checkpoint("accessdesk/0123456789a", size, bytes(32)), key, "accessdesk/0123456789a")


def run(*words: object) -> int:
    return stamp(parser().parse_args(["stamp", *map(str, words)]))


def test_a_stamp_proves_this_checkpoint_and_no_other(
    authority: tuple[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACCESSDESK_LANG", "en")
    url, trusted = authority
    (tmp_path / KEPT_FILE).write_text(note(41), "utf-8")
    kept, other = tmp_path / "stamp.tsr", tmp_path / "other.txt"
    assert run(tmp_path, "--url", url, "--out", kept, "--ca", trusted) == 0
    assert "41" in capsys.readouterr().out
    assert run(tmp_path, "--check", kept, "--ca", trusted) == 0
    assert "GMT" in capsys.readouterr().out
    other.write_text(note(42), "utf-8")
    with pytest.raises(Stop, match="stamp_bad"):
        run(other, "--check", kept, "--ca", trusted)
    with pytest.raises(Stop, match="stamp_bad"):
        run(tmp_path, "--check", kept)  # the system trusts no such authority
    damaged = bytearray(kept.read_bytes())
    damaged[-5] ^= 1
    kept.write_bytes(damaged)
    with pytest.raises(Stop, match="stamp_bad"):
        run(tmp_path, "--check", kept, "--ca", trusted)


def test_what_is_no_checkpoint_is_not_stamped_and_without_openssl_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = tmp_path / "letter.txt"
    text.write_text("Guten Tag", "utf-8")
    with pytest.raises(Stop, match="bad_anchor"):
        run(text, "--url", "http://127.0.0.1:1/", "--out", tmp_path / "x")
    text.write_text(note(41), "utf-8")
    with pytest.raises(Stop, match="stamp_needs"):
        run(text, "--url", "file:///etc/passwd", "--out", tmp_path / "x")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Stop, match="no_openssl"):
        run(text, "--url", "http://127.0.0.1:1/", "--out", tmp_path / "x")
    assert not (tmp_path / "x").exists()
