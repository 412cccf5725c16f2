"""Evidence packages for auditors: who asked for what, for whom, and the file that left the house."""

from dataclasses import dataclass
from datetime import date

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import CopyId, VisitId
from accessdesk.domain.keys import KeyCopy
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.visits import Visit

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class EvidenceScope:
    """What a package holds: local days, both inclusive; for whom; with names (then why); cut to one visit or key."""

    first: date
    last: date
    recipient: str
    names: bool = False
    reason: str = ""
    visit_id: VisitId | None = None
    copy_id: CopyId | None = None

    @property
    def is_cut(self) -> bool:
        return self.visit_id is not None or self.copy_id is not None


@dataclass(frozen=True, slots=True)
class BeginEvidence:
    """Somebody asks for a package: an entry, and a checkpoint over it, against which everything is proved.

    The outcome's id is the number of that entry, which is the size of the checkpoint. `certificate`: the fingerprint of
    the one that the report will be signed with, 64 hex digits; the entry vouches for it for good.
    """

    scope: EvidenceScope
    certificate: str


@dataclass(frozen=True, slots=True)
class NoteEvidence:
    """The package is written: the entry it was begun with, the digest of the file, how many entries it holds."""

    scope: EvidenceScope
    begun: int
    sha256: str
    entries: int
    file: str


@handles(BeginEvidence, right=Right.EXPORT)
def begin_evidence(command: BeginEvidence, act: Act) -> Outcome:
    scope = command.scope
    if scope.first > scope.last:
        raise NotAcceptable(field="until", why="ends_before_it_begins")
    if scope.visit_id is not None and scope.copy_id is not None:
        raise NotAcceptable(field="copy", why="visit_or_key")
    if scope.visit_id is not None:
        act.uow.get(Visit, scope.visit_id)
    if scope.copy_id is not None:
        act.uow.get(KeyCopy, scope.copy_id)
    facts = _facts(scope)
    about = act.session.actor.pseudonym
    seq = act.uow.record(
        EntryType.EVIDENCE_BEGUN, about=about, details={"actor": facts, "setting": {"certificate": command.certificate}}
    )
    act.uow.checkpoint("evidence")
    return Outcome(seq, frozenset())


@handles(NoteEvidence, right=Right.EXPORT)
def note_evidence(command: NoteEvidence, act: Act) -> Outcome:
    file = cleaned(command.file, "file", longest=1000)
    act.uow.record(
        EntryType.EVIDENCE_MADE,
        about=act.session.actor.pseudonym,
        details={
            "actor": {**_facts(command.scope), "file": file},
            "setting": {"size": command.begun, "sha256": command.sha256, "entries": command.entries},
        },
    )
    return Outcome(None, frozenset())


def _facts(scope: EvidenceScope) -> dict[str, str | int]:
    return {
        "from": scope.first.isoformat(),
        "to": scope.last.isoformat(),
        "recipient": cleaned(scope.recipient, "recipient", longest=_LONGEST),
        "names": int(scope.names),
        "reason": cleaned(scope.reason, "reason", longest=_LONGEST) if scope.names else "",
        "visit": scope.visit_id or 0,
        "copy": scope.copy_id or 0,
    }
