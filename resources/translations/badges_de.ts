<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddCardsForm</name>
    <message>
        <source>Add reusable badges</source>
        <translation>Wiederverwendbare Ausweise aufnehmen</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>Erste Nummer</translation>
    </message>
    <message>
        <source>for example: 1 or K-01</source>
        <translation>zum Beispiel: 1 oder K-01</translation>
    </message>
    <message>
        <source>Add to the stock</source>
        <translation>In den Bestand aufnehmen</translation>
    </message>
    <message>
        <source>Numbers: {numbers}</source>
        <translation>Nummern: {numbers}</translation>
    </message>
    <message>
        <source>Added to the stock: {count}. “Print” on a badge makes the card.</source>
        <translation>In den Bestand aufgenommen: {count}. „Drucken“ bei einem Ausweis macht die Karte.</translation>
    </message>
</context>
<context>
    <name>BadgeSheet</name>
    <message>
        <source>Badge {number}</source>
        <translation>Ausweis {number}</translation>
    </message>
    <message>
        <source>Who else had this number</source>
        <translation>Wer diese Nummer sonst hatte</translation>
    </message>
    <message>
        <source>Found …</source>
        <translation>Gefunden …</translation>
    </message>
    <message>
        <source>Print again …</source>
        <translation>Neu drucken …</translation>
    </message>
    <message>
        <source>Lost or broken …</source>
        <translation>Verloren oder kaputt …</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Besuch öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This is an earlier print: worthless since the badge was printed again. Take it away.</source>
        <translation>Das ist ein früherer Ausdruck: wertlos, seit der Ausweis neu gedruckt wurde. Ziehen Sie ihn ein.</translation>
    </message>
    <message>
        <source>Host {name}</source>
        <translation>Gastgeber {name}</translation>
    </message>
    <message>
        <source>Given out: {span}</source>
        <translation>Ausgegeben: {span}</translation>
    </message>
    <message>
        <source>Valid until {time}</source>
        <translation>Gültig bis {time}</translation>
    </message>
    <message>
        <source>Number of prints: {count}</source>
        <translation>Zahl der Ausdrucke: {count}</translation>
    </message>
    <message>
        <source>Found {time} by {finder}: {place}</source>
        <translation>Gefunden {time} von {finder}: {place}</translation>
    </message>
</context>
<context>
    <name>Badges</name>
    <message>
        <source>since {begin}</source>
        <translation>seit {begin}</translation>
    </message>
    <message>
        <source>prints: {count}</source>
        <translation>{count} Ausdrucke</translation>
    </message>
    <message>
        <source>never given out</source>
        <translation>noch nie ausgegeben</translation>
    </message>
    <message>
        <source>last: {name}</source>
        <translation>zuletzt: {name}</translation>
    </message>
    <message>
        <source>reusable</source>
        <translation>Mehrweg</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>valid until {time}</source>
        <translation>gültig bis {time}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
</context>
<context>
    <name>BadgesScreen</name>
    <message>
        <source>Number, name or company: who had badge 17?</source>
        <translation>Nummer, Name oder Firma: Wer hatte Ausweis 17?</translation>
    </message>
    <message>
        <source>Search badges</source>
        <translation>Ausweise suchen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Print ahead</source>
        <translation>Vordrucken</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>Who had which badge</source>
        <translation>Wer welchen Ausweis hatte</translation>
    </message>
    <message>
        <source>Reusable badges</source>
        <translation>Wiederverwendbare Ausweise</translation>
    </message>
    <message>
        <source>Printed ahead</source>
        <translation>Vorgedruckt</translation>
    </message>
    <message>
        <source>No badge fits. Try the number alone, or fewer letters.</source>
        <translation>Kein Ausweis passt. Versuchen Sie die Nummer allein oder weniger Buchstaben.</translation>
    </message>
    <message>
        <source>No badge was given out yet. A collection gives out the first.</source>
        <translation>Noch kein Ausweis wurde ausgegeben. Eine Abholung gibt den ersten aus.</translation>
    </message>
    <message>
        <source>None. “Add” takes numbered badges into the stock that are used again.</source>
        <translation>Keine. „Aufnehmen“ nimmt nummerierte Ausweise in den Bestand, die wiederverwendet werden.</translation>
    </message>
    <message>
        <source>None. “Print ahead” prints the badges of announced visitors.</source>
        <translation>Keine. „Vordrucken“ druckt die Ausweise vorangemeldeter Besucher.</translation>
    </message>
</context>
<context>
    <name>CardLostForm</name>
    <message>
        <source>Badge missing in the stock</source>
        <translation>Ausweis fehlt im Bestand</translation>
    </message>
    <message>
        <source>Badge {number} is recorded as lost</source>
        <translation>Ausweis {number} ist als verloren erfasst</translation>
    </message>
    <message>
        <source>It is not given out until somebody records that it was found.</source>
        <translation>Er wird nicht ausgegeben, bis jemand erfasst, dass er gefunden wurde.</translation>
    </message>
    <message>
        <source>for example: missing in the box at the evening count</source>
        <translation>zum Beispiel: fehlt abends im Kasten</translation>
    </message>
    <message>
        <source>Record as lost</source>
        <translation>Als verloren erfassen</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>Reusable badge {number}</source>
        <translation>Wiederverwendbarer Ausweis {number}</translation>
    </message>
    <message>
        <source>Missing …</source>
        <translation>Fehlt …</translation>
    </message>
    <message>
        <source>Found …</source>
        <translation>Gefunden …</translation>
    </message>
    <message>
        <source>Destroy …</source>
        <translation>Vernichten …</translation>
    </message>
    <message>
        <source>Last time out</source>
        <translation>Letzte Ausgabe</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{state} since {time}</source>
        <translation>{state} seit {time}</translation>
    </message>
    <message>
        <source>With {who}</source>
        <translation>Bei {who}</translation>
    </message>
    <message>
        <source>Last with {who}, until {time}</source>
        <translation>Zuletzt bei {who}, bis {time}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <source>The badge was not printed. Print it again once the printer answers.</source>
        <translation>Der Ausweis wurde nicht gedruckt. Drucken Sie ihn neu, sobald der Drucker antwortet.</translation>
    </message>
    <message>
        <source>Badge is printing</source>
        <translation>Ausweis wird gedruckt</translation>
    </message>
</context>
<context>
    <name>DestroyForm</name>
    <message>
        <source>Destroy a badge</source>
        <translation>Ausweis vernichten</translation>
    </message>
    <message>
        <source>Badge {number} is destroyed</source>
        <translation>Ausweis {number} ist vernichtet</translation>
    </message>
    <message>
        <source>Badge {number} leaves the stock for good. This cannot be undone; its history stays.</source>
        <translation>Ausweis {number} verlässt den Bestand endgültig. Das lässt sich nicht zurücknehmen; seine Geschichte bleibt.</translation>
    </message>
    <message>
        <source>for example: broken</source>
        <translation>zum Beispiel: gebrochen</translation>
    </message>
    <message>
        <source>Destroy for good</source>
        <translation>Endgültig vernichten</translation>
    </message>
</context>
<context>
    <name>FoundForm</name>
    <message>
        <source>Badge found</source>
        <translation>Ausweis gefunden</translation>
    </message>
    <message>
        <source>Enter a time like 12:30, or leave it empty for now.</source>
        <translation>Geben Sie eine Uhrzeit wie 12:30 ein, oder lassen Sie das Feld für „jetzt“ leer.</translation>
    </message>
    <message>
        <source>Badge {number} is back in the stock</source>
        <translation>Ausweis {number} ist wieder im Bestand</translation>
    </message>
    <message>
        <source>Badge {number} was found and is destroyed</source>
        <translation>Ausweis {number} wurde gefunden und ist vernichtet</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Brauchbar</translation>
    </message>
    <message>
        <source>Broken, destroy it</source>
        <translation>Kaputt, vernichten</translation>
    </message>
    <message>
        <source>who brought it</source>
        <translation>wer ihn gebracht hat</translation>
    </message>
    <message>
        <source>for example: car park</source>
        <translation>zum Beispiel: Parkplatz</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Record as found</source>
        <translation>Als gefunden erfassen</translation>
    </message>
</context>
<context>
    <name>LogoInput</name>
    <message>
        <source>PNG or SVG. Only the picture is kept; it is stored for every desk.</source>
        <translation>PNG oder SVG. Nur das Bild wird behalten; es gilt für jeden Platz.</translation>
    </message>
    <message>
        <source>Path of a file</source>
        <translation>Pfad einer Datei</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild auswählen</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Kein Logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>Bilder (*.png *.svg)</translation>
    </message>
</context>
<context>
    <name>PrepareForm</name>
    <message>
        <source>Print badges ahead</source>
        <translation>Ausweise vordrucken</translation>
    </message>
    <message>
        <source>Choose whose badges are printed.</source>
        <translation>Wählen Sie, wessen Ausweise gedruckt werden.</translation>
    </message>
    <message>
        <source>A badge printed ahead is worth nothing until its visitor is collected; then it is given out.</source>
        <translation>Ein vorgedruckter Ausweis gilt erst, wenn sein Besucher abgeholt ist; dann ist er ausgegeben.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Nobody is announced without a badge in the next two weeks.</source>
        <translation>In den nächsten zwei Wochen ist niemand ohne Ausweis vorangemeldet.</translation>
    </message>
    <message>
        <source>Print ahead ({count})</source>
        <translation>Vordrucken ({count})</translation>
    </message>
    <message>
        <source>The badges were not printed. Open them under “Printed ahead” and print again.</source>
        <translation>Die Ausweise wurden nicht gedruckt. Öffnen Sie sie unter „Vorgedruckt“ und drucken Sie neu.</translation>
    </message>
    <message>
        <source>Badges printed ahead: {count}</source>
        <translation>Ausweise vorgedruckt: {count}</translation>
    </message>
</context>
<context>
    <name>ReplaceForm</name>
    <message>
        <source>Another badge</source>
        <translation>Anderer Ausweis</translation>
    </message>
    <message>
        <source>The badge was not printed. Print it again once the printer answers.</source>
        <translation>Der Ausweis wurde nicht gedruckt. Drucken Sie ihn neu, sobald der Drucker antwortet.</translation>
    </message>
    <message>
        <source>Badge {number} is replaced</source>
        <translation>Ausweis {number} ist ersetzt</translation>
    </message>
    <message>
        <source>The old badge opens nothing here any more. The visit goes on with the new one.</source>
        <translation>Der alte Ausweis gilt hier nicht mehr. Der Besuch geht mit dem neuen weiter.</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>was geschehen ist</translation>
    </message>
    <message>
        <source>Give another badge</source>
        <translation>Anderen Ausweis ausgeben</translation>
    </message>
</context>
<context>
    <name>ReprintForm</name>
    <message>
        <source>Print the badge again</source>
        <translation>Ausweis neu drucken</translation>
    </message>
    <message>
        <source>The badge was not printed. Print it again once the printer answers.</source>
        <translation>Der Ausweis wurde nicht gedruckt. Drucken Sie ihn neu, sobald der Drucker antwortet.</translation>
    </message>
    <message>
        <source>Badge {number} is printing; the earlier print is worthless</source>
        <translation>Ausweis {number} wird gedruckt; der frühere Ausdruck ist wertlos</translation>
    </message>
    <message>
        <source>The new print gets a new code. Every earlier print of this badge is worthless from then on.</source>
        <translation>Der neue Ausdruck bekommt einen neuen Code. Jeder frühere Ausdruck dieses Ausweises ist ab dann wertlos.</translation>
    </message>
    <message>
        <source>for example: paper jam</source>
        <translation>zum Beispiel: Papierstau</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Neu drucken</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Look of badges</source>
        <translation>Aussehen der Ausweise</translation>
    </message>
    <message>
        <source>Choose a format and which badges are proposed.</source>
        <translation>Wählen Sie ein Format und welche Ausweise vorgeschlagen werden.</translation>
    </message>
    <message>
        <source>Evacuation text on the back</source>
        <translation>Räumungshinweis auf der Rückseite</translation>
    </message>
    <message>
        <source>Empty: the standard text with the assembly point</source>
        <translation>Leer: der Standardtext mit dem Sammelplatz</translation>
    </message>
    <message>
        <source>This is the paper itself, as every desk prints it.</source>
        <translation>Das ist das Papier selbst, wie jeder Platz es druckt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Preview of the front</source>
        <translation>Vorschau der Vorderseite</translation>
    </message>
    <message>
        <source>Preview of the back</source>
        <translation>Vorschau der Rückseite</translation>
    </message>
    <message>
        <source>Saved: every desk prints badges like this from now on</source>
        <translation>Gespeichert: Jeder Platz druckt Ausweise ab jetzt so</translation>
    </message>
</context>
<context>
    <name>VoidForm</name>
    <message>
        <source>Throw badges away</source>
        <translation>Ausweise wegwerfen</translation>
    </message>
    <message>
        <source>Choose which badges are thrown away.</source>
        <translation>Wählen Sie, welche Ausweise weggeworfen werden.</translation>
    </message>
    <message>
        <source>Badges thrown away: {count}</source>
        <translation>Weggeworfene Ausweise: {count}</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Ausweise</translation>
    </message>
    <message>
        <source>Nobody can use these prints any more; that cannot be undone. The visitors stay announced.</source>
        <translation>Diese Drucke kann danach niemand mehr verwenden; das lässt sich nicht rückgängig machen. Die Besucher bleiben vorangemeldet.</translation>
    </message>
    <message>
        <source>No badge is printed ahead.</source>
        <translation>Kein Ausweis ist vorgedruckt.</translation>
    </message>
    <message>
        <source>Throw away ({count})</source>
        <translation>Wegwerfen ({count})</translation>
    </message>
</context>
</TS>
