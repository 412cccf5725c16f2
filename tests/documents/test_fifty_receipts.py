"""Fifty handover receipts of 1 to 40 lines: every field that a receipt must have, its code, the same bytes again."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from accessdesk.documents.legal_texts import receipt_text
from accessdesk.documents.raster import page_count
from accessdesk.documents.receipt import receipt
from accessdesk.documents.receipt_facts import Confirmation, Confirmed, Giver, Proof, ReceiptFacts, ReceiptKind, Taker
from tests.documents.papers import ISSUE, LINES, RETURNED, STROKES, qr_texts, squeezed, text_of

TAKERS = (
    "Nguyễn Thị Ánh",
    "Zoë Brontë-Ødegård",
    "Łukasz Wójcik",
    "María Ñíguez",
    "İbrahim Şahin",
    "O'Neill & Söhne",
)
PURPOSES = ("Rufbereitschaft KW 48", "Wartung USV & Diesel <Block B>", "Umzug Käfig 118, 2. Bauabschnitt")
ROOMS = ("Haupteingang", "RZ 1", "Käfig 118", "Tor Süd", "Netzersatzanlage", "Lager und Wareneingang")


def facts(number: int) -> ReceiptFacts:
    """A receipt unlike the others: the first has one line, the last forty."""
    chance = random.Random(number)
    count = 1 + number * 39 // 49
    lines = tuple(
        replace(
            LINES[at % 3],
            copy_number=f"HS-{number}/{at:03d}",
            doors=tuple(chance.sample(ROOMS, chance.randint(0, 6))),
        )
        for at in range(count)
    )
    anchor = f"AD1:{number}:{48_000 + number}:" + "".join(chance.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", k=32))
    taker, at = TAKERS[number % len(TAKERS)], ISSUE.at + timedelta(hours=7 * number)
    signed = Confirmation(taker, Confirmed.DRAWN, at, STROKES)
    back = number % 5 == 4
    return replace(
        ISSUE,
        kind=ReceiptKind.RETURN if back else ReceiptKind.ISSUE,
        number=f"{'R' if back else 'Ü'}-2026-{number:04d}",
        issue_number="Ü-2026-0001" if back else ISSUE.issue_number,
        returned=RETURNED if back else None,
        giver=Giver("Katrin Vogel", "Empfang"),
        taker=Taker(taker, company="Notstrom Süd GmbH") if number % 2 else Taker(taker, personnel_number=f"10{number}"),
        lines=lines,
        purpose=PURPOSES[number % 3],
        approver=ISSUE.approver if number % 4 else None,
        at=at,
        due=at + timedelta(days=number) if number % 3 else None,
        expected_cost=number * 937 if number % 7 else None,
        language="en" if number % 2 else "de",
        giver_confirmation=Confirmation("Katrin Vogel", Confirmed.SCAN_AND_LOGIN, at),
        taker_confirmation=signed if number % 6 else Confirmation(taker, Confirmed.NO_SIGNATURE, at, (), "Briefkasten"),
        proof=Proof(anchor, anchor),
    )


def must_say(told: ReceiptFacts) -> list[str]:
    """What product.md lists, in the order of the list."""
    german = told.language == "de"
    clauses = [clause for pair in receipt_text(1, told.language).clauses for clause in pair]
    notice = "On loss we intend to replace the locking system"
    if german:
        notice = "Bei Verlust beabsichtigen wir, die betroffene Schließanlage"
    cost = f"{told.expected_cost:,}" if told.expected_cost is not None else ""
    return [
        told.number,
        told.company,
        told.site,
        told.giver.name,
        "Empfang",
        told.taker.name,
        told.taker.personnel_number or told.taker.company or "",
        *(line.copy_number for line in told.lines),
        *{line.locking_system for line in told.lines},
        *{line.key_type for line in told.lines},
        *{door for line in told.lines for door in line.doors},
        told.purpose,
        told.approver or ("keine Freigabe erforderlich" if german else "no approval"),
        told.at.strftime("%d.%m.%Y, %H:%M" if german else "%-d %b %Y, %H:%M"),
        told.due.strftime("%d.%m.%Y, %H:%M" if german else "%-d %b %Y, %H:%M")
        if told.due
        else ("unbefristet" if german else "unlimited"),
        *(clause.replace("{company}", told.company) for clause in clauses),
        notice,
        cost.replace(",", ".") if german else cost,
        "Textfassung 1, Deutsch" if german else "Text version 1, English",
        "§ 368 BGB" if german and told.returned is None else "",
        told.proof.text if told.proof else "",
    ]


def check(number: int) -> None:
    told = facts(number)
    pdf = receipt(told)
    assert receipt(facts(number)) == pdf
    found = text_of(pdf)
    assert [part for part in must_say(told) if squeezed(part) not in found] == []
    assert all(found.count(squeezed(line.copy_number)) == 1 for line in told.lines)
    assert all(f"{page}/{page_count(pdf)}" in found for page in range(1, page_count(pdf) + 1))
    assert qr_texts(pdf) == [told.proof.text if told.proof else ""]


@pytest.mark.parametrize("number", [0, 27, 49])
def test_a_receipt_of_any_length_says_everything_and_its_code_is_its_proof(number: int) -> None:
    check(number)


@pytest.mark.proof
@pytest.mark.parametrize("number", range(50))
def test_fifty_receipts_say_everything_and_their_codes_are_their_proofs(number: int) -> None:
    check(number)
