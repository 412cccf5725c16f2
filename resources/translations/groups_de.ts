<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ArrivalLine</name>
    <message>
        <source>Here {number}</source>
        <translation>Da {number}</translation>
    </message>
    <message>
        <source>Document seen {number}</source>
        <translation>Ausweis gesehen {number}</translation>
    </message>
    <message>
        <source>Notice handed over {number}</source>
        <translation>Hinweis übergeben {number}</translation>
    </message>
</context>
<context>
    <name>ArrivalLines</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Document seen</source>
        <translation>Ausweis gesehen</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>BadgeLines</name>
    <message>
        <source>Badge of {name}</source>
        <translation>Ausweis von {name}</translation>
    </message>
</context>
<context>
    <name>ChangeGroupForm</name>
    <message>
        <source>Change an announced group</source>
        <translation>Vorangemeldete Gruppe ändern</translation>
    </message>
    <message>
        <source>{company}: the announcement is changed</source>
        <translation>{company}: die Voranmeldung ist geändert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Known by name: {names}</source>
        <translation>Mit Namen bekannt: {names}</translation>
    </message>
</context>
<context>
    <name>ConfirmBar</name>
    <message>
        <source>All are here</source>
        <translation>Alle sind da</translation>
    </message>
    <message>
        <source>{document} seen at every marked line</source>
        <translation>{document} bei jeder markierten Zeile gesehen</translation>
    </message>
    <message>
        <source>Notices handed over</source>
        <translation>Hinweise übergeben</translation>
    </message>
</context>
<context>
    <name>EndGroupForm</name>
    <message>
        <source>Nobody more comes</source>
        <translation>Niemand kommt mehr</translation>
    </message>
    <message>
        <source>{company}: nobody more is expected</source>
        <translation>{company}: niemand wird mehr erwartet</translation>
    </message>
</context>
<context>
    <name>ExpectGroupForm</name>
    <message>
        <source>Expect a group</source>
        <translation>Gruppe voranmelden</translation>
    </message>
    <message>
        <source>the host, if nobody else</source>
        <translation>der Gastgeber, wenn sonst niemand</translation>
    </message>
    <message>
        <source>Expect group</source>
        <translation>Gruppe voranmelden</translation>
    </message>
    <message>
        <source>{company}: {count} people are expected</source>
        <translation>{company}: {count} Personen werden erwartet</translation>
    </message>
</context>
<context>
    <name>GroupArrivalForm</name>
    <message>
        <source>Arrival of a group</source>
        <translation>Ankunft einer Gruppe</translation>
    </message>
    <message>
        <source>{more} more than announced</source>
        <translation>{more} mehr als angekündigt</translation>
    </message>
    <message>
        <source>{count} announced</source>
        <translation>{count} angekündigt</translation>
    </message>
    <message>
        <source>name of who answers for them</source>
        <translation>Name dessen, der dafür einsteht</translation>
    </message>
    <message>
        <source>HH:MM</source>
        <translation>HH:MM</translation>
    </message>
    <message>
        <source>Arrived: {count}</source>
        <translation>Ankunft: {count}</translation>
    </message>
    <message>
        <source>Arrived, collected at once</source>
        <translation>Ankunft, gleich abgeholt</translation>
    </message>
    <message>
        <source>Enter a time like 12:30.</source>
        <translation>Bitte eine Uhrzeit wie 12:30 eingeben.</translation>
    </message>
    <message>
        <source>Mark who is here, or type the names of those who stand at the desk.</source>
        <translation>Markieren Sie, wer da ist, oder tippen Sie die Namen derer, die am Empfang stehen.</translation>
    </message>
    <message>
        <source>Look at a document and choose its kind; no number, no copy.</source>
        <translation>Ein Dokument ansehen und die Art wählen; keine Nummer, keine Kopie.</translation>
    </message>
    <message>
        <source>Hand the privacy notice and the house rules over, then tick it.</source>
        <translation>Datenschutzhinweis und Hausordnung übergeben, dann ankreuzen.</translation>
    </message>
    <message>
        <source>{company}: {count} people have arrived and wait</source>
        <translation>{company}: {count} Personen sind angekommen und warten</translation>
    </message>
</context>
<context>
    <name>GroupCollectionForm</name>
    <message>
        <source>Collection of a group</source>
        <translation>Abholung einer Gruppe</translation>
    </message>
    <message>
        <source>{count} wait</source>
        <translation>{count} warten</translation>
    </message>
    <message>
        <source>Mark who is fetched.</source>
        <translation>Markieren Sie, wer abgeholt wird.</translation>
    </message>
    <message>
        <source>Enter a time like 12:30.</source>
        <translation>Bitte eine Uhrzeit wie 12:30 eingeben.</translation>
    </message>
    <message>
        <source>HH:MM</source>
        <translation>HH:MM</translation>
    </message>
    <message>
        <source>Collected: {count}</source>
        <translation>Abgeholt: {count}</translation>
    </message>
    <message>
        <source>Not all badges of {company} were printed. The visits are recorded.</source>
        <translation>Nicht alle Ausweise von {company} wurden gedruckt. Die Besuche sind erfasst.</translation>
    </message>
    <message>
        <source>{company}: {count} collected, badges are printing</source>
        <translation>{company}: {count} abgeholt, Ausweise werden gedruckt</translation>
    </message>
</context>
<context>
    <name>GroupHead</name>
    <message>
        <source>Host {name}</source>
        <translation>Gastgeber {name}</translation>
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
</context>
<context>
    <name>PeopleFile</name>
    <message>
        <source>Take these people</source>
        <translation>Diese Personen übernehmen</translation>
    </message>
    <message>
        <source>Columns and what they mean</source>
        <translation>Spalten und was sie bedeuten</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>The file cannot be read. Check the path and its permissions, or choose another file.</source>
        <translation>Die Datei lässt sich nicht lesen. Prüfen Sie Pfad und Rechte oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation> und {count} weitere</translation>
    </message>
    <message>
        <source>{count} people: {names}</source>
        <translation>{count} Personen: {names}</translation>
    </message>
</context>
<context>
    <name>PeopleForm</name>
    <message>
        <source>Paste a list</source>
        <translation>Liste einfügen</translation>
    </message>
    <message>
        <source>From a file …</source>
        <translation>Aus einer Datei …</translation>
    </message>
    <message>
        <source>Places without a name: {count}. They get one at the arrival.</source>
        <translation>Plätze ohne Namen: {count}. Sie bekommen ihn bei der Ankunft.</translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>{name} is refused: banned. The incident is noted.</source>
        <translation>{name} ist abgewiesen: Hausverbot. Der Vorfall ist vermerkt.</translation>
    </message>
    <message>
        <source>Name {number}</source>
        <translation>Name {number}</translation>
    </message>
    <message>
        <source>Company {number}</source>
        <translation>Firma {number}</translation>
    </message>
</context>
<context>
    <name>PrintAhead</name>
    <message>
        <source>Nobody by name is without a badge. Badges bear names: add them first.</source>
        <translation>Niemand mit Namen ist ohne Ausweis. Ausweise tragen Namen: Tragen Sie sie zuerst ein.</translation>
    </message>
    <message>
        <source>The badges were not printed. They stand under “Printed ahead”; print them again.</source>
        <translation>Die Ausweise wurden nicht gedruckt. Sie stehen unter „Vorab gedruckt“; drucken Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Badges printed ahead: {count}, valid from the collection on.</source>
        <translation>Vorab gedruckte Ausweise: {count}, gültig ab der Abholung.</translation>
    </message>
    <message>
        <source>Badges printed ahead: {count}. Places without a name have none yet: {unnamed}.</source>
        <translation>Vorab gedruckte Ausweise: {count}. Plätze ohne Namen haben noch keinen: {unnamed}.</translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Absagen</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>will be planned</source>
        <translation>wird noch geplant</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
</context>
<context>
    <name>SeriesForm</name>
    <message>
        <source>Plan a series</source>
        <translation>Serie planen</translation>
    </message>
    <message>
        <source>Series of visits</source>
        <translation>Besuchsserie</translation>
    </message>
    <message>
        <source>Next dates</source>
        <translation>Nächste Termine</translation>
    </message>
    <message>
        <source>For a date that is called off, or for visits that no longer fit.</source>
        <translation>Für einen abgesagten Termin oder für Besuche, die nicht mehr passen.</translation>
    </message>
    <message>
        <source>End the series</source>
        <translation>Serie beenden</translation>
    </message>
    <message>
        <source>Plan series</source>
        <translation>Serie planen</translation>
    </message>
    <message>
        <source>Change series</source>
        <translation>Serie ändern</translation>
    </message>
    <message>
        <source>The series was changed</source>
        <translation>Die Serie wurde geändert</translation>
    </message>
    <message>
        <source>{company}: the series is planned</source>
        <translation>{company}: die Serie ist geplant</translation>
    </message>
    <message>
        <source>Enter a day like {day}.</source>
        <translation>Geben Sie einen Tag wie {day} ein.</translation>
    </message>
    <message>
        <source>{day} is called off</source>
        <translation>{day} ist abgesagt</translation>
    </message>
    <message>
        <source>{company}: the series has ended</source>
        <translation>{company}: die Serie ist beendet</translation>
    </message>
</context>
<context>
    <name>SeriesListForm</name>
    <message>
        <source>Series of visits</source>
        <translation>Besuchsserie</translation>
    </message>
    <message>
        <source>Who comes every week</source>
        <translation>Wer jede Woche kommt</translation>
    </message>
    <message>
        <source>Plan a series</source>
        <translation>Serie planen</translation>
    </message>
    <message>
        <source>No series yet. Plan one for contractors who come every week.</source>
        <translation>Noch keine Serie. Planen Sie eine für Fremdfirmen, die jede Woche kommen.</translation>
    </message>
</context>
<context>
    <name>WindowPart</name>
    <message>
        <source>Enter a time like 12:30, or a day with it like 24.11. 12:30.</source>
        <translation>Geben Sie eine Zeit wie 12:30 ein oder einen Tag dazu wie 24.11. 12:30.</translation>
    </message>
    <message>
        <source>10:00 or 24.11. 10:00</source>
        <translation>10:00 oder 24.11. 10:00</translation>
    </message>
    <message>
        <source>12:00</source>
        <translation>12:00</translation>
    </message>
</context>
</TS>
