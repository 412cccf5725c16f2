import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from accessdesk.ui import language, theme
from accessdesk.ui.background import Background


@pytest.fixture(autouse=True)
def shell_look(qapp: QApplication) -> Iterator[None]:
    """Every test starts in light and English, and without the windows that the one before left behind."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    language.set_language(qapp, "en")
    theme.apply_theme(qapp, "light")
    yield
    language.set_language(qapp, "en")


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    result = Background()
    yield result
    result.shutdown()
