"""Bans on both databases: lists, the second guards, and a log that still verifies."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import sqlalchemy.exc
from sqlalchemy import text

from accessdesk.desk.bans import DecideBanMatch, LiftBan, SaveBan
from accessdesk.domain.bans import BanDecision
from accessdesk.domain.events import EntryType
from accessdesk.domain.ids import BanId, PersonId
from accessdesk.domain.refusals import RuleBroken
from accessdesk.storage.lists import SqlLists
from accessdesk.storage.verifying import verify_engine
from tests.support.houses import MANAGER, Company


def ban(company: Company, name: str, expires_on: date | None = None) -> BanId:
    company.log_in(MANAGER)
    made = company.desk.execute(
        SaveBan(None, name, "Diebstahl", "Lena Sommer", date(2026, 1, 2), expires_on, other_names="Rocky; Rocco")
    ).id
    assert made is not None
    return BanId(made)


def dismissed(company: Company, known: BanId, name: str) -> PersonId:
    command = DecideBanMatch(known, name, "ACME", same_person=False, note="anderer Jahrgang")
    made = company.desk.execute(command).id
    assert made is not None
    return PersonId(made)


def test_bans_are_listed_asked_about_and_proved_alike(company_on_both: Company) -> None:
    company = company_on_both
    lists = SqlLists(company.house.engine)
    with company.house.new_unit_of_work(()) as uow:
        now = uow.now
    today = now.astimezone().date()
    known = ban(company, "Ahmet Şahin", today)
    past = ban(company, "Rosa Fuchs", today - timedelta(days=1))
    lifted = ban(company, "Olga Adler")
    company.desk.execute(LiftBan(lifted, "versöhnt"))
    person = dismissed(company, known, "Achmed Schahin")
    assert [(row.id, row.false_alarms, row.holds) for row in lists.bans(now)] == [(known, 1, True)]
    assert {row.id for row in lists.bans(now, ended_too=True)} == {known, past, lifted}
    assert [side.id for side in lists.ban_question("Sahin Ahmed", None, now).sides] == [known]
    assert [side.id for side in lists.ban_question("Rocco", None, now).sides] == [known]
    assert lists.ban_question("Achmed Schahin", person, now).sides == ()
    assert lists.ban_question("Rosa Fuchs", None, now).sides == ()
    decision = lists.ban_decisions()[0]
    assert (decision.ban_name, decision.person_name, decision.by_name) == ("Ahmet Şahin", "Achmed Schahin", MANAGER)
    assert verify_engine(company.house.engine).findings == ()


def test_somebody_recognised_stays_recognised_under_any_name(company_on_both: Company) -> None:
    company = company_on_both
    known = ban(company, "Ahmet Şahin")
    decided = company.desk.execute(DecideBanMatch(known, "Ahmed Sahin", "ACME", same_person=True, note="Ausweis")).id
    assert decided is not None
    with company.house.new_unit_of_work(()) as uow:
        now = uow.now
    question = SqlLists(company.house.engine).ban_question("Peter Pan", PersonId(decided), now)
    assert [(side.id, side.recognised) for side in question.sides] == [(known, True)]


def test_the_database_refuses_a_second_decision_about_a_pair_when_the_domain_is_passed_by(
    company_on_both: Company,
) -> None:
    company = company_on_both
    dismissed(company, ban(company, "Ahmet Şahin"), "Achmed Schahin")
    with company.house.new_unit_of_work(()) as uow:
        first = uow.find(BanDecision)[0]
        second = replace(first, id=uow.new_id(BanDecision), pseudonym=uow.new_pseudonym(), same_person=True)
        with pytest.raises(RuleBroken):
            uow.record(EntryType.BAN_MATCH_CONFIRMED, second, about=second.pseudonym)


def test_without_its_index_the_database_would_take_both_decisions(company: Company) -> None:
    dismissed(company, ban(company, "Ahmet Şahin"), "Achmed Schahin")
    with company.house.engine.begin() as connection:
        connection.execute(text("DROP INDEX uq_ban_decision_pair"))
    with company.house.new_unit_of_work(()) as uow:
        first = uow.find(BanDecision)[0]
        second = replace(first, id=uow.new_id(BanDecision), pseudonym=uow.new_pseudonym(), same_person=True)
        uow.record(EntryType.BAN_MATCH_CONFIRMED, second, about=second.pseudonym)
        assert len(uow.find(BanDecision)) == 2


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("UPDATE ban SET expires_on = '2025-01-01'", "expires_after_issued"),
        ("UPDATE ban SET lifted_at = '2026-11-23T09:00:00.000000Z'", "lifted_with_reason"),
    ],
)
def test_the_database_holds_the_rules_of_a_ban(company_on_both: Company, statement: str, rule: str) -> None:
    ban(company_on_both, "Ahmet Şahin")
    with (
        company_on_both.house.engine.connect() as connection,
        pytest.raises(sqlalchemy.exc.IntegrityError, match=rule),
    ):
        connection.execute(text(statement))
