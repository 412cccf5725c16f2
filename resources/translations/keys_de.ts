<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BasketLine</name>
    <message>
        <source>Condition of {number}</source>
        <translation>Zustand von {number}</translation>
    </message>
    <message>
        <source>Take {number} out</source>
        <translation>{number} herausnehmen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>{type}, opens no door</source>
        <translation>{type}, öffnet keine Tür</translation>
    </message>
    <message>
        <source>opens {doors}</source>
        <translation>öffnet {doors}</translation>
    </message>
    <message>
        <source>needs approval</source>
        <translation>Freigabe nötig</translation>
    </message>
</context>
<context>
    <name>BeginInventoryForm</name>
    <message>
        <source>Begin an inventory</source>
        <translation>Bestandsprüfung beginnen</translation>
    </message>
    <message>
        <source>Only what somebody sees counts as found. You can stop and go on at any time, at any desk.</source>
        <translation>Gefunden ist nur, was jemand sieht. Sie können jederzeit aufhören und an jedem Platz weitermachen.</translation>
    </message>
    <message>
        <source>Begin counting</source>
        <translation>Zählung beginnen</translation>
    </message>
    <message>
        <source>Two people count every key, and their counts are compared</source>
        <translation>Zwei Personen zählen jeden Schlüssel, und die Zählungen werden verglichen</translation>
    </message>
    <message>
        <source>Which cabinet</source>
        <translation>Welcher Tresor</translation>
    </message>
    <message>
        <source>Which key type</source>
        <translation>Welche Schlüsselart</translation>
    </message>
    <message>
        <source>Whose keys</source>
        <translation>Wessen Schlüssel</translation>
    </message>
    <message>
        <source>Choose the holder from the list.</source>
        <translation>Wählen Sie den Inhaber aus der Liste.</translation>
    </message>
    <message>
        <source>There is nothing to choose from yet.</source>
        <translation>Es gibt hier noch nichts zu wählen.</translation>
    </message>
    <message>
        <source>They hold no key. Choose somebody else.</source>
        <translation>Diese Person hat keinen Schlüssel. Wählen Sie jemand anderen.</translation>
    </message>
</context>
<context>
    <name>BreakSealForm</name>
    <message>
        <source>Break the seal of {number}</source>
        <translation>Siegel von {number} brechen</translation>
    </message>
    <message>
        <source>Sealed on {day} by {one} and {two}: {reason}.</source>
        <translation>Versiegelt am {day} von {one} und {two}: {reason}.</translation>
    </message>
    <message>
        <source>You may open it alone. A second person signs until the next working day.</source>
        <translation>Sie dürfen es allein öffnen. Eine zweite Person zeichnet bis zum nächsten Werktag gegen.</translation>
    </message>
    <message>
        <source>A second person opens it with you.</source>
        <translation>Eine zweite Person öffnet es mit Ihnen.</translation>
    </message>
    <message>
        <source>Break the seal and hand over</source>
        <translation>Siegel brechen und übergeben</translation>
    </message>
    <message>
        <source>Number, read off the seal</source>
        <translation>Nummer, vom Siegel abgelesen</translation>
    </message>
    <message>
        <source>Which emergency</source>
        <translation>Welcher Notfall</translation>
    </message>
    <message>
        <source>Who takes the key</source>
        <translation>Wer den Schlüssel nimmt</translation>
    </message>
    <message>
        <source>Signature of whoever takes it</source>
        <translation>Unterschrift der Person, die ihn nimmt</translation>
    </message>
    <message>
        <source>Choose an employee from the list.</source>
        <translation>Wählen Sie eine Person aus der Liste der Mitarbeitenden.</translation>
    </message>
    <message>
        <source>Whoever takes the key signs here.</source>
        <translation>Wer den Schlüssel nimmt, unterschreibt hier.</translation>
    </message>
    <message>
        <source>{name} has {number}.</source>
        <translation>{name} hat {number}.</translation>
    </message>
</context>
<context>
    <name>CabinetForm</name>
    <message>
        <source>Key cabinet</source>
        <translation>Schlüsseltresor</translation>
    </message>
    <message>
        <source>Hooks are numbered from 1. Hooks can be added later; they never disappear.</source>
        <translation>Die Haken zählen ab 1. Später können Haken dazukommen; verschwinden können sie nicht.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name, e.g. Cabinet A</source>
        <translation>Name, z. B. Tresor A</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wo er steht</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>CancelOrderForm</name>
    <message>
        <source>Never delivered: {number}</source>
        <translation>Nie geliefert: {number}</translation>
    </message>
    <message>
        <source>{numbers} never came and never will. You and a second person say so; it cannot be undone.</source>
        <translation>{numbers} kam nie und wird nicht mehr kommen. Das erklären Sie und eine zweite Person; es lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Close the order</source>
        <translation>Bestellung schließen</translation>
    </message>
    <message>
        <source>Why they never came</source>
        <translation>Warum nie geliefert wurde</translation>
    </message>
    <message>
        <source>Order {number} is closed.</source>
        <translation>Bestellung {number} ist geschlossen.</translation>
    </message>
</context>
<context>
    <name>CancelReservationForm</name>
    <message>
        <source>Give the reservation up</source>
        <translation>Reservierung aufheben</translation>
    </message>
    <message>
        <source>{number} is free again.</source>
        <translation>{number} ist wieder frei.</translation>
    </message>
    <message>
        <source>The key may be handed to anybody again. The reason is kept.</source>
        <translation>Der Schlüssel darf wieder an alle ausgegeben werden. Der Grund wird festgehalten.</translation>
    </message>
    <message>
        <source>for example: appointment moved</source>
        <translation>zum Beispiel: Termin verschoben</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufheben</translation>
    </message>
</context>
<context>
    <name>ChangeCodeForm</name>
    <message>
        <source>{name} was changed</source>
        <translation>{name} wurde geändert</translation>
    </message>
    <message>
        <source>It had to be changed, because it is still known by {names}.</source>
        <translation>Er musste geändert werden, denn es kennen ihn noch: {names}.</translation>
    </message>
    <message>
        <source>From then on only those you choose here know it.</source>
        <translation>Ab dann kennen ihn nur die, die Sie hier wählen.</translation>
    </message>
    <message>
        <source>Record the change</source>
        <translation>Änderung eintragen</translation>
    </message>
    <message>
        <source>Why it was changed</source>
        <translation>Warum er geändert wurde</translation>
    </message>
    <message>
        <source>Who was told the new one</source>
        <translation>Wem der neue gesagt wurde</translation>
    </message>
    <message>
        <source>To be changed again by (may be empty)</source>
        <translation>Wieder zu ändern bis (darf leer sein)</translation>
    </message>
    <message>
        <source>{name} is changed. People who know it: {count}.</source>
        <translation>{name} ist geändert. Es kennen ihn: {count}.</translation>
    </message>
</context>
<context>
    <name>ClausesForm</name>
    <message>
        <source>Clauses of the receipt</source>
        <translation>Klauseln des Übergabeprotokolls</translation>
    </message>
    <message>
        <source>These are the words in force. Change a sentence first.</source>
        <translation>Das sind die geltenden Worte. Ändern Sie zuerst einen Satz.</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>{company} stands for the name of the company.</source>
        <translation>{company} steht für den Namen der Firma.</translation>
    </message>
    <message>
        <source>{cost} stands for the computed amount and must be in it.</source>
        <translation>{cost} steht für den errechneten Betrag und muss vorkommen.</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>Als neue Fassung speichern</translation>
    </message>
    <message>
        <source>Version {number}, as shipped. Receipts that are signed keep the version they show.</source>
        <translation>Fassung {number}, wie mitgeliefert. Unterschriebene Belege behalten die Fassung, die sie zeigen.</translation>
    </message>
    <message>
        <source>Version {number} since {day}. Receipts that are signed keep the version they show.</source>
        <translation>Fassung {number} seit {day}. Unterschriebene Belege behalten die Fassung, die sie zeigen.</translation>
    </message>
    <message>
        <source>New receipts carry these words from now on.</source>
        <translation>Neue Übergabeprotokolle tragen ab jetzt diese Worte.</translation>
    </message>
</context>
<context>
    <name>CloseInventoryForm</name>
    <message>
        <source>Close the inventory of {name}</source>
        <translation>Bestandsprüfung von {name} abschließen</translation>
    </message>
    <message>
        <source>Found: {found}. Missing from now on: {missing}. Unexpected: {unexpected}. On a wrong hook: {wrong}. Not counted, and left as they are: {open}. This cannot be undone.</source>
        <translation>Gefunden: {found}. Ab jetzt vermisst: {missing}. Unerwartet: {unexpected}. An einem falschen Haken: {wrong}. Nicht gezählt und unverändert: {open}. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Close and print the protocol</source>
        <translation>Abschließen und Protokoll drucken</translation>
    </message>
    <message>
        <source>Second person on the protocol: an employee</source>
        <translation>Zweite Person im Protokoll: jemand aus dem Haus</translation>
    </message>
    <message>
        <source>Your signature (may stay empty)</source>
        <translation>Ihre Unterschrift (kann leer bleiben)</translation>
    </message>
    <message>
        <source>Signature of the second person (may stay empty)</source>
        <translation>Unterschrift der zweiten Person (kann leer bleiben)</translation>
    </message>
    <message>
        <source>Choose an employee from the list.</source>
        <translation>Wählen Sie jemanden aus dem Haus aus der Liste.</translation>
    </message>
    <message>
        <source>The inventory of {name} is closed.</source>
        <translation>Die Bestandsprüfung von {name} ist abgeschlossen.</translation>
    </message>
</context>
<context>
    <name>CodeForm</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Never write the code itself here: only what it is for, and who knows it.</source>
        <translation>Schreiben Sie nie den Code selbst hierher: nur wofür er ist und wer ihn kennt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name, e.g. Alarm of the storeroom</source>
        <translation>Name, z. B. Alarm Lager</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür er ist</translation>
    </message>
    <message>
        <source>To be changed by (may be empty)</source>
        <translation>Zu ändern bis (darf leer sein)</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>ConfirmBearerForm</name>
    <message>
        <source>Confirm the change of bearer</source>
        <translation>Trägerwechsel bestätigen</translation>
    </message>
    <message>
        <source>{number}: the change of bearer is confirmed by one more.</source>
        <translation>{number}: Der Trägerwechsel ist bestätigt.</translation>
    </message>
    <message>
        <source>Who confirms</source>
        <translation>Wer bestätigt</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>{number} of {firm}: from {old} to {new}, reported by {who}. To be confirmed until {until}.</source>
        <translation>{number} von {firm}: von {old} an {new}, gemeldet von {who}. Zu bestätigen bis {until}.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
</context>
<context>
    <name>ConfirmHeldForm</name>
    <message>
        <source>{name} confirms keys</source>
        <translation>{name} bestätigt Schlüssel</translation>
    </message>
    <message>
        <source>Nobody else sees the keys: the protocol says so, and they stay unseen since their last handover.</source>
        <translation>Niemand sonst sieht die Schlüssel: Das steht so im Protokoll, und sie bleiben seit der letzten Übergabe ungesehen.</translation>
    </message>
    <message>
        <source>Record the confirmation</source>
        <translation>Bestätigung festhalten</translation>
    </message>
    <message>
        <source>PIN of the holder</source>
        <translation>PIN des Inhabers</translation>
    </message>
    <message>
        <source>Who called whom, and what was said</source>
        <translation>Wer wen anrief und was gesagt wurde</translation>
    </message>
    <message>
        <source>Tick the keys that the holder confirms.</source>
        <translation>Kreuzen Sie die Schlüssel an, die der Inhaber bestätigt.</translation>
    </message>
    <message>
        <source>The confirmation is recorded.</source>
        <translation>Die Bestätigung ist festgehalten.</translation>
    </message>
</context>
<context>
    <name>CopiesCard</name>
    <message>
        <source>Copies</source>
        <translation>Exemplare</translation>
    </message>
    <message>
        <source>No copies yet. Add them under “Key data”.</source>
        <translation>Noch keine Exemplare. Legen Sie sie unter „Schlüsseldaten“ an.</translation>
    </message>
</context>
<context>
    <name>CopiesForm</name>
    <message>
        <source>Add copies of {name}</source>
        <translation>Exemplare von {name} anlegen</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Or numbers as engraved, comma between</source>
        <translation>Oder Nummern wie eingraviert, mit Komma getrennt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Cabinet A, hook 31</source>
        <translation>Tresor A, Haken 31</translation>
    </message>
    <message>
        <source>Copies added: {count}</source>
        <translation>Exemplare angelegt: {count}</translation>
    </message>
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>Break the seal of {number}</source>
        <translation>Siegel von {number} brechen</translation>
    </message>
    <message>
        <source>Take {number} out of its seal</source>
        <translation>{number} aus dem Siegel nehmen</translation>
    </message>
    <message>
        <source>Inspect {number} and hang it up</source>
        <translation>{number} prüfen und aufhängen</translation>
    </message>
    <message>
        <source>{number} turned up</source>
        <translation>{number} ist wieder da</translation>
    </message>
    <message>
        <source>{number} was found by somebody</source>
        <translation>{number} wurde von jemandem gefunden</translation>
    </message>
    <message>
        <source>Seal {number}</source>
        <translation>{number} versiegeln</translation>
    </message>
    <message>
        <source>{number} is broken</source>
        <translation>{number} ist defekt</translation>
    </message>
    <message>
        <source>Destroy {number}</source>
        <translation>{number} vernichten</translation>
    </message>
    <message>
        <source>Take {number} off its ring</source>
        <translation>{number} vom Bund nehmen</translation>
    </message>
    <message>
        <source>The loss of {number}</source>
        <translation>Der Verlust von {number}</translation>
    </message>
    <message>
        <source>What if {number} is lost?</source>
        <translation>Was, wenn {number} verloren geht?</translation>
    </message>
</context>
<context>
    <name>CountersignForm</name>
    <message>
        <source>Sign for a seal that was broken alone</source>
        <translation>Allein gebrochenes Siegel gegenzeichnen</translation>
    </message>
    <message>
        <source>{who} broke seal {seal} of {key} on {day} at {time}: {why}. Taken by {taker}. Due {due}.</source>
        <translation>{who} hat am {day} um {time} das Siegel {seal} von {key} gebrochen: {why}. Genommen von {taker}. Fällig am {due}.</translation>
    </message>
    <message>
        <source>Sign with my login</source>
        <translation>Mit meinem Login gegenzeichnen</translation>
    </message>
    <message>
        <source>What you looked into</source>
        <translation>Was Sie geprüft haben</translation>
    </message>
    <message>
        <source>Signed by two people now.</source>
        <translation>Jetzt von zwei Personen gezeichnet.</translation>
    </message>
</context>
<context>
    <name>CylinderForm</name>
    <message>
        <source>Cylinder and door</source>
        <translation>Zylinder und Tür</translation>
    </message>
    <message>
        <source>Cylinder number</source>
        <translation>Zylindernummer</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Zone behind a new door</source>
        <translation>Bereich hinter einer neuen Tür</translation>
    </message>
    <message>
        <source>Kind, e.g. double cylinder</source>
        <translation>Bauart, z. B. Doppelzylinder</translation>
    </message>
    <message>
        <source>Length outside/inside in mm</source>
        <translation>Länge außen/innen in mm</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} ist gespeichert.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>DataForm</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>DayKeysForm</name>
    <message>
        <source>Day key</source>
        <translation>Tagesschlüssel</translation>
    </message>
    <message>
        <source>Day keys: out and back</source>
        <translation>Tagesschlüssel: aus und zurück</translation>
    </message>
    <message>
        <source>Key: scan or number</source>
        <translation>Schlüssel: scannen oder Nummer</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>Wer ihn nimmt</translation>
    </message>
    <message>
        <source>ES 101/001</source>
        <translation>ES 101/001</translation>
    </message>
    <message>
        <source>A key that is out comes back at once. No paper: a receipt can be printed from the key&apos;s menu.</source>
        <translation>Ein Schlüssel, der draußen ist, kommt sofort zurück. Ohne Papier: Ein Protokoll druckt das Menü des Schlüssels.</translation>
    </message>
    <message>
        <source>{number} is no day key: it needs a signature. Hand it out with F4, take it back with F5.</source>
        <translation>{number} ist kein Tagesschlüssel: Er braucht eine Unterschrift. Mit F4 ausgeben, mit F5 zurücknehmen.</translation>
    </message>
    <message>
        <source>{number} is back from {name}</source>
        <translation>{number} ist zurück von {name}</translation>
    </message>
    <message>
        <source>{name} has {number}</source>
        <translation>{name} hat {number}</translation>
    </message>
    <message>
        <source>{number} opens {doors}</source>
        <translation>{number} öffnet {doors}</translation>
    </message>
</context>
<context>
    <name>DecideLossForm</name>
    <message>
        <source>Decide about the loss of {number}</source>
        <translation>Über den Verlust von {number} entscheiden</translation>
    </message>
    <message>
        <source>The decision stands in the incident too. A later one replaces it; both stay on record.</source>
        <translation>Die Entscheidung steht auch im Vorfall. Eine spätere ersetzt sie; beide bleiben festgehalten.</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Entscheidung festhalten</translation>
    </message>
    <message>
        <source>How likely somebody comes in with it</source>
        <translation>Wie wahrscheinlich jemand damit hereinkommt</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>Until which day</source>
        <translation>Bis zu welchem Tag</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Enter a day like {day}.</source>
        <translation>Geben Sie einen Tag wie {day} ein.</translation>
    </message>
    <message>
        <source>Decided about {number}.</source>
        <translation>Über {number} ist entschieden.</translation>
    </message>
</context>
<context>
    <name>DefectForm</name>
    <message>
        <source>{number} is broken</source>
        <translation>{number} ist defekt</translation>
    </message>
    <message>
        <source>Record the defect</source>
        <translation>Defekt eintragen</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Gemeldet von</translation>
    </message>
    <message>
        <source>The piece that broke off</source>
        <translation>Das abgebrochene Stück</translation>
    </message>
    <message>
        <source>The cylinder</source>
        <translation>Der Zylinder</translation>
    </message>
    <message>
        <source>Which cylinder</source>
        <translation>Welcher Zylinder</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>{number} is defective. If a cylinder is concerned, it stands under “to be cleared up”.</source>
        <translation>{number} ist defekt. Ist ein Zylinder betroffen, steht er unter „Zu klären“.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>DestroyForm</name>
    <message>
        <source>Destroy {number}</source>
        <translation>{number} vernichten</translation>
    </message>
    <message>
        <source>{number} ends here, before you and a witness. This cannot be undone; the record stays.</source>
        <translation>{number} endet hier, vor Ihnen und einem Zeugen. Das lässt sich nicht zurücknehmen; die Einträge bleiben.</translation>
    </message>
    <message>
        <source>Why and how</source>
        <translation>Warum und wie</translation>
    </message>
    <message>
        <source>Witness: login name</source>
        <translation>Zeuge: Login-Name</translation>
    </message>
    <message>
        <source>{number} is destroyed.</source>
        <translation>{number} ist vernichtet.</translation>
    </message>
</context>
<context>
    <name>DifferenceForm</name>
    <message>
        <source>Seen at {place}, and it belongs at {own}. Hang it back, or let it belong where it was.</source>
        <translation>Gesehen an {place}, gehört an {own}. Hängen Sie ihn zurück, oder lassen Sie ihn dort.</translation>
    </message>
    <message>
        <source>Counted in the house, while the record has it with {holder}. Take it back, or ask them.</source>
        <translation>Im Haus gezählt, obwohl er bei {holder} sein soll. Nehmen Sie ihn zurück, oder fragen Sie nach.</translation>
    </message>
    <message>
        <source>It was not there. Say where it is, or why it was not there.</source>
        <translation>Er war nicht da. Sagen Sie, wo er ist oder warum er nicht da war.</translation>
    </message>
    <message>
        <source>Seen where it does not belong; its own place is {own}. Say what it came to.</source>
        <translation>Gesehen, wo er nicht hingehört; sein Platz ist {own}. Sagen Sie, was sich ergeben hat.</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Klären</translation>
    </message>
    <message>
        <source>It belongs at {place} from now on</source>
        <translation>Er gehört ab jetzt an {place}</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>Geklärt.</translation>
    </message>
</context>
<context>
    <name>DoorsCard</name>
    <message>
        <source>{name} opens</source>
        <translation>{name} öffnet</translation>
    </message>
    <message>
        <source>doors: {count}</source>
        <translation>Türen: {count}</translation>
    </message>
    <message>
        <source>No door yet. Mark the cylinders in the keying schedule (F8).</source>
        <translation>Noch keine Tür. Kreuzen Sie die Zylinder im Schließplan an (F8).</translation>
    </message>
    <message>
        <source>On loss: cylinders {cylinders}, keys {keys}</source>
        <translation>Bei Verlust: Zylinder {cylinders}, Schlüssel {keys}</translation>
    </message>
    <message>
        <source>Costs are not set yet (settings, costs of a loss).</source>
        <translation>Kosten sind noch nicht hinterlegt (Einstellungen, Kosten eines Verlusts).</translation>
    </message>
    <message>
        <source>Replacement about {amount}</source>
        <translation>Austausch ca. {amount}</translation>
    </message>
</context>
<context>
    <name>DueInput</name>
    <message>
        <source>18:00 or 30.11. 8:00</source>
        <translation>18:00 oder 30.11. 8:00</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>unbefristet</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Heute {time}</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
</context>
<context>
    <name>EndHolderForm</name>
    <message>
        <source>Who shall not use {name} any more</source>
        <translation>Wer {name} nicht mehr nutzen soll</translation>
    </message>
    <message>
        <source>They still know it: from now on the code must be changed.</source>
        <translation>Die Person kennt ihn weiter: Ab jetzt muss der Code geändert werden.</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>{name} must be changed now.</source>
        <translation>{name} muss jetzt geändert werden.</translation>
    </message>
</context>
<context>
    <name>FoundForm</name>
    <message>
        <source>{number} was found</source>
        <translation>{number} wurde gefunden</translation>
    </message>
    <message>
        <source>The key is inspected before it is hung up or handed out.</source>
        <translation>Der Schlüssel wird geprüft, bevor er aufgehängt oder ausgegeben wird.</translation>
    </message>
    <message>
        <source>{name} holds it no longer from now on. The key is inspected before anybody gets it.</source>
        <translation>{name} hat ihn ab jetzt nicht mehr. Der Schlüssel wird geprüft, bevor ihn jemand bekommt.</translation>
    </message>
    <message>
        <source>Take the found key</source>
        <translation>Fundschlüssel annehmen</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Gefunden von</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>{number} is here. Inspect it next.</source>
        <translation>{number} ist da. Als Nächstes prüfen.</translation>
    </message>
</context>
<context>
    <name>HolderInput</name>
    <message>
        <source>Employee or visitor in the house</source>
        <translation>Mitarbeiter oder Besucher im Haus</translation>
    </message>
    <message>
        <source>visitor</source>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>verpflichtet</translation>
    </message>
    <message>
        <source>not committed</source>
        <translation>nicht verpflichtet</translation>
    </message>
</context>
<context>
    <name>HookForm</name>
    <message>
        <source>What belongs on {hook}</source>
        <translation>Was an {hook} gehört</translation>
    </message>
    <message>
        <source>The hook stays reserved for it while it is out.</source>
        <translation>Der Haken bleibt dafür reserviert, solange es ausgegeben ist.</translation>
    </message>
    <message>
        <source>It belongs here</source>
        <translation>Gehört hierher</translation>
    </message>
    <message>
        <source>A key: scan, number or search</source>
        <translation>Ein Schlüssel: scannen, Nummer oder suchen</translation>
    </message>
    <message>
        <source>Or a ring</source>
        <translation>Oder ein Bund</translation>
    </message>
    <message>
        <source>Choose a key from the list, or a ring.</source>
        <translation>Wählen Sie einen Schlüssel aus der Liste oder einen Bund.</translation>
    </message>
    <message>
        <source>{what} belongs on {hook} from now on.</source>
        <translation>{what} gehört ab jetzt an {hook}.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>InventoryActs</name>
    <message>
        <source>This is settled already.</source>
        <translation>Das ist schon geklärt.</translation>
    </message>
</context>
<context>
    <name>InventoryPage</name>
    <message>
        <source>{number}: taken back.</source>
        <translation>{number}: zurückgenommen.</translation>
    </message>
    <message>
        <source>{number}: not there.</source>
        <translation>{number}: nicht da.</translation>
    </message>
    <message>
        <source>Marked as not there: {number}.</source>
        <translation>Als nicht da vermerkt: {number}.</translation>
    </message>
    <message>
        <source>Take my count back</source>
        <translation>Meine Zählung zurücknehmen</translation>
    </message>
    <message>
        <source>Seen where it belongs</source>
        <translation>An seinem Platz gesehen</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nicht da</translation>
    </message>
    <message>
        <source>The holder confirms it</source>
        <translation>Der Inhaber bestätigt ihn</translation>
    </message>
    <message>
        <source>The rest is not there</source>
        <translation>Der Rest ist nicht da</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Close inventory</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Keys of this inventory</source>
        <translation>Schlüssel dieser Bestandsprüfung</translation>
    </message>
    <message>
        <source>Key or hook</source>
        <translation>Schlüssel oder Haken</translation>
    </message>
    <message>
        <source>Scan or type the number of a key; before it, if you like, its hook</source>
        <translation>Nummer eines Schlüssels scannen oder tippen; davor, wenn Sie wollen, den Haken</translation>
    </message>
    <message>
        <source>In the list, Space counts a key as seen, and Delete says that it is not there.</source>
        <translation>In der Liste zählt die Leertaste einen Schlüssel als gesehen, und Entf sagt, dass er nicht da ist.</translation>
    </message>
    <message>
        <source>All ({n})</source>
        <translation>Alle ({n})</translation>
    </message>
    <message>
        <source>Still open ({n})</source>
        <translation>Noch offen ({n})</translation>
    </message>
    <message>
        <source>Differences ({n})</source>
        <translation>Abweichungen ({n})</translation>
    </message>
    <message>
        <source>Inventory: {name}</source>
        <translation>Bestandsprüfung: {name}</translation>
    </message>
    <message>
        <source>{counted} of {total} counted</source>
        <translation>{counted} von {total} gezählt</translation>
    </message>
    <message>
        <source>{counted} of {total} counted, each by two people</source>
        <translation>{counted} von {total} gezählt, jeder von zwei Personen</translation>
    </message>
    <message>
        <source>{hook}: now the key that hangs there.</source>
        <translation>{hook}: jetzt der Schlüssel, der dort hängt.</translation>
    </message>
    <message>
        <source>No key has the number {number}. Read it again.</source>
        <translation>Kein Schlüssel hat die Nummer {number}. Lesen Sie noch einmal ab.</translation>
    </message>
</context>
<context>
    <name>IssueForm</name>
    <message>
        <source>Hand out keys</source>
        <translation>Schlüssel ausgeben</translation>
    </message>
    <message>
        <source>Handing out {what}</source>
        <translation>Ausgabe {what}</translation>
    </message>
    <message>
        <source>in the basket: {count}</source>
        <translation>im Korb: {count}</translation>
    </message>
    <message>
        <source>{number} is in the basket already.</source>
        <translation>{number} liegt schon im Korb.</translation>
    </message>
    <message>
        <source>Signature of {name}</source>
        <translation>Unterschrift {name}</translation>
    </message>
    <message>
        <source>Signature of the holder</source>
        <translation>Unterschrift des Inhabers</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An (Inhaber)</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>Rückgabe bis</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>Träger</translation>
    </message>
    <message>
        <source>Master key: approved by</source>
        <translation>Hauptschlüssel: Freigabe durch</translation>
    </message>
    <message>
        <source>What if lost? …</source>
        <translation>Wenn verloren? …</translation>
    </message>
    <message>
        <source>if somebody else</source>
        <translation>falls jemand anderes</translation>
    </message>
    <message>
        <source>Enter when, or choose “unlimited”.</source>
        <translation>Zeit eintragen oder „unbefristet“ wählen.</translation>
    </message>
    <message>
        <source>Their password</source>
        <translation>Passwort dieser Person</translation>
    </message>
    <message>
        <source>Add keys: scan, number or door</source>
        <translation>Schlüssel hinzufügen: scannen, Nummer oder Tür</translation>
    </message>
    <message>
        <source>HS 2/014, key type or door</source>
        <translation>HS 2/014, Schlüsselart oder Tür</translation>
    </message>
    <message>
        <source>Hand over and print</source>
        <translation>Übergeben und drucken</translation>
    </message>
    <message>
        <source>Clear signature</source>
        <translation>Unterschrift löschen</translation>
    </message>
    <message>
        <source>Day keys only: scan and login prove the handover, no signature is needed.</source>
        <translation>Nur Tagesschlüssel: Scan und Login belegen die Übergabe, eine Unterschrift ist nicht nötig.</translation>
    </message>
    <message>
        <source>Handed out by {name}, confirmed with the login of {time}</source>
        <translation>Ausgegeben durch {name}, bestätigt mit dem Login von {time}</translation>
    </message>
    <message>
        <source>Enter a time like 18:00 or 30.11. 08:00.</source>
        <translation>Geben Sie eine Zeit ein wie 18:00 oder 30.11. 08:00.</translation>
    </message>
    <message>
        <source>Choose who takes the keys from the list.</source>
        <translation>Wählen Sie aus der Liste, wer die Schlüssel bekommt.</translation>
    </message>
    <message>
        <source>Scan a key, or choose one from the list.</source>
        <translation>Scannen Sie einen Schlüssel oder wählen Sie einen aus der Liste.</translation>
    </message>
    <message>
        <source>{name} has not brought back, though due: {numbers}</source>
        <translation>{name} hat noch nicht zurückgebracht, obwohl fällig: {numbers}</translation>
    </message>
    <message>
        <source>{name} has {numbers}. The receipt is being printed.</source>
        <translation>{name} hat {numbers}. Das Übergabeprotokoll wird gedruckt.</translation>
    </message>
    <message>
        <source>Found key: what the inspection showed</source>
        <translation>Fundschlüssel: was die Prüfung ergab</translation>
    </message>
    <message>
        <source>Kept for {names}: why it goes out all the same</source>
        <translation>Reserviert für {names}: warum die Ausgabe trotzdem</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>{name} has {numbers}. No paper for day keys; the key&apos;s menu prints it.</source>
        <translation>{name} hat {numbers}. Ohne Papier bei Tagesschlüsseln; das Menü des Schlüssels druckt es.</translation>
    </message>
</context>
<context>
    <name>KeyActs</name>
    <message>
        <source>Copies</source>
        <translation>Exemplare</translation>
    </message>
    <message>
        <source>Keying schedule</source>
        <translation>Schließplan</translation>
    </message>
    <message>
        <source>Report a loss</source>
        <translation>Verlust melden</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Auskunft</translation>
    </message>
    <message>
        <source>Key data</source>
        <translation>Schlüsseldaten</translation>
    </message>
    <message>
        <source>Hand out {number}</source>
        <translation>{number} ausgeben</translation>
    </message>
    <message>
        <source>Take {number} back</source>
        <translation>{number} zurücknehmen</translation>
    </message>
    <message>
        <source>Report {number} lost</source>
        <translation>Verlust von {number} melden</translation>
    </message>
    <message>
        <source>Print the receipt again</source>
        <translation>Übergabeprotokoll noch einmal drucken</translation>
    </message>
    <message>
        <source>Confirm the loss</source>
        <translation>Verlust bestätigen</translation>
    </message>
    <message>
        <source>New locking system</source>
        <translation>Neue Schließanlage</translation>
    </message>
    <message>
        <source>Import keying schedule …</source>
        <translation>Schließplan importieren …</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} ändern</translation>
    </message>
    <message>
        <source>New key type in {name}</source>
        <translation>Neue Schlüsselart in {name}</translation>
    </message>
    <message>
        <source>New cylinder in {name}</source>
        <translation>Neuer Zylinder in {name}</translation>
    </message>
    <message>
        <source>Add copies of {name}</source>
        <translation>Exemplare von {name} anlegen</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Order copies of {name}</source>
        <translation>Exemplare von {name} bestellen</translation>
    </message>
    <message>
        <source>Reserve {number}</source>
        <translation>{number} reservieren</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Give the reservation up</source>
        <translation>Reservierung aufheben</translation>
    </message>
    <message>
        <source>Pass {number} on</source>
        <translation>{number} weitergeben</translation>
    </message>
    <message>
        <source>Another bearer of the firm</source>
        <translation>Trägerwechsel in der Firma</translation>
    </message>
    <message>
        <source>Where was {number}?</source>
        <translation>Wo war {number}?</translation>
    </message>
    <message>
        <source>Swap a cylinder of {name}</source>
        <translation>Zylinder von {name} tauschen</translation>
    </message>
    <message>
        <source>Rekey {name} …</source>
        <translation>{name} umschließen …</translation>
    </message>
    <message>
        <source>Clauses of the receipt …</source>
        <translation>Klauseln des Übergabeprotokolls …</translation>
    </message>
    <message>
        <source>Day keys: out and back</source>
        <translation>Tagesschlüssel: aus und zurück</translation>
    </message>
</context>
<context>
    <name>KeyAnswer</name>
    <message>
        <source>employee</source>
        <translation>Beschäftigte</translation>
    </message>
    <message>
        <source>visitor</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Who could open a door?</source>
        <translation>Wer konnte eine Tür öffnen?</translation>
    </message>
    <message>
        <source>What could somebody open?</source>
        <translation>Was konnte jemand öffnen?</translation>
    </message>
    <message>
        <source>Where was a key, ever?</source>
        <translation>Wo war ein Schlüssel, je?</translation>
    </message>
    <message>
        <source>Which keys were overdue?</source>
        <translation>Welche Schlüssel waren überfällig?</translation>
    </message>
    <message>
        <source>Which keys were there?</source>
        <translation>Welche Schlüssel gab es?</translation>
    </message>
    <message>
        <source>What would losses cost?</source>
        <translation>Was würden Verluste kosten?</translation>
    </message>
    <message>
        <source>{door}: no cylinder sat in it</source>
        <translation>{door}: darin saß kein Zylinder</translation>
    </message>
    <message>
        <source>cylinder {number}</source>
        <translation>Zylinder {number}</translation>
    </message>
    <message>
        <source>Without a gap from the first record to now, newest first.</source>
        <translation>Lückenlos seit der ersten Erfassung bis jetzt, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>Holders: {count}, the dearest loss first</source>
        <translation>Inhaber: {count}, der teuerste Verlust zuerst</translation>
    </message>
    <message>
        <source>Copies: {told}</source>
        <translation>Exemplare: {told}</translation>
    </message>
    <message>
        <source>Doors: {count}</source>
        <translation>Türen: {count}</translation>
    </message>
    <message>
        <source>No key opened this door then.</source>
        <translation>Kein Schlüssel öffnete damals diese Tür.</translation>
    </message>
    <message>
        <source>No keys in hands then.</source>
        <translation>Damals keine Schlüssel in Händen.</translation>
    </message>
    <message>
        <source>Nobody had a key then.</source>
        <translation>Damals hatte niemand einen Schlüssel.</translation>
    </message>
    <message>
        <source>No key then.</source>
        <translation>Damals kein Schlüssel.</translation>
    </message>
    <message>
        <source>Cyl. / keys</source>
        <translation>Zyl. / Schl.</translation>
    </message>
    <message>
        <source>last seen</source>
        <translation>zuletzt gesehen</translation>
    </message>
    <message>
        <source>carried by {name}</source>
        <translation>getragen von {name}</translation>
    </message>
    <message>
        <source>door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>bis {moment}</translation>
    </message>
    <message>
        <source>until now</source>
        <translation>bis jetzt</translation>
    </message>
    <message>
        <source>brought by {name}</source>
        <translation>gebracht von {name}</translation>
    </message>
    <message>
        <source>doors: {count}</source>
        <translation>Türen: {count}</translation>
    </message>
    <message>
        <source>no costs set</source>
        <translation>ohne Kostenangabe</translation>
    </message>
    <message>
        <source>before records</source>
        <translation>vor Erfassung</translation>
    </message>
    <message>
        <source>continuous supervision</source>
        <translation>durchgehende Aufsicht</translation>
    </message>
    <message>
        <source>From, until</source>
        <translation>Von, bis</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Exemplare</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Exemplar</translation>
    </message>
    <message>
        <source>Holder / place</source>
        <translation>Inhaber / Ort</translation>
    </message>
    <message>
        <source>Since, due</source>
        <translation>Seit, fällig</translation>
    </message>
</context>
<context>
    <name>KeyDesk</name>
    <message>
        <source>Receipt stored as {name}</source>
        <translation>Übergabeprotokoll gespeichert: {name}</translation>
    </message>
    <message>
        <source>The handover is recorded. The receipt was not printed: {why}</source>
        <translation>Die Übergabe ist erfasst. Das Übergabeprotokoll wurde nicht gedruckt: {why}</translation>
    </message>
    <message>
        <source>print it again from the key&apos;s menu.</source>
        <translation>Drucken Sie es über das Menü des Schlüssels noch einmal.</translation>
    </message>
    <message>
        <source>Report with schedule and whereabouts stored as {name}</source>
        <translation>Meldung mit Schließplan und Verbleib gespeichert als {name}</translation>
    </message>
    <message>
        <source>The report is stored. Its paper was not printed: {why}</source>
        <translation>Die Meldung ist gespeichert. Ihr Papier wurde nicht gedruckt: {why}</translation>
    </message>
    <message>
        <source>Protocol stored as {name}</source>
        <translation>Protokoll gespeichert als {name}</translation>
    </message>
    <message>
        <source>The count is kept. Its paper was not printed: {why}</source>
        <translation>Die Zählung ist gespeichert. Ihr Papier wurde nicht gedruckt: {why}</translation>
    </message>
</context>
<context>
    <name>KeyForms</name>
    <message>
        <source>Keying schedule {name}: crosses not saved: {count}.</source>
        <translation>Schließplan {name}: nicht gespeicherte Kreuze: {count}.</translation>
    </message>
    <message>
        <source>This key does not exist any more.</source>
        <translation>Diesen Schlüssel gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Both have confirmed already.</source>
        <translation>Beide haben schon bestätigt.</translation>
    </message>
</context>
<context>
    <name>KeyInventory</name>
    <message>
        <source>Inventories</source>
        <translation>Bestandsprüfungen</translation>
    </message>
    <message>
        <source>No inventory yet. Begin with the cabinet that is used most.</source>
        <translation>Noch keine Bestandsprüfung. Beginnen Sie mit dem Tresor, der am meisten gebraucht wird.</translation>
    </message>
    <message>
        <source>Begin an inventory</source>
        <translation>Bestandsprüfung beginnen</translation>
    </message>
    <message>
        <source>Long unseen</source>
        <translation>Lange nicht gesehen</translation>
    </message>
    <message>
        <source>Every key was seen within a year.</source>
        <translation>Jeder Schlüssel wurde binnen eines Jahres gesehen.</translation>
    </message>
    <message>
        <source>Count {name}</source>
        <translation>{name} zählen</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>{name} ansehen</translation>
    </message>
    <message>
        <source>Print the sheet of {name}</source>
        <translation>Zählblatt von {name} drucken</translation>
    </message>
    <message>
        <source>Print the protocol of {name}</source>
        <translation>Protokoll von {name} drucken</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Belongs</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Gezählt von</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Was gezählt wird</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} von {total}</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Holder / place</source>
        <translation>Inhaber / Platz</translation>
    </message>
    <message>
        <source>seen: {place}</source>
        <translation>gesehen: {place}</translation>
    </message>
    <message>
        <source>out with {name}</source>
        <translation>bei {name}</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>to settle: {n}</source>
        <translation>zu klären: {n}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
</context>
<context>
    <name>KeyLookups</name>
    <message>
        <source>in the cabinet: {n}</source>
        <translation>im Tresor: {n}</translation>
    </message>
    <message>
        <source>opens {door}, doors in all: {n}</source>
        <translation>öffnet {door}, Türen insgesamt: {n}</translation>
    </message>
    <message>
        <source>keys: {n}</source>
        <translation>Schlüssel: {n}</translation>
    </message>
    <message>
        <source>visitor</source>
        <translation>Besucher</translation>
    </message>
</context>
<context>
    <name>KeyStock</name>
    <message>
        <source>Orders of copies</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>No copies were ordered yet. Choose a key type, then “Order copies” under “Key data”.</source>
        <translation>Noch keine Exemplare bestellt. Wählen Sie eine Schlüsselart, dann „Exemplare bestellen“ unter „Schlüsseldaten“.</translation>
    </message>
    <message>
        <source>Delivery of {number}</source>
        <translation>Lieferung zu {number}</translation>
    </message>
    <message>
        <source>The rest of {number} never came</source>
        <translation>Der Rest von {number} kam nie</translation>
    </message>
    <message>
        <source>Sealed emergency keys</source>
        <translation>Versiegelte Notfallschlüssel</translation>
    </message>
    <message>
        <source>No key is sealed. Choose a copy, open its menu and seal it with a second person.</source>
        <translation>Kein Schlüssel ist versiegelt. Wählen Sie ein Exemplar, öffnen Sie sein Menü und versiegeln Sie es mit einer zweiten Person.</translation>
    </message>
    <message>
        <source>Sign for seal {number}</source>
        <translation>Siegel {number} gegenzeichnen</translation>
    </message>
    <message>
        <source>Break the seal of {number}</source>
        <translation>Siegel von {number} brechen</translation>
    </message>
    <message>
        <source>Take {number} out of its seal</source>
        <translation>{number} aus dem Siegel nehmen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Key type</source>
        <translation>Schlüsselart</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>{came} of {total} here</source>
        <translation>{came} von {total} da</translation>
    </message>
    <message>
        <source>closed, {count} never came</source>
        <translation>geschlossen, {count} nie gekommen</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>geliefert</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Siegel</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Versiegelt</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Gebrochen</translation>
    </message>
    <message>
        <source>second by {day}</source>
        <translation>zweite bis {day}</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>versiegelt</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>one signature</source>
        <translation>eine Unterschrift</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>gebrochen</translation>
    </message>
    <message>
        <source>Copies of the key type</source>
        <translation>Exemplare der Schlüsselart</translation>
    </message>
    <message>
        <source>Cabinets and hooks</source>
        <translation>Tresore und Haken</translation>
    </message>
    <message>
        <source>No cabinet yet. Make one, or take over the places that are written at your keys.</source>
        <translation>Noch kein Tresor. Legen Sie einen an, oder übernehmen Sie die Plätze, die bei Ihren Schlüsseln stehen.</translation>
    </message>
    <message>
        <source>New cabinet</source>
        <translation>Neuer Tresor</translation>
    </message>
    <message>
        <source>Take over places</source>
        <translation>Plätze übernehmen</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Schlüsselbunde</translation>
    </message>
    <message>
        <source>No ring yet. Make one from keys in the cabinet.</source>
        <translation>Noch kein Bund. Bilden Sie einen aus Schlüsseln im Tresor.</translation>
    </message>
    <message>
        <source>Make a ring</source>
        <translation>Bund bilden</translation>
    </message>
    <message>
        <source>Codes of alarms and safes</source>
        <translation>Codes von Alarmen und Tresoren</translation>
    </message>
    <message>
        <source>No code yet. Record what it is for and who knows it, never the code.</source>
        <translation>Noch kein Code. Tragen Sie ein, wofür er ist und wer ihn kennt, nie den Code.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>What belongs on {hook}</source>
        <translation>Was an {hook} gehört</translation>
    </message>
    <message>
        <source>{what} belongs on {hook} no longer</source>
        <translation>{what} gehört nicht mehr an {hook}</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} ändern</translation>
    </message>
    <message>
        <source>Put keys on {name}</source>
        <translation>Schlüssel an {name} hängen</translation>
    </message>
    <message>
        <source>Break up {name}</source>
        <translation>{name} auflösen</translation>
    </message>
    <message>
        <source>Restore {name}</source>
        <translation>{name} wiederherstellen</translation>
    </message>
    <message>
        <source>{name} was changed</source>
        <translation>{name} wurde geändert</translation>
    </message>
    <message>
        <source>Somebody was told {name}</source>
        <translation>{name} wurde jemandem gesagt</translation>
    </message>
    <message>
        <source>Somebody shall not use {name} any more</source>
        <translation>Jemand soll {name} nicht mehr nutzen</translation>
    </message>
    <message>
        <source>Change the record of {name}</source>
        <translation>Eintrag zu {name} ändern</translation>
    </message>
    <message>
        <source>Hook</source>
        <translation>Haken</translation>
    </message>
    <message>
        <source>Belongs here</source>
        <translation>Gehört hierher</translation>
    </message>
    <message>
        <source>Out with</source>
        <translation>Ausgegeben an</translation>
    </message>
    <message>
        <source>ring, keys: {count}</source>
        <translation>Bund, Schlüssel: {count}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>hangs</source>
        <translation>hängt</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Bund</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Holder / place</source>
        <translation>Inhaber / Ort</translation>
    </message>
    <message>
        <source>broken up</source>
        <translation>aufgelöst</translation>
    </message>
    <message>
        <source>out</source>
        <translation>ausgegeben</translation>
    </message>
    <message>
        <source>cabinet</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>change it</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Bekannt bei</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>by {day} again</source>
        <translation>wieder bis {day}</translation>
    </message>
    <message>
        <source>and still by {names}</source>
        <translation>und noch bei {names}</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>No loss was reported. F9 reports one.</source>
        <translation>Kein Verlust ist gemeldet. F9 meldet einen.</translation>
    </message>
    <message>
        <source>The loss of {number}</source>
        <translation>Der Verlust von {number}</translation>
    </message>
    <message>
        <source>Simulate a loss</source>
        <translation>Verlust durchspielen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeldet</translation>
    </message>
</context>
<context>
    <name>KeySum</name>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>lost?</source>
        <translation>verloren?</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>cabinet</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>out</source>
        <translation>ausgegeben</translation>
    </message>
    <message>
        <source>reported {day}</source>
        <translation>gemeldet {day}</translation>
    </message>
    <message>
        <source>last with {name}</source>
        <translation>zuletzt {name}</translation>
    </message>
    <message>
        <source>loss reported {day}</source>
        <translation>Verlust gemeldet {day}</translation>
    </message>
    <message>
        <source>{window} for {name}</source>
        <translation>{window} für {name}</translation>
    </message>
    <message>
        <source>uncounted</source>
        <translation>ungezählt</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>unbefristet</translation>
    </message>
    <message>
        <source>kept {window}</source>
        <translation>reserviert {window}</translation>
    </message>
    <message>
        <source>sealed {number}</source>
        <translation>Siegel {number}</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>never delivered</source>
        <translation>nie geliefert</translation>
    </message>
    <message>
        <source>ring {name}</source>
        <translation>Bund {name}</translation>
    </message>
</context>
<context>
    <name>KeysScreen</name>
    <message>
        <source>Copy</source>
        <translation>Exemplar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Holder / place</source>
        <translation>Inhaber / Ort</translation>
    </message>
    <message>
        <source>since</source>
        <translation>seit</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>in basket</source>
        <translation>im Korb</translation>
    </message>
    <message>
        <source>Locking systems</source>
        <translation>Schließanlagen</translation>
    </message>
    <message>
        <source>No locking system yet. Create one under “Key data”, or import a keying schedule.</source>
        <translation>Noch keine Schließanlage. Legen Sie eine unter „Schlüsseldaten“ an oder importieren Sie einen Schließplan.</translation>
    </message>
</context>
<context>
    <name>LossDecisionForm</name>
    <message>
        <source>Confirm the loss of {number}</source>
        <translation>Verlust von {number} bestätigen</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>{number}, last with {name}, counts as gone for good from then on. If it turns up, take it back.</source>
        <translation>{number}, zuletzt {name}, gilt dann als endgültig abhandengekommen. Taucht der Schlüssel auf, nehmen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>Confirm the loss</source>
        <translation>Verlust bestätigen</translation>
    </message>
    <message>
        <source>The loss of {number} is confirmed.</source>
        <translation>Der Verlust von {number} ist bestätigt.</translation>
    </message>
    <message>
        <source>Police reference</source>
        <translation>Aktenzeichen der Polizei</translation>
    </message>
</context>
<context>
    <name>LossForm</name>
    <message>
        <source>Report a loss</source>
        <translation>Verlust melden</translation>
    </message>
    <message>
        <source>Loss of {number}</source>
        <translation>Verlust {number}</translation>
    </message>
    <message>
        <source>Choose the key that is gone from the list.</source>
        <translation>Wählen Sie den fehlenden Schlüssel aus der Liste.</translation>
    </message>
    <message>
        <source>Enter a time like 9:30 or 22.11. 17:30.</source>
        <translation>Geben Sie eine Zeit ein wie 9:30 oder 22.11. 17:30.</translation>
    </message>
    <message>
        <source>Which key</source>
        <translation>Welcher Schlüssel</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Gemeldet von</translation>
    </message>
    <message>
        <source>Noticed at (empty: now)</source>
        <translation>Bemerkt um (leer: jetzt)</translation>
    </message>
    <message>
        <source>Police reference</source>
        <translation>Aktenzeichen der Polizei</translation>
    </message>
    <message>
        <source>It was stolen</source>
        <translation>Er wurde gestohlen</translation>
    </message>
    <message>
        <source>Report the loss</source>
        <translation>Verlust melden</translation>
    </message>
    <message>
        <source>HS 2/014 or a name</source>
        <translation>HS 2/014 oder ein Name</translation>
    </message>
    <message>
        <source>Write down what happened.</source>
        <translation>Schreiben Sie auf, was geschehen ist.</translation>
    </message>
    <message>
        <source>They are</source>
        <translation>Wer das ist</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Last seen when, where</source>
        <translation>Zuletzt gesehen wann, wo</translation>
    </message>
    <message>
        <source>Place of the loss</source>
        <translation>Ort des Verlusts</translation>
    </message>
    <message>
        <source>Searched where</source>
        <translation>Wo gesucht wurde</translation>
    </message>
    <message>
        <source>Label that tells what it opens</source>
        <translation>Anhänger, der die Tür verrät</translation>
    </message>
    <message>
        <source>Who knows already</source>
        <translation>Wer es schon weiß</translation>
    </message>
    <message>
        <source>The loss of {number} is reported, an incident is open. The office manager decides.</source>
        <translation>Der Verlust von {number} ist gemeldet, ein Vorfall ist offen. Die Büroleitung entscheidet.</translation>
    </message>
</context>
<context>
    <name>LossNotice</name>
    <message>
        <source>On loss we intend to replace what the key opens; costs are not set yet.</source>
        <translation>Bei Verlust ist der Austausch beabsichtigt; Kosten sind noch nicht hinterlegt.</translation>
    </message>
    <message>
        <source>On loss we intend to replace the locking system, expected cost about {amount}.</source>
        <translation>Bei Verlust ist der Austausch der Schließanlage beabsichtigt, Kosten voraussichtlich {amount}.</translation>
    </message>
    <message>
        <source>Report a loss at once, do not pass the key on, do not have it copied.</source>
        <translation>Verlust sofort melden, nicht weitergeben, nicht nachmachen.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Belehrung</translation>
    </message>
    <message>
        <source>Cylinders this key opens: {cylinders}, keys that fit them: {keys}.</source>
        <translation>Zylinder, die er öffnet: {cylinders}, Schlüssel dazu: {keys}.</translation>
    </message>
    <message>
        <source>Replacing them would cost about {amount}.</source>
        <translation>Der Austausch würde etwa {amount} kosten.</translation>
    </message>
    <message>
        <source>Opens a zone under continuous supervision.</source>
        <translation>Öffnet einen Bereich mit dauernder Aufsicht.</translation>
    </message>
    <message>
        <source>Text v{version}, {language}</source>
        <translation>Text v{version}, {language}</translation>
    </message>
</context>
<context>
    <name>LossSheet</name>
    <message>
        <source>Loss of {number}</source>
        <translation>Verlust von {number}</translation>
    </message>
    <message>
        <source>Loss of a key</source>
        <translation>Verlust eines Schlüssels</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Die Meldung</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was er bedeutet</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Print what was frozen</source>
        <translation>Festgehaltenen Stand drucken</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Decide anew</source>
        <translation>Neu entscheiden</translation>
    </message>
    <message>
        <source>Nothing yet: the office decides.</source>
        <translation>Noch nichts: Die Büroleitung entscheidet.</translation>
    </message>
    <message>
        <source>Confirm the loss</source>
        <translation>Verlust bestätigen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Record what was replaced</source>
        <translation>Ersatz festhalten</translation>
    </message>
    <message>
        <source>found again</source>
        <translation>wiedergefunden</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>gemeldet</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>zu entscheiden</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>Reported {at} by {name} ({who}), noticed {noticed}</source>
        <translation>Gemeldet {at} von {name} ({who}), bemerkt {noticed}</translation>
    </message>
    <message>
        <source>Holder: {name}</source>
        <translation>Inhaber: {name}</translation>
    </message>
    <message>
        <source>What happened: {text}</source>
        <translation>Was geschehen ist: {text}</translation>
    </message>
    <message>
        <source>Place: {text}</source>
        <translation>Ort: {text}</translation>
    </message>
    <message>
        <source>Last seen: {text}</source>
        <translation>Zuletzt gesehen: {text}</translation>
    </message>
    <message>
        <source>Searched: {text}</source>
        <translation>Gesucht: {text}</translation>
    </message>
    <message>
        <source>Label: {text}</source>
        <translation>Anhänger: {text}</translation>
    </message>
    <message>
        <source>Informed: {text}</source>
        <translation>Informiert: {text}</translation>
    </message>
    <message>
        <source>Police reference: {text}</source>
        <translation>Aktenzeichen der Polizei: {text}</translation>
    </message>
    <message>
        <source>It was stolen.</source>
        <translation>Er wurde gestohlen.</translation>
    </message>
    <message>
        <source>Doors {doors}. To be replaced: cylinders {cylinders}, keys {keys}.</source>
        <translation>Türen {doors}. Zu ersetzen: Zylinder {cylinders}, Schlüssel {keys}.</translation>
    </message>
    <message>
        <source>Costs were not set.</source>
        <translation>Kosten waren nicht hinterlegt.</translation>
    </message>
    <message>
        <source>Cost about {amount}.</source>
        <translation>Kosten etwa {amount}.</translation>
    </message>
    <message>
        <source>{at} confirmed by {name}</source>
        <translation>{at} bestätigt von {name}</translation>
    </message>
    <message>
        <source>{at} decided by {name}: {risk}, {measure}{until}. {reason}</source>
        <translation>{at} entschieden von {name}: {risk}, {measure}{until}. {reason}</translation>
    </message>
    <message>
        <source> until {day}</source>
        <translation> bis {day}</translation>
    </message>
    <message>
        <source>{at} rekeyed: {types}. {reason}</source>
        <translation>{at} umgestellt: {types}. {reason}</translation>
    </message>
    <message>
        <source>{at} replaced: {what}. Cylinders {cylinders}, keys {keys}, {cost} € ({name})</source>
        <translation>{at} ersetzt: {what}. Zylinder {cylinders}, Schlüssel {keys}, {cost} € ({name})</translation>
    </message>
    <message>
        <source>{at} found by {name}, {where}.</source>
        <translation>{at} gefunden von {name}, {where}.</translation>
    </message>
    <message>
        <source>Inspected: {text}</source>
        <translation>Geprüft: {text}</translation>
    </message>
    <message>
        <source>{at} brought back</source>
        <translation>{at} zurückgebracht</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>No key has the number {number}. Choose one from the list.</source>
        <translation>Kein Schlüssel hat die Nummer {number}. Wählen Sie einen aus der Liste.</translation>
    </message>
    <message>
        <source>No key that opens {number} is in the cabinet.</source>
        <translation>Kein Schlüssel, der {number} öffnet, ist im Tresor.</translation>
    </message>
    <message>
        <source>No key {number} is out. Look at the number on the key again.</source>
        <translation>Kein Schlüssel {number} ist ausgegeben. Prüfen Sie die Nummer auf dem Schlüssel.</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Order copies of {name}</source>
        <translation>Exemplare von {name} bestellen</translation>
    </message>
    <message>
        <source>Record the order</source>
        <translation>Bestellung eintragen</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Number of the security card, read off the card</source>
        <translation>Nummer der Sicherungskarte, von der Karte abgelesen</translation>
    </message>
    <message>
        <source>Ordered from</source>
        <translation>Bestellt bei</translation>
    </message>
    <message>
        <source>Ordered: {count} of {name}.</source>
        <translation>Bestellt: {count} von {name}.</translation>
    </message>
</context>
<context>
    <name>PlaceActs</name>
    <message>
        <source>Nothing belongs on {hook} any more.</source>
        <translation>An {hook} gehört nichts mehr.</translation>
    </message>
    <message>
        <source>{what} belongs on {hook} again.</source>
        <translation>{what} gehört wieder an {hook}.</translation>
    </message>
    <message>
        <source>Keys that hang on a hook now: {count}. Places that name no hook stay as they are written.</source>
        <translation>An einen Haken übernommen: {count}. Plätze ohne Haken bleiben, wie sie geschrieben sind.</translation>
    </message>
    <message>
        <source>Break up {name}</source>
        <translation>{name} auflösen</translation>
    </message>
    <message>
        <source>All keys come off the ring. It can be restored with the same keys.</source>
        <translation>Alle Schlüssel kommen vom Bund. Er lässt sich mit denselben Schlüsseln wiederherstellen.</translation>
    </message>
    <message>
        <source>The ring {name} is broken up.</source>
        <translation>Der Bund {name} ist aufgelöst.</translation>
    </message>
    <message>
        <source>The ring {name} is whole again.</source>
        <translation>Der Bund {name} ist wieder vollständig.</translation>
    </message>
    <message>
        <source>Take {number} off its ring</source>
        <translation>{number} vom Bund nehmen</translation>
    </message>
    <message>
        <source>It hangs on {name} and may be handed out alone afterwards.</source>
        <translation>Er hängt an {name} und darf danach einzeln ausgegeben werden.</translation>
    </message>
    <message>
        <source>{number} is off its ring.</source>
        <translation>{number} ist vom Bund genommen.</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>Ask about keys</source>
        <translation>Zu Schlüsseln fragen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Which key</source>
        <translation>Welcher Schlüssel</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>now; or 09:30, or 22.11.2025 17:30</source>
        <translation>jetzt; oder 09:30, oder 22.11.2025 17:30</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The answer as PDF</source>
        <translation>Antwort als PDF</translation>
    </message>
    <message>
        <source>The answer as CSV</source>
        <translation>Antwort als CSV</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Type a few letters and choose from the list.</source>
        <translation>Ein paar Buchstaben tippen und aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Enter a time like 09:30 or 22.11.2025 17:30, or nothing for now.</source>
        <translation>Eine Zeit wie 09:30 oder 22.11.2025 17:30 eingeben, oder nichts für jetzt.</translation>
    </message>
    <message>
        <source>as of {moment}</source>
        <translation>Stand {moment}</translation>
    </message>
    <message>
        <source>Answer written, lines: {count}</source>
        <translation>Antwort gespeichert, Zeilen: {count}</translation>
    </message>
</context>
<context>
    <name>ReceiptSheet</name>
    <message>
        <source>genuine</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>verändert</translation>
    </message>
    <message>
        <source>no receipt</source>
        <translation>kein Protokoll</translation>
    </message>
    <message>
        <source>not ours</source>
        <translation>nicht von uns</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>kein Code</translation>
    </message>
    <message>
        <source>The code fits the log, and the receipt is stored as the log committed to it.</source>
        <translation>Der Code passt zum Zugangsprotokoll, und das Übergabeprotokoll ist so gespeichert, wie es dort festgehalten wurde.</translation>
    </message>
    <message>
        <source>The code fits the log, but what is stored of the receipt is not what the log committed to. Believe the paper, not this computer: tell the auditor, and verify the log.</source>
        <translation>Der Code passt zum Zugangsprotokoll, aber das gespeicherte Übergabeprotokoll ist nicht das, was dort festgehalten wurde. Glauben Sie dem Papier, nicht diesem Rechner: Sagen Sie es der Revision und prüfen Sie das Protokoll.</translation>
    </message>
    <message>
        <source>The code fits the log, but belongs to another paper: a report, a list or the end of a day.</source>
        <translation>Der Code passt zum Zugangsprotokoll, gehört aber zu einem anderen Papier: einem Bericht, einer Liste oder einem Tagesabschluss.</translation>
    </message>
    <message>
        <source>This log never had the code: the paper is of another company, the code was altered, or the log was rewritten. Compare it letter by letter, then verify the log.</source>
        <translation>Dieses Zugangsprotokoll hatte den Code nie: Das Papier ist von einer anderen Firma, der Code wurde verändert, oder das Protokoll wurde umgeschrieben. Vergleichen Sie Buchstabe für Buchstabe, dann prüfen Sie das Protokoll.</translation>
    </message>
    <message>
        <source>The code speaks of more entries than the log has: it is made up, or the end of the log was cut off. Verify the log.</source>
        <translation>Der Code spricht von mehr Einträgen, als das Zugangsprotokoll hat: Er ist erfunden, oder das Ende wurde abgeschnitten. Prüfen Sie das Protokoll.</translation>
    </message>
    <message>
        <source>The code does not fit the log as it is since a backup was put back. Verify the log with this code: it tells whether the restore gave the entry up.</source>
        <translation>Der Code passt nicht zum Zugangsprotokoll, wie es seit dem Einspielen einer Sicherung ist. Prüfen Sie das Protokoll mit diesem Code: Die Prüfung sagt, ob der Eintrag dabei aufgegeben wurde.</translation>
    </message>
    <message>
        <source>This is neither the code of a paper (AD1:…) nor the number of a receipt of this company. Scan the QR code at the end of the receipt.</source>
        <translation>Das ist weder der Code eines Papiers (AD1:…) noch die Nummer eines Übergabeprotokolls dieser Firma. Scannen Sie den QR-Code am Ende des Übergabeprotokolls.</translation>
    </message>
    <message>
        <source>Receipt genuine?</source>
        <translation>Protokoll echt?</translation>
    </message>
    <message>
        <source>Print the receipt again</source>
        <translation>Protokoll noch einmal drucken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The log is being read …</source>
        <translation>Das Zugangsprotokoll wird gelesen …</translation>
    </message>
    <message>
        <source>{number}: handed out by {giver} to {taker}, {at}. Entry {entry} of the log.</source>
        <translation>{number}: ausgegeben von {giver} an {taker}, {at}. Eintrag {entry} des Zugangsprotokolls.</translation>
    </message>
    <message>
        <source>{number}: returned by {giver} to {taker}, {at}. Entry {entry} of the log.</source>
        <translation>{number}: zurückgegeben von {giver} an {taker}, {at}. Eintrag {entry} des Zugangsprotokolls.</translation>
    </message>
    <message>
        <source>{number}: not returned, {name} is responsible for it.</source>
        <translation>{number}: nicht zurückgegeben, {name} ist dafür verantwortlich.</translation>
    </message>
    <message>
        <source>{number}: returned {at} by {name}.</source>
        <translation>{number}: am {at} von {name} zurückgegeben.</translation>
    </message>
    <message>
        <source>Made before {before}.</source>
        <translation>Erstellt vor {before}.</translation>
    </message>
    <message>
        <source>Made after {after} and before {before}.</source>
        <translation>Erstellt nach {after} und vor {before}.</translation>
    </message>
    <message>
        <source>the checkpoint of {at}</source>
        <translation>dem Prüfpunkt vom {at}</translation>
    </message>
    <message>
        <source>the checkpoint of {at} on receipt {number}, kept by {name}</source>
        <translation>dem Prüfpunkt vom {at} auf dem Übergabeprotokoll {number}, das {name} hat</translation>
    </message>
</context>
<context>
    <name>ReceiveForm</name>
    <message>
        <source>Delivery of {number}</source>
        <translation>Lieferung zu {number}</translation>
    </message>
    <message>
        <source>{count} of {name}, ordered on {day} by {who}. Take out what did not come.</source>
        <translation>{count} von {name}, bestellt am {day} von {who}. Nehmen Sie heraus, was nicht kam.</translation>
    </message>
    <message>
        <source>Take into stock</source>
        <translation>In den Bestand nehmen</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Was kam</translation>
    </message>
    <message>
        <source>Number of the delivery note</source>
        <translation>Nummer des Lieferscheins</translation>
    </message>
    <message>
        <source>Number of the security card, read off the card</source>
        <translation>Nummer der Sicherungskarte, von der Karte abgelesen</translation>
    </message>
    <message>
        <source>Where they hang now</source>
        <translation>Wo sie jetzt hängen</translation>
    </message>
    <message>
        <source>In stock: {count} of {name}.</source>
        <translation>Im Bestand: {count} von {name}.</translation>
    </message>
</context>
<context>
    <name>RecoverForm</name>
    <message>
        <source>{number} turned up</source>
        <translation>{number} ist wieder da</translation>
    </message>
    <message>
        <source>It was missing. From {time} on it hangs in the cabinet again.</source>
        <translation>Er fehlte. Ab {time} hängt er wieder im Tresor.</translation>
    </message>
    <message>
        <source>Hang it up</source>
        <translation>Aufhängen</translation>
    </message>
    <message>
        <source>Where was it found again</source>
        <translation>Wo er wieder auftauchte</translation>
    </message>
    <message>
        <source>{number} hangs in the cabinet again.</source>
        <translation>{number} hängt wieder im Tresor.</translation>
    </message>
</context>
<context>
    <name>RekeyForm</name>
    <message>
        <source>Rekey {name}</source>
        <translation>{name} umschließen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Since which day (empty: now)</source>
        <translation>Seit welchem Tag (leer: jetzt)</translation>
    </message>
    <message>
        <source>Loss that caused it</source>
        <translation>Verlust, der dazu führte</translation>
    </message>
    <message>
        <source>Name of the new key type (empty: none)</source>
        <translation>Name der neuen Schlüsselart (leer: keine)</translation>
    </message>
    <message>
        <source>Make {name} worthless for good</source>
        <translation>{name} endgültig wertlos machen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Enter a day like {day}.</source>
        <translation>Geben Sie einen Tag ein wie {day}.</translation>
    </message>
    <message>
        <source>{name} opens nothing any more. Copies that are out stay on record.</source>
        <translation>{name} schließt nichts mehr. Ausgegebene Exemplare bleiben verzeichnet.</translation>
    </message>
    <message>
        <source>Worthless from then on: {names}</source>
        <translation>Ab dann wertlos: {names}</translation>
    </message>
    <message>
        <source>Cylinders to exchange: {count}, in {doors}</source>
        <translation>Zu tauschende Zylinder: {count}, in {doors}</translation>
    </message>
    <message>
        <source>Copies: {all}, of them out: {out}</source>
        <translation>Exemplare: {all}, davon ausgegeben: {out}</translation>
    </message>
    <message>
        <source>They stay with: {names}</source>
        <translation>Sie bleiben bei: {names}</translation>
    </message>
    <message>
        <source>The new cylinders must also be opened by: {names}</source>
        <translation>Die neuen Zylinder müssen auch schließen: {names}</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>ReplacementForm</name>
    <message>
        <source>Replaced because of {number}</source>
        <translation>Wegen {number} ersetzt</translation>
    </message>
    <message>
        <source>Only what was actually replaced can be claimed from whoever lost the key.</source>
        <translation>Nur was tatsächlich ersetzt wurde, kann von dem verlangt werden, der den Schlüssel verloren hat.</translation>
    </message>
    <message>
        <source>Record what was replaced</source>
        <translation>Ersatz festhalten</translation>
    </message>
    <message>
        <source>What, by whom, invoice</source>
        <translation>Was, von wem, Rechnung</translation>
    </message>
    <message>
        <source>Cost in euros</source>
        <translation>Kosten in Euro</translation>
    </message>
    <message>
        <source>Enter a number like 3.</source>
        <translation>Geben Sie eine Zahl wie 3 ein.</translation>
    </message>
    <message>
        <source>Enter an amount like 618.50.</source>
        <translation>Geben Sie einen Betrag wie 618,50 ein.</translation>
    </message>
    <message>
        <source>Recorded what was replaced because of {number}.</source>
        <translation>Der Ersatz wegen {number} ist festgehalten.</translation>
    </message>
</context>
<context>
    <name>ReportBearerForm</name>
    <message>
        <source>Change of bearer</source>
        <translation>Trägerwechsel</translation>
    </message>
    <message>
        <source>Enter a time like 9:30 or 22.11. 17:30.</source>
        <translation>Geben Sie eine Zeit wie 9:30 oder 22.11. 17:30 ein.</translation>
    </message>
    <message>
        <source>{number}: {name} carries it. Both still have to confirm.</source>
        <translation>{number}: {name} trägt ihn jetzt. Beide müssen noch bestätigen.</translation>
    </message>
    <message>
        <source>Carried by from now on</source>
        <translation>Träger ab jetzt</translation>
    </message>
    <message>
        <source>Since (empty: now)</source>
        <translation>Seit (leer: jetzt)</translation>
    </message>
    <message>
        <source>{number} is carried by {name}. Both have to confirm the change within three working days.</source>
        <translation>{number} trägt {name}. Beide müssen den Wechsel innerhalb von drei Arbeitstagen bestätigen.</translation>
    </message>
    <message>
        <source>Record the change</source>
        <translation>Wechsel eintragen</translation>
    </message>
    <message>
        <source>9:30 or 22.11. 17:30</source>
        <translation>9:30 oder 22.11. 17:30</translation>
    </message>
</context>
<context>
    <name>ReserveForm</name>
    <message>
        <source>Reserve keys</source>
        <translation>Schlüssel reservieren</translation>
    </message>
    <message>
        <source>Reserving for {name}</source>
        <translation>Reservierung für {name}</translation>
    </message>
    <message>
        <source>to be kept: {count}</source>
        <translation>zu reservieren: {count}</translation>
    </message>
    <message>
        <source>Scan a key, or choose one from the list.</source>
        <translation>Scannen Sie einen Schlüssel, oder wählen Sie einen aus der Liste.</translation>
    </message>
    <message>
        <source>Choose for whom from the list.</source>
        <translation>Wählen Sie aus der Liste, für wen.</translation>
    </message>
    <message>
        <source>Which keys: scan, number or search</source>
        <translation>Welche Schlüssel: Scan, Nummer oder Suche</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>HS 2/014 or key type</source>
        <translation>HS 2/014 oder Schlüsselart</translation>
    </message>
    <message>
        <source>18:00 or 30.11. 8:00</source>
        <translation>18:00 oder 30.11. 8:00</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reservieren</translation>
    </message>
    <message>
        <source>Enter a time like 18:00 or 30.11. 08:00.</source>
        <translation>Geben Sie eine Zeit wie 18:00 oder 30.11. 08:00 ein.</translation>
    </message>
    <message>
        <source>{numbers} kept for {name}.</source>
        <translation>{numbers} für {name} reserviert.</translation>
    </message>
</context>
<context>
    <name>RestockForm</name>
    <message>
        <source>Inspect {number} and hang it up</source>
        <translation>{number} prüfen und aufhängen</translation>
    </message>
    <message>
        <source>It may have been copied. To give it back to its holder instead, hand it out with an inspection.</source>
        <translation>Er kann nachgemacht worden sein. Soll er zurück an den Inhaber, geben Sie ihn mit einer Prüfung aus.</translation>
    </message>
    <message>
        <source>Hang it up</source>
        <translation>Aufhängen</translation>
    </message>
    <message>
        <source>What the inspection showed</source>
        <translation>Was die Prüfung ergab</translation>
    </message>
    <message>
        <source>{number} hangs in the cabinet again.</source>
        <translation>{number} hängt wieder im Tresor.</translation>
    </message>
</context>
<context>
    <name>ReturnForm</name>
    <message>
        <source>Take keys back</source>
        <translation>Schlüssel zurücknehmen</translation>
    </message>
    <message>
        <source>Return by {name}</source>
        <translation>Rückgabe {name}</translation>
    </message>
    <message>
        <source>coming back: {count}</source>
        <translation>zurück: {count}</translation>
    </message>
    <message>
        <source>Scan the key that came back, or tick it in the list.</source>
        <translation>Scannen Sie den Schlüssel, der zurückkam, oder haken Sie ihn in der Liste an.</translation>
    </message>
    <message>
        <source>Which key: scan, number or holder</source>
        <translation>Welcher Schlüssel: scannen, Nummer oder Inhaber</translation>
    </message>
    <message>
        <source>Brought back by, if not the holder</source>
        <translation>Zurückgebracht von, falls nicht der Inhaber</translation>
    </message>
    <message>
        <source>Signature of whoever brings them</source>
        <translation>Unterschrift der überbringenden Person</translation>
    </message>
    <message>
        <source>No signature, because</source>
        <translation>Keine Unterschrift, weil</translation>
    </message>
    <message>
        <source>HS 2/014 or a name</source>
        <translation>HS 2/014 oder ein Name</translation>
    </message>
    <message>
        <source>Take back and print</source>
        <translation>Zurücknehmen und drucken</translation>
    </message>
    <message>
        <source>Clear signature</source>
        <translation>Unterschrift löschen</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>This key is not out with anybody.</source>
        <translation>Diesen Schlüssel hat niemand.</translation>
    </message>
    <message>
        <source>This visitor holds no key.</source>
        <translation>Dieser Besucher hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Held by {names}</source>
        <translation>Inhaber: {names}</translation>
    </message>
    <message>
        <source>Back: {numbers}. The receipt is being printed.</source>
        <translation>Zurück: {numbers}. Das Übergabeprotokoll wird gedruckt.</translation>
    </message>
    <message>
        <source>Back: {numbers}. No paper for day keys; the key&apos;s menu prints it.</source>
        <translation>Zurück: {numbers}. Ohne Papier bei Tagesschlüsseln; das Menü des Schlüssels druckt es.</translation>
    </message>
</context>
<context>
    <name>ReturnLine</name>
    <message>
        <source>since {moment}</source>
        <translation>seit {moment}</translation>
    </message>
    <message>
        <source>loss reported {moment}</source>
        <translation>Verlust gemeldet {moment}</translation>
    </message>
    <message>
        <source>was due {moment}</source>
        <translation>fällig war {moment}</translation>
    </message>
    <message>
        <source>Condition of {number}</source>
        <translation>Zustand von {number}</translation>
    </message>
    <message>
        <source>Cabinet and hook of {number}</source>
        <translation>Tresor und Haken von {number}</translation>
    </message>
    <message>
        <source>Hook</source>
        <translation>Haken</translation>
    </message>
    <message>
        <source>{number} comes back</source>
        <translation>{number} kommt zurück</translation>
    </message>
</context>
<context>
    <name>RingForm</name>
    <message>
        <source>Make a ring</source>
        <translation>Bund bilden</translation>
    </message>
    <message>
        <source>Keys on {name}</source>
        <translation>Schlüssel an {name}</translation>
    </message>
    <message>
        <source>Keys on a ring are handed out and come back together, each with its own proof.</source>
        <translation>Schlüssel an einem Bund gehen und kommen zusammen, jeder mit eigenem Nachweis.</translation>
    </message>
    <message>
        <source>Make the ring</source>
        <translation>Bund bilden</translation>
    </message>
    <message>
        <source>Put them on the ring</source>
        <translation>An den Bund hängen</translation>
    </message>
    <message>
        <source>Name of the ring</source>
        <translation>Name des Bundes</translation>
    </message>
    <message>
        <source>Keys: scan, number or search, one after the other</source>
        <translation>Schlüssel: scannen, Nummer oder suchen, nacheinander</translation>
    </message>
    <message>
        <source>Cabinet and hook of the ring</source>
        <translation>Tresor und Haken des Bundes</translation>
    </message>
    <message>
        <source>Choose the keys that go on it.</source>
        <translation>Wählen Sie die Schlüssel, die daran kommen.</translation>
    </message>
    <message>
        <source>The ring {name} is made.</source>
        <translation>Der Bund {name} ist gebildet.</translation>
    </message>
    <message>
        <source>They are on the ring {name}.</source>
        <translation>Sie hängen am Bund {name}.</translation>
    </message>
</context>
<context>
    <name>ScheduleExport</name>
    <message>
        <source>Keying schedule written to {name}, cylinders: {count}</source>
        <translation>Schließplan geschrieben nach {name}, Zylinder: {count}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>CSV in the locksmith&apos;s layout …</source>
        <translation>CSV im Layout des Schlüsseldienstes …</translation>
    </message>
    <message>
        <source>Workbook (XLSX) in the locksmith&apos;s layout …</source>
        <translation>Arbeitsmappe (XLSX) im Layout des Schlüsseldienstes …</translation>
    </message>
    <message>
        <source>PDF, to print …</source>
        <translation>PDF zum Drucken …</translation>
    </message>
    <message>
        <source>Export keying schedule</source>
        <translation>Schließplan exportieren</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Die Datei ließ sich nicht schreiben. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>ScheduleView</name>
    <message>
        <source>Keying schedule</source>
        <translation>Schließplan</translation>
    </message>
    <message>
        <source>Enter a day like {day}.</source>
        <translation>Geben Sie einen Tag ein wie {day}.</translation>
    </message>
    <message>
        <source>Door, cylinder or zone</source>
        <translation>Tür, Zylinder oder Bereich</translation>
    </message>
    <message>
        <source>Key type</source>
        <translation>Schlüsselart</translation>
    </message>
    <message>
        <source>As it was on …</source>
        <translation>Stand vom …</translation>
    </message>
    <message>
        <source>Keying schedule {name}</source>
        <translation>Schließplan {name}</translation>
    </message>
    <message>
        <source>Nothing of this system was here on that day.</source>
        <translation>An diesem Tag gab es von dieser Schließanlage noch nichts.</translation>
    </message>
    <message>
        <source>The schedule as it was on that day. Empty the day to see it as it is.</source>
        <translation>Der Schließplan, wie er an diesem Tag war. Ohne Tag zeigt er den Stand von jetzt.</translation>
    </message>
    <message>
        <source>Only the office changes the schedule. Arrows move, Ctrl+F finds a door.</source>
        <translation>Nur die Büroleitung ändert den Schließplan. Pfeiltasten bewegen, Strg+F findet eine Tür.</translation>
    </message>
    <message>
        <source>Arrows move, X or Space sets or takes away a cross; nothing is stored before it is saved. Enter opens the cylinder, Ctrl+F finds a door.</source>
        <translation>Pfeiltasten bewegen, X oder Leertaste setzt oder entfernt ein Kreuz; erst beim Speichern gilt es. Eingabe öffnet den Zylinder, Strg+F findet eine Tür.</translation>
    </message>
    <message>
        <source>{shown} of {all} cylinders</source>
        <translation>{shown} von {all} Zylindern</translation>
    </message>
    <message>
        <source>plan of {day}</source>
        <translation>Plan vom {day}</translation>
    </message>
    <message>
        <source>An earlier schedule cannot be changed. Empty the day to see it as it is.</source>
        <translation>Ein früherer Schließplan lässt sich nicht ändern. Ohne Tag zeigt er den Stand von jetzt.</translation>
    </message>
    <message>
        <source>Only the office changes the keying schedule. Nothing was changed.</source>
        <translation>Nur die Büroleitung ändert den Schließplan. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Unsaved crosses discarded: {count}</source>
        <translation>Nicht gespeicherte Kreuze verworfen: {count}</translation>
    </message>
    <message>
        <source>Keying schedule saved, crosses changed: {count}</source>
        <translation>Schließplan gespeichert, geänderte Kreuze: {count}</translation>
    </message>
    <message>
        <source>Nothing here yet. Add key types and cylinders under “Key data”, or import a schedule.</source>
        <translation>Noch nichts da. Legen Sie unter „Schlüsseldaten“ Schlüsselarten und Zylinder an oder importieren Sie einen Schließplan.</translation>
    </message>
</context>
<context>
    <name>SealForm</name>
    <message>
        <source>Take {number} out of its seal</source>
        <translation>{number} aus dem Siegel nehmen</translation>
    </message>
    <message>
        <source>Seal {number}</source>
        <translation>{number} versiegeln</translation>
    </message>
    <message>
        <source>Two people open the seal; the key hangs in the cabinet like any other from then on.</source>
        <translation>Zwei Personen öffnen das Siegel; der Schlüssel hängt danach im Tresor wie jeder andere.</translation>
    </message>
    <message>
        <source>Two people seal it as an emergency key. The number of a seal is used only once.</source>
        <translation>Zwei Personen versiegeln ihn als Notfallschlüssel. Jede Siegelnummer gilt nur einmal.</translation>
    </message>
    <message>
        <source>Number, read off the seal</source>
        <translation>Nummer, vom Siegel abgelesen</translation>
    </message>
    <message>
        <source>Number of the new seal</source>
        <translation>Nummer des neuen Siegels</translation>
    </message>
    <message>
        <source>{number} is in the cabinet, unsealed.</source>
        <translation>{number} hängt ohne Siegel im Tresor.</translation>
    </message>
    <message>
        <source>{number} is sealed.</source>
        <translation>{number} ist versiegelt.</translation>
    </message>
</context>
<context>
    <name>SettleDefectForm</name>
    <message>
        <source>Cylinder after a broken key</source>
        <translation>Zylinder nach Schlüsselbruch</translation>
    </message>
    <message>
        <source>{number} broke on {day}. Piece: {fragment}. Cylinder {cylinder}: {state}. {note}</source>
        <translation>{number} brach am {day}. Stück: {fragment}. Zylinder {cylinder}: {state}. {note}</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Geklärt</translation>
    </message>
    <message>
        <source>What was done at the cylinder</source>
        <translation>Was am Zylinder getan wurde</translation>
    </message>
    <message>
        <source>The cylinder is seen to.</source>
        <translation>Der Zylinder ist in Ordnung gebracht.</translation>
    </message>
</context>
<context>
    <name>SimulatorForm</name>
    <message>
        <source>What if keys are lost?</source>
        <translation>Was, wenn Schlüssel verloren gehen?</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Everything this person holds</source>
        <translation>Alles, was diese Person hat</translation>
    </message>
    <message>
        <source>HS 2/014</source>
        <translation>HS 2/014</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>Keys that count as lost</source>
        <translation>Schlüssel, die als verloren gelten</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Every cylinder that one of the keys opens is replaced, and every key that opens such a cylinder. Only what is actually replaced can be claimed.</source>
        <translation>Ersetzt wird jeder Zylinder, den einer der Schlüssel öffnet, und jeder Schlüssel, der einen solchen Zylinder öffnet. Verlangt werden kann nur, was tatsächlich ersetzt wird.</translation>
    </message>
    <message>
        <source>Add a key, or a person with all they hold.</source>
        <translation>Fügen Sie einen Schlüssel hinzu oder eine Person mit allem, was sie hat.</translation>
    </message>
    <message>
        <source>costs are not set yet</source>
        <translation>noch keine Kosten hinterlegt</translation>
    </message>
    <message>
        <source>Doors {doors}, cylinders {cylinders}, keys {keys}: {cost}</source>
        <translation>Türen {doors}, Zylinder {cylinders}, Schlüssel {keys}: {cost}</translation>
    </message>
    <message>
        <source>continuous supervision</source>
        <translation>durchgehende Aufsicht</translation>
    </message>
    <message>
        <source>Doors: {names}</source>
        <translation>Türen: {names}</translation>
    </message>
    <message>
        <source>Keys to be exchanged with: {names}</source>
        <translation>Schlüssel auszutauschen bei: {names}</translation>
    </message>
    <message>
        <source>They hold no key now.</source>
        <translation>Diese Person hat jetzt keinen Schlüssel.</translation>
    </message>
</context>
<context>
    <name>StockForm</name>
    <message>
        <source>Enter a time like 9:30 or 22.11. 17:30.</source>
        <translation>Geben Sie eine Zeit wie 9:30 oder 22.11. 17:30 ein.</translation>
    </message>
    <message>
        <source>When (empty: now)</source>
        <translation>Wann (leer: jetzt)</translation>
    </message>
    <message>
        <source>Second person: login name</source>
        <translation>Zweite Person: Login-Name</translation>
    </message>
    <message>
        <source>Their password</source>
        <translation>Ihr Passwort</translation>
    </message>
</context>
<context>
    <name>StockForms</name>
    <message>
        <source>This key is not under a seal any more.</source>
        <translation>Dieser Schlüssel liegt nicht mehr unter einem Siegel.</translation>
    </message>
    <message>
        <source>This key does not exist any more.</source>
        <translation>Diesen Schlüssel gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The office decides about losses.</source>
        <translation>Über Verluste entscheidet die Büroleitung.</translation>
    </message>
</context>
<context>
    <name>SwapForm</name>
    <message>
        <source>Swap a cylinder of {system}</source>
        <translation>Zylinder von {system} tauschen</translation>
    </message>
    <message>
        <source>The schedule stays right: before that moment the old cylinder, after it the new one.</source>
        <translation>Der Schließplan bleibt richtig: davor gilt der alte Zylinder, danach der neue.</translation>
    </message>
    <message>
        <source>Record the swap</source>
        <translation>Tausch eintragen</translation>
    </message>
    <message>
        <source>The same keys open the new one</source>
        <translation>Dieselben Schlüssel öffnen den neuen</translation>
    </message>
    <message>
        <source>Door and old cylinder</source>
        <translation>Tür und alter Zylinder</translation>
    </message>
    <message>
        <source>Number of the new cylinder</source>
        <translation>Nummer des neuen Zylinders</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Choose the door whose cylinder was swapped.</source>
        <translation>Wählen Sie die Tür, deren Zylinder getauscht wurde.</translation>
    </message>
    <message>
        <source>{cylinder}: now with {number}.</source>
        <translation>{cylinder}: jetzt mit {number}.</translation>
    </message>
</context>
<context>
    <name>SystemForm</name>
    <message>
        <source>Locking system</source>
        <translation>Schließanlage</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Nummer oder Name</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Key medium</source>
        <translation>Schließmedium</translation>
    </message>
    <message>
        <source>Date of the keying schedule</source>
        <translation>Datum des Schließplans</translation>
    </message>
    <message>
        <source>Enter a day like {day}.</source>
        <translation>Geben Sie einen Tag ein wie {day}.</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>TellCodeForm</name>
    <message>
        <source>Who was told {name}</source>
        <translation>Wem {name} gesagt wurde</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Choose an employee from the list.</source>
        <translation>Wählen Sie eine Person aus der Liste der Mitarbeitenden.</translation>
    </message>
    <message>
        <source>{who} knows {name} from now on.</source>
        <translation>{who} kennt {name} ab jetzt.</translation>
    </message>
</context>
<context>
    <name>TransferForm</name>
    <message>
        <source>Pass keys on</source>
        <translation>Schlüssel weitergeben</translation>
    </message>
    <message>
        <source>Passing on by {name}</source>
        <translation>Weitergabe von {name}</translation>
    </message>
    <message>
        <source>changing hands: {count}</source>
        <translation>wechseln: {count}</translation>
    </message>
    <message>
        <source>Enter when, or choose “unlimited”.</source>
        <translation>Geben Sie ein, bis wann, oder wählen Sie „unbefristet“.</translation>
    </message>
    <message>
        <source>Enter a time like 18:00 or 30.11. 08:00.</source>
        <translation>Geben Sie eine Zeit wie 18:00 oder 30.11. 08:00 ein.</translation>
    </message>
    <message>
        <source>Signature of {name}</source>
        <translation>Unterschrift von {name}</translation>
    </message>
    <message>
        <source>Which key: scan, number or holder</source>
        <translation>Welcher Schlüssel: Scan, Nummer oder Inhaber</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>Träger</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>Rückgabe bis</translation>
    </message>
    <message>
        <source>Master key: approved by</source>
        <translation>Hauptschlüssel: freigegeben von</translation>
    </message>
    <message>
        <source>Their password</source>
        <translation>Passwort dieser Person</translation>
    </message>
    <message>
        <source>who gives</source>
        <translation>Übergebende Person</translation>
    </message>
    <message>
        <source>who takes</source>
        <translation>Übernehmende Person</translation>
    </message>
    <message>
        <source>HS 2/014 or a name</source>
        <translation>HS 2/014 oder ein Name</translation>
    </message>
    <message>
        <source>if somebody else</source>
        <translation>falls jemand anders</translation>
    </message>
    <message>
        <source>Pass on and print</source>
        <translation>Weitergeben und drucken</translation>
    </message>
    <message>
        <source>Clear signatures</source>
        <translation>Unterschriften löschen</translation>
    </message>
    <message>
        <source>Scan the key that changes hands, or tick it in the list.</source>
        <translation>Scannen Sie den Schlüssel, der wechselt, oder haken Sie ihn in der Liste an.</translation>
    </message>
    <message>
        <source>Choose who takes the keys from the list.</source>
        <translation>Wählen Sie aus der Liste, wer die Schlüssel übernimmt.</translation>
    </message>
    <message>
        <source>This key is not out with anybody.</source>
        <translation>Dieser Schlüssel ist an niemanden ausgegeben.</translation>
    </message>
    <message>
        <source>Held by {names}</source>
        <translation>Bei {names}</translation>
    </message>
    <message>
        <source>{name} has {numbers} now. The receipt is being printed.</source>
        <translation>{name} hat jetzt {numbers}. Das Protokoll wird gedruckt.</translation>
    </message>
</context>
<context>
    <name>TypeForm</name>
    <message>
        <source>Key type in {system}</source>
        <translation>Schlüsselart in {system}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Proof of a handover</source>
        <translation>Nachweis der Übergabe</translation>
    </message>
    <message>
        <source>Key medium</source>
        <translation>Schließmedium</translation>
    </message>
    <message>
        <source>Released to the on-call</source>
        <translation>Für die Rufbereitschaft freigegeben</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>UnsavedBar</name>
    <message>
        <source>Not saved yet: {count}</source>
        <translation>Noch nicht gespeichert: {count}</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Alles ist gespeichert</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>gültig ab</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>_DatedForm</name>
    <message>
        <source>Enter a day like {day}.</source>
        <translation>Geben Sie einen Tag wie {day} ein.</translation>
    </message>
</context>
</TS>
