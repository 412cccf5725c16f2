"""What a verdict says of honest logs, lawful restores, erasures and key changes."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from accessdesk.ledger.checkpoint import receipt_anchor
from accessdesk.ledger.findings import MOST_FINDINGS_OF_A_CODE, Finding, FindingCode, NoteCode
from accessdesk.ledger.verify import Anchor, Standing, VerificationCancelled, verify
from tests.ledger.logs import Log


def log_of(size: int) -> Log:
    log = Log.empty(random.Random(size))
    log.add_random(size)
    return log


def codes(log: Log) -> set[FindingCode]:
    return {finding.code for finding in log.verify().findings}


def test_an_empty_log_is_consistent_with_itself() -> None:
    verdict = Log.empty(random.Random(1)).verify()
    assert verdict.standing is Standing.CONSISTENT_WITH_ITSELF
    assert verdict.entries == 0


def test_an_anchor_over_nothing_does_not_make_a_log_unchanged() -> None:
    log = Log.empty(random.Random(1))
    log.anchors.append(Anchor.read(log.note()))
    log.add_random(5)
    assert log.verify().standing is Standing.CONSISTENT_WITH_ITSELF


def test_a_verdict_says_up_to_where_the_log_is_anchored() -> None:
    log = log_of(5)
    log.anchors.append(Anchor.read(receipt_anchor(1, 5, log.root(5))))
    log.add_random(4)
    verdict = log.verify()
    assert verdict.standing is Standing.UNCHANGED
    assert (verdict.anchored_to, verdict.entries) == (5, 9)
    assert verdict.root == log.frontier.root()


def test_lawful_erasures_are_no_finding_with_or_without_their_empty_rows() -> None:
    log = log_of(20)
    log.erase("actor", 1, 10)
    log.erase("contact", 1, 20)
    log.erase("actor", 5, 15)
    assert log.verify().ok
    log.payloads = [row for row in log.payloads if row.data is not None]
    assert log.verify().ok


def test_an_erasure_covers_its_own_class_and_range_only() -> None:
    log = log_of(20)
    log.erase("actor", 2, 10)
    at = log.payload_at(1, "actor")
    log.payloads[at] = replace(log.payloads[at], r=None, data=None)
    assert log.verify().findings == (Finding(FindingCode.PAYLOAD_EMPTIED, 1, {"data_class": "actor"}),)


def test_keys_change_and_every_checkpoint_keeps_the_key_of_its_size() -> None:
    log = log_of(4)
    for _ in range(3):
        log.make_checkpoint()
        log.take_anchor()
        log.change_key()
        log.add_random(3)
    log.make_checkpoint()
    verdict = log.verify()
    assert verdict.standing is Standing.UNCHANGED
    assert (verdict.checkpoints, verdict.anchors) == (4, 3)


def test_a_clock_set_back_and_said_so_is_no_finding() -> None:
    log = log_of(4)
    log.set_clock_back(3)
    log.add_random(4)
    assert log.verify().ok


def test_a_clock_may_run_backwards_only_directly_after_it_was_said() -> None:
    log = log_of(4)
    log.set_clock_back(3)
    log.now += timedelta(hours=3)
    log.add_random(1)
    log.now -= timedelta(hours=3)
    log.add_random(1)
    assert codes(log) == {FindingCode.CLOCK_BACKWARDS}


def restored() -> Log:
    """A log of 20 entries, anchored at 6, 14 and 20, put back lawfully to 10, and gone on to 16."""
    log = log_of(6)
    log.anchors.append(Anchor.read(log.note()))
    log.add_random(8)
    log.anchors.append(Anchor.read(log.note()))
    log.add_random(6)
    log.anchors.append(Anchor.read(receipt_anchor(1, 20, log.root(20))))
    log.restore(10)
    log.add_random(5)
    return log


def test_a_lawful_restore_is_noted_and_anchors_of_what_it_gave_up_are_named() -> None:
    verdict = restored().verify()
    assert verdict.standing is Standing.UNCHANGED
    assert verdict.anchored_to == 6
    assert [(note.code, note.seq) for note in verdict.notes] == [
        (NoteCode.RESTORED, 11),
        (NoteCode.ANCHOR_ABANDONED, None),
        (NoteCode.ANCHOR_ABANDONED, None),
    ]


def test_a_restore_that_names_another_head_than_the_anchor_is_found() -> None:
    log = restored()
    log.anchors.append(Anchor.read(receipt_anchor(1, 20, bytes(32))))
    assert codes(log) == {FindingCode.ANCHOR_BEYOND_END}


def test_a_restore_does_not_excuse_a_change_before_or_after_it() -> None:
    log = restored()
    log.anchors.append(Anchor.read(log.note()))
    assert log.verify().anchored_to == 16
    log.rewrite(13, obj="p-forged")
    verdict = log.verify()
    assert {finding.code for finding in verdict.findings} == {FindingCode.ANCHOR_ROOT}
    assert verdict.first_bad == 7
    log = restored()
    log.rewrite(3, obj="p-forged")
    assert log.verify().first_bad == 1


def test_a_log_longer_than_the_anchor_of_its_abandoned_part_is_still_not_mixed_up() -> None:
    log = restored()
    log.anchors.append(Anchor.read(receipt_anchor(2, 14, bytes(32))))
    assert codes(log) == {FindingCode.ANCHOR_ROOT}


def test_findings_are_capped_and_the_first_bad_entry_is_kept() -> None:
    log = log_of(300)
    log.payloads = [row for row in log.payloads if row.seq < 40]
    verdict = log.verify()
    assert len(verdict.findings) == MOST_FINDINGS_OF_A_CODE
    assert verdict.first_bad == 40


def test_others_add_their_findings_to_a_verdict() -> None:
    verdict = log_of(3).verify().with_findings([Finding(FindingCode.INTEGRITY)])
    assert not verdict.ok
    assert verdict.standing is Standing.CHANGED
    assert verdict.first_bad is None


def test_progress_is_told_and_a_verification_can_be_stopped() -> None:
    log = log_of(2)
    many = log.entries * 3000
    told: list[int] = []
    verify(log.log_id, many, [], [], [], [], on_progress=told.append)
    assert told == [4096, 6000]
    with pytest.raises(VerificationCancelled):
        verify(log.log_id, many, [], [], [], [], cancelled=lambda: True)


def test_a_verification_reads_its_sources_once_and_in_step() -> None:
    log = log_of(50)
    rows = sorted(log.payloads, key=lambda row: row.seq)
    verdict = verify(log.log_id, iter(log.entries), iter(rows), iter(()), iter(log.keys), iter(()))
    assert verdict.ok
    assert verdict.entries == 50


@pytest.mark.parametrize("number", [2**62, -5, 0, 3])
def test_a_forged_row_number_is_found_and_costs_no_memory(number: int) -> None:
    log = log_of(12)
    log.entries[8] = replace(log.entries[8], seq=number)
    at = log.payload_at(9)
    log.payloads[at] = replace(log.payloads[at], seq=number)
    verdict = verify(log.log_id, log.entries, log.payloads, [], log.keys, [])
    assert FindingCode.SEQ_BROKEN in {finding.code for finding in verdict.findings}


def test_a_verdict_says_up_to_where_a_signed_checkpoint_still_vouches_and_when_that_was() -> None:
    log = log_of(10)
    log.make_checkpoint()
    log.add_random(10)
    log.make_checkpoint()
    assert log.verify().vouched_to == 20
    log.put(15, replace(log.entry(15), desk="D9").to_bytes())
    assert log.verify().vouched_to == 10
    log.put(3, replace(log.entry(3), desk="D9").to_bytes())
    assert log.verify().vouched_to == 0


def test_a_checkpoint_that_the_key_did_not_sign_vouches_for_nothing() -> None:
    log = log_of(10)
    log.make_checkpoint()
    log.checkpoints[-1] = replace(log.checkpoints[-1], note=log.checkpoints[-1].note[:-8] + "AAAAAAA\n")
    assert log.verify().vouched_to == 0
