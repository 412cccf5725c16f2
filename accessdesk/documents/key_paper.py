"""Answers about keys as papers, A4: who could open a door, what somebody could open, where a key was, and lists."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from accessdesk.desk.exporting import ExportKind
from accessdesk.desk.key_question_cells import KeyAnswer
from accessdesk.desk.key_questions import (
    CopyThen,
    DoorAccess,
    HolderLoss,
    KeyHistory,
    KeySpan,
    KeysThen,
    LossImpact,
    PersonKeys,
)
from accessdesk.documents.exact_times import exact, to_the_minute
from accessdesk.documents.key_words import said
from accessdesk.documents.paper import MM, MUTED
from accessdesk.documents.sheet import Furniture, Sheet, numbered
from accessdesk.documents.table import draw_table
from accessdesk.documents.wording import euros

_COPY = (("copy", 34), ("holder", 58), ("state", 40), ("since", 40))
_STOCK = (("copy", 44), ("place", 50), ("state", 38), ("seen", 40))
_DOORS = (("door", 66), ("zone", 40), ("by", 66))
_SPANS = (("from", 36), ("until", 36), ("where", 62), ("proof", 38))
_LOSSES = (("whose", 50), ("copy", 56), ("replace", 38), ("cost", 28))
_ROOM = 16 * MM


@dataclass(frozen=True, slots=True)
class KeyPaper:
    """`made_at` is when it was asked, `anchor` the newest checkpoint as a receipt's text, "" without one."""

    kind: ExportKind
    answer: KeyAnswer
    made_at: datetime
    company: str
    site: str
    anchor: str
    language: str


def key_paper(facts: KeyPaper) -> bytes:
    """The answer as PDF; the same facts give the same bytes."""
    return numbered(lambda pages: _Drawing(facts, pages).sheet)


class _Drawing:
    def __init__(self, facts: KeyPaper, pages: int) -> None:
        self._facts, self._language = facts, facts.language
        title = self._title()
        self.sheet = Sheet(
            Furniture(
                title=title,
                company=facts.company,
                site=facts.site,
                footer=f"{facts.company} · {facts.site} · {self._said('recorded')}",
                language=facts.language,
                dated=facts.made_at.astimezone(),
            ),
            pages,
        )
        at, made = to_the_minute(facts.answer.at, facts.language), to_the_minute(facts.made_at, facts.language)
        self.sheet.heading(title, self._said("below").format(at=at, made=made))
        if facts.anchor:
            self.sheet.lines(f"{self._said('anchor')}: {facts.anchor}", size=7.5, color=MUTED)
            self.sheet.y += 3 * MM
        self._draw(facts.answer)

    def _title(self) -> str:
        answer, said = self._facts.answer, self._said(self._facts.kind.value)
        if isinstance(answer, DoorAccess):
            return f"{said}: {answer.door.name}"
        if isinstance(answer, PersonKeys):
            return f"{said} {answer.person.name}"
        if isinstance(answer, KeyHistory):
            return f"{said}: {answer.copy.number}"
        return said

    def _draw(self, answer: KeyAnswer) -> None:
        if isinstance(answer, DoorAccess):
            self._door(answer)
        elif isinstance(answer, PersonKeys):
            self._person(answer)
        elif isinstance(answer, KeyHistory):
            self._history(answer)
        elif isinstance(answer, KeysThen):
            self._copies(answer)
        else:
            self._losses(answer)

    def _said(self, key: str) -> str:
        return said(key, self._language)

    def _door(self, answer: DoorAccess) -> None:
        door = answer.door
        where = self._said("no_cylinder")
        if door.cylinders:
            cylinders, zone = ", ".join(door.cylinders), door.zone_name or "–"
            where = self._said("door_facts").format(cylinders=cylinders, zone=zone)
        self.sheet.lines(where, size=9.5)
        self.sheet.y += 3 * MM
        held = [copy for copy in answer.copies if copy.is_out]
        kept = [copy for copy in answer.copies if not copy.is_out]
        self._section("held", held, "nobody", _COPY, (self._held(copy, answer.at) for copy in held))
        self._section("kept", kept, "nothing_kept", _STOCK, (self._kept(copy) for copy in kept))

    def _person(self, answer: PersonKeys) -> None:
        self.sheet.lines(answer.person.company, size=9.5)
        self.sheet.y += 3 * MM
        copies = answer.copies
        self._section("keys", copies, "no_keys", _COPY, (self._held(copy, answer.at) for copy in copies))
        lines = ((one.door.name, one.door.zone_name or "–", ", ".join(one.copies)) for one in answer.doors)
        self._section("doors", answer.doors, "no_doors", _DOORS, lines)

    def _history(self, answer: KeyHistory) -> None:
        copy = answer.copy
        self.sheet.lines(f"{copy.system_name} · {copy.type_name}", size=9.5)
        self.sheet.y += 3 * MM
        draw_table(self.sheet, self._titles(_SPANS), (self._span(span) for span in answer.spans))

    def _copies(self, answer: KeysThen) -> None:
        copies = answer.copies
        if self._facts.kind is ExportKind.OVERDUE:
            self._section("keys", copies, "none_overdue", _COPY, (self._held(copy, answer.at) for copy in copies))
            return
        counts = Counter(copy.state for copy in copies)
        total = " + ".join(f"{counts[state]} {self._said(f'state_{state.value}')}" for state in counts)
        self.sheet.lines(f"{self._said('sum')}: {len(copies)} = {total or '0'}", size=9.5)
        self.sheet.y += 3 * MM
        lines = (self._held(copy, answer.at) if copy.is_out else self._in_stock(copy) for copy in copies)
        self._section("keys", copies, "no_copies", _COPY, lines)

    def _losses(self, answer: LossImpact) -> None:
        self.sheet.lines(self._said("loss_rule"), size=8.5, color=MUTED)
        self.sheet.y += 3 * MM
        holders = answer.holders
        self._section("keys", holders, "no_holders", _LOSSES, (self._loss(loss) for loss in holders))

    def _section(
        self,
        title: str,
        found: Sequence[object],
        none: str,
        columns: Sequence[tuple[str, float]],
        lines: Iterable[tuple[str, ...]],
    ) -> None:
        self.sheet.room(_ROOM)
        self.sheet.section(f"{self._said(title)} ({len(found)})")
        if found:
            draw_table(self.sheet, self._titles(columns), lines)
        else:
            self.sheet.lines(self._said(none), size=9)
            self.sheet.y += 3 * MM

    def _titles(self, columns: Sequence[tuple[str, float]]) -> list[tuple[str, float]]:
        return [(self._said(key), wide) for key, wide in columns]

    def _held(self, copy: CopyThen, at: datetime) -> tuple[str, ...]:
        due = to_the_minute(copy.due_at, self._language) or self._said("unlimited")
        since = f"{to_the_minute(copy.issued_at, self._language)}\n{due}"
        return self._name(copy), self._whom(copy), self._state(copy, late=copy.overdue(at)), since

    def _kept(self, copy: CopyThen) -> tuple[str, ...]:
        return self._name(copy), copy.location or "–", self._state(copy), self._seen(copy)

    def _in_stock(self, copy: CopyThen) -> tuple[str, ...]:
        seen = f"{self._said('seen')}\n{self._seen(copy)}" if copy.seen_at else self._seen(copy)
        return self._name(copy), copy.location or "–", self._state(copy), seen

    def _name(self, copy: CopyThen) -> str:
        return f"{copy.number}\n{copy.type_name}"

    def _seen(self, copy: CopyThen) -> str:
        return to_the_minute(copy.seen_at, self._language) or self._said("unseen")

    def _whom(self, copy: CopyThen) -> str:
        visit = self._said("visitor").format(visit=copy.visit_id) if copy.visit_id is not None else ""
        bearer = f"{self._said('bearer')}: {copy.bearer}" if copy.bearer else ""
        second = ", ".join(part for part in (copy.holder_company, visit) if part)
        return "\n".join(part for part in (copy.holder_name or "–", second, bearer, copy.purpose) if part)

    def _state(self, copy: CopyThen, *, late: bool = False) -> str:
        told = [self._said(f"state_{copy.state.value}")]
        told += [self._said("late")] if late else []
        if copy.loss_reported_at is not None:
            told.append(self._said("reported").format(at=to_the_minute(copy.loss_reported_at, self._language)))
        return "\n".join(told)

    def _span(self, span: KeySpan) -> tuple[str, ...]:
        begin = exact(span.from_at, self._language) or self._said("start")
        end = exact(span.until_at, self._language) or self._said("today")
        who = [self._said(f"state_{span.state.value}"), span.holder_name, span.holder_company]
        who += [f"{self._said('bearer')}: {span.bearer}"] if span.bearer else []
        who += [span.purpose] if span.holder_name else [span.location]
        proof = [span.receipt_number, span.return_receipt_number]
        proof += [self._said("brought").format(name=span.returner)] if span.returner else []
        proof += [self._said("entered").format(at=to_the_minute(span.entered_at, self._language))] * bool(
            span.entered_at and span.from_at and (span.entered_at - span.from_at).total_seconds() > _LATE
        )
        return begin, end, "\n".join(part for part in who if part), "\n".join(part for part in proof if part) or "–"

    def _loss(self, loss: HolderLoss) -> tuple[str, ...]:
        what = self._said("cylinders_keys").format(cylinders=loss.cylinders, keys=loss.keys)
        what += f"\n{self._said('doors')}: {loss.doors}"
        what += f"\n{self._said('continuous')}" if loss.opens_continuous_zone else ""
        cost = euros(loss.cost_eur, self._language) if loss.cost_eur is not None else self._said("no_cost")
        return f"{loss.name or '–'}\n{loss.company}".strip(), ", ".join(loss.copies), what, cost


_LATE = 600
"""Seconds after which an act counts as entered late, as in the report on supervision."""
