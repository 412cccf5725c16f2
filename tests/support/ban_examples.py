"""Working examples of the commands about bans and about visitors who exist twice; see every_command."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from accessdesk.desk.ban_import import ImportBans
from accessdesk.desk.ban_plan import PlannedBan
from accessdesk.desk.bans import DecideBanMatch, LiftBan, SaveBan, WithdrawBanDecision
from accessdesk.desk.same_people import MergePeople, NoteOnPerson, TakeMergeBack
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.access_rights import Right
from accessdesk.domain.bans import BanDecision
from accessdesk.domain.ids import BanId, PersonId
from accessdesk.domain.visits import Visit, VisitState
from tests.support.houses import MANAGER

if TYPE_CHECKING:
    from tests.support.every_command import Scene


def _ban(scene: "Scene") -> SaveBan:
    """Of somebody called by a word that no other ban has."""
    letters = scene.fresh("")[1:].translate(str.maketrans("0123456789", "abcdefghij"))
    return SaveBan(None, f"Q{letters * 4} Störer", "hat randaliert", "Lena Sommer", date(2026, 11, 1))


def _import_bans(scene: "Scene") -> ImportBans:
    ban = _ban(scene)
    return ImportBans((PlannedBan(2, ban.name, ban.name, "", "", "", "Diebstahl", "", None, None),), "verbote.csv")


def _person(scene: "Scene") -> PersonId:
    """A visitor who was here once and waits no more."""
    visit_id = scene.waiting()
    with scene.ring.company.house.new_unit_of_work(()) as uow:
        person = uow.get(Visit, visit_id).person_id
    scene.ring.company.desk.execute(EndWithoutEntry(visit_id, VisitState.DENIED, "ohne Ausweis"))
    return person


def _merged(scene: "Scene") -> int:
    command = MergePeople(_person(scene), _person(scene), "zweimal erfasst")
    scene.log_in_for(Right.PEOPLE)
    made = scene.ring.company.desk.execute(command).id
    assert made is not None
    return made


def _banned(scene: "Scene") -> tuple[BanId, str]:
    """A ban that holds, and its name."""
    scene.ring.company.log_in(MANAGER)
    ban = _ban(scene)
    made = scene.ring.company.desk.execute(ban).id
    assert made is not None
    return BanId(made), ban.name


def _decide(scene: "Scene") -> DecideBanMatch:
    ban, name = _banned(scene)
    return DecideBanMatch(ban, name, "ACME", same_person=False, note="anderer Mensch, Sommer gefragt")


def _withdraw(scene: "Scene") -> WithdrawBanDecision:
    scene.ring.company.desk.execute(_decide(scene))
    with scene.ring.company.house.new_unit_of_work(()) as uow:
        return WithdrawBanDecision(uow.find(BanDecision)[-1].id, "verwechselt")


BAN_BUILDERS: dict[type, Callable[["Scene"], Any]] = {
    SaveBan: _ban,
    ImportBans: _import_bans,
    MergePeople: lambda s: MergePeople(_person(s), _person(s), "zweimal erfasst"),
    TakeMergeBack: lambda s: TakeMergeBack(_merged(s), "doch zwei"),
    NoteOnPerson: lambda s: NoteOnPerson(_person(s), "der Ältere"),
    LiftBan: lambda s: LiftBan(_banned(s)[0], "Frist abgelaufen"),
    DecideBanMatch: _decide,
    WithdrawBanDecision: _withdraw,
}
