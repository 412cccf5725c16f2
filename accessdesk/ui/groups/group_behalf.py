"""For whom an announced group comes, as far as it was said for one of them; asked for those who get a name later."""

from accessdesk.desk.group_rows import GroupDetail
from accessdesk.domain.visits import VisitType
from accessdesk.ui.visits.behalf_part import BehalfPart


class GroupBehalf(BehalfPart):
    """Hidden until `show_group`, and where neither the type nor a zone of the group asks for anything."""

    def show_group(self, group: GroupDetail) -> None:
        """Ask what this group must say; what was announced is filled in."""
        self.name_zones(dict(zip(group.zones, group.zone_names, strict=True)))
        lists, members = self._at_desk.lists, [member.id for member in group.members]
        if members:
            self._at_desk.background.run(self, lambda: lists.behalf(members[0]), self.fill)
        self.ask(group.zones, for_customer=group.type is VisitType.CUSTOMER)
