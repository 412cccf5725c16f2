"""Announcing a group: what they share, how many they are, and the names as far as they are known."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QWidget

from accessdesk.desk.groups import ExpectGroup, PersonWish
from accessdesk.desk.people_lists import people_in_text
from accessdesk.domain.groups import MOST_PEOPLE
from accessdesk.domain.refusals import Banned, PossibleBan, Refusal
from accessdesk.ui import theme
from accessdesk.ui.groups.lines import Lines, PersonLine
from accessdesk.ui.groups.people_file import PeopleFile
from accessdesk.ui.groups.shared_part import SharedPart
from accessdesk.ui.groups.window_part import WindowPart
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Field, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import error_text


class PeopleForm(ActForm):
    """A form with a number of people and a grid of those whose names are known.

    Names come typed, pasted as a list, or from a file. The number follows the names upwards, never downwards.
    """

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self.announced = QSpinBox()
        self.announced.setRange(1, MOST_PEOPLE)
        self.people: Lines[PersonLine] = Lines(lambda: PersonLine(at_desk))
        self.people.add()
        self.file = PeopleFile(at_desk)
        self.paste = ShortcutButton("", "Alt+V", icon="copy", compact=True)
        self.from_file = ShortcutButton("", "Alt+F", icon="folder-open", compact=True)
        self._unnamed = PlainLabel(ink="muted", wrap=True)
        self.paste.clicked.connect(self._on_paste)
        self.from_file.clicked.connect(self.file.open_up)
        self.file.taken.connect(self._take)
        self.people.list_pasted.connect(self._take_text)
        self.people.changed.connect(self._on_names)
        self.announced.valueChanged.connect(lambda _: self._word_unnamed())

    def place_people(self) -> None:
        """Put number, ways of bringing names in, and the grid below what stands in the form already."""
        ways = QWidget()
        line = QHBoxLayout(ways)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.add_field("announced", self.announced, mandatory=True), 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.paste, 0, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self.from_file, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.setSpacing(theme.SPACE_8)
        self.column.addWidget(ways)
        self.column.addWidget(self.file)
        self.place(self.add_field("people", self.people))
        self.column.addWidget(self._unnamed)

    def wishes(self) -> tuple[PersonWish, ...]:
        return tuple(line.wish() for line in self.people.filled())

    def named_before(self) -> int:
        """Places that have a name already, beside those in the grid."""
        return 0

    def clear_errors(self) -> None:
        super().clear_errors()
        self.people.clear_errors()

    def fail(self, error: Exception) -> None:
        """A refusal of one person stands at that person's line."""
        line = error.facts.get("line") if isinstance(error, Refusal) else None
        filled = self.people.filled()
        if isinstance(line, int) and line < len(filled):
            self._set_busy(False)
            self.people.show_error(filled[line], error_text(error) or "")
            if isinstance(error, PossibleBan | Banned):
                filled[line].ask_about_bans()
        else:
            super().fail(error)

    def retranslate(self) -> None:
        super().retranslate()
        self.paste.set_text(self.tr("Paste a list"))
        self.from_file.set_text(self.tr("From a file …"))
        self._word_unnamed()

    def _on_paste(self) -> None:
        from PySide6.QtGui import QGuiApplication

        self._take_text(QGuiApplication.clipboard().text())

    def _take_text(self, text: str) -> None:
        field: Field = self.fields["people"]
        field.set_error(None)
        try:
            self._take(people_in_text(text))
        except Refusal as refusal:
            field.set_error(error_text(refusal))

    def _take(self, people: tuple[PersonWish, ...]) -> None:
        self.people.take(people)
        self._on_names()
        self.people.lines[-1].name.setFocus()

    def _on_names(self) -> None:
        self.announced.setValue(max(self.announced.value(), self.named_before() + len(self.people.filled())))
        self._word_unnamed()

    def _word_unnamed(self) -> None:
        count = self.announced.value() - self.named_before() - len(self.people.filled())
        self._unnamed.setText(
            self.tr("Places without a name: {count}. They get one at the arrival.").format(count=count)
        )
        self._unnamed.setVisible(count > 0)


class ExpectGroupForm(PeopleForm):
    """The announcement itself."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self.shared, self.window_part = SharedPart(at_desk), WindowPart(at_desk)
        self.authoriser = QLineEdit()
        self.fields |= {name: field for name, field in self.shared.fields.items() if name != "name"}
        self.fields |= self.window_part.fields
        self.column.addWidget(self.shared)
        self.column.addWidget(self.window_part)
        self.window_part.line.addWidget(self.add_field("authoriser", self.authoriser), 1, Qt.AlignmentFlag.AlignTop)
        self.place_people()
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.shared.company.textChanged.connect(self._on_company)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Expect a group")

    def draft_name(self) -> str:
        return self.shared.company.text().strip() or self.title()

    def is_untouched(self) -> bool:
        return self.shared.is_untouched() and not self.people.filled()

    def first_focus(self) -> QWidget:
        return self.shared.company

    def finish(self) -> None:
        self.shared.with_host(self._send)

    def retranslate(self) -> None:
        super().retranslate()
        self.authoriser.setPlaceholderText(self.tr("the host, if nobody else"))
        self._primary.set_text(self.tr("Expect group"))

    def _on_company(self, company: str) -> None:
        self.people.show_company(company)
        self.heading_changed.emit()

    def _send(self) -> None:
        self.clear_errors()
        begin, end, errors = self.window_part.moments()
        errors = self.shared.still_missing() | errors
        if errors or begin is None or end is None:
            self.show_errors(errors)
            return
        company, count = self.shared.company.text().strip(), self.announced.value()
        self.execute(
            ExpectGroup(self.shared.facts(self.authoriser.text()), count, begin, end, self.wishes()),
            lambda outcome: self.end(
                self.tr("{company}: {count} people are expected").format(company=company, count=count)
            ),
        )
