"""Working examples of the commands about inventories, and short words for counting; see every_command."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from accessdesk.desk.inventories import BeginInventory, ConfirmHeld, CountKeys, CountNotThere, TakeBackCount
from accessdesk.desk.inventory_closing import CloseInventory, SettleDifference
from accessdesk.domain.ids import CopyId
from accessdesk.domain.inventories import CountWay, InventoryDifference, InventoryLine
from tests.support.houses import MANAGER, RECEPTION
from tests.support.keyrings import Keyring
from tests.support.place_acts import cabinet_with, made

if TYPE_CHECKING:
    from tests.support.every_command import Scene

MEHMET = "Mehmet Brandt"


def begun(ring: Keyring, type_name: str = "ES 101", **scope: Any) -> int:
    """The id of an inventory that the office manager begins; of a type's copies if nothing else is said."""
    return made(ring, BeginInventory(**({"key_type_id": ring.types[type_name]} | scope)))


def cabinet_hung(ring: Keyring, name: str, *copies: CopyId) -> int:
    """The id of a new cabinet with the copies on its hooks, from the first on."""
    from accessdesk.desk.cabinets import AssignHook
    from accessdesk.domain.cabinets import KeyHook

    hooks = cabinet_with(ring, name, len(copies) + 3)
    for hook, copy in zip(hooks, copies, strict=False):
        ring.company.desk.execute(AssignHook(hook, copy))
    with ring.company.house.new_unit_of_work(()) as uow:
        return uow.get(KeyHook, hooks[0]).cabinet_id


def lines_of(ring: Keyring, inventory_id: int) -> dict[str, InventoryLine]:
    """The sheet of an inventory, by the numbers of the copies."""
    with ring.company.house.new_unit_of_work(()) as uow:
        return {line.number: line for line in uow.find(InventoryLine, inventory_id=inventory_id)}


def differences_of(ring: Keyring, inventory_id: int) -> list[InventoryDifference]:
    with ring.company.house.new_unit_of_work(()) as uow:
        return uow.find(InventoryDifference, inventory_id=inventory_id)


def closing(ring: Keyring, inventory_id: int, second: str = RECEPTION) -> CloseInventory:
    return CloseInventory(inventory_id, ring.company.employees[second])


def _fresh(scene: "Scene") -> tuple[int, CopyId]:
    """A running inventory of one new cabinet, and the copy in it."""
    copy = scene.copy()
    cabinet = cabinet_hung(scene.ring, scene.fresh("Tresor"), copy)
    return begun(scene.ring, key_type_id=None, cabinet_id=cabinet), copy


def _begin(scene: "Scene") -> BeginInventory:
    return BeginInventory(cabinet_id=cabinet_hung(scene.ring, scene.fresh("Tresor"), scene.copy()))


def _counted(scene: "Scene") -> tuple[int, CopyId]:
    inventory, copy = _fresh(scene)
    scene.ring.company.desk.execute(CountKeys(inventory, (copy,)))
    return inventory, copy


def _confirm(scene: "Scene") -> ConfirmHeld:
    inventory, _ = _fresh(scene)
    copy = scene.issued()
    scene.ring.company.log_in(MANAGER)
    return ConfirmHeld(inventory, (copy,), CountWay.HOLDER_PHONE, note="angerufen, liest die Nummer vor")


def _settle(scene: "Scene") -> SettleDifference:
    inventory, copy = _fresh(scene)
    ring = scene.ring
    ring.company.log_in(MANAGER)
    ring.company.desk.execute(CountKeys(inventory, (copy,), place="Tresor Z · 9"))
    ring.company.desk.execute(closing(ring, inventory))
    return SettleDifference(differences_of(ring, inventory)[0].id, "zurückgehängt")


def _not_there(scene: "Scene") -> CountNotThere:
    inventory, copy = _fresh(scene)
    return CountNotThere(inventory, (copy,))


def _count(scene: "Scene") -> CountKeys:
    inventory, copy = _fresh(scene)
    return CountKeys(inventory, (copy,))


def _take_back(scene: "Scene") -> TakeBackCount:
    inventory, copy = _counted(scene)
    return TakeBackCount(inventory, (copy,))


INVENTORY_BUILDERS: dict[type, Callable[["Scene"], Any]] = {
    BeginInventory: _begin,
    CountKeys: _count,
    CountNotThere: _not_there,
    ConfirmHeld: _confirm,
    TakeBackCount: _take_back,
    CloseInventory: lambda s: closing(s.ring, _counted(s)[0]),
    SettleDifference: _settle,
}
