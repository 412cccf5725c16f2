import pytest

from accessdesk.desk.import_files import decoded, rows_of, separator_of
from accessdesk.domain.refusals import NotAcceptable


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_umlauts_survive_every_encoding(encoding: str) -> None:
    assert decoded("Name;Firma\nWeiß;Küche\n".encode(encoding)) == "Name;Firma\nWeiß;Küche\n"


def test_one_line_in_another_encoding_spoils_no_other() -> None:
    mixed = "Zoë\n".encode() + "Gößweinstein\n".encode("cp1252") + "Đặng\n".encode()
    assert decoded(mixed) == "Zoë\nGößweinstein\nĐặng\n"


def test_a_picture_is_no_text() -> None:
    with pytest.raises(NotAcceptable):
        decoded(b"\x89PNG\r\n\x1a\n" + bytes(500))


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_the_separator_is_found(separator: str) -> None:
    assert separator_of(f"Name{separator}Firma{separator}Datum\n") == separator


def test_a_separator_that_the_file_names_itself_counts_and_is_no_row() -> None:
    text = "sep=;\nName;Firma, Ort\nA;B\n"
    assert separator_of(text) == ";"
    assert [row.cells for row in rows_of(text, ";")] == [("Name", "Firma, Ort"), ("A", "B")]


def test_quotes_that_never_close_break_their_own_row_alone() -> None:
    text = 'Name,Firma\n"Anna,X\nBea,Y\nCleo,Z\n'
    assert [(row.line, row.cells, row.broken) for row in rows_of(text, ",")] == [
        (1, ("Name", "Firma"), False),
        (2, (), True),
        (3, ("Bea", "Y"), False),
        (4, ("Cleo", "Z"), False),
    ]


def test_a_cell_over_two_lines_is_one_cell_and_lines_go_on_being_counted() -> None:
    text = 'Name,Note\nAnna,"first\nsecond, ""quoted"""\nBea,\n'
    rows = list(rows_of(text, ","))
    assert rows[1].cells == ("Anna", 'first\nsecond, "quoted"')
    assert rows[2].line == 4
