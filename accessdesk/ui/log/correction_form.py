"""Correcting an entry of the log: what is true instead, and why. The wrong entry stays, and both show."""

from datetime import datetime

from PySide6.QtWidgets import QLineEdit

from accessdesk.desk.desk import Desk
from accessdesk.desk.later_corrections import CorrectEntry
from accessdesk.desk.rows import LogDetail
from accessdesk.domain.access_rights import Right
from accessdesk.domain.corrections import CORRECTABLE
from accessdesk.domain.events import EntryType
from accessdesk.ui import language
from accessdesk.ui.background import Background
from accessdesk.ui.desk_form import DeskForm, ShowToast
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import Field, PlainLabel

_CALLED = ("name", "company", "purpose")


def correctable_kind(detail: LogDetail) -> EntryType | None:
    """What a further entry could correct here; None for entries that stay, and for those corrected already."""
    row = detail.row
    if row.taken_back or row.corrected_by is not None or not row.facts.get("visit.name"):
        return None
    kind = row.facts.get("d.type", "") if row.type == EntryType.ACT_CORRECTED else row.type
    return next((known for known in CORRECTABLE if known == kind), None)


def may_correct(desk: Desk, detail: LogDetail) -> bool:
    """Whether this account is offered it; the desk asks again."""
    if correctable_kind(detail) is None or desk.session is None:
        return False
    row, today = detail.row, desk.clock.now().astimezone().date()
    own = row.by == (desk.session.actor.name,) and row.entered_at.astimezone().date() == today
    return desk.may(Right.EASE_SUPERVISION) or (own and desk.may(Right.VISITS))


class CorrectionForm(DeskForm):
    """Filled with what stands there; only what is changed is corrected."""

    def __init__(self, background: Background, desk: Desk, show_toast: ShowToast, detail: LogDetail) -> None:
        """`detail`: an entry that `correctable_kind` names a kind for."""
        super().__init__(background, desk, show_toast)
        kind = correctable_kind(detail)
        assert kind is not None
        self._entry, self._kind = detail.row.id, kind
        stored = {name: value for _, name, value in detail.payloads}
        told = stored.get(f"visit.{CORRECTABLE[kind]}", "")
        self._moment = datetime.fromisoformat(told) if told else None
        self._note = PlainLabel(ink="muted", wrap=True)
        self.at, self.reason = MomentInput(), QLineEdit()
        if self._moment is not None:
            self.at.show_moment_of_day(self._moment, desk.clock.now())
        self._first = self.at.text()
        self._was = {name: stored.get(f"visit.{name}", "") for name in _CALLED}
        self.called = {name: QLineEdit(self._was[name]) for name in _CALLED if kind is EntryType.VISIT_ARRIVED}
        self.named({"happened_at": Field("", self.at)})
        self.named({name: Field("", line) for name, line in self.called.items()})
        self.named({"reason": Field("", self.reason, mandatory=True)})
        self.body.addWidget(self._note)
        for name in ("happened_at", *self.called, "reason"):
            self.body.addWidget(self.field(name))
        self.close_body()
        self.watch()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Correct entry no. {number}").format(number=language.locale().toString(self._entry))

    def is_untouched(self) -> bool:
        same = all(line.text() == self._was[name] for name, line in self.called.items())
        return same and self.at.text() == self._first and not self.reason.text()

    def retranslate(self) -> None:
        self._note.setText(
            self.tr("The entry stays as it is. A further one says what is true and points to it; lists count once.")
        )
        moments = {
            EntryType.VISIT_ARRIVED: self.tr("Arrived"),
            EntryType.VISIT_COLLECTED: self.tr("Collected"),
            EntryType.VISIT_DEPARTED: self.tr("Departed"),
        }
        self.field("happened_at").set_label(moments[self._kind])
        words = {"name": self.tr("Name"), "company": self.tr("Company"), "purpose": self.tr("Purpose")}
        for name in self.called:
            self.field(name).set_label(words[name])
        self.field("reason").set_label(self.tr("Why it was wrong"))
        self.primary.set_text(self.tr("Correct"))
        self.heading_changed.emit()

    def command(self) -> CorrectEntry | None:
        at = None
        if self.at.text() != self._first:
            try:
                at = self.at.past(self._desk.clock.now())
            except ValueError:
                self.complain("happened_at", self.tr("Enter a time like 12:30, or with its day: 22.11. 12:30."))
                return None
        if not self.reason.text().strip():
            self.complain("reason", self.tr("Enter why the entry was wrong."))
            return None
        changed = {name: line.text() for name, line in self.called.items() if line.text() != self._was[name]}
        return CorrectEntry(self._entry, self.reason.text(), at, **changed)

    def done_text(self) -> str:
        return self.tr("Corrected; both entries show.")
