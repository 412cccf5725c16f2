"""The company's settings, its site and its zones."""

import re
from dataclasses import dataclass, replace

from accessdesk.desk.assembly import record_assembly_point
from accessdesk.desk.desk import Act, handles
from accessdesk.desk.incident_settings import INCIDENT_SETTINGS, check_incident_setting
from accessdesk.desk.mail import MAIL_SETTINGS, check_mail_setting
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.ports import UnitOfWork
from accessdesk.desk.reminders import REMINDER_SETTINGS, check_reminder_setting
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, SiteId, ZoneId
from accessdesk.domain.names import cleaned, folded, printed
from accessdesk.domain.refusals import AlreadyThere, NotAcceptable
from accessdesk.domain.sites import Setting, Site, Supervision, Zone

SETTINGS = frozenset({Subject.SETTINGS})
KNOWN_SETTINGS = (
    frozenset({"company", "works_agreement", "language", "badge_prefix", "cost_per_cylinder", "cost_per_key"})
    | MAIL_SETTINGS
    | INCIDENT_SETTINGS
    | REMINDER_SETTINGS
)
_WHOLE_EUROS = frozenset({"cost_per_cylinder", "cost_per_key"})
_euros = re.compile("[0-9]{1,7}").fullmatch


@dataclass(frozen=True, slots=True)
class ChangeSetting:
    """One of the company's settings."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class SaveSite:
    """The site's name and where people gather in an evacuation."""

    id: SiteId
    name: str
    assembly_point: str


@dataclass(frozen=True, slots=True)
class SaveZone:
    """A new zone (`id` None), or one with another name, supervision level, assembly point, or put out of use.

    `assembly_point` empty: the site's; None: as it is.
    """

    id: ZoneId | None
    name: str
    supervision: Supervision
    active: bool = True
    site_id: SiteId = FIRST_SITE
    assembly_point: str | None = None


@handles(ChangeSetting, right=Right.ADMINISTER)
def change_setting(command: ChangeSetting, act: Act) -> Outcome:
    if command.key not in KNOWN_SETTINGS:
        raise NotAcceptable(field="key", why="unknown_setting")
    checked = printed if command.key == "company" else cleaned
    value = checked(command.value, "value", mandatory=False)
    if command.key in _WHOLE_EUROS and value and not _euros(value):
        raise NotAcceptable(field="value", why="whole_euros")
    check_mail_setting(command.key, value)
    check_incident_setting(command.key, value)
    check_reminder_setting(command.key, value)
    set_value(act.uow, command.key, value)
    return Outcome(None, SETTINGS)


@handles(SaveSite, right=Right.ADMINISTER)
def save_site(command: SaveSite, act: Act) -> Outcome:
    site = replace(
        act.uow.get(Site, command.id),
        name=printed(command.name, "name"),
        assembly_point=cleaned(command.assembly_point, "assembly_point", mandatory=False),
    )
    act.uow.record(EntryType.SITE_CHANGED, site, about=site.pseudonym)
    return Outcome(site.id, SETTINGS)


@handles(SaveZone, right=Right.ADMINISTER)
def save_zone(command: SaveZone, act: Act) -> Outcome:
    if command.id is None:
        made = new_zone(act.uow, command.site_id, command.name, command.supervision)
        record_assembly_point(act.uow, made, command.assembly_point)
        return Outcome(made.id, SETTINGS)
    known = act.uow.get(Zone, command.id)
    _name_is_free(act.uow, command.name, besides=known.id)
    zone = replace(known, name=cleaned(command.name, "name"), supervision=command.supervision, active=command.active)
    act.uow.record(EntryType.ZONE_CHANGED, zone, about=zone.pseudonym)
    record_assembly_point(act.uow, zone, command.assembly_point)
    return Outcome(zone.id, SETTINGS)


def set_value(uow: UnitOfWork, key: str, value: str) -> None:
    """Store a setting and its entry."""
    known = next(iter(uow.find(Setting, key=key)), None)
    setting = replace(known, value=value) if known else Setting(uow.new_id(Setting), uow.new_pseudonym(), key, value)
    uow.record(EntryType.SETTING_CHANGED, setting, about=setting.pseudonym)


def new_zone(uow: UnitOfWork, site_id: SiteId, name: str, supervision: Supervision) -> Zone:
    """Store a new zone and its entry."""
    _name_is_free(uow, name)
    zone = Zone(ZoneId(uow.new_id(Zone)), uow.new_pseudonym(), site_id, cleaned(name, "name"), supervision)
    uow.record(EntryType.ZONE_CHANGED, zone, about=zone.pseudonym)
    return zone


def _name_is_free(uow: UnitOfWork, name: str, besides: ZoneId | None = None) -> None:
    if any(folded(zone.name) == folded(name) and zone.id != besides for zone in uow.find(Zone)):
        raise AlreadyThere(field="name", name=name)
