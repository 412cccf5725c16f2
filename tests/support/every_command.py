"""A working example of every command: each builder brings the company where the command makes sense, and gives it."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.day import CloseDay, CloseMissedDays
from accessdesk.desk.deliveries import RecordDelivery
from accessdesk.desk.departures import CloseUnconfirmed, FindOnSite, RecordDeparture
from accessdesk.desk.duty_roster import SaveRoster
from accessdesk.desk.escort_requests import AcceptRequest, AskEscort, DeclineRequest
from accessdesk.desk.escorts import CollectVisitor, ComeBack, HandOverEscort, LeavePremises, ReportGap
from accessdesk.desk.evidence import BeginEvidence, EvidenceScope, NoteEvidence
from accessdesk.desk.exporting import ExportKind, NoteExport
from accessdesk.desk.gaps import ExplainGap
from accessdesk.desk.key_data import AddKeyCopies, SaveCylinder, SaveDoor, SaveKeyType, SaveLockingSystem, SetOpening
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.key_import import ImportKeySchedule
from accessdesk.desk.key_losses import ConfirmKeyLoss, ReportKeyLost, RestockFoundKey
from accessdesk.desk.key_plan import KeySchedulePlan, PlannedCylinder, PlannedType
from accessdesk.desk.keys import IssueKeys, ReturnKeys
from accessdesk.desk.people import ChangeAccount, ChangePassword, OpenAccount, RecordCommitment, SaveEmployee, SetPin
from accessdesk.desk.places import BringToDesk, MoveVisitors
from accessdesk.desk.printing import NotePrinted, PaperKind
from accessdesk.desk.signing_key import ReplaceSigningKey
from accessdesk.desk.sites import ChangeSetting, SaveSite, SaveZone
from accessdesk.desk.suspension import ResumeEmployee, SuspendEmployee
from accessdesk.desk.visit_import import ImportVisits
from accessdesk.desk.visit_plan import ImportedVisit
from accessdesk.desk.visits import CallHost, EndWithoutEntry, ExpectVisit, RecordArrival
from accessdesk.domain.access_rights import Right, Role, may
from accessdesk.domain.duty import DutyKind, DutyLine
from accessdesk.domain.escorts import Acceptance, GapCause
from accessdesk.domain.ids import AccountId, CopyId, EmployeeId, SiteId, VisitId
from accessdesk.domain.keys import EvidenceLevel, KeyHierarchy
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import BadgeState, VisitState, VisitType
from tests.support.badge_examples import BADGE_BUILDERS
from tests.support.ban_examples import BAN_BUILDERS
from tests.support.external_acts import EXTERNAL_BUILDERS
from tests.support.group_commands import GROUP_BUILDERS
from tests.support.handover_acts import HANDOVER_BUILDERS
from tests.support.houses import ADMIN, MANAGER, PASSWORD, PIN, RECEPTION, ROLES, add_employee
from tests.support.incident_examples import INCIDENT_BUILDERS
from tests.support.inventory_acts import INVENTORY_BUILDERS
from tests.support.keyrings import SIGNATURE, Keyring
from tests.support.leaver_acts import LEAVER_BUILDERS
from tests.support.log_question_acts import LOG_QUESTION_BUILDERS
from tests.support.loss_acts import LOSS_BUILDERS
from tests.support.place_acts import PLACE_BUILDERS
from tests.support.presence_examples import PRESENCE_BUILDERS
from tests.support.reminder_acts import REMINDER_BUILDERS
from tests.support.retention_acts import RETENTION_BUILDERS
from tests.support.schedule_acts import SCHEDULE_BUILDERS
from tests.support.state_acts import STATE_BUILDERS
from tests.support.stock_acts import STOCK_BUILDERS
from tests.support.witness_acts import WITNESS_BUILDERS

_NEW_PASSWORD = "Regenwurm-unter-Brücken-9"
_PREFERRED = (RECEPTION, MANAGER, ADMIN)


@dataclass
class Scene:
    """A company with keys, shared by all commands; every act takes fresh people, badges and copies."""

    ring: Keyring
    numbers: Any = field(default_factory=lambda: itertools.count(100))

    def fresh(self, word: str) -> str:
        """A name that nothing has yet."""
        return f"{word} {next(self.numbers)}"

    def log_in_for(self, right: Right) -> None:
        """Log somebody in who may."""
        self.ring.company.log_in(next(name for name in _PREFERRED if may(frozenset({ROLES[name]}), right)))

    def escort(self) -> EscortAccepts:
        """A new escort who says yes."""
        self.ring.company.log_in(MANAGER)
        escort = add_employee(self.ring.company, self.fresh("Begleiter"), is_escort=True)
        self.ring.company.log_in(RECEPTION)
        return EscortAccepts(escort, Acceptance.PIN, PIN)

    def waiting(self) -> VisitId:
        self.ring.company.log_in(RECEPTION)
        return self.ring.company.arrived(name=self.fresh("Besucher"))

    def collect(self, visit_id: VisitId) -> CollectVisitor:
        until = self.ring.company.clock.now() + timedelta(hours=3)
        return CollectVisitor(visit_id, self.fresh("B"), until, escort=self.escort())

    def on_site(self) -> VisitId:
        visit_id = self.waiting()
        self.ring.company.desk.execute(self.collect(visit_id))
        return visit_id

    def badge(self) -> int:
        """The id of a badge that is out."""
        collected = self.ring.company.desk.execute(self.collect(self.waiting())).id
        assert collected is not None
        return collected

    def away(self) -> VisitId:
        visit_id = self.on_site()
        self.ring.company.desk.execute(LeavePremises(visit_id))
        return visit_id

    def unclear(self) -> VisitId:
        visit_id = self.on_site()
        self.ring.company.clock.forward(minutes=1)
        self.ring.company.desk.execute(CloseDay())
        return visit_id

    def copy(self) -> CopyId:
        """A day key in stock."""
        self.ring.company.log_in(MANAGER)
        number = self.fresh("ES")
        self.ring.company.desk.execute(AddKeyCopies(self.ring.types["ES 101"], numbers=(number,), location="Tresor A"))
        self.ring.company.log_in(RECEPTION)
        return self.ring.lists.find_copies(number, self.ring.company.clock.now())[0].id

    def issued(self) -> CopyId:
        copy = self.copy()
        self.ring.issue(copy)
        return copy

    def reported(self) -> CopyId:
        copy = self.issued()
        self.ring.company.desk.execute(ReportKeyLost(copy, "Timo Lindner", "im Zug liegen gelassen"))
        return copy

    def found(self) -> CopyId:
        copy = self.reported()
        self.ring.company.log_in(MANAGER)
        self.ring.company.desk.execute(ConfirmKeyLoss(copy))
        self.ring.company.log_in(RECEPTION)
        self.ring.give_back(copy, returner="Fundbüro")
        return copy

    def account(self) -> tuple[AccountId, str]:
        """A new receptionist's account and its name."""
        self.ring.company.log_in(ADMIN)
        name = self.fresh("Empfang")
        self.ring.company.desk.execute(OpenAccount(name, PASSWORD, frozenset({Role.RECEPTIONIST})))
        self.ring.company.log_in(name)
        session = self.ring.company.desk.session
        assert session is not None
        return session.account_id, name

    def employee(self) -> EmployeeId:
        self.ring.company.log_in(MANAGER)
        return add_employee(self.ring.company, self.fresh("Mitarbeiter"), is_escort=True)


def _replace_signing_key(scene: Scene) -> ReplaceSigningKey:
    """After the file with the key was lost; the office manager is the second person."""
    scene.ring.company.house.signing.path.unlink()
    return ReplaceSigningKey("Platte getauscht", Approval(MANAGER, PASSWORD))


def _expect(scene: Scene) -> ExpectVisit:
    company = scene.ring.company
    now = company.clock.now()
    host, zones = company.employees["Jonas Weiß"], (company.zones["RZ 1"],)
    begins, ends = now + timedelta(hours=1), now + timedelta(hours=3)
    return ExpectVisit(scene.fresh("Gast"), "ACME", host, "Audit", zones, VisitType.AUTHORITY, begins, ends)


def _arrival(scene: Scene) -> Any:
    return scene.ring.company.arrival(name=scene.fresh("Besucher"))


def _explain_gap(scene: Scene) -> ExplainGap:
    visit_id = scene.on_site()
    since = scene.ring.company.clock.forward(minutes=5)
    scene.ring.company.desk.execute(ReportGap(visit_id, "abberufen"))
    scene.ring.company.clock.forward(minutes=5)
    return ExplainGap(visit_id, since, "hatte gewartet", cause=GapCause.CALLED_AWAY, incident=True)


def _hand_over(scene: Scene) -> HandOverEscort:
    return HandOverEscort((scene.on_site(),), scene.escort())


def _decline(scene: Scene) -> DeclineRequest:
    visit_id, escort = scene.waiting(), scene.escort().escort_id
    scene.ring.company.desk.execute(AskEscort((visit_id,), escort))
    return DeclineRequest((visit_id,), escort, "in einer Besprechung")


def _roster(scene: Scene) -> SaveRoster:
    escort, now = scene.escort().escort_id, scene.ring.company.clock.now()
    day = (now.astimezone() + timedelta(days=next(scene.numbers))).replace(hour=8, minute=0)
    line = DutyLine(escort, DutyKind.ON_DUTY, day, day + timedelta(hours=4))
    return SaveRoster(day.date(), (line,))


def _resume(scene: Scene) -> ResumeEmployee:
    employee = scene.employee()
    scene.ring.company.desk.execute(SuspendEmployee(employee))
    return ResumeEmployee(employee)


def _change_password(scene: Scene) -> ChangePassword:
    scene.account()
    return ChangePassword(PASSWORD, _NEW_PASSWORD)


def _import_visits(scene: Scene) -> ImportVisits:
    came = datetime(2026, 3, 2, 9, tzinfo=UTC)
    key = scene.fresh("key")
    row = ImportedVisit(
        2, key, "Alt Fall", "ACME", "Weiß", "Umbau", "17", 1, came, came + timedelta(hours=1), None, None
    )
    return ImportVisits((row,), "besuche.csv")


def _import_schedule(scene: Scene) -> ImportKeySchedule:
    kind = PlannedType(scene.fresh("GS"), KeyHierarchy.GROUP, 2)
    cylinder = PlannedCylinder(5, "900", scene.fresh("Tür"), "Doppelzylinder", "35/45", (kind.name,))
    plan = KeySchedulePlan(scene.fresh("Z"), "", "Muster", date(2026, 1, 5), (kind,), (cylinder,), (), ())
    return ImportKeySchedule(plan, "schliessplan.csv")


def _return(scene: Scene) -> ReturnKeys:
    return ReturnKeys((scene.issued(),), signature=SIGNATURE)


def _issue(scene: Scene) -> IssueKeys:
    holder = scene.ring.company.employees["Timo Lindner"]
    return IssueKeys((scene.copy(),), "Rundgang", employee_id=holder, signature=SIGNATURE)


def _set_opening(scene: Scene) -> SetOpening:
    ring = scene.ring
    key_type = KeyHierarchy.CHANGE, EvidenceLevel.DAY
    scene.log_in_for(Right.KEY_DATA)
    made = ring.company.desk.execute(SaveKeyType(None, ring.system, scene.fresh("ES"), *key_type)).id
    assert made is not None
    return SetOpening(type(ring.types["ES 101"])(made), ring.cylinders["RZ 1"], opens=True)


def _report_lost(scene: Scene) -> ReportKeyLost:
    return ReportKeyLost(scene.issued(), "Timo Lindner", "im Zug")


def _commitment(scene: Scene) -> RecordCommitment:
    scene.log_in_for(Right.PEOPLE)
    made = scene.ring.company.desk.execute(SaveEmployee(None, scene.fresh("Neu"))).id
    assert made is not None
    return RecordCommitment(EmployeeId(made), date(2026, 2, 2))


def _missed_days(scene: Scene) -> CloseMissedDays:
    scene.waiting()
    return CloseMissedDays(scene.ring.company.clock.forward(hours=14))


def _export(scene: Scene) -> NoteExport:
    del scene
    return NoteExport(ExportKind.LOG, 7, "ab" * 32, "protokoll.csv", date(2026, 11, 1), date(2026, 11, 23))


def _scope() -> EvidenceScope:
    return EvidenceScope(
        date(2026, 11, 1), date(2026, 11, 23), "Revision Nord GmbH", names=True, reason="Jahresprüfung"
    )


def _begin_evidence(scene: Scene) -> BeginEvidence:
    del scene
    return BeginEvidence(_scope(), certificate="cd" * 32)


def _note_evidence(scene: Scene) -> NoteEvidence:
    del scene
    return NoteEvidence(_scope(), begun=12, sha256="ab" * 32, entries=7, file="nachweis.zip")


def _cylinder(scene: Scene) -> SaveCylinder:
    return SaveCylinder(None, scene.ring.system, scene.fresh("C"), "Halbzylinder", "10/35", scene.ring.doors["RZ 2"])


def _key_type(scene: Scene) -> SaveKeyType:
    return SaveKeyType(None, scene.ring.system, scene.fresh("GS"), KeyHierarchy.GROUP, EvidenceLevel.PERMANENT)


BUILDERS: dict[type, Callable[[Scene], Any]] = {
    **GROUP_BUILDERS,
    **HANDOVER_BUILDERS,
    **EXTERNAL_BUILDERS,
    **STATE_BUILDERS,
    **INCIDENT_BUILDERS,
    **INVENTORY_BUILDERS,
    **LOSS_BUILDERS,
    **STOCK_BUILDERS,
    **PLACE_BUILDERS,
    CloseDay: lambda s: (s.waiting(), CloseDay())[1],
    ReplaceSigningKey: _replace_signing_key,
    CloseMissedDays: _missed_days,
    ExpectVisit: _expect,
    RecordArrival: _arrival,
    CallHost: lambda s: CallHost(s.waiting()),
    EndWithoutEntry: lambda s: EndWithoutEntry(s.waiting(), VisitState.DENIED, "ohne Ausweis"),
    CollectVisitor: lambda s: s.collect(s.waiting()),
    HandOverEscort: _hand_over,
    AskEscort: lambda s: AskEscort((s.on_site(),), s.escort().escort_id),
    AcceptRequest: lambda s: AcceptRequest((s.waiting(),), s.escort()),
    DeclineRequest: _decline,
    SaveRoster: _roster,
    SuspendEmployee: lambda s: SuspendEmployee(s.employee()),
    ResumeEmployee: _resume,
    ReportGap: lambda s: ReportGap(s.on_site(), "abberufen"),
    LeavePremises: lambda s: LeavePremises(s.on_site()),
    ComeBack: lambda s: ComeBack(s.away(), s.escort()),
    **BADGE_BUILDERS,
    **BAN_BUILDERS,
    **LEAVER_BUILDERS,
    **LOG_QUESTION_BUILDERS,
    **REMINDER_BUILDERS,
    **WITNESS_BUILDERS,
    **PRESENCE_BUILDERS,
    RecordDeparture: lambda s: RecordDeparture(s.on_site(), BadgeState.RETURNED),
    FindOnSite: lambda s: FindOnSite(s.unclear(), "in der Kantine gesehen"),
    CloseUnconfirmed: lambda s: CloseUnconfirmed(s.unclear(), "alle Räume, Kamera Tor"),
    NotePrinted: lambda s: NotePrinted(PaperKind.BADGE, s.badge(), "cd" * 32, "Drucker"),
    MoveVisitors: lambda s: MoveVisitors((s.on_site(),), s.ring.company.zones["RZ 1"]),
    ExplainGap: _explain_gap,
    BringToDesk: lambda s: BringToDesk((s.on_site(),)),
    RecordDelivery: lambda s: RecordDelivery(s.fresh("Bote"), "Jonas Weiß", 1),
    ReportKeyLost: _report_lost,
    ConfirmKeyLoss: lambda s: ConfirmKeyLoss(s.reported(), stolen=True),
    RestockFoundKey: lambda s: RestockFoundKey(s.found(), "unbeschädigt"),
    IssueKeys: _issue,
    ReturnKeys: _return,
    ChangeSetting: lambda s: ChangeSetting("company", s.fresh("Muster Hosting")),
    SaveSite: lambda s: SaveSite(SiteId(1), "Nürnberg", s.fresh("Parkplatz")),
    SaveZone: lambda s: SaveZone(None, s.fresh("Zone"), Supervision.CONTINUOUS),
    ImportVisits: _import_visits,
    ImportKeySchedule: _import_schedule,
    SaveLockingSystem: lambda s: SaveLockingSystem(None, s.fresh("Z")),
    SaveDoor: lambda s: SaveDoor(None, s.fresh("Tür"), s.ring.company.zones["RZ 1"]),
    SaveCylinder: _cylinder,
    SaveKeyType: _key_type,
    AddKeyCopies: lambda s: AddKeyCopies(s.ring.types["ES 101"], numbers=(s.fresh("ES"), s.fresh("ES"))),
    SetOpening: _set_opening,
    **SCHEDULE_BUILDERS,
    SaveEmployee: lambda s: SaveEmployee(None, s.fresh("Neu"), phone="417"),
    RecordCommitment: _commitment,
    SetPin: lambda s: SetPin(s.employee(), "582046"),
    OpenAccount: lambda s: OpenAccount(s.fresh("Konto"), PASSWORD, frozenset({Role.RECEPTIONIST})),
    ChangeAccount: lambda s: ChangeAccount(s.account()[0], frozenset({Role.ON_CALL}), True),
    ChangePassword: _change_password,
    NoteExport: _export,
    **RETENTION_BUILDERS,
    BeginEvidence: _begin_evidence,
    NoteEvidence: _note_evidence,
}
