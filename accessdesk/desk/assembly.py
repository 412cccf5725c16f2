"""Where people of a zone gather in an evacuation."""

from dataclasses import replace

from accessdesk.desk.ports import UnitOfWork
from accessdesk.domain.events import EntryType
from accessdesk.domain.names import cleaned
from accessdesk.domain.presence import ZoneAssembly
from accessdesk.domain.sites import Zone


def record_assembly_point(uow: UnitOfWork, zone: Zone, typed: str | None) -> None:
    """Store a zone's own assembly point with its entry, if it changed. None: leave it; empty: the site's."""
    if typed is None:
        return
    point = cleaned(typed, "assembly_point", mandatory=False)
    known = next(iter(uow.find(ZoneAssembly, zone_id=zone.id)), None)
    if point == (known.assembly_point if known else ""):
        return
    if known is not None:
        changed = replace(known, assembly_point=point)
    else:
        changed = ZoneAssembly(uow.new_id(ZoneAssembly), uow.new_pseudonym(), zone.id, point)
    uow.record(
        EntryType.ASSEMBLY_POINT_CHANGED, changed, about=zone.pseudonym, details={"setting": {"zone": zone.name}}
    )
