"""The company, its site, and where people gather in an evacuation."""

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.ui.first_start.page import AssistantPage
from accessdesk.ui.widgets.field import Field


class CompanyPage(AssistantPage):
    """Badges, receipts and the evacuation list carry these."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.company, self.site, self.assembly_point = QLineEdit(), QLineEdit(), QLineEdit()
        self.fields = {
            "company": Field("", self.company, mandatory=True),
            "site": Field("", self.site, mandatory=True),
            "assembly_point": Field("", self.assembly_point),
        }
        for field in self.fields.values():
            self.body.addWidget(field)
        self.body.addStretch(1)
        self.retranslate()

    def mistakes(self) -> dict[str, str]:
        found = {}
        if not self.company.text().strip():
            found["company"] = self.tr("Enter the company's name as it stands on letters.")
        if not self.site.text().strip():
            found["site"] = self.tr("Enter what you call this place, for instance the town.")
        return found

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Your company"))
        self.explanation.setText(self.tr("Badges, handover receipts and the evacuation list carry these names."))
        self.fields["company"].set_label(self.tr("Company"))
        self.fields["site"].set_label(self.tr("Site"))
        self.fields["site"].set_hint(self.tr("One place with one reception. More sites can follow."))
        self.fields["assembly_point"].set_label(self.tr("Assembly point in an evacuation"))
