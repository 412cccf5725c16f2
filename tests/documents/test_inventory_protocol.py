"""The protocol of an inventory: every copy, every counter, both names; the same facts are the same bytes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from accessdesk.documents.inventory_protocol import (
    FINDINGS,
    CountedBy,
    InventoryFacts,
    ProtocolLine,
    inventory_protocol,
)
from tests.documents.papers import squeezed, text_of

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
STROKES = (((0.1, 0.5), (0.4, 0.2), (0.9, 0.6)),)


def line(number: int, finding: str) -> ProtocolLine:
    counts = (CountedBy("Lena Sommer", finding != "missing", "scanned", AT, ""),) if finding != "not_counted" else ()
    if finding == "confirmed":
        counts = (CountedBy("Lena Sommer", True, "holder_phone", AT, "Anruf 10:12, liest die Nummer vor"),)
    told = "Tresor A · 31" if finding == "wrong_hook" else ""
    holder = "Timo Lindner" if finding in ("confirmed", "explained") else ""
    return ProtocolLine(
        f"HS 2/{number:03d}", "HS 2 Technik", "Z-4711", f"Tresor A · {number}", holder, finding, told, counts
    )


def facts(copies: int = 24, language: str = "de") -> InventoryFacts:
    lines = tuple(line(n, FINDINGS[n % len(FINDINGS)] if n < 18 else "found") for n in range(1, copies + 1))
    lines = tuple(one for one in lines if one.finding not in ("differing", "counted_once"))
    return InventoryFacts(
        company="Muster Hosting GmbH",
        site="Nürnberg",
        kind="cabinet",
        name="Tresor A",
        two_counts=True,
        began_at=AT,
        begun_by="Lena Sommer",
        closed_at=AT + timedelta(hours=1),
        counters=("Lena Sommer", "Rita Neumann"),
        first_name="Lena Sommer",
        second_name="Rita Neumann",
        signature=STROKES,
        second_signature=(),
        remark="Haken 14 ist lose.",
        lines=lines,
        made_at=AT + timedelta(hours=1),
        language=language,
    )


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_protocol_names_every_copy_and_both_people(language: str) -> None:
    shown = facts(language=language)
    text = text_of(inventory_protocol(shown))
    for wanted in (*(one.number for one in shown.lines), "Lena Sommer", "Rita Neumann", "Tresor A · 31", "Haken 14"):
        assert squeezed(wanted) in text
    assert squeezed("laut Inhaber" if language == "de" else "holder says so") in text


def test_the_same_facts_are_the_same_bytes_and_hundreds_of_copies_are_quick() -> None:
    many = facts(400)
    assert inventory_protocol(many) == inventory_protocol(many)
    assert inventory_protocol(many) != inventory_protocol(replace(many, remark="anders"))


def test_a_sheet_of_a_count_that_runs_says_so_and_asks_for_no_names() -> None:
    text = text_of(inventory_protocol(replace(facts(3), closed_at=None)))
    assert squeezed("noch nicht abgeschlossen") in text
    assert squeezed("Für die Richtigkeit") not in text
