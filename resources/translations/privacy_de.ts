<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AnswerForm</name>
    <message>
        <source>Answer the request</source>
        <translation>Anfrage beantworten</translation>
    </message>
    <message>
        <source>Answered. “Letter” writes the reply.</source>
        <translation>Beantwortet. „Brief“ schreibt die Antwort.</translation>
    </message>
    <message>
        <source>Held as a rule: supervision without names (security), keys and receipts (claims, §§ 195, 199 BGB), incidents and bans until they are settled.</source>
        <translation>In der Regel gehalten: Aufsicht ohne Namen (Sicherheit), Schlüssel und Protokolle (Ansprüche, §§ 195, 199 BGB), Vorfälle und Hausverbote, bis sie erledigt sind.</translation>
    </message>
    <message>
        <source>Close with this answer</source>
        <translation>Mit dieser Antwort schließen</translation>
    </message>
</context>
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
        <source>A second person types their login name and password here.</source>
        <translation>Hier gibt eine zweite Person ihren Loginnamen und ihr Passwort ein.</translation>
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
        <source>Second person: login name</source>
        <translation>Zweite Person: Loginname</translation>
    </message>
    <message>
        <source>Second person: password</source>
        <translation>Zweite Person: Passwort</translation>
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
    <name>EraseRequestForm</name>
    <message>
        <source>Erase on request</source>
        <translation>Auf Anfrage löschen</translation>
    </message>
    <message>
        <source>A second person types their login name and password here.</source>
        <translation>Eine zweite Person gibt hier ihren Benutzernamen und ihr Passwort ein.</translation>
    </message>
    <message>
        <source>Name, company, contact details and all words about the visits go for good, whatever their age. What stays: supervision by pseudonym, keys, incidents and bans. This cannot be undone.</source>
        <translation>Name, Firma, Kontaktdaten und alle Angaben zu den Besuchen werden endgültig gelöscht, gleich wie alt. Es bleiben: Aufsicht mit Pseudonym, Schlüssel, Vorfälle und Hausverbote. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Erase {name} for good</source>
        <translation>{name} endgültig löschen</translation>
    </message>
    <message>
        <source>{records} records of {name} are erased. Answer the request now.</source>
        <translation>{records} Datensätze von {name} sind gelöscht. Beantworten Sie jetzt die Anfrage.</translation>
    </message>
</context>
<context>
    <name>IdentityForm</name>
    <message>
        <source>Identity checked</source>
        <translation>Identität geprüft</translation>
    </message>
    <message>
        <source>The identity is noted as checked.</source>
        <translation>Die Identität ist als geprüft vermerkt.</translation>
    </message>
    <message>
        <source>The kind of document or the way you know the person. No document number, no scan, no copy.</source>
        <translation>Die Art des Ausweises oder woher Sie die Person kennen. Keine Ausweisnummer, kein Scan, keine Kopie.</translation>
    </message>
    <message>
        <source>It is the person</source>
        <translation>Es ist die Person</translation>
    </message>
</context>
<context>
    <name>RecordRequestForm</name>
    <message>
        <source>Request about data</source>
        <translation>Anfrage zu Daten</translation>
    </message>
    <message>
        <source>Enter a day like {day}.</source>
        <translation>Geben Sie einen Tag wie {day} ein.</translation>
    </message>
    <message>
        <source>The request is recorded. It is due in one month.</source>
        <translation>Die Anfrage ist erfasst. Die Antwort ist in einem Monat fällig.</translation>
    </message>
    <message>
        <source>The law gives one month from the day of receipt. Until the answer the request stands under “To be cleared up”. While a restriction is open, nothing of the person is erased.</source>
        <translation>Das Gesetz gibt einen Monat ab dem Eingang. Bis zur Antwort steht die Anfrage unter „Zu klären“. Solange eine Einschränkung offen ist, wird nichts von der Person gelöscht.</translation>
    </message>
    <message>
        <source>Record the request</source>
        <translation>Anfrage erfassen</translation>
    </message>
</context>
<context>
    <name>RequestsScreen</name>
    <message>
        <source>identity to be checked</source>
        <translation>Identität zu prüfen</translation>
    </message>
    <message>
        <source>to be answered</source>
        <translation>zu beantworten</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neue Anfrage</translation>
    </message>
    <message>
        <source>Identity checked …</source>
        <translation>Identität geprüft …</translation>
    </message>
    <message>
        <source>Data about a person …</source>
        <translation>Daten zu einer Person …</translation>
    </message>
    <message>
        <source>Erase …</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Answer …</source>
        <translation>Beantworten …</translation>
    </message>
    <message>
        <source>Letter …</source>
        <translation>Brief …</translation>
    </message>
    <message>
        <source>Show answered ones</source>
        <translation>Beantwortete zeigen</translation>
    </message>
    <message>
        <source>Requests about data</source>
        <translation>Anfragen zu Daten</translation>
    </message>
    <message>
        <source>Requests are the office manager&apos;s and the administrator&apos;s.</source>
        <translation>Anfragen sind Sache der Büroleitung und der Administration.</translation>
    </message>
    <message>
        <source>No request waits. “New request” records one; the answer is due within a month.</source>
        <translation>Keine Anfrage wartet. „Neue Anfrage“ erfasst eine; die Antwort ist binnen eines Monats fällig.</translation>
    </message>
    <message>
        <source>Request of {day}</source>
        <translation>Anfrage vom {day}</translation>
    </message>
    <message>
        <source>letter.pdf</source>
        <translation>brief.pdf</translation>
    </message>
    <message>
        <source>The letter is written.</source>
        <translation>Der Brief ist geschrieben.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Die Datei ließ sich nicht schreiben. Wählen Sie einen anderen Ordner.</translation>
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
        <source>A second person types their login name and password here.</source>
        <translation>Hier gibt eine zweite Person ihren Loginnamen und ihr Passwort ein.</translation>
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
        <source>Second person: login name</source>
        <translation>Zweite Person: Loginname</translation>
    </message>
    <message>
        <source>Their password</source>
        <translation>Passwort dieser Person</translation>
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
<context>
    <name>SubjectForm</name>
    <message>
        <source>Data about a person</source>
        <translation>Daten zu einer Person</translation>
    </message>
    <message>
        <source>Choose a visitor or an employee from the list.</source>
        <translation>Wählen Sie einen Besucher oder Beschäftigten aus der Liste.</translation>
    </message>
    <message>
        <source>data.pdf</source>
        <translation>auskunft.pdf</translation>
    </message>
    <message>
        <source>All of theirs, nothing of others: a PDF to read and a JSON file for machines. The log notes who took it out and why.</source>
        <translation>Alles von dieser Person, nichts von anderen: ein PDF zum Lesen und eine JSON-Datei für Maschinen. Das Protokoll vermerkt, wer es ausgegeben hat und warum.</translation>
    </message>
    <message>
        <source>Write the files …</source>
        <translation>Dateien schreiben …</translation>
    </message>
    <message>
        <source>Written: {records} records, as PDF and JSON</source>
        <translation>Geschrieben: {records} Datensätze, als PDF und JSON</translation>
    </message>
</context>
</TS>
