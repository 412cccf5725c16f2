"""A naive second account of a few keys: what the table of the key copy lets happen, and what was done, act by act."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from accessdesk.domain.ids import CopyId
from accessdesk.domain.keys import KeyCopyState

S = KeyCopyState
ALIVE = frozenset(S) - {S.DESTROYED}
ALLOWED = frozenset(
    {
        (S.ORDERED, S.IN_STOCK),
        (S.IN_STOCK, S.RESERVED),
        (S.RESERVED, S.IN_STOCK),
        (S.IN_STOCK, S.ISSUED),
        (S.RESERVED, S.ISSUED),
        (S.ISSUED, S.IN_STOCK),
        (S.IN_STOCK, S.MISSING),
        (S.ISSUED, S.MISSING),
        (S.RESERVED, S.MISSING),
        (S.MISSING, S.IN_STOCK),
        *((before, after) for before in (S.ISSUED, S.MISSING) for after in (S.LOST, S.STOLEN)),
        *((before, S.FOUND) for before in (S.LOST, S.STOLEN, S.ISSUED)),
        (S.FOUND, S.ISSUED),
        (S.FOUND, S.IN_STOCK),
        (S.IN_STOCK, S.SEALED),
        (S.SEALED, S.IN_STOCK),
        (S.SEALED, S.ISSUED),
        *((before, S.DEFECTIVE) for before in ALIVE - {S.DEFECTIVE}),
        *((before, S.DESTROYED) for before in ALIVE),
    }
)
"""The table of the key copy, written down a second time."""
AFTER_RETURN = {S.ISSUED: S.IN_STOCK, S.MISSING: S.IN_STOCK, S.LOST: S.FOUND, S.STOLEN: S.FOUND}


@dataclass
class Stood:
    """How a copy stands, by this account."""

    state: KeyCopyState = S.IN_STOCK
    holder: str = ""
    kept_for: str = ""
    seal: str = ""
    ring: int | None = None
    hook: int | None = None


@dataclass
class KeyBook:
    """Every copy ever made, and how it stands after the acts that the desk took."""

    copies: dict[CopyId, Stood]
    ring_hooks: dict[int, int] = field(default_factory=dict)
    broken_up: dict[int, tuple[CopyId, ...]] = field(default_factory=dict)
    """What was on a ring when it was broken up."""

    def issued(self, ids: Iterable[CopyId], to: str) -> None:
        for id in ids:
            self.copies[id].state, self.copies[id].holder = S.ISSUED, to
            self.copies[id].kept_for = self.copies[id].seal = ""

    def came_back(self, ids: Iterable[CopyId], *, found: bool = False) -> None:
        """Taken back: a copy whose ring is still out is off it."""
        back = tuple(ids)
        for id in back:
            self.off_a_ring_that_is_out(id, back)
        for id in back:
            copy = self.copies[id]
            copy.state = S.FOUND if found else AFTER_RETURN.get(copy.state, copy.state)
            copy.holder = ""

    def off_a_ring_that_is_out(self, id: CopyId, with_it: Iterable[CopyId] = ()) -> None:
        mates = [mate for mate in self.on_ring(self.copies[id].ring) if mate not in {id, *with_it}]
        if any(self.copies[mate].state is S.ISSUED for mate in mates):
            self.copies[id].ring = None

    def here(self, id: CopyId) -> None:
        """Back in its place: inspected, out of its seal, turned up."""
        self.off_a_ring_that_is_out(id)
        copy = self.copies[id]
        copy.state, copy.holder, copy.seal, copy.kept_for = S.IN_STOCK, "", "", ""

    def on_ring(self, ring: int | None) -> tuple[CopyId, ...]:
        return tuple(id for id, copy in self.copies.items() if ring is not None and copy.ring == ring)

    def ringed(self, ids: Iterable[CopyId], ring: int) -> None:
        for id in ids:
            self.copies[id].ring, self.copies[id].hook = ring, None

    def broke_up(self, ring: int) -> None:
        self.broken_up[ring] = self.on_ring(ring)
        self.ring_hooks.pop(ring, None)
        for id in self.broken_up[ring]:
            self.copies[id].ring = None

    def ended(self, id: CopyId) -> None:
        self.copies[id] = Stood(S.DESTROYED)
