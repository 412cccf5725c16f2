<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ChangesForm</name>
    <message>
        <source>Compare two dates</source>
        <translation>Zwei Tage vergleichen</translation>
    </message>
    <message>
        <source>Settings, places, people, keys and bans as they stood before the first day and after the last.</source>
        <translation>Einstellungen, Orte, Personen, Schlüssel und Hausverbote, wie sie vor dem ersten Tag und nach dem letzten standen.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Was anders ist</translation>
    </message>
    <message>
        <source>Enter a day like {day}.</source>
        <translation>Geben Sie einen Tag wie {day} ein.</translation>
    </message>
    <message>
        <source>The second day lies before the first. Exchange them.</source>
        <translation>Der zweite Tag liegt vor dem ersten. Tauschen Sie beide.</translation>
    </message>
    <message>
        <source>Nothing that lasts is different.</source>
        <translation>Nichts Bleibendes ist anders.</translation>
    </message>
    <message>
        <source>Different: {count}</source>
        <translation>Anders: {count}</translation>
    </message>
    <message>
        <source>Different: {count}, of the latest part</source>
        <translation>Anders: {count}, aus dem jüngsten Teil</translation>
    </message>
</context>
<context>
    <name>CorrectionForm</name>
    <message>
        <source>Correct entry no. {number}</source>
        <translation>Eintrag Nr. {number} berichtigen</translation>
    </message>
    <message>
        <source>The entry stays as it is. A further one says what is true and points to it; lists count once.</source>
        <translation>Der Eintrag bleibt, wie er ist. Ein weiterer sagt, was stimmt, und verweist auf ihn; Listen zählen einmal.</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Abgeholt</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>Gegangen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Why it was wrong</source>
        <translation>Warum es falsch war</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Enter a time like 12:30, or with its day: 22.11. 12:30.</source>
        <translation>Uhrzeit wie 12:30 eingeben, oder mit dem Tag: 22.11. 12:30.</translation>
    </message>
    <message>
        <source>Enter why the entry was wrong.</source>
        <translation>Eingeben, warum der Eintrag falsch war.</translation>
    </message>
    <message>
        <source>Corrected; both entries show.</source>
        <translation>Berichtigt; beide Einträge sind zu sehen.</translation>
    </message>
</context>
<context>
    <name>CustodyTimeline</name>
    <message>
        <source>Custody</source>
        <translation>Aufsicht im Zeitverlauf</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Gastgeber</translation>
    </message>
    <message>
        <source>{who} from {start} to {end}</source>
        <translation>{who} von {start} bis {end}</translation>
    </message>
</context>
<context>
    <name>EntryDetail</name>
    <message>
        <source>Choose an entry to see what it says and what it stands on.</source>
        <translation>Wählen Sie einen Eintrag, um zu sehen, was er sagt und worauf er sich stützt.</translation>
    </message>
    <message>
        <source>entered late</source>
        <translation>nachgetragen</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Berichtigen …</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Custody of {name}, {start} to {end}</source>
        <translation>Aufsicht über {name}, {start} bis {end}</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(gelöscht)</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>This proves documented supervision, not physical supervision.</source>
        <translation>Nachgewiesen ist die dokumentierte, nicht die körperliche Aufsicht.</translation>
    </message>
    <message>
        <source>{covered} of {owed} minutes documented ({share} %)</source>
        <translation>{covered} von {owed} Minuten nachgewiesen ({share} %)</translation>
    </message>
    <message>
        <source>late</source>
        <translation>nachgetragen</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Corrected by</source>
        <translation>Berichtigt durch</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Predecessor</source>
        <translation>Vorgänger</translation>
    </message>
</context>
<context>
    <name>EverythingForm</name>
    <message>
        <source>Everything about …</source>
        <translation>Alles über …</translation>
    </message>
    <message>
        <source>Shows every entry about one person or thing. That you asked, and why, becomes an entry itself.</source>
        <translation>Zeigt jeden Eintrag über eine Person oder Sache. Dass Sie gefragt haben und warum, wird selbst ein Eintrag.</translation>
    </message>
    <message>
        <source>Person, key, badge, door, zone or desk</source>
        <translation>Person, Schlüssel, Besucherausweis, Tür, Bereich oder Platz</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Choose somebody or something from the list that opens while you type.</source>
        <translation>Wählen Sie jemanden oder etwas aus der Liste, die sich beim Tippen öffnet.</translation>
    </message>
    <message>
        <source>Enter why you need to know.</source>
        <translation>Geben Sie an, warum Sie es wissen müssen.</translation>
    </message>
    <message>
        <source>The question stands in the log.</source>
        <translation>Die Frage steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>ExportButtons</name>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>Export as a workbook (XLSX)</source>
        <translation>Als Arbeitsmappe (XLSX) exportieren</translation>
    </message>
    <message>
        <source>Report as PDF</source>
        <translation>Bericht als PDF</translation>
    </message>
    <message>
        <source>Further forms of export</source>
        <translation>Weitere Formen des Exports</translation>
    </message>
    <message>
        <source>CSV for Excel</source>
        <translation>CSV für Excel</translation>
    </message>
    <message>
        <source>Export what the filters show</source>
        <translation>Exportieren, was die Filter zeigen</translation>
    </message>
    <message>
        <source>Exporting is for the office manager and the auditor.</source>
        <translation>Exportieren dürfen Büroleitung und Revision.</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>Exporting the log</source>
        <translation>Protokoll wird exportiert</translation>
    </message>
    <message>
        <source>Exported entries: {count}</source>
        <translation>Exportierte Einträge: {count}</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Die Datei ließ sich nicht schreiben. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Person, zone or key</source>
        <translation>Person, Bereich oder Schlüssel</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>Art des Vorgangs</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Alle Vorgänge</translation>
    </message>
    <message>
        <source>Entered late</source>
        <translation>Nachgetragen</translation>
    </message>
    <message>
        <source>Rule set aside</source>
        <translation>Regel ausgesetzt</translation>
    </message>
</context>
<context>
    <name>LogChanges</name>
    <message>
        <source>What is different</source>
        <translation>Was anders ist</translation>
    </message>
</context>
<context>
    <name>LogEntries</name>
    <message>
        <source>{visit_name}</source>
        <translation>{visit_name}</translation>
    </message>
    <message>
        <source>{visit_company}</source>
        <translation>{visit_company}</translation>
    </message>
    <message>
        <source>{visit_reason}</source>
        <translation>{visit_reason}</translation>
    </message>
    <message>
        <source>to {keeper_name}</source>
        <translation>an {keeper_name}</translation>
    </message>
    <message>
        <source>badge {badge_number}</source>
        <translation>Ausweis {badge_number}</translation>
    </message>
    <message>
        <source>{employee_name}</source>
        <translation>{employee_name}</translation>
    </message>
    <message>
        <source>{by}</source>
        <translation>{by}</translation>
    </message>
    <message>
        <source>{ban_name}</source>
        <translation>{ban_name}</translation>
    </message>
    <message>
        <source>{key_copy_number}</source>
        <translation>{key_copy_number}</translation>
    </message>
    <message>
        <source>{visit_group_company}</source>
        <translation>{visit_group_company}</translation>
    </message>
    <message>
        <source>people: {visit_group_announced}</source>
        <translation>Personen: {visit_group_announced}</translation>
    </message>
    <message>
        <source>to see {visit_group_host_name}</source>
        <translation>zu {visit_group_host_name}</translation>
    </message>
    <message>
        <source>Log opened</source>
        <translation>Protokoll eröffnet</translation>
    </message>
    <message>
        <source>site {site_name}</source>
        <translation>Standort {site_name}</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Einstellung geändert</translation>
    </message>
    <message>
        <source>Password of the mail server changed</source>
        <translation>Passwort des Mailservers geändert</translation>
    </message>
    <message>
        <source>Site changed</source>
        <translation>Standort geändert</translation>
    </message>
    <message>
        <source>Zone changed</source>
        <translation>Bereich geändert</translation>
    </message>
    <message>
        <source>Assembly point changed</source>
        <translation>Sammelplatz geändert</translation>
    </message>
    <message>
        <source>Employee changed</source>
        <translation>Mitarbeiter geändert</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>PIN gesetzt</translation>
    </message>
    <message>
        <source>Employee suspended</source>
        <translation>Person ruhend gestellt</translation>
    </message>
    <message>
        <source>Employee back at work</source>
        <translation>Person wieder im Dienst</translation>
    </message>
    <message>
        <source>Commitment recorded</source>
        <translation>Verpflichtung erfasst</translation>
    </message>
    <message>
        <source>Visitor&apos;s data changed</source>
        <translation>Besucherdaten geändert</translation>
    </message>
    <message>
        <source>Visitors merged</source>
        <translation>Besucher zusammengeführt</translation>
    </message>
    <message>
        <source>{double_name} is {person_name}</source>
        <translation>{double_name} ist {person_name}</translation>
    </message>
    <message>
        <source>Merging of visitors taken back</source>
        <translation>Zusammenführung von Besuchern zurückgenommen</translation>
    </message>
    <message>
        <source>{double_name} is not {person_name}</source>
        <translation>{double_name} ist nicht {person_name}</translation>
    </message>
    <message>
        <source>Note on a visitor</source>
        <translation>Bemerkung zu einem Besucher</translation>
    </message>
    <message>
        <source>Standing external changed</source>
        <translation>Externe mit Dauerzutritt geändert</translation>
    </message>
    <message>
        <source>Standing permission ended</source>
        <translation>Dauerzutritt beendet</translation>
    </message>
    <message>
        <source>Standing external came in</source>
        <translation>Dauerzutritt: hereingekommen</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>Kunde geändert</translation>
    </message>
    <message>
        <source>Authorised contact changed</source>
        <translation>Weisungsberechtigte geändert</translation>
    </message>
    <message>
        <source>Authorised contact verified</source>
        <translation>Weisungsberechtigte bestätigt</translation>
    </message>
    <message>
        <source>Authority of a contact ended</source>
        <translation>Weisungsrecht beendet</translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation>Auftrag geändert</translation>
    </message>
    <message>
        <source>Whether a zone demands an order changed</source>
        <translation>Auftragspflicht eines Bereichs geändert</translation>
    </message>
    <message>
        <source>Account opened</source>
        <translation>Konto eröffnet</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Konto geändert</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Passwort geändert</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>Eingeloggt</translation>
    </message>
    <message>
        <source>Logged out</source>
        <translation>Ausgeloggt</translation>
    </message>
    <message>
        <source>Desk locked</source>
        <translation>Arbeitsplatz gesperrt</translation>
    </message>
    <message>
        <source>Desk unlocked</source>
        <translation>Arbeitsplatz entsperrt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Visit announced</source>
        <translation>Besuch vorangemeldet</translation>
    </message>
    <message>
        <source>to see {visit_host_name}</source>
        <translation>zu {visit_host_name}</translation>
    </message>
    <message>
        <source>Visit cancelled</source>
        <translation>Besuch abgesagt</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Nicht erschienen</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Ankunft</translation>
    </message>
    <message>
        <source>Host called</source>
        <translation>Gastgeber angerufen</translation>
    </message>
    <message>
        <source>{visit_host_name} for {visit_name}</source>
        <translation>{visit_host_name} für {visit_name}</translation>
    </message>
    <message>
        <source>Entry denied</source>
        <translation>Zutritt verweigert</translation>
    </message>
    <message>
        <source>Left before entry</source>
        <translation>Vor dem Zutritt gegangen</translation>
    </message>
    <message>
        <source>Visitor collected</source>
        <translation>Besuch abgeholt</translation>
    </message>
    <message>
        <source>Left the premises for a while</source>
        <translation>Gelände vorübergehend verlassen</translation>
    </message>
    <message>
        <source>Went to another zone</source>
        <translation>Bereich gewechselt</translation>
    </message>
    <message>
        <source>to {place_name}</source>
        <translation>nach {place_name}</translation>
    </message>
    <message>
        <source>Back at the desk</source>
        <translation>Zurück am Empfang</translation>
    </message>
    <message>
        <source>Back on the premises</source>
        <translation>Zurück auf dem Gelände</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Abgang</translation>
    </message>
    <message>
        <source>left open: {d_left_open}</source>
        <translation>offen blieb: {d_left_open}</translation>
    </message>
    <message>
        <source>Whereabouts unclear</source>
        <translation>Verbleib unklar</translation>
    </message>
    <message>
        <source>Found on site</source>
        <translation>Im Haus gefunden</translation>
    </message>
    <message>
        <source>Closed, departure unknown</source>
        <translation>Abgeschlossen, Abgang unbekannt</translation>
    </message>
    <message>
        <source>Visit imported</source>
        <translation>Besuch übernommen</translation>
    </message>
    <message>
        <source>rows: {d_rows}</source>
        <translation>Zeilen: {d_rows}</translation>
    </message>
    <message>
        <source>Group announced</source>
        <translation>Gruppe vorangemeldet</translation>
    </message>
    <message>
        <source>Announced group changed</source>
        <translation>Vorangemeldete Gruppe geändert</translation>
    </message>
    <message>
        <source>Group arrived</source>
        <translation>Ankunft einer Gruppe</translation>
    </message>
    <message>
        <source>beyond the announced number: {d_beyond}, authorised by {d_authoriser}</source>
        <translation>über die angekündigte Zahl: {d_beyond}, erlaubt von {d_authoriser}</translation>
    </message>
    <message>
        <source>Nobody more of the group is expected</source>
        <translation>Von der Gruppe wird niemand mehr erwartet</translation>
    </message>
    <message>
        <source>Series of visits planned</source>
        <translation>Besuchsserie geplant</translation>
    </message>
    <message>
        <source>from {series_first_day} to {series_last_day}</source>
        <translation>von {series_first_day} bis {series_last_day}</translation>
    </message>
    <message>
        <source>{series_begins} to {series_ends}</source>
        <translation>{series_begins} bis {series_ends}</translation>
    </message>
    <message>
        <source>Series of visits ended</source>
        <translation>Besuchsserie beendet</translation>
    </message>
    <message>
        <source>Announced visit changed</source>
        <translation>Vorangemeldeter Besuch geändert</translation>
    </message>
    <message>
        <source>For whom the visit is made was changed</source>
        <translation>Für wen der Besuch kommt, geändert</translation>
    </message>
    <message>
        <source>Document for visitors changed</source>
        <translation>Unterlage für Besucher geändert</translation>
    </message>
    <message>
        <source>version {document_text_version}</source>
        <translation>Fassung {document_text_version}</translation>
    </message>
    <message>
        <source>Documents given to the visitor</source>
        <translation>Unterlagen an den Besucher gegeben</translation>
    </message>
    <message>
        <source>Badge printed</source>
        <translation>Ausweis gedruckt</translation>
    </message>
    <message>
        <source>Reusable badge added</source>
        <translation>Wiederverwendbarer Ausweis aufgenommen</translation>
    </message>
    <message>
        <source>Badge printed ahead</source>
        <translation>Ausweis vorgedruckt</translation>
    </message>
    <message>
        <source>Badge printed ahead withdrawn</source>
        <translation>Vorgedruckter Ausweis zurückgezogen</translation>
    </message>
    <message>
        <source>Badge to be printed again</source>
        <translation>Ausweis wird neu gedruckt</translation>
    </message>
    <message>
        <source>print {replaced_print_ordinal} is worthless</source>
        <translation>Ausdruck {replaced_print_ordinal} ist wertlos</translation>
    </message>
    <message>
        <source>Another badge given</source>
        <translation>Anderer Ausweis ausgegeben</translation>
    </message>
    <message>
        <source>Badge lost</source>
        <translation>Ausweis verloren</translation>
    </message>
    <message>
        <source>Lost badge found</source>
        <translation>Verlorener Ausweis gefunden</translation>
    </message>
    <message>
        <source>Badge destroyed</source>
        <translation>Ausweis vernichtet</translation>
    </message>
    <message>
        <source>Settled what was left open</source>
        <translation>Offen Gebliebenes geklärt</translation>
    </message>
    <message>
        <source>Company logo changed</source>
        <translation>Firmenlogo geändert</translation>
    </message>
    <message>
        <source>Delivery taken in</source>
        <translation>Lieferung angenommen</translation>
    </message>
    <message>
        <source>{delivery_carrier} for {delivery_recipient}</source>
        <translation>{delivery_carrier} für {delivery_recipient}</translation>
    </message>
    <message>
        <source>pieces: {delivery_pieces}</source>
        <translation>Stück: {delivery_pieces}</translation>
    </message>
    <message>
        <source>Duty roster changed</source>
        <translation>Begleitdienst geändert</translation>
    </message>
    <message>
        <source>{duty_starts_at} to {duty_ends_at}</source>
        <translation>{duty_starts_at} bis {duty_ends_at}</translation>
    </message>
    <message>
        <source>taken out at {duty_withdrawn_at}</source>
        <translation>herausgenommen um {duty_withdrawn_at}</translation>
    </message>
    <message>
        <source>Escort called</source>
        <translation>Begleitung angerufen</translation>
    </message>
    <message>
        <source>Escort declined</source>
        <translation>Begleitung abgelehnt</translation>
    </message>
    <message>
        <source>Handover asked for</source>
        <translation>Übergabe angefragt</translation>
    </message>
    <message>
        <source>the escort so far stays responsible</source>
        <translation>die bisherige Begleitung bleibt verantwortlich</translation>
    </message>
    <message>
        <source>Handover refused</source>
        <translation>Übergabe abgelehnt</translation>
    </message>
    <message>
        <source>Ban issued</source>
        <translation>Hausverbot ausgesprochen</translation>
    </message>
    <message>
        <source>until {ban_expires_on}</source>
        <translation>bis {ban_expires_on}</translation>
    </message>
    <message>
        <source>Ban changed</source>
        <translation>Hausverbot geändert</translation>
    </message>
    <message>
        <source>Ban lifted</source>
        <translation>Hausverbot aufgehoben</translation>
    </message>
    <message>
        <source>Ban imported</source>
        <translation>Hausverbot importiert</translation>
    </message>
    <message>
        <source>Banned person refused</source>
        <translation>Person mit Hausverbot abgewiesen</translation>
    </message>
    <message>
        <source>Possible ban was a false alarm</source>
        <translation>Mögliches Hausverbot war ein Fehlalarm</translation>
    </message>
    <message>
        <source>Decision about a ban withdrawn</source>
        <translation>Entscheidung über ein Hausverbot zurückgenommen</translation>
    </message>
    <message>
        <source>Confirmation refused</source>
        <translation>Bestätigung verweigert</translation>
    </message>
    <message>
        <source>Decided about a refused confirmation</source>
        <translation>Über verweigerte Bestätigung entschieden</translation>
    </message>
    <message>
        <source>by {objection_decided_by}</source>
        <translation>durch {objection_decided_by}</translation>
    </message>
    <message>
        <source>Emergency services went in</source>
        <translation>Einsatzkräfte im Haus</translation>
    </message>
    <message>
        <source>people: {emergency_presence_people}</source>
        <translation>Personen: {emergency_presence_people}</translation>
    </message>
    <message>
        <source>Emergency services left</source>
        <translation>Einsatzkräfte wieder draußen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>{d_type} (no. {d_corrects})</source>
        <translation>{d_type} (Nr. {d_corrects})</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Escort accepted</source>
        <translation>Begleitung übernommen</translation>
    </message>
    <message>
        <source>Escort handed over</source>
        <translation>Begleitung übergeben</translation>
    </message>
    <message>
        <source>from {keeper_before_name}</source>
        <translation>von {keeper_before_name}</translation>
    </message>
    <message>
        <source>Supervision interrupted</source>
        <translation>Aufsicht unterbrochen</translation>
    </message>
    <message>
        <source>until then {keeper_before_name}</source>
        <translation>bis dahin {keeper_before_name}</translation>
    </message>
    <message>
        <source>Finding about a gap</source>
        <translation>Befund zu einer Lücke</translation>
    </message>
    <message>
        <source>Supervision resumed</source>
        <translation>Aufsicht wieder aufgenommen</translation>
    </message>
    <message>
        <source>Locking system changed</source>
        <translation>Schließanlage geändert</translation>
    </message>
    <message>
        <source>Cylinder changed</source>
        <translation>Zylinder geändert</translation>
    </message>
    <message>
        <source>Door changed</source>
        <translation>Tür geändert</translation>
    </message>
    <message>
        <source>Key type changed</source>
        <translation>Schlüsselart geändert</translation>
    </message>
    <message>
        <source>Keying schedule changed</source>
        <translation>Schließplan geändert</translation>
    </message>
    <message>
        <source>Key copy added</source>
        <translation>Exemplar aufgenommen</translation>
    </message>
    <message>
        <source>Key copy changed</source>
        <translation>Exemplar geändert</translation>
    </message>
    <message>
        <source>Key issued</source>
        <translation>Schlüssel ausgegeben</translation>
    </message>
    <message>
        <source>{key_copy_number} to {handover_holder_name}</source>
        <translation>{key_copy_number} an {handover_holder_name}</translation>
    </message>
    <message>
        <source>Master key issued by two people</source>
        <translation>Hauptschlüssel zu zweit ausgegeben</translation>
    </message>
    <message>
        <source>Key returned</source>
        <translation>Schlüssel zurückgenommen</translation>
    </message>
    <message>
        <source>{key_copy_number} from {handover_holder_name}</source>
        <translation>{key_copy_number} von {handover_holder_name}</translation>
    </message>
    <message>
        <source>brought by {handover_returner}</source>
        <translation>gebracht von {handover_returner}</translation>
    </message>
    <message>
        <source>Key passed on at the desk</source>
        <translation>Schlüssel am Empfang weitergegeben</translation>
    </message>
    <message>
        <source>Master key passed on, released by two people</source>
        <translation>Hauptschlüssel weitergegeben, von zwei Personen freigegeben</translation>
    </message>
    <message>
        <source>Change of bearer reported</source>
        <translation>Trägerwechsel gemeldet</translation>
    </message>
    <message>
        <source>{bearer_change_old_bearer} to {bearer_change_new_bearer}</source>
        <translation>{bearer_change_old_bearer} an {bearer_change_new_bearer}</translation>
    </message>
    <message>
        <source>reported by {bearer_change_reported_by}</source>
        <translation>gemeldet von {bearer_change_reported_by}</translation>
    </message>
    <message>
        <source>Change of bearer confirmed</source>
        <translation>Trägerwechsel bestätigt</translation>
    </message>
    <message>
        <source>Key reserved</source>
        <translation>Schlüssel reserviert</translation>
    </message>
    <message>
        <source>{key_copy_number} for {key_reservation_name}</source>
        <translation>{key_copy_number} für {key_reservation_name}</translation>
    </message>
    <message>
        <source>Reservation of a key cancelled</source>
        <translation>Schlüsselreservierung aufgehoben</translation>
    </message>
    <message>
        <source>Key loss reported</source>
        <translation>Schlüsselverlust gemeldet</translation>
    </message>
    <message>
        <source>reported by {loss_report_reporter}</source>
        <translation>gemeldet von {loss_report_reporter}</translation>
    </message>
    <message>
        <source>Keys imported</source>
        <translation>Schlüssel übernommen</translation>
    </message>
    <message>
        <source>Handover receipt made</source>
        <translation>Übergabeprotokoll erstellt</translation>
    </message>
    <message>
        <source>Document printed</source>
        <translation>Dokument gedruckt</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Everything about one person read</source>
        <translation>Alles über eine Person gelesen</translation>
    </message>
    <message>
        <source>Evacuation list made</source>
        <translation>Räumungsliste erstellt</translation>
    </message>
    <message>
        <source>people: {d_people}</source>
        <translation>Personen: {d_people}</translation>
    </message>
    <message>
        <source>Evacuation list sent</source>
        <translation>Räumungsliste gesendet</translation>
    </message>
    <message>
        <source>Roll call begun</source>
        <translation>Vollzähligkeitsprüfung begonnen</translation>
    </message>
    <message>
        <source>Roll call answered</source>
        <translation>Vollzähligkeit beantwortet</translation>
    </message>
    <message>
        <source>told by {roll_call_line_told_by}</source>
        <translation>laut {roll_call_line_told_by}</translation>
    </message>
    <message>
        <source>Roll call ended</source>
        <translation>Vollzähligkeitsprüfung beendet</translation>
    </message>
    <message>
        <source>missing: {d_missing}</source>
        <translation>vermisst: {d_missing}</translation>
    </message>
    <message>
        <source>Desk closed</source>
        <translation>Empfang geschlossen</translation>
    </message>
    <message>
        <source>visitors: {d_visitors}</source>
        <translation>Besucher: {d_visitors}</translation>
    </message>
    <message>
        <source>Desk opened</source>
        <translation>Empfang geöffnet</translation>
    </message>
    <message>
        <source>Handed over when the desk closed</source>
        <translation>Bei Schließung des Empfangs übergeben</translation>
    </message>
    <message>
        <source>Without reception</source>
        <translation>Ohne Empfang</translation>
    </message>
    <message>
        <source>Taken back when the desk opened</source>
        <translation>Bei Öffnung des Empfangs zurückgenommen</translation>
    </message>
    <message>
        <source>Paper form numbered</source>
        <translation>Papierformular nummeriert</translation>
    </message>
    <message>
        <source>Paper visit entered afterwards</source>
        <translation>Papierbesuch nachgetragen</translation>
    </message>
    <message>
        <source>form {paper_form_number}</source>
        <translation>Formular {paper_form_number}</translation>
    </message>
    <message>
        <source>written by {paper_form_written_by}</source>
        <translation>geschrieben von {paper_form_written_by}</translation>
    </message>
    <message>
        <source>Paper form settled</source>
        <translation>Papierformular erledigt</translation>
    </message>
    <message>
        <source>Everything about one thing read</source>
        <translation>Alles über eine Sache gelesen</translation>
    </message>
    <message>
        <source>Question to the log kept</source>
        <translation>Frage an das Protokoll aufbewahrt</translation>
    </message>
    <message>
        <source>Question to the log let go</source>
        <translation>Frage an das Protokoll aufgegeben</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>Tag abgeschlossen</translation>
    </message>
    <message>
        <source>Clock set back</source>
        <translation>Uhr zurückgestellt</translation>
    </message>
    <message>
        <source>was {d_last}</source>
        <translation>zuletzt {d_last}</translation>
    </message>
    <message>
        <source>Signing key of the checkpoints changed</source>
        <translation>Signaturschlüssel der Prüfpunkte gewechselt</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Sicherung erstellt</translation>
    </message>
    <message>
        <source>Database upgraded</source>
        <translation>Datenbank aktualisiert</translation>
    </message>
    <message>
        <source>to {d_to}</source>
        <translation>auf {d_to}</translation>
    </message>
    <message>
        <source>Data erased</source>
        <translation>Daten gelöscht</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(gelöscht)</translation>
    </message>
    <message>
        <source>no. {incident_id}</source>
        <translation>Nr. {incident_id}</translation>
    </message>
    <message>
        <source>no. {incident_step_incident_id}</source>
        <translation>Nr. {incident_step_incident_id}</translation>
    </message>
    <message>
        <source>to {incident_step_who}</source>
        <translation>an {incident_step_who}</translation>
    </message>
    <message>
        <source>Incident reported</source>
        <translation>Vorfall gemeldet</translation>
    </message>
    <message>
        <source>happened {incident_happened_at}</source>
        <translation>geschehen {incident_happened_at}</translation>
    </message>
    <message>
        <source>Incident corrected</source>
        <translation>Vorfall berichtigt</translation>
    </message>
    <message>
        <source>known since {incident_known_at}</source>
        <translation>bekannt seit {incident_known_at}</translation>
    </message>
    <message>
        <source>Informed about an incident</source>
        <translation>Über einen Vorfall informiert</translation>
    </message>
    <message>
        <source>Remark on an incident</source>
        <translation>Anmerkung zu einem Vorfall</translation>
    </message>
    <message>
        <source>Incident clock met</source>
        <translation>Frist eines Vorfalls erfüllt</translation>
    </message>
    <message>
        <source>Incident clock: nothing owed</source>
        <translation>Frist eines Vorfalls: nicht erforderlich</translation>
    </message>
    <message>
        <source>Incident decided</source>
        <translation>Vorfall entschieden</translation>
    </message>
    <message>
        <source>Incident closed</source>
        <translation>Vorfall abgeschlossen</translation>
    </message>
    <message>
        <source>Incident reopened</source>
        <translation>Vorfall wieder geöffnet</translation>
    </message>
    <message>
        <source>How long recordings are kept</source>
        <translation>Aufbewahrung der Aufzeichnungen</translation>
    </message>
    <message>
        <source>{site_video_hours} hours</source>
        <translation>{site_video_hours} Stunden</translation>
    </message>
    <message>
        <source>found by {key_find_finder}</source>
        <translation>gefunden von {key_find_finder}</translation>
    </message>
    <message>
        <source>where: {key_find_where_found}</source>
        <translation>wo: {key_find_where_found}</translation>
    </message>
    <message>
        <source>seal {key_seal_number}</source>
        <translation>Siegel {key_seal_number}</translation>
    </message>
    <message>
        <source>witness {key_destruction_witness_name}</source>
        <translation>Zeuge {key_destruction_witness_name}</translation>
    </message>
    <message>
        <source>Key broken</source>
        <translation>Schlüssel defekt</translation>
    </message>
    <message>
        <source>fragment: {key_defect_fragment}</source>
        <translation>Fragment: {key_defect_fragment}</translation>
    </message>
    <message>
        <source>cylinder: {key_defect_cylinder_state}</source>
        <translation>Zylinder: {key_defect_cylinder_state}</translation>
    </message>
    <message>
        <source>Cylinder seen to after a broken key</source>
        <translation>Zylinder nach Schlüsselbruch in Ordnung gebracht</translation>
    </message>
    <message>
        <source>Key destroyed by two people</source>
        <translation>Schlüssel von zwei Personen vernichtet</translation>
    </message>
    <message>
        <source>Found key brought</source>
        <translation>Fundschlüssel gebracht</translation>
    </message>
    <message>
        <source>Missing key turned up</source>
        <translation>Fehlender Schlüssel wieder da</translation>
    </message>
    <message>
        <source>Key copies ordered</source>
        <translation>Schlüssel bestellt</translation>
    </message>
    <message>
        <source>Ordered key delivered</source>
        <translation>Bestellter Schlüssel geliefert</translation>
    </message>
    <message>
        <source>delivery note {key_order_line_delivery_note}</source>
        <translation>Lieferschein {key_order_line_delivery_note}</translation>
    </message>
    <message>
        <source>Ordered key never delivered, said by two people</source>
        <translation>Bestellter Schlüssel nie geliefert, von zwei Personen erklärt</translation>
    </message>
    <message>
        <source>Order of keys closed</source>
        <translation>Schlüsselbestellung geschlossen</translation>
    </message>
    <message>
        <source>Key sealed by two people</source>
        <translation>Schlüssel von zwei Personen versiegelt</translation>
    </message>
    <message>
        <source>Seal opened by two people</source>
        <translation>Siegel von zwei Personen geöffnet</translation>
    </message>
    <message>
        <source>Seal broken alone</source>
        <translation>Siegel allein gebrochen</translation>
    </message>
    <message>
        <source>Broken seal signed by a second person</source>
        <translation>Gebrochenes Siegel gegengezeichnet</translation>
    </message>
    <message>
        <source>Standing external may escort</source>
        <translation>Externe mit Dauerzutritt darf begleiten</translation>
    </message>
    <message>
        <source>visitors at a time: {employee_escort_at_most}</source>
        <translation>Besucher zugleich: {employee_escort_at_most}</translation>
    </message>
    <message>
        <source>Escort right of a standing external ended</source>
        <translation>Begleitrecht einer externen Person beendet</translation>
    </message>
    <message>
        <source>Key cabinet changed</source>
        <translation>Schlüsseltresor geändert</translation>
    </message>
    <message>
        <source>Hook of a key changed</source>
        <translation>Haken eines Schlüssels geändert</translation>
    </message>
    <message>
        <source>Key ring made</source>
        <translation>Schlüsselbund gebildet</translation>
    </message>
    <message>
        <source>Key ring broken up</source>
        <translation>Schlüsselbund aufgelöst</translation>
    </message>
    <message>
        <source>Key ring restored</source>
        <translation>Schlüsselbund wiederhergestellt</translation>
    </message>
    <message>
        <source>Key put on a ring</source>
        <translation>Schlüssel an einen Bund gehängt</translation>
    </message>
    <message>
        <source>Key taken off its ring</source>
        <translation>Schlüssel vom Bund genommen</translation>
    </message>
    <message>
        <source>Code record changed</source>
        <translation>Eintrag eines Codes geändert</translation>
    </message>
    <message>
        <source>Code told</source>
        <translation>Code gesagt</translation>
    </message>
    <message>
        <source>to {code_holder_name}</source>
        <translation>an {code_holder_name}</translation>
    </message>
    <message>
        <source>Code withdrawn</source>
        <translation>Code entzogen</translation>
    </message>
    <message>
        <source>from {code_holder_name}</source>
        <translation>von {code_holder_name}</translation>
    </message>
    <message>
        <source>Code changed</source>
        <translation>Code geändert</translation>
    </message>
    <message>
        <source>Cylinder swapped</source>
        <translation>Zylinder getauscht</translation>
    </message>
    <message>
        <source>{d_old_cylinder} for {cylinder_number}</source>
        <translation>{d_old_cylinder} gegen {cylinder_number}</translation>
    </message>
    <message>
        <source>Evidence package asked for</source>
        <translation>Nachweispaket angefordert</translation>
    </message>
    <message>
        <source>for {d_recipient}</source>
        <translation>für {d_recipient}</translation>
    </message>
    <message>
        <source>Evidence package made</source>
        <translation>Nachweispaket erstellt</translation>
    </message>
    <message>
        <source>entries: {d_entries}</source>
        <translation>Einträge: {d_entries}</translation>
    </message>
    <message>
        <source>Rekeyed</source>
        <translation>Umgeschlossen</translation>
    </message>
    <message>
        <source>Key type worthless by rekeying</source>
        <translation>Schlüsselart durch Umschließung wertlos</translation>
    </message>
    <message>
        <source>Inventory begun</source>
        <translation>Bestandsprüfung begonnen</translation>
    </message>
    <message>
        <source>of {inventory_name}</source>
        <translation>von {inventory_name}</translation>
    </message>
    <message>
        <source>Key counted</source>
        <translation>Schlüssel gezählt</translation>
    </message>
    <message>
        <source>by {inventory_count_counter_name}</source>
        <translation>von {inventory_count_counter_name}</translation>
    </message>
    <message>
        <source>Key not where it belongs</source>
        <translation>Schlüssel nicht an seinem Platz</translation>
    </message>
    <message>
        <source>Holder says the key is there</source>
        <translation>Schlüssel laut Inhaber vorhanden</translation>
    </message>
    <message>
        <source>Count of a key taken back</source>
        <translation>Zählung eines Schlüssels zurückgenommen</translation>
    </message>
    <message>
        <source>Key missed in an inventory</source>
        <translation>Schlüssel bei Bestandsprüfung vermisst</translation>
    </message>
    <message>
        <source>Inventory closed</source>
        <translation>Bestandsprüfung abgeschlossen</translation>
    </message>
    <message>
        <source>with {inventory_second_name}</source>
        <translation>mit {inventory_second_name}</translation>
    </message>
    <message>
        <source>Difference of an inventory settled</source>
        <translation>Abweichung einer Bestandsprüfung geklärt</translation>
    </message>
    <message>
        <source>Key loss confirmed</source>
        <translation>Schlüsselverlust bestätigt</translation>
    </message>
    <message>
        <source>{key_copy_number}: {key_copy_state}</source>
        <translation>{key_copy_number}: {key_copy_state}</translation>
    </message>
    <message>
        <source>Loss of a key decided</source>
        <translation>Über Schlüsselverlust entschieden</translation>
    </message>
    <message>
        <source>{key_copy_number}: {loss_decision_measure}</source>
        <translation>{key_copy_number}: {loss_decision_measure}</translation>
    </message>
    <message>
        <source>Replaced after a loss</source>
        <translation>Nach Verlust ersetzt</translation>
    </message>
    <message>
        <source>cylinders {loss_replacement_cylinders}, keys {loss_replacement_keys}</source>
        <translation>Zylinder {loss_replacement_cylinders}, Schlüssel {loss_replacement_keys}</translation>
    </message>
    <message>
        <source>Clauses of the receipt changed</source>
        <translation>Klauseln des Übergabeprotokolls geändert</translation>
    </message>
    <message>
        <source>version {receipt_clauses_version}</source>
        <translation>Fassung {receipt_clauses_version}</translation>
    </message>
    <message>
        <source>Erasing run finished</source>
        <translation>Löschlauf beendet</translation>
    </message>
    <message>
        <source>records erased: {d_payloads}</source>
        <translation>gelöschte Datensätze: {d_payloads}</translation>
    </message>
    <message>
        <source>held: {d_held}</source>
        <translation>gehalten: {d_held}</translation>
    </message>
    <message>
        <source>Erasing run confirmed by a person</source>
        <translation>Löschlauf von einer Person bestätigt</translation>
    </message>
    <message>
        <source>Retention policy set</source>
        <translation>Löschfristen festgelegt</translation>
    </message>
    <message>
        <source>Employee has left</source>
        <translation>Beschäftigte Person ausgeschieden</translation>
    </message>
    <message>
        <source>Left open at leaving</source>
        <translation>Beim Ausscheiden offen geblieben</translation>
    </message>
    <message>
        <source>Decided while somebody is suspended</source>
        <translation>Während des Ruhens entschieden</translation>
    </message>
    <message>
        <source>Reminder begun</source>
        <translation>Erinnerung begonnen</translation>
    </message>
    <message>
        <source>Reminder mailed</source>
        <translation>Erinnerung gemailt</translation>
    </message>
    <message>
        <source>Reminder not mailed</source>
        <translation>Erinnerung nicht gemailt</translation>
    </message>
    <message>
        <source>The act that an incident began with was taken back</source>
        <translation>Vorgang zurückgenommen, mit dem ein Vorfall begann</translation>
    </message>
    <message>
        <source>entry {incident_step_words}</source>
        <translation>Eintrag {incident_step_words}</translation>
    </message>
    <message>
        <source>New signing key begun without the old one</source>
        <translation>Neuer Signaturschlüssel ohne den alten begonnen</translation>
    </message>
    <message>
        <source>Witness outside the company changed</source>
        <translation>Zeuge außerhalb des Unternehmens geändert</translation>
    </message>
    <message>
        <source>Witness gets no more checkpoints</source>
        <translation>Zeuge bekommt keine Prüfpunkte mehr</translation>
    </message>
    <message>
        <source>Checkpoint sent to a witness</source>
        <translation>Prüfpunkt an einen Zeugen gesendet</translation>
    </message>
    <message>
        <source>up to entry {witness_size}</source>
        <translation>bis Eintrag {witness_size}</translation>
    </message>
    <message>
        <source>Checkpoint did not reach a witness</source>
        <translation>Prüfpunkt hat einen Zeugen nicht erreicht</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>given up: the log up to #{d_abandoned_size}</source>
        <translation>aufgegeben: das Protokoll bis #{d_abandoned_size}</translation>
    </message>
    <message>
        <source>Data protection request received</source>
        <translation>Anfrage zum Datenschutz eingegangen</translation>
    </message>
    <message>
        <source>Identity behind a request checked</source>
        <translation>Identität hinter einer Anfrage geprüft</translation>
    </message>
    <message>
        <source>Data protection request answered</source>
        <translation>Anfrage zum Datenschutz beantwortet</translation>
    </message>
    <message>
        <source>Letter to a requester written</source>
        <translation>Brief an anfragende Person geschrieben</translation>
    </message>
    <message>
        <source>Art. {d_article}</source>
        <translation>Art. {d_article}</translation>
    </message>
    <message>
        <source>Erased on request by two people</source>
        <translation>Auf Anfrage zu zweit gelöscht</translation>
    </message>
</context>
<context>
    <name>LogEvidence</name>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>entered late</source>
        <translation>nachgetragen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>no signature</source>
        <translation>ohne Unterschrift</translation>
    </message>
    <message>
        <source>scan + login</source>
        <translation>Scan + Login</translation>
    </message>
    <message>
        <source>signature + login</source>
        <translation>Unterschrift + Login</translation>
    </message>
</context>
<context>
    <name>LogFacts</name>
    <message>
        <source>company name</source>
        <translation>Firmenname</translation>
    </message>
    <message>
        <source>works agreement</source>
        <translation>Betriebsvereinbarung</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>beginning of badge numbers</source>
        <translation>Anfang der Ausweisnummern</translation>
    </message>
    <message>
        <source>format of badges</source>
        <translation>Format der Ausweise</translation>
    </message>
    <message>
        <source>which badges are proposed</source>
        <translation>welche Ausweise vorgeschlagen werden</translation>
    </message>
    <message>
        <source>back of badges</source>
        <translation>Rückseite der Ausweise</translation>
    </message>
    <message>
        <source>back of badges in German</source>
        <translation>Rückseite der Ausweise auf Deutsch</translation>
    </message>
    <message>
        <source>back of badges in English</source>
        <translation>Rückseite der Ausweise auf Englisch</translation>
    </message>
    <message>
        <source>cost per cylinder</source>
        <translation>Kosten je Zylinder</translation>
    </message>
    <message>
        <source>cost per key</source>
        <translation>Kosten je Schlüssel</translation>
    </message>
    <message>
        <source>role under the GDPR</source>
        <translation>Rolle nach DSGVO</translation>
    </message>
    <message>
        <source>NIS2 applies</source>
        <translation>NIS2 gilt</translation>
    </message>
    <message>
        <source>mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>port of the mail server</source>
        <translation>Port des Mailservers</translation>
    </message>
    <message>
        <source>encryption of mail</source>
        <translation>Verschlüsselung der Mail</translation>
    </message>
    <message>
        <source>sender of mail</source>
        <translation>Absender der Mail</translation>
    </message>
    <message>
        <source>user at the mail server</source>
        <translation>Benutzer am Mailserver</translation>
    </message>
    <message>
        <source>wardens</source>
        <translation>Räumungshelfer</translation>
    </message>
    <message>
        <source>access log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>supervision</source>
        <translation>Aufsicht</translation>
    </message>
    <message>
        <source>supervision report</source>
        <translation>Aufsichtsbericht</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>evacuation list</source>
        <translation>Räumungsliste</translation>
    </message>
    <message>
        <source>DRILL</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>evacuation</source>
        <translation>Räumung</translation>
    </message>
    <message>
        <source>not available any more</source>
        <translation>nicht mehr verfügbar</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>nicht mehr nötig</translation>
    </message>
    <message>
        <source>the account lacks the right</source>
        <translation>dem Konto fehlt das Recht</translation>
    </message>
    <message>
        <source>login with wrong name or password</source>
        <translation>Login mit falschem Namen oder Passwort</translation>
    </message>
    <message>
        <source>too many wrong tries</source>
        <translation>zu viele Fehlversuche</translation>
    </message>
    <message>
        <source>standing external not cleared</source>
        <translation>Dauerzutritt nicht freigegeben</translation>
    </message>
    <message>
        <source>contact authorises nothing</source>
        <translation>Kontakt nicht weisungsberechtigt</translation>
    </message>
    <message>
        <source>order does not cover the visit</source>
        <translation>Auftrag deckt den Besuch nicht</translation>
    </message>
    <message>
        <source>zone entered on an order number only</source>
        <translation>Bereich nur mit Auftragsnummer</translation>
    </message>
    <message>
        <source>private visit</source>
        <translation>privater Besuch</translation>
    </message>
    <message>
        <source>possible ban, nobody has decided yet</source>
        <translation>mögliches Hausverbot, noch nicht entschieden</translation>
    </message>
    <message>
        <source>banned person</source>
        <translation>Person mit Hausverbot</translation>
    </message>
    <message>
        <source>an inventory missed the key</source>
        <translation>der Schlüssel fehlte bei einer Bestandsprüfung</translation>
    </message>
    <message>
        <source>the key broke</source>
        <translation>der Schlüssel ist gebrochen</translation>
    </message>
    <message>
        <source>ban</source>
        <translation>Hausverbot</translation>
    </message>
    <message>
        <source>badge without an escort</source>
        <translation>Ausweis ohne Begleitung</translation>
    </message>
    <message>
        <source>escort not eligible</source>
        <translation>Begleitung nicht zulässig</translation>
    </message>
    <message>
        <source>wrong PIN of an escort</source>
        <translation>falsche PIN einer Begleitung</translation>
    </message>
    <message>
        <source>no commitment to confidentiality</source>
        <translation>keine Verpflichtung auf Vertraulichkeit</translation>
    </message>
    <message>
        <source>more people than announced</source>
        <translation>mehr Personen als angekündigt</translation>
    </message>
    <message>
        <source>document not given to the visitor</source>
        <translation>Unterlage nicht an den Besucher gegeben</translation>
    </message>
    <message>
        <source>a second person is needed</source>
        <translation>eine zweite Person ist nötig</translation>
    </message>
    <message>
        <source>key not released to on-call</source>
        <translation>Schlüssel nicht für die Rufbereitschaft freigegeben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Gastgeber</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>Genehmigt durch</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Wann es geschah</translation>
    </message>
    <message>
        <source>When it became known</source>
        <translation>Wann es bekannt wurde</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>On the recording from</source>
        <translation>Auf der Aufzeichnung ab</translation>
    </message>
    <message>
        <source>On the recording until</source>
        <translation>Auf der Aufzeichnung bis</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Wer informiert wurde</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Woher bekannt</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Auch bekannt als</translation>
    </message>
    <message>
        <source>How to recognise the person</source>
        <translation>Woran die Person zu erkennen ist</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgesprochen von</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Ausgesprochen am</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Why lifted</source>
        <translation>Warum aufgehoben</translation>
    </message>
    <message>
        <source>Why taken back</source>
        <translation>Warum zurückgenommen</translation>
    </message>
    <message>
        <source>Why withdrawn</source>
        <translation>Warum zurückgenommen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Corrects entry no.</source>
        <translation>Berichtigt Eintrag Nr.</translation>
    </message>
    <message>
        <source>People announced</source>
        <translation>Angekündigte Personen</translation>
    </message>
    <message>
        <source>Beyond the announced number</source>
        <translation>Über die angekündigte Zahl</translation>
    </message>
    <message>
        <source>From (time)</source>
        <translation>Von (Uhrzeit)</translation>
    </message>
    <message>
        <source>To (time)</source>
        <translation>Bis (Uhrzeit)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>Text in German</source>
        <translation>Text auf Deutsch</translation>
    </message>
    <message>
        <source>Text in English</source>
        <translation>Text auf Englisch</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Aufsicht</translation>
    </message>
    <message>
        <source>Assembly point</source>
        <translation>Sammelplatz</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Unterschrieben am</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation>Fassung des Textes</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Holder&apos;s company</source>
        <translation>Firma des Inhabers</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Gebracht von</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Überbringer</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Circumstances</source>
        <translation>Umstände</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Gemeldet von</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Abgelehnt, weil</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden durch</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>who could open a door</source>
        <translation>wer eine Tür öffnen konnte</translation>
    </message>
    <message>
        <source>what somebody could open</source>
        <translation>was jemand öffnen konnte</translation>
    </message>
    <message>
        <source>where a key was</source>
        <translation>wo ein Schlüssel war</translation>
    </message>
    <message>
        <source>overdue keys</source>
        <translation>überfällige Schlüssel</translation>
    </message>
    <message>
        <source>key inventory</source>
        <translation>Schlüsselbestand</translation>
    </message>
    <message>
        <source>loss impact</source>
        <translation>Folgen eines Verlusts</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>Gefragt nach</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>it came back without the others</source>
        <translation>er kam ohne die anderen zurück</translation>
    </message>
    <message>
        <source>keying schedule</source>
        <translation>Schließplan</translation>
    </message>
    <message>
        <source>reminders that are not mailed</source>
        <translation>Erinnerungen, die nicht gemailt werden</translation>
    </message>
    <message>
        <source>days until a key counts as long unseen</source>
        <translation>Tage, nach denen ein Schlüssel als lange nicht gesehen gilt</translation>
    </message>
</context>
<context>
    <name>LogFilters</name>
    <message>
        <source>words: {words}</source>
        <translation>Wörter: {words}</translation>
    </message>
    <message>
        <source>about {kind} no. {number}</source>
        <translation>betrifft {kind} Nr. {number}</translation>
    </message>
    <message>
        <source>with all that belongs to it</source>
        <translation>mit allem, was dazugehört</translation>
    </message>
    <message>
        <source>desk {name}</source>
        <translation>Platz {name}</translation>
    </message>
    <message>
        <source>entered late</source>
        <translation>nachgetragen</translation>
    </message>
    <message>
        <source>rule set aside</source>
        <translation>Regel ausgesetzt</translation>
    </message>
</context>
<context>
    <name>LogFinding</name>
    <message>
        <source>The bytes of the entry were overwritten: no program writes such.</source>
        <translation>Die Bytes des Eintrags wurden überschrieben: So schreibt sie kein Programm.</translation>
    </message>
    <message>
        <source>The entry was altered: parts of it are missing or added.</source>
        <translation>Der Eintrag wurde verändert: Teile fehlen oder kamen hinzu.</translation>
    </message>
    <message>
        <source>The entry comes from another log.</source>
        <translation>Der Eintrag stammt aus einem anderen Protokoll.</translation>
    </message>
    <message>
        <source>Entries are missing, doubled or out of order: {found} stands where {expected} belongs.</source>
        <translation>Einträge fehlen, sind doppelt oder vertauscht: {found} steht, wo {expected} hingehört.</translation>
    </message>
    <message>
        <source>The entry was altered after it was written.</source>
        <translation>Der Eintrag wurde nach dem Schreiben verändert.</translation>
    </message>
    <message>
        <source>The entry is not the one that the next was appended to: altered, exchanged or removed.</source>
        <translation>An diesen Eintrag wurde der nächste nicht angehängt: verändert, vertauscht oder entfernt.</translation>
    </message>
    <message>
        <source>An older state was put back here, and no restore by two people is recorded.</source>
        <translation>Hier wurde ein älterer Stand zurückgespielt, und keine Rückspielung durch zwei Personen ist verzeichnet.</translation>
    </message>
    <message>
        <source>Entered earlier than the entry before it, and nothing records that the clock was set back.</source>
        <translation>Früher eingetragen als der Eintrag davor, und nichts verzeichnet, dass die Uhr zurückgestellt wurde.</translation>
    </message>
    <message>
        <source>The act needs two people, and only one is named.</source>
        <translation>Der Vorgang braucht zwei Personen, genannt ist nur eine.</translation>
    </message>
    <message>
        <source>The data behind the entry is gone ({data_class}), and no erasure explains it.</source>
        <translation>Die Daten hinter dem Eintrag fehlen ({data_class}), und keine Löschung erklärt es.</translation>
    </message>
    <message>
        <source>The data behind the entry was emptied ({data_class}), and no erasure explains it.</source>
        <translation>Die Daten hinter dem Eintrag wurden geleert ({data_class}), und keine Löschung erklärt es.</translation>
    </message>
    <message>
        <source>Of the data behind the entry a part is gone ({data_class}).</source>
        <translation>Von den Daten hinter dem Eintrag fehlt ein Teil ({data_class}).</translation>
    </message>
    <message>
        <source>The data behind the entry is not what was logged ({data_class}).</source>
        <translation>Die Daten hinter dem Eintrag sind nicht die protokollierten ({data_class}).</translation>
    </message>
    <message>
        <source>There is data that no entry speaks of: somebody added it ({data_class}).</source>
        <translation>Es gibt Daten, von denen kein Eintrag weiß: Jemand hat sie hinzugefügt ({data_class}).</translation>
    </message>
    <message>
        <source>Data that was declared as erased is still there ({data_class}).</source>
        <translation>Daten, die als gelöscht gemeldet wurden, sind noch da ({data_class}).</translation>
    </message>
    <message>
        <source>Data was erased that neither the periods of that day nor two people allowed ({data_class}).</source>
        <translation>Daten wurden gelöscht, ohne dass die Fristen jenes Tages oder zwei Personen es erlaubten ({data_class}).</translation>
    </message>
    <message>
        <source>An erasure that does not say what it erased.</source>
        <translation>Eine Löschung, die nicht sagt, was sie gelöscht hat.</translation>
    </message>
    <message>
        <source>The checkpoint at {size} entries cannot be read.</source>
        <translation>Der Prüfpunkt bei {size} Einträgen ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The checkpoint at {size} entries is of another log.</source>
        <translation>Der Prüfpunkt bei {size} Einträgen gehört zu einem anderen Protokoll.</translation>
    </message>
    <message>
        <source>The end was cut off: a checkpoint states {size} entries, and {entries} are there.</source>
        <translation>Das Ende wurde abgeschnitten: Ein Prüfpunkt nennt {size} Einträge, vorhanden sind {entries}.</translation>
    </message>
    <message>
        <source>The checkpoint at {size} entries states another log: something before it was rewritten.</source>
        <translation>Der Prüfpunkt bei {size} Einträgen nennt ein anderes Protokoll: Davor wurde etwas umgeschrieben.</translation>
    </message>
    <message>
        <source>The checkpoint at {size} entries is not signed by the key of that day.</source>
        <translation>Der Prüfpunkt bei {size} Einträgen ist nicht mit dem Schlüssel jenes Tages signiert.</translation>
    </message>
    <message>
        <source>The signing key from {from_size} entries on was not signed by the key before it.</source>
        <translation>Der Signaturschlüssel ab {from_size} Einträgen wurde vom Schlüssel davor nicht bestätigt.</translation>
    </message>
    <message>
        <source>The anchor kept outside, at {size} entries, is of another log.</source>
        <translation>Der außen verwahrte Anker bei {size} Einträgen gehört zu einem anderen Protokoll.</translation>
    </message>
    <message>
        <source>The end was cut off: the anchor kept outside states {size} entries, and {entries} are there.</source>
        <translation>Das Ende wurde abgeschnitten: Der außen verwahrte Anker nennt {size} Einträge, vorhanden sind {entries}.</translation>
    </message>
    <message>
        <source>The anchor kept outside, at {size} entries, states another log: something before it was rewritten.</source>
        <translation>Der außen verwahrte Anker bei {size} Einträgen nennt ein anderes Protokoll: Davor wurde etwas umgeschrieben.</translation>
    </message>
    <message>
        <source>The anchor kept outside, at {size} entries, is not signed by the key of that day.</source>
        <translation>Der außen verwahrte Anker bei {size} Einträgen ist nicht mit dem Schlüssel jenes Tages signiert.</translation>
    </message>
    <message>
        <source>{file} is not the file that was put into the package, or is missing.</source>
        <translation>{file} ist nicht die Datei, die in das Paket gelegt wurde, oder fehlt.</translation>
    </message>
    <message>
        <source>The list of the package’s files is not signed by the key of the log.</source>
        <translation>Das Verzeichnis der Dateien im Paket ist nicht mit dem Schlüssel des Protokolls signiert.</translation>
    </message>
    <message>
        <source>No signed checkpoint states the end of the package ({size} entries).</source>
        <translation>Kein signierter Prüfpunkt nennt das Ende des Pakets ({size} Einträge).</translation>
    </message>
    <message>
        <source>The package does not prove that it continues the one before ({size} entries).</source>
        <translation>Das Paket beweist nicht, dass es das vorige fortsetzt ({size} Einträge).</translation>
    </message>
    <message>
        <source>The entry does not belong to this log: its proof leads elsewhere.</source>
        <translation>Der Eintrag gehört nicht zu diesem Protokoll: Sein Beweis führt woandershin.</translation>
    </message>
    <message>
        <source>The entries do not lead to the signed end of the package.</source>
        <translation>Die Einträge führen nicht zum signierten Ende des Pakets.</translation>
    </message>
    <message>
        <source>The database’s own check failed: {message}</source>
        <translation>Die eigene Prüfung der Datenbank schlug fehl: {message}</translation>
    </message>
    <message>
        <source>The record {table} {id} is not as it was last logged.</source>
        <translation>Der Datensatz {table} {id} ist nicht so, wie er zuletzt protokolliert wurde.</translation>
    </message>
    <message>
        <source>The record {table} {id} still holds what was erased.</source>
        <translation>Der Datensatz {table} {id} enthält noch, was gelöscht wurde.</translation>
    </message>
    <message>
        <source>A backup was put back here by two people; {abandoned_size} entries had been written before.</source>
        <translation>Hier spielten zwei Personen eine Sicherung zurück; {abandoned_size} Einträge waren bis dahin geschrieben.</translation>
    </message>
    <message>
        <source>The package proves nothing at the size of the anchor kept outside ({size} entries).</source>
        <translation>Bei der Größe des außen verwahrten Ankers ({size} Einträge) beweist das Paket nichts.</translation>
    </message>
    <message>
        <source>The package holds single entries; that none of them is missing is not proved.</source>
        <translation>Das Paket enthält einzelne Einträge; dass keiner von ihnen fehlt, ist nicht bewiesen.</translation>
    </message>
    <message>
        <source>Data that is not in the package, as its list says, was not checked: {count} pieces.</source>
        <translation>Nicht geprüft, weil laut Verzeichnis nicht im Paket: Daten, {count} Stücke.</translation>
    </message>
    <message>
        <source>Two people began a new signing key without the old one, from {from_size} entries on.</source>
        <translation>Zwei Personen begannen ohne den alten einen neuen Signaturschlüssel, ab {from_size} Einträgen.</translation>
    </message>
    <message>
        <source>The newest time stamp proves that the first {size} entries existed like this on {when}.</source>
        <translation>Der neueste Zeitstempel beweist, dass die ersten {size} Einträge genau so vorlagen am {when}.</translation>
    </message>
    <message>
        <source>The anchor kept outside ({size} entries) stands in what a lawful restore gave up.</source>
        <translation>Der außen verwahrte Anker ({size} Einträge) liegt in dem Teil, den eine rechtmäßige Rückspielung aufgab.</translation>
    </message>
    <message>
        <source>Entry {number}: {said}</source>
        <translation>Eintrag {number}: {said}</translation>
    </message>
    <message>
        <source>Entry {number} of {when}: {said}</source>
        <translation>Eintrag {number} vom {when}: {said}</translation>
    </message>
    <message>
        <source>No checkpoint vouches for the entries before it: it may have been changed at any time.</source>
        <translation>Kein Prüfpunkt bürgt für die Einträge davor: Es kann jederzeit verändert worden sein.</translation>
    </message>
    <message>
        <source>Entries up to {size} are as a checkpoint states them; what comes after may have been changed.</source>
        <translation>Die Einträge bis {size} sind so, wie ein Prüfpunkt sie nennt; was danach kommt, kann verändert sein.</translation>
    </message>
    <message>
        <source>Entries up to {size} ({when}) are as a checkpoint states them; what comes after may have been changed since.</source>
        <translation>Die Einträge bis {size} ({when}) sind so, wie ein Prüfpunkt sie nennt; was danach kommt, kann seither verändert worden sein.</translation>
    </message>
</context>
<context>
    <name>LogKinds</name>
    <message>
        <source>Visits and deliveries</source>
        <translation>Besuche und Lieferungen</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Hausverbote</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Aufsicht</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>People and accounts</source>
        <translation>Personen und Konten</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Log, prints, exports</source>
        <translation>Protokoll, Drucke, Exporte</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>visitor</source>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>key type</source>
        <translation>Schlüsselart</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>Besucherausweis</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>Platz</translation>
    </message>
</context>
<context>
    <name>LogScreen</name>
    <message>
        <source>Access log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Everything about …</source>
        <translation>Alles über …</translation>
    </message>
    <message>
        <source>Compare two dates …</source>
        <translation>Zwei Tage vergleichen …</translation>
    </message>
    <message>
        <source>Supervision …</source>
        <translation>Aufsicht …</translation>
    </message>
    <message>
        <source>Your account may verify the log, not read it. Office manager and auditor may read it.</source>
        <translation>Ihr Konto darf das Protokoll prüfen, nicht lesen. Lesen dürfen es Büroleitung und Revision.</translation>
    </message>
    <message>
        <source>Your account reads today&apos;s entries of this desk.</source>
        <translation>Ihr Konto liest die heutigen Einträge dieses Arbeitsplatzes.</translation>
    </message>
    <message>
        <source>the latest {count} entries</source>
        <translation>die neuesten {count} Einträge</translation>
    </message>
    <message>
        <source>Entries: {count}</source>
        <translation>Einträge: {count}</translation>
    </message>
    <message>
        <source>Found: {count}, searching below no. {number} …</source>
        <translation>Gefunden: {count}, Suche unterhalb Nr. {number} …</translation>
    </message>
    <message>
        <source>No entry fits these filters. Take one of them away.</source>
        <translation>Kein Eintrag passt zu diesen Filtern. Nehmen Sie einen davon weg.</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Save checkpoint</source>
        <translation>Prüfpunkt speichern</translation>
    </message>
    <message>
        <source>Checkpoint saved. Keep it on another medium, or give it to somebody outside.</source>
        <translation>Prüfpunkt gespeichert. Bewahren Sie ihn auf einem anderen Medium auf oder geben Sie ihn nach draußen.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Die Datei konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
</context>
<context>
    <name>LogVerdict</name>
    <message>
        <source>not verified yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>consistent with itself, compared with no outside anchor</source>
        <translation>in sich stimmig, mit keinem äußeren Anker verglichen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>verändert</translation>
    </message>
    <message>
        <source>changed – first faulty entry #{number}</source>
        <translation>verändert – erster fehlerhafter Eintrag #{number}</translation>
    </message>
    <message>
        <source>Entries: {entries} · checkpoints: {checkpoints}</source>
        <translation>Einträge: {entries} · Prüfpunkte: {checkpoints}</translation>
    </message>
    <message>
        <source>Verify rebuilds the log from its first entry on.</source>
        <translation>Die Prüfung baut das Protokoll vom ersten Eintrag an neu auf.</translation>
    </message>
    <message>
        <source>Compare with a checkpoint kept outside: then it can say “unchanged”.</source>
        <translation>Mit einem draußen aufbewahrten Prüfpunkt verglichen, kann sie „unverändert“ sagen.</translation>
    </message>
    <message>
        <source>compared with outside anchors: {count}</source>
        <translation>verglichen mit äußeren Ankern: {count}</translation>
    </message>
    <message>
        <source>… and {count} more; “accessdesk verify” tells all of them.</source>
        <translation>… und {count} weitere; „accessdesk verify“ nennt sie alle.</translation>
    </message>
    <message>
        <source>an entry was altered</source>
        <translation>ein Eintrag wurde verändert</translation>
    </message>
    <message>
        <source>entries are missing or out of order</source>
        <translation>Einträge fehlen oder stehen in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>the data behind an entry is not what was logged</source>
        <translation>die Daten hinter einem Eintrag sind nicht die protokollierten</translation>
    </message>
    <message>
        <source>entries at the end are missing</source>
        <translation>am Ende fehlen Einträge</translation>
    </message>
    <message>
        <source>the anchor belongs to another log or another history</source>
        <translation>der Anker gehört zu einem anderen Protokoll oder Verlauf</translation>
    </message>
    <message>
        <source>a checkpoint does not fit the log</source>
        <translation>ein Prüfpunkt passt nicht zum Protokoll</translation>
    </message>
    <message>
        <source>a signature or a signing key does not fit</source>
        <translation>eine Signatur oder ein Signaturschlüssel passt nicht</translation>
    </message>
    <message>
        <source>the clock ran backwards without an entry</source>
        <translation>die Uhr lief ohne Eintrag rückwärts</translation>
    </message>
    <message>
        <source>a second person is missing</source>
        <translation>eine zweite Person fehlt</translation>
    </message>
    <message>
        <source>an erasure is not as it was declared</source>
        <translation>eine Löschung ist nicht wie angegeben</translation>
    </message>
    <message>
        <source>a record is not as last logged</source>
        <translation>ein Datensatz ist nicht wie zuletzt protokolliert</translation>
    </message>
    <message>
        <source>the database file is damaged</source>
        <translation>die Datenbankdatei ist beschädigt</translation>
    </message>
    <message>
        <source>an erasure that neither the policy nor two people allowed</source>
        <translation>eine Löschung, die weder die Frist noch zwei Personen erlaubten</translation>
    </message>
</context>
<context>
    <name>PackageForm</name>
    <message>
        <source>Evidence package</source>
        <translation>Nachweispaket</translation>
    </message>
    <message>
        <source>Enter a day like {day}.</source>
        <translation>Geben Sie einen Tag ein, zum Beispiel {day}.</translation>
    </message>
    <message>
        <source>Enter whom the package is for.</source>
        <translation>Geben Sie an, für wen das Paket ist.</translation>
    </message>
    <message>
        <source>Enter why names are needed.</source>
        <translation>Geben Sie an, wozu Namen nötig sind.</translation>
    </message>
    <message>
        <source>Choose a visit or a key from the list, or leave this empty.</source>
        <translation>Wählen Sie einen Besuch oder Schlüssel aus der Liste, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Writing the evidence package</source>
        <translation>Nachweispaket wird geschrieben</translation>
    </message>
    <message>
        <source>Entries, proofs, tables and a verifier in one file. Whoever gets it can check it without us.</source>
        <translation>Einträge, Beweise, Tabellen und ein Prüfprogramm in einer Datei. Wer sie erhält, kann sie ohne uns prüfen.</translation>
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
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Only about one visit or key (name, badge, key or number)</source>
        <translation>Nur zu einem Besuch oder Schlüssel (Name, Ausweis, Schlüssel oder Nummer)</translation>
    </message>
    <message>
        <source>Reason for the names</source>
        <translation>Grund für die Namen</translation>
    </message>
    <message>
        <source>With names</source>
        <translation>Mit Namen</translation>
    </message>
    <message>
        <source>Without names, pseudonyms stand for people. With names, the reason stands in the log.</source>
        <translation>Ohne Namen stehen Pseudonyme für Personen. Mit Namen steht der Grund im Protokoll.</translation>
    </message>
    <message>
        <source>Write package …</source>
        <translation>Paket schreiben …</translation>
    </message>
    <message>
        <source>Visit {number}</source>
        <translation>Besuch {number}</translation>
    </message>
    <message>
        <source>Key {number}</source>
        <translation>Schlüssel {number}</translation>
    </message>
    <message>
        <source>Evidence package written: {count} entries</source>
        <translation>Nachweispaket geschrieben, Einträge: {count}</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Die Datei ließ sich nicht schreiben. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>Keep this question</source>
        <translation>Diese Frage aufbewahren</translation>
    </message>
    <message>
        <source>Keeps what the filters of the log stand at, for your account alone. Choose a name without people in it; one of the same name is replaced.</source>
        <translation>Bewahrt auf, worauf die Filter des Protokolls stehen, nur für Ihr Konto. Wählen Sie einen Namen, in dem niemand vorkommt; eine Frage gleichen Namens wird ersetzt.</translation>
    </message>
    <message>
        <source>Name of the question</source>
        <translation>Name der Frage</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>Enter a name for the question.</source>
        <translation>Geben Sie der Frage einen Namen.</translation>
    </message>
    <message>
        <source>Question kept: {name}</source>
        <translation>Frage aufbewahrt: {name}</translation>
    </message>
</context>
<context>
    <name>SavedQuestions</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Keep this question …</source>
        <translation>Diese Frage aufbewahren …</translation>
    </message>
    <message>
        <source>Let go of</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>The words of “{name}” were erased after their period. Enter them again and keep it anew.</source>
        <translation>Die Wörter von „{name}“ sind nach ihrer Frist gelöscht. Geben Sie sie erneut ein und bewahren Sie die Frage neu auf.</translation>
    </message>
    <message>
        <source>Let go of: {name}</source>
        <translation>Aufgegeben: {name}</translation>
    </message>
</context>
<context>
    <name>VerifyBand</name>
    <message>
        <source>Verifying the log</source>
        <translation>Protokoll wird geprüft</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>With an anchor …</source>
        <translation>Mit Anker …</translation>
    </message>
    <message>
        <source>Checkpoint …</source>
        <translation>Prüfpunkt …</translation>
    </message>
    <message>
        <source>Checkpoint kept outside, or the code of a handover receipt (AD1:…)</source>
        <translation>Draußen aufbewahrter Prüfpunkt oder der Code eines Übergabeprotokolls (AD1:…)</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Prüfpunkt</translation>
    </message>
    <message>
        <source>Checkpoint (*.txt);;All (*)</source>
        <translation>Prüfpunkt (*.txt);;Alle (*)</translation>
    </message>
    <message>
        <source>This file cannot be read. Choose the checkpoint.txt kept outside.</source>
        <translation>Diese Datei lässt sich nicht lesen. Wählen Sie die draußen aufbewahrte checkpoint.txt.</translation>
    </message>
    <message>
        <source>This is no checkpoint. Paste its whole text, from “accessdesk” to the last line.</source>
        <translation>Das ist kein Prüfpunkt. Fügen Sie den ganzen Text ein, von „accessdesk“ bis zur letzten Zeile.</translation>
    </message>
    <message>
        <source>Evidence package …</source>
        <translation>Nachweispaket …</translation>
    </message>
</context>
</TS>
