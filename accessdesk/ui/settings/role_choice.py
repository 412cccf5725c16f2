"""Choosing an account's roles. The auditor's role stands alone, and the choice keeps it so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessdesk.domain.access_rights import Role
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets.chips import Chip, ChipChoice
from accessdesk.ui.widgets.labels import PlainLabel, TextRole
from accessdesk.ui.wording import word


class RoleChoice(Retranslated):
    """Choosing the auditor takes the others away, and the other way round; a sentence says why."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = ChipChoice()
        self.chips.changed.connect(self._on_changed)
        self._rule = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self._before: frozenset[Role] = frozenset()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_4)
        layout.addWidget(self.chips)
        layout.addWidget(self._rule)
        self.setFocusProxy(self.chips)
        self.retranslate()

    def roles(self) -> frozenset[Role]:
        return frozenset(Role(key) for key in self.chips.chosen())

    def choose(self, roles: frozenset[Role]) -> None:
        self._before = roles
        self.chips.choose(role.value for role in roles)

    def retranslate(self) -> None:
        self.chips.set_chips([Chip(role.value, word(role)) for role in Role])
        self._rule.setText(self.tr("The auditor's role stands alone: who checks the others does none of their work."))

    def _on_changed(self) -> None:
        chosen = self.roles()
        if Role.AUDITOR in chosen and len(chosen) > 1:
            kept = chosen - {Role.AUDITOR} if Role.AUDITOR in self._before else frozenset({Role.AUDITOR})
            self.chips.choose(role.value for role in kept)
            chosen = kept
        self._before = chosen
        self.changed.emit()
