"""Record that somebody signed the commitment to confidentiality on paper."""

from datetime import date

from accessdesk.desk.desk import Desk
from accessdesk.desk.people import RecordCommitment
from accessdesk.desk.rows import EmployeeRow
from accessdesk.domain.people import COMMITMENT_TEXT
from accessdesk.ui.background import Background
from accessdesk.ui.desk_form import DeskForm, ShowToast
from accessdesk.ui.people.day_field import DayField, shown_day
from accessdesk.ui.theme import Tone
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.widgets.labels import PlainLabel


class CommitmentForm(DeskForm):
    """Whoever records it attests that they hold the paper."""

    def __init__(self, background: Background, desk: Desk, row: EmployeeRow, show_toast: ShowToast) -> None:
        super().__init__(background, desk, show_toast)
        self._row = row
        self._today = shown_day(date.today())  # noqa: DTZ011
        self.signed_on = DayField(self._today)
        self._hint = PlainLabel(ink="muted", wrap=True)
        self.named({"signed_on": Field("", self.signed_on, mandatory=True)})
        self.body.addWidget(self._hint)
        self.body.addWidget(self.field("signed_on"))
        self.close_body()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Commitment of {name}").format(name=self._row.name)

    def state(self) -> tuple[str, Tone] | None:
        if self._row.committed_on is None:
            return self.tr("not signed"), Tone.AMBER
        return self.tr("signed on {day}").format(day=shown_day(self._row.committed_on)), Tone.GREEN

    def is_untouched(self) -> bool:
        return self.signed_on.text() == self._today

    def done_text(self) -> str:
        return self.tr("Commitment of {name} recorded.").format(name=self._row.name)

    def command(self) -> RecordCommitment | None:
        day = self.signed_on.day()
        if day is None:
            self.complain("signed_on", self.tr("Enter the day on the paper, as in {day}.").format(day=self._today))
            return None
        return RecordCommitment(self._row.id, day)

    def retranslate(self) -> None:
        self._hint.setText(
            self.tr(
                "On paper, text {version}. You attest that you hold the signed sheet. Without it: no role, "
                "no escort, no key."
            ).format(version=COMMITMENT_TEXT)
        )
        self.field("signed_on").set_label(self.tr("Signed on"))
        self.primary.set_text(self.tr("Record commitment"))
        self.heading_changed.emit()
