"""The company's own facts: name, site, zones, settings."""

from sqlalchemy import Engine, select

from accessdesk.desk.rows import CompanyFacts
from accessdesk.domain.refusals import Unknown
from accessdesk.domain.sites import Site, Zone
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.records import SiteRecord, ZoneRecord
from accessdesk.storage.translate import from_row


class CompanySelects:
    """The CompanyLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def company(self) -> CompanyFacts:
        site = self.site()
        with self._engine.connect() as connection:
            settings = {row["key"]: row["value"] for row in rows(connection, "SELECT key, value FROM setting")}
        return CompanyFacts(
            company=settings.get("company", ""),
            site=site.name,
            assembly_point=site.assembly_point,
            works_agreement=settings.get("works_agreement", ""),
            language=settings.get("language", "de"),
            settings=settings,
        )

    def zones(self, *, active_only: bool = True) -> list[Zone]:
        with self._engine.connect() as connection:
            query = select(ZoneRecord.__table__).order_by(ZoneRecord.name)
            found = [from_row(Zone, row) for row in connection.execute(query).mappings()]
        return [zone for zone in found if zone.active or not active_only]

    def site(self) -> Site:
        with self._engine.connect() as connection:
            row = connection.execute(select(SiteRecord.__table__).order_by(SiteRecord.id).limit(1)).mappings().first()
        if row is None:
            raise Unknown(kind="site", id=1)
        found: Site = from_row(Site, row)
        return found
