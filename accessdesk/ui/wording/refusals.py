"""Every refusal and every fault as a sentence that says what to do."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from accessdesk.domain.refusals import Refusal
from accessdesk.ui.wording.badge_terms import BADGE_NOT_ACCEPTABLE, BADGE_REFUSALS
from accessdesk.ui.wording.correction_words import CORRECTION_FAULTS
from accessdesk.ui.wording.escort_refusals import CUSTODY_REFUSALS, ESCORT_REASONS, WHY_NOT_ELIGIBLE
from accessdesk.ui.wording.external_words import EXTERNAL_FAULTS, EXTERNAL_REFUSALS, WHY_EXTERNAL
from accessdesk.ui.wording.fault_words import FAULTS
from accessdesk.ui.wording.fields import FIELDS
from accessdesk.ui.wording.group_words import GROUP_FAULTS, GROUP_REFUSALS
from accessdesk.ui.wording.handover_words import HANDOVER_FAULTS, HANDOVER_REFUSALS
from accessdesk.ui.wording.import_terms import FILE_FAULTS
from accessdesk.ui.wording.incident_words import INCIDENT_FAULTS
from accessdesk.ui.wording.inventory_words import INVENTORY_FAULTS
from accessdesk.ui.wording.key_stock_words import KEY_STOCK_FAULTS, KEY_STOCK_REFUSALS
from accessdesk.ui.wording.leaver_words import LEAVER_FAULTS, LEAVER_REFUSALS
from accessdesk.ui.wording.loss_words import LOSS_FAULTS
from accessdesk.ui.wording.reminder_words import REMINDER_FAULTS
from accessdesk.ui.wording.retention_words import REQUEST_FAULTS
from accessdesk.ui.wording.schedule_words import SCHEDULE_FAULTS, SCHEDULE_REFUSALS
from accessdesk.ui.wording.terms import by_code
from accessdesk.ui.wording.witness_words import WITNESS_FAULTS

REFUSALS: Mapping[str, Any] = {
    **EXTERNAL_REFUSALS,
    **GROUP_REFUSALS,
    **SCHEDULE_REFUSALS,
    **HANDOVER_REFUSALS,
    **KEY_STOCK_REFUSALS,
    **LEAVER_REFUSALS,
    "refused": QT_TRANSLATE_NOOP("Refusals", "This is not possible here. Nothing was recorded."),
    "not_logged_in": QT_TRANSLATE_NOOP("Refusals", "Nobody is logged in at this desk. Log in, then try again."),
    "right_missing": QT_TRANSLATE_NOOP(
        "Refusals", "Your account may not do this ({right}). Ask the office manager; the attempt is on record."
    ),
    "login_refused": QT_TRANSLATE_NOOP("Refusals", "Name or password is wrong, or the account is closed."),
    "too_many_guesses": QT_TRANSLATE_NOOP(
        "Refusals", "Too many wrong attempts. Wait {seconds} seconds, then try again."
    ),
    "password_too_weak": QT_TRANSLATE_NOOP(
        "Refusals", "This password is easy to guess. Use at least 12 characters, best several words."
    ),
    "missing": QT_TRANSLATE_NOOP("Refusals", "Please fill in: {field}."),
    "not_acceptable": QT_TRANSLATE_NOOP("Refusals", "Please check: {field}."),
    "unknown": QT_TRANSLATE_NOOP("Refusals", "This entry does not exist any more. Close the form and choose again."),
    "already_there": QT_TRANSLATE_NOOP("Refusals", "“{name}” exists already. Choose another name."),
    "move_not_allowed": QT_TRANSLATE_NOOP(
        "Refusals", "That does not follow: it is “{before}” now and cannot become “{after}”. Look at the list again."
    ),
    "evidence_missing": QT_TRANSLATE_NOOP("Refusals", "Still missing: {need}."),
    "in_the_future": QT_TRANSLATE_NOOP("Refusals", "This time has not come yet. Enter when it really happened."),
    "before_last_act": QT_TRANSLATE_NOOP(
        "Refusals", "Something later is recorded already (last at {last}). Enter a time after it."
    ),
    "private_visit": QT_TRANSLATE_NOOP(
        "Refusals", "Private visits are not allowed here. Ask the host to meet the visitor outside the premises."
    ),
    "possible_ban": QT_TRANSLATE_NOOP(
        "Refusals", "Possible ban: call the office manager and compare both sides before anybody is let in."
    ),
    "banned": QT_TRANSLATE_NOOP("Refusals", "Banned: this person may not enter. Call the office manager."),
    "possible_ban_yours": QT_TRANSLATE_NOOP(
        "Refusals", "Possible ban: compare both sides and decide before anybody is let in."
    ),
    "banned_yours": QT_TRANSLATE_NOOP(
        "Refusals", "Banned: this person may not enter. A wrong decision is withdrawn in the ban list."
    ),
    "escort_needed": QT_TRANSLATE_NOOP(
        "Refusals", "These zones need an escort all the time. Choose who takes over before the badge is handed out."
    ),
    **CUSTODY_REFUSALS,
    "escort_not_eligible": QT_TRANSLATE_NOOP("Refusals", "{name} may not escort now: {why}. Choose somebody else."),
    "pin_wrong": QT_TRANSLATE_NOOP(
        "Refusals", "This is not the PIN of {name}. {name} types it again, or accepts by phone."
    ),
    "custody_already_open": QT_TRANSLATE_NOOP(
        "Refusals", "Somebody is responsible for this visitor already. Use “Hand over escort”."
    ),
    "same_escort": QT_TRANSLATE_NOOP("Refusals", "This is the present escort. Choose somebody else."),
    "badge_in_use": QT_TRANSLATE_NOOP("Refusals", "This badge is out with another visitor. Take another number."),
    "key_still_out": QT_TRANSLATE_NOOP(
        "Refusals", "Keys are still out: {copies}. Take them back, or write down why they stay out."
    ),
    "key_already_out": QT_TRANSLATE_NOOP("Refusals", "This key is out already. Take it back first."),
    "commitment_missing": QT_TRANSLATE_NOOP(
        "Refusals", "The commitment to confidentiality is not signed. Without it no role, no escort and no key."
    ),
    "second_person_needed": QT_TRANSLATE_NOOP(
        "Refusals", "Four eyes means two people: a second person must confirm with their own account."
    ),
    "changed_meanwhile": QT_TRANSLATE_NOOP(
        "Refusals", "Another desk changed this in the meantime. The list is up to date now; look again and repeat."
    ),
    "signing_key_lost": QT_TRANSLATE_NOOP(
        "Refusals", "The signing key is not in this data folder. Put its file back, or begin a new key with two people."
    ),
    "signing_key_there": QT_TRANSLATE_NOOP(
        "Refusals", "The signing key is there: nothing needs to be replaced. It changes by itself when a day is closed."
    ),
    "rule_broken": QT_TRANSLATE_NOOP(
        "Refusals", "The database refused this because it would contradict what is recorded. Nothing was changed."
    ),
    "not_released_to_on_call": QT_TRANSLATE_NOOP(
        "Refusals", "Keys of the type {type} are not released to the on-call. Ask the office manager."
    ),
    "signature_needed": QT_TRANSLATE_NOOP(
        "Refusals", "Keys of the type {type} change hands with a signature. Please sign."
    ),
    "key_not_out": QT_TRANSLATE_NOOP("Refusals", "The key {copy} is not out with anybody."),
    "key_not_in_stock": QT_TRANSLATE_NOOP(
        "Refusals", "The key {copy} is not in the cabinet: {state}. Choose another copy."
    ),
    "key_deactivated": QT_TRANSLATE_NOOP("Refusals", "The key {copy} opens nothing any more and is not handed out."),
    "holder_not_here": QT_TRANSLATE_NOOP(
        "Refusals", "This visitor is not in the house. Record the arrival before handing out a key."
    ),
    "loss_already_reported": QT_TRANSLATE_NOOP("Refusals", "The loss of {copy} is reported already. Open that report."),
    **BADGE_REFUSALS,
}

NOT_ACCEPTABLE: Mapping[str, Any] = {
    **EXTERNAL_FAULTS,
    **GROUP_FAULTS,
    **INCIDENT_FAULTS,
    **LOSS_FAULTS,
    **SCHEDULE_FAULTS,
    **HANDOVER_FAULTS,
    **INVENTORY_FAULTS,
    **KEY_STOCK_FAULTS,
    **LEAVER_FAULTS,
    **REMINDER_FAULTS,
    **REQUEST_FAULTS,
    **WITNESS_FAULTS,
    "too_long": QT_TRANSLATE_NOOP("Refusals", "{field}: at most {longest} characters."),
    "control_character": QT_TRANSLATE_NOOP(
        "Refusals", "{field}: contains invisible control characters. Type it instead of pasting it."
    ),
    "not_printable": QT_TRANSLATE_NOOP(
        "Refusals",
        "{field}: a badge cannot print “{letters}”. Write it as in the lowest lines of the passport, in Latin letters.",
    ),
    "ends_before_it_begins": QT_TRANSLATE_NOOP("Refusals", "The end lies before the beginning. Correct the times."),
    "already_past": QT_TRANSLATE_NOOP("Refusals", "This time is past already. Enter until when the visit may last."),
    "not_active": QT_TRANSLATE_NOOP("Refusals", "{name} does not work here any more. Choose somebody else."),
    "suspended_person": QT_TRANSLATE_NOOP(
        "Refusals", "{name} is suspended for a longer time. Choose the deputy or somebody else."
    ),
    "suspended_host_deputy": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} is not at work for a longer time. The deputy is {deputy}: call and enter them as host, or somebody "
        "else.",
    ),
    "host_absent": QT_TRANSLATE_NOOP(
        "Refusals", "{name} is not at work for a longer time and cannot receive {visitor}. Choose somebody else."
    ),
    "host_absent_deputy": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} is not at work for a longer time and cannot receive {visitor}. The deputy is {deputy}: call and "
        "finish again, or choose somebody else.",
    ),
    "not_waiting": QT_TRANSLATE_NOOP("Refusals", "This visitor is not waiting any more. Look at the list again."),
    "not_on_site": QT_TRANSLATE_NOOP("Refusals", "{name} is not on site, so there is nothing to hand over."),
    "no_supervision_owed": QT_TRANSLATE_NOOP("Refusals", "{name} needs no escort here, so there is no gap to report."),
    "gap_is_open": QT_TRANSLATE_NOOP("Refusals", "{name} is without an escort already. Assign a new escort."),
    "never_collected": QT_TRANSLATE_NOOP(
        "Refusals", "{name} never went in: no badge was issued. Record the departure, and how it is known."
    ),
    "zone_not_permitted": QT_TRANSLATE_NOOP(
        "Refusals", "{name} has no permission for this zone. Hand {name} over to another escort first."
    ),
    "no_such_gap": QT_TRANSLATE_NOOP("Refusals", "There is no such gap any more. Look at what was recorded again."),
    "there_already": QT_TRANSLATE_NOOP("Refusals", "They are recorded in this zone already."),
    "at_the_desk": QT_TRANSLATE_NOOP("Refusals", "{name} is at the desk already, in reception's hands."),
    **ESCORT_REASONS,
    "out_of_range": QT_TRANSLATE_NOOP("Refusals", "{field}: this number cannot be right."),
    "twice": QT_TRANSLATE_NOOP("Refusals", "{field}: something stands there twice. Take one out."),
    "other_system": QT_TRANSLATE_NOOP("Refusals", "This cylinder belongs to another locking system."),
    "crew_has_left": QT_TRANSLATE_NOOP("Refusals", "They have left already. Look at the list again."),
    "nothing_to_decide": QT_TRANSLATE_NOOP("Refusals", "{name} refuses nothing any more. Look at the list again."),
    "too_many_questions": QT_TRANSLATE_NOOP(
        "Refusals", "Your account keeps {most} questions already. Let go of one first."
    ),
    "question_gone": QT_TRANSLATE_NOOP("Refusals", "This question is gone already. Open the menu again."),
    "another_keeps_now": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} has changed hands meanwhile: {keeper} is responsible since {last}. "
        "Finish again if this is still right.",
    ),
    "reception_keeps_now": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} has changed hands meanwhile: reception is responsible since {last}. "
        "Finish again if this is still right.",
    ),
    "nobody_keeps_now": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} has changed hands meanwhile: nobody is responsible now. Finish again if this is still right.",
    ),
    "asked_meanwhile": QT_TRANSLATE_NOOP(
        "Refusals",
        "{successor} was asked meanwhile to take over {name} ({last}) and has not answered; until then {keeper} is "
        "responsible. Finish again if this is still right.",
    ),
    "too_few": QT_TRANSLATE_NOOP("Refusals", "{field}: at least 1."),
    "roll_call_runs": QT_TRANSLATE_NOOP("Refusals", "A roll call is running already. End it first."),
    "roll_call_is_over": QT_TRANSLATE_NOOP("Refusals", "This roll call has ended. Its answers do not change any more."),
    "drill_moves_nobody": QT_TRANSLATE_NOOP(
        "Refusals", "In a drill nobody's departure is recorded. Record it at the visit, if somebody has really left."
    ),
    "not_gone": QT_TRANSLATE_NOOP("Refusals", "A departure is recorded only for somebody who is already gone."),
    "without_an_answer": QT_TRANSLATE_NOOP(
        "Refusals", "People without an answer: {count}. Enter safe, missing or already gone for each of them."
    ),
    "no_visit_form": QT_TRANSLATE_NOOP("Refusals", "This is the number of a handover form. Take a visit form's."),
    "visit_form_is_entered": QT_TRANSLATE_NOOP(
        "Refusals", "A visit form is entered with its visit, or crossed out with a reason."
    ),
    "no_such_form": QT_TRANSLATE_NOOP("Refusals", "No form has this number. It stands at the top of the paper."),
    "form_is_settled": QT_TRANSLATE_NOOP("Refusals", "This form was entered or crossed out already."),
    "times_out_of_order": QT_TRANSLATE_NOOP("Refusals", "This time lies before the one above it. Correct the times."),
    "desk_is_closed": QT_TRANSLATE_NOOP("Refusals", "Reception is closed already. Open it first."),
    "desk_is_open": QT_TRANSLATE_NOOP("Refusals", "Reception is open already."),
    "not_a_host": QT_TRANSLATE_NOOP("Refusals", "Enter the name of the mail server, for example mail.example.org."),
    "not_a_port": QT_TRANSLATE_NOOP("Refusals", "Enter a number from 1 to 65535; most servers use 587."),
    "not_an_address": QT_TRANSLATE_NOOP(
        "Refusals", "{field}: e-mail addresses like a.berger@example.org, several with a comma between."
    ),
    "unknown_setting": QT_TRANSLATE_NOOP("Refusals", "There is no such setting."),
    "wrong_password": QT_TRANSLATE_NOOP("Refusals", "This is not the present password."),
    "easy_to_guess": QT_TRANSLATE_NOOP(
        "Refusals", "Easy to guess. Use several words that have nothing to do with you."
    ),
    "too_short": QT_TRANSLATE_NOOP("Refusals", "Too short: at least 12 characters."),
    "six_digits": QT_TRANSLATE_NOOP("Refusals", "A PIN has 6 digits."),
    "too_easy": QT_TRANSLATE_NOOP("Refusals", "This PIN is easy to guess. No repeated digits, no rows of digits."),
    "auditor_alone": QT_TRANSLATE_NOOP("Refusals", "An auditor has no other role. Open a second account for it."),
    "no_role": QT_TRANSLATE_NOOP("Refusals", "Choose at least one role."),
    "own_account": QT_TRANSLATE_NOOP(
        "Refusals", "Nobody changes the roles of their own account. Ask another administrator."
    ),
    "in_the_future": QT_TRANSLATE_NOOP("Refusals", "This day has not come yet. Enter when it really happened."),
    "inside_already": QT_TRANSLATE_NOOP(
        "Refusals", "{name} is in the house already. Record the departure of that visit first."
    ),
    "ban_is_lifted": QT_TRANSLATE_NOOP("Refusals", "This ban was lifted. Issue a new one if it must hold again."),
    "no_ban_match": QT_TRANSLATE_NOOP("Refusals", "No ban that holds is like this name any more. Record the visit."),
    "decided_already": QT_TRANSLATE_NOOP(
        "Refusals", "Somebody has decided this already. The office manager can withdraw the decision."
    ),
    "withdrawn_already": QT_TRANSLATE_NOOP("Refusals", "This is withdrawn already. Look at the list again."),
    "one_and_the_same": QT_TRANSLATE_NOOP("Refusals", "This is one and the same visitor. Choose two different ones."),
    "merged_already": QT_TRANSLATE_NOOP(
        "Refusals", "{name} is merged with another visitor already. Take that back first, or choose the other one."
    ),
    "both_are_here": QT_TRANSLATE_NOOP(
        "Refusals", "Both are in the house now, so they cannot be one. Record the departure that is missing."
    ),
    "no_letters": QT_TRANSLATE_NOOP("Refusals", "{field}: there is no letter in it, so nobody could be recognised."),
    "unknown_class": QT_TRANSLATE_NOOP("Refusals", "There is no such class of data."),
    "days_out_of_bounds": QT_TRANSLATE_NOOP("Refusals", "Enter between {least} and {most} days."),
    "names_outlive_custody": QT_TRANSLATE_NOOP(
        "Refusals",
        "Keep the facts of supervision at least as long as the names: without them a past day has no answer.",
    ),
    "first_run": QT_TRANSLATE_NOOP(
        "Refusals", "Nothing was ever erased here. Look at the preview and start the first run yourself."
    ),
    "long_pause": QT_TRANSLATE_NOOP(
        "Refusals",
        "The last erasing run is long ago, or the clock is wrong. Look at the preview and start the run yourself.",
    ),
    "imported_data": QT_TRANSLATE_NOOP(
        "Refusals",
        "The run would erase old data of an import. Look at the preview and start the run yourself.",
    ),
    "whole_euros": QT_TRANSLATE_NOOP("Refusals", "Enter whole euros, for example 410."),
    "not_one_each": QT_TRANSLATE_NOOP("Refusals", "{field}: one for each key, please."),
    "no_entries_then": QT_TRANSLATE_NOOP("Refusals", "Nothing was logged then. Choose other days."),
    "visit_or_key": QT_TRANSLATE_NOOP("Refusals", "Choose either one visit or one key."),
    "names_a_pdf": QT_TRANSLATE_NOOP("Refusals", "Choose a file that ends in .pdf: the .json is written beside it."),
    "belongs_to_the_program": QT_TRANSLATE_NOOP(
        "Refusals", "A file of the program itself is never replaced by an export. Choose another name."
    ),
    "same_volume": QT_TRANSLATE_NOOP(
        "Refusals",
        "This folder lies on the disk of the data, and both are lost together. Choose another disk or computer, or "
        "write down why it has to be this one.",
    ),
    "no_backup_folder": QT_TRANSLATE_NOOP("Refusals", "Choose a folder for the backups first."),
    "not_in_backup": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} was not yet known when this backup was made. Somebody who was an employee then has to restore it.",
    ),
    **BADGE_NOT_ACCEPTABLE,
    **CORRECTION_FAULTS,
    "not_a_signature": QT_TRANSLATE_NOOP("Refusals", "This is no signature yet. Please sign with more than a dot."),
}


def error_text(error: Exception) -> str | None:
    """The sentence for a refusal or a fault of the environment; None for anything else, which is a bug."""
    if isinstance(error, Refusal):
        return refusal_text(error)
    source = FAULTS.get(str(getattr(error, "code", "")))
    return _translated(source) if source is not None else None


def missing_text(label: str) -> str:
    """What a form says at a field that is empty, in the field's own words."""
    return _translated(REFUSALS["missing"]).format(field=label)


def refusal_text(refusal: Refusal) -> str:
    """What was refused and what to do, with the refusal's own facts."""
    why = str(refusal.facts.get("why", ""))
    words = {**NOT_ACCEPTABLE, **FILE_FAULTS} if refusal.field == "file" else NOT_ACCEPTABLE
    source = words.get(why) if refusal.code == "not_acceptable" else None
    if refusal.code == "escort_not_eligible":
        source = WHY_NOT_ELIGIBLE.get(why)
    if refusal.facts.get("keeps_list"):
        source = REFUSALS.get(f"{refusal.code}_yours")
    source = source or REFUSALS.get(refusal.code, REFUSALS["refused"])
    facts = _Facts(refusal)
    if refusal.code in WHY_EXTERNAL and why in WHY_EXTERNAL[refusal.code]:
        facts["why"] = _why_external(refusal.code, why)
    return _translated(source).format_map(facts)


def _why_external(code: str, why: str) -> str:
    context = "Terms" if code == "external_not_cleared" else "Refusals"
    return QCoreApplication.translate(context, WHY_EXTERNAL[code][why])


def field_word(field: str) -> str:
    """How a form calls the field that a refusal names."""
    source = FIELDS.get(field)
    return QCoreApplication.translate("Fields", source) if source is not None else field.replace("_", " ")


class _Facts(dict[str, str]):
    """The facts of a refusal, worded; what is absent shows as an ellipsis instead of failing."""

    def __init__(self, refusal: Refusal) -> None:
        facts = {name: self._worded(name, value) for name, value in refusal.facts.items()}
        super().__init__(facts | {"field": field_word(refusal.field)})

    def __missing__(self, key: str) -> str:
        return "…"

    def _worded(self, name: str, value: str | int) -> str:
        text = str(value)
        if name == "need":
            return field_word(text)
        if name == "documents":
            return ", ".join(by_code(code) or code for code in text.split(","))
        if name in ("before", "after", "state", "right", "why"):
            return by_code(text) or text
        return _local(text) if name in ("last", "until", "day", "begins", "ends") else text


def _local(text: str) -> str:
    from datetime import datetime

    from accessdesk.ui.wording.moments import day_text, local_day, local_time

    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    if "T" not in text:
        return day_text(moment.date())
    return f"{local_day(moment)} {local_time(moment)}"


def _translated(source: str) -> str:
    return QCoreApplication.translate("Refusals", source)
