"""What somebody with a login tries at the desk; each attempt is refused, and twins show what would follow if not."""

from datetime import date, timedelta

import pytest

from accessdesk.desk import day as desk_day
from accessdesk.desk import sites as desk_sites
from accessdesk.desk.custody import EscortAccepts
from accessdesk.desk.day import CloseMissedDays
from accessdesk.desk.entrance import log_in
from accessdesk.desk.escorts import CollectVisitor
from accessdesk.desk.people import ChangePassword, RecordCommitment
from accessdesk.desk.sites import ChangeSetting
from accessdesk.domain import names
from accessdesk.domain.escorts import Acceptance
from accessdesk.domain.ids import VisitId
from accessdesk.domain.refusals import (
    BadgeInUse,
    LoginRefused,
    Missing,
    NotAcceptable,
    PasswordTooWeak,
    Refusal,
    SecondPersonNeeded,
)
from accessdesk.domain.visits import Visit, VisitState
from tests.support.houses import ADMIN, AUDITOR, MANAGER, PASSWORD, PIN, Company


def state(company: Company, visit_id: VisitId) -> VisitState:
    with company.house.new_unit_of_work(()) as uow:
        return uow.get(Visit, visit_id).state


def end_days_early(company: Company) -> VisitState:
    visit_id = company.arrived()
    company.log_in(AUDITOR)
    company.desk.execute(CloseMissedDays(company.clock.forward(minutes=5)))
    return state(company, visit_id)


def test_an_auditor_cannot_end_today_by_naming_a_later_midnight(company: Company) -> None:
    assert end_days_early(company) is VisitState.ARRIVED


def test_a_desk_that_believed_the_midnight_it_is_told_would_end_today(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_day, "midnight", lambda day: company.clock.now())
    assert end_days_early(company) is VisitState.UNCLEAR


def collected(company: Company, name: str, badge: str, how: Acceptance = Acceptance.PIN) -> None:
    until = company.clock.now() + timedelta(hours=2)
    accepts = EscortAccepts(company.employees["Timo Lindner"], how, PIN)
    company.desk.execute(CollectVisitor(company.arrived(name=name), badge, until, escort=accepts))


@pytest.mark.parametrize("number", ["17", " 17", "１７", "①⑦"])
def test_a_badge_number_is_out_once_however_its_digits_are_written(company: Company, number: str) -> None:
    collected(company, "Jan Peters", "17")
    with pytest.raises(BadgeInUse):
        collected(company, "Petra Lang", number)


def test_nobody_accepts_by_a_signature_that_is_not_recorded(company: Company) -> None:
    with pytest.raises(Missing):
        collected(company, "Jan Peters", "17", Acceptance.SIGNATURE)


def test_nobody_attests_their_own_commitment(company: Company) -> None:
    company.log_in(MANAGER)
    with pytest.raises(SecondPersonNeeded):
        company.desk.execute(RecordCommitment(company.employees[MANAGER], date(2026, 1, 2)))
    company.desk.execute(RecordCommitment(company.employees[ADMIN], date(2026, 1, 2)))


@pytest.mark.parametrize("value", ["-5", "abc", "٣", "1e9", "12345678", "0x10", "=1+1", "410,50"])
def test_the_cost_of_a_lock_is_a_number_of_whole_euros(company: Company, value: str) -> None:
    company.log_in(ADMIN)
    with pytest.raises(NotAcceptable):
        company.desk.execute(ChangeSetting("cost_per_key", value))


def test_a_desk_that_took_any_cost_would_be_caught(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    company.log_in(ADMIN)
    company.desk.execute(ChangeSetting("cost_per_key", "410"))
    monkeypatch.setattr(desk_sites, "_euros", lambda value: True)
    company.desk.execute(ChangeSetting("cost_per_key", "abc"))


BLANK = ["\u200d\u200c", "\u3164", "\u2800", "\u115f\u1160", "\uffa0 \u2800"]
HOSTILE = ["A\u202eB", "A\x00B", "A\nB", "A\u2066B", "A\ud800B", "A\u200bB", "A\ue000B", "A\u2028B", "A\U000e0041B"]


@pytest.mark.parametrize("field", ["name", "company", "purpose", "phone", "email"])
@pytest.mark.parametrize("text", [*HOSTILE, *BLANK, "A" * 10_000_000], ids=lambda text: ascii(text[:8]))
def test_a_field_takes_no_text_that_shows_something_else_or_nothing(company: Company, field: str, text: str) -> None:
    with pytest.raises(NotAcceptable):
        company.arrived(**{field: text})


def test_a_desk_without_the_question_would_take_a_name_that_shows_nothing(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(names, "_UNSEEN", frozenset())
    company.arrived(name="\u3164")


@pytest.mark.parametrize("typed", ["\ud800", "a\x00b", "", "x" * 1_000_000])
def test_whatever_is_typed_at_the_login_is_answered_by_a_refusal(company: Company, typed: str) -> None:
    with pytest.raises(LoginRefused):
        log_in(company.desk, typed, typed)
    with pytest.raises(LoginRefused):
        log_in(company.desk, ADMIN, typed)


@pytest.mark.parametrize("new", ["Tannenzapfen-im-Regen-8" * 100, "Tannenzapfen-im-\ud800-Regen", "kurz"])
def test_a_password_that_cannot_be_kept_is_refused(company: Company, new: str) -> None:
    with pytest.raises((NotAcceptable, PasswordTooWeak)):
        company.desk.execute(ChangePassword(PASSWORD, new))


def test_an_arrival_at_a_time_to_come_is_refused(company: Company) -> None:
    with pytest.raises(Refusal):
        company.arrived(happened_at=company.clock.now() + timedelta(seconds=1))
