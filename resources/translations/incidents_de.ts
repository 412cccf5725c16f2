<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddToIncidentForm</name>
    <message>
        <source>Informed, remark</source>
        <translation>Informiert, Anmerkung</translation>
    </message>
    <message>
        <source>Enter who was informed, or a remark.</source>
        <translation>Geben Sie ein, wer informiert wurde, oder eine Anmerkung.</translation>
    </message>
    <message>
        <source>Enter a time like 9:30 or 22.11. 17:30.</source>
        <translation>Geben Sie eine Zeit wie 9:30 oder 22.11. 17:30 ein.</translation>
    </message>
    <message>
        <source>Added to incident {id}</source>
        <translation>Bei Vorfall {id} ergänzt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ergänzen</translation>
    </message>
</context>
<context>
    <name>AnswerClockForm</name>
    <message>
        <source>Answer a clock</source>
        <translation>Frist beantworten</translation>
    </message>
    <message>
        <source>Enter a time like 9:30 or 22.11. 17:30.</source>
        <translation>Geben Sie eine Zeit wie 9:30 oder 22.11. 17:30 ein.</translation>
    </message>
    <message>
        <source>{clock}: answered</source>
        <translation>{clock}: beantwortet</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Who has the recording now, and on what</source>
        <translation>Wer die Aufzeichnung jetzt hat, und worauf</translation>
    </message>
    <message>
        <source>authority, client, person; by which way</source>
        <translation>Behörde, Auftraggeber, Person; auf welchem Weg</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Festhalten</translation>
    </message>
</context>
<context>
    <name>CloseIncidentForm</name>
    <message>
        <source>Close the incident</source>
        <translation>Vorfall abschließen</translation>
    </message>
    <message>
        <source>Incident {id} closed</source>
        <translation>Vorfall {id} abgeschlossen</translation>
    </message>
    <message>
        <source>It leaves “To be cleared up”. It can be reopened at any time.</source>
        <translation>Er verlässt „Zu klären“. Er kann jederzeit wieder geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>DecideIncidentForm</name>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Decision about incident {id} recorded</source>
        <translation>Entscheidung zu Vorfall {id} festgehalten</translation>
    </message>
    <message>
        <source>for example: watch, change the cylinder, nothing</source>
        <translation>zum Beispiel: beobachten, Zylinder tauschen, nichts</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Entscheidung festhalten</translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>Report an incident</source>
        <translation>Vorfall melden</translation>
    </message>
    <message>
        <source>Correct incident {id}</source>
        <translation>Vorfall {id} berichtigen</translation>
    </message>
    <message>
        <source>Choose what kind of incident it is.</source>
        <translation>Wählen Sie, was für ein Vorfall es ist.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>what was seen, who was there, what was done at once</source>
        <translation>was gesehen wurde, wer dabei war, was sofort geschah</translation>
    </message>
    <message>
        <source>who knows of it already</source>
        <translation>wer es schon weiß</translation>
    </message>
    <message>
        <source>The recording itself is never kept here: only which camera, and from when to when.</source>
        <translation>Die Aufzeichnung selbst wird hier nie aufbewahrt: nur welche Kamera, von wann bis wann.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Incident {id} reported</source>
        <translation>Vorfall {id} gemeldet</translation>
    </message>
    <message>
        <source>Incident {id} corrected</source>
        <translation>Vorfall {id} berichtigt</translation>
    </message>
    <message>
        <source>Enter a time like 9:30 or 22.11. 17:30.</source>
        <translation>Geben Sie eine Zeit wie 9:30 oder 22.11. 17:30 ein.</translation>
    </message>
</context>
<context>
    <name>IncidentSheet</name>
    <message>
        <source>Incident {id}</source>
        <translation>Vorfall {id}</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Informed, remark</source>
        <translation>Informiert, Anmerkung</translation>
    </message>
    <message>
        <source>Its words are for the office and whoever reported it.</source>
        <translation>Der Wortlaut ist für die Büroleitung und wer ihn gemeldet hat.</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Answer the next clock</source>
        <translation>Nächste Frist beantworten</translation>
    </message>
    <message>
        <source>Close the incident</source>
        <translation>Vorfall abschließen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Happened {happened}, known since {known}, entered {entered} by {name}</source>
        <translation>Geschehen {happened}, bekannt seit {known}, eingetragen {entered} von {name}</translation>
    </message>
    <message>
        <source>visitor {name}</source>
        <translation>Besucher {name}</translation>
    </message>
    <message>
        <source>key {number}</source>
        <translation>Schlüssel {number}</translation>
    </message>
    <message>
        <source>reported by {name}</source>
        <translation>gemeldet von {name}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Beantworten</translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Bekannt seit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>zu entscheiden</translation>
    </message>
    <message>
        <source>to be closed</source>
        <translation>abzuschließen</translation>
    </message>
    <message>
        <source>{time} to {name}</source>
        <translation>{time} an {name}</translation>
    </message>
    <message>
        <source>overwritten since {time}</source>
        <translation>überschrieben seit {time}</translation>
    </message>
    <message>
        <source>was due {time}</source>
        <translation>war fällig {time}</translation>
    </message>
    <message>
        <source>{hours} h left</source>
        <translation>noch {hours} h</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>noch {days} Tage</translation>
    </message>
    <message>
        <source>until {time} ({left})</source>
        <translation>bis {time} ({left})</translation>
    </message>
    <message>
        <source>Secured</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Nothing secured</source>
        <translation>Nichts gesichert</translation>
    </message>
    <message>
        <source>Client informed</source>
        <translation>Auftraggeber informiert</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>Nicht erforderlich</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>entry {number} of the log; decide whether it holds</source>
        <translation>Eintrag {number} im Protokoll; entscheiden Sie, ob der Vorfall bestehen bleibt</translation>
    </message>
</context>
<context>
    <name>IncidentsScreen</name>
    <message>
        <source>Report an incident</source>
        <translation>Vorfall melden</translation>
    </message>
    <message>
        <source>Show closed ones</source>
        <translation>Abgeschlossene zeigen</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Incidents are not part of your role. Reception, the office and the auditor report them.</source>
        <translation>Vorfälle gehören nicht zu Ihrer Rolle. Empfang, Büroleitung und Revision melden sie.</translation>
    </message>
    <message>
        <source>No incident is open. “Report an incident” starts its clocks.</source>
        <translation>Kein Vorfall ist offen. „Vorfall melden“ startet seine Fristen.</translation>
    </message>
</context>
<context>
    <name>ReopenIncidentForm</name>
    <message>
        <source>Reopen the incident</source>
        <translation>Vorfall wieder öffnen</translation>
    </message>
    <message>
        <source>Incident {id} reopened</source>
        <translation>Vorfall {id} wieder geöffnet</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
</context>
</TS>
