"""The day's checkpoint to witnesses outside: by a real mail server and a real folder, tried again, compared."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from accessdesk.desk.day import CloseDay
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.retention import SaveRetention
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.sites import ChangeSetting
from accessdesk.desk.to_clear_rows import ToClear
from accessdesk.desk.witnesses import EndWitness, NoteWitnessReached, SaveWitness
from accessdesk.domain.refusals import AlreadyThere, NotAcceptable
from accessdesk.domain.witnesses import Witness, WitnessWay
from accessdesk.ledger.findings import FindingCode, Standing
from accessdesk.printing.mail import keep_mail_password
from accessdesk.printing.witnesses import NO_SERVER, WitnessPost
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_folder
from tests.support.houses import ADMIN, MANAGER, PASSWORD, RECEPTION, Company
from tests.support.mailserver import MAIL_PASSWORD, USER, Postbox
from tests.support.mailserver import mail_server as running_server
from tests.support.tampering import Intruder, cut_tail

AUDIT_MAIL = "protokoll@kern-audit.example"


@pytest.fixture(scope="module")
def postbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postbox]:
    with running_server(tmp_path_factory.mktemp("mail")) as found:
        yield found


@pytest.fixture
def share(company: Company, postbox: Postbox, tmp_path: Path) -> Path:
    """A mail server, a witness who gets mail, and one who keeps this folder; a day was closed."""
    postbox.mails.clear()
    folder = tmp_path / "share"
    folder.mkdir()
    company.log_in(ADMIN)
    settings = {"mail_host": "127.0.0.1", "mail_port": str(postbox.port), "mail_sender": "empfang@muster.example"}
    for key, value in {**settings, "mail_user": USER}.items():
        company.desk.execute(ChangeSetting(key, value))
    keep_mail_password(company.house.data_dir, MAIL_PASSWORD)
    company.desk.execute(SaveWitness(None, "Kern Audit", WitnessWay.MAIL, AUDIT_MAIL))
    company.desk.execute(SaveWitness(None, "Datenschutz", WitnessWay.FOLDER, str(folder)))
    company.log_in(RECEPTION)
    company.arrived()
    company.desk.execute(CloseDay())
    return folder


def post(company: Company) -> WitnessPost:
    lists = SqlLists(company.house.engine)
    return WitnessPost(company.house.data_dir, company.desk, lists, lists.company)


def witness(company: Company, name: str) -> Witness:
    return next(one for one in SqlLists(company.house.engine).witnesses() if one.name == name)


def entries(company: Company) -> list[str]:
    asked = LogFilter(types=("witness.checkpoint_sent", "witness.not_reached"))
    return [row.type for row in reversed(SqlLists(company.house.engine).log_page(asked))]


def setting(company: Company, key: str, value: str) -> None:
    company.log_in(ADMIN)
    company.desk.execute(ChangeSetting(key, value))
    company.log_in(RECEPTION)


def test_both_get_the_checkpoint_once_and_it_convicts_whoever_cuts_the_log(
    company: Company, share: Path, postbox: Postbox
) -> None:
    now = company.clock.now()
    assert post(company).send(now).reached == ("Kern Audit", "Datenschutz")
    assert post(company).send(now).tried == frozenset()
    assert entries(company) == ["witness.checkpoint_sent"] * 2
    ((to, message),) = postbox.mails
    assert to == [AUDIT_MAIL]
    assert postbox.encrypted[-1]
    text, attached = message.get_payload()
    name = attached.get_filename()
    note = attached.get_payload(decode=True).decode()
    assert (share / name).read_text("utf-8") == note
    written = text.get_payload(decode=True).decode()
    assert note in written.replace("\r\n", "\n")
    quoted = "\r\n".join(f"> {line}" for line in written.splitlines())
    assert verify_folder(company.house.data_dir, (written, quoted)).anchors == 2, "a pasted mail is an anchor too"
    assert verify_folder(company.house.data_dir, (note,)).standing is Standing.UNCHANGED
    cut_tail(Intruder(company.house), witness(company, "Kern Audit").size - 2)
    verdict = verify_folder(company.house.data_dir, (note,))
    assert FindingCode.ANCHOR_BEYOND_END in {finding.code for finding in verdict.findings}


def test_the_next_day_sends_the_next_checkpoint_also_if_nobody_closed_the_day(company: Company, share: Path) -> None:
    post(company).send(company.clock.now())
    company.arrived(name="Jan Peters")
    assert post(company).send(company.clock.now()).tried == frozenset()
    company.log_in(ADMIN)
    approval = Approval(MANAGER, PASSWORD)
    company.desk.execute(SaveRetention({}, "Beschluss", approval))  # signs the log, and closes no day
    assert post(company).send(company.clock.now()).tried == frozenset()
    assert len(post(company).send(company.clock.forward(days=1)).reached) == 2
    assert len(list(share.iterdir())) == 2


def test_whom_it_does_not_reach_stands_to_be_cleared_up_once_and_is_reached_later(
    company: Company, share: Path, postbox: Postbox
) -> None:
    lists, now = SqlLists(company.house.engine), company.clock.now()
    setting(company, "mail_port", "1")
    moved = share.rename(share.with_name("away"))
    run = post(company).send(now)
    assert (run.reached, run.missed) == ((), ("Kern Audit", "Datenschutz"))
    assert not post(company).send(now, wait_with=run.tried).tried
    post(company).send(now + timedelta(hours=2))
    assert entries(company) == ["witness.not_reached"] * 2, "the same fault is told once"
    shown = [row for row in lists.to_clear(now) if row.kind is ToClear.WITNESS_MISSED]
    assert [row.name for row in shown] == ["Kern Audit", "Datenschutz"]
    assert str(share) in shown[1].second
    setting(company, "mail_host", "")
    post(company).send(now + timedelta(hours=2))
    assert witness(company, "Kern Audit").fault == NO_SERVER
    setting(company, "mail_host", "127.0.0.1")
    moved.rename(share)
    setting(company, "mail_port", str(postbox.port))
    assert len(post(company).send(now + timedelta(hours=3)).reached) == 2
    assert not [row for row in lists.to_clear(now) if row.kind is ToClear.WITNESS_MISSED]


def test_who_was_ended_gets_nothing_and_a_new_address_begins_anew(
    company: Company, share: Path, postbox: Postbox
) -> None:
    post(company).send(company.clock.now())
    audit, office = witness(company, "Kern Audit"), witness(company, "Datenschutz")
    company.log_in(ADMIN)
    company.desk.execute(EndWitness(office.id))
    company.desk.execute(SaveWitness(audit.id, audit.name, audit.way, "neu@kern-audit.example"))
    assert post(company).send(company.clock.now()).reached == ("Kern Audit",)
    assert postbox.mails[-1][0] == ["neu@kern-audit.example"]
    with pytest.raises(NotAcceptable, match="witness_ended"):
        company.desk.execute(EndWitness(office.id))


def test_nobody_is_entered_twice_or_at_no_address_and_nothing_older_counts_as_arrived(
    company: Company, share: Path
) -> None:
    post(company).send(company.clock.now())
    known = witness(company, "Kern Audit")
    with pytest.raises(NotAcceptable, match="witnessed_already"):
        company.desk.execute(NoteWitnessReached(known.id, known.epoch, known.size))
    company.log_in(ADMIN)
    with pytest.raises(AlreadyThere):
        company.desk.execute(SaveWitness(None, "Nochmals", WitnessWay.MAIL, AUDIT_MAIL))
    for way, address in ((WitnessWay.MAIL, "Kern Audit"), (WitnessWay.FOLDER, "protokolle/kern")):
        with pytest.raises(NotAcceptable, match=r"not_an_address|not_a_whole_path"):
            company.desk.execute(SaveWitness(None, "Kern Audit", way, address))


def test_after_a_restore_the_shorter_log_of_the_later_epoch_counts_as_later() -> None:
    known = Witness(1, "", "Kern Audit", WitnessWay.MAIL, AUDIT_MAIL, epoch=1, size=900)  # type: ignore[arg-type]
    assert known.lacks(2, 40)
    assert not known.lacks(1, 900)
