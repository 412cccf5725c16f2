"""Working examples of the commands about questions to the log; see every_command."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from accessdesk.desk.everything import AskedSubject, AskEverything, SubjectKind
from accessdesk.desk.saved_questions import ChosenOfLog, RemoveQuestion, SaveQuestion
from tests.support.houses import MANAGER

if TYPE_CHECKING:
    from tests.support.every_command import Scene


def _save(scene: "Scene") -> SaveQuestion:
    return SaveQuestion(scene.fresh("Nachts"), ChosenOfLog("week", types=("key.issued",), text="Okafor", late=True))


def _remove(scene: "Scene") -> RemoveQuestion:
    company = scene.ring.company
    company.log_in(MANAGER)
    kept = company.desk.execute(_save(scene)).id
    assert kept is not None
    return RemoveQuestion(kept)


def _ask(scene: "Scene") -> AskEverything:
    about = AskedSubject(SubjectKind.EMPLOYEE, scene.ring.company.employees["Timo Lindner"])
    return AskEverything(about, "Anfrage des Betriebsrats")


LOG_QUESTION_BUILDERS: dict[type, Callable[[Any], Any]] = {
    SaveQuestion: _save,
    RemoveQuestion: _remove,
    AskEverything: _ask,
}
