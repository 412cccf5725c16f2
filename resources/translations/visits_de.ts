<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ArrivalForm</name>
    <message>
        <source>Collection</source>
        <translation>Abholung</translation>
    </message>
    <message>
        <source>Record arrival</source>
        <translation>Ankunft erfassen</translation>
    </message>
    <message>
        <source>arrived, waits</source>
        <translation>angekommen, wartet</translation>
    </message>
    <message>
        <source>expected {time}</source>
        <translation>vorangemeldet {time}</translation>
    </message>
    <message>
        <source>Needs help in an evacuation (voluntary)</source>
        <translation>Braucht Hilfe bei einer Räumung (freiwillig)</translation>
    </message>
    <message>
        <source>Confidential: only host and office manager see company and purpose</source>
        <translation>Vertraulich: Firma und Zweck sehen nur Gastgeber und Büroleitung</translation>
    </message>
    <message>
        <source>Turn away …</source>
        <translation>Abweisen …</translation>
    </message>
    <message>
        <source>Arrived, waits</source>
        <translation>Ankunft, wartet</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Collected, print badge</source>
        <translation>Abgeholt, Ausweis drucken</translation>
    </message>
    <message>
        <source>Arrived, the host decides</source>
        <translation>Angekommen, Gastgeber entscheidet</translation>
    </message>
    <message>
        <source>Enter a time like 12:30, or leave it empty for now.</source>
        <translation>Bitte eine Uhrzeit wie 12:30 eingeben oder leer lassen für jetzt.</translation>
    </message>
    <message>
        <source>{name} has arrived and waits</source>
        <translation>{name} ist angekommen und wartet</translation>
    </message>
    <message>
        <source>{name} has arrived; now the host decides</source>
        <translation>{name} ist angekommen; jetzt entscheidet der Gastgeber</translation>
    </message>
    <message>
        <source>The badge of {name} was not printed. The visit is recorded.</source>
        <translation>Der Ausweis von {name} wurde nicht gedruckt. Der Besuch ist erfasst.</translation>
    </message>
    <message>
        <source>{name}: collected, badge is printing</source>
        <translation>{name}: abgeholt, Ausweis wird gedruckt</translation>
    </message>
    <message>
        <source>{name} is refused: banned. The incident is noted.</source>
        <translation>{name} ist abgewiesen: Hausverbot. Der Vorfall ist vermerkt.</translation>
    </message>
</context>
<context>
    <name>AtDesk</name>
    <message>
        <source>Taken back: everything is as it was. Both entries stay.</source>
        <translation>Zurückgenommen: Alles ist wie vorher. Beide Einträge bleiben stehen.</translation>
    </message>
</context>
<context>
    <name>BackForm</name>
    <message>
        <source>Comes back</source>
        <translation>Kommt zurück</translation>
    </message>
    <message>
        <source>{name} is back</source>
        <translation>{name} ist zurück</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>Ist zurück</translation>
    </message>
</context>
<context>
    <name>BadgePreview</name>
    <message>
        <source>Badge {number}, valid until {until}</source>
        <translation>Ausweis {number}, gültig bis {until}</translation>
    </message>
    <message>
        <source>Prints in the background. A paper jam loses no arrival.</source>
        <translation>Druckt im Hintergrund. Ein Papierstau verliert keine Ankunft.</translation>
    </message>
    <message>
        <source>From the stock, or printed ahead: nothing is printed now.</source>
        <translation>Aus dem Bestand oder vorgedruckt: Jetzt wird nichts gedruckt.</translation>
    </message>
</context>
<context>
    <name>BehalfForm</name>
    <message>
        <source>For whom, order</source>
        <translation>Für wen, Auftrag</translation>
    </message>
    <message>
        <source>{name}: it is recorded for whom the visit is made</source>
        <translation>{name}: erfasst, für wen der Besuch kommt</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Erfassen</translation>
    </message>
</context>
<context>
    <name>BehalfPart</name>
    <message>
        <source>Choose a customer from the list.</source>
        <translation>Wählen Sie einen Kunden aus der Liste.</translation>
    </message>
    <message>
        <source>name of the firm</source>
        <translation>Name der Firma</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Nobody of this customer may authorise today. The office asks the customer, and verifies first.</source>
        <translation>Von diesem Kunden darf heute niemand etwas veranlassen. Die Büroleitung fragt beim Kunden nach und prüft zuerst.</translation>
    </message>
    <message>
        <source>Entered on an order number only: {zones}.</source>
        <translation>Zutritt nur mit Auftragsnummer: {zones}.</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}: {why}</translation>
    </message>
</context>
<context>
    <name>CollectionForm</name>
    <message>
        <source>Collection</source>
        <translation>Abholung</translation>
    </message>
    <message>
        <source>waiting for {minutes} min</source>
        <translation>wartet seit {minutes} min</translation>
    </message>
    <message>
        <source>Enter a time like 12:30, or leave it empty for now.</source>
        <translation>Bitte eine Uhrzeit wie 12:30 eingeben oder leer lassen für jetzt.</translation>
    </message>
    <message>
        <source>Turn away …</source>
        <translation>Abweisen …</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Host called now</source>
        <translation>Gastgeber angerufen</translation>
    </message>
    <message>
        <source>Collected, print badge</source>
        <translation>Abgeholt, Ausweis drucken</translation>
    </message>
    <message>
        <source>Escort required all the time</source>
        <translation>Durchgängige Begleitung Pflicht</translation>
    </message>
    <message>
        <source>Escort to the host</source>
        <translation>Begleitung bis zum Gastgeber</translation>
    </message>
    <message>
        <source>strictest zone: {zone}</source>
        <translation>strengster Bereich: {zone}</translation>
    </message>
    <message>
        <source>Call recorded</source>
        <translation>Anruf erfasst</translation>
    </message>
    <message>
        <source>The badge of {name} was not printed. The visit is recorded.</source>
        <translation>Der Ausweis von {name} wurde nicht gedruckt. Der Besuch ist erfasst.</translation>
    </message>
    <message>
        <source>{name}: collected, badge is printing</source>
        <translation>{name}: abgeholt, Ausweis wird gedruckt</translation>
    </message>
    <message>
        <source>{name}: collected</source>
        <translation>{name}: abgeholt</translation>
    </message>
</context>
<context>
    <name>CollectionPart</name>
    <message>
        <source>Enter a time like 12:30.</source>
        <translation>Bitte eine Uhrzeit wie 12:30 eingeben.</translation>
    </message>
    <message>
        <source>HH:MM</source>
        <translation>HH:MM</translation>
    </message>
</context>
<context>
    <name>ConfirmationsPart</name>
    <message>
        <source>Look at a document and choose its kind; no number, no copy.</source>
        <translation>Ein Dokument ansehen und die Art wählen; keine Nummer, keine Kopie.</translation>
    </message>
    <message>
        <source>Hand both over, then tick it.</source>
        <translation>Erst beides übergeben, dann ankreuzen.</translation>
    </message>
    <message>
        <source>shows none</source>
        <translation>zeigt keins</translation>
    </message>
    <message>
        <source>I handed the privacy notice and the house rules over</source>
        <translation>Datenschutzhinweis und Hausordnung habe ich übergeben</translation>
    </message>
    <message>
        <source>refuses them</source>
        <translation>lehnt beides ab</translation>
    </message>
</context>
<context>
    <name>DayEndForm</name>
    <message>
        <source>Close the day</source>
        <translation>Tag abschließen</translation>
    </message>
    <message>
        <source>Still here or away: {count}. Record their departure first, if you know it.</source>
        <translation>Noch hier oder außer Haus: {count}. Bitte zuerst ihren Abgang erfassen, wenn er bekannt ist.</translation>
    </message>
    <message>
        <source>Nobody is in the house any more.</source>
        <translation>Es ist niemand mehr im Haus.</translation>
    </message>
    <message>
        <source>{name}, {company}, since {time}</source>
        <translation>{name}, {company}, seit {time}</translation>
    </message>
    <message>
        <source>Whoever is still here becomes “unclear”: no time of departure is invented, and the name stays on the evacuation list until somebody settles it. The log gets a signed checkpoint.</source>
        <translation>Wer noch hier ist, wird „unklar“: Es wird keine Abgangszeit erfunden, und der Name bleibt auf der Räumungsliste, bis jemand es klärt. Das Protokoll bekommt einen signierten Prüfpunkt.</translation>
    </message>
    <message>
        <source>The day is closed and the log is signed.</source>
        <translation>Der Tag ist abgeschlossen und das Protokoll signiert.</translation>
    </message>
</context>
<context>
    <name>DeliveryForm</name>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Enter a time like 12:30, or leave it empty for now.</source>
        <translation>Bitte eine Uhrzeit wie 12:30 eingeben oder leer lassen für jetzt.</translation>
    </message>
    <message>
        <source>Delivery of {carrier} for {recipient}</source>
        <translation>Lieferung von {carrier} für {recipient}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Record delivery</source>
        <translation>Lieferung erfassen</translation>
    </message>
</context>
<context>
    <name>DepartureForm</name>
    <message>
        <source>Record departure</source>
        <translation>Abgang erfassen</translation>
    </message>
    <message>
        <source>{name} has left</source>
        <translation>{name} ist gegangen</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>Name, company or badge number</source>
        <translation>Name, Firma oder Ausweisnummer</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Take keys back</source>
        <translation>Schlüssel zurücknehmen</translation>
    </message>
    <message>
        <source>Several people …</source>
        <translation>Mehrere Personen …</translation>
    </message>
    <message>
        <source>All given back</source>
        <translation>Alles zurück</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>Abgang erfassen</translation>
    </message>
    <message>
        <source>Choose who leaves: type a name or the number on the badge.</source>
        <translation>Bitte wählen, wer geht: Name oder Ausweisnummer tippen.</translation>
    </message>
    <message>
        <source>Enter a time like 12:30, or leave it empty for now.</source>
        <translation>Bitte eine Uhrzeit wie 12:30 eingeben oder leer lassen für jetzt.</translation>
    </message>
</context>
<context>
    <name>DeparturesForm</name>
    <message>
        <source>Departure of several people</source>
        <translation>Abgang mehrerer Personen</translation>
    </message>
    <message>
        <source>Choose who leaves: type a name or the number on the badge.</source>
        <translation>Wählen Sie, wer geht: Namen oder Nummer auf dem Ausweis eingeben.</translation>
    </message>
    <message>
        <source>Enter a time like 12:30, or leave it empty for now.</source>
        <translation>Geben Sie eine Uhrzeit wie 12:30 ein, oder lassen Sie das Feld für „jetzt“ leer.</translation>
    </message>
    <message>
        <source>{count} people have left</source>
        <translation>{count} Personen sind gegangen</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>Who leaves</source>
        <translation>Wer geht</translation>
    </message>
    <message>
        <source>Name, company or badge number</source>
        <translation>Name, Firma oder Ausweisnummer</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>All given back</source>
        <translation>Alles zurück</translation>
    </message>
    <message>
        <source>Departed ({count})</source>
        <translation>Gegangen ({count})</translation>
    </message>
</context>
<context>
    <name>DocumentsForm</name>
    <message>
        <source>Documents for visitors</source>
        <translation>Unterlagen für Besucher</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Unterlage</translation>
    </message>
    <message>
        <source>Without it no visitor of these types goes in. Privacy notice and house rules go with the arrival.</source>
        <translation>Ohne sie kommt kein Besucher dieser Arten hinein. Datenschutzhinweis und Hausordnung gehören zur Ankunft.</translation>
    </message>
    <message>
        <source>0: at every visit again.</source>
        <translation>0: bei jedem Besuch wieder.</translation>
    </message>
    <message>
        <source>Save document</source>
        <translation>Unterlage speichern</translation>
    </message>
    <message>
        <source>There is no text yet; nobody is asked for it.</source>
        <translation>Noch kein Text; niemand wird danach gefragt.</translation>
    </message>
    <message>
        <source>Version {number} since {day}</source>
        <translation>Fassung {number} seit {day}</translation>
    </message>
    <message>
        <source>{document}: saved</source>
        <translation>{document}: gespeichert</translation>
    </message>
</context>
<context>
    <name>DocumentsPart</name>
    <message>
        <source>Hand over and explain, then tick: {documents}.</source>
        <translation>Geben und erklären, dann ankreuzen: {documents}.</translation>
    </message>
</context>
<context>
    <name>DrawnAcceptances</name>
    <message>
        <source>{name} signed on {day} at {time}</source>
        <translation>{name} unterschrieb am {day} um {time}</translation>
    </message>
</context>
<context>
    <name>EmergencyForm</name>
    <message>
        <source>Emergency services</source>
        <translation>Einsatzkräfte</translation>
    </message>
    <message>
        <source>never refused</source>
        <translation>nie abgewiesen</translation>
    </message>
    <message>
        <source>Enter a time like 12:30, or leave it empty for now.</source>
        <translation>Bitte eine Uhrzeit wie 12:30 eingeben oder leer lassen für jetzt.</translation>
    </message>
    <message>
        <source>{service} in the house, people: {people}</source>
        <translation>{service} im Haus, Personen: {people}</translation>
    </message>
    <message>
        <source>No names, no badge, no escort. The number stands on the evacuation list until all are out again.</source>
        <translation>Keine Namen, kein Ausweis, keine Begleitung. Die Zahl steht auf der Räumungsliste, bis alle wieder draußen sind.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>They go in</source>
        <translation>Gehen hinein</translation>
    </message>
</context>
<context>
    <name>EndForm</name>
    <message>
        <source>End without entry</source>
        <translation>Besuch ohne Zutritt beenden</translation>
    </message>
    <message>
        <source>Choose how the visit ended.</source>
        <translation>Bitte wählen, wie der Besuch endete.</translation>
    </message>
    <message>
        <source>Enter a time like 12:30, or leave it empty for now.</source>
        <translation>Bitte eine Uhrzeit wie 12:30 eingeben oder leer lassen für jetzt.</translation>
    </message>
    <message>
        <source>{name}: {end}</source>
        <translation>{name}: {end}</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie er endete</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>Besuch beenden</translation>
    </message>
    <message>
        <source>Only after {time}, when the expected time has passed.</source>
        <translation>Erst nach {time}, wenn die erwartete Zeit verstrichen ist.</translation>
    </message>
</context>
<context>
    <name>EscortCalls</name>
    <message>
        <source>Called now</source>
        <translation>Jetzt angerufen</translation>
    </message>
    <message>
        <source>Said yes by phone</source>
        <translation>Sagt telefonisch zu</translation>
    </message>
    <message>
        <source>Declines …</source>
        <translation>Lehnt ab …</translation>
    </message>
    <message>
        <source>Note the decline</source>
        <translation>Ablehnung festhalten</translation>
    </message>
    <message>
        <source>what they said, in a few words</source>
        <translation>was gesagt wurde, in wenigen Worten</translation>
    </message>
</context>
<context>
    <name>EscortPart</name>
    <message>
        <source>Who takes over?</source>
        <translation>Wer übernimmt?</translation>
    </message>
    <message>
        <source>No PIN is set for {name}: sign, or accept by phone.</source>
        <translation>Für {name} ist keine PIN hinterlegt: bitte unterschreiben oder telefonisch zusagen.</translation>
    </message>
    <message>
        <source>as said at {time}: {how}</source>
        <translation>wie um {time} zugesagt: {how}</translation>
    </message>
    <message>
        <source>Weaker: marked wherever it shows. PIN or signature prove more.</source>
        <translation>Schwächer: überall so gekennzeichnet. PIN oder Unterschrift beweisen mehr.</translation>
    </message>
</context>
<context>
    <name>EscortWords</name>
    <message>
        <source>escorts now</source>
        <translation>begleitet jetzt</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>may not</source>
        <translation>darf nicht</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>the present escort</source>
        <translation>die jetzige Begleitung</translation>
    </message>
    <message>
        <source>briefing expired {day}</source>
        <translation>Unterweisung abgelaufen {day}</translation>
    </message>
    <message>
        <source>not allowed in {zones}</source>
        <translation>nicht zugelassen in {zones}</translation>
    </message>
    <message>
        <source>back at {time}</source>
        <translation>zurück um {time}</translation>
    </message>
    <message>
        <source>declined {time}: {reason}</source>
        <translation>abgelehnt {time}: {reason}</translation>
    </message>
    <message>
        <source>said yes {time} {how}</source>
        <translation>zugesagt {time} {how}</translation>
    </message>
    <message>
        <source>called {time}, no answer yet</source>
        <translation>angerufen {time}, noch keine Antwort</translation>
    </message>
    <message>
        <source>on duty as no. {place} until {time}</source>
        <translation>im Dienst als Nr. {place} bis {time}</translation>
    </message>
    <message>
        <source>on duty from {time}</source>
        <translation>im Dienst ab {time}</translation>
    </message>
    <message>
        <source>with {names} in {place} since {time}</source>
        <translation>mit {names} in {place} seit {time}</translation>
    </message>
    <message>
        <source>with {names} (allowed: {zones}) since {time}</source>
        <translation>mit {names} (erlaubt: {zones}) seit {time}</translation>
    </message>
    <message>
        <source>{load} of {limit}</source>
        <translation>{load} von {limit}</translation>
    </message>
</context>
<context>
    <name>ExpectForm</name>
    <message>
        <source>Expect a visit</source>
        <translation>Besuch voranmelden</translation>
    </message>
    <message>
        <source>10:00 or 24.11. 10:00</source>
        <translation>10:00 oder 24.11. 10:00</translation>
    </message>
    <message>
        <source>12:00</source>
        <translation>12:00</translation>
    </message>
    <message>
        <source>the host, if nobody else</source>
        <translation>der Gastgeber, wenn sonst niemand</translation>
    </message>
    <message>
        <source>Confidential: only host and office manager see company and purpose</source>
        <translation>Vertraulich: Firma und Zweck sehen nur Gastgeber und Büroleitung</translation>
    </message>
    <message>
        <source>Expect visit</source>
        <translation>Voranmeldung speichern</translation>
    </message>
    <message>
        <source>{name} is not expected: banned. The incident is noted.</source>
        <translation>{name} wird nicht vorangemeldet: Hausverbot. Der Vorfall ist vermerkt.</translation>
    </message>
    <message>
        <source>{name} is expected</source>
        <translation>{name} ist vorangemeldet</translation>
    </message>
    <message>
        <source>Enter a time like 12:30, or a day with it like 24.11. 12:30.</source>
        <translation>Bitte eine Uhrzeit wie 12:30 eingeben, oder mit Tag wie 24.11. 12:30.</translation>
    </message>
</context>
<context>
    <name>FindingPart</name>
    <message>
        <source>Choose what it came from, or “Not yet known”.</source>
        <translation>Wählen Sie, woher sie kam, oder „Noch nicht bekannt“.</translation>
    </message>
    <message>
        <source>Choose what it came from.</source>
        <translation>Wählen Sie, woher sie kam.</translation>
    </message>
    <message>
        <source>Report it as an incident, with its clocks</source>
        <translation>Als Vorfall melden, mit seinen Fristen</translation>
    </message>
</context>
<context>
    <name>GapFindingForm</name>
    <message>
        <source>Finding about a supervision gap</source>
        <translation>Befund zu einer Begleitlücke</translation>
    </message>
    <message>
        <source>Finding recorded: {name}</source>
        <translation>Befund erfasst: {name}</translation>
    </message>
    <message>
        <source>Gap on {day} from {start} to {end}</source>
        <translation>Lücke am {day} von {start} bis {end}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Record the finding</source>
        <translation>Befund erfassen</translation>
    </message>
</context>
<context>
    <name>GapForm</name>
    <message>
        <source>Report a supervision gap</source>
        <translation>Begleitlücke melden</translation>
    </message>
    <message>
        <source>Enter a time like 12:30, or leave it empty for now.</source>
        <translation>Bitte eine Uhrzeit wie 12:30 eingeben oder leer lassen für jetzt.</translation>
    </message>
    <message>
        <source>Gap reported: {name} is without an escort</source>
        <translation>Lücke gemeldet: {name} ist ohne Begleitung</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>who saw it, why the escort was away</source>
        <translation>wer es sah, warum die Begleitung fehlte</translation>
    </message>
    <message>
        <source>Report the gap</source>
        <translation>Lücke melden</translation>
    </message>
</context>
<context>
    <name>GiveDocumentsForm</name>
    <message>
        <source>Give documents</source>
        <translation>Unterlagen aushändigen</translation>
    </message>
    <message>
        <source>Tick what was handed over and explained.</source>
        <translation>Kreuzen Sie an, was ausgehändigt und erklärt wurde.</translation>
    </message>
    <message>
        <source>Enter a time like 12:30, or leave it empty for now.</source>
        <translation>Bitte eine Uhrzeit wie 12:30 eingeben oder leer lassen für jetzt.</translation>
    </message>
    <message>
        <source>{name} was given: {documents}</source>
        <translation>{name} hat erhalten: {documents}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Record as given</source>
        <translation>Als ausgehändigt erfassen</translation>
    </message>
    <message>
        <source>Demanded and not given yet: {documents}</source>
        <translation>Verlangt und noch nicht ausgehändigt: {documents}</translation>
    </message>
    <message>
        <source>Everything that this type of visit demands was given.</source>
        <translation>Alles, was diese Besuchsart verlangt, ist ausgehändigt.</translation>
    </message>
    <message>
        <source>No documents are kept. The office enters their texts first.</source>
        <translation>Es sind keine Unterlagen hinterlegt. Das Büro erfasst zuerst die Texte.</translation>
    </message>
</context>
<context>
    <name>HandoverForm</name>
    <message>
        <source>Assign an escort</source>
        <translation>Begleitung zuweisen</translation>
    </message>
    <message>
        <source>Hand over escort</source>
        <translation>Begleitung übergeben</translation>
    </message>
    <message>
        <source>gap for {minutes} min</source>
        <translation>Lücke seit {minutes} min</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>noch keine Antwort</translation>
    </message>
    <message>
        <source>Choose the visitors who change hands.</source>
        <translation>Bitte wählen, wessen Begleitung wechselt.</translation>
    </message>
    <message>
        <source>Enter a time like 12:30, or leave it empty for now.</source>
        <translation>Bitte eine Uhrzeit wie 12:30 eingeben oder leer lassen für jetzt.</translation>
    </message>
    <message>
        <source>Escort handed over: {names}</source>
        <translation>Begleitung übergeben: {names}</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>Add a visitor</source>
        <translation>Besucher hinzunehmen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Name, company or badge number</source>
        <translation>Name, Firma oder Ausweisnummer</translation>
    </message>
    <message>
        <source>Has accepted, hand over</source>
        <translation>Hat angenommen, übergeben</translation>
    </message>
    <message>
        <source>Call noted. {name} stays responsible until the successor accepts.</source>
        <translation>Anruf festgehalten. {name} bleibt verantwortlich, bis die Nachfolge angenommen hat.</translation>
    </message>
    <message>
        <source>Decline noted. {name} stays responsible.</source>
        <translation>Ablehnung festgehalten. {name} bleibt verantwortlich.</translation>
    </message>
    <message>
        <source>Only the first</source>
        <translation>Nur der erste</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>{name} stays responsible until the successor has accepted.</source>
        <translation>{name} bleibt verantwortlich, bis die Nachfolge angenommen hat.</translation>
    </message>
    <message>
        <source>Asked: {name} at {time}, not answered yet.</source>
        <translation>Angefragt: {name} um {time}, noch keine Antwort.</translation>
    </message>
    <message>
        <source>Nobody is responsible now; last was {name}.</source>
        <translation>Zurzeit ist niemand verantwortlich; zuletzt war es {name}.</translation>
    </message>
</context>
<context>
    <name>HistoryLine</name>
    <message>
        <source>no. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>entered {when}</source>
        <translation>eingetragen {when}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>LeaveForm</name>
    <message>
        <source>Leaves and comes back</source>
        <translation>Geht und kommt wieder</translation>
    </message>
    <message>
        <source>{name} is away</source>
        <translation>{name} ist außer Haus</translation>
    </message>
    <message>
        <source>The escort ends now and is accepted again on return. A break on the premises is not away.</source>
        <translation>Die Begleitung endet jetzt und wird bei der Rückkehr neu angenommen. Eine Pause auf dem Gelände ist kein Weggang.</translation>
    </message>
    <message>
        <source>Has left, will come back</source>
        <translation>Ist gegangen, kommt wieder</translation>
    </message>
</context>
<context>
    <name>LeftOpenForm</name>
    <message>
        <source>What was left open</source>
        <translation>Was offen blieb</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Geklärt</translation>
    </message>
    <message>
        <source>for example: came back by post</source>
        <translation>zum Beispiel: kam mit der Post zurück</translation>
    </message>
    <message>
        <source>{what}: {thing}. Left on {when}. Reason: {reason}</source>
        <translation>{what}: {thing}. Gegangen am {when}. Grund: {reason}</translation>
    </message>
</context>
<context>
    <name>Lookups</name>
    <message>
        <source>last {day}</source>
        <translation>zuletzt {day}</translation>
    </message>
    <message>
        <source>to see {host}</source>
        <translation>bei {host}</translation>
    </message>
</context>
<context>
    <name>LostSightForm</name>
    <message>
        <source>Whereabouts unclear</source>
        <translation>Verbleib unklar</translation>
    </message>
    <message>
        <source>Enter a time like 12:30, or leave it empty.</source>
        <translation>Bitte eine Uhrzeit wie 12:30 eingeben oder leer lassen.</translation>
    </message>
    <message>
        <source>{name}: unclear, stands under “to be cleared up”</source>
        <translation>{name}: unklar, steht unter „Zu klären“</translation>
    </message>
    <message>
        <source>Somebody may have left, nobody saw it: no departure is invented, the evacuation list says so.</source>
        <translation>Vielleicht ist jemand gegangen, gesehen hat es niemand: Es wird kein Abgang erfunden, die Evakuierungsliste sagt es.</translation>
    </message>
    <message>
        <source>who missed the visitor, where nobody is</source>
        <translation>wer den Besucher vermisst, wo niemand ist</translation>
    </message>
    <message>
        <source>time, if somebody knows</source>
        <translation>Uhrzeit, falls bekannt</translation>
    </message>
    <message>
        <source>Report as unclear</source>
        <translation>Als unklar melden</translation>
    </message>
</context>
<context>
    <name>ObjectionForm</name>
    <message>
        <source>The host decides</source>
        <translation>Der Gastgeber entscheidet</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>what the host said, how the visitor is known</source>
        <translation>was der Gastgeber sagte, woher man sich kennt</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Entscheidung erfassen</translation>
    </message>
    <message>
        <source>The visitor {what}. Call the host: without a decision nobody goes in.</source>
        <translation>Der Besucher {what}. Rufen Sie den Gastgeber an: Ohne Entscheidung geht niemand hinein.</translation>
    </message>
    <message>
        <source>Choose what the host decided.</source>
        <translation>Bitte wählen, was der Gastgeber entschieden hat.</translation>
    </message>
    <message>
        <source>{name}: exception recorded, can be collected</source>
        <translation>{name}: Ausnahme erfasst, kann abgeholt werden</translation>
    </message>
    <message>
        <source>{name}: no entry, both are recorded</source>
        <translation>{name}: kein Zutritt, beides ist erfasst</translation>
    </message>
    <message>
        <source>{name}: confirmed after all, can be collected</source>
        <translation>{name}: doch noch bestätigt, kann abgeholt werden</translation>
    </message>
</context>
<context>
    <name>OpenThings</name>
    <message>
        <source>Say what became of the badge {number}.</source>
        <translation>Geben Sie an, was aus dem Ausweis {number} wurde.</translation>
    </message>
    <message>
        <source>Write down why the badge does not come back.</source>
        <translation>Schreiben Sie auf, warum der Ausweis nicht zurückkommt.</translation>
    </message>
    <message>
        <source>Take the keys back, or write down why they stay out.</source>
        <translation>Nehmen Sie die Schlüssel zurück, oder schreiben Sie auf, warum sie draußen bleiben.</translation>
    </message>
    <message>
        <source>Say whether {name} brought the visitor.</source>
        <translation>Geben Sie an, ob {name} den Besucher gebracht hat.</translation>
    </message>
    <message>
        <source>Write down why the visitor came without the escort.</source>
        <translation>Schreiben Sie auf, warum der Besucher ohne Begleitung kam.</translation>
    </message>
    <message>
        <source>Enter a time like 12:30, or leave it empty if nobody knows.</source>
        <translation>Geben Sie eine Uhrzeit wie 12:30 ein, oder lassen Sie das Feld leer, wenn es niemand weiß.</translation>
    </message>
    <message>
        <source>Brought the visitor</source>
        <translation>Hat den Besucher gebracht</translation>
    </message>
    <message>
        <source>Visitor came alone</source>
        <translation>Besucher kam allein</translation>
    </message>
    <message>
        <source>only if they do not come back now</source>
        <translation>nur, wenn sie jetzt nicht zurückkommen</translation>
    </message>
    <message>
        <source>for example: left in the hotel</source>
        <translation>zum Beispiel: liegt im Hotel</translation>
    </message>
    <message>
        <source>for example: called away</source>
        <translation>zum Beispiel: abberufen</translation>
    </message>
    <message>
        <source>if known</source>
        <translation>falls bekannt</translation>
    </message>
    <message>
        <source>Keys still out: {copies}. Take them back first, or write down why they stay out.</source>
        <translation>Noch draußen: {copies}. Nehmen Sie die Schlüssel zuerst zurück, oder schreiben Sie auf, warum sie draußen bleiben.</translation>
    </message>
    <message>
        <source>{name} has been responsible since {time}.</source>
        <translation>{name} ist seit {time} verantwortlich.</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>Where they are now</source>
        <translation>Wo sie jetzt sind</translation>
    </message>
    <message>
        <source>Enter a time like 12:30, or leave it empty for now.</source>
        <translation>Eine Uhrzeit wie 12:30 eingeben, oder leer lassen für jetzt.</translation>
    </message>
    <message>
        <source>Back at the desk: {names}</source>
        <translation>Zurück am Empfang: {names}</translation>
    </message>
    <message>
        <source>Moved: {names}</source>
        <translation>Gewechselt: {names}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Back at the desk</source>
        <translation>Zurück am Empfang</translation>
    </message>
    <message>
        <source>Record the place</source>
        <translation>Ort erfassen</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Am Empfang</translation>
    </message>
    <message>
        <source>{escort} is escorting {names} as well: they go along.</source>
        <translation>{escort} begleitet auch {names}: sie gehen mit.</translation>
    </message>
    <message>
        <source>{name} has no permission for this zone.</source>
        <translation>{name} hat für diesen Bereich keine Erlaubnis.</translation>
    </message>
</context>
<context>
    <name>PlaceInput</name>
    <message>
        <source>not recorded</source>
        <translation>nicht erfasst</translation>
    </message>
</context>
<context>
    <name>ReadingAtDisplay</name>
    <message>
        <source>No texts are kept yet: enter them under Visits, Documents. Hand the notice over on paper.</source>
        <translation>Noch sind keine Texte hinterlegt: unter Besuche, Unterlagen eintragen. Den Hinweis auf Papier übergeben.</translation>
    </message>
    <message>
        <source>{name} does not agree to {document}: ask the host, or turn them away.</source>
        <translation>{name} stimmt nicht zu ({document}): Gastgeber fragen oder abweisen.</translation>
    </message>
</context>
<context>
    <name>RosterForm</name>
    <message>
        <source>Duty roster</source>
        <translation>Begleitdienst</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>Enter times like 8:00 or 17:30.</source>
        <translation>Bitte Zeiten wie 8:00 oder 17:30 eingeben.</translation>
    </message>
    <message>
        <source>Choose who it is, or take the empty line out.</source>
        <translation>Bitte wählen, wer es ist, oder die leere Zeile herausnehmen.</translation>
    </message>
    <message>
        <source>Duty roster of {day} saved.</source>
        <translation>Begleitdienst vom {day} gespeichert.</translation>
    </message>
    <message>
        <source>On duty, in the order in which they are asked</source>
        <translation>Im Dienst, in der Reihenfolge der Anfrage</translation>
    </message>
    <message>
        <source>Not available (no reason is stored)</source>
        <translation>Nicht verfügbar (ein Grund wird nicht gespeichert)</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Tag davor</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Nächster Tag</translation>
    </message>
    <message>
        <source>As on the last day</source>
        <translation>Wie am letzten Tag</translation>
    </message>
    <message>
        <source>Escorts now</source>
        <translation>Begleitpersonen jetzt</translation>
    </message>
    <message>
        <source>Save the roster</source>
        <translation>Begleitdienst speichern</translation>
    </message>
    <message>
        <source>Save the roster of this day first, or take the changes back.</source>
        <translation>Bitte zuerst den Begleitdienst dieses Tages speichern oder die Änderungen zurücknehmen.</translation>
    </message>
    <message>
        <source>No roster stands in the week before.</source>
        <translation>In der Woche davor steht kein Begleitdienst.</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Heute, {day}</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
</context>
<context>
    <name>RosterLine</name>
    <message>
        <source>Escort</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Ask earlier</source>
        <translation>Früher fragen</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>Später fragen</translation>
    </message>
    <message>
        <source>Take out of the roster</source>
        <translation>Aus dem Begleitdienst nehmen</translation>
    </message>
</context>
<context>
    <name>RosterLines</name>
    <message>
        <source>Add somebody on duty</source>
        <translation>Im Dienst hinzufügen</translation>
    </message>
    <message>
        <source>Add somebody not available</source>
        <translation>Nicht verfügbar hinzufügen</translation>
    </message>
</context>
<context>
    <name>SigningField</name>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>Neu unterschreiben</translation>
    </message>
</context>
<context>
    <name>UnclearForm</name>
    <message>
        <source>Settle an unclear visit</source>
        <translation>Unklaren Besuch klären</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>{name}: settled</source>
        <translation>{name}: geklärt</translation>
    </message>
    <message>
        <source>What is known now</source>
        <translation>Was jetzt bekannt ist</translation>
    </message>
    <message>
        <source>found on site</source>
        <translation>im Haus angetroffen</translation>
    </message>
    <message>
        <source>has departed</source>
        <translation>ist gegangen</translation>
    </message>
    <message>
        <source>close unconfirmed</source>
        <translation>unbestätigt schließen</translation>
    </message>
    <message>
        <source>17:30 or 22.11. 17:30</source>
        <translation>17:30 oder 22.11. 17:30</translation>
    </message>
    <message>
        <source>who saw it, which record shows it</source>
        <translation>wer es sah, welche Aufzeichnung es zeigt</translation>
    </message>
    <message>
        <source>rooms walked, people asked, calls made</source>
        <translation>begangene Räume, Befragte, Anrufe</translation>
    </message>
    <message>
        <source>Closing without confirmation is the office manager&apos;s act: departure “unknown”.</source>
        <translation>Unbestätigt schließt nur die Büroleitung: Abgang „unbekannt“.</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Klären</translation>
    </message>
    <message>
        <source>Choose what is known now.</source>
        <translation>Bitte wählen, was jetzt bekannt ist.</translation>
    </message>
    <message>
        <source>Enter a time like 17:30, or with its day like 22.11. 17:30.</source>
        <translation>Bitte eine Uhrzeit wie 17:30 eingeben, oder mit Tag wie 22.11. 17:30.</translation>
    </message>
</context>
<context>
    <name>VisitHead</name>
    <message>
        <source>Host {name}</source>
        <translation>bei {name}</translation>
    </message>
    <message>
        <source>Badge {number}</source>
        <translation>Ausweis {number}</translation>
    </message>
    <message>
        <source>here since {time}</source>
        <translation>hier seit {time}</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>mit {name}</translation>
    </message>
    <message>
        <source>For {customer}</source>
        <translation>Für {customer}</translation>
    </message>
    <message>
        <source>authorised by {name}</source>
        <translation>veranlasst von {name}</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>Auftrag {number}</translation>
    </message>
</context>
<context>
    <name>VisitMenu</name>
    <message>
        <source>What was recorded</source>
        <translation>Was erfasst wurde</translation>
    </message>
    <message>
        <source>Record departure</source>
        <translation>Abgang erfassen</translation>
    </message>
    <message>
        <source>Whereabouts unclear</source>
        <translation>Verbleib unklar</translation>
    </message>
    <message>
        <source>Give documents</source>
        <translation>Unterlagen aushändigen</translation>
    </message>
    <message>
        <source>For whom, order</source>
        <translation>Für wen, Auftrag</translation>
    </message>
    <message>
        <source>Record arrival</source>
        <translation>Ankunft erfassen</translation>
    </message>
    <message>
        <source>Cancelled, or did not come</source>
        <translation>Abgesagt oder nicht erschienen</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Abholung</translation>
    </message>
    <message>
        <source>Turned away, or left before entry</source>
        <translation>Abgewiesen oder vor dem Eintritt gegangen</translation>
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
        <source>Comes back</source>
        <translation>Kommt zurück</translation>
    </message>
    <message>
        <source>Settle the unclear visit</source>
        <translation>Unklaren Besuch klären</translation>
    </message>
</context>
<context>
    <name>VisitSheet</name>
    <message>
        <source>Visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Who was responsible</source>
        <translation>Wer verantwortlich war</translation>
    </message>
    <message>
        <source>What was recorded</source>
        <translation>Was erfasst wurde</translation>
    </message>
    <message>
        <source>This proves documented supervision, not physical supervision.</source>
        <translation>Dies belegt dokumentierte, nicht tatsächliche Aufsicht.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Finding about the gap …</source>
        <translation>Befund zur Lücke …</translation>
    </message>
    <message>
        <source>Data about this person …</source>
        <translation>Daten zu dieser Person …</translation>
    </message>
    <message>
        <source>Nothing is recorded: the visitor never went in.</source>
        <translation>Nichts erfasst: der Besuch ging nie hinein.</translation>
    </message>
    <message>
        <source>away</source>
        <translation>außer Haus</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>supervision gap</source>
        <translation>Begleitlücke</translation>
    </message>
    <message>
        <source>{who}, entered late</source>
        <translation>{who}, nachgetragen</translation>
    </message>
</context>
<context>
    <name>VisitorPart</name>
    <message>
        <source>Escort required all the time</source>
        <translation>Durchgängige Begleitung Pflicht</translation>
    </message>
    <message>
        <source>Escort to the host</source>
        <translation>Begleitung bis zum Gastgeber</translation>
    </message>
    <message>
        <source>strictest zone: {zone}</source>
        <translation>strengster Bereich: {zone}</translation>
    </message>
    <message>
        <source>Not on the list of people: kept as typed, without a phone number.</source>
        <translation>Nicht in der Personenliste: wird wie getippt übernommen, ohne Telefonnummer.</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
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
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Ausweis</translation>
    </message>
</context>
<context>
    <name>VisitsScreen</name>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>Name or company</source>
        <translation>Name oder Firma</translation>
    </message>
    <message>
        <source>Search visits</source>
        <translation>Besuche suchen</translation>
    </message>
    <message>
        <source>Expect a visit</source>
        <translation>Besuch voranmelden</translation>
    </message>
    <message>
        <source>Expect a group</source>
        <translation>Gruppe voranmelden</translation>
    </message>
    <message>
        <source>Series …</source>
        <translation>Serien …</translation>
    </message>
    <message>
        <source>Documents for visitors …</source>
        <translation>Unterlagen für Besucher …</translation>
    </message>
    <message>
        <source>Import visit log …</source>
        <translation>Besucherbuch importieren …</translation>
    </message>
    <message>
        <source>Known visitors</source>
        <translation>Bekannte Besucher</translation>
    </message>
    <message>
        <source>Tell namesakes apart …</source>
        <translation>Namensgleiche unterscheiden …</translation>
    </message>
    <message>
        <source>Merge visitors …</source>
        <translation>Besucher zusammenführen …</translation>
    </message>
    <message>
        <source>No visit fits. Try fewer letters.</source>
        <translation>Kein Besuch passt. Weniger Buchstaben versuchen.</translation>
    </message>
    <message>
        <source>No visit yet. “Expect a visit” announces one, F2 at reception records an arrival.</source>
        <translation>Noch kein Besuch. „Besuch voranmelden“ kündigt einen an, F2 am Empfang erfasst eine Ankunft.</translation>
    </message>
</context>
<context>
    <name>_AwayBackForm</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Enter a time like 12:30, or leave it empty for now.</source>
        <translation>Bitte eine Uhrzeit wie 12:30 eingeben oder leer lassen für jetzt.</translation>
    </message>
</context>
<context>
    <name>_DocumentLine</name>
    <message>
        <source>{document}, version {number}</source>
        <translation>{document}, Fassung {number}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text of {document}</source>
        <translation>Text: {document}</translation>
    </message>
</context>
</TS>
