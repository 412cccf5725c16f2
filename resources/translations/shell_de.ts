<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessDesk</name>
    <message>
        <source>{why} Settings, “Keeping and erasing data”.</source>
        <translation>{why} Einstellungen, „Aufbewahren und Löschen“.</translation>
    </message>
    <message>
        <source>Series of {company}: the coming weeks are not planned. {why}</source>
        <translation>Serie von {company}: Die kommenden Wochen sind nicht geplant. {why}</translation>
    </message>
    <message>
        <source>The last day was not closed: whoever was still here is now to be cleared up.</source>
        <translation>Der letzte Tag war nicht abgeschlossen: Wer noch hier war, steht jetzt unter „Zu klären“.</translation>
    </message>
    <message>
        <source>Backup {when}</source>
        <translation>Sicherung {when}</translation>
    </message>
    <message>
        <source>Signing key lost: call the administrator</source>
        <translation>Signaturschlüssel verloren: Administration rufen</translation>
    </message>
    <message>
        <source>Second medium missing</source>
        <translation>Zweiter Datenträger fehlt</translation>
    </message>
    <message>
        <source>Database encrypted, on this computer</source>
        <translation>Datenbank verschlüsselt, auf diesem Rechner</translation>
    </message>
    <message>
        <source>The data cannot be read now. This is the last list, of {time}.</source>
        <translation>Die Daten sind gerade nicht lesbar. Dies ist die letzte Liste, Stand {time}.</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Wird gedruckt …</translation>
    </message>
    <message>
        <source>Printed on {printer}.</source>
        <translation>Gedruckt auf {printer}.</translation>
    </message>
    <message>
        <source>The printer does not answer: saved as {name}.</source>
        <translation>Der Drucker antwortet nicht: gespeichert als {name}.</translation>
    </message>
    <message>
        <source>No printer is chosen: saved as {name}.</source>
        <translation>Kein Drucker gewählt: gespeichert als {name}.</translation>
    </message>
    <message>
        <source>Nothing found for “{code}”. Try a name, a company, a badge or a key number.</source>
        <translation>Nichts gefunden zu „{code}“. Versuchen Sie einen Namen, eine Firma, eine Ausweis- oder Schlüsselnummer.</translation>
    </message>
    <message>
        <source>Something went wrong that should not. Nothing stored is lost. Report: {path}</source>
        <translation>Etwas ging schief, das nicht sollte. Gespeichertes ist nicht verloren. Bericht: {path}</translation>
    </message>
    <message>
        <source>Sample data. Log in as {name} with the password {password}</source>
        <translation>Beispieldaten. Einloggen als {name} mit dem Passwort {password}</translation>
    </message>
    <message>
        <source>The company could not be set up. Nothing was stored. Report: {path}</source>
        <translation>Die Firma konnte nicht eingerichtet werden. Nichts wurde gespeichert. Bericht: {path}</translation>
    </message>
    <message>
        <source>Reminders could not be mailed: {why} They are tried again in an hour.</source>
        <translation>Erinnerungen konnten nicht gesendet werden: {why} In einer Stunde wird es wieder versucht.</translation>
    </message>
    <message>
        <source>Reminders mailed: {count}</source>
        <translation>Erinnerungen gesendet: {count}</translation>
    </message>
    <message>
        <source>The checkpoint did not reach: {names}. It is tried again in an hour.</source>
        <translation>Der Prüfpunkt hat nicht erreicht: {names}. In einer Stunde wird es wieder versucht.</translation>
    </message>
    <message>
        <source>The checkpoint has reached: {names}</source>
        <translation>Der Prüfpunkt hat erreicht: {names}</translation>
    </message>
    <message>
        <source>Checkpoint #{size}, {when}</source>
        <translation>Prüfpunkt #{size}, {when}</translation>
    </message>
    <message>
        <source>LOG CHANGED: call the administrator</source>
        <translation>PROTOKOLL VERÄNDERT: Verwaltung rufen</translation>
    </message>
    <message>
        <source>LOG CHANGED from entry #{number} on: call the administrator</source>
        <translation>PROTOKOLL VERÄNDERT ab Eintrag #{number}: Verwaltung rufen</translation>
    </message>
    <message>
        <source>Verifying the log: {percent} %</source>
        <translation>Protokoll wird geprüft: {percent} %</translation>
    </message>
    <message>
        <source>Log: {count} entries, not verified yet</source>
        <translation>Protokoll: {count} Einträge, noch nicht geprüft</translation>
    </message>
    <message>
        <source>Log verified to #{size}, {time}</source>
        <translation>Protokoll geprüft bis #{size}, {time}</translation>
    </message>
    <message>
        <source>What is new since the last whole verification: {day}, {time}</source>
        <translation>Was neu ist seit der letzten ganzen Prüfung: {day}, {time}</translation>
    </message>
    <message>
        <source>The log was changed. Open “Log” and verify: it says what and where.</source>
        <translation>Das Protokoll wurde verändert. Öffnen Sie „Protokoll“ und prüfen Sie: Dort steht, was und wo.</translation>
    </message>
    <message>
        <source>Database on the server {name}</source>
        <translation>Datenbank auf dem Server {name}</translation>
    </message>
</context>
<context>
    <name>BackupDesk</name>
    <message>
        <source>The daily backup is written and checked.</source>
        <translation>Die tägliche Sicherung ist geschrieben und geprüft.</translation>
    </message>
    <message>
        <source>The daily backup was not made, it is tried again in an hour. {why}</source>
        <translation>Die tägliche Sicherung fehlt, in einer Stunde wird es wieder versucht. {why}</translation>
    </message>
    <message>
        <source>Nothing can be written to its folder: see the settings.</source>
        <translation>In ihren Ordner lässt sich nichts schreiben: siehe Einstellungen.</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Close all the same and lose it?</source>
        <translation>Trotzdem schließen und es verlieren?</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Schließen und verlieren</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>DisplayDesk</name>
    <message>
        <source>The screen “{name}” of the customer display is not connected.</source>
        <translation>Der Bildschirm „{name}“ der Kundenanzeige ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>Somebody at the customer display calls reception.</source>
        <translation>An der Kundenanzeige ruft jemand den Empfang.</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Where was {key}?</source>
        <translation>Wo war {key}?</translation>
    </message>
    <message>
        <source>What can {name} open?</source>
        <translation>Was kann {name} öffnen?</translation>
    </message>
    <message>
        <source>since {begin} · {name}</source>
        <translation>seit {begin} · {name}</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Evacuation list</source>
        <translation>Räumungsliste</translation>
    </message>
    <message>
        <source>Open alarms: {count}, the oldest for {minutes} min</source>
        <translation>Offene Alarme: {count}, der älteste seit {minutes} min</translation>
    </message>
    <message>
        <source>Open alarms: {count}</source>
        <translation>Offene Alarme: {count}</translation>
    </message>
</context>
<context>
    <name>LoginForm</name>
    <message>
        <source>Log in</source>
        <translation>Einloggen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>PIN of your shift</source>
        <translation>PIN Ihrer Schicht</translation>
    </message>
    <message>
        <source>Or log in with another account:</source>
        <translation>Oder mit einem anderen Konto einloggen:</translation>
    </message>
    <message>
        <source>Enter the name of your account.</source>
        <translation>Geben Sie den Namen Ihres Kontos ein.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Geben Sie Ihr Passwort ein.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Draft discarded: {name}</source>
        <translation>Entwurf verworfen: {name}</translation>
    </message>
</context>
<context>
    <name>ParkedDrafts</name>
    <message>
        <source>Take up the parked draft</source>
        <translation>Geparkten Entwurf wieder aufnehmen</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} von {total}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Screens</source>
        <translation>Bereiche der Anwendung</translation>
    </message>
    <message>
        <source>{role} · logged in {time}</source>
        <translation>{role} · eingeloggt {time}</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Reception</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besuche</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Ausweise</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Hausverbote</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Mitarbeitende</translation>
    </message>
    <message>
        <source>Standing externals</source>
        <translation>Externe mit Dauerzutritt</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Data protection</source>
        <translation>Datenschutz</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Park draft</source>
        <translation>Parken</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Evacuation list</source>
        <translation>Räumungsliste</translation>
    </message>
    <message>
        <source>Name, company, badge or key: type or scan</source>
        <translation>Name, Firma, Ausweis oder Schlüssel – tippen oder scannen</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
</context>
<context>
    <name>_Answers</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
</TS>
