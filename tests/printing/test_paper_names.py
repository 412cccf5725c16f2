from pathlib import Path, PureWindowsPath

import pytest

from accessdesk.printing.delivering import file_name

HOSTILE = [
    "badge-../../x",
    "badge-..\\..\\x",
    "badge-17:x",
    "badge-a/b",
    "badge-*?",
    "badge-\x00",
    "badge-<|>",
    "C:\\x",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_number_never_leads_out_of_the_folder_of_papers(name: str) -> None:
    made = file_name(name)
    assert Path(made).name == PureWindowsPath(made).name == made
    assert not set(made) & set('<>:"/\\|?*\x00')


def test_a_receipt_keeps_its_number() -> None:
    assert file_name("receipt-Ü-2026-0001") == "receipt-Ü-2026-0001"


def test_a_number_taken_as_it_is_would_lead_out() -> None:
    assert PureWindowsPath(HOSTILE[1]).name != HOSTILE[1]
