"""Which payloads a run erases, which rows it empties or removes, and which it must leave because something needs them.

A node is one class of one row. A node is held while its thing is open, while one of its payloads is too young, while
its newest payload is needed by another node, or while the row cannot go because another row points to it. A held node
keeps its newest payload and nothing older; a node that is not held loses every payload, and its columns are emptied.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

Row = tuple[str, int]
"""A table and the id of one of its rows."""
Node = tuple[str, Row]
"""A class of data and a row that holds some."""


@dataclass(frozen=True, slots=True)
class Told:
    """A payload: its entry, its class, whether its period is over, the rows it holds; it came with an import."""

    seq: int
    data_class: str
    is_old: bool
    rows: tuple[Row, ...]
    imported: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """What the payloads cannot say: which rows are open, who points to whom, which columns can be emptied.

    `lasting`: per table the classes whose columns cannot be empty; such a row goes only as a whole.
    """

    open_rows: frozenset[Row]
    points_to: Mapping[Row, tuple[Row, ...]]
    lasting: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class ErasurePlan:
    """What a run does. `held` counts per class the rows whose period is over and that something needs still."""

    payloads: Mapping[str, tuple[int, ...]]
    emptied: Mapping[str, tuple[Row, ...]]
    removed: tuple[Row, ...]
    held: Mapping[str, int]
    imported: int

    @property
    def is_empty(self) -> bool:
        return not any(self.payloads.values())

    def subjects(self, data_class: str) -> int:
        """How many rows lose their data of the class."""
        return len(self.emptied.get(data_class, ()))


@dataclass
class _Search:
    ground: Ground
    newest: dict[Node, int] = field(default_factory=dict)
    rows_of: dict[tuple[str, int], tuple[Row, ...]] = field(default_factory=dict)
    classes_of: dict[Row, set[str]] = field(default_factory=lambda: defaultdict(set))
    held: set[Node] = field(default_factory=set)
    pinned: set[tuple[str, int]] = field(default_factory=set)
    staying: set[Row] = field(default_factory=set)
    _waiting: list[Node] = field(default_factory=list)

    def take(self, told: Told) -> None:
        self.rows_of[told.data_class, told.seq] = told.rows
        for row in told.rows:
            node = (told.data_class, row)
            self.newest[node] = max(told.seq, self.newest.get(node, 0))
            self.classes_of[row].add(told.data_class)
            if not told.is_old:
                self.hold(node)

    def hold(self, node: Node) -> None:
        if node in self.newest and node not in self.held:
            self.held.add(node)
            self._waiting.append(node)

    def settle(self) -> None:
        while self._waiting:
            data_class, row = self._waiting.pop()
            payload = (data_class, self.newest[data_class, row])
            if payload not in self.pinned:
                self.pinned.add(payload)
                for other in self.rows_of[payload]:
                    self.hold((data_class, other))
            self.stay(row)

    def stay(self, row: Row) -> None:
        """The row does not go: neither do its lasting columns, nor the rows it points to."""
        if row in self.staying:
            return
        self.staying.add(row)
        for data_class in self.ground.lasting.get(row[0], ()):
            self.hold((data_class, row))
        for target in self.ground.points_to.get(row, ()):
            self.stay(target)


def plan_erasure(payloads: Iterable[Told], ground: Ground) -> ErasurePlan:
    """The plan over all payloads that are still there, in any order."""
    told = list(payloads)
    search = _Search(ground)
    for one in told:
        search.take(one)
    for row in ground.open_rows:
        for data_class in tuple(search.classes_of.get(row, ())):
            search.hold((data_class, row))
        search.stay(row)
    return _settled(told, search)


def plan_replay(payloads: Iterable[Told], erased: Set[Node], ground: Ground) -> ErasurePlan:
    """The plan by which an old state loses again what was erased since: whatever is open there, erased nodes go.

    `Told.is_old` says that a payload was erased since; every payload of an erased node was.
    """
    told = list(payloads)
    search = _Search(ground)
    for one in told:
        search.take(one)
    for node in tuple(search.newest):
        if node not in erased:
            search.hold(node)
    return _settled(told, search)


def _settled(told: list[Told], search: _Search) -> ErasurePlan:
    for row in search.ground.points_to:
        if row not in search.classes_of:
            search.stay(row)
    search.settle()
    return _plan(told, search)


def _plan(told: list[Told], search: _Search) -> ErasurePlan:
    payloads: dict[str, list[int]] = defaultdict(list)
    old: set[Node] = set()
    imported = 0
    for one in told:
        if not one.is_old:
            continue
        old.update((one.data_class, row) for row in one.rows)
        if (one.data_class, one.seq) not in search.pinned:
            payloads[one.data_class].append(one.seq)
            imported += one.imported
    emptied: dict[str, list[Row]] = defaultdict(list)
    held: dict[str, int] = defaultdict(int)
    young = {(one.data_class, row) for one in told if not one.is_old for row in one.rows}
    for node in search.newest:
        if node not in search.held:
            emptied[node[0]].append(node[1])
        elif node in old and node not in young:
            held[node[0]] += 1
    removed = sorted(
        row for row in search.classes_of if row not in search.staying and search.ground.lasting.get(row[0])
    )
    return ErasurePlan(
        {name: tuple(sorted(seqs)) for name, seqs in payloads.items()},
        {name: tuple(sorted(rows)) for name, rows in emptied.items()},
        tuple(removed),
        dict(held),
        imported,
    )
