"""What an evidence package says to people: its report's words and its READMEs, in German and English."""

_WORDS = {
    "title": ("Nachweispaket", "Evidence package"),
    "subject": ("Auszug aus dem Zugangsprotokoll", "Extract of the access log"),
    "recipient": ("Empfänger", "Recipient"),
    "period": ("Zeitraum", "Period"),
    "made": ("Erstellt", "Made"),
    "selection": ("Auswahl", "Selection"),
    "everything": ("alle Einträge des Zeitraums", "every entry of the period"),
    "one_visit": ("ein Besuch", "one visit"),
    "one_copy": ("ein Schlüssel", "one key"),
    "names": ("Namen", "Names"),
    "with_names": ("enthalten. Grund: {reason}", "included. Reason: {reason}"),
    "without_names": ("durch Pseudonyme ersetzt", "replaced by pseudonyms"),
    "entries": ("Einträge", "Entries"),
    "visits": ("Besuche", "Visits"),
    "custody": ("Abschnitte der Aufsicht", "Parts of custody"),
    "gaps": ("davon Begleitlücken", "of which supervision gaps"),
    "handovers": ("Schlüsselübergaben", "Key handovers"),
    "head": ("Stand des Protokolls", "State of the log"),
    "head_text": (
        "Alles in diesem Paket ist gegen diesen Prüfpunkt bewiesen. Vergleichen Sie ihn mit einem, den Sie selbst "
        "aufbewahrt haben.",
        "Everything in this package is proved against this checkpoint. Compare it with one that you kept yourself.",
    ),
    "keys": ("Fingerabdruck des ersten Schlüssels", "Fingerprint of the first key"),
    "certificate": (
        "Zertifikat der Unterschrift unter diesem Bericht (SHA-256)",
        "Certificate of the signature of this report (SHA-256)",
    ),
    "previous": ("Voriges Paket", "Package before"),
    "previous_text": (
        "endete bei Eintrag {size}; dieses setzt es nachweislich fort",
        "ended at entry {size}; this one provably continues it",
    ),
    "no_previous": ("keines", "none"),
    "withheld": ("Nicht enthalten, darum nicht geprüft", "Not included, hence not checked"),
    "pseudonymised": ("enthält Namen", "holds names"),
    "others": ("betrifft auch andere", "speaks of others too"),
    "special": ("verlässt das Haus in keinem Paket", "never leaves in a package"),
    "nothing_withheld": ("nichts", "nothing"),
    "how": ("So prüfen Sie", "How to verify"),
    "how_text": (
        "1. verify_evidence.html in einem Browser öffnen (ohne Netz) und das Paket hineinziehen; oder\n"
        "2. python3 verify_evidence.py PAKET.zip --anchor AD1:…\n"
        "Ein Anker ist der Text AD1:… eines Übergabeprotokolls oder ein aufbewahrter Prüfpunkt.",
        "1. Open verify_evidence.html in a browser (no network) and drop the package on it; or\n"
        "2. python3 verify_evidence.py PACKAGE.zip --anchor AD1:…\n"
        "An anchor is the text AD1:… of a handover receipt, or a checkpoint that you kept.",
    ),
    "limits": ("Was es nicht beweist", "What it does not prove"),
    "limits_text": (
        "Belegt ist dokumentierte Aufsicht, nicht die tatsächliche. Ohne äußeren Anker ist das Paket nur in sich "
        "stimmig: Was nach dem letzten Anker außer Haus kam, kann neu schreiben, wem Rechner und Schlüssel gehören. "
        "Die Tabellen sind die lesbare Seite; beweisend sind Einträge und Daten.",
        "It proves documented supervision, not physical supervision. Without an outside anchor the package is only "
        "consistent with itself: what came after the last anchor outside can be rewritten by whoever owns the machine "
        "and the key. The tables are the readable side; entries and data are the proof.",
    ),
    "cut_text": (
        "Diese Auswahl beweist jeden Eintrag, der darin ist, nicht, dass keiner fehlt.",
        "This selection proves each entry that is in it, not that none is missing.",
    ),
}

_README = (
    """NACHWEISPAKET, {company}, {site}
Empfänger: {recipient}
Zeitraum: {first} bis {last}

WAS DARIN IST
  report.pdf             Bericht für Menschen
  tables/                Besuche, Aufsicht, Übergaben als CSV und als Arbeitsmappe (tables.xlsx)
  entries.jsonl          die Einträge des Protokolls, Byte für Byte wie gespeichert
  payloads.txt           die Daten zu den Einträgen; was fehlt und warum, steht in manifest.json unter withheld
  proofs.txt             Beweise für einzelne Einträge
  checkpoints.jsonl      unterschriebene Prüfpunkte, jeder mit dem Beweis bis zum Stand dieses Pakets
  manifest.json, .sig    Verzeichnis aller Dateien mit ihren Prüfsummen, unterschrieben
  verify_evidence.html   Prüfseite für jeden Browser, ohne Netz: öffnen, dieses Paket hineinziehen
  verify_evidence.py     dasselbe mit Python 3.9 oder neuer: python3 verify_evidence.py PAKET.zip
  FORMAT.md              das Format, genau genug, um selbst ein Prüfprogramm zu schreiben

WIE PRÜFEN
Holen Sie das Prüfprogramm möglichst nicht aus dem Paket, das Sie prüfen, sondern aus einer Quelle, der Sie trauen.
Geben Sie einen Anker an, den Sie selbst aufbewahrt haben: den Text AD1:… eines Übergabeprotokolls oder eine Datei mit
einem Prüfpunkt. Ohne Anker lautet das Ergebnis höchstens "in sich stimmig", nie "unverändert".

UNTERSCHRIFT DES BERICHTS
report.pdf ist PDF/A-3b; visits.csv, custody.csv, handovers.csv und checkpoint.txt sind ihm angehängt. Er ist mit einem
Zertifikat unterschrieben, das sich das Unternehmen selbst ausgestellt hat. Ein PDF-Programm nennt die Unterschrift
unversehrt und gültig, den Unterzeichner aber unbekannt; "vertrauenswürdig" wird es nie sagen. Wem es gehört, bezeugt
das Protokoll: Eintrag {begun} nennt den Fingerabdruck (SHA-256) des Zertifikats, ebenso das unterschriebene
manifest.json. Vergleichen Sie ihn mit dem, den Ihr PDF-Programm unter den Zertifikatdetails zeigt:
  {certificate}

PSEUDONYME
Zeichenfolgen wie 4f0c… stehen für dieselbe Person in allen Einträgen und Tabellen. Welche Person es ist, weiß nur das
Unternehmen; nach der Löschung weiß es niemand mehr.
""",
    """EVIDENCE PACKAGE, {company}, {site}
Recipient: {recipient}
Period: {first} to {last}

WHAT IS IN IT
  report.pdf             the report for people
  tables/                visits, custody, handovers as CSV and as a workbook (tables.xlsx)
  entries.jsonl          the entries of the log, byte for byte as they are stored
  payloads.txt           the data behind the entries; manifest.json says under withheld what is missing and why
  proofs.txt             proofs for single entries
  checkpoints.jsonl      signed checkpoints, each with the proof up to the state of this package
  manifest.json, .sig    the list of all files with their digests, signed
  verify_evidence.html   a page for any browser, offline: open it and drop this package on it
  verify_evidence.py     the same for Python 3.9 or newer: python3 verify_evidence.py PACKAGE.zip
  FORMAT.md              the format, exact enough to write a verifier from it

HOW TO VERIFY
Take the verifier not from the package that you verify, if you can, but from a source that you trust. Give an anchor
that you have kept yourself: the text AD1:... of a handover receipt, or a file with a checkpoint. Without an anchor the
result is "consistent with itself" at best, never "unchanged".

THE REPORT'S SIGNATURE
report.pdf is PDF/A-3b; visits.csv, custody.csv, handovers.csv and checkpoint.txt are attached to it. It is signed with
a certificate that the company issued to itself. A PDF reader calls the signature intact and valid, and its signer
unknown; it will never say "trusted". Whose it is the log attests: entry {begun} names the fingerprint (SHA-256) of the
certificate, and so does the signed manifest.json. Compare it with what your PDF reader shows among the certificate's
details:
  {certificate}

PSEUDONYMS
Strings like 4f0c... stand for the same person in all entries and tables. Who that is only the company knows; once it
is erased, nobody does.
""",
)


def in_pairs(digest: str) -> str:
    """Hex digits as readers of PDF show a fingerprint: 3F:A0:…"""
    return ":".join(digest[at : at + 2] for at in range(0, len(digest), 2)).upper()


def said(key: str, language: str, **values: str | int) -> str:
    """A word or sentence of the report."""
    return _WORDS[key][0 if language == "de" else 1].format(**values)


def readme(language: str, **values: str) -> str:
    """The README of a package."""
    return _README[0 if language == "de" else 1].format(**values)
