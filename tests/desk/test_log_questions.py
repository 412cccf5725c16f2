from datetime import timedelta

import pytest

from accessdesk.desk.everything import AskedSubject, AskEverything, SubjectKind
from accessdesk.desk.people import SaveEmployee
from accessdesk.desk.rows import LogFilter
from accessdesk.desk.saved_questions import ChosenOfLog, RemoveQuestion, SaveQuestion, chosen_of
from accessdesk.desk.sites import SaveZone
from accessdesk.domain.events import EntryType
from accessdesk.domain.refusals import Missing, RightMissing
from accessdesk.domain.sites import Supervision
from accessdesk.storage.lists import SqlLists
from tests.support.houses import AUDITOR, MANAGER, RECEPTION, Company

ASKED = ChosenOfLog(
    "week", types=("key.issued",), text="Okafor", about=("person", 3), about_words="M. Okafor", late=True
)


def lists_of(company: Company) -> SqlLists:
    return SqlLists(company.house.engine, company.desk.viewer)


def kept_by(company: Company, name: str) -> list[tuple[str, ChosenOfLog]]:
    company.log_in(name)
    assert company.desk.session is not None
    found = lists_of(company).saved_questions(company.desk.session.account_id)
    return [(one.name, chosen_of(one)) for one in found]


def test_a_question_is_kept_for_its_account_alone_and_replaced_under_its_name(company: Company) -> None:
    company.log_in(MANAGER)
    company.desk.execute(SaveQuestion("Nachts", ChosenOfLog()))
    kept = company.desk.execute(SaveQuestion("nachts", ASKED)).id
    assert kept_by(company, MANAGER) == [("nachts", ASKED)]
    assert kept_by(company, AUDITOR) == []
    with pytest.raises(RightMissing):
        company.desk.execute(RemoveQuestion(kept or 0))
    company.log_in(MANAGER)
    company.desk.execute(RemoveQuestion(kept or 0))
    assert kept_by(company, MANAGER) == []


def test_everything_about_a_person_is_asked_with_a_reason_that_becomes_an_entry(company: Company) -> None:
    visit = company.arrived()
    company.log_in(AUDITOR)
    lists = lists_of(company)
    person = lists.visit(visit).person_id
    about = AskedSubject(SubjectKind.PERSON, person)
    with pytest.raises(Missing):
        company.desk.execute(AskEverything(about, " "))
    company.desk.execute(AskEverything(about, "Auskunft nach Art. 15"))
    (asked,) = lists.log_page(LogFilter(types=(EntryType.SUBJECT_READ,)))
    assert (asked.facts["d.reason"], asked.by) == ("Auskunft nach Art. 15", (AUDITOR,))
    found = lists.log_page(about.chosen())
    assert {EntryType.VISIT_ARRIVED} <= {row.type for row in found}
    assert {row.id for row in found} >= {row.id for row in lists.log_page(LogFilter(mention=("visit", visit)))}
    company.log_in(RECEPTION)
    with pytest.raises(RightMissing):
        company.desk.execute(AskEverything(about, "Neugier"))


def test_everything_about_a_desk_is_what_was_entered_there(company: Company) -> None:
    company.log_in(AUDITOR)
    asked = AskedSubject(SubjectKind.DESK, named=company.desk.name)
    company.desk.execute(AskEverything(asked, "Stichprobe"))
    assert lists_of(company).log_desks() == [company.desk.name]
    assert {row.desk for row in lists_of(company).log_page(asked.chosen())} == {company.desk.name}
    assert lists_of(company).log_page(AskedSubject(SubjectKind.DESK, named="NOWHERE").chosen()) == []


def test_two_dates_are_compared_by_what_lasts_and_who_changed_it(company: Company) -> None:
    company.log_in(MANAGER)
    lists = lists_of(company)
    since = company.clock.now() + timedelta(minutes=1)
    company.clock.forward(minutes=2)
    timo = company.employees["Timo Lindner"]
    phone = next(one.phone for one in lists.employees() if one.id == timo)
    company.desk.execute(SaveEmployee(None, "Neu Hier", phone="417"))
    company.log_in(MANAGER)
    read = lists.log_changes(since, company.clock.now() + timedelta(minutes=1))
    (made,) = (row for row in read.rows if row.named == "Neu Hier")
    assert (made.made, made.by, made.times) == (True, (MANAGER,), 1)
    assert ("employee.phone", "", "417") in made.columns
    assert read.whole
    assert phone not in [after for row in read.rows for _, _, after in row.columns if row.named == "Timo Lindner"]


def test_what_was_changed_and_changed_back_is_not_different(company: Company) -> None:
    from tests.support.houses import ADMIN

    company.log_in(ADMIN)
    since = company.clock.now() + timedelta(minutes=1)
    company.clock.forward(minutes=2)
    zone = next(one for one in lists_of(company).zones() if one.name == "Foyer")
    other = Supervision.CONTINUOUS if zone.supervision is not Supervision.CONTINUOUS else Supervision.NONE
    company.desk.execute(SaveZone(zone.id, zone.name, other))
    until = company.clock.now() + timedelta(minutes=1)
    (row,) = lists_of(company).log_changes(since, until).rows
    assert row.columns == (("zone.supervision", zone.supervision.value, other.value),)
    assert not row.made
    company.desk.execute(SaveZone(zone.id, zone.name, zone.supervision))
    assert lists_of(company).log_changes(since, until).rows == ()
