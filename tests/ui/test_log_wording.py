from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from accessdesk.desk.exporting import ExportKind, NoteExport
from accessdesk.desk.printing import NotePrinted, PaperKind
from accessdesk.desk.rows import LogFilter, LogRow
from accessdesk.domain.events import EntryType
from accessdesk.domain.visits import Badge
from accessdesk.storage.lists import SqlLists
from accessdesk.ui import language
from accessdesk.ui.log import sentences
from accessdesk.ui.log.entry_wording import sentence_of
from accessdesk.ui.log.evidence import evidence_of
from accessdesk.ui.log.kinds import GROUPS, types_of
from accessdesk.ui.log.sentences import act_word
from accessdesk.ui.theme import Tone
from tests.support.houses import MANAGER, Company
from tests.ui.log_acts import a_busy_morning

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def row(kind: EntryType, **facts: str) -> LogRow:
    return LogRow(1, AT, AT, kind.value, "D1", ("Katrin Vogel",), facts, "act")


def without_sentence() -> list[str]:
    """Types whose sentence is only their code."""
    return [kind.value for kind in EntryType if act_word(kind.value) == kind.value]


def test_every_type_of_entry_has_a_sentence() -> None:
    assert without_sentence() == []


def test_a_type_without_a_sentence_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    fewer = {kind: said for kind, said in sentences.SENTENCES.items() if kind != EntryType.DAY_CLOSED}
    monkeypatch.setattr(sentences, "SENTENCES", fewer)
    assert without_sentence() == ["day.closed"]


def test_every_type_belongs_to_exactly_one_group_of_the_filter() -> None:
    grouped = [kind for key, _ in GROUPS for kind in types_of(key)]
    assert sorted(grouped) == sorted(kind.value for kind in EntryType)


def test_a_sentence_names_what_it_concerns_and_leaves_out_what_is_not_known() -> None:
    known = row(EntryType.VISIT_COLLECTED, **{"visit.name": "Dawid Kowalczyk", "badge.number": "B-017"})
    assert str(sentence_of(known)) == "Visitor collected Dawid Kowalczyk, badge B-017"


def test_an_erased_name_leaves_a_word_in_its_place() -> None:
    assert str(sentence_of(row(EntryType.VISIT_ARRIVED))) == "Arrival (erased)"


def test_codes_are_never_shown_where_there_is_a_word() -> None:
    changed = row(EntryType.ACCOUNT_CHANGED, **{"account.login": "Lena", "account.roles": '["office_manager"]'})
    assert str(sentence_of(changed)) == "Account changed Lena, Office manager"


def test_sentences_of_real_entries_show_no_code_and_no_gap(company: Company, qapp: QApplication) -> None:
    a_busy_morning(company)
    rows = SqlLists(company.house.engine).log_page(LogFilter(limit=500))
    sentences = [str(sentence_of(one)) for one in rows]
    assert len(rows) > 30
    assert not [said for said in sentences if "{" in said or "erased" in said or "_" in said]
    assert any(said.startswith("Escort handed over Dawid Kowalczyk, from Timo Lindner") for said in sentences)
    assert any(said.startswith("Supervision interrupted Dawid Kowalczyk, until then Mehmet") for said in sentences)


def test_a_late_entry_is_marked_and_a_weak_acceptance_is_amber() -> None:
    late = replace(row(EntryType.VISIT_DEPARTED), entered_at=AT + timedelta(minutes=30))
    assert evidence_of(late) == ("entered late", Tone.AMBER)
    for how, tone in (("pin", Tone.GREEN), ("by_phone", Tone.AMBER), ("attested", Tone.AMBER)):
        accepted: dict[str, Any] = {"assignment.acceptance": how}
        assert evidence_of(row(EntryType.ESCORT_ACCEPTED, **accepted))[1] is tone


def test_sentences_follow_the_language(qapp: QApplication) -> None:
    language.set_language(qapp, "xx")
    assert str(sentence_of(row(EntryType.VISIT_ARRIVED, **{"visit.name": "Ada"}))).startswith("[")


def test_an_export_says_what_how_much_and_which_file_without_its_folder(company: Company) -> None:
    company.log_in(MANAGER)
    company.desk.execute(NoteExport(ExportKind.VISITS, 12, "ab" * 32, "/home/lena/besuche.csv"))
    entry = SqlLists(company.house.engine).log_page(LogFilter(limit=1))[0]
    assert str(sentence_of(entry)) == "Exported visits, besuche.csv, rows: 12"


def test_a_printed_badge_is_named_by_its_number(company: Company) -> None:
    a_busy_morning(company)
    with company.house.new_unit_of_work(()) as uow:
        badge = uow.find(Badge)[0]
    company.desk.execute(NotePrinted(PaperKind.BADGE, badge.id, "ab" * 32, "Brother QL"))
    entry = SqlLists(company.house.engine).log_page(LogFilter(limit=1))[0]
    assert str(sentence_of(entry)) == "Badge printed B-017, Brother QL"
