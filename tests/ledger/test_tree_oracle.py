"""The tree against another's: pymerkle (GPLv3+, for tests alone) makes the same roots and proofs at random sizes."""

import random

from pymerkle import InmemoryTree

from accessdesk.ledger.merkle import (
    Frontier,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    verify_consistency,
    verify_inclusion,
)
from accessdesk.ledger.proofs import Prover

_LARGEST = 1500


def test_a_thousand_random_sizes_have_the_roots_and_proofs_of_another_implementation() -> None:
    rng = random.Random(9162)
    data = [rng.randbytes(rng.randrange(60)) for _ in range(_LARGEST)]
    oracle, leaves, frontiers = InmemoryTree(), [leaf_hash(one) for one in data], [Frontier()]
    for one, leaf in zip(data, leaves, strict=True):
        oracle.append_entry(one)
        frontiers.append(frontiers[-1].appended(leaf))
    prover = Prover(lambda size: frontiers[size].to_bytes(), lambda seq: leaves[seq - 1])
    for _ in range(1000):
        size = rng.randint(1, _LARGEST)
        first, seq = rng.randint(1, size), rng.randint(1, size)
        root, older = oracle.get_root(size), oracle.get_root(first)
        assert (frontiers[size].root(), frontiers[first].root()) == (root, older)
        path = prover.inclusion(seq, size)
        assert sorted(oracle.prove_inclusion(seq, size).path) == sorted((leaves[seq - 1], *path))
        assert verify_inclusion(leaves[seq - 1], seq - 1, size, path, root)
        assert verify_consistency(first, size, older, root, prover.consistency(first, size))


def test_the_proofs_from_stored_frontiers_are_those_over_all_leaves() -> None:
    leaves = [leaf_hash(bytes([number])) for number in range(70)]
    frontiers = [Frontier()]
    for leaf in leaves:
        frontiers.append(frontiers[-1].appended(leaf))
    prover = Prover(lambda size: frontiers[size].to_bytes(), lambda seq: leaves[seq - 1])
    for size in range(1, 71):
        for first in range(size + 1):
            assert prover.consistency(first, size) == consistency_proof(leaves[:size], first)
        for seq in range(1, size + 1):
            assert prover.inclusion(seq, size) == inclusion_proof(leaves[:size], seq - 1)
