"""What helps when somebody still has visitors in hand: the button that opens their handover."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from accessdesk.domain.ids import VisitId
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets.buttons import Kind, ShortcutButton

HandOver = Callable[[Sequence[VisitId]], None]
"""Opens the handover of these visits."""


class HandOverFirst(Retranslated):
    """Hidden until there are visitors to hand over; the form around is parked meanwhile and loses nothing."""

    def __init__(self, hand_over: HandOver) -> None:
        super().__init__()
        self._visits: tuple[VisitId, ...] = ()
        self.button = ShortcutButton(icon="arrow-right-left", kind=Kind.PRIMARY)
        self.button.clicked.connect(lambda: hand_over(self._visits))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()
        self.retranslate()

    def show_visits(self, visits: Sequence[int]) -> None:
        """The visits to hand over; none hides the button."""
        self._visits = tuple(VisitId(visit) for visit in visits)
        self.setVisible(bool(visits))
        if visits:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.button.set_text(self.tr("Hand these visitors over now"))
