"""Three hundred names from all scripts, made by rule: pairs of a given and a family name of the same script."""

from itertools import islice, product

LATIN = (
    "Ádám", "Ängström", "Åse", "Æsir", "Çelik", "Čapek", "Ćosić", "Ďurica", "Đurić", "Éva", "Ěva", "Ëlla",
    "Ęgier", "Ğöksu", "Ģirts", "Ħamrun", "Íñigo", "İpek", "Ķēniņš", "Łącki", "Ļaudis", "Ñuñez", "Ňuša", "Őrsi",
    "Øystein", "Õnne", "Œuvray", "Řehoř", "Şule", "Šárka", "Ťuk", "Ůlek", "Űrge", "Ŵyn", "Ŷnyr", "Ýmir", "Żółw",
    "Žofie", "Þóra", "Ðuro", "Straße", "GROẞ", "D’Angelo", "O'Neill", "Anne-Marie", "Ŀlull", "Șerban",
    "Țurcanu", "ĳsbrand", "Ǻsa",
)  # fmt: skip
OTHERS = {
    "vietnamese": (
        ("Nguyễn", "Đặng", "Lê", "Phạm", "Huỳnh"),
        ("Thị Hồng Gấm", "Đức Thọ", "Ngọc Ánh", "Ỷ Lan", "Vượng"),
    ),
    "greek": (("Σωκράτης", "Αθηνά", "Ἀλέξανδρος", "Ωρίων", "ΐΰ"), ("Παπαδόπουλος", "Ξένη", "Ώρα", "Ψύλλας")),
    "cyrillic": (("Владимир", "Їжак", "Љубица", "Қайрат", "Ўткир"), ("Ёлкин", "Ґалина", "Џунић", "Әлиев", "Щукін")),
    "caucasian": (("Հայկ", "Արմինե", "გიორგი", "ნინო"), ("Պետրոսյան", "მაისურაძე")),
    "hebrew": (("שלום", "יוסף", "עדי"), ("כהן", "בן־דוד", "לוי")),
    "arabic": (("محمد", "فاطمة", "علی", "گلناز"), ("الأحمد", "الزهراء", "رضایی", "چاپی")),
    "chinese": (("王", "歐陽", "张", "李"), ("小明", "娜娜", "伟", "秀英")),
    "japanese": (("佐藤", "タナカ・", "すずき ", "髙橋 "), ("さくら", "ケンジ", "一郎", "ゞみ")),
    "korean": (("김", "남궁 ", "이", "박"), ("민수", "옥분", "서연", "뷁")),
    "thai": (("สมชาย", "คุณ", "ปิ่น"), (" ใจดี", "กิ่งน้ำผึ้ง", " ศรีสุข")),
}
TAKEN_APART = ("Ǆana", "ﬁona", "ŉkosi")
"""Letters that no typeface has, and that print as the two that look the same."""
SHAPED = (
    *(f"{one} {other}" for one, other in product(("जय", "अनिल", "தமிழ்", "ሰላም", "សុខ"), ("Weber", "शर्मा"))),
    *("শ্রী রবীন্দ্রনাথ", "ශ්‍රී ජයවර්ධන", "မောင်မောင်", "ສົມສັກ", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "ગિરીશ", "కృష్ణ", "ಕೃಷ್ಣ", "കൃഷ്ണൻ", "କୃଷ୍ଣ"),
)
"""Letters that change beside others: they stand glyph by glyph, and read back as they were typed."""
ODD = (
    "A", "Ö", "王", "김", "ש", "ก", "Ж", "x" * 200, "Ü" * 200, "Wolf " * 38 + "Senior", "R2-D2", "50 %", "A_B", "a*b",
    "<b>fett</b>", "&amp;", "%s {0}", "';--", '"Quoted"', "=1+1", "C:\\temp", "é́", "e\u0301va", "Zoe\u0308",
)  # fmt: skip
WITHOUT_A_LETTER = ("';--",)
"""No word stands in it, so no search by words finds it; its host, its company and its badge do."""
REFUSED = {
    "Anna\u202eanhoJ": "turned round", "\u2066Anna\u2069": "isolated", "An\u200bna": "parted unseen",
    "Anna\nBeta": "two lines",
    "Anna\x00": "a null", "An\tna": "a tab", "\u200d": "nothing to see", "\u3164": "a letter that shows nothing",
    "x" * 201: "too long", "   ": "blank", "": "empty", "\ud800": "half a letter", "\ue000": "a letter of one's own",
    "😀 Weber": "a picture", "Anna ☺": "a face", "བོད Weber": "a script without a typeface",
    "A\u2028B": "a line separator", "\x1b[31mRot": "a terminal's colour", "\ufeffAnna": "a mark of byte order",
}  # fmt: skip


def names() -> tuple[str, ...]:
    """All that are accepted, each once."""
    latin = (f"{one} {LATIN[(at * 7 + at // len(LATIN) * 5 + 3) % len(LATIN)]}" for at, one in enumerate(LATIN * 5))
    pairs = (
        f"{one}{other}" if one[-1] in " ・" or other[0] == " " or script in ("chinese", "korean") else f"{one} {other}"
        for script, (given, family) in OTHERS.items()
        for one, other in product(given, family)
    )
    return tuple(islice(dict.fromkeys((*ODD, *TAKEN_APART, *SHAPED, *pairs, *latin)), 300))
