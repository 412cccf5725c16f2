"""Closing the window asks once, when something typed would be lost that no database has."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

translate = QCoreApplication.translate


def may_close(window: QWidget, what: str) -> bool:
    """Whether the window may go although `what` (a whole sentence) would be lost; staying is what Enter and Esc do."""
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("AccessDesk")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(what)
    box.setInformativeText(translate("ClosingQuestion", "Close all the same and lose it?"))
    leave = box.addButton(translate("ClosingQuestion", "Close and lose it"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(translate("ClosingQuestion", "Stay"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is leave
