"""The second half of the guided day: keys, the log, the evacuation list, the end of the day."""

from PySide6.QtCore import Qt

from accessdesk.demo.day_window import Day
from accessdesk.demo.hands import HandsFault
from accessdesk.printing.evacuation_papers import EvacuationPapers
from accessdesk.ui.evacuation.evacuation_view import EvacuationView
from accessdesk.ui.keys.issue_form import IssueForm
from accessdesk.ui.keys.keys_screen import KeysScreen
from accessdesk.ui.keys.return_form import ReturnForm
from accessdesk.ui.log.log_screen import LogScreen
from accessdesk.ui.visits.day_end_form import DayEndForm
from accessdesk.ui.widgets import TypeAhead

_SIGNATURE = (
    ((0.10, 0.70), (0.14, 0.40), (0.18, 0.30), (0.22, 0.55), (0.25, 0.72), (0.30, 0.45), (0.36, 0.35), (0.40, 0.62)),
    ((0.45, 0.60), (0.50, 0.38), (0.55, 0.52), (0.60, 0.66), (0.68, 0.44), (0.76, 0.50), (0.86, 0.46)),
)


def day_key(day: Day) -> None:
    """A day key for the visitor: scan and login are enough."""
    day.at(10, 5)
    day.reception()
    day.hands.press(Qt.Key.Key_F4)
    form = day.form(IssueForm)
    _take(day, form.holder.line, "Okafor")
    _take(day, form.search, "ES 118")
    day.hands.write(form.purpose, "Käfig 118 für die Wartung")
    day.step("day-key", "Miriam Okafor gets the cage key for the day, by scan and login")
    day.done()


def permanent_keys(day: Day) -> None:
    """The office manager hands two permanent keys to the on-call engineer, who signs."""
    day.at(13, 10)
    day.hand_over_to("Leonie Sommer")
    screen = day.screen("keys", KeysScreen)
    day.hands.press(Qt.Key.Key_F4)
    form = day.form(IssueForm)
    _take(day, form.holder.line, "Berger")
    for number in ("HS 2/001", "HS 2/002"):
        _take(day, form.search, number)
    day.hands.write(form.purpose, "Rufbereitschaft")
    form.due.unlimited.setFocus()
    day.hands.press(Qt.Key.Key_Space)
    day.hands.draw(form.pad, _SIGNATURE)
    day.step("keys", "Anna Berger signs for two keys; the expected cost of a loss stands above her signature")
    day.done()
    (day.out / "receipt-issue.pdf").write_bytes(day.opened.papers.receipt_pdf(day.newest("receipt"))[1])
    screen.reload()
    day.step("keys-out", "both copies are out, the sum of all states still holds")


def keys_back(day: Day) -> None:
    """One of them comes back, signed; the day key too."""
    day.at(15, 20)
    day.hands.press(Qt.Key.Key_F5)
    form = day.form(ReturnForm)
    _take(day, form.search, "HS 2/001")
    day.hands.draw(form.pad, _SIGNATURE)
    day.step("key-back", "HS 2/001 comes back and is signed for")
    day.done()
    (day.out / "receipt-return.pdf").write_bytes(day.opened.papers.receipt_pdf(day.newest("receipt"))[1])
    day.hands.press(Qt.Key.Key_F5)
    again = day.form(ReturnForm)
    _take(day, again.search, "ES 118")
    day.done()


def people(day: Day) -> None:
    """Employees with commitments, escorts and keys."""
    day.screen_by_key("people")
    day.step("people", "the people of the house: commitments, escorts, keys")


def evacuation(day: Day) -> None:
    """F12: on the screen and on paper."""
    day.at(15, 30)
    day.reception()
    day.hands.press(Qt.Key.Key_F12)
    views = day.window.findChildren(EvacuationView)
    if not views:
        raise HandsFault("no evacuation list")
    view = views[-1]
    day.hands.until(lambda: view.people() > 0, "the evacuation list stayed empty")
    day.step("evacuation", "F12: who may be in the house, on the screen and on paper", view)
    papers = EvacuationPapers(day.opened.house.data_dir)
    (day.out / "evacuation.pdf").write_bytes(papers.pdf(papers.snapshot()))
    day.hands.press(Qt.Key.Key_Escape)
    day.window.activateWindow()
    day.hands.until(lambda: not view.isVisible(), "the evacuation list did not close")


def log(day: Day) -> None:
    """The log verifies itself, then against a checkpoint kept outside."""
    day.at(16, 0)
    screen = day.screen("log", LogScreen)
    day.hands.click(screen.band.again)
    day.hands.settle()
    day.step("log", "the log is consistent with itself; no outside anchor was compared")
    screen.save_checkpoint(day.out / "checkpoint.txt")
    screen.exports.export_to(day.out / "log.csv", "excel-csv")
    day.hands.until(lambda: (day.out / "log.csv").exists(), "the log was not exported")
    screen.band.start((day.out / "checkpoint.txt").read_text("utf-8"))
    day.hands.settle()
    screen.show_entry(_newest_gap(day))
    day.step("log-anchored", "compared with the checkpoint on the stick: unchanged; the gap stands in the timeline")


def auditor(day: Day) -> None:
    """The auditor reads and exports, and can change nothing."""
    day.at(16, 20)
    day.hand_over_to("Tomás Ribeiro")
    day.screen_by_key("log")
    day.step("auditor", "Tomás Ribeiro, auditor, reads the same log; he can change nothing")


def settings(day: Day) -> None:
    """Company, zones, accounts."""
    day.at(16, 30)
    day.hand_over_to("Ines Falk")
    day.screen_by_key("settings")
    day.step("settings", "Ines Falk looks after company, zones and accounts")


def other_looks(day: Day) -> None:
    """Dark, and the other language, while running."""
    day.at(16, 45)
    day.hand_over_to("Katrin Vogel")
    other = "en" if day.language == "de" else "de"
    day.window.set_theme("dark")
    day.reception().reload()
    day.step("dark", "the evening shift prefers it dark")
    day.window.set_language(other)
    day.step("other-language", "and in the other language, while it runs")
    day.window.set_language(day.language)
    day.window.set_theme("light")


def end_of_day(day: Day) -> None:
    """Who is still here becomes unclear; nothing is invented."""
    day.at(17, 0)
    day.hands.click(day.reception().day_end)
    day.form(DayEndForm)
    day.hands.settle()
    day.step("day-end", "closing the day: who is still here becomes unclear, no departure is invented")
    day.done()
    day.reception().reload()
    day.step("to-be-cleared-up", "tomorrow begins with what must be cleared up")


def _take(day: Day, line: TypeAhead, text: str) -> None:
    """Type and take the first answer."""
    day.hands.write(line, text)
    day.hands.until(lambda: bool(line.suggestions()), f"nothing found for {text}")
    day.hands.press(Qt.Key.Key_Down)
    day.hands.press(Qt.Key.Key_Return)


def _newest_gap(day: Day) -> int:
    from accessdesk.desk.rows import LogFilter
    from accessdesk.domain.events import EntryType

    (row, *_) = day.opened.lists.log_page(LogFilter(types=(EntryType.GAP_CLOSED.value,), limit=1))
    return row.id
