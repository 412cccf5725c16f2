<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
    <name>SidePanel</name>
    <message>
        <source>Park draft</source>
        <translation>Entwurf parken</translation>
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
