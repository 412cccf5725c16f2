"""The written format agrees with the code: its examples are real, and its words are enough to check a log with."""

import re
from pathlib import Path

from accessdesk.ledger.commitment import CLASSES
from accessdesk.ledger.entry import Entry

TEXT = (Path(__file__).parents[2] / "docs" / "ledger-format.md").read_text(encoding="utf-8")


def test_the_example_entry_of_the_format_is_a_real_one() -> None:
    found = re.search(r"```\n(\{\"act\".*?)\n```", TEXT, re.DOTALL)
    assert found
    data = found[1].replace("\n", "").encode()
    assert Entry.from_bytes(data).to_bytes() == data


def test_the_members_of_an_entry_are_all_described() -> None:
    example = re.findall(r"^\| `([a-z]+)` \|", TEXT, re.MULTILINE)
    assert example == ["act", "at", "by", "cm", "desk", "ep", "log", "obj", "prev", "seq", "ts", "type", "v"]


def test_the_classes_of_the_format_are_those_of_the_code() -> None:
    assert f"Classes: `{' '.join(CLASSES)}`" in TEXT


def test_the_example_commitment_is_the_one_under_test() -> None:
    expected = "8546bb6743cf69e1da715a0df3116fd7933c19853f4c293aa066842389904932"
    assert expected in TEXT
    assert expected in (Path(__file__).parent / "test_commitment.py").read_text(encoding="utf-8")
