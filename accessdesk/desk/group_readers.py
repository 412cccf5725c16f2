"""What can be read about groups and visitors' documents, as protocols; storage/lists has the SELECTs."""

from datetime import datetime
from typing import Protocol

from accessdesk.desk.group_rows import GroupDetail, GroupRow
from accessdesk.domain.ids import GroupId, PersonId, VisitId
from accessdesk.domain.visit_documents import DocumentText
from accessdesk.domain.visits import VisitType


class GroupLists(Protocol):
    """Groups."""

    def expected_groups(self, until: datetime) -> list[GroupRow]:
        """Groups of several people of whom somebody is expected in a window that begins before `until`.

        Earliest first. A single person who was announced as a group stands among the expected visits instead.
        """

    def group(self, group_id: GroupId) -> GroupDetail:
        """With its members in the order in which they joined. Raises Unknown."""


class DocumentLists(Protocol):
    """Documents for visitors, in the order of their kinds."""

    def documents(self) -> list[DocumentText]:
        """The version in force of each kind that has a text."""

    def documents_to_give(self, visit_ids: tuple[VisitId, ...], now: datetime) -> list[DocumentText]:
        """What at least one of these visitors must still be given before they go in."""

    def documents_for(self, type: VisitType, person_id: PersonId | None, now: datetime) -> list[DocumentText]:
        """What a visitor of this type who comes now must be given; `person_id`: a returning one."""
