"""Drawn signatures: the line alone, as whole numbers, so that the same strokes are the same text for ever."""

import json

from accessdesk.domain.refusals import NotAcceptable

Strokes = tuple[tuple[tuple[float, float], ...], ...]
"""Polylines; both axes 0..1 of the field, origin at the top left."""

_STEPS = 10_000
MOST_POINTS = 20_000


def strokes_text(strokes: Strokes | None, field: str = "signature") -> str:
    """Strokes as JSON text in ten-thousandths of the field; empty for no strokes. Raises NotAcceptable for a dot."""
    if not strokes:
        return ""
    points = [[[_step(x), _step(y)] for x, y in stroke] for stroke in strokes]
    if not 2 <= sum(map(len, points)) <= MOST_POINTS or len({(x, y) for stroke in points for x, y in stroke}) < 2:
        raise NotAcceptable(field=field, why="not_a_signature")
    return json.dumps(points, separators=(",", ":"))


def text_strokes(text: str) -> Strokes:
    """The strokes that `strokes_text` wrote."""
    return tuple(tuple((x / _STEPS, y / _STEPS) for x, y in stroke) for stroke in json.loads(text or "[]"))


def _step(part: float) -> int:
    return round(min(max(part, 0.0), 1.0) * _STEPS)
