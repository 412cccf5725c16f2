"""The columns of reception's lists, as data. Each takes a clock, because minutes run."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, Qt

from accessdesk.desk.group_rows import GroupRow
from accessdesk.desk.rows import ExpectedRow, InsideRow, WaitingRow
from accessdesk.domain.escorts import WEAKER, Acceptance, CustodyKind
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import VisitState, VisitType
from accessdesk.ui.keys.key_desk import KeyOut
from accessdesk.ui.table_model import Column
from accessdesk.ui.theme import Tone
from accessdesk.ui.wording import local_moment, local_time, minutes_since, other_day, word

translate = QCoreApplication.translate
Now = Callable[[], datetime]
MOST_MINUTES = 120
HALF_A_DAY = timedelta(hours=12)


def waiting_columns(now: Now) -> list[Column[WaitingRow]]:
    """How long, who, whom to call, and the button."""
    return [
        Column(
            "minutes",
            lambda: "",
            lambda r: span(r.arrived_at, now()),
            second=called,
            bold=True,
            width=156,
            stretch=0,
        ),
        Column("name", lambda: "", lambda r: r.name, second=about, bold=True, width=164, stretch=4),
        Column("host", lambda: "", host_line, second=_phones, badge=stand_in, width=150, stretch=3, rank=1),
        Column(
            "escort",
            lambda: "",
            escort_word,
            second=escort_asked,
            tone=escort_tone,
            width=136,
            stretch=0,
            rank=2,
        ),
        Column("collect", lambda: "", _collect, action=True, width=116, stretch=0),
    ]


def expected_columns(now: Now) -> list[Column[ExpectedRow | GroupRow]]:
    """When, who, to whom, under what supervision, and the button."""
    return [
        Column(
            "from",
            lambda: "",
            lambda r: f"{other_day(r.expected_from, now())} {local_time(r.expected_from)}".strip(),
            second=lambda r: _until(r, now()),
            second_tone=lambda r: Tone.RED if r.expected_to < now() else None,
            width=108,
            stretch=0,
        ),
        Column("name", lambda: "", expected_name, second=about, bold=True, width=160, stretch=6),
        Column("host", lambda: "", host_line, width=132, stretch=0, rank=2),
        Column(
            "supervision",
            lambda: "",
            lambda r: word(r.supervision) if r.supervision is not Supervision.NONE else "",
            tone=lambda r: Tone.ESCORT if r.supervision is Supervision.CONTINUOUS else Tone.BLUE,
            width=150,
            stretch=0,
            rank=1,
        ),
        Column("arrival", lambda: "", lambda r: translate("Reception", "Arrival"), action=True, width=116, stretch=0),
    ]


def inside_columns(now: Now, shows: Callable[[str], bool]) -> list[Column[InsideRow]]:
    """Who, with whom, where, with what, since and until when.

    `shows` says whether a column has room; hosts and keys without one stand in a second line.
    """
    return [
        Column(
            "name",
            lambda: translate("Reception", "Person"),
            lambda r: r.name,
            second=lambda r: r.company if shows("host") else f"{r.company} · {short_name(r.host_name)}",
            icon=lambda r: "circle-alert" if r.needs_help else None,
            bold=True,
            width=154,
            stretch=4,
        ),
        Column(
            "host",
            lambda: translate("Reception", "Host"),
            lambda r: short_name(r.host_name),
            width=82,
            stretch=1,
            rank=2,
        ),
        Column(
            "supervision",
            lambda: translate("Reception", "Supervision"),
            lambda r: supervision(r, now()),
            second=supervision_detail,
            tone=supervision_tone,
            icon=supervision_icon,
            width=142,
            stretch=2,
        ),
        Column(
            "zones",
            lambda: translate("Reception", "Zone"),
            lambda r: r.place or ", ".join(r.zones) or "–",
            second=lambda r: translate("Reception", "recorded") if r.place else _permission(r),
            width=98,
            stretch=3,
            rank=3,
        ),
        Column(
            "badge",
            lambda: translate("Reception", "Badge"),
            lambda r: r.badge or "–",
            second=lambda r: "" if shows("keys") or not r.keys_out else keys_out(r),
            second_tone=lambda r: Tone.AMBER,
            width=76,
            stretch=0,
            rank=1,
        ),
        Column(
            "keys",
            lambda: translate("Reception", "Keys"),
            lambda r: keys_out(r) if r.keys_out else "–",
            tone=lambda r: Tone.AMBER if r.keys_out else None,
            width=86,
            stretch=0,
            rank=5,
        ),
        Column(
            "since",
            lambda: translate("Reception", "since / until"),
            lambda r: local_moment(r.since, now()),
            second=lambda r: _permitted(r, now()),
            second_tone=lambda r: Tone.RED if overdue(r, now()) else None,
            width=94,
            stretch=0,
            rank=4,
        ),
        Column("acts", lambda: "", lambda r: "⋯", action=True, width=52, stretch=0),
    ]


def key_columns(now: Now, shows: Callable[[str], bool]) -> list[Column[KeyOut]]:
    """Which key, with whom, and until when. Where it is narrow, the holder stands under the key."""
    return [
        Column(
            "key",
            lambda: "",
            lambda r: r.label,
            second=lambda r: r.second if shows("holder") else r.holder,
            bold=True,
            width=100,
            stretch=2,
        ),
        Column(
            "holder", lambda: "", lambda r: r.holder, second=lambda r: r.holder_second, width=104, stretch=4, rank=1
        ),
        Column(
            "due",
            lambda: "",
            lambda r: _due(r, now()),
            tone=lambda r: Tone.RED if _late(r, now()) else Tone.GREY,
            align=Qt.AlignmentFlag.AlignRight,
            width=98,
            stretch=0,
        ),
    ]


def span(since: datetime, now: datetime) -> str:
    """ "6 min", from two hours on "3 h"."""
    minutes = minutes_since(since, now)
    if minutes < MOST_MINUTES:
        return translate("Reception", "{minutes} min").format(minutes=minutes)
    return translate("Reception", "{hours} h").format(hours=minutes // 60)


def expected_name(row: ExpectedRow | GroupRow) -> str:
    return row.company if isinstance(row, GroupRow) else row.name


def _how_many(row: GroupRow) -> str:
    if row.here:
        return translate("Reception", "{here} of {count} here").format(here=row.here, count=row.announced)
    return translate("Reception", "{count} people").format(count=row.announced)


def about(row: WaitingRow | ExpectedRow | GroupRow) -> str:
    if isinstance(row, GroupRow):
        return f"{_how_many(row)} · {row.purpose}"
    return " · ".join(part for part in (row.company, row.purpose) if part)


def host_line(row: WaitingRow | ExpectedRow | GroupRow) -> str:
    return translate("Reception", "Host {name}").format(name=short_name(row.host_name))


def stand_in(row: WaitingRow) -> str:
    """Who answers for a waiting visitor in place of reception, or that nobody does; "" where reception does."""
    if row.keeper_kind is None:
        return translate("Reception", "without reception")
    if row.keeper_kind is CustodyKind.NAMED:
        return translate("Reception", "with {name}").format(name=short_name(row.keeper_name))
    return ""


def _collect(row: WaitingRow) -> str:
    if row.refused:
        return translate("Reception", "Decide")
    if row.together > 1:
        return translate("Reception", "Collect {count}").format(count=row.together)
    return translate("Reception", "Collect")


def short_name(name: str) -> str:
    """ "Petra Ahrens" as "P. Ahrens", for colleagues whom the desk knows; one word stays as it is."""
    first, _, rest = name.partition(" ")
    return f"{first[0]}. {rest}" if rest and len(first) > 2 else name


def supervision(row: InsideRow, now: datetime) -> str:
    """The word of the pill: the gap, the state, or who is responsible."""
    if row.gap_since is not None:
        return translate("Reception", "Gap for {time}").format(time=span(row.gap_since, now))
    if row.state in (VisitState.UNCLEAR, VisitState.AWAY):
        return word(row.state)
    if row.keeper_kind in (CustodyKind.ESCORT, CustodyKind.NAMED):
        return short_name(row.keeper_name)
    if row.keeper_kind is not None:
        return word(row.keeper_kind)
    if row.type is VisitType.STANDING:
        return translate("Reception", "standing external")
    return word(Supervision.NONE)


def supervision_detail(row: InsideRow) -> str:
    """The small line: who was last, or the firm of an escort from outside, since when, how many visitors, and whether
    the acceptance is a weaker one."""
    if row.gap_since is not None:
        return translate("Reception", "last {name}").format(name=short_name(row.last_keeper)) if row.last_keeper else ""
    if row.keeper_kind is not CustodyKind.ESCORT or row.state is not VisitState.ON_SITE:
        return ""
    if row.pending_name:
        return translate("Reception", "asked {name}").format(name=short_name(row.pending_name))
    text = translate("Reception", "since {time}, {load} of {limit}")
    parts = [text.format(time=local_time(row.keeper_since), load=row.keeper_load, limit=row.keeper_limit)]
    if row.keeper_company:
        parts.insert(0, row.keeper_company)
    if row.acceptance in WEAKER and row.acceptance is not None:
        parts.insert(0, word(row.acceptance))
    return " · ".join(parts)


def supervision_tone(row: InsideRow) -> Tone:
    if row.gap_since is not None or row.state is VisitState.UNCLEAR:
        return Tone.RED
    if row.state is VisitState.AWAY:
        return Tone.GREY
    if row.keeper_kind is CustodyKind.ESCORT and row.acceptance in WEAKER:
        return Tone.AMBER
    tones = {CustodyKind.ESCORT: Tone.GREEN, CustodyKind.HOST: Tone.BLUE}
    return tones.get(row.keeper_kind, Tone.GREY) if row.keeper_kind is not None else Tone.GREY


def supervision_icon(row: InsideRow) -> str | None:
    """A weaker acceptance has an icon of its own: the mark must not hang on the colour alone."""
    if row.keeper_kind is not CustodyKind.ESCORT or row.state is not VisitState.ON_SITE:
        return None
    return {Acceptance.BY_PHONE: "phone", Acceptance.ATTESTED: "user-check"}.get(
        row.acceptance or Acceptance.PIN, "circle-dot"
    )


def escort_word(row: WaitingRow) -> str:
    """Who was called, or said yes; empty while nobody was."""
    return short_name(row.escort_name)


def escort_asked(row: WaitingRow) -> str:
    """When, and what they said; a weaker yes says so."""
    if row.escort_state is None:
        return ""
    if row.escort_acceptance is None:
        return translate("Reception", "called {time}").format(time=local_time(row.escort_at))
    text = translate("Reception", "{how}, {time}")
    return text.format(time=local_time(row.escort_at), how=word(row.escort_acceptance))


def escort_tone(row: WaitingRow) -> Tone | None:
    if row.escort_state is None:
        return None
    if row.escort_acceptance is None:
        return Tone.BLUE
    return Tone.AMBER if row.escort_acceptance in WEAKER else Tone.GREEN


def overdue(row: InsideRow, now: datetime) -> bool:
    """The permission is over, and the visitor still on site."""
    return row.until is not None and row.until < now and row.state is VisitState.ON_SITE


def _permission(row: InsideRow) -> str:
    return translate("Reception", "permitted") if row.zones else ""


def keys_out(row: InsideRow) -> str:
    return translate("Reception", "keys: {count}").format(count=row.keys_out)


def _permitted(row: InsideRow, now: datetime) -> str:
    """Until when; the night's "until 03:30" needs no date, which would leave no room for the time."""
    if row.until is None:
        return ""
    if now <= row.until < now + HALF_A_DAY:
        return translate("Reception", "until {time}").format(time=local_time(row.until))
    return translate("Reception", "until {time}").format(time=local_moment(row.until, now))


def _until(row: ExpectedRow | GroupRow, now: datetime) -> str:
    end = local_moment(row.expected_to, now)
    if row.expected_to < now:
        return translate("Reception", "ended {time}").format(time=end)
    return translate("Reception", "until {time}").format(time=end)


def called(row: WaitingRow) -> str:
    """What the visitor refuses, which goes before all; else whether and when the host was called."""
    if row.refused:
        return ", ".join(word(kind) for kind in row.refused)
    if row.host_called_at is None:
        return translate("Reception", "not called yet")
    return translate("Reception", "called {time}").format(time=local_time(row.host_called_at))


def _phones(row: WaitingRow) -> str:
    parts = []
    if row.host_phone:
        parts.append(f"☎ {row.host_phone}")
    if row.deputy_name:
        deputy = translate("Reception", "deputy {name}").format(name=short_name(row.deputy_name))
        parts.append(f"{deputy} ☎ {row.deputy_phone}" if row.deputy_phone else deputy)
    return ", ".join(parts)


def _late(row: KeyOut, now: datetime) -> bool:
    return row.due_at is not None and row.due_at < now


def _due(row: KeyOut, now: datetime) -> str:
    if row.due_at is None:
        return translate("Reception", "no end")
    if row.due_at < now:
        return f"+{span(row.due_at, now)}"
    return local_moment(row.due_at, now)
