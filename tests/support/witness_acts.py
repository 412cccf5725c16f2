"""Working examples of the commands about witnesses outside the company; see every_command."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from accessdesk.desk.witnesses import EndWitness, NoteWitnessMissed, NoteWitnessReached, SaveWitness
from accessdesk.domain.witnesses import WitnessWay
from tests.support.houses import ADMIN

if TYPE_CHECKING:
    from tests.support.every_command import Scene


def _witness(scene: "Scene") -> int:
    scene.ring.company.log_in(ADMIN)
    saved = scene.ring.company.desk.execute(_save(scene)).id
    assert saved is not None
    return saved


def _save(scene: "Scene") -> SaveWitness:
    address = f"{scene.fresh('witness')}@kern-audit.example".replace(" ", "-")
    return SaveWitness(None, scene.fresh("Kern Audit"), WitnessWay.MAIL, address)


WITNESS_BUILDERS: dict[type, Callable[[Any], Any]] = {
    SaveWitness: _save,
    EndWitness: lambda scene: EndWitness(_witness(scene)),
    NoteWitnessReached: lambda scene: NoteWitnessReached(_witness(scene), 1, 12),
    NoteWitnessMissed: lambda scene: NoteWitnessMissed(_witness(scene), "connection refused"),
}
