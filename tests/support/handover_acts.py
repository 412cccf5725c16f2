"""Working examples of passing keys on and of keeping keys for somebody."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from accessdesk.desk.key_reservations import CancelReservation, ReserveKeys
from accessdesk.desk.key_transfers import ConfirmBearerChange, ReportBearerChange, TransferKeys
from accessdesk.desk.receipt_texts import SaveReceiptClauses
from accessdesk.documents.legal_texts import shipped_words
from accessdesk.domain.ids import CopyId
from accessdesk.domain.key_transfers import BearerSide, Confirming
from accessdesk.domain.receipt_texts import RECEIPT_TEXT


def _reserve(scene: Any) -> ReserveKeys:
    copy, now = scene.copy(), scene.ring.company.clock.now()
    whom = scene.ring.company.employees["Jonas Weiß"]
    return ReserveKeys((copy,), "Zählerablesung", now, now + timedelta(hours=4), employee_id=whom)


def _cancel(scene: Any) -> CancelReservation:
    command = _reserve(scene)
    scene.ring.company.desk.execute(command)
    return CancelReservation(command.copy_ids[0], "Termin verschoben")


def _transfer(scene: Any) -> TransferKeys:
    return TransferKeys((scene.issued(),), "Schichtwechsel", employee_id=scene.ring.company.employees["Jonas Weiß"])


def _carried_by_a_firm(scene: Any) -> CopyId:
    """A day key that a visitor of a firm holds."""
    visit_id = scene.on_site()
    copy = scene.copy()
    scene.ring.issue(copy, employee_id=None, visit_id=visit_id)
    return CopyId(copy)


def _report(scene: Any) -> ReportBearerChange:
    return ReportBearerChange(_carried_by_a_firm(scene), "Lea Novák", "Disposition der Firma")


def _confirm(scene: Any) -> ConfirmBearerChange:
    change = scene.ring.company.desk.execute(_report(scene)).id
    assert change is not None
    return ConfirmBearerChange(change, BearerSide.NEW, Confirming.BY_PHONE)


def clauses(language: str = "de", **changes: str) -> SaveReceiptClauses:
    """The shipped words of a language as a company's own, some of them changed."""
    return SaveReceiptClauses(language=language, **{**shipped_words(RECEIPT_TEXT, language), **changes})


HANDOVER_BUILDERS: dict[type, Callable[[Any], Any]] = {
    ReserveKeys: _reserve,
    CancelReservation: _cancel,
    TransferKeys: _transfer,
    ReportBearerChange: _report,
    ConfirmBearerChange: _confirm,
    SaveReceiptClauses: lambda scene: clauses(property=scene.fresh("Sie bleiben unser Eigentum")),
}
