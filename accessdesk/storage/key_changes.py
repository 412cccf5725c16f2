"""Changing the key that signs checkpoints: endorsed by the old one, or begun anew by two people when that is lost."""

from collections.abc import Iterable

from accessdesk.desk.ports import Actor
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import Pseudonym
from accessdesk.domain.refusals import SigningKeyThere
from accessdesk.ledger.declared import key_facts
from accessdesk.storage.ledger_store import LedgerWriter
from accessdesk.storage.signing import SigningKey


def change_key(ledger: LedgerWriter, signing: SigningKey, *, by: Iterable[Actor]) -> bytes | None:
    """Append the entry from which a new key signs, endorsed by the present one; gives its public half.

    The caller promotes it once the transaction is on disk. None, and no entry, when the present key is lost.
    """
    from accessdesk.ledger.checkpoint import endorse_key

    old = ledger.signing_key(signing)
    if old is None:
        return None
    public = signing.prepared().public_key().public_bytes_raw()
    endorsement = endorse_key(old, ledger.log, public, ledger.size + 1)
    _append(ledger, EntryType.CHECKPOINT_KEY_CHANGED, public, endorsement, "", by)
    return public


def replace_key(ledger: LedgerWriter, signing: SigningKey, reason: str, *, by: Iterable[Actor]) -> bytes:
    """Append the entry in which two people begin a new key; as change_key. Raises SigningKeyThere."""
    if ledger.signing_key(signing) is not None:
        raise SigningKeyThere
    public = signing.prepared().public_key().public_bytes_raw()
    _append(ledger, EntryType.CHECKPOINT_KEY_REPLACED, public, b"", reason, by)
    return public


def _append(
    ledger: LedgerWriter, kind: EntryType, public: bytes, endorsement: bytes, reason: str, by: Iterable[Actor]
) -> None:
    facts = {"setting": key_facts(public, endorsement, reason)}
    seq = ledger.append(kind, (), about=Pseudonym(ledger.log), at=ledger.now, details=facts, by=by)
    ledger.put_in_force(public, seq)
