"""What the log's button for an evidence package opens."""

from collections.abc import Callable
from pathlib import Path

from accessdesk.desk.evidence import EvidenceScope
from accessdesk.opening import Opened
from accessdesk.ui import language
from accessdesk.ui.background import Background
from accessdesk.ui.log.package_form import PackageForm, ShowToast


def package_form(background: Background, opened: Opened, show_toast: ShowToast) -> PackageForm:
    """A form that writes packages of the open house."""
    from accessdesk.reports.evidence import evidence_file

    def write(path: Path, scope: EvidenceScope, on_progress: Callable[[int, int], None]) -> int:
        spoken = language.code()
        return evidence_file(opened.desk, opened.house, path, scope, language=spoken, on_progress=on_progress).rows

    today = opened.house.clock.now().astimezone().date()
    return PackageForm(background, opened.lists, write, show_toast, today=today)
