"""The invented company: names from many places, doors of a small data centre. None of these people exist."""

from dataclasses import dataclass

from accessdesk.domain.access_rights import Role
from accessdesk.domain.keys import EvidenceLevel, KeyHierarchy, KeyMedium
from accessdesk.domain.sites import Supervision
from accessdesk.domain.visit_documents import DocumentKind
from accessdesk.domain.visits import VisitType

COMPANY = "Nordlicht Hosting GmbH"
SITE = "Nürnberg"
ASSEMBLY_POINT = "Parkplatz Süd"
WORKS_AGREEMENT = "Betriebsvereinbarung Besuchererfassung vom 01.03.2026"
PASSWORD = "Wolkenbruch-im-Juni-42"
PIN = "274913"
OFFICE_MANAGER = "Leonie Sommer"


@dataclass(frozen=True, slots=True)
class SampleAccount:
    """Somebody with an account."""

    name: str
    roles: frozenset[Role]


ACCOUNTS = (
    SampleAccount("Katrin Vogel", frozenset({Role.RECEPTIONIST})),
    SampleAccount(OFFICE_MANAGER, frozenset({Role.OFFICE_MANAGER})),
    SampleAccount("Anna Berger", frozenset({Role.ON_CALL})),
    SampleAccount("Tomás Ribeiro", frozenset({Role.AUDITOR})),
    SampleAccount("Ines Falk", frozenset({Role.ADMINISTRATOR})),
)


@dataclass(frozen=True, slots=True)
class SampleEmployee:
    """Somebody who works here."""

    name: str
    department: str
    number: str
    phone: str
    escorts: bool = False
    deputy: str = ""


EMPLOYEES = (
    SampleEmployee("Katrin Vogel", "Empfang", "1001", "400"),
    SampleEmployee(OFFICE_MANAGER, "Büroleitung", "1004", "404"),
    SampleEmployee("Anna Berger", "Rufbereitschaft", "1042", "442", escorts=True),
    SampleEmployee("Jonas Weiß", "Gebäudetechnik", "1018", "422"),
    SampleEmployee("Paul Ahrens", "Rechenzentrum", "1020", "418", deputy="Jonas Weiß"),
    SampleEmployee("Timo Lindner", "Gebäudetechnik", "1023", "423", escorts=True),
    SampleEmployee("Selin Roth", "Rechenzentrum", "1031", "431", escorts=True),
    SampleEmployee("Mehmet Brandt", "Wareneingang", "1035", "435", escorts=True),
)
ON_DUTY = ("Timo Lindner", "Selin Roth", "Mehmet Brandt")
"""Escorts of the day, in the order in which they are asked."""


ZONES = (
    ("RZ 1", Supervision.CONTINUOUS),
    ("RZ 2", Supervision.CONTINUOUS),
    ("USV und Diesel", Supervision.CONTINUOUS),
    ("Klima", Supervision.CONTINUOUS),
    ("Besprechung 3", Supervision.TO_HOST),
    ("Foyer", Supervision.NONE),
)


@dataclass(frozen=True, slots=True)
class SampleVisit:
    """Somebody expected today."""

    name: str
    company: str
    host: str
    purpose: str
    zones: tuple[str, ...]
    type: VisitType
    hour: int
    minute: int
    hours: int
    email: str = ""


EXPECTED = (
    SampleVisit(
        "Miriam Okafor", "Kältetechnik Brandt GmbH", "Jonas Weiß", "Wartung Klima N+1",
        ("RZ 1", "Klima"), VisitType.CONTRACTOR, 10, 0, 2, "m.okafor@kaeltetechnik.example",
    ),
    SampleVisit(
        "Nguyễn Văn Minh", "Kunde Nord SE", "Leonie Sommer", "Audit ISO 27001",
        ("Besprechung 3",), VisitType.CUSTOMER, 10, 30, 3, "minh@kunde-nord.example",
    ),
    SampleVisit(
        "Élodie Marchand", "Notstrom Service AG", "Jonas Weiß", "Probelauf Netzersatzanlage",
        ("USV und Diesel",), VisitType.CONTRACTOR, 13, 0, 2,
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SampleKeyType:
    """A key type with its copies."""

    name: str
    hierarchy: KeyHierarchy
    evidence: EvidenceLevel
    copies: int
    place: str
    medium: KeyMedium = KeyMedium.METAL
    on_call: bool = False


KEY_TYPES = (
    SampleKeyType("GHS 1", KeyHierarchy.GRAND_MASTER, EvidenceLevel.MASTER, 3, "Tresor A"),
    SampleKeyType("HS 2 Technik", KeyHierarchy.SUB_MASTER, EvidenceLevel.PERMANENT, 8, "Tresor A", on_call=True),
    SampleKeyType("HS 3 Büro", KeyHierarchy.SUB_MASTER, EvidenceLevel.PERMANENT, 12, "Tresor B"),
    SampleKeyType("ES 118 Käfig", KeyHierarchy.CHANGE, EvidenceLevel.DAY, 2, "Empfang", on_call=True),
    SampleKeyType("TR Tagestransponder", KeyHierarchy.GROUP, EvidenceLevel.DAY, 6, "Empfang", KeyMedium.TRANSPONDER),
)

_TECHNICAL = ("GHS 1", "HS 2 Technik")
DOORS = (
    ("Haupteingang", "Foyer", ("GHS 1", "HS 2 Technik", "HS 3 Büro", "TR Tagestransponder")),
    ("Empfang", "Foyer", ("GHS 1", "HS 3 Büro")),
    ("RZ 1", "RZ 1", _TECHNICAL),
    ("RZ 2", "RZ 2", _TECHNICAL),
    ("USV-Raum", "USV und Diesel", _TECHNICAL),
    ("Netzersatzanlage", "USV und Diesel", _TECHNICAL),
    ("Klima 1", "Klima", _TECHNICAL),
    ("Besprechung 3", "Besprechung 3", ("GHS 1", "HS 3 Büro", "TR Tagestransponder")),
    ("Käfig 118", "RZ 1", ("GHS 1", "ES 118 Käfig")),
    ("Lager und Wareneingang", "", ("GHS 1", "HS 2 Technik", "TR Tagestransponder")),
)

DOCUMENTS = (
    (
        DocumentKind.PRIVACY_NOTICE,
        f"Verantwortlich für Ihre Daten ist {COMPANY}. Wir halten fest, wer Sie sind, für welche Firma Sie kommen, "
        "wen Sie besuchen, wer Sie begleitet und wann Sie kommen und gehen. Damit weisen wir nach, wer sich in "
        "geschützten Bereichen aufgehalten hat (Art. 6 Abs. 1 Buchst. f und Art. 32 DSGVO).\n\n"
        "Nach Ablauf der Frist löschen wir Ihren Namen. Sie können Auskunft, Berichtigung und Löschung verlangen, "
        "der Verarbeitung widersprechen und sich bei einer Aufsichtsbehörde beschweren.",
        f"{COMPANY} is responsible for your data. We record who you are, for which company you come, whom you "
        "visit, who accompanies you, and when you come and go. With it we prove who has been in protected areas "
        "(Art. 6(1)(f) and Art. 32 GDPR).\n\n"
        "After the period of retention we erase your name. You can demand access, rectification and erasure, "
        "object to the processing, and complain to a supervisory authority.",
    ),
    (
        DocumentKind.HOUSE_RULES,
        "Tragen Sie Ihren Besucherausweis sichtbar und geben Sie ihn beim Gehen zurück. Bleiben Sie bei Ihrer "
        "Begleitung. Fotografieren und filmen Sie nur mit Erlaubnis. Folgen Sie bei Alarm Ihrer Begleitung zum "
        "Sammelplatz.",
        "Wear your visitor badge visibly and return it when you leave. Stay with your escort. Take pictures only "
        "with permission. In an alarm follow your escort to the assembly point.",
    ),
)
"""What visitors read: kind, German, English."""
