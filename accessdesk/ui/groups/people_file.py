"""People of a group from a file: choose it, tell what its columns mean, look at the names, take them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from accessdesk.desk.groups import PersonWish
from accessdesk.desk.people_lists import PeopleTable, people_of, table_in_file
from accessdesk.domain.refusals import Refusal
from accessdesk.ui import theme
from accessdesk.ui.imports.columns_card import ColumnsCard
from accessdesk.ui.imports.file_input import FileInput
from accessdesk.ui.language import Retranslated
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import PlainLabel, ShortcutButton
from accessdesk.ui.wording import error_text

_SHOWN = 6


class PeopleFile(Retranslated):
    """Hidden until `open_up`. `taken` gives the people, as a tuple of PersonWish."""

    taken = Signal(object)

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__()
        self._at_desk = at_desk
        self._table: PeopleTable | None = None
        self._people: tuple[PersonWish, ...] = ()
        self.file = FileInput(workbooks=True)
        self.columns = ColumnsCard()
        self.preview = PlainLabel(ink="muted", wrap=True)
        self.take = ShortcutButton("", "Alt+U", icon="check")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_8)
        for part in (self.file, self.columns, self.preview, self.take):
            layout.addWidget(part)
        self.take.hide()
        self.preview.hide()
        self.file.chosen.connect(self._on_file)
        self.columns.changed.connect(self._on_columns)
        self.take.clicked.connect(self._on_take)
        self.hide()
        self.retranslate()

    def open_up(self) -> None:
        self.show()
        self.file.line.setFocus()

    def retranslate(self) -> None:
        self.take.set_text(self.tr("Take these people"))
        self.columns.reword(self.tr("Columns and what they mean"), self.tr("not read"))
        self._show_people()

    def _on_file(self) -> None:
        path = self.file.path()
        if path is None:
            return
        self._table, self._people = None, ()
        self.file.field.set_error(None)
        self.columns.clear()
        self._at_desk.background.print_run(self, _reading(path), self._on_table, self._on_unreadable)

    def _on_table(self, table: PeopleTable) -> None:
        self._table = table
        self.columns.show_columns(tuple(zip(table.titles, table.meanings, strict=True)))
        self._on_columns()

    def _on_unreadable(self, error: Exception) -> None:
        text = error_text(error)
        if text is None and isinstance(error, OSError):
            text = self.tr("The file cannot be read. Check the path and its permissions, or choose another file.")
        if text is None:
            self._at_desk.background.crashed.emit(error)
            return
        self.file.field.set_error(text)
        self._show_people()

    def _on_columns(self) -> None:
        if self._table is None:
            return
        self.file.field.set_error(None)
        self._people = ()
        try:
            self._people = people_of(self._table, self.columns.chosen())
        except Refusal as refusal:
            self.file.field.set_error(error_text(refusal))
        self._show_people()

    def _show_people(self) -> None:
        names = [person.name for person in self._people]
        more = self.tr(" and {count} more").format(count=len(names) - _SHOWN) if len(names) > _SHOWN else ""
        self.preview.setText(
            self.tr("{count} people: {names}").format(count=len(names), names=", ".join(names[:_SHOWN]) + more)
            if names
            else ""
        )
        self.preview.setVisible(bool(names))
        self.take.setVisible(bool(names))

    def _on_take(self) -> None:
        people, self._people, self._table = self._people, (), None
        self.columns.clear()
        self.file.line.clear()
        self._show_people()
        self.hide()
        self.taken.emit(people)


def _reading(path: Path) -> Callable[[], PeopleTable]:
    return lambda: table_in_file(path)
