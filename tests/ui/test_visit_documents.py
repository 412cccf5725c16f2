"""Documents for visitors at the window: the office writes them, the desk ticks them, nobody goes in without."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from accessdesk.desk.visit_documents import SaveDocumentText
from accessdesk.domain.visit_documents import DocumentKind
from accessdesk.domain.visits import VisitType
from accessdesk.ui.background import Background
from accessdesk.ui.groups.group_collection_form import GroupCollectionForm
from accessdesk.ui.reception.inside_menu import waiting_acts
from accessdesk.ui.visits.arrival_form import ArrivalForm
from accessdesk.ui.visits.collection_form import CollectionForm
from accessdesk.ui.visits.documents_form import DocumentsForm
from accessdesk.ui.visits.give_documents_form import GiveDocumentsForm
from tests.support.houses import MANAGER, RECEPTION, Company
from tests.support.parties import FIRM, NAMES, announced, arrive, person
from tests.ui.counter import Counter, open_counter


@pytest.fixture
def counter(qtbot: QtBot, company: Company, background: Background) -> Counter:
    return open_counter(qtbot, company, background)


def demand(counter: Counter, kind: DocumentKind) -> None:
    counter.company.log_in(MANAGER)
    counter.company.desk.execute(SaveDocumentText(kind, "Auf Deutsch", "In English", (VisitType.CONTRACTOR,)))
    counter.company.log_in(RECEPTION)


def test_the_office_writes_a_document_and_a_change_of_words_is_a_new_version(counter: Counter) -> None:
    counter.company.log_in(MANAGER)
    counter.visits.forms.documents()
    counter.settle()
    form = counter.form
    assert isinstance(form, DocumentsForm)
    form.kind.choose((DocumentKind.SAFETY_BRIEFING.value,))
    form.finish()
    assert {name for name, field in form.fields.items() if field.error()} == {"text_de", "text_en"}
    for text in ("Helm tragen", "Helm und Weste tragen"):
        form.german.setPlainText(text)
        form.english.setPlainText("Wear a helmet")
        form.types.choose((VisitType.CONTRACTOR.value,))
        form.finish()
        counter.settle()
    (saved,) = counter.lists.documents()
    assert (saved.kind, saved.version, saved.text_de) == (DocumentKind.SAFETY_BRIEFING, 2, "Helm und Weste tragen")
    assert form.is_untouched()


def test_a_required_document_is_asked_for_at_the_collection_and_never_ticked_beforehand(counter: Counter) -> None:
    demand(counter, DocumentKind.SAFETY_BRIEFING)
    visit = counter.company.arrived(zones=(counter.company.zones["Foyer"],))
    counter.reception.forms.collection(visit)
    counter.settle()
    form = counter.form
    assert isinstance(form, CollectionForm)
    (line,) = form.collection.documents.lines
    assert line.given.text() == "safety briefing, version 1"
    assert not line.given.isChecked()
    form.finish()
    counter.settle()
    assert "safety briefing" in form.fields["documents"].error()
    QTest.keyClick(line.given, Qt.Key.Key_Space)
    form.finish()
    counter.settle()
    assert counter.window.panel.form is None
    assert len(counter.inside()) == 1


def test_at_the_arrival_the_notice_covers_its_own_texts_and_the_rest_is_asked_by_type(counter: Counter) -> None:
    demand(counter, DocumentKind.NDA)
    demand(counter, DocumentKind.HOUSE_RULES)
    counter.reception.forms.arrival()
    counter.settle()
    form = counter.form
    assert isinstance(form, ArrivalForm)
    assert [line.text.kind for line in form.collection.documents.lines] == [DocumentKind.NDA]
    chip = form.visitor.type._buttons["customer"]
    QTest.keyClick(chip, Qt.Key.Key_Space)
    counter.settle()
    assert form.collection.documents.lines == []
    assert form.fields["documents"].isHidden()


def test_the_words_can_be_read_at_the_desk(counter: Counter) -> None:
    demand(counter, DocumentKind.NDA)
    counter.reception.forms.arrival()
    counter.settle()
    form = counter.form
    assert isinstance(form, ArrivalForm)
    (line,) = form.collection.documents.lines
    assert line._words.isHidden()
    line.read.click()
    assert (line._words.isHidden(), line._words.text()) == (False, "In English")


def test_one_tick_records_it_for_every_visitor_who_is_fetched(counter: Counter) -> None:
    demand(counter, DocumentKind.NDA)
    group = announced(counter.company, 2, zone="Foyer")
    arrive(counter.company, group, *(person(name) for name in NAMES[:2]))
    counter.reception.forms.group_collection(group)
    counter.settle()
    form = counter.form
    assert isinstance(form, GroupCollectionForm)
    form.finish()
    counter.settle()
    assert form.fields["documents"].error()
    form.documents.lines[0].given.setChecked(True)
    form.finish()
    counter.settle()
    assert counter.said[-1] == f"{FIRM}: 2 collected, badges are printing"
    visits = tuple(member.id for member in counter.lists.group(group).members)
    assert counter.lists.documents_to_give(visits, counter.company.clock.now()) == []


def test_a_document_is_given_after_the_arrival_from_the_visitor_s_menu(counter: Counter) -> None:
    visit = counter.company.arrived(zones=(counter.company.zones["Foyer"],))
    demand(counter, DocumentKind.SAFETY_BRIEFING)
    (row,) = counter.lists.waiting()
    acts = dict(waiting_acts(row, counter.reception.forms))
    acts["Give documents"]()
    counter.settle()
    form = counter.form
    assert isinstance(form, GiveDocumentsForm)
    (line,) = form.documents.lines
    assert not line.given.isChecked()
    form.finish()
    assert form.fields["documents"].error()
    line.given.setChecked(True)
    form.finish()
    counter.settle()
    assert counter.lists.documents_to_give((visit,), counter.company.clock.now()) == []
    assert counter.said[-1].endswith("was given: safety briefing")
