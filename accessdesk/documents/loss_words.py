"""The words of the paper that a loss report freezes, in German and English."""

# key: (German, English)
_WORDS = {
    "title": ("Verlust von {number}", "Loss of {number}"),
    "title_theft": ("Diebstahl von {number}", "Theft of {number}"),
    "below": (
        "Schließplan und Verbleib aller Exemplare der Schließanlage {system}, bekannt am {at}",
        "Keying schedule and whereabouts of all copies of locking system {system}, as known on {at}",
    ),
    "footer": (
        "Aus den mit der Meldung gespeicherten Angaben, jederzeit gleich erneut herstellbar",
        "From the facts stored with the report; made again the same at any time",
    ),
    "anchor": ("Prüfpunkt mit der Meldung", "Checkpoint with the report"),
    "report": ("Die Meldung", "The report"),
    "reported": ("Gemeldet", "Reported"),
    "reported_by": ("{at} von {name} ({who})", "{at} by {name} ({who})"),
    "entered": ("erfasst {at}", "entered {at}"),
    "reporter_holder": ("Inhaber", "holder"),
    "reporter_bearer": ("Träger", "bearer"),
    "reporter_finder": ("Finder", "finder"),
    "reporter_other": ("andere Person", "somebody else"),
    "discovered_at": ("Bemerkt", "Noticed"),
    "holder_name": ("Inhaber", "Holder"),
    "last_seen": ("Zuletzt gesehen", "Last seen"),
    "place": ("Ort des Verlusts", "Place of the loss"),
    "circumstances": ("Umstände", "Circumstances"),
    "search": ("Suche", "Search"),
    "label": ("Anhänger mit Hinweis", "Telling label attached"),
    "label_yes": ("ja", "yes"),
    "label_no": ("nein", "no"),
    "label_unknown": ("nicht bekannt", "not known"),
    "theft": ("Diebstahl", "Theft"),
    "theft_yes": ("ja", "yes"),
    "theft_no": ("nein", "no"),
    "police_reference": ("Aktenzeichen der Polizei", "Police reference"),
    "informed": ("Schon informiert", "Informed already"),
    "incident_id": ("Vorfall", "Incident"),
    "key": ("Exemplar", "Copy"),
    "meaning": ("Zu ersetzen wären", "To be replaced"),
    "figures": (
        "Türen: {doors}, Zylinder: {cylinders}, Schlüssel: {keys}, Kosten: {cost}",
        "doors: {doors}, cylinders: {cylinders}, keys: {keys}, cost: {cost}",
    ),
    "no_cost": ("keine Kosten hinterlegt", "no costs are set"),
    "rule": (
        "Ersetzt wird jeder Zylinder, den der Schlüssel öffnet, und jedes Exemplar jeder Art, die einen dieser "
        "Zylinder öffnet. Schadenersatz nur für das, was tatsächlich ersetzt wird.",
        "Replaced is every cylinder that the key opens, and every copy of every type that opens one of these "
        "cylinders. Damages only for what is actually replaced.",
    ),
    "doors": ("Türen, die der Schlüssel öffnet", "Doors that the key opens"),
    "no_doors": ("Er öffnet keine Tür.", "It opens no door."),
    "copies": ("Verbleib aller Exemplare", "Whereabouts of all copies"),
    "schedule": ("Schließplan", "Keying schedule"),
    "no_rows": ("Die Schließanlage hat keine Zylinder.", "The locking system has no cylinders."),
    "cylinder": ("Zylinder", "Cylinder"),
    "door": ("Tür", "Door"),
    "zone": ("Bereich", "Zone"),
    "opened_by": ("Schließberechtigt", "Opened by"),
    "continuous": ("durchgehende Aufsicht", "continuous supervision"),
    "copy": ("Exemplar", "Copy"),
    "state": ("Zustand", "State"),
    "where": ("Bei wem oder wo", "With whom, or where"),
    "since": ("Ausgegeben, fällig", "Issued, due"),
    "bearer": ("Träger: {name}", "bearer: {name}"),
    "unlimited": ("unbefristet", "unlimited"),
    "worthless": ("schließt nichts mehr", "opens nothing any more"),
}


def said(key: str, language: str) -> str:
    """The wording for the key; German for "de", English otherwise. KeyError for an unknown key."""
    return _WORDS[key][0 if language == "de" else 1]
