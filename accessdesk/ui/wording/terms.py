"""One word or short phrase for every state, kind and right, in the terms of the house."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from accessdesk.ui.wording.badge_terms import BADGE_TERMS
from accessdesk.ui.wording.external_words import EXTERNAL_TERMS
from accessdesk.ui.wording.group_words import GROUP_TERMS
from accessdesk.ui.wording.import_terms import IMPORT_TERMS
from accessdesk.ui.wording.incident_words import INCIDENT_TERMS
from accessdesk.ui.wording.inventory_words import INVENTORY_TERMS
from accessdesk.ui.wording.key_stock_words import KEY_STOCK_TERMS
from accessdesk.ui.wording.leaver_words import LEAVER_TERMS
from accessdesk.ui.wording.loss_words import LOSS_TERMS
from accessdesk.ui.wording.reminder_words import REMINDER_TERMS
from accessdesk.ui.wording.retention_words import REQUEST_TERMS
from accessdesk.ui.wording.witness_words import WITNESS_TERMS

TERMS: Mapping[str, Mapping[str, Any]] = {
    **EXTERNAL_TERMS,
    "VisitState": {
        "expected": QT_TRANSLATE_NOOP("Terms", "expected"),
        "arrived": QT_TRANSLATE_NOOP("Terms", "waiting at the desk"),
        "on_site": QT_TRANSLATE_NOOP("Terms", "in the house"),
        "away": QT_TRANSLATE_NOOP("Terms", "away"),
        "unclear": QT_TRANSLATE_NOOP("Terms", "unclear"),
        "cancelled": QT_TRANSLATE_NOOP("Terms", "cancelled"),
        "no_show": QT_TRANSLATE_NOOP("Terms", "did not come"),
        "denied": QT_TRANSLATE_NOOP("Terms", "turned away"),
        "left_before_entry": QT_TRANSLATE_NOOP("Terms", "left before entry"),
        "departed": QT_TRANSLATE_NOOP("Terms", "departed"),
        "closed_unconfirmed": QT_TRANSLATE_NOOP("Terms", "closed, departure unknown"),
        "imported_past": QT_TRANSLATE_NOOP("Terms", "from an earlier list"),
        "entered_in_error": QT_TRANSLATE_NOOP("Terms", "entered in error"),
        "not_recorded": QT_TRANSLATE_NOOP("Terms", "not recorded"),
    },
    "VisitType": {
        "contractor": QT_TRANSLATE_NOOP("Terms", "Contractor"),
        "customer": QT_TRANSLATE_NOOP("Terms", "Customer"),
        "authority": QT_TRANSLATE_NOOP("Terms", "Authority"),
        "applicant": QT_TRANSLATE_NOOP("Terms", "Applicant"),
        "other": QT_TRANSLATE_NOOP("Terms", "Other"),
        "private": QT_TRANSLATE_NOOP("Terms", "Private"),
        "standing": QT_TRANSLATE_NOOP("Terms", "Standing external"),
    },
    "IdentityKind": {
        "id_card": QT_TRANSLATE_NOOP("Terms", "Identity card"),
        "passport": QT_TRANSLATE_NOOP("Terms", "Passport"),
        "driving_licence": QT_TRANSLATE_NOOP("Terms", "Driving licence"),
        "service_card": QT_TRANSLATE_NOOP("Terms", "Service card"),
        "known_in_person": QT_TRANSLATE_NOOP("Terms", "Known in person"),
    },
    "Supervision": {
        "none": QT_TRANSLATE_NOOP("Terms", "no escort needed"),
        "to_host": QT_TRANSLATE_NOOP("Terms", "escort to the host"),
        "continuous": QT_TRANSLATE_NOOP("Terms", "escort required"),
    },
    "EscortState": {
        "requested": QT_TRANSLATE_NOOP("Terms", "asked"),
        "declined": QT_TRANSLATE_NOOP("Terms", "declined"),
        "accepted": QT_TRANSLATE_NOOP("Terms", "accepted"),
        "active": QT_TRANSLATE_NOOP("Terms", "escorting"),
        "handover_pending": QT_TRANSLATE_NOOP("Terms", "handover asked for"),
        "relieved": QT_TRANSLATE_NOOP("Terms", "relieved"),
        "completed": QT_TRANSLATE_NOOP("Terms", "completed"),
    },
    "Acceptance": {
        "pin": QT_TRANSLATE_NOOP("Terms", "by PIN"),
        "signature": QT_TRANSLATE_NOOP("Terms", "by signature"),
        "by_phone": QT_TRANSLATE_NOOP("Terms", "by phone (weaker)"),
        "attested": QT_TRANSLATE_NOOP("Terms", "attested by reception (weaker)"),
    },
    "EmergencyService": {
        "fire_brigade": QT_TRANSLATE_NOOP("Terms", "Fire brigade"),
        "ambulance": QT_TRANSLATE_NOOP("Terms", "Ambulance"),
        "police": QT_TRANSLATE_NOOP("Terms", "Police"),
        "other": QT_TRANSLATE_NOOP("Terms", "Other emergency service"),
    },
    "ObjectionKind": {
        "no_document": QT_TRANSLATE_NOOP("Terms", "shows no document"),
        "notice_refused": QT_TRANSLATE_NOOP("Terms", "refuses the privacy notice"),
    },
    "ObjectionDecision": {
        "exception": QT_TRANSLATE_NOOP("Terms", "Exception: may go in"),
        "denied": QT_TRANSLATE_NOOP("Terms", "No entry"),
        "confirmed_after_all": QT_TRANSLATE_NOOP("Terms", "Done after all"),
        "moot": QT_TRANSLATE_NOOP("Terms", "the visit ended otherwise"),
    },
    "CustodyKind": {
        "reception": QT_TRANSLATE_NOOP("Terms", "reception"),
        "escort": QT_TRANSLATE_NOOP("Terms", "escort"),
        "host": QT_TRANSLATE_NOOP("Terms", "with the host"),
        "named": QT_TRANSLATE_NOOP("Terms", "in place of reception"),
    },
    "MailSecurity": {
        "starttls": QT_TRANSLATE_NOOP("Terms", "STARTTLS"),
        "tls": QT_TRANSLATE_NOOP("Terms", "TLS from the beginning"),
        "none": QT_TRANSLATE_NOOP("Terms", "not encrypted"),
    },
    "PaperStepKind": {
        "handover": QT_TRANSLATE_NOOP("Terms", "Escort handed over"),
        "left": QT_TRANSLATE_NOOP("Terms", "Left the premises"),
        "back": QT_TRANSLATE_NOOP("Terms", "Came back"),
    },
    "RollCallResult": {
        "open": QT_TRANSLATE_NOOP("Terms", "not yet answered"),
        "safe": QT_TRANSLATE_NOOP("Terms", "safe"),
        "missing": QT_TRANSLATE_NOOP("Terms", "missing"),
        "gone": QT_TRANSLATE_NOOP("Terms", "already gone"),
    },
    "PaperFormKind": {
        "visit": QT_TRANSLATE_NOOP("Terms", "Visit form"),
        "handover": QT_TRANSLATE_NOOP("Terms", "Handover form"),
    },
    "PaperFormState": {
        "blank": QT_TRANSLATE_NOOP("Terms", "blank"),
        "entered": QT_TRANSLATE_NOOP("Terms", "entered"),
        "void": QT_TRANSLATE_NOOP("Terms", "crossed out"),
    },
    "Ineligible": {
        "not_an_escort": QT_TRANSLATE_NOOP("Terms", "not an escort"),
        "not_active": QT_TRANSLATE_NOOP("Terms", "does not work here any more"),
        "suspended": QT_TRANSLATE_NOOP("Terms", "suspended"),
        "not_here": QT_TRANSLATE_NOOP("Terms", "not in the house"),
        "no_commitment": QT_TRANSLATE_NOOP("Terms", "commitment to confidentiality not signed"),
        "commitment_outdated": QT_TRANSLATE_NOOP("Terms", "has not signed the present commitment"),
        "no_briefing": QT_TRANSLATE_NOOP("Terms", "no briefing on record"),
        "briefing_expired": QT_TRANSLATE_NOOP("Terms", "briefing expired"),
        "escort_away": QT_TRANSLATE_NOOP("Terms", "not available"),
        "zone_not_allowed": QT_TRANSLATE_NOOP("Terms", "not allowed in one of the zones"),
        "too_many": QT_TRANSLATE_NOOP("Terms", "escorts as many as allowed"),
    },
    "DutyKind": {
        "on_duty": QT_TRANSLATE_NOOP("Terms", "on duty"),
        "away": QT_TRANSLATE_NOOP("Terms", "not available"),
    },
    "Role": {
        "receptionist": QT_TRANSLATE_NOOP("Terms", "Reception"),
        "on_call": QT_TRANSLATE_NOOP("Terms", "On-call"),
        "office_manager": QT_TRANSLATE_NOOP("Terms", "Office manager"),
        "auditor": QT_TRANSLATE_NOOP("Terms", "Auditor"),
        "administrator": QT_TRANSLATE_NOOP("Terms", "Administrator"),
    },
    "Right": {
        "visits": QT_TRANSLATE_NOOP("Terms", "record visits"),
        "escorts": QT_TRANSLATE_NOOP("Terms", "assign escorts"),
        "ease_supervision": QT_TRANSLATE_NOOP("Terms", "ease supervision, close unconfirmed visits"),
        "read_confidential": QT_TRANSLATE_NOOP("Terms", "read what is confidential"),
        "decide_ban_match": QT_TRANSLATE_NOOP("Terms", "decide a possible ban match"),
        "ban_list": QT_TRANSLATE_NOOP("Terms", "keep the ban list"),
        "day_keys": QT_TRANSLATE_NOOP("Terms", "hand out day keys"),
        "permanent_keys": QT_TRANSLATE_NOOP("Terms", "hand out permanent keys"),
        "sealed_keys": QT_TRANSLATE_NOOP("Terms", "open sealed keys"),
        "key_data": QT_TRANSLATE_NOOP("Terms", "change locking systems and keys"),
        "people": QT_TRANSLATE_NOOP("Terms", "change people"),
        "report_incident": QT_TRANSLATE_NOOP("Terms", "report incidents"),
        "settle_incident": QT_TRANSLATE_NOOP("Terms", "decide about incidents and close them"),
        "read_log": QT_TRANSLATE_NOOP("Terms", "read the log"),
        "read_own_log": QT_TRANSLATE_NOOP("Terms", "read the log of this desk"),
        "verify_log": QT_TRANSLATE_NOOP("Terms", "verify the log"),
        "export": QT_TRANSLATE_NOOP("Terms", "export"),
        "retention": QT_TRANSLATE_NOOP("Terms", "retention and erasure"),
        "administer": QT_TRANSLATE_NOOP("Terms", "accounts, sites and settings"),
        "temporary_account": QT_TRANSLATE_NOOP("Terms", "open a temporary account"),
        "import": QT_TRANSLATE_NOOP("Terms", "import"),
        "own_account": QT_TRANSLATE_NOOP("Terms", "own account"),
    },
    "BadgeState": {
        "out": QT_TRANSLATE_NOOP("Terms", "badge out"),
        "returned": QT_TRANSLATE_NOOP("Terms", "Returned"),
        "lost": QT_TRANSLATE_NOOP("Terms", "Lost"),
        "destroyed": QT_TRANSLATE_NOOP("Terms", "Destroyed"),
    },
    "CommitmentForm": {
        "on_paper": QT_TRANSLATE_NOOP("Terms", "on paper"),
        "drawn": QT_TRANSLATE_NOOP("Terms", "drawn signature"),
    },
    "ToClear": {
        "backup_late": QT_TRANSLATE_NOOP("Terms", "Backup is late: call the administrator"),
        "gap": QT_TRANSLATE_NOOP("Terms", "Supervision interrupted"),
        "unclear": QT_TRANSLATE_NOOP("Terms", "Unclear whether still in the house"),
        "handover_unanswered": QT_TRANSLATE_NOOP("Terms", "Handover not answered"),
        "visit_overdue": QT_TRANSLATE_NOOP("Terms", "Visit overdue"),
        "key_overdue": QT_TRANSLATE_NOOP("Terms", "Key overdue"),
        "left_open": QT_TRANSLATE_NOOP("Terms", "Left with something open"),
        "series_unauthorised": QT_TRANSLATE_NOOP("Terms", "Series without a valid authority"),
        "gap_finding": QT_TRANSLATE_NOOP("Terms", "Gap without a finding"),
        "incident": QT_TRANSLATE_NOOP("Terms", "Incident"),
        "seal_not_signed": QT_TRANSLATE_NOOP("Terms", "Seal broken alone, signature overdue"),
        "key_due_tomorrow": QT_TRANSLATE_NOOP("Terms", "Key due tomorrow"),
        "receipt_unsigned": QT_TRANSLATE_NOOP("Terms", "Receipt without signature"),
        "key_long_unseen": QT_TRANSLATE_NOOP("Terms", "Key not seen for long"),
        "seal_to_sign": QT_TRANSLATE_NOOP("Terms", "Seal broken alone, second signature"),
        "code_to_change": QT_TRANSLATE_NOOP("Terms", "Code must be changed"),
        "cylinder_fragment": QT_TRANSLATE_NOOP("Terms", "Cylinder after a broken key"),
        "key_missed": QT_TRANSLATE_NOOP("Terms", "Key missing in an inventory"),
        "key_unexpected": QT_TRANSLATE_NOOP("Terms", "Key counted where it does not belong"),
        "key_on_wrong_hook": QT_TRANSLATE_NOOP("Terms", "Key on a wrong hook"),
        "key_not_fetched": QT_TRANSLATE_NOOP("Terms", "Reserved key not fetched"),
        "loss_undecided": QT_TRANSLATE_NOOP("Terms", "Loss without a decision"),
        "loss_due": QT_TRANSLATE_NOOP("Terms", "Measure after a loss overdue"),
        "request_due": QT_TRANSLATE_NOOP("Terms", "Data protection request to be answered"),
        "witness_missed": QT_TRANSLATE_NOOP("Terms", "Checkpoint did not reach its witness"),
        "bearer_to_confirm": QT_TRANSLATE_NOOP("Terms", "Change of bearer to be confirmed"),
    },
    "Confirming": {
        "signed": QT_TRANSLATE_NOOP("Terms", "signed"),
        "by_phone": QT_TRANSLATE_NOOP("Terms", "by phone"),
        "attested": QT_TRANSLATE_NOOP("Terms", "attested by reception"),
    },
    "HitKind": {
        "visitor_inside": QT_TRANSLATE_NOOP("Terms", "in the house"),
        "visitor_expected": QT_TRANSLATE_NOOP("Terms", "expected"),
        "person": QT_TRANSLATE_NOOP("Terms", "known visitor"),
        "badge": QT_TRANSLATE_NOOP("Terms", "badge"),
        "badge_prepared": QT_TRANSLATE_NOOP("Terms", "badge printed ahead"),
        "badge_card": QT_TRANSLATE_NOOP("Terms", "reusable badge"),
        "badge_past": QT_TRANSLATE_NOOP("Terms", "earlier badge"),
        "badge_worthless": QT_TRANSLATE_NOOP("Terms", "worthless print"),
        "key_in_stock": QT_TRANSLATE_NOOP("Terms", "key in stock"),
        "key_out": QT_TRANSLATE_NOOP("Terms", "key out"),
        "door": QT_TRANSLATE_NOOP("Terms", "door"),
        "employee": QT_TRANSLATE_NOOP("Terms", "employee"),
        "external": QT_TRANSLATE_NOOP("Terms", "standing external"),
        "receipt": QT_TRANSLATE_NOOP("Terms", "is it genuine?"),
        "copy_history": QT_TRANSLATE_NOOP("Terms", "question"),
        "employee_keys": QT_TRANSLATE_NOOP("Terms", "question"),
        "person_keys": QT_TRANSLATE_NOOP("Terms", "question"),
    },
    "KeyCopyState": {
        "ordered": QT_TRANSLATE_NOOP("Terms", "ordered"),
        "in_stock": QT_TRANSLATE_NOOP("Terms", "in stock"),
        "reserved": QT_TRANSLATE_NOOP("Terms", "reserved"),
        "issued": QT_TRANSLATE_NOOP("Terms", "issued"),
        "missing": QT_TRANSLATE_NOOP("Terms", "missing"),
        "lost": QT_TRANSLATE_NOOP("Terms", "lost"),
        "stolen": QT_TRANSLATE_NOOP("Terms", "stolen"),
        "found": QT_TRANSLATE_NOOP("Terms", "found"),
        "sealed": QT_TRANSLATE_NOOP("Terms", "sealed"),
        "defective": QT_TRANSLATE_NOOP("Terms", "defective"),
        "destroyed": QT_TRANSLATE_NOOP("Terms", "destroyed"),
    },
    "KeyMedium": {
        "metal": QT_TRANSLATE_NOOP("Terms", "Metal key"),
        "transponder": QT_TRANSLATE_NOOP("Terms", "Transponder"),
        "card": QT_TRANSLATE_NOOP("Terms", "Card"),
    },
    "KeyHierarchy": {
        "grand_master": QT_TRANSLATE_NOOP("Terms", "Grand master key"),
        "master": QT_TRANSLATE_NOOP("Terms", "Master key"),
        "sub_master": QT_TRANSLATE_NOOP("Terms", "Sub-master key"),
        "group": QT_TRANSLATE_NOOP("Terms", "Group key"),
        "change": QT_TRANSLATE_NOOP("Terms", "Change key"),
    },
    "EvidenceLevel": {
        "day": QT_TRANSLATE_NOOP("Terms", "Day key"),
        "permanent": QT_TRANSLATE_NOOP("Terms", "Permanent key"),
        "master": QT_TRANSLATE_NOOP("Terms", "Master with approval"),
    },
    "KeyCondition": {
        "good": QT_TRANSLATE_NOOP("Terms", "good"),
        "worn": QT_TRANSLATE_NOOP("Terms", "worn"),
        "damaged": QT_TRANSLATE_NOOP("Terms", "damaged"),
    },
    "ReceiptKind": {
        "issue": QT_TRANSLATE_NOOP("Terms", "issue"),
        "return": QT_TRANSLATE_NOOP("Terms", "return"),
    },
    "NoSignature": {
        "letterbox": QT_TRANSLATE_NOOP("Terms", "from the letterbox"),
        "post": QT_TRANSLATE_NOOP("Terms", "by post"),
        "finder": QT_TRANSLATE_NOOP("Terms", "brought by a finder"),
        "refused": QT_TRANSLATE_NOOP("Terms", "signature refused"),
    },
    **INVENTORY_TERMS,
    **KEY_STOCK_TERMS,
    **LEAVER_TERMS,
    **REMINDER_TERMS,
    **REQUEST_TERMS,
    **WITNESS_TERMS,
    **BADGE_TERMS,
    **IMPORT_TERMS,
    **GROUP_TERMS,
    **INCIDENT_TERMS,
    **LOSS_TERMS,
}


def word(member: StrEnum) -> str:
    """The word for a member of any enum of the house; its code if it has none (a test finds those)."""
    source = TERMS.get(type(member).__name__, {}).get(member.value)
    return QCoreApplication.translate("Terms", source) if source is not None else member.value


def by_code(code: str) -> str:
    """The word for a bare code that a refusal carries; "" if no enum knows it."""
    for words in TERMS.values():
        if code in words:
            return QCoreApplication.translate("Terms", words[code])
    return ""
