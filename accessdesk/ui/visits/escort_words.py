"""How an escort's availability reads at a glance: free, with whom and where since when, not available, and why not."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from accessdesk.desk.escort_rows import EscortAnswer, EscortChoice
from accessdesk.domain.eligibility import Ineligible
from accessdesk.ui.theme import Tone
from accessdesk.ui.wording import day_text, local_moment, local_time, word

translate = QCoreApplication.translate


def standing(choice: EscortChoice) -> tuple[str, Tone]:
    """The pill: free, with how many visitors, declined, or not available."""
    if choice.keeps:
        return translate("EscortWords", "escorts now"), Tone.GREY
    if choice.ineligible in (Ineligible.SUSPENDED, Ineligible.ESCORT_AWAY):
        return word(choice.ineligible), Tone.GREY
    if choice.declined:
        return translate("EscortWords", "declined"), Tone.GREY
    if choice.ineligible is Ineligible.TOO_MANY:
        return _share(choice), Tone.AMBER
    if choice.ineligible is not None:
        return translate("EscortWords", "may not"), Tone.GREY
    return (_share(choice), Tone.BLUE) if choice.load else (translate("EscortWords", "free"), Tone.GREEN)


def detail(choice: EscortChoice, now: datetime) -> str:
    """The small line: why not, or the answer, the duty and whom they have in hand."""
    why = why_not(choice)
    parts = [
        choice.company,
        why,
        answer_line(choice.answer) if choice.answer is not None else "",
        duty_line(choice, now) if not why else "",
        in_hand(choice),
    ]
    return " · ".join(part for part in parts if part)


def why_not(choice: EscortChoice) -> str:
    """The reason against this escort with what it turns on; "" if there is none."""
    why = choice.ineligible
    if choice.keeps:
        return translate("EscortWords", "the present escort")
    if why is None:
        return ""
    if why is Ineligible.BRIEFING_EXPIRED and choice.briefed_until is not None:
        return translate("EscortWords", "briefing expired {day}").format(day=day_text(choice.briefed_until))
    if why is Ineligible.ZONE_NOT_ALLOWED:
        return translate("EscortWords", "not allowed in {zones}").format(zones=", ".join(choice.missing_zones))
    if why is Ineligible.ESCORT_AWAY:
        return translate("EscortWords", "back at {time}").format(time=local_time(choice.away_until))
    return word(why)


def answer_line(answer: EscortAnswer) -> str:
    """When they were called, and what they said; a weaker yes says so."""
    if answer.declined_at is not None:
        text = translate("EscortWords", "declined {time}: {reason}")
        return text.format(time=local_time(answer.declined_at), reason=answer.reason)
    if answer.accepted is not None:
        text = translate("EscortWords", "said yes {time} {how}")
        return text.format(time=local_time(answer.accepted_at), how=word(answer.accepted))
    return translate("EscortWords", "called {time}, no answer yet").format(time=local_time(answer.asked_at))


def duty_line(choice: EscortChoice, now: datetime) -> str:
    """Whether and how long they are on duty, and at which place in the order."""
    if choice.duty_place:
        text = translate("EscortWords", "on duty as no. {place} until {time}")
        return text.format(time=local_time(choice.duty_to), place=choice.duty_place)
    if choice.duty_from is not None and choice.duty_from > now:
        return translate("EscortWords", "on duty from {time}").format(time=local_moment(choice.duty_from, now))
    return ""


def in_hand(choice: EscortChoice) -> str:
    """Whom they have in hand since when, and where: as recorded, or, said as such, where they may be."""
    if not choice.escorting:
        return ""
    names, since = ", ".join(one.name for one in choice.escorting), local_time(choice.escorting[0].since)
    places = list(dict.fromkeys(one.place for one in choice.escorting if one.place))
    if places:
        text = translate("EscortWords", "with {names} in {place} since {time}")
        return text.format(names=names, place=", ".join(places), time=since)
    zones = list(dict.fromkeys(zone for one in choice.escorting for zone in one.zones))
    text = translate("EscortWords", "with {names} (allowed: {zones}) since {time}")
    return text.format(names=names, zones=", ".join(zones) or "–", time=since)


def _share(choice: EscortChoice) -> str:
    return translate("EscortWords", "{load} of {limit}").format(load=choice.load, limit=choice.limit)
