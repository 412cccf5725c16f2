"""A firm reports who of its people carries a key now; both bearers confirm it afterwards."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.keeping_rows import BearerChangeRow
from accessdesk.desk.key_transfers import ConfirmBearerChange, ReportBearerChange
from accessdesk.domain.ids import CopyId
from accessdesk.domain.key_transfers import BearerSide, Confirming
from accessdesk.ui import theme
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import KeyForm
from accessdesk.ui.visits.act_form import missing
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel, SignaturePad
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import local_moment, word

_PAD_HEIGHT = 100


class ReportBearerForm(KeyForm):
    """The key stays with the firm; another of its people carries it."""

    def __init__(self, key_desk: KeyDesk, copy_id: CopyId, number: str, bearer: str) -> None:
        super().__init__(key_desk)
        self._copy_id, self._number, self._bearer = copy_id, number, bearer
        self._about = PlainLabel(wrap=True)
        self.new_bearer, self.reporter = QLineEdit(), QLineEdit()
        self.changed = MomentInput()
        self.report = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.column.addWidget(self._about)
        self.column.addWidget(self.add_field("bearer", self.new_bearer, mandatory=True))
        self.place(
            self.add_field("reported_by", self.reporter, mandatory=True), self.add_field("changed_at", self.changed)
        )
        self.retranslate()

    def title(self) -> str:
        return self.tr("Change of bearer")

    def draft_name(self) -> str:
        return f"{self.title()} {self._number}"

    def is_untouched(self) -> bool:
        return not any(line.text().strip() for line in (self.new_bearer, self.reporter, self.changed))

    def first_focus(self) -> QWidget:
        return self.new_bearer

    def finish(self) -> None:
        self.clear_errors()
        wrong: dict[str, str] = {}
        for name, line in (("bearer", self.new_bearer), ("reported_by", self.reporter)):
            if not line.text().strip():
                wrong |= missing(name)
        changed_at = None
        try:
            changed_at = self.changed.past(self.key_desk.clock())
        except ValueError:
            wrong["changed_at"] = self.tr("Enter a time like 9:30 or 22.11. 17:30.")
        if wrong:
            self.show_errors(wrong)
            return
        command = ReportBearerChange(self._copy_id, self.new_bearer.text(), self.reporter.text(), changed_at)
        said = self.tr("{number}: {name} carries it. Both still have to confirm.")
        self.execute(command, lambda _: self.end(said.format(number=self._number, name=self.new_bearer.text().strip())))

    def labels(self) -> Mapping[str, str]:
        return {"bearer": self.tr("Carried by from now on"), "changed_at": self.tr("Since (empty: now)")}

    def retranslate(self) -> None:
        super().retranslate()
        text = self.tr("{number} is carried by {name}. Both have to confirm the change within three working days.")
        self._about.setText(text.format(number=self._number, name=self._bearer))
        self.report.set_text(self.tr("Record the change"))
        self.changed.setPlaceholderText(self.tr("9:30 or 22.11. 17:30"))


class ConfirmBearerForm(KeyForm):
    """One of the two confirms: signed here, else by phone or attested, which counts less."""

    def __init__(self, key_desk: KeyDesk, row: BearerChangeRow) -> None:
        super().__init__(key_desk)
        self._row = row
        self._about = PlainLabel(wrap=True)
        self.side, self.how = ChipChoice(several=False), ChipChoice(several=False)
        self.pad = SignaturePad()
        self.pad.setFixedHeight(theme.scaled(_PAD_HEIGHT))
        self.sign_at_display(self.pad, self._confirming_name, self._about.text)
        self.confirm = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.column.addWidget(self._about)
        self.column.addWidget(self.add_field("confirming", self.side, mandatory=True))
        self.column.addWidget(self.add_field("how_accepted", self.how, mandatory=True))
        self.column.addWidget(self.add_field("signature", self.pad, mandatory=True))
        self.how.changed.connect(self._on_how)
        self.retranslate()
        self._on_how()

    def _confirming_name(self) -> str:
        side = self.side.chosen()
        if not side:
            return ""
        return self._row.old_bearer if BearerSide(side[0]) is BearerSide.OLD else self._row.new_bearer

    def title(self) -> str:
        return self.tr("Confirm the change of bearer")

    def is_untouched(self) -> bool:
        return self.pad.is_empty()

    def first_focus(self) -> QWidget:
        return self.side

    def finish(self) -> None:
        self.clear_errors()
        side, how = self.side.chosen(), self.how.chosen()
        wrong = {} if side else missing("confirming")
        wrong |= {} if how else missing("how_accepted")
        if wrong:
            self.show_errors(wrong)
            return
        strokes = None if self.pad.is_empty() else self.pad.strokes()
        command = ConfirmBearerChange(self._row.id, BearerSide(side[0]), Confirming(how[0]), strokes)
        said = self.tr("{number}: the change of bearer is confirmed by one more.")
        self.execute(command, lambda _: self.end(said.format(number=self._row.number)))

    def labels(self) -> Mapping[str, str]:
        return {"confirming": self.tr("Who confirms"), "how_accepted": self.tr("How")}

    def retranslate(self) -> None:
        super().retranslate()
        row = self._row
        text = self.tr("{number} of {firm}: from {old} to {new}, reported by {who}. To be confirmed until {until}.")
        until = local_moment(row.due_at, self.key_desk.clock())
        about = text.format(
            number=row.number, firm=row.firm, old=row.old_bearer, new=row.new_bearer, who=row.reported_by, until=until
        )
        self._about.setText(about)
        sides = ((BearerSide.OLD, row.old_bearer, row.old_done), (BearerSide.NEW, row.new_bearer, row.new_done))
        self.side.set_chips([Chip(side.value, name) for side, name, done in sides if not done])
        self.how.set_chips([Chip(how.value, word(how)) for how in Confirming])
        self.confirm.set_text(self.tr("Confirm"))

    def _on_how(self) -> None:
        self.fields["signature"].setVisible(self.how.chosen() == (Confirming.SIGNED.value,))
