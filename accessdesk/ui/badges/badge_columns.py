"""The columns of the lists of badges."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.badge_rows import BadgeRow, CardRow, PreparedRow
from accessdesk.domain.badges import BadgeStanding, CardState
from accessdesk.ui.table_model import Column
from accessdesk.ui.theme import Tone
from accessdesk.ui.wording import local_day, local_time, word

translate = QCoreApplication.translate
TONES = {
    BadgeStanding.PREPARED: Tone.BLUE,
    BadgeStanding.OUT: Tone.GREEN,
    BadgeStanding.EXPIRED: Tone.RED,
    BadgeStanding.LOST: Tone.RED,
    BadgeStanding.FOUND: Tone.AMBER,
}
CARD_TONES = {CardState.IN_STOCK: Tone.GREEN, CardState.OUT: Tone.BLUE, CardState.LOST: Tone.RED}


def day_and_time(moment: datetime | None) -> str:
    return f"{local_day(moment)} {local_time(moment)}" if moment is not None else ""


def from_to(begin: datetime, end: datetime | None) -> str:
    """The day once where both are on it."""
    if end is None:
        return translate("Badges", "since {begin}").format(begin=day_and_time(begin))
    last = local_time(end) if local_day(begin) == local_day(end) else day_and_time(end)
    return f"{day_and_time(begin)} – {last}"


def prints_word(prints: int) -> str:
    return translate("Badges", "prints: {count}").format(count=prints) if prints > 1 else ""


def _holder(row: CardRow) -> str:
    if not row.holder_name:
        return translate("Badges", "never given out")
    if row.state is CardState.OUT:
        return row.holder_name
    return translate("Badges", "last: {name}").format(name=row.holder_name)


def _kind(row: BadgeRow) -> str:
    return translate("Badges", "reusable") if row.reusable else prints_word(row.prints)


BADGE_COLUMNS: list[Column[BadgeRow]] = [
    Column(
        "number",
        lambda: translate("Badges", "Badge"),
        lambda row: row.number,
        second=_kind,
        bold=True,
        width=112,
        stretch=0,
    ),
    Column(
        "name",
        lambda: translate("Badges", "Who"),
        lambda row: row.name,
        second=lambda row: row.company,
        bold=True,
        width=150,
        stretch=3,
    ),
    Column(
        "time",
        lambda: translate("Badges", "From – to"),
        lambda row: from_to(row.issued_at, row.closed_at),
        second=lambda row: translate("Badges", "valid until {time}").format(time=day_and_time(row.expires_at)),
        width=206,
        stretch=1,
        rank=1,
    ),
    Column(
        "state",
        lambda: translate("Badges", "State"),
        lambda row: word(row.standing),
        tone=lambda row: TONES.get(row.standing, Tone.GREY),
        width=148,
        stretch=0,
    ),
    Column(
        "visit",
        lambda: translate("Badges", "Visit"),
        lambda row: row.host_name,
        second=lambda row: row.purpose,
        width=120,
        stretch=2,
        rank=2,
    ),
]
CARD_COLUMNS: list[Column[CardRow]] = [
    Column("number", lambda: translate("Badges", "Badge"), lambda row: row.number, bold=True, width=70, stretch=0),
    Column(
        "state",
        lambda: translate("Badges", "State"),
        lambda row: word(row.state),
        tone=lambda row: CARD_TONES.get(row.state, Tone.GREY),
        width=132,
        stretch=0,
    ),
    Column(
        "holder",
        lambda: translate("Badges", "Who"),
        _holder,
        second=lambda row: row.holder_company or row.reason,
        width=110,
        stretch=2,
        rank=1,
    ),
]
PREPARED_COLUMNS: list[Column[PreparedRow]] = [
    Column(
        "number",
        lambda: translate("Badges", "Badge"),
        lambda row: row.number,
        second=lambda row: prints_word(row.prints),
        bold=True,
        width=80,
        stretch=0,
    ),
    Column(
        "name",
        lambda: translate("Badges", "Who"),
        lambda row: row.name,
        second=lambda row: row.company,
        width=110,
        stretch=2,
    ),
    Column(
        "until",
        lambda: translate("Badges", "Valid until"),
        lambda row: day_and_time(row.expires_at),
        tone=lambda row: TONES.get(row.standing, Tone.GREY),
        width=164,
        stretch=0,
        rank=1,
    ),
]
