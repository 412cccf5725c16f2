"""Opens the form that fits an act on cabinets, rings and codes; acts that need no form are done at once."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from accessdesk.desk.cabinets import AdoptPlaces, AssignHook
from accessdesk.desk.key_place_rows import CodeRow, HookRow, KeyRingRow
from accessdesk.desk.key_rings import BreakUpRing, RestoreRing, TakeOffRing
from accessdesk.desk.key_rows import CopyRow, LockingSystemRow
from accessdesk.domain.cabinets import hook_place
from accessdesk.ui.keys.code_forms import ChangeCodeForm, CodeForm, EndHolderForm, SwapForm, TellCodeForm
from accessdesk.ui.keys.key_desk import KeyDesk
from accessdesk.ui.keys.place_forms import Asked, CabinetForm, HookForm, RingForm, WhyForm
from accessdesk.ui.wording import error_text


class PlaceActs(QObject):
    """Beside StockForms, for what keys hang on and for codes."""

    def __init__(self, key_desk: KeyDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = key_desk

    def new_cabinet(self) -> None:
        self._desk.open_form(CabinetForm(self._desk))

    def cabinet_of(self, hook: HookRow) -> None:
        """The cabinet in which a hook is."""

        def show(cabinets: Any) -> None:
            cabinet = next(one for one in cabinets if one.id == hook.cabinet_id)
            self._desk.open_form(CabinetForm(self._desk, cabinet))

        self._run(self._desk.keys.key_cabinets, show)

    def hook(self, hook: HookRow) -> None:
        self._desk.open_form(HookForm(self._desk, hook))

    def free(self, hook: HookRow) -> None:
        """Nothing belongs on the hook any more; undo hangs it back."""
        place = hook_place(hook.cabinet, hook.number)
        back = AssignHook(hook.id, hook.copy_id, hook.ring_id)
        said = self.tr("Nothing belongs on {hook} any more.").format(hook=place)
        again = self.tr("{what} belongs on {hook} again.").format(what=hook.what, hook=place)

        def undo() -> None:
            self._do(back, lambda _: self._desk.say(again))

        self._do(AssignHook(hook.id), lambda _: self._desk.show_toast(said, undo))

    def adopt(self) -> None:
        """Hooks from the places written at keys so far."""
        said = self.tr("Keys that hang on a hook now: {count}. Places that name no hook stay as they are written.")
        self._do(AdoptPlaces(), lambda outcome: self._desk.say(said.format(count=outcome.id)))

    def new_ring(self) -> None:
        self._desk.open_form(RingForm(self._desk))

    def put_on(self, ring: KeyRingRow) -> None:
        self._desk.open_form(RingForm(self._desk, ring))

    def break_up(self, ring: KeyRingRow) -> None:
        title = self.tr("Break up {name}").format(name=ring.name)
        about = self.tr("All keys come off the ring. It can be restored with the same keys.")
        said = self.tr("The ring {name} is broken up.").format(name=ring.name)
        self._desk.open_form(WhyForm(self._desk, Asked(title, about, said, lambda why: BreakUpRing(ring.id, why))))

    def restore(self, ring: KeyRingRow) -> None:
        said = self.tr("The ring {name} is whole again.").format(name=ring.name)
        self._do(RestoreRing(ring.id), lambda _: self._desk.say(said))

    def take_off(self, copy: CopyRow) -> None:
        """A copy comes off its ring, so that it may go alone."""
        title = self.tr("Take {number} off its ring").format(number=copy.number)
        about = self.tr("It hangs on {name} and may be handed out alone afterwards.").format(name=copy.ring)
        said = self.tr("{number} is off its ring.").format(number=copy.number)
        self._desk.open_form(WhyForm(self._desk, Asked(title, about, said, lambda why: TakeOffRing(copy.id, why))))

    def new_code(self) -> None:
        self._desk.open_form(CodeForm(self._desk))

    def code(self, code: CodeRow) -> None:
        self._desk.open_form(CodeForm(self._desk, code))

    def tell(self, code: CodeRow) -> None:
        self._desk.open_form(TellCodeForm(self._desk, code))

    def end_holder(self, code: CodeRow) -> None:
        self._desk.open_form(EndHolderForm(self._desk, code))

    def change_code(self, code: CodeRow) -> None:
        self._desk.open_form(ChangeCodeForm(self._desk, code))

    def change_code_of(self, code_id: int) -> None:
        """The code that stands under "to be cleared up"."""
        keys, now = self._desk.keys, self._desk.clock()

        def show(codes: Any) -> None:
            found = next((code for code in codes if code.id == code_id), None)
            if found is not None:
                self.change_code(found)

        self._run(lambda: keys.codes(now), show)

    def swap(self, system: LockingSystemRow) -> None:
        self._desk.open_form(SwapForm(self._desk, system.id, system.name))

    def _do(self, command: Any, then: Callable[[Any], None]) -> None:
        self._run(lambda: self._desk.desk.execute(command), then)

    def _run(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self._desk.background.run(self, work, then, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        text = error_text(error)
        if text is None:
            self._desk.background.crashed.emit(error)
        else:
            self._desk.say(text)
