"""What can be read about groups, as a protocol; storage/lists/groups.py has the SELECTs."""

from datetime import datetime
from typing import Protocol

from accessdesk.desk.group_rows import GroupDetail, GroupRow
from accessdesk.domain.ids import GroupId


class GroupLists(Protocol):
    """Groups."""

    def expected_groups(self, until: datetime) -> list[GroupRow]:
        """Groups of several people of whom somebody is expected in a window that begins before `until`.

        Earliest first. A single person who was announced as a group stands among the expected visits instead.
        """

    def group(self, group_id: GroupId) -> GroupDetail:
        """With its members in the order in which they joined. Raises Unknown."""
