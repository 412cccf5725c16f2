<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountsPage</name>
    <message>
        <source>Enter first name and family name.</source>
        <translation>Geben Sie Vor- und Nachnamen ein.</translation>
    </message>
    <message>
        <source>The two are not equal. Type the password once more.</source>
        <translation>Die beiden sind nicht gleich. Geben Sie das Passwort noch einmal ein.</translation>
    </message>
    <message>
        <source>Two people, two accounts: enter who else sits at the reception.</source>
        <translation>Zwei Menschen, zwei Konten: Geben Sie ein, wer am Empfang sitzt.</translation>
    </message>
    <message>
        <source>The first two accounts</source>
        <translation>Die ersten beiden Konten</translation>
    </message>
    <message>
        <source>An account belongs to one person. You attest that both are committed to confidentiality on paper.</source>
        <translation>Ein Konto gehört einer Person. Sie bestätigen, dass beide auf Papier zur Vertraulichkeit verpflichtet sind.</translation>
    </message>
    <message>
        <source>Administrator: accounts, zones, settings, backup</source>
        <translation>Administration: Konten, Bereiche, Einstellungen, Sicherung</translation>
    </message>
    <message>
        <source>Reception: arrivals, escorts, day keys</source>
        <translation>Empfang: Ankünfte, Begleitung, Tagesschlüssel</translation>
    </message>
    <message>
        <source>Name, also for logging in</source>
        <translation>Name, auch zum Einloggen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Dasselbe Passwort noch einmal</translation>
    </message>
    <message>
        <source>At least 12 characters; several words are best.</source>
        <translation>Mindestens 12 Zeichen; am besten mehrere Wörter.</translation>
    </message>
    <message>
        <source>Too easy to guess still. Add another word.</source>
        <translation>Noch zu leicht zu erraten. Fügen Sie ein Wort hinzu.</translation>
    </message>
    <message>
        <source>Strong enough.</source>
        <translation>Stark genug.</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Works agreement: {note}</source>
        <translation>Betriebsvereinbarung: {note}</translation>
    </message>
    <message>
        <source>No works council</source>
        <translation>Kein Betriebsrat</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Noch nicht entschieden</translation>
    </message>
    <message>
        <source>Choose one. “Not decided yet” can be changed in the settings.</source>
        <translation>Wählen Sie eines. „Noch nicht entschieden“ lässt sich in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Enter the day of the agreement, as in 01.03.2026.</source>
        <translation>Geben Sie den Tag der Vereinbarung ein, zum Beispiel 01.03.2026.</translation>
    </message>
    <message>
        <source>Works agreement</source>
        <translation>Betriebsvereinbarung</translation>
    </message>
    <message>
        <source>The log also shows what employees did at the desk and as escorts. Where there is a works council, it has a say before such a program is used (§ 87(1) no. 6 BetrVG).</source>
        <translation>Das Protokoll zeigt auch, was Beschäftigte am Empfang und als Begleitung getan haben. Gibt es einen Betriebsrat, bestimmt er vor dem Einsatz mit (§ 87 Abs. 1 Nr. 6 BetrVG).</translation>
    </message>
    <message>
        <source>There is an agreement</source>
        <translation>Es gibt eine Vereinbarung</translation>
    </message>
    <message>
        <source>We have no works council</source>
        <translation>Wir haben keinen Betriebsrat</translation>
    </message>
    <message>
        <source>Is there a works agreement?</source>
        <translation>Gibt es eine Betriebsvereinbarung?</translation>
    </message>
    <message>
        <source>Of which day</source>
        <translation>Von welchem Tag</translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message>
        <source>Enter the company&apos;s name as it stands on letters.</source>
        <translation>Geben Sie den Firmennamen ein, wie er auf Briefen steht.</translation>
    </message>
    <message>
        <source>Enter what you call this place, for instance the town.</source>
        <translation>Geben Sie ein, wie Sie diesen Ort nennen, zum Beispiel die Stadt.</translation>
    </message>
    <message>
        <source>Your company</source>
        <translation>Ihre Firma</translation>
    </message>
    <message>
        <source>Badges, handover receipts and the evacuation list carry these names.</source>
        <translation>Ausweise, Übergabeprotokolle und Räumungsliste tragen diese Namen.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>One place with one reception. More sites can follow.</source>
        <translation>Ein Ort mit einem Empfang. Weitere Standorte können folgen.</translation>
    </message>
    <message>
        <source>Assembly point in an evacuation</source>
        <translation>Sammelplatz bei Räumung</translation>
    </message>
</context>
<context>
    <name>FirstStartAssistant</name>
    <message>
        <source>First start</source>
        <translation>Erster Start</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Schritt {step} von {steps}</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Is this right?</source>
        <translation>Stimmt das so?</translation>
    </message>
    <message>
        <source>With this the log begins. Names and zones can be changed later; each change is an entry.</source>
        <translation>Damit beginnt das Protokoll. Namen und Bereiche lassen sich später ändern; jede Änderung ist ein Eintrag.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Assembly point</source>
        <translation>Sammelplatz</translation>
    </message>
    <message>
        <source>not named yet</source>
        <translation>noch nicht benannt</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>Works agreement</source>
        <translation>Betriebsvereinbarung</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to AccessDesk</source>
        <translation>Willkommen bei AccessDesk</translation>
    </message>
    <message>
        <source>Who is in the house, who escorts them, who holds which key – and a log that proves it. Setting up takes about five minutes; everything can be changed later.</source>
        <translation>Wer im Haus ist, wer sie begleitet, wer welchen Schlüssel hat – und ein Protokoll, das es beweist. Das Einrichten dauert etwa fünf Minuten; alles lässt sich später ändern.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Set up our company</source>
        <translation>Unsere Firma einrichten</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Mit Beispieldaten umsehen</translation>
    </message>
    <message>
        <source>Sample data is invented and can be wiped in one act.</source>
        <translation>Beispieldaten sind erfunden und lassen sich auf einmal löschen.</translation>
    </message>
</context>
<context>
    <name>ZoneRow</name>
    <message>
        <source>Zone</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Aufsicht</translation>
    </message>
    <message>
        <source>Remove this zone</source>
        <translation>Diesen Bereich entfernen</translation>
    </message>
</context>
<context>
    <name>ZonesPage</name>
    <message>
        <source>There is a zone of this name already.</source>
        <translation>Einen Bereich dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Name at least one zone, for instance the offices.</source>
        <translation>Nennen Sie mindestens einen Bereich, zum Beispiel die Büros.</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>A zone is a part of the house that visitors may be allowed into. Where an escort is required, every minute without one is a gap that shows.</source>
        <translation>Ein Bereich ist ein Teil des Hauses, den Besucher mit Erlaubnis betreten. Wo Begleitung Pflicht ist, wird jede Minute ohne sie als Lücke sichtbar.</translation>
    </message>
    <message>
        <source>One more zone</source>
        <translation>Noch ein Bereich</translation>
    </message>
    <message>
        <source>Foyer</source>
        <translation>Foyer</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>Büros</translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>Plant rooms</source>
        <translation>Technikräume</translation>
    </message>
</context>
</TS>
