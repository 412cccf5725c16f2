"""Beginning a new signing key when the old one is lost: by two people, with a reason, said by every verification."""

from dataclasses import dataclass

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.second_person import joined_by
from accessdesk.domain.access_rights import Right
from accessdesk.domain.names import cleaned

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class ReplaceSigningKey:
    """Sign checkpoints with a new key from now on, because the file with the old one is gone.

    The reason says how it was lost. Raises SigningKeyThere, Missing, SecondPersonNeeded, LoginRefused.
    """

    reason: str
    approval: Approval | None = None


@handles(ReplaceSigningKey, right=Right.ADMINISTER)
def replace_signing_key(command: ReplaceSigningKey, act: Act) -> Outcome:
    reason = cleaned(command.reason, "reason", longest=_LONGEST)
    joined_by(act, command.approval, Right.VERIFY_LOG)
    seq = act.uow.replace_signing_key(reason)
    act.uow.checkpoint("new_key")
    return Outcome(seq, frozenset({Subject.SETTINGS}))
