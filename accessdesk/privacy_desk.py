"""The screen about data protection over an open house, with the files it writes."""

from pathlib import Path

from accessdesk.desk.subject_data import SubjectAsked
from accessdesk.opening import Opened
from accessdesk.ui.privacy.files import Files
from accessdesk.ui.privacy.requests_screen import RequestsScreen
from accessdesk.ui.visits.at_desk import AtDesk


def requests_screen(at_desk: AtDesk, opened: Opened) -> RequestsScreen:
    """The register of the open house."""
    from accessdesk.reports.letters import letter_file
    from accessdesk.reports.subject import subject_files

    engine = opened.house.engine

    def write(path: Path, asked: SubjectAsked, reason: str, spoken: str) -> int:
        return len(subject_files(opened.desk, engine, path, asked, reason=reason, language=spoken).records)

    return RequestsScreen(
        at_desk, opened.lists, Files(write, lambda path, row: letter_file(opened.desk, engine, path, row))
    )
