<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CardAct</name>
    <message>
        <source>{name}: the card was read twice.</source>
        <translation>{name}: Die Karte wurde zweimal gelesen.</translation>
    </message>
    <message>
        <source>{name} is in the house: {kind}, {zones}</source>
        <translation>{name} ist im Haus: {kind}, {zones}</translation>
    </message>
    <message>
        <source>{name} has left</source>
        <translation>{name} ist gegangen</translation>
    </message>
</context>
<context>
    <name>EndExternalForm</name>
    <message>
        <source>End the permission of {name}</source>
        <translation>Dauerzutritt von {name} beenden</translation>
    </message>
    <message>
        <source>Permission of {name} ended</source>
        <translation>Dauerzutritt von {name} beendet</translation>
    </message>
    <message>
        <source>From today on the card opens nothing. {name} may still come as a visitor, with an escort.</source>
        <translation>Ab heute öffnet die Karte nichts mehr. {name} kann weiterhin als Besuch kommen, mit Begleitung.</translation>
    </message>
    <message>
        <source>{name} is in the house and leaves as usual.</source>
        <translation>{name} ist im Haus und geht wie gewohnt.</translation>
    </message>
    <message>
        <source>for example: the contract ends</source>
        <translation>zum Beispiel: Vertrag endet</translation>
    </message>
    <message>
        <source>End the permission</source>
        <translation>Dauerzutritt beenden</translation>
    </message>
</context>
<context>
    <name>ExternalForm</name>
    <message>
        <source>New standing external</source>
        <translation>Neue Person mit Dauerzutritt</translation>
    </message>
    <message>
        <source>Change a standing external</source>
        <translation>Dauerzutritt ändern</translation>
    </message>
    <message>
        <source>Permission of {name} saved</source>
        <translation>Dauerzutritt von {name} gespeichert</translation>
    </message>
    <message>
        <source>Who is responsible here</source>
        <translation>Wer hier verantwortlich ist</translation>
    </message>
    <message>
        <source>Why the person comes</source>
        <translation>Warum die Person kommt</translation>
    </message>
    <message>
        <source>Briefed until</source>
        <translation>Unterwiesen bis</translation>
    </message>
    <message>
        <source>scan it here, or type what it says</source>
        <translation>hier scannen oder abtippen</translation>
    </message>
    <message>
        <source>for example: office cleaning 2026</source>
        <translation>zum Beispiel: Unterhaltsreinigung 2026</translation>
    </message>
    <message>
        <source>Suspended: the card opens nothing for now</source>
        <translation>Ruhend: die Karte öffnet vorerst nichts</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Choose an employee from the list: somebody here answers for the person.</source>
        <translation>Wählen Sie jemanden aus der Liste: Hier im Haus muss jemand für die Person einstehen.</translation>
    </message>
</context>
<context>
    <name>Externals</name>
    <message>
        <source>Enter a day like {day}.</source>
        <translation>Geben Sie einen Tag ein, etwa {day}.</translation>
    </message>
    <message>
        <source>not committed</source>
        <translation>nicht verpflichtet</translation>
    </message>
    <message>
        <source>in the house</source>
        <translation>im Haus</translation>
    </message>
    <message>
        <source>may come in</source>
        <translation>darf herein</translation>
    </message>
    <message>
        <source>briefing {day}</source>
        <translation>Unterweisung {day}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Ankunft</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Abgang</translation>
    </message>
</context>
<context>
    <name>ExternalsScreen</name>
    <message>
        <source>Name, company or contract</source>
        <translation>Name, Firma oder Vertrag</translation>
    </message>
    <message>
        <source>Search standing externals</source>
        <translation>Externe mit Dauerzutritt suchen</translation>
    </message>
    <message>
        <source>New standing external</source>
        <translation>Neue Person mit Dauerzutritt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>End …</source>
        <translation>Beenden …</translation>
    </message>
    <message>
        <source>Standing externals</source>
        <translation>Externe mit Dauerzutritt</translation>
    </message>
    <message>
        <source>Nobody is called that. Try fewer letters.</source>
        <translation>So heißt niemand. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Cleaners, guards, technicians and tenants who come and go by contract stand here. “New standing external” enters one; from then on a scan of the card brings in and lets out.</source>
        <translation>Hier steht, wer nach Vertrag kommt und geht: Reinigung, Wache, Wartung, Mieter. „Neue Person mit Dauerzutritt“ trägt jemanden ein; danach genügt ein Scan der Karte zum Kommen und Gehen.</translation>
    </message>
    <message>
        <source>Your account lets people in and out. The permissions are the office manager&apos;s.</source>
        <translation>Ihr Konto lässt ein und aus. Den Dauerzutritt pflegt die Büroleitung.</translation>
    </message>
</context>
<context>
    <name>NotClearedForm</name>
    <message>
        <source>{company}, {kind}, {contract}. Responsible here: {host}.</source>
        <translation>{company}, {kind}, {contract}. Verantwortlich hier: {host}.</translation>
    </message>
    <message>
        <source>As an ordinary visitor {name} needs a badge, and an escort where a zone demands one.</source>
        <translation>Als gewöhnlicher Besuch braucht {name} einen Besucherausweis und, wo ein Bereich es verlangt, eine Begleitung.</translation>
    </message>
    <message>
        <source>Ordinary arrival</source>
        <translation>Gewöhnliche Ankunft</translation>
    </message>
</context>
<context>
    <name>PeoplePlaces</name>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
</context>
</TS>
