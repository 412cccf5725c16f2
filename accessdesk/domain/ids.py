"""Identifiers: integers inside the database, random 128-bit names (hex) outside it."""

from typing import NewType

SiteId = NewType("SiteId", int)
ZoneId = NewType("ZoneId", int)
PersonId = NewType("PersonId", int)
EmployeeId = NewType("EmployeeId", int)
AccountId = NewType("AccountId", int)
VisitId = NewType("VisitId", int)
GroupId = NewType("GroupId", int)
SeriesId = NewType("SeriesId", int)
ExternalId = NewType("ExternalId", int)
CustomerId = NewType("CustomerId", int)
ContactId = NewType("ContactId", int)
OrderId = NewType("OrderId", int)
LockingSystemId = NewType("LockingSystemId", int)
CylinderId = NewType("CylinderId", int)
DoorId = NewType("DoorId", int)
KeyTypeId = NewType("KeyTypeId", int)
CopyId = NewType("CopyId", int)
ReceiptId = NewType("ReceiptId", int)
BanId = NewType("BanId", int)
IncidentId = NewType("IncidentId", int)
Pseudonym = NewType("Pseudonym", str)
"""32 hex digits, random, given to a subject once; what the log shows instead of a name."""

FIRST_SITE = SiteId(1)
"""The site that the first start makes."""
