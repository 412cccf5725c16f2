"""Which clocks an incident starts here: what the company is under the law, and how long recordings are kept."""

from dataclasses import dataclass, replace

from accessdesk.desk.desk import Act, handles
from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.ports import UnitOfWork
from accessdesk.domain.access_rights import Right
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import FIRST_SITE, SiteId
from accessdesk.domain.incidents import (
    VIDEO_HOURS,
    VIDEO_HOURS_WITHOUT_REASON,
    DataRole,
    IncidentClock,
    SiteVideo,
    clocks_that_run,
)
from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import Missing, NotAcceptable
from accessdesk.domain.sites import Setting, Site

DATA_ROLE, NIS2 = "data_role", "nis2"
INCIDENT_SETTINGS = frozenset({DATA_ROLE, NIS2})
_CHOICES = {DATA_ROLE: frozenset(role.value for role in DataRole), NIS2: frozenset({"yes", "no"})}
_A_YEAR = 366 * 24


@dataclass(frozen=True, slots=True)
class SaveSiteVideo:
    """How many hours recordings are kept (0: no cameras), and above 72 hours why."""

    hours: int
    reason: str = ""
    site_id: SiteId = FIRST_SITE


@handles(SaveSiteVideo, right=Right.ADMINISTER)
def save_site_video(command: SaveSiteVideo, act: Act) -> Outcome:
    uow = act.uow
    site = uow.get(Site, command.site_id)
    reason = cleaned(command.reason, "video_reason", mandatory=False, longest=2_000)
    if not 0 <= command.hours <= _A_YEAR:
        raise NotAcceptable(field="video_hours", why="out_of_range")
    if command.hours > VIDEO_HOURS_WITHOUT_REASON and not reason:
        raise Missing(field="video_reason")
    known = next(iter(uow.find(SiteVideo, site_id=site.id)), None)
    if known is not None:
        kept = replace(known, hours=command.hours, reason=reason)
    else:
        kept = SiteVideo(uow.new_id(SiteVideo), uow.new_pseudonym(), site.id, command.hours, reason)
    uow.record(EntryType.VIDEO_CHANGED, kept, about=site.pseudonym, details={"setting": {"site": site.name}})
    return Outcome(kept.id, frozenset({Subject.SETTINGS}))


def check_incident_setting(key: str, value: str) -> None:
    """Raises NotAcceptable for a value that none of these settings knows."""
    if key in _CHOICES and value not in _CHOICES[key]:
        raise NotAcceptable(field="value", why="unknown_setting")


def video_hours_of(uow: UnitOfWork, site_id: SiteId) -> int:
    """How long the site's recordings are kept."""
    known = next(iter(uow.find(SiteVideo, site_id=site_id)), None)
    return known.hours if known is not None else VIDEO_HOURS


def clocks_here(uow: UnitOfWork, video_hours: int) -> tuple[IncidentClock, ...]:
    """Which clocks start now."""
    stored = {one.key: one.value for one in uow.find(Setting, key=(DATA_ROLE, NIS2))}
    role = DataRole(stored.get(DATA_ROLE) or DataRole.BOTH)
    return clocks_that_run(role, nis2=stored.get(NIS2) == "yes", video_hours=video_hours)
