"""Forms for a single copy that breaks, is destroyed, was found, or turned up again."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QComboBox

from accessdesk.desk.key_ends import DestroyKey, RecoverMissingKey, ReportKeyDefect, SettleKeyDefect, TakeFoundKey
from accessdesk.desk.key_losses import RestockFoundKey
from accessdesk.desk.key_rows import CopyHit
from accessdesk.desk.key_stock_rows import CylinderChoice, KeyDefectRow
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.key_ends import CylinderState, Fragment
from accessdesk.domain.keys import KeyCondition
from accessdesk.ui import language
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import EnumBox
from accessdesk.ui.keys.stock_form import StockForm
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.wording import local_day, local_time, word


class DefectForm(StockForm):
    """A key broke or no longer works."""

    def __init__(self, key_desk: KeyDesk, copy: CopyHit) -> None:
        super().__init__(key_desk)
        self._copy = copy
        self.reporter = self.add_line("reporter", copy.holder_name, mandatory=True)
        self.fragment = self.add_choice("fragment", Fragment)
        self.cylinder_state = self.add_choice("cylinder_state", CylinderState)
        self.cylinder = QComboBox()
        self.add_control("cylinder", self.cylinder)
        self.note = self.add_text("note")
        self.moment = self.add_moment()
        self.ready()
        self.read(lambda: key_desk.keys.cylinders_of(copy.key_type_id), self._show_cylinders)

    def title(self) -> str:
        return self.tr("{number} is broken").format(number=self._copy.number)

    def act_text(self) -> str:
        return self.tr("Record the defect")

    def is_untouched(self) -> bool:
        return self.reporter.text() == self._copy.holder_name and not self.note.toPlainText().strip()

    def own_labels(self) -> Mapping[str, str]:
        return {
            "reporter": self.tr("Reported by"),
            "fragment": self.tr("The piece that broke off"),
            "cylinder_state": self.tr("The cylinder"),
            "cylinder": self.tr("Which cylinder"),
            "note": self.tr("What happened"),
        }

    def finish(self) -> None:
        at, wrong = self.moment_of(self.moment)
        if not self.complete(wrong):
            return
        command = ReportKeyDefect(
            copy_id=self._copy.id,
            reporter=self.reporter.text(),
            fragment=self.chosen("fragment", Fragment),
            cylinder_state=self.chosen("cylinder_state", CylinderState),
            cylinder_id=self.cylinder.currentData(),
            note=self.note.toPlainText(),
            happened_at=at,
        )
        said = self.tr("{number} is defective. If a cylinder is concerned, it stands under “to be cleared up”.")
        self.execute(command, lambda _: self.end(said.format(number=self._copy.number)))

    def _show_cylinders(self, choices: Sequence[CylinderChoice]) -> None:
        self.cylinder.clear()
        self.cylinder.addItem(self.tr("not known"), None)
        for choice in choices:
            self.cylinder.addItem(" · ".join(part for part in (choice.door, choice.number) if part), choice.id)


class SettleDefectForm(StockForm):
    """The cylinder was seen to."""

    def __init__(self, key_desk: KeyDesk, defect_id: int) -> None:
        super().__init__(key_desk)
        self._id = defect_id
        self._row: KeyDefectRow | None = None
        self.finding = self.add_line("finding", mandatory=True)
        self.ready()
        self.read(lambda: key_desk.keys.key_defect(defect_id), self._fill)

    def title(self) -> str:
        return self.tr("Cylinder after a broken key")

    def about_text(self) -> str:
        row = self._row
        if row is None:
            return ""
        text = self.tr("{number} broke on {day}. Piece: {fragment}. Cylinder {cylinder}: {state}. {note}")
        return text.format(
            number=row.copy_number,
            day=local_day(row.happened_at),
            fragment=word(row.fragment),
            cylinder=" ".join(part for part in (row.cylinder, row.door) if part) or "–",
            state=word(row.cylinder_state),
            note=row.note,
        ).strip()

    def act_text(self) -> str:
        return self.tr("Settled")

    def own_labels(self) -> Mapping[str, str]:
        return {"finding": self.tr("What was done at the cylinder")}

    def finish(self) -> None:
        if self.complete():
            command = SettleKeyDefect(self._id, self.finding.text())
            self.execute(command, lambda _: self.end(self.tr("The cylinder is seen to.")))

    def _fill(self, row: KeyDefectRow) -> None:
        self._row = row
        self.ready()


class DestroyForm(StockForm):
    """Two people destroy a copy; it cannot be undone."""

    def __init__(self, key_desk: KeyDesk, copy: CopyHit) -> None:
        super().__init__(key_desk, Kind.DANGER)
        self._copy = copy
        self.reason = self.add_line("reason", mandatory=True)
        self.add_second_person()
        self.moment = self.add_moment()
        self.ready()

    def title(self) -> str:
        return self.tr("Destroy {number}").format(number=self._copy.number)

    def about_text(self) -> str:
        text = self.tr("{number} ends here, before you and a witness. This cannot be undone; the record stays.")
        return text.format(number=self._copy.number)

    def own_labels(self) -> Mapping[str, str]:
        return {"reason": self.tr("Why and how"), "approver": self.tr("Witness: login name")}

    def finish(self) -> None:
        at, wrong = self.moment_of(self.moment)
        if self.complete(wrong):
            command = DestroyKey(self._copy.id, self.reason.text(), self.second(), at)
            said = self.tr("{number} is destroyed.").format(number=self._copy.number)
            self.execute(command, lambda _: self.end(said))


class FoundForm(StockForm):
    """Somebody brings a key they found."""

    def __init__(self, key_desk: KeyDesk, copy: CopyHit) -> None:
        super().__init__(key_desk)
        self._copy = copy
        self.finder = self.add_line("finder", mandatory=True)
        self.where = self.add_line("where_found", mandatory=True)
        self.condition = EnumBox(KeyCondition, copy.condition)
        self.add_control("condition", self.condition)
        self.moment = self.add_moment()
        self.ready()

    def title(self) -> str:
        return self.tr("{number} was found").format(number=self._copy.number)

    def about_text(self) -> str:
        holder = self._copy.holder_name
        if not holder:
            return self.tr("The key is inspected before it is hung up or handed out.")
        text = self.tr("{name} holds it no longer from now on. The key is inspected before anybody gets it.")
        return text.format(name=holder)

    def act_text(self) -> str:
        return self.tr("Take the found key")

    def own_labels(self) -> Mapping[str, str]:
        return {"finder": self.tr("Found by"), "where_found": self.tr("Where")}

    def finish(self) -> None:
        at, wrong = self.moment_of(self.moment)
        if not self.complete(wrong):
            return
        command = TakeFoundKey(
            self._copy.id,
            self.finder.text(),
            self.where.text(),
            KeyCondition(self.condition.member()),
            language.code(),
            at,
        )
        self.execute(command, self._on_taken)

    def _on_taken(self, outcome: Outcome) -> None:
        self.key_desk.print_receipt(outcome.id)
        self.end(self.tr("{number} is here. Inspect it next.").format(number=self._copy.number))


class RestockForm(StockForm):
    """A found key was inspected and goes back to its hook."""

    def __init__(self, key_desk: KeyDesk, copy: CopyHit) -> None:
        super().__init__(key_desk)
        self._copy = copy
        self.inspection = self.add_line("inspection", mandatory=True)
        self.condition = EnumBox(KeyCondition, copy.condition)
        self.add_control("condition", self.condition)
        self.location = self.add_line("location", copy.location, mandatory=True)
        self.ready()

    def title(self) -> str:
        return self.tr("Inspect {number} and hang it up").format(number=self._copy.number)

    def about_text(self) -> str:
        return self.tr(
            "It may have been copied. To give it back to its holder instead, hand it out with an inspection."
        )

    def act_text(self) -> str:
        return self.tr("Hang it up")

    def is_untouched(self) -> bool:
        return not self.inspection.text().strip() and self.location.text() == self._copy.location

    def own_labels(self) -> Mapping[str, str]:
        return {"inspection": self.tr("What the inspection showed")}

    def finish(self) -> None:
        if self.complete():
            condition = KeyCondition(self.condition.member())
            command = RestockFoundKey(self._copy.id, self.inspection.text(), condition, self.location.text())
            said = self.tr("{number} hangs in the cabinet again.").format(number=self._copy.number)
            self.execute(command, lambda _: self.end(said))


class RecoverForm(StockForm):
    """A key that an inventory missed turned up."""

    def __init__(self, key_desk: KeyDesk, copy: CopyHit) -> None:
        super().__init__(key_desk)
        self._copy = copy
        self.where = self.add_line("where_found", mandatory=True)
        self.location = self.add_line("location", copy.location)
        self.ready()

    def title(self) -> str:
        return self.tr("{number} turned up").format(number=self._copy.number)

    def about_text(self) -> str:
        now = self.key_desk.clock()
        text = self.tr("It was missing. From {time} on it hangs in the cabinet again.")
        return text.format(time=local_time(now))

    def act_text(self) -> str:
        return self.tr("Hang it up")

    def is_untouched(self) -> bool:
        return not self.where.text().strip() and self.location.text() == self._copy.location

    def own_labels(self) -> Mapping[str, str]:
        return {"where_found": self.tr("Where was it found again")}

    def finish(self) -> None:
        if self.complete():
            command = RecoverMissingKey(self._copy.id, self.where.text(), self.location.text(), language.code())
            self.execute(command, self._on_recovered)

    def _on_recovered(self, outcome: Outcome) -> None:
        self.key_desk.print_receipt(outcome.id)
        self.end(self.tr("{number} hangs in the cabinet again.").format(number=self._copy.number))
