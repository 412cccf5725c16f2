"""The company's own facts: name, site, assembly point, works agreement, what a lost key costs."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessdesk.desk.desk import Desk
from accessdesk.desk.rows import CompanyFacts
from accessdesk.desk.sites import ChangeSetting, SaveSite
from accessdesk.domain.ids import FIRST_SITE
from accessdesk.ui.background import Background
from accessdesk.ui.language import Retranslated
from accessdesk.ui.settings.saved_fields import Asked, SavedFields
from accessdesk.ui.widgets.card import Card

_SITE = frozenset({"name", "assembly_point"})
_COSTS = ("cost_per_cylinder", "cost_per_key")


class CompanyCard(Retranslated):
    """Whole euros for the costs; without them a handover receipt cannot name what a loss costs."""

    def __init__(self, background: Background, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        asked = (
            Asked("company", self._mandatory),
            Asked("name", self._mandatory),
            Asked("assembly_point"),
            Asked("works_agreement"),
            Asked("cost_per_cylinder", self._whole_euros),
            Asked("cost_per_key", self._whole_euros),
        )
        self.fields = SavedFields(background, desk, asked, _commands)
        self.card = Card(parent=self)
        self.card.set_body(self.fields)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.retranslate()

    def show_facts(self, facts: CompanyFacts) -> None:
        values = {
            "company": facts.company,
            "name": facts.site,
            "assembly_point": facts.assembly_point,
            "works_agreement": facts.works_agreement,
        }
        self.fields.show_values(values | {key: facts.settings.get(key, "") for key in _COSTS})

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Company and site"))
        words = {
            "company": self.tr("Company"),
            "name": self.tr("Site"),
            "assembly_point": self.tr("Assembly point in an evacuation"),
            "works_agreement": self.tr("Works agreement, or why none is needed"),
            "cost_per_cylinder": self.tr("Cost per cylinder in euros"),
            "cost_per_key": self.tr("Cost per key in euros"),
        }
        for key, label in words.items():
            self.fields.fields[key].set_label(label)
        self.fields.fields["cost_per_key"].set_hint(
            self.tr("From these two a handover receipt names what the loss of a key would cost.")
        )

    def _mandatory(self, text: str) -> str:
        return "" if text else self.tr("This cannot be left empty.")

    def _whole_euros(self, text: str) -> str:
        good = not text or (text.isascii() and text.isdigit() and len(text) <= 6)
        return "" if good else self.tr("Enter whole euros, digits only.")


def _commands(values: Mapping[str, str], changed: frozenset[str]) -> tuple[Any, ...]:
    settings = tuple(ChangeSetting(key, values[key]) for key in sorted(changed - _SITE))
    if changed & _SITE:
        return (*settings, SaveSite(FIRST_SITE, values["name"], values["assembly_point"]))
    return settings
