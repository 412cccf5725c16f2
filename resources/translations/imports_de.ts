<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BanImportForm</name>
    <message>
        <source>Import ban list</source>
        <translation>Hausverbotsliste importieren</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Hausverbote</translation>
    </message>
    <message>
        <source>Here already, not added again</source>
        <translation>Schon vorhanden, nicht noch einmal angelegt</translation>
    </message>
    <message>
        <source>Equal to an earlier row to the letter, kept once</source>
        <translation>Buchstabengleich mit einer früheren Zeile, einmal übernommen</translation>
    </message>
    <message>
        <source>Left out: expired, or something in the row cannot be read</source>
        <translation>Ausgelassen: abgelaufen, oder etwas in der Zeile ist nicht lesbar</translation>
    </message>
    <message>
        <source>A table saved as CSV, its first row naming the columns: name, also known as, company, how to recognise, grounds, issued by, issued on, last day.</source>
        <translation>Eine als CSV gespeicherte Tabelle, deren erste Zeile die Spalten nennt: Name, auch bekannt als, Firma, Merkmal, Grund, ausgesprochen von, ausgesprochen am, befristet bis.</translation>
    </message>
    <message>
        <source>Not read: {columns}</source>
        <translation>Nicht gelesen: {columns}</translation>
    </message>
</context>
<context>
    <name>DifferenceCard</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>before: {door}</source>
        <translation>vorher: {door}</translation>
    </message>
    <message>
        <source>kind or length</source>
        <translation>Typ oder Länge</translation>
    </message>
    <message>
        <source>Cylinder</source>
        <translation>Zylinder</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
</context>
<context>
    <name>FileInput</name>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv *.xlsx);;All files (*)</source>
        <translation>Tabellen (*.csv *.txt *.tsv *.xlsx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Tabellen (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>Imported</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} wird gelesen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped. What was imported stays; importing again adds the rest.</source>
        <translation>Angehalten. Übernommenes bleibt; ein weiterer Import ergänzt den Rest.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>{file} wird übernommen</translation>
    </message>
    <message>
        <source>Done. Importing the same file again adds nothing.</source>
        <translation>Fertig. Dieselbe Datei noch einmal zu importieren fügt nichts hinzu.</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Was geschehen würde</translation>
    </message>
    <message>
        <source>Everything in this file that can be read is here already.</source>
        <translation>Alles Lesbare aus dieser Datei ist schon da.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>There is no such file. Check the path, or choose the file.</source>
        <translation>Diese Datei gibt es nicht. Den Pfad prüfen oder die Datei auswählen.</translation>
    </message>
    <message>
        <source>This is a folder. Choose the file in it.</source>
        <translation>Das ist ein Ordner. Bitte die Datei darin auswählen.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check its permissions, or copy it to another place.</source>
        <translation>Die Datei lässt sich nicht lesen. Ihre Rechte prüfen oder sie an einen anderen Ort kopieren.</translation>
    </message>
</context>
<context>
    <name>LeftOutCard</name>
    <message>
        <source>equals an earlier line, kept once</source>
        <translation>gleicht einer früheren Zeile, einmal behalten</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Warum sie ausgelassen wird</translation>
    </message>
</context>
<context>
    <name>ScheduleImport</name>
    <message>
        <source>Key type</source>
        <translation>Schlüsselart</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Exemplare</translation>
    </message>
</context>
<context>
    <name>ScheduleImportForm</name>
    <message>
        <source>Import keying schedule</source>
        <translation>Schließplan importieren</translation>
    </message>
    <message>
        <source>Locking systems</source>
        <translation>Schließanlagen</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Türen</translation>
    </message>
    <message>
        <source>Cylinders</source>
        <translation>Zylinder</translation>
    </message>
    <message>
        <source>Key types</source>
        <translation>Schlüsselarten</translation>
    </message>
    <message>
        <source>Marks: this key type opens this cylinder</source>
        <translation>Kreuze: diese Schlüsselart schließt diesen Zylinder</translation>
    </message>
    <message>
        <source>Copies, not yet counted in the cabinet</source>
        <translation>Exemplare, im Schrank noch nicht gezählt</translation>
    </message>
    <message>
        <source>Marks that end</source>
        <translation>Kreuze, die enden</translation>
    </message>
    <message>
        <source>Cylinders that leave their door</source>
        <translation>Zylinder, die ihre Tür verlassen</translation>
    </message>
    <message>
        <source>Doors without a cylinder afterwards</source>
        <translation>Türen, die danach ohne Zylinder sind</translation>
    </message>
    <message>
        <source>Cylinders that go to another door</source>
        <translation>Zylinder, die in eine andere Tür kommen</translation>
    </message>
    <message>
        <source>Cylinders of another kind or length</source>
        <translation>Zylinder mit anderem Typ oder anderer Länge</translation>
    </message>
    <message>
        <source>Changed here after that day, stays as it is</source>
        <translation>Hier nach diesem Tag geändert, bleibt so</translation>
    </message>
    <message>
        <source>Key types with another number of copies here, nothing is done</source>
        <translation>Schlüsselarten mit hier anderer Anzahl von Exemplaren, nichts geschieht</translation>
    </message>
    <message>
        <source>Here already, not added again</source>
        <translation>Schon da, nicht noch einmal übernommen</translation>
    </message>
    <message>
        <source>Equal to an earlier row to the letter, kept once</source>
        <translation>Gleich einer früheren Zeile bis auf den Buchstaben, einmal behalten</translation>
    </message>
    <message>
        <source>Left out because something cannot be read</source>
        <translation>Ausgelassen, weil etwas nicht lesbar ist</translation>
    </message>
    <message>
        <source>The locksmith&apos;s table as CSV or XLSX. A later plan of a system that is here changes it from a day on; every earlier day stays as it was.</source>
        <translation>Die Tabelle des Schlüsseldienstes als CSV oder XLSX. Ein späterer Plan einer vorhandenen Schließanlage ändert sie ab einem Tag; jeder frühere Tag bleibt, wie er war.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>The plan holds from</source>
        <translation>Der Plan gilt ab</translation>
    </message>
    <message>
        <source>This cylinder changed on</source>
        <translation>Dieser Zylinder wurde getauscht am</translation>
    </message>
    <message>
        <source>End what the plan no longer names</source>
        <translation>Beenden, was der Plan nicht mehr nennt</translation>
    </message>
    <message>
        <source>Enter a day like {day}.</source>
        <translation>Geben Sie einen Tag ein wie {day}.</translation>
    </message>
    <message>
        <source>What stands where</source>
        <translation>Was wo steht</translation>
    </message>
    <message>
        <source>Key types side by side</source>
        <translation>Schlüsselarten nebeneinander</translation>
    </message>
    <message>
        <source>Key types one below the other</source>
        <translation>Schlüsselarten untereinander</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>The file has</source>
        <translation>Die Datei hat</translation>
    </message>
    <message>
        <source>Key types in {row}</source>
        <translation>Schlüsselarten in {row}</translation>
    </message>
    <message>
        <source>Numbers of copies in {row}</source>
        <translation>Anzahl der Exemplare in {row}</translation>
    </message>
    <message>
        <source>First cylinder in {row}</source>
        <translation>Erster Zylinder in {row}</translation>
    </message>
    <message>
        <source>Cylinder numbers in {column}</source>
        <translation>Zylindernummern in {column}</translation>
    </message>
    <message>
        <source>Doors in {column}</source>
        <translation>Türen in {column}</translation>
    </message>
    <message>
        <source>Kinds in {column}</source>
        <translation>Zylindertypen in {column}</translation>
    </message>
    <message>
        <source>Lengths in {column}</source>
        <translation>Längen in {column}</translation>
    </message>
    <message>
        <source>First key type in {column}</source>
        <translation>Erste Schlüsselart in {column}</translation>
    </message>
    <message>
        <source>Last key type in {column}</source>
        <translation>Letzte Schlüsselart in {column}</translation>
    </message>
    <message>
        <source>maker {maker}</source>
        <translation>Hersteller {maker}</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>Stand {day}</translation>
    </message>
    <message>
        <source>Locking system {name}</source>
        <translation>Schließanlage {name}</translation>
    </message>
</context>
<context>
    <name>VisitImportForm</name>
    <message>
        <source>Import visit log</source>
        <translation>Besucherbuch importieren</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Visits with a time of arrival</source>
        <translation>Besuche mit Ankunft</translation>
    </message>
    <message>
        <source>Visits for which no arrival is recorded</source>
        <translation>Besuche, zu denen keine Ankunft vermerkt ist</translation>
    </message>
    <message>
        <source>Here already, not added again</source>
        <translation>Schon da, nicht noch einmal übernommen</translation>
    </message>
    <message>
        <source>Equal to an earlier row to the letter, kept once</source>
        <translation>Gleich einer früheren Zeile bis auf den Buchstaben, einmal behalten</translation>
    </message>
    <message>
        <source>Left out because something in the row cannot be read</source>
        <translation>Ausgelassen, weil etwas in der Zeile nicht lesbar ist</translation>
    </message>
    <message>
        <source>Among the visits: with a day and no time of day, marked so</source>
        <translation>Darunter Besuche mit Tag und ohne Uhrzeit, so vermerkt</translation>
    </message>
    <message>
        <source>A table saved as CSV, its first row naming the columns. Names stay as they are written; no departure is made up. Imported visits are kept until the office decides on a period.</source>
        <translation>Eine als CSV gespeicherte Tabelle, deren erste Zeile die Spalten benennt. Namen bleiben, wie sie geschrieben sind; kein Abgang wird erfunden. Übernommene Besuche bleiben erhalten, bis die Verwaltung eine Frist festlegt.</translation>
    </message>
    <message>
        <source>Columns and what they mean</source>
        <translation>Spalten und was sie bedeuten</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
</context>
</TS>
