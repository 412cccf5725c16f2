"""The words of the protocol of an inventory, in German and English."""

# key: (German, English)
_WORDS = {
    "protocol": ("Protokoll der Bestandsprüfung", "Protocol of the inventory"),
    "sheet_so_far": ("Zählblatt, noch nicht abgeschlossen", "Count sheet, not closed yet"),
    "only_seen": (
        "Gefunden ist nur, was jemand gesehen hat.",
        "Found is only what somebody saw.",
    ),
    "cabinet": ("Schlüssel eines Tresors", "Keys of a cabinet"),
    "key_type": ("Exemplare einer Schlüsselart", "Copies of a key type"),
    "holder": ("Schlüssel eines Inhabers", "Keys of a holder"),
    "copies": ("Exemplare", "copies"),
    "missing": ("fehlt", "missing"),
    "missing_means": (
        "Gesucht, wo es sein soll, und nicht da; kein erfasster Vorgang erklärt es.",
        "Looked for where it belongs and not there; no recorded act explains it.",
    ),
    "unexpected": ("unerwartet", "unexpected"),
    "unexpected_means": ("Gesehen, wo es nicht sein soll.", "Seen where the record does not have it."),
    "wrong_hook": ("falscher Haken", "wrong hook"),
    "differing": ("Zählungen ungleich", "counts differ"),
    "counted_once": ("einmal gezählt", "counted once"),
    "explained": ("erklärt", "explained"),
    "explained_means": (
        "Nicht da, und ein Vorgang seit Beginn der Zählung sagt warum.",
        "Not there, and an act since the count began says why.",
    ),
    "confirmed": ("laut Inhaber", "holder says so"),
    "confirmed_means": (
        "Vom Inhaber bestätigt, von niemand anderem gesehen: schwächer als gezählt.",
        "Confirmed by the holder and seen by nobody else: weaker than counted.",
    ),
    "found": ("gefunden", "found"),
    "not_counted": ("nicht gezählt", "not counted"),
    "not_counted_means": (
        "In dieser Bestandsprüfung von niemandem gezählt; sie sagt darüber nichts.",
        "Counted by nobody in this inventory; it says nothing about them.",
    ),
    "counters": ("Gezählt von", "Counted by"),
    "demand": ("Verlangt", "Demanded"),
    "two_counts": ("jedes Exemplar von zwei Personen gezählt", "every copy counted by two people"),
    "copy": ("Exemplar", "Copy"),
    "place": ("Platz", "Place"),
    "counted_by": ("Gezählt", "Counted"),
    "seen_at": ("gesehen:", "seen:"),
    "held_by": ("bei Beginn bei", "when it began with"),
    "scanned": ("gescannt", "scanned"),
    "ticked": ("gesehen", "seen"),
    "not_there": ("nicht da", "not there"),
    "holder_signed": ("Unterschrift des Inhabers", "signature of the holder"),
    "holder_pin": ("PIN des Inhabers", "PIN of the holder"),
    "holder_phone": ("telefonisch", "by phone"),
    "checked": ("Für die Richtigkeit", "Correct"),
    "not_asked": ("nicht verlangt", "not asked for"),
}


def said(key: str, language: str) -> str:
    """A word or sentence in a language; English for every language but German."""
    german, english = _WORDS[key]
    return german if language == "de" else english
