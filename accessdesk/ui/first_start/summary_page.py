"""Everything once more, before it is made."""

from PySide6.QtWidgets import QFormLayout, QWidget

from accessdesk.desk.entrance import FirstStart
from accessdesk.ui import theme
from accessdesk.ui.first_start.page import AssistantPage
from accessdesk.ui.widgets.labels import PlainLabel
from accessdesk.ui.wording import word


class SummaryPage(AssistantPage):
    """Shows no password."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: FirstStart | None = None
        holder = QWidget()
        self._rows = QFormLayout(holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(theme.SPACE_20)
        self._rows.setVerticalSpacing(theme.SPACE_8)
        self.problem = PlainLabel(ink="red", wrap=True)
        self.problem.hide()
        self.body.addWidget(holder)
        self.body.addWidget(self.problem)
        self.body.addStretch(1)
        self.retranslate()

    def show_wanted(self, wanted: FirstStart) -> None:
        self._wanted = wanted
        self.say(None)
        self.retranslate()

    def say(self, sentence: str | None) -> None:
        """What went wrong, where no field can say it."""
        self.problem.setText(sentence or "")
        self.problem.setVisible(bool(sentence))

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Is this right?"))
        self.explanation.setText(
            self.tr("With this the log begins. Names and zones can be changed later; each change is an entry.")
        )
        while self._rows.rowCount():
            self._rows.removeRow(0)
        wanted = self._wanted
        if wanted is None:
            return
        zones = "\n".join(f"{zone.name} – {word(zone.supervision)}" for zone in wanted.zones)
        self._add(self.tr("Company"), wanted.company)
        self._add(self.tr("Site"), wanted.site)
        self._add(self.tr("Assembly point"), wanted.assembly_point or self.tr("not named yet"))
        self._add(self.tr("Zones"), zones)
        self._add(self.tr("Administrator"), wanted.administrator.name)
        self._add(self.tr("Reception"), ", ".join(other.name for other in wanted.others))
        self._add(self.tr("Works agreement"), wanted.works_agreement)

    def _add(self, name: str, value: str) -> None:
        self._rows.addRow(PlainLabel(name, ink="muted"), PlainLabel(value, wrap=True))
