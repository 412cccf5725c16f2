"""What a run would erase, counted on the database thread and shown class by class."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessdesk.desk.desk import Desk
from accessdesk.desk.retention import RetentionView, retention_view
from accessdesk.ui import language, theme
from accessdesk.ui.background import Background
from accessdesk.ui.language import Retranslated
from accessdesk.ui.privacy.class_table import CLASS_COLUMNS
from accessdesk.ui.table_model import RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.widgets.labels import PlainLabel
from accessdesk.ui.wording import error_text


class Counted(Retranslated):
    """A sentence, and below it the classes of which something is erased or held."""

    def __init__(
        self,
        background: Background,
        desk: Desk,
        counted: Callable[[RetentionView | None], None] = lambda view: None,
        parent: QWidget | None = None,
    ) -> None:
        """`counted` is told of every count, and of None while one is under way."""
        super().__init__(parent)
        self._background, self._desk, self._counted = background, desk, counted
        self._counting = False
        self.view: RetentionView | None = None
        self.said = PlainLabel(wrap=True)
        self.rows = RowsModel(CLASS_COLUMNS, self)
        self.table = RowsView(self.rows, name="")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_8)
        layout.addWidget(self.said)
        layout.addWidget(self.table)
        self.retranslate()

    def count(self, proposed: Mapping[str, int] | None = None) -> None:
        """Count with the policy as it is, or with these days."""
        desk, self._counting = self._desk, True
        self._show(None)
        self._background.latest(
            (id(self), "count"), self, lambda: retention_view(desk, proposed), self._on_counted, self._on_failed
        )

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Classes of data"))
        self.rows.retranslate()
        view = self.view
        self.said.setText(self._sentence(view))
        self.said.setVisible(bool(self.said.text()))
        shown = [one for one in view.classes if one.payloads or one.held] if view else []
        self.table.setVisible(bool(shown))

    def _sentence(self, view: RetentionView | None) -> str:
        if view is None:
            return self.tr("Counting …") if self._counting else ""
        if view.is_empty:
            return self.tr("Nothing is overdue: a run would erase nothing.")
        number = language.locale().toString(sum(one.payloads for one in view.classes))
        return self.tr("A run would erase {records} records for good.").format(records=number)

    def _on_counted(self, view: RetentionView) -> None:
        self._counting = False
        self._show(view)

    def _show(self, view: RetentionView | None) -> None:
        self.view = view
        self.rows.show([one for one in view.classes if one.payloads or one.held] if view else [])
        self.retranslate()
        self.table.fit_height(len(self.rows.rows))
        self._counted(view)

    def _on_failed(self, failure: Exception) -> None:
        self._counting = False
        self._show(None)
        sentence = error_text(failure)
        if sentence is None:
            self._background.crashed.emit(failure)
            return
        self.said.setText(sentence)
        self.said.show()
