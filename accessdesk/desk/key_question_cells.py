"""Answers about keys as lines of a table, times aware and codes as stored."""

from collections.abc import Iterator
from types import MappingProxyType

from accessdesk.desk.exporting import ExportCell, ExportKind
from accessdesk.desk.key_questions import CopyThen, DoorAccess, KeyHistory, KeysThen, LossImpact, PersonKeys

KeyAnswer = DoorAccess | PersonKeys | KeyHistory | KeysThen | LossImpact
_COPY = ("locking_system", "key_type", "hierarchy", "medium", "copy", "state", "location")
_HELD = ("holder", "holder_company", "bearer", "visit", "purpose", "issued_at", "due_at", "receipt")
_LOST = ("seen_at", "loss_reported_at")
_SPAN = ("from_at", "until_at", "state", "location", "holder", "holder_company", "bearer", "purpose", "receipt")
KEY_COLUMNS: MappingProxyType[ExportKind, tuple[str, ...]] = MappingProxyType(
    {
        ExportKind.DOOR_ACCESS: ("at", "door", "zone", "cylinders", *_COPY, *_HELD, *_LOST),
        ExportKind.PERSON_KEYS: ("at", "person", "company", *_COPY, *_HELD, *_LOST, "doors"),
        ExportKind.KEY_HISTORY: (
            "locking_system",
            "key_type",
            "copy",
            *_SPAN,
            "returner",
            "return_receipt",
            "entered_at",
        ),
        ExportKind.OVERDUE: ("at", "days_overdue", *_COPY, *_HELD, *_LOST),
        ExportKind.KEY_INVENTORY: ("at", *_COPY, *_HELD, *_LOST),
        ExportKind.LOSS_IMPACT: (
            "at",
            "holder",
            "holder_company",
            "copies",
            "doors_opened",
            "cylinders_replaced",
            "keys_replaced",
            "cost_eur",
            "continuous",
        ),
    }
)
"""The columns of each answer, as codes; the titles are made when the file is written."""


def answer_cells(kind: ExportKind, answer: KeyAnswer) -> Iterator[tuple[ExportCell, ...]]:
    """One line a copy, a span or a holder, in the order of KEY_COLUMNS."""
    for cells in _lines(answer):
        yield tuple(cells.get(name, "") for name in KEY_COLUMNS[kind])


def _lines(answer: KeyAnswer) -> Iterator[dict[str, ExportCell]]:
    if isinstance(answer, DoorAccess):
        door = answer.door
        about: dict[str, ExportCell] = {"at": answer.at, "door": door.name, "zone": door.zone_name}
        about["cylinders"] = ", ".join(door.cylinders)
        yield from ({**about, **_copy(copy)} for copy in answer.copies)
    elif isinstance(answer, PersonKeys):
        yield from _of_person(answer)
    elif isinstance(answer, KeyHistory):
        yield from _spans(answer)
    elif isinstance(answer, KeysThen):
        for copy in answer.copies:
            late = (answer.at - copy.due_at).days if copy.due_at is not None and copy.overdue(answer.at) else ""
            yield {"at": answer.at, "days_overdue": late, **_copy(copy)}
    else:
        yield from _holders(answer)


def _copy(copy: CopyThen) -> dict[str, ExportCell]:
    return {
        "locking_system": copy.system_name,
        "key_type": copy.type_name,
        "hierarchy": copy.hierarchy.value,
        "medium": copy.medium.value,
        "copy": copy.number,
        "state": copy.state.value,
        "location": copy.location,
        "holder": copy.holder_name,
        "holder_company": copy.holder_company,
        "bearer": copy.bearer,
        "visit": copy.visit_id if copy.visit_id is not None else "",
        "purpose": copy.purpose,
        "issued_at": copy.issued_at,
        "due_at": copy.due_at,
        "receipt": copy.receipt_number,
        "seen_at": copy.seen_at,
        "loss_reported_at": copy.loss_reported_at,
    }


def _of_person(answer: PersonKeys) -> Iterator[dict[str, ExportCell]]:
    about: dict[str, ExportCell] = {"at": answer.at, "person": answer.person.name, "company": answer.person.company}
    for copy in answer.copies:
        doors = ", ".join(one.door.name for one in answer.doors if copy.number in one.copies)
        yield {**about, **_copy(copy), "doors": doors}


def _spans(answer: KeyHistory) -> Iterator[dict[str, ExportCell]]:
    for span in answer.spans:
        yield {
            "locking_system": answer.copy.system_name,
            "key_type": answer.copy.type_name,
            "copy": answer.copy.number,
            "from_at": span.from_at,
            "until_at": span.until_at,
            "state": span.state.value,
            "location": span.location,
            "holder": span.holder_name,
            "holder_company": span.holder_company,
            "bearer": span.bearer,
            "purpose": span.purpose,
            "receipt": span.receipt_number,
            "returner": span.returner,
            "return_receipt": span.return_receipt_number,
            "entered_at": span.entered_at,
        }


def _holders(answer: LossImpact) -> Iterator[dict[str, ExportCell]]:
    for loss in answer.holders:
        yield {
            "at": answer.at,
            "holder": loss.name,
            "holder_company": loss.company,
            "copies": ", ".join(loss.copies),
            "doors_opened": loss.doors,
            "cylinders_replaced": loss.cylinders,
            "keys_replaced": loss.keys,
            "cost_eur": loss.cost_eur,
            "continuous": int(loss.opens_continuous_zone),
        }
