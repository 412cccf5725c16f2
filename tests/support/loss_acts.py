"""Working examples of the commands that follow a loss report; see every_command."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from accessdesk.desk.loss_decisions import DecideLoss, RecordReplacement
from accessdesk.domain.losses import LossMeasure, LossReport, LossRisk

if TYPE_CHECKING:
    from tests.support.every_command import Scene


def _report(scene: "Scene") -> int:
    copy = scene.reported()
    with scene.ring.company.house.new_unit_of_work(()) as uow:
        return uow.find(LossReport, copy_id=copy)[0].id


def _decide(scene: "Scene") -> DecideLoss:
    due = (scene.ring.company.clock.now() + timedelta(days=14)).astimezone().date()
    return DecideLoss(_report(scene), LossRisk.MEDIUM, LossMeasure.CYLINDER, "Anhänger war am Schlüssel", due)


LOSS_BUILDERS: "dict[type, Callable[[Scene], Any]]" = {
    DecideLoss: _decide,
    RecordReplacement: lambda s: RecordReplacement(_report(s), "zwei Zylinder, vier Schlüssel", 2, 4, 61_850),
}
