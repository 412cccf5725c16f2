"""Files of the shapes that real ones have, with invented names."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "fixtures"
VISITOR_LOG = FOLDER / "visitor-log.csv"
"""124 rows: 84 with an arrival, 24 without, 6 equal to the letter, 10 that cannot be read."""
VISITORS_BOOK = FOLDER / "besucherbuch.csv"
"""A German layout in Windows-1252 with a column for the day; hostile and broken rows among the good."""
KEYING_SCHEDULE = FOLDER / "keying-schedule.csv"
"""A small schedule with every rank, every mark and every fault."""
