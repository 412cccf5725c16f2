"""The same desk by day and night: reception closes and opens, others sit there, visits on paper are entered late."""

from datetime import datetime, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from accessdesk.desk.closing import CloseDesk, OpenDesk
from accessdesk.desk.paper_forms import EnterPaperVisit, IssuePaperForms, PaperStep, PaperStepKind
from accessdesk.domain.escorts import Custody, CustodyKind
from accessdesk.domain.ids import VisitId
from accessdesk.domain.presence import DeskClosing, PaperForm, PaperFormKind, PaperFormState
from accessdesk.domain.visits import BadgeState
from tests.desk.custody_desk import ESCORTS, NUMBERS, CustodyDesk, V, lates, visitors
from tests.desk.second_account import AWAY, GAP, KEPT, LEFT_THERE, RECEPTION, STANDS_IN
from tests.support.houses import MANAGER, ON_CALL
from tests.support.houses import RECEPTION as RECEPTIONIST

STAND_IN = "Jonas Weiß"
minutes = st.integers(1, 90)


class NightDesk(CustodyDesk):
    """Whoever waits when reception closes is handed over or left; whoever comes meanwhile is received all the same."""

    @rule(name=st.sampled_from((MANAGER, ON_CALL, RECEPTIONIST)))
    def somebody_else_sits_there(self, name: str) -> None:
        self.company.log_in(name)
        self.acting = name

    @precondition(lambda self: self.closed_since is None)
    @rule(every=st.integers(1, 3), late=lates)
    def close_desk(self, every: int, late: int) -> None:
        """Every so many of those who wait are handed to a named person, the others are not."""
        held = [id for id, told in self.told.items() if told.desk == RECEPTION]
        named = set(held[::every])
        keepers = dict.fromkeys(named, self.company.employees[STAND_IN])
        if self.does(CloseDesk(keepers, self.ago(late))) is None:
            return
        at = self.closing().closed_at
        assert at == self.ago(late) or late == 0
        self.closed_since = at
        for id in held:
            if id in named:
                self.told[id].says(at, KEPT, STAND_IN, desk=STANDS_IN)
            else:
                self.told[id].says(at, GAP, desk=LEFT_THERE)

    @precondition(lambda self: self.closed_since is not None)
    @rule(late=lates)
    def open_desk(self, late: int) -> None:
        if self.does(OpenDesk(self.ago(late))) is None:
            return
        at = self.closing().opened_at
        assert at is not None
        assert at == self.ago(late) or late == 0
        self.closed_since = None
        for told in self.told.values():
            if told.desk == STANDS_IN or (told.desk == LEFT_THERE and told.state is V.ARRIVED):
                told.says(at, KEPT, desk=RECEPTION)

    def closing(self) -> DeskClosing:
        with self.company.house.new_unit_of_work(()) as uow:
            return max(uow.find(DeskClosing), key=lambda closing: closing.id)

    @rule(
        name=visitors,
        began=st.integers(60, 300),
        spans=st.lists(minutes, min_size=5, max_size=5),
        told=st.integers(0, 5),
        number=st.sampled_from(NUMBERS),
    )
    def enter_paper_visit(self, name: str, began: int, spans: list[int], told: int, number: str) -> None:
        """A form tells the arrival, then as many of collection, handover, away, back and departure as it got to."""
        known = self.newest.get(name)
        if known is not None and self.told[known].state in (V.EXPECTED, V.ARRIVED, V.ON_SITE, V.AWAY, V.UNCLEAR):
            return
        times = [self.now - timedelta(minutes=began)]
        for span in spans:
            times.append(times[-1] + timedelta(minutes=span))
        first, second = (self.company.employees[escort] for escort in ESCORTS)
        steps = (
            PaperStep(PaperStepKind.HANDOVER, times[2], second),
            PaperStep(PaperStepKind.LEFT, times[3]),
            PaperStep(PaperStepKind.BACK, times[4], first),
        )[: max(0, told - 1)]
        zones = (self.company.zones["RZ 1"],)
        arrival = self.company.arrival(name=name, zones=zones, person_id=self.persons.get(name), happened_at=times[0])
        form = self.blank_form()
        whole = EnterPaperVisit(
            form, "Anna Berger", arrival, times[1] if told else None, number, None, first if told else None, steps,
            times[5] if told == 5 else None, BadgeState.RETURNED if told == 5 else None,
        )  # fmt: skip
        made = self.does(whole)
        if made is not None:
            self.tells(name, VisitId(made), times, told, number)

    def tells(self, name: str, id: VisitId, times: list[datetime], told: int, number: str) -> None:
        self.came(name, id, V.ARRIVED)
        account = self.told[id]
        if not told:
            self.received(id, times[0])
        account.stands(times[0], True)
        lines = ((KEPT, ESCORTS[0]), (KEPT, ESCORTS[1]), (AWAY, ""), (KEPT, ESCORTS[0]))
        for at, (what, keeper) in zip(times[1 : told + 1], lines, strict=False):
            account.says(at, what, keeper)
            account.stands(at, what != AWAY)
        if told:
            account.state = V.AWAY if told == 3 else V.ON_SITE
            account.collected, account.badge = times[1], number
        if told == 5:
            self.over(id, V.DEPARTED, times[5], times[5])

    def blank_form(self) -> str:
        with self.company.house.new_unit_of_work(()) as uow:
            blank = [form.number for form in uow.find(PaperForm) if form.state is PaperFormState.BLANK]
        if blank:
            return blank[0]
        self.does(IssuePaperForms(PaperFormKind.VISIT, 1))
        return self.blank_form()

    @invariant()
    def nobody_is_with_a_reception_that_is_closed(self) -> None:
        with self.company.house.new_unit_of_work(()) as uow:
            kept = [custody for custody in uow.find(Custody, ended_at=None) if custody.kind is CustodyKind.RECEPTION]
        assert self.closed_since is None or not kept, "in the hands of a reception that is closed"
