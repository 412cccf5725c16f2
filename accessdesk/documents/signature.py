"""Signature fields: the strokes as they were drawn, or in words how the handover was confirmed without them."""

from dataclasses import dataclass

from accessdesk.documents.fonts import Weight
from accessdesk.documents.paper import INK, MM, MUTED, Point
from accessdesk.documents.receipt_facts import Confirmation, Confirmed, Stroke
from accessdesk.documents.setting import LEADING, wrap
from accessdesk.documents.sheet import LEFT, WIDE, Sheet
from accessdesk.documents.wording import moment, word

_HIGH = 20 * MM
_GAP = 8 * MM


@dataclass(frozen=True, slots=True)
class Signed:
    label: str
    confirmation: Confirmation


def draw_fields(sheet: Sheet, signed: tuple[Signed, ...], language: str) -> None:
    """The confirmations side by side, each with its label, name and moment."""
    room = (WIDE - _GAP * (len(signed) - 1)) / len(signed)
    captions = [_caption(one, language) for one in signed]
    below = max(len(wrap(caption, room, 8)) for caption in captions) * 8 * LEADING
    body = max(_HIGH, *(_words_height(one, language, room) for one in signed))
    sheet.room(body + below + 6 * MM)
    for at, one in enumerate(signed):
        x = LEFT + at * (room + _GAP)
        if one.confirmation.kind is Confirmed.DRAWN:
            for stroke in one.confirmation.strokes:
                points = _placed(stroke, x, sheet.y + 1 * MM, room, body - 2 * MM)
                sheet.paper.polyline(points, color=INK)
        else:
            words = _words(one.confirmation, language)
            sheet.paper.paragraph(x, sheet.y + 5 * MM, room, words, size=8.5, weight=Weight.SEMIBOLD)
        sheet.paper.rule(x, sheet.y + body, x + room, color=MUTED)
        sheet.paper.paragraph(x, sheet.y + body + 4 * MM, room, captions[at], size=8, color=MUTED)
    sheet.y += body + below + 4 * MM


def blank_field(sheet: Sheet, x: float, room: float, label: str) -> None:
    """A line to write on by hand, with its label below."""
    sheet.paper.rule(x, sheet.y + 8 * MM, x + room, color=MUTED)
    sheet.paper.text(x, sheet.y + 11 * MM, label, size=7.2, color=MUTED)


def _placed(stroke: Stroke, x: float, y: float, room: float, high: float) -> list[Point]:
    """Coordinates outside 0..1 are held at the field's edge: a signature never runs over the text."""
    return [(x + min(max(dx, 0), 1) * room, y + min(max(dy, 0), 1) * high) for dx, dy in stroke]


def _caption(one: Signed, language: str) -> str:
    drawn = one.confirmation.kind is Confirmed.DRAWN
    at = moment(one.confirmation.at, language)
    when = f"{word('drawn', language)} {at}" if drawn else at
    return f"{one.label}: {one.confirmation.name}\n{when}"


def _words(confirmation: Confirmation, language: str) -> str:
    if confirmation.kind is Confirmed.SCAN_AND_LOGIN:
        return word("scan_and_login", language)
    return word("no_signature", language).replace("{reason}", confirmation.reason)


def _words_height(one: Signed, language: str, room: float) -> float:
    if one.confirmation.kind is Confirmed.DRAWN:
        return 0
    lines = wrap(_words(one.confirmation, language), room, 8.5, Weight.SEMIBOLD)
    return len(lines) * 8.5 * LEADING + 4 * MM
