"""Commitments: their exact bytes, and that only the right payload, class and randomness open them."""

import hashlib
import hmac

import pytest

from accessdesk.ledger.commitment import CLASSES, commit, new_randomness, opens

R = bytes(range(64))


def test_a_commitment_is_the_hmac_over_prefix_class_and_payload() -> None:
    message = b"accessdesk/commit/v1\0contact\0" + b'{"s":1}'
    assert commit(R, "contact", b'{"s":1}') == hmac.new(R, message, hashlib.sha256).digest()


def test_a_commitment_has_these_bytes_for_ever() -> None:
    expected = "8546bb6743cf69e1da715a0df3116fd7933c19853f4c293aa066842389904932"
    assert commit(R, "contact", b'{"s":1}').hex() == expected


def test_only_the_right_payload_class_and_randomness_open_a_commitment() -> None:
    made = commit(R, "contact", b"{}")
    assert opens(made, R, "contact", b"{}")
    assert not opens(made, R, "identity", b"{}")
    assert not opens(made, R, "contact", b"{ }")
    assert not opens(made, R[::-1], "contact", b"{}")
    assert not opens(made, R[:-1], "contact", b"{}")
    assert not opens(made, R, "shoe_size", b"{}")


def test_an_unknown_class_and_short_randomness_are_refused() -> None:
    with pytest.raises(ValueError, match="class"):
        commit(R, "shoe_size", b"{}")
    with pytest.raises(ValueError, match="64"):
        commit(R[:63], "contact", b"{}")


def test_randomness_is_64_bytes_and_never_the_same() -> None:
    drawn = {new_randomness() for _ in range(100)}
    assert len(drawn) == 100
    assert {len(r) for r in drawn} == {64}


def test_the_classes_are_sorted_out_once() -> None:
    assert len(set(CLASSES)) == len(CLASSES) == 12
