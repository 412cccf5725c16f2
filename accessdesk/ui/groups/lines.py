"""A grid of people: one line each, always an empty one at the end."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from accessdesk.desk.groups import PersonWish
from accessdesk.desk.rows import PersonHit
from accessdesk.domain.groups import MOST_PEOPLE
from accessdesk.domain.ids import PersonId, VisitId
from accessdesk.ui import theme
from accessdesk.ui.bans.ban_part import AtTheDoor, BanPart
from accessdesk.ui.groups.name_input import NameInput
from accessdesk.ui.language import Retranslated
from accessdesk.ui.tab_order import show_soon
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import PlainLabel, Suggestion
from accessdesk.ui.widgets.labels import TextRole

NAME_SHARE, COMPANY_SHARE = 3, 2
"""How a line divides its width."""


class PersonLine(QWidget):
    """Name and company of one person, and below them what is wrong, if something is."""

    edited = Signal()

    stands_here = False
    """Whether the person is at the desk, and not only announced."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__()
        self._at_desk = at_desk
        self.visit_id: VisitId | None = None
        self.bans: BanPart | None = None
        """Made when a ban is like this person."""
        self.name = NameInput(at_desk.background, at_desk.lists)
        self.company = QLineEdit()
        self._filled = PersonWish("")
        self._error = PlainLabel(role=TextRole.SMALL, ink="red", wrap=True)
        self._error.hide()
        self.inputs = QHBoxLayout()
        self.inputs.setSpacing(theme.SPACE_8)
        self.inputs.addWidget(self.name, NAME_SHARE)
        self.inputs.addWidget(self.company, COMPANY_SHARE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(self.inputs)
        layout.addWidget(self._error)
        self.name.chosen.connect(self._on_known)
        self.name.textChanged.connect(lambda _: self.edited.emit())

    def is_empty(self) -> bool:
        return not self.name.text().strip()

    def wish(self) -> PersonWish:
        return PersonWish(self.name.text().strip(), self.company.text().strip(), self.person_id())

    def person_id(self) -> PersonId | None:
        """The returning visitor who was chosen, while the name is still theirs."""
        taken = self.name.taken
        if taken is not None and isinstance(taken.value, PersonHit):
            return taken.value.id
        return self._filled.person_id if self._filled.name == self.name.text().strip() else None

    def fill(self, person: PersonWish) -> None:
        self._filled = person
        self.name.setText(person.name)
        self.company.setText(person.company)
        self.company.setCursorPosition(0)

    def set_error(self, text: str) -> None:
        """Say what to do about this person; "" takes it away."""
        self._error.setText(text)
        self._error.setVisible(bool(text))

    def error(self) -> str:
        return self._error.text()

    def ask_about_bans(self) -> None:
        """After the desk stopped this person: both sides and the decision, below the line."""
        if self.bans is None:
            self.bans = BanPart(self._at_desk, self._at_the_door)
            self.bans.dismissed.connect(self._on_false_alarm)
            self.bans.recognised.connect(self._on_banned)
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self.bans)
        self.bans.ask()

    def _at_the_door(self) -> AtTheDoor:
        company = self.company.text().strip() or self.company.placeholderText()
        return AtTheDoor(self.name.text(), company, self.person_id(), self.visit_id, self.stands_here)

    def _on_false_alarm(self, person_id: PersonId) -> None:
        self._filled = PersonWish(self.name.text().strip(), self.company.text().strip(), person_id)
        self.set_error("")

    def _on_banned(self) -> None:
        said = self.tr("{name} is refused: banned. The incident is noted.")
        self.set_error(said.format(name=self.name.text().strip()))
        assert self.bans is not None
        self.bans.hide()
        self.name.clear()
        self.company.clear()

    def reword(self, number: int, company: str) -> None:
        """Names for a screen reader, and the company that an empty field stands for."""
        self.name.setAccessibleName(self.tr("Name {number}").format(number=number))
        self.company.setAccessibleName(self.tr("Company {number}").format(number=number))
        self.company.setPlaceholderText(company)

    def _on_known(self, suggestion: Suggestion) -> None:
        if isinstance(suggestion.value, PersonHit):
            self.company.setText(suggestion.value.company)


L = TypeVar("L", bound=PersonLine)


class Lines(Retranslated, Generic[L]):
    """Lines that grow as they are filled. `make` gives a new line; what it is asked for is in the class of L."""

    changed = Signal()
    list_pasted = Signal(str)

    def __init__(self, make: Callable[[], L]) -> None:
        super().__init__()
        self._make = make
        self._company = ""
        self.lines: list[L] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_4)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def filled(self) -> list[L]:
        """The lines with a name, in order."""
        return [line for line in self.lines if not line.is_empty()]

    def add(self) -> L:
        """One more line at the end."""
        line = self._make()
        self.lines.append(line)
        self._column.addWidget(line)
        line.reword(len(self.lines), self._company)
        line.edited.connect(self._on_edited)
        line.name.went_on.connect(lambda line=line: self._go_on(line))
        line.name.pasted.connect(self.list_pasted)
        return line

    def take(self, people: Iterable[PersonWish]) -> None:
        """Put these people into the empty lines, from the first one on."""
        for person in people:
            line = next((line for line in self.lines if line.is_empty()), None) or self.add()
            line.fill(person)
        self.keep_spare()

    def keep_spare(self) -> None:
        """See that the last line is empty, up to the number of people a group may have."""
        if len(self.lines) < MOST_PEOPLE and not (self.lines and self.lines[-1].is_empty()):
            self.add()

    def show_company(self, company: str) -> None:
        """The company of everybody who has no other."""
        self._company = company
        self.retranslate()

    def clear_errors(self) -> None:
        for line in self.lines:
            line.set_error("")

    def show_error(self, line: L, text: str) -> None:
        """Say it at the line and go there."""
        line.set_error(text)
        line.name.setFocus(Qt.FocusReason.OtherFocusReason)
        show_soon(line)

    def retranslate(self) -> None:
        for number, line in enumerate(self.lines, start=1):
            line.reword(number, self._company)

    def _on_edited(self) -> None:
        self.keep_spare()
        self.changed.emit()

    def _go_on(self, line: L) -> None:
        """The next line that waits for a name; the next line at all, if none does."""
        number = self.lines.index(line)
        after = self.lines[number + 1 :]
        following = next((one for one in after if one.is_empty()), after[0] if after else line)
        following.name.setFocus(Qt.FocusReason.TabFocusReason)
        show_soon(following)
