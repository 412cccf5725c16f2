"""The tree against the vectors of Certificate Transparency and the recursive definitions of RFC 9162."""

import random
from collections.abc import Sequence
from hashlib import sha256

import pytest

from accessdesk.ledger.merkle import (
    EMPTY_ROOT,
    Frontier,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    root_of,
    verify_consistency,
    verify_inclusion,
)

# The reference vectors of Certificate Transparency (github.com/google/certificate-transparency, merkle_tree_test).
LEAVES = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
N01 = ROOTS[2]
N03 = ROOTS[4]
L0 = ROOTS[1]
L1 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
L4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
N23 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
N45 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
N67 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
N47 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
INCLUSION = [
    (0, 1, []),
    (0, 8, [L1, N23, N47]),
    (5, 8, [L4, N67, N03]),
    (2, 3, [N01]),
    (1, 5, [L0, N23, L4]),
]
CONSISTENCY = [
    (1, 1, []),
    (1, 8, [L1, N23, N47]),
    (6, 8, [N45, N67, N03]),
    (2, 5, [N23, L4]),
]


def naive_root(leaves: Sequence[bytes]) -> bytes:
    """MTH of RFC 9162, 2.1.1, over leaf hashes."""
    if not leaves:
        return sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    k = naive_split(len(leaves))
    return sha256(b"\x01" + naive_root(leaves[:k]) + naive_root(leaves[k:])).digest()


def naive_split(n: int) -> int:
    k = 1
    while k * 2 < n:
        k *= 2
    return k


def naive_path(m: int, leaves: Sequence[bytes]) -> list[bytes]:
    """PATH of RFC 9162, 2.1.3.1."""
    if len(leaves) == 1:
        return []
    k = naive_split(len(leaves))
    if m < k:
        return [*naive_path(m, leaves[:k]), naive_root(leaves[k:])]
    return [*naive_path(m - k, leaves[k:]), naive_root(leaves[:k])]


def naive_subproof(m: int, leaves: Sequence[bytes], whole: bool) -> list[bytes]:
    """SUBPROOF of RFC 9162, 2.1.4.1."""
    if m == len(leaves):
        return [] if whole else [naive_root(leaves)]
    k = naive_split(len(leaves))
    if m <= k:
        return [*naive_subproof(m, leaves[:k], whole), naive_root(leaves[k:])]
    return [*naive_subproof(m - k, leaves[k:], False), naive_root(leaves[:k])]


def hashes(count: int, rng: random.Random) -> list[bytes]:
    return [leaf_hash(rng.randbytes(rng.randrange(40))) for _ in range(count)]


PUBLISHED = [leaf_hash(data) for data in LEAVES]


@pytest.mark.parametrize("size", range(9))
def test_the_published_roots_come_out_at_each_size(size: int) -> None:
    assert root_of(PUBLISHED[:size]).hex() == ROOTS[size]
    assert EMPTY_ROOT.hex() == ROOTS[0]


@pytest.mark.parametrize(("index", "size", "path"), INCLUSION)
def test_the_published_inclusion_proofs_come_out_and_verify(index: int, size: int, path: list[str]) -> None:
    proof = inclusion_proof(PUBLISHED[:size], index)
    assert [step.hex() for step in proof] == path
    assert verify_inclusion(PUBLISHED[index], index, size, proof, bytes.fromhex(ROOTS[size]))


@pytest.mark.parametrize(("first", "second", "path"), CONSISTENCY)
def test_the_published_consistency_proofs_come_out_and_verify(first: int, second: int, path: list[str]) -> None:
    proof = consistency_proof(PUBLISHED[:second], first)
    assert [step.hex() for step in proof] == path
    roots = bytes.fromhex(ROOTS[first]), bytes.fromhex(ROOTS[second])
    assert verify_consistency(first, second, *roots, proof)


def test_every_tree_up_to_40_leaves_agrees_with_the_recursive_definition() -> None:
    leaves = hashes(40, random.Random(1))
    for size in range(41):
        root = naive_root(leaves[:size])
        assert root_of(leaves[:size]) == root
        for index in range(size):
            path = inclusion_proof(leaves[:size], index)
            assert list(path) == naive_path(index, leaves[:size])
            assert verify_inclusion(leaves[index], index, size, path, root)
        for first in range(1, size + 1):
            proof = consistency_proof(leaves[:size], first)
            assert list(proof) == naive_subproof(first, leaves[:size], True)
            assert verify_consistency(first, size, naive_root(leaves[:first]), root, proof)


def test_random_sizes_agree_with_the_recursive_definition() -> None:
    rng = random.Random(2)
    for _ in range(20):
        leaves = hashes(rng.randrange(1, 700), rng)
        size = len(leaves)
        root = naive_root(leaves)
        index, first = rng.randrange(size), rng.randrange(1, size + 1)
        assert root_of(leaves) == root
        assert list(inclusion_proof(leaves, index)) == naive_path(index, leaves)
        assert list(consistency_proof(leaves, first)) == naive_subproof(first, leaves, True)


def test_the_frontier_grows_to_the_same_root_and_survives_storage() -> None:
    leaves = hashes(130, random.Random(3))
    frontier = Frontier()
    for size, leaf in enumerate(leaves):
        assert frontier.root() == naive_root(leaves[:size])
        assert Frontier.from_bytes(frontier.to_bytes()) == frontier
        frontier = frontier.appended(leaf)
    assert frontier.size == 130


@pytest.mark.parametrize("data", [b"", b"\0" * 7, b"\0" * 7 + b"\1", b"\0" * 9, b"\0" * 8 + b"x" * 32])
def test_a_damaged_frontier_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="frontier"):
        Frontier.from_bytes(data)


def test_a_wrong_inclusion_proof_does_not_verify() -> None:
    leaves = hashes(23, random.Random(4))
    root = root_of(leaves)
    for index in range(23):
        proof = inclusion_proof(leaves, index)
        assert not verify_inclusion(leaves[(index + 1) % 23], index, 23, proof, root)
        assert not verify_inclusion(leaves[index], (index + 1) % 23, 23, proof, root)
        assert not verify_inclusion(leaves[index], index, 23, proof[:-1], root)
        assert not verify_inclusion(leaves[index], index, 23, (*proof, root), root)
        assert not verify_inclusion(leaves[index], index, 23, proof, leaves[0])
        assert not verify_inclusion(leaves[index], index + 23, 23, proof, root)


def test_a_wrong_consistency_proof_does_not_verify() -> None:
    leaves = hashes(23, random.Random(5))
    root = root_of(leaves)
    for first in range(1, 23):
        older, proof = root_of(leaves[:first]), consistency_proof(leaves, first)
        assert not verify_consistency(first, 23, leaf_hash(b"other"), root, proof)
        assert not verify_consistency(first, 23, older, leaf_hash(b"other"), proof)
        assert not verify_consistency(first, 23, older, root, proof[:-1])
        assert not verify_consistency(first, 23, older, root, (*proof, root))
        assert not verify_consistency(23, first, older, root, proof)
    assert verify_consistency(0, 23, EMPTY_ROOT, root, ())
    assert not verify_consistency(0, 23, root, root, ())
    assert not verify_consistency(23, 23, root, root, (root,))
