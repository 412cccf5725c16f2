"""Lucide icons, drawn from their SVG in any colour."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from accessdesk.paths import resources_dir
from accessdesk.ui import theme

_RATIO = 2.0


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon of that file name in `colour` ("#rrggbb", default the ink in force); FileNotFoundError if unknown."""
    result = QIcon(pixmap(name, 20, colour))
    result.addPixmap(pixmap(name, 20, theme.current().muted), QIcon.Mode.Disabled)
    return result


def pixmap(name: str, size: int = 16, colour: str | None = None) -> QPixmap:
    """The icon as a square pixmap of `size` logical pixels, sharp on dense screens."""
    return _drawn(name, theme.scaled(size), colour or theme.current().ink)


@lru_cache(maxsize=512)
def _drawn(name: str, size: int, colour: str) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    result = QPixmap(round(size * _RATIO), round(size * _RATIO))
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    renderer.render(painter, QRectF(0, 0, result.width(), result.height()))
    painter.end()
    result.setDevicePixelRatio(_RATIO)
    return result


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
