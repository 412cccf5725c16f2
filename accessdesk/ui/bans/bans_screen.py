"""The ban list with its decisions; the office manager's alone."""

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from accessdesk.desk.ban_rows import BanDecisionRow, BanRow
from accessdesk.desk.outcome import Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.names import asked_spellings, folded_words
from accessdesk.ui import language, theme
from accessdesk.ui.bans.ban_columns import BAN_COLUMNS, DECISION_COLUMNS
from accessdesk.ui.bans.ban_form import BanForm, LiftBanForm, WithdrawDecisionForm
from accessdesk.ui.language import Retranslated
from accessdesk.ui.table_model import RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Card, Flow, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.search_line import SearchLine

_MOST_DECISIONS = 5

Found = tuple[list[BanRow], list[BanDecisionRow]]


class BansScreen(Retranslated):
    """Enter or a double click opens a ban. Who may not keep the list is told whom to ask, and sees nothing of it."""

    def __init__(self, at_desk: AtDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at_desk = at_desk
        self._rows: tuple[BanRow, ...] = ()
        self.search = SearchLine()
        self.ended = QCheckBox()
        self.new = ShortcutButton(shortcut="Ctrl+N", kind=Kind.PRIMARY, icon="user-x")
        self.change = ShortcutButton(icon="pencil")
        self.lift = ShortcutButton(icon="undo-2")
        self.bring_in = ShortcutButton(icon="upload")
        self.withdraw = ShortcutButton(icon="undo-2", compact=True)
        self.model: RowsModel[BanRow] = RowsModel(BAN_COLUMNS, self)
        self.view = RowsView(self.model, name="")
        self.decisions: RowsModel[BanDecisionRow] = RowsModel(DECISION_COLUMNS, self)
        self.decided = RowsView(self.decisions, name="")
        self._card, self._decided_card = Card(), Card()
        self._card.set_body(self.view)
        self._decided_card.add_head_widget(self.withdraw)
        self._decided_card.set_body(self.decided, 0)
        self._arrange()
        self._connect()
        self.retranslate()
        self.read_again()

    def _arrange(self) -> None:
        acts = Flow(spacing=theme.SPACE_8, around=QMargins(theme.SPACE_20, theme.SPACE_16, theme.SPACE_20, 0))
        for part in (self.new, self.change, self.lift, self.bring_in):
            acts.add(part)
        self.actions = acts  # type: ignore[method-assign, assignment]  # the window takes it by this name
        asked = QHBoxLayout()
        asked.setSpacing(theme.SPACE_12)
        asked.addWidget(self.search, 1)
        asked.addWidget(self.ended)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_20, theme.SPACE_12, theme.SPACE_20, theme.SPACE_16)
        layout.setSpacing(theme.SPACE_12)
        layout.addLayout(asked)
        layout.addWidget(self._card, 1)
        layout.addWidget(self._decided_card)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show)
        self.ended.toggled.connect(self.read_again)
        self.new.clicked.connect(lambda: self._open(None))
        self.change.clicked.connect(lambda: self._open(self.view.current_row()))
        self.lift.clicked.connect(self._on_lift)
        self.bring_in.clicked.connect(self._on_bring_in)
        self.withdraw.clicked.connect(self._on_withdraw)
        self.view.opened.connect(self._open)
        self.view.current_changed.connect(lambda _: self._fit())
        self.decided.current_changed.connect(lambda _: self._fit())
        self._at_desk.background.changed.connect(self._on_changed)

    def read_again(self) -> None:
        """Read both lists anew, if the account may."""
        if not self._may():
            self._on_read(([], []))
            return
        desk, lists, ended, now = self._at_desk.desk, self._at_desk.lists, self.ended.isChecked(), self._at_desk.clock()

        def read() -> Found:
            desk.demand(Right.BAN_LIST)
            return lists.bans(now, ended_too=ended), lists.ban_decisions()

        self._at_desk.background.latest((id(self), "bans"), self, read, self._on_read)

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Name, other name or company"))
        self.search.setAccessibleName(self.tr("Search bans"))
        self.ended.setText(self.tr("Show lifted and expired ones"))
        self.new.set_text(self.tr("Issue a ban"))
        self.change.set_text(self.tr("Change"))
        self.lift.set_text(self.tr("Lift"))
        self.bring_in.set_text(self.tr("Import list …"))
        self.withdraw.set_text(self.tr("Withdraw the decision"))
        self._card.set_title(self.tr("Bans"))
        self.view.setAccessibleName(self.tr("Bans"))
        self._decided_card.set_title(self.tr("Decisions at the desk"))
        self.decided.setAccessibleName(self.tr("Decisions at the desk"))
        self.model.retranslate()
        self.decisions.retranslate()
        self._show()

    def _may(self) -> bool:
        return self._at_desk.desk.may(Right.BAN_LIST)

    def _fit(self) -> None:
        may, row, decision = self._may(), self.view.current_row(), self.decided.current_row()
        for button in (self.new, self.bring_in, self.ended, self.search):
            button.setEnabled(may)
        self.change.setEnabled(may and row is not None and row.lifted_at is None)
        self.lift.setEnabled(may and row is not None and row.holds)
        self.withdraw.setEnabled(may and decision is not None and decision.withdrawn_at is None)

    def _on_read(self, found: Found) -> None:
        self._rows = tuple(found[0])
        self.decisions.show(found[1])
        self._show()

    def _show(self) -> None:
        asked = asked_spellings(self.search.text())
        shown = [row for row in self._rows if _fits(row, asked)]
        self.model.show(shown)
        self._card.set_count(language.locale().toString(len(shown)) if self._may() else "")
        self._card.set_empty(self._nothing(bool(shown)))
        self.view.setVisible(bool(shown))
        none = not self.decisions.rows
        self._decided_card.setVisible(self._may())
        self._decided_card.set_empty(self.tr("Nobody was compared with a ban yet.") if none else "")
        self.decided.setVisible(not none)
        self.decided.fit_height(_MOST_DECISIONS)
        self._fit()

    def _nothing(self, any_shown: bool) -> str:
        if not self._may():
            return self.tr(
                "The ban list is the office manager's. At the desk you are told when a visitor may be banned."
            )
        if any_shown:
            return ""
        if self._rows:
            return self.tr("No ban fits. Try fewer letters.")
        return self.tr("Nobody is banned. “Issue a ban” records one, “Import list” brings a table in.")

    def _open(self, row: BanRow | None) -> None:
        if self._may() and (row is None or row.lifted_at is None):
            session = self._at_desk.desk.session
            self._at_desk.open_form(BanForm(self._at_desk, row, session.actor.name if session else ""))

    def _on_lift(self) -> None:
        row = self.view.current_row()
        if row is not None:
            self._at_desk.open_form(LiftBanForm(self._at_desk, row))

    def _on_withdraw(self) -> None:
        row = self.decided.current_row()
        if row is not None:
            self._at_desk.open_form(WithdrawDecisionForm(self._at_desk, row))

    def _on_bring_in(self) -> None:
        from accessdesk.ui.imports.ban_import_form import BanImportForm

        self._at_desk.open_form(BanImportForm(self._at_desk))

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if subjects & {Subject.BANS, Subject.SETTINGS}:
            self.read_again()


def _fits(row: BanRow, asked: tuple[tuple[str, ...], ...]) -> bool:
    words = folded_words(" ".join((row.name, *row.other_names, row.company)))
    return all(any(word.startswith(spelling) for spelling in spellings for word in words) for spellings in asked)
