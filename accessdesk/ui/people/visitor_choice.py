"""Choosing a returning visitor, with what is known of them below."""

from PySide6.QtWidgets import QVBoxLayout

from accessdesk.desk.rows import PersonHit
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.lookups import known_visitors, visitor_facts
from accessdesk.ui.widgets import Field, PlainLabel, Suggestion, TypeAhead
from accessdesk.ui.widgets.labels import TextRole


class VisitorChoice(Retranslated):
    """`field` is where errors stand; `chosen()` is None until somebody was taken from the list."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__()
        self.line = TypeAhead(at_desk.background, known_visitors(at_desk.lists))
        self.field = Field("", self.line, mandatory=True)
        self._facts = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_4)
        layout.addWidget(self.field)
        layout.addWidget(self._facts)
        self.line.chosen.connect(lambda _: self.retranslate())
        self.line.textEdited.connect(lambda _: self.retranslate())
        self.retranslate()

    def chosen(self) -> PersonHit | None:
        taken = self.line.taken
        return taken.value if taken is not None and isinstance(taken.value, PersonHit) else None

    def take(self, hit: PersonHit) -> None:
        self.line.take(Suggestion(hit.name, hit.company, value=hit))

    def retranslate(self) -> None:
        hit = self.chosen()
        parts = (hit.company, visitor_facts(hit), hit.note) if hit is not None else ()
        self._facts.setText(" · ".join(part for part in parts if part))
        self._facts.setVisible(hit is not None)
