<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BackupCard</name>
    <message>
        <source>The backup is written and checked …</source>
        <translation>Die Sicherung wird geschrieben und geprüft …</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Back up now …</source>
        <translation>Jetzt sichern …</translation>
    </message>
    <message>
        <source>Daily into a folder …</source>
        <translation>Täglich in einen Ordner …</translation>
    </message>
    <message>
        <source>No daily one</source>
        <translation>Keine tägliche</translation>
    </message>
    <message>
        <source>Use this disk all the same</source>
        <translation>Diesen Datenträger trotzdem nehmen</translation>
    </message>
    <message>
        <source>Why on the disk of the data</source>
        <translation>Warum auf dem Datenträger der Daten</translation>
    </message>
    <message>
        <source>Encrypted and checked entry by entry; the signing key is never in it. Choose another disk or another computer. Backups older than 30 days go. Bringing one back takes two people at the command line.</source>
        <translation>Verschlüsselt und Eintrag für Eintrag geprüft; der Signierschlüssel ist nie dabei. Einen anderen Datenträger oder Rechner wählen. Was älter als 30 Tage ist, wird entfernt. Zum Zurückspielen braucht es zwei Personen an der Kommandozeile.</translation>
    </message>
    <message>
        <source>Written and checked: {name}</source>
        <translation>Geschrieben und geprüft: {name}</translation>
    </message>
    <message>
        <source>No backup was made yet.</source>
        <translation>Noch keine Sicherung.</translation>
    </message>
    <message>
        <source>Last backup: {when}.</source>
        <translation>Letzte Sicherung: {when}.</translation>
    </message>
    <message>
        <source>Every day one goes to {folder}.</source>
        <translation>Täglich geht eine nach {folder}.</translation>
    </message>
    <message>
        <source>None is made by itself.</source>
        <translation>Von selbst entsteht keine.</translation>
    </message>
    <message>
        <source>The server&apos;s database, checked entry by entry and copied in the same state. Not encrypted: choose an encrypted disk. The signing key is never in it. Backups older than 30 days go. Bringing one back, into a new database, takes two people at the command line.</source>
        <translation>Die Datenbank des Servers, Eintrag für Eintrag geprüft und in genau diesem Stand kopiert. Nicht verschlüsselt: einen verschlüsselten Datenträger wählen. Der Signaturschlüssel ist nie dabei. Sicherungen, die älter als 30 Tage sind, werden gelöscht. Zurückholen, in eine neue Datenbank, geht zu zweit auf der Befehlszeile.</translation>
    </message>
    <message>
        <source>Nothing can be written there. Choose another folder.</source>
        <translation>Dort lässt sich nichts schreiben. Einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>BadgeCard</name>
    <message>
        <source>Badges</source>
        <translation>Ausweise</translation>
    </message>
    <message>
        <source>Look of badges …</source>
        <translation>Aussehen der Ausweise …</translation>
    </message>
    <message>
        <source>evacuation text on the back</source>
        <translation>Räumungshinweis auf der Rückseite</translation>
    </message>
    <message>
        <source>nothing on the back</source>
        <translation>nichts auf der Rückseite</translation>
    </message>
</context>
<context>
    <name>ChangeAccountForm</name>
    <message>
        <source>Account of {name}</source>
        <translation>Konto: {name}</translation>
    </message>
    <message>
        <source>Account of {name} changed.</source>
        <translation>Konto geändert: {name}.</translation>
    </message>
    <message>
        <source>Choose at least one role, or close the account.</source>
        <translation>Wählen Sie mindestens eine Rolle, oder schließen Sie das Konto.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>The account is open</source>
        <translation>Das Konto ist offen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>ClausesCard</name>
    <message>
        <source>Handover receipts</source>
        <translation>Übergabeprotokolle</translation>
    </message>
    <message>
        <source>What people sign for keys, in German and English. A signed receipt always shows its own version.</source>
        <translation>Was für Schlüssel unterschrieben wird, deutsch und englisch. Ein unterschriebenes Protokoll zeigt immer seine eigene Fassung.</translation>
    </message>
    <message>
        <source>Clauses of the receipt …</source>
        <translation>Klauseln des Übergabeprotokolls …</translation>
    </message>
</context>
<context>
    <name>CompanyCard</name>
    <message>
        <source>Company and site</source>
        <translation>Firma und Standort</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Assembly point in an evacuation</source>
        <translation>Sammelplatz bei Räumung</translation>
    </message>
    <message>
        <source>Works agreement, or why none is needed</source>
        <translation>Betriebsvereinbarung, oder warum keine nötig ist</translation>
    </message>
    <message>
        <source>Cost per cylinder in euros</source>
        <translation>Kosten je Zylinder in Euro</translation>
    </message>
    <message>
        <source>Cost per key in euros</source>
        <translation>Kosten je Schlüssel in Euro</translation>
    </message>
    <message>
        <source>From these two a handover receipt names what the loss of a key would cost.</source>
        <translation>Aus diesen beiden nennt ein Übergabeprotokoll, was der Verlust eines Schlüssels kosten würde.</translation>
    </message>
    <message>
        <source>This cannot be left empty.</source>
        <translation>Das darf nicht leer bleiben.</translation>
    </message>
    <message>
        <source>Enter whole euros, digits only.</source>
        <translation>Geben Sie ganze Euro ein, nur Ziffern.</translation>
    </message>
</context>
<context>
    <name>DeskCard</name>
    <message>
        <source>This desk</source>
        <translation>Dieser Arbeitsplatz</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Badges are printed on</source>
        <translation>Ausweise druckt</translation>
    </message>
    <message>
        <source>Receipts and lists are printed on</source>
        <translation>Protokolle und Listen druckt</translation>
    </message>
    <message>
        <source>Change own password</source>
        <translation>Eigenes Passwort ändern</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Make a PDF</source>
        <translation>PDF erzeugen</translation>
    </message>
    <message>
        <source>{printer} (not there)</source>
        <translation>{printer} (nicht da)</translation>
    </message>
    <message>
        <source>Customer display</source>
        <translation>Kundenanzeige</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>in a window of its own</source>
        <translation>in einem eigenen Fenster</translation>
    </message>
</context>
<context>
    <name>IncidentCard</name>
    <message>
        <source>Incidents: clocks</source>
        <translation>Vorfälle: Fristen</translation>
    </message>
    <message>
        <source>Role under the GDPR</source>
        <translation>Rolle nach DSGVO</translation>
    </message>
    <message>
        <source>NIS2 applies to us</source>
        <translation>NIS2 gilt für uns</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>0: there are no cameras. 336 hours are 14 days.</source>
        <translation>0: keine Kameras. 336 Stunden sind 14 Tage.</translation>
    </message>
    <message>
        <source>Authorities take 72 hours as the rule. The reason still has to be written down.</source>
        <translation>Behörden sehen 72 Stunden als Regel an. Der Grund ist noch aufzuschreiben.</translation>
    </message>
    <message>
        <source>Enter whole hours, digits only.</source>
        <translation>Geben Sie ganze Stunden ein, nur Ziffern.</translation>
    </message>
</context>
<context>
    <name>MailCard</name>
    <message>
        <source>Evacuation list, every full hour</source>
        <translation>Räumungsliste, zu jeder vollen Stunde</translation>
    </message>
    <message>
        <source>This desk prints it</source>
        <translation>Dieser Platz druckt sie</translation>
    </message>
    <message>
        <source>This desk mails it to the wardens</source>
        <translation>Dieser Platz mailt sie den Räumungshelfern</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Port (587 if empty)</source>
        <translation>Port (leer: 587)</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Wardens</source>
        <translation>Räumungshelfer</translation>
    </message>
    <message>
        <source>User name, if the server asks for one</source>
        <translation>Benutzername, falls der Server einen verlangt</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>E-mail addresses with a comma between.</source>
        <translation>E-Mail-Adressen mit Komma getrennt.</translation>
    </message>
    <message>
        <source>Kept sealed on this computer alone, never in the log. Type it only to change it.</source>
        <translation>Liegt versiegelt nur auf diesem Rechner, nie im Protokoll. Nur zum Ändern eintippen.</translation>
    </message>
</context>
<context>
    <name>MediumCard</name>
    <message>
        <source>Second medium for checkpoints</source>
        <translation>Zweiter Datenträger für Prüfpunkte</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>Keinen verwenden</translation>
    </message>
    <message>
        <source>Every signed state of the log is copied there. Keep it away from this computer: whoever owns both can rewrite what nobody else has seen.</source>
        <translation>Jeder signierte Stand des Protokolls wird dorthin kopiert. Bewahren Sie ihn getrennt von diesem Rechner auf: Wer beides hat, kann umschreiben, was sonst niemand gesehen hat.</translation>
    </message>
    <message>
        <source>Nothing can be written to {folder}. Choose another folder.</source>
        <translation>In {folder} kann nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>None is chosen.</source>
        <translation>Keiner ist gewählt.</translation>
    </message>
    <message>
        <source>{folder} is missing or full. Put the medium back; the next checkpoint is copied again.</source>
        <translation>{folder} fehlt oder ist voll. Setzen Sie den Datenträger wieder ein; der nächste Prüfpunkt wird wieder kopiert.</translation>
    </message>
    <message>
        <source>Checkpoints are copied to {folder}.</source>
        <translation>Prüfpunkte werden nach {folder} kopiert.</translation>
    </message>
</context>
<context>
    <name>OpenAccountForm</name>
    <message>
        <source>Open account</source>
        <translation>Konto eröffnen</translation>
    </message>
    <message>
        <source>Account of {name} opened.</source>
        <translation>Konto eröffnet: {name}.</translation>
    </message>
    <message>
        <source>Enter the name the person logs in with.</source>
        <translation>Geben Sie den Namen ein, mit dem sich die Person einloggt.</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Wählen Sie mindestens eine Rolle.</translation>
    </message>
    <message>
        <source>The two are not equal. Type the password once more.</source>
        <translation>Die beiden sind nicht gleich. Geben Sie das Passwort noch einmal ein.</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Somebody new is entered as an employee, committed to confidentiality on paper; you attest it.</source>
        <translation>Eine neue Person wird mit angelegt, auf Papier zur Vertraulichkeit verpflichtet; Sie bestätigen das.</translation>
    </message>
    <message>
        <source>Name, also for logging in</source>
        <translation>Name, auch zum Einloggen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Erstes Passwort</translation>
    </message>
    <message>
        <source>At least 12 characters; several words are best.</source>
        <translation>Mindestens 12 Zeichen; am besten mehrere Wörter.</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Dasselbe Passwort noch einmal</translation>
    </message>
</context>
<context>
    <name>OwnPasswordForm</name>
    <message>
        <source>Change own password</source>
        <translation>Eigenes Passwort ändern</translation>
    </message>
    <message>
        <source>Password changed.</source>
        <translation>Passwort geändert.</translation>
    </message>
    <message>
        <source>The two are not equal. Type the password once more.</source>
        <translation>Die beiden sind nicht gleich. Geben Sie das Passwort noch einmal ein.</translation>
    </message>
    <message>
        <source>At least 12 characters; several words are best.</source>
        <translation>Mindestens 12 Zeichen; am besten mehrere Wörter.</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>Bisheriges Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>Neues Passwort noch einmal</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
</context>
<context>
    <name>ReminderCard</name>
    <message>
        <source>Reminders by mail</source>
        <translation>Erinnerungen per Mail</translation>
    </message>
    <message>
        <source>Mailed once a day to whoever holds the key</source>
        <translation>Einmal am Tag an die Person, die den Schlüssel hat</translation>
    </message>
    <message>
        <source>What leaves today</source>
        <translation>Was heute hinausgeht</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Nothing is to be reminded of today.</source>
        <translation>Heute ist an nichts zu erinnern.</translation>
    </message>
    <message>
        <source>no e-mail address: tell them in person</source>
        <translation>keine E-Mail-Adresse: bitte persönlich ansprechen</translation>
    </message>
    <message>
        <source>Enter whole days, digits only.</source>
        <translation>Geben Sie ganze Tage ein, nur Ziffern.</translation>
    </message>
</context>
<context>
    <name>RoleChoice</name>
    <message>
        <source>The auditor&apos;s role stands alone: who checks the others does none of their work.</source>
        <translation>Die Rolle Revision steht allein: Wer die anderen prüft, tut nichts von ihrer Arbeit.</translation>
    </message>
</context>
<context>
    <name>SavedFields</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Aufsicht</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>außer Gebrauch</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>New zone</source>
        <translation>Neuer Bereich</translation>
    </message>
    <message>
        <source>Open account</source>
        <translation>Konto eröffnen</translation>
    </message>
    <message>
        <source>The auditor&apos;s role stands alone. Enter opens an account to change its roles or to close it.</source>
        <translation>Die Rolle Revision steht allein. Die Eingabetaste öffnet ein Konto, um Rollen zu ändern oder es zu schließen.</translation>
    </message>
    <message>
        <source>No zones yet. Begin with the room that needs an escort.</source>
        <translation>Noch keine Bereiche. Beginnen Sie mit dem Raum, der Begleitung verlangt.</translation>
    </message>
    <message>
        <source>Your account may look, not change. Accounts, zones and company data are the administrator&apos;s.</source>
        <translation>Ihr Konto darf hier lesen, nicht ändern. Konten, Bereiche und Firmendaten pflegt die Administration.</translation>
    </message>
</context>
<context>
    <name>SigningKeyCard</name>
    <message>
        <source>Signing key of the log</source>
        <translation>Signaturschlüssel des Protokolls</translation>
    </message>
    <message>
        <source>Begin a new signing key …</source>
        <translation>Neuen Signaturschlüssel beginnen …</translation>
    </message>
    <message>
        <source>The file signing.key is missing or damaged: nothing is signed, and no later state of the log can be proved. The administrator and a second person begin a new key.</source>
        <translation>Die Datei signing.key fehlt oder ist beschädigt: Nichts wird signiert, und kein späterer Stand des Protokolls lässt sich beweisen. Die Administration und eine zweite Person beginnen einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>Checkpoints are signed. The key changes at each day&apos;s end; the old one is destroyed.</source>
        <translation>Prüfpunkte werden signiert. Der Schlüssel wechselt bei jedem Tagesabschluss; der alte wird vernichtet.</translation>
    </message>
</context>
<context>
    <name>SigningKeyForm</name>
    <message>
        <source>New signing key</source>
        <translation>Neuer Signaturschlüssel</translation>
    </message>
    <message>
        <source>The log is signed with a new key. Keep its next checkpoint outside the house.</source>
        <translation>Das Protokoll wird mit einem neuen Schlüssel signiert. Bewahren Sie den nächsten Prüfpunkt außer Haus auf.</translation>
    </message>
    <message>
        <source>Write down how the key was lost.</source>
        <translation>Schreiben Sie auf, wie der Schlüssel verloren ging.</translation>
    </message>
    <message>
        <source>A second person types their login name and password here.</source>
        <translation>Hier gibt eine zweite Person ihren Loginnamen und ihr Passwort ein.</translation>
    </message>
    <message>
        <source>From now on a new key signs, which the lost one cannot vouch for. Every verification tells so, with both names and the reason.</source>
        <translation>Ab jetzt signiert ein neuer Schlüssel, für den der verlorene nicht mehr bürgen kann. Jede Prüfung sagt das, mit beiden Namen und dem Grund.</translation>
    </message>
    <message>
        <source>How it was lost</source>
        <translation>Wie er verloren ging</translation>
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
        <source>Begin the new key</source>
        <translation>Neuen Schlüssel beginnen</translation>
    </message>
</context>
<context>
    <name>WitnessCard</name>
    <message>
        <source>not reached since {day}</source>
        <translation>nicht erreicht seit {day}</translation>
    </message>
    <message>
        <source>nothing sent yet</source>
        <translation>noch nichts gesendet</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>Witnesses outside the company</source>
        <translation>Zeugen außerhalb des Unternehmens</translation>
    </message>
    <message>
        <source>New witness</source>
        <translation>Neuer Zeuge</translation>
    </message>
    <message>
        <source>When a day is closed they get the log&apos;s signed state, by mail or as a file; or a service stamps it with the time. Whatever is changed later, even by whoever owns this computer, no longer fits their copy.</source>
        <translation>Nach jedem Tagesabschluss bekommen sie den unterschriebenen Stand des Protokolls, per E-Mail oder als Datei; oder ein Dienst stempelt ihn mit der Zeit. Was später geändert wird, auch von jemandem, dem dieser Rechner gehört, passt nicht mehr zu ihrer Kopie.</translation>
    </message>
    <message>
        <source>Nobody yet. Good ones: the auditor, the data protection officer, a firm that you trust.</source>
        <translation>Noch niemand. Geeignet: Wirtschaftsprüfung, Datenschutzbeauftragte, eine Firma Ihres Vertrauens.</translation>
    </message>
</context>
<context>
    <name>WitnessForm</name>
    <message>
        <source>New witness</source>
        <translation>Neuer Zeuge</translation>
    </message>
    <message>
        <source>Change witness</source>
        <translation>Zeugen ändern</translation>
    </message>
    <message>
        <source>{name} gets nothing more.</source>
        <translation>{name} bekommt nichts mehr.</translation>
    </message>
    <message>
        <source>{name} gets the next checkpoint within a minute, then every day.</source>
        <translation>{name} bekommt den nächsten Prüfpunkt binnen einer Minute, danach täglich.</translation>
    </message>
    <message>
        <source>Say who keeps the copies: a firm, an office, a person.</source>
        <translation>Schreiben Sie, wer die Kopien aufbewahrt: eine Firma, eine Stelle, eine Person.</translation>
    </message>
    <message>
        <source>Say where the checkpoint goes.</source>
        <translation>Schreiben Sie, wohin der Prüfpunkt geht.</translation>
    </message>
    <message>
        <source>Write the service&apos;s web address, from https:// on.</source>
        <translation>Die Webadresse des Dienstes angeben, ab https://.</translation>
    </message>
    <message>
        <source>That is a web address. For a service that stamps the time choose “Time stamp” above.</source>
        <translation>Das ist eine Webadresse. Für einen Zeitstempeldienst oben „Zeitstempel“ wählen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How it reaches them</source>
        <translation>Wie er dorthin kommt</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Of a service after RFC 3161. It gets a digest only and signs when it saw it. The stamps lie in the data folder and on the second medium; keep copies elsewhere.</source>
        <translation>Eines Dienstes nach RFC 3161. Er bekommt nur eine Prüfsumme und unterschreibt, wann er sie sah. Die Stempel liegen im Datenordner und auf dem zweiten Datenträger; Kopien auch anderswo aufheben.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>Sent through the mail server above.</source>
        <translation>Wird über den Mailserver oben gesendet.</translation>
    </message>
    <message>
        <source>Its whole path, on a share or a disk that they keep. Each checkpoint is a small text file.</source>
        <translation>Sein ganzer Pfad, auf einer Freigabe oder einem Datenträger, den sie aufbewahren. Jeder Prüfpunkt ist eine kleine Textdatei.</translation>
    </message>
    <message>
        <source>Checkpoints are sent to them</source>
        <translation>Prüfpunkte werden gesendet</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>ZoneForm</name>
    <message>
        <source>New zone</source>
        <translation>Neuer Bereich</translation>
    </message>
    <message>
        <source>Change zone</source>
        <translation>Bereich ändern</translation>
    </message>
    <message>
        <source>Zone {name} saved.</source>
        <translation>Bereich {name} gespeichert.</translation>
    </message>
    <message>
        <source>Give the zone a name.</source>
        <translation>Geben Sie dem Bereich einen Namen.</translation>
    </message>
    <message>
        <source>Choose how visitors are supervised here.</source>
        <translation>Wählen Sie, wie Besucher hier beaufsichtigt werden.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Aufsicht</translation>
    </message>
    <message>
        <source>The strictest of a visit&apos;s zones counts.</source>
        <translation>Der strengste Bereich eines Besuchs zählt.</translation>
    </message>
    <message>
        <source>Assembly point in an evacuation</source>
        <translation>Sammelplatz bei einer Räumung</translation>
    </message>
    <message>
        <source>Leave it empty where the site&apos;s own assembly point counts.</source>
        <translation>Leer lassen, wo der Sammelplatz des Standorts gilt.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Entered on an order number only</source>
        <translation>Zutritt nur mit Auftragsnummer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
</TS>
