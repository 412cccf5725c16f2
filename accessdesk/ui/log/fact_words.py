"""Facts of an entry as words: codes in the user's language, times in local time, texts as they are."""

import contextlib
import json
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from pathlib import PureWindowsPath
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from accessdesk.desk.rows import LogRow
from accessdesk.domain.access_rights import Role
from accessdesk.domain.badges import BadgeFormat, CardState, LeftOpen, PreparedState
from accessdesk.domain.codes import CodeKind
from accessdesk.domain.duty import DutyKind
from accessdesk.domain.emergency import EmergencyService
from accessdesk.domain.escorts import NOT_AVAILABLE, NOT_NEEDED, Acceptance, CustodyKind, GapCause
from accessdesk.domain.incidents import IncidentClock, IncidentKind
from accessdesk.domain.inventories import CountFinding, CountWay
from accessdesk.domain.key_ends import CylinderState, DestructionKind, Fragment
from accessdesk.domain.keys import KeyCondition, KeyCopyState, KeyMedium
from accessdesk.domain.leavers import OpenDecision, OpenKind
from accessdesk.domain.losses import LabelAttached, LossMeasure, LossReporter, LossRisk
from accessdesk.domain.objections import ObjectionDecision, ObjectionKind
from accessdesk.domain.people import CommitmentForm
from accessdesk.domain.presence import PaperFormKind, PaperFormState, RollCallResult
from accessdesk.domain.reminders import ReminderKind, ReminderState
from accessdesk.domain.sites import Supervision
from accessdesk.domain.subject_requests import RequestKind, RequestOutcome
from accessdesk.domain.visit_documents import DocumentKind
from accessdesk.domain.visits import BadgeState, IdentityKind, VisitState, VisitType
from accessdesk.domain.witnesses import WitnessWay
from accessdesk.ui.log.sentences import act_word
from accessdesk.ui.wording import day_text, local_day, local_time, word
from accessdesk.ui.wording.erased_names import with_erased_names

_CODES: dict[str, Any] = {
    "setting.company": QT_TRANSLATE_NOOP("LogFacts", "company name"),
    "setting.works_agreement": QT_TRANSLATE_NOOP("LogFacts", "works agreement"),
    "setting.language": QT_TRANSLATE_NOOP("LogFacts", "language"),
    "setting.badge_prefix": QT_TRANSLATE_NOOP("LogFacts", "beginning of badge numbers"),
    "setting.badge_format": QT_TRANSLATE_NOOP("LogFacts", "format of badges"),
    "setting.badge_use": QT_TRANSLATE_NOOP("LogFacts", "which badges are proposed"),
    "setting.badge_back": QT_TRANSLATE_NOOP("LogFacts", "back of badges"),
    "setting.badge_back_de": QT_TRANSLATE_NOOP("LogFacts", "back of badges in German"),
    "setting.badge_back_en": QT_TRANSLATE_NOOP("LogFacts", "back of badges in English"),
    "setting.cost_per_cylinder": QT_TRANSLATE_NOOP("LogFacts", "cost per cylinder"),
    "setting.cost_per_key": QT_TRANSLATE_NOOP("LogFacts", "cost per key"),
    "setting.data_role": QT_TRANSLATE_NOOP("LogFacts", "role under the GDPR"),
    "setting.nis2": QT_TRANSLATE_NOOP("LogFacts", "NIS2 applies"),
    "setting.mail_host": QT_TRANSLATE_NOOP("LogFacts", "mail server"),
    "setting.mail_port": QT_TRANSLATE_NOOP("LogFacts", "port of the mail server"),
    "setting.mail_security": QT_TRANSLATE_NOOP("LogFacts", "encryption of mail"),
    "setting.mail_sender": QT_TRANSLATE_NOOP("LogFacts", "sender of mail"),
    "setting.mail_user": QT_TRANSLATE_NOOP("LogFacts", "user at the mail server"),
    "setting.reminders_off": QT_TRANSLATE_NOOP("LogFacts", "reminders that are not mailed"),
    "setting.reminder_unseen_days": QT_TRANSLATE_NOOP("LogFacts", "days until a key counts as long unseen"),
    "setting.mail_wardens": QT_TRANSLATE_NOOP("LogFacts", "wardens"),
    "export.log": QT_TRANSLATE_NOOP("LogFacts", "access log"),
    "export.visits": QT_TRANSLATE_NOOP("LogFacts", "visits"),
    "export.escorts": QT_TRANSLATE_NOOP("LogFacts", "supervision"),
    "export.supervision": QT_TRANSLATE_NOOP("LogFacts", "supervision report"),
    "export.keys": QT_TRANSLATE_NOOP("LogFacts", "keys"),
    "export.schedule": QT_TRANSLATE_NOOP("LogFacts", "keying schedule"),
    "export.evacuation": QT_TRANSLATE_NOOP("LogFacts", "evacuation list"),
    "export.door-access": QT_TRANSLATE_NOOP("LogFacts", "who could open a door"),
    "export.person-keys": QT_TRANSLATE_NOOP("LogFacts", "what somebody could open"),
    "export.key-history": QT_TRANSLATE_NOOP("LogFacts", "where a key was"),
    "export.overdue": QT_TRANSLATE_NOOP("LogFacts", "overdue keys"),
    "export.key-inventory": QT_TRANSLATE_NOOP("LogFacts", "key inventory"),
    "export.loss-impact": QT_TRANSLATE_NOOP("LogFacts", "loss impact"),
    "occasion.drill": QT_TRANSLATE_NOOP("LogFacts", "DRILL"),
    "occasion.evacuation": QT_TRANSLATE_NOOP("LogFacts", "evacuation"),
    f"escort.{NOT_AVAILABLE}": QT_TRANSLATE_NOOP("LogFacts", "not available any more"),
    f"escort.{NOT_NEEDED}": QT_TRANSLATE_NOOP("LogFacts", "not needed any more"),
    "refusal.right_missing": QT_TRANSLATE_NOOP("LogFacts", "the account lacks the right"),
    "refusal.login_refused": QT_TRANSLATE_NOOP("LogFacts", "login with wrong name or password"),
    "refusal.too_many_guesses": QT_TRANSLATE_NOOP("LogFacts", "too many wrong tries"),
    "refusal.external_not_cleared": QT_TRANSLATE_NOOP("LogFacts", "standing external not cleared"),
    "refusal.contact_refused": QT_TRANSLATE_NOOP("LogFacts", "contact authorises nothing"),
    "refusal.order_refused": QT_TRANSLATE_NOOP("LogFacts", "order does not cover the visit"),
    "refusal.order_demanded": QT_TRANSLATE_NOOP("LogFacts", "zone entered on an order number only"),
    "refusal.private_visit": QT_TRANSLATE_NOOP("LogFacts", "private visit"),
    "refusal.possible_ban": QT_TRANSLATE_NOOP("LogFacts", "possible ban, nobody has decided yet"),
    "refusal.banned": QT_TRANSLATE_NOOP("LogFacts", "banned person"),
    "reason.came_back_alone": QT_TRANSLATE_NOOP("LogFacts", "it came back without the others"),
    "reason.key_missed": QT_TRANSLATE_NOOP("LogFacts", "an inventory missed the key"),
    "reason.key_broken": QT_TRANSLATE_NOOP("LogFacts", "the key broke"),
    "reason.ban": QT_TRANSLATE_NOOP("LogFacts", "ban"),
    "refusal.escort_needed": QT_TRANSLATE_NOOP("LogFacts", "badge without an escort"),
    "refusal.escort_not_eligible": QT_TRANSLATE_NOOP("LogFacts", "escort not eligible"),
    "refusal.pin_wrong": QT_TRANSLATE_NOOP("LogFacts", "wrong PIN of an escort"),
    "refusal.commitment_missing": QT_TRANSLATE_NOOP("LogFacts", "no commitment to confidentiality"),
    "refusal.beyond_announced": QT_TRANSLATE_NOOP("LogFacts", "more people than announced"),
    "refusal.documents_missing": QT_TRANSLATE_NOOP("LogFacts", "document not given to the visitor"),
    "refusal.second_person_needed": QT_TRANSLATE_NOOP("LogFacts", "a second person is needed"),
    "refusal.not_released_to_on_call": QT_TRANSLATE_NOOP("LogFacts", "key not released to on-call"),
}  # fmt: skip


def fact_words(row: LogRow) -> dict[str, str]:
    """Facts by name ("visit_name" for the fact "visit.name"), those that are empty left out; `by` is who acted."""
    words = {}
    for name, value in row.facts.items():
        said = with_erased_names(worded(name, value))
        if said:
            words[name.replace(".", "_")] = said
    if row.by:
        words["by"] = with_erased_names(", ".join(row.by))
    return words


def worded(name: str, value: str) -> str:
    """One fact as people read it."""
    convert = _CONVERT.get(name)
    if convert is not None:
        return convert(value)
    kind = _KINDS.get(name) or _KINDS.get(name.rpartition(".")[2])
    if kind is not None:
        return word(kind(value)) if value in set(kind) else value
    return _local_time(value) if _looks_like_time(value) else value


def _code(family: str, value: str) -> str:
    source = _CODES.get(f"{family}.{value}")
    return QCoreApplication.translate("LogFacts", source) if source else value


def _roles(value: str) -> str:
    with contextlib.suppress(ValueError):
        return ", ".join(word(Role(code)) for code in json.loads(value))
    return value


def _looks_like_time(value: str) -> bool:
    return len(value) >= 20 and value[4:5] == "-" and value[10:11] == "T"


def _local_time(value: str) -> str:
    with contextlib.suppress(ValueError):
        moment = datetime.fromisoformat(value)
        return f"{local_day(moment)} {local_time(moment)}"
    return value


def _act(value: str) -> str:

    return act_word(value)


def _setting_value(value: str) -> str:
    """Formats of badges are codes; every other setting is what somebody typed."""
    return word(BadgeFormat(value)) if value in set(BadgeFormat) else value


def _texts(value: str) -> str:
    with contextlib.suppress(ValueError):
        return "; ".join(json.loads(value))
    return value


_CONVERT: dict[str, Callable[[str], str]] = {
    "d.type": _act,
    "setting.key": lambda value: _code("setting", value),
    "setting.value": _setting_value,
    "d.left_open": _texts,
    "d.sha256": lambda value: f"{value[:8]} … {value[-8:]}",
    "d.kind": lambda value: _code("export", value),
    "d.file": lambda value: PureWindowsPath(value).name,
    "d.occasion": lambda value: _code("occasion", value),
    "ring_key.why": lambda value: _code("reason", value),
    "key_reservation.reason": lambda value: _code("reason", value),
    "visit.reason": lambda value: _code("reason", value),
    "d.documents": lambda value: ", ".join(worded("document_given.kind", code) for code in value.split(",")),
    "d.refusal": lambda value: _code("refusal", value),
    "account.roles": _roles,
    "assignment.reason": lambda value: _code("escort", value),
    "duty.day": lambda value: day_text(date.fromisoformat(value)),
    "duty.starts_at": lambda value: local_time(datetime.fromisoformat(value)),
    "duty.ends_at": lambda value: local_time(datetime.fromisoformat(value)),
    "duty.withdrawn_at": lambda value: local_time(datetime.fromisoformat(value)),
    "d.roles": _roles,
}
_KINDS: dict[str, type[StrEnum]] = {
    "acceptance": Acceptance,
    "supervision": Supervision,
    "custody.kind": CustodyKind,
    "roll_call_line.result": RollCallResult,
    "paper_form.kind": PaperFormKind,
    "paper_form.state": PaperFormState,
    "duty.kind": DutyKind,
    "commitment.form": CommitmentForm,
    "document_text.kind": DocumentKind,
    "document_given.kind": DocumentKind,
    "key_copy.state": KeyCopyState,
    "inventory_count.way": CountWay,
    "inventory_difference.finding": CountFinding,
    "code.kind": CodeKind,
    "subject_request.kind": RequestKind,
    "subject_request.outcome": RequestOutcome,
    "reminder_mail.kind": ReminderKind,
    "reminder_mail.state": ReminderState,
    "witness.way": WitnessWay,
    "leaver_decision.kind": OpenKind,
    "leaver_decision.decision": OpenDecision,
    "key_defect.fragment": Fragment,
    "key_defect.cylinder_state": CylinderState,
    "key_destruction.kind": DestructionKind,
    "visit.state": VisitState,
    "visit.type": VisitType,
    "badge.state": BadgeState,
    "badge_card.state": CardState,
    "prepared_badge.state": PreparedState,
    "departure_exception.kind": LeftOpen,
    "objection.kind": ObjectionKind,
    "emergency_presence.service": EmergencyService,
    "objection.decision": ObjectionDecision,
    "identity_kind": IdentityKind,
    "incident.kind": IncidentKind,
    "loss_decision.risk": LossRisk,
    "loss_decision.measure": LossMeasure,
    "loss_details.reporter_is": LossReporter,
    "loss_details.label": LabelAttached,
    "gap_finding.cause": GapCause,
    "incident_step.clock": IncidentClock,
    "medium": KeyMedium,
    "condition_out": KeyCondition,
    "condition_in": KeyCondition,
}


def column_word(name: str) -> str:
    """What a fact is called beside its value; "" for facts that are inner numbers and never shown."""
    source = _COLUMNS.get(name.rpartition(".")[2])
    return QCoreApplication.translate("LogFacts", source) if source else ""


_COLUMNS: dict[str, Any] = {
    "name": QT_TRANSLATE_NOOP("LogFacts", "Name"),
    "company": QT_TRANSLATE_NOOP("LogFacts", "Company"),
    "host_name": QT_TRANSLATE_NOOP("LogFacts", "Host"),
    "purpose": QT_TRANSLATE_NOOP("LogFacts", "Purpose"),
    "authoriser": QT_TRANSLATE_NOOP("LogFacts", "Authorised by"),
    "reason": QT_TRANSLATE_NOOP("LogFacts", "Reason"),
    "day": QT_TRANSLATE_NOOP("LogFacts", "Day"),
    "starts_at": QT_TRANSLATE_NOOP("LogFacts", "From"),
    "ends_at": QT_TRANSLATE_NOOP("LogFacts", "Until"),
    "finding": QT_TRANSLATE_NOOP("LogFacts", "Finding"),
    "what": QT_TRANSLATE_NOOP("LogFacts", "What happened"),
    "happened_at": QT_TRANSLATE_NOOP("LogFacts", "When it happened"),
    "known_at": QT_TRANSLATE_NOOP("LogFacts", "When it became known"),
    "camera": QT_TRANSLATE_NOOP("LogFacts", "Camera"),
    "video_from": QT_TRANSLATE_NOOP("LogFacts", "On the recording from"),
    "video_until": QT_TRANSLATE_NOOP("LogFacts", "On the recording until"),
    "who": QT_TRANSLATE_NOOP("LogFacts", "Who was told"),
    "words": QT_TRANSLATE_NOOP("LogFacts", "In words"),
    "clock": QT_TRANSLATE_NOOP("LogFacts", "Clock"),
    "how_known": QT_TRANSLATE_NOOP("LogFacts", "How it is known"),
    "other_names": QT_TRANSLATE_NOOP("LogFacts", "Also known as"),
    "mark": QT_TRANSLATE_NOOP("LogFacts", "How to recognise the person"),
    "issued_by": QT_TRANSLATE_NOOP("LogFacts", "Issued by"),
    "issued_on": QT_TRANSLATE_NOOP("LogFacts", "Issued on"),
    "expires_on": QT_TRANSLATE_NOOP("LogFacts", "Last day"),
    "lifted_why": QT_TRANSLATE_NOOP("LogFacts", "Why lifted"),
    "taken_back_why": QT_TRANSLATE_NOOP("LogFacts", "Why taken back"),
    "withdrawn_why": QT_TRANSLATE_NOOP("LogFacts", "Why withdrawn"),
    "note": QT_TRANSLATE_NOOP("LogFacts", "Note"),
    "number": QT_TRANSLATE_NOOP("LogFacts", "Number"),
    "acceptance": QT_TRANSLATE_NOOP("LogFacts", "Accepted"),
    "until": QT_TRANSLATE_NOOP("LogFacts", "Until"),
    "due_at": QT_TRANSLATE_NOOP("LogFacts", "Due"),
    "expires_at": QT_TRANSLATE_NOOP("LogFacts", "Valid until"),
    "department": QT_TRANSLATE_NOOP("LogFacts", "Department"),
    "login": QT_TRANSLATE_NOOP("LogFacts", "Account"),
    "roles": QT_TRANSLATE_NOOP("LogFacts", "Roles"),
    "supervision": QT_TRANSLATE_NOOP("LogFacts", "Supervision"),
    "assembly_point": QT_TRANSLATE_NOOP("LogFacts", "Assembly point"),
    "value": QT_TRANSLATE_NOOP("LogFacts", "Value"),
    "key": QT_TRANSLATE_NOOP("LogFacts", "Setting"),
    "signed_on": QT_TRANSLATE_NOOP("LogFacts", "Signed on"),
    "form": QT_TRANSLATE_NOOP("LogFacts", "Form"),
    "text_version": QT_TRANSLATE_NOOP("LogFacts", "Version of the text"),
    "holder_name": QT_TRANSLATE_NOOP("LogFacts", "Holder"),
    "holder_company": QT_TRANSLATE_NOOP("LogFacts", "Holder's company"),
    "returner": QT_TRANSLATE_NOOP("LogFacts", "Brought by"),
    "location": QT_TRANSLATE_NOOP("LogFacts", "Place"),
    "carrier": QT_TRANSLATE_NOOP("LogFacts", "Carrier"),
    "recipient": QT_TRANSLATE_NOOP("LogFacts", "Recipient"),
    "pieces": QT_TRANSLATE_NOOP("LogFacts", "Pieces"),
    "circumstances": QT_TRANSLATE_NOOP("LogFacts", "Circumstances"),
    "reporter": QT_TRANSLATE_NOOP("LogFacts", "Reported by"),
    "last_seen": QT_TRANSLATE_NOOP("LogFacts", "Last seen"),
    "refusal": QT_TRANSLATE_NOOP("LogFacts", "Refused because"),
    "printer": QT_TRANSLATE_NOOP("LogFacts", "Printer"),
    "file": QT_TRANSLATE_NOOP("LogFacts", "File"),
    "rows": QT_TRANSLATE_NOOP("LogFacts", "Rows"),
    "asked": QT_TRANSLATE_NOOP("LogFacts", "Asked about"),
    "at": QT_TRANSLATE_NOOP("LogFacts", "As of"),
    "decision": QT_TRANSLATE_NOOP("LogFacts", "Decision"),
    "decided_by": QT_TRANSLATE_NOOP("LogFacts", "Decided by"),
    "corrects": QT_TRANSLATE_NOOP("LogFacts", "Corrects entry no."),
    "sha256": QT_TRANSLATE_NOOP("LogFacts", "SHA-256"),
    "announced": QT_TRANSLATE_NOOP("LogFacts", "People announced"),
    "beyond": QT_TRANSLATE_NOOP("LogFacts", "Beyond the announced number"),
    "begins": QT_TRANSLATE_NOOP("LogFacts", "From (time)"),
    "ends": QT_TRANSLATE_NOOP("LogFacts", "To (time)"),
    "first_day": QT_TRANSLATE_NOOP("LogFacts", "First day"),
    "last_day": QT_TRANSLATE_NOOP("LogFacts", "Last day"),
    "documents": QT_TRANSLATE_NOOP("LogFacts", "Documents"),
    "text_de": QT_TRANSLATE_NOOP("LogFacts", "Text in German"),
    "text_en": QT_TRANSLATE_NOOP("LogFacts", "Text in English"),
}  # fmt: skip
