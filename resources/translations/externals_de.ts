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
    <name>ContactForm</name>
    <message>
        <source>New authorised contact</source>
        <translation>Neue weisungsberechtigte Person</translation>
    </message>
    <message>
        <source>Change an authorised contact</source>
        <translation>Weisungsberechtigte Person ändern</translation>
    </message>
    <message>
        <source>Contact {name} saved</source>
        <translation>{name} gespeichert</translation>
    </message>
    <message>
        <source>until the customer ends it</source>
        <translation>bis der Kunde sie beendet</translation>
    </message>
    <message>
        <source>A new contact, or one with another name, phone or address, authorises nothing until verified.</source>
        <translation>Wer neu ist oder einen anderen Namen, eine andere Telefonnummer oder Adresse bekommt, darf bis zur Prüfung nichts veranlassen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Change a customer</source>
        <translation>Kunden ändern</translation>
    </message>
    <message>
        <source>Customer {name} saved</source>
        <translation>Kunde {name} gespeichert</translation>
    </message>
    <message>
        <source>Name of the firm</source>
        <translation>Name der Firma</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>Is a customer now</source>
        <translation>Ist derzeit Kunde</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>beendet {day}</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>geschlossen {day}</translation>
    </message>
    <message>
        <source>run out</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>{fit} of {count}</source>
        <translation>{fit} von {count}</translation>
    </message>
    <message>
        <source>our own order</source>
        <translation>eigener Auftrag</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>nicht mehr</translation>
    </message>
    <message>
        <source>Verified contacts</source>
        <translation>Geprüfte Berechtigte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>until ended</source>
        <translation>bis auf Widerruf</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
</context>
<context>
    <name>CustomersScreen</name>
    <message>
        <source>Show contacts who have ended</source>
        <translation>Beendete Berechtigungen zeigen</translation>
    </message>
    <message>
        <source>Customer, number or contact</source>
        <translation>Kunde, Nummer oder Person</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Change contact</source>
        <translation>Person ändern</translation>
    </message>
    <message>
        <source>Verify …</source>
        <translation>Prüfen …</translation>
    </message>
    <message>
        <source>End …</source>
        <translation>Beenden …</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Authorised contacts</source>
        <translation>Weisungsberechtigte</translation>
    </message>
    <message>
        <source>No customer is called that. Try fewer letters.</source>
        <translation>So heißt kein Kunde. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Whose equipment stands here? “New customer” enters a firm, then its contacts.</source>
        <translation>Wessen Technik steht hier? „Neuer Kunde“ trägt eine Firma ein, danach ihre Weisungsberechtigten.</translation>
    </message>
    <message>
        <source>Authorised contacts of {customer}</source>
        <translation>Weisungsberechtigte von {customer}</translation>
    </message>
    <message>
        <source>Who may send somebody? Without a verified contact nobody comes for this customer.</source>
        <translation>Wer darf jemanden schicken? Ohne geprüfte Weisungsberechtigte kommt niemand für diesen Kunden.</translation>
    </message>
    <message>
        <source>The authority of {name} ended {day}. “New contact” enters the person anew.</source>
        <translation>Die Weisungsberechtigung von {name} endete am {day}. „Neue Person“ erfasst sie neu.</translation>
    </message>
    <message>
        <source>Your account may look, not change. Customers are the office manager&apos;s.</source>
        <translation>Ihr Konto darf ansehen, nicht ändern. Kunden pflegt die Büroleitung.</translation>
    </message>
</context>
<context>
    <name>EndContactForm</name>
    <message>
        <source>End the authority of {name}</source>
        <translation>Weisungsberechtigung von {name} beenden</translation>
    </message>
    <message>
        <source>Authority of {name} ended</source>
        <translation>Weisungsberechtigung von {name} beendet</translation>
    </message>
    <message>
        <source>From today on {name} sends nobody. Should the customer name them again, enter them anew.</source>
        <translation>Ab heute schickt {name} niemanden mehr. Nennt der Kunde die Person wieder, tragen Sie sie neu ein.</translation>
    </message>
    <message>
        <source>End the authority</source>
        <translation>Berechtigung beenden</translation>
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
    <name>EndOrderForm</name>
    <message>
        <source>End order {number}</source>
        <translation>Auftrag {number} beenden</translation>
    </message>
    <message>
        <source>Order {number} ended</source>
        <translation>Auftrag {number} beendet</translation>
    </message>
    <message>
        <source>From today on nobody comes in on the number {number}. Whoever is in the house stays.</source>
        <translation>Ab heute kommt niemand mehr auf die Nummer {number} herein. Wer im Haus ist, bleibt.</translation>
    </message>
    <message>
        <source>End the order</source>
        <translation>Auftrag beenden</translation>
    </message>
</context>
<context>
    <name>EscortRightForm</name>
    <message>
        <source>Escort right of {name}</source>
        <translation>Begleitrecht von {name}</translation>
    </message>
    <message>
        <source>The two PINs differ. Type the same one twice.</source>
        <translation>Die beiden PINs sind verschieden. Geben Sie dieselbe zweimal ein.</translation>
    </message>
    <message>
        <source>{name} may escort visitors in {zones}</source>
        <translation>{name} darf Besucher begleiten: {zones}</translation>
    </message>
    <message>
        <source>{name} escorts nobody any more</source>
        <translation>{name} begleitet niemanden mehr</translation>
    </message>
    <message>
        <source>{name}, {company}, may be chosen as escort in {zones}, while in the house, until the permission ends.</source>
        <translation>{name}, {company}, kann als Begleitung gewählt werden: {zones}, solange im Haus und bis die Erlaubnis endet.</translation>
    </message>
    <message>
        <source>Escorts visitors</source>
        <translation>Begleitet Besucher</translation>
    </message>
    <message>
        <source>Six digits, typed by the person. Empty: the PIN stays as it is.</source>
        <translation>Sechs Ziffern, von der Person selbst eingegeben. Leer: die PIN bleibt.</translation>
    </message>
    <message>
        <source>Six digits, typed by the person. Without a PIN the weaker ways of accepting remain.</source>
        <translation>Sechs Ziffern, von der Person selbst eingegeben. Ohne PIN bleiben die schwächeren Arten der Annahme.</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Dieselbe PIN noch einmal</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
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
    <message>
        <source>{name} gets no permission: banned.</source>
        <translation>{name} erhält keine Erlaubnis: Hausverbot.</translation>
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
        <source>escorts</source>
        <translation>begleitet</translation>
    </message>
    <message>
        <source>keys: {keys}</source>
        <translation>Schlüssel: {keys}</translation>
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
        <source>Show those who have ended</source>
        <translation>Beendete zeigen</translation>
    </message>
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
        <source>Escort right …</source>
        <translation>Begleitrecht …</translation>
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
        <source>The permission of {name} ended {day}: {reason}. “New standing external” makes another.</source>
        <translation>Die Erlaubnis von {name} endete am {day}: {reason}. „Neue Person mit Dauerzutritt“ legt eine neue an.</translation>
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
    <name>OrderForm</name>
    <message>
        <source>New order</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <source>Change an order</source>
        <translation>Auftrag ändern</translation>
    </message>
    <message>
        <source>Order {number} saved</source>
        <translation>Auftrag {number} gespeichert</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Auftragsnummer</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>none: our own order</source>
        <translation>keiner: eigener Auftrag</translation>
    </message>
    <message>
        <source>for example: exchange the air conditioning</source>
        <translation>zum Beispiel: Klimagerät tauschen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save and open again</source>
        <translation>Speichern und wieder öffnen</translation>
    </message>
</context>
<context>
    <name>OrdersScreen</name>
    <message>
        <source>Show past orders</source>
        <translation>Vergangene Aufträge zeigen</translation>
    </message>
    <message>
        <source>Number, subject or customer</source>
        <translation>Nummer, Gegenstand oder Kunde</translation>
    </message>
    <message>
        <source>Search orders</source>
        <translation>Aufträge suchen</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neuer Auftrag</translation>
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
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>No order fits. Try fewer letters.</source>
        <translation>Kein Auftrag passt. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>No order runs. “New order” enters one; in the settings of a zone you say whether it demands a number.</source>
        <translation>Es läuft kein Auftrag. „Neuer Auftrag“ trägt einen ein; ob ein Bereich eine Nummer verlangt, steht in dessen Einstellungen.</translation>
    </message>
    <message>
        <source>Your account may look, not change. Orders are the office manager&apos;s.</source>
        <translation>Ihr Konto darf ansehen, nicht ändern. Aufträge pflegt die Büroleitung.</translation>
    </message>
</context>
<context>
    <name>PeoplePlaces</name>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
</context>
<context>
    <name>VerifyContactForm</name>
    <message>
        <source>Verify {name}</source>
        <translation>{name} prüfen</translation>
    </message>
    <message>
        <source>{name} is verified</source>
        <translation>{name} ist geprüft</translation>
    </message>
    <message>
        <source>Ask back at the customer by a way you know already, never by a number that came with the request.</source>
        <translation>Fragen Sie beim Kunden auf einem Weg zurück, den Sie schon kennen, nie unter einer Nummer aus der Anfrage selbst.</translation>
    </message>
    <message>
        <source>for example: called the number of the contract</source>
        <translation>zum Beispiel: Nummer aus dem Vertrag angerufen</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
</context>
</TS>
