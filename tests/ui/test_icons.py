import re

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from accessdesk.paths import resources_dir
from accessdesk.ui import icons


def test_an_icon_takes_the_colour_asked_for(qapp: QApplication) -> None:
    image = icons.pixmap("key", 24, "#b3261e").toImage()
    seen = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert seen == {QColor("#b3261e").name()}


def test_an_unknown_icon_is_a_bug_that_shows(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")


def test_every_shipped_icon_can_be_drawn(qapp: QApplication) -> None:
    for path in (resources_dir() / "icons").glob("*.svg"):
        image = icons.pixmap(path.stem, 16).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(32) for y in range(32)), path.name


def test_the_licence_lies_beside_the_icons() -> None:
    text = (resources_dir() / "icons" / "LICENSE-lucide.txt").read_text(encoding="utf-8")
    assert re.search("ISC License", text)
