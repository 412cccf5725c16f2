"""Working examples of the commands of presence: roll call, closed reception, paper; see every_command."""

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from accessdesk.desk.closing import CloseDesk, OpenDesk
from accessdesk.desk.mail import NoteMailPassword
from accessdesk.desk.paper_forms import EnterPaperVisit, IssuePaperForms, SettlePaperForm
from accessdesk.desk.roll_calls import AnswerRollCall, BeginRollCall, EndRollCall
from accessdesk.domain.access_rights import Right
from accessdesk.domain.presence import PaperFormKind, PaperFormState, RollCallResult
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.visits import BadgeState
from accessdesk.storage.lists import SqlLists

if TYPE_CHECKING:
    from tests.support.every_command import Scene


def _lists(scene: "Scene") -> SqlLists:
    return SqlLists(scene.ring.company.house.engine)


def _begin_roll_call(scene: "Scene") -> BeginRollCall:
    scene.waiting()
    running = _lists(scene).running_roll_call()
    if running is not None:
        scene.ring.company.desk.execute(_answers(scene, running.id))
        scene.ring.company.desk.execute(EndRollCall(running.id))
    return BeginRollCall(drill=True)


def _answers(scene: "Scene", roll_call_id: int) -> AnswerRollCall:
    lines = _lists(scene).roll_call(roll_call_id).lines
    return AnswerRollCall({line.id: RollCallResult.SAFE for line in lines}, "Timo Lindner")


def _answer_roll_call(scene: "Scene") -> AnswerRollCall:
    command = _begin_roll_call(scene)
    begun = scene.ring.company.desk.execute(command).id
    assert begun is not None
    return _answers(scene, begun)


def _end_roll_call(scene: "Scene") -> EndRollCall:
    answers = _answer_roll_call(scene)
    running = scene.ring.company.desk.execute(answers).id
    assert running is not None
    return EndRollCall(running, "Alle da.")


def _paper_form(scene: "Scene") -> str:
    scene.log_in_for(Right.VISITS)
    scene.ring.company.desk.execute(IssuePaperForms(PaperFormKind.VISIT, 1))
    return _lists(scene).paper_forms(1)[0].number


def _paper_visit(scene: "Scene") -> EnterPaperVisit:
    number = _paper_form(scene)
    came = scene.ring.company.clock.now()
    left = scene.ring.company.clock.forward(hours=1)
    arrival = scene.ring.company.arrival(name=scene.fresh("Besucher"), happened_at=came)
    return EnterPaperVisit(
        number,
        "Anna Berger",
        arrival,  # type: ignore[arg-type]
        collected_at=came,
        badge_number=scene.fresh("B"),
        escort_id=scene.escort().escort_id,
        departed_at=left,
        badge=BadgeState.RETURNED,
    )


def _close_desk(scene: "Scene") -> CloseDesk:
    scene.log_in_for(Right.VISITS)
    with contextlib.suppress(NotAcceptable):
        scene.ring.company.desk.execute(OpenDesk())
    waiting, _left_alone = scene.waiting(), scene.waiting()
    return CloseDesk({waiting: scene.ring.company.employees["Jonas Weiß"]})


def _open_desk(scene: "Scene") -> OpenDesk:
    command = _close_desk(scene)
    scene.ring.company.desk.execute(command)
    return OpenDesk()


PRESENCE_BUILDERS: "dict[type, Callable[[Scene], Any]]" = {
    BeginRollCall: _begin_roll_call,
    AnswerRollCall: _answer_roll_call,
    EndRollCall: _end_roll_call,
    IssuePaperForms: lambda s: IssuePaperForms(PaperFormKind.VISIT, 2),
    EnterPaperVisit: _paper_visit,
    SettlePaperForm: lambda s: SettlePaperForm(_paper_form(s), PaperFormState.VOID, "verschrieben"),
    CloseDesk: _close_desk,
    OpenDesk: _open_desk,
    NoteMailPassword: lambda s: NoteMailPassword(kept=True),
}
