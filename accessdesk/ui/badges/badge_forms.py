"""Which form shows what about a badge. Screens, the search and scans open them here."""

from collections.abc import Callable

from accessdesk.desk.badge_rows import BadgeRow, CardRow, PreparedRow
from accessdesk.desk.search_rows import HitKind, SearchHit
from accessdesk.domain.badges import CardState
from accessdesk.domain.ids import VisitId
from accessdesk.ui.badges.add_cards_form import AddCardsForm
from accessdesk.ui.badges.badge_sheet import BadgeSheet
from accessdesk.ui.badges.card_sheet import CardSheet
from accessdesk.ui.badges.prepare_form import PrepareForm
from accessdesk.ui.badges.reason_form import ReprintForm
from accessdesk.ui.badges.template_form import TemplateForm
from accessdesk.ui.badges.void_form import VoidForm
from accessdesk.ui.finding import hit_line
from accessdesk.ui.visits.at_desk import AtDesk


class BadgeForms:
    """`open_visit` opens what fits a visit in its state."""

    def __init__(self, at_desk: AtDesk, open_visit: Callable[[VisitId], None]) -> None:
        self.at_desk, self._open_visit = at_desk, open_visit

    def badge(self, badge_id: int, *, worthless: bool = False) -> None:
        self.at_desk.open_form(BadgeSheet(self.at_desk, badge_id, self._open_visit, worthless=worthless))

    def row(self, row: BadgeRow) -> None:
        self.badge(row.id)

    def card(self, row: CardRow) -> None:
        """One that is out leads to whoever has it."""
        if row.state is CardState.OUT and row.badge_id is not None:
            self.badge(row.badge_id)
        else:
            self.card_of(row.id)

    def card_of(self, card_id: int) -> None:
        self.at_desk.open_form(CardSheet(self.at_desk, card_id, self.badge))

    def prepared(self, row: PreparedRow) -> None:
        """What went wrong in the printer is printed again."""
        form = ReprintForm(self.at_desk, row.visit_id, row.number, row.name, prepared=True)
        self.at_desk.open_form(form)

    def void(self, chosen: VisitId | None) -> None:
        """Throw badges away that were printed ahead."""
        self.at_desk.open_form(VoidForm(self.at_desk, chosen))

    def add(self) -> None:
        self.at_desk.open_form(AddCardsForm(self.at_desk))

    def prepare(self) -> None:
        self.at_desk.open_form(PrepareForm(self.at_desk))

    def template(self) -> None:
        self.at_desk.open_form(TemplateForm(self.at_desk))

    def found(self, hit: SearchHit) -> None:
        """A find that is nobody's badge now."""
        if hit.kind is HitKind.BADGE_CARD:
            self.card_of(hit.target)
        elif hit.target:
            self.badge(hit.target, worthless=hit.kind is HitKind.BADGE_WORTHLESS)
        else:
            self.at_desk.say(f"{hit.title}: {hit_line(hit)}")
