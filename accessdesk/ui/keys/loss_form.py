"""Reporting that a key is gone."""

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from accessdesk.desk.key_losses import ReportKeyLost
from accessdesk.desk.key_rows import CopyHit, KeyOutRow, LossEstimate
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.ids import CopyId
from accessdesk.domain.losses import LabelAttached, LossReporter
from accessdesk.ui import language, theme
from accessdesk.ui.keys.handover_parts import LossNotice
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import EnumBox, KeyForm
from accessdesk.ui.keys.key_lookups import copies_out
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import missing
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.widgets import Suggestion, TypeAhead
from accessdesk.ui.widgets.buttons import Kind


class LossForm(KeyForm):
    """Anybody at the desk reports; the office confirms later. The holder stays accountable until then."""

    def __init__(self, key_desk: KeyDesk) -> None:
        super().__init__(key_desk)
        self._copy: tuple[CopyId, str] | None = None
        self.search = TypeAhead(key_desk.background, copies_out(key_desk.keys, key_desk.clock), least=1)
        self.reporter, self.last_seen, self.police = QLineEdit(), QLineEdit(), QLineEdit()
        self.where, self.searched, self.informed = QLineEdit(), QLineEdit(), QLineEdit()
        self.reporter_is, self.label = EnumBox(LossReporter), EnumBox(LabelAttached, LabelAttached.UNKNOWN)
        self.circumstances = QPlainTextEdit()
        self.circumstances.setTabChangesFocus(True)
        self.circumstances.setFixedHeight(theme.scaled(88))
        self.circumstances.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.discovered = MomentInput()
        self.theft = QCheckBox()
        self.notice_box = LossNotice(to_taker=False)
        self.report = self.add_act(self.finish, "Ctrl+Return", kind=Kind.DANGER)
        self.column.addWidget(self.add_field("copy", self.search, mandatory=True))
        self.column.addWidget(self.notice_box)
        self.place(
            self.add_field("reporter", self.reporter, mandatory=True), self.add_field("reporter_is", self.reporter_is)
        )
        self.column.addWidget(self.add_field("circumstances", self.circumstances, mandatory=True))
        self.place(self.add_field("discovered_at", self.discovered), self.add_field("last_seen", self.last_seen))
        self.place(self.add_field("place", self.where), self.add_field("search", self.searched))
        self.place(self.add_field("label", self.label), self.add_field("informed", self.informed))
        self.column.addWidget(self.theft)
        self.column.addWidget(self.add_field("police_reference", self.police))
        self.search.chosen.connect(self._on_found)
        self.search.textEdited.connect(self._on_edited)
        self.theft.toggled.connect(self.fields["police_reference"].setVisible)
        self.fields["police_reference"].hide()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Report a loss")

    def draft_name(self) -> str:
        return self.tr("Loss of {number}").format(number=self._copy[1]) if self._copy else self.title()

    def state(self) -> tuple[str, Tone] | None:
        return (self._copy[1], Tone.RED) if self._copy else None

    def is_untouched(self) -> bool:
        lines = (self.reporter, self.last_seen, self.where, self.searched, self.informed)
        typed = (self.circumstances.toPlainText(), *(line.text() for line in lines))
        return self._copy is None and not any(text.strip() for text in typed)

    def first_focus(self) -> QWidget:
        return self.reporter if self._copy else self.search

    def choose(self, copy: CopyHit | KeyOutRow) -> None:
        """The copy that is gone."""
        self._copy = (copy.id, copy.number)
        self.search.setText(copy.number)
        if copy.holder_name and not self.reporter.text().strip():
            self.reporter.setText(copy.holder_name)
        self.heading_changed.emit()
        self._ask_loss(copy.id)

    def finish(self) -> None:
        now, wrong = self.key_desk.clock(), {}
        if self._copy is None:
            wrong["copy"] = self.tr("Choose the key that is gone from the list.")
        if not self.reporter.text().strip():
            wrong |= missing("reporter")
        if not self.circumstances.toPlainText().strip():
            wrong["circumstances"] = self.tr("Write down what happened.")
        try:
            discovered = self.discovered.past(now)
        except ValueError:
            wrong["discovered_at"] = self.tr("Enter a time like 9:30 or 22.11. 17:30.")
        if wrong:
            self.clear_errors()
            self.show_errors(wrong)
            return
        assert self._copy is not None
        command = ReportKeyLost(
            copy_id=self._copy[0],
            reporter=self.reporter.text(),
            circumstances=self.circumstances.toPlainText(),
            last_seen=self.last_seen.text(),
            discovered_at=discovered,
            theft=self.theft.isChecked(),
            police_reference=self.police.text() if self.theft.isChecked() else "",
            reporter_is=LossReporter(self.reporter_is.member()),
            place=self.where.text(),
            search=self.searched.text(),
            label=LabelAttached(self.label.member()),
            informed=self.informed.text(),
            language=language.code(),
        )
        self.execute(command, self._on_reported)

    def labels(self) -> Mapping[str, str]:
        return {
            "copy": self.tr("Which key"),
            "reporter": self.tr("Reported by"),
            "discovered_at": self.tr("Noticed at (empty: now)"),
            "reporter_is": self.tr("They are"),
            "circumstances": self.tr("What happened"),
            "last_seen": self.tr("Last seen when, where"),
            "place": self.tr("Place of the loss"),
            "search": self.tr("Searched where"),
            "label": self.tr("Label that tells what it opens"),
            "informed": self.tr("Who knows already"),
            "police_reference": self.tr("Police reference"),
        }

    def retranslate(self) -> None:
        super().retranslate()
        self.reporter_is.retranslate()
        self.label.retranslate()
        self.theft.setText(self.tr("It was stolen"))
        self.report.set_text(self.tr("Report the loss"))
        self.search.setPlaceholderText(self.tr("HS 2/014 or a name"))
        self.heading_changed.emit()

    def _on_found(self, suggestion: Suggestion) -> None:
        self.choose(suggestion.value)

    def _on_edited(self) -> None:
        self._copy = None
        self.notice_box.show_loss(None)
        self.heading_changed.emit()

    def _ask_loss(self, copy_id: CopyId) -> None:
        keys, now = self.key_desk.keys, self.key_desk.clock()

        def estimate() -> LossEstimate | None:
            hit = keys.copy(copy_id, now)
            return keys.loss_estimate((hit.key_type_id,), now) if hit else None

        self.key_desk.background.latest((id(self), "loss"), self, estimate, self.notice_box.show_loss, self.fail)

    def _on_reported(self, outcome: Outcome) -> None:
        self.key_desk.print_loss(outcome.id)
        number = self._copy[1] if self._copy else ""
        self.end(
            self.tr("The loss of {number} is reported, an incident is open. The office manager decides.").format(
                number=number
            )
        )
