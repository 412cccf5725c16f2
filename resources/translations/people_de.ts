<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CommitmentForm</name>
    <message>
        <source>Commitment of {name}</source>
        <translation>Verpflichtung: {name}</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht unterschrieben</translation>
    </message>
    <message>
        <source>signed on {day}</source>
        <translation>unterschrieben am {day}</translation>
    </message>
    <message>
        <source>Commitment of {name} recorded.</source>
        <translation>Verpflichtung erfasst: {name}.</translation>
    </message>
    <message>
        <source>Enter the day on the paper, as in {day}.</source>
        <translation>Geben Sie den Tag auf dem Blatt ein, zum Beispiel {day}.</translation>
    </message>
    <message>
        <source>On paper, text {version}. You attest that you hold the signed sheet. Without it: no role, no escort, no key.</source>
        <translation>Auf Papier, Text {version}. Sie bestätigen, dass Ihnen das unterschriebene Blatt vorliegt. Ohne Verpflichtung: keine Rolle, keine Begleitung, kein Schlüssel.</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Unterschrieben am</translation>
    </message>
    <message>
        <source>Record commitment</source>
        <translation>Verpflichtung erfassen</translation>
    </message>
</context>
<context>
    <name>EmployeeForm</name>
    <message>
        <source>New employee</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Change employee</source>
        <translation>Person ändern</translation>
    </message>
    <message>
        <source>not committed yet</source>
        <translation>noch nicht verpflichtet</translation>
    </message>
    <message>
        <source>{name} saved.</source>
        <translation>{name} gespeichert.</translation>
    </message>
    <message>
        <source>Enter first name and family name.</source>
        <translation>Geben Sie Vor- und Nachnamen ein.</translation>
    </message>
    <message>
        <source>Enter a day, as in 30.06.2027.</source>
        <translation>Geben Sie einen Tag ein, zum Beispiel 30.06.2027.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Personnel number</source>
        <translation>Personalnummer</translation>
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
        <source>Deputy as host</source>
        <translation>Vertretung als Gastgeber</translation>
    </message>
    <message>
        <source>May escort in</source>
        <translation>Darf begleiten in</translation>
    </message>
    <message>
        <source>Visitors at a time</source>
        <translation>Besucher gleichzeitig</translation>
    </message>
    <message>
        <source>Briefing valid until</source>
        <translation>Unterweisung gültig bis</translation>
    </message>
    <message>
        <source>Escorts visitors</source>
        <translation>Begleitet Besucher</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Arbeitet hier</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>HandOverFirst</name>
    <message>
        <source>Hand these visitors over now</source>
        <translation>Diese Besucher jetzt übergeben</translation>
    </message>
</context>
<context>
    <name>LeaverForm</name>
    <message>
        <source>What is still open</source>
        <translation>Was noch offen ist</translation>
    </message>
    <message>
        <source>Still open: {name}</source>
        <translation>Noch offen: {name}</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>ausgeschieden</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ruhend</translation>
    </message>
    <message>
        <source>{name} has left.</source>
        <translation>{name} ist ausgeschieden.</translation>
    </message>
    <message>
        <source>Decided about what is open with {name}.</source>
        <translation>Entschieden, was bei {name} offen ist.</translation>
    </message>
    <message>
        <source>Choose what becomes of at least one thing, then finish again.</source>
        <translation>Wählen Sie für mindestens eine Sache, was daraus wird, und schließen Sie noch einmal ab.</translation>
    </message>
    <message>
        <source>Visitors are in these hands. Hand them over first.</source>
        <translation>Hier sind noch Besucher in Obhut. Übergeben Sie sie zuerst.</translation>
    </message>
    <message>
        <source>{thing} is still open. Settle it, or say here why it stays open.</source>
        <translation>{thing} ist noch offen. Klären Sie es, oder sagen Sie hier, warum es offen bleibt.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Leaves for good …</source>
        <translation>Scheidet aus …</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>No account that still opens anything.</source>
        <translation>Kein Konto, das noch etwas öffnet.</translation>
    </message>
    <message>
        <source>Account “{login}”: closes with the leaving.</source>
        <translation>Konto „{login}“: endet mit dem Ausscheiden.</translation>
    </message>
    <message>
        <source>No commitment to confidentiality on record.</source>
        <translation>Keine Verpflichtung auf Vertraulichkeit erfasst.</translation>
    </message>
    <message>
        <source>Commitment of {day}: binds beyond the leaving.</source>
        <translation>Verpflichtung vom {day}: gilt über das Ausscheiden hinaus.</translation>
    </message>
    <message>
        <source>Unanswered requests to escort end by themselves.</source>
        <translation>Offene Anfragen zur Begleitung enden von selbst.</translation>
    </message>
    <message>
        <source>Still open: {count}</source>
        <translation>Noch offen: {count}</translation>
    </message>
    <message>
        <source>Still open: {count}. Settle each, or say why it stays open.</source>
        <translation>Noch offen: {count}. Klären Sie jedes, oder sagen Sie, warum es offen bleibt.</translation>
    </message>
    <message>
        <source>Still open: {count}. Decide of each whether it comes back.</source>
        <translation>Noch offen: {count}. Entscheiden Sie für jedes, ob es zurückkommt.</translation>
    </message>
    <message>
        <source>Record leaving</source>
        <translation>Ausscheiden erfassen</translation>
    </message>
    <message>
        <source>Record decisions</source>
        <translation>Entscheidungen erfassen</translation>
    </message>
    <message>
        <source>The sheet is printed.</source>
        <translation>Das Blatt ist gedruckt.</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>never here</source>
        <translation>nie hier</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>Last visits</source>
        <translation>Letzte Besuche</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Take back …</source>
        <translation>Zurücknehmen …</translation>
    </message>
    <message>
        <source>Merge visitors</source>
        <translation>Besucher zusammenführen</translation>
    </message>
    <message>
        <source>Choose a visitor from the list.</source>
        <translation>Wählen Sie einen Besucher aus der Liste.</translation>
    </message>
    <message>
        <source>Who is shown from now on</source>
        <translation>Wer von jetzt an gezeigt wird</translation>
    </message>
    <message>
        <source>Is the same person as</source>
        <translation>Ist dieselbe Person wie</translation>
    </message>
    <message>
        <source>how you know</source>
        <translation>woher Sie es wissen</translation>
    </message>
    <message>
        <source>Both keep their visits; the log keeps both names. It can be taken back.</source>
        <translation>Beide behalten ihre Besuche, das Protokoll beide Namen. Es lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Same name and company</source>
        <translation>Gleicher Name, gleiche Firma</translation>
    </message>
    <message>
        <source>Merged: {name} is shown from now on</source>
        <translation>Zusammengeführt: Gezeigt wird jetzt {name}</translation>
    </message>
</context>
<context>
    <name>OpenLine</name>
    <message>
        <source>since {begin}</source>
        <translation>seit {begin}</translation>
    </message>
    <message>
        <source>{begin} – {end}</source>
        <translation>{begin} – {end}</translation>
    </message>
    <message>
        <source>Why it stays open</source>
        <translation>Warum es offen bleibt</translation>
    </message>
    <message>
        <source>Why {thing} stays open</source>
        <translation>Warum {thing} offen bleibt</translation>
    </message>
    <message>
        <source>What becomes of {thing}</source>
        <translation>Was aus {thing} wird</translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>has left</source>
        <translation>ausgeschieden</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ruhend</translation>
    </message>
    <message>
        <source>not committed</source>
        <translation>nicht verpflichtet</translation>
    </message>
    <message>
        <source>briefing expired</source>
        <translation>Unterweisung abgelaufen</translation>
    </message>
    <message>
        <source>no PIN yet</source>
        <translation>noch ohne PIN</translation>
    </message>
    <message>
        <source>may escort</source>
        <translation>darf begleiten</translation>
    </message>
    <message>
        <source>must sign anew</source>
        <translation>muss neu unterschreiben</translation>
    </message>
    <message>
        <source>no briefing</source>
        <translation>keine Unterweisung</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht unterschrieben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Verpflichtung</translation>
    </message>
    <message>
        <source>earlier text</source>
        <translation>frühere Fassung</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Name or department</source>
        <translation>Name oder Abteilung</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Personen suchen</translation>
    </message>
    <message>
        <source>Show those who have left</source>
        <translation>Ausgeschiedene zeigen</translation>
    </message>
    <message>
        <source>New employee</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Record commitment</source>
        <translation>Verpflichtung erfassen</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>PIN setzen</translation>
    </message>
    <message>
        <source>Leaver …</source>
        <translation>Austritt …</translation>
    </message>
    <message>
        <source>Duty roster</source>
        <translation>Begleitdienst</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>Ist zurück</translation>
    </message>
    <message>
        <source>Suspend …</source>
        <translation>Ruhend stellen …</translation>
    </message>
    <message>
        <source>Nobody is called that. Try fewer letters.</source>
        <translation>So heißt niemand. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Nobody is entered yet. Begin with “New employee”.</source>
        <translation>Noch ist niemand erfasst. Beginnen Sie mit „Neue Person“.</translation>
    </message>
    <message>
        <source>Your account may look, not change. People are the office manager&apos;s.</source>
        <translation>Ihr Konto darf hier lesen, nicht ändern. Personen pflegt die Büroleitung.</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>Set PIN of {name}</source>
        <translation>PIN setzen: {name}</translation>
    </message>
    <message>
        <source>PIN of {name} set.</source>
        <translation>PIN gesetzt: {name}.</translation>
    </message>
    <message>
        <source>A PIN has six digits.</source>
        <translation>Eine PIN hat sechs Ziffern.</translation>
    </message>
    <message>
        <source>The two are not equal. Type the PIN once more.</source>
        <translation>Die beiden sind nicht gleich. Geben Sie die PIN noch einmal ein.</translation>
    </message>
    <message>
        <source>{name} types the PIN. Nobody else needs to know it.</source>
        <translation>{name} gibt die PIN selbst ein. Niemand sonst muss sie kennen.</translation>
    </message>
    <message>
        <source>New PIN, six digits</source>
        <translation>Neue PIN, sechs Ziffern</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Dieselbe PIN noch einmal</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>PIN setzen</translation>
    </message>
</context>
<context>
    <name>SuspendForm</name>
    <message>
        <source>{name} is back</source>
        <translation>{name} ist zurück</translation>
    </message>
    <message>
        <source>Suspend {name}</source>
        <translation>{name} ruhend stellen</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ruhend</translation>
    </message>
    <message>
        <source>{name} is back at work.</source>
        <translation>{name} ist wieder im Dienst.</translation>
    </message>
    <message>
        <source>{name} is suspended.</source>
        <translation>{name} ist ruhend.</translation>
    </message>
    <message>
        <source>Account, escort right and approvals hold again, unless they have run out meanwhile.</source>
        <translation>Konto, Begleitrecht und Freigaben gelten wieder, soweit sie nicht inzwischen abgelaufen sind.</translation>
    </message>
    <message>
        <source>Is back at work</source>
        <translation>Ist wieder im Dienst</translation>
    </message>
    <message>
        <source>From now on the account, the escort right and approvals rest.</source>
        <translation>Ab jetzt ruhen das Konto, das Begleitrecht und Freigaben.</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Ruhend stellen</translation>
    </message>
    <message>
        <source>Keys with {name}: {keys}. Decide on the Keys screen whether they come back.</source>
        <translation>Schlüssel bei {name}: {keys}. Bitte unter „Schlüssel“ entscheiden, ob sie zurückkommen.</translation>
    </message>
    <message>
        <source>No reason is asked and none is stored.</source>
        <translation>Ein Grund wird weder gefragt noch gespeichert.</translation>
    </message>
</context>
<context>
    <name>TakeMergeBackForm</name>
    <message>
        <source>Take a merge back</source>
        <translation>Zusammenführung zurücknehmen</translation>
    </message>
    <message>
        <source>merged since {day}</source>
        <translation>zusammengeführt seit {day}</translation>
    </message>
    <message>
        <source>{name} and {other} are shown as two visitors again, each with their own visits.</source>
        <translation>{name} und {other} werden wieder als zwei Besucher gezeigt, jeder mit den eigenen Besuchen.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>{name} is shown separately again</source>
        <translation>{name} wird wieder einzeln gezeigt</translation>
    </message>
</context>
<context>
    <name>VisitorNoteForm</name>
    <message>
        <source>Tell namesakes apart</source>
        <translation>Namensgleiche unterscheiden</translation>
    </message>
    <message>
        <source>Note on {name} saved</source>
        <translation>Bemerkung zu {name} gespeichert</translation>
    </message>
    <message>
        <source>for example: the elder, drives the blue van</source>
        <translation>zum Beispiel: der Ältere, fährt den blauen Transporter</translation>
    </message>
    <message>
        <source>Only what tells the two apart at the desk. No opinions, nothing about health or origin.</source>
        <translation>Nur, was die beiden am Empfang unterscheidet. Keine Wertung, nichts über Gesundheit oder Herkunft.</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Bemerkung speichern</translation>
    </message>
</context>
</TS>
