"""Checkpoint notes after C2SP, receipt anchors, fingerprints, endorsed keys."""

import base64
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from accessdesk.ledger.checkpoint import (
    Checkpoint,
    NotACheckpoint,
    ReceiptAnchor,
    endorse_key,
    endorses,
    fingerprint,
    key_hash,
    origin_of,
    parse_note,
    parse_receipt_anchor,
    receipt_anchor,
    signature_fits,
    signed_note,
    verify_note,
)

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(32)).public_key().public_bytes_raw()
ROOT = sha256(b"root").digest()
LOG = "00112233445566778899aabbccddeeff"
STATE = Checkpoint(origin_of(LOG), 3_000_000, ROOT)


def test_a_note_is_made_of_the_lines_that_c2sp_describes() -> None:
    note = signed_note(STATE, KEY, "desk")
    body, signature = note.split("\n\n")
    assert body == f"accessdesk/00112233445\n3000000\n{base64.b64encode(ROOT).decode()}"
    dash, name, data = signature.removesuffix("\n").split(" ")
    assert (dash, name) == ("\u2014", "desk")
    raw = base64.b64decode(data)
    assert raw[:4] == sha256(b"desk\n\x01" + PUBLIC).digest()[:4]
    KEY.public_key().verify(raw[4:], (body + "\n").encode())


def test_the_key_hash_is_that_of_the_published_example() -> None:
    # c2sp.org/signed-note and golang.org/x/mod/sumdb/note: PeterNeumann+c74f20a3+ARpc2Qc...
    public = base64.b64decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    assert key_hash("PeterNeumann", public[1:]).hex() == "c74f20a3"


def test_the_published_example_note_verifies() -> None:
    # The same example; its text is not a checkpoint, so only its signature is looked at.
    text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    line = base64.b64decode(
        "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="
    )
    public = base64.b64decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")[1:]
    assert signature_fits(public, line[4:], text.encode())


@pytest.mark.parametrize("epoch", [1, 999])
def test_a_note_fits_a_qr_code_of_version_10_m(epoch: int) -> None:
    largest = Checkpoint("a" * 22, 9_999_999, ROOT, epoch)
    assert len(signed_note(largest, KEY, "d" * 22).encode()) <= 207  # 213 bytes would fit


@pytest.mark.parametrize("epoch", [1, 2])
def test_a_note_reads_back_and_verifies_with_its_key_only(epoch: int) -> None:
    state = Checkpoint(STATE.origin, 12, ROOT, epoch)
    signed = parse_note(signed_note(state, KEY, "desk"))
    assert signed.checkpoint == state
    assert verify_note(signed, PUBLIC)
    assert not verify_note(signed, OTHER)
    assert not verify_note(signed, b"short")


def test_a_note_from_mail_or_a_scanner_still_verifies() -> None:
    note = signed_note(STATE, KEY, "desk")
    assert verify_note(parse_note(note.replace("\n", "\r\n")), PUBLIC)
    assert verify_note(parse_note(note.rstrip("\n")), PUBLIC)


def test_a_witness_may_add_its_own_signature_line() -> None:
    note = signed_note(STATE, KEY, "desk")
    witness = Ed25519PrivateKey.from_private_bytes(bytes(32))
    line = signed_note(STATE, witness, "auditor").split("\n\n")[1]
    signed = parse_note(note + line)
    assert verify_note(signed, PUBLIC)
    assert verify_note(signed, OTHER)


def test_every_changed_character_of_a_note_is_noticed() -> None:
    note = signed_note(STATE, KEY, "desk")
    for at, character in enumerate(note.rstrip("\n")):
        changed = note[:at] + ("A" if character != "A" else "B") + note[at + 1 :]
        try:
            signed = parse_note(changed)
        except NotACheckpoint:
            continue
        assert not verify_note(signed, PUBLIC), f"character {at}"


NOTE = signed_note(STATE, KEY, "desk")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        NOTE.split("\n\n")[0] + "\n",
        NOTE.split("\n\n")[0] + "\n\n",
        NOTE.replace("3000000", "03000000"),
        NOTE.replace("3000000", "-1"),
        NOTE.replace("3000000", "٣"),
        NOTE.replace("\n\n", "\nepoch 1\n\n"),
        NOTE.replace("\n\n", "\nextra\n\n"),
        NOTE.replace("\u2014", "-"),
        NOTE.replace("accessdesk/", "accessdesk/accessdesk/"),
        NOTE.replace("= \n", "\n").replace("=\n", "\n"),
        NOTE + "\n\n" + NOTE,
    ],
)
def test_a_text_that_is_no_note_is_refused(text: str) -> None:
    with pytest.raises(NotACheckpoint):
        parse_note(text)


@pytest.mark.parametrize(
    "state",
    [
        Checkpoint("a" * 23, 1, ROOT),
        Checkpoint("", 1, ROOT),
        Checkpoint("two words", 1, ROOT),
        Checkpoint("a\nb", 1, ROOT),
        Checkpoint("a", -1, ROOT),
        Checkpoint("a", 1, ROOT[:20]),
        Checkpoint("a", 1, ROOT, 0),
    ],
)
def test_a_state_that_fits_no_note_is_refused(state: Checkpoint) -> None:
    with pytest.raises(NotACheckpoint):
        signed_note(state, KEY, "desk")


def test_the_origin_has_22_characters() -> None:
    assert origin_of(LOG) == "accessdesk/00112233445"
    assert len(origin_of(LOG)) == 22


def test_the_fingerprint_is_160_bits_in_groups_of_four() -> None:
    text = fingerprint(PUBLIC)
    assert base64.b32decode(text.replace(" ", "")) == sha256(PUBLIC).digest()[:20]
    assert [len(group) for group in text.split(" ")] == [4] * 8


def test_a_receipt_anchor_carries_160_bits_of_the_root() -> None:
    text = receipt_anchor(2, 1234, ROOT)
    assert text == f"AD1:2:1234:{base64.b32encode(ROOT[:20]).decode()}"
    assert parse_receipt_anchor(text) == ReceiptAnchor(2, 1234, ROOT[:20])
    assert parse_receipt_anchor(f" {text.lower()}\n") == ReceiptAnchor(2, 1234, ROOT[:20])


@pytest.mark.parametrize(
    "text",
    ["", "AD1:1:1:", "AD2:1:1:" + "A" * 32, "AD1:01:1:" + "A" * 32, "AD1:0:1:" + "A" * 32, "AD1:1:1:" + "A" * 31],
)
def test_a_text_that_is_no_receipt_anchor_is_refused(text: str) -> None:
    with pytest.raises(NotACheckpoint):
        parse_receipt_anchor(text)


def test_a_receipt_anchor_of_half_a_root_is_not_made() -> None:
    with pytest.raises(NotACheckpoint):
        receipt_anchor(1, 1, ROOT[:20])


def test_an_endorsement_is_for_one_log_one_key_and_one_size() -> None:
    said = endorse_key(KEY, LOG, OTHER, 7)
    assert endorses(PUBLIC, said, LOG, OTHER, 7)
    assert not endorses(PUBLIC, said, LOG, OTHER, 8)
    assert not endorses(PUBLIC, said, LOG[::-1], OTHER, 7)
    assert not endorses(PUBLIC, said, LOG, PUBLIC, 7)
    assert not endorses(OTHER, said, LOG, OTHER, 7)
