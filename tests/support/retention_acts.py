"""Working examples of the commands about keeping and erasing data, for tests/support/every_command.py."""

from collections.abc import Callable
from typing import Any

from accessdesk.desk.backups import NoteBackup, NoteDailyBackup
from accessdesk.desk.retention import EraseByItself, EraseOverdue, SaveRetention
from accessdesk.desk.subject_data import NoteSubjectExport, SubjectAsked
from tests.support.houses import MANAGER


def _by_itself(scene: Any) -> EraseByItself:
    scene.ring.company.log_in(MANAGER)
    scene.ring.company.desk.execute(EraseOverdue())
    return EraseByItself()


RETENTION_BUILDERS: dict[type, Callable[[Any], Any]] = {
    SaveRetention: lambda s: SaveRetention({"identity": next(s.numbers)}, "Jahresprüfung nach SOC 2"),
    EraseOverdue: lambda s: EraseOverdue(),
    EraseByItself: _by_itself,
    NoteSubjectExport: lambda s: NoteSubjectExport(
        SubjectAsked(employee_id=s.ring.company.employees["Timo Lindner"]),
        "Auskunft vom 12.03.",
        "auskunft.pdf",
        3,
        {"pdf": "0" * 64},
    ),
    NoteBackup: lambda s: NoteBackup("/mnt/platte/a.adbackup", "0" * 64, next(s.numbers)),
    NoteDailyBackup: lambda s: NoteDailyBackup("/mnt/platte/a.adbackup", "0" * 64, next(s.numbers)),
}
