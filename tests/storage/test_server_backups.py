"""Backups of a database on a PostgreSQL server: what they hold, and the way into a new one."""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url, text

from accessdesk.backups import restoring
from accessdesk.backups.making import back_up
from accessdesk.backups.restoring import Request, Restored, preview, restore
from accessdesk.commandline.arguments import parser
from accessdesk.commandline.backups import backup as backup_command
from accessdesk.commandline.backups import restore as restore_command
from accessdesk.desk.day import CloseDay
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.visits import VisitState
from accessdesk.ledger.anchors import Anchor
from accessdesk.ledger.findings import FindingCode, NoteCode, Standing
from accessdesk.settings import DeskSettings, read_settings, write_settings
from accessdesk.storage import backup, server_backup
from accessdesk.storage.backup import DUMP_FILE
from accessdesk.storage.checkpoints import newest_note
from accessdesk.storage.engine import open_postgresql
from accessdesk.storage.erasure_journal import JOURNAL_FILE
from accessdesk.storage.faults import (
    BackupChanged,
    BackupCheckFailed,
    BackupOtherKind,
    DatabaseBusy,
    DatabaseGivenUp,
    DatabaseNotEmpty,
    RestoreOnServer,
    RestoreUnfinished,
    ServerBackupFailed,
    ServerRestoreFailed,
)
from accessdesk.storage.house import open_house
from accessdesk.storage.lists.backups import last_backup
from accessdesk.storage.log_watch import KEPT_FILE
from accessdesk.storage.server_marks import UNFINISHED, set_mark
from accessdesk.storage.swapping import STAGING
from accessdesk.storage.translate import text_time
from accessdesk.storage.verifying import verify_engine, verify_folder
from tests.support.houses import (
    ADMIN,
    AUDITOR,
    ERASE_NOW,
    MANAGER,
    PASSWORD,
    RECEPTION,
    Company,
    found_company,
    quick_passwords,
)
from tests.support.postgres import PostgresServer, drop_database, empty_database
from tests.support.server_time import keep_server_time

WHY = "Test ohne zweite Platte"
NAME, LATER = "Miriam Okafor", "Jan Peters"
BOTH = Request(Approval(ADMIN, PASSWORD), Approval(AUDITOR, PASSWORD), "Server verloren")


@dataclass
class Served:
    """A company on a server, where its backups go, and the new database for a restore."""

    company: Company
    folder: Path
    into: str

    @property
    def data(self) -> Path:
        return self.company.house.data_dir

    def visited(self, name: str) -> None:
        self.company.log_in(RECEPTION)
        visit = self.company.arrived(name=name)
        self.company.desk.execute(EndWithoutEntry(visit, VisitState.LEFT_BEFORE_ENTRY, "wieder gegangen"))

    def backed_up(self) -> Path:
        self.company.log_in(ADMIN)
        return back_up(self.company.desk, self.company.house, self.folder, WHY)

    def erase(self) -> None:
        self.company.clock.forward(days=400)
        self.company.log_in(MANAGER)
        self.company.desk.execute(ERASE_NOW)

    def closed_day(self) -> Anchor:
        self.company.log_in(RECEPTION)
        self.company.desk.execute(CloseDay())
        return Anchor.of_note(newest_note(self.company.house.engine))

    def restore(self, file: Path, asked: Request = BOTH) -> Restored:
        """With every program closed."""
        self.company.house.close()
        self.company.clock.moved(self.company.clock.moment)
        return restore(self.data, file, asked, self.company.clock, quick_passwords(), self.into)


@pytest.fixture
def served(postgres: PostgresServer, tmp_path: Path) -> Iterator[Served]:
    url, into = postgres.new_address(), postgres.new_address()
    company = found_company(tmp_path / "data", url=url)
    address = company.house.engine.url.render_as_string(hide_password=False)
    write_settings(company.house.data_dir, DeskSettings(database=address))
    on_the_old = company.clock.moved
    empty_database(into)
    at_the_new = keep_server_time(into, company.clock)
    on_the_new = company.clock.moved

    def moved(moment: object) -> None:
        on_the_old(moment)  # type: ignore[arg-type]
        on_the_new(moment)  # type: ignore[arg-type]

    company.clock.moved = moved
    (tmp_path / "disk").mkdir()
    found = Served(company, tmp_path / "disk", at_the_new)
    found.visited(NAME)
    yield found
    company.house.close()
    drop_database(url)
    drop_database(into)


def names_at(url: str) -> set[str]:
    engine = open_postgresql(url)
    try:
        with engine.connect() as connection:
            return set(connection.execute(text("SELECT name FROM person")).scalars())
    finally:
        engine.dispose()


def newest_occasion(url: str) -> str:
    engine = open_postgresql(url)
    try:
        with engine.connect() as connection:
            query = text("SELECT occasion FROM ledger_checkpoint ORDER BY id DESC LIMIT 1")
            return str(connection.execute(query).scalar_one())
    finally:
        engine.dispose()


def tables_at(url: str) -> int:
    with psycopg.connect(make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)) as raw:
        found = raw.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
    return int(found[0]) if found else -1


def test_a_backup_holds_the_verified_state_and_the_journal_and_is_noted_with_a_checkpoint(served: Served) -> None:
    served.erase()
    file = served.backed_up()
    with zipfile.ZipFile(file) as package:
        assert set(package.namelist()) == {DUMP_FILE, JOURNAL_FILE, "manifest.json", "manifest.mac"}
        assert package.read(DUMP_FILE).startswith(b"PGDMP")
    assert file.stat().st_mode & 0o077 == 0
    assert list(served.folder.iterdir()) == [file]
    engine = served.company.house.engine
    assert last_backup(engine) == served.company.clock.now()
    assert "\n" + str(Anchor.of_note(newest_note(engine)).size) + "\n" in newest_note(engine)
    anchor = Anchor.of_note(newest_note(engine))
    by_hand = open_postgresql(served.into)
    with zipfile.ZipFile(file) as package:
        server_backup.fill(by_hand, Path(package.extract(DUMP_FILE, served.folder)))
    found = verify_engine(by_hand, (anchor,)).findings
    by_hand.dispose()
    assert {one.code for one in found} == {FindingCode.ANCHOR_BEYOND_END}, "whoever puts it back by hand is found"


def test_a_database_that_does_not_verify_and_a_server_without_pg_dump_give_no_backup(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as without:
        without.setattr(server_backup.shutil, "which", lambda name: None)
        with pytest.raises(ServerBackupFailed):
            served.backed_up()
    with served.company.house.engine.begin() as connection:
        connection.execute(text("UPDATE visit SET purpose = 'Führung'"))
    with pytest.raises(BackupCheckFailed):
        served.backed_up()
    assert list(served.folder.iterdir()) == []


def test_a_restore_into_a_new_database_begins_an_epoch_that_names_what_it_gave_up(served: Served) -> None:
    file = served.backed_up()
    before = Anchor.of_note(newest_note(served.company.house.engine))
    served.visited(LATER)
    given_up = served.closed_day()
    old = read_settings(served.data).database
    served.company.house.close()
    assert (preview(served.data, file).given_up or 0) > 5
    assert tables_at(served.into) == 0
    done = served.restore(file)
    assert (done.epoch, done.erased) == (2, 0)
    assert read_settings(served.data).database == served.into
    assert names_at(served.into) == {NAME}
    assert "restore" in newest_occasion(served.into)
    assert Anchor.of_note((served.data / KEPT_FILE).read_text("utf-8")).epoch == 2, "the desk remembers the new epoch"
    verdict = verify_folder(served.data, (before, given_up))
    assert verdict.findings == ()
    assert {note.code for note in verdict.notes} >= {NoteCode.RESTORED, NoteCode.ANCHOR_ABANDONED}
    with pytest.raises(DatabaseGivenUp):
        open_house(served.data, served.company.clock, url=old)
    house = open_house(served.data, served.company.clock, url=served.into)
    with house.engine.connect() as connection:
        first = "SELECT data FROM ledger_entry WHERE data LIKE '%%\"ep\":2,%%' ORDER BY seq LIMIT 1"
        begun = bytes(
            connection.exec_driver_sql(first.replace("data LIKE", "convert_from(data, 'UTF8') LIKE")).scalar_one()
        )
    assert b'"type":"backup.restored"' in begun
    assert begun.split(b'"by":[')[1].split(b"]")[0].count(b",") == 1
    served.company.house = house
    served.company.desk.new_unit_of_work = house.new_unit_of_work
    served.visited("Zoë Çelik")
    assert verify_folder(served.data, (served.closed_day(),)).standing is Standing.UNCHANGED


@pytest.mark.parametrize("what_is_left", ["the journal", "the data"])
def test_a_restore_erases_again_what_was_erased_since(served: Served, what_is_left: str) -> None:
    file = served.backed_up()
    served.erase()
    if what_is_left == "the data":
        (served.data / JOURNAL_FILE).unlink()
    else:
        settings = read_settings(served.data)
        write_settings(served.data, replace(settings, database="postgresql+psycopg://nobody@127.0.0.1:1/none"))
    assert served.restore(file).erased > 0
    assert NAME not in names_at(served.into)
    assert verify_folder(served.data).ok


def test_without_the_replay_they_would_be_back(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    file = served.backed_up()
    served.erase()
    monkeypatch.setattr(restoring, "_erased", lambda *_: (restoring.Erased(frozenset(), frozenset(), 0), None))
    assert served.restore(file).erased == 0
    assert NAME in names_at(served.into)


def test_a_refused_restore_leaves_the_new_database_empty_and_the_old_one_in_use(served: Served) -> None:
    file = served.backed_up()
    old = read_settings(served.data)
    later = served.closed_day()
    wrong = Anchor(later.epoch, 3, bytes(32))
    with pytest.raises(BackupChanged):
        served.restore(file, replace(BOTH, anchors=(wrong,)))
    assert tables_at(served.into) == 0
    assert read_settings(served.data) == old
    assert not (served.data / STAGING).exists()
    open_house(served.data, served.company.clock, url=old.database).close()


def test_only_a_new_database_and_with_every_desk_closed(served: Served, tmp_path: Path) -> None:
    file = served.backed_up()
    with pytest.raises(RestoreOnServer):
        restore(served.data, file, BOTH, served.company.clock, quick_passwords())
    with served.company.house.engine.connect() as connection:
        connection.execute(text("SELECT 1"))
        with pytest.raises(DatabaseBusy):
            restore(served.data, file, BOTH, served.company.clock, quick_passwords(), served.into)
    served.company.house.close()
    with pytest.raises(DatabaseNotEmpty):
        restore(served.data, file, BOTH, served.company.clock, quick_passwords(), read_settings(served.data).database)
    plain = found_company(tmp_path / "plain")
    plain.log_in(ADMIN)
    other = back_up(plain.desk, plain.house, served.folder / "of-a-file.adbackup", WHY)
    plain.house.close()
    with pytest.raises(BackupOtherKind):
        served.restore(other)


def planted(file: Path, dump: bytes) -> None:
    """The same backup around another copy, with manifest and seal made to fit: a server has no key of ours."""
    with zipfile.ZipFile(file) as package:
        manifest = json.loads(package.read("manifest.json"))
    copy = file.with_suffix(".dump")
    copy.write_bytes(dump)
    head = backup.LogHead(manifest["log"], manifest["epoch"], manifest["size"], bytes.fromhex(manifest["root"]))
    backup.pack(file, copy, DUMP_FILE, file.with_name("none"), head, None, text_time(manifest["made_at"]))


def test_a_trigger_in_a_copy_never_reaches_the_new_database(served: Served) -> None:
    file = served.backed_up()
    with served.company.house.engine.begin() as connection:
        connection.exec_driver_sql("CREATE SEQUENCE public.told")
        connection.exec_driver_sql(
            "CREATE FUNCTION public.kind() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN PERFORM nextval('public.told'); RETURN NEW; END $$"
        )
        connection.exec_driver_sql(
            "CREATE TRIGGER kind BEFORE INSERT ON public.custody FOR EACH ROW EXECUTE FUNCTION public.kind()"
        )
    copy = file.with_suffix(".own")
    ran = server_backup._run("pg_dump", served.company.house.engine.url, "--format=custom", f"--file={copy}")
    assert ran is not None
    planted(file, copy.read_bytes())
    with pytest.raises((BackupChanged, ServerRestoreFailed)):
        served.restore(file)
    assert tables_at(served.into) == 0
    functions = "SELECT count(*) FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
    with psycopg.connect(make_url(served.into).set(drivername="postgresql").render_as_string(False)) as raw:
        assert raw.execute(functions.encode()).fetchone() == (0,)


def test_the_commands_say_what_they_do_for_a_house_on_a_server(
    served: Served, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in (("LANG", "en"), ("PASSWORD", PASSWORD), ("SECOND_PASSWORD", PASSWORD)):
        monkeypatch.setenv(f"ACCESSDESK_{name}", value)
    monkeypatch.setattr("accessdesk.commandline.backups.ArgonPasswords", quick_passwords)
    served.company.house.close()
    engine = open_postgresql(served.into)
    set_mark(engine, UNFINISHED)  # an earlier restore was broken off: nobody opens it, and this one begins anew
    engine.dispose()
    with pytest.raises(RestoreUnfinished):
        open_house(served.data, served.company.clock, url=served.into)
    who = ("--data", str(served.data), "--as", ADMIN)
    assert backup_command(parser().parse_args(["backup", "--to", str(served.folder), "--reason", WHY, *who])) == 0
    assert "not encrypted" in capsys.readouterr().out
    file = str(next(served.folder.iterdir()))
    assert restore_command(parser().parse_args(["restore", file, "--preview", *who])) == 0
    assert "verified in the new database only" in capsys.readouterr().out
    both = ("--second", AUDITOR, "--reason", "Server verloren", "--into", served.into)
    assert restore_command(parser().parse_args(["restore", file, *both, *who])) == 0
    said = capsys.readouterr().out
    assert f"This desk now works in {make_url(served.into).database}" in said
    assert read_settings(served.data).database == served.into
