"""Sixty names that people really have or that somebody types to do harm."""

NAMES = (
    "Jürgen Müller-Öztürk", "Élodie Marchand", "Søren Ågård", "Łukasz Żółć", "Jiří Dvořák", "Zoltán Hőgyész",
    "Ștefan Țurcanu", "Đorđe Šćepanović", "Ķēniņš Ģirts", "Žydrūnas Šiaučiūnas", "Õnne Pärn", "Æðelþryð",
    "Guðmundur Þórðarson", "Caoimhín Ó Séaghdha", "Íñigo Núñez", "João Conceição", "François Œuvray", "Ğülşen İnceoğlu",
    "Ïda Ÿnte", "GROẞ Weiß", "Nguyễn Thị Hồng Gấm", "Lê Đức Thọ", "Trần Quốc Tuấn", "Phạm Ngọc Ánh",
    "Σωκράτης Παπαδόπουλος", "Αθηνά Ώρα", "ΐΰ Ξένη", "Владимир Ёлкин", "Їжакевич Ґалина", "Љубица Њежић", "Ђорђе Џунић",
    "Қайрат Әлиев", "Ўткир Ғани", "Հայկ Պետրոսյան", "Արմինե", "გიორგი მაისურაძე", "ნინო",
    "O'Brien-Ní Dhomhnaill", "Dr. h. c. J. R. R. Tolkien III.", "María José Álvarez de la Peña y Ruiz",
    "AT&T <b", '<img src="/etc/passwd">', "<b>fett</b>", "</para>", "<font size=99>x", "&lt;&amp;&#65;",
    "<a href='file:///etc'>y</a>", "{company}", "{0}", "%s %d", "(Klammer) \\n \\( \\)", "=HYPERLINK(1)",
    "BT /F1 99 Tf (x) Tj ET", "stream endstream", "$PATH `id`", "';DROP TABLE visit;--", "<script>alert(1)</script>",
    "100 % – „zitiert“ … €", "A" * 70, "Wolfeschlegelsteinhausenbergerdorff " * 3 + "Senior",
)  # fmt: skip
RIGHT_TO_LEFT = ("שלום כהן", "יוסף בן־דוד", "محمد الأحمد", "فاطمة الزهراء", "علی رضایی", "עדי (12) Cohen")
EAST_ASIAN_AND_THAI = (
    "王小明",
    "歐陽 娜娜",
    "佐藤 さくら",
    "タナカ・ケンジ",
    "김민수",
    "남궁 옥분",
    "สมชาย ใจดี",
    "คุณกิ่งน้ำผึ้ง",
    "王 Müller (上海)",
)
