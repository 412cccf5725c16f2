<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BasketLine</name>
    <message>
        <source>doors: {count}</source>
        <translation>Türen: {count}</translation>
    </message>
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
        <source>needs approval</source>
        <translation>Freigabe nötig</translation>
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
        <source>Add keys: scan, number or search</source>
        <translation>Schlüssel hinzufügen: scannen, Nummer oder suchen</translation>
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
        <source>HS 2/014 or key type</source>
        <translation>HS 2/014 oder Schlüsselart</translation>
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
        <source>No key has the number {number}. Choose one from the list.</source>
        <translation>Kein Schlüssel hat die Nummer {number}. Wählen Sie einen aus der Liste.</translation>
    </message>
    <message>
        <source>{name} has {numbers}. The receipt is being printed.</source>
        <translation>{name} hat {numbers}. Das Übergabeprotokoll wird gedruckt.</translation>
    </message>
</context>
<context>
    <name>KeyActs</name>
    <message>
        <source>Hand out keys</source>
        <translation>Schlüssel ausgeben</translation>
    </message>
    <message>
        <source>Take keys back</source>
        <translation>Schlüssel zurücknehmen</translation>
    </message>
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
</context>
<context>
    <name>KeyLookups</name>
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
        <source>uncounted</source>
        <translation>ungezählt</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>unbefristet</translation>
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
        <source>Write down what happened and where it was searched for.</source>
        <translation>Schreiben Sie auf, was geschah und wo gesucht wurde.</translation>
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
        <source>What happened, where it was searched for</source>
        <translation>Was geschah, wo gesucht wurde</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
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
        <source>The loss of {number} is reported. The office manager decides.</source>
        <translation>Der Verlust von {number} ist gemeldet. Die Büroleitung entscheidet.</translation>
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
        <source>No key {number} is out. Look at the number on the key again.</source>
        <translation>Kein Schlüssel {number} ist ausgegeben. Sehen Sie noch einmal auf die Nummer.</translation>
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
</TS>
