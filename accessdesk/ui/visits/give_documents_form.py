"""Documents that a visitor is given after the arrival: what the type of visit demands first, then all others."""

from PySide6.QtWidgets import QWidget

from accessdesk.desk.rows import VisitDetail
from accessdesk.desk.visit_documents import GiveDocuments
from accessdesk.domain.ids import VisitId
from accessdesk.domain.visit_documents import DocumentText
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.documents_part import DocumentsPart
from accessdesk.ui.visits.moment_input import MomentInput
from accessdesk.ui.visits.visit_head import VisitHead
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import word

Found = tuple[VisitDetail, list[DocumentText], list[DocumentText]]


class GiveDocumentsForm(ActForm):
    """None is ticked beforehand; what the visitor got at this visit already is not recorded twice."""

    def __init__(self, at_desk: AtDesk, visit_id: VisitId) -> None:
        super().__init__(at_desk)
        self._visit_id = visit_id
        self._found: Found | None = None
        self._head, self._owed, self.at = VisitHead(), PlainLabel(wrap=True), MomentInput()
        self.documents = DocumentsPart(at_desk)
        for part in (self._head, self._owed):
            self.column.addWidget(part)
        self.place(self.add_field("documents", self.documents, mandatory=True))
        self.place(self.add_field("happened_at", self.at))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        self.read(self._read, self._fill)

    def title(self) -> str:
        return self.tr("Give documents")

    def draft_name(self) -> str:
        return self._found[0].name if self._found is not None else self.title()

    def is_untouched(self) -> bool:
        return not self.documents.given()

    def first_focus(self) -> QWidget:
        return self.documents.lines[0].given if self.documents.lines else self.at

    def finish(self) -> None:
        self.clear_errors()
        given = self.documents.given()
        errors = {} if given else {"documents": self.tr("Tick what was handed over and explained.")}
        try:
            at = self.at.past(self.at_desk.clock())
        except ValueError:
            errors["happened_at"] = self.tr("Enter a time like 12:30, or leave it empty for now.")
        if errors:
            self.show_errors(errors)
            return
        text = self.tr("{name} was given: {documents}")
        said = text.format(name=self.draft_name(), documents=", ".join(word(kind) for kind in given))
        self.execute(GiveDocuments(self._visit_id, given, at), lambda _: self.end(said))

    def retranslate(self) -> None:
        super().retranslate()
        self.at.setPlaceholderText(self.tr("now"))
        self._primary.set_text(self.tr("Record as given"))
        self._word_owed()

    def _read(self) -> Found:
        lists, now = self.at_desk.lists, self.at_desk.clock()
        return lists.visit(self._visit_id), lists.documents_to_give((self._visit_id,), now), lists.documents()

    def _fill(self, found: Found) -> None:
        self._found = found
        visit, owed, texts = found
        demanded = {text.kind for text in owed}
        self._head.show_visit(visit)
        self.documents.show_texts([*owed, *(text for text in texts if text.kind not in demanded)])
        self._word_owed()
        self.first_focus().setFocus()
        self.heading_changed.emit()

    def _word_owed(self) -> None:
        if self._found is None:
            return
        names = ", ".join(word(text.kind) for text in self._found[1])
        if names:
            self._owed.setText(self.tr("Demanded and not given yet: {documents}").format(documents=names))
        elif self._found[2]:
            self._owed.setText(self.tr("Everything that this type of visit demands was given."))
        else:
            self._owed.setText(self.tr("No documents are kept. The office enters their texts first."))
