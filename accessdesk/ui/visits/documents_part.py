"""What a visitor must be given before they go in: one box for each document, none of them ticked beforehand."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from accessdesk.domain.ids import PersonId, VisitId
from accessdesk.domain.visit_documents import WITH_THE_NOTICE, DocumentKind, DocumentText
from accessdesk.domain.visits import VisitType
from accessdesk.ui import language, theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import PlainLabel, ShortcutButton
from accessdesk.ui.widgets.flow import let_go
from accessdesk.ui.wording import word


class DocumentsPart(Retranslated):
    """Empty and without height while nothing is demanded. Ticks stay while the same version is asked for."""

    changed = Signal()

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__()
        self._at_desk = at_desk
        self.lines: list[_DocumentLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_4)

    def ask_for_visits(self, visit_ids: Sequence[VisitId]) -> None:
        """What these visitors still lack; of several, what at least one of them lacks."""
        wanted, lists, now = tuple(visit_ids), self._at_desk.lists, self._at_desk.clock()
        self._ask(lambda: lists.documents_to_give(wanted, now) if wanted else [])

    def ask_for_type(self, kind: VisitType, person_id: PersonId | None) -> None:
        """What somebody who arrives now must get, beside what the confirmation of the arrival covers."""
        lists, now = self._at_desk.lists, self._at_desk.clock()
        self._ask(
            lambda: [text for text in lists.documents_for(kind, person_id, now) if text.kind not in WITH_THE_NOTICE]
        )

    def show_texts(self, texts: Sequence[DocumentText]) -> None:
        ticked = {line.text.id for line in self.lines if line.given.isChecked()}
        let_go([*self.lines])
        self.lines = [_DocumentLine(text) for text in texts]
        for line in self.lines:
            line.given.setChecked(line.text.id in ticked)
            self._column.addWidget(line)
        self.retranslate()
        self.changed.emit()

    def given(self) -> tuple[DocumentKind, ...]:
        """What was ticked."""
        return tuple(line.text.kind for line in self.lines if line.given.isChecked())

    def tick(self, kinds: Collection[str]) -> None:
        """Tick what the visitor has gone through elsewhere."""
        for line in self.lines:
            if line.text.kind.value in kinds:
                line.given.setChecked(True)

    def texts(self) -> tuple[DocumentText, ...]:
        """What is asked for now."""
        return tuple(line.text for line in self.lines)

    def still_missing(self) -> dict[str, str]:
        """A sentence for what is not ticked."""
        open_ones = [word(line.text.kind) for line in self.lines if not line.given.isChecked()]
        if not open_ones:
            return {}
        text = self.tr("Hand over and explain, then tick: {documents}.").format(documents=", ".join(open_ones))
        return {"documents": text}

    def retranslate(self) -> None:
        for line in self.lines:
            line.reword()

    def _ask(self, work: Callable[[], list[DocumentText]]) -> None:
        background = self._at_desk.background
        background.latest((id(self), "documents"), self, work, self.show_texts, background.crashed.emit)


class _DocumentLine(QWidget):
    """The box, and the words that the visitor reads when they are asked for."""

    def __init__(self, text: DocumentText) -> None:
        super().__init__()
        self.text = text
        self.given = QCheckBox()
        self.read = ShortcutButton(icon="eye", compact=True)
        self._words = PlainLabel(ink="muted", wrap=True)
        self._words.hide()
        row = QHBoxLayout()
        row.addWidget(self.given, 1)
        row.addWidget(self.read)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_4)
        layout.addLayout(row)
        layout.addWidget(self._words)
        self.read.clicked.connect(lambda: self._words.setVisible(self._words.isHidden()))

    def reword(self) -> None:
        name = word(self.text.kind)
        self.given.setText(self.tr("{document}, version {number}").format(document=name, number=self.text.version))
        self.read.set_text(self.tr("Text"))
        self.read.setAccessibleName(self.tr("Text of {document}").format(document=name))
        self._words.setText(self.text.text_de if language.code() == "de" else self.text.text_en)
