"""Badges printed ahead that nobody will need: thrown away, so that no code on them is worth anything."""

from PySide6.QtWidgets import QWidget

from accessdesk.desk.badge_rows import PreparedRow
from accessdesk.desk.badges import VoidPreparedBadges
from accessdesk.domain.ids import VisitId
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind


class VoidForm(ActForm):
    """All badges printed ahead; `chosen` is marked already. The visits stay announced."""

    def __init__(self, at_desk: AtDesk, chosen: VisitId | None = None) -> None:
        super().__init__(at_desk)
        self._chosen = (str(chosen),) if chosen is not None else ()
        self._note = PlainLabel(wrap=True)
        self.badges = ChipChoice(several=True)
        self.column.addWidget(self._note)
        self.place(self.add_field("visits", self.badges, mandatory=True))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.DANGER)
        self.badges.changed.connect(lambda _: self._word_primary())
        self.retranslate()
        lists, now = at_desk.lists, at_desk.clock()
        self.read(lambda: lists.prepared_badges(now), self._show)

    def title(self) -> str:
        return self.tr("Throw badges away")

    def is_untouched(self) -> bool:
        return self.badges.chosen() == self._chosen

    def first_focus(self) -> QWidget:
        return self.badges

    def finish(self) -> None:
        self.clear_errors()
        chosen = tuple(VisitId(int(key)) for key in self.badges.chosen())
        if not chosen:
            self.show_errors({"visits": self.tr("Choose which badges are thrown away.")})
            return
        text = self.tr("Badges thrown away: {count}").format(count=len(chosen))
        self.execute(VoidPreparedBadges(chosen), lambda _: self.end(text))

    def retranslate(self) -> None:
        super().retranslate()
        self.fields["visits"].set_label(self.tr("Badges"))
        self._note.setText(
            self.tr("Nobody can use these prints any more; that cannot be undone. The visitors stay announced.")
        )
        self._word_primary()

    def _show(self, rows: list[PreparedRow]) -> None:
        parts = [(str(row.visit_id), " · ".join((row.number, row.name, row.company))) for row in rows]
        self.badges.set_chips([Chip(key, text) for key, text in parts])
        self.badges.choose(self._chosen)
        hint = "" if rows else self.tr("No badge is printed ahead.")
        self.fields["visits"].set_hint(hint)
        self._word_primary()

    def _word_primary(self) -> None:
        self._primary.set_text(self.tr("Throw away ({count})").format(count=len(self.badges.chosen())))
