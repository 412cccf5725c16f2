"""The report of log entries."""

import time
from dataclasses import replace

from accessdesk.documents.log_report import log_report
from accessdesk.documents.raster import page_count
from tests.documents.papers import ANCHOR, CHECKPOINT, REPORT, ROWS, qr_texts, squeezed, text_of, text_outside


def test_every_entry_stands_in_the_report_once_and_in_order() -> None:
    found = text_of(log_report(REPORT))
    places = [found.find(squeezed(f"{row.what} Katrin")) for row in ROWS]
    assert -1 not in places
    assert places == sorted(places)
    assert all(found.count(squeezed(f"{row.what} Katrin")) == 1 for row in ROWS)


def test_the_head_states_period_selection_verdict_and_proof() -> None:
    found = text_of(log_report(REPORT))
    for shown in (
        "23.11.2026, 09:44 – 24.11.2026, 09:44", "Standort Nürnberg", "Das Protokoll ist unverändert.", ANCHOR,
        "60 (53 live, 7 nachgetragen)", "dokumentierte Aufsicht, nicht die körperliche Anwesenheit",
    ):  # fmt: skip
        assert squeezed(shown) in found
    assert qr_texts(log_report(REPORT)) == [CHECKPOINT]


def test_what_was_entered_late_shows_when_it_was_entered() -> None:
    found = text_of(log_report(replace(REPORT, rows=ROWS[:1])))
    assert "23.11.2026,11:14:00nachgetragen" in found
    assert "nachgetragen" not in text_of(log_report(replace(REPORT, rows=ROWS[1:2]))).replace("0nachgetragen", "")


def test_an_empty_report_says_so() -> None:
    pdf = log_report(replace(REPORT, rows=(), anchor="", checkpoint_qr=""))
    assert "KeineEinträge" in text_of(pdf)
    assert page_count(pdf) == 1
    assert qr_texts(pdf) == []


def test_a_long_text_wraps_and_pages_are_numbered() -> None:
    long = "Begleitung übergeben " * 40
    pdf = log_report(replace(REPORT, rows=tuple(replace(row, what=long) for row in ROWS)))
    found = text_of(pdf)
    pages = page_count(pdf)
    assert found.count(squeezed("Begleitung übergeben")) == 40 * len(ROWS)
    assert all(f"Seite{page}/{pages}" in found for page in range(1, pages + 1))


def test_an_entry_taller_than_a_page_goes_on_and_loses_nothing() -> None:
    long = "".join(f"Wort{at:04d} " for at in range(2000))
    rows = (ROWS[1], replace(ROWS[2], what=long, who="W" * 900, evidence="a\n" * 300), ROWS[3])
    pdf = log_report(replace(REPORT, rows=rows))
    found = text_of(pdf)
    assert [at for at in range(2000) if f"Wort{at:04d}" not in found] == []
    assert text_outside(pdf, 10) == ""


def test_five_thousand_entries_take_about_a_second() -> None:
    rows = tuple(replace(ROWS[at % 60], seq=at) for at in range(5000))
    start = time.process_time()
    pdf = log_report(replace(REPORT, rows=rows))
    assert time.process_time() - start < 3
    assert page_count(pdf) > 100
