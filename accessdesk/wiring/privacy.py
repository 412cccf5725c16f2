"""What the screens about data protection write over an open house."""

from pathlib import Path
from typing import TYPE_CHECKING

from accessdesk.desk.subject_data import SubjectAsked
from accessdesk.opening import Opened
from accessdesk.ui.privacy.files import Files, WriteSubject

if TYPE_CHECKING:
    from accessdesk.ui.privacy.requests_screen import RequestsScreen
    from accessdesk.ui.visits.at_desk import AtDesk


def subject_writer(opened: Opened) -> WriteSubject:
    """Writes PDF and JSON about one person; gives how many records they hold."""

    def write(path: Path, asked: SubjectAsked, reason: str, spoken: str) -> int:
        from accessdesk.reports.subject import subject_files

        engine = opened.house.engine
        return len(subject_files(opened.desk, engine, path, asked, reason=reason, language=spoken).records)

    return write


def requests_screen(at_desk: "AtDesk", opened: Opened) -> "RequestsScreen":
    """The register of the open house."""
    from accessdesk.reports.letters import letter_file
    from accessdesk.ui.privacy.requests_screen import RequestsScreen

    engine = opened.house.engine
    files = Files(subject_writer(opened), lambda path, row: letter_file(opened.desk, engine, path, row))
    return RequestsScreen(at_desk, opened.lists, files)
