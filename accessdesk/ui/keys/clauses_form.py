"""The clauses of the handover receipt in the company's own words."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from accessdesk.desk.outcome import Outcome
from accessdesk.desk.receipt_texts import SaveReceiptClauses
from accessdesk.domain.receipt_texts import CLAUSES, LANGUAGES, RECEIPT_TEXT, ReceiptClauses, newest_of
from accessdesk.ui import theme
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import KeyForm
from accessdesk.ui.visits.act_form import missing
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import local_day

_HIGH = 96


class ClausesForm(KeyForm):
    """One language at a time. Saving makes a new version for receipts from now on; what was signed keeps its own."""

    def __init__(self, key_desk: KeyDesk) -> None:
        super().__init__(key_desk)
        self._shipped: dict[str, Mapping[str, str]] = {}
        self._own: Sequence[ReceiptClauses] = ()
        self._typed: dict[str, dict[str, str]] = {}
        self.language = ChipChoice([Chip(code, "") for code in LANGUAGES], several=False)
        self.language.choose([LANGUAGES[0]])
        self._shown = LANGUAGES[0]
        self._standing = PlainLabel(ink="muted", wrap=True)
        self.areas = {name: QPlainTextEdit() for name in CLAUSES}
        self.column.addWidget(self.add_field("text_language", self.language))
        self.column.addWidget(self._standing)
        for name, area in self.areas.items():
            area.setTabChangesFocus(True)
            area.setFixedHeight(theme.scaled(_HIGH))
            self.column.addWidget(self.add_field(name, area, mandatory=True))
        self.save = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.language.changed.connect(self._on_language)
        self.retranslate()
        self._load()

    def title(self) -> str:
        return self.tr("Clauses of the receipt")

    def is_untouched(self) -> bool:
        self._keep()
        return all(words == self._in_force(code) for code, words in self._typed.items())

    def first_focus(self) -> QWidget:
        return self.areas[CLAUSES[0]]

    def finish(self) -> None:
        self.clear_errors()
        words = {name: area.toPlainText() for name, area in self.areas.items()}
        empty = [name for name, text in words.items() if not text.strip()]
        if empty:
            self.show_errors(missing(*empty))
        elif words == self._in_force(self._shown):
            self.show_errors({CLAUSES[0]: self.tr("These are the words in force. Change a sentence first.")})
        else:
            self.execute(SaveReceiptClauses(language=self._shown, **words), self._on_saved)

    def retranslate(self) -> None:
        super().retranslate()
        chosen = self.language.chosen()
        self.language.set_chips([Chip("de", self.tr("German")), Chip("en", self.tr("English"))])
        self.language.choose(chosen)
        self.fields["property"].set_hint(self.tr("{company} stands for the name of the company."))
        self.fields["loss_with_cost"].set_hint(self.tr("{cost} stands for the computed amount and must be in it."))
        self.save.set_text(self.tr("Save as a new version"))
        self._word_standing()

    def _load(self) -> None:
        keys, papers = self.key_desk.keys, self.key_desk.papers
        self.read(
            lambda: (keys.receipt_clauses(), {code: papers.shipped_clauses(code) for code in LANGUAGES}), self._show_all
        )

    def _show_all(self, found: tuple[Sequence[ReceiptClauses], dict[str, Mapping[str, str]]]) -> None:
        self._own, self._shipped = found
        self._fill()

    def _in_force(self, code: str) -> Mapping[str, str]:
        newest = newest_of(self._own, code)
        return newest.words() if newest is not None else self._shipped.get(code, {})

    def _keep(self) -> None:
        """What was typed in one language waits while the other is shown."""
        if self._shipped:
            self._typed[self._shown] = {name: area.toPlainText() for name, area in self.areas.items()}

    def _fill(self) -> None:
        words = self._typed.get(self._shown) or self._in_force(self._shown)
        for name, area in self.areas.items():
            area.setPlainText(words.get(name, ""))
        self._word_standing()

    def _on_language(self, chosen: tuple[str, ...]) -> None:
        if chosen and chosen[0] != self._shown:
            self._keep()
            self._shown = chosen[0]
            self.clear_errors()
            self._fill()

    def _word_standing(self) -> None:
        newest = newest_of(self._own, self._shown)
        if newest is None:
            text = self.tr("Version {number}, as shipped. Receipts that are signed keep the version they show.")
            self._standing.setText(text.format(number=RECEIPT_TEXT))
            return
        text = self.tr("Version {number} since {day}. Receipts that are signed keep the version they show.")
        self._standing.setText(text.format(number=newest.version, day=local_day(newest.entered_at)))

    def _on_saved(self, outcome: Outcome) -> None:
        del outcome
        self.key_desk.say(self.tr("New receipts carry these words from now on."))
        self._typed.pop(self._shown, None)
        self._load()
