"""Write accessdesk/domain/printable.py anew from the typefaces: after a typeface came, went or grew.

python packaging/printable_letters.py
"""

import re
from pathlib import Path

from accessdesk.documents.fonts import every_printable

_PLACE = Path("accessdesk/domain/printable.py")
_WIDE = 117


def ranges(codes: list[int]) -> list[str]:
    """Neighbours as one range, in hexadecimal."""
    found: list[list[int]] = []
    for code in codes:
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return [f"{first:x}-{last:x}" if first != last else f"{first:x}" for first, last in found]


def main() -> None:
    """Replace the table, keep the rest of the file."""
    lines = [""]
    for piece in ranges(every_printable()):
        if len(lines[-1]) + len(piece) + 1 > _WIDE:
            lines.append("")
        lines[-1] += f"{piece} "
    text = _PLACE.read_text("utf-8")
    table = "\n".join(line.rstrip() for line in lines)
    _PLACE.write_text(re.sub(r'(?s)(_TABLE = """\\\n).*?(\n""")', lambda at: at[1] + table + at[2], text), "utf-8")


if __name__ == "__main__":
    main()
