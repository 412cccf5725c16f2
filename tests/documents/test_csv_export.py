"""CSV that a spreadsheet shows and never runs."""

import csv
import io
from collections.abc import Iterator

import pytest

from accessdesk.documents.csv_export import Cell, guarded, write_csv

SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
PAYLOADS = [
    f"{blank}{sign}{rest}"
    for sign in SIGNS
    for rest in ("1+1", 'HYPERLINK("http://x")', "cmd|' /C calc'!A0", "", ';,"\n')
    for blank in ("", " ", "\u00a0", "\u3000")
]


def _written(rows: list[tuple[Cell, ...]], language: str = "de") -> str:
    out = io.StringIO(newline="")
    write_csv(out, ("Name", "Zahl"), rows, language=language)
    return out.getvalue()


def _cells(text: str, delimiter: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter))


def _formulas(text: str, delimiter: str) -> list[str]:
    """The cells that a spreadsheet would take for a formula."""
    cells = (cell for row in _cells(text, delimiter)[1:] for cell in row)
    return [cell for cell in cells if cell.lstrip(" \u00a0\u3000").startswith(SIGNS)]


@pytest.mark.parametrize(("language", "delimiter"), [("de", ";"), ("en", ",")])
def test_two_hundred_payloads_give_no_formula_and_lose_nothing(language: str, delimiter: str) -> None:
    assert len(PAYLOADS) >= 200
    text = _written([(payload, 1) for payload in PAYLOADS], language)
    assert _formulas(text, delimiter) == []
    assert [row[0] for row in _cells(text, delimiter)[1:]] == ["'" + payload for payload in PAYLOADS]


def test_a_writer_without_the_guard_would_have_been_caught() -> None:
    """Twin: the same payloads through the plain writer are all found."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows([("Name",), *((payload,) for payload in PAYLOADS)])
    assert len(_formulas(out.getvalue(), ";")) == len(PAYLOADS)


@pytest.mark.parametrize("text", ["Müller", "", "a=b", "O'Brien", "12:00", "'quoted'", "A-B"])
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text


def test_a_dangerous_heading_is_guarded_too() -> None:
    out = io.StringIO(newline="")
    write_csv(out, ("=x",), [], language="en")
    assert out.getvalue() == "\ufeff'=x\r\n"


def test_the_file_follows_rfc_4180_with_a_byte_order_mark() -> None:
    text = _written([('sagt "ja"; nein', -5), ("zwei\r\nZeilen", None)])
    assert text == '\ufeffName;Zahl\r\n"sagt ""ja""; nein";-5\r\n"zwei\r\nZeilen";\r\n'
    assert text.encode("utf-8").startswith(b"\xef\xbb\xbf")


def test_rows_are_written_as_they_come() -> None:
    out = io.StringIO(newline="")
    seen: list[int] = []

    def rows() -> Iterator[tuple[Cell, ...]]:
        for at in range(3):
            seen.append(out.getvalue().count("\r\n"))
            yield (f"Zeile {at}", at)

    assert write_csv(out, ("Name", "Zahl"), rows(), language="de") == 3
    assert seen == [1, 2, 3]
