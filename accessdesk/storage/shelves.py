"""Which record keeps which domain object, with everything about a table that the hot path needs computed once."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import bindparam, func, insert, select, union_all, update

from accessdesk.domain import (
    assistance,
    badges,
    bans,
    cabinets,
    codes,
    confidential,
    corrections,
    customers,
    duty,
    emergency,
    escorts,
    external_escorts,
    externals,
    groups,
    incidents,
    inventories,
    key_ends,
    key_orders,
    key_reservations,
    key_rings,
    key_seals,
    key_standings,
    key_transfers,
    keys,
    leavers,
    logos,
    losses,
    objections,
    people,
    places,
    presence,
    receipt_texts,
    rekeying,
    reminders,
    same_people,
    saved_questions,
    sites,
    subject_requests,
    supervision,
    visit_documents,
    visits,
    witnesses,
)
from accessdesk.storage import (
    badge_records,
    inventory_records,
    key_standing_records,
    key_transfer_records,
    leaver_records,
    log_records,
    loss_records,
    person_records,
    place_records,
    receipt_text_records,
    rekeying_records,
    reminder_records,
    request_records,
    witness_records,
)
from accessdesk.storage import ban_records as b
from accessdesk.storage import escort_records as e
from accessdesk.storage import external_records as x
from accessdesk.storage import group_records as g
from accessdesk.storage import incident_records as i
from accessdesk.storage import key_records as k
from accessdesk.storage import key_stock_records as ks
from accessdesk.storage import presence_records as p
from accessdesk.storage import records as r
from accessdesk.storage import visit_records as v
from accessdesk.storage.columns import Record, Subject, class_of
from accessdesk.storage.ledger_records import IdFloorRecord
from accessdesk.storage.prepared import Prepared

KEPT: dict[Any, type[Subject]] = {
    sites.Site: r.SiteRecord,
    sites.Zone: r.ZoneRecord,
    sites.Setting: r.SettingRecord,
    people.Person: r.PersonRecord,
    people.Employee: r.EmployeeRecord,
    people.Commitment: r.CommitmentRecord,
    people.Account: r.AccountRecord,
    visits.Visit: r.VisitRecord,
    visits.Absence: r.AbsenceRecord,
    visits.Badge: r.BadgeRecord,
    visits.Delivery: r.DeliveryRecord,
    badges.BadgeCard: badge_records.BadgeCardRecord,
    badges.PreparedBadge: badge_records.PreparedBadgeRecord,
    badges.ReplacedPrint: badge_records.ReplacedPrintRecord,
    badges.FoundBadge: badge_records.FoundBadgeRecord,
    badges.DepartureException: badge_records.DepartureExceptionRecord,
    logos.CompanyLogo: badge_records.CompanyLogoRecord,
    escorts.Assignment: r.AssignmentRecord,
    escorts.Custody: r.CustodyRecord,
    escorts.GapReport: r.GapReportRecord,
    groups.Series: g.SeriesRecord,
    groups.Group: g.VisitGroupRecord,
    groups.GroupMember: g.GroupMemberRecord,
    visit_documents.DocumentText: g.DocumentTextRecord,
    visit_documents.DocumentGiven: g.DocumentGivenRecord,
    externals.StandingExternal: x.StandingExternalRecord,
    external_escorts.ExternalEscort: x.ExternalEscortRecord,
    customers.Customer: x.CustomerRecord,
    customers.AuthorisedContact: x.AuthorisedContactRecord,
    customers.Order: x.CustomerOrderRecord,
    customers.ZoneOrder: x.ZoneOrderRecord,
    customers.Behalf: x.VisitBehalfRecord,
    customers.AnnouncedBehalf: x.AnnouncedBehalfRecord,
    supervision.UnknownSpan: place_records.UnknownSpanRecord,
    places.Whereabouts: place_records.WhereaboutsRecord,
    escorts.AcceptanceSignature: e.AcceptanceSignatureRecord,
    escorts.GapFinding: e.GapFindingRecord,
    duty.Duty: e.DutyRecord,
    receipt_texts.ReceiptClauses: receipt_text_records.ReceiptClausesRecord,
    keys.LockingSystem: k.LockingSystemRecord,
    keys.Cylinder: k.CylinderRecord,
    keys.Door: k.DoorRecord,
    keys.CylinderPlace: k.CylinderPlaceRecord,
    keys.KeyType: k.KeyTypeRecord,
    keys.Opening: k.OpeningRecord,
    keys.KeyCopy: k.KeyCopyRecord,
    keys.Handover: k.HandoverRecord,
    keys.Receipt: k.ReceiptRecord,
    keys.ReceiptCounter: k.ReceiptCounterRecord,
    key_transfers.KeyTransfer: key_transfer_records.KeyTransferRecord,
    key_transfers.BearerChange: key_transfer_records.BearerChangeRecord,
    key_reservations.KeyReservation: key_transfer_records.KeyReservationRecord,
    key_ends.KeyDefect: ks.KeyDefectRecord,
    key_ends.KeyDestruction: ks.KeyDestructionRecord,
    key_ends.KeyFind: ks.KeyFindRecord,
    key_orders.KeyOrder: ks.KeyOrderRecord,
    key_orders.KeyOrderLine: ks.KeyOrderLineRecord,
    key_seals.KeySeal: ks.KeySealRecord,
    cabinets.KeyCabinet: ks.KeyCabinetRecord,
    cabinets.KeyHook: ks.KeyHookRecord,
    cabinets.HookUse: ks.HookUseRecord,
    key_rings.KeyRing: ks.KeyRingRecord,
    key_rings.RingKey: ks.RingKeyRecord,
    codes.Code: ks.CodeRecord,
    codes.CodeHolder: ks.CodeHolderRecord,
    codes.CodeChange: ks.CodeChangeRecord,
    inventories.Inventory: inventory_records.InventoryRecord,
    inventories.InventoryLine: inventory_records.InventoryLineRecord,
    inventories.InventoryCount: inventory_records.InventoryCountRecord,
    inventories.InventoryDifference: inventory_records.InventoryDifferenceRecord,
    losses.LossReport: k.LossReportRecord,
    losses.LossDetails: loss_records.LossDetailsRecord,
    losses.LossSnapshot: loss_records.LossSnapshotRecord,
    losses.LossDecision: loss_records.LossDecisionRecord,
    losses.LossReplacement: loss_records.LossReplacementRecord,
    rekeying.Rekeying: rekeying_records.RekeyingRecord,
    key_standings.KeyStanding: key_standing_records.KeyStandingRecord,
    presence.ZoneAssembly: p.ZoneAssemblyRecord,
    presence.DeskClosing: p.DeskClosingRecord,
    presence.RollCall: p.RollCallRecord,
    presence.RollCallLine: p.RollCallLineRecord,
    presence.PaperForm: p.PaperFormRecord,
    incidents.Incident: i.IncidentRecord,
    incidents.IncidentStep: i.IncidentStepRecord,
    incidents.SiteVideo: i.SiteVideoRecord,
    bans.Ban: b.BanRecord,
    bans.BanDecision: b.BanDecisionRecord,
    bans.ComparedName: b.ComparedNameRecord,
    saved_questions.SavedQuestion: log_records.SavedQuestionRecord,
    leavers.LeaverDecision: leaver_records.LeaverDecisionRecord,
    reminders.ReminderMail: reminder_records.ReminderMailRecord,
    witnesses.Witness: witness_records.WitnessRecord,
    subject_requests.SubjectRequest: request_records.SubjectRequestRecord,
    same_people.PersonMerge: person_records.PersonMergeRecord,
    same_people.PersonNote: person_records.PersonNoteRecord,
    corrections.Correction: v.CorrectionRecord,
    objections.Objection: v.ObjectionRecord,
    assistance.Assistance: v.AssistanceRecord,
    emergency.EmergencyPresence: v.EmergencyPresenceRecord,
    confidential.ConfidentialVisit: v.ConfidentialVisitRecord,
}


@dataclass(frozen=True, slots=True)
class Shelf:
    """A table as the unit of work sees it."""

    record: type[Record]
    table: str
    columns: tuple[str, ...]
    """Its columns in the order in which a SELECT gives them."""
    insert: Prepared
    update: Prepared
    """Every column but the id, of the row whose id is `id_`."""
    by_id: Prepared
    """The row whose id is `id_`."""
    highest_id: Prepared
    """The highest id in use, or ever erased from the table `table_`."""
    classes: tuple[tuple[str, tuple[str, ...]], ...]
    """(data class, its columns) in order."""
    secrets: frozenset[str]
    references: tuple[tuple[str, str], ...]
    """(column, table it points to)."""
    lists: tuple[tuple[str, str], ...]
    """(column with a JSON list of ids, table they point to)."""


def shelf_of(kind: type) -> Shelf:
    """The shelf of a domain type."""
    return _shelf_of(kind)


@cache
def _shelf_of(kind: Any) -> Shelf:
    record = KEPT[kind]
    table: Any = record.__table__
    by_class: dict[str, list[str]] = {}
    for column in table.c:
        if column.name != "id":
            by_class.setdefault(class_of(record, column.name), []).append(column.name)
    return Shelf(
        record=record,
        table=table.name,
        columns=tuple(c.name for c in table.c),
        insert=Prepared(insert(table)),
        update=Prepared(
            update(table).where(table.c.id == bindparam("id_")), [c.name for c in table.c if c.name != "id"]
        ),
        by_id=Prepared(select(table).where(table.c.id == bindparam("id_"))),
        highest_id=Prepared(_highest_id(table)),
        classes=tuple((name, tuple(columns)) for name, columns in sorted(by_class.items())),
        secrets=frozenset(c.name for c in table.c if c.info.get("secret")),
        references=tuple((c.name, fk.column.table.name) for c in table.c for fk in c.foreign_keys),
        lists=tuple((c.name, c.info["mentions"]) for c in table.c if "mentions" in c.info),
    )


def _highest_id(table: Any) -> Any:
    """The highest id in use or ever erased."""
    floor: Any = IdFloorRecord.__table__
    here = select(func.max(table.c.id).label("id"))
    erased = select(func.max(floor.c.highest).label("id")).where(floor.c.table_name == bindparam("table_"))
    return select(func.max(union_all(here, erased).subquery().c.id))


def select_where(kind: type, unknown: frozenset[str], known: frozenset[str]) -> Prepared:
    """SELECT, by id, of the rows whose `unknown` columns are NULL and whose `known` ones equal the values given."""
    return _select_where(kind, unknown, known)


@cache
def _select_where(kind: Any, unknown: frozenset[str], known: frozenset[str]) -> Prepared:
    table: Any = KEPT[kind].__table__
    wanted = [table.c[name].is_(None) for name in sorted(unknown)]
    wanted += [table.c[name] == bindparam(name) for name in sorted(known)]
    return Prepared(select(table).where(*wanted).order_by(table.c.id))
