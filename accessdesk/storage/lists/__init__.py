"""Everything that can be read, as one object over an engine."""

from accessdesk.storage.lists.badges import BadgeSelects
from accessdesk.storage.lists.bans import BanSelects
from accessdesk.storage.lists.company import CompanySelects
from accessdesk.storage.lists.escorts import EscortSelects
from accessdesk.storage.lists.externals import ExternalSelects
from accessdesk.storage.lists.groups import GroupSelects
from accessdesk.storage.lists.log import LogSelects
from accessdesk.storage.lists.people import PeopleSelects
from accessdesk.storage.lists.persons import PersonSelects
from accessdesk.storage.lists.roll_calls import RollCallSelects
from accessdesk.storage.lists.search import SearchSelects
from accessdesk.storage.lists.series import SeriesSelects
from accessdesk.storage.lists.supervision import SupervisionSelects
from accessdesk.storage.lists.visit_details import VisitDetailSelects
from accessdesk.storage.lists.visit_documents import DocumentSelects
from accessdesk.storage.lists.visits import VisitSelects


class SqlLists(
    VisitSelects,
    VisitDetailSelects,
    GroupSelects,
    ExternalSelects,
    DocumentSelects,
    SeriesSelects,
    PeopleSelects,
    EscortSelects,
    CompanySelects,
    LogSelects,
    SearchSelects,
    SupervisionSelects,
    BanSelects,
    BadgeSelects,
    PersonSelects,
    RollCallSelects,
):
    """The Lists of desk/readers.py; keys have their own (lists/keys.py)."""
