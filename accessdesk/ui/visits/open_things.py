"""What is still open with somebody who leaves: badge, keys, escort. All of it shows at once, none of it is preset."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from accessdesk.desk.departures import RecordDeparture
from accessdesk.desk.rows import VisitDetail
from accessdesk.domain.escorts import CustodyKind
from accessdesk.domain.visits import BadgeState, VisitState
from accessdesk.ui import theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import Chip, ChipChoice, Field, PlainLabel
from accessdesk.ui.wording import field_word, local_time, word

SETTLED = (BadgeState.RETURNED, BadgeState.LOST, BadgeState.DESTROYED)
BROUGHT, ALONE = "brought", "alone"
_NAMES = ("badge", "badge_exception", "keys_exception", "escort_back", "escort_exception", "alone_since")


class OpenThings(Retranslated):
    """Chips for what became of the badge and whether the escort is there; a reason for whatever stays open."""

    def __init__(self) -> None:
        super().__init__()
        self._visit: VisitDetail | None = None
        self.badge, self.escort = ChipChoice(several=False), ChipChoice(several=False)
        self.keys_out = PlainLabel(ink="red", wrap=True)
        self.keeper = PlainLabel(wrap=True)
        self.badge_reason, self.keys_reason, self.escort_reason = QLineEdit(), QLineEdit(), QLineEdit()
        self.alone_since = MomentInput()
        controls = (
            self.badge,
            self.badge_reason,
            self.keys_reason,
            self.escort,
            self.escort_reason,
            self.alone_since,
        )
        self.fields = {
            name: Field("", control, mandatory=name not in ("keys_exception", "alone_since"))
            for name, control in zip(_NAMES, controls, strict=True)
        }
        self._arrange()
        self.badge.changed.connect(lambda _: self._show_parts())
        self.escort.changed.connect(lambda _: self._show_parts())
        self.retranslate()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_12)
        alone = QHBoxLayout()
        alone.setSpacing(theme.SPACE_12)
        alone.addWidget(self.fields["escort_exception"], 3, Qt.AlignmentFlag.AlignTop)
        alone.addWidget(self.fields["alone_since"], 1, Qt.AlignmentFlag.AlignTop)
        for part in (
            self.fields["badge"],
            self.fields["badge_exception"],
            self.keys_out,
            self.fields["keys_exception"],
        ):
            layout.addWidget(part)
        layout.addWidget(self.keeper)
        layout.addWidget(self.fields["escort_back"])
        layout.addLayout(alone)

    def show_visit(self, visit: VisitDetail) -> None:
        """Whose things these are; read again, what was chosen and typed stays."""
        self._visit = visit
        self.retranslate()

    def all_given_back(self) -> None:
        """One key for the usual case: the badge is here, and so is the escort. Keys that are out stay open."""
        if self._has_badge():
            self.badge.choose((BadgeState.RETURNED.value,))
        if self._has_escort():
            self.escort.choose((BROUGHT,))
        self._show_parts()

    def is_untouched(self) -> bool:
        reasons = (self.badge_reason, self.keys_reason, self.escort_reason)
        return not self.badge.chosen() and not self.escort.chosen() and not any(line.text().strip() for line in reasons)

    def still_missing(self, now: datetime) -> dict[str, str]:
        """Sentences by field for what nobody has said yet."""
        visit = self._visit
        if visit is None:
            return {}
        errors = {}
        if self._has_badge() and not self.badge.chosen():
            errors["badge"] = self.tr("Say what became of the badge {number}.").format(number=visit.badge)
        if self._is_lost() and not self.badge_reason.text().strip():
            errors["badge_exception"] = self.tr("Write down why the badge does not come back.")
        if visit.keys_out and not self.keys_reason.text().strip():
            errors["keys_exception"] = self.tr("Take the keys back, or write down why they stay out.")
        if self._has_escort() and not self.escort.chosen():
            errors["escort_back"] = self.tr("Say whether {name} brought the visitor.").format(name=visit.keeper_name)
        if self._is_alone() and not self.escort_reason.text().strip():
            errors["escort_exception"] = self.tr("Write down why the visitor came without the escort.")
        try:
            self.alone_since.past(now)
        except ValueError:
            errors["alone_since"] = self.tr("Enter a time like 12:30, or leave it empty if nobody knows.")
        return errors

    def command(self, now: datetime, at: datetime | None = None, how_known: str = "") -> RecordDeparture:
        """The departure as filled in; `still_missing` was empty."""
        visit, chosen = self._visit, self.badge.chosen()
        if visit is None:
            raise ValueError("nobody is shown")
        return RecordDeparture(
            visit_id=visit.id,
            badge=BadgeState(chosen[0]) if chosen and self._has_badge() else None,
            keys_exception=self.keys_reason.text() if visit.keys_out else "",
            how_known=how_known,
            happened_at=at,
            badge_exception=self.badge_reason.text() if self._is_lost() else "",
            escort_exception=self.escort_reason.text() if self._is_alone() else "",
            alone_since=self.alone_since.past(now) if self._is_alone() else None,
        )

    def retranslate(self) -> None:
        self.badge.set_chips([Chip(state.value, word(state)) for state in SETTLED])
        self.escort.set_chips(
            [Chip(BROUGHT, self.tr("Brought the visitor")), Chip(ALONE, self.tr("Visitor came alone"))]
        )
        for name, field in self.fields.items():
            field.set_label(field_word(name))
        self.keys_reason.setPlaceholderText(self.tr("only if they do not come back now"))
        self.badge_reason.setPlaceholderText(self.tr("for example: left in the hotel"))
        self.escort_reason.setPlaceholderText(self.tr("for example: called away"))
        self.alone_since.setPlaceholderText(self.tr("if known"))
        if self._visit is not None:
            text = self.tr("Keys still out: {copies}. Take them back first, or write down why they stay out.")
            self.keys_out.setText(text.format(copies=", ".join(self._visit.keys_out)))
            since = local_time(self._visit.keeper_since) or "–"
            text = self.tr("{name} has been responsible since {time}.")
            self.keeper.setText(text.format(name=self._visit.keeper_name, time=since))
        self._show_parts()

    def _show_parts(self) -> None:
        keys = self._visit is not None and bool(self._visit.keys_out)
        self.fields["badge"].setVisible(self._has_badge())
        self.fields["badge_exception"].setVisible(self._is_lost())
        self.keys_out.setVisible(keys)
        self.fields["keys_exception"].setVisible(keys)
        self.keeper.setVisible(self._has_escort())
        self.fields["escort_back"].setVisible(self._has_escort())
        for name in ("escort_exception", "alone_since"):
            self.fields[name].setVisible(self._is_alone())

    def _has_badge(self) -> bool:
        return self._visit is not None and bool(self._visit.badge)

    def _has_escort(self) -> bool:
        visit = self._visit
        return visit is not None and visit.keeper_kind is CustodyKind.ESCORT and visit.state is VisitState.ON_SITE

    def _is_lost(self) -> bool:
        return self._has_badge() and self.badge.chosen() == (BadgeState.LOST.value,)

    def _is_alone(self) -> bool:
        return self._has_escort() and self.escort.chosen() == (ALONE,)
