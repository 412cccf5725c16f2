"""For whom an announced group comes, as said at its announcement; asked for those who get a name later."""

from accessdesk.desk.group_rows import GroupDetail
from accessdesk.domain.visits import VisitType
from accessdesk.ui.visits.behalf_part import BehalfPart


class GroupBehalf(BehalfPart):
    """Hidden until `show_group`, and where neither the type nor a zone of the group asks for anything."""

    def show_group(self, group: GroupDetail) -> None:
        """Ask what this group must say; what was announced is filled in."""
        self.name_zones(dict(zip(group.zones, group.zone_names, strict=True)))
        self.fill(group.behalf)
        self.ask(group.zones, for_customer=group.type is VisitType.CUSTOMER)
