"""A group arrives: one line a person, the rest shared; announced or not."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from accessdesk.desk.group_arrivals import RecordGroupArrival
from accessdesk.desk.group_rows import GroupDetail
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.people_lists import people_in_text
from accessdesk.domain.group_refusals import BeyondAnnounced
from accessdesk.domain.ids import GroupId
from accessdesk.domain.refusals import Banned, PossibleBan, Refusal
from accessdesk.domain.visits import IdentityKind, VisitState
from accessdesk.ui.groups.arrival_lines import ArrivalLine, ArrivalLines, ConfirmBar
from accessdesk.ui.groups.group_behalf import GroupBehalf
from accessdesk.ui.groups.group_collection_form import GroupCollectionForm
from accessdesk.ui.groups.group_head import GroupHead
from accessdesk.ui.groups.shared_part import SharedPart
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.lookups import employees
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import TypeAhead
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import error_text

_USUAL = timedelta(hours=4)


class GroupArrivalForm(ActForm):
    """Only marked lines arrive; the others stay expected and join later. `group_id` None: nobody announced them."""

    def __init__(self, at_desk: AtDesk, group_id: GroupId | None = None) -> None:
        super().__init__(at_desk)
        self._group_id = group_id
        self._group: GroupDetail | None = None
        self._sent: list[ArrivalLine] = []
        self.head, self.shared, self.until = GroupHead(), SharedPart(at_desk), MomentInput()
        self.confirm, self.people = ConfirmBar(), ArrivalLines(at_desk)
        self.behalf = GroupBehalf(at_desk)
        self.beyond = TypeAhead(at_desk.background, employees(at_desk.lists))
        self.column.addWidget(self.head)
        if group_id is None:
            self.fields |= {name: field for name, field in self.shared.fields.items() if name != "name"}
            self.column.addWidget(self.shared)
            self.place(self.add_field("until", self.until, mandatory=True))
            self.until.show_moment(at_desk.clock() + _USUAL)
        else:
            self.fields |= self.behalf.fields
            self.column.addWidget(self.behalf)
        self.column.addWidget(self.confirm)
        self.place(self.add_field("people", self.people))
        self.place(self.add_field("beyond_authoriser", self.beyond, mandatory=True))
        self.fields["beyond_authoriser"].hide()
        self._then = self.add_act(lambda: self._begin(self._on_arrived_collect), "Alt+Return")
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self._connect()
        self.retranslate()
        if group_id is not None:
            self.read(lambda: at_desk.lists.group(group_id), self._fill)

    def _connect(self) -> None:
        self.confirm.all_here.connect(self._on_all_here)
        self.confirm.seen.connect(self._on_seen)
        self.confirm.notices_given.connect(self._on_notices)
        self.people.changed.connect(self._on_lines)
        self.people.list_pasted.connect(self._on_pasted)
        self.shared.company.textChanged.connect(self.people.show_company)
        self.shared.company.textChanged.connect(lambda _: self.heading_changed.emit())

    def title(self) -> str:
        return self.tr("Arrival of a group")

    def draft_name(self) -> str:
        company = self._group.company if self._group is not None else self.shared.company.text().strip()
        return company or self.title()

    def state(self) -> tuple[str, Tone] | None:
        if self._group is None:
            return None
        more = self._more()
        if more > 0:
            return self.tr("{more} more than announced").format(more=more), Tone.AMBER
        return self.tr("{count} announced").format(count=self._group.announced), Tone.BLUE

    def is_untouched(self) -> bool:
        return not self.people.marked() and (self._group_id is not None or self.shared.is_untouched())

    def first_focus(self) -> QWidget:
        if self._group_id is None:
            return self.shared.company
        first = self.people.lines[0]
        return first.name if first.is_empty() else first.here

    def finish(self) -> None:
        """The marked ones arrive, and wait at the desk."""
        self._begin(self._on_arrived)

    def clear_errors(self) -> None:
        super().clear_errors()
        self.people.clear_errors()

    def fail(self, error: Exception) -> None:
        """A refusal of one person stands at that person's line."""
        line = error.facts.get("line") if isinstance(error, Refusal) else None
        if isinstance(line, int) and line < len(self._sent):
            self._set_busy(False)
            self.people.show_error(self._sent[line], error_text(error) or "")
            if isinstance(error, PossibleBan | Banned):
                self._sent[line].ask_about_bans()
            return
        if isinstance(error, BeyondAnnounced):
            self.fields["beyond_authoriser"].show()
            self.fields["beyond_authoriser"].set_hint("")
        super().fail(error)

    def retranslate(self) -> None:
        super().retranslate()
        self.beyond.setPlaceholderText(self.tr("name of who answers for them"))
        self.until.setPlaceholderText(self.tr("HH:MM"))
        self._word_acts()
        self.heading_changed.emit()

    def _fill(self, group: GroupDetail) -> None:
        self._group = group
        self.head.show_group(group)
        self.behalf.show_group(group)
        waited_for = [member for member in group.members if member.state is VisitState.EXPECTED]
        self.people.expect(waited_for, group.places)
        self.people.show_company(group.company)
        self._on_lines()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _more(self) -> int:
        """How many of the marked ones have no announced place."""
        if self._group is None:
            return 0
        return sum(1 for line in self.people.marked() if line.visit_id is None) - self._group.places

    def _on_lines(self) -> None:
        more = self._more()
        self.fields["beyond_authoriser"].setVisible(more > 0)
        if self._group is not None and more > 0:
            refusal = BeyondAnnounced(announced=self._group.announced, more=more)
            self.fields["beyond_authoriser"].set_hint(error_text(refusal) or "")
        self._word_acts()
        self.heading_changed.emit()

    def _word_acts(self) -> None:
        count = len(self.people.marked())
        self._primary.set_text(self.tr("Arrived: {count}").format(count=count))
        self._then.set_text(self.tr("Arrived, collected at once"))
        self._then.setShortcut("Alt+Return")  # Qt forgets a shortcut with every new text

    def _on_all_here(self) -> None:
        for line in self.people.filled():
            line.here.setChecked(True)

    def _on_seen(self, kind: IdentityKind) -> None:
        for line in self.people.marked():
            line.see(kind)

    def _on_notices(self) -> None:
        for line in self.people.marked():
            line.notice.setChecked(True)

    def _on_pasted(self, text: str) -> None:
        field = self.fields["people"]
        field.set_error(None)
        try:
            wishes = people_in_text(text)
        except Refusal as refusal:
            field.set_error(error_text(refusal))
            return
        before = set(map(id, self.people.filled()))
        self.people.take(wishes)
        for line in self.people.filled():
            if id(line) not in before:
                line.here.setChecked(True)

    def _begin(self, done: Callable[[Outcome], None]) -> None:
        if self._group_id is None:
            self.shared.with_host(lambda: self._send(done))
        else:
            self._send(done)

    def _send(self, done: Callable[[Outcome], None]) -> None:
        self.clear_errors()
        errors = self._missing()
        self._sent = self.people.marked()
        if errors:
            self.show_errors(errors)
        elif not self._lines_complete():
            return
        else:
            self.execute(self._command(), done)

    def _missing(self) -> dict[str, str]:
        errors = self.shared.still_missing() if self._group_id is None else self.behalf.still_missing()
        if self._group_id is None:
            try:
                if self.until.coming(self.at_desk.clock()) is None:
                    errors |= missing("until")
            except ValueError:
                errors["until"] = self.tr("Enter a time like 12:30.")
        if not self.people.marked():
            errors["people"] = self.tr("Mark who is here, or type the names of those who stand at the desk.")
        if self._more() > 0 and not self.beyond.text().strip():
            errors |= missing("beyond_authoriser")
        return errors

    def _lines_complete(self) -> bool:
        """Whether both confirmations stand at every marked line; else it is said at the lines that lack one."""
        first = None
        for line in self._sent:
            person = line.person()
            if person.identity_kind is None:
                line.set_error(self.tr("Look at a document and choose its kind; no number, no copy."))
            elif not person.notice_given:
                line.set_error(self.tr("Hand the privacy notice and the house rules over, then tick it."))
            if line.error():
                first = first or line
        if first is not None:
            self.people.show_error(first, first.error())
            wrong = first.identity if first.person().identity_kind is None else first.notice
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
        return first is None

    def _command(self) -> RecordGroupArrival:
        people = tuple(line.person() for line in self._sent)
        if self._group_id is None:
            until = self.until.coming(self.at_desk.clock())
            return RecordGroupArrival(people, facts=self.shared.facts(), until=until)
        beyond = self.beyond.text().strip() if self._more() > 0 else ""
        return RecordGroupArrival(people, self._group_id, beyond_authoriser=beyond, behalf=self.behalf.wish())

    def _on_arrived(self, outcome: Outcome) -> None:
        company, count = self.draft_name(), len(self._sent)
        text = self.tr("{company}: {count} people have arrived and wait").format(company=company, count=count)
        self.end(text, outcome)

    def _on_arrived_collect(self, outcome: Outcome) -> None:
        assert outcome.id is not None
        self.at_desk.open_form(GroupCollectionForm(self.at_desk, GroupId(outcome.id)))
        self._on_arrived(outcome)
