"""Proofs (RFC 9162) out of what is stored beside the entries: a few rows of a log of millions are read.

A complete subtree that is a left child is the last peak of the frontier at its end; a right child is put together from
its own halves. So a proof over n entries needs about log(n)² rows.
"""

from collections.abc import Callable

from accessdesk.ledger.merkle import Frontier, consistency_path, inclusion_path, node_hash, split

FrontierAt = Callable[[int], bytes]
"""The stored frontier of the log at a size from 1 on."""
LeafAt = Callable[[int], bytes]
"""The leaf of an entry, by its number."""

_MOST_KEPT = 200_000


class Prover:
    """Makes proofs against states of one log."""

    def __init__(self, frontier_at: FrontierAt, leaf_at: LeafAt) -> None:
        self._frontier_at, self._leaf_at = frontier_at, leaf_at
        self._known: dict[tuple[int, int], bytes] = {}

    def frontier(self, size: int) -> Frontier:
        """The frontier of the first `size` entries."""
        return Frontier.from_bytes(self._frontier_at(size)) if size else Frontier()

    def inclusion(self, seq: int, size: int) -> tuple[bytes, ...]:
        """The path from an entry to the root at `size`. Raises IndexError."""
        return inclusion_path(self._range, seq - 1, size)

    def consistency(self, first: int, size: int) -> tuple[bytes, ...]:
        """That the first `first` entries are the beginning of the first `size`. Raises IndexError."""
        return consistency_path(self._range, first, size)

    def _range(self, low: int, high: int) -> bytes:
        count = high - low
        if count & (count - 1) == 0:
            return self._complete(low, count)
        middle = low + split(count)
        return node_hash(self._complete(low, middle - low), self._range(middle, high))

    def _complete(self, low: int, count: int) -> bytes:
        known = self._known.get((low, count))
        if known is None:
            known = self._made(low, count)
            if len(self._known) < _MOST_KEPT:
                self._known[low, count] = known
        return known

    def _made(self, low: int, count: int) -> bytes:
        if count == 1:
            return self._leaf_at(low + 1)
        if low // count % 2 == 0:
            return self._frontier_at(low + count)[-32:]
        half = count // 2
        return node_hash(self._complete(low, half), self._complete(low + half, half))
