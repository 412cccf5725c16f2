<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BanForm</name>
    <message>
        <source>Issue a ban</source>
        <translation>Hausverbot aussprechen</translation>
    </message>
    <message>
        <source>Change a ban</source>
        <translation>Hausverbot ändern</translation>
    </message>
    <message>
        <source>Ban of {name} recorded</source>
        <translation>Hausverbot für {name} erfasst</translation>
    </message>
    <message>
        <source>separated by semicolons</source>
        <translation>durch Semikolon getrennt</translation>
    </message>
    <message>
        <source>for telling namesakes apart</source>
        <translation>um Namensgleiche zu unterscheiden</translation>
    </message>
    <message>
        <source>until it is lifted</source>
        <translation>bis zur Aufhebung</translation>
    </message>
    <message>
        <source>Reception sees the name, the other names, the company and how to recognise the person.</source>
        <translation>Der Empfang sieht Name, weitere Namen, Firma und woran die Person zu erkennen ist.</translation>
    </message>
    <message>
        <source>Seen by the office manager alone, never at reception or in the log.</source>
        <translation>Sieht nur die Büroleitung, nie der Empfang, nie das Protokoll.</translation>
    </message>
    <message>
        <source>Record the ban</source>
        <translation>Hausverbot erfassen</translation>
    </message>
    <message>
        <source>Enter a day like {day}.</source>
        <translation>Geben Sie einen Tag ein wie {day}.</translation>
    </message>
</context>
<context>
    <name>BanPart</name>
    <message>
        <source>It is this person</source>
        <translation>Es ist diese Person</translation>
    </message>
    <message>
        <source>It is somebody else</source>
        <translation>Es ist jemand anders</translation>
    </message>
    <message>
        <source>Compare both sides, then decide</source>
        <translation>Beide Seiten vergleichen, dann entscheiden</translation>
    </message>
    <message>
        <source>whom you called, what you compared</source>
        <translation>wen Sie gerufen, was Sie verglichen haben</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Entscheidung festhalten</translation>
    </message>
    <message>
        <source>A banned person at the desk becomes an incident, with its clocks</source>
        <translation>Kommt jemand mit Hausverbot, wird daraus ein Vorfall mit seinen Fristen</translation>
    </message>
    <message>
        <source>Banned: may not enter</source>
        <translation>Hausverbot: darf nicht herein</translation>
    </message>
    <message>
        <source>Possible ban</source>
        <translation>Mögliches Hausverbot</translation>
    </message>
    <message>
        <source>1 of {count}</source>
        <translation>1 von {count}</translation>
    </message>
    <message>
        <source>Call the office manager: {who}</source>
        <translation>Büroleitung rufen: {who}</translation>
    </message>
    <message>
        <source>May not enter.</source>
        <translation>Kein Zutritt.</translation>
    </message>
    <message>
        <source>Compare both sides and decide yourself.</source>
        <translation>Vergleichen Sie beide Seiten und entscheiden Sie selbst.</translation>
    </message>
    <message>
        <source>Recognised before.</source>
        <translation>Schon einmal erkannt.</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Am Empfang</translation>
    </message>
    <message>
        <source>On the ban list</source>
        <translation>Auf der Hausverbotsliste</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>also: {names}</source>
        <translation>auch: {names}</translation>
    </message>
    <message>
        <source>Compare the two sides and choose.</source>
        <translation>Vergleichen Sie beide Seiten und wählen Sie.</translation>
    </message>
</context>
<context>
    <name>Bans</name>
    <message>
        <source>also: {names}</source>
        <translation>auch: {names}</translation>
    </message>
    <message>
        <source>lifted</source>
        <translation>aufgehoben</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>until lifted</source>
        <translation>bis zur Aufhebung</translation>
    </message>
    <message>
        <source>recognised: {count}</source>
        <translation>erkannt: {count}</translation>
    </message>
    <message>
        <source>false alarms: {count}</source>
        <translation>Fehlalarme: {count}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgesprochen</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>refused: the banned person</source>
        <translation>abgewiesen: die Person</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>How it was decided</source>
        <translation>Wie entschieden wurde</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
</context>
<context>
    <name>BansScreen</name>
    <message>
        <source>Name, other name or company</source>
        <translation>Name, weiterer Name oder Firma</translation>
    </message>
    <message>
        <source>Search bans</source>
        <translation>Hausverbote durchsuchen</translation>
    </message>
    <message>
        <source>Show lifted and expired ones</source>
        <translation>Auch aufgehobene und abgelaufene</translation>
    </message>
    <message>
        <source>Issue a ban</source>
        <translation>Hausverbot aussprechen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Import list …</source>
        <translation>Liste importieren …</translation>
    </message>
    <message>
        <source>Withdraw the decision</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Hausverbote</translation>
    </message>
    <message>
        <source>Decisions at the desk</source>
        <translation>Entscheidungen am Empfang</translation>
    </message>
    <message>
        <source>Nobody was compared with a ban yet.</source>
        <translation>Noch wurde niemand mit einem Hausverbot verglichen.</translation>
    </message>
    <message>
        <source>The ban list is the office manager&apos;s. At the desk you are told when a visitor may be banned.</source>
        <translation>Die Hausverbotsliste führt die Büroleitung. Am Empfang erfahren Sie es, wenn ein Besucher Hausverbot haben könnte.</translation>
    </message>
    <message>
        <source>No ban fits. Try fewer letters.</source>
        <translation>Kein Hausverbot passt. Versuchen Sie weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Nobody is banned. “Issue a ban” records one, “Import list” brings a table in.</source>
        <translation>Niemand hat Hausverbot. „Hausverbot aussprechen“ erfasst eines, „Liste importieren“ holt eine Tabelle herein.</translation>
    </message>
</context>
<context>
    <name>LiftBanForm</name>
    <message>
        <source>Lift the ban of {name}</source>
        <translation>Hausverbot für {name} aufheben</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>Ban of {name} lifted</source>
        <translation>Hausverbot für {name} aufgehoben</translation>
    </message>
    <message>
        <source>From now on {name} may be expected and let in again.</source>
        <translation>Von jetzt an darf {name} wieder vorangemeldet und eingelassen werden.</translation>
    </message>
    <message>
        <source>Lift the ban</source>
        <translation>Hausverbot aufheben</translation>
    </message>
</context>
<context>
    <name>WithdrawDecisionForm</name>
    <message>
        <source>Withdraw a decision</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Decision about {name} withdrawn</source>
        <translation>Entscheidung über {name} zurückgenommen</translation>
    </message>
    <message>
        <source>{name} was taken for {banned}. They are compared again at the next visit.</source>
        <translation>{name} wurde für {banned} gehalten. Beim nächsten Besuch wird neu verglichen.</translation>
    </message>
    <message>
        <source>{name} was told apart from {banned}. They are compared again at the next visit.</source>
        <translation>{name} wurde von {banned} unterschieden. Beim nächsten Besuch wird neu verglichen.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
</TS>
