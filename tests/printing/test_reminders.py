"""Reminders by mail through a real server: each once a day, in the language of the receipt, and each an entry."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from accessdesk.desk.people import SaveEmployee
from accessdesk.desk.reminders import BeginReminder, EndReminder
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.sites import ChangeSetting
from accessdesk.desk.suspension import SuspendEmployee
from accessdesk.desk.to_clear_rows import ToClear
from accessdesk.domain.people import Employee
from accessdesk.domain.refusals import NotAcceptable, Refusal
from accessdesk.domain.reminders import ReminderKind, ReminderState
from accessdesk.printing import reminders
from accessdesk.printing.mail import keep_mail_password
from accessdesk.printing.reminders import ReminderMails
from accessdesk.storage.lists import SqlLists
from tests.support.houses import ADMIN, MANAGER, RECEPTION, Company
from tests.support.keyrings import Keyring, hang_keys
from tests.support.mailserver import MAIL_PASSWORD, USER, Postbox
from tests.support.mailserver import mail_server as running_server

TIMO, TIMO_MAIL = "Timo Lindner", "timo@muster.example"


@pytest.fixture(scope="module")
def postbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postbox]:
    with running_server(tmp_path_factory.mktemp("mail")) as found:
        yield found


@pytest.fixture
def ring(company: Company, postbox: Postbox) -> Keyring:
    """The company mails through the server; Timo has an address and a key that is due tomorrow."""
    postbox.mails.clear()
    ring = hang_keys(company)
    company.log_in(ADMIN)
    for key, value in {
        "mail_host": "127.0.0.1",
        "mail_port": str(postbox.port),
        "mail_sender": "empfang@muster.example",
        "mail_user": USER,
    }.items():
        company.desk.execute(ChangeSetting(key, value))
    keep_mail_password(company.house.data_dir, MAIL_PASSWORD)
    company.log_in(MANAGER)
    with company.house.new_unit_of_work(()) as uow:
        timo = uow.get(Employee, company.employees[TIMO])
    wish = SaveEmployee(
        timo.id,
        timo.name,
        email=TIMO_MAIL,
        is_escort=timo.is_escort,
        escort_zones=timo.escort_zones,
        briefing_valid_until=timo.briefing_valid_until,
    )
    company.desk.execute(wish)
    company.log_in(RECEPTION)
    ring.issue(ring.day_key, due_at=company.clock.now() + timedelta(days=1))
    return ring


def mails_of(company: Company) -> ReminderMails:
    lists = SqlLists(company.house.engine)
    return ReminderMails(company.house.data_dir, company.desk, lists, lists.company())


def setting(company: Company, key: str, value: str) -> None:
    company.log_in(ADMIN)
    company.desk.execute(ChangeSetting(key, value))
    company.log_in(RECEPTION)


def types(company: Company) -> list[str]:
    asked = LogFilter(types=("reminder.begun", "reminder.sent", "reminder.failed"))
    return [row.type for row in reversed(SqlLists(company.house.engine).log_page(asked))]


def test_a_key_due_tomorrow_is_mailed_once_a_day_also_after_a_restart(ring: Keyring, postbox: Postbox) -> None:
    now = ring.company.clock.now()
    assert mails_of(ring.company).send(now).sent == 1
    ((to, message),) = postbox.mails
    assert to == [TIMO_MAIL]
    assert message["Subject"] == "Schlüssel morgen fällig: Muster Hosting GmbH" or "=?utf-8?" in message["Subject"]
    text = message.get_payload(decode=True)
    assert isinstance(text, bytes)
    assert "ES 101/001" in text.decode()
    assert "Guten Tag Timo Lindner" in text.decode()
    assert mails_of(ring.company).send(ring.company.clock.forward(hours=1)).sent == 0
    assert len(postbox.mails) == 1
    assert types(ring.company) == ["reminder.begun", "reminder.sent"]


def test_the_next_day_it_is_overdue_and_mailed_again(ring: Keyring, postbox: Postbox) -> None:
    mails_of(ring.company).send(ring.company.clock.now())
    ring.company.clock.forward(days=1, hours=1)
    (shown,) = mails_of(ring.company).shown(ring.company.clock.now())
    assert shown.reminder.kind is ReminderKind.OVERDUE
    assert mails_of(ring.company).send(ring.company.clock.now()).sent == 1
    assert len(postbox.mails) == 2


def test_the_text_is_in_the_language_of_the_receipt(ring: Keyring) -> None:
    ring.issue(ring.copies["ES 101/002"], due_at=ring.company.clock.now() + timedelta(days=1), to="Mehmet Brandt")
    mails = mails_of(ring.company)
    (german, _) = mails.shown(ring.company.clock.now())
    english = mails._shown(replace(german.reminder, language="en"), ())
    assert english.subject.startswith("Keys due tomorrow")
    assert "Hello Mehmet Brandt" in english.text


def test_a_kind_that_is_switched_off_is_not_mailed(ring: Keyring, postbox: Postbox) -> None:
    setting(ring.company, "reminders_off", "due_tomorrow,overdue")
    assert mails_of(ring.company).send(ring.company.clock.now()).sent == 0
    assert postbox.mails == []
    with pytest.raises(NotAcceptable):
        setting(ring.company, "reminders_off", "everything")


def test_a_failing_server_stops_nothing_is_shown_and_tried_again(ring: Keyring, postbox: Postbox) -> None:
    now = ring.company.clock.now()
    setting(ring.company, "mail_port", "1")
    run = mails_of(ring.company).send(now)
    assert run.sent == 0
    assert run.fault
    (shown,) = mails_of(ring.company).shown(now)
    assert shown.mail is not None
    assert (shown.mail.state, bool(shown.mail.fault)) == (ReminderState.FAILED, True)
    setting(ring.company, "mail_port", str(postbox.port))
    assert mails_of(ring.company).send(now).sent == 1
    assert types(ring.company) == ["reminder.begun", "reminder.failed", "reminder.begun", "reminder.sent"]


def test_a_mail_that_was_begun_and_never_ended_is_not_sent_twice(ring: Keyring, postbox: Postbox) -> None:
    timo = ring.company.employees[TIMO]
    begun = ring.company.desk.execute(BeginReminder(ReminderKind.DUE_TOMORROW, timo, None, 1)).id
    assert mails_of(ring.company).send(ring.company.clock.now()).sent == 0
    assert postbox.mails == []
    with pytest.raises(NotAcceptable, match="reminded_already"):
        ring.company.desk.execute(BeginReminder(ReminderKind.DUE_TOMORROW, timo, None, 1))
    assert begun is not None
    ring.company.desk.execute(EndReminder(begun))
    with pytest.raises(NotAcceptable, match="reminded_already"):
        ring.company.desk.execute(EndReminder(begun, "noch einmal"))


def test_without_the_question_whether_it_left_already_a_reminder_would_go_twice(
    ring: Keyring, postbox: Postbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = ring.company.clock.now()
    mails_of(ring.company).send(now)
    monkeypatch.setattr("accessdesk.desk.reminders._of_today", lambda *_: None)
    monkeypatch.setattr(reminders.Reminder, "is_about", lambda *_: False)
    with pytest.raises(Refusal):  # the database still holds it
        mails_of(ring.company).send(now)


def test_nobody_suspended_is_mailed_and_a_long_unseen_key_is(ring: Keyring) -> None:
    company = ring.company
    company.log_in(MANAGER)
    ring.issue(ring.permanent, to="Mehmet Brandt")
    company.desk.execute(SuspendEmployee(company.employees[TIMO]))
    company.clock.forward(days=400)
    found = SqlLists(company.house.engine).reminders(company.clock.now(), 365)
    assert [(one.kind, one.name) for one in found] == [(ReminderKind.LONG_UNSEEN, "Mehmet Brandt")]
    assert SqlLists(company.house.engine).reminders(company.clock.now(), 500) == []


def test_reception_sees_keys_due_tomorrow_and_long_unseen(ring: Keyring) -> None:
    company = ring.company
    lists = SqlLists(company.house.engine)
    assert [row.kind for row in lists.to_clear(company.clock.now())] == [ToClear.KEY_DUE_TOMORROW]
    company.log_in(MANAGER)
    ring.issue(ring.permanent, to="Mehmet Brandt")
    company.clock.forward(days=400)
    kinds = {row.kind for row in lists.to_clear(company.clock.now())}
    assert {ToClear.KEY_OVERDUE, ToClear.KEY_LONG_UNSEEN} <= kinds


def test_reception_sees_what_the_mails_say_and_nothing_of_those_suspended(ring: Keyring) -> None:
    company = ring.company
    lists = SqlLists(company.house.engine)
    company.log_in(MANAGER)
    ring.issue(ring.permanent, to="Mehmet Brandt")
    shown = {ToClear.KEY_DUE_TOMORROW, ToClear.RECEIPT_UNSIGNED, ToClear.KEY_LONG_UNSEEN}
    for days in (0, 200):
        company.clock.forward(days=days)
        setting(company, "reminder_unseen_days", "180")
        mailed = [one for one in lists.reminders(company.clock.now(), 180) if one.kind is not ReminderKind.OVERDUE]
        seen = [(row.second, row.since) for row in lists.to_clear(company.clock.now()) if row.kind in shown]
        assert seen == [(one.name, line.at) for one in mailed for line in one.lines]
        assert TIMO in {name for name, _ in seen}
    company.log_in(MANAGER)
    company.desk.execute(SuspendEmployee(company.employees[TIMO]))
    assert TIMO not in {row.second for row in lists.to_clear(company.clock.now()) if row.kind in shown}
