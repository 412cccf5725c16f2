"""Each finding and note of a verification is a sentence in both languages, with its entry, its time and its figures."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from accessdesk.desk.verification import Fault, VerifyResult
from accessdesk.ledger.findings import FindingCode, NoteCode
from accessdesk.ui import language
from accessdesk.ui.log.finding_words import fault_sentence, since_when
from accessdesk.ui.log.verify_words import told_of

AT = datetime(2026, 3, 14, 9, 12, tzinfo=UTC)
DETAIL: dict[str, str | int] = {
    **dict.fromkeys(("size", "entries", "from_size", "abandoned_size", "expected", "found", "count", "id"), 7),
    **dict.fromkeys(("file", "table", "message"), "visit"),
    "data_class": "identity",
    "when": "24.11.2026, es",
}


def changed(*faults: Fault, vouched_to: int = 0, vouched_at: datetime | None = None) -> VerifyResult:
    codes = tuple(fault.code for fault in faults)
    return VerifyResult("changed", 9, 1, 0, 7, codes, faults, vouched_to=vouched_to, vouched_at=vouched_at)


@pytest.mark.parametrize("spoken", ["de", "en"])
def test_every_code_is_a_sentence_in_which_no_code_and_no_gap_is_left(qapp: QApplication, spoken: str) -> None:
    language.set_language(qapp, spoken)
    said = {code: fault_sentence(Fault(code.value, None, DETAIL)) for code in (*FindingCode, *NoteCode)}
    language.set_language(qapp, "en")
    assert [code for code, words in said.items() if code.value in words or "_" in words] == []
    assert [code for code, words in said.items() if "{" in words or not words.endswith((".", ")", "visit", "es"))] == []
    assert len(set(said.values())) == len(said)
    assert ("Einträge" in said[FindingCode.ANCHOR_BEYOND_END]) is (spoken == "de")


def test_a_finding_says_its_entry_and_when_that_was_entered() -> None:
    fault = Fault("payload_differs", 7, {"data_class": "identity"}, AT)
    words = fault_sentence(fault)
    assert words.startswith("Entry 7 of ")
    assert "2026" in words
    assert words.endswith("The data behind the entry is not what was logged (Names and visits).")


def test_it_is_said_up_to_where_a_checkpoint_still_vouches() -> None:
    fault = Fault("leaf_differs", 7, {}, AT)
    assert since_when(changed(fault)).startswith("No checkpoint vouches")
    assert since_when(changed(fault, vouched_to=5)).startswith("Entries up to 5 are as a checkpoint states them")
    assert "2026" in since_when(changed(fault, vouched_to=5, vouched_at=AT))
    assert since_when(VerifyResult("unchanged", 9, 1, 1, None, ())) == ""


def test_the_band_tells_of_a_sound_log_when_it_was_stamped_last() -> None:
    stamp = Fault("time_stamped", None, {"size": 1234, "when": "Nov 24 04:30:12 2026 GMT"})
    words = told_of(VerifyResult("consistent_with_itself", 1300, 3, 0, None, (), notes=(stamp,)))
    assert words.startswith("The newest time stamp proves that the first 1,234 entries existed")
    assert "04:30:12 2026 GMT" in words


def test_the_band_tells_four_faults_and_how_many_more_there_are() -> None:
    told = told_of(changed(*(Fault("leaf_differs", seq, {}) for seq in range(1, 8)))).split("\n")
    assert len(told) == 6
    assert told[4].startswith("… and 3 more")
    assert told_of(None) == ""
