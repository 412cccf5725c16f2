<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>SupervisionForm</name>
    <message>
        <source>Supervision</source>
        <translation>Aufsicht</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Who was in</source>
        <translation>Wer war in</translation>
    </message>
    <message>
        <source>choose a zone</source>
        <translation>Bereich wählen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Supervision report as PDF</source>
        <translation>Aufsichtsbericht als PDF</translation>
    </message>
    <message>
        <source>Supervision report as CSV</source>
        <translation>Aufsichtsbericht als CSV</translation>
    </message>
    <message>
        <source>This proves documented supervision, not physical supervision.</source>
        <translation>Dies belegt dokumentierte, nicht tatsächliche Aufsicht.</translation>
    </message>
    <message>
        <source>Enter a day like {day}.</source>
        <translation>Geben Sie einen Tag ein wie {day}.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>Choose a zone to ask who was there.</source>
        <translation>Einen Bereich wählen, um zu fragen, wer dort war.</translation>
    </message>
    <message>
        <source>Recorded in {zone}</source>
        <translation>In {zone} erfasst</translation>
    </message>
    <message>
        <source>Permitted for {zone}, whereabouts not recorded</source>
        <translation>Für {zone} erlaubt, Aufenthalt nicht erfasst</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Nicht abgedeckt</translation>
    </message>
    <message>
        <source>Employees: {employees}. Standing externals with a permission: {standing}.</source>
        <translation>Beschäftigte: {employees}. Externe mit Dauerzutritt und Erlaubnis: {standing}.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>and {count} more, in the report</source>
        <translation>und {count} weitere, im Bericht</translation>
    </message>
    <message>
        <source>visits under continuous supervision</source>
        <translation>Besuche unter durchgehender Aufsicht</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>gedeckt</translation>
    </message>
    <message>
        <source>supervision gaps</source>
        <translation>Begleitlücken</translation>
    </message>
    <message>
        <source>confirmed in person</source>
        <translation>selbst bestätigt</translation>
    </message>
    <message>
        <source>by phone or attested, weaker</source>
        <translation>telefonisch oder vom Empfang, schwächer</translation>
    </message>
    <message>
        <source>at the desk or with the host</source>
        <translation>beim Empfang oder Gastgeber</translation>
    </message>
    <message>
        <source>entered live</source>
        <translation>live erfasst</translation>
    </message>
    <message>
        <source>entered late</source>
        <translation>nachgetragen</translation>
    </message>
    <message>
        <source>away · unknown</source>
        <translation>außer Haus · unbekannt</translation>
    </message>
    <message>
        <source>Supervision gaps</source>
        <translation>Begleitlücken</translation>
    </message>
    <message>
        <source>No gap in this period.</source>
        <translation>Keine Lücke in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>{name}: {span} · {lasted}
Reason: {reason}. Finding: {finding}</source>
        <translation>{name}: {span} · {lasted}
Grund: {reason}. Befund: {finding}</translation>
    </message>
    <message>
        <source>{line}, unclear whether inside</source>
        <translation>{line}, unklar, ob noch im Haus</translation>
    </message>
    <message>
        <source>Supervision report</source>
        <translation>Aufsichtsbericht</translation>
    </message>
    <message>
        <source>Report written: {count}</source>
        <translation>Bericht geschrieben: {count}</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Die Datei ließ sich nicht schreiben. Bitte einen anderen Ordner wählen.</translation>
    </message>
</context>
</TS>
