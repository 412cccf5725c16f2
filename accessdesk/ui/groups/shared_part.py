"""What everybody of a group has in common: company, type, host, purpose, zones."""

from accessdesk.desk.groups import GroupFacts
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.visitor_part import VisitorPart
from accessdesk.ui.widgets import Suggestion


class SharedPart(VisitorPart):
    """The fields of a visit without the name, which each line of the grid has."""

    FIRST_LINE = ("company", "host")
    SECOND_LINE = ("purpose", "name")

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self.fields["name"].hide()

    def is_untouched(self) -> bool:
        inputs = (self.company, self.host, self.purpose)
        return not any(line.text().strip() for line in inputs) and not self.zones.chosen()

    def still_missing(self) -> dict[str, str]:
        return {name: text for name, text in super().still_missing().items() if name != "name"}

    def fill_facts(self, facts: GroupFacts) -> None:
        """Take over what was agreed before."""
        self.behalf.fill(facts.behalf)
        self.company.setText(facts.company)
        self.purpose.setText(facts.purpose)
        if facts.host_id is not None:
            self.host.take(Suggestion(facts.host_name, value=facts.host_id))
        else:
            self.host.setText(facts.host_name)
        self.type.choose((facts.type.value,))
        self._choose_zones(facts.zones)

    def facts(self, authoriser: str = "") -> GroupFacts:
        """As filled in; `still_missing` was empty."""
        return GroupFacts(
            company=self.company.text(),
            host_id=self.host_id(),
            host_name=self.host_name(),
            purpose=self.purpose.text(),
            zones=self.chosen_zones(),
            type=self.visit_type(),
            authoriser=authoriser,
            behalf=self.behalf.wish(),
        )
