"""Working examples of the commands about keeping and erasing data, for tests/support/every_command.py."""

from collections.abc import Callable
from typing import Any

from accessdesk.desk.backups import NoteBackup, NoteDailyBackup
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.retention import EraseByItself, EraseOverdue, SaveRetention
from accessdesk.desk.subject_data import NoteSubjectExport, SubjectAsked
from accessdesk.desk.subject_requests import AnswerRequest, CheckIdentity, EraseOnRequest, NoteReply, RecordRequest
from accessdesk.desk.visits import EndWithoutEntry
from accessdesk.domain.access_rights import Right
from accessdesk.domain.subject_requests import RequestKind, RequestOutcome
from accessdesk.domain.visits import Visit, VisitState
from tests.support.houses import ADMIN, ERASE_NOW, MANAGER, PASSWORD, RECEPTION


def _by_itself(scene: Any) -> EraseByItself:
    scene.ring.company.log_in(MANAGER)
    scene.ring.company.desk.execute(ERASE_NOW)
    return EraseByItself()


def _asked(scene: Any, kind: RequestKind = RequestKind.ERASURE) -> RecordRequest:
    """Of a visitor who came and went."""
    company = scene.ring.company
    company.log_in(RECEPTION)
    visit = company.arrived(name=f"Petra Ionescu {next(scene.numbers)}")
    company.desk.execute(EndWithoutEntry(visit, VisitState.LEFT_BEFORE_ENTRY, "wieder gegangen"))
    with company.house.new_unit_of_work(()) as uow:
        person = uow.get(Visit, visit).person_id
    today = company.clock.now().astimezone().date()
    return RecordRequest(kind, "Petra Ionescu", "Am Markt 3, 90402 Nürnberg", "de", today, person_id=person)


def _recorded(scene: Any) -> int:
    command = _asked(scene)
    scene.ring.company.log_in(MANAGER)
    return int(scene.ring.company.desk.execute(command).id)


def _checked(scene: Any) -> int:
    request = _recorded(scene)
    scene.ring.company.desk.execute(CheckIdentity(request, "Ausweis vorgelegt"))
    return request


def _second(scene: Any) -> Approval:
    """Whoever of the two is not logged in for the right."""
    scene.log_in_for(Right.RETENTION)
    return Approval(MANAGER if scene.ring.company.desk.session.actor.name == ADMIN else ADMIN, PASSWORD)


RETENTION_BUILDERS: dict[type, Callable[[Any], Any]] = {
    SaveRetention: lambda s: SaveRetention({"identity": next(s.numbers)}, "Jahresprüfung nach SOC 2", _second(s)),
    EraseOverdue: lambda s: EraseOverdue(_second(s)),
    EraseByItself: _by_itself,
    RecordRequest: _asked,
    CheckIdentity: lambda s: CheckIdentity(_recorded(s), "Rückruf unter bekannter Nummer"),
    AnswerRequest: lambda s: AnswerRequest(_checked(s), RequestOutcome.PARTLY, "Schlüssel bleiben gehalten"),
    EraseOnRequest: lambda s: EraseOnRequest(_checked(s), _second(s)),
    NoteReply: lambda s: NoteReply(_recorded(s), 12, "brief.pdf", "0" * 64),
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
