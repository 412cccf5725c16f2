"""What becomes of an announced group before it comes: more names, another number, or nobody comes."""

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.group_rows import GroupDetail
from accessdesk.desk.groups import ChangeGroup, EndGroup
from accessdesk.domain.groups import FREE_AGAIN
from accessdesk.domain.ids import GroupId
from accessdesk.domain.visits import VisitState
from accessdesk.ui.groups.expect_group_form import PeopleForm
from accessdesk.ui.groups.group_behalf import GroupBehalf
from accessdesk.ui.groups.group_head import GroupHead
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import word


class ChangeGroupForm(PeopleForm):
    """Names that have become known are added; those known already are shown above."""

    def __init__(self, at_desk: AtDesk, group_id: GroupId) -> None:
        self._group: GroupDetail | None = None
        super().__init__(at_desk)
        self._group_id = group_id
        self._known = PlainLabel(wrap=True)
        self.head = GroupHead()
        self.column.addWidget(self.head)
        self.behalf = GroupBehalf(at_desk)
        self.fields |= self.behalf.fields
        self.column.addWidget(self._known)
        self.column.addWidget(self.behalf)
        self.place_people()
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        self.read(lambda: at_desk.lists.group(group_id), self._fill)

    def title(self) -> str:
        return self.tr("Change an announced group")

    def draft_name(self) -> str:
        return self._group.company if self._group is not None else self.title()

    def is_untouched(self) -> bool:
        return not self.people.filled()

    def first_focus(self) -> QWidget:
        return self.people.lines[0].name

    def finish(self) -> None:
        self.clear_errors()
        errors = self.behalf.still_missing() if self.wishes() else {}
        if errors:
            self.show_errors(errors)
            return
        command = ChangeGroup(self._group_id, self.wishes(), self.announced.value(), self.behalf.wish())
        text = self.tr("{company}: the announcement is changed").format(company=self.draft_name())
        self.execute(command, lambda outcome: self.end(text))

    def retranslate(self) -> None:
        super().retranslate()
        self._primary.set_text(self.tr("Change"))
        self._word_known()

    def named_before(self) -> int:
        """Places that have a name already."""
        if self._group is None:
            return 0
        return sum(1 for member in self._group.members if member.state not in FREE_AGAIN)

    def _fill(self, group: GroupDetail) -> None:
        self._group = group
        self.head.show_group(group)
        self.behalf.show_group(group)
        self.people.show_company(group.company)
        self.announced.setMinimum(max(1, self.named_before()))
        self.announced.setValue(group.announced)
        self._word_known()
        self._word_unnamed()
        self.heading_changed.emit()

    def _word_known(self) -> None:
        group = self._group
        names = [member.name for member in group.members if member.state not in FREE_AGAIN] if group else []
        self._known.setText(self.tr("Known by name: {names}").format(names=", ".join(names)) if names else "")
        self._known.setVisible(bool(names))


class EndGroupForm(ActForm):
    """Cancelled, or it did not come; with the reason, for all who are still expected."""

    def __init__(self, at_desk: AtDesk, group_id: GroupId) -> None:
        super().__init__(at_desk)
        self._group_id = group_id
        self._group: GroupDetail | None = None
        self.head, self.how, self.reason = GroupHead(), ChipChoice(several=False), QLineEdit()
        self.column.addWidget(self.head)
        self.place(self.add_field("end", self.how, mandatory=True))
        self.place(self.add_field("reason", self.reason, mandatory=True))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.DANGER)
        self.retranslate()
        self.read(lambda: at_desk.lists.group(group_id), self._fill)

    def title(self) -> str:
        return self.tr("Nobody more comes")

    def draft_name(self) -> str:
        return self._group.company if self._group is not None else self.title()

    def is_untouched(self) -> bool:
        return not self.reason.text().strip()

    def first_focus(self) -> QWidget:
        return self.how

    def finish(self) -> None:
        self.clear_errors()
        chosen = self.how.chosen()
        empty = ([] if chosen else ["end"]) + ([] if self.reason.text().strip() else ["reason"])
        if empty:
            self.show_errors(missing(*empty))
            return
        text = self.tr("{company}: nobody more is expected").format(company=self.draft_name())
        command = EndGroup(self._group_id, VisitState(chosen[0]), self.reason.text())
        self.execute(command, lambda outcome: self.end(text))

    def retranslate(self) -> None:
        super().retranslate()
        ends = (VisitState.CANCELLED, VisitState.NO_SHOW)
        self.how.set_chips([Chip(end.value, word(end)) for end in ends])
        self._primary.set_text(self.tr("Nobody more comes"))

    def _fill(self, group: GroupDetail) -> None:
        self._group = group
        self.head.show_group(group)
        self.how.setFocus()
        self.heading_changed.emit()
