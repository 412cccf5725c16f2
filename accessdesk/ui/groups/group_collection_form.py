"""One escort fetches a waiting group, or the part of it that is marked."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from accessdesk.desk.group_collection import CollectGroup
from accessdesk.desk.group_rows import GroupDetail
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.ids import GroupId, VisitId
from accessdesk.domain.refusals import Missing, Refusal
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import VisitState
from accessdesk.ui.groups.badge_lines import BadgeLine, BadgeLines
from accessdesk.ui.groups.group_head import GroupHead
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.documents_part import DocumentsPart
from accessdesk.ui.visits.escort_part import EscortPart
from accessdesk.ui.visits.host_instead import NAME as RECEIVED_BY
from accessdesk.ui.visits.host_instead import HostInstead
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.visits.place_input import PlaceInput
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import error_text, refusal_text

_USUAL = timedelta(hours=4)


class GroupCollectionForm(ActForm):
    """Escort, end and badges; who is unmarked goes on waiting for another escort."""

    def __init__(self, at_desk: AtDesk, group_id: GroupId) -> None:
        super().__init__(at_desk)
        self._group_id = group_id
        self._group: GroupDetail | None = None
        self._sent: list[BadgeLine] = []
        self.head, self.escort, self.until = GroupHead(), EscortPart(at_desk), MomentInput()
        self.escort.need(False)
        self.badges = BadgeLines()
        self.fields |= self.escort.fields
        self.column.addWidget(self.head)
        self.column.addWidget(self.escort)
        self.goes_to = PlaceInput(at_desk)
        self.fields["zone"] = self.goes_to.field
        self.column.addWidget(self.goes_to)
        self.instead = HostInstead(at_desk)
        self.fields[RECEIVED_BY] = self.instead.field
        self.column.addWidget(self.instead.field)
        self.escort.second_line.addWidget(self.add_field("until", self.until, mandatory=True), 1)
        self.place(self.add_field("visits", self.badges))
        self.documents = DocumentsPart(at_desk)
        self.place(self.add_field("documents", self.documents, mandatory=True))
        self.fields["documents"].hide()
        self.documents.changed.connect(lambda: self.fields["documents"].setVisible(bool(self.documents.lines)))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.badges.changed.connect(self._on_marked)
        self.escort.wants.connect(lambda command: self.execute(command, lambda outcome: None))
        self.retranslate()
        lists = at_desk.lists

        def read() -> tuple[GroupDetail, dict[VisitId, str]]:
            group = lists.group(group_id)
            waiting = [member.id for member in group.members if member.state is VisitState.ARRIVED]
            ahead = {visit_id: lists.prepared_for(visit_id) for visit_id in waiting}
            free = iter(lists.next_badge_numbers(len(waiting)))
            return group, {visit_id: ahead[visit_id] or next(free, "") for visit_id in waiting}

        self.read(read, self._fill)

    def title(self) -> str:
        return self.tr("Collection of a group")

    def draft_name(self) -> str:
        return self._group.company if self._group is not None else self.title()

    def state(self) -> tuple[str, Tone] | None:
        waiting = len(self.badges.lines)
        return (self.tr("{count} wait").format(count=waiting), Tone.AMBER) if waiting else None

    def is_untouched(self) -> bool:
        return self.escort.is_untouched()

    def first_focus(self) -> QWidget:
        return self.escort.escort

    def finish(self) -> None:
        self.clear_errors()
        errors = self.escort.still_missing() | self.documents.still_missing()
        self._sent = self.badges.fetched()
        if not self._sent:
            errors["visits"] = self.tr("Mark who is fetched.")
        try:
            until = self.until.coming(self.at_desk.clock())
        except ValueError:
            until, errors["until"] = None, self.tr("Enter a time like 12:30.")
        if until is None and "until" not in errors:
            errors |= missing("until")
        numberless = next((line for line in self._sent if not line.number.text().strip()), None)
        if errors or until is None:
            self.show_errors(errors)
        elif numberless is not None:
            self.badges.show_error(numberless, refusal_text(Missing(field="badge_number")))
        else:
            command = CollectGroup(
                self.badges.badges(),
                until,
                escort=self.escort.accepts(),
                documents=self.documents.given(),
                zone_id=self.goes_to.chosen(),
                received_by=self.instead.host_id(),
            )
            self.execute(command, self._on_collected)

    def clear_errors(self) -> None:
        super().clear_errors()
        self.badges.clear_errors()

    def fail(self, error: Exception) -> None:
        """What concerns one badge stands at its line; what concerns the escort at the escort's field."""
        line = error.facts.get("line") if isinstance(error, Refusal) else None
        of_the_escort = isinstance(error, Refusal) and error.field in ("escort", "pin", RECEIVED_BY)
        self.instead.offer(error)
        if isinstance(line, int) and line < len(self._sent) and not of_the_escort:
            self._set_busy(False)
            self.badges.show_error(self._sent[line], error_text(error) or "")
        else:
            super().fail(error)

    def retranslate(self) -> None:
        super().retranslate()
        self.until.setPlaceholderText(self.tr("HH:MM"))
        self._word_primary()
        self.heading_changed.emit()

    def _fill(self, found: tuple[GroupDetail, dict[VisitId, str]]) -> None:
        self._group, numbers = found
        group = self._group
        self.head.show_group(group)
        self.goes_to.load(group.zones)
        self.escort.need(group.supervision is Supervision.CONTINUOUS)
        now = self.at_desk.clock()
        self.until.show_moment(group.expected_to if group.expected_to > now else now + _USUAL)
        self.badges.show_members([one for one in group.members if one.id in numbers], numbers)
        self._load_escorts()
        self.heading_changed.emit()
        if not self.escort.needed and self.badges.lines:
            self.badges.lines[0].number.setFocus()

    def _on_marked(self) -> None:
        self.documents.ask_for_visits([line.member.id for line in self.badges.fetched()])
        self._word_primary()
        self._load_escorts()

    def _load_escorts(self) -> None:
        """The ratio counts everybody who is marked; a call and its answer are about all of them."""
        marked = [badge.visit_id for badge in self.badges.badges()]
        if self.escort.needed and marked:
            self.escort.load_for(marked)

    def _word_primary(self) -> None:
        self._primary.set_text(self.tr("Collected: {count}").format(count=len(self.badges.fetched())))

    def _on_collected(self, outcome: Outcome) -> None:
        company, visits = self.draft_name(), [line.member.id for line in self._sent]
        self._print(visits, self.tr("Not all badges of {company} were printed. The visits are recorded."))
        text = self.tr("{company}: {count} collected, badges are printing").format(company=company, count=len(visits))
        self.end(text, outcome)

    def _print(self, visits: list[VisitId], failed: str) -> None:
        at_desk, company = self.at_desk, self.draft_name()

        def work() -> None:
            for visit_id in visits:
                badge_id = at_desk.lists.visit(visit_id).badge_id
                if badge_id is not None:
                    at_desk.papers.print_badge(badge_id)

        at_desk.background.print_run(
            at_desk.background, work, lambda done: None, lambda error: at_desk.say(failed.format(company=company))
        )
