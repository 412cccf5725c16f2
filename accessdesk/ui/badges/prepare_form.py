"""Badges printed ahead: of announced visitors, worth nothing before the collection."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from accessdesk.desk.badges import PrepareBadges
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.rows import ExpectedRow
from accessdesk.domain.ids import VisitId
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import local_moment

_AHEAD = timedelta(days=14)


class PrepareForm(ActForm):
    """Everybody announced for the next two weeks who has no badge yet."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self._rows: list[ExpectedRow] = []
        self._note = PlainLabel(ink="muted", wrap=True)
        self.visitors = ChipChoice(several=True)
        self.column.addWidget(self._note)
        self.place(self.add_field("visits", self.visitors, mandatory=True))
        self._everybody = self.add_act(self._on_everybody, left=True)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.visitors.changed.connect(lambda _: self._word_primary())
        self.retranslate()
        self._read()

    def title(self) -> str:
        return self.tr("Print badges ahead")

    def is_untouched(self) -> bool:
        return not self.visitors.chosen()

    def first_focus(self) -> QWidget:
        return self.visitors

    def finish(self) -> None:
        self.clear_errors()
        chosen = tuple(VisitId(int(key)) for key in self.visitors.chosen())
        if not chosen:
            self.show_errors({"visits": self.tr("Choose whose badges are printed.")})
            return
        lists = self.at_desk.lists
        self.read(
            lambda: lists.next_badge_numbers(len(chosen)),
            lambda numbers: self.execute(PrepareBadges(chosen, tuple(numbers)), lambda o: self._on_prepared(o, chosen)),
        )

    def retranslate(self) -> None:
        super().retranslate()
        self._note.setText(
            self.tr("A badge printed ahead is worth nothing until its visitor is collected; then it is given out.")
        )
        self._everybody.set_text(self.tr("Everybody"))
        self._word_primary()
        if not self._rows:
            self.fields["visits"].set_hint(self.tr("Nobody is announced without a badge in the next two weeks."))
        else:
            self.fields["visits"].set_hint("")

    def _read(self) -> None:
        lists, now = self.at_desk.lists, self.at_desk.clock()

        def read() -> list[ExpectedRow]:
            rows = [row for row in lists.expected(now + _AHEAD) if row.expected_to > now]
            return [row for row in rows if not lists.prepared_for(row.id)]

        self.read(read, self._show)

    def _show(self, rows: list[ExpectedRow]) -> None:
        self._rows = rows
        now = self.at_desk.clock()
        chips = [
            Chip(str(row.id), " · ".join((row.name, row.company, local_moment(row.expected_from, now)))) for row in rows
        ]
        self.visitors.set_chips(chips)
        self.retranslate()

    def _on_everybody(self) -> None:
        self.visitors.choose(str(row.id) for row in self._rows)
        self._word_primary()

    def _word_primary(self) -> None:
        self._primary.set_text(self.tr("Print ahead ({count})").format(count=len(self.visitors.chosen())))

    def _on_prepared(self, outcome: Outcome, chosen: tuple[VisitId, ...]) -> None:
        at_desk, first = self.at_desk, outcome.id
        failed = self.tr("The badges were not printed. Open them under “Printed ahead” and print again.")
        if first is not None:
            ids = tuple(range(first, first + len(chosen)))
            at_desk.background.print_run(
                at_desk.background,
                lambda: at_desk.papers.print_prepared(ids),
                lambda _: None,
                lambda error: at_desk.say(failed),
            )
        self.end(self.tr("Badges printed ahead: {count}").format(count=len(chosen)))
