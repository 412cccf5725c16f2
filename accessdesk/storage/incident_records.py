"""Tables of incidents, of what was added to them, and of how long a site's recordings are kept."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from accessdesk.storage.columns import Subject, maybe_ref, maybe_text, number, ref, text


class IncidentRecord(Subject):
    __tablename__ = "incident"
    data_class = "incident"
    site_id: Mapped[int] = ref("site")
    kind: Mapped[str] = text()
    what: Mapped[str] = text()
    happened_at: Mapped[str] = text()
    known_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    reported_by: Mapped[int] = ref("employee")
    clocks: Mapped[str] = text()
    video_hours: Mapped[int] = number()
    reporter: Mapped[str] = text()
    zone_id: Mapped[int | None] = maybe_ref("zone")
    place: Mapped[str] = text()
    camera: Mapped[str] = text()
    video_from: Mapped[str | None] = maybe_text()
    video_until: Mapped[str | None] = maybe_text()
    visit_id: Mapped[int | None] = maybe_ref("visit", index=True)
    person_id: Mapped[int | None] = maybe_ref("person", index=True)
    copy_id: Mapped[int | None] = maybe_ref("key_copy", index=True)
    closed_at: Mapped[str | None] = maybe_text(index=True)
    version: Mapped[int] = number()
    __table_args__ = (
        CheckConstraint("happened_at <= known_at", name="known_after_it_happened"),
        CheckConstraint("known_at <= entered_at", name="not_in_future"),
        CheckConstraint("video_from IS NULL OR video_from <= video_until", name="video_ends_after_it_begins"),
        CheckConstraint("what <> '' AND video_hours >= 0", name="says_what"),
    )


class IncidentStepRecord(Subject):
    __tablename__ = "incident_step"
    data_class = "incident"
    incident_id: Mapped[int] = ref("incident", index=True)
    kind: Mapped[str] = text()
    happened_at: Mapped[str] = text()
    entered_at: Mapped[str] = text()
    entered_by: Mapped[int] = ref("employee")
    clock: Mapped[str | None] = maybe_text()
    who: Mapped[str] = text()
    words: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("happened_at <= entered_at", name="not_in_future"),
        CheckConstraint("(kind IN ('clock_met', 'clock_waived')) = (clock IS NOT NULL)", name="names_its_clock"),
        CheckConstraint("kind NOT IN ('informed', 'clock_met') OR who <> ''", name="names_who_was_told"),
        CheckConstraint("kind IN ('informed', 'clock_met') OR words <> ''", name="says_why"),
    )


class SiteVideoRecord(Subject):
    __tablename__ = "site_video"
    site_id: Mapped[int] = ref("site", unique=True)
    hours: Mapped[int] = number()
    reason: Mapped[str] = text()
    __table_args__ = (
        CheckConstraint("hours >= 0", name="hours"),
        CheckConstraint("hours <= 72 OR reason <> ''", name="reason_above_72_hours"),
    )
