"""Announcing a visitor."""

from datetime import datetime, timedelta

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from accessdesk.desk.visits import ExpectVisit
from accessdesk.domain.refusals import Banned, PossibleBan
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.moment_input import MomentInput, next_half_hour
from accessdesk.ui.visits.visitor_part import VisitorPart
from accessdesk.ui.widgets.buttons import Kind


class ExpectForm(ActForm):
    """Who comes, to whom, why, where, from when until when; who authorised it, if not the host."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self.visitor = VisitorPart(at_desk)
        self.fields |= self.visitor.fields
        self.begin, self.end_at = MomentInput(), MomentInput()
        self.authoriser, self.phone, self.email = QLineEdit(), QLineEdit(), QLineEdit()
        self.column.addWidget(self.visitor)
        self.place(
            self.add_field("expected_from", self.begin, mandatory=True),
            self.add_field("expected_to", self.end_at, mandatory=True),
        )
        self.place(self.add_field("authoriser", self.authoriser))
        self.confidential = QCheckBox()
        self.place(self.confidential)
        self.place(self.add_field("phone", self.phone), self.add_field("email", self.email))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.visitor.named.connect(self.heading_changed)
        self.visitor.banned.connect(self._on_banned)
        self.begin.propose(next_half_hour(at_desk.clock()))
        self.retranslate()

    def title(self) -> str:
        return self.tr("Expect a visit")

    def draft_name(self) -> str:
        return self.visitor.name.text().strip() or self.title()

    def is_untouched(self) -> bool:
        return self.visitor.is_untouched()

    def first_focus(self) -> QWidget:
        return self.visitor.name

    def fail(self, error: Exception) -> None:
        super().fail(error)
        if isinstance(error, PossibleBan | Banned):
            self.visitor.ask_about_bans()

    def finish(self) -> None:
        self.visitor.with_host(self._send)

    def retranslate(self) -> None:
        super().retranslate()
        self.begin.setPlaceholderText(self.tr("10:00 or 24.11. 10:00"))
        self.end_at.setPlaceholderText(self.tr("12:00"))
        self.authoriser.setPlaceholderText(self.tr("the host, if nobody else"))
        self.confidential.setText(self.tr("Confidential: only host and office manager see company and purpose"))
        self._primary.set_text(self.tr("Expect visit"))

    def _on_banned(self) -> None:
        name = self.visitor.name.text().strip()
        self.end(self.tr("{name} is not expected: banned. The incident is noted.").format(name=name))

    def _send(self) -> None:
        self.clear_errors()
        begin, end, errors = self._window()
        errors = self.visitor.still_missing() | errors
        if errors or begin is None or end is None:
            self.show_errors(errors)
            return
        visitor = self.visitor
        self.execute(
            ExpectVisit(
                name=visitor.name.text(),
                company=visitor.company.text(),
                host_id=visitor.host_id(),
                host_name=visitor.host_name(),
                purpose=visitor.purpose.text(),
                zones=visitor.chosen_zones(),
                type=visitor.visit_type(),
                expected_from=begin,
                expected_to=end,
                person_id=visitor.person_id(),
                phone=self.phone.text(),
                email=self.email.text(),
                authoriser=self.authoriser.text(),
                confidential=self.confidential.isChecked(),
                behalf=visitor.behalf.wish(),
            ),
            lambda outcome: self.end(self.tr("{name} is expected").format(name=visitor.name.text().strip())),
        )

    def _window(self) -> tuple[datetime | None, datetime | None, dict[str, str]]:
        """Begin, end (on the begin's day unless it has its own), and sentences for what is no time."""
        wrong = self.tr("Enter a time like 12:30, or a day with it like 24.11. 12:30.")
        errors: dict[str, str] = {}
        begin = end = None
        try:
            begin = self.begin.coming(self.at_desk.clock())
        except ValueError:
            errors["expected_from"] = wrong
        try:
            end = self.end_at.coming(begin or self.at_desk.clock())
        except ValueError:
            errors["expected_to"] = wrong
        if begin is not None and end is not None and end < begin - timedelta(days=1):
            end = None
        for name, moment in (("expected_from", begin), ("expected_to", end)):
            if moment is None and name not in errors:
                errors |= missing(name)
        return begin, end, errors
