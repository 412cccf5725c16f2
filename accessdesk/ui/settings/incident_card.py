"""Which clocks an incident starts: the company's role, NIS2, and how long recordings are kept."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessdesk.desk.desk import Desk
from accessdesk.desk.incident_rows import VideoFacts
from accessdesk.desk.incident_settings import DATA_ROLE, NIS2, SaveSiteVideo
from accessdesk.desk.rows import CompanyFacts
from accessdesk.desk.sites import ChangeSetting
from accessdesk.domain.access_rights import Right
from accessdesk.domain.incidents import VIDEO_HOURS_WITHOUT_REASON, DataRole
from accessdesk.ui import theme
from accessdesk.ui.background import Background
from accessdesk.ui.language import Retranslated
from accessdesk.ui.settings.saved_fields import Asked, SavedFields
from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.chips import Chip, ChipChoice
from accessdesk.ui.widgets.field import Field
from accessdesk.ui.wording import field_word, word


class IncidentCard(Retranslated):
    """The two choices are stored at once, hours and reason by their button."""

    def __init__(self, background: Background, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._desk = background, desk
        self._unreasoned = False
        self.role, self.nis2 = ChipChoice(several=False), ChipChoice(several=False)
        self._role, self._nis2 = Field("", self.role), Field("", self.nis2)
        asked = (Asked("video_hours", self._whole_hours), Asked("video_reason"))
        self.fields = SavedFields(background, desk, asked, _commands)
        self.card = Card(parent=self)
        top = QWidget()
        rows = QVBoxLayout(top)
        rows.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, 0)
        rows.setSpacing(theme.SPACE_8)
        for part in (self._role, self._nis2):
            rows.addWidget(part)
        self.card.set_body(top, 0)
        self.card.set_body(self.fields)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.role.changed.connect(lambda chosen: self._store(DATA_ROLE, chosen))
        self.nis2.changed.connect(lambda chosen: self._store(NIS2, chosen))
        self.retranslate()

    def show_facts(self, facts: CompanyFacts, video: VideoFacts) -> None:
        self.role.choose([facts.settings.get(DATA_ROLE) or DataRole.BOTH.value])
        self.nis2.choose([facts.settings.get(NIS2) or "no"])
        self.fields.show_values({"video_hours": str(video.hours), "video_reason": video.reason})
        self._unreasoned = video.hours > VIDEO_HOURS_WITHOUT_REASON and not video.reason
        self.retranslate()

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Incidents: clocks"))
        self._role.set_label(self.tr("Role under the GDPR"))
        self._nis2.set_label(self.tr("NIS2 applies to us"))
        self.role.set_chips([Chip(role.value, word(role)) for role in DataRole])
        self.nis2.set_chips([Chip("yes", self.tr("yes")), Chip("no", self.tr("no"))])
        for key, field in self.fields.fields.items():
            field.set_label(field_word(key))
        self.fields.fields["video_hours"].set_hint(self.tr("0: there are no cameras. 336 hours are 14 days."))
        hint = self.tr("Authorities take 72 hours as the rule. The reason still has to be written down.")
        self.fields.fields["video_reason"].set_hint(hint if self._unreasoned else "")
        may = self._desk.may(Right.ADMINISTER)
        for part in (self.role, self.nis2, self.fields):
            part.setEnabled(may)

    def _whole_hours(self, text: str) -> str:
        good = text.isascii() and text.isdigit() and len(text) <= 4
        return "" if good else self.tr("Enter whole hours, digits only.")

    def _store(self, key: str, chosen: tuple[str, ...]) -> None:
        if not chosen:
            return
        command, desk = ChangeSetting(key, chosen[0]), self._desk
        self._background.run(self, lambda: desk.execute(command), None, self._background.crashed.emit)


def _commands(values: Mapping[str, str], changed: frozenset[str]) -> tuple[Any, ...]:
    del changed
    return (SaveSiteVideo(int(values["video_hours"]), values["video_reason"]),)
