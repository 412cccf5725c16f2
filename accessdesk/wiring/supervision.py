"""What the log's button for the supervision report opens."""

from datetime import date
from pathlib import Path

from accessdesk.desk.supervision_report import SupervisionReport
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import ZoneId
from accessdesk.opening import Opened
from accessdesk.ui import language
from accessdesk.ui.background import Background
from accessdesk.ui.desk_form import ShowToast
from accessdesk.ui.reports.supervision_form import SupervisionForm


def supervision_form(background: Background, opened: Opened, show_toast: ShowToast) -> SupervisionForm:
    """Who was supervised by whom, who was in a zone: on the screen and as a file."""
    from accessdesk.reports.supervision import ReportForm, read_report, supervision_file

    def read(first: date, last: date) -> SupervisionReport:
        opened.desk.demand(Right.READ_LOG)
        return read_report(opened.lists, first, last, opened.house.clock.now())

    def write(path: Path, first: date, last: date, form: str, zone: ZoneId | None) -> int:
        spoken, kind = language.code(), ReportForm(form)
        engine = opened.house.engine
        return supervision_file(opened.desk, engine, path, first, last, form=kind, language=spoken, zone_id=zone).rows

    return SupervisionForm(
        background,
        read,
        write,
        show_toast,
        today=opened.house.clock.now().astimezone().date(),
        may_export=opened.desk.may(Right.EXPORT),
    )
