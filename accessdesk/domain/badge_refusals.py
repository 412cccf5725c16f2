"""What the domain refuses about badges."""

from accessdesk.domain.refusals import Refusal


class BadgeNotInStock(Refusal):
    """The reusable badge is lost or destroyed (facts `number`, `state`)."""

    code = "badge_not_in_stock"


class BadgePrepared(Refusal):
    """The number stands on a badge printed ahead for somebody else (facts `number`, `name`)."""

    code = "badge_prepared"


class NoBadge(Refusal):
    """The visit has no badge that could be printed again or replaced (fact `name`)."""

    code = "no_badge"


class BadgeIsReusable(Refusal):
    """A reusable badge is not printed again (fact `number`)."""

    code = "badge_is_reusable"


class BadgeNotLost(Refusal):
    """Nothing is missing: the badge is not lost, or it was found already (fact `number`)."""

    code = "badge_not_lost"
