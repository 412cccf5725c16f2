"""A reusable badge of the stock: where it is, who had it last, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from accessdesk.desk.badge_rows import CardRow
from accessdesk.domain.badges import CardState
from accessdesk.ui.badges.badge_columns import CARD_TONES, day_and_time
from accessdesk.ui.badges.found_form import FoundForm
from accessdesk.ui.badges.reason_form import CardLostForm, DestroyForm
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import word


class CardSheet(ActForm):
    """`open_badge` shows the badge's last time out."""

    def __init__(self, at_desk: AtDesk, card_id: int, open_badge: Callable[[int], None]) -> None:
        super().__init__(at_desk)
        self._id, self._open_badge = card_id, open_badge
        self._row: CardRow | None = None
        self._who = PlainLabel(role=TextRole.TITLE, wrap=True)
        self.facts = PlainLabel(wrap=True)
        self.column.addWidget(self._who)
        self.column.addWidget(self.facts)
        self._lost = self.add_act(self._on_lost, left=True)
        self._found = self.add_act(self._on_found, left=True)
        self._destroy = self.add_act(self._on_destroy, left=True)
        self._last = self.add_act(self._on_last)
        self._print = self.add_act(self._on_print, "Ctrl+P")
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        at_desk.background.changed.connect(lambda _: self._read())
        self._read()

    def title(self) -> str:
        number = self._row.number if self._row is not None else ""
        return self.tr("Reusable badge {number}").format(number=number)

    def state(self) -> tuple[str, Tone] | None:
        row = self._row
        return (word(row.state), CARD_TONES.get(row.state, Tone.GREY)) if row is not None else None

    def is_untouched(self) -> bool:
        return True

    def first_focus(self) -> QWidget:
        return self._primary

    def finish(self) -> None:
        self.closed.emit()

    def retranslate(self) -> None:
        super().retranslate()
        self._lost.set_text(self.tr("Missing …"))
        self._found.set_text(self.tr("Found …"))
        self._destroy.set_text(self.tr("Destroy …"))
        self._last.set_text(self.tr("Last time out"))
        self._print.set_text(self.tr("Print"))
        self._primary.set_text(self.tr("Close"))
        row = self._row
        state = row.state if row is not None else None
        self._lost.setVisible(state is CardState.IN_STOCK)
        self._found.setVisible(state is CardState.LOST)
        self._destroy.setVisible(state in (CardState.IN_STOCK, CardState.LOST))
        self._last.setVisible(row is not None and row.badge_id is not None)
        if row is not None:
            self._who.setText(row.number)
            self.facts.setText("\n".join(self._facts(row)))
        self.heading_changed.emit()

    def _facts(self, row: CardRow) -> list[str]:
        lines = [self.tr("{state} since {time}").format(state=word(row.state), time=day_and_time(row.since))]
        if row.holder_name:
            who = ", ".join(part for part in (row.holder_name, row.holder_company) if part)
            now, last = self.tr("With {who}"), self.tr("Last with {who}, until {time}")
            text = now if row.state is CardState.OUT else last
            lines.append(text.format(who=who, time=day_and_time(row.had_until)))
        if row.reason:
            lines.append(self.tr("Reason: {reason}").format(reason=row.reason))
        return lines

    def _read(self) -> None:
        lists, card_id = self.at_desk.lists, self._id
        self.read(lambda: next((row for row in lists.badge_cards() if row.id == card_id), None), self._fill)

    def _fill(self, row: CardRow | None) -> None:
        self._row = row
        self.retranslate()

    def _on_lost(self) -> None:
        if self._row is not None:
            self.at_desk.open_form(CardLostForm(self.at_desk, self._row))

    def _on_found(self) -> None:
        row = self._row
        if row is None:
            return
        form = FoundForm(self.at_desk, row.number, row.holder_name, badge_id=None, card_id=row.id, reusable=True)
        self.at_desk.open_form(form)

    def _on_destroy(self) -> None:
        if self._row is not None:
            self.at_desk.open_form(DestroyForm(self.at_desk, self._row))

    def _on_last(self) -> None:
        if self._row is not None and self._row.badge_id is not None:
            self._open_badge(self._row.badge_id)

    def _on_print(self) -> None:
        at_desk, card_id = self.at_desk, self._id
        failed = self.tr("The badge was not printed. Print it again once the printer answers.")
        at_desk.background.print_run(
            at_desk.background,
            lambda: at_desk.papers.print_cards((card_id,)),
            lambda _: None,
            lambda error: at_desk.say(failed),
        )
        at_desk.say(self.tr("Badge is printing"))
