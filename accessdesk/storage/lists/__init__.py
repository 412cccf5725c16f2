"""Everything that can be read, as one object over an engine."""

from accessdesk.storage.lists.badges import BadgeSelects
from accessdesk.storage.lists.bans import BanSelects
from accessdesk.storage.lists.company import CompanySelects
from accessdesk.storage.lists.confidential import ConfidentialLists
from accessdesk.storage.lists.emergency import EmergencySelects
from accessdesk.storage.lists.escorts import EscortSelects
from accessdesk.storage.lists.externals import ExternalSelects
from accessdesk.storage.lists.groups import GroupSelects
from accessdesk.storage.lists.incidents import IncidentSelects
from accessdesk.storage.lists.leavers import LeaverSelects
from accessdesk.storage.lists.persons import PersonSelects
from accessdesk.storage.lists.reminders import ReminderSelects
from accessdesk.storage.lists.requests import RequestSelects
from accessdesk.storage.lists.roll_calls import RollCallSelects
from accessdesk.storage.lists.series import SeriesSelects
from accessdesk.storage.lists.supervision import SupervisionSelects
from accessdesk.storage.lists.visit_documents import DocumentSelects
from accessdesk.storage.lists.witnesses import WitnessSelects


class SqlLists(
    ConfidentialLists,
    EmergencySelects,
    GroupSelects,
    ExternalSelects,
    DocumentSelects,
    SeriesSelects,
    EscortSelects,
    CompanySelects,
    SupervisionSelects,
    BanSelects,
    IncidentSelects,
    BadgeSelects,
    PersonSelects,
    LeaverSelects,
    ReminderSelects,
    RequestSelects,
    WitnessSelects,
    RollCallSelects,
):
    """The Lists of desk/readers.py; keys have their own (lists/keys.py)."""
