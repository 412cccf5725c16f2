"""Importing a file: choose it, look at what would happen, then do it. Reading and storing go on in the background."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from accessdesk.desk.outcome import Subject
from accessdesk.ui.background import Lane, Ticket
from accessdesk.ui.imports.count_card import CountCard
from accessdesk.ui.imports.file_input import FileInput
from accessdesk.ui.imports.found import Found, LeftOut
from accessdesk.ui.imports.left_out_card import LeftOutCard
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import PlainLabel, ProgressLine
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import error_text

P = TypeVar("P")
C = TypeVar("C")
T = TypeVar("T")
_TOUCHED = frozenset({Subject.VISITS, Subject.PEOPLE, Subject.KEYS, Subject.LOG})


class ImportForm(ActForm, Generic[P, C]):
    """P is a plan of the desk, C what it counts. The plan that was looked at is the plan that is imported."""

    touched = _TOUCHED
    """The lists that read again after an import."""

    def __init__(self, at_desk: AtDesk, *, workbooks: bool = False) -> None:
        """`workbooks`: XLSX files are offered too."""
        super().__init__(at_desk)
        self.file = FileInput(workbooks=workbooks)
        self.fields["file"] = self.file.field
        self.advice = PlainLabel(ink="muted", wrap=True)
        self.outlook = PlainLabel(wrap=True)
        self.progress = ProgressLine()
        self.counts = CountCard()
        self.counts.hide()
        self.left_out = LeftOutCard()
        self.found: Found[P, C] | None = None
        self.imported = False
        self._ticket: Ticket | None = None
        self._storing = False
        self._seen: Path | None = None
        for part in (self.file, self.advice, self.progress, self.outlook, self.counts, self.left_out):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.file.chosen.connect(self.look)
        self.file.line.textEdited.connect(lambda _: self._on_typed())
        self.progress.cancelled.connect(self.cancel)

    # what the kinds of files differ in

    def reading(self, path: Path) -> Callable[[], P]:
        """What reads and understands the file; called on the documents' thread."""
        raise TypeError(f"{type(self).__name__} must say this itself")

    def found_in(self, plan: P) -> Found[P, C]:
        """What importing the plan would do now; on the database thread."""
        raise TypeError(f"{type(self).__name__} must say this itself")

    def store(self, plan: P, source: str, ticket: Ticket) -> C:
        """Import it; on the database thread."""
        raise TypeError(f"{type(self).__name__} must say this itself")

    def worded_counts(self, plan: P, count: C) -> Sequence[tuple[str, int]]:
        raise TypeError(f"{type(self).__name__} must say this itself")

    def rows_left_out(self, plan: P) -> Sequence[LeftOut]:
        raise TypeError(f"{type(self).__name__} must say this itself")

    def show_plan(self, plan: P | None) -> None:
        """Show more of the plan than its figures; None: there is none any more."""

    def add_part(self, part: QWidget) -> None:
        """More of the plan, below what every kind of file has."""
        self.column.insertWidget(self.column.count() - 1, part)

    def can_cancel(self) -> bool:
        """Whether storing can stop half way."""
        return True

    def lock_inputs(self, locked: bool) -> None:
        """While rows are stored, nothing about them can be changed."""
        self.file.setEnabled(not locked)

    # the form

    def draft_name(self) -> str:
        path = self.file.path()
        return path.name if path else self.title()

    def state(self) -> tuple[str, Tone] | None:
        return (self.tr("Done"), Tone.GREEN) if self.imported else None

    def is_untouched(self) -> bool:
        return self._ticket is None and (self.imported or not self.file.line.text().strip())

    def first_focus(self) -> QWidget:
        return self.file.line

    def finish(self) -> None:
        """The next step: look, import, close."""
        if self._ticket is not None:
            return
        if self.imported or (self.found is not None and self._is_seen() and not self.found.adds):
            self.closed.emit()
        elif self.found is not None and self._is_seen():
            self._import(self.found)
        else:
            self.look()

    def look(self) -> None:
        """Read the file and show what importing it would do."""
        if self._storing:
            return
        self._stop()
        self.clear_errors()
        path = self.file.path()
        if path is None:
            self.show_errors(missing("file"))
            return
        if path != self._seen:
            self.show_plan(None)
        self._seen = path
        self._forget()
        self.progress.start(self.tr("Reading {file}").format(file=path.name))
        read = self.reading(path)
        self._run(lambda ticket: read(), self._on_plan, Lane.PAPERS)
        self._show_step()

    def cancel(self) -> None:
        """Stop what is under way. What an import has stored by then stays, and is counted anew."""
        storing, found = self._storing, self.found
        self._stop()
        if storing and found is not None:
            self.at_desk.say(self.tr("Stopped. What was imported stays; importing again adds the rest."))
            self._count(found.plan)
        self._show_step()

    def fail(self, error: Exception) -> None:
        storing = self._storing
        self._stop()
        if isinstance(error, OSError) and error_text(error) is None:
            self.show_errors({"file": self._why_unreadable(error)})
        else:
            super().fail(error)
        if storing and self.found is not None:
            self._count(self.found.plan)
        self._show_step()

    def retranslate(self) -> None:
        super().retranslate()
        self.left_out.reword(self.tr("Left out"))
        if self.found is not None:
            self.show_counts(self.found)
        self._show_step()

    def _run(self, work: Callable[[Ticket], T], done: Callable[[T], None], lane: Lane = Lane.DATABASE) -> None:
        """One step in the background. What was given up meanwhile is not shown any more."""

        def begin(ticket: Ticket) -> T:
            ticket.report(0, 0)
            return work(ticket)

        def finished(result: T) -> None:
            if not ticket.cancelled:
                done(result)

        def failed(error: Exception) -> None:
            if not ticket.cancelled:
                self.fail(error)

        ticket = self.at_desk.background.run_long(self, begin, finished, failed, self.progress.set_progress, lane)
        self.destroyed.connect(ticket.cancel)
        self._ticket = ticket

    def _is_seen(self) -> bool:
        return self._seen is not None and self.file.path() == self._seen

    def _on_typed(self) -> None:
        if not self._storing and not self._is_seen():
            self._stop()
            self.show_plan(None)
            self._forget()
            self._show_step()
        self.heading_changed.emit()

    def _forget(self) -> None:
        self.found, self.imported = None, False
        self.counts.hide()
        self.left_out.show_rows(())
        self.heading_changed.emit()

    def _stop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket, self._storing = None, False
        self.lock_inputs(False)
        self.progress.finish()

    def _on_plan(self, plan: P) -> None:
        self.show_plan(plan)
        self.left_out.show_rows(self.rows_left_out(plan))
        self._count(plan)

    def _count(self, plan: P) -> None:
        self._run(lambda ticket: self.found_in(plan), self._on_found)

    def _on_found(self, found: Found[P, C]) -> None:
        again = self.found is not None
        self._stop()
        self.found = found
        self.show_counts(found)
        self._show_step()
        if again:
            self.at_desk.background.changed.emit(self.touched)

    def _import(self, found: Found[P, C]) -> None:
        source = self._seen.name if self._seen else ""
        self.clear_errors()
        self.lock_inputs(True)
        self._storing = True
        self.progress.start(self.tr("Importing {file}").format(file=source), cancellable=self.can_cancel())

        self._run(lambda ticket: self.store(found.plan, source, ticket), self._on_stored)
        self._show_step()

    def _on_stored(self, count: C) -> None:
        self._stop()
        self.imported = True
        if self.found is not None:
            self.found = Found(self.found.plan, count, False)
            self.show_counts(self.found)
        self._show_step()
        self.at_desk.background.changed.emit(self.touched)

    def count_again(self) -> None:
        """What would happen now that something else was chosen about the plan."""
        found = self.found
        if found is None or self.imported or self._storing:
            return
        self._stop()
        self.clear_errors()
        self._run(lambda ticket: self.found_in(found.plan), self._on_counted_again)
        self._show_step()

    def _on_counted_again(self, found: Found[P, C]) -> None:
        self._stop()
        self.found = found
        self.show_counts(found)
        self._show_step()

    def show_counts(self, found: Found[P, C]) -> None:
        """The figures of what would happen, or did."""
        self.counts.show_counts(self.worded_counts(found.plan, found.count))
        self.counts.show()

    def _show_step(self) -> None:
        """The words that depend on how far the form is."""
        self.primary.setEnabled(self._ticket is None)
        nothing_new = self.found is not None and not self.found.adds
        if self.imported:
            self.counts.set_title(self.tr("Imported"))
            self.outlook.setText(self.tr("Done. Importing the same file again adds nothing."))
        elif nothing_new:
            self.counts.set_title(self.tr("What would happen"))
            self.outlook.setText(self.tr("Everything in this file that can be read is here already."))
        else:
            self.counts.set_title(self.tr("What would happen"))
            self.outlook.setText("")
        self.outlook.setVisible(bool(self.outlook.text()))
        if self.imported or nothing_new:
            self.primary.set_text(self.tr("Close"))
        else:
            self.primary.set_text(self.tr("Import") if self.found else self.tr("Preview"))
        self.heading_changed.emit()

    def _why_unreadable(self, error: OSError) -> str:
        if isinstance(error, FileNotFoundError):
            return self.tr("There is no such file. Check the path, or choose the file.")
        if isinstance(error, IsADirectoryError):
            return self.tr("This is a folder. Choose the file in it.")
        return self.tr("The file cannot be read. Check its permissions, or copy it to another place.")
