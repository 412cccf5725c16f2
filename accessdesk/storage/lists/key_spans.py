"""Where a copy was, ever: its standings as spans without a gap, and older handovers before standings were kept."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from accessdesk.desk.key_questions import CopyThen, KeyHistory, KeySpan
from accessdesk.domain.ids import CopyId
from accessdesk.domain.keys import KeyCopyState
from accessdesk.domain.refusals import Unknown
from accessdesk.storage.lists.copies_then import copies_then, state_before_standings
from accessdesk.storage.lists.selecting import moment, rows
from accessdesk.storage.translate import text_time

_STANDINGS = "SELECT * FROM key_standing WHERE copy_id = :copy ORDER BY from_at, id"
_HANDOVERS = """
SELECT h.*, r.number AS receipt_number, coalesce(b.number, '') AS return_receipt_number
FROM handover h JOIN receipt r ON r.id = h.receipt_id LEFT JOIN receipt b ON b.id = h.return_receipt_id
WHERE h.copy_id = :copy ORDER BY h.issued_at, h.id
"""
_CHANGES = """
SELECT b.* FROM bearer_change b JOIN handover h ON h.id = b.handover_id WHERE h.copy_id = :copy
ORDER BY b.changed_at, b.id
"""
_LOSSES = "SELECT * FROM loss_report WHERE copy_id = :copy ORDER BY reported_at, id"


def key_history(connection: Connection, copy_id: CopyId, now: datetime) -> KeyHistory:
    """The spans follow each other to the moment; the last is open. Raises Unknown."""
    found = copies_then(connection, now, "k.id = :copy", copy=copy_id)
    if not found:
        raise Unknown(kind="key_copy", id=copy_id)
    copy = found[0]
    handovers = {row["id"]: row for row in rows(connection, _HANDOVERS, copy=copy_id)}
    standings = rows(connection, _STANDINGS, copy=copy_id)
    spans = [_span(row, handovers.get(row["handover_id"])) for row in standings]
    if not standings or not standings[0]["first"]:
        end = spans[0].from_at if spans else None
        spans = _older(connection, copy, list(handovers.values()), end) + spans
    changes = rows(connection, _CHANGES, copy=copy_id)
    return KeyHistory(now, copy, tuple(part for span in _joined(spans) for part in _by_bearer(span, changes)))


def _by_bearer(span: KeySpan, changes: Sequence[Any]) -> Iterator[KeySpan]:
    """A span in parts, one for each bearer that the holder's firm reported."""
    mine = [change for change in changes if change["handover_id"] == span.handover_id]
    if not mine:
        yield span
        return
    begin, bearer = span.from_at, mine[0]["old_bearer"]
    for change in mine:
        at = text_time(change["changed_at"])
        if begin is not None and at > begin and (span.until_at is None or at < span.until_at):
            yield replace(span, from_at=begin, until_at=at, bearer=_other(bearer, span))
            begin = at
        if begin is None or at <= begin:
            bearer = change["new_bearer"]
    yield replace(span, from_at=begin, bearer=_other(bearer, span))


def _other(bearer: str, span: KeySpan) -> str:
    """The bearer, if it is not the holder."""
    return "" if bearer == span.holder_name else bearer


def _joined(spans: list[KeySpan]) -> list[KeySpan]:
    """Each ends where the next begins; one that lasted no time is left out, one that tells nothing new joined."""
    found: list[KeySpan] = []
    for at, span in enumerate(spans):
        until = spans[at + 1].from_at if at + 1 < len(spans) else None
        if at + 1 < len(spans) and until == span.from_at:
            continue
        told = replace(span, until_at=until)
        if found and _tells(found[-1]) == _tells(told):
            found[-1] = replace(found[-1], until_at=until)
        else:
            found.append(told)
    return found


def _tells(span: KeySpan) -> tuple[object, ...]:
    return span.state, span.location, span.receipt_number


def _span(row: Any, handover: Any) -> KeySpan:
    return _held(
        KeySpan(
            from_at=text_time(row["from_at"]),
            until_at=None,
            state=KeyCopyState(row["state"]),
            location=row["location"],
            entered_at=text_time(row["entered_at"]),
        ),
        handover,
    )


def _held(span: KeySpan, handover: Any) -> KeySpan:
    if handover is None:
        return span
    return replace(
        span,
        handover_id=handover["id"],
        holder_name=handover["holder_name"],
        holder_company=handover["holder_company"],
        bearer=handover["bearer"],
        purpose=handover["purpose"],
        receipt_number=handover["receipt_number"],
        returner=handover["returner"],
        return_receipt_number=handover["return_receipt_number"],
    )


def _older(connection: Connection, copy: CopyThen, handovers: list[Any], end: datetime | None) -> list[KeySpan]:
    """What handovers and losses tell of the time before the first standing."""
    losses = rows(connection, _LOSSES, copy=copy.id)
    times = {h[name] for h in handovers for name in ("issued_at", "returned_at") if h[name]}
    times |= {loss[name] for loss in losses for name in ("confirmed_at", "found_at") if loss[name]}
    spans = []
    for at in ("", *sorted(times)):
        if at and end is not None and text_time(at) >= end:
            break
        handover = next((h for h in reversed(handovers) if h["issued_at"] <= at), None)
        loss = next((one for one in losses if _open(one, at)), None)
        held = (
            handover if handover is not None and (not handover["returned_at"] or handover["returned_at"] > at) else None
        )
        issued_at, returned_at = (handover["issued_at"], handover["returned_at"]) if handover else (None, None)
        state = state_before_standings(issued_at, returned_at, loss, at, copy.state)
        spans.append(_held(KeySpan(moment(at), None, state, copy.location, None), held))
    return spans


def _open(loss: Any, at: str) -> bool:
    return loss["reported_at"] <= at and (loss["found_at"] is None or loss["found_at"] > at)
