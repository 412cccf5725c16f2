"""Crosses changed in the matrix and not saved yet: kept while the window lives, for whoever changed them."""

from dataclasses import dataclass, field

from accessdesk.desk.key_rows import KeyingSchedule
from accessdesk.domain.ids import AccountId, CylinderId, KeyTypeId, LockingSystemId

Cross = tuple[KeyTypeId, CylinderId]


@dataclass(slots=True)
class ScheduleDraft:
    """One system's unsaved crosses, as they shall stand; `steps` is the order in which they were toggled.

    `name` is the system's, `since` the day typed from which they shall hold.
    """

    name: str = ""
    since: str = ""
    wished: dict[Cross, bool] = field(default_factory=dict)
    steps: list[Cross] = field(default_factory=list)

    def toggle(self, cross: Cross, *, saved: bool) -> None:
        """Change a cross; `saved` is how it stands in the database. Toggled twice it is as before."""
        self._flip(cross, saved=saved)
        self.steps.append(cross)

    def take_back(self, *, saved: bool) -> None:
        """Undo the last toggle; `saved` is how its cross stands in the database."""
        self._flip(self.steps.pop(), saved=saved)

    def drop_what_stands(self, schedule: KeyingSchedule) -> None:
        """Forget wishes that somebody else has fulfilled meanwhile, and those about what is no longer there."""
        if not self.wished:
            return
        columns = {type_id: column for column, (type_id, _, _) in enumerate(schedule.types)}
        rows = {row.id: row for row in schedule.rows}
        for cross in list(self.wished):
            column, row = columns.get(cross[0]), rows.get(cross[1])
            if column is None or row is None or bool(row.opens[column]) == self.wished[cross]:
                del self.wished[cross]
                self.steps = [step for step in self.steps if step != cross]

    def clear(self) -> None:
        self.wished.clear()
        self.steps.clear()
        self.since = ""

    def _flip(self, cross: Cross, *, saved: bool) -> None:
        if cross in self.wished:
            del self.wished[cross]
        else:
            self.wished[cross] = not saved


class ScheduleDrafts:
    """One for the window. Another account sees nothing of them and loses nothing of them."""

    def __init__(self) -> None:
        self._drafts: dict[tuple[AccountId, LockingSystemId], ScheduleDraft] = {}

    def of(self, account: AccountId, system: LockingSystemId) -> ScheduleDraft:
        return self._drafts.setdefault((account, system), ScheduleDraft())

    def unsaved(self) -> tuple[tuple[str, int], ...]:
        """Names of systems with how many crosses are not saved, over all accounts."""
        return tuple((draft.name, len(draft.wished)) for draft in self._drafts.values() if draft.wished)
