"""The office decides about a reported loss: it cannot be undone, so it is asked once, in words that name the key."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit

from accessdesk.desk.key_losses import ConfirmKeyLoss
from accessdesk.domain.ids import CopyId
from accessdesk.domain.keys import KeyCopyState
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import KeyForm
from accessdesk.ui.visits.act_form import missing
from accessdesk.ui.widgets import ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.chips import Chip
from accessdesk.ui.wording import word

_ENDS = (KeyCopyState.LOST, KeyCopyState.STOLEN)


class LossDecisionForm(KeyForm):
    """Lost or stolen, never preset."""

    def __init__(self, key_desk: KeyDesk, copy_id: CopyId, number: str, holder: str) -> None:
        super().__init__(key_desk)
        self._copy_id, self._number, self._holder = copy_id, number, holder
        self._about = PlainLabel(wrap=True)
        self.became = ChipChoice(several=False)
        self.confirm = self.add_act(self.finish, "Ctrl+Return", kind=Kind.DANGER)
        self.column.addWidget(self._about)
        self.column.addWidget(self.add_field("finding", self.became, mandatory=True))
        self.police = QLineEdit()
        self.column.addWidget(self.add_field("police_reference", self.police))
        self.became.changed.connect(lambda _: self._fit())
        self._fit()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Confirm the loss of {number}").format(number=self._number)

    def is_untouched(self) -> bool:
        return not self.police.text().strip()

    def labels(self) -> Mapping[str, str]:
        return {"finding": self.tr("What became of it"), "police_reference": self.tr("Police reference")}

    def retranslate(self) -> None:
        super().retranslate()
        text = self.tr(
            "{number}, last with {name}, counts as gone for good from then on. If it turns up, take it back."
        )
        self._about.setText(text.format(number=self._number, name=self._holder or "–"))
        self.became.set_chips([Chip(state.value, word(state)) for state in _ENDS])
        self.confirm.set_text(self.tr("Confirm the loss"))

    def finish(self) -> None:
        self.clear_errors()
        chosen = self.became.chosen()
        if not chosen:
            self.show_errors(missing("finding"))
            return
        reference = self.police.text() if self._is_stolen() else ""
        command = ConfirmKeyLoss(self._copy_id, stolen=self._is_stolen(), police_reference=reference)
        self.execute(
            command, lambda _: self.end(self.tr("The loss of {number} is confirmed.").format(number=self._number))
        )

    def _is_stolen(self) -> bool:
        return self.became.chosen() == (KeyCopyState.STOLEN.value,)

    def _fit(self) -> None:
        self.fields["police_reference"].setVisible(self._is_stolen())
