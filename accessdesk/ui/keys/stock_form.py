"""What the forms of the stock share: lines, choices that are never preset, a second person at this desk."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from accessdesk.desk.key_holders import Approval
from accessdesk.ui import theme
from accessdesk.ui.approval_input import ApprovalInput
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import KeyForm
from accessdesk.ui.visits.act_form import missing
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import ChipChoice, Field, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.chips import Chip
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import word

E = TypeVar("E", bound=StrEnum)


class StockForm(KeyForm):
    """One act on the stock. A subclass adds its fields in order, then calls `ready`."""

    def __init__(self, key_desk: KeyDesk, kind: Kind = Kind.PRIMARY) -> None:
        super().__init__(key_desk)
        self._mandatory: list[str] = []
        self._choices: dict[str, tuple[ChipChoice, type[StrEnum]]] = {}
        self.approval: ApprovalInput | None = None
        self.about = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self.column.addWidget(self.about)
        self.act = self.add_act(self.finish, "Ctrl+Return", kind=kind)

    def add_line(self, name: str, text: str = "", *, mandatory: bool = False) -> QLineEdit:
        """A line of text below the others."""
        line = QLineEdit(text)
        self._add(name, line, mandatory)
        return line

    def add_text(self, name: str) -> QPlainTextEdit:
        """Room for a few sentences."""
        box = QPlainTextEdit()
        box.setTabChangesFocus(True)
        box.setFixedHeight(theme.scaled(72))
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._add(name, box, False)
        return box

    def add_moment(self, name: str = "happened_at") -> MomentInput:
        """When it happened; empty means now."""
        moment = MomentInput()
        self._add(name, moment, False)
        return moment

    def add_choice(self, name: str, kind: type[StrEnum]) -> ChipChoice:
        """One of an enum, never preset."""
        chips = ChipChoice(several=False)
        self._choices[name] = (chips, kind)
        self._add(name, chips, True)
        return chips

    def add_second_person(self) -> None:
        """Login name and password of the second person, typed by that person."""
        self.approval = ApprovalInput()
        self.place(
            self.add_field("approver", self.approval.login, mandatory=True),
            self.add_field("approver_password", self.approval.password, mandatory=True),
        )

    def add_control(self, name: str, control: QWidget, *, mandatory: bool = False) -> Field:
        """Any other input as a field."""
        return self._add(name, control, mandatory)

    def ready(self) -> None:
        """All fields are there: word them."""
        self.about.setVisible(bool(self.about_text()))
        self.retranslate()

    def about_text(self) -> str:
        """A sentence above the fields: what this is about."""
        return ""

    def act_text(self) -> str:
        """What the button says."""
        return self.title()

    def is_untouched(self) -> bool:
        lines = [line.text() for line in self.findChildren(QLineEdit) if not line.isReadOnly()]
        boxes = [box.toPlainText() for box in self.findChildren(QPlainTextEdit)]
        return not any(text.strip() for text in (*lines, *boxes))

    def first_focus(self) -> QWidget:
        return next(iter(self.fields.values())).control if self.fields else self.act

    def second(self) -> Approval | None:
        return self.approval.approval() if self.approval is not None else None

    def chosen(self, name: str, kind: type[E]) -> E:
        """What was chosen; `complete` has been asked before."""
        return kind(self._choices[name][0].chosen()[0])

    def complete(self, wrong: Mapping[str, str] | None = None) -> bool:
        """Nothing mandatory is empty and nothing is `wrong`; else said at the fields."""
        found: dict[str, str] = {}
        for name in self._mandatory:
            control = self.fields[name].control
            empty = isinstance(control, QLineEdit) and not control.text().strip()
            if empty or (isinstance(control, ChipChoice) and not control.chosen()):
                found |= missing(name)
        if self.approval is not None and self.fields["approver"].isVisibleTo(self):
            lines = {"approver": self.approval.login, "approver_password": self.approval.password}
            found |= missing(*(name for name, line in lines.items() if not line.text().strip()))
        found |= dict(wrong or {})
        self.clear_errors()
        self.show_errors(found)
        return not found

    def moment_of(self, line: MomentInput) -> tuple[datetime | None, dict[str, str]]:
        """The time typed (None: now), and what is wrong with it."""
        try:
            return line.past(self.key_desk.clock()), {}
        except ValueError:
            return None, {"happened_at": self.tr("Enter a time like 9:30 or 22.11. 17:30.")}

    def labels(self) -> Mapping[str, str]:
        words = {"happened_at": self.tr("When (empty: now)")}
        if self.approval is not None:
            words |= {
                "approver": self.tr("Second person: login name"),
                "approver_password": self.tr("Their password"),
            }
        return {name: text for name, text in words.items() if name in self.fields} | dict(self.own_labels())

    def own_labels(self) -> Mapping[str, str]:
        """Labels of this form by field."""
        return {}

    def retranslate(self) -> None:
        for chips, kind in self._choices.values():
            chips.set_chips([Chip(member.value, word(member)) for member in kind])
        super().retranslate()
        self.about.setText(self.about_text())
        self.act.set_text(self.act_text())
        self.heading_changed.emit()

    def _add(self, name: str, control: QWidget, mandatory: bool) -> Field:
        if mandatory:
            self._mandatory.append(name)
        field = self.add_field(name, control, mandatory=mandatory)
        self.column.addWidget(field)
        return field
