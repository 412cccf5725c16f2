"""The second window, for whoever stands in front of the desk: they read, refuse or sign there."""

from collections.abc import Mapping

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from accessdesk.ui import theme
from accessdesk.ui.display.display_words import Words, filled
from accessdesk.ui.display.presented import Answer, DisplayPage, Presented, Wish
from accessdesk.ui.display.step_line import StepLine
from accessdesk.ui.display.touch import Paper, TouchButton
from accessdesk.ui.display.welcome_side import WelcomeSide
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.widgets import PlainLabel, SignaturePad
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.widgets.signature_pad import Polyline

_PAD = 190


class CustomerDisplay(QWidget):
    """Never takes the keyboard from the desk, never keeps the program alive, shows one person or nobody."""

    answered = Signal(object)
    """The Answer: all pages were gone through, or one was refused."""
    called = Signal()
    """Whoever stands there calls reception."""

    def __init__(self, languages: Mapping[str, Words], company: str, code: str) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowTitle(self.tr("Customer display"))
        self._languages, self._home, self._code = languages, code, code
        self._shown: Presented | None = None
        self._step = 0
        self._signed: dict[str, tuple[Polyline, ...]] = {}
        self._last_words: tuple[str, str] | None = None
        self.side = WelcomeSide()
        self.side.set_company(company)
        self.side.offer(languages)
        self.side.language_chosen.connect(self.speak)
        self.steps = StepLine()
        self.heading = PlainLabel(role=TextRole.DISPLAY, wrap=True)
        self.text = PlainLabel(role=TextRole.READING, wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.version = PlainLabel(ink="muted")
        self.sign_here = PlainLabel(ink="muted")
        self.pad = SignaturePad()
        self.pad.setFixedHeight(theme.scaled(_PAD))
        self.said = PlainLabel(role=TextRole.READING, ink="accent", wrap=True)
        self.back, self.clear = TouchButton(self._on_back), TouchButton(self.pad.clear)
        self.call, self.refuse = TouchButton(self._on_call), TouchButton(self._on_refused)
        self.go_on = TouchButton(self._on_next, Kind.PRIMARY)
        self.pad.changed.connect(self._on_pad)
        self._assemble()
        self.welcome()

    def _assemble(self) -> None:
        paper = Paper()
        words = QVBoxLayout(paper)
        words.setContentsMargins(24, 24, 24, 24)
        words.setSpacing(theme.SPACE_16)
        words.addWidget(self.text)
        words.addWidget(self.version)
        words.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(paper)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        for button in (self.back, self.clear, self.call, self.refuse):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.go_on)
        right = QVBoxLayout()
        right.setContentsMargins(48, 40, 48, 40)
        right.setSpacing(theme.SPACE_12)
        right.addWidget(self.steps)
        right.addWidget(self.heading)
        right.addWidget(self._scroll, 1)
        right.addWidget(self.sign_here)
        right.addWidget(self.pad)
        right.addWidget(self.said)
        right.addLayout(row)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.side)
        layout.addLayout(right, 1)

    # what the desk says to it

    def set_company(self, name: str) -> None:
        self.side.set_company(name)

    def welcome(self) -> None:
        """Nobody is served: the house's greeting, no name, the language of the house again."""
        self._shown, self._last_words = None, None
        self._signed.clear()
        self.pad.clear()
        self.said.setText("")
        self.speak(self._home)

    def present(self, shown: Presented) -> None:
        """Show this person their pages from the first; ValueError without a page."""
        if not shown.pages:
            raise ValueError("nothing to show")
        self.welcome()
        self._shown, self._step = shown, 0
        self.speak(self._code)

    def is_serving(self) -> bool:
        """Somebody's pages are shown, or the words that follow their answer."""
        return self._shown is not None

    def speak(self, code: str) -> None:
        """Another language, on the same page."""
        self._code = code
        self._word()

    def page(self) -> DisplayPage | None:
        """The page in sight; None while nothing is asked."""
        return None if self._shown is None or self._last_words else self._shown.pages[self._step]

    # what it shows

    def _word(self) -> None:
        words, page = self._languages[self._code], self.page()
        self.side.speak(self._code, words, self._shown)
        self._word_page(words, page)
        for button, key in (
            (self.back, "back"),
            (self.clear, "clear"),
            (self.call, "call"),
            (self.refuse, "refuse"),
        ):
            button.set_text(words[key])
        self.pad.setAccessibleName(words["sign_here"])
        self.sign_here.setText(words["sign_here"])
        self._offer(page)

    def _word_page(self, words: Words, page: DisplayPage | None) -> None:
        pages = self._shown.pages if self._shown is not None else ()
        done = self._step
        self.steps.show_steps([words.get(one.key, one.key) for one in pages], done)
        if page is None:
            title, text = self._last_words or ("please_wait", "")
            self.heading.setText(words.get(title, ""))
            self.text.setText(words.get(text, ""))
            self.version.setText("")
            return
        self.heading.setText(words.get(page.key, page.key))
        self.text.setText(page.text(self._code))
        self.version.setText(self._version_of(page, words))
        self.go_on.set_text(words[page.wish.value])

    def _version_of(self, page: DisplayPage, words: Words) -> str:
        if not page.version or page.since is None:
            return ""
        at = page.since.astimezone()
        day = QLocale(self._code).toString(QDate(at.year, at.month, at.day), words["day_pattern"])
        return filled(words["version"], number=str(page.version), day=day)

    def _offer(self, page: DisplayPage | None) -> None:
        """What can be done on this page, and nothing else."""
        signs = page is not None and page.wish is Wish.SIGN
        for widget in (self.pad, self.sign_here, self.clear):
            widget.setVisible(signs)
        self._scroll.setVisible(self._shown is not None)
        self.back.setVisible(page is not None and self._step > 0)
        self.refuse.setVisible(page is not None and page.wish is not Wish.READ)
        self.go_on.setVisible(page is not None)
        self._on_pad()

    def _on_pad(self) -> None:
        page = self.page()
        empty = self.pad.is_empty()
        self.clear.setEnabled(not empty)
        self.go_on.setEnabled(page is not None and (page.wish is not Wish.SIGN or not empty))

    # what is done at it

    def _on_back(self) -> None:
        self._keep_line()
        self._turn_to(self._step - 1)

    def _on_next(self) -> None:
        if self._shown is None or not self.go_on.isEnabled():
            return
        self._keep_line()
        if self._step + 1 < len(self._shown.pages):
            self._turn_to(self._step + 1)
            return
        self._step = len(self._shown.pages)
        read = tuple(page.key for page in self._shown.pages)
        self._end(("thanks", "thanks_text"), Answer(read, dict(self._signed)))

    def _on_refused(self) -> None:
        page = self.page()
        if self._shown is not None and page is not None:
            read = tuple(one.key for one in self._shown.pages[: self._step])
            self._end(("please_wait", "refused"), Answer(read, {}, refused=page.key))

    def _on_call(self) -> None:
        self.said.setText(self._languages[self._code]["called"])
        self.called.emit()

    def _keep_line(self) -> None:
        page = self.page()
        if page is not None and page.wish is Wish.SIGN and not self.pad.is_empty():
            self._signed[page.key] = self.pad.strokes()

    def _turn_to(self, step: int) -> None:
        assert self._shown is not None
        self._step = step
        self.said.setText("")
        self.pad.set_strokes(self._signed.get(self._shown.pages[step].key, ()))
        self._scroll.verticalScrollBar().setValue(0)
        self._word()

    def _end(self, last_words: tuple[str, str], answer: Answer) -> None:
        self._last_words = last_words
        self.pad.clear()
        self.said.setText("")
        self._word()
        self.answered.emit(answer)

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(theme.current().ground))
        painter.end()
