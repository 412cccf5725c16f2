"""The whole life of a loss in one place: report, meaning, decisions, what was replaced, how it was found again."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from accessdesk.desk.loss_asking import loss_told
from accessdesk.desk.loss_rows import LossRow
from accessdesk.desk.outcome import Subject
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import CopyId
from accessdesk.ui import theme
from accessdesk.ui.incidents.incident_sheet import IncidentSheet
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import KeyForm
from accessdesk.ui.keys.key_words import day_text, euros
from accessdesk.ui.keys.loss_acts import DecideLossForm, ReplacementForm, cents_text
from accessdesk.ui.keys.loss_decision import LossDecisionForm
from accessdesk.ui.panel_form import PanelForm
from accessdesk.ui.theme import Tone
from accessdesk.ui.widgets import Flow, PlainLabel, ShortcutButton
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import local_day, local_time, word

translate = QCoreApplication.translate
_SUBJECTS = frozenset({Subject.INCIDENTS, Subject.KEYS})


class LossSheet(KeyForm):
    """Ctrl+Enter opens what is owed next: the confirmation, the decision, what was replaced."""

    def __init__(self, key_desk: KeyDesk, *, report_id: int | None = None, copy_id: CopyId | None = None) -> None:
        super().__init__(key_desk)
        self._report_id, self._copy_id = report_id, copy_id
        self.row: LossRow | None = None
        self.head = PlainLabel(role=TextRole.TITLE, wrap=True)
        self.report, self.meaning, self.life = (PlainLabel(wrap=True) for _ in range(3))
        self._titles = tuple(PlainLabel(role=TextRole.STRONG) for _ in range(3))
        self.column.addWidget(self.head)
        for title, part in zip(self._titles, (self.report, self.meaning, self.life), strict=True):
            self.column.addWidget(title)
            self.column.addWidget(part)
        self.paper, self.incident, self.decide = (ShortcutButton(shortcut=f"Alt+{key}", compact=True) for key in "PIE")
        acts = ((self.paper, self._on_paper), (self.incident, self._on_incident), (self.decide, self._on_decide))
        flow = Flow(spacing=theme.SPACE_8)
        for button, act in acts:
            button.clicked.connect(lambda _=False, act=act: act())
            flow.add(button)
        self.column.addWidget(flow)
        self.column.addStretch(1)
        self.primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        key_desk.background.changed.connect(self._on_changed)
        self._reload()

    def title(self) -> str:
        return self.tr("Loss of {number}").format(number=self.row.number) if self.row else self.tr("Loss of a key")

    def state(self) -> tuple[str, Tone] | None:
        return standing(self.row) if self.row is not None else None

    def is_untouched(self) -> bool:
        return True

    def first_focus(self) -> QWidget:
        return self.primary

    def finish(self) -> None:
        """Open what is owed next."""
        form = self._owed()
        if form is not None:
            self.key_desk.open_form(form)

    def retranslate(self) -> None:
        super().retranslate()
        texts = (self.tr("The report"), self.tr("What it means"), self.tr("What was done"))
        for title, text in zip(self._titles, texts, strict=True):
            title.setText(text)
        self.paper.set_text(self.tr("Print what was frozen"))
        self.incident.set_text(self.tr("Incident"))
        self.decide.set_text(self.tr("Decide anew"))
        row, may = self.row, self.key_desk.desk.may(Right.KEY_DATA)
        self.paper.setVisible(row is not None and row.is_frozen)
        self.incident.setVisible(row is not None and row.incident_id is not None)
        self.decide.setVisible(may and row is not None and row.decision is not None)
        self.primary.setVisible(may and row is not None)
        if row is None:
            return
        self.primary.set_text(self._owed_text(row))
        self.head.setText(f"{row.number} – {word(row.state)}")
        self.report.setText("\n".join(report_lines(row)))
        self.meaning.setText(meaning_text(row))
        self.life.setText("\n".join(life_lines(row)) or self.tr("Nothing yet: the office decides."))
        self.heading_changed.emit()

    def _owed(self) -> PanelForm | None:
        row = self.row
        if row is None or not self.key_desk.desk.may(Right.KEY_DATA):
            return None
        if row.confirmed_at is None and row.found_at is None:
            return LossDecisionForm(self.key_desk, row.copy_id, row.number, row.holder_name)
        if row.decision is None:
            return DecideLossForm(self.key_desk, row.id, row.number)
        return ReplacementForm(self.key_desk, row.id, row.number)

    def _owed_text(self, row: LossRow) -> str:
        if row.confirmed_at is None and row.found_at is None:
            return self.tr("Confirm the loss")
        return self.tr("Decide") if row.decision is None else self.tr("Record what was replaced")

    def _on_paper(self) -> None:
        if self.row is not None:
            self.key_desk.print_loss(self.row.id)

    def _on_incident(self) -> None:
        if self.row is not None and self.row.incident_id is not None:
            self.key_desk.open_form(IncidentSheet(self.key_desk, self.row.incident_id))

    def _on_decide(self) -> None:
        if self.row is not None:
            self.key_desk.open_form(DecideLossForm(self.key_desk, self.row.id, self.row.number))

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if subjects & _SUBJECTS:
            self._reload()

    def _reload(self) -> None:
        desk, keys, report, copy = self.key_desk.desk, self.key_desk.keys, self._report_id, self._copy_id
        self.read(lambda: loss_told(desk, keys, report_id=report, copy_id=copy), self._fill)

    def _fill(self, row: LossRow) -> None:
        self.row, self._report_id = row, row.id
        self.retranslate()


def standing(row: LossRow) -> tuple[str, Tone]:
    """How a loss as a whole stands."""
    if row.found_at is not None:
        return translate("LossSheet", "found again"), Tone.GREEN
    if row.confirmed_at is None:
        return translate("LossSheet", "reported"), Tone.RED
    if row.decision is None:
        return translate("LossSheet", "to be decided"), Tone.AMBER
    if row.replacements:
        return translate("LossSheet", "replaced"), Tone.GREY
    return word(row.decision.measure), Tone.BLUE


def report_lines(row: LossRow) -> list[str]:
    """What was said, line by line; nothing that was not said."""
    reported = translate("LossSheet", "Reported {at} by {name} ({who}), noticed {noticed}")
    who = word(row.reporter_is)
    lines = [reported.format(at=_when(row.reported_at), name=row.reporter, who=who, noticed=_when(row.discovered_at))]
    if row.holder_name:
        lines.append(translate("LossSheet", "Holder: {name}").format(name=row.holder_name))
    told = (
        (translate("LossSheet", "What happened: {text}"), row.circumstances),
        (translate("LossSheet", "Place: {text}"), row.place),
        (translate("LossSheet", "Last seen: {text}"), row.last_seen),
        (translate("LossSheet", "Searched: {text}"), row.search),
        (translate("LossSheet", "Label: {text}"), word(row.label)),
        (translate("LossSheet", "Informed: {text}"), row.informed),
        (translate("LossSheet", "Police reference: {text}"), row.police_reference),
    )
    lines += [sentence.format(text=text) for sentence, text in told if text]
    return [*lines, translate("LossSheet", "It was stolen.")] if row.theft else lines


def meaning_text(row: LossRow) -> str:
    """Doors and what would have to be replaced, as of the report."""
    text = translate("LossSheet", "Doors {doors}. To be replaced: cylinders {cylinders}, keys {keys}.")
    text = text.format(doors=row.doors, cylinders=row.cylinders, keys=row.keys)
    if row.cost_eur is None:
        return f"{text} " + translate("LossSheet", "Costs were not set.")
    return f"{text} " + translate("LossSheet", "Cost about {amount}.").format(amount=euros(row.cost_eur))


def life_lines(row: LossRow) -> list[str]:
    """What was done since, in the order of time."""
    done: list[tuple[datetime, str]] = []
    if row.confirmed_at is not None:
        text = translate("LossSheet", "{at} confirmed by {name}")
        done.append((row.confirmed_at, text.format(at=_when(row.confirmed_at), name=row.confirmed_by)))
    for one in row.decisions:
        text = translate("LossSheet", "{at} decided by {name}: {risk}, {measure}{until}. {reason}")
        until = translate("LossSheet", " until {day}").format(day=day_text(one.due_on)) if one.due_on else ""
        facts = {"at": _when(one.decided_at), "name": one.by_name, "risk": word(one.risk), "reason": one.reason}
        done.append((one.decided_at, text.format(measure=word(one.measure), until=until, **facts)))
    for each in row.rekeyings:
        text = translate("LossSheet", "{at} rekeyed: {types}. {reason}")
        done.append((each.since_at, text.format(at=_when(each.since_at), types=each.key_types, reason=each.reason)))
    for made in row.replacements:
        text = translate("LossSheet", "{at} replaced: {what}. Cylinders {cylinders}, keys {keys}, {cost} € ({name})")
        facts = {"at": _when(made.happened_at), "what": made.what, "name": made.by_name}
        figures = {"cylinders": made.cylinders, "keys": made.keys, "cost": cents_text(made.cost_cents)}
        done.append((made.happened_at, text.format(**facts, **figures)))
    for find in row.finds:
        text = translate("LossSheet", "{at} found by {name}, {where}.")
        said = text.format(at=_when(find.found_at), name=find.finder, where=find.where_found)
        if find.inspection:
            said += " " + translate("LossSheet", "Inspected: {text}").format(text=find.inspection)
        done.append((find.found_at, said))
    if row.found_at is not None and not row.finds:
        done.append((row.found_at, translate("LossSheet", "{at} brought back").format(at=_when(row.found_at))))
    return [text for _, text in sorted(done, key=lambda each: each[0])]


def _when(moment: datetime) -> str:
    return f"{local_day(moment)} {local_time(moment)}"
