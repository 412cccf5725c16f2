"""What the office does about a loss: the decision, and what was replaced in the end."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from accessdesk.desk.loss_decisions import DecideLoss, RecordReplacement
from accessdesk.domain.losses import DATED, LossMeasure, LossRisk
from accessdesk.ui import language
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.stock_form import StockForm
from accessdesk.ui.people.day_field import DayField, shown_day
from accessdesk.ui.visits.act_form import missing

_MONEY = re.compile(r"(\d{1,9})(?:[.,](\d{2}))?")


class DecideLossForm(StockForm):
    """Risk and measure are never preset; every measure but none has a last day."""

    def __init__(self, key_desk: KeyDesk, report_id: int, number: str) -> None:
        super().__init__(key_desk)
        self._id, self._number = report_id, number
        self.risk = self.add_choice("risk", LossRisk)
        self.measure = self.add_choice("measure", LossMeasure)
        self.until = DayField()
        self.add_control("until_day", self.until)
        self.reason = self.add_line("reason", mandatory=True)
        self.measure.changed.connect(lambda _: self._fit())
        self.ready()
        self._fit()

    def title(self) -> str:
        return self.tr("Decide about the loss of {number}").format(number=self._number)

    def about_text(self) -> str:
        return self.tr("The decision stands in the incident too. A later one replaces it; both stay on record.")

    def act_text(self) -> str:
        return self.tr("Record the decision")

    def first_focus(self) -> QWidget:
        return self.risk

    def own_labels(self) -> Mapping[str, str]:
        return {
            "risk": self.tr("How likely somebody comes in with it"),
            "measure": self.tr("What is done"),
            "until_day": self.tr("Until which day"),
            "reason": self.tr("Why"),
        }

    def finish(self) -> None:
        today = self.key_desk.clock().astimezone().date()
        wrong: dict[str, str] = {}
        if self._is_dated() and self.until.is_wrong():
            wrong["until_day"] = self.tr("Enter a day like {day}.").format(day=shown_day(today))
        elif self._is_dated() and self.until.day() is None:
            wrong |= missing("until_day")
        if not self.complete(wrong):
            return
        command = DecideLoss(
            self._id,
            self.chosen("risk", LossRisk),
            self.chosen("measure", LossMeasure),
            self.reason.text(),
            self.until.day() if self._is_dated() else None,
        )
        self.execute(command, lambda _: self.end(self.tr("Decided about {number}.").format(number=self._number)))

    def _is_dated(self) -> bool:
        chosen = self.measure.chosen()
        return bool(chosen) and LossMeasure(chosen[0]) in DATED

    def _fit(self) -> None:
        self.fields["until_day"].setVisible(self._is_dated())


class ReplacementForm(StockForm):
    """What was exchanged and what was paid for it: a claim needs the true figures."""

    def __init__(self, key_desk: KeyDesk, report_id: int, number: str) -> None:
        super().__init__(key_desk)
        self._id, self._number = report_id, number
        self.what = self.add_line("replaced", mandatory=True)
        self.cylinders = self.add_line("cylinders", mandatory=True)
        self.copies = self.add_line("replaced_keys", mandatory=True)
        self.cost = self.add_line("cost", mandatory=True)
        self.moment = self.add_moment()
        self.ready()

    def title(self) -> str:
        return self.tr("Replaced because of {number}").format(number=self._number)

    def about_text(self) -> str:
        return self.tr("Only what was actually replaced can be claimed from whoever lost the key.")

    def act_text(self) -> str:
        return self.tr("Record what was replaced")

    def own_labels(self) -> Mapping[str, str]:
        return {"replaced": self.tr("What, by whom, invoice"), "cost": self.tr("Cost in euros")}

    def finish(self) -> None:
        at, wrong = self.moment_of(self.moment)
        figures: dict[str, int] = {}
        for name, line in (("cylinders", self.cylinders), ("replaced_keys", self.copies)):
            if line.text().strip().isdecimal():
                figures[name] = int(line.text())
            elif line.text().strip():
                wrong[name] = self.tr("Enter a number like 3.")
        cents = cents_of(self.cost.text())
        if cents is None and self.cost.text().strip():
            wrong["cost"] = self.tr("Enter an amount like 618.50.")
        if not self.complete(wrong) or cents is None:
            return
        command = RecordReplacement(
            self._id, self.what.text(), figures["cylinders"], figures["replaced_keys"], cents, at
        )
        said = self.tr("Recorded what was replaced because of {number}.").format(number=self._number)
        self.execute(command, lambda _: self.end(said))


def cents_of(text: str) -> int | None:
    """Whole cents of an amount like 618, 618.50 or 618,50; None for anything else."""
    found = _MONEY.fullmatch(text.strip())
    return None if found is None else int(found[1]) * 100 + int(found[2] or 0)


def cents_text(cents: int) -> str:
    """The amount with two places, as the language writes it."""
    locale: QLocale = language.locale()
    return locale.toString(cents / 100, "f", 2)
