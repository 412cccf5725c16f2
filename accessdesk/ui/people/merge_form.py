"""Two visitors are one: chosen or proposed, merged with a reason, and taken back."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from accessdesk.desk.outcome import Outcome, Subject
from accessdesk.desk.person_rows import DoubleRow, MergeRow
from accessdesk.desk.rows import PersonHit
from accessdesk.desk.same_people import MergePeople, TakeMergeBack
from accessdesk.ui import language
from accessdesk.ui.people.visitor_choice import VisitorChoice
from accessdesk.ui.table_model import Column, RowsModel
from accessdesk.ui.table_view import RowsView
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Card, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import local_day

translate = QCoreApplication.translate
_MOST_IN_SIGHT = 4


def _seen(row: DoubleRow) -> str:
    days = (local_day(row.last_visit), local_day(row.kept_last_visit))
    return " / ".join(day or translate("MergeForm", "never here") for day in days)


DOUBLE_COLUMNS: tuple[Column[DoubleRow], ...] = (
    Column(
        "name",
        lambda: translate("MergeForm", "Visitor"),
        lambda row: row.name,
        second=lambda row: row.company,
        bold=True,
        width=140,
        stretch=2,
    ),
    Column("seen", lambda: translate("MergeForm", "Last visits"), _seen, width=172, stretch=1, rank=1),
    Column(
        "take",
        lambda: "",
        lambda row: translate("MergeForm", "Compare"),
        action=True,
        width=110,
        stretch=0,
    ),
)
MERGE_COLUMNS: tuple[Column[MergeRow], ...] = (
    Column(
        "name",
        lambda: translate("MergeForm", "Merged"),
        lambda row: f"{row.name} → {row.into_name}",
        second=lambda row: row.why,
        width=150,
        stretch=2,
    ),
    Column(
        "since",
        lambda: translate("MergeForm", "Since"),
        lambda row: local_day(row.merged_at),
        width=100,
        stretch=1,
        rank=1,
    ),
    Column(
        "back",
        lambda: "",
        lambda row: "" if row.taken_back_at else translate("MergeForm", "Take back …"),
        action=True,
        width=130,
        stretch=0,
    ),
)

Lists = tuple[list[DoubleRow], list[MergeRow]]


class MergeForm(ActForm):
    """Nothing is lost by merging: both keep their visits, and it can be taken back below."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self.kept, self.double = VisitorChoice(at_desk), VisitorChoice(at_desk)
        self.why = QLineEdit()
        self._advice = PlainLabel(ink="muted", wrap=True)
        self.doubles: RowsModel[DoubleRow] = RowsModel(DOUBLE_COLUMNS, self)
        self.proposed = RowsView(self.doubles, name="")
        self.merges: RowsModel[MergeRow] = RowsModel(MERGE_COLUMNS, self)
        self.merged = RowsView(self.merges, name="")
        self._proposals, self._done = Card(), Card()
        self._proposals.set_body(self.proposed)
        self._done.set_body(self.merged)
        self.fields |= {"person": self.kept.field, "double": self.double.field}
        self.place(self.kept)
        self.place(self.double)
        self.place(self.add_field("why", self.why, mandatory=True))
        for part in (self._advice, self._proposals, self._done):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.proposed.action_clicked.connect(lambda _, row: self._compare(row))
        self.proposed.opened.connect(self._compare)
        self.merged.action_clicked.connect(lambda _, row: self._take_back(row))
        self.merged.opened.connect(self._take_back)
        at_desk.background.changed.connect(self._on_changed)
        self.retranslate()
        self._read_lists()

    def title(self) -> str:
        return self.tr("Merge visitors")

    def is_untouched(self) -> bool:
        return not any(line.text().strip() for line in (self.kept.line, self.double.line, self.why))

    def first_focus(self) -> QWidget:
        return self.kept.line

    def finish(self) -> None:
        self.clear_errors()
        kept, double = self.kept.chosen(), self.double.chosen()
        choose = self.tr("Choose a visitor from the list.")
        errors = {name: choose for name, hit in (("person", kept), ("double", double)) if hit is None}
        if not self.why.text().strip():
            errors |= missing("why")
        if errors or kept is None or double is None:
            self.show_errors(errors)
            return
        name = kept.name
        self.execute(MergePeople(double.id, kept.id, self.why.text()), lambda _: self._on_merged(name))

    def retranslate(self) -> None:
        super().retranslate()
        self.fields["person"].set_label(self.tr("Who is shown from now on"))
        self.fields["double"].set_label(self.tr("Is the same person as"))
        self.why.setPlaceholderText(self.tr("how you know"))
        self._advice.setText(self.tr("Both keep their visits; the log keeps both names. It can be taken back."))
        self._primary.set_text(self.tr("Merge"))
        self._proposals.set_title(self.tr("Same name and company"))
        self._done.set_title(self.tr("Merged"))
        self.proposed.setAccessibleName(self.tr("Same name and company"))
        self.merged.setAccessibleName(self.tr("Merged"))
        self.doubles.retranslate()
        self.merges.retranslate()
        self._show_counts()

    def _read_lists(self) -> None:
        lists = self.at_desk.lists
        self.at_desk.background.latest(
            ("doubles", id(self)), self, lambda: (lists.possible_doubles(), lists.merges()), self._on_read, self.fail
        )

    def _on_read(self, found: Lists) -> None:
        self.doubles.show(found[0])
        self.merges.show([row for row in found[1] if row.taken_back_at is None])
        self._show_counts()

    def _show_counts(self) -> None:
        for card, view, model in (
            (self._proposals, self.proposed, self.doubles),
            (self._done, self.merged, self.merges),
        ):
            count = model.rowCount()
            card.set_count(language.locale().toString(count))
            card.setVisible(count > 0)
            view.fit_height(_MOST_IN_SIGHT)

    def _compare(self, row: DoubleRow) -> None:
        lists = self.at_desk.lists
        self.read(lambda: (lists.person(row.kept_id), lists.person(row.id)), self._on_compared)

    def _on_compared(self, both: tuple[PersonHit, PersonHit]) -> None:
        self.clear_errors()
        self.kept.take(both[0])
        self.double.take(both[1])
        self.why.setFocus()

    def _take_back(self, row: MergeRow) -> None:
        self.at_desk.open_form(TakeMergeBackForm(self.at_desk, row))

    def _on_merged(self, name: str) -> None:
        self.at_desk.say(self.tr("Merged: {name} is shown from now on").format(name=name))
        for line in (self.kept.line, self.double.line, self.why):
            line.clear()
        for choice in (self.kept, self.double):
            choice.line.taken = None
            choice.retranslate()
        self.kept.line.setFocus()

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if Subject.PEOPLE in subjects:
            self._read_lists()


class TakeMergeBackForm(ActForm):
    """They are two after all."""

    def __init__(self, at_desk: AtDesk, row: MergeRow) -> None:
        super().__init__(at_desk)
        self._row = row
        self.why = QLineEdit()
        self._said = PlainLabel(wrap=True)
        self.place(self._said)
        self.place(self.add_field("why", self.why, mandatory=True))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Take a merge back")

    def draft_name(self) -> str:
        return self._row.name

    def state(self) -> tuple[str, Tone] | None:
        since = local_day(self._row.merged_at)
        return self.tr("merged since {day}").format(day=since), Tone.GREY

    def is_untouched(self) -> bool:
        return not self.why.text().strip()

    def first_focus(self) -> QWidget:
        return self.why

    def finish(self) -> None:
        self.clear_errors()
        if not self.why.text().strip():
            self.show_errors(missing("why"))
            return
        self.execute(TakeMergeBack(self._row.id, self.why.text()), self._on_back)

    def retranslate(self) -> None:
        super().retranslate()
        said = self.tr("{name} and {other} are shown as two visitors again, each with their own visits.")
        self._said.setText(said.format(name=self._row.name, other=self._row.into_name))
        self._primary.set_text(self.tr("Take back"))

    def _on_back(self, outcome: Outcome) -> None:
        self.end(self.tr("{name} is shown separately again").format(name=self._row.name))
