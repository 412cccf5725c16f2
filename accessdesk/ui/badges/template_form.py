"""How the company's badges look: format, use, logo, back; the preview is the raster of the real paper."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QWidget

from accessdesk.desk.badge_templates import SaveBadgeTemplate, SaveLogo
from accessdesk.desk.outcome import Outcome
from accessdesk.domain.badges import BadgeFormat, BadgeTemplate, BadgeUse
from accessdesk.ui import theme
from accessdesk.ui.badges.logo_input import LogoInput
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.widgets import Chip, ChipChoice, PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import word

_PAUSE = 200
_ROOM = QSize(230, 176)
_BACK = "back"


@dataclass(frozen=True, slots=True)
class _Asked:
    template: BadgeTemplate
    logo: bytes | None


class TemplateForm(ActForm):
    """Saving is two commands at most: the template, and the logo when it was changed."""

    def __init__(self, at_desk: AtDesk) -> None:
        super().__init__(at_desk)
        self._stored: BadgeTemplate | None = None
        self._asked: _Asked | None = None
        self.format, self.use = ChipChoice(several=False), ChipChoice(several=False)
        self.back = ChipChoice(several=True)
        self.logo = LogoInput()
        self.back_de, self.back_en = QPlainTextEdit(), QPlainTextEdit()
        self.front_picture, self.back_picture = QLabel(), QLabel()
        self._note = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        pictures = QHBoxLayout()
        pictures.setSpacing(theme.SPACE_16)
        for picture in (self.front_picture, self.back_picture):
            pictures.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        pictures.addStretch(1)
        self.column.addLayout(pictures)
        self.column.addWidget(self._note)
        self.place(self.add_field("badge_format", self.format))
        self.place(self.add_field("badge_use", self.use))
        self.fields["logo"] = self.logo.field
        self.column.addWidget(self.logo)
        self.place(self.add_field("badge_back", self.back))
        for name, text in (("badge_back_de", self.back_de), ("badge_back_en", self.back_en)):
            text.setTabChangesFocus(True)
            text.setFixedHeight(theme.scaled(96))
            self.add_field(name, text)
        self.place(self.fields["badge_back_de"], self.fields["badge_back_en"])
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._connect()
        self.retranslate()
        self.read(at_desk.lists.badge_template, self._fill)

    def _connect(self) -> None:
        self._pause.timeout.connect(self.preview)
        for choice in (self.format, self.use, self.back):
            choice.changed.connect(lambda _: self._on_changed())
        for text in (self.back_de, self.back_en):
            text.textChanged.connect(self._on_changed)
        self.logo.changed.connect(self._on_changed)

    def title(self) -> str:
        return self.tr("Look of badges")

    def is_untouched(self) -> bool:
        return self.logo.png is None and self.template() == self._stored

    def first_focus(self) -> QWidget:
        return self.format

    def template(self) -> BadgeTemplate | None:
        """As it is chosen now; None until the stored one was read."""
        kind, use = self.format.chosen(), self.use.chosen()
        if self._stored is None or not kind or not use:
            return None
        return BadgeTemplate(
            format=BadgeFormat(kind[0]),
            use=BadgeUse(use[0]),
            back=bool(self.back.chosen()),
            back_de=self.back_de.toPlainText().strip(),
            back_en=self.back_en.toPlainText().strip(),
        )

    def finish(self) -> None:
        self.clear_errors()
        template = self.template()
        if template is None:
            self.show_errors({"badge_format": self.tr("Choose a format and which badges are proposed.")})
            return
        logo = self.logo.png
        if template != self._stored or logo is None:
            self.execute(SaveBadgeTemplate(template), lambda outcome: self._save_logo(template, logo))
        else:
            self._save_logo(template, logo)

    def retranslate(self) -> None:
        super().retranslate()
        self.format.set_chips([Chip(kind.value, word(kind)) for kind in BadgeFormat])
        self.use.set_chips([Chip(use.value, word(use)) for use in BadgeUse])
        self.back.set_chips([Chip(_BACK, self.tr("Evacuation text on the back"))])
        for text in (self.back_de, self.back_en):
            text.setPlaceholderText(self.tr("Empty: the standard text with the assembly point"))
        self._note.setText(self.tr("This is the paper itself, as every desk prints it."))
        self._primary.set_text(self.tr("Save"))
        self.front_picture.setAccessibleName(self.tr("Preview of the front"))
        self.back_picture.setAccessibleName(self.tr("Preview of the back"))

    def preview(self) -> None:
        """Draw the sample anew; the newest request wins."""
        self._pause.stop()
        template = self.template()
        if template is None:
            return
        asked = self._asked = _Asked(template, self.logo.png)
        papers = self.at_desk.papers
        self.at_desk.background.print_run(
            self,
            lambda: papers.template_preview(asked.template, asked.logo),
            lambda found: self._show(asked, found),
            lambda error: None,
        )

    def _fill(self, stored: BadgeTemplate) -> None:
        self._stored = stored
        self.format.choose((stored.format.value,))
        self.use.choose((stored.use.value,))
        self.back.choose((_BACK,) if stored.back else ())
        self.back_de.setPlainText(stored.back_de)
        self.back_en.setPlainText(stored.back_en)
        self._on_changed()
        self.preview()

    def _on_changed(self) -> None:
        for name in ("badge_back_de", "badge_back_en"):
            self.fields[name].setVisible(bool(self.back.chosen()))
        self._pause.start()

    def _show(self, asked: _Asked, found: tuple[bytes, bytes]) -> None:
        if asked != self._asked:
            return
        ratio = self.devicePixelRatioF()
        room = QSize(round(theme.scaled(_ROOM.width()) * ratio), round(theme.scaled(_ROOM.height()) * ratio))
        for label, png in zip((self.front_picture, self.back_picture), found, strict=True):
            pixmap = QPixmap()
            label.setVisible(bool(png) and pixmap.loadFromData(png))
            if not pixmap.isNull():
                pixmap = pixmap.scaled(
                    room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
                pixmap.setDevicePixelRatio(ratio)
                label.setPixmap(pixmap)

    def _save_logo(self, template: BadgeTemplate, logo: bytes | None) -> None:
        self._stored = template
        if logo is None:
            self._on_saved(None)
        else:
            self.execute(SaveLogo(logo), self._on_saved)

    def _on_saved(self, _outcome: Outcome | None) -> None:
        self.end(self.tr("Saved: every desk prints badges like this from now on"))
