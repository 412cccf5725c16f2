"""Is there a works agreement about this program? Asked once, at the beginning, because it is needed before use."""

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.ui.first_start.page import AssistantPage
from accessdesk.ui.widgets.chips import Chip, ChipChoice
from accessdesk.ui.widgets.field import Field

_ANSWERS = ("agreed", "no_council", "open")


class AgreementPage(AssistantPage):
    """§ 87(1) no. 6 BetrVG: the works council has a say where a program could watch employees."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer = ChipChoice(several=False)
        self.note = QLineEdit()
        self.fields = {"answer": Field("", self.answer, mandatory=True), "works_agreement": Field("", self.note)}
        self.answer.changed.connect(self._fit)
        for field in self.fields.values():
            self.body.addWidget(field)
        self.body.addStretch(1)
        self.retranslate()

    def text(self) -> str:
        """What is recorded as the setting."""
        chosen = next(iter(self.answer.chosen()), "")
        said = {
            "agreed": self.tr("Works agreement: {note}"),
            "no_council": self.tr("No works council"),
            "open": self.tr("Not decided yet"),
        }
        return said.get(chosen, "").format(note=self.note.text().strip())

    def mistakes(self) -> dict[str, str]:
        chosen = self.answer.chosen()
        if not chosen:
            return {"answer": self.tr("Choose one. “Not decided yet” can be changed in the settings.")}
        if chosen == ("agreed",) and not self.note.text().strip():
            return {"works_agreement": self.tr("Enter the day of the agreement, as in 01.03.2026.")}
        return {}

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Works agreement"))
        self.explanation.setText(
            self.tr(
                "The log also shows what employees did at the desk and as escorts. Where there is a works council, it "
                "has a say before such a program is used (§ 87(1) no. 6 BetrVG)."
            )
        )
        words = {
            "agreed": self.tr("There is an agreement"),
            "no_council": self.tr("We have no works council"),
            "open": self.tr("Not decided yet"),
        }
        self.answer.set_chips([Chip(key, words[key]) for key in _ANSWERS])
        self.fields["answer"].set_label(self.tr("Is there a works agreement?"))
        self.fields["works_agreement"].set_label(self.tr("Of which day"))
        self._fit()

    def _fit(self, *_: object) -> None:
        self.fields["works_agreement"].setVisible(self.answer.chosen() == ("agreed",))
