"""Badges as PDF and as the picture of that PDF, in the company's template."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from accessdesk.desk.rows import CompanyFacts
from accessdesk.documents.badge import BadgeFacts, BadgeLook, back_area, badge, badge_area, badges, stock_badges
from accessdesk.documents.badge_back import default_text
from accessdesk.documents.raster import raster
from accessdesk.documents.wording import LANGUAGES
from accessdesk.domain.badges import BadgeTemplate
from accessdesk.domain.ids import VisitId
from accessdesk.printing.facts import badge_facts
from accessdesk.storage.house import House
from accessdesk.storage.lists import SqlLists

PREVIEW_WIDTH = 420
PREVIEW_TOKEN = "AD-B-VORSCHAU"
_USUAL_STAY = timedelta(hours=8)


@dataclass(slots=True)
class BadgePapers:
    """Renders what is stored. Every method blocks."""

    house: House
    lists: SqlLists

    def preview(self, visit_id: VisitId, number: str, until: datetime | None) -> bytes:
        """The front as it would be printed now, as PNG; empty when nothing will be printed."""
        if self.lists.needs_no_print(visit_id, number):
            return b""
        visit, company = self.lists.visit(visit_id), self.lists.company()
        until = until or visit.until or self.house.clock.now() + _USUAL_STAY
        look = self.look(company)
        return _front(badge_facts(visit, company, number=number, token=PREVIEW_TOKEN, until=until), look)

    def pdf(self, badge_id: int) -> tuple[str, bytes]:
        """The number and the PDF of a badge that was issued; empty bytes for a reusable one, which has no paper."""
        issued, company = self.lists.issued_badge(badge_id), self.lists.company()
        if issued.token.startswith("AD-C-"):
            return issued.number, b""
        facts = badge_facts(
            self.lists.visit(issued.visit_id),
            company,
            number=issued.number,
            token=issued.token,
            until=issued.expires_at,
            escort=issued.escort_name,
            prints=issued.prints,
        )
        return issued.number, badge(facts, self.look(company))

    def prepared_pdf(self, prepared_ids: Sequence[int]) -> bytes:
        """Badges printed ahead, one after the other, or ten to a sheet."""
        company = self.lists.company()
        facts = [
            badge_facts(
                self.lists.visit(one.visit_id),
                company,
                number=one.number,
                token=one.token,
                until=one.expires_at,
                prints=one.prints,
            )
            for one in self.lists.printable(tuple(prepared_ids))
        ]
        return badges(facts, self.look(company))

    def cards_pdf(self, card_ids: Sequence[int]) -> bytes:
        """Reusable badges for the stock."""
        company = self.lists.company()
        # No clock: a card printed again is the same to the byte.
        facts = [
            _sample(company, number, token, datetime.fromisoformat("2000-01-01T00:00:00+00:00"))
            for number, token in self.lists.card_codes(tuple(card_ids))
        ]
        return stock_badges(facts, self.look(company))

    def template_preview(self, template: BadgeTemplate, logo: bytes | None) -> tuple[bytes, bytes]:
        """Front and back (empty without one) of a sample in this template; `logo` None is the stored one."""
        company = self.lists.company()
        look = self.look(company, template, logo)
        until = self.house.clock.now().astimezone().replace(hour=16, minute=30, second=0, microsecond=0)
        facts = _sample(company, "B-021", PREVIEW_TOKEN, until)
        pdf = badge(facts, look)
        page, area = back_area(look.format)
        back = raster(pdf, width=PREVIEW_WIDTH, page=page, area=area) if look.back else b""
        return raster(pdf, width=PREVIEW_WIDTH, area=badge_area(look.format)), back

    def look(
        self, company: CompanyFacts, template: BadgeTemplate | None = None, logo: bytes | None = None
    ) -> BadgeLook:
        """The company's template with its logo, and the texts of the back in each language."""
        chosen = template or self.lists.badge_template()
        own = {"de": chosen.back_de, "en": chosen.back_en}
        first = sorted(LANGUAGES, key=lambda code: code != company.language)
        texts = tuple((code, own[code] or default_text(code, company.assembly_point)) for code in first)
        return BadgeLook(chosen.format, self.lists.logo() if logo is None else logo, texts if chosen.back else ())


def _front(facts: BadgeFacts, look: BadgeLook) -> bytes:
    return raster(badge(facts, look), width=PREVIEW_WIDTH, area=badge_area(look.format))


def _sample(company: CompanyFacts, number: str, token: str, until: datetime) -> BadgeFacts:
    return BadgeFacts(
        company=company.company,
        site=company.site,
        number=number,
        name="Miriam Okafor",
        visitor_company="Kältetechnik Brandt GmbH",
        host="Jonas Weiß",
        valid_until=until,
        valid_on=date(until.year, until.month, until.day),
        escort_required=True,
        escort_name="Timo Lindner",
        token=token,
        language=company.language,
    )
