"""Series at the window: planned, shown with their dates, one called off, the plan changed, ended."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from accessdesk.app import AccessDesk
from accessdesk.desk.series import SaveSeries
from accessdesk.desk.series_rows import SeriesDetail
from accessdesk.domain.groups import Group
from accessdesk.domain.ids import SeriesId
from accessdesk.ui.background import Background
from accessdesk.ui.groups.series_form import SeriesForm
from accessdesk.ui.groups.series_list_form import SeriesListForm
from tests.support.houses import Company
from tests.support.parties import FIRM, NAMES, shared
from tests.ui.counter import Counter, open_counter, write
from tests.ui.test_evacuation_desk import close, opened_of, settle

TODAY = date(2026, 11, 23)


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def planned(counter: Counter) -> SeriesForm:
    """Opened from the list, filled in as far as it goes without the days."""
    counter.visits.forms.series()
    counter.settle()
    listed = counter.form
    assert isinstance(listed, SeriesListForm)
    listed.finish()
    counter.settle()
    form = counter.form
    assert isinstance(form, SeriesForm)
    write(form.shared.company, FIRM)
    write(form.shared.host, "Jonas Weiß")
    write(form.shared.purpose, "Wartung")
    counter.settle()
    form.shared.zones.choose((str(counter.company.zones["RZ 1"]),))
    form.people.lines[0].name.setText(NAMES[0])
    form.announced.setValue(2)
    return form


def on_tuesdays(counter: Counter) -> SeriesId:
    form = planned(counter)
    form.weekdays.choose(("2",))
    form.begins.setText("08:00")
    form.ends.setText("10:00")
    form.first.setText("23/11/2026")
    form.last.setText("31.03.2027")
    form.finish()
    counter.settle()
    assert counter.said[-1] == f"{FIRM}: the series is planned"
    (row,) = counter.lists.series(TODAY)
    return row.id


def opened(counter: Counter, series: SeriesId) -> SeriesForm:
    counter.visits.forms.series()
    counter.settle()
    listed = counter.form
    assert isinstance(listed, SeriesListForm)
    listed.view.opened.emit(next(row for row in listed._model.rows if row.id == series))
    counter.settle()
    form = counter.form
    assert isinstance(form, SeriesForm)
    return form


def detail(counter: Counter, series: SeriesId) -> SeriesDetail:
    return counter.lists.series_detail(series, TODAY)


def test_what_a_series_lacks_is_said_at_each_field(counter: Counter) -> None:
    form = planned(counter)
    form.first.setText("morgen")
    form.finish()
    counter.settle()
    wrong = {name for name, field in form.fields.items() if field.error()}
    assert wrong == {"weekdays", "begins", "ends", "first_day", "last_day"}
    assert form.people.lines[0].name.text() == NAMES[0]


def test_a_time_that_is_none_is_said_at_its_field(counter: Counter) -> None:
    form = planned(counter)
    form.weekdays.choose(("2",))
    form.begins.setText("achte")
    form.ends.setText("10:00")
    form.last.setText("31.03.2027")
    form.finish()
    counter.settle()
    assert "08:00" in form.fields["begins"].error()


def test_a_planned_series_shows_its_dates_and_one_of_them_is_called_off(counter: Counter) -> None:
    series = on_tuesdays(counter)
    form = opened(counter, series)
    days = form._model.rows
    assert [row.day for row in days[:2]] == [date(2026, 11, 24), date(2026, 12, 1)]
    assert [row.planned for row in days[:5]] == [True] * 4 + [False]
    form.days.action_clicked.emit("cancel", days[1])
    assert form.fields["reason"].error()
    write(form.reason, "Betriebsruhe")
    form.days.action_clicked.emit("cancel", days[1])
    counter.settle()
    assert [row.cancelled for row in form._model.rows[:3]] == ["", "Betriebsruhe", ""]
    assert form.reason.text() == ""


def test_a_changed_plan_keeps_the_person_and_a_new_time_reaches_what_lies_ahead(counter: Counter) -> None:
    series = on_tuesdays(counter)
    person = detail(counter, series).people[0].person_id
    form = opened(counter, series)
    assert form.is_untouched()
    assert form.people.lines[0].name.text() == NAMES[0]
    form.begins.setText("09:00")
    form.finish()
    counter.settle()
    changed = detail(counter, series)
    assert (changed.row.begins, changed.people[0].person_id) == ("09:00", person)


def test_an_ended_series_has_no_dates(counter: Counter) -> None:
    series = on_tuesdays(counter)
    form = opened(counter, series)
    write(form.reason, "Vertrag endet")
    form._end.click()
    counter.settle()
    assert detail(counter, series).row.ended
    assert detail(counter, series).days == ()
    assert counter.said[-1] == f"{FIRM}: the series has ended"


def test_after_a_login_the_coming_weeks_are_planned_by_themselves(company: Company, qtbot: QtBot) -> None:
    first, last = date(2026, 11, 23), date(2027, 3, 31)
    company.desk.execute(SaveSeries(None, shared(company), 2, (2,), "08:00", "10:00", first, last))
    company.clock.forward(days=14)
    opened_data = opened_of(company)
    program = AccessDesk(company.house.data_dir, opener=lambda: opened_data)
    try:
        settle(program)
        program.session.logged_in.emit(company.desk.session)
        settle(program)
    finally:
        close(program)
    with company.house.new_unit_of_work(()) as uow:
        assert len(uow.find(Group)) == 6
