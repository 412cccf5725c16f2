"""What the status line says of the log: how far and since when it was verified, and in red words when it changed."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from accessdesk.opening import Opened
from accessdesk.printing.desk_papers import DeskPapers
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.lists.key_lists import SqlKeyLists
from accessdesk.ui.background import Background
from accessdesk.ui.log.verify_band import VerifyBand
from accessdesk.ui.wording import local_time
from accessdesk.wiring.log_watch import LogWatchDesk
from tests.support.houses import AUDITOR, Company
from tests.support.tampering import Intruder


def settle(qtbot: QtBot, background: Background) -> None:
    QApplication.processEvents()
    while background.pending:
        with qtbot.waitSignal(background.idle, timeout=5_000):
            pass


def test_the_status_line_tells_the_truth_of_the_log(qtbot: QtBot, company: Company, background: Background) -> None:
    house, said = company.house, list[str]()
    lists = SqlLists(house.engine)
    papers = DeskPapers(house, company.desk, lists)
    opened = Opened(house, company.desk, lists, SqlKeyLists(house.engine), papers)
    watch = LogWatchDesk(background, said.append)

    def looked(**later: float) -> tuple[str, bool | None]:
        company.clock.forward(**later)
        watch.look(opened)
        settle(qtbot, background)
        item = watch.item(lists.standing().entries)
        return item.text, item.good

    entries = Intruder(house).last
    assert watch.item(entries).text == f"Log: {entries} entries, not verified yet"
    text, good = looked()
    assert text == f"Log verified to #{entries}, {local_time(company.clock.now())}"
    assert good is True
    visit = company.arrived()
    assert looked(minutes=5)[0] == text, "a quarter of an hour has not passed"
    grown = Intruder(house).last
    assert looked(minutes=15)[0].startswith(f"Log verified to #{grown}, ")
    Intruder(house).run(f"UPDATE visit SET purpose = 'Führung' WHERE id = {visit}")
    company.arrived(name="Jan Peters")
    assert looked(minutes=15)[1] is True, "a row that no new entry wrote waits for the whole look"
    band = VerifyBand(
        background, lambda anchor, told: house.watch.complete(company.clock.now(), anchor, told), allowed=True
    )
    qtbot.addWidget(band)
    company.log_in(AUDITOR)
    band.verified.connect(lambda _: watch.look_again(opened))
    band.start()
    settle(qtbot, background)
    item = watch.item(lists.standing().entries)
    assert item.text == f"LOG CHANGED from entry #{grown} on: call the administrator"
    assert item.good is False
    assert looked(minutes=15)[1] is False
    assert len(said) == 1, "told once"
    Intruder(house).run(f"UPDATE visit SET purpose = 'Wartung Klima' WHERE id = {visit}")
    assert looked(minutes=15)[1] is True
