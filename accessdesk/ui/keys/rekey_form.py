"""Rekeying a key type or a whole system: what it does stands there before it is done, for it cannot be undone."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from accessdesk.desk.day import midnight
from accessdesk.desk.key_rows import KeyTypeRow, LockingSystemRow
from accessdesk.desk.rekeying import RekeyingPreview, RekeyKeys, preview_rekeying
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import KeyForm
from accessdesk.ui.people.day_field import DayField, shown_day
from accessdesk.ui.visits.act_form import missing
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import local_day

_MOST_NAMED = 12


class RekeyForm(KeyForm):
    """One type, or with None all types of the system. The button names what becomes worthless."""

    def __init__(self, key_desk: KeyDesk, system: LockingSystemRow, key_type: KeyTypeRow | None) -> None:
        super().__init__(key_desk)
        self._system, self._type = system, key_type
        self._found: RekeyingPreview | None = None
        self.preview = PlainLabel(wrap=True)
        self.reason, self.since, self.loss = QPlainTextEdit(), DayField(), QComboBox()
        self.successor = QLineEdit()
        self.save = self.add_act(self.finish, "Ctrl+Return", kind=Kind.DANGER)
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(64)
        self.loss.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.loss.addItem("", None)
        self.column.addWidget(self.preview)
        self.column.addWidget(self.add_field("reason", self.reason, mandatory=True))
        self.column.addWidget(self.add_field("since", self.since))
        self.column.addWidget(self.add_field("loss", self.loss))
        self.column.addWidget(self.add_field("successor", self.successor))
        self.fields["successor"].setVisible(key_type is not None)
        self.column.addStretch(1)
        self.retranslate()
        types = (key_type.id,) if key_type is not None else ()
        self.read(lambda: preview_rekeying(key_desk.desk, system.id, types), self._show)

    def title(self) -> str:
        return self.tr("Rekey {name}").format(name=self._name())

    def labels(self) -> Mapping[str, str]:
        return {
            "reason": self.tr("Why"),
            "since": self.tr("Since which day (empty: now)"),
            "loss": self.tr("Loss that caused it"),
            "successor": self.tr("Name of the new key type (empty: none)"),
        }

    def first_focus(self) -> QWidget:
        return self.reason

    def is_untouched(self) -> bool:
        return not (self.reason.toPlainText().strip() or self.since.text().strip() or self.successor.text().strip())

    def retranslate(self) -> None:
        super().retranslate()
        self.save.set_text(self.tr("Make {name} worthless for good").format(name=self._name()))
        self.loss.setItemText(0, self.tr("none"))
        self._word_preview()

    def finish(self) -> None:
        self.clear_errors()
        if not self.reason.toPlainText().strip():
            self.show_errors(missing("reason"))
            return
        if self.since.is_wrong():
            today = self.key_desk.clock().astimezone().date()
            self.show_errors({"since": self.tr("Enter a day like {day}.").format(day=shown_day(today))})
            return
        self.execute(self._command(), lambda _: self.end(self._told()))

    def _command(self) -> RekeyKeys:
        day, today = self.since.day(), self.key_desk.clock().astimezone().date()
        loss = self.loss.currentData()
        return RekeyKeys(
            self._system.id,
            (self._type.id,) if self._type is not None else (),
            self.reason.toPlainText().strip(),
            midnight(day) if day is not None and day != today else None,
            int(loss) if loss is not None else None,
            self.successor.text().strip(),
        )

    def _name(self) -> str:
        return self._type.name if self._type is not None else self._system.name

    def _told(self) -> str:
        return self.tr("{name} opens nothing any more. Copies that are out stay on record.").format(name=self._name())

    def _show(self, found: RekeyingPreview) -> None:
        self._found = found
        for id, number, reported in found.losses:
            self.loss.addItem(f"{number}, {local_day(reported)}", id)
        self._word_preview()

    def _word_preview(self) -> None:
        found = self._found
        if found is None:
            return
        lines = [
            self.tr("Worthless from then on: {names}").format(names=_listed(found.types)),
            self.tr("Cylinders to exchange: {count}, in {doors}").format(
                count=found.cylinders, doors=_listed(found.doors) or "–"
            ),
            self.tr("Copies: {all}, of them out: {out}").format(all=found.copies, out=len(found.out)),
        ]
        if found.out:
            held = tuple(f"{each.number} {each.holder}" for each in found.out)
            lines.append(self.tr("They stay with: {names}").format(names=_listed(held)))
        if found.others:
            lines.append(
                self.tr("The new cylinders must also be opened by: {names}").format(names=_listed(found.others))
            )
        lines.append(self.tr("This cannot be undone."))
        self.preview.setText("\n".join(lines))


def _listed(names: tuple[str, ...]) -> str:
    """The first of them, and how many more."""
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" … +{more}" if more > 0 else "")
