"""Refusals: the domain says no, with a reason that has a type and a code, never a sentence.

Sentences are made in the window (ui/wording.py) from the code and the facts. `logged` marks the refusals that are
themselves entries of the log: rights, policy, bans and locks, never mistakes in a form.
"""

from typing import ClassVar


class Refusal(Exception):
    """An act that may not be done, and why. `facts` are plain values for the sentence; `field` names a form's field."""

    code: ClassVar[str] = "refused"
    logged: ClassVar[bool] = False

    def __init__(self, field: str = "", **facts: str | int) -> None:
        super().__init__(self.code, field, facts)
        self.field = field
        self.facts = facts


class NotLoggedIn(Refusal):
    """No account is logged in at this desk, or the desk is locked."""

    code = "not_logged_in"


class SessionEnded(NotLoggedIn):
    """The account that is logged in was closed or has expired, or its owner has left or is suspended (fact `why`)."""

    logged = True


class RightMissing(Refusal):
    """The acting account's roles do not carry the right (fact `right`)."""

    code = "right_missing"
    logged = True


class LoginRefused(Refusal):
    """Name or password wrong, or the account is closed; the three are not told apart."""

    code = "login_refused"
    logged = True


class TooManyGuesses(Refusal):
    """Guessing is slowed down (fact `seconds` until the next try)."""

    code = "too_many_guesses"
    logged = True


class PasswordTooWeak(Refusal):
    """Under 12 characters or zxcvbn below 3."""

    code = "password_too_weak"


class Missing(Refusal):
    """A mandatory field is empty (`field`)."""

    code = "missing"


class NotAcceptable(Refusal):
    """A field holds what cannot be stored: control or direction characters, too long, malformed (`field`)."""

    code = "not_acceptable"


class Unknown(Refusal):
    """The thing named does not exist (facts `kind`, `id`)."""

    code = "unknown"


class AlreadyThere(Refusal):
    """A thing of that name exists already (fact `name`)."""

    code = "already_there"


class MoveNotAllowed(Refusal):
    """The state table knows no way from `before` to `after`."""

    code = "move_not_allowed"


class EvidenceMissing(Refusal):
    """The state table demands evidence that the act does not carry (fact `need`)."""

    code = "evidence_missing"


class InTheFuture(Refusal):
    """An act may not lie in the future."""

    code = "in_the_future"


class BeforeLastAct(Refusal):
    """An act may not lie before what happened last to the same thing (fact `last`)."""

    code = "before_last_act"


class PrivateVisit(Refusal):
    """Private visits are forbidden by policy (measure 3.1)."""

    code = "private_visit"
    logged = True


class PossibleBan(Refusal):
    """Somebody with such a name may not enter: a person compares both sides first (fact `ban`, its id)."""

    code = "possible_ban"
    logged = True


class Banned(Refusal):
    """A person decided that this is who may not enter (fact `ban`, its id)."""

    code = "banned"
    logged = True


class EscortNeeded(Refusal):
    """A zone of the visit is under continuous supervision: no badge before an escort has accepted (measure 3.3)."""

    code = "escort_needed"
    logged = True


class EscortNotEligible(Refusal):
    """The person may not escort now (fact `why`, a code of eligibility.Ineligible, and the facts of its sentence)."""

    code = "escort_not_eligible"
    logged = True


class PinWrong(Refusal):
    """The escort's PIN does not fit, or none is set."""

    code = "pin_wrong"
    logged = True


class CustodyAlreadyOpen(Refusal):
    """Somebody already has custody of this visitor."""

    code = "custody_already_open"


class SameEscort(Refusal):
    """The successor is the escort already."""

    code = "same_escort"


class HoldsCustody(Refusal):
    """Somebody who has visitors in hand cannot leave, be suspended or lose the escort right (facts `name`, `visitors`).

    `visits` are the ids of those visits, so that a window can offer the handover.
    """

    code = "holds_custody"

    def __init__(self, field: str = "", visits: tuple[int, ...] = (), **facts: str | int) -> None:
        super().__init__(field, **facts)
        self.visits = visits


class BadgeInUse(Refusal):
    """The badge number is out with somebody (fact `number`)."""

    code = "badge_in_use"


class KeyStillOut(Refusal):
    """The visitor still holds keys (fact `copies`): take them back or record the exception."""

    code = "key_still_out"


class KeyAlreadyOut(Refusal):
    """The copy is in somebody's hands (fact `copy`)."""

    code = "key_already_out"


class CommitmentMissing(Refusal):
    """No signed commitment to confidentiality: no role, no escort, no key (measure 4.1)."""

    code = "commitment_missing"
    logged = True


class SecondPersonNeeded(Refusal):
    """Four eyes always means two people."""

    code = "second_person_needed"
    logged = True


class SigningKeyLost(Refusal):
    """What must be signed cannot be: the key that the log named last is not in this desk's data folder."""

    code = "signing_key_lost"


class SigningKeyThere(Refusal):
    """A new signing key is begun without the old one only when the old one is lost."""

    code = "signing_key_there"


class ChangedMeanwhile(Refusal):
    """Another desk changed the same thing since it was read."""

    code = "changed_meanwhile"


class RuleBroken(Refusal):
    """The database refused what the domain let through; the second guard (fact `rule`)."""

    code = "rule_broken"
