"""A customer, and the people it named as entitled to instruct: kept, verified, ended."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from accessdesk.desk.customers import EndContact, SaveContact, SaveCustomer, VerifyContact
from accessdesk.desk.external_rows import ContactRow, CustomerRow
from accessdesk.ui.externals.customer_columns import fitness
from accessdesk.ui.externals.day_errors import wrong_days
from accessdesk.ui.people.day_field import DayField
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm, missing
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole


class CustomerForm(ActForm):
    """`row` None enters a new customer."""

    def __init__(self, at_desk: AtDesk, row: CustomerRow | None = None) -> None:
        super().__init__(at_desk)
        self._row = row
        self.name, self.number = QLineEdit(row.name if row else ""), QLineEdit(row.number if row else "")
        self.active = QCheckBox()
        self.active.setChecked(row is None or row.active)
        self.place(self.add_field("name", self.name, mandatory=True))
        self.place(self.add_field("number", self.number))
        self.place(self.active)
        self.active.setVisible(row is not None)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self._before = self._typed()
        self.name.textChanged.connect(lambda _: self.heading_changed.emit())
        self.retranslate()

    def title(self) -> str:
        return self.tr("New customer") if self._row is None else self.tr("Change a customer")

    def draft_name(self) -> str:
        return self.name.text().strip() or self.title()

    def is_untouched(self) -> bool:
        return self._typed() == self._before

    def first_focus(self) -> QWidget:
        return self.name

    def finish(self) -> None:
        self.clear_errors()
        name = self.name.text().strip()
        if not name:
            self.show_errors(missing("name"))
            return
        known = self._row.id if self._row else None
        command = SaveCustomer(known, name, self.number.text(), self.active.isChecked())
        self.execute(command, lambda _: self.end(self.tr("Customer {name} saved").format(name=name)))

    def retranslate(self) -> None:
        super().retranslate()
        self.fields["name"].set_label(self.tr("Name of the firm"))
        self.fields["number"].set_label(self.tr("Customer number"))
        self.active.setText(self.tr("Is a customer now"))
        self._primary.set_text(self.tr("Save"))
        self.heading_changed.emit()

    def _typed(self) -> tuple[object, ...]:
        return self.name.text(), self.number.text(), self.active.isChecked()


class ContactForm(ActForm):
    """`row` None names somebody new. Whoever is changed must be verified anew, and that is said beforehand."""

    def __init__(self, at_desk: AtDesk, customer: CustomerRow, row: ContactRow | None = None) -> None:
        super().__init__(at_desk)
        self._customer, self._row = customer, row
        self.name, self.phone, self.email = (
            QLineEdit(getattr(row, part) if row else "") for part in ("name", "phone", "email")
        )
        self.until = DayField()
        self.until.set_day(row.valid_until if row else None)
        self._anew = PlainLabel(ink="muted", wrap=True)
        self.place(PlainLabel(customer.name, role=TextRole.STRONG, wrap=True))
        self.place(self.add_field("name", self.name, mandatory=True))
        self.place(self.add_field("phone", self.phone), self.add_field("email", self.email))
        self.place(self.add_field("valid_until", self.until))
        self.place(self._anew)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self._before = self._typed()
        self.name.textChanged.connect(lambda _: self.heading_changed.emit())
        self.retranslate()

    def title(self) -> str:
        return self.tr("New authorised contact") if self._row is None else self.tr("Change an authorised contact")

    def draft_name(self) -> str:
        return self.name.text().strip() or self.title()

    def is_untouched(self) -> bool:
        return self._typed() == self._before

    def first_focus(self) -> QWidget:
        return self.name

    def finish(self) -> None:
        self.clear_errors()
        name = self.name.text().strip()
        errors = wrong_days({"valid_until": self.until}) | ({} if name else missing("name"))
        if errors:
            self.show_errors(errors)
            return
        command = SaveContact(
            self._row.id if self._row else None,
            self._customer.id,
            name,
            self.phone.text(),
            self.email.text(),
            self.until.day(),
        )
        self.execute(command, lambda _: self.end(self.tr("Contact {name} saved").format(name=name)))

    def retranslate(self) -> None:
        super().retranslate()
        self.until.setPlaceholderText(self.tr("until the customer ends it"))
        self._anew.setText(
            self.tr("A new contact, or one with another name, phone or address, authorises nothing until verified.")
        )
        self._primary.set_text(self.tr("Save"))
        self.heading_changed.emit()

    def _typed(self) -> tuple[str, ...]:
        return tuple(line.text() for line in (self.name, self.phone, self.email, self.until))


class VerifyContactForm(ActForm):
    """Somebody asked back at the customer; how is on record with who did it."""

    def __init__(self, at_desk: AtDesk, row: ContactRow) -> None:
        super().__init__(at_desk)
        self._row = row
        self.how = QLineEdit()
        self._said = PlainLabel(wrap=True)
        self.place(self._said)
        self.place(self.add_field("how_verified", self.how, mandatory=True))
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Verify {name}").format(name=self._row.name)

    def state(self) -> tuple[str, Tone] | None:
        return fitness(self._row), Tone.GREEN if self._row.fits else Tone.RED

    def is_untouched(self) -> bool:
        return not self.how.text().strip()

    def first_focus(self) -> QWidget:
        return self.how

    def finish(self) -> None:
        self.clear_errors()
        if not self.how.text().strip():
            self.show_errors(missing("how_verified"))
            return
        done = self.tr("{name} is verified").format(name=self._row.name)
        self.execute(VerifyContact(self._row.id, self.how.text()), lambda _: self.end(done))

    def retranslate(self) -> None:
        super().retranslate()
        self._said.setText(
            self.tr("Ask back at the customer by a way you know already, never by a number that came with the request.")
        )
        self.how.setPlaceholderText(self.tr("for example: called the number of the contract"))
        self._primary.set_text(self.tr("Verified"))
        self.heading_changed.emit()


class EndContactForm(ActForm):
    """Asks once: the authority cannot be given back, only entered anew."""

    def __init__(self, at_desk: AtDesk, row: ContactRow) -> None:
        super().__init__(at_desk)
        self._row = row
        self._said = PlainLabel(wrap=True)
        self.place(self._said)
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.DANGER)
        self.retranslate()

    def title(self) -> str:
        return self.tr("End the authority of {name}").format(name=self._row.name)

    def is_untouched(self) -> bool:
        return True

    def first_focus(self) -> QWidget:
        return self._primary

    def finish(self) -> None:
        done = self.tr("Authority of {name} ended").format(name=self._row.name)
        self.execute(EndContact(self._row.id), lambda _: self.end(done))

    def retranslate(self) -> None:
        super().retranslate()
        text = self.tr("From today on {name} sends nobody. Should the customer name them again, enter them anew.")
        self._said.setText(text.format(name=self._row.name))
        self._primary.set_text(self.tr("End the authority"))
        self.heading_changed.emit()
