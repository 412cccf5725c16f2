"""Supervision over a period: its figures and the question about a zone on the screen, the whole as PDF or CSV."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QVBoxLayout, QWidget

from accessdesk.desk.supervision_report import GapLine, SupervisionReport, ZoneAnswer, ZoneStay
from accessdesk.domain.escorts import Interval
from accessdesk.domain.ids import ZoneId
from accessdesk.domain.refusals import NotLoggedIn
from accessdesk.ui import language, theme
from accessdesk.ui.background import Background
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.people.day_field import DayField, shown_day
from accessdesk.ui.reports.figures import Figures
from accessdesk.ui.visits.act_form import side_by_side
from accessdesk.ui.visits.finding_part import found_of
from accessdesk.ui.widgets import Field, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import error_text, local_day, local_moment, local_time

Read = Callable[[date, date], SupervisionReport]
Write = Callable[[Path, date, date, str, ZoneId | None], int]
"""Path, days, "pdf" or "csv", the zone asked for; gives how many visits or lines."""
ShowToast = Callable[[str, Callable[[], None] | None], None]
_MOST = 40
_SOME_DAY = date(2026, 11, 23)


class SupervisionForm(PanelForm):
    """Both days count. The report itself holds everything; the screen shows the figures and one zone's answer."""

    def __init__(
        self, background: Background, read: Read, write: Write, show_toast: ShowToast, *, today: date, may_export: bool
    ) -> None:
        super().__init__()
        self._background, self._read, self._write, self._show_toast = background, read, write, show_toast
        self._report: SupervisionReport | None = None
        self.first, self.last, self.zone = DayField(), DayField(), QComboBox()
        self.first.set_day(today.replace(day=1))
        self.last.set_day(today)
        self.zone.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.zone.addItem("", None)
        self.fields = {"from": Field("", self.first), "to": Field("", self.last), "zone": Field("", self.zone)}
        self._notice = PlainLabel(ink="red", wrap=True)
        self._proves = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self.figures = Figures()
        self._gaps_head, self.gaps = PlainLabel(role=TextRole.STRONG), PlainLabel(wrap=True)
        self._head = PlainLabel(role=TextRole.STRONG, wrap=True)
        self.parts = [(PlainLabel(role=TextRole.STRONG, wrap=True), PlainLabel(wrap=True)) for _ in range(3)]
        self._arrange()
        self.pdf, self.csv = (
            ShortcutButton(name, shortcut, icon=icon)
            for name, shortcut, icon in (("PDF", "Ctrl+P", "file-text"), ("CSV", "Ctrl+E", "download"))
        )
        self.show_button = ShortcutButton("", "Ctrl+Return", kind=Kind.PRIMARY, listens=False)
        for button, form in ((self.pdf, "pdf"), (self.csv, "csv")):
            button.setEnabled(may_export)
            button.clicked.connect(lambda _=False, form=form: self._on_file(form))
            self.add_button(button, left=True)
        self.show_button.clicked.connect(self.finish)
        self.add_button(self.show_button)
        self.zone.currentIndexChanged.connect(lambda _: self._show_zone())
        self.retranslate()
        self.finish()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._notice)
        column.addLayout(side_by_side(*self.fields.values()))
        for label in (self._proves, self.figures, self._gaps_head, self.gaps, self._head):
            column.addWidget(label)
        for title, names in self.parts:
            column.addWidget(title)
            column.addWidget(names)
        self._notice.hide()

    def title(self) -> str:
        return self.tr("Supervision")

    def is_untouched(self) -> bool:
        return True

    def first_focus(self) -> QWidget:
        return self.first

    def finish(self) -> None:
        """Read the period and show it."""
        days = self._days()
        if days is not None:
            self._background.latest((id(self), "report"), self, lambda: self._read(*days), self._show, self._fail)

    def write_to(self, path: Path, form: str) -> None:
        """The whole report as a file; its entry in the log has the days and the digest."""
        days = self._days()
        if days is None:
            return
        zone = self._zone_id()
        self._background.run(self, lambda: self._write(path, *days, form, zone), self._on_written, self._fail)

    def retranslate(self) -> None:
        self.fields["from"].set_label(self.tr("First day"))
        self.fields["to"].set_label(self.tr("Last day"))
        self.fields["zone"].set_label(self.tr("Who was in"))
        self.zone.setItemText(0, self.tr("choose a zone"))
        self.show_button.set_text(self.tr("Show"))
        self.pdf.setAccessibleName(self.tr("Supervision report as PDF"))
        self.csv.setAccessibleName(self.tr("Supervision report as CSV"))
        self._proves.setText(self.tr("This proves documented supervision, not physical supervision."))
        self._show_figures()
        self._show_zone()

    def _days(self) -> tuple[date, date] | None:
        """Both days, or None after saying at the field what is wrong."""
        for field in self.fields.values():
            field.set_error(None)
        self._notice.hide()
        first, last = self.first.day(), self.last.day()
        for name, day in (("from", first), ("to", last)):
            if day is None:
                self.fields[name].set_error(self.tr("Enter a day like {day}.").format(day=shown_day(_SOME_DAY)))
                self.fields[name].control.setFocus(Qt.FocusReason.OtherFocusReason)
                return None
        assert first is not None
        assert last is not None
        if first > last:
            self.fields["to"].set_error(self.tr("The last day lies before the first."))
            return None
        return first, last

    def _zone_id(self) -> ZoneId | None:
        data = self.zone.currentData()
        return ZoneId(data) if data is not None else None

    def _show(self, report: SupervisionReport) -> None:
        self._report = report
        chosen = self._zone_id()
        self.zone.blockSignals(True)
        while self.zone.count() > 1:
            self.zone.removeItem(1)
        for answer in report.zones:
            self.zone.addItem(answer.name, answer.zone_id)
        self.zone.setCurrentIndex(max(0, self.zone.findData(chosen)) if chosen is not None else 0)
        self.zone.blockSignals(False)
        self._show_figures()
        self._show_zone()

    def _show_figures(self) -> None:
        report = self._report
        if report is None:
            return
        took, accepted, told = report.seconds, report.acceptances, report.population
        share = language.locale().toString(took.covered / took.owed * 100 if took.owed else 100.0, "f", 1)
        self.figures.show_figures(
            (
                (self.tr("visits under continuous supervision"), f"{told.supervised} / {told.visits}"),
                (self.tr("covered"), f"{clock(took.covered)} · {share} %"),
                (self.tr("supervision gaps"), f"{clock(took.gap)} · {len(report.gaps)}"),
                (self.tr("confirmed in person"), clock(accepted.confirmed)),
                (self.tr("by phone or attested, weaker"), clock(accepted.attested)),
                (self.tr("at the desk or with the host"), clock(accepted.reception)),
                (self.tr("entered live"), clock(accepted.live)),
                (self.tr("entered late"), clock(accepted.late)),
                (self.tr("away · unknown"), f"{clock(took.away)} · {clock(took.unknown)}"),
            )
        )
        self._gaps_head.setText(self.tr("Supervision gaps") if report.gaps else self.tr("No gap in this period."))
        gaps = [self._gap(gap) for gap in report.gaps[:_MOST]]
        if len(report.gaps) > _MOST:
            gaps.append(self.tr("and {count} more, in the report").format(count=len(report.gaps) - _MOST))
        self.gaps.setText("\n".join(gaps))
        self.gaps.setVisible(bool(gaps))

    def _gap(self, gap: GapLine) -> str:
        span = _span(Interval(gap.part.started_at, gap.part.ended_at))
        text = self.tr("{name}: {span} · {lasted}\nReason: {reason}. Finding: {finding}")
        return text.format(
            name=gap.visit.name,
            span=span,
            lasted=clock(gap.seconds),
            reason=gap.part.reason or "–",
            finding=found_of(gap.part) or "–",
        )

    def _show_zone(self) -> None:
        chosen = self._zone_id()
        zones = self._report.zones if self._report is not None else ()
        answer = next((zone for zone in zones if zone.zone_id == chosen), None)
        self._head.setText(self.tr("Choose a zone to ask who was there.") if answer is None else "")
        self._head.setVisible(answer is None)
        for title, names in self.parts:
            title.setVisible(answer is not None)
            names.setVisible(answer is not None)
        if answer is not None:
            self._answer(answer)

    def _answer(self, answer: ZoneAnswer) -> None:
        told = (
            (self.tr("Recorded in {zone}").format(zone=answer.name), self._stays(answer.recorded)),
            (
                self.tr("Permitted for {zone}, whereabouts not recorded").format(zone=answer.name),
                self._stays(answer.permitted),
            ),
            (
                self.tr("Not covered"),
                self.tr("Employees: {employees}. Standing externals with a permission: {standing}.").format(
                    employees=answer.employees, standing=answer.standing
                ),
            ),
        )
        for (title, names), (heading, lines) in zip(self.parts, told, strict=True):
            title.setText(heading)
            names.setText(lines)

    def _stays(self, stays: Sequence[ZoneStay]) -> str:
        if not stays:
            return self.tr("nobody")
        lines = [self._stay(stay) for stay in stays[:_MOST]]
        if len(stays) > _MOST:
            lines.append(self.tr("and {count} more, in the report").format(count=len(stays) - _MOST))
        return "\n".join(lines)

    def _stay(self, stay: ZoneStay) -> str:
        spans = ", ".join(_span(span) for span in stay.spans)
        line = f"{stay.name} ({stay.company}): {spans} · {clock(stay.seconds)}"
        return self.tr("{line}, unclear whether inside").format(line=line) if stay.unclear else line

    def _on_file(self, form: str) -> None:
        days = self._days()
        if days is None:
            return
        name = f"supervision-{days[0]:%Y-%m-%d}-{days[1]:%Y-%m-%d}.{form}"
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Supervision report"), name, f"*.{form}")
        if path:
            self.write_to(Path(path), form)

    def _on_written(self, count: int) -> None:
        self._show_toast(self.tr("Report written: {count}").format(count=count), None)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, NotLoggedIn):
            return
        text = error_text(error)
        if isinstance(error, OSError):
            text = self.tr("The file could not be written. Choose another folder.")
        if text is None:
            self._background.crashed.emit(error)
            return
        self._notice.setText(text)
        self._notice.show()


def clock(seconds: int) -> str:
    """Hours, minutes and seconds: 1:04:09."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _span(span: Interval) -> str:
    """The day once, if it ends on the day on which it began."""
    return f"{local_day(span.start)} {local_time(span.start)}–{local_moment(span.end, span.start) or '…'}"
