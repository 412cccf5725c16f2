"""Canonical bytes against the vectors published with RFC 8785, the reference library, and hostile bytes."""

import json
import unicodedata

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from accessdesk.ledger.canonical import NotCanonical, canonical_bytes, parse_exact, serialised

# github.com/cyberphone/json-canonicalization, testdata: input and canonical output, without floating-point numbers.
PUBLISHED = {
    "arrays": ('[56, {"d": true, "10": null, "1": [ ]}]', '[56,{"1":[],"10":null,"d":true}]'),
    "french": (
        '{"peach": "This sorting order", "péché": "is wrong according to French", '
        '"pêche": "but canonicalization MUST", "sin":   "ingnore locale"}',
        '{"peach":"This sorting order","péché":"is wrong according to French",'
        '"pêche":"but canonicalization MUST","sin":"ingnore locale"}',
    ),
    "structures": (
        '{"1": {"f": {"f": "hi","F": 5} ,"\\n": 56}, "10": { }, "": "empty", "a": { }, "111": [ { } ], "A": { }}',
        '{"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}}',
    ),
    "unicode": (
        '{"Unnormalized Unicode":"\\u1e0d\\u0307"}',
        '{"Unnormalized Unicode":"\u1e0d\u0307"}',
    ),
    "values": (
        '{"escaping": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}',
        '{"escaping":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/","literals":[null,true,false]}',
    ),
    "weird": (
        '{"\\u20ac": "Euro Sign", "1": "One", "\\u0080": "Control\\u007f", "\\ud83d\\ude02": "Smiley", '
        '"\\u00f6": "Latin Small Letter O With Diaeresis", "\\ufb33": "Hebrew Letter Dalet With Dagesh", '
        '"</script>": "Browser Challenge"}',
        '{"1":"One","</script>":"Browser Challenge","\x80":"Control\x7f",'
        '"ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😂":"Smiley",'
        '"\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    ),
    "sorting of RFC 8785, 3.2.3": (
        '{"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh", '
        '"1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", '
        '"\\u00f6": "Latin Small Letter O With Diaeresis"}',
        '{"\\r":"Carriage Return","1":"One","\x80":"Control","ö":"Latin Small Letter O With Diaeresis",'
        '"€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    ),
}

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
keys = texts.map(lambda text: unicodedata.normalize("NFC", text))
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=5),
    max_leaves=15,
)


def nfc(value: object) -> object:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [nfc(item) for item in value]
    if isinstance(value, dict):
        return {nfc(key): nfc(item) for key, item in value.items()}
    return value


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_published_vectors_of_rfc_8785_come_out_byte_for_byte(name: str) -> None:
    given_text, expected = PUBLISHED[name]
    assert serialised(json.loads(given_text)) == expected.encode()


def test_text_is_normalised_before_it_is_written() -> None:
    assert canonical_bytes({"a\u030a": "\u1e0d\u0307"}) == '{"å":"ḍ̇"}'.encode()
    assert canonical_bytes("e\u0301") == canonical_bytes("é")


@given(values)
def test_canonical_bytes_are_those_of_the_reference_library_over_normalised_text(value: object) -> None:
    assert canonical_bytes(value) == rfc8785.dumps(nfc(value))  # type: ignore[arg-type]


@given(st.dictionaries(keys, values, max_size=5))
def test_canonical_bytes_parse_exactly(value: dict[str, object]) -> None:
    data = canonical_bytes(value)
    assert canonical_bytes(parse_exact(data)) == data


@pytest.mark.parametrize(
    "value",
    [1.0, float("nan"), 2**53, -(2**53), {1: "a"}, {"a"}, b"a", "\ud800", {"é": 1, "e\u0301": 2}, object()],
)
def test_a_value_without_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(NotCanonical):
        canonical_bytes({"x": value})


def test_the_greatest_whole_numbers_are_kept() -> None:
    assert canonical_bytes([2**53 - 1, 1 - 2**53]) == b"[9007199254740991,-9007199254740991]"


@pytest.mark.parametrize(
    "data",
    [
        b'{"a": 1}',
        b'{"b":1,"a":2}',
        b'{"a":1,"a":1}',
        b'{"a":1.0}',
        b'{"a":1e3}',
        b'{"a":-0}',
        b'{"a":9007199254740992}',
        b'{"a":-9007199254740992}',
        b'{"a":' + b"1" * 5000 + b"}",
        b'{"a":NaN}',
        b'{"a":"\\u0041"}',
        b'{"a":"\\/"}',
        b'{"a":"\\u000A"}',
        b'{"a":"\\ud800"}',
        '{"a":"e\u0301"}'.encode(),
        '{"e\u0301":1}'.encode(),
        '{"\ufb32":1,"\U0001f602":2}'.encode(),
        b'\xef\xbb\xbf{"a":1}',
        b'{"a":"\xff"}',
        b'{"a":1}\n',
        b"[1]",
        b'"a"',
        b"",
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
)
def test_bytes_that_are_not_the_canonical_form_are_refused(data: bytes) -> None:
    with pytest.raises(NotCanonical):
        parse_exact(data)


def test_an_accent_after_a_line_end_is_no_reason_to_refuse() -> None:
    data = canonical_bytes({"a": "\n\u0303"})
    assert parse_exact(data) == {"a": "\n\u0303"}


def test_keys_beyond_the_basic_plane_are_sorted_by_utf_16_units() -> None:
    data = canonical_bytes({"\uffee": 1, "\U0001f602": 2})
    assert data == '{"\U0001f602":2,"\uffee":1}'.encode()
    assert parse_exact(data) == {"\uffee": 1, "\U0001f602": 2}
