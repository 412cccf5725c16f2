"""Working examples of the commands about cabinets, rings, codes and swapped cylinders; see every_command."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from accessdesk.desk.cabinets import AdoptPlaces, AssignHook, SaveCabinet
from accessdesk.desk.codes import ChangeCode, EndCodeHolder, SaveCode, TellCode
from accessdesk.desk.cylinder_swap import SwapCylinder
from accessdesk.desk.key_data import AddKeyCopies, SaveCylinder
from accessdesk.desk.key_rings import BreakUpRing, MakeRing, PutOnRing, RestoreRing, TakeOffRing
from accessdesk.domain.access_rights import Right
from accessdesk.domain.cabinets import KeyHook
from accessdesk.domain.codes import CodeKind
from accessdesk.domain.ids import CopyId, CylinderId
from tests.support.houses import MANAGER
from tests.support.keyrings import Keyring

if TYPE_CHECKING:
    from tests.support.every_command import Scene


def made(ring: Keyring, command: Any) -> int:
    """The id of what the office manager made."""
    ring.company.log_in(MANAGER)
    id = ring.company.desk.execute(command).id
    assert id is not None
    return int(id)


def cabinet_with(ring: Keyring, name: str, hooks: int) -> list[int]:
    """The hooks of a new cabinet, by number."""
    cabinet = made(ring, SaveCabinet(None, name, hooks))
    with ring.company.house.new_unit_of_work(()) as uow:
        return [hook.id for hook in uow.find(KeyHook, cabinet_id=cabinet)]


def code_known_by(ring: Keyring, name: str, who: str) -> tuple[int, int]:
    """A new code and its one holder."""
    code = made(ring, SaveCode(None, name, CodeKind.ALARM))
    return code, made(ring, TellCode(code, ring.company.employees[who]))


def _assign(scene: "Scene") -> AssignHook:
    copy = scene.copy()
    return AssignHook(cabinet_with(scene.ring, scene.fresh("Tresor"), 2)[0], copy)


def _adopt(scene: "Scene") -> AdoptPlaces:
    scene.log_in_for(Right.KEY_DATA)
    place = f"{scene.fresh('Kasten')}, Haken 3"
    command = AddKeyCopies(scene.ring.types["ES 101"], numbers=(scene.fresh("ES"),), location=place)
    scene.ring.company.desk.execute(command)
    return AdoptPlaces()


def _ring(scene: "Scene") -> tuple[int, tuple[CopyId, ...]]:
    copies = (scene.copy(), scene.copy())
    return made(scene.ring, MakeRing(scene.fresh("Bund"), copies)), copies


def _restore(scene: "Scene") -> RestoreRing:
    ring_id, _ = _ring(scene)
    scene.ring.company.desk.execute(BreakUpRing(ring_id, "Umbau"))
    return RestoreRing(ring_id)


def _change_code(scene: "Scene") -> ChangeCode:
    code, holder = code_known_by(scene.ring, scene.fresh("Alarm"), "Timo Lindner")
    return ChangeCode(code, "turnusmäßig", (holder,))


def _tell(scene: "Scene") -> TellCode:
    code = made(scene.ring, SaveCode(None, scene.fresh("Tresor"), CodeKind.SAFE))
    return TellCode(code, scene.ring.company.employees["Timo Lindner"])


def _swap(scene: "Scene") -> SwapCylinder:
    ring = scene.ring
    number = scene.fresh("C")
    cylinder = made(ring, SaveCylinder(None, ring.system, number, "Halbzylinder", "10/35", ring.doors["RZ 2"]))
    return SwapCylinder(CylinderId(cylinder), scene.fresh("C"), "schwergängig")


PLACE_BUILDERS: dict[type, Callable[["Scene"], Any]] = {
    SaveCabinet: lambda s: SaveCabinet(None, s.fresh("Tresor"), 12, "Empfang"),
    AssignHook: _assign,
    AdoptPlaces: _adopt,
    MakeRing: lambda s: MakeRing(s.fresh("Bund"), (s.copy(), s.copy())),
    PutOnRing: lambda s: PutOnRing(_ring(s)[0], (s.copy(),)),
    TakeOffRing: lambda s: TakeOffRing(_ring(s)[1][0], "einzeln gebraucht"),
    BreakUpRing: lambda s: BreakUpRing(_ring(s)[0], "Umbau"),
    RestoreRing: _restore,
    SaveCode: lambda s: SaveCode(None, s.fresh("Alarm"), CodeKind.ALARM, "Lager"),
    TellCode: _tell,
    EndCodeHolder: lambda s: EndCodeHolder(code_known_by(s.ring, s.fresh("Alarm"), "Timo Lindner")[1], "versetzt"),
    ChangeCode: _change_code,
    SwapCylinder: _swap,
}
