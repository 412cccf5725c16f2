<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ClassTable</name>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} Tage</translation>
    </message>
    <message>
        <source>Class of data</source>
        <translation>Datenklasse</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message>
        <source>Classes of data</source>
        <translation>Datenklassen</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Nothing is overdue: a run would erase nothing.</source>
        <translation>Nichts ist überfällig: Ein Lauf würde nichts löschen.</translation>
    </message>
    <message>
        <source>A run would erase {records} records for good.</source>
        <translation>Ein Lauf würde {records} Datensätze endgültig löschen.</translation>
    </message>
</context>
<context>
    <name>EraseForm</name>
    <message>
        <source>Erase what is overdue</source>
        <translation>Überfälliges löschen</translation>
    </message>
    <message>
        <source>Nothing was overdue. The log says that the run took place.</source>
        <translation>Nichts war überfällig. Das Protokoll vermerkt den Lauf.</translation>
    </message>
    <message>
        <source>{records} records are erased. The log says which entries, without names.</source>
        <translation>{records} Datensätze sind gelöscht. Das Protokoll sagt, bei welchen Einträgen, ohne Namen.</translation>
    </message>
    <message>
        <source>Erased data comes back from nowhere. The entries of the log stay and can be verified; whoever was supervised shows as a pseudonym. Held is what an open visit, key, incident or ban still needs.</source>
        <translation>Gelöschtes kommt nicht wieder. Die Einträge des Protokolls bleiben und sind prüfbar; wer beaufsichtigt wurde, erscheint als Pseudonym. Gehalten wird, was ein offener Besuch, Schlüssel, Vorfall oder ein Hausverbot noch braucht.</translation>
    </message>
    <message>
        <source>Erase {records} records for good</source>
        <translation>{records} Datensätze endgültig löschen</translation>
    </message>
    <message>
        <source>Note that nothing is overdue</source>
        <translation>Vermerken, dass nichts überfällig ist</translation>
    </message>
</context>
<context>
    <name>RetentionCard</name>
    <message>
        <source>Keeping and erasing data</source>
        <translation>Aufbewahren und Löschen</translation>
    </message>
    <message>
        <source>Change periods …</source>
        <translation>Fristen ändern …</translation>
    </message>
    <message>
        <source>Erase now …</source>
        <translation>Jetzt löschen …</translation>
    </message>
    <message>
        <source>The office manager and the administrator see what is kept and erase what is overdue.</source>
        <translation>Büroleitung und Administration sehen, was aufbewahrt wird, und löschen, was überfällig ist.</translation>
    </message>
    <message>
        <source>Once it was started, a run erases by itself every day what is overdue.</source>
        <translation>Einmal gestartet, löscht ein Lauf jeden Tag von selbst, was überfällig ist.</translation>
    </message>
    <message>
        <source>Last run: {day}. It runs by itself once a day, at the first login.</source>
        <translation>Letzter Lauf: {day}. Er läuft von selbst einmal am Tag, beim ersten Einloggen.</translation>
    </message>
    <message>
        <source>Reason of the periods: {reason}</source>
        <translation>Grund der Fristen: {reason}</translation>
    </message>
</context>
<context>
    <name>RetentionForm</name>
    <message>
        <source>How long data is kept</source>
        <translation>Wie lange Daten aufbewahrt werden</translation>
    </message>
    <message>
        <source>The periods are changed. They hold from the next run on.</source>
        <translation>Die Fristen sind geändert. Sie gelten ab dem nächsten Lauf.</translation>
    </message>
    <message>
        <source>These are the periods as they are now. Change one of them first.</source>
        <translation>Das sind die Fristen, wie sie jetzt gelten. Ändern Sie zuerst eine davon.</translation>
    </message>
    <message>
        <source>Days count from the day to which an entry belongs. Keys and receipts count from the end of the year of return. The change and its reason stand in the log, and verification measures every erasure by it.</source>
        <translation>Die Tage zählen ab dem Tag, zu dem ein Eintrag gehört. Schlüssel und Protokolle zählen ab dem Ende des Jahres der Rückgabe. Die Änderung und ihr Grund stehen im Protokoll; die Prüfung misst jede Löschung daran.</translation>
    </message>
    <message>
        <source>Common choices for names and visits</source>
        <translation>Übliche Fristen für Namen und Besuche</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Reason, for the auditor</source>
        <translation>Grund, für die Revision</translation>
    </message>
    <message>
        <source>Count what would go</source>
        <translation>Zählen, was gelöscht würde</translation>
    </message>
    <message>
        <source>Save periods</source>
        <translation>Fristen speichern</translation>
    </message>
</context>
</TS>
