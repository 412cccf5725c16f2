"""Roll calls and forms for a power cut, turned into what their papers draw. Times become local here."""

from datetime import datetime

from accessdesk.desk.presence_rows import PaperFormRow, RollCallRow
from accessdesk.desk.rows import CompanyFacts
from accessdesk.documents.blank_forms import BlankForms
from accessdesk.documents.roll_call import RollCallFacts, RollCallPerson
from accessdesk.domain.sites import Zone


def roll_call_facts(row: RollCallRow, company: CompanyFacts, now: datetime) -> RollCallFacts:
    """The closing report; of one that has ended it is the same at any later time."""
    return RollCallFacts(
        company=company.company,
        site=company.site,
        drill=row.drill,
        began_at=row.began_at.astimezone(),
        entered_at=row.entered_at.astimezone(),
        ended_at=row.ended_at.astimezone() if row.ended_at else None,
        remark=row.remark,
        people=tuple(
            RollCallPerson(
                name=line.name,
                company=line.company,
                assembly_point=line.assembly_point,
                result=line.result.value,
                told_by=line.told_by,
                told_at=line.told_at.astimezone() if line.told_at else None,
                entered_at=line.entered_at.astimezone() if line.entered_at else None,
                entered_by=line.entered_by,
            )
            for line in row.lines
        ),
        made_at=(row.ended_at or now).astimezone(),
        language=company.language,
    )


def form_facts(forms: list[PaperFormRow], zones: list[Zone], company: CompanyFacts) -> BlankForms:
    """Blank forms of one kind."""
    return BlankForms(
        kind=forms[0].kind.value,
        numbers=tuple(form.number for form in forms),
        company=company.company,
        site=company.site,
        zones=tuple(zone.name for zone in zones),
        issued_at=forms[0].issued_at.astimezone(),
        language=company.language,
    )
