"""Series with the people and the dates that lie ahead."""

from datetime import date, datetime, timedelta
from itertools import islice

from sqlalchemy import Connection, Engine, RowMapping

from accessdesk.desk.behalf import BehalfWish
from accessdesk.desk.groups import GroupFacts, PersonWish
from accessdesk.desk.series_rows import SeriesDay, SeriesDetail, SeriesRow
from accessdesk.desk.to_clear_rows import ToClear, ToClearRow
from accessdesk.domain.groups import Series, days_of
from accessdesk.domain.ids import SeriesId
from accessdesk.domain.refusals import Unknown
from accessdesk.storage.lists.groups import as_wish
from accessdesk.storage.lists.selecting import rows
from accessdesk.storage.translate import from_row, text_time, time_text

_MOST_DAYS = 12
_FAR = timedelta(days=400)
_DAYS = "SELECT series_day, ended_at, reason FROM visit_group WHERE series_id = :series AND series_day >= :today"
_BEHALF = "SELECT customer_id, contact_id, order_number FROM announced_behalf WHERE series_id = :series"
_UNAUTHORISED = """
SELECT s.id, s.company, coalesce(w.contact_name, '') AS contact_name, coalesce(w.order_number, '') AS order_number,
       min(g.expected_from) AS next
FROM series s JOIN visit_group g ON g.series_id = s.id AND g.ended_at IS NULL AND g.expected_from > :now
LEFT JOIN announced_behalf w ON w.series_id = s.id AND (w.contact_id IS NOT NULL OR w.order_id IS NOT NULL)
LEFT JOIN announced_behalf a ON a.group_id = g.id AND (a.contact_id IS NOT NULL OR a.order_id IS NOT NULL)
LEFT JOIN authorised_contact k ON k.id = a.contact_id
LEFT JOIN customer_order o ON o.id = a.order_id
LEFT JOIN customer c ON c.id = a.customer_id
WHERE s.ended_at IS NULL AND (
    (a.id IS NULL AND (w.id IS NOT NULL OR (s.type = 'customer' AND EXISTS (SELECT 1 FROM customer WHERE active = 1))))
    OR (k.id IS NOT NULL AND (c.active = 0 OR k.ended_on IS NOT NULL OR k.verified_on IS NULL
                              OR k.valid_until < g.series_day))
    OR o.ended_on IS NOT NULL OR o.valid_until < g.series_day)
GROUP BY s.id, s.company, w.contact_name, w.order_number ORDER BY next, s.id
"""
_PEOPLE = "SELECT id, name, company FROM person WHERE id IN :ids"


class SeriesSelects:
    """The SeriesLists over the database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def series(self, today: date) -> list[SeriesRow]:
        with self._engine.connect() as connection:
            found = [from_row(Series, row) for row in rows(connection, "SELECT * FROM series ORDER BY company, id")]
            shown = [_row(connection, series, today) for series in found]
        return sorted(shown, key=lambda row: row.ended or row.last_day < today)

    def series_detail(self, series_id: SeriesId, today: date) -> SeriesDetail:
        with self._engine.connect() as connection:
            found = rows(connection, "SELECT * FROM series WHERE id = :series", series=series_id)
            if not found:
                raise Unknown(kind="series", id=series_id)
            series: Series = from_row(Series, found[0])
            people = _people(connection, series)
            return SeriesDetail(
                row=_row(connection, series, today),
                facts=GroupFacts(
                    series.company,
                    series.host_id,
                    series.purpose,
                    series.zones,
                    series.type,
                    host_name=series.host_name,
                    authoriser=series.authoriser,
                    behalf=_behalf(connection, series),
                ),
                people=tuple(PersonWish(row["name"], row["company"], row["id"]) for row in people),
                days=tuple(islice(_days(connection, series, today), _MOST_DAYS)),
            )


def unauthorised_series(connection: Connection, now: datetime) -> list[ToClearRow]:
    """Series with visits ahead for which contact, order or customer holds no more."""
    return [
        ToClearRow(
            id=f"series:{row['id']}",
            kind=ToClear.SERIES_UNAUTHORISED,
            target=row["id"],
            name=row["company"],
            second=", ".join(filter(None, (row["contact_name"], row["order_number"]))),
            since=text_time(row["next"]),
        )
        for row in rows(connection, _UNAUTHORISED, now=time_text(now))
    ]


def _behalf(connection: Connection, series: Series) -> BehalfWish | None:
    found = rows(connection, _BEHALF, series=series.id)
    return as_wish(found[0]) if found else None


def _row(connection: Connection, series: Series, today: date) -> SeriesRow:
    coming = (day.day for day in _days(connection, series, today) if not day.cancelled)
    return SeriesRow(
        id=series.id,
        company=series.company,
        purpose=series.purpose,
        host_name=series.host_name,
        names=tuple(row["name"] for row in _people(connection, series)),
        announced=series.announced,
        weekdays=series.weekdays,
        begins=series.begins,
        ends=series.ends,
        first_day=series.first_day,
        last_day=series.last_day,
        next_day=next(coming, None),
        ended=series.ended_at is not None,
    )


def _people(connection: Connection, series: Series) -> list[RowMapping]:
    found = rows(connection, _PEOPLE, ids=series.people) if series.people else []
    return sorted(found, key=lambda row: series.people.index(row["id"]))


def _days(connection: Connection, series: Series, today: date) -> list[SeriesDay]:
    if series.ended_at is not None:
        return []
    known = {row["series_day"]: row for row in rows(connection, _DAYS, series=series.id, today=today.isoformat())}
    days = []
    for day in days_of(series, today, today + _FAR):
        row = known.get(day.isoformat())
        ended = row is not None and row["ended_at"] is not None
        cancelled = (row["reason"] or "–") if row is not None and ended else ""
        days.append(SeriesDay(day.isoformat(), day, row is not None, cancelled))
    return days
