"""What the command line says, in German and English. Refusals have the window's own sentences."""

import os

LANGUAGES = ("de", "en")

# key: (German, English)
_SAID = {
    "password_of_actor": ("Passwort: ", "Password: "),
    "password_of_new_admin": ("Passwort für das erste Verwaltungskonto: ", "Password of the first administrator: "),
    "password_of_new_account": ("Passwort für das neue Konto: ", "Password of the new account: "),
    "no_password": (
        "Kein Passwort: {variable} ist nicht gesetzt, und hier kann niemand gefragt werden.",
        "No password: {variable} is not set, and there is nobody to ask here.",
    ),
    "no_data": (
        "In {folder} liegen keine Daten. Zuerst: accessdesk init",
        "There is no data in {folder}. First: accessdesk init",
    ),
    "no_file": ("{file} gibt es nicht.", "There is no {file}."),
    "file_fault": ("{file}: {why}", "{file}: {why}"),
    "no_display": (
        "Hier ist kein Bildschirm. Ohne Fenster: accessdesk --help, oder der Rundgang: accessdesk demo --out ORDNER",
        "There is no display here. Without a window: accessdesk --help, or the guided day: accessdesk demo --out DIR",
    ),
    "interrupted": ("Abgebrochen.", "Interrupted."),
    "bad_zone": (
        "Kein Bereich: {zone}. Gemeint ist NAME=STUFE, Stufen: {levels}",
        "Not a zone: {zone}. Write NAME=LEVEL, levels: {levels}",
    ),
    "founded": ("{company}, {site}: eingerichtet in {folder}", "{company}, {site}: set up in {folder}"),
    "already_founded": (
        "In {folder} ist schon ein Unternehmen eingerichtet.",
        "A company is set up in {folder} already.",
    ),
    "attested": (
        "Verpflichtung auf Vertraulichkeit von {name}: auf Papier, bestätigt durch {admin}",
        "Commitment to confidentiality of {name}: on paper, attested by {admin}",
    ),
    "keep_key_file": (
        "Die Datei accessdesk.key in {folder} öffnet die Daten: Kopie getrennt und sicher aufbewahren.",
        "The file accessdesk.key in {folder} opens the data: keep a copy apart and safe.",
    ),
    "account_opened": ("Konto eröffnet: {name} ({roles})", "Account opened: {name} ({roles})"),
    "columns": ("Spalten der Datei und was sie bedeuten:", "Columns of the file and what they mean:"),
    "not_read": ("(nicht gelesen)", "(not read)"),
    "schedule": (
        "Schließanlage {system}, {building}, Hersteller {maker}, Stand {date}",
        "Locking system {system}, {building}, maker {maker}, dated {date}",
    ),
    "copies": ("Exemplare: {count}, noch nicht gezählt", "copies: {count}, not yet counted"),
    "day_only": (
        "Besuche mit Tag, aber ohne Uhrzeit: {count} (so vermerkt)",
        "Visits with a day and no time: {count} (marked as such)",
    ),
    "duplicate": (
        "Zeile {line}: gleicht einer früheren Zeile bis auf den Buchstaben, einmal behalten",
        "Line {line}: equals an earlier line to the letter, kept once",
    ),
    "rejected": ("Zeile {line}: nicht übernommen, {why}", "Line {line}: not imported, {why}"),
    "and_more": ("... und weitere: {count}", "... and more: {count}"),
    "imported": ("Übernommen aus {file}:", "Imported from {file}:"),
    "would_import": (
        "Probelauf, nichts gespeichert. Aus {file} käme:",
        "Dry run, nothing stored. From {file} would come:",
    ),
    "no_such_zone": ("Einen Bereich {zone} gibt es nicht.", "There is no zone {zone}."),
    "no_such_door": (
        "Eine Tür {name} gibt es nicht. Ähnlich: {near}",
        "There is no door {name}. Similar: {near}",
    ),
    "no_such_person": (
        "Niemand heißt {name}. Ähnlich: {near}",
        "Nobody is called {name}. Similar: {near}",
    ),
    "no_such_copy": (
        "Ein Exemplar {name} gibt es nicht. Ähnlich: {near}",
        "There is no copy {name}. Similar: {near}",
    ),
    "several": (
        "{name} ist nicht eindeutig. Gemeint sein kann: {near}",
        "{name} is not unique. It may mean: {near}",
    ),
    "nothing_similar": ("nichts", "nothing"),
    "recorded_only": (
        "Aus erfassten Vorgängen beantwortet: Wer einen Schlüssel ohne Meldung weitergab, steht hier nicht.",
        "Answered from recorded acts: whoever passed a key on without reporting it is not in here.",
    ),
    "only_of_the_log": (
        "Diese Auswahl und PDF gibt es nur beim Protokoll (export log).",
        "This choice and PDF exist for the log only (export log).",
    ),
    "bom_of_csv": ("--bom gehört zu --format csv.", "--bom belongs to --format csv."),
    "no_such_type": (
        "Einträge der Art {name} gibt es nicht. Ganze Gruppen enden mit einem Punkt: visit.",
        "There are no entries of type {name}. Whole groups end with a full stop: visit.",
    ),
    "period_backwards": ("--from liegt nach --to.", "--from lies after --to."),
    "exported": (
        "Zeilen: {count}, Datei: {file}, SHA-256: {digest} (im Protokoll vermerkt)",
        "Rows: {count}, file: {file}, SHA-256: {digest} (noted in the log)",
    ),
    "evidence_written": (
        "Einträge: {count}, Empfänger: {recipient}, Datei: {file}, SHA-256: {digest} (im Protokoll vermerkt)",
        "Entries: {count}, recipient: {recipient}, file: {file}, SHA-256: {digest} (noted in the log)",
    ),
    "evidence_keep": (
        "Zum Prüfen: accessdesk verify {file} --anchor AD1:… oder verify_evidence.html im Paket.",
        "To verify: accessdesk verify {file} --anchor AD1:... or verify_evidence.html in the package.",
    ),
    "subject_written": (
        "Datensätze: {records}, Einträge: {entries}, Dateien: {file}, {beside} (im Protokoll vermerkt)",
        "Records: {records}, entries: {entries}, files: {file}, {beside} (noted in the log)",
    ),
    "password_of_second": ("Passwort der zweiten Person: ", "Password of the second person: "),
    "backed_up": (
        "Gesichert und geprüft: {file} (im Protokoll vermerkt)",
        "Backed up and verified: {file} (noted in the log)",
    ),
    "dumped": (
        "Die Kopie der Serverdatenbank ist nicht verschlüsselt: gehört auf einen verschlüsselten Datenträger.",
        "The copy of the server's database is not encrypted: keep it on an encrypted disk.",
    ),
    "backup_keep_key": (
        "Zum Wiederherstellen gehört die Datei accessdesk.key; sie liegt in keiner Sicherung.",
        "Restoring needs the file accessdesk.key too; no backup holds it.",
    ),
    "erase_second_needed": (
        "Außerhalb des täglichen Laufs löschen zwei Personen: --second, oder --preview zum Zählen.",
        "Outside the daily run two people erase: --second, or --preview to count.",
    ),
    "restore_second_needed": (
        "Eine Wiederherstellung braucht --second und --reason.",
        "A restore needs --second and --reason.",
    ),
    "backup_is_of": (
        "Sicherung vom {at}: {entries} Einträge, geprüft",
        "Backup of {at}: {entries} entries, verified",
    ),
    "gives_up": (
        "Aufgegeben: {entries} spätere Einträge",
        "Given up: {entries} later entries",
    ),
    "gives_up_unknown": (
        "Die jetzigen Daten sind nicht lesbar: Was seit der Sicherung kam, ist verloren.",
        "The present data cannot be read: whatever came since the backup is lost.",
    ),
    "restore_preview": ("Vorschau, nichts geändert.", "Preview, nothing changed."),
    "restored": (
        "Wiederhergestellt: {entries} Einträge, Epoche {epoch}; erneut gelöscht: {erased} Datensätze",
        "Restored: {entries} entries, epoch {epoch}; erased again: {erased} records",
    ),
    "restore_kept": (
        "Die bisherigen Daten liegen noch höchstens 30 Tage in {folder}.",
        "The former data lie in {folder} for at most 30 more days.",
    ),
    "restore_new_database": (
        "Dieser Platz arbeitet jetzt in {name}. Die Adresse muss an jedem anderen Platz in die Datei desk.json; die "
        "bisherige Datenbank öffnet keiner mehr, nach höchstens 30 Tagen ist sie auf dem Server zu löschen.",
        "This desk now works in {name}. Every other desk needs that address in its file desk.json; no desk opens the "
        "former database any more, drop it on the server within 30 days.",
    ),
    "copy_unread": (
        "Sicherung vom {at}: {entries} Einträge; geprüft wird die Kopie erst in der neuen Datenbank",
        "Backup of {at}: {entries} entries; the copy is verified in the new database only",
    ),
    "erasure_class": (
        "{name}: Frist {days} Tage, zu löschen: {payloads} Datensätze, {subjects} Zeilen; gehalten: {held}",
        "{name}: kept {days} days, to erase: {payloads} records of the log, {subjects} rows; held: {held}",
    ),
    "erasure_policy": (
        "Begründung der Fristen: {reason}; letzter Lauf: {last}",
        "Reason of the periods: {reason}; last run: {last}",
    ),
    "erasure_never": ("noch keiner", "none yet"),
    "erasure_defaults": ("keine, es gelten die Vorgaben", "none, the defaults hold"),
    "erasure_waits_first_run": (
        "Der tägliche Lauf wartet: hier wurde noch nie gelöscht. Den ersten Lauf startet ein Mensch.",
        "The daily run waits: nothing was ever erased here. A person starts the first run.",
    ),
    "erasure_waits_long_pause": (
        "Der tägliche Lauf wartet: der letzte ist lange her, oder die Uhr geht falsch. Diesen startet ein Mensch.",
        "The daily run waits: the last one is long ago, or the clock is wrong. A person starts this one.",
    ),
    "erasure_waits_imported_data": (
        "Der tägliche Lauf wartet: er würde alte Daten einer Übernahme löschen. Diesen startet ein Mensch.",
        "The daily run waits: it would erase old data of an import. A person starts this one.",
    ),
    "erasure_imported": (
        "Davon aus einer Übernahme alter Daten, noch von niemandem bestätigt: {count}",
        "Of these from an import of old data that nobody has confirmed yet: {count}",
    ),
    "erasure_preview": (
        "Vorschau, nichts gelöscht. Gelöschtes kommt nicht wieder.",
        "Preview, nothing erased. What is erased does not come back.",
    ),
    "erased": ("Gelöscht: {count} Datensätze (im Protokoll vermerkt)", "Erased: {count} records (noted in the log)"),
    "erased_nothing": ("Nichts zu löschen (im Protokoll vermerkt)", "Nothing to erase (noted in the log)"),
    "at_in_future": ("--at liegt in der Zukunft.", "--at lies in the future."),
    "evacuation_written": (
        "Personen: {count}, Stand {at}, Datei: {file}, SHA-256: {digest} (im Protokoll vermerkt)",
        "People: {count}, as of {at}, file: {file}, SHA-256: {digest} (noted in the log)",
    ),
    "visitors_only": (
        "Nur Besucher und Fremdfirmen; Beschäftigte stehen nicht auf dieser Liste.",
        "Visitors and external firms only; employees are not on this list.",
    ),
    "documented_only": (
        "Diese Liste belegt dokumentierte Aufsicht, nicht die tatsächliche.",
        "This list proves documented supervision, not physical supervision.",
    ),
    "entries": (
        "Einträge: {entries}, Prüfpunkte: {checkpoints}, äußere Anker: {anchors}",
        "Entries: {entries}, checkpoints: {checkpoints}, outside anchors: {anchors}",
    ),
    "unchanged": (
        "UNVERÄNDERT bis Eintrag {size}, verglichen mit einem äußeren Anker",
        "UNCHANGED up to entry {size}, compared with an outside anchor",
    ),
    "consistent_with_itself": (
        "in sich stimmig, mit keinem äußeren Anker verglichen",
        "consistent with itself, compared with no outside anchor",
    ),
    "changed": ("VERÄNDERT. Erster fehlerhafter Eintrag: {seq}", "CHANGED. First bad entry: {seq}"),
    "changed_unpinned": ("VERÄNDERT, an keinem Eintrag festzumachen", "CHANGED, pinned to no single entry"),
    "finding": ("Befund: {said}", "Finding: {said}"),
    "note": ("Hinweis: {said}", "Note: {said}"),
    "stamped": (
        "Zeitstempel über {size} Einträge: {when}, Datei: {file}",
        "Time stamp over {size} entries: {when}, file: {file}",
    ),
    "stamp_fits": (
        "Der Prüfpunkt über {size} Einträge lag vor am {when}",
        "The checkpoint over {size} entries existed at {when}",
    ),
    "stamp_needs": (
        "Zum Stempeln: --url http(s)://… und --out DATEI.tsr; zum Vergleichen: --check DATEI.tsr",
        "To stamp: --url http(s)://... and --out FILE.tsr; to compare: --check FILE.tsr",
    ),
    "stamp_bad": ("Der Zeitstempel passt nicht: {why}", "The time stamp does not fit: {why}"),
    "stamp_proves_nothing": (
        "Der Zeitstempel {file} beweist nichts: {why}",
        "The time stamp {file} proves nothing: {why}",
    ),
    "no_openssl": (
        "Das Programm openssl fehlt. Debian, Ubuntu: apt-get install openssl",
        "The program openssl is missing. Debian, Ubuntu: apt-get install openssl",
    ),
    "bad_anchor": ("{file} ist kein Prüfpunkt.", "{file} is no checkpoint."),
    "ok": ("in Ordnung", "fine"),
    "missing": ("fehlt", "missing"),
    "hint": ("Hinweis", "note"),
}


class _Spoken:
    company: str = ""


def speak(company_language: str) -> None:
    """From now on the company's language, unless ACCESSDESK_LANG says another."""
    _Spoken.company = company_language


def spoken() -> str:
    """The language of the messages: ACCESSDESK_LANG, else the company's, else the locale's, else English."""
    locale = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    for wish in (os.environ.get("ACCESSDESK_LANG", ""), _Spoken.company, locale):
        if wish[:2].lower() in LANGUAGES:
            return wish[:2].lower()
    return "en"


def say(key: str, **values: str | int) -> str:
    """The sentence of a key with its values."""
    return _SAID[key][LANGUAGES.index(spoken())].format(**values)
