"""One badge with its code, beside a PDF stream written by hand with the same texts and the same modules."""

import itertools
import zlib
from dataclasses import replace

from accessdesk.documents.badge import SIZE, badge
from accessdesk.documents.qr import modules
from tests.bench.timing import Ratio, compared
from tests.documents.papers import BADGE

GOAL = 4.0


def measured() -> list[Ratio]:
    """With the code's modules known to both, and (told only) with a new code for every badge."""
    count = itertools.count()
    drawn = compared("badge", lambda: badge(BADGE), lambda: by_hand(BADGE.token), goal=GOAL, times=200)
    whole = compared(
        "badge.new_code",
        lambda: badge(replace(BADGE, token=f"AD-B-{next(count):020X}")),
        lambda: by_hand(BADGE.token),
        goal=None,
        times=60,
    )
    return drawn + whole


def by_hand(token: str) -> bytes:
    """A one-page PDF: a standard font, nine texts, the dark runs of the code as rectangles, compressed."""
    lines = [
        f"BT /F1 10 Tf 12 {270 - 20 * at} Td ({word}) Tj ET"
        for at, word in enumerate((BADGE.name, BADGE.visitor_company, BADGE.host, BADGE.number) * 2)
    ]
    matrix = modules(token)
    for y, row in enumerate(matrix):
        for dark, run in itertools.groupby(enumerate(row), key=lambda cell: cell[1]):
            cells = list(run)
            if dark:
                lines.append(f"{60 + 2 * cells[0][0]} {140 - 2 * y} {2 * len(cells)} 2 re")
    lines.append("f")
    stream = zlib.compress("\n".join(lines).encode("latin-1", "replace"))
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
        % (SIZE[0], SIZE[1]),
        b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    made = b"%PDF-1.7\n"
    places = []
    for number, part in enumerate(parts, start=1):
        places.append(len(made))
        made += b"%d 0 obj%b endobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"xref\n0 6\n0000000000 65535 f \n%btrailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(made),
    )
