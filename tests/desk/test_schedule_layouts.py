"""Six layouts of locksmiths come in without one wrong cross; what could shift a cross refuses the whole file."""

import dataclasses
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from accessdesk.desk import key_plan, schedule_grid, workbook_sheet
from accessdesk.desk.key_plan import KeySchedulePlan, ScheduleFault, plan_grid
from accessdesk.desk.schedule_grid import read_grid
from accessdesk.desk.schedule_layout import layout_of
from accessdesk.domain.refusals import NotAcceptable
from tests.support.schedule_files import LAYOUTS, Truth, labelled, truth


def read(path: Path) -> KeySchedulePlan:
    grid = read_grid(path)
    return plan_grid(grid, layout_of(grid), path.name)


def told(plan: KeySchedulePlan, said: Truth) -> Truth:
    """The plan in the words of the truth; not every layout has room for the building."""
    types = tuple((kind.name, kind.copies) for kind in plan.types)
    cylinders = tuple((c.number, c.door, c.kind, c.length, c.opened_by) for c in plan.cylinders)
    assert plan.plan_date is not None
    return Truth(plan.system, said.building, plan.plan_date, types, cylinders)


def written(layout: str, said: Truth, folder: Path) -> Path:
    write, ending = LAYOUTS[layout]
    path = folder / f"{layout}.{ending}"
    write(said, path)
    return path


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_says_what_it_was_made_from(layout: str, seed: int, tmp_path: Path) -> None:
    said = truth(seed, doors=14 + 7 * seed, types=9 + seed)
    plan = read(written(layout, said, tmp_path))
    if layout == "labelled":
        said = dataclasses.replace(
            said, cylinders=tuple((n, d.replace("Ş", "S"), *more) for n, d, *more in said.cylinders)
        )
    assert told(plan, said) == said
    assert plan.rejected == ()
    assert plan.duplicates == ()


def test_a_reader_that_slipped_by_one_column_would_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    honest: Callable[..., object] = key_plan._cylinder_of

    def slipped(found: object, row: tuple[str, ...], *rest: object, **more: bool) -> object:
        return honest(found, (*row[:4], "", *row[4:-1]), *rest, **more)

    monkeypatch.setattr(key_plan, "_cylinder_of", slipped)
    said = truth(1)
    assert told(read(written("labelled", said, tmp_path)), said) != said


def _line(path: Path, number: int, change: Callable[[bytes], bytes]) -> None:
    lines = path.read_bytes().split(b"\r\n")
    lines[number - 1] = change(lines[number - 1])
    path.write_bytes(b"\r\n".join(lines))


BROKEN: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a separator too few": (lambda line: line.replace(b";;", b";", 1), "ragged"),
    "a separator too many": (lambda line: line.replace(b";", b";;", 1), "ragged"),
    "an undefined byte": (lambda line: line.replace(b";", b"\x81;", 1), "undecodable"),
    "a formula": (lambda line: line.replace(b";", b";=HYPERLINK(1)", 1), "formula"),
    "a command": (lambda line: line.replace(b";", b";+cmd|' /C calc'!A0", 1), "formula"),
    "a million columns": (lambda line: line + b";" * 1_000_000, "too_many_columns"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_line_that_could_shift_a_cross_refuses_the_file_by_its_number(what: str, tmp_path: Path) -> None:
    change, why = BROKEN[what]
    path = tmp_path / "plan.csv"
    labelled(truth(2), path)
    _line(path, 9, change)
    with pytest.raises(NotAcceptable) as refused:
        read(path)
    assert (refused.value.facts["why"], refused.value.facts["line"]) == (why, 9)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"\r\n;;;\r\n  \r\n", "empty"),
        (b"\x00\x01\x02\x03" * 50, "not_text"),
        (b"PK\x03\x04 but no workbook", "not_a_workbook"),
        (b"Wer;Wann\r\nMaja;heute\r\n", "no_schedule"),
        ("Nr.;Tür\r\n1;Tor\r\n".encode(), "no_key_types"),
        (b"Nr.;Door;GS 1\r\n" + b"1;Gate;X\r\n" * (schedule_grid.MOST_ROWS + 1), "too_many_lines"),
    ],
)
def test_what_is_no_schedule_at_all_is_refused(content: bytes, why: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_bytes(content)
    with pytest.raises(NotAcceptable) as refused:
        read(path)
    assert refused.value.facts["why"] == why


def _workbook(folder: Path, change: Callable[[str], str], *, part: str = "xl/worksheets/sheet1.xml") -> Path:
    """A good workbook with one of its parts changed."""
    good, path = written("merged_workbook", truth(3), folder), folder / "changed.xlsx"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, change(data.decode()).encode() if name == part else data)
    return path


def test_a_workbook_with_a_formula_is_refused_by_its_cell(tmp_path: Path) -> None:
    path = _workbook(tmp_path, lambda xml: re.sub(r'(<c r="A9"[^>]*>)', r"\1<f>1+1</f>", xml))
    with pytest.raises(NotAcceptable) as refused:
        read(path)
    assert (refused.value.facts["why"], refused.value.facts["line"]) == ("formula", 9)


_INLINE = re.compile('t="inlineStr"><is><t>[^<]*</t></is>')
_ENTITY = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'
HOSTILE: dict[str, tuple[Callable[[str], str], str]] = {
    "an entity that unfolds": (lambda xml: _ENTITY + xml, "not_a_workbook"),
    "a cell in column ZZZZ": (lambda xml: xml.replace('r="B6"', 'r="ZZZZ6"'), "too_many_columns"),
    "a row below all rows": (lambda xml: xml.replace('<row r="9"', '<row r="999999"'), "too_many_lines"),
    "a cell of another row": (lambda xml: xml.replace('r="A7"', 'r="A8"', 1), "not_a_workbook"),
    "half of it": (lambda xml: xml[: len(xml) // 2], "not_a_workbook"),
    "a string that is not there": (lambda xml: _INLINE.sub('t="s"><v>7</v>', xml, count=1), "not_a_workbook"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_workbook_that_lies_is_refused(what: str, tmp_path: Path) -> None:
    change, why = HOSTILE[what]
    with pytest.raises(NotAcceptable) as refused:
        read(_workbook(tmp_path, change))
    assert refused.value.facts["why"] == why


def test_a_workbook_that_unpacks_without_end_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_sheet, "MOST_UNPACKED", 2 * 1024 * 1024)
    path = _workbook(tmp_path, lambda xml: xml.replace("<sheetData>", "<sheetData>" + " " * (16 * 1024 * 1024)))
    assert path.stat().st_size < 200_000
    with pytest.raises(NotAcceptable) as refused:
        read(path)
    assert refused.value.facts["why"] == "too_large"


def test_a_row_that_is_left_out_is_named_and_the_others_come_in(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    labelled(truth(2), path)
    _line(path, 9, lambda line: line.replace(b";X", b";perhaps", 1))
    plan = read(path)
    assert [(part.line, part.fault) for part in plan.rejected] == [(9, ScheduleFault.UNKNOWN_MARK)]
    assert len(plan.cylinders) == 13
