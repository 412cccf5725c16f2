"""Which reminders are mailed, what would leave today word for word, and what the server refused."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessdesk.desk.desk import Desk
from accessdesk.desk.reminder_rows import ShownReminder
from accessdesk.desk.reminders import REMINDERS_OFF, UNSEEN, switched_off, unseen_days
from accessdesk.desk.rows import CompanyFacts
from accessdesk.desk.sites import ChangeSetting
from accessdesk.domain.access_rights import Right
from accessdesk.domain.reminders import ReminderKind
from accessdesk.ui import theme
from accessdesk.ui.background import Background
from accessdesk.ui.language import Retranslated
from accessdesk.ui.settings.printers import Printers
from accessdesk.ui.settings.saved_fields import Asked, SavedFields
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.chips import Chip, ChipChoice
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.widgets.labels import PlainLabel, TextRole
from accessdesk.ui.wording import error_text, field_word, word

_MOST_SHOWN = 12


class ReminderCard(Retranslated):
    """Kinds are stored at once, the days by their button; the preview sends nothing."""

    def __init__(self, background: Background, desk: Desk, papers: Printers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._desk, self._papers = background, desk, papers
        self._found: Sequence[ShownReminder] | None = None
        self.kinds = ChipChoice()
        self._kinds = Field("", self.kinds)
        self.fields = SavedFields(background, desk, (Asked(UNSEEN, self._days),), _commands)
        self.preview = ShortcutButton(icon="eye")
        self.told = PlainLabel(role=TextRole.SMALL, wrap=True)
        self.card = Card(parent=self)
        top, below = QWidget(), QWidget()
        for part, widgets in ((top, (self._kinds,)), (below, (self.preview, self.told))):
            rows = QVBoxLayout(part)
            rows.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
            rows.setSpacing(theme.SPACE_8)
            for widget in widgets:
                rows.addWidget(widget)
            rows.setAlignment(self.preview, Qt.AlignmentFlag.AlignLeft)
        self.card.set_body(top, 0)
        self.card.set_body(self.fields)
        self.card.set_body(below, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.told.hide()
        self.kinds.changed.connect(self._on_kinds)
        self.preview.clicked.connect(self._on_preview)
        self.retranslate()

    def show_facts(self, facts: CompanyFacts) -> None:
        off = switched_off(facts.settings)
        self.kinds.choose([kind.value for kind in ReminderKind if kind not in off])
        self.fields.show_values({UNSEEN: str(unseen_days(facts.settings))})
        self.retranslate()

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Reminders by mail"))
        self._kinds.set_label(self.tr("Mailed once a day to whoever holds the key"))
        self.kinds.set_chips([Chip(kind.value, word(kind)) for kind in ReminderKind])
        self.fields.fields[UNSEEN].set_label(field_word(UNSEEN))
        self.preview.set_text(self.tr("What leaves today"))
        for part in (self.kinds, self.fields):
            part.setEnabled(self._desk.may(Right.ADMINISTER))
        self.preview.setEnabled(self._desk.may(Right.DAY_KEYS))
        if self._found is not None:
            self._show(self._found)

    def _on_preview(self) -> None:
        self._background.print_run(self, self._papers.reminders_today, self._show, self._on_failed)

    def _show(self, found: Sequence[ShownReminder]) -> None:
        self._found = found
        parts = [self._line(one) for one in found[:_MOST_SHOWN]]
        if len(found) > _MOST_SHOWN:
            parts.append(self.tr("and {count} more").format(count=len(found) - _MOST_SHOWN))
        self.told.setText("\n\n".join(parts) or self.tr("Nothing is to be reminded of today."))
        self.told.show()

    def _line(self, one: ShownReminder) -> str:
        about = one.reminder
        to = about.email or self.tr("no e-mail address: tell them in person")
        state = "" if one.mail is None else " ".join(part for part in (word(one.mail.state), one.mail.fault) if part)
        head = " · ".join(part for part in (word(about.kind), about.name, to, state) if part)
        return f"{head}\n{one.subject}\n{one.text.strip()}"

    def _on_failed(self, error: Exception) -> None:
        text = error_text(error)
        if text is None:
            self._background.crashed.emit(error)
            return
        self.told.setText(text)
        self.told.show()

    def _on_kinds(self, chosen: tuple[str, ...]) -> None:
        off = ",".join(kind.value for kind in ReminderKind if kind.value not in chosen)
        command, desk = ChangeSetting(REMINDERS_OFF, off), self._desk
        self._background.run(self, lambda: desk.execute(command), None, self._background.crashed.emit)

    def _days(self, text: str) -> str:
        good = text.isascii() and text.isdigit() and 0 < int(text) < 10_000
        return "" if good else self.tr("Enter whole days, digits only.")


def _commands(values: Mapping[str, str], changed: frozenset[str]) -> tuple[Any, ...]:
    del changed
    return (ChangeSetting(UNSEEN, values[UNSEEN]),)
