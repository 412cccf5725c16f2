"""The tables of an evidence package and their columns, as codes."""

from enum import StrEnum
from types import MappingProxyType


class EvidenceTable(StrEnum):
    """The readable side of a package; what proves it are entries and payloads."""

    VISITS = "visits"
    CUSTODY = "custody"
    HANDOVERS = "handovers"


COLUMNS: MappingProxyType[EvidenceTable, tuple[str, ...]] = MappingProxyType(
    {
        EvidenceTable.VISITS: (
            "visit",
            "visitor",
            "name",
            "company",
            "host",
            "purpose",
            "visit_type",
            "state",
            "zones",
            "supervision",
            "arrived_at",
            "collected_at",
            "departed_at",
            "badge",
            "people",
            "source",
        ),
        EvidenceTable.CUSTODY: (
            "visit",
            "visitor",
            "name",
            "company",
            "supervision",
            "custody",
            "escort",
            "keeper",
            "acceptance",
            "from_at",
            "until_at",
            "seconds",
            "entered_late",
        ),
        EvidenceTable.HANDOVERS: (
            "copy_id",
            "key_type",
            "copy",
            "taker",
            "holder",
            "holder_company",
            "bearer",
            "purpose",
            "visit",
            "evidence",
            "issued_at",
            "due_at",
            "returned_at",
        ),
    }
)

NAMED = frozenset({"name", "company", "host", "purpose", "keeper", "holder", "holder_company", "bearer"})
"""Columns that a package has only when names were asked for."""

OF_OTHERS = frozenset({"keeper"})
"""Columns that name somebody else than the one a package is cut down to."""
