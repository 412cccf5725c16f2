"""Cards in a column that scrolls are never squeezed, not even in the moment in which a long sentence appears."""

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from accessdesk.ui.widgets.card import Card
from accessdesk.ui.widgets.labels import PlainLabel
from accessdesk.ui.widgets.scrolled_column import HeldColumn, ScrolledColumn

LONG = "Für diesen Satz braucht es an dieser Stelle mehr als eine Zeile. " * 8


@dataclass
class Shown:
    area: ScrolledColumn
    labels: list[PlainLabel]

    def squeezed(self) -> list[int]:
        """By how much each label is lower than its text."""
        return [label.heightForWidth(label.width()) - label.height() for label in self.labels]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    area, column = ScrolledColumn(), HeldColumn()
    qtbot.addWidget(area)
    inside, labels = QVBoxLayout(column), []
    for title in ("Sicherungen", "Zeugen", "Zweiter Datenträger"):
        card, body = Card(title), QWidget()
        label = PlainLabel("Kurz.", wrap=True)
        QVBoxLayout(body).addWidget(label)
        card.set_body(body, 0)
        inside.addWidget(card)
        labels.append(label)
    inside.addStretch(1)
    area.hold(column)
    area.resize(420, 160)
    area.show()
    QApplication.processEvents()
    return Shown(area, labels)


def test_a_long_sentence_has_its_height_at_once(shown: Shown) -> None:
    for label in shown.labels:
        label.setText(LONG)
    QApplication.processEvents()
    assert max(shown.squeezed()) <= 0


def test_without_telling_everybody_around_it_is_squeezed_at_first(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PlainLabel, "_tell_all", lambda label: None)
    for label in shown.labels:
        label.setText(LONG)
    QApplication.processEvents()
    assert max(shown.squeezed()) > 0
