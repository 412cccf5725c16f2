"""The papers' words, dates and sums."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import accessdesk.documents
from accessdesk.documents.wording import _WORDS, coded, day, euros, moment, word

SOURCES = "".join(path.read_text(encoding="utf-8") for path in Path(accessdesk.documents.__path__[0]).glob("*.py"))


def test_every_wording_has_both_languages_and_the_same_places_to_fill() -> None:
    for key, pair in _WORDS.items():
        assert all(pair), key
        assert re.findall(r"\{\w+\}", pair[0]) == re.findall(r"\{\w+\}", pair[1]), key


def unused(keys: Iterable[str]) -> set[str]:
    """Keys that stand nowhere but in the table, neither whole nor as a beginning that a code is put behind."""
    beginnings = tuple(re.findall(r'f"([a-z]+_)\{', SOURCES))
    assert beginnings
    rare = {key for key in keys if SOURCES.count(f'"{key}"') + SOURCES.count(f"'{key}'") < 2}
    return {key for key in rare if not key.startswith(beginnings)}


def test_every_wording_is_used() -> None:
    assert unused(_WORDS) == set()


def test_a_wording_that_nobody_asks_for_would_be_found() -> None:
    assert unused([*_WORDS, "greeting"]) == {"greeting"}


def test_an_unknown_word_is_an_error_not_a_blank() -> None:
    with pytest.raises(KeyError):
        word("nonsense", "de")


def test_codes_become_words_and_free_text_stays() -> None:
    assert coded("passport", "de") == "Reisepass"
    assert coded("Bart leicht verbogen", "de") == "Bart leicht verbogen"


def test_dates_and_sums_by_language() -> None:
    assert day(date(2026, 3, 1), "de") == "01.03.2026"
    assert day(date(2026, 3, 1), "en") == "1 Mar 2026"
    assert moment(datetime(2026, 3, 1, 7, 5, tzinfo=UTC), "de-AT") == "01.03.2026, 07:05"
    assert euros(1234567, "de") == "1.234.567\u00a0€"
    assert euros(1234567, "en") == "€1,234,567"
