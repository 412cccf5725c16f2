<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>EvacuationView</name>
    <message>
        <source>Visitors and external firms only. Employees are not on this list.</source>
        <translation>Nur Besucher und Fremdfirmen. Beschäftigte stehen nicht auf dieser Liste.</translation>
    </message>
    <message>
        <source>Evacuation list</source>
        <translation>Räumungsliste</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Noch einmal drucken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>May be inside: {count} · as of {time}</source>
        <translation>Möglicherweise im Haus: {count} · Stand {time}</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Assembly point</source>
        <translation>Sammelplatz</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Escort or host</source>
        <translation>Begleitung oder Gastgeber</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>without reception</source>
        <translation>ohne Empfang</translation>
    </message>
    <message>
        <source>needs help</source>
        <translation>braucht Hilfe</translation>
    </message>
    <message>
        <source>whereabouts unclear</source>
        <translation>Verbleib unklar</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>am Empfang</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>im Haus</translation>
    </message>
    <message>
        <source>Host: {name} {phone}</source>
        <translation>Gastgeber: {name} {phone}</translation>
    </message>
</context>
<context>
    <name>PresenceScreen</name>
    <message>
        <source>In the house</source>
        <translation>Im Haus</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Moment, date and time</source>
        <translation>Zeitpunkt, Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Print evacuation list</source>
        <translation>Räumungsliste drucken</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Visitors and external firms only; whoever left the premises for a while is not listed.</source>
        <translation>Nur Besucher und Fremdfirmen; wer das Gelände vorübergehend verlassen hat, steht nicht auf der Liste.</translation>
    </message>
    <message>
        <source>{count} · {helped} need help · {unclear} unclear · as of {time}</source>
        <translation>{count} · {helped} brauchen Hilfe · {unclear} unklar · Stand {time}</translation>
    </message>
    <message>
        <source>According to the records no visitor was in the house at that moment.</source>
        <translation>Laut Aufzeichnung war zu diesem Zeitpunkt kein Besucher im Haus.</translation>
    </message>
    <message>
        <source>According to the records no visitor is in the house.</source>
        <translation>Laut Aufzeichnung ist kein Besucher im Haus.</translation>
    </message>
    <message>
        <source>Evacuation list as PDF</source>
        <translation>Räumungsliste als PDF</translation>
    </message>
    <message>
        <source>Saved, people: {count}. The log has an entry of it.</source>
        <translation>Gespeichert, Personen: {count}. Im Protokoll steht ein Eintrag dazu.</translation>
    </message>
    <message>
        <source>The file could not be written: {why}</source>
        <translation>Die Datei konnte nicht geschrieben werden: {why}</translation>
    </message>
</context>
</TS>
