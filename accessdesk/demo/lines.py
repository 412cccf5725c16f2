"""The lines of the guided day in German; the steps carry the English ones."""

GERMAN = {
    "the desk is locked and shows no names": "der Arbeitsplatz ist gesperrt und zeigt keine Namen",
    "Katrin Vogel logs in: three visitors are expected": "Katrin Vogel loggt sich ein: drei Besucher sind erwartet",
    "a visit at noon is announced by phone": "ein Besuch am Mittag wird telefonisch vorangemeldet",
    "a courier hands in one parcel": "ein Paketdienst gibt ein Paket ab",
    "Hannes Köhler comes unannounced: five fields, the escort is demanded at once": (
        "Hannes Köhler kommt unangemeldet: fünf Felder, die Begleitpflicht zeigt sich sofort"
    ),
    "without the two confirmations nobody is let in, and nothing typed is lost": (
        "ohne die zwei Bestätigungen kommt niemand hinein, und nichts Getipptes geht verloren"
    ),
    "he waits at the desk; the host's phone number stands beside his name": (
        "er wartet am Empfang; die Telefonnummer des Gastgebers steht neben seinem Namen"
    ),
    "Selin Roth takes him over by her PIN; the badge shows as it will be printed": (
        "Selin Roth übernimmt ihn mit ihrer PIN; der Ausweis ist zu sehen, wie er gedruckt wird"
    ),
    "Miriam Okafor is expected: two confirmations, the escort's PIN, done": (
        "Miriam Okafor ist erwartet: zwei Bestätigungen, die PIN der Begleitung, fertig"
    ),
    "both are in the house, each with a named escort": "beide sind im Haus, jeder mit namentlicher Begleitung",
    "Miriam Okafor gets the cage key for the day, by scan and login": (
        "Miriam Okafor bekommt den Käfigschlüssel für den Tag, mit Scan und Login"
    ),
    "Selin Roth hands Hannes Köhler over: her end is Mehmet Brandt's beginning": (
        "Selin Roth übergibt Hannes Köhler: ihr Ende ist Mehmet Brandts Beginn"
    ),
    "nobody is with Hannes Köhler: the gap is reported": "niemand ist bei Hannes Köhler: die Lücke wird gemeldet",
    "four minutes without supervision stand under “to be cleared up”": (
        "vier Minuten ohne Aufsicht stehen unter „Zu klären“"
    ),
    "Miriam Okafor was at her van; supervision is accepted anew": (
        "Miriam Okafor war am Wagen; die Aufsicht wird neu übernommen"
    ),
    "Hannes Köhler leaves, badge back: one closing act": "Hannes Köhler geht, Ausweis zurück: ein Schlussakt",
    "Anna Berger signs for two keys; the expected cost of a loss stands above her signature": (
        "Anna Berger unterschreibt für zwei Schlüssel; darüber steht, was ein Verlust voraussichtlich kostet"
    ),
    "both copies are out, the sum of all states still holds": (
        "beide Exemplare sind draußen, die Summe über alle Zustände stimmt"
    ),
    "HS 2/001 comes back and is signed for": "HS 2/001 kommt zurück und wird unterschrieben",
    "the people of the house: commitments, escorts, keys": (
        "die Personen des Hauses: Verpflichtung, Begleitung, Schlüssel"
    ),
    "F12: who may be in the house, on the screen and on paper": (
        "F12: wer im Haus sein kann, auf dem Bildschirm und auf Papier"
    ),
    "the log is consistent with itself; no outside anchor was compared": (
        "das Protokoll ist in sich stimmig; mit keinem äußeren Anker verglichen"
    ),
    "compared with the checkpoint on the stick: unchanged; the gap stands in the timeline": (
        "mit dem Prüfpunkt vom Stick verglichen: unverändert; die Lücke steht in der Zeitleiste"
    ),
    "Tomás Ribeiro, auditor, reads the same log; he can change nothing": (
        "Tomás Ribeiro, Revision, liest dasselbe Protokoll; ändern kann er nichts"
    ),
    "Ines Falk looks after company, zones and accounts": "Ines Falk pflegt Firma, Bereiche und Konten",
    "the evening shift prefers it dark": "die Abendschicht mag es dunkel",
    "and in the other language, while it runs": "und in der anderen Sprache, während es läuft",
    "closing the day: who is still here becomes unclear, no departure is invented": (
        "Tagesabschluss: wer noch hier ist, wird unklar, kein Abgang wird erfunden"
    ),
    "tomorrow begins with what must be cleared up": "morgen beginnt mit dem, was zu klären ist",
    "the desk is locked": "der Arbeitsplatz ist gesperrt",
}


def worded(line: str, language: str) -> str:
    """A step's line in the language; KeyError for one that nobody put into German."""
    return GERMAN[line] if language == "de" else line
