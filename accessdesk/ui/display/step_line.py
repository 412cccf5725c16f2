"""Where somebody stands among the pages they are shown."""

from collections.abc import Sequence

from accessdesk.ui.theme import Tone
from accessdesk.ui.widgets.flow import Flow
from accessdesk.ui.widgets.pill import Pill


class StepLine(Flow):
    """One pill for each page: gone through, in sight, still to come. Hidden while there is no page."""

    def show_steps(self, names: Sequence[str], done: int) -> None:
        """`done`: how many were gone through; the next one is in sight."""
        self.clear()
        for number, name in enumerate(names):
            gone = number < done
            tone = Tone.GREEN if gone else (Tone.BLUE if number == done else Tone.GREY)
            self.add(Pill(f"{number + 1}  {name}" + ("  ✓" if gone else ""), tone))
        self.setVisible(bool(names))
