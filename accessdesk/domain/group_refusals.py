"""What the desk says no to where several people come together."""

from accessdesk.domain.refusals import Refusal


class BeyondAnnounced(Refusal):
    """More people than were announced, and nobody named who authorises them (facts `announced`, `more`)."""

    code = "beyond_announced"
    logged = True


class DocumentsMissing(Refusal):
    """The visitor has not got every document this type of visit demands (fact `documents`, codes with a comma)."""

    code = "documents_missing"
    logged = True
