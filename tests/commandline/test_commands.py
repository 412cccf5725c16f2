import csv
import hashlib
import json
import shutil
from pathlib import Path

import pytest

from accessdesk.cli import main
from accessdesk.commandline.arguments import parser
from accessdesk.paths import default_data_dir
from accessdesk.storage.engine import data_key, open_sqlite
from tests.commandline.commands import BOSS, OFFICE, accessdesk
from tests.support.fixtures import KEYING_SCHEDULE, VISITOR_LOG

FIRST = "rows=124 stays=84 no_arrival=24 duplicates=6 rejected=10 already_there=0"
SECOND = "rows=124 stays=0 no_arrival=0 duplicates=6 rejected=10 already_there=108"


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder made by the commands alone, with an administrator and an office manager."""
    data = tmp_path_factory.mktemp("house") / "data"
    made = accessdesk("init", "--data", data, "--company", "Muster GmbH", "--site", "Nürnberg", "--admin", BOSS)
    assert (made.code, made.err) == (0, "")
    assert f"on paper, attested by {BOSS}" in made.out
    added = accessdesk("account", "add", OFFICE, "--roles", "office_manager", "--data", data, "--as", BOSS)
    assert (added.code, added.err) == (0, "")
    assert f"Commitment to confidentiality of {OFFICE}: on paper, attested by {BOSS}" in added.out
    return data


@pytest.fixture
def data(founded: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may spoil."""
    return Path(shutil.copytree(founded, tmp_path / "data"))


def test_a_visitor_log_is_previewed_imported_once_and_verified(data: Path) -> None:
    command = ("import", "visits", VISITOR_LOG, "--data", data, "--as", OFFICE)
    dry = accessdesk(*command, "--dry-run")
    assert (dry.code, dry.last) == (0, FIRST)
    assert "  TOA -> arrival" in dry.out
    assert "Line 13: not imported, date not readable (TOA)" in dry.out
    first = accessdesk(*command)
    assert (first.code, first.last) == (0, FIRST)
    second = accessdesk(*command)
    assert (second.code, second.last) == (0, SECOND)
    checked = accessdesk("verify", data)
    assert (checked.code, checked.last) == (0, "consistent with itself, compared with no outside anchor")


def test_a_schedule_is_imported_and_leaves_as_one_line_a_copy(data: Path, tmp_path: Path) -> None:
    brought = accessdesk("import", "keys", KEYING_SCHEDULE, "--data", data, "--as", OFFICE, ACCESSDESK_LANG="de")
    assert brought.code == 0
    assert "Zeile 11: nicht übernommen, unbekanntes Zeichen (vielleicht)" in brought.out
    assert brought.last.startswith("systems=1 doors=4 cylinders=5 types=6 openings=15 copies=23")
    again = accessdesk("import", "keys", KEYING_SCHEDULE, "--data", data, "--as", OFFICE)
    assert again.last.count("already_there=54") == 1
    out = tmp_path / "keys.csv"
    taken = accessdesk("export", "keys", "--data", data, "--as", OFFICE, "--format", "csv", "--out", out)
    assert taken.code == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 23


def test_an_export_is_told_with_its_digest_and_stands_in_the_log(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "visits.csv"
    asked = ("--data", data, "--as", OFFICE, "--format", "csv", "--from", "2020-01-01", "--to", "2099-12-31", "--out")
    first = accessdesk("export", "visits", *asked, out)
    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    assert digest in first.out
    accessdesk("export", "log", *asked, out)
    assert digest in out.read_text("utf-8")
    assert list(tmp_path.glob(".*.part")) == []


def test_a_changed_payload_is_found_and_the_first_bad_entry_named(data: Path) -> None:
    engine = open_sqlite(data / "accessdesk.db", data_key(data))
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE ledger_payload SET data = CAST(replace(CAST(data AS TEXT), 'Lena', 'Lina') AS BLOB)"
            " WHERE seq = 9 AND data_class = 'commitment'"
        )
    engine.dispose()
    checked = accessdesk("verify", data)
    assert checked.code == 1
    assert checked.last == "CHANGED. First bad entry: 9"
    assert "The data behind the entry is not what was logged (Commitments and instructions)." in checked.out
    assert "Finding: Entry 9 of " in checked.out


def test_what_is_no_checkpoint_is_no_anchor(data: Path, tmp_path: Path) -> None:
    anchor = tmp_path / "checkpoint.txt"
    anchor.write_text("hello", "utf-8")
    checked = accessdesk("verify", data, "--anchor", anchor)
    assert (checked.code, checked.err) == (1, f"accessdesk: {anchor} is no checkpoint.\n")


def test_an_outside_anchor_makes_it_say_unchanged(data: Path, tmp_path: Path) -> None:
    engine = open_sqlite(data / "accessdesk.db", data_key(data))
    with engine.connect() as connection:
        note = connection.exec_driver_sql("SELECT note FROM ledger_checkpoint ORDER BY size DESC").scalar_one()
    engine.dispose()
    anchor = tmp_path / "checkpoint.txt"
    anchor.write_text(note, "utf-8")
    checked = accessdesk("verify", data, "--anchor", anchor)
    assert checked.code == 0
    assert checked.last.startswith("UNCHANGED up to entry ")


def test_refusals_are_sentences_and_end_with_1(data: Path, tmp_path: Path) -> None:
    for ran in (
        accessdesk("import", "visits", VISITOR_LOG, "--data", data, "--as", BOSS),
        accessdesk("import", "visits", VISITOR_LOG, "--data", data, "--as", OFFICE, password="quite wrong"),
        accessdesk("import", "visits", tmp_path / "nowhere.csv", "--data", tmp_path, "--as", OFFICE),
        accessdesk("import", "keys", VISITOR_LOG, "--data", data, "--as", OFFICE),
        accessdesk("init", "--data", data, "--company", "A", "--site", "B", "--admin", "C D"),
        accessdesk("verify", tmp_path),
    ):
        assert ran.code == 1
        assert ran.err.startswith("accessdesk: ")
        assert "Traceback" not in ran.err
        assert ran.out == ""


def test_a_refused_right_is_on_record(data: Path, tmp_path: Path) -> None:
    accessdesk("export", "log", "--data", data, "--as", BOSS, "--format", "csv", "--out", tmp_path / "no.csv")
    assert not (tmp_path / "no.csv").exists()
    out = tmp_path / "log.csv"
    accessdesk("export", "log", "--data", data, "--as", OFFICE, "--format", "csv", "--out", out)
    assert "refusal=right_missing" in out.read_text("utf-8")


def test_chosen_entries_leave_in_any_form_and_the_choice_stands_in_the_log(data: Path, tmp_path: Path) -> None:
    asked = ("export", "log", "--data", data, "--as", OFFICE, "--type", "session.")
    paper = accessdesk(*asked, "--format", "pdf", "--out", tmp_path / "log.pdf", ACCESSDESK_LANG="de")
    assert (paper.code, (tmp_path / "log.pdf").read_bytes()[:5]) == (0, b"%PDF-")
    out = tmp_path / "log.jsonl"
    accessdesk("export", "log", "--data", data, "--as", OFFICE, "--text", "log.pdf", "--format", "jsonl", "--out", out)
    (made,) = (json.loads(line) for line in out.read_text("utf-8").splitlines())
    assert made["what"].startswith("Exported access log")
    assert "types=session.locked,session.logged_in" in made["details"]
    assert paper.out.split("SHA-256: ")[1][:64] in made["details"]


def test_a_weak_first_password_leaves_the_way_open_for_a_better_one(tmp_path: Path) -> None:
    words = ("init", "--data", tmp_path / "d", "--company", "A", "--site", "B", "--admin", "C D")
    assert accessdesk(*words, password="password1234").code == 1
    assert accessdesk(*words, "--zone", "RZ 1=continuous").code == 0


def test_nobody_to_ask_for_a_password_is_said(data: Path) -> None:
    ran = accessdesk("import", "visits", VISITOR_LOG, "--data", data, "--as", OFFICE, password="")
    assert ran.code == 1
    assert "ACCESSDESK_PASSWORD" in ran.err


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("import", "cats", "x.csv", "--as", "A"),
        ("import", "visits", "x.csv"),
        ("export", "visits", "--as", "A", "--format", "pdf", "--out", "x"),
        ("export", "keys", "--as", "A", "--format", "csv", "--late", "--out", "x"),
        ("export", "log", "--as", "A", "--format", "xlsx", "--bom", "--out", "x"),
        ("export", "log", "--as", "A", "--format", "csv", "--type", "cat.", "--out", "x"),
        ("export", "log", "--as", "A", "--format", "csv", "--about", "person", "--out", "x"),
        ("export", "log", "--as", "A", "--format", "csv", "--out", "x", "--from", "01.02.2026"),
        ("export", "log", "--as", "A", "--format", "csv", "--out", "x", "--from", "2026-02-02", "--to", "2026-02-01"),
        ("account", "add", "A", "--roles", "king", "--as", "B"),
        ("init", "--company", "A"),
        ("export", "log", "--as", "A", "--format", "csv", "--out", "."),
        ("init", "--company", "A", "--site", "B", "--admin", "C", "--zone", "RZ 1=sometimes"),
    ],
)
def test_wrong_usage_ends_with_2(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    try:
        code = main(words)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else -1
    assert code == 2
    assert capsys.readouterr().err != ""
    assert list(tmp_path.iterdir()) == []


def test_the_data_folder_may_stand_before_and_after_the_command() -> None:
    words = ("import", "visits", "x.csv", "--as", "A")
    assert parser().parse_args(("--data", "here", *words)).data == Path("here")
    assert parser().parse_args((*words, "--data", "here")).data == Path("here")
    assert parser().parse_args(words).data == default_data_dir()
    assert parser().parse_args(()).data == default_data_dir()


def test_wrong_usage_ends_the_whole_process_with_2() -> None:
    assert accessdesk("nonsense").code == 2


def test_without_a_display_the_window_says_so_and_does_not_crash() -> None:
    ran = accessdesk(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert ran.code == 1
    assert "There is no display here" in ran.err


def test_the_doctor_says_what_is_there_and_what_is_missing(data: Path, tmp_path: Path) -> None:
    well = accessdesk("doctor", "--data", data)
    assert well.code == 0
    assert f"[fine] Database: {data / 'accessdesk.db'}, version " in well.out
    (data / "accessdesk.key").chmod(0o644)
    careless = accessdesk("doctor", "--data", data)
    assert careless.code == 1
    assert "chmod 600" in careless.out
    (data / "accessdesk.key").unlink()
    assert "[missing] Database" in accessdesk("doctor", "--data", data).out
