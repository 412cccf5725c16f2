"""The company's documents for visitors: words, for which types of visit, and how long they count."""

from PySide6.QtWidgets import QPlainTextEdit, QSpinBox, QWidget

from accessdesk.desk.outcome import Outcome
from accessdesk.desk.visit_documents import MOST_DAYS, SaveDocumentText
from accessdesk.domain.visit_documents import DocumentKind, DocumentText
from accessdesk.domain.visits import VisitType
from accessdesk.ui import theme
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.visitor_part import OFFERED
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import local_day, word

_HIGH = 130


class DocumentsForm(ActForm):
    """One document at a time. Other words than before become a new version; the old one stays on record."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self._texts: dict[DocumentKind, DocumentText] = {}
        self.kind, self.types, self.days = ChipChoice(several=False), ChipChoice(), QSpinBox()
        self.german, self.english = QPlainTextEdit(), QPlainTextEdit()
        self._standing = PlainLabel(ink="muted", wrap=True)
        self.days.setRange(0, MOST_DAYS)
        for area in (self.german, self.english):
            area.setTabChangesFocus(True)
            area.setFixedHeight(theme.scaled(_HIGH))
        self.place(self.add_field("document", self.kind))
        self.column.addWidget(self._standing)
        self.place(self.add_field("text_de", self.german, mandatory=True))
        self.place(self.add_field("text_en", self.english, mandatory=True))
        self.place(self.add_field("required_for", self.types))
        self.place(self.add_field("valid_days", self.days))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        self.kind.choose((DocumentKind.HOUSE_RULES.value,))
        self.kind.changed.connect(lambda _: self._show())
        self._load()

    def title(self) -> str:
        return self.tr("Documents for visitors")

    def is_untouched(self) -> bool:
        text = self._texts.get(self.chosen())
        words = (text.text_de, text.text_en) if text is not None else ("", "")
        return (self.german.toPlainText().strip(), self.english.toPlainText().strip()) == words

    def first_focus(self) -> QWidget:
        return self.kind

    def chosen(self) -> DocumentKind:
        chosen = self.kind.chosen()
        return DocumentKind(chosen[0]) if chosen else DocumentKind.HOUSE_RULES

    def finish(self) -> None:
        self.clear_errors()
        areas = {"text_de": self.german, "text_en": self.english}
        empty = [name for name, area in areas.items() if not area.toPlainText().strip()]
        if empty:
            self.show_errors(missing(*empty))
            return
        command = SaveDocumentText(
            self.chosen(),
            self.german.toPlainText(),
            self.english.toPlainText(),
            tuple(VisitType(key) for key in self.types.chosen()),
            self.days.value(),
        )
        self.execute(command, self._on_saved)

    def retranslate(self) -> None:
        super().retranslate()
        self.fields["document"].set_label(self.tr("Document"))
        self.kind.set_chips([Chip(kind.value, word(kind)) for kind in DocumentKind])
        kinds = OFFERED
        self.types.set_chips([Chip(kind.value, word(kind)) for kind in kinds])
        self.fields["required_for"].set_hint(
            self.tr("Without it no visitor of these types goes in. Privacy notice and house rules go with the arrival.")
        )
        self.fields["valid_days"].set_hint(self.tr("0: at every visit again."))
        self._primary.set_text(self.tr("Save document"))
        self._word_standing()

    def _load(self) -> None:
        self.read(self.at_desk.lists.documents, self._on_texts)

    def _on_texts(self, texts: list[DocumentText]) -> None:
        self._texts = {text.kind: text for text in texts}
        self._show()

    def _show(self) -> None:
        text = self._texts.get(self.chosen())
        self.german.setPlainText(text.text_de if text is not None else "")
        self.english.setPlainText(text.text_en if text is not None else "")
        self.types.choose(kind.value for kind in (text.required_for if text is not None else ()))
        self.days.setValue(text.valid_days if text is not None else 0)
        self._word_standing()

    def _word_standing(self) -> None:
        text = self._texts.get(self.chosen())
        if text is None:
            self._standing.setText(self.tr("There is no text yet; nobody is asked for it."))
            return
        day = local_day(text.entered_at)
        self._standing.setText(self.tr("Version {number} since {day}").format(number=text.version, day=day))

    def _on_saved(self, outcome: Outcome) -> None:
        self.at_desk.say(self.tr("{document}: saved").format(document=word(self.chosen())))
        self._load()
