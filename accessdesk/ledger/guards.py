"""The single questions of a verification, one function each, so that a test can take one away and miss it."""

from collections.abc import Container, Sequence

from accessdesk.ledger.entry import BACKUP_RESTORED, CLOCK_SET_BACK


def leaf_fits(rehashed: bytes, stored: bytes) -> bool:
    """The stored bytes hash to the stored leaf."""
    return rehashed == stored


def log_fits(log: str, expected: str) -> bool:
    return log == expected


def number_fits(expected: int, stored: int, written: int) -> bool:
    """The number in the bytes and the number of the row are the next one."""
    return expected == stored == written


def prev_fits(prev: str, leaf_before: str) -> bool:
    return prev == leaf_before


def clock_fits(ts: str, ts_before: str, type_before: str, same_desk: bool) -> bool:
    """Time entered does not run backwards, except directly after the same desk's clock.set_back."""
    return ts >= ts_before or (type_before == CLOCK_SET_BACK and same_desk)


def two_people(by: Sequence[str]) -> bool:
    return len(set(by)) >= 2


def restore_is_lawful(epoch: int, epoch_before: int, entry_type: str, by: Sequence[str]) -> bool:
    """A new epoch is the next one and begins with a restore by two people."""
    return epoch == epoch_before + 1 and entry_type == BACKUP_RESTORED and two_people(by)


def same_key(listed: bytes, logged: bytes) -> bool:
    """The key in force from an entry on is the one that the entry names."""
    return listed == logged


def key_is_logged(anew: bool) -> bool:
    """A key that its predecessor did not endorse was begun anew, by two people."""
    return anew


def root_fits(root: bytes, claimed: bytes) -> bool:
    """The root begins with the claimed bytes (20 on receipts, 32 in notes)."""
    return root[: len(claimed)] == claimed


def within(size: int, entries: int) -> bool:
    """The log is at least as long as a checkpoint says it was."""
    return size <= entries


def origin_fits(origin: str | None, expected: str) -> bool:
    """A receipt anchor names no origin."""
    return origin is None or origin == expected


def whole(r: bytes | None, data: bytes | None) -> bool:
    """Randomness and data are both there or both gone."""
    return (r is None) == (data is None)


def erasure_is_allowed(allowed: bool) -> bool:
    """The policy of that day let the data go, or two people asked for it."""
    return allowed


def committed(commitment: str | None) -> bool:
    """The entry holds a commitment for this payload."""
    return commitment is not None


def same_file(measured: tuple[str, int], listed: tuple[str, int] | None) -> bool:
    """A package's file has the digest and the size that the manifest names."""
    return measured == listed


def states_head(size: int, epoch: int, head_size: int, head_epoch: int) -> bool:
    """A checkpoint of the package stands where the package says it ends."""
    return (size, epoch) == (head_size, head_epoch)


def continues(previous: int | None, proved: Container[int]) -> bool:
    """The package before ended at a size that this one proves."""
    return previous is None or previous in proved
