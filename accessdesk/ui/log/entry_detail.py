"""One entry in full: custody of its visit, what was recorded, and the hashes that tie it into the log."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from accessdesk.desk.rows import LogDetail
from accessdesk.ui import language, theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.log.entry_wording import sentence_of
from accessdesk.ui.log.fact_words import column_word, worded
from accessdesk.ui.log.moments import to_the_second
from accessdesk.ui.log.timeline import CustodyTimeline, covered_minutes
from accessdesk.ui.theme import Tone
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.labels import PlainLabel, TextRole
from accessdesk.ui.widgets.pill import Pill
from accessdesk.ui.wording import local_day, local_time


class EntryDetail(Retranslated):
    """The card at the right. Empty until an entry is chosen."""

    entry_asked = Signal(int)
    """The number of the entry at the other end of a correction."""
    correction_wished = Signal(object)
    """The LogDetail that is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail: LogDetail | None = None
        self._now: datetime | None = None
        self._correctable = False
        self.correct = ShortcutButton(icon="pencil", compact=True)
        self.correct.clicked.connect(lambda: self.correction_wished.emit(self._detail))
        self._card = Card()
        self.late = Pill()
        self._card.add_head_widget(self.late)
        self._card.add_head_widget(self.correct)
        self._sentence = PlainLabel(role=TextRole.STRONG, wrap=True)
        self._span = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self.timeline = CustodyTimeline()
        self.covered = PlainLabel(role=TextRole.STRONG, wrap=True)
        self._proof = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self._facts = QWidget()
        self._rows = QFormLayout(self._facts)
        self._rows.setContentsMargins(0, theme.SPACE_8, 0, 0)
        self._rows.setHorizontalSpacing(theme.SPACE_12)
        self._rows.setVerticalSpacing(theme.SPACE_4)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._arrange()
        self.retranslate()

    def _arrange(self) -> None:
        self._body = QWidget()
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        inside.setSpacing(theme.SPACE_8)
        for part in (self._sentence, self._span, self.timeline, self.covered, self._proof, self._facts):
            inside.addWidget(part)
        inside.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._body)
        self._card.set_body(self._area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)

    def show_detail(self, detail: LogDetail | None, now: datetime, *, correctable: bool = False) -> None:
        """Show this entry, or nothing; `correctable` offers to correct it."""
        self._detail, self._now, self._correctable = detail, now, correctable
        self.retranslate()

    def retranslate(self) -> None:
        detail = self._detail
        self._area.setVisible(detail is not None)
        self._card.set_empty("" if detail else self.tr("Choose an entry to see what it says and what it stands on."))
        self.late.setVisible(detail is not None and detail.row.entered_late)
        self.late.set_state(self.tr("entered late"), Tone.AMBER)
        self.correct.set_text(self.tr("Correct …"))
        self.correct.setVisible(detail is not None and self._correctable)
        self._card.set_title(f"#{language.locale().toString(detail.row.id)}" if detail else self.tr("Entry"))
        if detail is not None:
            self._sentence.setText(str(sentence_of(detail.row)))
            self._show_custody(detail)
            self._show_facts(detail)

    def _show_custody(self, detail: LogDetail) -> None:
        assert self._now is not None
        parts = detail.custody
        self.timeline.show_parts(parts, self._now)
        for label in (self._span, self.covered, self._proof):
            label.setVisible(bool(parts))
        if not parts:
            return
        end = parts[-1].ended_at
        self._span.setText(
            self.tr("Custody of {name}, {start} to {end}").format(
                name=detail.row.facts.get("visit.name") or self.tr("(erased)"),
                start=local_time(parts[0].started_at),
                end=local_time(end) if end else self.tr("now"),
            )
        )
        covered, owed = covered_minutes(parts, self._now)
        self._proof.setText(self.tr("This proves documented supervision, not physical supervision."))
        share = language.locale().toString(covered / owed * 100 if owed else 100.0, "f", 1)
        self.covered.setText(
            self.tr("{covered} of {owed} minutes documented ({share} %)").format(
                covered=covered, owed=owed, share=share
            )
        )

    def _show_facts(self, detail: LogDetail) -> None:
        while self._rows.rowCount():
            self._rows.removeRow(0)
        row = detail.row
        entered = to_the_second(row.entered_at)
        how = self.tr("late") if row.entered_late else self.tr("live")
        self._add(self.tr("Happened"), f"{local_day(row.at)} {to_the_second(row.at)}")
        self._add(self.tr("Entered"), f"{local_day(row.entered_at)} {entered}, {how}, {row.desk}")
        self._add(self.tr("By"), ", ".join(row.by) or self.tr("System"))
        for number, said in ((row.corrected_by, self.tr("Corrected by")), (row.corrects, self.tr("Corrects"))):
            if number is not None:
                self._add_link(said, number)
        for said, value in told(detail):
            self._add(said, value)
        for data_class in detail.erased:
            self._add(self.tr("Erased"), data_class, ink="muted")
        self._add(self.tr("Entry"), short_hash(detail.leaf), fixed=True, whole=detail.leaf)
        self._add(self.tr("Predecessor"), short_hash(detail.previous), fixed=True, whole=detail.previous)

    def _add_link(self, name: str, number: int) -> None:
        """The other end of a correction, one press away."""
        there = ShortcutButton(f"#{language.locale().toString(number)}", icon="link", compact=True)
        there.setAccessibleName(f"{name} {number}")
        there.clicked.connect(lambda: self.entry_asked.emit(number))
        self._rows.addRow(PlainLabel(name, role=TextRole.SMALL, ink="muted"), there)

    def _add(self, name: str, value: str, *, fixed: bool = False, ink: str = "ink", whole: str = "") -> None:
        label = PlainLabel(name, role=TextRole.SMALL, ink="muted")
        shown = PlainLabel(value, ink=ink, wrap=True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setAccessibleName(f"{name}: {whole or value}")
        if fixed:
            shown.setFont(theme.fixed(12))
            shown.setToolTip(whole)
        self._rows.addRow(label, shown)


def told(detail: LogDetail) -> list[tuple[str, str]]:
    """The recorded facts in words, each once: several rows of one entry repeat what belongs together."""
    found: dict[tuple[str, str], None] = {}
    for _, name, value in detail.payloads:
        said = column_word(name)
        if said and value not in ("", "[]", "{}"):
            found[said, worded(name, value)] = None
    return list(found)


def short_hash(digest: str) -> str:
    """The beginning and the end of a hash, in groups of four: enough to compare by eye."""
    if len(digest) <= 20:
        return digest
    return f"{digest[:4]} {digest[4:8]} {digest[8:12]} … {digest[-4:]}"
