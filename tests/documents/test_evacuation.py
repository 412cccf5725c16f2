"""The evacuation list."""

from dataclasses import replace

import pypdfium2

from accessdesk.documents.evacuation import EvacuationPerson, evacuation_list
from accessdesk.documents.raster import page_count
from tests.documents.papers import EVACUATION, PEOPLE, squeezed, text_of


def _crowd(count: int) -> tuple[EvacuationPerson, ...]:
    return tuple(replace(PEOPLE[at % 4], name=f"Mensch Nr{at:03d}x") for at in range(count))


def _missing(pdf: bytes, people: tuple[EvacuationPerson, ...]) -> list[str]:
    found = text_of(pdf)
    return [person.name for person in people if found.count(squeezed(person.name)) != 1]


def test_everybody_stands_on_the_list_exactly_once_over_numbered_pages() -> None:
    people = _crowd(150)
    pdf = evacuation_list(replace(EVACUATION, people=people))
    assert _missing(pdf, people) == []
    pages = page_count(pdf)
    assert all(f"Seite{page}/{pages}" in text_of(pdf) for page in range(1, pages + 1))


def test_somebody_left_out_would_have_been_caught() -> None:
    """Twin: the same look at a list that lacks one person."""
    people = _crowd(30)
    assert _missing(evacuation_list(replace(EVACUATION, people=people[:-1])), people) == [people[-1].name]


def _order(pdf: bytes, *shown: str) -> list[str]:
    """What is shown, in the order in which it stands on the paper."""
    found = text_of(pdf)
    return sorted(shown, key=lambda part: found.index(squeezed(part)))


def test_each_assembly_point_has_its_part_and_in_it_people_who_need_help_come_first() -> None:
    order = (
        "Sammelplatz: Parkplatz Süd (2)",
        "Élodie Marchand",
        "Jürgen Öztürk",
        "Sammelplatz: Wiese Nord (1)",
        "Dawid Kowalczyk",
        "Sammelplatz: nicht hinterlegt (1)",
        "Ana Silva",
    )
    assert _order(evacuation_list(EVACUATION), *reversed(order)) == list(order)
    assert "▲BRAUCHTHILFE" in text_of(evacuation_list(EVACUATION))


def test_without_its_point_a_person_would_stand_in_another_part() -> None:
    """Twin: the same look at a list on which somebody lost the assembly point."""
    moved = replace(EVACUATION, people=(replace(PEOPLE[0], assembly_point=""), *PEOPLE[1:]))
    found = text_of(evacuation_list(moved))
    assert "Sammelplatz:WieseNord" not in found
    assert "Sammelplatz:nichthinterlegt(2)" in found


def test_the_list_says_above_all_whom_it_names_and_where_help_is_needed() -> None:
    found = text_of(evacuation_list(EVACUATION))
    assert found.index("NurBesucherundFremdfirmen") < found.index("ÉlodieMarchand")
    assert "Zuerst:brauchenHilfebeimVerlassendesGebäudes:USV(1)" in found


def test_a_zone_that_is_only_permitted_says_so_and_a_recorded_one_does_not() -> None:
    recorded = replace(EVACUATION, people=(replace(PEOPLE[0], zone_recorded=True),))
    assert "erlaubt:RZ1" in text_of(evacuation_list(replace(EVACUATION, people=PEOPLE[:1])))
    assert "erlaubt" not in text_of(evacuation_list(recorded))
    assert "RZ1" in text_of(evacuation_list(recorded))


def test_emergency_services_are_a_number_and_never_a_name() -> None:
    assert "6Einsatzkräfte" in text_of(evacuation_list(EVACUATION)).replace("Personen", "")
    assert "Einsatzkräfte" not in text_of(evacuation_list(replace(EVACUATION, emergency=0)))


def test_a_drill_is_marked_on_every_page() -> None:
    pdf = evacuation_list(replace(EVACUATION, people=_crowd(80), drill=True))
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) > 1
    assert all("ÜBUNG" in page.get_textpage().get_text_range() for page in document)
    assert "ÜBUNG" not in text_of(evacuation_list(EVACUATION))


def test_the_phone_of_escort_and_host_are_there() -> None:
    found = text_of(evacuation_list(EVACUATION))
    assert "0911555-2291" in found
    assert "Gastgeber:J.Weiß0911555-2270" in found


def test_unclear_people_are_flagged_and_counted() -> None:
    found = text_of(evacuation_list(EVACUATION))
    assert "UNKLAR,obnochimHaus" in found
    nobody = text_of(evacuation_list(replace(EVACUATION, people=PEOPLE[:1])))
    assert "UNKLAR" not in nobody


def test_count_time_contact_and_badge_are_there() -> None:
    found = text_of(evacuation_list(EVACUATION))
    for shown in ("Stand 23.11.2026, 09:44", "0911 555-2291", "T. Lindner", "Ausweis B-017", "USV", "ohne Begleitung"):
        assert squeezed(shown) in found
    first = pypdfium2.PdfDocument(evacuation_list(EVACUATION))[0].get_textpage().get_text_range()
    assert "4\r\nPersonen" in first.replace("\n", "\r\n").replace("\r\r", "\r") or "4Personen" in squeezed(first)


def test_an_empty_house_says_so_and_claims_no_more_than_the_records() -> None:
    found = text_of(evacuation_list(replace(EVACUATION, people=())))
    assert "LautAufzeichnungistniemandimHaus" in found


def test_the_english_list_is_english() -> None:
    found = text_of(evacuation_list(replace(EVACUATION, language="en")))
    assert "Evacuationlist" in found
    assert "NEEDSHELP" in found
    assert "Hilfe" not in found


def test_a_list_made_afterwards_says_that_who_needed_help_is_not_marked_any_more() -> None:
    afterwards = squeezed(text_of(evacuation_list(replace(EVACUATION, past=True))))
    said = squeezed("Wer Hilfe brauchte, wird mit dem Abgang gelöscht")
    assert said in afterwards
    assert said not in squeezed(text_of(evacuation_list(EVACUATION)))
