<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BeginRollCallForm</name>
    <message>
        <source>Begin a roll call</source>
        <translation>Vollzähligkeitsprüfung beginnen</translation>
    </message>
    <message>
        <source>Choose whether this is a drill.</source>
        <translation>Wählen Sie, ob dies eine Übung ist.</translation>
    </message>
    <message>
        <source>Enter a time like 10:02, or leave it empty for now.</source>
        <translation>Geben Sie eine Uhrzeit wie 10:02 ein, oder lassen Sie es leer für jetzt.</translation>
    </message>
    <message>
        <source>What is it</source>
        <translation>Was ist es</translation>
    </message>
    <message>
        <source>Evacuation</source>
        <translation>Räumung</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Everybody who stood on the evacuation list at that moment is called. A drill is marked everywhere.</source>
        <translation>Aufgerufen wird, wer zu diesem Zeitpunkt auf der Räumungsliste stand. Eine Übung ist überall gekennzeichnet.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
</context>
<context>
    <name>CloseDeskForm</name>
    <message>
        <source>Close reception</source>
        <translation>Empfang schließen</translation>
    </message>
    <message>
        <source>Choose somebody from the list, or leave it empty.</source>
        <translation>Wählen Sie jemanden aus der Liste, oder lassen Sie es leer.</translation>
    </message>
    <message>
        <source>Enter a time like 18:00, or leave it empty for now.</source>
        <translation>Geben Sie eine Uhrzeit wie 18:00 ein, oder lassen Sie es leer für jetzt.</translation>
    </message>
    <message>
        <source>Reception is closed.</source>
        <translation>Der Empfang ist geschlossen.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Waiting at reception: {count}. Who takes over each of them?</source>
        <translation>Am Empfang warten: {count}. Wer übernimmt wen?</translation>
    </message>
    <message>
        <source>Nobody waits at reception.</source>
        <translation>Am Empfang wartet niemand.</translation>
    </message>
    <message>
        <source>Whoever nobody takes over shows “without reception” until it opens again, and stays on the evacuation list. Visitors with an escort or host are not touched.</source>
        <translation>Wen niemand übernimmt, der steht als „ohne Empfang“ da, bis wieder geöffnet ist, und bleibt auf der Räumungsliste. Besucher mit Begleitung oder Gastgeber sind nicht betroffen.</translation>
    </message>
    <message>
        <source>name of an employee</source>
        <translation>Name einer Mitarbeiterin oder eines Mitarbeiters</translation>
    </message>
</context>
<context>
    <name>CrossOutForm</name>
    <message>
        <source>Settle a paper form</source>
        <translation>Papierformular erledigen</translation>
    </message>
    <message>
        <source>Form {number} is settled.</source>
        <translation>Formular {number} ist erledigt.</translation>
    </message>
    <message>
        <source>why, or which receipt it became</source>
        <translation>warum, oder welcher Beleg daraus wurde</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Erledigen</translation>
    </message>
</context>
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
    <message>
        <source>DRILL · may be inside: {count} · as of {time}</source>
        <translation>ÜBUNG · möglicherweise im Haus: {count} · Stand {time}</translation>
    </message>
    <message>
        <source>emergency services: {crew}</source>
        <translation>Einsatzkräfte: {crew}</translation>
    </message>
</context>
<context>
    <name>OpenDeskForm</name>
    <message>
        <source>Open reception</source>
        <translation>Empfang öffnen</translation>
    </message>
    <message>
        <source>Enter a time like 07:30, or leave it empty for now.</source>
        <translation>Geben Sie eine Uhrzeit wie 07:30 ein, oder lassen Sie es leer für jetzt.</translation>
    </message>
    <message>
        <source>Reception is open.</source>
        <translation>Der Empfang ist geöffnet.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Nobody waits at reception.</source>
        <translation>Am Empfang wartet niemand.</translation>
    </message>
    <message>
        <source>Whoever still waits comes into reception&apos;s custody again.</source>
        <translation>Wer noch wartet, kommt wieder in die Obhut des Empfangs.</translation>
    </message>
</context>
<context>
    <name>PaperPrintForm</name>
    <message>
        <source>Paper forms for a power cut</source>
        <translation>Papierformulare für den Stromausfall</translation>
    </message>
    <message>
        <source>Choose which form.</source>
        <translation>Wählen Sie das Formular.</translation>
    </message>
    <message>
        <source>Enter a number from 1 to {most}.</source>
        <translation>Geben Sie eine Zahl von 1 bis {most} ein.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Each form gets a number of its own, kept in the log. Put the paper where it is found in the dark.</source>
        <translation>Jedes Formular bekommt eine eigene Nummer, die im Protokoll steht. Legen Sie das Papier dorthin, wo man es im Dunkeln findet.</translation>
    </message>
    <message>
        <source>Still blank: {numbers}</source>
        <translation>Noch leer: {numbers}</translation>
    </message>
    <message>
        <source>Number and print</source>
        <translation>Nummerieren und drucken</translation>
    </message>
    <message>
        <source>The forms were not printed: {why}</source>
        <translation>Die Formulare wurden nicht gedruckt: {why}</translation>
    </message>
    <message>
        <source>Forms numbered: {count}; they are printing.</source>
        <translation>Formulare nummeriert: {count}; sie werden gedruckt.</translation>
    </message>
</context>
<context>
    <name>PaperVisitForm</name>
    <message>
        <source>Enter a paper visit</source>
        <translation>Papierbesuch nachtragen</translation>
    </message>
    <message>
        <source>entered late</source>
        <translation>nachgetragen</translation>
    </message>
    <message>
        <source>22.11. 17:30, or 17:30 if it was today</source>
        <translation>22.11. 17:30, oder 17:30, wenn es heute war</translation>
    </message>
    <message>
        <source>The form says that notice and house rules were handed over</source>
        <translation>Laut Formular wurden Hinweis und Hausordnung übergeben</translation>
    </message>
    <message>
        <source>Who signed for the escort on the form; empty where none was needed.</source>
        <translation>Wer auf dem Formular für die Begleitung unterschrieben hat; leer, wo keine nötig war.</translation>
    </message>
    <message>
        <source>One more line</source>
        <translation>Noch eine Zeile</translation>
    </message>
    <message>
        <source>Empty: the visitor is still here.</source>
        <translation>Leer: Der Besucher ist noch hier.</translation>
    </message>
    <message>
        <source>Every time is kept as it stands on the paper; the log marks each of them as entered late.</source>
        <translation>Jede Uhrzeit bleibt, wie sie auf dem Papier steht; das Protokoll kennzeichnet jede als nachgetragen.</translation>
    </message>
    <message>
        <source>Enter the visit</source>
        <translation>Besuch nachtragen</translation>
    </message>
    <message>
        <source>17:30</source>
        <translation>17:30</translation>
    </message>
    <message>
        <source>who took over</source>
        <translation>wer übernommen hat</translation>
    </message>
    <message>
        <source>Line {number}: what happened</source>
        <translation>Zeile {number}: was geschah</translation>
    </message>
    <message>
        <source>Line {number}: when</source>
        <translation>Zeile {number}: wann</translation>
    </message>
    <message>
        <source>Line {number}: who took over</source>
        <translation>Zeile {number}: wer übernahm</translation>
    </message>
    <message>
        <source>Enter a time like 17:30, or with its day like 22.11. 17:30.</source>
        <translation>Geben Sie eine Uhrzeit wie 17:30 ein, oder mit Tag wie 22.11. 17:30.</translation>
    </message>
    <message>
        <source>Choose somebody from the list, or leave it empty.</source>
        <translation>Wählen Sie jemanden aus der Liste, oder lassen Sie es leer.</translation>
    </message>
    <message>
        <source>{name}: paper visit entered</source>
        <translation>{name}: Papierbesuch nachgetragen</translation>
    </message>
    <message>
        <source>Choose which kind of document the form names.</source>
        <translation>Wählen Sie, welche Ausweisart das Formular nennt.</translation>
    </message>
    <message>
        <source>Tick it if the form says so; without the notice nobody is received.</source>
        <translation>Haken Sie es an, wenn das Formular es sagt; ohne den Hinweis wird niemand empfangen.</translation>
    </message>
    <message>
        <source>Each line needs what happened and when; a handover also who took over, from the list.</source>
        <translation>Jede Zeile braucht, was geschah und wann; eine Übergabe auch, wer übernahm, aus der Liste.</translation>
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
        <source>permitted</source>
        <translation>erlaubt</translation>
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
        <source>DRILL</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>EVACUATION</source>
        <translation>RÄUMUNG</translation>
    </message>
    <message>
        <source>still running, without an answer: {open}</source>
        <translation>läuft noch, ohne Antwort: {open}</translation>
    </message>
    <message>
        <source>{safe} safe, {missing} missing, {gone} already gone</source>
        <translation>{safe} in Sicherheit, {missing} vermisst, {gone} schon gegangen</translation>
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
    <name>PresenceActs</name>
    <message>
        <source>Go on with the roll call</source>
        <translation>Prüfung fortsetzen</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>Vollzähligkeit prüfen</translation>
    </message>
    <message>
        <source>Open reception</source>
        <translation>Empfang öffnen</translation>
    </message>
    <message>
        <source>Close reception</source>
        <translation>Empfang schließen</translation>
    </message>
    <message>
        <source>Enter a paper visit</source>
        <translation>Papierbesuch nachtragen</translation>
    </message>
    <message>
        <source>Print paper forms</source>
        <translation>Papierformulare drucken</translation>
    </message>
    <message>
        <source>Settle a form</source>
        <translation>Formular erledigen</translation>
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
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Visitors and external firms only; whoever left the premises for a while is not listed.</source>
        <translation>Nur Besucher und Fremdfirmen; wer das Gelände vorübergehend verlassen hat, steht nicht auf der Liste.</translation>
    </message>
    <message>
        <source>Roll calls</source>
        <translation>Vollzähligkeitsprüfungen</translation>
    </message>
    <message>
        <source>Enter prints the report</source>
        <translation>Enter druckt den Bericht</translation>
    </message>
    <message>
        <source>The report is printing.</source>
        <translation>Der Bericht wird gedruckt.</translation>
    </message>
    <message>
        <source>{count} · {helped} need help · {unclear} unclear · as of {time}</source>
        <translation>{count} · {helped} brauchen Hilfe · {unclear} unklar · Stand {time}</translation>
    </message>
    <message>
        <source>{count} and emergency services {crews} · {helped} need help · {unclear} unclear · {time}</source>
        <translation>{count} und {crews} Einsatzkräfte · {helped} brauchen Hilfe · {unclear} unklar · {time}</translation>
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
<context>
    <name>RollCallAnswer</name>
    <message>
        <source>Empty: nobody knows when. The visit becomes unclear and stays on the list.</source>
        <translation>Leer: niemand weiß, wann. Der Besuch wird unklar und bleibt auf der Liste.</translation>
    </message>
    <message>
        <source>who saw it, which record shows it</source>
        <translation>wer es gesehen hat, was es belegt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>RollCallForm</name>
    <message>
        <source>Roll call</source>
        <translation>Vollzähligkeit prüfen</translation>
    </message>
    <message>
        <source>DRILL</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>EVACUATION</source>
        <translation>RÄUMUNG</translation>
    </message>
    <message>
        <source>Choose an answer for at least one person.</source>
        <translation>Wählen Sie für mindestens eine Person eine Antwort.</translation>
    </message>
    <message>
        <source>Enter a time like 10:09, or leave it empty for now.</source>
        <translation>Geben Sie eine Uhrzeit wie 10:09 ein, oder lassen Sie es leer für jetzt.</translation>
    </message>
    <message>
        <source>There are answers that are not entered yet. Enter them first.</source>
        <translation>Es gibt Antworten, die noch nicht eingetragen sind. Tragen Sie diese zuerst ein.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>warden, escort or host</source>
        <translation>Räumungshelfer, Begleitung oder Gastgeber</translation>
    </message>
    <message>
        <source>All others are safe</source>
        <translation>Alle übrigen in Sicherheit</translation>
    </message>
    <message>
        <source>End roll call</source>
        <translation>Prüfung beenden</translation>
    </message>
    <message>
        <source>Enter answers</source>
        <translation>Antworten eintragen</translation>
    </message>
    <message>
        <source>Began at {time}. People: {count}, without an answer: {open}, missing: {missing}.</source>
        <translation>Beginn {time}. Personen: {count}, ohne Antwort: {open}, vermisst: {missing}.</translation>
    </message>
    <message>
        <source>{result}, told by {name} at {time}</source>
        <translation>{result}, laut {name} um {time}</translation>
    </message>
    <message>
        <source>Enter a time like 10:09, or leave it empty if nobody knows when.</source>
        <translation>Geben Sie eine Uhrzeit wie 10:09 ein, oder lassen Sie das Feld leer, wenn niemand weiß, wann.</translation>
    </message>
    <message>
        <source>Answers entered, with the departures</source>
        <translation>Antworten eingetragen, mit den Abgängen</translation>
    </message>
    <message>
        <source>The report was not printed: {why}</source>
        <translation>Der Bericht wurde nicht gedruckt: {why}</translation>
    </message>
    <message>
        <source>The roll call has ended; its report is printing.</source>
        <translation>Die Prüfung ist beendet; der Bericht wird gedruckt.</translation>
    </message>
</context>
</TS>
