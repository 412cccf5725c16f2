<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActsRow</name>
    <message>
        <source>Record arrival</source>
        <translation>Ankunft erfassen</translation>
    </message>
    <message>
        <source>Record departure</source>
        <translation>Abgang erfassen</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Issue keys</source>
        <translation>Schlüssel ausgeben</translation>
    </message>
    <message>
        <source>Take keys back</source>
        <translation>Schlüssel zurück</translation>
    </message>
    <message>
        <source>Hand over escort</source>
        <translation>Begleitung übergeben</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>Keys out</source>
        <translation>Schlüssel draußen</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>Latest entries</source>
        <translation>Letzte Einträge</translation>
    </message>
    <message>
        <source>All keys are in the cabinet. F4 hands one out.</source>
        <translation>Alle Schlüssel sind im Tresor. F4 gibt einen aus.</translation>
    </message>
</context>
<context>
    <name>EmergencyCard</name>
    <message>
        <source>Emergency services in the house</source>
        <translation>Einsatzkräfte im Haus</translation>
    </message>
    <message>
        <source>{service}, people: {people}, since {time}</source>
        <translation>{service}, Personen: {people}, seit {time}</translation>
    </message>
    <message>
        <source>All have left</source>
        <translation>Alle sind draußen</translation>
    </message>
    <message>
        <source>{service}: all have left</source>
        <translation>{service}: alle sind draußen</translation>
    </message>
</context>
<context>
    <name>InsideMenu</name>
    <message>
        <source>What was recorded</source>
        <translation>Was erfasst wurde</translation>
    </message>
    <message>
        <source>Record departure</source>
        <translation>Abgang erfassen</translation>
    </message>
    <message>
        <source>Settle the unclear visit</source>
        <translation>Unklaren Besuch klären</translation>
    </message>
    <message>
        <source>Whereabouts unclear</source>
        <translation>Verbleib unklar</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Kommt zurück</translation>
    </message>
    <message>
        <source>Assign an escort</source>
        <translation>Begleitung zuweisen</translation>
    </message>
    <message>
        <source>Hand over escort</source>
        <translation>Begleitung übergeben</translation>
    </message>
    <message>
        <source>Report a supervision gap</source>
        <translation>Begleitlücke melden</translation>
    </message>
    <message>
        <source>Moved to a zone, or back at the desk</source>
        <translation>In einem anderen Bereich, oder zurück am Empfang</translation>
    </message>
    <message>
        <source>Leaves and comes back</source>
        <translation>Geht und kommt wieder</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Abholung</translation>
    </message>
    <message>
        <source>The host decides</source>
        <translation>Der Gastgeber entscheidet</translation>
    </message>
    <message>
        <source>Collect the group</source>
        <translation>Gruppe abholen</translation>
    </message>
    <message>
        <source>Turned away, or left before entry</source>
        <translation>Abgewiesen oder vor dem Eintritt gegangen</translation>
    </message>
    <message>
        <source>For whom, order</source>
        <translation>Für wen, Auftrag</translation>
    </message>
    <message>
        <source>Somebody else of the group arrives</source>
        <translation>Noch jemand aus der Gruppe kommt an</translation>
    </message>
    <message>
        <source>Record arrival</source>
        <translation>Ankunft erfassen</translation>
    </message>
    <message>
        <source>Change names or number</source>
        <translation>Namen oder Zahl ändern</translation>
    </message>
    <message>
        <source>Print badges ahead</source>
        <translation>Ausweise vorab drucken</translation>
    </message>
    <message>
        <source>Cancelled, or did not come</source>
        <translation>Abgesagt oder nicht erschienen</translation>
    </message>
    <message>
        <source>Give documents</source>
        <translation>Unterlagen aushändigen</translation>
    </message>
</context>
<context>
    <name>NightBand</name>
    <message>
        <source>Reception is closed since {time}. Whoever receives a visitor now answers for them by name.</source>
        <translation>Der Empfang ist seit {time} geschlossen. Wer jetzt einen Besucher empfängt, steht mit Namen für ihn ein.</translation>
    </message>
    <message>
        <source>Reception is closed since {time}. Visitors without reception: {count}.</source>
        <translation>Der Empfang ist seit {time} geschlossen. Besucher ohne Empfang: {count}.</translation>
    </message>
    <message>
        <source>Open reception</source>
        <translation>Empfang öffnen</translation>
    </message>
    <message>
        <source>A visitor comes, F2: write down who it is, look at a document, hand the notice over.
An escort goes along: they type their PIN or say yes by phone, then the badge prints.
The visitor leaves, F3: take the badge back. A wrong entry, Ctrl+Z, for ten minutes.
Fire alarm, F12: the list of everybody inside, on the screen and on paper.</source>
        <translation>Ein Besucher kommt, F2: aufschreiben, wer es ist, Ausweis ansehen, Hinweis übergeben.
Eine Begleitung geht mit: Sie tippt ihre PIN oder sagt am Telefon ja, dann wird der Ausweis gedruckt.
Der Besucher geht, F3: Ausweis zurücknehmen. Falscher Eintrag, Strg+Z, zehn Minuten lang.
Feueralarm, F12: die Liste aller im Haus, auf dem Bildschirm und auf Papier.</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>Collect</source>
        <translation>Abholen</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Ankunft</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Gastgeber</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Aufsicht</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>erfasst</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>since / until</source>
        <translation>seit / bis</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{here} of {count} here</source>
        <translation>{here} von {count} da</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} Personen</translation>
    </message>
    <message>
        <source>Host {name}</source>
        <translation>bei {name}</translation>
    </message>
    <message>
        <source>without reception</source>
        <translation>ohne Empfang</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>bei {name}</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Collect {count}</source>
        <translation>{count} abholen</translation>
    </message>
    <message>
        <source>Gap for {time}</source>
        <translation>Lücke seit {time}</translation>
    </message>
    <message>
        <source>standing external</source>
        <translation>Dauerzutritt</translation>
    </message>
    <message>
        <source>last {name}</source>
        <translation>zuletzt {name}</translation>
    </message>
    <message>
        <source>asked {name}</source>
        <translation>angefragt {name}</translation>
    </message>
    <message>
        <source>since {time}, {load} of {limit}</source>
        <translation>seit {time}, {load} von {limit}</translation>
    </message>
    <message>
        <source>permitted</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>keys: {count}</source>
        <translation>{count} offen</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>ended {time}</source>
        <translation>war bis {time}</translation>
    </message>
    <message>
        <source>deputy {name}</source>
        <translation>Vertretung {name}</translation>
    </message>
    <message>
        <source>not called yet</source>
        <translation>noch nicht angerufen</translation>
    </message>
    <message>
        <source>called {time}</source>
        <translation>angerufen {time}</translation>
    </message>
    <message>
        <source>{how}, {time}</source>
        <translation>{how}, {time}</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>ohne Frist</translation>
    </message>
</context>
<context>
    <name>ReceptionScreen</name>
    <message>
        <source>Waiting at the desk</source>
        <translation>Wartet am Empfang</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>In the house</source>
        <translation>Im Haus</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Tag abschließen</translation>
    </message>
    <message>
        <source>Emergency services</source>
        <translation>Einsatzkräfte</translation>
    </message>
    <message>
        <source>Group without announcement</source>
        <translation>Gruppe ohne Voranmeldung</translation>
    </message>
    <message>
        <source>Duty roster</source>
        <translation>Begleitdienst</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Niemand wartet.</translation>
    </message>
    <message>
        <source>Nobody is expected today. A visitor without an announcement: F2.</source>
        <translation>Heute wird niemand mehr erwartet. Besuch ohne Voranmeldung: F2.</translation>
    </message>
    <message>
        <source>{count}, {away} away · urgent first</source>
        <translation>{count}, {away} außer Haus · dringend zuerst</translation>
    </message>
    <message>
        <source>{count} · urgent first</source>
        <translation>{count} · dringend zuerst</translation>
    </message>
    <message>
        <source>No visitor is in the house. F2 records an arrival.</source>
        <translation>Kein Besuch im Haus. F2 erfasst eine Ankunft.</translation>
    </message>
</context>
<context>
    <name>ToClearCard</name>
    <message>
        <source>Departure</source>
        <translation>Abgang</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Klären</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Nothing. Gaps, unclear visits and overdue keys appear here.</source>
        <translation>Nichts. Begleitlücken, unklare Besuche und überfällige Schlüssel erscheinen hier.</translation>
    </message>
    <message>
        <source>To be cleared up</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>since {time} ({span})</source>
        <translation>seit {time} ({span})</translation>
    </message>
    <message>
        <source>next visit {time}</source>
        <translation>nächster Besuch {time}</translation>
    </message>
    <message>
        <source>answer due on {day}</source>
        <translation>Antwort fällig am {day}</translation>
    </message>
    <message>
        <source>every clock answered: decide and close it</source>
        <translation>alle Fristen beantwortet: entscheiden und abschließen</translation>
    </message>
    <message>
        <source>{clock}: until {time}</source>
        <translation>{clock}: bis {time}</translation>
    </message>
    <message>
        <source>{clock}: overdue since {time}</source>
        <translation>{clock}: überfällig seit {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>bis {time}</translation>
    </message>
</context>
</TS>
