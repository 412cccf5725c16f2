"""A logo from a file: checked before it is decoded, drawn anew, so that nothing but its picture is kept."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from accessdesk.domain.logos import MOST_FILE, check_before_decoding, is_png
from accessdesk.domain.refusals import NotAcceptable

_LARGEST = 900


def logo_from(path: Path) -> bytes:
    """The picture of a PNG or SVG file as a small PNG. Raises NotAcceptable with the field "logo"."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_FILE + 1)
    except OSError as fault:
        raise NotAcceptable(field="logo", why="no_picture") from fault
    return drawn_anew(data)


def drawn_anew(data: bytes) -> bytes:
    """Only pixels go through: texts, places and programs in the file stay behind. Raises NotAcceptable."""
    check_before_decoding(data)
    image = QImage.fromData(data) if is_png(data) else _of_drawing(data)
    if image.isNull():
        raise NotAcceptable(field="logo", why="no_picture")
    if max(image.width(), image.height()) > _LARGEST:
        image = image.scaled(
            _LARGEST, _LARGEST, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    for key in image.textKeys():
        image.setText(key, "")
    plain = QImage(image.size(), QImage.Format.Format_ARGB32)
    plain.fill(Qt.GlobalColor.transparent)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    return _png(plain)


def _of_drawing(data: bytes) -> QImage:
    drawing = QSvgRenderer(QByteArray(data))
    size = drawing.defaultSize() if drawing.isValid() else QSize()
    if size.isEmpty():
        raise NotAcceptable(field="logo", why="no_picture")
    size.scale(_LARGEST, _LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter, QRectF(image.rect()))
    painter.end()
    return image


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
