"""At an arrival: the visitor reads notice, rules and all other documents at the customer display."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from accessdesk.domain.visit_documents import WITH_THE_NOTICE, DocumentText
from accessdesk.ui.display.presented import Answer, Presented, page_of
from accessdesk.ui.wording import word

if TYPE_CHECKING:
    from accessdesk.ui.visits.arrival_form import ArrivalForm


class ReadingAtDisplay(QObject):
    """What was read there is ticked here; what was refused there is refused here, and the host decides."""

    def __init__(self, form: "ArrivalForm") -> None:
        super().__init__(form)
        self._form = form

    def begin(self) -> None:
        """Show the versions in force; the desk says so when the company has written none."""
        lists = self._form.at_desk.lists
        self._form.read(lists.documents, self._show)

    def _show(self, texts: Sequence[DocumentText]) -> None:
        form = self._form
        first = [text for text in texts if text.kind in WITH_THE_NOTICE]
        pages = tuple(page_of(text) for text in (*first, *form.collection.documents.texts()))
        if not pages:
            sentence = self.tr(
                "No texts are kept yet: enter them under Visits, Documents. Hand the notice over on paper."
            )
            form.fields["notice_given"].set_error(sentence)
            return
        escort = form.collection.escort.chosen_name()
        shown = Presented(form.visitor.name.text().strip(), escort, pages)
        form.at_desk.display.ask(form, shown, self._take)

    def _take(self, answer: Answer) -> None:
        form, covered = self._form, {kind.value for kind in WITH_THE_NOTICE}
        form.collection.documents.tick(answer.read)
        if answer.refused in covered:
            form.confirmations.notice_refused.setChecked(True)
        elif answer.refused:
            refused = next(text for text in form.collection.documents.texts() if text.kind.value == answer.refused)
            sentence = self.tr("{name} does not agree to {document}: ask the host, or turn them away.")
            said = sentence.format(name=form.draft_name(), document=word(refused.kind))
            form.fields["documents"].set_error(said)
        elif covered & set(answer.read):
            form.confirmations.notice_given.setChecked(True)
