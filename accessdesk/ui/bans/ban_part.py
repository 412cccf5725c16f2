"""The question that stops a visitor: is this who is banned? Both sides are shown, a person decides."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from accessdesk.desk.ban_rows import BanQuestion, BanSide, Contact
from accessdesk.desk.bans import DecideBanMatch
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import PersonId, VisitId
from accessdesk.domain.refusals import Missing, Refusal
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.people.day_field import shown_day
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Card, Chip, ChipChoice, Field, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import error_text, field_word, refusal_text

SAME, OTHER = "same", "other"


@dataclass(frozen=True, slots=True)
class AtTheDoor:
    """The visitor as typed so far; `visit_id` is the visit that ends when it is the banned person.

    `stands_here`: they are at the desk, and not only announced.
    """

    name: str
    company: str
    person_id: PersonId | None = None
    visit_id: VisitId | None = None
    stands_here: bool = False


class BanPart(Retranslated):
    """Hidden until a name is like a ban. The grounds of a ban are not known here.

    Emits `dismissed` with the visitor's id after a false alarm, `recognised` when it is who is banned.
    """

    dismissed = Signal(object)
    recognised = Signal()

    def __init__(self, at_desk: AtDesk, visitor: Callable[[], AtTheDoor]) -> None:
        """`visitor` tells who stands at the desk, as typed by now."""
        super().__init__()
        self._at_desk, self._visitor_now = at_desk, visitor
        self._visitor = AtTheDoor("", "")
        self._sides: tuple[BanSide, ...] = ()
        self._call: tuple[Contact, ...] = ()
        self._busy = False
        self._card = Card(alarm=True)
        self._advice = PlainLabel(role=TextRole.STRONG, ink="red", wrap=True)
        self._here, self._banned = _Side(), _Side()
        self.choice = ChipChoice(several=False)
        self.note = QLineEdit()
        self.incident = QCheckBox()
        self.incident.setChecked(True)
        self.decide = ShortcutButton(shortcut="Alt+X")
        self.fields = {
            "choice": Field("", self.choice, mandatory=True),
            "decision_note": Field("", self.note, mandatory=True),
        }
        self._arrange()
        self.decide.clicked.connect(self._on_decide)
        self.note.returnPressed.connect(self._on_decide)
        self.retranslate()
        self.hide()

    def _arrange(self) -> None:
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(theme.SPACE_16, theme.SPACE_4, theme.SPACE_16, theme.SPACE_4)
        inner.setSpacing(theme.SPACE_8)
        both = QHBoxLayout()
        both.setSpacing(theme.SPACE_16)
        for side in (self._here, self._banned):
            both.addWidget(side, 1, Qt.AlignmentFlag.AlignTop)
        inner.addWidget(self._advice)
        inner.addLayout(both)
        inner.addWidget(self.fields["choice"])
        noted = QHBoxLayout()
        noted.setSpacing(theme.SPACE_12)
        noted.addWidget(self.fields["decision_note"], 1)
        noted.addWidget(self.decide, 0, Qt.AlignmentFlag.AlignBottom)
        inner.addLayout(noted)
        inner.addWidget(self.incident)
        self._card.set_body(holder)
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)

    def ask(self) -> None:
        """Look whether a ban is like the visitor; shows itself when one is, hides itself when none is."""
        visitor = self._visitor_now()
        lists, now = self._at_desk.lists, self._at_desk.clock()
        if len(visitor.name.strip()) < 2:
            self._show(visitor, BanQuestion((), ()))
            return
        self._at_desk.background.latest(
            ("bans", id(self)),
            self,
            lambda: lists.ban_question(visitor.name, visitor.person_id, now),
            lambda question: self._show(visitor, question),
        )

    def asks(self) -> bool:
        """Whether something is still to be decided, or the visitor is known to be banned."""
        return bool(self._sides)

    def advice(self) -> str:
        """Whom to call."""
        return self._advice.text()

    def shown(self) -> str:
        """Both sides as they are read."""
        return f"{self._here.text()}\n{self._banned.text()}"

    def retranslate(self) -> None:
        self.choice.set_chips([Chip(SAME, self.tr("It is this person")), Chip(OTHER, self.tr("It is somebody else"))])
        self.fields["choice"].set_label(self.tr("Compare both sides, then decide"))
        self.fields["decision_note"].set_label(field_word("decision_note"))
        self.note.setPlaceholderText(self.tr("whom you called, what you compared"))
        self.decide.set_text(self.tr("Record the decision"))
        self.incident.setText(self.tr("A banned person at the desk becomes an incident, with its clocks"))
        self._word()

    def _show(self, visitor: AtTheDoor, question: BanQuestion) -> None:
        if question.sides[:1] != self._sides[:1]:
            self.choice.choose(())
            self.note.clear()
        self._visitor, self._sides, self._call = visitor, question.sides, question.call
        for field in self.fields.values():
            field.set_error(None)
        self._word()
        self.setVisible(bool(self._sides))

    def _word(self) -> None:
        if not self._sides:
            return
        side, more = self._sides[0], len(self._sides)
        known = side.recognised
        self._card.set_title(self.tr("Banned: may not enter") if known else self.tr("Possible ban"))
        self._card.set_count(self.tr("1 of {count}").format(count=more) if more > 1 else "")
        called = ", ".join(" ".join(part for part in (one.name, one.phone) if part) for one in self._call)
        call = self.tr("Call the office manager: {who}").format(who=called or "–")
        if self._at_desk.desk.may(Right.BAN_LIST):  # whoever keeps the list calls nobody: least of all themselves
            call = self.tr("May not enter.") if known else self.tr("Compare both sides and decide yourself.")
        before = self.tr("Recognised before.")
        self._advice.setText(f"{before} {call}" if known else call)
        self._here.show_lines(self.tr("At the desk"), self._visitor.name, [self._visitor.company])
        self._banned.show_lines(self.tr("On the ban list"), side.name, self._facts(side))
        for part in (*self.fields.values(), self.decide, self.incident):
            part.setVisible(not known)

    def _facts(self, side: BanSide) -> list[str]:
        until = self.tr("until {day}").format(day=shown_day(side.expires_on)) if side.expires_on else ""
        since = self.tr("since {day}").format(day=shown_day(side.issued_on))
        also = self.tr("also: {names}").format(names=", ".join(side.other_names)) if side.other_names else ""
        return [also, side.company, side.mark, " ".join(part for part in (since, until) if part)]

    def _on_decide(self) -> None:
        if self._busy or not self._sides or self._sides[0].recognised:
            return
        chosen, note = self.choice.chosen(), self.note.text().strip()
        wrong = {
            "choice": None if chosen else self.tr("Compare the two sides and choose."),
            "decision_note": None if note else refusal_text(Missing(field="decision_note")),
        }
        for name, text in wrong.items():
            self.fields[name].set_error(text)
        first = next((name for name, text in wrong.items() if text), None)
        if first is not None:
            self.fields[first].control.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._send(chosen[0] == SAME, note)

    def _send(self, same: bool, note: str) -> None:
        visitor, desk = self._visitor_now(), self._at_desk.desk
        command = DecideBanMatch(
            ban_id=self._sides[0].id,
            name=visitor.name,
            company=visitor.company,
            same_person=same,
            note=note,
            person_id=visitor.person_id,
            visit_id=visitor.visit_id,
            at_the_desk=visitor.stands_here,
            incident=self.incident.isChecked(),
        )
        self._busy = True
        self._at_desk.background.run(self, lambda: desk.execute(command), self._decided(same), self._on_refused)

    def _decided(self, same: bool) -> Callable[[Outcome], None]:
        def done(outcome: Outcome) -> None:
            self._busy = False
            assert outcome.id is not None
            if same:
                self.recognised.emit()
                return
            self._sides = ()
            self.hide()
            self.dismissed.emit(PersonId(outcome.id))

        return done

    def _on_refused(self, error: Exception) -> None:
        self._busy = False
        text = error_text(error)
        if text is None:
            self._at_desk.background.crashed.emit(error)
            return
        at = error.field if isinstance(error, Refusal) and error.field in self.fields else "choice"
        self.fields[at].set_error(text)


class _Side(QWidget):
    """One of the two: a quiet heading, the name, and what is known."""

    def __init__(self) -> None:
        super().__init__()
        self._head = PlainLabel(role=TextRole.SMALL, ink="muted")
        self._name = PlainLabel(role=TextRole.STRONG, wrap=True)
        self._facts = PlainLabel(role=TextRole.SMALL, wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_4)
        for label in (self._head, self._name, self._facts):
            layout.addWidget(label)

    def show_lines(self, head: str, name: str, facts: list[str]) -> None:
        self._head.setText(head)
        self._name.setText(name)
        self._facts.setText("\n".join(fact for fact in facts if fact))

    def text(self) -> str:
        return f"{self._name.text()}\n{self._facts.text()}"
