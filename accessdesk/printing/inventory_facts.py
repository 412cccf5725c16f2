"""An inventory turned into what its protocol draws. Times become local here."""

from datetime import datetime

from accessdesk.desk.inventory_rows import CountRow, InventoryLineRow, InventorySheet
from accessdesk.desk.rows import CompanyFacts
from accessdesk.documents.inventory_protocol import CountedBy, InventoryFacts, ProtocolLine
from accessdesk.domain.signatures import text_strokes


def inventory_facts(sheet: InventorySheet, company: CompanyFacts, now: datetime) -> InventoryFacts:
    """The protocol; of an inventory that is closed it is the same at any later time."""
    row = sheet.row
    return InventoryFacts(
        company=company.company,
        site=company.site,
        kind=row.kind.value,
        name=row.name,
        two_counts=row.two_counts,
        began_at=row.began_at.astimezone(),
        begun_by=row.begun_by,
        closed_at=row.closed_at.astimezone() if row.closed_at else None,
        counters=row.counters,
        first_name=sheet.first_name,
        second_name=sheet.second_name,
        signature=text_strokes(sheet.signature),
        second_signature=text_strokes(sheet.second_signature),
        remark=sheet.remark,
        lines=tuple(_line(line) for line in sheet.lines),
        made_at=(row.closed_at or now).astimezone(),
        language=company.language,
    )


def _line(line: InventoryLineRow) -> ProtocolLine:
    return ProtocolLine(
        number=line.number,
        type_name=line.type_name,
        system_name=line.system_name,
        place=line.place,
        holder=line.holder,
        finding=line.finding.value,
        told=line.told,
        counts=tuple(_count(count) for count in line.counts),
    )


def _count(count: CountRow) -> CountedBy:
    return CountedBy(count.name, count.present, count.way.value, count.counted_at.astimezone(), count.note)
