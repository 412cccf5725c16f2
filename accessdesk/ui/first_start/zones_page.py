"""The zones of the site and how visitors are supervised in each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from accessdesk.desk.entrance import ZoneWish
from accessdesk.domain.names import folded
from accessdesk.domain.sites import STRICTNESS, Supervision
from accessdesk.ui import theme
from accessdesk.ui.first_start.page import AssistantPage
from accessdesk.ui.language import Retranslated
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.wording import word


class ZoneRow(Retranslated):
    """Name and supervision of one zone. An empty name leaves the row out."""

    def __init__(self, name: str, supervision: Supervision, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(name)
        self.supervision = QComboBox()
        for level in STRICTNESS:
            self.supervision.addItem(word(level), level)
        self.supervision.setCurrentIndex(STRICTNESS.index(supervision))
        self.remove = ShortcutButton(icon="x")
        self.field = Field("", self.name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACE_8)
        self._level = Field("", self.supervision)
        grid.addWidget(self.field, 0, 0)
        grid.addWidget(self._level, 0, 1)
        grid.addWidget(self.remove, 0, 2, Qt.AlignmentFlag.AlignBottom)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self.retranslate()

    def wish(self) -> ZoneWish:
        return ZoneWish(self.name.text().strip(), STRICTNESS[self.supervision.currentIndex()])

    def retranslate(self) -> None:
        self.field.set_label(self.tr("Zone"))
        self._level.set_label(self.tr("Supervision"))
        for number, level in enumerate(STRICTNESS):
            self.supervision.setItemText(number, word(level))
        self.remove.setAccessibleName(self.tr("Remove this zone"))
        self.remove.setToolTip(self.tr("Remove this zone"))


class ZonesPage(AssistantPage):
    """Begins with suggestions, in the language of the moment until somebody changes one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ZoneRow] = []
        self._suggested: tuple[ZoneWish, ...] = ()
        self._holder = QVBoxLayout()
        self._holder.setSpacing(theme.SPACE_8)
        self.add = ShortcutButton(icon="plus")
        self.add.clicked.connect(self._on_add)
        self.body.addLayout(self._holder)
        self.body.addWidget(self.add)
        self.body.addStretch(1)
        self.retranslate()

    def wishes(self) -> tuple[ZoneWish, ...]:
        return tuple(row.wish() for row in self.rows if row.wish().name)

    def mistakes(self) -> dict[str, str]:
        found: dict[str, str] = {}
        seen: set[str] = set()
        for key, row in zip(self.fields, self.rows, strict=True):
            name = folded(row.name.text())
            if name and name in seen:
                found[key] = self.tr("There is a zone of this name already.")
            seen.add(name)
        if not self.wishes():
            if not self.rows:
                self._on_add()
            found[next(iter(self.fields))] = self.tr("Name at least one zone, for instance the offices.")
        return found

    def add_row(self, name: str, supervision: Supervision) -> ZoneRow:
        """One more zone."""
        row = ZoneRow(name, supervision)
        row.remove.clicked.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._holder.addWidget(row)
        self._number()
        return row

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Zones"))
        self.explanation.setText(
            self.tr(
                "A zone is a part of the house that visitors may be allowed into. Where an escort is required, every "
                "minute without one is a gap that shows."
            )
        )
        self.add.set_text(self.tr("One more zone"))
        if tuple(row.wish() for row in self.rows) == self._suggested:
            self._suggest()

    def _suggest(self) -> None:
        self._suggested = (
            ZoneWish(self.tr("Foyer"), Supervision.NONE),
            ZoneWish(self.tr("Offices"), Supervision.TO_HOST),
            ZoneWish(self.tr("Data centre"), Supervision.CONTINUOUS),
            ZoneWish(self.tr("Plant rooms"), Supervision.CONTINUOUS),
        )
        if not self.rows:
            for wish in self._suggested:
                self.add_row(wish.name, wish.supervision)
        for row, wish in zip(self.rows, self._suggested, strict=True):
            row.name.setText(wish.name)

    def _on_add(self) -> None:
        self.add_row("", Supervision.TO_HOST).name.setFocus()

    def _remove(self, row: ZoneRow) -> None:
        self.rows.remove(row)
        self._holder.removeWidget(row)
        row.deleteLater()
        self._number()

    def _number(self) -> None:
        self.fields = {f"zone{number}": row.field for number, row in enumerate(self.rows)}
