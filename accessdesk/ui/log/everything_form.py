"""Asking for everything about one person, key, badge, door, zone or desk: whom or what, and why."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QLineEdit

from accessdesk.desk.desk import Desk
from accessdesk.desk.everything import AskedSubject, AskEverything, SubjectKind
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.readers import Lists
from accessdesk.desk.search_rows import HitKind
from accessdesk.domain.names import folded
from accessdesk.ui.background import Background
from accessdesk.ui.desk_form import DeskForm, ShowToast
from accessdesk.ui.log.kinds import subject_word
from accessdesk.ui.widgets import Field, PlainLabel
from accessdesk.ui.widgets.type_ahead import Suggestion, TypeAhead

ShowEverything = Callable[[AskedSubject, str], None]
"""The subject, and what it is called."""
_MOST = 8
_BADGES = frozenset({HitKind.BADGE, HitKind.BADGE_PREPARED, HitKind.BADGE_CARD, HitKind.BADGE_PAST})
_HITS = {
    HitKind.EXTERNAL: SubjectKind.PERSON,
    HitKind.KEY_IN_STOCK: SubjectKind.KEY_COPY,
    HitKind.KEY_OUT: SubjectKind.KEY_COPY,
    HitKind.DOOR: SubjectKind.DOOR,
}


class EverythingForm(DeskForm):
    """The question is an entry of the log before anything is shown."""

    def __init__(
        self, background: Background, desk: Desk, lists: Lists, show_toast: ShowToast, show: ShowEverything
    ) -> None:
        super().__init__(background, desk, show_toast)
        self._lists, self._show = lists, show
        self._asked: tuple[AskedSubject, str] | None = None
        self._note = PlainLabel(ink="muted", wrap=True)
        self.about = TypeAhead(background, self._found, least=1)
        self.reason = QLineEdit()
        self.named(
            {
                "about": Field("", self.about, mandatory=True),
                "reason": Field("", self.reason, mandatory=True),
            }
        )
        for part in (self._note, self.field("about"), self.field("reason")):
            self.body.addWidget(part)
        self.close_body()
        self.watch()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Everything about …")

    def is_untouched(self) -> bool:
        return not (self.about.text() or self.reason.text())

    def retranslate(self) -> None:
        self._note.setText(
            self.tr("Shows every entry about one person or thing. That you asked, and why, becomes an entry itself.")
        )
        self.field("about").set_label(self.tr("Person, key, badge, door, zone or desk"))
        self.field("reason").set_label(self.tr("Reason"))
        self.primary.set_text(self.tr("Show everything"))
        self.heading_changed.emit()

    def command(self) -> AskEverything | None:
        taken = self.about.taken
        if taken is None:
            self.complain("about", self.tr("Choose somebody or something from the list that opens while you type."))
            return None
        if not self.reason.text().strip():
            self.complain("reason", self.tr("Enter why you need to know."))
            return None
        self._asked = taken.value, taken.text
        return AskEverything(taken.value, self.reason.text())

    def done_text(self) -> str:
        return self.tr("The question stands in the log.")

    def _on_done(self, outcome: Outcome) -> None:
        if self._asked is not None:
            self._show(*self._asked)
        super()._on_done(outcome)

    def _found(self, text: str) -> list[Suggestion]:
        """On the database thread."""
        hits = self._lists.search(text, 2 * _MOST)
        badges = {hit.title: None for hit in hits if hit.kind in _BADGES}
        found = [_suggested(SubjectKind.BADGE, number, named=number) for number in badges]
        found += [
            Suggestion(hit.title, hit.second, subject_word(_HITS[hit.kind]), AskedSubject(_HITS[hit.kind], hit.target))
            for hit in hits
            if hit.kind in _HITS
        ]
        people = [
            Suggestion(hit.name, hit.company, subject_word("person"), AskedSubject(SubjectKind.PERSON, hit.id))
            for hit in self._lists.find_people(text, _MOST)
        ]
        return [*found, *people, *self._named(text)][: 2 * _MOST]

    def _named(self, text: str) -> Iterator[Suggestion]:
        """Employees who have left among them, and places."""
        wanted = f" {folded(text)}"
        for employee in self._lists.employees(active_only=False):
            if wanted in f" {folded(employee.name)}":
                yield _suggested(SubjectKind.EMPLOYEE, employee.name, employee.id)
        for zone in self._lists.zones(active_only=False):
            if wanted in f" {folded(zone.name)}":
                yield _suggested(SubjectKind.ZONE, zone.name, zone.id)
        for desk in self._lists.log_desks():
            if wanted in f" {folded(desk)}":
                yield _suggested(SubjectKind.DESK, desk, named=desk)


def _suggested(kind: SubjectKind, text: str, ref: int = 0, *, named: str = "") -> Suggestion:
    return Suggestion(text, "", subject_word(kind.value), AskedSubject(kind, ref, named))
