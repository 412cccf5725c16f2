"""Answers about keys as papers: every kind in both languages, the same bytes, long rows, hostile names."""

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from accessdesk.desk.exporting import ExportKind
from accessdesk.desk.key_question_cells import KEY_COLUMNS, KeyAnswer, answer_cells
from accessdesk.desk.key_questions import (
    CopyThen,
    DoorAccess,
    DoorByCopies,
    DoorFacts,
    HolderLoss,
    KeyHistory,
    KeyPerson,
    KeySpan,
    KeysThen,
    LossImpact,
    PersonKeys,
)
from accessdesk.documents import key_words
from accessdesk.documents.export_file import titles
from accessdesk.documents.key_paper import KeyPaper, key_paper
from accessdesk.domain.ids import CopyId, DoorId, EmployeeId, KeyTypeId, VisitId
from accessdesk.domain.keys import EvidenceLevel, KeyCopyState, KeyHierarchy, KeyMedium
from accessdesk.domain.sites import Supervision
from tests.documents.papers import squeezed, text_of, text_outside, unembedded_fonts

NOON = datetime(2026, 3, 14, 11, 0, tzinfo=UTC)
HOSTILE = 'Zoë <b>"AT&T"</b> Nguyễn 王小明'
S = KeyCopyState


def a_copy(number: int, state: KeyCopyState = S.IN_STOCK, **held: object) -> CopyThen:
    copy = CopyThen(
        id=CopyId(number),
        number=f"HS 2/{number:03}",
        type_id=KeyTypeId(2),
        type_name="HS 2 Technik",
        hierarchy=KeyHierarchy.SUB_MASTER,
        evidence=EvidenceLevel.PERMANENT,
        medium=KeyMedium.METAL,
        system_name="Z-4711",
        state=state,
        location="Tresor A, Haken 12",
        seen_at=NOON - timedelta(days=40) if number % 2 else None,
    )
    return replace(copy, **held)  # type: ignore[arg-type]


def held_by(name: str, **more: object) -> dict[str, object]:
    return {
        "holder_name": name,
        "holder_company": "Kältetechnik Brandt GmbH",
        "purpose": "Wartung Klima",
        "issued_at": NOON - timedelta(days=3),
        "due_at": NOON - timedelta(hours=2),
        "receipt_number": "Ü-2026-0042",
        **more,
    }


DOOR = DoorFacts(DoorId(1), "RZ 1", "Rechenzentrum", Supervision.CONTINUOUS, ("002", "017"))
COPIES = (
    a_copy(1, S.ISSUED, **held_by("Timo Lindner", bearer=HOSTILE)),
    a_copy(2, S.LOST, **held_by("Miriam Okafor", visit_id=VisitId(4711), loss_reported_at=NOON)),
    *(a_copy(number) for number in range(3, 40)),
)
SPANS = (
    KeySpan(None, NOON - timedelta(days=90), S.IN_STOCK, "Tresor A", None),
    KeySpan(
        NOON - timedelta(days=90),
        NOON - timedelta(days=3),
        S.ISSUED,
        "Tresor A",
        NOON,
        holder_name="Timo Lindner",
        bearer="Kim Aydın",
        purpose="Rufbereitschaft",
        receipt_number="Ü-2026-0007",
        returner="Hausmeister",
        return_receipt_number="R-2026-0003",
    ),
    KeySpan(NOON - timedelta(days=3), None, S.IN_STOCK, "Tresor A, Haken 12", NOON - timedelta(days=3)),
)
LOSSES = (
    HolderLoss("Mehmet Brandt", "", ("GHS 1/001",), 124, 130, 2140, 91_340, opens_continuous_zone=True),
    HolderLoss("Sicherheit Muster GmbH", "", tuple(f"ES 1/{n:03}" for n in range(300)), 3, 3, 20, None, False),
)
ANSWERS: dict[ExportKind, KeyAnswer] = {
    ExportKind.DOOR_ACCESS: DoorAccess(NOON, DOOR, COPIES),
    ExportKind.PERSON_KEYS: PersonKeys(
        NOON,
        KeyPerson("Timo Lindner", "Gebäudetechnik", employee_id=EmployeeId(7)),
        COPIES[:1],
        (DoorByCopies(DOOR, ("HS 2/001",)), DoorByCopies(replace(DOOR, name="Haupteingang"), ("HS 2/001",))),
    ),
    ExportKind.KEY_HISTORY: KeyHistory(NOON, COPIES[2], SPANS),
    ExportKind.OVERDUE: KeysThen(NOON, COPIES[:2]),
    ExportKind.KEY_INVENTORY: KeysThen(NOON, COPIES),
    ExportKind.LOSS_IMPACT: LossImpact(NOON, LOSSES),
}
EMPTY: dict[ExportKind, KeyAnswer] = {
    ExportKind.DOOR_ACCESS: DoorAccess(NOON, replace(DOOR, cylinders=()), ()),
    ExportKind.PERSON_KEYS: PersonKeys(NOON, KeyPerson("Timo Lindner", ""), (), ()),
    ExportKind.OVERDUE: KeysThen(NOON, ()),
    ExportKind.KEY_INVENTORY: KeysThen(NOON, ()),
    ExportKind.LOSS_IMPACT: LossImpact(NOON, ()),
}


def paper(kind: ExportKind, answer: KeyAnswer, language: str = "de") -> bytes:
    return key_paper(
        KeyPaper(
            kind=kind,
            answer=answer,
            made_at=NOON + timedelta(days=200),
            company="Muster Hosting GmbH",
            site="Nürnberg",
            anchor="AD1:0:3:ABC",
            language=language,
        )
    )


@pytest.fixture
def elsewhere() -> Iterator[None]:
    """Another time zone than the one in which the paper was made first."""
    before = os.environ.get("TZ")
    yield
    if before is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.parametrize("kind", ANSWERS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_answer_is_a_paper_of_the_same_bytes_inside_its_margins(kind: ExportKind, language: str) -> None:
    pdf = paper(kind, ANSWERS[kind], language)
    assert pdf == paper(kind, ANSWERS[kind], language)
    assert unembedded_fonts(pdf) == set()
    assert text_outside(pdf, 12) == ""
    assert squeezed(key_words.said(kind.value, language)) in squeezed(text_of(pdf))


@pytest.mark.parametrize("kind", EMPTY)
def test_an_answer_without_anybody_says_so(kind: ExportKind) -> None:
    text = squeezed(text_of(paper(kind, EMPTY[kind], "en")))
    none = ("nobody", "no_keys", "none_overdue", "no_copies", "no_holders")
    assert any(squeezed(key_words.said(key, "en")) in text for key in none)


def test_every_copy_holder_and_receipt_stands_on_the_paper() -> None:
    door = squeezed(text_of(paper(ExportKind.DOOR_ACCESS, ANSWERS[ExportKind.DOOR_ACCESS])))
    for told in ("TimoLindner", "Besuch4711", "HS2/039", "überfällig", "Verlustgemeldet", squeezed(HOSTILE[:14])):
        assert told in door, told
    history = squeezed(text_of(paper(ExportKind.KEY_HISTORY, ANSWERS[ExportKind.KEY_HISTORY])))
    for told in ("BeginnderAufzeichnung", "Ü-2026-0007", "R-2026-0003", "gebrachtvonHausmeister", "erfasst14.03.2026"):
        assert told in history, told
    losses = squeezed(text_of(paper(ExportKind.LOSS_IMPACT, ANSWERS[ExportKind.LOSS_IMPACT])))
    for told in ("91.340€", "keineKostenhinterlegt", "ES1/299"):
        assert told in losses, told


def test_a_night_in_which_the_clock_is_changed_is_told_with_its_distance_from_utc(elsewhere: None) -> None:
    os.environ["TZ"] = "Europe/Berlin"
    time.tzset()
    for at in (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)):
        text = squeezed(text_of(paper(ExportKind.OVERDUE, KeysThen(at, ()), "de")))
        assert f"02:30{'+0200' if at.hour == 0 else '+0100'}" in text


@pytest.mark.parametrize("kind", ANSWERS)
def test_every_column_of_the_table_has_a_title_and_every_line_its_cells(kind: ExportKind) -> None:
    for language in ("de", "en"):
        assert len(titles(KEY_COLUMNS[kind], language)) == len(KEY_COLUMNS[kind])
    lines = list(answer_cells(kind, ANSWERS[kind]))
    assert lines
    assert all(len(line) == len(KEY_COLUMNS[kind]) for line in lines)
    assert any(cell not in ("", None) for line in lines for cell in line)


def test_every_word_has_both_languages() -> None:
    assert all(all(pair) for pair in key_words._WORDS.values())
