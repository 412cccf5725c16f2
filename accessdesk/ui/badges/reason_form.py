"""Acts on a badge that need one reason and cannot be undone: they name the thing, and ask once."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.badge_rows import BadgeRow, CardRow
from accessdesk.desk.badges import DestroyCard, ReplaceBadge, ReportCardLost, ReprintBadge
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visits import BadgeState
from accessdesk.ui.scanner import TAKES_CODES
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import word


class ReasonForm(ActForm):
    """A number as heading, what will happen in a sentence, and the reason."""

    def __init__(self, at_desk: AtDesk, number: str, who: str, *, kind: Kind = Kind.PRIMARY) -> None:
        super().__init__(at_desk)
        self.number = number
        self._who = PlainLabel(" · ".join(part for part in (number, who) if part), role=TextRole.TITLE, wrap=True)
        self.what = PlainLabel(wrap=True)
        self.reason = QLineEdit()
        self.column.addWidget(self._who)
        self.column.addWidget(self.what)
        self.place(*self.more_fields(), self.add_field("reason", self.reason, mandatory=True))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=kind)
        self.retranslate()

    def more_fields(self) -> Sequence[QWidget]:
        """Fields beside the reason."""
        return ()

    def command(self, reason: str) -> Any:
        """What is executed."""
        raise TypeError(f"{type(self).__name__} must say this itself")

    def done(self, outcome: Outcome) -> None:
        """What follows the act; closes the form."""
        raise TypeError(f"{type(self).__name__} must say this itself")

    def draft_name(self) -> str:
        return f"{self.title()} {self.number}"

    def is_untouched(self) -> bool:
        return not self.reason.text().strip()

    def first_focus(self) -> QWidget:
        return self.reason

    def finish(self) -> None:
        self.clear_errors()
        errors = self.still_missing()
        if errors:
            self.show_errors(errors)
            return
        self.execute(self.command(self.reason.text()), self.done)

    def still_missing(self) -> dict[str, str]:
        return {} if self.reason.text().strip() else missing("reason")


class ReprintForm(ReasonForm):
    """The badge of a visit again, out or printed ahead; the earlier print is worthless from now on."""

    def __init__(self, at_desk: AtDesk, visit_id: VisitId, number: str, who: str, *, prepared: bool = False) -> None:
        self._visit_id, self._prepared = visit_id, prepared
        super().__init__(at_desk, number, who)

    def title(self) -> str:
        return self.tr("Print the badge again")

    def command(self, reason: str) -> Any:
        return ReprintBadge(self._visit_id, reason)

    def done(self, outcome: Outcome) -> None:
        at_desk, badge_id = self.at_desk, outcome.id
        if badge_id is not None:
            failed = self.tr("The badge was not printed. Print it again once the printer answers.")
            work = (
                (lambda: at_desk.papers.print_prepared((badge_id,)))
                if self._prepared
                else (lambda: at_desk.papers.print_badge(badge_id))
            )
            at_desk.background.print_run(at_desk.background, work, lambda _: None, lambda error: at_desk.say(failed))
        self.end(self.tr("Badge {number} is printing; the earlier print is worthless").format(number=self.number))

    def retranslate(self) -> None:
        super().retranslate()
        self.what.setText(
            self.tr("The new print gets a new code. Every earlier print of this badge is worthless from then on.")
        )
        self.reason.setPlaceholderText(self.tr("for example: paper jam"))
        self._primary.set_text(self.tr("Print again"))


class ReplaceForm(ReasonForm):
    """The visitor inside lost or broke the badge and gets another one."""

    def __init__(self, at_desk: AtDesk, row: BadgeRow) -> None:
        self._visit_id = row.visit_id
        self.became = ChipChoice(several=False)
        self.new_number = QLineEdit()
        self.new_number.setMaxLength(60)
        self.new_number.setProperty(TAKES_CODES, True)
        super().__init__(at_desk, row.number, row.name)
        self.read(at_desk.lists.next_badge_number, self._show_number)

    def more_fields(self) -> Sequence[QWidget]:
        self.place(self.add_field("badge", self.became, mandatory=True))
        return (self.add_field("badge_number", self.new_number, mandatory=True),)

    def title(self) -> str:
        return self.tr("Another badge")

    def first_focus(self) -> QWidget:
        return self.became

    def still_missing(self) -> dict[str, str]:
        errors = super().still_missing()
        if not self.became.chosen():
            errors = missing("badge") | errors
        return errors if self.new_number.text().strip() else errors | missing("badge_number")

    def command(self, reason: str) -> Any:
        return ReplaceBadge(self._visit_id, BadgeState(self.became.chosen()[0]), reason, self.new_number.text())

    def done(self, outcome: Outcome) -> None:
        at_desk, badge_id = self.at_desk, outcome.id
        failed = self.tr("The badge was not printed. Print it again once the printer answers.")
        if badge_id is not None:
            at_desk.background.print_run(
                at_desk.background,
                lambda: at_desk.papers.print_badge(badge_id),
                lambda _: None,
                lambda error: at_desk.say(failed),
            )
        self.end(self.tr("Badge {number} is replaced").format(number=self.number))

    def retranslate(self) -> None:
        super().retranslate()
        self.became.set_chips([Chip(state.value, word(state)) for state in (BadgeState.LOST, BadgeState.DESTROYED)])
        self.what.setText(self.tr("The old badge opens nothing here any more. The visit goes on with the new one."))
        self.reason.setPlaceholderText(self.tr("what happened"))
        self._primary.set_text(self.tr("Give another badge"))

    def _show_number(self, number: str) -> None:
        if not self.new_number.text():
            self.new_number.setText(number)


class CardLostForm(ReasonForm):
    """A reusable badge that should be in the stock is not there."""

    def __init__(self, at_desk: AtDesk, row: CardRow) -> None:
        self._id = row.id
        super().__init__(at_desk, row.number, "")

    def title(self) -> str:
        return self.tr("Badge missing in the stock")

    def command(self, reason: str) -> Any:
        return ReportCardLost(self._id, reason)

    def done(self, outcome: Outcome) -> None:
        self.end(self.tr("Badge {number} is recorded as lost").format(number=self.number))

    def retranslate(self) -> None:
        super().retranslate()
        self.what.setText(self.tr("It is not given out until somebody records that it was found."))
        self.reason.setPlaceholderText(self.tr("for example: missing in the box at the evening count"))
        self._primary.set_text(self.tr("Record as lost"))


class DestroyForm(ReasonForm):
    """A reusable badge out of use for good."""

    def __init__(self, at_desk: AtDesk, row: CardRow) -> None:
        self._id = row.id
        super().__init__(at_desk, row.number, "", kind=Kind.DANGER)

    def title(self) -> str:
        return self.tr("Destroy a badge")

    def command(self, reason: str) -> Any:
        return DestroyCard(self._id, reason)

    def done(self, outcome: Outcome) -> None:
        self.end(self.tr("Badge {number} is destroyed").format(number=self.number))

    def retranslate(self) -> None:
        super().retranslate()
        text = self.tr("Badge {number} leaves the stock for good. This cannot be undone; its history stays.")
        self.what.setText(text.format(number=self.number))
        self.reason.setPlaceholderText(self.tr("for example: broken"))
        self._primary.set_text(self.tr("Destroy for good"))
