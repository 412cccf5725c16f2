"""What is known of a gap: a cause to choose, words beside it, and whether it is an incident."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout

from accessdesk.desk.gaps import GapTold
from accessdesk.desk.rows import CustodyPart
from accessdesk.domain.escorts import GapCause
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.visits.act_form import missing
from accessdesk.ui.widgets import Chip, ChipChoice, Field
from accessdesk.ui.wording import field_word, word

WHEN_IT_ENDS = tuple(cause for cause in GapCause if cause is not GapCause.TAKEN_BACK)
AFTERWARDS = tuple(cause for cause in WHEN_IT_ENDS if cause is not GapCause.NOT_YET_KNOWN)


def found_of(part: CustodyPart) -> str:
    """Cause and words of a gap, as far as somebody said; empty before."""
    cause = word(part.cause) if part.cause is not None else ""
    return ", ".join(text for text in (cause, part.finding) if text)


class FindingPart(Retranslated):
    """Nothing is chosen beforehand. `fields` belong to the form, named as refusals name them."""

    def __init__(self, causes: Sequence[GapCause] = WHEN_IT_ENDS) -> None:
        super().__init__()
        self._causes = causes
        self.cause, self.finding, self.incident = ChipChoice(several=False), QLineEdit(), QCheckBox()
        self.fields = {
            "cause": Field("", self.cause, mandatory=True),
            "finding": Field("", self.finding),
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_8)
        for part in (*self.fields.values(), self.incident):
            layout.addWidget(part)
        self.retranslate()

    def still_missing(self) -> dict[str, str]:
        """Sentences for what has to be said still; nothing while the part is hidden."""
        if self.isHidden():
            return {}
        told = self.told()
        errors = {} if told.cause is not None else {"cause": self._choose()}
        knows = told.cause is not GapCause.NOT_YET_KNOWN
        if (knows or told.incident) and not told.finding.strip():
            errors |= missing("finding")
        return errors

    def _choose(self) -> str:
        if GapCause.NOT_YET_KNOWN in self._causes:
            return self.tr("Choose what it came from, or “Not yet known”.")
        return self.tr("Choose what it came from.")

    def told(self) -> GapTold:
        """As chosen and typed; nothing while the part is hidden."""
        if self.isHidden():
            return GapTold()
        chosen = self.cause.chosen()
        return GapTold(GapCause(chosen[0]) if chosen else None, self.finding.text(), self.incident.isChecked())

    def is_untouched(self) -> bool:
        return not (self.finding.text().strip() or self.cause.chosen() or self.incident.isChecked())

    def retranslate(self) -> None:
        self.cause.set_chips([Chip(cause.value, word(cause)) for cause in self._causes])
        for name, field in self.fields.items():
            field.set_label(field_word(name))
        self.incident.setText(self.tr("Report it as an incident, with its clocks"))
