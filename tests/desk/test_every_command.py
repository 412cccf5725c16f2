"""What holds for every command there is: one transaction, rows covered by entries, rights checked in the desk."""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import pytest
from sqlalchemy import select, text

import accessdesk.desk
from accessdesk.desk.day import CloseDay, CloseMissedDays
from accessdesk.desk.desk import HANDLERS, Act, Handler
from accessdesk.desk.evidence import BeginEvidence
from accessdesk.desk.exporting import NoteExport
from accessdesk.desk.inventory_closing import CloseInventory
from accessdesk.desk.key_losses import ReportKeyLost
from accessdesk.desk.key_transfers import TransferKeys
from accessdesk.desk.keys import IssueKeys
from accessdesk.desk.outcome import Outcome
from accessdesk.desk.people import ChangePassword
from accessdesk.desk.ports import Session
from accessdesk.desk.retention import SaveRetention
from accessdesk.desk.signing_key import ReplaceSigningKey
from accessdesk.domain.access_rights import RIGHTS, Right, Role
from accessdesk.domain.events import EntryType
from accessdesk.domain.refusals import NotLoggedIn, RightMissing, RuleBroken
from accessdesk.ledger.findings import FindingCode
from accessdesk.storage.shelves import KEPT
from accessdesk.storage.unit_of_work import NothingRecorded
from accessdesk.storage.verifying import verify_engine
from tests.support.every_command import BUILDERS, Scene
from tests.support.houses import ROLES, found_company
from tests.support.key_account import copies_astray
from tests.support.keyrings import hang_keys

for module in pkgutil.iter_modules(accessdesk.desk.__path__):
    importlib.import_module(f"accessdesk.desk.{module.name}")

COMMANDS = sorted(HANDLERS, key=lambda kind: kind.__name__)
_NAMED = {"argvalues": COMMANDS, "ids": lambda kind: kind.__name__}
_FULL = "CREATE TRIGGER full_disk BEFORE UPDATE ON ledger_head BEGIN SELECT RAISE(ABORT, 'no room left'); END"


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    company = found_company(tmp_path_factory.mktemp("every") / "data")
    yield Scene(hang_keys(company))
    company.house.close()


@pytest.fixture(scope="module")
def sessions(scene: Scene) -> dict[Role, Session]:
    """A session of each role."""
    company = scene.ring.company
    found = {}
    for name, role in ROLES.items():
        company.log_in(name)
        assert company.desk.session is not None
        found[role] = company.desk.session
    return found


def entries(scene: Scene) -> int:
    with scene.ring.company.house.engine.connect() as connection:
        return int(connection.execute(text("SELECT count(*) FROM ledger_entry")).scalar_one())


def contents(scene: Scene) -> str:
    """A digest of every row that is kept, and of the log."""
    digest = sha256()
    with scene.ring.company.house.engine.connect() as connection:
        for record in KEPT.values():
            table: Any = record.__table__
            digest.update(repr(connection.execute(select(table).order_by(table.c.id)).all()).encode())
        for table in ("ledger_head", "ledger_checkpoint", "ledger_mention", "person_rank"):
            digest.update(repr(connection.execute(text(f"SELECT * FROM {table} ORDER BY 1, 2, 3")).all()).encode())
    return digest.hexdigest() + str(entries(scene))


def ready(scene: Scene, kind: type) -> Any:
    """A working command, with somebody logged in who may."""
    command = BUILDERS[kind](scene)
    if kind is not ChangePassword:
        scene.log_in_for(HANDLERS[kind].right)
    return command


SIGNED = {
    CloseDay: "day_close",
    CloseMissedDays: "day_close",
    SaveRetention: "policy",
    ReplaceSigningKey: "new_key",
    NoteExport: "export",
    BeginEvidence: "evidence",
    IssueKeys: "receipt",
    TransferKeys: "receipt",
    CloseInventory: "inventory",
    ReportKeyLost: "loss",
}
"""The moments at which the log must be signed (reports for an audit are exports), and what the checkpoint is called."""


@pytest.mark.parametrize("kind", SIGNED, ids=lambda kind: kind.__name__)
def test_at_each_of_these_moments_the_log_is_signed_with_the_act_in_it(scene: Scene, kind: type) -> None:
    scene.ring.company.desk.execute(ready(scene, kind))
    with scene.ring.company.house.engine.connect() as connection:
        query = text("SELECT size, occasion FROM ledger_checkpoint ORDER BY id DESC LIMIT 1")
        size, occasion = connection.execute(query).one()
    assert occasion.partition(" ")[0] == SIGNED[kind]
    changes_key = SIGNED[kind] == "day_close"  # said by one entry more, after the day's last signature
    assert size == entries(scene) - changes_key


def test_every_command_has_an_example_here() -> None:
    assert set(BUILDERS) == set(HANDLERS)


@pytest.mark.parametrize("kind", **_NAMED)
def test_a_command_proves_every_row_it_writes_with_an_entry(scene: Scene, kind: type) -> None:
    command = ready(scene, kind)
    before = entries(scene)
    scene.ring.company.desk.execute(command)
    assert entries(scene) > before
    assert verify_engine(scene.ring.company.house.engine).findings == ()
    assert copies_astray(scene.ring) == []


@pytest.mark.parametrize("kind", **_NAMED)
def test_a_command_whose_last_write_fails_leaves_neither_rows_nor_entry(scene: Scene, kind: type) -> None:
    command = ready(scene, kind)
    before = contents(scene)
    _statement(scene, _FULL)
    try:
        with pytest.raises(RuleBroken):
            scene.ring.company.desk.execute(command)
    finally:
        _statement(scene, "DROP TRIGGER full_disk")
    assert contents(scene) == before


def _statement(scene: Scene, statement: str) -> None:
    with scene.ring.company.house.engine.begin() as connection:
        connection.execute(text(statement))


@dataclass(frozen=True, slots=True)
class Planted:
    """A command of a careless programmer."""


def _plant(monkeypatch: pytest.MonkeyPatch, run: Any, right: Right = Right.OWN_ACCOUNT) -> None:
    monkeypatch.setitem(HANDLERS, Planted, Handler(run, right))


def test_a_handler_that_records_nothing_cannot_commit(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    _plant(monkeypatch, lambda command, act: Outcome(None, frozenset()))
    before = contents(scene)
    with pytest.raises(NothingRecorded):
        scene.ring.company.desk.execute(Planted())
    assert contents(scene) == before


def test_a_handler_that_stores_a_row_past_its_entry_is_found_by_verification(
    company: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(command: Planted, act: Act) -> Outcome:
        del command
        uow: Any = act.uow
        uow._connection.execute(text("UPDATE zone SET name = 'heimlich' WHERE id = 1"))
        uow.record(EntryType.DAY_CLOSED, about=uow.new_pseudonym())
        return Outcome(None, frozenset())

    _plant(monkeypatch, run)
    company.desk.execute(Planted())
    findings = verify_engine(company.house.engine).findings
    assert [(finding.code, finding.detail["table"]) for finding in findings] == [(FindingCode.LIVE_ROW_DIFFERS, "zone")]


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("kind", **_NAMED)
def test_a_role_does_what_its_rights_allow_and_nothing_else(
    scene: Scene, sessions: dict[Role, Session], monkeypatch: pytest.MonkeyPatch, kind: type, role: Role
) -> None:
    """Who may comes as far as a handler that records nothing; who may not leaves an entry of the refusal."""
    desk = scene.ring.company.desk
    desk.session = sessions[role]
    right = HANDLERS[kind].right
    monkeypatch.setitem(HANDLERS, kind, Handler(lambda command, act: Outcome(None, frozenset()), right))
    command = object.__new__(kind)
    before = entries(scene)
    if role in RIGHTS[right]:
        with pytest.raises(NothingRecorded):
            desk.execute(command)
        assert entries(scene) == before
    else:
        with pytest.raises(RightMissing):
            desk.execute(command)
        assert entries(scene) == before + 1
        assert newest_type(scene) == EntryType.ACT_REFUSED.value


def newest_type(scene: Scene) -> str:
    with scene.ring.company.house.engine.connect() as connection:
        return str(connection.execute(text("SELECT type FROM ledger_entry ORDER BY seq DESC LIMIT 1")).scalar_one())


def test_without_the_desk_s_question_a_role_could_do_anything(
    scene: Scene, sessions: dict[Role, Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.ring.company.desk.session = sessions[Role.AUDITOR]
    _plant(monkeypatch, lambda command, act: Outcome(None, frozenset()), Right.ADMINISTER)
    with pytest.raises(RightMissing):
        scene.ring.company.desk.execute(Planted())
    monkeypatch.setattr("accessdesk.desk.desk.may", lambda roles, right: True)
    with pytest.raises(NothingRecorded):
        scene.ring.company.desk.execute(Planted())


@pytest.mark.parametrize("kind", **_NAMED)
def test_a_locked_desk_does_nothing(scene: Scene, kind: type) -> None:
    desk = scene.ring.company.desk
    desk.locked = True
    try:
        with pytest.raises(NotLoggedIn):
            desk.execute(object.__new__(kind))
    finally:
        desk.locked = False


def test_the_auditor_and_the_administrator_change_nothing_at_the_desk() -> None:
    """The rights table itself, where it must never loosen by accident."""
    for right in (Right.VISITS, Right.ESCORTS, Right.DAY_KEYS, Right.PERMANENT_KEYS, Right.IMPORT, Right.PEOPLE):
        assert not RIGHTS[right] & {Role.AUDITOR, Role.ADMINISTRATOR}
