"""Working examples of the acts on the keying schedule."""

from collections.abc import Callable
from typing import Any

from accessdesk.desk.key_data import SaveKeyType
from accessdesk.desk.rekeying import RekeyKeys
from accessdesk.desk.schedule_changes import ChangeSchedule, CrossChange
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import KeyTypeId
from accessdesk.domain.keys import EvidenceLevel, KeyHierarchy


def _fresh_type(scene: Any) -> KeyTypeId:
    scene.log_in_for(Right.KEY_DATA)
    kind = KeyHierarchy.CHANGE, EvidenceLevel.DAY
    made = scene.ring.company.desk.execute(SaveKeyType(None, scene.ring.system, scene.fresh("ES"), *kind)).id
    assert made is not None
    return KeyTypeId(made)


def _change(scene: Any) -> ChangeSchedule:
    type_id, cylinders = _fresh_type(scene), scene.ring.cylinders
    return ChangeSchedule(tuple(CrossChange(type_id, cylinders[door], True) for door in ("RZ 1", "RZ 2")))


def _rekey(scene: Any) -> RekeyKeys:
    type_id = _fresh_type(scene)
    changes = (CrossChange(type_id, scene.ring.cylinders["RZ 1"], True),)
    scene.ring.company.desk.execute(ChangeSchedule(changes))
    return RekeyKeys(scene.ring.system, (type_id,), "verloren im Zug", successor=scene.fresh("ES"))


SCHEDULE_BUILDERS: dict[type, Callable[[Any], Any]] = {ChangeSchedule: _change, RekeyKeys: _rekey}
