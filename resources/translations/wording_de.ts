<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>DataClasses</name>
    <message>
        <source>Contact details and car plates</source>
        <translation>Kontaktdaten und Kennzeichen</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Lieferungen</translation>
    </message>
    <message>
        <source>Needs help in an evacuation</source>
        <translation>Braucht Hilfe bei Räumung</translation>
    </message>
    <message>
        <source>Names and visits</source>
        <translation>Namen und Besuche</translation>
    </message>
    <message>
        <source>Supervision without names</source>
        <translation>Aufsicht ohne Namen</translation>
    </message>
    <message>
        <source>Who acted at the desk</source>
        <translation>Wer am Empfang handelte</translation>
    </message>
    <message>
        <source>Commitments and instructions</source>
        <translation>Verpflichtungen und Unterweisungen</translation>
    </message>
    <message>
        <source>Keys and receipts</source>
        <translation>Schlüssel und Übergabeprotokolle</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Customers and orders</source>
        <translation>Kunden und Aufträge</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Hausverbote</translation>
    </message>
    <message>
        <source>The daily run waits: nothing was ever erased here. Look at the counts and start the first run.</source>
        <translation>Der tägliche Lauf wartet: Hier wurde noch nie gelöscht. Sehen Sie die Zahlen an und starten Sie den ersten Lauf.</translation>
    </message>
    <message>
        <source>The daily run waits: the last one is long ago, or the clock is wrong. Look at the counts and start it yourself.</source>
        <translation>Der tägliche Lauf wartet: Der letzte ist lange her, oder die Uhr geht falsch. Sehen Sie die Zahlen an und starten Sie ihn selbst.</translation>
    </message>
    <message>
        <source>The daily run waits: it would erase old data of an import. Look at the counts and start it yourself.</source>
        <translation>Der tägliche Lauf wartet: Er würde alte Daten eines Imports löschen. Sehen Sie die Zahlen an und starten Sie ihn selbst.</translation>
    </message>
</context>
<context>
    <name>ErasedNames</name>
    <message>
        <source>Person {letters}, erased</source>
        <translation>Person {letters}, gelöscht</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Gastgeber</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Type of visit</source>
        <translation>Besuchsart</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>Identity document seen</source>
        <translation>Ausweisdokument gesehen</translation>
    </message>
    <message>
        <source>Privacy notice handed over</source>
        <translation>Datenschutzhinweis übergeben</translation>
    </message>
    <message>
        <source>Standing external</source>
        <translation>Externe mit Dauerzutritt</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Authorised contact</source>
        <translation>Weisungsberechtigte Person</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Ausweiskarte</translation>
    </message>
    <message>
        <source>Commitment signed on</source>
        <translation>Verpflichtung unterschrieben am</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>How it was verified</source>
        <translation>Wie bestätigt wurde</translation>
    </message>
    <message>
        <source>What is ordered</source>
        <translation>Was beauftragt ist</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Expected from</source>
        <translation>Erwartet ab</translation>
    </message>
    <message>
        <source>Expected until</source>
        <translation>Erwartet bis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Wann es geschah</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>Freigegeben durch</translation>
    </message>
    <message>
        <source>What became of the badge</source>
        <translation>Verbleib des Besucherausweises</translation>
    </message>
    <message>
        <source>Badge number</source>
        <translation>Ausweisnummer</translation>
    </message>
    <message>
        <source>Keys still out</source>
        <translation>Schlüssel noch offen</translation>
    </message>
    <message>
        <source>Why the keys stay out</source>
        <translation>Warum Schlüssel draußen bleiben</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>Duty roster</source>
        <translation>Begleitdienst</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Arbeitet hier</translation>
    </message>
    <message>
        <source>Escorts visitors</source>
        <translation>Begleitet Besucher</translation>
    </message>
    <message>
        <source>PIN of the escort</source>
        <translation>PIN der Begleitung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Auch bekannt als</translation>
    </message>
    <message>
        <source>How to recognise the person</source>
        <translation>Woran die Person zu erkennen ist</translation>
    </message>
    <message>
        <source>Grounds of the ban</source>
        <translation>Gründe des Hausverbots</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgesprochen von</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Ausgesprochen am</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>How it was decided</source>
        <translation>Wie entschieden wurde</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was festgestellt wurde</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>Gegangen um</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Woher es bekannt ist</translation>
    </message>
    <message>
        <source>What was searched</source>
        <translation>Was gesucht wurde</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Zusteller</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>From and until</source>
        <translation>Von und bis</translation>
    </message>
    <message>
        <source>The expected time has passed</source>
        <translation>Die erwartete Zeit ist vorbei</translation>
    </message>
    <message>
        <source>End of the escort</source>
        <translation>Ende der Begleitung</translation>
    </message>
    <message>
        <source>The escort has accepted</source>
        <translation>Die Begleitung hat angenommen</translation>
    </message>
    <message>
        <source>An escort who may take over</source>
        <translation>Eine Begleitung, die übernehmen darf</translation>
    </message>
    <message>
        <source>How the escort accepted</source>
        <translation>Übernahme bestätigt</translation>
    </message>
    <message>
        <source>The next escort</source>
        <translation>Die nächste Begleitung</translation>
    </message>
    <message>
        <source>The next escort, or a reported gap</source>
        <translation>Die nächste Begleitung oder eine gemeldete Lücke</translation>
    </message>
    <message>
        <source>Before the escort took over</source>
        <translation>Bevor die Begleitung übernahm</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Security card</source>
        <translation>Sicherungskarte</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>Lieferschein</translation>
    </message>
    <message>
        <source>Who takes the keys</source>
        <translation>Wer die Schlüssel nimmt</translation>
    </message>
    <message>
        <source>Who hands out the keys</source>
        <translation>Wer die Schlüssel ausgibt</translation>
    </message>
    <message>
        <source>Who brings the keys back</source>
        <translation>Wer die Schlüssel bringt</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Cabinet and hook</source>
        <translation>Tresor und Haken</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Approval by a second person</source>
        <translation>Freigabe durch eine zweite Person</translation>
    </message>
    <message>
        <source>Signature, or why there is none</source>
        <translation>Unterschrift, oder warum sie fehlt</translation>
    </message>
    <message>
        <source>Count sheet</source>
        <translation>Zählliste</translation>
    </message>
    <message>
        <source>Where it was found</source>
        <translation>Wo es gefunden wurde</translation>
    </message>
    <message>
        <source>Loss report</source>
        <translation>Verlustmeldung</translation>
    </message>
    <message>
        <source>Confirmation by the office manager</source>
        <translation>Bestätigung der Büroleitung</translation>
    </message>
    <message>
        <source>Finder</source>
        <translation>Finder</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Seal number</source>
        <translation>Siegelnummer</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Zwei Personen</translation>
    </message>
    <message>
        <source>Two people, or a second signature tomorrow</source>
        <translation>Zwei Personen, oder morgen eine zweite Unterschrift</translation>
    </message>
    <message>
        <source>Whether the fragment was recovered</source>
        <translation>Ob das Bruchstück geborgen ist</translation>
    </message>
    <message>
        <source>State of the cylinder</source>
        <translation>Zustand des Zylinders</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>The host&apos;s decision about what the visitor refuses</source>
        <translation>Die Entscheidung des Gastgebers über das, was der Besucher verweigert</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>Wer gekommen ist</translation>
    </message>
    <message>
        <source>How many people</source>
        <translation>Wie viele Personen</translation>
    </message>
    <message>
        <source>Emergency services</source>
        <translation>Einsatzkräfte</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Who receives in the host&apos;s place</source>
        <translation>Wer anstelle des Gastgebers übernimmt</translation>
    </message>
    <message>
        <source>Who decided (the host, or the deputy)</source>
        <translation>Wer entschieden hat (Gastgeber oder Vertretung)</translation>
    </message>
    <message>
        <source>Seen last</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>The account that entered it</source>
        <translation>Das Konto, das es erfasst hat</translation>
    </message>
    <message>
        <source>Entered in the last ten minutes</source>
        <translation>In den letzten zehn Minuten erfasst</translation>
    </message>
    <message>
        <source>Nothing later is recorded</source>
        <translation>Nichts Späteres ist erfasst</translation>
    </message>
    <message>
        <source>Entry of the log</source>
        <translation>Eintrag im Protokoll</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Freigegeben von</translation>
    </message>
    <message>
        <source>Password of the second person</source>
        <translation>Passwort der zweiten Person</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>Cylinder</source>
        <translation>Zylinder</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Öffnet</translation>
    </message>
    <message>
        <source>Noticed at</source>
        <translation>Bemerkt am</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>Rückgabe bis</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Beschäftigte Person</translation>
    </message>
    <message>
        <source>Visitors at a time</source>
        <translation>Besucher gleichzeitig</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Bisheriges Passwort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>Vollzähligkeit prüfen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Wer es sagt</translation>
    </message>
    <message>
        <source>When it was said</source>
        <translation>Wann es gesagt wurde</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Number of the form</source>
        <translation>Nummer des Formulars</translation>
    </message>
    <message>
        <source>Who wrote the form</source>
        <translation>Wer das Formular schrieb</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Ankunft</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Abgeholt</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Abgang</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Handovers and breaks</source>
        <translation>Übergaben und Pausen</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Wer übernimmt</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>User name at the server</source>
        <translation>Benutzername am Server</translation>
    </message>
    <message>
        <source>Wardens</source>
        <translation>Räumungshelfer</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Unterschrieben am</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People in all</source>
        <translation>Personen insgesamt</translation>
    </message>
    <message>
        <source>Who authorises more people than announced</source>
        <translation>Wer mehr Personen als angekündigt erlaubt</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Wochentage</translation>
    </message>
    <message>
        <source>From (time)</source>
        <translation>Von (Uhrzeit)</translation>
    </message>
    <message>
        <source>To (time)</source>
        <translation>Bis (Uhrzeit)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Documents given</source>
        <translation>Unterlagen gegeben</translation>
    </message>
    <message>
        <source>Text in German</source>
        <translation>Text auf Deutsch</translation>
    </message>
    <message>
        <source>Text in English</source>
        <translation>Text auf Englisch</translation>
    </message>
    <message>
        <source>Counts for later visits, in days</source>
        <translation>Gilt für spätere Besuche, in Tagen</translation>
    </message>
    <message>
        <source>Required for</source>
        <translation>Pflicht für</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie es endete</translation>
    </message>
    <message>
        <source>Why the badge is missing</source>
        <translation>Warum der Ausweis fehlt</translation>
    </message>
    <message>
        <source>Why without the escort</source>
        <translation>Warum ohne Begleitung</translation>
    </message>
    <message>
        <source>Alone since</source>
        <translation>Allein seit</translation>
    </message>
    <message>
        <source>The escort</source>
        <translation>Die Begleitung</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Proposed at a collection</source>
        <translation>Bei der Abholung vorgeschlagen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rückseite</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Text of the back in German</source>
        <translation>Text der Rückseite auf Deutsch</translation>
    </message>
    <message>
        <source>Text of the back in English</source>
        <translation>Text der Rückseite auf Englisch</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>When it became known</source>
        <translation>Wann es bekannt wurde</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>On the recording from</source>
        <translation>Auf der Aufzeichnung ab</translation>
    </message>
    <message>
        <source>On the recording until</source>
        <translation>Auf der Aufzeichnung bis</translation>
    </message>
    <message>
        <source>Recordings are kept for, in hours</source>
        <translation>Aufbewahrung der Aufzeichnungen in Stunden</translation>
    </message>
    <message>
        <source>Why longer than 72 hours</source>
        <translation>Warum länger als 72 Stunden</translation>
    </message>
    <message>
        <source>Who was informed</source>
        <translation>Wer informiert wurde</translation>
    </message>
    <message>
        <source>When informed</source>
        <translation>Wann informiert</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>An wen</translation>
    </message>
    <message>
        <source>Why nothing is owed</source>
        <translation>Warum nichts erforderlich ist</translation>
    </message>
    <message>
        <source>What is done about it</source>
        <translation>Was unternommen wird</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What it came from</source>
        <translation>Woher die Lücke kam</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Gemeldet von</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Signature of who passes the keys on</source>
        <translation>Unterschrift: wer weitergibt</translation>
    </message>
    <message>
        <source>When they changed hands</source>
        <translation>Wann gewechselt</translation>
    </message>
    <message>
        <source>Who reports it</source>
        <translation>Wer es meldet</translation>
    </message>
    <message>
        <source>Why it goes out despite the reservation</source>
        <translation>Warum trotz Reservierung</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Who confirms</source>
        <translation>Wer bestätigt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Number of hooks</source>
        <translation>Zahl der Haken</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo er ist</translation>
    </message>
    <message>
        <source>To be changed by</source>
        <translation>Zu ändern bis</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Was gezählt wird</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählungen</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Bestandsprüfung</translation>
    </message>
    <message>
        <source>How it was confirmed</source>
        <translation>Wie bestätigt</translation>
    </message>
    <message>
        <source>Second person on the protocol</source>
        <translation>Zweite Person im Protokoll</translation>
    </message>
    <message>
        <source>Signature of the second person</source>
        <translation>Unterschrift der zweiten Person</translation>
    </message>
    <message>
        <source>What it came to</source>
        <translation>Was sich ergeben hat</translation>
    </message>
    <message>
        <source>The key belongs there from now on</source>
        <translation>Der Schlüssel gehört ab jetzt dorthin</translation>
    </message>
    <message>
        <source>Where it was searched for</source>
        <translation>Wo gesucht wurde</translation>
    </message>
    <message>
        <source>Label on the key</source>
        <translation>Anhänger am Schlüssel</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>Until which day</source>
        <translation>Bis zu welchem Tag</translation>
    </message>
    <message>
        <source>What was replaced</source>
        <translation>Was ersetzt wurde</translation>
    </message>
    <message>
        <source>Cylinders</source>
        <translation>Zylinder</translation>
    </message>
    <message>
        <source>Keys replaced</source>
        <translation>Ersetzte Schlüssel</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Sprache des Textes</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigentum</translation>
    </message>
    <message>
        <source>No passing on</source>
        <translation>Keine Weitergabe</translation>
    </message>
    <message>
        <source>No copying</source>
        <translation>Kein Nachmachen</translation>
    </message>
    <message>
        <source>Report loss at once</source>
        <translation>Verlust sofort melden</translation>
    </message>
    <message>
        <source>Return on demand</source>
        <translation>Rückgabe auf Verlangen</translation>
    </message>
    <message>
        <source>Loss notice with the computed amount</source>
        <translation>Verlustbelehrung mit errechnetem Betrag</translation>
    </message>
    <message>
        <source>Loss notice without an amount</source>
        <translation>Verlustbelehrung ohne Betrag</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>Was offen ist</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>Days until a key counts as long unseen</source>
        <translation>Tage, nach denen ein Schlüssel als lange nicht gesehen gilt</translation>
    </message>
    <message>
        <source>Decision about the ban</source>
        <translation>Entscheidung über das Hausverbot</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Address or e-mail for the reply</source>
        <translation>Anschrift oder E-Mail für die Antwort</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Eingegangen am</translation>
    </message>
    <message>
        <source>Answer due on</source>
        <translation>Antwort fällig am</translation>
    </message>
    <message>
        <source>How you know that it is the person</source>
        <translation>Woran Sie die Person erkannt haben</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>Identität geprüft</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What was done, what is held, and why</source>
        <translation>Was getan wurde, was gehalten wird und warum</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Was verlangt wird</translation>
    </message>
    <message>
        <source>Language of the reply</source>
        <translation>Sprache der Antwort</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>This is not possible here. Nothing was recorded.</source>
        <translation>Das ist hier nicht möglich. Es wurde nichts erfasst.</translation>
    </message>
    <message>
        <source>Nobody is logged in at this desk. Log in, then try again.</source>
        <translation>An diesem Arbeitsplatz ist niemand eingeloggt. Bitte einloggen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Your account may not do this ({right}). Ask the office manager; the attempt is on record.</source>
        <translation>Dieses Konto darf das nicht ({right}). Bitte die Büroleitung fragen; der Versuch ist protokolliert.</translation>
    </message>
    <message>
        <source>Name or password is wrong, or the account is closed.</source>
        <translation>Name oder Passwort ist falsch, oder das Konto ist geschlossen.</translation>
    </message>
    <message>
        <source>Too many wrong attempts. Wait {seconds} seconds, then try again.</source>
        <translation>Zu viele Fehlversuche. Bitte {seconds} Sekunden warten und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This password is easy to guess. Use at least 12 characters, best several words.</source>
        <translation>Dieses Passwort ist leicht zu erraten. Mindestens 12 Zeichen, am besten mehrere Wörter.</translation>
    </message>
    <message>
        <source>Please fill in: {field}.</source>
        <translation>Bitte ausfüllen: {field}.</translation>
    </message>
    <message>
        <source>Please check: {field}.</source>
        <translation>Bitte prüfen: {field}.</translation>
    </message>
    <message>
        <source>This entry does not exist any more. Close the form and choose again.</source>
        <translation>Diesen Eintrag gibt es nicht mehr. Formular schließen und neu wählen.</translation>
    </message>
    <message>
        <source>“{name}” exists already. Choose another name.</source>
        <translation>„{name}“ gibt es schon. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>That does not follow: it is “{before}” now and cannot become “{after}”. Look at the list again.</source>
        <translation>Das passt nicht: Der Stand ist „{before}“ und kann nicht „{after}“ werden. Bitte die Liste ansehen.</translation>
    </message>
    <message>
        <source>Still missing: {need}.</source>
        <translation>Es fehlt noch: {need}.</translation>
    </message>
    <message>
        <source>This time has not come yet. Enter when it really happened.</source>
        <translation>Diese Zeit ist noch nicht gekommen. Bitte eintragen, wann es wirklich geschah.</translation>
    </message>
    <message>
        <source>Something later is recorded already (last at {last}). Enter a time after it.</source>
        <translation>Es ist schon etwas Späteres erfasst (zuletzt {last}). Bitte eine Zeit danach eintragen.</translation>
    </message>
    <message>
        <source>Private visits are not allowed here. Ask the host to meet the visitor outside the premises.</source>
        <translation>Private Besuche sind hier nicht erlaubt. Bitte den Gastgeber, den Besuch außerhalb zu treffen.</translation>
    </message>
    <message>
        <source>Possible ban: call the office manager and compare both sides before anybody is let in.</source>
        <translation>Mögliches Hausverbot: Rufen Sie die Büroleitung und vergleichen Sie beide Seiten, bevor jemand eingelassen wird.</translation>
    </message>
    <message>
        <source>Banned: this person may not enter. Call the office manager.</source>
        <translation>Hausverbot: Diese Person darf nicht herein. Rufen Sie die Büroleitung.</translation>
    </message>
    <message>
        <source>These zones need an escort all the time. Choose who takes over before the badge is handed out.</source>
        <translation>Diese Bereiche verlangen durchgängige Begleitung. Bitte wählen, wer übernimmt, bevor der Ausweis ausgegeben wird.</translation>
    </message>
    <message>
        <source>{name} may not escort now: {why}. Choose somebody else.</source>
        <translation>{name} darf jetzt nicht begleiten: {why}. Bitte jemand anderen wählen.</translation>
    </message>
    <message>
        <source>This is not the PIN of {name}. {name} types it again, or accepts by phone.</source>
        <translation>Das ist nicht die PIN von {name}. {name} tippt sie noch einmal oder bestätigt telefonisch.</translation>
    </message>
    <message>
        <source>Somebody is responsible for this visitor already. Use “Hand over escort”.</source>
        <translation>Für diesen Besuch ist schon jemand verantwortlich. Bitte „Begleitung übergeben“ benutzen.</translation>
    </message>
    <message>
        <source>This is the present escort. Choose somebody else.</source>
        <translation>Das ist die jetzige Begleitung. Bitte jemand anderen wählen.</translation>
    </message>
    <message>
        <source>This badge is out with another visitor. Take another number.</source>
        <translation>Dieser Ausweis ist bei einem anderen Besuch. Bitte eine andere Nummer nehmen.</translation>
    </message>
    <message>
        <source>Keys are still out: {copies}. Take them back, or write down why they stay out.</source>
        <translation>Schlüssel sind noch offen: {copies}. Zurücknehmen oder aufschreiben, warum sie draußen bleiben.</translation>
    </message>
    <message>
        <source>This key is out already. Take it back first.</source>
        <translation>Dieser Schlüssel ist schon ausgegeben. Erst zurücknehmen.</translation>
    </message>
    <message>
        <source>The commitment to confidentiality is not signed. Without it no role, no escort and no key.</source>
        <translation>Die Verpflichtung auf Vertraulichkeit ist nicht unterschrieben. Ohne sie keine Rolle, keine Begleitung, kein Schlüssel.</translation>
    </message>
    <message>
        <source>Four eyes means two people: a second person must confirm with their own account.</source>
        <translation>Vier Augen heißt zwei Personen: Eine zweite muss mit ihrem eigenen Konto bestätigen.</translation>
    </message>
    <message>
        <source>Another desk changed this in the meantime. The list is up to date now; look again and repeat.</source>
        <translation>Ein anderer Arbeitsplatz hat das inzwischen geändert. Die Liste ist jetzt aktuell; bitte ansehen und wiederholen.</translation>
    </message>
    <message>
        <source>The database refused this because it would contradict what is recorded. Nothing was changed.</source>
        <translation>Die Datenbank hat das abgelehnt, weil es dem Erfassten widerspricht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Keys of the type {type} are not released to the on-call. Ask the office manager.</source>
        <translation>Schlüssel der Art {type} sind nicht für die Rufbereitschaft freigegeben. Bitte die Büroleitung fragen.</translation>
    </message>
    <message>
        <source>Keys of the type {type} change hands with a signature. Please sign.</source>
        <translation>Schlüssel der Art {type} wechseln nur mit Unterschrift den Besitzer. Bitte unterschreiben.</translation>
    </message>
    <message>
        <source>The key {copy} is not out with anybody.</source>
        <translation>Der Schlüssel {copy} ist bei niemandem.</translation>
    </message>
    <message>
        <source>The key {copy} is not in the cabinet: {state}. Choose another copy.</source>
        <translation>Der Schlüssel {copy} ist nicht im Tresor: {state}. Bitte ein anderes Exemplar wählen.</translation>
    </message>
    <message>
        <source>The key {copy} opens nothing any more and is not handed out.</source>
        <translation>Der Schlüssel {copy} öffnet nichts mehr und wird nicht ausgegeben.</translation>
    </message>
    <message>
        <source>This visitor is not in the house. Record the arrival before handing out a key.</source>
        <translation>Dieser Besuch ist nicht im Haus. Vor der Schlüsselausgabe bitte die Ankunft erfassen.</translation>
    </message>
    <message>
        <source>The loss of {copy} is reported already. Open that report.</source>
        <translation>Der Verlust von {copy} ist schon gemeldet. Bitte diese Meldung öffnen.</translation>
    </message>
    <message>
        <source>{field}: at most {longest} characters.</source>
        <translation>{field}: höchstens {longest} Zeichen.</translation>
    </message>
    <message>
        <source>{field}: contains invisible control characters. Type it instead of pasting it.</source>
        <translation>{field}: enthält unsichtbare Steuerzeichen. Bitte tippen statt einfügen.</translation>
    </message>
    <message>
        <source>{field}: a badge cannot print “{letters}”. Write it as in the lowest lines of the passport, in Latin letters.</source>
        <translation>{field}: Ein Ausweis kann „{letters}“ nicht drucken. Bitte in lateinischen Buchstaben schreiben, wie in den untersten Zeilen des Passes.</translation>
    </message>
    <message>
        <source>The end lies before the beginning. Correct the times.</source>
        <translation>Das Ende liegt vor dem Anfang. Bitte die Zeiten berichtigen.</translation>
    </message>
    <message>
        <source>This time is past already. Enter until when the visit may last.</source>
        <translation>Diese Zeit ist schon vorbei. Bitte eintragen, bis wann der Besuch dauern darf.</translation>
    </message>
    <message>
        <source>{name} does not escort visitors. Choose somebody else; the office manager enters new escorts.</source>
        <translation>{name} begleitet keine Besucher. Bitte jemand anderen wählen; neue Begleitpersonen trägt die Büroleitung ein.</translation>
    </message>
    <message>
        <source>{name} does not work here any more. Choose somebody else.</source>
        <translation>{name} arbeitet nicht mehr hier. Bitte jemand anderen wählen.</translation>
    </message>
    <message>
        <source>{name} is suspended at present. Choose somebody else.</source>
        <translation>{name} ist zurzeit ruhend. Bitte jemand anderen wählen.</translation>
    </message>
    <message>
        <source>{name} has not signed the commitment to confidentiality. Choose somebody else, or have it signed first.</source>
        <translation>{name} hat die Verpflichtung auf Vertraulichkeit nicht unterschrieben. Bitte jemand anderen wählen oder sie zuerst unterschreiben lassen.</translation>
    </message>
    <message>
        <source>{name} signed an earlier text of the commitment. Choose somebody else, or have the present one signed.</source>
        <translation>{name} hat eine frühere Fassung der Verpflichtung unterschrieben. Bitte jemand anderen wählen oder die jetzige unterschreiben lassen.</translation>
    </message>
    <message>
        <source>No briefing of {name} is on record. Choose somebody else, or have it entered under People.</source>
        <translation>Für {name} ist keine Unterweisung eingetragen. Bitte jemand anderen wählen oder sie unter „Personen“ eintragen lassen.</translation>
    </message>
    <message>
        <source>The briefing of {name} was valid until {day}. Choose somebody else, or have it renewed.</source>
        <translation>Die Unterweisung von {name} galt bis {day}. Bitte jemand anderen wählen oder sie erneuern lassen.</translation>
    </message>
    <message>
        <source>{name} may not escort in {zones}. Choose somebody who is allowed there.</source>
        <translation>{name} darf in {zones} nicht begleiten. Bitte jemanden wählen, der dort darf.</translation>
    </message>
    <message>
        <source>The duty roster says that {name} is not available until {until}. Choose somebody else, or change the roster if {name} is here.</source>
        <translation>Laut Begleitdienst ist {name} bis {until} nicht verfügbar. Bitte jemand anderen wählen oder den Begleitdienst ändern, falls {name} da ist.</translation>
    </message>
    <message>
        <source>{name} escorts {load} visitors now and may take {limit} at most. Choose somebody else, or share the visitors.</source>
        <translation>{name} begleitet gerade {load} Besucher und darf höchstens {limit} übernehmen. Bitte jemand anderen wählen oder die Besucher aufteilen.</translation>
    </message>
    <message>
        <source>{name} is responsible for these visitors now: {visitors}. Hand them over first; nothing was changed.</source>
        <translation>{name} ist gerade für diese Besucher verantwortlich: {visitors}. Bitte zuerst übergeben; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} is inside already. Use “Hand over escort” instead.</source>
        <translation>{name} ist schon im Haus. Bitte „Begleitung übergeben“ benutzen.</translation>
    </message>
    <message>
        <source>{name} was not asked for this. Note the call first.</source>
        <translation>{name} wurde dafür nicht angefragt. Bitte zuerst den Anruf festhalten.</translation>
    </message>
    <message>
        <source>{name} has said yes already. There is no need to call again.</source>
        <translation>{name} hat schon zugesagt. Ein weiterer Anruf ist nicht nötig.</translation>
    </message>
    <message>
        <source>Somebody stands in the roster twice for the same time. Take one line out.</source>
        <translation>Jemand steht für dieselbe Zeit zweimal im Begleitdienst. Bitte eine Zeile herausnehmen.</translation>
    </message>
    <message>
        <source>This day is over. The roster of a past day stays as it was.</source>
        <translation>Dieser Tag ist vorbei. Der Begleitdienst eines vergangenen Tages bleibt, wie er war.</translation>
    </message>
    <message>
        <source>Nothing was changed, so there is nothing to save.</source>
        <translation>Es wurde nichts geändert, also gibt es nichts zu speichern.</translation>
    </message>
    <message>
        <source>{name} does not escort at present. Take the line out of the roster.</source>
        <translation>{name} begleitet zurzeit nicht. Bitte die Zeile aus dem Begleitdienst nehmen.</translation>
    </message>
    <message>
        <source>{name}: the line begins on another day. Enter a time of this day.</source>
        <translation>{name}: Die Zeile beginnt an einem anderen Tag. Bitte eine Zeit dieses Tages eingeben.</translation>
    </message>
    <message>
        <source>Nobody suspends their own account. Ask a second office manager.</source>
        <translation>Niemand stellt das eigene Konto ruhend. Bitte eine zweite Büroleitung fragen.</translation>
    </message>
    <message>
        <source>{name} is suspended already, or does not work here any more.</source>
        <translation>{name} ist schon ruhend oder arbeitet nicht mehr hier.</translation>
    </message>
    <message>
        <source>{name} is not suspended.</source>
        <translation>{name} ist nicht ruhend.</translation>
    </message>
    <message>
        <source>{name} is suspended for a longer time. Choose the deputy or somebody else.</source>
        <translation>{name} ist für längere Zeit ruhend gestellt. Wählen Sie die Vertretung oder jemand anderen.</translation>
    </message>
    <message>
        <source>{name} is not at work for a longer time and cannot receive {visitor}. Choose somebody else.</source>
        <translation>{name} ist länger nicht im Dienst und kann {visitor} nicht übernehmen. Wählen Sie jemand anderen.</translation>
    </message>
    <message>
        <source>{name} is not at work for a longer time and cannot receive {visitor}. The deputy is {deputy}: call and finish again, or choose somebody else.</source>
        <translation>{name} ist länger nicht im Dienst und kann {visitor} nicht übernehmen. Die Vertretung ist {deputy}: anrufen und erneut abschließen, oder jemand anderen wählen.</translation>
    </message>
    <message>
        <source>This visitor is not waiting any more. Look at the list again.</source>
        <translation>Dieser Besuch wartet nicht mehr. Bitte die Liste ansehen.</translation>
    </message>
    <message>
        <source>{name} is not on site, so there is nothing to hand over.</source>
        <translation>{name} ist nicht im Haus, es gibt nichts zu übergeben.</translation>
    </message>
    <message>
        <source>{name} needs no escort here, so there is no gap to report.</source>
        <translation>{name} braucht hier keine Begleitung, es gibt keine Lücke zu melden.</translation>
    </message>
    <message>
        <source>{name} is without an escort already. Assign a new escort.</source>
        <translation>{name} ist schon ohne Begleitung. Bitte eine neue Begleitung zuweisen.</translation>
    </message>
    <message>
        <source>{name} never went in: no badge was issued. Record the departure, and how it is known.</source>
        <translation>{name} war nie drin: Es wurde kein Ausweis ausgegeben. Erfassen Sie den Abgang und woher er bekannt ist.</translation>
    </message>
    <message>
        <source>{name} has no permission for this zone. Hand {name} over to another escort first.</source>
        <translation>{name} hat für diesen Bereich keine Erlaubnis. Erst {name} an eine andere Begleitung übergeben.</translation>
    </message>
    <message>
        <source>There is no such gap any more. Look at what was recorded again.</source>
        <translation>Diese Lücke gibt es nicht mehr. Bitte noch einmal nachsehen, was erfasst wurde.</translation>
    </message>
    <message>
        <source>They are recorded in this zone already.</source>
        <translation>Sie sind in diesem Bereich schon erfasst.</translation>
    </message>
    <message>
        <source>{name} is at the desk already, in reception&apos;s hands.</source>
        <translation>{name} ist schon am Empfang, in dessen Obhut.</translation>
    </message>
    <message>
        <source>{field}: this number cannot be right.</source>
        <translation>{field}: Diese Zahl kann nicht stimmen.</translation>
    </message>
    <message>
        <source>{field}: something stands there twice. Take one out.</source>
        <translation>{field}: Etwas steht doppelt da. Bitte eines entfernen.</translation>
    </message>
    <message>
        <source>This cylinder belongs to another locking system.</source>
        <translation>Dieser Zylinder gehört zu einer anderen Schließanlage.</translation>
    </message>
    <message>
        <source>They have left already. Look at the list again.</source>
        <translation>Sie sind schon draußen. Sehen Sie noch einmal in die Liste.</translation>
    </message>
    <message>
        <source>{name} refuses nothing any more. Look at the list again.</source>
        <translation>{name} verweigert nichts mehr. Sehen Sie noch einmal in die Liste.</translation>
    </message>
    <message>
        <source>This act cannot be taken back. Record what is true now instead.</source>
        <translation>Dieser Vorgang lässt sich nicht zurücknehmen. Erfassen Sie stattdessen, was jetzt gilt.</translation>
    </message>
    <message>
        <source>Only the account that entered it may take it back. Record what is true now instead.</source>
        <translation>Nur das Konto, das es erfasst hat, kann es zurücknehmen. Erfassen Sie stattdessen, was jetzt gilt.</translation>
    </message>
    <message>
        <source>More than ten minutes have passed, so it stays. Record what is true now instead.</source>
        <translation>Es sind mehr als zehn Minuten vergangen, deshalb bleibt es stehen. Erfassen Sie stattdessen, was jetzt gilt.</translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation>Das wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <source>Something later is recorded about this visit, so it stays. Record what is true now instead.</source>
        <translation>Zu diesem Besuch ist schon Späteres erfasst, deshalb bleibt es stehen. Erfassen Sie stattdessen, was jetzt gilt.</translation>
    </message>
    <message>
        <source>Reception has closed since, so it stays. Record what is true now instead.</source>
        <translation>Der Empfang ist seitdem geschlossen, daher bleibt es dabei. Erfassen Sie stattdessen, was jetzt gilt.</translation>
    </message>
    <message>
        <source>{name} has changed hands meanwhile: {keeper} is responsible since {last}. Finish again if this is still right.</source>
        <translation>{name} wurde inzwischen übergeben: verantwortlich ist seit {last} {keeper}. Schließen Sie erneut ab, wenn es so noch stimmt.</translation>
    </message>
    <message>
        <source>{name} has changed hands meanwhile: reception is responsible since {last}. Finish again if this is still right.</source>
        <translation>{name} wurde inzwischen übergeben: verantwortlich ist seit {last} der Empfang. Schließen Sie erneut ab, wenn es so noch stimmt.</translation>
    </message>
    <message>
        <source>{name} has changed hands meanwhile: nobody is responsible now. Finish again if this is still right.</source>
        <translation>Bei {name} hat sich inzwischen etwas geändert: verantwortlich ist jetzt niemand. Schließen Sie erneut ab, wenn es so noch stimmt.</translation>
    </message>
    <message>
        <source>{successor} was asked meanwhile to take over {name} ({last}) and has not answered; until then {keeper} is responsible. Finish again if this is still right.</source>
        <translation>{successor} wurde inzwischen gefragt, {name} zu übernehmen ({last}), und hat noch nicht geantwortet; bis dahin ist {keeper} verantwortlich. Schließen Sie erneut ab, wenn es so noch stimmt.</translation>
    </message>
    <message>
        <source>{field}: at least 1.</source>
        <translation>{field}: mindestens 1.</translation>
    </message>
    <message>
        <source>A roll call is running already. End it first.</source>
        <translation>Eine Vollzähligkeitsprüfung läuft schon. Beenden Sie diese zuerst.</translation>
    </message>
    <message>
        <source>This roll call has ended. Its answers do not change any more.</source>
        <translation>Diese Prüfung ist beendet. Ihre Antworten ändern sich nicht mehr.</translation>
    </message>
    <message>
        <source>In a drill nobody&apos;s departure is recorded. Record it at the visit, if somebody has really left.</source>
        <translation>Bei einer Übung wird kein Abgang erfasst. Erfassen Sie ihn beim Besuch, wenn jemand wirklich gegangen ist.</translation>
    </message>
    <message>
        <source>A departure is recorded only for somebody who is already gone.</source>
        <translation>Ein Abgang wird nur für jemanden erfasst, der schon gegangen ist.</translation>
    </message>
    <message>
        <source>People without an answer: {count}. Enter safe, missing or already gone for each of them.</source>
        <translation>Personen ohne Antwort: {count}. Tragen Sie für jede ein: in Sicherheit, vermisst oder schon gegangen.</translation>
    </message>
    <message>
        <source>This is the number of a handover form. Take a visit form&apos;s.</source>
        <translation>Dies ist die Nummer eines Übergabeformulars. Nehmen Sie die eines Besuchsformulars.</translation>
    </message>
    <message>
        <source>A visit form is entered with its visit, or crossed out with a reason.</source>
        <translation>Ein Besuchsformular wird mit seinem Besuch nachgetragen oder mit einem Grund ungültig gemacht.</translation>
    </message>
    <message>
        <source>No form has this number. It stands at the top of the paper.</source>
        <translation>Kein Formular hat diese Nummer. Sie steht oben auf dem Papier.</translation>
    </message>
    <message>
        <source>This form was entered or crossed out already.</source>
        <translation>Dieses Formular ist schon nachgetragen oder ungültig.</translation>
    </message>
    <message>
        <source>This time lies before the one above it. Correct the times.</source>
        <translation>Diese Zeit liegt vor der darüber. Berichtigen Sie die Zeiten.</translation>
    </message>
    <message>
        <source>Reception is closed already. Open it first.</source>
        <translation>Der Empfang ist schon geschlossen. Öffnen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>Reception is open already.</source>
        <translation>Der Empfang ist schon geöffnet.</translation>
    </message>
    <message>
        <source>Enter the name of the mail server, for example mail.example.org.</source>
        <translation>Den Namen des Mailservers eingeben, zum Beispiel mail.example.org.</translation>
    </message>
    <message>
        <source>Enter a number from 1 to 65535; most servers use 587.</source>
        <translation>Eine Zahl von 1 bis 65535 eingeben; die meisten Server verwenden 587.</translation>
    </message>
    <message>
        <source>{field}: e-mail addresses like a.berger@example.org, several with a comma between.</source>
        <translation>{field}: E-Mail-Adressen wie a.berger@example.org, mehrere mit Komma getrennt.</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>Diese Einstellung gibt es nicht.</translation>
    </message>
    <message>
        <source>This is not the present password.</source>
        <translation>Das ist nicht das bisherige Passwort.</translation>
    </message>
    <message>
        <source>Easy to guess. Use several words that have nothing to do with you.</source>
        <translation>Leicht zu erraten. Mehrere Wörter nehmen, die nichts mit Ihnen zu tun haben.</translation>
    </message>
    <message>
        <source>Too short: at least 12 characters.</source>
        <translation>Zu kurz: mindestens 12 Zeichen.</translation>
    </message>
    <message>
        <source>A PIN has 6 digits.</source>
        <translation>Eine PIN hat 6 Ziffern.</translation>
    </message>
    <message>
        <source>This PIN is easy to guess. No repeated digits, no rows of digits.</source>
        <translation>Diese PIN ist leicht zu erraten. Keine Wiederholungen, keine Zahlenreihen.</translation>
    </message>
    <message>
        <source>An auditor has no other role. Open a second account for it.</source>
        <translation>Die Revision hat keine weitere Rolle. Dafür ein zweites Konto eröffnen.</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Bitte mindestens eine Rolle wählen.</translation>
    </message>
    <message>
        <source>Nobody changes the roles of their own account. Ask another administrator.</source>
        <translation>Niemand ändert die Rollen des eigenen Kontos. Bitte eine andere Administration fragen.</translation>
    </message>
    <message>
        <source>This day has not come yet. Enter when it really happened.</source>
        <translation>Dieser Tag ist noch nicht gekommen. Bitte eintragen, wann es wirklich geschah.</translation>
    </message>
    <message>
        <source>{name} is in the house already. Record the departure of that visit first.</source>
        <translation>{name} ist schon im Haus. Erfassen Sie zuerst den Abgang dieses Besuchs.</translation>
    </message>
    <message>
        <source>This ban was lifted. Issue a new one if it must hold again.</source>
        <translation>Dieses Hausverbot ist aufgehoben. Sprechen Sie ein neues aus, wenn es wieder gelten soll.</translation>
    </message>
    <message>
        <source>No ban that holds is like this name any more. Record the visit.</source>
        <translation>Kein geltendes Hausverbot gleicht diesem Namen mehr. Erfassen Sie den Besuch.</translation>
    </message>
    <message>
        <source>Somebody has decided this already. The office manager can withdraw the decision.</source>
        <translation>Das hat schon jemand entschieden. Die Büroleitung kann die Entscheidung zurücknehmen.</translation>
    </message>
    <message>
        <source>This is withdrawn already. Look at the list again.</source>
        <translation>Das ist schon zurückgenommen. Sehen Sie noch einmal in die Liste.</translation>
    </message>
    <message>
        <source>This is one and the same visitor. Choose two different ones.</source>
        <translation>Das ist ein und derselbe Besucher. Wählen Sie zwei verschiedene.</translation>
    </message>
    <message>
        <source>{name} is merged with another visitor already. Take that back first, or choose the other one.</source>
        <translation>{name} ist schon mit einem anderen Besucher zusammengeführt. Nehmen Sie das erst zurück oder wählen Sie den anderen.</translation>
    </message>
    <message>
        <source>Both are in the house now, so they cannot be one. Record the departure that is missing.</source>
        <translation>Beide sind gerade im Haus, können also nicht einer sein. Erfassen Sie den fehlenden Abgang.</translation>
    </message>
    <message>
        <source>{field}: there is no letter in it, so nobody could be recognised.</source>
        <translation>{field}: Darin steht kein Buchstabe, so wäre niemand zu erkennen.</translation>
    </message>
    <message>
        <source>Enter whole euros, for example 410.</source>
        <translation>Geben Sie ganze Euro ein, zum Beispiel 410.</translation>
    </message>
    <message>
        <source>{field}: one for each key, please.</source>
        <translation>{field}: bitte für jeden Schlüssel genau eine Angabe.</translation>
    </message>
    <message>
        <source>A file of the program itself is never replaced by an export. Choose another name.</source>
        <translation>Eine Datei des Programms selbst wird nie durch einen Export ersetzt. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This is no signature yet. Please sign with more than a dot.</source>
        <translation>Das ist noch keine Unterschrift. Bitte mit mehr als einem Punkt unterschreiben.</translation>
    </message>
    <message>
        <source>Something outside the program failed. Nothing was lost; try again.</source>
        <translation>Etwas außerhalb des Programms ist fehlgeschlagen. Nichts ist verloren; bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The data file is busy with another program. Wait a moment, then try again.</source>
        <translation>Die Datendatei wird gerade von einem anderen Programm benutzt. Kurz warten und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The data file cannot be read. Do not go on working; restore the last backup.</source>
        <translation>Die Datendatei ist nicht lesbar. Nicht weiterarbeiten; letzte Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The data was written by a newer version of AccessDesk. Install that version.</source>
        <translation>Die Daten stammen von einer neueren Version von AccessDesk. Bitte diese Version installieren.</translation>
    </message>
    <message>
        <source>The database server does not answer. Check the network and the address in desk.json.</source>
        <translation>Der Datenbankserver antwortet nicht. Prüfen Sie das Netz und die Adresse in desk.json.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again; nothing was recorded.</source>
        <translation>Der Datenträger ist voll. Platz schaffen und noch einmal versuchen; es wurde nichts erfasst.</translation>
    </message>
    <message>
        <source>The key file of the data is missing. Put it back beside the data file, or use the recovery sheet.</source>
        <translation>Die Schlüsseldatei der Daten fehlt. Wieder neben die Datendatei legen oder das Wiederherstellungsblatt benutzen.</translation>
    </message>
    <message>
        <source>This is a backup of a database on a PostgreSQL server. Make a new, empty database there and name its address with --into. Nothing was changed.</source>
        <translation>Das ist die Sicherung einer Datenbank auf einem PostgreSQL-Server. Dort eine neue, leere Datenbank anlegen und ihre Adresse mit --into nennen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This is a backup of a data file, and these data lie on a PostgreSQL server. Take a backup of the server&apos;s database, or another data folder.</source>
        <translation>Das ist die Sicherung einer Datendatei, und diese Daten liegen auf einem PostgreSQL-Server. Eine Sicherung der Serverdatenbank nehmen oder einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>The database named for the restore is not empty. Nothing was changed; make a new one and name that one.</source>
        <translation>Die für die Wiederherstellung genannte Datenbank ist nicht leer. Nichts wurde geändert; eine neue anlegen und diese nennen.</translation>
    </message>
    <message>
        <source>A restore gave this database up: the house goes on in another one. Put its address into the settings file (desk.json) of this desk; whoever restored knows it.</source>
        <translation>Eine Wiederherstellung hat diese Datenbank aufgegeben: Das Haus arbeitet in einer anderen weiter. Deren Adresse in die Einstellungsdatei (desk.json) dieses Platzes eintragen; wer wiederhergestellt hat, kennt sie.</translation>
    </message>
    <message>
        <source>A restore into this database was broken off, so nothing in it is shown. Run the restore again into the same database.</source>
        <translation>Eine Wiederherstellung in diese Datenbank wurde abgebrochen, darum wird nichts daraus gezeigt. Die Wiederherstellung in dieselbe Datenbank noch einmal ausführen.</translation>
    </message>
    <message>
        <source>The server did not take the backup: pg_restore is missing on this computer, or it failed. The new database is empty as before. Install the PostgreSQL client of the server&apos;s version and try again.</source>
        <translation>Der Server hat die Sicherung nicht angenommen: pg_restore fehlt auf diesem Computer oder ist gescheitert. Die neue Datenbank ist leer wie zuvor. Den PostgreSQL-Client in der Version des Servers installieren und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The set-up of this data folder was never finished. Close the program and start it again.</source>
        <translation>Die Einrichtung dieses Datenordners wurde nie beendet. Schließen Sie das Programm und starten Sie es neu.</translation>
    </message>
    <message>
        <source>No evacuation list lies on this computer yet. Log in once, then it is kept up to date by itself.</source>
        <translation>Auf diesem Rechner liegt noch keine Räumungsliste. Einmal einloggen, dann wird sie von selbst aktuell gehalten.</translation>
    </message>
    <message>
        <source>The evacuation list on this computer was changed or damaged. Log in: then it is written anew.</source>
        <translation>Die Räumungsliste auf diesem Rechner wurde verändert oder beschädigt. Einloggen: dann wird sie neu geschrieben.</translation>
    </message>
    <message>
        <source>The mail server did not take the evacuation list. Check the mail settings; the next hour tries it.</source>
        <translation>Der Mailserver hat die Räumungsliste nicht angenommen. Bitte die Mail-Einstellungen prüfen; zur nächsten vollen Stunde wird es wieder versucht.</translation>
    </message>
    <message>
        <source>The printer does not answer. Everything is recorded; print again later.</source>
        <translation>Der Drucker antwortet nicht. Alles ist erfasst; bitte später drucken.</translation>
    </message>
    <message>
        <source>The file is too large. Split it, or check that it is the right one.</source>
        <translation>Die Datei ist zu groß. Bitte teilen, oder prüfen, ob es die richtige ist.</translation>
    </message>
    <message>
        <source>This is no text file. Save the table as CSV and choose that file.</source>
        <translation>Das ist keine Textdatei. Die Tabelle als CSV speichern und diese Datei auswählen.</translation>
    </message>
    <message>
        <source>The file has no rows. Choose another one.</source>
        <translation>Die Datei hat keine Zeilen. Bitte eine andere auswählen.</translation>
    </message>
    <message>
        <source>No column of the file holds names. Its first row must name the columns; say which one is the name.</source>
        <translation>Keine Spalte der Datei hält Namen. Die erste Zeile muss die Spalten benennen; bitte angeben, welche der Name ist.</translation>
    </message>
    <message>
        <source>This is no keying schedule: the row of titles with number and door is missing.</source>
        <translation>Das ist kein Schließplan: Die Titelzeile mit Nummer und Tür fehlt.</translation>
    </message>
    <message>
        <source>The row with the key types is missing in this keying schedule.</source>
        <translation>In diesem Schließplan fehlt die Zeile mit den Schlüsselarten.</translation>
    </message>
    <message>
        <source>{more} more than announced ({announced}). Call the host and write down who authorises them.</source>
        <translation>{more} mehr als angekündigt ({announced}). Rufen Sie den Gastgeber an und tragen Sie ein, wer sie erlaubt.</translation>
    </message>
    <message>
        <source>{name} has not yet got: {documents}. Hand it over, tick it, then let {name} in.</source>
        <translation>{name} hat noch nicht bekommen: {documents}. Bitte geben, ankreuzen und {name} erst dann einlassen.</translation>
    </message>
    <message>
        <source>Nobody more of {name} is expected. Record a walk-in, or announce the group again.</source>
        <translation>Von {name} wird niemand mehr erwartet. Erfassen Sie eine Ankunft ohne Voranmeldung oder melden Sie die Gruppe neu vor.</translation>
    </message>
    <message>
        <source>A group is cancelled, or it did not come.</source>
        <translation>Eine Gruppe wird abgesagt, oder sie kam nicht.</translation>
    </message>
    <message>
        <source>The expected time has not passed yet. Cancel the group, or wait until it has passed.</source>
        <translation>Die erwartete Zeit ist noch nicht vorbei. Sagen Sie die Gruppe ab oder warten Sie, bis sie vorbei ist.</translation>
    </message>
    <message>
        <source>{field}: from 1 to {most}. Announce more people as several groups.</source>
        <translation>{field}: von 1 bis {most}. Melden Sie mehr Personen als mehrere Gruppen vor.</translation>
    </message>
    <message>
        <source>There are {names} names. Raise the number of people, or take names out.</source>
        <translation>Es sind {names} Namen. Erhöhen Sie die Personenzahl oder nehmen Sie Namen heraus.</translation>
    </message>
    <message>
        <source>There are no names in the clipboard. Copy the list first.</source>
        <translation>In der Zwischenablage stehen keine Namen. Kopieren Sie zuerst die Liste.</translation>
    </message>
    <message>
        <source>{name} is not here. Record the arrival first.</source>
        <translation>{name} ist nicht da. Erfassen Sie zuerst die Ankunft.</translation>
    </message>
    <message>
        <source>The series does not come on this day. Choose one of its dates.</source>
        <translation>An diesem Tag kommt die Serie nicht. Wählen Sie einen ihrer Termine.</translation>
    </message>
    <message>
        <source>This date is cancelled already.</source>
        <translation>Dieser Termin ist schon abgesagt.</translation>
    </message>
    <message>
        <source>The coming weeks are planned already.</source>
        <translation>Die kommenden Wochen sind schon geplant.</translation>
    </message>
    <message>
        <source>The series of {name} has ended. Plan a new one.</source>
        <translation>Die Serie von {name} ist beendet. Planen Sie eine neue.</translation>
    </message>
    <message>
        <source>A series lasts at most three years. Choose an earlier last day.</source>
        <translation>Eine Serie dauert höchstens drei Jahre. Wählen Sie einen früheren letzten Tag.</translation>
    </message>
    <message>
        <source>{field}: enter a time like 08:00.</source>
        <translation>{field}: Bitte eine Uhrzeit wie 08:00 eingeben.</translation>
    </message>
    <message>
        <source>This workbook cannot be read. Save the table as CSV or as XLSX again and choose that file.</source>
        <translation>Diese Arbeitsmappe lässt sich nicht lesen. Speichern Sie die Tabelle noch einmal als CSV oder XLSX und wählen Sie diese Datei.</translation>
    </message>
    <message>
        <source>More than {most} rows. Choose a file with this group alone.</source>
        <translation>Mehr als {most} Zeilen. Wählen Sie eine Datei nur mit dieser Gruppe.</translation>
    </message>
    <message>
        <source>{name} belongs to another group. Look at the list again.</source>
        <translation>{name} gehört zu einer anderen Gruppe. Sehen Sie noch einmal in die Liste.</translation>
    </message>
    <message>
        <source>{name} may not come in alone: {why}. Call the office, or record an ordinary arrival, with an escort.</source>
        <translation>{name} darf nicht allein hinein: {why}. Rufen Sie die Büroleitung, oder erfassen Sie eine gewöhnliche Ankunft mit Begleitung.</translation>
    </message>
    <message>
        <source>{name} authorises nothing today: {why}.</source>
        <translation>{name} kann heute nichts anweisen: {why}.</translation>
    </message>
    <message>
        <source>Order {number}: {why}.</source>
        <translation>Auftrag {number}: {why}.</translation>
    </message>
    <message>
        <source>{zone} is entered on an order number only, and {name} has none. Ask the host for the number and enter it in the visit under “For whom, order”, or choose another zone.</source>
        <translation>{zone} wird nur mit Auftragsnummer betreten, und {name} hat keine. Fragen Sie den Gastgeber nach der Nummer und tragen Sie sie beim Besuch unter „Für wen, Auftrag“ ein, oder wählen Sie einen anderen Bereich.</translation>
    </message>
    <message>
        <source>the firm is a customer no more. Choose another customer, or have the office take it back</source>
        <translation>die Firma ist kein Kunde mehr. Wählen Sie einen anderen Kunden, oder lassen Sie ihn vom Büro wieder aufnehmen</translation>
    </message>
    <message>
        <source>this contact belongs to another customer. Choose a contact of this customer</source>
        <translation>die Person gehört zu einem anderen Kunden. Wählen Sie eine dieses Kunden</translation>
    </message>
    <message>
        <source>the customer took the authority back. Choose another contact</source>
        <translation>der Kunde hat das Weisungsrecht zurückgenommen. Wählen Sie eine andere Person</translation>
    </message>
    <message>
        <source>the authority has expired. Have the office ask the customer, or choose another contact</source>
        <translation>das Weisungsrecht ist abgelaufen. Lassen Sie die Büroleitung beim Kunden nachfragen, oder wählen Sie eine andere Person</translation>
    </message>
    <message>
        <source>not verified yet. The office asks back at the customer first, or choose another contact</source>
        <translation>noch nicht bestätigt. Erst fragt die Büroleitung beim Kunden zurück, oder wählen Sie eine andere Person</translation>
    </message>
    <message>
        <source>there is none with this number. Check it, or call the office</source>
        <translation>diese Nummer gibt es nicht. Prüfen Sie sie, oder rufen Sie die Büroleitung</translation>
    </message>
    <message>
        <source>it is closed. Ask for the number of the running order</source>
        <translation>er ist abgeschlossen. Fragen Sie nach der Nummer des laufenden Auftrags</translation>
    </message>
    <message>
        <source>it has not begun. Ask the host for the right order</source>
        <translation>er hat noch nicht begonnen. Fragen Sie den Gastgeber nach dem richtigen Auftrag</translation>
    </message>
    <message>
        <source>it has run out. Ask for the number of the running order</source>
        <translation>er ist abgelaufen. Fragen Sie nach der Nummer des laufenden Auftrags</translation>
    </message>
    <message>
        <source>it belongs to another customer. Check the number</source>
        <translation>er gehört zu einem anderen Kunden. Prüfen Sie die Nummer</translation>
    </message>
    <message>
        <source>it does not cover these zones. Take zones out, or call the host</source>
        <translation>er deckt diese Bereiche nicht. Nehmen Sie Bereiche heraus, oder rufen Sie den Gastgeber</translation>
    </message>
    <message>
        <source>The permission of {name} has ended. Make a new one if the person comes back.</source>
        <translation>Der Dauerzutritt von {name} ist beendet. Legen Sie einen neuen an, wenn die Person wiederkommt.</translation>
    </message>
    <message>
        <source>The visit of {name} is over. Choose one that is open.</source>
        <translation>Der Besuch von {name} ist zu Ende. Wählen Sie einen offenen.</translation>
    </message>
    <message>
        <source>The authority of {name} has ended. Enter the person anew if the customer names them again.</source>
        <translation>Das Weisungsrecht von {name} ist beendet. Erfassen Sie die Person neu, wenn der Kunde sie wieder benennt.</translation>
    </message>
    <message>
        <source>Badge {number} is not in the stock: {state}. Take another one, or record that it was found.</source>
        <translation>Ausweis {number} ist nicht im Bestand: {state}. Nehmen Sie einen anderen oder erfassen Sie, dass er gefunden wurde.</translation>
    </message>
    <message>
        <source>Badge {number} is printed ahead for {name}. Take another number.</source>
        <translation>Ausweis {number} ist für {name} vorgedruckt. Nehmen Sie eine andere Nummer.</translation>
    </message>
    <message>
        <source>{name} has no badge now. Look at the list again.</source>
        <translation>{name} hat jetzt keinen Ausweis. Sehen Sie noch einmal in die Liste.</translation>
    </message>
    <message>
        <source>Badge {number} is a reusable one from the stock; it is not printed. Take another badge for it.</source>
        <translation>Ausweis {number} ist ein wiederverwendbarer aus dem Bestand; er wird nicht gedruckt. Nehmen Sie dafür einen anderen Ausweis.</translation>
    </message>
    <message>
        <source>Badge {number} is not missing, so there is nothing to find.</source>
        <translation>Ausweis {number} fehlt nicht, es gibt also nichts zu finden.</translation>
    </message>
    <message>
        <source>{field}: at most {most} at once.</source>
        <translation>{field}: höchstens {most} auf einmal.</translation>
    </message>
    <message>
        <source>{field}: at most {most} lines.</source>
        <translation>{field}: höchstens {most} Zeilen.</translation>
    </message>
    <message>
        <source>{field}: one for each visitor, please.</source>
        <translation>{field}: bitte eine je Besucher.</translation>
    </message>
    <message>
        <source>{name} is not expected any more; a badge is printed ahead for announced visitors only.</source>
        <translation>{name} wird nicht mehr erwartet; vorgedruckt wird nur für vorangemeldete Besucher.</translation>
    </message>
    <message>
        <source>The badge of {name} is printed ahead already. Print it again.</source>
        <translation>Der Ausweis von {name} ist schon vorgedruckt. Drucken Sie ihn neu.</translation>
    </message>
    <message>
        <source>This is settled already. Look at the list again.</source>
        <translation>Das ist schon geklärt. Sehen Sie noch einmal in die Liste.</translation>
    </message>
    <message>
        <source>The picture is larger than {most} KB. Take a smaller one.</source>
        <translation>Das Bild ist größer als {most} KB. Nehmen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>The picture has more than {most} pixels on a side. Take a smaller one.</source>
        <translation>Das Bild hat mehr als {most} Pixel an einer Seite. Nehmen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>The picture has more than {most} million pixels. Take a smaller one.</source>
        <translation>Das Bild hat mehr als {most} Millionen Pixel. Nehmen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>This is no whole PNG or SVG picture. Choose another file.</source>
        <translation>Das ist kein vollständiges PNG- oder SVG-Bild. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>This file holds more than a picture (a link, a program or hidden data). Save it as a plain PNG.</source>
        <translation>Diese Datei enthält mehr als ein Bild (einen Verweis, ein Programm oder versteckte Daten). Speichern Sie sie als einfaches PNG.</translation>
    </message>
    <message>
        <source>It cannot have been known before it happened. Correct one of the two times.</source>
        <translation>Es kann nicht bekannt gewesen sein, bevor es geschah. Berichtigen Sie eine der beiden Zeiten.</translation>
    </message>
    <message>
        <source>It was on record by then, so it became known earlier. Correct when it became known.</source>
        <translation>Da war es schon eingetragen, es wurde also früher bekannt. Berichtigen Sie, wann es bekannt wurde.</translation>
    </message>
    <message>
        <source>This clock does not run for this incident.</source>
        <translation>Diese Frist läuft für diesen Vorfall nicht.</translation>
    </message>
    <message>
        <source>The recording was overwritten by then. Enter when it was secured, or write down that nothing was secured.</source>
        <translation>Da war die Aufzeichnung schon überschrieben. Tragen Sie ein, wann sie gesichert wurde, oder dass nichts gesichert wurde.</translation>
    </message>
    <message>
        <source>Clocks that nobody has answered: {count}. Report, or write down why nothing is owed, then close.</source>
        <translation>Unbeantwortete Fristen: {count}. Melden Sie, oder schreiben Sie auf, warum nichts erforderlich ist, und schließen Sie dann ab.</translation>
    </message>
    <message>
        <source>Nobody has decided yet what is done. Decide first, then close.</source>
        <translation>Noch ist nicht entschieden, was geschieht. Erst entscheiden, dann abschließen.</translation>
    </message>
    <message>
        <source>This incident is closed. Reopen it if something is to be added.</source>
        <translation>Dieser Vorfall ist abgeschlossen. Öffnen Sie ihn wieder, wenn etwas nachzutragen ist.</translation>
    </message>
    <message>
        <source>This incident is open already.</source>
        <translation>Dieser Vorfall ist schon offen.</translation>
    </message>
    <message>
        <source>{name} was changed after that already ({last}). Choose a later day, or leave this cross out.</source>
        <translation>{name} wurde danach schon geändert ({last}). Wählen Sie einen späteren Tag, oder lassen Sie dieses Kreuz weg.</translation>
    </message>
    <message>
        <source>{name} was made worthless by a rekeying and opens nothing any more. Take its crosses out.</source>
        <translation>{name} ist seit einer Umschließung wertlos und schließt nichts mehr. Nehmen Sie die Kreuze dieser Schlüsselart heraus.</translation>
    </message>
    <message>
        <source>The key {copy} is kept for {name} from {begins} until {ends}. Choose another copy, or say why it goes out all the same.</source>
        <translation>Der Schlüssel {copy} ist von {begins} bis {ends} für {name} reserviert. Wählen Sie ein anderes Exemplar, oder sagen Sie, warum er trotzdem ausgegeben wird.</translation>
    </message>
    <message>
        <source>{name} has these keys already. Choose somebody else.</source>
        <translation>{name} hat diese Schlüssel schon. Wählen Sie jemand anderen.</translation>
    </message>
    <message>
        <source>{name} holds another of these keys. Pass on the keys of one holder at a time.</source>
        <translation>{name} hat einen anderen dieser Schlüssel. Geben Sie die Schlüssel eines Inhabers nach dem anderen weiter.</translation>
    </message>
    <message>
        <source>{name} holds this key in person. Pass it on at the desk, with both people there.</source>
        <translation>{name} hat diesen Schlüssel persönlich. Geben Sie ihn am Empfang weiter, wenn beide da sind.</translation>
    </message>
    <message>
        <source>The last change of bearer of {copy} is not confirmed by both yet. Have it confirmed first.</source>
        <translation>Den letzten Trägerwechsel von {copy} haben noch nicht beide bestätigt. Lassen Sie ihn zuerst bestätigen.</translation>
    </message>
    <message>
        <source>This time is over already. Enter a time that is still to come.</source>
        <translation>Diese Zeit ist schon vorbei. Geben Sie eine Zeit ein, die noch kommt.</translation>
    </message>
    <message>
        <source>The visit of {name} is over. Choose an expected or present visitor.</source>
        <translation>Der Besuch von {name} ist beendet. Wählen Sie jemanden, der erwartet wird oder im Haus ist.</translation>
    </message>
    <message>
        <source>This is not the security card of {system}. Read the number off the right card; the attempt is on record.</source>
        <translation>Das ist nicht die Sicherungskarte von {system}. Lesen Sie die Nummer von der richtigen Karte ab; der Versuch ist protokolliert.</translation>
    </message>
    <message>
        <source>There is nothing to settle any more. Look at the list again.</source>
        <translation>Hier ist nichts mehr zu klären. Sehen Sie die Liste noch einmal an.</translation>
    </message>
    <message>
        <source>This key was only ordered. Cancel its order instead, if it never comes.</source>
        <translation>Dieser Schlüssel ist erst bestellt. Schließen Sie seine Bestellung, falls er nie kommt.</translation>
    </message>
    <message>
        <source>Tick the keys that came.</source>
        <translation>Wählen Sie die Schlüssel, die gekommen sind.</translation>
    </message>
    <message>
        <source>One of these keys is not open in this order. Look at it again.</source>
        <translation>Einer dieser Schlüssel ist in dieser Bestellung nicht mehr offen. Sehen Sie sie noch einmal an.</translation>
    </message>
    <message>
        <source>Nothing of this order is open any more. Look at the list again.</source>
        <translation>Von dieser Bestellung ist nichts mehr offen. Sehen Sie die Liste noch einmal an.</translation>
    </message>
    <message>
        <source>No security card is on record for {name}. Enter its number first: Key data, Change {name}.</source>
        <translation>Für {name} ist keine Sicherungskarte hinterlegt. Tragen Sie zuerst ihre Nummer ein: Schlüsseldaten, {name} ändern.</translation>
    </message>
    <message>
        <source>{name} lies under a seal with another number. Read it again; if it is so, somebody has been at the seal.</source>
        <translation>{name} liegt unter einem Siegel mit anderer Nummer. Lesen Sie sie noch einmal ab; stimmt sie, war jemand am Siegel.</translation>
    </message>
    <message>
        <source>This seal needs no signature any more.</source>
        <translation>Dieses Siegel braucht keine Gegenzeichnung mehr.</translation>
    </message>
    <message>
        <source>{name} comes from another firm and is not in the house. Choose somebody who is here.</source>
        <translation>{name} kommt von einer anderen Firma und ist nicht im Haus. Wählen Sie jemanden, der da ist.</translation>
    </message>
    <message>
        <source>{name} comes by contract from another firm and is kept under standing externals. Change it there.</source>
        <translation>{name} kommt per Vertrag von einer anderen Firma und wird unter „Externe mit Dauerzutritt“ geführt. Ändern Sie es dort.</translation>
    </message>
    <message>
        <source>{name} has no escort right that could end.</source>
        <translation>{name} hat kein Begleitrecht, das enden könnte.</translation>
    </message>
    <message>
        <source>Line {line} has {count} cells, the others {most}: its crosses may stand in the wrong column. Mend the line.</source>
        <translation>Zeile {line} hat {count} Zellen, die anderen {most}: Ihre Kreuze können in der falschen Spalte stehen. Berichtigen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Line {line} holds a character that cannot be read. Save the file as UTF-8 or as XLSX.</source>
        <translation>Zeile {line} enthält ein Zeichen, das nicht lesbar ist. Speichern Sie die Datei als UTF-8 oder als XLSX.</translation>
    </message>
    <message>
        <source>Line {line} holds a formula ({cell}). Save the file with plain values and choose it again.</source>
        <translation>Zeile {line} enthält eine Formel ({cell}). Speichern Sie die Datei mit reinen Werten, und wählen Sie sie erneut.</translation>
    </message>
    <message>
        <source>Line {line} has more than {most} columns. This is no keying schedule.</source>
        <translation>Zeile {line} hat mehr als {most} Spalten. Das ist kein Schließplan.</translation>
    </message>
    <message>
        <source>More than {most} lines. This is no keying schedule.</source>
        <translation>Mehr als {most} Zeilen. Das ist kein Schließplan.</translation>
    </message>
    <message>
        <source>Wrong hook: {hook} belongs to {by}. The hook of this key is {own}; hang it there, or choose another.</source>
        <translation>Falscher Haken: {hook} gehört {by}. Der Haken dieses Schlüssels ist {own}; hängen Sie ihn dorthin, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{copy} is on the ring {ring} and goes only with {others}. Add them, or take {copy} off the ring first.</source>
        <translation>{copy} hängt am Bund {ring} und geht nur mit {others}. Nehmen Sie sie dazu, oder nehmen Sie {copy} zuerst vom Bund.</translation>
    </message>
    <message>
        <source>Enter a number of hooks from {least} to {most}.</source>
        <translation>Geben Sie eine Zahl von {least} bis {most} Haken ein.</translation>
    </message>
    <message>
        <source>A hook holds one key or one ring. Choose one of the two.</source>
        <translation>An einen Haken gehört ein Schlüssel oder ein Bund. Wählen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>{name} gets no hook of its own: it hangs on a ring, or is not in the house. Choose another key.</source>
        <translation>{name} bekommt keinen eigenen Haken: Er hängt an einem Bund oder ist nicht im Haus. Wählen Sie einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>{name} belongs on this hook already.</source>
        <translation>{name} gehört schon an diesen Haken.</translation>
    </message>
    <message>
        <source>Nothing belongs on this hook any more.</source>
        <translation>An diesen Haken gehört nichts mehr.</translation>
    </message>
    <message>
        <source>No key has a hook written at it that is still free. Nothing was changed.</source>
        <translation>Bei keinem Schlüssel steht ein Haken, der noch frei ist. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A ring holds at least two keys. Add another one.</source>
        <translation>Ein Bund hat mindestens zwei Schlüssel. Nehmen Sie noch einen dazu.</translation>
    </message>
    <message>
        <source>The ring {name} is broken up. Restore it first.</source>
        <translation>Der Bund {name} ist aufgelöst. Stellen Sie ihn zuerst wieder her.</translation>
    </message>
    <message>
        <source>The ring {name} is whole. Look at the list again.</source>
        <translation>Der Bund {name} ist vollständig. Sehen Sie die Liste noch einmal an.</translation>
    </message>
    <message>
        <source>This key is on no ring any more.</source>
        <translation>Dieser Schlüssel hängt an keinem Bund mehr.</translation>
    </message>
    <message>
        <source>{name} is on another ring. Take it off there first.</source>
        <translation>{name} hängt an einem anderen Bund. Nehmen Sie ihn dort zuerst ab.</translation>
    </message>
    <message>
        <source>{name} was told this code already.</source>
        <translation>{name} wurde dieser Code schon gesagt.</translation>
    </message>
    <message>
        <source>{name} does not hold this code any more. Look at the list again.</source>
        <translation>{name} hat diesen Code nicht mehr. Sehen Sie die Liste noch einmal an.</translation>
    </message>
    <message>
        <source>{field}: this day is past. Enter a day to come.</source>
        <translation>{field}: Dieser Tag ist vorbei. Geben Sie einen künftigen Tag ein.</translation>
    </message>
    <message>
        <source>The cylinder {name} sits in no door any more.</source>
        <translation>Der Zylinder {name} sitzt in keiner Tür mehr.</translation>
    </message>
    <message>
        <source>The cylinder {name} sits in a door already. Enter another number.</source>
        <translation>Der Zylinder {name} sitzt schon in einer Tür. Geben Sie eine andere Nummer ein.</translation>
    </message>
    <message>
        <source>Nothing was logged then. Choose other days.</source>
        <translation>Dann wurde nichts protokolliert. Wählen Sie andere Tage.</translation>
    </message>
    <message>
        <source>Choose either one visit or one key.</source>
        <translation>Wählen Sie entweder einen Besuch oder einen Schlüssel.</translation>
    </message>
    <message>
        <source>{name} is worthless already. Look at the list of key types again.</source>
        <translation>{name} ist schon wertlos. Sehen Sie die Liste der Schlüsselarten erneut an.</translation>
    </message>
    <message>
        <source>This loss is of another key. Choose one of these keys, or none.</source>
        <translation>Dieser Verlust betrifft einen anderen Schlüssel. Wählen Sie einen dieser Schlüssel oder keinen.</translation>
    </message>
    <message>
        <source>A new key type takes the place of a single one. Leave its name empty for a whole system.</source>
        <translation>Eine neue Schlüsselart tritt an die Stelle einer einzelnen. Lassen Sie den Namen bei einer ganzen Anlage leer.</translation>
    </message>
    <message>
        <source>{name} has no keys that could be counted. Choose another.</source>
        <translation>{name} hat keine Schlüssel, die gezählt werden könnten. Wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>A key is counted by whoever sees it. Record a holder&apos;s word as such.</source>
        <translation>Einen Schlüssel zählt, wer ihn sieht. Halten Sie das Wort eines Inhabers als solches fest.</translation>
    </message>
    <message>
        <source>You counted {name} like this already.</source>
        <translation>{name} haben Sie so schon gezählt.</translation>
    </message>
    <message>
        <source>{name} was not expected here when the count began, so it cannot be missing here.</source>
        <translation>{name} war zu Beginn der Zählung nicht hier zu erwarten und kann hier deshalb nicht fehlen.</translation>
    </message>
    <message>
        <source>Choose how the holder confirmed the keys.</source>
        <translation>Wählen Sie, wie der Inhaber die Schlüssel bestätigt hat.</translation>
    </message>
    <message>
        <source>Choose keys that one and the same person holds; somebody else holds one of these, or nobody does.</source>
        <translation>Wählen Sie nur Schlüssel, die ein und dieselbe Person hat; einen davon hat jemand anderes oder niemand.</translation>
    </message>
    <message>
        <source>{name} has no PIN here. Let them sign, or note their call.</source>
        <translation>{name} hat hier keine PIN. Lassen Sie unterschreiben, oder notieren Sie den Anruf.</translation>
    </message>
    <message>
        <source>You have not counted {name}. Only whoever counted a key takes that back.</source>
        <translation>{name} haben Sie nicht gezählt. Nur wer gezählt hat, nimmt das zurück.</translation>
    </message>
    <message>
        <source>The inventory of {name} is closed. Begin a new one.</source>
        <translation>Die Bestandsprüfung von {name} ist abgeschlossen. Beginnen Sie eine neue.</translation>
    </message>
    <message>
        <source>Two people must count every key and agree. Keys still to be counted or compared: {count}.</source>
        <translation>Zwei Personen müssen jeden Schlüssel zählen und übereinstimmen. Noch zu zählen oder zu vergleichen: {count}.</translation>
    </message>
    <message>
        <source>{name} has not counted here. Choose the second counter.</source>
        <translation>{name} hat hier nicht gezählt. Wählen Sie die zweite zählende Person.</translation>
    </message>
    <message>
        <source>{name} is still missing. Record where it turned up, or report its loss.</source>
        <translation>{name} fehlt noch. Halten Sie fest, wo er aufgetaucht ist, oder melden Sie den Verlust.</translation>
    </message>
    <message>
        <source>{name} was not seen on a hook that exists. Hang it by hand.</source>
        <translation>{name} wurde an keinem Haken gesehen, den es gibt. Ordnen Sie den Haken von Hand zu.</translation>
    </message>
    <message>
        <source>This day is over. Enter today or a later day.</source>
        <translation>Dieser Tag ist vorbei. Geben Sie heute oder einen späteren Tag ein.</translation>
    </message>
    <message>
        <source>Enter a figure that is not below zero.</source>
        <translation>Geben Sie eine Zahl ein, die nicht unter null liegt.</translation>
    </message>
    <message>
        <source>These are the words in force. Change a sentence first.</source>
        <translation>Das sind die geltenden Worte. Ändern Sie zuerst einen Satz.</translation>
    </message>
    <message>
        <source>{place} is filled by nothing here. Take it out of the sentence.</source>
        <translation>{place} wird hier durch nichts ersetzt. Nehmen Sie es aus dem Satz.</translation>
    </message>
    <message>
        <source>The sentence must name the amount. Write {place} where the computed amount shall stand.</source>
        <translation>Der Satz muss den Betrag nennen. Schreiben Sie {place}, wo der errechnete Betrag stehen soll.</translation>
    </message>
    <message>
        <source>There is no such class of data.</source>
        <translation>Diese Datenklasse gibt es nicht.</translation>
    </message>
    <message>
        <source>Enter between {least} and {most} days.</source>
        <translation>Geben Sie {least} bis {most} Tage ein.</translation>
    </message>
    <message>
        <source>Keep the facts of supervision at least as long as the names: without them a past day has no answer.</source>
        <translation>Heben Sie die Angaben zur Aufsicht mindestens so lange auf wie die Namen: Ohne sie hat ein vergangener Tag keine Antwort.</translation>
    </message>
    <message>
        <source>Nothing was ever erased here. Look at the preview and start the first run yourself.</source>
        <translation>Hier wurde noch nie gelöscht. Sehen Sie die Vorschau an und starten Sie den ersten Lauf selbst.</translation>
    </message>
    <message>
        <source>The last erasing run is long ago, or the clock is wrong. Look at the preview and start the run yourself.</source>
        <translation>Der letzte Löschlauf ist lange her, oder die Uhr geht falsch. Sehen Sie die Vorschau an und starten Sie den Lauf selbst.</translation>
    </message>
    <message>
        <source>The run would erase old data of an import. Look at the preview and start the run yourself.</source>
        <translation>Der Lauf würde alte Daten aus einer Übernahme löschen. Sehen Sie die Vorschau an und starten Sie den Lauf selbst.</translation>
    </message>
    <message>
        <source>{name} is on a ring. Take it off the ring first, then seal it.</source>
        <translation>{name} hängt an einem Bund. Nehmen Sie den Schlüssel zuerst vom Bund und versiegeln Sie ihn dann.</translation>
    </message>
    <message>
        <source>{name} still has open: {things}. Settle it, or say on the sheet of {name} of each thing why it stays open.</source>
        <translation>Bei {name} ist noch offen: {things}. Klären Sie es, oder sagen Sie auf dem Blatt von {name} zu jedem, warum es offen bleibt.</translation>
    </message>
    <message>
        <source>{name} has the only administrator account. Give somebody else one first.</source>
        <translation>{name} hat das einzige Konto der Administration. Geben Sie zuerst jemand anderem eines.</translation>
    </message>
    <message>
        <source>Nobody decides about themselves. Ask a second office manager.</source>
        <translation>Niemand entscheidet über sich selbst. Fragen Sie eine zweite Büroleitung.</translation>
    </message>
    <message>
        <source>{name} does not work here any more.</source>
        <translation>{name} arbeitet hier nicht mehr.</translation>
    </message>
    <message>
        <source>Something was settled meanwhile. Open the sheet of {name} again.</source>
        <translation>Inzwischen wurde etwas geklärt. Öffnen Sie das Blatt von {name} noch einmal.</translation>
    </message>
    <message>
        <source>This reminder has left already today.</source>
        <translation>Diese Erinnerung ist heute schon hinausgegangen.</translation>
    </message>
    <message>
        <source>Possible ban: compare both sides and decide before anybody is let in.</source>
        <translation>Mögliches Hausverbot: Vergleichen Sie beide Seiten und entscheiden Sie, bevor jemand hineinkommt.</translation>
    </message>
    <message>
        <source>Banned: this person may not enter. A wrong decision is withdrawn in the ban list.</source>
        <translation>Hausverbot: Diese Person darf nicht hinein. Eine falsche Entscheidung nehmen Sie in der Liste der Hausverbote zurück.</translation>
    </message>
    <message>
        <source>{name} is not at work for a longer time. The deputy is {deputy}: call and enter them as host, or somebody else.</source>
        <translation>{name} ist längere Zeit nicht im Dienst. Die Vertretung hat {deputy}: Rufen Sie an und tragen Sie sie oder jemand anderen als Gastgeber ein.</translation>
    </message>
    <message>
        <source>The signing key is not in this data folder. Put its file back, or begin a new key with two people.</source>
        <translation>Der Signaturschlüssel liegt nicht in diesem Datenordner. Legen Sie seine Datei zurück, oder beginnen Sie zu zweit einen neuen.</translation>
    </message>
    <message>
        <source>The signing key is there: nothing needs to be replaced. It changes by itself when a day is closed.</source>
        <translation>Der Signaturschlüssel ist da: nichts ist zu ersetzen. Er wechselt von selbst, wenn ein Tag abgeschlossen wird.</translation>
    </message>
    <message>
        <source>{name} was only ordered. Record its delivery first, then report it as broken.</source>
        <translation>{name} ist erst bestellt. Erfassen Sie zuerst die Lieferung und melden Sie den Schlüssel dann als defekt.</translation>
    </message>
    <message>
        <source>This witness has this checkpoint already.</source>
        <translation>Dieser Zeuge hat diesen Prüfpunkt schon.</translation>
    </message>
    <message>
        <source>This fault stands in the log already.</source>
        <translation>Dieser Fehler steht schon im Protokoll.</translation>
    </message>
    <message>
        <source>Nothing is sent to {name} any more. Enter them anew.</source>
        <translation>An {name} wird nichts mehr gesendet. Legen Sie den Zeugen neu an.</translation>
    </message>
    <message>
        <source>Write the folder&apos;s whole path, from the drive or from the first slash on.</source>
        <translation>Schreiben Sie den ganzen Pfad des Ordners, ab dem Laufwerk oder ab dem ersten Schrägstrich.</translation>
    </message>
    <message>
        <source>no mail server is set up</source>
        <translation>kein Mailserver ist eingerichtet</translation>
    </message>
    <message>
        <source>not trusted here, or it does not fit</source>
        <translation>hier nicht vertrauenswürdig, oder er passt nicht</translation>
    </message>
    <message>
        <source>the folder does not answer</source>
        <translation>der Ordner antwortet nicht</translation>
    </message>
    <message>
        <source>Choose a file that ends in .pdf: the .json is written beside it.</source>
        <translation>Wählen Sie eine Datei mit der Endung .pdf: Die .json wird daneben geschrieben.</translation>
    </message>
    <message>
        <source>{name} is on a ring and hangs with it. Hang the ring on that hook instead.</source>
        <translation>{name} ist an einem Schlüsselbund und hängt mit ihm. Hängen Sie stattdessen den Bund an diesen Haken.</translation>
    </message>
    <message>
        <source>Your account keeps {most} questions already. Let go of one first.</source>
        <translation>Ihr Konto bewahrt schon {most} Fragen auf. Geben Sie zuerst eine auf.</translation>
    </message>
    <message>
        <source>This question is gone already. Open the menu again.</source>
        <translation>Diese Frage gibt es nicht mehr. Öffnen Sie das Menü erneut.</translation>
    </message>
    <message>
        <source>This folder lies on the disk of the data, and both are lost together. Choose another disk or computer, or write down why it has to be this one.</source>
        <translation>Dieser Ordner liegt auf dem Datenträger der Daten, beide gehen zusammen verloren. Wählen Sie einen anderen Datenträger oder Rechner, oder begründen Sie, warum es dieser sein muss.</translation>
    </message>
    <message>
        <source>Choose a folder for the backups first.</source>
        <translation>Wählen Sie zuerst einen Ordner für die Sicherungen.</translation>
    </message>
    <message>
        <source>{name} was not yet known when this backup was made. Somebody who was an employee then has to restore it.</source>
        <translation>{name} war noch nicht bekannt, als diese Sicherung entstand. Wiederherstellen muss, wer damals schon beschäftigt war.</translation>
    </message>
    <message>
        <source>The erasure journal beside the data cannot be written, so nothing was erased. Make room or give the rights back, then try again.</source>
        <translation>Das Löschjournal neben den Daten ist nicht beschreibbar, darum wurde nichts gelöscht. Schaffen Sie Platz oder geben Sie die Rechte zurück, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The erasure journal was changed or lines of it are missing. Put back a whole copy: it lies on the second medium and in each later backup.</source>
        <translation>Das Löschjournal wurde verändert, oder Zeilen fehlen. Legen Sie eine vollständige Kopie zurück: Sie liegt auf dem zweiten Medium und in jeder späteren Sicherung.</translation>
    </message>
    <message>
        <source>The copy does not verify, so it was not kept as a backup. Verify the log: the data are damaged or changed.</source>
        <translation>Die Kopie besteht die Prüfung nicht und wurde darum nicht als Sicherung behalten. Prüfen Sie das Protokoll: Die Daten sind beschädigt oder verändert.</translation>
    </message>
    <message>
        <source>This file is no sound backup of these data: it was changed or damaged, or another key made it. Nothing was changed here; take another backup, or put the right accessdesk.key into the folder.</source>
        <translation>Diese Datei ist keine heile Sicherung dieser Daten: Sie wurde verändert oder beschädigt, oder ein anderer Schlüssel gehört dazu. Hier wurde nichts geändert; nehmen Sie eine andere Sicherung oder legen Sie die richtige accessdesk.key in den Ordner.</translation>
    </message>
    <message>
        <source>This backup is of another log than the data here. Nothing was changed; take a backup of this one.</source>
        <translation>Diese Sicherung gehört zu einem anderen Protokoll als die Daten hier. Nichts wurde geändert; nehmen Sie eine Sicherung dieses Protokolls.</translation>
    </message>
    <message>
        <source>This backup holds entries that an earlier restore gave up. Nothing was changed; take an older or a later one.</source>
        <translation>Diese Sicherung enthält Einträge, die eine frühere Wiederherstellung aufgegeben hat. Nichts wurde geändert; nehmen Sie eine ältere oder eine spätere.</translation>
    </message>
    <message>
        <source>The server&apos;s data were not backed up: pg_dump is missing on this computer, or it failed. Install the PostgreSQL client of the server&apos;s version, or back up on the server.</source>
        <translation>Die Daten des Servers wurden nicht gesichert: pg_dump fehlt auf diesem Rechner oder ist gescheitert. Installieren Sie den PostgreSQL-Client in der Version des Servers, oder sichern Sie auf dem Server.</translation>
    </message>
    <message>
        <source>The identity was checked already.</source>
        <translation>Die Identität ist schon geprüft.</translation>
    </message>
    <message>
        <source>Nobody has checked yet that it is the person. Record how you know it first.</source>
        <translation>Noch hat niemand geprüft, dass es die Person ist. Halten Sie zuerst fest, woran Sie es erkennen.</translation>
    </message>
    <message>
        <source>This request is answered already. Record a new one.</source>
        <translation>Diese Anfrage ist schon beantwortet. Erfassen Sie eine neue.</translation>
    </message>
    <message>
        <source>This request asks for no erasure, or is answered already.</source>
        <translation>Diese Anfrage verlangt keine Löschung oder ist schon beantwortet.</translation>
    </message>
    <message>
        <source>The request names no visitor who is known here. Data of people who work here goes when they have left.</source>
        <translation>Die Anfrage nennt keinen hier bekannten Besucher. Daten von Beschäftigten werden nach dem Ausscheiden gelöscht.</translation>
    </message>
    <message>
        <source>The visitor is expected or in the house. Erase after the departure, or cancel the visit first.</source>
        <translation>Der Besuch ist vorangemeldet oder im Haus. Löschen Sie nach dem Abgang, oder sagen Sie den Besuch zuerst ab.</translation>
    </message>
    <message>
        <source>Nothing can be erased now: it is erased already, or a key, an incident or a ban still needs it. Answer the request with that reason.</source>
        <translation>Jetzt kann nichts gelöscht werden: Es ist schon gelöscht, oder ein Schlüssel, ein Vorfall oder ein Hausverbot braucht es noch. Beantworten Sie die Anfrage mit diesem Grund.</translation>
    </message>
    <message>
        <source>The report did not become valid PDF/A, so the package was not written. Nothing else was changed. Try again without names; if it stays so, tell whoever maintains the program.</source>
        <translation>Der Bericht wurde kein gültiges PDF/A, darum wurde das Paket nicht geschrieben. Sonst wurde nichts geändert. Versuchen Sie es ohne Namen noch einmal; bleibt es dabei, sagen Sie es dem, der das Programm betreut.</translation>
    </message>
    <message>
        <source>Write the service&apos;s whole web address, without a password, such as https://stamps.example/tsr.</source>
        <translation>Die ganze Webadresse des Dienstes angeben, ohne Passwort, etwa https://stempel.example/tsr.</translation>
    </message>
    <message>
        <source>the program openssl is missing on this computer</source>
        <translation>das Programm openssl fehlt auf diesem Computer</translation>
    </message>
    <message>
        <source>Only arrival, collection and departure can be corrected later. Record what is true now by its own act.</source>
        <translation>Nachträglich berichtigen lassen sich nur Ankunft, Abholung und Abgang. Erfassen Sie, was jetzt stimmt, mit dem eigenen Vorgang.</translation>
    </message>
    <message>
        <source>A later entry has corrected or taken back this one already. Open that entry and correct it.</source>
        <translation>Ein späterer Eintrag hat diesen schon berichtigt oder zurückgenommen. Öffnen Sie jenen und berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>The data of this visit are erased: nothing can be corrected.</source>
        <translation>Die Daten dieses Besuchs sind gelöscht: Es lässt sich nichts berichtigen.</translation>
    </message>
    <message>
        <source>Nothing is different from what stands there. Enter what is true instead.</source>
        <translation>Nichts weicht von dem ab, was dort steht. Geben Sie ein, was stattdessen stimmt.</translation>
    </message>
    <message>
        <source>Something else is recorded about this visitor in between (at {last}). Enter a time that does not pass it.</source>
        <translation>Dazwischen ist anderes zu diesem Besucher erfasst (um {last}). Geben Sie eine Uhrzeit ein, die nicht darüber hinausgeht.</translation>
    </message>
    <message>
        <source>This time is unknown, and stays so.</source>
        <translation>Diese Uhrzeit ist unbekannt und bleibt es.</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>waiting at the desk</source>
        <translation>wartet am Empfang</translation>
    </message>
    <message>
        <source>in the house</source>
        <translation>im Haus</translation>
    </message>
    <message>
        <source>away</source>
        <translation>außer Haus</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>nicht erschienen</translation>
    </message>
    <message>
        <source>turned away</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>left before entry</source>
        <translation>vor Zutritt gegangen</translation>
    </message>
    <message>
        <source>departed</source>
        <translation>gegangen</translation>
    </message>
    <message>
        <source>closed, departure unknown</source>
        <translation>geschlossen, Abgang unbekannt</translation>
    </message>
    <message>
        <source>from an earlier list</source>
        <translation>aus früherer Liste</translation>
    </message>
    <message>
        <source>entered in error</source>
        <translation>irrtümlich erfasst</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht erfasst</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>Fremdfirma</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Bewerbung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Standing external</source>
        <translation>Externe mit Dauerzutritt</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>Personalausweis</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Reisepass</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>Führerschein</translation>
    </message>
    <message>
        <source>Service card</source>
        <translation>Dienstausweis</translation>
    </message>
    <message>
        <source>Known in person</source>
        <translation>Persönlich bekannt</translation>
    </message>
    <message>
        <source>no escort needed</source>
        <translation>ohne Begleitung</translation>
    </message>
    <message>
        <source>escort to the host</source>
        <translation>bis zum Gastgeber</translation>
    </message>
    <message>
        <source>escort required</source>
        <translation>Begleitung Pflicht</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>angefragt</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>escorting</source>
        <translation>begleitet</translation>
    </message>
    <message>
        <source>handover asked for</source>
        <translation>Übergabe angefragt</translation>
    </message>
    <message>
        <source>relieved</source>
        <translation>abgelöst</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>by PIN</source>
        <translation>mit PIN</translation>
    </message>
    <message>
        <source>by signature</source>
        <translation>mit Unterschrift</translation>
    </message>
    <message>
        <source>by phone (weaker)</source>
        <translation>telefonisch (schwächer)</translation>
    </message>
    <message>
        <source>attested by reception (weaker)</source>
        <translation>vom Empfang bezeugt (schwächer)</translation>
    </message>
    <message>
        <source>Fire brigade</source>
        <translation>Feuerwehr</translation>
    </message>
    <message>
        <source>Ambulance</source>
        <translation>Rettungsdienst</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Polizei</translation>
    </message>
    <message>
        <source>Other emergency service</source>
        <translation>Andere Einsatzkräfte</translation>
    </message>
    <message>
        <source>shows no document</source>
        <translation>zeigt kein Dokument</translation>
    </message>
    <message>
        <source>refuses the privacy notice</source>
        <translation>lehnt den Datenschutzhinweis ab</translation>
    </message>
    <message>
        <source>Exception: may go in</source>
        <translation>Ausnahme: darf hinein</translation>
    </message>
    <message>
        <source>No entry</source>
        <translation>Kein Zutritt</translation>
    </message>
    <message>
        <source>Done after all</source>
        <translation>Doch noch erfolgt</translation>
    </message>
    <message>
        <source>the visit ended otherwise</source>
        <translation>der Besuch endete anders</translation>
    </message>
    <message>
        <source>reception</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>escort</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>with the host</source>
        <translation>beim Gastgeber</translation>
    </message>
    <message>
        <source>in place of reception</source>
        <translation>anstelle des Empfangs</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>TLS from the beginning</source>
        <translation>TLS von Anfang an</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>unverschlüsselt</translation>
    </message>
    <message>
        <source>Escort handed over</source>
        <translation>Begleitung übergeben</translation>
    </message>
    <message>
        <source>Left the premises</source>
        <translation>Gelände verlassen</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Zurückgekommen</translation>
    </message>
    <message>
        <source>not yet answered</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>in Sicherheit</translation>
    </message>
    <message>
        <source>already gone</source>
        <translation>gegangen</translation>
    </message>
    <message>
        <source>Visit form</source>
        <translation>Besuchsformular</translation>
    </message>
    <message>
        <source>Handover form</source>
        <translation>Übergabeformular</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>eingetragen</translation>
    </message>
    <message>
        <source>crossed out</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>not an escort</source>
        <translation>keine Begleitperson</translation>
    </message>
    <message>
        <source>does not work here any more</source>
        <translation>arbeitet nicht mehr hier</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Reinigung</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Wachdienst</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mieter</translation>
    </message>
    <message>
        <source>permission ended</source>
        <translation>Dauerzutritt beendet</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ruhend</translation>
    </message>
    <message>
        <source>permission expired</source>
        <translation>Dauerzutritt abgelaufen</translation>
    </message>
    <message>
        <source>no commitment to confidentiality</source>
        <translation>keine Verpflichtung auf Vertraulichkeit</translation>
    </message>
    <message>
        <source>no briefing</source>
        <translation>keine Unterweisung</translation>
    </message>
    <message>
        <source>briefing out of date</source>
        <translation>Unterweisung abgelaufen</translation>
    </message>
    <message>
        <source>commitment to confidentiality not signed</source>
        <translation>Verpflichtung auf Vertraulichkeit fehlt</translation>
    </message>
    <message>
        <source>has not signed the present commitment</source>
        <translation>Verpflichtung nur in früherer Fassung unterschrieben</translation>
    </message>
    <message>
        <source>no briefing on record</source>
        <translation>keine Unterweisung eingetragen</translation>
    </message>
    <message>
        <source>briefing expired</source>
        <translation>Unterweisung abgelaufen</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>not allowed in one of the zones</source>
        <translation>für einen Bereich nicht zugelassen</translation>
    </message>
    <message>
        <source>escorts as many as allowed</source>
        <translation>begleitet schon so viele wie erlaubt</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>im Dienst</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>On-call</source>
        <translation>Rufbereitschaft</translation>
    </message>
    <message>
        <source>Office manager</source>
        <translation>Büroleitung</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>record visits</source>
        <translation>Besuche erfassen</translation>
    </message>
    <message>
        <source>assign escorts</source>
        <translation>Begleitung zuweisen</translation>
    </message>
    <message>
        <source>ease supervision, close unconfirmed visits</source>
        <translation>Aufsicht lockern, unbestätigt schließen</translation>
    </message>
    <message>
        <source>read what is confidential</source>
        <translation>Vertrauliches lesen</translation>
    </message>
    <message>
        <source>decide a possible ban match</source>
        <translation>möglichen Hausverbotstreffer entscheiden</translation>
    </message>
    <message>
        <source>keep the ban list</source>
        <translation>die Hausverbotsliste führen</translation>
    </message>
    <message>
        <source>hand out day keys</source>
        <translation>Tagesschlüssel ausgeben</translation>
    </message>
    <message>
        <source>hand out permanent keys</source>
        <translation>Dauerschlüssel ausgeben</translation>
    </message>
    <message>
        <source>open sealed keys</source>
        <translation>versiegelte Schlüssel öffnen</translation>
    </message>
    <message>
        <source>change locking systems and keys</source>
        <translation>Schließanlagen und Schlüssel ändern</translation>
    </message>
    <message>
        <source>change people</source>
        <translation>Personen ändern</translation>
    </message>
    <message>
        <source>report incidents</source>
        <translation>Vorfälle melden</translation>
    </message>
    <message>
        <source>decide about incidents and close them</source>
        <translation>Vorfälle entscheiden und abschließen</translation>
    </message>
    <message>
        <source>read the log</source>
        <translation>Protokoll lesen</translation>
    </message>
    <message>
        <source>read the log of this desk</source>
        <translation>Protokoll dieses Arbeitsplatzes lesen</translation>
    </message>
    <message>
        <source>verify the log</source>
        <translation>Protokoll prüfen</translation>
    </message>
    <message>
        <source>export</source>
        <translation>exportieren</translation>
    </message>
    <message>
        <source>retention and erasure</source>
        <translation>Aufbewahrung und Löschung</translation>
    </message>
    <message>
        <source>accounts, sites and settings</source>
        <translation>Konten, Standorte und Einstellungen</translation>
    </message>
    <message>
        <source>open a temporary account</source>
        <translation>befristetes Konto eröffnen</translation>
    </message>
    <message>
        <source>import</source>
        <translation>importieren</translation>
    </message>
    <message>
        <source>own account</source>
        <translation>eigenes Konto</translation>
    </message>
    <message>
        <source>badge out</source>
        <translation>Ausweis draußen</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Vernichtet</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>auf Papier</translation>
    </message>
    <message>
        <source>drawn signature</source>
        <translation>gezeichnete Unterschrift</translation>
    </message>
    <message>
        <source>Supervision interrupted</source>
        <translation>Aufsicht unterbrochen</translation>
    </message>
    <message>
        <source>Unclear whether still in the house</source>
        <translation>Unklar, ob noch im Haus</translation>
    </message>
    <message>
        <source>Handover not answered</source>
        <translation>Übergabe nicht beantwortet</translation>
    </message>
    <message>
        <source>Visit overdue</source>
        <translation>Besuch überfällig</translation>
    </message>
    <message>
        <source>Key overdue</source>
        <translation>Schlüssel überfällig</translation>
    </message>
    <message>
        <source>Left with something open</source>
        <translation>Gegangen, etwas blieb offen</translation>
    </message>
    <message>
        <source>Series without a valid authority</source>
        <translation>Serie ohne gültige Weisung</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>known visitor</source>
        <translation>bekannter Besuch</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>badge printed ahead</source>
        <translation>vorgedruckter Ausweis</translation>
    </message>
    <message>
        <source>reusable badge</source>
        <translation>wiederverwendbarer Ausweis</translation>
    </message>
    <message>
        <source>earlier badge</source>
        <translation>früherer Ausweis</translation>
    </message>
    <message>
        <source>worthless print</source>
        <translation>wertloser Ausdruck</translation>
    </message>
    <message>
        <source>key in stock</source>
        <translation>Schlüssel im Tresor</translation>
    </message>
    <message>
        <source>key out</source>
        <translation>Schlüssel draußen</translation>
    </message>
    <message>
        <source>door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>employee</source>
        <translation>beschäftigt</translation>
    </message>
    <message>
        <source>standing external</source>
        <translation>Dauerzutritt</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>bestellt</translation>
    </message>
    <message>
        <source>printed ahead, not yet valid</source>
        <translation>vorgedruckt, noch nicht gültig</translation>
    </message>
    <message>
        <source>given out</source>
        <translation>ausgegeben</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>lost, found later</source>
        <translation>verloren, später gefunden</translation>
    </message>
    <message>
        <source>worthless</source>
        <translation>wertlos</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>im Bestand</translation>
    </message>
    <message>
        <source>Label 62 × 100 mm</source>
        <translation>Etikett 62 × 100 mm</translation>
    </message>
    <message>
        <source>Card CR80</source>
        <translation>Karte CR80</translation>
    </message>
    <message>
        <source>A4, ten to a sheet</source>
        <translation>A4, zehn je Bogen</translation>
    </message>
    <message>
        <source>A4, one to cut out</source>
        <translation>A4, einer zum Ausschneiden</translation>
    </message>
    <message>
        <source>Printed for each visit</source>
        <translation>Für jeden Besuch gedruckt</translation>
    </message>
    <message>
        <source>Reusable from the stock</source>
        <translation>Wiederverwendbar aus dem Bestand</translation>
    </message>
    <message>
        <source>key not returned</source>
        <translation>Schlüssel nicht zurückgegeben</translation>
    </message>
    <message>
        <source>badge not returned</source>
        <translation>Ausweis nicht zurückgegeben</translation>
    </message>
    <message>
        <source>left without the escort</source>
        <translation>ohne die Begleitung gegangen</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>ausgegeben</translation>
    </message>
    <message>
        <source>A cabinet</source>
        <translation>Ein Tresor</translation>
    </message>
    <message>
        <source>A key type</source>
        <translation>Eine Schlüsselart</translation>
    </message>
    <message>
        <source>A holder</source>
        <translation>Ein Inhaber</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>gescannt</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>Signature of the holder</source>
        <translation>Unterschrift des Inhabers</translation>
    </message>
    <message>
        <source>PIN of the holder</source>
        <translation>PIN des Inhabers</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Telefonisch</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>holder says so</source>
        <translation>laut Inhaber</translation>
    </message>
    <message>
        <source>wrong hook</source>
        <translation>falscher Haken</translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation>unerwartet</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>vermisst</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>erklärt</translation>
    </message>
    <message>
        <source>counts differ</source>
        <translation>Zählungen ungleich</translation>
    </message>
    <message>
        <source>counted once</source>
        <translation>einmal gezählt</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>stolen</source>
        <translation>gestohlen</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>versiegelt</translation>
    </message>
    <message>
        <source>defective</source>
        <translation>defekt</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>vernichtet</translation>
    </message>
    <message>
        <source>Metal key</source>
        <translation>Metallschlüssel</translation>
    </message>
    <message>
        <source>Transponder</source>
        <translation>Transponder</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Grand master key</source>
        <translation>Generalhauptschlüssel</translation>
    </message>
    <message>
        <source>Master key</source>
        <translation>Hauptgruppenschlüssel</translation>
    </message>
    <message>
        <source>Sub-master key</source>
        <translation>Hauptschlüssel</translation>
    </message>
    <message>
        <source>Group key</source>
        <translation>Gruppenschlüssel</translation>
    </message>
    <message>
        <source>Change key</source>
        <translation>Einzelschlüssel</translation>
    </message>
    <message>
        <source>Day key</source>
        <translation>Tagesschlüssel</translation>
    </message>
    <message>
        <source>Permanent key</source>
        <translation>Dauerschlüssel</translation>
    </message>
    <message>
        <source>Master with approval</source>
        <translation>Hauptschlüssel mit Freigabe</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>worn</source>
        <translation>abgenutzt</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>return</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>from the letterbox</source>
        <translation>aus dem Briefkasten</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>per Post</translation>
    </message>
    <message>
        <source>brought by a finder</source>
        <translation>von Finder gebracht</translation>
    </message>
    <message>
        <source>signature refused</source>
        <translation>Unterschrift verweigert</translation>
    </message>
    <message>
        <source>quotes not closed</source>
        <translation>Anführungszeichen nicht geschlossen</translation>
    </message>
    <message>
        <source>another number of columns</source>
        <translation>andere Zahl von Spalten</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>date not readable</source>
        <translation>Datum nicht lesbar</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>characters that are not allowed</source>
        <translation>unzulässige Zeichen</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>liegt in der Zukunft</translation>
    </message>
    <message>
        <source>departure before arrival</source>
        <translation>Abgang vor Ankunft</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Nummer</translation>
    </message>
    <message>
        <source>the number stands further up already</source>
        <translation>Nummer steht schon weiter oben</translation>
    </message>
    <message>
        <source>unknown mark</source>
        <translation>unbekanntes Zeichen</translation>
    </message>
    <message>
        <source>a mark without a key type</source>
        <translation>Kreuz ohne Schlüsselart</translation>
    </message>
    <message>
        <source>the key type stands twice</source>
        <translation>Schlüsselart steht zweimal</translation>
    </message>
    <message>
        <source>last day before the day of issue</source>
        <translation>letzter Tag vor dem Tag des Ausspruchs</translation>
    </message>
    <message>
        <source>expired already</source>
        <translation>schon abgelaufen</translation>
    </message>
    <message>
        <source>count not readable</source>
        <translation>Anzahl nicht lesbar</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>middle name</source>
        <translation>zweiter Vorname</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>ganzer Name</translation>
    </message>
    <message>
        <source>company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>badge number</source>
        <translation>Ausweisnummer</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>arrival</source>
        <translation>Ankunft</translation>
    </message>
    <message>
        <source>departure</source>
        <translation>Abgang</translation>
    </message>
    <message>
        <source>expected from</source>
        <translation>erwartet von</translation>
    </message>
    <message>
        <source>expected until</source>
        <translation>erwartet bis</translation>
    </message>
    <message>
        <source>number of people</source>
        <translation>Anzahl Personen</translation>
    </message>
    <message>
        <source>host&apos;s last name</source>
        <translation>Nachname des Gastgebers</translation>
    </message>
    <message>
        <source>host&apos;s first name</source>
        <translation>Vorname des Gastgebers</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Gastgeber</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>privacy notice</source>
        <translation>Datenschutzhinweis</translation>
    </message>
    <message>
        <source>house rules</source>
        <translation>Hausordnung</translation>
    </message>
    <message>
        <source>safety briefing</source>
        <translation>Sicherheitsunterweisung</translation>
    </message>
    <message>
        <source>non-disclosure agreement</source>
        <translation>Vertraulichkeitserklärung</translation>
    </message>
    <message>
        <source>Supervision gap</source>
        <translation>Begleitlücke</translation>
    </message>
    <message>
        <source>Key lost</source>
        <translation>Schlüssel verloren</translation>
    </message>
    <message>
        <source>Key stolen</source>
        <translation>Schlüssel gestohlen</translation>
    </message>
    <message>
        <source>Banned person at the desk</source>
        <translation>Person mit Hausverbot am Empfang</translation>
    </message>
    <message>
        <source>Other incident</source>
        <translation>Anderer Vorfall</translation>
    </message>
    <message>
        <source>Secure the recording</source>
        <translation>Aufzeichnung sichern</translation>
    </message>
    <message>
        <source>Data protection authority (Art. 33 GDPR, 72 h)</source>
        <translation>Datenschutzaufsicht (Art. 33 DSGVO, 72 h)</translation>
    </message>
    <message>
        <source>Inform the client without delay (Art. 33 (2) GDPR)</source>
        <translation>Auftraggeber unverzüglich informieren (Art. 33 Abs. 2 DSGVO)</translation>
    </message>
    <message>
        <source>NIS2 early warning (24 h)</source>
        <translation>NIS2-Frühwarnung (24 h)</translation>
    </message>
    <message>
        <source>NIS2 notification (72 h)</source>
        <translation>NIS2-Meldung (72 h)</translation>
    </message>
    <message>
        <source>NIS2 final report (1 month)</source>
        <translation>NIS2-Abschlussbericht (1 Monat)</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>bald</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>dringend</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>overwritten</source>
        <translation>überschrieben</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>nicht erforderlich</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Informiert</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Clock met</source>
        <translation>Frist erfüllt</translation>
    </message>
    <message>
        <source>Nothing owed</source>
        <translation>Nicht erforderlich</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>Verantwortlicher</translation>
    </message>
    <message>
        <source>processor for clients</source>
        <translation>Auftragsverarbeiter</translation>
    </message>
    <message>
        <source>controller and processor</source>
        <translation>Verantwortlicher und Auftragsverarbeiter</translation>
    </message>
    <message>
        <source>Escort was called away</source>
        <translation>Begleitung wurde abgerufen</translation>
    </message>
    <message>
        <source>Handover failed</source>
        <translation>Übergabe misslang</translation>
    </message>
    <message>
        <source>Lost sight of each other</source>
        <translation>Aus den Augen verloren</translation>
    </message>
    <message>
        <source>Visitor went alone</source>
        <translation>Besucher ging allein</translation>
    </message>
    <message>
        <source>Let in without an escort</source>
        <translation>Ohne Begleitung eingelassen</translation>
    </message>
    <message>
        <source>Was escorted, entered too late</source>
        <translation>War begleitet, zu spät eingetragen</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Not yet known</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Seal broken alone, signature overdue</source>
        <translation>Siegel allein gebrochen, Gegenzeichnung überfällig</translation>
    </message>
    <message>
        <source>Seal broken alone, second signature</source>
        <translation>Siegel allein gebrochen, Gegenzeichnung</translation>
    </message>
    <message>
        <source>Cylinder after a broken key</source>
        <translation>Zylinder nach Schlüsselbruch</translation>
    </message>
    <message>
        <source>nothing broke off</source>
        <translation>nichts abgebrochen</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>geborgen</translation>
    </message>
    <message>
        <source>sits in the cylinder</source>
        <translation>steckt im Zylinder</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>works</source>
        <translation>geht</translation>
    </message>
    <message>
        <source>stiff</source>
        <translation>schwergängig</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht probiert</translation>
    </message>
    <message>
        <source>never delivered</source>
        <translation>nie geliefert</translation>
    </message>
    <message>
        <source>not in the house</source>
        <translation>nicht im Haus</translation>
    </message>
    <message>
        <source>a number without door and crosses</source>
        <translation>eine Nummer ohne Tür und Kreuze</translation>
    </message>
    <message>
        <source>Reserved key not fetched</source>
        <translation>Reservierter Schlüssel nicht abgeholt</translation>
    </message>
    <message>
        <source>Change of bearer to be confirmed</source>
        <translation>Trägerwechsel zu bestätigen</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>unterschrieben</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>telefonisch</translation>
    </message>
    <message>
        <source>attested by reception</source>
        <translation>vom Empfang bezeugt</translation>
    </message>
    <message>
        <source>Gap without a finding</source>
        <translation>Lücke ohne Befund</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Code must be changed</source>
        <translation>Code muss geändert werden</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>is it genuine?</source>
        <translation>Ist es echt?</translation>
    </message>
    <message>
        <source>holder of the key</source>
        <translation>Inhaber des Schlüssels</translation>
    </message>
    <message>
        <source>carried the key</source>
        <translation>trug den Schlüssel</translation>
    </message>
    <message>
        <source>found the key</source>
        <translation>hat ihn gefunden</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>jemand anders</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>low risk</source>
        <translation>geringes Risiko</translation>
    </message>
    <message>
        <source>medium risk</source>
        <translation>mittleres Risiko</translation>
    </message>
    <message>
        <source>high risk</source>
        <translation>hohes Risiko</translation>
    </message>
    <message>
        <source>no measure</source>
        <translation>keine Maßnahme</translation>
    </message>
    <message>
        <source>watch the doors</source>
        <translation>Türen beobachten</translation>
    </message>
    <message>
        <source>exchange the cylinders of this key</source>
        <translation>Zylinder dieses Schlüssels tauschen</translation>
    </message>
    <message>
        <source>rekey the group</source>
        <translation>Gruppe umstellen</translation>
    </message>
    <message>
        <source>replace the locking system</source>
        <translation>Schließanlage ersetzen</translation>
    </message>
    <message>
        <source>Loss without a decision</source>
        <translation>Verlust ohne Entscheidung</translation>
    </message>
    <message>
        <source>Measure after a loss overdue</source>
        <translation>Maßnahme nach Verlust überfällig</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Key missing in an inventory</source>
        <translation>Schlüssel fehlt laut Bestandsprüfung</translation>
    </message>
    <message>
        <source>Key counted where it does not belong</source>
        <translation>Schlüssel gezählt, wo er nicht hingehört</translation>
    </message>
    <message>
        <source>Key on a wrong hook</source>
        <translation>Schlüssel am falschen Haken</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Receipt without signature</source>
        <translation>Protokoll ohne Unterschrift</translation>
    </message>
    <message>
        <source>Code they know</source>
        <translation>Bekannter Code</translation>
    </message>
    <message>
        <source>Reserved key</source>
        <translation>Reservierter Schlüssel</translation>
    </message>
    <message>
        <source>Seal to be countersigned</source>
        <translation>Plombe gegenzuzeichnen</translation>
    </message>
    <message>
        <source>Visitor in their hands</source>
        <translation>Besucher in Obhut</translation>
    </message>
    <message>
        <source>Duty roster</source>
        <translation>Dienstplan</translation>
    </message>
    <message>
        <source>Host of a visit</source>
        <translation>Gastgeber eines Besuchs</translation>
    </message>
    <message>
        <source>Host of a series</source>
        <translation>Gastgeber einer Serie</translation>
    </message>
    <message>
        <source>stays open</source>
        <translation>bleibt offen</translation>
    </message>
    <message>
        <source>stays with them</source>
        <translation>bleibt bei der Person</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>kommt zurück</translation>
    </message>
    <message>
        <source>Key due tomorrow</source>
        <translation>Schlüssel morgen fällig</translation>
    </message>
    <message>
        <source>Key not seen for long</source>
        <translation>Schlüssel lange nicht gesehen</translation>
    </message>
    <message>
        <source>Due tomorrow</source>
        <translation>Morgen fällig</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Without signature</source>
        <translation>Ohne Unterschrift</translation>
    </message>
    <message>
        <source>To be countersigned</source>
        <translation>Gegenzuzeichnen</translation>
    </message>
    <message>
        <source>Long unseen</source>
        <translation>Lange nicht gesehen</translation>
    </message>
    <message>
        <source>begun, outcome unknown</source>
        <translation>begonnen, Ausgang unbekannt</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>The act it began with was taken back</source>
        <translation>Vorgang, mit dem er begann, zurückgenommen</translation>
    </message>
    <message>
        <source>Checkpoint did not reach its witness</source>
        <translation>Prüfpunkt hat den Zeugen nicht erreicht</translation>
    </message>
    <message>
        <source>By mail</source>
        <translation>Per E-Mail</translation>
    </message>
    <message>
        <source>Into a folder</source>
        <translation>In einen Ordner</translation>
    </message>
    <message>
        <source>Backup is late: call the administrator</source>
        <translation>Sicherung überfällig: Verwaltung rufen</translation>
    </message>
    <message>
        <source>Data protection request to be answered</source>
        <translation>Anfrage zum Datenschutz beantworten</translation>
    </message>
    <message>
        <source>Information (Art. 15)</source>
        <translation>Auskunft (Art. 15)</translation>
    </message>
    <message>
        <source>Correction (Art. 16)</source>
        <translation>Berichtigung (Art. 16)</translation>
    </message>
    <message>
        <source>Erasure (Art. 17)</source>
        <translation>Löschung (Art. 17)</translation>
    </message>
    <message>
        <source>Restriction (Art. 18)</source>
        <translation>Einschränkung (Art. 18)</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>granted in part</source>
        <translation>teilweise erfüllt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
</context>
</TS>
