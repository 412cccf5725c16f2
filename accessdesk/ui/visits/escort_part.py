"""Who escorts, and how they said yes. The roster's next is proposed; who may not now is shown with the reason."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.escort_rows import EscortChoice, proposed
from accessdesk.desk.outcome import Subject
from accessdesk.domain.escorts import WEAKER, Acceptance
from accessdesk.domain.ids import EmployeeId, VisitId, ZoneId
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.tab_order import show_soon
from accessdesk.ui.visits.act_form import missing, side_by_side
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.escort_box import EscortBox
from accessdesk.ui.visits.escort_calls import EscortCalls
from accessdesk.ui.visits.escort_words import answer_line, duty_line, in_hand, why_not
from accessdesk.ui.visits.signing import SigningField
from accessdesk.ui.widgets import Field
from accessdesk.ui.wording import field_word, local_time, word

WAYS = (Acceptance.PIN, Acceptance.SIGNATURE, Acceptance.BY_PHONE, Acceptance.ATTESTED)
AS_SAID = "as_said"
"""The way of somebody who said yes beforehand: nothing more is asked."""


class EscortPart(Retranslated):
    """Escort, how accepted, PIN or signature; more can stand in `second_line`.

    `load` reads who may take these zones now, `load_for` who may take these visitors, with calls and answers.
    """

    changed = Signal()
    wants = Signal(object)
    """A command about a call or an answer, for the form around to send; what changed is read again by itself."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__()
        self._at_desk = at_desk
        self._read: Callable[[], list[EscortChoice]] | None = None
        self._decided = False
        self.needed = True
        self.escort, self.acceptance, self.pin = EscortBox(), _narrow_box(), QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(12)
        self.signing = SigningField()
        self.calls = EscortCalls()
        for way in WAYS:
            self.acceptance.addItem("", way)
        self.fields = {
            "escort": Field("", self.escort, mandatory=True),
            "how_accepted": Field("", self.acceptance),
            "pin": Field("", self.pin, mandatory=True),
            "signature": Field("", self.signing, mandatory=True),
            "reason": self.calls.field,
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_8)
        layout.addLayout(side_by_side(self.fields["escort"], self.fields["how_accepted"]))
        layout.addWidget(self.calls)
        self.second_line = side_by_side(self.fields["pin"])
        layout.addLayout(self.second_line)
        layout.addWidget(self.fields["signature"])
        self.escort.currentIndexChanged.connect(self._on_escort)
        self.escort.activated.connect(self._on_decided)
        self.acceptance.currentIndexChanged.connect(self._on_way)
        self.calls.wants.connect(self.wants)
        at_desk.background.changed.connect(self._on_changed)
        self.retranslate()
        self._on_way()

    def need(self, needed: bool) -> None:
        """Show the fields, or hide them where the zones demand no escort."""
        self.needed = needed
        for name in ("escort", "how_accepted"):
            self.fields[name].setVisible(needed)
        if not needed:
            self.calls.about(())
        self._on_way()

    def load(self, zones: Iterable[ZoneId]) -> None:
        """Read who may escort in all of these zones now; what was chosen stays chosen."""
        wanted, lists, now = tuple(zones), self._at_desk.lists, self._at_desk.clock()
        self._read = lambda: lists.escorts(wanted, now)
        self.reload()

    def load_for(self, visit_ids: Iterable[VisitId], *, inside: bool = False) -> None:
        """Read who may take these visitors now; calls can be noted. `inside`: they have an escort already."""
        ids, lists, clock = tuple(visit_ids), self._at_desk.lists, self._at_desk.clock
        self.calls.about(ids, inside=inside)
        if not ids:
            self.show_choices([])
            return

        def read() -> list[EscortChoice]:
            zones = {zone for visit_id in ids for zone in lists.visit(visit_id).zones}
            return lists.escorts(tuple(sorted(zones)), clock(), ids)

        self._read = read
        self.reload()

    def reload(self) -> None:
        """Read the choices again, after a call or an answer."""
        if self._read is not None:
            self._at_desk.background.latest((id(self), "escorts"), self, self._read, self.show_choices)

    def show_choices(self, choices: list[EscortChoice]) -> None:
        """Offer these. Unless somebody decided, the one proposed is chosen; who has declined is not chosen on."""
        chosen = self.chosen_id()
        still = next((one for one in choices if one.id == chosen and one.open and not one.declined), None)
        if still is None or not self._decided:
            self._decided = False
            likely = proposed(choices) or still
            chosen = likely.id if likely is not None else None
        self.escort.show_choices(choices, chosen, self._at_desk.clock())
        self._on_escort()

    def choose(self, escort_id: EmployeeId) -> None:
        self._decided = True
        self.escort.setCurrentIndex(self.escort.findData(escort_id))

    def chosen_id(self) -> EmployeeId | None:
        data = self.escort.currentData()
        return EmployeeId(data) if data is not None else None

    def chosen_name(self) -> str:
        """Who is chosen; "" for nobody."""
        chosen = self.escort.chosen()
        return chosen.name if chosen is not None else ""

    def is_untouched(self) -> bool:
        """Nobody was decided on and nothing typed; a proposal alone is nothing to keep."""
        return not (self._decided or self.pin.text() or self.calls.reason.text() or self.signing.strokes())

    def way(self) -> Acceptance | None:
        """How they accept; None for whoever said yes beforehand."""
        data = self.acceptance.currentData()
        return None if data == AS_SAID else Acceptance(data)

    def accepts(self) -> EscortAccepts | None:
        """The acceptance as chosen; None while nobody is, where none is needed, or where it was given beforehand."""
        escort_id, way = self.chosen_id(), self.way()
        if escort_id is None or way is None or not self.needed:
            return None
        pin = self.pin.text() if way is Acceptance.PIN else ""
        signature = self.signing.strokes() if way is Acceptance.SIGNATURE else ()
        return EscortAccepts(escort_id, way, pin, signature or None)

    def still_missing(self) -> dict[str, str]:
        """Sentences for what is empty."""
        if not self.needed:
            return {}
        if self.chosen_id() is None:
            return missing("escort")
        if self.way() is Acceptance.SIGNATURE and not self.signing.strokes():
            return missing("signature")
        return missing("pin") if self.way() is Acceptance.PIN and not self.pin.text() else {}

    def retranslate(self) -> None:
        for name, field in self.fields.items():
            field.set_label(field_word(name))
        self.escort.setPlaceholderText(self.tr("Who takes over?"))
        for way in WAYS:
            self.acceptance.setItemText(self.acceptance.findData(way), word(way))
        self.escort.reword(self._at_desk.clock())
        self._on_escort()

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if self.needed and subjects & {Subject.VISITS, Subject.PEOPLE}:
            self.reload()

    def _on_decided(self) -> None:
        """What the escort does next comes into view, below the edge though it may be."""
        self._decided = True
        show_soon(self.fields["signature" if self.way() is Acceptance.SIGNATURE else "pin"])

    def _on_escort(self) -> None:
        choice = self.escort.chosen()
        self.fields["escort"].set_hint(self._hint(choice) if choice is not None else "")
        self.calls.show_choice(choice)
        self._offer_as_said(choice)
        self.changed.emit()

    def _hint(self, choice: EscortChoice) -> str:
        parts = [
            f"☎ {choice.phone}" if choice.phone else "",
            why_not(choice),
            answer_line(choice.answer) if choice.answer is not None else "",
            duty_line(choice, self._at_desk.clock()),
            in_hand(choice),
        ]
        lines = [" · ".join(part for part in parts if part)]
        if not choice.has_pin:
            lines.append(self.tr("No PIN is set for {name}: sign, or accept by phone.").format(name=choice.name))
        return "\n".join(line for line in lines if line)

    def _offer_as_said(self, choice: EscortChoice | None) -> None:
        """Whoever said yes beforehand need not do it again; a stronger way can still be chosen."""
        place = self.acceptance.findData(AS_SAID)
        answer = choice.answer if choice is not None else None
        if answer is None or answer.accepted is None:
            if place >= 0:
                self.acceptance.removeItem(place)
            return
        text = self.tr("as said at {time}: {how}")
        shown = text.format(time=local_time(answer.accepted_at), how=word(answer.accepted))
        if place < 0:
            self.acceptance.insertItem(0, shown, AS_SAID)
            self.acceptance.setCurrentIndex(0)
        else:
            self.acceptance.setItemText(place, shown)

    def _on_way(self) -> None:
        way = self.way()
        self.fields["pin"].setVisible(self.needed and way is Acceptance.PIN)
        self.fields["signature"].setVisible(self.needed and way is Acceptance.SIGNATURE)
        weaker = self.needed and way is not None and way in WEAKER
        self.fields["how_accepted"].set_hint(
            self.tr("Weaker: marked wherever it shows. PIN or signature prove more.") if weaker else ""
        )
        self.changed.emit()


def _narrow_box() -> QComboBox:
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return box
