"""Entries: the bytes written by hand are those of the reference library; other shapes are refused."""

import unicodedata
from datetime import datetime, timedelta, timezone
from time import perf_counter
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from accessdesk.ledger.canonical import NotCanonical, canonical_bytes, parse_exact
from accessdesk.ledger.entry import NO_ENTRY, Entry, NotAnEntry, moment_order, moment_text

PLAIN = Entry(
    log="0" * 31 + "1",
    epoch=1,
    seq=1,
    act="a" * 32,
    type="visit.arrived",
    at="2026-03-02T07:00:00.000000Z",
    ts="2026-03-02T07:00:01.000000Z",
    desk="D1",
    by=("p7",),
    obj="p9",
    prev=NO_ENTRY,
    commitments={"identity": "1" * 64, "actor": "2" * 64},
)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
numbers = st.integers(1, 2**53 - 1)


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def test_an_entry_has_exactly_these_bytes() -> None:
    assert PLAIN.to_bytes() == (
        b'{"act":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","at":"2026-03-02T07:00:00.000000Z","by":["p7"],'
        b'"cm":{"actor":"' + b"2" * 64 + b'","identity":"' + b"1" * 64 + b'"},"desk":"D1","ep":1,'
        b'"log":"00000000000000000000000000000001","obj":"p9","prev":"' + b"0" * 64 + b'","seq":1,'
        b'"ts":"2026-03-02T07:00:01.000000Z","type":"visit.arrived","v":1}'
    )


@given(
    numbers,
    numbers,
    st.lists(texts, min_size=7, max_size=7),
    st.lists(texts, max_size=3),
    st.dictionaries(st.sampled_from(["actor", "contact", "identity", "setting"]), texts, max_size=4),
)
def test_the_bytes_written_by_hand_are_those_of_the_reference_library(
    epoch: int, seq: int, words: list[str], by: list[str], cm: dict[str, str]
) -> None:
    act, entry_type, at, ts, desk, obj, prev = words
    entry = Entry(PLAIN.log, epoch, seq, act, entry_type, at, ts, desk, tuple(by), obj, prev, cm)
    value: dict[str, Any] = {
        "v": 1,
        "log": PLAIN.log,
        "ep": epoch,
        "seq": seq,
        "act": nfc(act),
        "type": nfc(entry_type),
        "at": nfc(at),
        "ts": nfc(ts),
        "desk": nfc(desk),
        "by": [nfc(name) for name in by],
        "obj": nfc(obj),
        "prev": nfc(prev),
        "cm": {name: nfc(text) for name, text in cm.items()},
    }
    assert entry.to_bytes() == rfc8785.dumps(value)


def test_an_entry_reads_back_as_it_was() -> None:
    assert Entry.from_bytes(PLAIN.to_bytes()) == PLAIN


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("v", 2),
        ("v", True),
        ("log", "0" * 31),
        ("log", "A" * 32),
        ("ep", 0),
        ("ep", True),
        ("seq", 0),
        ("seq", "1"),
        ("act", 5),
        ("type", None),
        ("at", "2026-03-02T07:00:00+01:00"),
        ("ts", "2026-13-02T07:00:00Z"),
        ("ts", "2026-03-02T07:00:00.0Z"),
        ("desk", 1),
        ("by", "p7"),
        ("by", [7]),
        ("obj", ["p9"]),
        ("prev", "0" * 63),
        ("cm", []),
        ("cm", {"shoe_size": "0" * 64}),
        ("cm", {"actor": "0" * 63}),
        ("cm", {"actor": 1}),
        ("more", 1),
    ],
)
def test_a_member_of_another_kind_is_refused(member: str, value: object) -> None:
    members = parse_exact(PLAIN.to_bytes())
    members[member] = value
    with pytest.raises(NotAnEntry):
        Entry.from_bytes(canonical_bytes(members))


@pytest.mark.parametrize("member", ["v", "log", "cm", "by"])
def test_a_missing_member_is_refused(member: str) -> None:
    members = parse_exact(PLAIN.to_bytes())
    del members[member]
    with pytest.raises(NotAnEntry):
        Entry.from_bytes(canonical_bytes(members))


def test_bytes_with_a_space_are_refused() -> None:
    with pytest.raises(NotCanonical):
        Entry.from_bytes(PLAIN.to_bytes().replace(b",", b", ", 1))


def test_a_moment_is_written_in_utc_with_microseconds() -> None:
    moment = datetime(2026, 7, 1, 0, 30, tzinfo=timezone(timedelta(hours=2)))
    assert moment_text(moment) == "2026-06-30T22:30:00.000000Z"


def test_moments_of_different_precision_are_put_in_order() -> None:
    moments = [
        "2026-07-01T00:00:00Z",
        "2026-07-01T00:00:00.499Z",
        "2026-07-01T00:00:00.499001Z",
        "2026-07-01T00:00:00.500Z",
        "2026-07-01T00:00:01Z",
    ]
    keys = [moment_order(text) for text in moments]
    assert keys == sorted(keys)
    assert moment_order(moments[3]) == moment_order("2026-07-01T00:00:00.500000Z")


def test_the_bytes_of_an_entry_are_made_in_well_under_a_tenth_of_a_millisecond() -> None:
    best = min(_seconds_for(200) for _ in range(5))
    assert best / 200 < 100e-6  # the goal is 30 µs; slow machines get room


def _seconds_for(count: int) -> float:
    started = perf_counter()
    for _ in range(count):
        PLAIN.to_bytes()
    return perf_counter() - started


def test_text_in_another_normal_form_is_written_in_form_c() -> None:
    entry = Entry.from_bytes(PLAIN.to_bytes().replace(b'"D1"', '"Pförtner"'.encode()))
    decomposed = Entry(**{name: getattr(entry, name) for name in Entry.__slots__} | {"desk": "Pfo\u0308rtner"})
    assert decomposed.to_bytes() == entry.to_bytes()
