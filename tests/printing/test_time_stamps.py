"""A service that stamps the time among the witnesses: taken with the day's close, tried again, shown by verify."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from accessdesk.commandline.arguments import parser
from accessdesk.commandline.verification import verify
from accessdesk.desk.day import CloseDay
from accessdesk.desk.to_clear_rows import ToClear
from accessdesk.desk.witnesses import SaveWitness
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.witnesses import Witness, WitnessWay
from accessdesk.ledger.anchors import Anchor
from accessdesk.ledger.findings import FindingCode, Standing
from accessdesk.printing.time_stamps import STAMPS, TRUSTED_FILE, kept_stamps, stamped_notes
from accessdesk.printing.witnesses import WitnessPost
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.log_watch import KEPT_FILE, VERIFIED_FILE, verify_kept
from tests.support.houses import ADMIN, RECEPTION, Company
from tests.support.stamps import running_authority
from tests.support.tampering import Intruder, cut_tail


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    with running_authority(tmp_path_factory.mktemp("authority")) as found:
        yield found


def stamps_at(company: Company, url: str, trusted: Path | None) -> Witness:
    """The service is entered in the settings, its certificate is known, and a day was closed."""
    company.log_in(ADMIN)
    company.desk.execute(SaveWitness(None, "Zeitstempeldienst", WitnessWay.FOLDER, url))
    if trusted is not None:
        trust(company, trusted)
    company.log_in(RECEPTION)
    company.arrived()
    company.desk.execute(CloseDay())
    return service(company)


def trust(company: Company, trusted: Path) -> None:
    (company.house.data_dir / STAMPS).mkdir(exist_ok=True)
    shutil.copy(trusted, company.house.data_dir / STAMPS / TRUSTED_FILE)


def service(company: Company) -> Witness:
    (found,) = SqlLists(company.house.engine).witnesses()
    return found


def post(company: Company) -> WitnessPost:
    lists = SqlLists(company.house.engine)
    return WitnessPost(company.house.data_dir, company.desk, lists, lists.company)


def codes(company: Company, *beside: Anchor) -> set[FindingCode]:
    return {finding.code for finding in verify_kept(company.house.data_dir, (), beside).findings}


def test_the_day_s_checkpoint_is_stamped_once_and_verify_says_when(
    company: Company,
    authority: tuple[str, Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    url, trusted = authority
    assert stamps_at(company, url, trusted).stamps_time
    run = post(company).send(company.clock.now())
    assert (run.reached, run.missed) == (("Zeitstempeldienst",), ())
    assert post(company).send(company.clock.now()).tried == frozenset()
    (kept,) = kept_stamps(company.house.data_dir)
    assert kept.anchor.size == service(company).size
    assert kept.when.endswith("GMT")
    monkeypatch.setenv("ACCESSDESK_LANG", "en")
    assert verify(parser().parse_args(["verify", str(company.house.data_dir)])) == 0
    said = capsys.readouterr().out
    assert f"The checkpoint over {kept.anchor.size} entries existed at {kept.when}" in said
    assert "UNCHANGED" not in said, "what lies beside the log is no anchor from outside"


def test_the_window_s_verification_hears_of_the_newest_stamp_and_of_a_log_that_fits_it_no_more(
    company: Company, authority: tuple[str, Path]
) -> None:
    stamps_at(company, *authority)
    post(company).send(company.clock.now())
    beside, told = stamped_notes(company.house.data_dir)
    (kept,) = kept_stamps(company.house.data_dir)
    assert [dict(fault.detail) for fault in told] == [{"size": kept.anchor.size, "when": kept.when}]
    sound = company.house.watch.complete(company.clock.now(), "", None, beside)
    assert (sound.standing, sound.anchors) == ("consistent_with_itself", 0)
    cut_tail(Intruder(company.house), kept.anchor.size - 2)
    for name in (KEPT_FILE, VERIFIED_FILE):
        (company.house.data_dir / name).unlink()
    assert "anchor_beyond_end" in company.house.watch.complete(company.clock.now(), "", None, beside).findings
    assert "anchor_beyond_end" not in company.house.watch.complete(company.clock.now(), "").findings


def test_a_service_out_of_reach_is_said_at_reception_and_tried_again(
    company: Company, authority: tuple[str, Path]
) -> None:
    url, trusted = authority
    failing = stamps_at(company, "http://127.0.0.1:1/tsr", trusted)
    assert post(company).send(company.clock.now()).missed == ("Zeitstempeldienst",)
    assert "refused" in service(company).fault.casefold()
    rows = SqlLists(company.house.engine).to_clear(company.clock.now())
    assert ToClear.WITNESS_MISSED in {row.kind for row in rows}
    assert kept_stamps(company.house.data_dir) == []
    company.log_in(ADMIN)
    company.desk.execute(SaveWitness(failing.id, failing.name, WitnessWay.FOLDER, url))
    assert post(company).send(company.clock.now() + timedelta(hours=1)).reached == ("Zeitstempeldienst",)


def test_a_stamp_by_somebody_whom_nobody_trusts_is_not_kept(company: Company, authority: tuple[str, Path]) -> None:
    url, trusted = authority
    stamps_at(company, url, None)
    assert post(company).send(company.clock.now()).missed == ("Zeitstempeldienst",)
    assert service(company).fault.startswith("stamp_bad")
    assert kept_stamps(company.house.data_dir) == []
    trust(company, trusted)
    assert post(company).send(company.clock.now()).reached == ("Zeitstempeldienst",)


def test_a_log_that_no_longer_fits_its_stamp_is_found_and_without_the_stamp_it_is_not(
    company: Company, authority: tuple[str, Path]
) -> None:
    stamps_at(company, *authority)
    post(company).send(company.clock.now())
    (kept,) = kept_stamps(company.house.data_dir)
    cut_tail(Intruder(company.house), kept.anchor.size - 2)
    (company.house.data_dir / KEPT_FILE).unlink()
    assert FindingCode.ANCHOR_BEYOND_END in codes(company, kept.anchor)
    assert FindingCode.ANCHOR_BEYOND_END not in codes(company)


def test_a_cut_log_is_found_by_the_last_checkpoint_that_this_desk_saw(company: Company) -> None:
    company.arrived()
    company.desk.execute(CloseDay())
    kept = company.house.data_dir / KEPT_FILE
    assert verify_kept(company.house.data_dir, ()).standing is Standing.CONSISTENT_WITH_ITSELF
    cut_tail(Intruder(company.house), Intruder(company.house).last - 4)
    assert FindingCode.ANCHOR_BEYOND_END in codes(company)
    kept.unlink()
    assert FindingCode.ANCHOR_BEYOND_END not in codes(company)


@pytest.mark.parametrize("address", ["https://", "http://name:secret@stamps.example/tsr", "https://[/"])
def test_what_is_no_web_address_of_a_service_is_refused(company: Company, address: str) -> None:
    company.log_in(ADMIN)
    with pytest.raises(NotAcceptable) as refused:
        company.desk.execute(SaveWitness(None, "Zeitstempeldienst", WitnessWay.FOLDER, address))
    assert refused.value.facts["why"] == "not_a_web_address"
