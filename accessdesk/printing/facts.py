"""Rows of the desk turned into the facts that the documents draw. Times become the desk's local time here."""

from datetime import datetime

from accessdesk.desk.key_rows import ReceiptRow
from accessdesk.desk.rows import CompanyFacts, PresenceRow, VisitDetail, named_keeper
from accessdesk.documents.badge import BadgeFacts
from accessdesk.documents.evacuation import EvacuationFacts, EvacuationPerson, PersonState
from accessdesk.documents.receipt_facts import (
    Confirmation,
    Confirmed,
    Giver,
    Proof,
    ReceiptFacts,
    ReceiptKind,
    ReceiptLine,
    ReturnBlock,
    Stroke,
    Taker,
)
from accessdesk.documents.wording import coded
from accessdesk.domain.escorts import needs_custody
from accessdesk.domain.keys import ReceiptKind as StoredKind


def badge_facts(
    visit: VisitDetail,
    company: CompanyFacts,
    *,
    number: str,
    token: str,
    until: datetime,
    escort: str = "",
    prints: int = 1,
) -> BadgeFacts:
    """A badge; `escort` is who had custody when it was issued."""
    local = until.astimezone()
    return BadgeFacts(
        company=company.company,
        site=company.site,
        number=number,
        name=visit.name,
        visitor_company=visit.company,
        host=visit.host_name,
        valid_until=local,
        valid_on=local.date(),
        escort_required=needs_custody(visit.supervision),
        escort_name=escort or None,
        token=token,
        language=company.language,
        prints=prints,
    )


def evacuation_facts(
    people: list[PresenceRow], company: CompanyFacts, at: datetime, *, emergency: int = 0, drill: bool = False
) -> EvacuationFacts:
    """Everybody who may be inside at a moment; `emergency` counts the emergency services."""
    return EvacuationFacts(
        company=company.company,
        site=company.site,
        at=at.astimezone(),
        people=tuple(
            EvacuationPerson(
                name=row.name,
                company=row.company,
                zone=row.place or ", ".join(row.zones),
                zone_recorded=bool(row.place),
                host=row.host_name,
                escort=named_keeper(row.keeper_name, row.keeper_company),
                escort_phone=row.keeper_phone,
                badge=row.badge,
                since=row.since.astimezone(),
                state=PersonState(row.state.name),
                needs_help=row.needs_help,
                host_phone=row.host_phone,
                assembly_point=row.assembly_point,
            )
            for row in people
        ),
        language=company.language,
        emergency=emergency,
        drill=drill,
    )


def receipt_facts(row: ReceiptRow) -> ReceiptFacts:
    """A receipt of issue, or of return with the issue it answers."""
    if row.kind is StoredKind.RETURN:
        return _return_facts(row)
    by_hand = bool(row.signature)
    return ReceiptFacts(
        kind=ReceiptKind.ISSUE,
        number=row.number,
        company=row.company,
        site=row.site,
        giver=Giver(row.giver_name, roles_in_words(row.giver_detail, row.language)),
        taker=_taker(row.taker_name, row.taker_detail, row.holder_is_employee),
        identity_seen=row.identity_kind or None,
        lines=_lines(row),
        purpose=row.purpose,
        approver=row.approver_name or None,
        at=row.happened_at.astimezone(),
        due=row.due_at.astimezone() if row.due_at else None,
        expected_cost=row.loss_cost_eur,
        text_version=row.text_version,
        language=row.language,
        own_words=row.clauses.words() if row.clauses else None,
        base_version=row.clauses.base if row.clauses else 0,
        passed=_passed(row),
        giver_confirmation=_at_the_desk(row.giver_name, row),
        taker_confirmation=Confirmation(
            row.taker_name,
            Confirmed.DRAWN if by_hand else Confirmed.SCAN_AND_LOGIN,
            row.happened_at.astimezone(),
            _strokes(row.signature),
        ),
        proof=Proof(row.anchor, row.anchor) if row.anchor else None,
    )


def _return_facts(row: ReceiptRow) -> ReceiptFacts:
    issued = row.issued
    signed = issued or row
    at = row.happened_at.astimezone()
    reason = row.no_signature_reason.value if row.no_signature_reason else ""
    if row.signature:
        returner = Confirmation(row.giver_name, Confirmed.DRAWN, at, _strokes(row.signature))
    elif reason:
        returner = Confirmation(row.giver_name, Confirmed.NO_SIGNATURE, at, (), coded(reason, row.language))
    else:
        returner = Confirmation(row.giver_name, Confirmed.SCAN_AND_LOGIN, at)
    accepter = _at_the_desk(row.taker_name, row)
    role = roles_in_words(row.taker_detail, row.language)
    holder = row.lines[0].holder if row.lines else row.giver_name
    return ReceiptFacts(
        kind=ReceiptKind.RETURN,
        number=row.number,
        company=row.company,
        site=row.site,
        giver=Giver(issued.giver_name, roles_in_words(issued.giver_detail, row.language))
        if issued
        else Giver(row.taker_name, role),
        taker=_taker(issued.taker_name, issued.taker_detail, issued.holder_is_employee)
        if issued
        else _taker(holder, "", row.holder_is_employee),
        identity_seen=(issued.identity_kind or None) if issued else None,
        lines=_lines(row),
        purpose=issued.purpose if issued else row.purpose,
        approver=(issued.approver_name or None) if issued else None,
        at=(issued or row).happened_at.astimezone(),
        due=issued.due_at.astimezone() if issued and issued.due_at else None,
        expected_cost=issued.loss_cost_eur if issued else None,
        text_version=signed.text_version,
        language=row.language,
        text_language=signed.language,
        own_words=signed.clauses.words() if signed.clauses else None,
        base_version=signed.clauses.base if signed.clauses else 0,
        passed=_passed(row),
        giver_confirmation=_at_the_desk(issued.giver_name, issued) if issued else accepter,
        taker_confirmation=Confirmation(
            issued.taker_name,
            Confirmed.DRAWN if issued.signature else Confirmed.SCAN_AND_LOGIN,
            issued.happened_at.astimezone(),
            _strokes(issued.signature),
        )
        if issued
        else returner,
        proof=Proof(row.anchor, row.anchor) if row.anchor else None,
        returned=ReturnBlock(
            at=at,
            returned_by=row.giver_name,
            accepted_by=row.taker_name,
            accepted_role=role,
            condition=", ".join(sorted({line.condition for line in row.lines})),
            place=", ".join(sorted({line.location for line in row.lines if line.location})),
            returner=returner,
            accepter=accepter,
        ),
        issue_number=issued.number if issued else None,
    )


def roles_in_words(codes: str, language: str) -> str:
    """Role codes, a comma between, in the paper's language."""
    return ", ".join(coded(code, language) for code in codes.split(",") if code)


def _at_the_desk(name: str, row: ReceiptRow) -> Confirmation:
    kind = Confirmed.DRAWN if row.desk_signature else Confirmed.SCAN_AND_LOGIN
    return Confirmation(name, kind, row.happened_at.astimezone(), _strokes(row.desk_signature))


def _passed(row: ReceiptRow) -> tuple[str, str] | None:
    return (row.passed_by, row.passed_receipt) if row.passed_receipt else None


def _taker(name: str, detail: str, is_employee: bool) -> Taker:
    if is_employee:
        return Taker(name, personnel_number=detail or None)
    return Taker(name, company=detail or None)


def _lines(row: ReceiptRow) -> tuple[ReceiptLine, ...]:
    return tuple(
        ReceiptLine(
            f"{line.system} {line.building}".strip(), line.type, line.number, line.medium, line.doors, line.condition
        )
        for line in row.lines
    )


def _strokes(strokes: object) -> tuple[Stroke, ...]:
    drawn: tuple[Stroke, ...] = strokes  # type: ignore[assignment]
    return drawn
