"""Refusals that only keys know (KeyAlreadyOut and KeyStillOut stand with the others, the database knows them too)."""

from accessdesk.domain.refusals import Refusal


class NotReleasedToOnCall(Refusal):
    """The on-call hands out only key types that the office has released (fact `type`)."""

    code = "not_released_to_on_call"
    logged = True


class SignatureNeeded(Refusal):
    """A key of this evidence level changes hands with a drawn signature, a return also with a reason (fact `type`)."""

    code = "signature_needed"


class KeyNotOut(Refusal):
    """The copy is in nobody's hands, so nobody can bring it back or lose it (fact `copy`)."""

    code = "key_not_out"


class KeyNotInStock(Refusal):
    """The copy is not in the cabinet (facts `copy`, `state`)."""

    code = "key_not_in_stock"


class KeyDeactivated(Refusal):
    """The key's type was deactivated by a rekeying: it opens nothing and is not handed out (fact `copy`)."""

    code = "key_deactivated"


class HolderNotHere(Refusal):
    """The visitor is not on site (not collected yet, away or gone) and takes no key (fact `name`)."""

    code = "holder_not_here"


class LossAlreadyReported(Refusal):
    """There is an open loss report about the copy (fact `copy`)."""

    code = "loss_already_reported"


class ScheduleChangedLater(Refusal):
    """A cross was changed after the day chosen, and nothing recorded is overwritten (facts `name`, `last`)."""

    code = "schedule_changed_later"


class KeyReserved(Refusal):
    """The copy is kept for somebody else (facts `copy`, `name`, `begins`, `ends`)."""

    code = "key_reserved"


class WrongSecurityCard(Refusal):
    """The card shown is not the one on record for the locking system (fact `system`)."""

    code = "wrong_security_card"
    logged = True


class HookTaken(Refusal):
    """Something else belongs on the hook (facts `hook`, `by`, `own`: the hook that is the key's own)."""

    code = "hook_taken"


class KeyOnRing(Refusal):
    """The copy hangs on a ring and goes only with the others (facts `copy`, `ring`, `others`)."""

    code = "key_on_ring"
