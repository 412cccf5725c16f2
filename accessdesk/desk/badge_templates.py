"""How the company's badges look: format, back, logo. Stored in the database, so that every desk prints the same."""

import base64
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.sites import set_value
from accessdesk.domain.access_rights import Right
from accessdesk.domain.badges import BadgeFormat, BadgeTemplate, BadgeUse
from accessdesk.domain.events import EntryType
from accessdesk.domain.logos import CompanyLogo, check_png
from accessdesk.domain.names import printed
from accessdesk.domain.refusals import NotAcceptable
from accessdesk.domain.sites import Setting

LONGEST_BACK = 600
MOST_LINES = 12
_SETTINGS = frozenset({Subject.SETTINGS})


@dataclass(frozen=True, slots=True)
class SaveBadgeTemplate:
    """The look of badges from now on; what was printed stays as it is."""

    template: BadgeTemplate


@dataclass(frozen=True, slots=True)
class SaveLogo:
    """The company's logo as a small PNG that holds a picture and nothing else; empty bytes take it away."""

    png: bytes


@handles(SaveBadgeTemplate, right=Right.ADMINISTER)
def save_badge_template(command: SaveBadgeTemplate, act: Act) -> Outcome:
    wish = command.template
    values = {
        "badge_format": wish.format.value,
        "badge_use": wish.use.value,
        "badge_back": "1" if wish.back else "",
        "badge_back_de": _lines(wish.back_de, "badge_back_de"),
        "badge_back_en": _lines(wish.back_en, "badge_back_en"),
    }
    known = {setting.key: setting.value for setting in act.uow.find(Setting)}
    changed = {key: value for key, value in values.items() if value != known.get(key, "")}
    for key, value in changed.items() or {"badge_format": values["badge_format"]}.items():
        set_value(act.uow, key, value)
    return Outcome(None, _SETTINGS)


@handles(SaveLogo, right=Right.ADMINISTER)
def save_logo(command: SaveLogo, act: Act) -> Outcome:
    if command.png:
        check_png(command.png)
    data = base64.b64encode(command.png).decode("ascii")
    known = next(iter(act.uow.find(CompanyLogo)), None)
    fresh = known or CompanyLogo(act.uow.new_id(CompanyLogo), act.uow.new_pseudonym(), "", act.uow.now)
    logo = replace(fresh, data=data, changed_at=act.uow.now)
    act.uow.record(EntryType.LOGO_CHANGED, logo, about=logo.pseudonym, details={"setting": {"bytes": len(command.png)}})
    return Outcome(logo.id, _SETTINGS)


def template_of(settings: Mapping[str, str]) -> BadgeTemplate:
    """The template as the company's settings hold it; what is not set has its default."""
    return BadgeTemplate(
        format=BadgeFormat(settings.get("badge_format") or BadgeFormat.LABEL),
        use=BadgeUse(settings.get("badge_use") or BadgeUse.PRINTED),
        back=bool(settings.get("badge_back")),
        back_de=settings.get("badge_back_de", ""),
        back_en=settings.get("badge_back_en", ""),
    )


def _lines(text: str, field: str) -> str:
    """Several lines, each clean. Raises NotAcceptable."""
    if len(text) > LONGEST_BACK:
        raise NotAcceptable(field=field, why="too_long", longest=LONGEST_BACK)
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").strip().split("\n")
    if len(lines) > MOST_LINES:
        raise NotAcceptable(field=field, why="too_many_lines", most=MOST_LINES)
    return "\n".join(printed(line, field, mandatory=False, longest=LONGEST_BACK) for line in lines)
