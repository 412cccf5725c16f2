"""The sealed file: what was written comes back, and nothing else does."""

import os
from pathlib import Path

import pytest

from accessdesk.storage.sealed import SEAL_KEY_FILE, SealBroken, SealedFile

TEXT = b"Miriam Okafor, RZ 1"


def sealed(folder: Path, name: str = "list.sealed") -> SealedFile:
    file = SealedFile(folder, name)
    file.write(TEXT)
    return file


def test_what_was_written_comes_back_and_stands_nowhere_on_disk(tmp_path: Path) -> None:
    file = sealed(tmp_path)
    assert file.read() == TEXT
    assert not any(b"Okafor" in path.read_bytes() for path in tmp_path.iterdir())


def test_a_file_without_the_seal_would_be_found_by_the_same_search(tmp_path: Path) -> None:
    """Twin: the search sees the name where it is not sealed."""
    sealed(tmp_path)
    (tmp_path / "copy").write_bytes(TEXT)
    assert any(b"Okafor" in path.read_bytes() for path in tmp_path.iterdir())


def test_file_and_key_are_for_their_owner_alone(tmp_path: Path) -> None:
    file = sealed(tmp_path)
    assert {path.stat().st_mode & 0o777 for path in (file.path, tmp_path / SEAL_KEY_FILE)} == {0o600}
    assert sorted(os.listdir(tmp_path)) == [SEAL_KEY_FILE, "list.sealed"]


@pytest.mark.parametrize("place", [0, 6, 20, -1])
def test_a_changed_byte_is_refused(tmp_path: Path, place: int) -> None:
    file = sealed(tmp_path)
    content = bytearray(file.path.read_bytes())
    content[place] ^= 1
    file.path.write_bytes(content)
    with pytest.raises(SealBroken):
        file.read()


@pytest.mark.parametrize("content", [b"", b"ADS1", b"ADS1" + b"x" * 12])
def test_a_cut_file_is_refused(tmp_path: Path, content: bytes) -> None:
    file = sealed(tmp_path)
    file.path.write_bytes(content)
    with pytest.raises(SealBroken):
        file.read()


def test_another_key_and_another_name_do_not_open_it(tmp_path: Path) -> None:
    file = sealed(tmp_path)
    (tmp_path / "other.sealed").write_bytes(file.path.read_bytes())
    with pytest.raises(SealBroken):
        SealedFile(tmp_path, "other.sealed").read()
    (tmp_path / SEAL_KEY_FILE).write_text("ab" * 32)
    with pytest.raises(SealBroken):
        file.read()
    (tmp_path / SEAL_KEY_FILE).write_text("no key")
    with pytest.raises(SealBroken):
        file.read()
    (tmp_path / SEAL_KEY_FILE).unlink()
    with pytest.raises(SealBroken):
        file.read()


def test_a_write_that_fails_leaves_the_last_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = sealed(tmp_path)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        file.write(b"half")
    assert file.read() == TEXT
