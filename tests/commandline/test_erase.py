"""`accessdesk erase`, run as a user runs it."""

from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.visits import VisitState
from tests.commandline.commands import accessdesk
from tests.support.houses import ADMIN, MANAGER, PASSWORD, RECEPTION, Company


def test_the_preview_counts_the_run_erases_and_verify_finds_nothing_wrong(company: Company) -> None:
    company.clock.forward(days=-400)
    visit = company.arrived()
    company.desk.execute(EndWithoutEntry(visit, VisitState.LEFT_BEFORE_ENTRY, "wieder gegangen"))
    company.house.close()
    data = company.house.data_dir
    preview = accessdesk("erase", "--data", data, "--as", MANAGER, "--preview")
    assert (preview.code, "nothing erased" in preview.last) == (0, True), preview.err
    assert "The daily run waits: nothing was ever erased here." in preview.out
    assert "none, the defaults hold; last run: none yet" in preview.out
    alone = accessdesk("erase", "--data", data, "--as", MANAGER)
    assert (alone.code, "two people" in alone.err) == (2, True)
    both = ("--data", data, "--as", MANAGER, "--second", ADMIN)
    ran = accessdesk("erase", *both, ACCESSDESK_SECOND_PASSWORD=PASSWORD)
    assert (ran.code, ran.last.startswith("Erased: ")) == (0, True), ran.err
    again = accessdesk("erase", *both, ACCESSDESK_SECOND_PASSWORD=PASSWORD)
    assert again.last == "Nothing to erase (noted in the log)"
    assert "waits" not in again.out
    assert accessdesk("verify", data).code == 0


def test_who_may_not_erase_is_refused(company: Company) -> None:
    company.house.close()
    assert (
        accessdesk(
            "erase",
            "--data",
            company.house.data_dir,
            "--as",
            RECEPTION,
            "--second",
            ADMIN,
            ACCESSDESK_SECOND_PASSWORD=PASSWORD,
        ).code
        == 1
    )
