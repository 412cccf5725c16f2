"""The papers' own words in German and English, and dates and sums as each language writes them."""

from datetime import date, datetime
from functools import cache

LANGUAGES = ("de", "en")

# key: (German, English)
_WORDS = {
    "badge": ("Besucherausweis", "Visitor badge"),
    "visit": ("Besuch", "Visit"),
    "with_host": ("bei", "visiting"),
    "valid_until": ("gültig bis", "valid until"),
    "escort_required": ("NUR IN BEGLEITUNG", "ESCORT REQUIRED"),
    "escort": ("Begleitung", "Escort"),
    "return_badge": (
        "Bitte sichtbar tragen und beim Gehen am Empfang abgeben.",
        "Please wear visibly and return to reception when leaving.",
    ),
    "visitor": ("BESUCHER", "VISITOR"),
    "print": ("Ausdruck", "print"),
    "return_badge_short": ("bitte am Empfang abgeben", "please return to reception"),
    "in_an_emergency": ("Bei Alarm", "In an emergency"),
    "evacuation_text": (
        "Verlassen Sie das Gebäude sofort auf dem nächsten gekennzeichneten Fluchtweg.\n"
        "Benutzen Sie keine Aufzüge.\nBleiben Sie bei Ihrer Begleitung.\nSammelplatz: {assembly_point}",
        "Leave the building at once by the nearest marked escape route.\n"
        "Do not use lifts.\nStay with your escort.\nAssembly point: {assembly_point}",
    ),
    "cut_out": ("Entlang der Linie ausschneiden", "Cut out along the line"),
    "cut_and_fold": (
        "Entlang der Linie ausschneiden und in der Mitte falten",
        "Cut out along the line and fold in the middle",
    ),
    "not_printable_short": ("Zeichen ohne Druckschrift", "characters without a typeface"),
    "not_printable": (
        "[?] steht für Zeichen, für die keine Druckschrift vorliegt: {codes}. Maßgeblich ist die gespeicherte Angabe.",
        "[?] stands for characters without a typeface: {codes}. The stored text is authoritative.",
    ),
    "page": ("Seite", "Page"),
    "none": ("keine", "none"),
    "at": ("Zeitpunkt", "Date and time"),
    "company": ("Firma", "Company"),
    # handover receipt
    "receipt": ("Übergabeprotokoll", "Handover receipt"),
    "receipt_issue": ("Ausgabe von Schlüsseln und Schließmedien", "Issue of keys and key media"),
    "receipt_return": ("Rückgabe von Schlüsseln und Schließmedien", "Return of keys and key media"),
    "giver": ("Ausgegeben durch", "Issued by"),
    "taker": ("Übernommen von", "Received by"),
    "role": ("Funktion", "Role"),
    "personnel_number": ("Personalnummer", "Personnel number"),
    "identity": ("Ausweis gesehen (nur Art)", "Identity seen (kind only)"),
    "identity_none": ("nicht vorgelegt", "not presented"),
    "purpose": ("Zweck", "Purpose"),
    "approver": ("Freigegeben durch", "Approved by"),
    "no_approver": ("keine Freigabe erforderlich", "no approval required"),
    "due": ("Rückgabe bis", "Due back"),
    "unlimited": ("unbefristet, auf Verlangen sofort", "unlimited, on demand at once"),
    "lines": ("Übergebene Schlüssel und Schließmedien", "Keys and key media handed over"),
    "locking_system": ("Schließanlage", "Locking system"),
    "key_type": ("Schlüsselart", "Key type"),
    "copy_number": ("Exemplar", "Copy"),
    "medium": ("Medium", "Medium"),
    "doors": ("öffnet", "opens"),
    "no_doors": ("keine Tür zugeordnet", "no door assigned"),
    "condition": ("Zustand", "Condition"),
    "pieces": ("Anzahl", "Count"),
    "loss_notice": ("Hinweis für den Verlustfall", "Notice in case of loss"),
    "clauses": ("Bedingungen der Überlassung", "Conditions of use"),
    "passed_by": ("weitergegeben von", "passed on by"),
    "passed_to": ("weitergegeben an", "passed on to"),
    "text_version": ("Textfassung", "Text version"),
    "language_name": ("Deutsch", "English"),
    "signatures": ("Bestätigungen", "Confirmations"),
    "drawn": ("gezeichnet am", "drawn on"),
    "scan_and_login": (
        "Ohne Unterschrift: bestätigt durch Scan und Login der ausgebenden Person",
        "Without a signature: confirmed by scan and login of the giver",
    ),
    "no_signature": ("Keine Unterschrift. Grund: {reason}", "No signature. Reason: {reason}"),
    "return_block": ("Rückgabe", "Return"),
    "return_blank": (
        "Auszufüllen bei der Rückgabe; der Empfang wird auf Verlangen bestätigt (§ 368 BGB).",
        "To be completed on return; receipt is confirmed on request (section 368 German Civil Code).",
    ),
    "return_filled": (
        "Der Empfang der oben aufgeführten Stücke wird bestätigt (§ 368 BGB).",
        "Receipt of the pieces listed above is confirmed (section 368 German Civil Code).",
    ),
    "returned_at": ("Zurückgegeben am", "Returned on"),
    "returned_by": ("Zurückgegeben von", "Returned by"),
    "returned_to": ("Angenommen durch", "Accepted by"),
    "returned_place": ("Abgelegt", "Put back"),
    "returned_condition": ("Zustand bei Rückgabe", "Condition on return"),
    "issue_receipt": ("Zur Ausgabe", "For issue"),
    "signature": ("Unterschrift", "Signature"),
    "proof": ("Nachweis im Zugangsprotokoll", "Proof in the access log"),
    "no_proof": (
        "Für diesen Beleg wurde noch kein Prüftext erzeugt.",
        "No proof text has been made for this receipt yet.",
    ),
    # evacuation list
    "evacuation": ("Räumungsliste", "Evacuation list"),
    "as_of": ("Stand", "As of"),
    "people": ("Personen", "People"),
    "need_help": ("brauchen Hilfe", "need help"),
    "unclear_count": ("unklar", "unclear"),
    "help": ("BRAUCHT HILFE", "NEEDS HELP"),
    "help_section": ("Zuerst: brauchen Hilfe beim Verlassen des Gebäudes", "First: need help to leave the building"),
    "visitors_only": (
        "Nur Besucher und Fremdfirmen. Beschäftigte stehen nicht auf dieser Liste.",
        "Visitors and external firms only. Employees are not on this list.",
    ),
    "permitted": ("erlaubt", "permitted"),
    "assembly_point": ("Sammelplatz", "Assembly point"),
    "no_assembly_point": ("nicht hinterlegt", "not recorded"),
    "emergency": ("Einsatzkräfte", "emergency services"),
    "drill": ("ÜBUNG", "DRILL"),
    "unclear": ("UNKLAR, ob noch im Haus", "UNCLEAR whether still inside"),
    "state_ON_SITE": ("im Haus", "on site"),
    "state_ARRIVED": ("am Empfang, wartet", "at reception, waiting"),
    "state_UNCLEAR": ("unklar", "unclear"),
    "person": ("Person", "Person"),
    "where": ("Bereich", "Zone"),
    "contact": ("Begleitung / Gastgeber", "Escort / host"),
    "host": ("Gastgeber", "Host"),
    "badge_short": ("Ausweis", "Badge"),
    "since": ("seit", "since"),
    "no_escort": ("ohne Begleitung", "no escort"),
    "nobody": ("Laut Aufzeichnung ist niemand im Haus.", "According to the records nobody is in the building."),
    "evacuation_note": (
        "Stand der Aufzeichnung am Empfang. Wer das Gelände verlassen hat und wiederkommt, steht nicht darauf.",
        "As recorded at reception. Whoever has left the premises and will come back is not on it.",
    ),
    "evacuation_past": (
        "Nachträglich erstellt: Wer Hilfe brauchte, wird mit dem Abgang gelöscht und ist hier nicht mehr vermerkt.",
        "Made afterwards: who needed help is erased with the departure and is not marked here any more.",
    ),
    # closing report of a roll call
    "roll_call": ("Abschlussbericht der Räumung", "Closing report of the evacuation"),
    "roll_call_kind": ("Anlass", "Occasion"),
    "real_evacuation": ("Räumung", "evacuation"),
    "began_at": ("Beginn", "Began"),
    "ended_at": ("Ende", "Ended"),
    "still_running": ("läuft noch", "still running"),
    "duration": ("Dauer", "Duration"),
    "remark": ("Bemerkung", "Remark"),
    "result_safe": ("in Sicherheit", "safe"),
    "result_missing": ("vermisst", "missing"),
    "result_gone": ("schon gegangen", "already gone"),
    "result_open": ("ohne Antwort", "no answer"),
    "told_by": ("laut / eingetragen", "told by / entered"),
    "no_answer": ("noch nicht gemeldet", "not yet reported"),
    "day_and_place": ("Ort, Datum", "Place, date"),
    # forms for a power cut
    "form_visit": ("Besuch auf Papier", "Visit on paper"),
    "form_handover": ("Schlüsselübergabe auf Papier", "Key handover on paper"),
    "form_number": ("Formular Nr.", "Form no."),
    "form_note": (
        "Für den Stromausfall. Bitte in Druckschrift; jede Uhrzeit sofort eintragen. Später als Ganzes nachtragen.",
        "For a power cut. Please print; write each time down at once. Entered as a whole afterwards.",
    ),
    "form_issued": ("Nummer vergeben am", "Number given out on"),
    "form_once": ("jede Nummer nur einmal", "each number once only"),
    "form_arrival": ("1  Ankunft", "1  Arrival"),
    "form_collection": ("2  Abholung", "2  Collection"),
    "form_handovers": ("3  Übergaben der Begleitung", "3  Handovers of the escort"),
    "form_away": ("4  Verlässt das Gelände und kommt wieder", "4  Leaves the premises and comes back"),
    "form_departure": ("5  Abgang", "5  Departure"),
    "form_written": ("Geschrieben und nachgetragen", "Written and entered"),
    "form_day": ("Datum", "Date"),
    "form_time": ("Uhrzeit", "Time"),
    "form_zones": ("Bereiche", "Zones"),
    "form_notice": ("Hinweis", "Notice"),
    "form_notice_done": (
        "Datenschutzhinweis und Hausordnung übergeben",
        "privacy notice and house rules handed over",
    ),
    "form_from": ("von", "from"),
    "form_to": ("an", "to"),
    "form_left_at": ("gegangen um", "left at"),
    "form_back_at": ("zurück um", "back at"),
    "form_keys": ("Schlüssel (Exemplare; zurück?)", "Keys (copies; returned?)"),
    "form_badge_returned": ("zurückgegeben", "returned"),
    "form_badge_lost": ("verloren", "lost"),
    "form_badge_destroyed": ("vernichtet", "destroyed"),
    "written_by": ("geschrieben von", "written by"),
    "form_entered": ("nachgetragen am, durch", "entered on, by"),
    "form_what": ("1  Was wird übergeben", "1  What is handed over"),
    "form_who": ("2  Wer gibt, wer nimmt", "2  Who gives, who takes"),
    "form_taker": ("Name der übernehmenden Person", "Name of the person who takes"),
    "form_taker_of": ("Personalnummer oder Firma", "Personnel number or company"),
    "form_clauses": (
        "Die Schlüssel bleiben Eigentum des Unternehmens, werden nicht weitergegeben und nicht kopiert. Ein Verlust"
        " wird sofort gemeldet. Rückgabe auf Verlangen.",
        "The keys remain the company's property, are not passed on and not copied. A loss is reported at once."
        " Returned on demand.",
    ),
    "checked_by": ("Geprüft durch", "Checked by"),
    "checked_at": ("Uhrzeit", "Time"),
    "safe": ("in Sicherheit", "safe"),
    # report of the log
    "log_report": ("Bericht aus dem Zugangsprotokoll", "Access log report"),
    "period": ("Zeitraum", "Period"),
    "filters": ("Auswahl", "Selection"),
    "no_filters": ("alle Einträge", "all entries"),
    "entries": ("Einträge", "Entries"),
    "made_at": ("Erstellt", "Made"),
    "verdict": ("Ergebnis der Prüfung", "Result of verification"),
    "seq": ("Nr.", "No."),
    "happened": ("geschehen", "happened"),
    "entered": ("eingetragen", "entered"),
    "what": ("Vorgang", "Event"),
    "who": ("Wer", "Who"),
    "evidence": ("Nachweis", "Evidence"),
    "supervision_note": (
        "Dieser Bericht belegt dokumentierte Aufsicht, nicht die körperliche Anwesenheit der Aufsicht.",
        "This report proves documented supervision, not physical supervision.",
    ),
    "live": ("live", "live"),
    "entered_late": ("nachgetragen", "entered late"),
    "no_entries": ("Keine Einträge im gewählten Zeitraum.", "No entries in the selected period."),
    "checkpoint": ("Prüfpunkt", "Checkpoint"),
}

# Codes that stored facts carry; a code that is not listed prints as it is.
_CODES = {
    "id_card": ("Personalausweis", "identity card"),
    "passport": ("Reisepass", "passport"),
    "driving_licence": ("Führerschein", "driving licence"),
    "residence_permit": ("Aufenthaltstitel", "residence permit"),
    "company_id": ("Firmenausweis", "company ID"),
    "service_card": ("Dienstausweis", "service ID"),
    "known_in_person": ("persönlich bekannt", "known in person"),
    "metal": ("Schlüssel", "metal key"),
    "transponder": ("Transponder", "transponder"),
    "card": ("Karte", "card"),
    "code": ("Code", "code"),
    "good": ("einwandfrei", "good"),
    "worn": ("abgenutzt", "worn"),
    "damaged": ("beschädigt", "damaged"),
    "letterbox": ("Einwurf in den Briefkasten", "left in the letterbox"),
    "post": ("mit der Post", "by post"),
    "finder": ("durch einen Finder", "by a finder"),
    "refused": ("Unterschrift verweigert", "signature refused"),
    "receptionist": ("Empfang", "reception"),
    "on_call": ("Rufbereitschaft", "on-call"),
    "office_manager": ("Büroleitung", "office manager"),
    "auditor": ("Revision", "auditor"),
    "administrator": ("Administration", "administrator"),
}


def _column(language: str) -> int:
    return 0 if language.partition("-")[0].lower() == "de" else 1


def word(key: str, language: str) -> str:
    """The wording for the key; German for "de" and its variants, English otherwise. KeyError for an unknown key."""
    return _WORDS[key][_column(language)]


def coded(code: str, language: str) -> str:
    """A stored code in words; free text comes back unchanged."""
    pair = _CODES.get(code)
    return pair[_column(language)] if pair else code


@cache
def day(on: date, language: str) -> str:
    """23.11.2026 in German, 23 Nov 2026 in English, which no reader can mistake for another day."""
    from babel.dates import format_date

    if _column(language) == 0:
        return format_date(on, "dd.MM.yyyy", locale="de")
    return format_date(on, "d MMM yyyy", locale="en")


def moment(at: datetime, language: str) -> str:
    """Day and time to the minute, in the time zone that the value carries."""
    return f"{day(at.date(), language)}, {at:%H:%M}"


def moment_of_day(at: datetime, language: str, *, other_day: date) -> str:
    """Only the time on the day in question, day and time on every other."""
    return f"{at:%H:%M}" if at.date() == other_day else moment(at, language)


def euros(amount: int, language: str) -> str:
    """Whole euros as the language writes them, with spaces that a printer shows as such."""
    from babel.numbers import format_currency

    locale = "de_DE" if _column(language) == 0 else "en_IE"
    pattern = "#,##0\u00a0¤" if _column(language) == 0 else "¤#,##0"
    text = format_currency(amount, "EUR", format=pattern, locale=locale, currency_digits=False)
    return text.replace("\u202f", "\u00a0")
