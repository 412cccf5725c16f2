"""A day at the reception, driven through the real window by keys and clicks: a printed line and a picture a step."""

import sys
from pathlib import Path

from accessdesk.demo import sample, steps
from accessdesk.demo.day_window import Day
from accessdesk.demo.hands import HandsFault


def run(out: Path, lang: str) -> int:
    """Run the day into a folder (made anew inside: screens, papers, data); 0 when every step went through."""
    if (out / "data" / "accessdesk.db").exists():
        sys.stdout.write(f"{out / 'data'}: exists already; choose another folder.\n")
        return 1
    out.mkdir(parents=True, exist_ok=True)
    day = Day(out, lang, lambda line: print(line, flush=True))
    try:
        for step in steps.STEPS:
            step(day)
    except HandsFault as fault:
        path = day.hands.look("stopped")
        sys.stdout.write(f"stopped: {fault} ({path})\n")
        return 1
    finally:
        day.window.hide()
        day.app.close()
    print("\n".join(["", *sample.account_lines(), f"accessdesk --data {day.data}"]))
    return 0
