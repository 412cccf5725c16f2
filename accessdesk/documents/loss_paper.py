"""What a loss report froze, as paper, A4: the report, the doors, where every copy was, and the keying schedule."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from accessdesk.desk.loss_rows import LossPaperFacts
from accessdesk.documents import key_words
from accessdesk.documents.exact_times import to_the_minute
from accessdesk.documents.fonts import Weight
from accessdesk.documents.loss_words import said
from accessdesk.documents.paper import MM, MUTED
from accessdesk.documents.setting import LEADING, wrap
from accessdesk.documents.sheet import LEFT, WIDE, Furniture, Sheet, numbered
from accessdesk.documents.table import draw_table
from accessdesk.documents.wording import euros

_COPIES = (("copy", 44), ("state", 32), ("where", 58), ("since", 38))
_ROWS = (("cylinder", 24), ("door", 50), ("zone", 40), ("opened_by", 58))
_DOORS = (("door", 86), ("zone", 86))
_TEXTS = ("holder_name", "last_seen", "place", "circumstances", "search", "police_reference", "informed")
_LABEL = 44 * MM
_SIZE = 9.5


def loss_paper(frozen: LossPaperFacts) -> bytes:
    """The PDF; the same facts give the same bytes."""
    facts = json.loads(frozen.facts)
    return numbered(lambda pages: _Drawing(frozen, facts, pages).sheet)


class _Drawing:
    def __init__(self, frozen: LossPaperFacts, facts: Mapping[str, Any], pages: int) -> None:
        self._facts, self._language = facts, frozen.language
        loss, number = facts["loss"], facts["key"]["number"]
        title = self._said("title_theft" if loss["theft"] else "title").format(number=number)
        footer = f"{facts['company']} · {facts['site']} · {self._said('footer')}"
        self.sheet = Sheet(
            Furniture(
                title, facts["company"], facts["site"], footer, frozen.language, dated=frozen.taken_at.astimezone()
            ),
            pages,
        )
        at = to_the_minute(frozen.taken_at, self._language)
        self.sheet.heading(title, self._said("below").format(system=facts["system"]["name"], at=at))
        if frozen.anchor:
            self.sheet.lines(f"{self._said('anchor')}: {frozen.anchor}", size=7.5, color=MUTED)
            self.sheet.y += 3 * MM
        self._report(loss)
        self._doors()
        self._copies()
        self._schedule()

    def _said(self, key: str) -> str:
        return said(key, self._language)

    def _report(self, loss: Mapping[str, Any]) -> None:
        sheet = self.sheet
        sheet.section(self._said("report"))
        kind = self._facts["types"][self._facts["key"]["type"]]["name"]
        who = self._said(f"reporter_{loss['reporter_is']}")
        reported = self._said("reported_by").format(
            at=self._moment(loss["reported_at"]), name=loss["reporter"], who=who
        )
        if loss["entered_at"] != loss["reported_at"]:
            reported += f", {self._said('entered').format(at=self._moment(loss['entered_at']))}"
        self._pair("key", f"{self._facts['key']['number']} · {kind}")
        self._pair("reported", reported)
        self._pair("discovered_at", self._moment(loss["discovered_at"]))
        for name in _TEXTS:
            if loss[name]:
                self._pair(name, loss[name])
        self._pair("label", self._said(f"label_{loss['label']}"))
        self._pair("theft", self._said("theft_yes" if loss["theft"] else "theft_no"))
        self._pair("incident_id", str(loss["incident_id"]))
        cost = euros(loss["cost_eur"], self._language) if loss["cost_eur"] is not None else self._said("no_cost")
        figures = {name: loss[name] for name in ("doors", "cylinders", "keys")}
        self._pair("meaning", self._said("figures").format(**figures, cost=cost))
        sheet.y += 1 * MM
        sheet.lines(self._said("rule"), size=7.5, color=MUTED)
        sheet.y += 4 * MM

    def _pair(self, key: str, text: str) -> None:
        sheet, room = self.sheet, WIDE - _LABEL
        lines = [line for part in text.splitlines() for line in wrap(part, room, _SIZE)] or [""]
        sheet.room(_SIZE * LEADING)
        sheet.paper.text(LEFT, sheet.y + _SIZE, self._said(key), size=8.5, color=MUTED)
        for line in lines:
            sheet.room(_SIZE * LEADING)
            sheet.paper.text(LEFT + _LABEL, sheet.y + _SIZE, line, size=_SIZE, weight=Weight.REGULAR)
            sheet.y += _SIZE * LEADING
        sheet.y += 1 * MM

    def _doors(self) -> None:
        mine = self._facts["key"]["type"]
        opened = [row for row in self._facts["rows"] if mine in row["types"] and row["door"]]
        if self._facts["types"][mine]["worthless"]:
            opened = []
        self._table("doors", "no_doors", _DOORS, opened, ((row["door"], self._zone(row)) for row in opened))

    def _copies(self) -> None:
        copies = self._facts["copies"]
        self._table("copies", "no_doors", _COPIES, copies, (self._copy(copy) for copy in copies))

    def _schedule(self) -> None:
        rows = self._facts["rows"]
        lines = (
            (row["cylinder"], row["door"] or "–", self._zone(row), ", ".join(map(self._type, row["types"])) or "–")
            for row in rows
        )
        self._table("schedule", "no_rows", _ROWS, rows, lines)

    def _table(
        self,
        title: str,
        none: str,
        columns: Sequence[tuple[str, float]],
        found: Sequence[object],
        lines: Iterable[tuple[str, ...]],
    ) -> None:
        self.sheet.section(f"{self._said(title)} ({len(found)})")
        if found:
            draw_table(self.sheet, [(self._said(key), wide) for key, wide in columns], lines)
        else:
            self.sheet.lines(self._said(none), size=9)
        self.sheet.y += 3 * MM

    def _copy(self, copy: Mapping[str, Any]) -> tuple[str, ...]:
        name, state = self._type(copy["type"]), key_words.said(f"state_{copy['state']}", self._language)
        if "holder" not in copy:
            return f"{copy['number']}\n{name}", state, copy["location"] or "–", ""
        bearer = self._said("bearer").format(name=copy["bearer"]) if copy["bearer"] else ""
        where = "\n".join(part for part in (copy["holder"], copy["company"], bearer) if part)
        due = self._moment(copy["due"]) if copy["due"] else self._said("unlimited")
        return f"{copy['number']}\n{name}", state, where, f"{self._moment(copy['since'])}\n{due}"

    def _type(self, place: int) -> str:
        kind = self._facts["types"][place]
        return f"{kind['name']} ({self._said('worthless')})" if kind["worthless"] else str(kind["name"])

    def _zone(self, row: Mapping[str, Any]) -> str:
        if not row["zone"]:
            return "–"
        return f"{row['zone']}\n{self._said('continuous')}" if row["supervision"] == "continuous" else str(row["zone"])

    def _moment(self, text: str) -> str:
        return to_the_minute(datetime.fromisoformat(text), self._language)
