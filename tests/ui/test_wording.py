"""Every code has words, and every sentence its facts."""

import inspect
import re
from enum import StrEnum
from pathlib import Path

import pytest

from accessdesk.desk import key_plan, rows, search_rows, visit_columns, visit_plan
from accessdesk.domain import (
    access_rights,
    badges,
    duty,
    eligibility,
    emergency,
    escorts,
    incidents,
    key_refusals,
    keys,
    objections,
    people,
    refusals,
    sites,
    visit_documents,
    visits,
)
from accessdesk.domain.moves import Need
from accessdesk.domain.refusals import EscortNotEligible, EvidenceMissing, Missing, NotAcceptable, PinWrong, Refusal
from accessdesk.storage import faults
from accessdesk.ui.wording import error_text, field_word, refusal_text, word
from accessdesk.ui.wording.escort_refusals import WHY_NOT_ELIGIBLE
from accessdesk.ui.wording.import_terms import FILE_FAULTS
from accessdesk.ui.wording.refusals import FAULTS, NOT_ACCEPTABLE, REFUSALS
from accessdesk.ui.wording.terms import TERMS

ROOT = Path(__file__).resolve().parents[2]
MODULES = (
    access_rights,
    badges,
    duty,
    eligibility,
    emergency,
    escorts,
    incidents,
    keys,
    objections,
    people,
    sites,
    visit_documents,
    visits,
    rows,
    search_rows,
    visit_columns,
    visit_plan,
    key_plan,
)


def every_refusal() -> list[type[Refusal]]:
    found, left = [Refusal], [Refusal]
    while left:
        for kind in left.pop().__subclasses__():
            found.append(kind)
            left.append(kind)
    return [kind for kind in found if kind.__module__.startswith("accessdesk.")]


def enums_of(module: object) -> list[type[StrEnum]]:
    return [
        value
        for _, value in inspect.getmembers(module, inspect.isclass)
        if issubclass(value, StrEnum) and value is not StrEnum and value.__module__.startswith("accessdesk.")
    ]


def wordless(kinds: list[type[StrEnum]]) -> list[str]:
    """Members without a word of their own; Need has its words among the fields."""
    return [
        f"{kind.__name__}.{member.name}"
        for kind in kinds
        if kind is not Need
        for member in kind
        if member.value not in TERMS.get(kind.__name__, {})
    ]


def test_every_refusal_has_a_sentence() -> None:
    assert key_refusals.SignatureNeeded in every_refusal()
    assert [kind.__name__ for kind in every_refusal() if kind.code not in REFUSALS] == []


def test_a_refusal_without_a_sentence_would_be_found() -> None:
    class Unworded(Refusal):
        code = "unworded"

    assert Unworded.code not in REFUSALS
    assert refusal_text(Unworded()) == refusal_text(Refusal())


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_every_state_and_kind_has_a_word(module: object) -> None:
    assert enums_of(module)
    assert wordless(enums_of(module)) == []


def test_a_member_without_a_word_would_be_found() -> None:
    class VisitState(StrEnum):
        VANISHED = "vanished"

    assert wordless([VisitState]) == ["VisitState.VANISHED"]


def test_every_piece_of_evidence_has_a_word() -> None:
    assert [need.value for need in Need if field_word(need.value) == need.value.replace("_", " ")] == []


def test_every_fault_of_the_environment_has_a_sentence() -> None:
    kinds: list[type[faults.EnvironmentFault]] = [faults.EnvironmentFault, *faults.EnvironmentFault.__subclasses__()]
    assert [code for code in (kind.code for kind in kinds) if code not in FAULTS] == []
    assert "disk is full" in (error_text(faults.DiskFull()) or "")


def test_a_bug_has_no_sentence() -> None:
    assert error_text(KeyError("zones")) is None


def test_sentences_name_the_field_and_the_person() -> None:
    assert refusal_text(Missing(field="host")) == "Please fill in: Host."
    assert refusal_text(PinWrong(field="pin", name="Timo Lindner")).startswith("This is not the PIN of Timo Lindner")
    expired = EscortNotEligible(field="escort", why="briefing_expired", name="T.", day="2026-06-30")
    assert "was valid until 30/06/2026" in refusal_text(expired)
    assert refusal_text(EvidenceMissing(need="notice_given")) == "Still missing: Privacy notice handed over."
    assert "200" in refusal_text(NotAcceptable(field="name", why="too_long", longest=200))


def test_a_file_that_is_refused_says_what_to_do() -> None:
    whys = {
        why
        for path in (ROOT / "accessdesk" / "desk").glob("*.py")
        for why in re.findall(r'(?:field="file", why=|_refused\()"([a-z_]+)"', path.read_text(encoding="utf-8"))
    }
    assert len(whys) >= 6
    assert whys == set(FILE_FAULTS)
    assert "no rows" in refusal_text(NotAcceptable(field="file", why="empty"))


def test_a_name_with_braces_is_shown_as_it_is() -> None:
    assert "{seconds}<b>" in refusal_text(PinWrong(field="pin", name="{seconds}<b>"))


def test_a_missing_fact_leaves_a_gap_and_never_fails() -> None:
    for source in [*REFUSALS.values(), *NOT_ACCEPTABLE.values()]:
        assert re.fullmatch(r"(?:[^{}]|\{[a-z]+\})*", source)
    for kind in every_refusal():
        assert "{" not in refusal_text(kind())


def test_weaker_acceptances_say_so() -> None:
    assert all("weaker" in word(way) for way in escorts.WEAKER)
    assert "weaker" not in word(escorts.Acceptance.PIN)
    assert refusals.Refusal.code in REFUSALS


def test_every_reason_against_an_escort_has_a_sentence_of_its_own() -> None:
    assert set(WHY_NOT_ELIGIBLE) == {why.value for why in eligibility.Ineligible}
    assert len({str(source) for source in WHY_NOT_ELIGIBLE.values()}) == len(eligibility.Ineligible)


def codes_of_the_program() -> dict[str, str]:
    """Every `why` that the desk gives for something not acceptable, and where."""
    found: dict[str, str] = {}
    for path in sorted((Path(__file__).parents[2] / "accessdesk").rglob("*.py")):
        for match in re.finditer(r'NotAcceptable\([^)]*?why="([a-z_]+)"', path.read_text("utf-8"), re.DOTALL):
            found.setdefault(match[1], path.name)
    return found


def without_words(codes: dict[str, str]) -> list[str]:
    return [f"{code} ({place})" for code, place in codes.items() if code not in {**NOT_ACCEPTABLE, **FILE_FAULTS}]


def test_every_reason_why_something_is_not_acceptable_has_its_own_sentence() -> None:
    codes = codes_of_the_program()
    assert len(codes) > 20
    assert without_words(codes) == []


def test_a_reason_without_a_sentence_would_be_named() -> None:
    assert without_words({"because_i_say_so": "nowhere.py"}) == ["because_i_say_so (nowhere.py)"]
