"""The Merkle tree of RFC 9162 (section 2.1) over SHA-256: roots, a growing frontier, proofs."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Self

HASH_SIZE = 32
EMPTY_ROOT = sha256(b"").digest()


def leaf_hash(data: bytes) -> bytes:
    """SHA-256 of 0x00 and the entry."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256 of 0x01 and the two children."""
    return sha256(b"\x01" + left + right).digest()


def append_leaf(peaks: list[bytes], size: int, leaf: bytes) -> None:
    """Add a leaf, in place, to the peaks of a tree of `size` leaves: for the loop over millions."""
    while size & 1:
        leaf = sha256(b"\x01" + peaks.pop() + leaf).digest()
        size >>= 1
    peaks.append(leaf)


def root_of_peaks(peaks: Sequence[bytes]) -> bytes:
    """The root over the peaks, which stand from left (largest) to right."""
    if not peaks:
        return EMPTY_ROOT
    root = peaks[-1]
    for peak in reversed(peaks[:-1]):
        root = node_hash(peak, root)
    return root


@dataclass(frozen=True, slots=True)
class Frontier:
    """What a growing tree must remember: its size and the roots of its complete subtrees, left to right."""

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def appended(self, leaf: bytes) -> "Frontier":
        peaks = list(self.peaks)
        append_leaf(peaks, self.size, leaf)
        return Frontier(self.size + 1, tuple(peaks))

    def root(self) -> bytes:
        return root_of_peaks(self.peaks)

    def to_bytes(self) -> bytes:
        """The size in 8 bytes, big-endian, and the peaks."""
        return self.size.to_bytes(8, "big") + b"".join(self.peaks)

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Raises ValueError if the number of peaks does not belong to the size."""
        size = int.from_bytes(data[:8], "big")
        if len(data) != 8 + HASH_SIZE * size.bit_count():
            raise ValueError("not a frontier")
        return cls(size, tuple(data[at : at + HASH_SIZE] for at in range(8, len(data), HASH_SIZE)))


def root_of(leaves: Iterable[bytes]) -> bytes:
    """The root over these leaf hashes."""
    peaks: list[bytes] = []
    for size, leaf in enumerate(leaves):
        append_leaf(peaks, size, leaf)
    return root_of_peaks(peaks)


def split(size: int) -> int:
    """The largest power of two smaller than `size` (2 or more)."""
    return 1 << ((size - 1).bit_length() - 1)


RangeRoot = Callable[[int, int], bytes]
"""The root over the leaves low..high-1, counted from 0; `low` is where a subtree of the tree begins."""


def inclusion_path(range_root: RangeRoot, index: int, size: int) -> tuple[bytes, ...]:
    """The path (RFC 9162, 2.1.3.1) from the leaf at `index`, counted from 0, to the root over `size` leaves."""
    low, high = 0, size
    if not 0 <= index < high:
        raise IndexError(index)
    path = []
    while high - low > 1:
        middle = low + split(high - low)
        if index < middle:
            path.append(range_root(middle, high))
            high = middle
        else:
            path.append(range_root(low, middle))
            low = middle
    return tuple(reversed(path))


def consistency_path(range_root: RangeRoot, first: int, size: int) -> tuple[bytes, ...]:
    """The proof (RFC 9162, 2.1.4.1) that the tree of `first` leaves is the beginning of the one of `size`."""
    low, high = 0, size
    if not 0 <= first <= high:
        raise IndexError(first)
    if first in (0, high):
        return ()
    proof = []
    while first != high:
        middle = low + split(high - low)
        if first <= middle:
            proof.append(range_root(middle, high))
            high = middle
        else:
            proof.append(range_root(low, middle))
            low = middle
    if low:
        proof.append(range_root(low, high))
    return tuple(reversed(proof))


def inclusion_proof(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """The inclusion path over these leaves."""
    return inclusion_path(lambda low, high: root_of(leaves[low:high]), index, len(leaves))


def consistency_proof(leaves: Sequence[bytes], first: int) -> tuple[bytes, ...]:
    """The consistency proof over these leaves."""
    return consistency_path(lambda low, high: root_of(leaves[low:high]), first, len(leaves))


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """RFC 9162, 2.1.3.2."""
    if not 0 <= index < size:
        return False
    at, last, found = index, size - 1, leaf
    for step in proof:
        if last == 0:
            return False
        if at & 1 or at == last:
            found = node_hash(step, found)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            found = node_hash(found, step)
        at, last = at >> 1, last >> 1
    return last == 0 and found == root


def verify_consistency(first: int, second: int, first_root: bytes, second_root: bytes, proof: Sequence[bytes]) -> bool:
    """RFC 9162, 2.1.4.2, and the two trivial cases: the same size, and an empty first tree."""
    if not 0 <= first <= second:
        return False
    if first == second:
        return not proof and first_root == second_root
    if first == 0:
        return not proof and first_root == EMPTY_ROOT
    steps = list(proof)
    if first & (first - 1) == 0:
        steps.insert(0, first_root)
    return bool(steps) and _climbs_to(first - 1, second - 1, steps, first_root, second_root)


def _climbs_to(at: int, last: int, steps: list[bytes], first_root: bytes, second_root: bytes) -> bool:
    while at & 1:
        at, last = at >> 1, last >> 1
    older = newer = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            older, newer = node_hash(step, older), node_hash(step, newer)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            newer = node_hash(newer, step)
        at, last = at >> 1, last >> 1
    return last == 0 and older == first_root and newer == second_root
