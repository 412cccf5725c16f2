"""Witnesses outside the company: who gets the day's checkpoint, and how far their copies reach."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from accessdesk.desk.desk import Desk
from accessdesk.desk.outcome import Subject
from accessdesk.desk.witness_rows import WitnessLists
from accessdesk.desk.witnesses import EndWitness, SaveWitness
from accessdesk.domain.access_rights import Right
from accessdesk.domain.witnesses import Witness, WitnessWay, is_web_address
from accessdesk.ui import language, theme
from accessdesk.ui.background import Background
from accessdesk.ui.desk_form import DeskForm, ShowToast
from accessdesk.ui.language import Retranslated
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.theme import Tone
from accessdesk.ui.widgets.buttons import ShortcutButton
from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.chips import Chip, ChipChoice
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.widgets.labels import PlainLabel, TextRole
from accessdesk.ui.wording import local_day, word
from accessdesk.ui.wording.witness_words import fault_said

_MOST_ROWS = 5
_STAMP = "stamp"


def _ways() -> list[Chip]:
    """A service that stamps the time is a place like a folder; whoever enters one looks for its own name."""
    stamp = Chip(_STAMP, QCoreApplication.translate("WitnessForm", "Time stamp"))
    return [*(Chip(way.value, word(way)) for way in WitnessWay), stamp]


def _way_of(witness: Witness | None) -> str:
    if witness is None:
        return WitnessWay.MAIL.value
    return _STAMP if witness.stamps_time else witness.way.value


def _reached(row: Witness) -> str:
    if row.failing_since is not None:
        said = QCoreApplication.translate("WitnessCard", "not reached since {day}")
        return said.format(day=local_day(row.failing_since))
    if row.reached_at is None:
        return QCoreApplication.translate("WitnessCard", "nothing sent yet")
    return f"#{language.locale().toString(row.size)} · {local_day(row.reached_at)}"


def _tone(row: Witness) -> Tone:
    if row.failing_since is not None:
        return Tone.RED
    return Tone.GREY if row.reached_at is None else Tone.GREEN


_COLUMNS: tuple[Column[Witness], ...] = (
    Column(
        "name",
        lambda: QCoreApplication.translate("WitnessCard", "Witness"),
        lambda row: row.name,
        second=lambda row: fault_said(row.fault) if row.failing_since is not None else row.address,
        bold=True,
        width=120,
    ),
    Column("reached", lambda: "", _reached, tone=_tone, width=236, stretch=0),
)


class WitnessCard(Retranslated):
    """Everybody reads it; the administrator adds and changes."""

    opened = Signal(object)
    """The Witness to change, None for a new one."""

    def __init__(self, background: Background, desk: Desk, lists: WitnessLists, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._desk, self._lists = background, desk, lists
        self.model: RowsModel[Witness] = RowsModel(_COLUMNS, self)
        self.view = RowsView(self.model, name="", header=False)
        self.add = ShortcutButton(icon="plus")
        self.card = Card(parent=self)
        self.card.add_head_widget(self.add)
        self.card.set_body(self.view, 0)
        self._what = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self._what.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        self.card.set_body(self._what, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.add.clicked.connect(lambda: self.opened.emit(None))
        self.view.opened.connect(self.opened)
        background.changed.connect(self._on_changed)
        self.retranslate()
        self.read_again()

    def read_again(self) -> None:
        self._background.latest((id(self), "witnesses"), self, self._lists.witnesses, self._show)

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Witnesses outside the company"))
        self.view.setAccessibleName(self.tr("Witnesses outside the company"))
        self.add.set_text(self.tr("New witness"))
        self.add.setEnabled(self._desk.may(Right.ADMINISTER))
        self._what.setText(
            self.tr(
                "When a day is closed they get the log's signed state, by mail or as a file; or a service stamps it "
                "with the time. Whatever is changed "
                "later, even by whoever owns this computer, no longer fits their copy."
            )
        )
        self.model.retranslate()
        self._say_empty()

    def _show(self, found: Sequence[Witness]) -> None:
        self.model.show(tuple(found))
        self.card.set_count(language.locale().toString(len(found)))
        self.view.fit_height(_MOST_ROWS)
        self._say_empty()

    def _say_empty(self) -> None:
        nobody = self.tr("Nobody yet. Good ones: the auditor, the data protection officer, a firm that you trust.")
        self.card.set_empty("" if self.model.rows else nobody)

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if Subject.SETTINGS in subjects:
            self.read_again()


class WitnessForm(DeskForm):
    """`witness` None makes a new one."""

    def __init__(self, background: Background, desk: Desk, witness: Witness | None, show_toast: ShowToast) -> None:
        super().__init__(background, desk, show_toast)
        self._witness = witness
        self.name = QLineEdit(witness.name if witness else "")
        self.way = ChipChoice(_ways(), several=False)
        self.way.choose([_way_of(witness)])
        self.address = QLineEdit(witness.address if witness else "")
        self.sent = QCheckBox()
        self.sent.setChecked(True)
        self.named(
            {
                "name": Field("", self.name, mandatory=True),
                "way": Field("", self.way),
                "address": Field("", self.address, mandatory=True),
            }
        )
        self._before = self._typed()
        for name in ("name", "way", "address"):
            self.body.addWidget(self.field(name))
        self.body.addWidget(self.sent)
        self.sent.setVisible(witness is not None)  # only now: shown without a parent it would be a window
        self.close_body()
        self.way.changed.connect(lambda _: self.retranslate())
        self.retranslate()

    def title(self) -> str:
        return self.tr("New witness") if self._witness is None else self.tr("Change witness")

    def draft_name(self) -> str:
        return self.title()

    def is_untouched(self) -> bool:
        return self._typed() == self._before

    def done_text(self) -> str:
        name = self.name.text().strip()
        if not self.sent.isChecked():
            return self.tr("{name} gets nothing more.").format(name=name)
        return self.tr("{name} gets the next checkpoint within a minute, then every day.").format(name=name)

    def command(self) -> SaveWitness | EndWitness | None:
        if self._witness is not None and not self.sent.isChecked():
            return EndWitness(self._witness.id)
        if not self.name.text().strip():
            self.complain("name", self.tr("Say who keeps the copies: a firm, an office, a person."))
            return None
        if not self.address.text().strip():
            self.complain("address", self.tr("Say where the checkpoint goes."))
            return None
        known = self._witness.id if self._witness else None
        address = self.address.text().strip()
        if is_web_address(address) != (self._chosen() == _STAMP):
            self.complain("address", self._wrong_place())
            return None
        return SaveWitness(known, self.name.text(), self._way(), address)

    def _wrong_place(self) -> str:
        if self._chosen() == _STAMP:
            return self.tr("Write the service's web address, from https:// on.")
        return self.tr("That is a web address. For a service that stamps the time choose “Time stamp” above.")

    def retranslate(self) -> None:
        mail, stamps = self._way() is WitnessWay.MAIL, self._chosen() == _STAMP
        self.field("name").set_label(self.tr("Name"))
        self.field("way").set_label(self.tr("How it reaches them"))
        place = self.tr("Web address") if stamps else self.tr("Folder")
        self.field("address").set_label(self.tr("E-mail address") if mail else place)
        self.field("address").set_hint(self._about_stamps() if stamps else self._about_copies(mail=mail))
        self.way.set_chips(_ways())
        self.sent.setText(self.tr("Checkpoints are sent to them"))
        self.primary.set_text(self.tr("Save"))
        self.heading_changed.emit()

    def _about_copies(self, *, mail: bool) -> str:
        if mail:
            return self.tr("Sent through the mail server above.")
        return self.tr("Its whole path, on a share or a disk that they keep. Each checkpoint is a small text file.")

    def _about_stamps(self) -> str:
        return self.tr(
            "Of a service after RFC 3161. It gets a digest only and signs when it saw it. The stamps lie in the data "
            "folder and on the second medium; keep copies elsewhere."
        )

    def _chosen(self) -> str:
        chosen = self.way.chosen()
        return chosen[0] if chosen else WitnessWay.MAIL.value

    def _way(self) -> WitnessWay:
        return WitnessWay.FOLDER if self._chosen() == _STAMP else WitnessWay(self._chosen())

    def _typed(self) -> tuple[object, ...]:
        return self.name.text(), self.way.chosen(), self.address.text(), self.sent.isChecked()
