"""One badge that was given out: whose it was and when, how often it was printed, and who else had its number."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from accessdesk.desk.badge_rows import BadgeRow
from accessdesk.domain.badges import BadgeStanding
from accessdesk.domain.ids import VisitId
from accessdesk.ui.badges.badge_columns import TONES, day_and_time, from_to
from accessdesk.ui.badges.found_form import FoundForm
from accessdesk.ui.badges.reason_form import ReplaceForm, ReprintForm
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import word

_HELD = (BadgeStanding.OUT, BadgeStanding.EXPIRED)
_MOST = 6


class BadgeSheet(ActForm):
    """Read only, with the acts that fit. `worthless`: somebody scanned an earlier print of it."""

    def __init__(
        self, at_desk: AtDesk, badge_id: int, open_visit: Callable[[VisitId], None], *, worthless: bool = False
    ) -> None:
        super().__init__(at_desk)
        self._id, self._open_visit, self._worthless = badge_id, open_visit, worthless
        self._row: BadgeRow | None = None
        self._others: list[BadgeRow] = []
        self._who = PlainLabel(role=TextRole.TITLE, wrap=True)
        self.warning = PlainLabel(ink="red", wrap=True)
        self.facts = PlainLabel(wrap=True)
        self._title = PlainLabel(role=TextRole.STRONG)
        self.history = PlainLabel(wrap=True)
        for part in (self._who, self.warning, self.facts, self._title, self.history):
            self.column.addWidget(part)
        self._found = self.add_act(self._on_found, left=True)
        self._again = self.add_act(self._on_again, left=True)
        self._replace = self.add_act(self._on_replace, left=True)
        self._visit = self.add_act(self._on_visit)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        at_desk.background.changed.connect(lambda _: self._read())
        self._read()

    def title(self) -> str:
        number = self._row.number if self._row is not None else ""
        return self.tr("Badge {number}").format(number=number)

    def state(self) -> tuple[str, Tone] | None:
        row = self._row
        return (word(row.standing), TONES.get(row.standing, Tone.GREY)) if row is not None else None

    def is_untouched(self) -> bool:
        return True

    def first_focus(self) -> QWidget:
        return self._primary

    def finish(self) -> None:
        self.closed.emit()

    def retranslate(self) -> None:
        super().retranslate()
        self._title.setText(self.tr("Who else had this number"))
        self._found.set_text(self.tr("Found …"))
        self._again.set_text(self.tr("Print again …"))
        self._replace.set_text(self.tr("Lost or broken …"))
        self._visit.set_text(self.tr("Open the visit"))
        self._primary.set_text(self.tr("Close"))
        text = self.tr("This is an earlier print: worthless since the badge was printed again. Take it away.")
        self.warning.setText(text)
        self.warning.setVisible(self._worthless)
        row = self._row
        if row is not None:
            self._who.setText(", ".join(part for part in (row.name, row.company) if part))
            self.facts.setText("\n".join(self._facts(row)))
        self._title.setVisible(bool(self._others))
        self.history.setText("\n".join(f"{from_to(one.issued_at, one.closed_at)}  {one.name}" for one in self._others))
        held = row is not None and row.standing in _HELD
        self._again.setVisible(row is not None and held and not row.reusable)
        self._replace.setVisible(held)
        self._found.setVisible(row is not None and row.standing is BadgeStanding.LOST)
        self.heading_changed.emit()

    def _facts(self, row: BadgeRow) -> list[str]:
        host = self.tr("Host {name}").format(name=row.host_name)
        lines = [" · ".join(part for part in (host, row.purpose) if part)]
        lines.append(self.tr("Given out: {span}").format(span=from_to(row.issued_at, row.closed_at)))
        lines.append(self.tr("Valid until {time}").format(time=day_and_time(row.expires_at)))
        if not row.reusable:
            lines.append(self.tr("Number of prints: {count}").format(count=row.prints))
        if row.found_at is not None:
            text = self.tr("Found {time} by {finder}: {place}")
            lines.append(text.format(time=day_and_time(row.found_at), finder=row.finder, place=row.place))
        return lines

    def _read(self) -> None:
        lists, now, badge_id = self.at_desk.lists, self.at_desk.clock(), self._id

        def read() -> tuple[BadgeRow, list[BadgeRow]]:
            row = lists.badge(badge_id, now)
            same = lists.badges(row.number, None, _MOST, now)
            return row, [one for one in same if one.id != badge_id and one.number == row.number]

        self.read(read, self._fill)

    def _fill(self, found: tuple[BadgeRow, list[BadgeRow]]) -> None:
        self._row, self._others = found
        self.retranslate()

    def _on_visit(self) -> None:
        if self._row is not None:
            self._open_visit(self._row.visit_id)

    def _on_again(self) -> None:
        row = self._row
        if row is not None:
            self.at_desk.open_form(ReprintForm(self.at_desk, row.visit_id, row.number, row.name))

    def _on_replace(self) -> None:
        if self._row is not None:
            self.at_desk.open_form(ReplaceForm(self.at_desk, self._row))

    def _on_found(self) -> None:
        row = self._row
        if row is not None:
            form = FoundForm(self.at_desk, row.number, row.name, badge_id=row.id, card_id=None, reusable=row.reusable)
            self.at_desk.open_form(form)
