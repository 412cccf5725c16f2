"""The first start: six pages that end with a company, or a look around with sample data."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from accessdesk.desk.entrance import FirstStart
from accessdesk.desk.ports import Passwords
from accessdesk.domain.refusals import Refusal
from accessdesk.ui import language, tab_order, theme
from accessdesk.ui.background import Background
from accessdesk.ui.first_start.accounts_page import AccountsPage
from accessdesk.ui.first_start.agreement_page import AgreementPage
from accessdesk.ui.first_start.company_page import CompanyPage
from accessdesk.ui.first_start.page import AssistantPage
from accessdesk.ui.first_start.summary_page import SummaryPage
from accessdesk.ui.first_start.welcome_page import WelcomePage
from accessdesk.ui.first_start.zones_page import ZonesPage
from accessdesk.ui.language import Retranslated
from accessdesk.ui.overrides import qt_override
from accessdesk.ui.theme import colour
from accessdesk.ui.widgets.buttons import Kind, ShortcutButton
from accessdesk.ui.widgets.labels import PlainLabel, TextRole
from accessdesk.ui.wording import refusal_text

_WIDTH = 620
_FIELD_PAGES = {
    "company": "company",
    "site": "company",
    "assembly_point": "company",
    "works_agreement": "agreement",
}


class FirstStartAssistant(Retranslated):
    """Fills the window. Going back loses nothing; Ctrl+Enter goes on."""

    finished = Signal(object)
    """The FirstStart to execute. Answer a refusal with `show_refusal`."""
    sample_wanted = Signal()
    language_chosen = Signal(str)

    def __init__(self, background: Background, passwords: Passwords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.welcome, self.company, self.zones = WelcomePage(), CompanyPage(), ZonesPage()
        self.accounts, self.agreement = AccountsPage(background, passwords), AgreementPage()
        self.summary = SummaryPage()
        self.pages: tuple[AssistantPage, ...] = (
            self.welcome,
            self.company,
            self.zones,
            self.accounts,
            self.agreement,
            self.summary,
        )
        self._stack = QStackedWidget()
        for page in self.pages:
            self._stack.addWidget(_scrolled(page))
        self._step = PlainLabel(role=TextRole.SMALL, ink="muted")
        self.back = ShortcutButton(icon="chevron-left")
        self.next = ShortcutButton(shortcut="Ctrl+Return", kind=Kind.PRIMARY, listens=False)
        self._arrange()
        self._connect()
        self.retranslate()
        self._go(0)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._step)
        buttons.addStretch(1)
        buttons.setSpacing(theme.SPACE_8)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        middle = QWidget()
        middle.setMaximumWidth(theme.scaled(_WIDTH))
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(theme.SPACE_20, theme.scaled(48), theme.SPACE_20, theme.SPACE_20)
        inside.setSpacing(theme.SPACE_16)
        inside.addWidget(self._stack, 1)
        inside.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(middle, 100)
        layout.addStretch(1)

    def _connect(self) -> None:
        self.welcome.set_up_wanted.connect(lambda: self._go(1))
        self.welcome.sample_wanted.connect(self.sample_wanted)
        self.welcome.language_chosen.connect(self.language_chosen)
        self.back.clicked.connect(lambda: self._go(self.step - 1))
        self.next.clicked.connect(self.go_on)
        QShortcut(QKeySequence("Alt+Left"), self, lambda: self._go(self.step - 1))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.go_on)

    @property
    def step(self) -> int:
        """Which page is shown, from 0."""
        return self._stack.currentIndex()

    def wanted(self) -> FirstStart:
        """The company as typed so far."""
        return FirstStart(
            company=self.company.company.text().strip(),
            site=self.company.site.text().strip(),
            zones=self.zones.wishes(),
            administrator=self.accounts.wish("admin"),
            others=(self.accounts.wish("desk"),),
            works_agreement=self.agreement.text(),
            assembly_point=self.company.assembly_point.text().strip(),
            language=language.code() if language.code() in language.NAMES else language.DEFAULT,
        )

    def go_on(self) -> None:
        """Check this page and show the next; on the last one finish."""
        if not self.next.isEnabled():
            return
        if self.step == len(self.pages) - 1:
            self.set_busy(True)
            self.finished.emit(self.wanted())
            return
        shown = self.step
        self.pages[shown].check(lambda: self._go(shown + 1) if self.step == shown else None)

    def set_busy(self, busy: bool) -> None:
        """While the company is being made nothing can be pressed twice."""
        self.next.setEnabled(not busy)
        self.back.setEnabled(not busy)

    def show_refusal(self, refusal: Refusal) -> None:
        """Go to the page whose field was refused and say it there; all that was typed is kept."""
        self.set_busy(False)
        sentence = refusal_text(refusal)
        page = {"company": self.company, "agreement": self.agreement}.get(_FIELD_PAGES.get(refusal.field, ""))
        if page is None:
            self.summary.say(sentence)
            return
        self._go(self.pages.index(page))
        page.show_mistakes({refusal.field: sentence})

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("First start"))
        self.back.set_text(self.tr("Back"))
        self._fit()

    @qt_override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return tab_order.step(self, forward=forward)

    @qt_override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(theme.current().panel))
        painter.end()

    @qt_override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self.update()

    def _go(self, number: int) -> None:
        if not 0 <= number < len(self.pages):
            return
        page = self.pages[number]
        if page is self.summary:
            self.summary.show_wanted(self.wanted())
        self._stack.setCurrentIndex(number)
        self._fit()
        (self.next if page is self.summary else page.first_focus()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        last = len(self.pages) - 1
        self.back.setVisible(self.step > 0)
        self.next.setVisible(self.step > 0)
        self.next.set_text(self.tr("Begin") if self.step == last else self.tr("Next"))
        self._step.setText(self.tr("Step {step} of {steps}").format(step=self.step, steps=last) if self.step else "")


def _scrolled(page: AssistantPage) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    return area
