"""All visits, newest first, found by name or company."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout

from accessdesk.desk.desk import Desk
from accessdesk.desk.outcome import Subject
from accessdesk.desk.readers import Lists
from accessdesk.desk.rows import VisitRow
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import VisitId
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visits import OPEN_STATES, VisitState
from accessdesk.ui import theme
from accessdesk.ui.background import Background
from accessdesk.ui.display.display_talk import DisplayTalk
from accessdesk.ui.imports.visit_import_form import VisitImportForm
from accessdesk.ui.language import Retranslated
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.reception.inside_menu import menu_of
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.at_desk import AtDesk, BadgePapers, ShowToast
from accessdesk.ui.visits.visit_forms import VisitForms
from accessdesk.ui.visits.visit_menu import visit_acts
from accessdesk.ui.widgets import Card, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import local_day, local_time, utc_now, word

translate = QCoreApplication.translate
PAGE = 100
_PAUSE = 150
_TONES = {
    VisitState.EXPECTED: Tone.BLUE,
    VisitState.ARRIVED: Tone.AMBER,
    VisitState.ON_SITE: Tone.GREEN,
    VisitState.UNCLEAR: Tone.RED,
    VisitState.CLOSED_UNCONFIRMED: Tone.AMBER,
}

COLUMNS: list[Column[VisitRow]] = [
    Column(
        "at",
        lambda: translate("Visits", "Day"),
        lambda r: local_day(r.at) or "–",
        second=lambda r: _times(r),
        width=116,
        stretch=0,
        rank=2,
    ),
    Column(
        "name",
        lambda: translate("Visits", "Person"),
        lambda r: r.name,
        second=lambda r: r.company,
        bold=True,
        width=160,
        stretch=3,
    ),
    Column(
        "host",
        lambda: translate("Visits", "Host"),
        lambda r: r.host_name,
        second=lambda r: r.purpose,
        width=140,
        stretch=3,
        rank=3,
    ),
    Column(
        "state",
        lambda: translate("Visits", "State"),
        lambda r: word(r.state),
        tone=lambda r: _TONES.get(r.state, Tone.GREY),
        width=176,
        stretch=0,
    ),
    Column(
        "zones",
        lambda: translate("Visits", "Zone"),
        lambda r: ", ".join(r.zones) or "–",
        second=lambda r: word(r.supervision) if r.supervision is not Supervision.NONE else "",
        width=130,
        stretch=2,
        rank=4,
    ),
    Column("badge", lambda: translate("Visits", "Badge"), lambda r: r.badge or "–", width=80, stretch=0, rank=1),
]


class VisitsScreen(Retranslated):
    """Enter or a double click opens the act that comes next; a visit that has ended opens as a sheet."""

    def __init__(
        self,
        *,
        background: Background,
        desk: Desk,
        lists: Lists,
        open_form: Callable[[PanelForm], None],
        show_toast: ShowToast,
        papers: BadgePapers,
        clock: Callable[[], datetime] = utc_now,
        on_take_back: Callable[[VisitId], None] | None = None,
        display: DisplayTalk | None = None,
    ) -> None:
        super().__init__()
        self._background, self._lists = background, lists
        self._at_desk = AtDesk(background, desk, lists, papers, open_form, show_toast, clock, display or DisplayTalk())
        self.forms = VisitForms(self._at_desk, on_take_back)
        self._model: RowsModel[VisitRow] = RowsModel(COLUMNS)
        self.view = RowsView(self._model, name="")
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.expect = ShortcutButton("", "Ctrl+N", kind=Kind.PRIMARY)
        self.expect_group = ShortcutButton("", "Ctrl+G", icon="users")
        self.bring_in = ShortcutButton(icon="upload", compact=True)
        if not desk.may(Right.IMPORT):
            self.bring_in.hide()  # never shown without a parent: it would be a window of its own for a moment
        self.documents = ShortcutButton(icon="file-check", compact=True)
        self.series = ShortcutButton(icon="calendar", compact=True)
        if not desk.may(Right.PEOPLE):
            self.documents.hide()  # never shown without a parent: it would be a window of its own for a moment
        self._card = Card()
        self._card.add_head_widget(self.series)
        self._card.add_head_widget(self.documents)
        self._card.add_head_widget(self.bring_in)
        self.known = ShortcutButton(icon="users", compact=True)
        self.known.setMenu(QMenu(self.known))
        self.tell_apart = self.known.menu().addAction("")
        self.merge = self.known.menu().addAction("")
        self.merge.setVisible(desk.may(Right.PEOPLE))
        self._card.add_head_widget(self.known)
        self._card.set_body(self.view)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._arrange()
        self._pause.timeout.connect(self.reload)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.returnPressed.connect(self.reload)
        self.expect.clicked.connect(self.forms.expect)
        self.expect_group.clicked.connect(self.forms.expect_group)
        self.bring_in.clicked.connect(self._on_bring_in)
        self.series.clicked.connect(self.forms.series)
        self.documents.clicked.connect(self.forms.documents)
        self.tell_apart.triggered.connect(self._on_tell_apart)
        self.merge.triggered.connect(self._on_merge)
        self.view.opened.connect(self._on_opened)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu)
        background.changed.connect(self._on_changed)
        self.retranslate()
        self.reload()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_12)
        head.addWidget(self.search, 1)
        head.addWidget(self.expect_group)
        head.addWidget(self.expect)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, theme.SPACE_16)
        layout.setSpacing(theme.SPACE_16)
        layout.addLayout(head)
        layout.addWidget(self._card, 1)

    def reload(self) -> None:
        """The first page again, for what stands in the search line; as many rows as were shown."""
        self._pause.stop()
        text, lists, limit = self.search.text().strip(), self._lists, max(PAGE, len(self._model.rows))
        self._background.latest(
            (id(self), "visits"),
            self,
            lambda: lists.visits(text, None, limit),
            lambda rows: self._show(rows, limit),
            self._background.crashed.emit,
        )

    def retranslate(self) -> None:
        self._card.set_title(self.tr("Visits"))
        self.view.setAccessibleName(self.tr("Visits"))
        self.search.setPlaceholderText(self.tr("Name or company"))
        self.search.setAccessibleName(self.tr("Search visits"))
        self.expect.set_text(self.tr("Expect a visit"))
        self.expect_group.set_text(self.tr("Expect a group"))
        self.series.set_text(self.tr("Series …"))
        self.documents.set_text(self.tr("Documents for visitors …"))
        self.bring_in.set_text(self.tr("Import visit log …"))
        self.known.setAccessibleName(self.tr("Known visitors"))
        self.known.setToolTip(self.tr("Known visitors"))
        self.tell_apart.setText(self.tr("Tell namesakes apart …"))
        self.merge.setText(self.tr("Merge visitors …"))
        self._word_empty()

    def _show(self, rows: list[VisitRow], limit: int) -> None:
        self._model.show(rows)
        self._model.fetch_with(self._more if len(rows) >= limit else None)
        self._word_empty()

    def _more(self) -> None:
        rows = self._model.rows
        if not rows:
            return
        text, lists, before = self.search.text().strip(), self._lists, rows[-1].id
        self._model.fetch_with(None)
        self._background.latest(
            (id(self), "visits"),
            self,
            lambda: lists.visits(text, before, PAGE),
            self._append,
            self._background.crashed.emit,
        )

    def _append(self, rows: list[VisitRow]) -> None:
        known = {row.id for row in self._model.rows}
        self._model.append([row for row in rows if row.id not in known])
        self._model.fetch_with(self._more if len(rows) >= PAGE else None)

    def _on_opened(self, row: VisitRow) -> None:
        if row.state is VisitState.EXPECTED or row.state in OPEN_STATES:
            self.forms.fitting(row.id, row.state)
        else:
            self.forms.sheet(row.id)

    def _on_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        row = self._model.row(index.row()) if index.isValid() else self.view.current_row()
        if isinstance(row, VisitRow):
            menu_of(visit_acts(row.id, row.state, self.forms), row.name, self).popup(
                self.view.viewport().mapToGlobal(place)
            )

    def _on_bring_in(self) -> None:
        self._at_desk.open_form(VisitImportForm(self._at_desk))

    def _on_tell_apart(self) -> None:
        from accessdesk.ui.people.visitor_note_form import VisitorNoteForm

        self._at_desk.open_form(VisitorNoteForm(self._at_desk))

    def _on_merge(self) -> None:
        from accessdesk.ui.people.merge_form import MergeForm

        self._at_desk.open_form(MergeForm(self._at_desk))

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if Subject.VISITS in subjects:
            self.reload()

    def _word_empty(self) -> None:
        if self._model.rows:
            text = ""
        elif self.search.text().strip():
            text = self.tr("No visit fits. Try fewer letters.")
        else:
            text = self.tr("No visit yet. “Expect a visit” announces one, F2 at reception records an arrival.")
        self._card.set_empty(text)


def _times(row: VisitRow) -> str:
    end = local_time(row.departed_at)
    return " – ".join(part for part in (local_time(row.at), end) if part)
