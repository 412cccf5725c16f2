"""One sheet of what is open with somebody: closed when they leave, decided about while they are suspended."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from accessdesk.desk.desk import Desk
from accessdesk.desk.leaver_rows import LeaverLists, LeaverSheet
from accessdesk.desk.leavers import CloseEmployee, DecideOpenThings
from accessdesk.desk.outcome import Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import EmployeeId, VisitId
from accessdesk.domain.leavers import OpenKind
from accessdesk.ui.background import Background
from accessdesk.ui.desk_form import DeskForm, ShowToast
from accessdesk.ui.people.day_field import shown_day
from accessdesk.ui.people.hand_over_first import HandOver, HandOverFirst
from accessdesk.ui.people.open_lines import OpenLines
from accessdesk.ui.theme import Tone
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.labels import PlainLabel, TextRole

PrintSheet = Callable[[EmployeeId], Any]
"""Prints the sheet; called on the documents' thread."""


class LeaverForm(DeskForm):
    """Reads the sheet again whenever something changes, so that what is settled elsewhere goes by itself."""

    def __init__(
        self,
        background: Background,
        desk: Desk,
        lists: LeaverLists,
        employee_id: EmployeeId,
        show_toast: ShowToast,
        *,
        clock: Callable[[], datetime],
        hand_over: HandOver,
        print_sheet: PrintSheet | None = None,
    ) -> None:
        super().__init__(background, desk, show_toast)
        self._lists, self._employee_id, self._clock, self._print = lists, employee_id, clock, print_sheet
        self._sheet: LeaverSheet | None = None
        self._leaves_for_good = False
        self._facts = PlainLabel(ink="muted", wrap=True)
        self.head = PlainLabel(role=TextRole.STRONG, wrap=True)
        self.lines = OpenLines()
        self.lines.changed.connect(self._fit)
        self.first = HandOverFirst(hand_over)
        for part in (self.head, self._facts, self.lines, self.first):
            self.body.addWidget(part)
        self.close_body()
        self.for_good = ShortcutButton(icon="log-out")
        self.for_good.clicked.connect(self._on_for_good)
        self.paper = ShortcutButton(shortcut="Ctrl+P", icon="printer")
        self.paper.clicked.connect(self._on_print)
        self.add_button(self.paper, left=True)
        self.add_button(self.for_good, left=True)
        background.changed.connect(self._on_changed)
        self.retranslate()
        self.read_again()

    def read_again(self) -> None:
        """The sheet as things stand now. Raises for an account that may not."""

        def read() -> LeaverSheet:
            self._desk.demand(Right.PEOPLE)
            return self._lists.leaver_sheet(self._employee_id, self._clock())

        self._background.latest((id(self), "sheet"), self, read, self._show_sheet, self._on_failed)

    def title(self) -> str:
        if self._sheet is None:
            return self.tr("What is still open")
        return self.tr("Still open: {name}").format(name=self._sheet.name)

    def state(self) -> tuple[str, Tone] | None:
        if self._sheet is None:
            return None
        if not self._sheet.active:
            return self.tr("has left"), Tone.GREY
        return (self.tr("suspended"), Tone.AMBER) if self._sheet.suspended else None

    def is_untouched(self) -> bool:
        return not self.lines.reasons() and not self.lines.decisions()

    def first_focus(self) -> Any:
        for line in self.lines.lines():
            if not line.reason.isHidden():
                return line.reason
        return self.primary

    def done_text(self) -> str:
        name = self._sheet.name if self._sheet is not None else ""
        text = self.tr("{name} has left.") if self._leaving() else self.tr("Decided about what is open with {name}.")
        return text.format(name=name)

    def command(self) -> CloseEmployee | DecideOpenThings | None:
        if self._sheet is None or not self._sheet.active:
            return None
        if not self._leaving():
            decisions = self.lines.decisions()
            if not decisions:
                self.complain("", self.tr("Choose what becomes of at least one thing, then finish again."))
                return None
            return DecideOpenThings(self._employee_id, decisions)
        in_hand = [VisitId(one.target) for one in self._sheet.open if one.kind is OpenKind.CUSTODY]
        self.first.show_visits(in_hand)
        if in_hand:
            self.complain("", self.tr("Visitors are in these hands. Hand them over first."))
            return None
        for line in self.lines.lines():
            if line.why() is None:
                named = self.tr("{thing} is still open. Settle it, or say here why it stays open.")
                self.complain("", named.format(thing=line.thing.what))
                line.reason.setFocus()
                return None
        return CloseEmployee(self._employee_id, self.lines.reasons())

    def retranslate(self) -> None:
        self.paper.set_text(self.tr("Print"))
        self.for_good.set_text(self.tr("Leaves for good …"))
        self._tell()
        self._fit()

    def _leaving(self) -> bool:
        return self._sheet is not None and (self._leaves_for_good or not self._sheet.suspended)

    def _show_sheet(self, sheet: LeaverSheet) -> None:
        self._sheet = sheet
        self.lines.show_sheet(sheet, leaving=self._leaving(), asks=sheet.active)
        self._tell()
        self.heading_changed.emit()

    def _tell(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        self.head.setText(self.tr("Nothing is open.") if not sheet.open else self._what_to_do(sheet))
        self.head.set_ink("green" if not sheet.open else "ink")
        facts = [self.tr("No account that still opens anything.")]
        if sheet.account:
            facts = [self.tr("Account “{login}”: closes with the leaving.").format(login=sheet.account)]
        if sheet.committed_on is None:
            facts.append(self.tr("No commitment to confidentiality on record."))
        else:
            text = self.tr("Commitment of {day}: binds beyond the leaving.")
            facts.append(text.format(day=shown_day(sheet.committed_on)))
        if sheet.asked_to_escort:
            facts.append(self.tr("Unanswered requests to escort end by themselves."))
        self._facts.setText("\n".join(facts))

    def _what_to_do(self, sheet: LeaverSheet) -> str:
        if not sheet.active:
            return self.tr("Still open: {count}").format(count=len(sheet.open))
        if self._leaving():
            text = self.tr("Still open: {count}. Settle each, or say why it stays open.")
        else:
            text = self.tr("Still open: {count}. Decide of each whether it comes back.")
        return text.format(count=len(sheet.open))

    def _fit(self) -> None:
        sheet = self._sheet
        self.primary.setVisible(sheet is None or sheet.active)
        self.primary.set_text(self.tr("Record leaving") if self._leaving() else self.tr("Record decisions"))
        self.for_good.setVisible(sheet is not None and sheet.suspended and not self._leaves_for_good)
        self.paper.setVisible(self._print is not None)

    def _on_for_good(self) -> None:
        self._leaves_for_good = True
        if self._sheet is not None:
            self._show_sheet(self._sheet)

    def _on_print(self) -> None:
        printing = self._print
        if printing is None:
            return
        text = self.tr("The sheet is printed.")
        self._background.print_run(
            self, lambda: printing(self._employee_id), lambda _: self._show_toast(text, None), self._on_failed
        )

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if subjects & {Subject.PEOPLE, Subject.KEYS, Subject.VISITS}:
            self.read_again()
