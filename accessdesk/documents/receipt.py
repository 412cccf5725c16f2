"""The handover receipt, A4: what was handed to whom, on which conditions, how it was confirmed and what proves it."""

from accessdesk.documents.fonts import Weight
from accessdesk.documents.legal_texts import ReceiptText, in_own_words, receipt_text
from accessdesk.documents.paper import AMBER, AMBER_WASH, MM, MUTED, WASH, WHITE
from accessdesk.documents.receipt_facts import ReceiptFacts, ReceiptKind
from accessdesk.documents.receipt_lines import draw_lines
from accessdesk.documents.setting import LEADING, wrap
from accessdesk.documents.sheet import LEFT, RIGHT, WIDE, Furniture, Sheet, numbered
from accessdesk.documents.signature import Signed, blank_field, draw_fields
from accessdesk.documents.wording import coded, euros, moment, word

_PROOF_QR = 30 * MM
_TALLEST = 200 * MM


def receipt(facts: ReceiptFacts) -> bytes:
    """The receipt as PDF; the same facts give the same bytes. FileNotFoundError for an unknown text version."""
    return numbered(lambda pages: _drawn(facts, pages))


def _drawn(facts: ReceiptFacts, pages: int) -> Sheet:
    language = facts.language
    text = _text(facts)
    title = f"{word('receipt', language)} {facts.number}"
    version = _version(facts)
    dated = facts.returned.at if facts.returned else facts.at
    footer = f"{title} · {facts.company} · {version}"
    sheet = Sheet(Furniture(title, facts.company, facts.site, footer, language, dated), pages)
    below = word("receipt_return" if facts.kind is ReceiptKind.RETURN else "receipt_issue", language)
    if facts.issue_number:
        below = f"{below} · {word('issue_receipt', language)} {facts.issue_number}"
    if facts.passed:
        way = "passed_to" if facts.kind is ReceiptKind.RETURN else "passed_by"
        name, number = facts.passed
        below = f"{below} · {word(way, language)} {name}, {word('receipt', language)} {number}"
    sheet.heading(title, below)
    _parties(sheet, facts)
    _terms(sheet, facts)
    draw_lines(sheet, facts.lines, language)
    _loss_notice(sheet, facts, text)
    _clauses(sheet, facts, text)
    sheet.section(word("signatures", language), keep=40 * MM)
    signed = (
        Signed(word("giver", language), facts.giver_confirmation),
        Signed(word("taker", language), facts.taker_confirmation),
    )
    draw_fields(sheet, signed, language)
    sheet.room(8 * MM)  # the note stays in one piece
    sheet.lines(text.signature_note, size=7.5, color=MUTED)
    sheet.y += 4 * MM
    _return_block(sheet, facts)
    _proof(sheet, facts, text)
    return sheet


def _text(facts: ReceiptFacts) -> ReceiptText:
    """The words that were signed."""
    language = facts.text_language or facts.language
    if facts.own_words is None:
        return receipt_text(facts.text_version, language)
    return in_own_words(receipt_text(facts.base_version, language), facts.own_words)


def _version(facts: ReceiptFacts) -> str:
    name = word("language_name", facts.text_language or facts.language)
    return f"{word('text_version', facts.language)} {facts.text_version}, {name}"


def _pairs(sheet: Sheet, x: float, y: float, room: float, pairs: list[tuple[str, str]]) -> float:
    """Label above value, one below the other; returns the lower end."""
    for label, value in pairs:
        sheet.paper.text(x, y + 7, label, size=7.2, color=MUTED)
        y = sheet.paper.paragraph(x, y + 18, room, value, size=9.5, weight=Weight.SEMIBOLD) - 9.5 + 6
    return y


def _columns(sheet: Sheet, columns: list[list[tuple[str, str]]]) -> None:
    gap = 6 * MM
    room = (WIDE - gap * (len(columns) - 1)) / len(columns)
    high = max(sum(_pair_height(value, room) for _, value in column) for column in columns)
    if high > _TALLEST:
        _stacked(sheet, [pair for column in columns for pair in column])
        return
    sheet.room(high)
    top = sheet.y
    for at, column in enumerate(columns):
        _pairs(sheet, LEFT + at * (room + gap), top, room, column)
    sheet.y = top + high


def _stacked(sheet: Sheet, pairs: list[tuple[str, str]]) -> None:
    """Answers too long for columns run over the full width and over pages."""
    for label, value in pairs:
        sheet.room(10 * MM)
        sheet.lines(label, size=7.2, color=MUTED)
        sheet.lines(value, size=9.5, weight=Weight.SEMIBOLD)
        sheet.y += 6


def _pair_height(value: str, room: float) -> float:
    return 14.5 + len(wrap(value, room, 9.5, Weight.SEMIBOLD)) * 9.5 * LEADING


def _parties(sheet: Sheet, facts: ReceiptFacts) -> None:
    language = facts.language
    taker = facts.taker
    identity = coded(facts.identity_seen, language) if facts.identity_seen else word("identity_none", language)
    belongs = [(word("personnel_number", language), taker.personnel_number)] if taker.personnel_number else []
    belongs += [(word("company", language), taker.company)] if taker.company else []
    given = [(word("giver", language), facts.giver.name), (word("role", language), facts.giver.role)]
    taken = [(word("taker", language), taker.name), *((label, value or "") for label, value in belongs)]
    when = [(word("at", language), moment(facts.at, language)), (word("identity", language), identity)]
    _columns(sheet, [given, taken, when])


def _terms(sheet: Sheet, facts: ReceiptFacts) -> None:
    language = facts.language
    due = moment(facts.due, language) if facts.due else word("unlimited", language)
    approver = facts.approver or word("no_approver", language)
    purpose = [(word("purpose", language), facts.purpose)]
    _columns(sheet, [purpose, [(word("approver", language), approver)], [(word("due", language), due)]])
    sheet.y += 3 * MM


def _loss_notice(sheet: Sheet, facts: ReceiptFacts, text: ReceiptText) -> None:
    language = facts.language
    if facts.expected_cost is None:
        notice = text.loss_without_cost
    else:
        notice = text.loss_with_cost.replace("{cost}", euros(facts.expected_cost, language))
    inset = 4 * MM
    lines = wrap(notice, WIDE - 2 * inset, 9)
    high = len(lines) * 9 * LEADING + 9.5 * MM
    sheet.room(high + 4 * MM)
    sheet.paper.box(LEFT, sheet.y, WIDE, high, fill=AMBER_WASH, radius=2 * MM)
    head = word("loss_notice", language)
    sheet.paper.text(LEFT + inset, sheet.y + 5.6 * MM, head, size=10, weight=Weight.BOLD, color=AMBER)
    sheet.paper.paragraph(LEFT + inset, sheet.y + 10.4 * MM, WIDE - 2 * inset, notice, size=9)
    sheet.y += high + 5 * MM


def _clauses(sheet: Sheet, facts: ReceiptFacts, text: ReceiptText) -> None:
    sheet.section(word("clauses", facts.language))
    version = _version(facts)
    sheet.paper.text(RIGHT, sheet.y - 5.6 * MM + 10.5, version, size=8, color=MUTED, align="right")
    for number, (head, body) in enumerate(text.clauses, start=1):
        body = body.replace("{company}", facts.company)
        room = WIDE - 45 * MM
        high = max(len(wrap(body, room, 8.5)), 1) * 8.5 * LEADING
        sheet.room(high)
        sheet.paper.text(LEFT, sheet.y + 8.5, f"{number}", size=8.5, color=MUTED)
        sheet.paper.paragraph(LEFT + 5 * MM, sheet.y + 8.5, 36 * MM, head, size=8.5, weight=Weight.SEMIBOLD)
        sheet.paper.paragraph(LEFT + 45 * MM, sheet.y + 8.5, room, body, size=8.5)
        sheet.y += high + 1.4 * MM
    sheet.y += 3.5 * MM


def _return_block(sheet: Sheet, facts: ReceiptFacts) -> None:
    language = facts.language
    back = facts.returned
    sheet.section(word("return_block", language), keep=52 * MM)
    note = word("return_filled" if back else "return_blank", language)
    sheet.lines(note, size=8.5, color=MUTED)
    sheet.y += 1.5 * MM
    if back is None:
        _blank_return(sheet, language)
        return
    accepted = f"{back.accepted_by}, {back.accepted_role}" if back.accepted_role else back.accepted_by
    _columns(
        sheet,
        [
            [(word("returned_at", language), moment(back.at, language))],
            [(word("returned_by", language), back.returned_by)],
            [(word("returned_to", language), accepted)],
        ],
    )
    condition = coded(back.condition, language)
    state = [(word("returned_condition", language), condition)]
    _columns(sheet, [state, [(word("returned_place", language), back.place)], []])
    signed = (
        Signed(word("returned_by", language), back.returner),
        Signed(word("returned_to", language), back.accepter),
    )
    sheet.room(36 * MM)
    draw_fields(sheet, signed, language)
    sheet.y += 2 * MM


def _blank_return(sheet: Sheet, language: str) -> None:
    gap = 6 * MM
    for row in (("returned_at", "pieces", "returned_condition"), ("returned_by", "returned_to", "signature")):
        room = (WIDE - 2 * gap) / 3
        sheet.room(14 * MM)
        for at, key in enumerate(row):
            blank_field(sheet, LEFT + at * (room + gap), room, word(key, language))
        sheet.y += 14 * MM
    sheet.y += 2 * MM


def _proof(sheet: Sheet, facts: ReceiptFacts, text: ReceiptText) -> None:
    language = facts.language
    if facts.proof is None:
        sheet.section(word("proof", language), keep=14 * MM)
        sheet.lines(word("no_proof", language), size=8.5, color=MUTED)
        return
    inset = 4 * MM
    high = _PROOF_QR + 4 * MM
    sheet.room(high)
    sheet.paper.box(LEFT, sheet.y, WIDE, high, fill=WASH, radius=2 * MM)
    sheet.paper.box(RIGHT - _PROOF_QR - 2 * MM, sheet.y + 2 * MM, _PROOF_QR, _PROOF_QR, fill=WHITE, radius=MM)
    sheet.paper.qr(facts.proof.qr, RIGHT - _PROOF_QR - 2 * MM, sheet.y + 2 * MM, _PROOF_QR)
    room = WIDE - _PROOF_QR - 2 * inset - 3 * MM
    x, y = LEFT + inset, sheet.y + 6.2 * MM
    sheet.paper.text(x, y, word("proof", language), size=10, weight=Weight.BOLD)
    y = sheet.paper.paragraph(x, y + 5.4 * MM, room, facts.proof.text, size=9, weight=Weight.SEMIBOLD)
    sheet.paper.paragraph(x, y + 1 * MM, room, text.proof_note, size=8, color=MUTED)
    sheet.y += high + 3 * MM
