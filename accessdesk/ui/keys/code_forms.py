"""Forms for codes, and for a cylinder that is swapped."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from accessdesk.desk.codes import ChangeCode, EndCodeHolder, SaveCode, TellCode
from accessdesk.desk.cylinder_swap import SwapCylinder
from accessdesk.desk.key_place_rows import CodeHolderRow, CodeRow, SeatedCylinder
from accessdesk.domain.codes import CodeKind
from accessdesk.domain.ids import LockingSystemId
from accessdesk.ui.keys.holder_input import HolderInput
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.key_form import EnumBox
from accessdesk.ui.keys.key_words import day_text
from accessdesk.ui.keys.stock_form import StockForm
from accessdesk.ui.people.day_field import DayField
from accessdesk.ui.widgets import ChipChoice
from accessdesk.ui.widgets.chips import Chip


class _DatedForm(StockForm):
    """A form with the last day of a code."""

    def add_last_day(self, day: date | None) -> DayField:
        line = DayField()
        line.set_day(day)
        self.add_control("change_by", line)
        return line

    def wrong_day(self, line: DayField) -> dict[str, str]:
        if not line.is_wrong():
            return {}
        return {"change_by": self.tr("Enter a day like {day}.").format(day=day_text(date(2027, 3, 1)))}


class CodeForm(_DatedForm):
    """The record of a code; the code itself is never written down."""

    def __init__(self, key_desk: KeyDesk, code: CodeRow | None = None) -> None:
        super().__init__(key_desk)
        self._id = code.id if code else None
        self.name = self.add_line("name", code.name if code else "", mandatory=True)
        self.kind = EnumBox(CodeKind, code.kind if code else CodeKind.ALARM)
        self.add_control("kind", self.kind)
        self.where = self.add_line("place", code.place if code else "")
        self.change_by = self.add_last_day(code.change_by if code else None)
        self._before = self._texts()
        self.ready()

    def title(self) -> str:
        return self.tr("Code")

    def about_text(self) -> str:
        return self.tr("Never write the code itself here: only what it is for, and who knows it.")

    def act_text(self) -> str:
        return self.tr("Save")

    def is_untouched(self) -> bool:
        return self._texts() == self._before

    def own_labels(self) -> Mapping[str, str]:
        return {
            "name": self.tr("Name, e.g. Alarm of the storeroom"),
            "kind": self.tr("What it is for"),
            "change_by": self.tr("To be changed by (may be empty)"),
        }

    def finish(self) -> None:
        if self.complete(self.wrong_day(self.change_by)):
            kind = CodeKind(self.kind.member())
            command = SaveCode(self._id, self.name.text(), kind, self.where.text(), self.change_by.day())
            said = self.tr("{name} is saved.").format(name=self.name.text())
            self.execute(command, lambda _: self.end(said))

    def _texts(self) -> tuple[str, ...]:
        return self.name.text(), self.kind.member().value, self.where.text(), self.change_by.text()


class TellCodeForm(StockForm):
    """Somebody was told a code."""

    def __init__(self, key_desk: KeyDesk, code: CodeRow) -> None:
        super().__init__(key_desk)
        self._code = code
        self.holder = HolderInput(key_desk)
        self.add_control("holder", self.holder, mandatory=True)
        self.moment = self.add_moment()
        self.ready()

    def title(self) -> str:
        return self.tr("Who was told {name}").format(name=self._code.name)

    def act_text(self) -> str:
        return self.tr("Record it")

    def first_focus(self) -> QWidget:
        return self.holder.line

    def own_labels(self) -> Mapping[str, str]:
        return {"holder": self.tr("Employee")}

    def finish(self) -> None:
        at, wrong = self.moment_of(self.moment)
        choice = self.holder.choice()
        if choice is None or choice.employee_id is None:
            wrong |= {"holder": self.tr("Choose an employee from the list.")}
        if not self.complete(wrong):
            return
        assert choice is not None
        assert choice.employee_id is not None
        said = self.tr("{who} knows {name} from now on.").format(who=choice.name, name=self._code.name)
        self.execute(TellCode(self._code.id, choice.employee_id, at), lambda _: self.end(said))


class EndHolderForm(StockForm):
    """Somebody shall not use a code any more."""

    def __init__(self, key_desk: KeyDesk, code: CodeRow) -> None:
        super().__init__(key_desk)
        self._code = code
        self.who = ChipChoice(several=False)
        self.who.set_chips(_chips(code.holders))
        self.add_control("holder", self.who, mandatory=True)
        self.why = self.add_line("why", mandatory=True)
        self.ready()

    def title(self) -> str:
        return self.tr("Who shall not use {name} any more").format(name=self._code.name)

    def about_text(self) -> str:
        return self.tr("They still know it: from now on the code must be changed.")

    def act_text(self) -> str:
        return self.tr("Record it")

    def own_labels(self) -> Mapping[str, str]:
        return {"holder": self.tr("Employee")}

    def finish(self) -> None:
        if self.complete():
            command = EndCodeHolder(int(self.who.chosen()[0]), self.why.text())
            said = self.tr("{name} must be changed now.").format(name=self._code.name)
            self.execute(command, lambda _: self.end(said))


class ChangeCodeForm(_DatedForm):
    """The code was changed, and these were told the new one; nobody is preset."""

    def __init__(self, key_desk: KeyDesk, code: CodeRow) -> None:
        super().__init__(key_desk)
        self._code = code
        self.reason = self.add_line("reason", mandatory=True)
        self.told = ChipChoice()
        self.told.set_chips(_chips([holder for holder in code.holders if holder.at_work]))
        self.add_control("told", self.told)
        self.change_by = self.add_last_day(None)
        self.moment = self.add_moment()
        self.ready()

    def title(self) -> str:
        return self.tr("{name} was changed").format(name=self._code.name)

    def about_text(self) -> str:
        known = ", ".join(self._code.still_known_by)
        if known:
            return self.tr("It had to be changed, because it is still known by {names}.").format(names=known)
        return self.tr("From then on only those you choose here know it.")

    def act_text(self) -> str:
        return self.tr("Record the change")

    def is_untouched(self) -> bool:
        return super().is_untouched() and not self.told.chosen()

    def own_labels(self) -> Mapping[str, str]:
        return {
            "reason": self.tr("Why it was changed"),
            "told": self.tr("Who was told the new one"),
            "change_by": self.tr("To be changed again by (may be empty)"),
        }

    def finish(self) -> None:
        at, wrong = self.moment_of(self.moment)
        if not self.complete(wrong | self.wrong_day(self.change_by)):
            return
        told = tuple(int(key) for key in self.told.chosen())
        command = ChangeCode(self._code.id, self.reason.text(), told, self.change_by.day(), at)
        said = self.tr("{name} is changed. People who know it: {count}.").format(name=self._code.name, count=len(told))
        self.execute(command, lambda _: self.end(said))


class SwapForm(StockForm):
    """Another cylinder in a door, at a moment."""

    def __init__(self, key_desk: KeyDesk, system_id: LockingSystemId, system_name: str) -> None:
        super().__init__(key_desk)
        self._system = system_name
        self.cylinder = QComboBox()
        self.add_control("cylinder", self.cylinder, mandatory=True)
        self.number = self.add_line("number", mandatory=True)
        self.reason = self.add_line("reason", mandatory=True)
        self.same = QCheckBox()
        self.same.setChecked(True)
        self.column.addWidget(self.same)
        self.moment = self.add_moment()
        self.ready()
        self.read(lambda: key_desk.keys.seated_cylinders(system_id), self._show)

    def title(self) -> str:
        return self.tr("Swap a cylinder of {system}").format(system=self._system)

    def about_text(self) -> str:
        return self.tr("The schedule stays right: before that moment the old cylinder, after it the new one.")

    def act_text(self) -> str:
        return self.tr("Record the swap")

    def retranslate(self) -> None:
        super().retranslate()
        self.same.setText(self.tr("The same keys open the new one"))

    def own_labels(self) -> Mapping[str, str]:
        return {
            "cylinder": self.tr("Door and old cylinder"),
            "number": self.tr("Number of the new cylinder"),
            "reason": self.tr("Why"),
        }

    def finish(self) -> None:
        at, wrong = self.moment_of(self.moment)
        if self.cylinder.currentData() is None:
            wrong |= {"cylinder": self.tr("Choose the door whose cylinder was swapped.")}
        if not self.complete(wrong):
            return
        command = SwapCylinder(
            self.cylinder.currentData(), self.number.text(), self.reason.text(), self.same.isChecked(), at
        )
        said = self.tr("{cylinder}: now with {number}.").format(
            cylinder=self.cylinder.currentText(), number=self.number.text()
        )
        self.execute(command, lambda _: self.end(said))

    def _show(self, seated: Sequence[SeatedCylinder]) -> None:
        self.cylinder.clear()
        self.cylinder.addItem("–", None)
        for one in seated:
            self.cylinder.addItem(f"{one.door} · {one.number}", one.id)


def _chips(holders: Sequence[CodeHolderRow]) -> list[Chip]:
    return [Chip(str(holder.id), holder.name) for holder in holders]
