"""The grid of a group that arrives: who is here, and the two confirmations of each of them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from accessdesk.desk.group_arrivals import ArrivingPerson
from accessdesk.desk.group_rows import GroupMemberRow
from accessdesk.domain.visits import IdentityKind
from accessdesk.ui import theme
from accessdesk.ui.groups.lines import COMPANY_SHARE, NAME_SHARE, Lines, PersonLine
from accessdesk.ui.groups.quiet_box import QuietBox
from accessdesk.ui.language import Retranslated
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.confirmations_part import DOCUMENT_KEYS, NOTICE_KEY
from accessdesk.ui.widgets import PlainLabel, ShortcutButton
from accessdesk.ui.widgets.flow import Flow, let_go
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import word

_HERE, _IDENTITY, _NOTICE = 22, 136, 58


class ArrivalLine(PersonLine):
    """One person: marked as here, name, company, the document that was seen, the notice handed over.

    Typing a name marks the line, because somebody stands there and says it; who was announced by name is marked by
    hand. Document and notice are confirmations: nothing but an act of its own ever sets them.
    """

    stands_here = True

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self.here, self.identity, self.notice = QCheckBox(), QuietBox(), QCheckBox()
        for kind in IdentityKind:
            self.identity.addItem("", kind)
        self.identity.setCurrentIndex(-1)
        self.here.setFixedWidth(theme.scaled(_HERE))
        self.identity.setFixedWidth(theme.scaled(_IDENTITY))
        self.notice.setFixedWidth(theme.scaled(_NOTICE))
        self.inputs.insertWidget(0, self.here)
        self.inputs.addWidget(self.identity)
        self.inputs.addWidget(self.notice)
        self.name.textEdited.connect(self._on_typed)
        self.name.chosen.connect(lambda _: self.here.setChecked(True))
        self.here.toggled.connect(lambda _: self.edited.emit())

    def announce(self, member: GroupMemberRow) -> None:
        """Somebody who was announced by name and is not known to be here."""
        self.visit_id = member.id
        self.name.setText(member.name)
        self.company.setText(member.company)
        self.company.setCursorPosition(0)

    def is_marked(self) -> bool:
        return self.here.isChecked() and not self.is_empty()

    def person(self) -> ArrivingPerson:
        kind = self.identity.currentData()
        return ArrivingPerson(
            name=self.name.text().strip(),
            company=self.company.text().strip(),
            identity_kind=IdentityKind(kind) if kind is not None else None,
            notice_given=self.notice.isChecked(),
            visit_id=self.visit_id,
            person_id=self.person_id(),
        )

    def see(self, kind: IdentityKind) -> None:
        """A document of this kind was seen."""
        self.identity.setCurrentIndex(list(IdentityKind).index(kind))

    def reword(self, number: int, company: str) -> None:
        super().reword(number, company)
        self.here.setAccessibleName(self.tr("Here {number}").format(number=number))
        self.identity.setAccessibleName(self.tr("Document seen {number}").format(number=number))
        self.notice.setAccessibleName(self.tr("Notice handed over {number}").format(number=number))
        self.identity.setPlaceholderText("–")
        for place, kind in enumerate(IdentityKind):
            self.identity.setItemText(place, word(kind))

    def _on_typed(self, text: str) -> None:
        if self.visit_id is None:
            self.here.setChecked(bool(text.strip()))


class ArrivalLines(Lines[ArrivalLine]):
    """The lines of a group: announced names first, then places without one, then one to spare."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(lambda: ArrivalLine(at_desk))
        self._titles = [PlainLabel(role=TextRole.SMALL, ink="muted") for _ in range(5)]
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACE_8)
        for label, width, share in zip(
            self._titles, (_HERE, 0, 0, _IDENTITY, _NOTICE), (0, NAME_SHARE, COMPANY_SHARE, 0, 0), strict=True
        ):
            if width:
                label.setFixedWidth(theme.scaled(width))
            line.addWidget(label, share)
        self._column.addWidget(head)
        self.keep_spare()
        self.retranslate()

    def expect(self, members: Iterable[GroupMemberRow], places: int) -> None:
        """Begin with these."""
        let_go([*self.lines])
        self.lines = []
        for member in members:
            line = self.add()
            line.blockSignals(True)  # a name that is filled in here asks for no spare line
            line.announce(member)
            line.blockSignals(False)
        for _ in range(places):
            self.add()
        self.keep_spare()

    def marked(self) -> list[ArrivalLine]:
        """Who is here."""
        return [line for line in self.lines if line.is_marked()]

    def retranslate(self) -> None:
        super().retranslate()
        texts = ("", self.tr("Name"), self.tr("Company"), self.tr("Document seen"), self.tr("Notice"))
        for label, text in zip(self._titles, texts, strict=True):
            label.setText(text)


class ConfirmBar(Retranslated):
    """One explicit act for every marked line: all of them are here, their documents were seen, notices handed over."""

    all_here = Signal()
    seen = Signal(object)
    notices_given = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mark = ShortcutButton("", "Alt+A", icon="list-checks", compact=True)
        self.kinds = {kind: ShortcutButton("", key, compact=True) for kind, key in DOCUMENT_KEYS.items()}
        self.notices = ShortcutButton("", NOTICE_KEY, icon="file-check", compact=True)
        flow = Flow(spacing=theme.SPACE_4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(flow)
        for button in (self.mark, *self.kinds.values(), self.notices):
            flow.add(button)
        self.mark.clicked.connect(self.all_here)
        self.notices.clicked.connect(self.notices_given)
        for kind, button in self.kinds.items():
            button.clicked.connect(lambda _checked=False, kind=kind: self.seen.emit(kind))
        self.setTabOrder(self.mark, self.notices)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.retranslate()

    def retranslate(self) -> None:
        self.mark.set_text(self.tr("All are here"))
        for kind, button in self.kinds.items():
            button.set_text(word(kind))
            button.setAccessibleName(self.tr("{document} seen at every marked line").format(document=word(kind)))
        self.notices.set_text(self.tr("Notices handed over"))
