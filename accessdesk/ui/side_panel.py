"""The one panel in which work happens, and the drafts that wait because the phone rang."""

import shiboken6
from PySide6.QtCore import QEvent, QMargins, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from accessdesk.ui import language, theme
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.theme import Tone, colour
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.flow import Flow
from accessdesk.ui.widgets.labels import PlainLabel, TextRole
from accessdesk.ui.widgets.pill import Pill

WIDTH = 500
_DISCARD = "Shift+Esc"
_MOST_KEYS = 9


class SidePanel(Retranslated):
    """Shows one form at a time; Esc parks it, Ctrl+Enter finishes it. Hidden while it holds none."""

    drafts_changed = Signal()
    shown_changed = Signal(bool)
    discarded = Signal(str)
    """The name of a draft that was thrown away; `bring_back` undoes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parked: list[PanelForm] = []
        self._put_away: dict[int, list[PanelForm]] = {}
        """Drafts by the account that began them; only its own are ever shown."""
        self._elsewhere = QWidget(self)
        self._elsewhere.hide()
        self._form: PanelForm | None = None
        self._title = PlainLabel(role=TextRole.TITLE)
        self._state = Pill()
        self._park = ShortcutButton(shortcut="Esc", listens=False)
        self._park.clicked.connect(self.park)
        self._discard = ShortcutButton(icon="trash-2", compact=True)
        self._discard.clicked.connect(self.discard)
        self._discarded: PanelForm | None = None
        self._stack = QStackedWidget()
        self._footer = QWidget()
        buttons = QHBoxLayout(self._footer)
        buttons.setContentsMargins(theme.SPACE_20, theme.SPACE_8, theme.SPACE_20, theme.SPACE_8)
        self._at_left, self._at_right = QHBoxLayout(), QHBoxLayout()
        for side in (self._at_left, self._at_right):
            side.setSpacing(theme.SPACE_8)
        buttons.addLayout(self._at_left)
        buttons.addStretch(1)
        buttons.addLayout(self._at_right)
        self._in_footer: list[QWidget] = []
        self._arrange()
        for keys, act in (
            ("Esc", self.park),
            (_DISCARD, self.discard),
            ("Ctrl+Return", self.finish),
            ("Ctrl+Enter", self.finish),
        ):
            QShortcut(QKeySequence(keys), self, act)
        self.retranslate()
        self.hide()

    def _arrange(self) -> None:
        head = QWidget()
        head.setMinimumHeight(theme.scaled(48))
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.SPACE_20, theme.SPACE_4, theme.SPACE_20, theme.SPACE_4)
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self._title)
        row.addWidget(self._state)
        row.addStretch(1)
        row.addWidget(self._discard)
        row.addWidget(self._park)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(_Line())
        layout.addWidget(self._stack, 1)
        layout.addWidget(_Line())
        layout.addWidget(self._footer)

    @property
    def form(self) -> PanelForm | None:
        """The form shown now."""
        return self._form

    def open(self, form: PanelForm) -> None:
        """Show a form; the one shown before is parked. A parked form may be given again to take it up."""
        if form is self._form:
            form.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.park()
        if form in self._parked:
            self._parked.remove(form)
        else:
            form.closed.connect(self._on_closed)
            form.heading_changed.connect(self._on_heading)
            self._stack.addWidget(_scrolled(form))
            form.watch()
        self._form = form
        self._stack.setCurrentWidget(_holder(form))
        self._fill_footer(form)
        self._on_heading()
        self.show()
        QTimer.singleShot(0, form, lambda: form.first_focus().setFocus(Qt.FocusReason.OtherFocusReason))
        self.shown_changed.emit(True)
        self.drafts_changed.emit()

    def park(self) -> None:
        """Lay the form aside under its name; an untouched one is closed."""
        form = self._form
        if form is None:
            return
        if form.would_lose_nothing():
            self._let_go(form)
            return
        self._form = None
        self._parked.append(form)
        self._after_leaving()

    def discard(self) -> None:
        """Throw the form shown away, without a question; until the next one it can be brought back."""
        form = self._form
        if form is None:
            return
        if form.would_lose_nothing():
            self._let_go(form)
            return
        self._forget_discarded()
        self._form, self._discarded = None, form
        self._after_leaving()
        self.discarded.emit(form.draft_name())

    def bring_back(self) -> None:
        """Show the form that was thrown away last, as it was."""
        form, self._discarded = self._discarded, None
        if form is not None:
            self._parked.append(form)
            self.open(form)

    def finish(self) -> None:
        """The primary act of the form shown."""
        if self._form is not None:
            self._form.finish()

    def parked(self) -> tuple[PanelForm, ...]:
        """The drafts laid aside, oldest first."""
        return tuple(self._parked)

    def put_away(self, owner: int) -> None:
        """Lay every draft of this account where nobody sees it, until `take_out`; untouched forms are closed."""
        self._forget_discarded()
        self.park()
        for form in self._parked:
            holder = _holder(form)
            self._stack.removeWidget(holder)
            holder.setParent(self._elsewhere)
        self._put_away[owner] = [*self._put_away.get(owner, []), *self._parked]
        self._parked = []
        self.drafts_changed.emit()

    def take_out(self, owner: int) -> None:
        """Park the drafts of this account again, as they were."""
        mine = self._put_away.pop(owner, [])
        for form in mine:
            self._stack.addWidget(_holder(form))
        self._parked = [*self._parked, *mine]
        self.drafts_changed.emit()

    def discard_all(self) -> None:
        """Close every form that is shown or parked, without asking."""
        self._forget_discarded()
        for form in [*self._parked, *([self._form] if self._form else [])]:
            self._let_go(form)

    def retranslate(self) -> None:
        self._park.set_text(self.tr("Park draft"))
        self._discard.setAccessibleName(self.tr("Discard draft"))
        self._discard.setToolTip(f"{self.tr('Discard draft')} ({language.shortcut_text(_DISCARD)})")
        self._on_heading()

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.current()
        painter.fillRect(self.rect(), colour(tokens.panel))
        painter.fillRect(QRectF(0, 0, 1, self.height()), colour(tokens.line))
        painter.end()

    def _on_heading(self) -> None:
        if self._form is None:
            return
        self._title.setText(self._form.title())
        self.setAccessibleName(self._form.title())
        state = self._form.state()
        self._state.setVisible(state is not None)
        self._state.set_state(*(state or ("", Tone.GREY)))
        self._park.setVisible(True)

    def _on_closed(self) -> None:
        form = self.sender()
        if isinstance(form, PanelForm):
            self._let_go(form)

    def _forget_discarded(self) -> None:
        form, self._discarded = self._discarded, None
        if form is not None:
            self._let_go(form)

    def _let_go(self, form: PanelForm) -> None:
        for drafts in (self._parked, *self._put_away.values()):
            if form in drafts:
                drafts.remove(form)
        if form is self._form:
            self._form = None
        holder = _holder(form)
        self._stack.removeWidget(holder)
        holder.deleteLater()
        for button, _ in form.buttons():
            button.deleteLater()
        self._after_leaving()

    def _after_leaving(self) -> None:
        if self._form is None:
            self._clear_footer()
            self.hide()
            self.shown_changed.emit(False)
        self.drafts_changed.emit()

    def _fill_footer(self, form: PanelForm) -> None:
        self._clear_footer()
        for button, left in form.buttons():
            (self._at_left if left else self._at_right).addWidget(button)
            self._in_footer.append(button)
            button.show()
        self._footer.setVisible(bool(form.buttons()))

    def _clear_footer(self) -> None:
        for button in self._in_footer:
            if shiboken6.isValid(button):
                self._at_left.removeWidget(button)
                self._at_right.removeWidget(button)
                button.hide()
        self._in_footer.clear()


class ParkedDrafts(Flow):
    """A chip for each draft that waits; pressing it, or Ctrl and its number, takes the draft up again."""

    def __init__(self, panel: SidePanel, parent: QWidget | None = None) -> None:
        around = QMargins(theme.SPACE_20, theme.SPACE_8, theme.SPACE_20, 0)
        super().__init__(parent, spacing=theme.SPACE_8, around=around)
        self._panel = panel
        panel.drafts_changed.connect(self._on_drafts)
        self._on_drafts()

    def _on_drafts(self) -> None:
        self.clear()
        for number, form in enumerate(self._panel.parked(), 1):
            key = f"Ctrl+{number}" if number <= _MOST_KEYS else ""
            chip = ShortcutButton(form.draft_name(), key, icon="pencil", compact=True)
            chip.setAccessibleDescription(self.tr("Take up the parked draft"))
            chip.clicked.connect(_Opener(self._panel, form, chip).open)
            self.add(chip)
        self.setVisible(bool(self._panel.parked()))

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._on_drafts)


class _Opener(QFrame):
    def __init__(self, panel: SidePanel, form: PanelForm, parent: QWidget) -> None:
        super().__init__(parent)
        self._panel, self._form = panel, form
        self.hide()

    def open(self) -> None:
        self._panel.open(self._form)


class _Line(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(theme.current().line))
        painter.end()


class _FormArea(QScrollArea):
    """Scrolls downwards only, so it asks for the width that its form needs."""

    @qt_override
    def minimumSizeHint(self) -> QSize:
        form, hint = self.widget(), super().minimumSizeHint()
        needed = form.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width() if form else 0
        return QSize(max(hint.width(), needed), hint.height())


def _scrolled(form: PanelForm) -> QScrollArea:
    area = _FormArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(form)
    area.verticalScrollBar().rangeChanged.connect(area.updateGeometry)  # the form grew or shrank
    return area


def _holder(form: PanelForm) -> QWidget:
    widget: QWidget | None = form.parentWidget()
    while widget is not None and not isinstance(widget, QScrollArea):
        widget = widget.parentWidget()
    assert widget is not None
    return widget
