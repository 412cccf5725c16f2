"""The evacuation list by mail through a real server: encrypted, to the wardens alone, and noted."""

from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from accessdesk.desk.mail import MailSecurity
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.sites import ChangeSetting
from accessdesk.domain.events import EntryType
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.printing.evacuation_papers import EvacuationPapers
from accessdesk.printing.mail import MAIL_SECRET_FILE, MailFault, keep_mail_password, mail_server, send_mail
from accessdesk.storage.lists import SqlLists
from tests.support.houses import ADMIN, RECEPTION, Company
from tests.support.mailserver import MAIL_PASSWORD, USER, Postbox
from tests.support.mailserver import mail_server as running_server


@pytest.fixture
def postbox(tmp_path: Path) -> Iterator[Postbox]:
    (tmp_path / "mail").mkdir()
    with running_server(tmp_path / "mail") as found:
        yield found


def papers_of(company: Company, postbox: Postbox) -> EvacuationPapers:
    """The company mails to two wardens through this server; one visitor is inside."""
    company.arrived(name="Ada Eze")
    company.log_in(ADMIN)
    for key, value in {
        "mail_host": "127.0.0.1",
        "mail_port": str(postbox.port),
        "mail_sender": "empfang@muster.example",
        "mail_user": USER,
        "mail_wardens": "anna@muster.example; timo@muster.example",
    }.items():
        company.desk.execute(ChangeSetting(key, value))
    company.log_in(RECEPTION)
    keep_mail_password(company.house.data_dir, MAIL_PASSWORD)
    papers = EvacuationPapers(company.house.data_dir)
    papers.refresh(SqlLists(company.house.engine), company.clock.now())
    return papers


def test_the_wardens_get_the_list_encrypted_and_the_log_says_to_whom(company: Company, postbox: Postbox) -> None:
    papers = papers_of(company, postbox)
    assert papers.mail_list(company.clock.now()) == ("anna@muster.example", "timo@muster.example")
    ((to, message),) = postbox.mails
    assert to == ["anna@muster.example", "timo@muster.example"]
    assert postbox.encrypted == [True]
    part = next(part for part in message.walk() if part.get_content_type() == "application/pdf")
    assert part.get_payload(decode=True).startswith(b"%PDF")  # type: ignore[union-attr]
    papers.settle(company.desk)
    entry = SqlLists(company.house.engine).log_page(LogFilter(limit=1))[0]
    assert entry.type == EntryType.EVACUATION_LIST_SENT
    assert entry.facts["d.to"] == "anna@muster.example, timo@muster.example"


def test_no_name_of_a_visitor_stands_outside_the_attachment(company: Company, postbox: Postbox) -> None:
    papers_of(company, postbox).mail_list(company.clock.now())
    message = postbox.mails[0][1]
    text = next(part for part in message.walk() if part.get_content_type() == "text/plain")
    seen = f"{message['Subject']} {text.get_payload(decode=True)!r}"
    assert "Ada" not in seen
    assert "Besucher" in seen, "the twin: the text is there and was looked through"


def test_a_wrong_password_is_a_fault_that_owes_no_entry(company: Company, postbox: Postbox) -> None:
    papers = papers_of(company, postbox)
    keep_mail_password(company.house.data_dir, "falsch")
    with pytest.raises(MailFault):
        papers.mail_list(company.clock.now())
    before = SqlLists(company.house.engine).standing().entries
    papers.settle(company.desk)
    assert SqlLists(company.house.engine).standing().entries == before
    assert postbox.mails == []


def test_a_certificate_that_nobody_vouches_for_is_refused(company: Company, tmp_path: Path) -> None:
    (tmp_path / "mail").mkdir()
    with running_server(tmp_path / "mail", trusted=False) as postbox:
        papers = papers_of(company, postbox)
        with pytest.raises(MailFault):
            papers.mail_list(company.clock.now())
        assert postbox.mails == []


def test_a_server_that_is_not_there_is_a_fault(company: Company, postbox: Postbox) -> None:
    papers = papers_of(company, postbox)
    server = mail_server(company.house.data_dir, papers.snapshot().settings)
    assert server is not None
    for wrong in (replace(server, port=1), replace(server, security=MailSecurity.TLS)):
        with pytest.raises(MailFault):
            send_mail(wrong, EmailMessage())


def test_the_password_stands_in_no_file_of_the_house(company: Company) -> None:
    keep_mail_password(company.house.data_dir, MAIL_PASSWORD)
    files = [path for path in company.house.data_dir.rglob("*") if path.is_file()]
    assert company.house.data_dir / MAIL_SECRET_FILE in files
    assert not any(MAIL_PASSWORD.encode() in path.read_bytes() for path in files)
    keep_mail_password(company.house.data_dir, "")
    assert not (company.house.data_dir / MAIL_SECRET_FILE).exists()


def test_without_server_sender_or_wardens_nothing_is_mailed(company: Company) -> None:
    papers = EvacuationPapers(company.house.data_dir)
    papers.refresh(SqlLists(company.house.engine), company.clock.now())
    assert papers.mail_list(company.clock.now()) == ()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("mail_host", "mail server"),
        ("mail_port", "0"),
        ("mail_port", "65536"),
        ("mail_port", "smtp"),
        ("mail_sender", "empfang"),
        ("mail_wardens", "anna@muster.example, timo"),
        ("mail_wardens", "anna@muster.example\nBcc: x@y.example"),
        ("mail_security", "some"),
    ],
)
def test_settings_that_no_mail_could_be_sent_with_are_refused(company: Company, key: str, value: str) -> None:
    company.log_in(ADMIN)
    with pytest.raises(NotAcceptable):
        company.desk.execute(ChangeSetting(key, value))
    company.desk.execute(ChangeSetting(key, ""))
