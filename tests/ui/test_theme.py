from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication

from accessdesk.ui import theme
from accessdesk.ui.theme import SETS, Tokens, Tone

TEXT_ON_GROUND = [
    ("ink", "panel"), ("ink", "panel_soft"), ("ink", "ground"), ("ink", "selection"), ("ink", "hover"),
    ("muted", "panel"), ("muted", "panel_soft"), ("muted", "ground"), ("muted", "selection"), ("muted", "hover"),
    ("rail_ink", "rail"), ("rail_muted", "rail"), ("rail_ink", "rail_selected"), ("rail_muted", "rail_selected"),
    ("accent_ink", "accent"), ("accent_ink", "accent_hover"),
    ("red", "panel"), ("green", "panel"), ("amber", "panel"), ("blue", "panel"), ("red", "hover"),
    ("red", "selection"), ("amber", "stripe"), ("red", "ground"), ("green", "ground"),
    *((f"{tone}", f"{tone}_soft") for tone in ("grey", "green", "amber", "red", "blue")),
]  # fmt: skip
LINE_ON_GROUND = [("input_line", "panel"), ("input_line", "ground")]


def luminance(value: str) -> float:
    parts = QColor(value).getRgbF()[:3]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_faint(tokens: Tokens, pairs: list[tuple[str, str]], least: float) -> list[str]:
    measured = {(ink, ground): contrast(getattr(tokens, ink), getattr(tokens, ground)) for ink, ground in pairs}
    return [f"{ink} on {ground}: {ratio:.2f}" for (ink, ground), ratio in measured.items() if ratio < least]


@pytest.mark.parametrize("name", list(SETS))
def test_every_text_can_be_read_on_its_ground(name: str) -> None:
    assert too_faint(SETS[name], TEXT_ON_GROUND, 4.5) == []


@pytest.mark.parametrize("name", list(SETS))
def test_the_frame_of_an_input_can_be_seen(name: str) -> None:
    assert too_faint(SETS[name], LINE_ON_GROUND, 3.0) == []


def test_the_measure_catches_a_faint_text() -> None:
    planted = replace(SETS["light"], muted="#a0a8a3")
    assert any(fault.startswith("muted on panel") for fault in too_faint(planted, TEXT_ON_GROUND, 4.5))


def test_every_tone_has_two_colours_that_can_be_read() -> None:
    for tokens in SETS.values():
        assert all(contrast(*tokens.tone(tone)) >= 4.5 for tone in Tone)


@pytest.mark.parametrize("name", list(SETS))
def test_a_theme_reaches_the_palette_and_the_style_sheet(qapp: QApplication, name: str) -> None:
    theme.apply_theme(qapp, name)
    assert qapp.palette().window().color() == QColor(SETS[name].ground)
    assert SETS[name].accent in qapp.styleSheet()
    assert "$" not in qapp.styleSheet()


def test_an_unknown_theme_is_refused(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        theme.apply_theme(qapp, "sepia")


def test_figures_have_equal_widths(qapp: QApplication) -> None:
    from PySide6.QtGui import QFontMetricsF

    assert theme.font().family() == "Inter"
    metrics = QFontMetricsF(theme.font())
    assert metrics.horizontalAdvance("111") == metrics.horizontalAdvance("888")


@pytest.mark.parametrize("letter", "王김さสمשՀნ")
def test_names_of_every_script_have_their_letters_on_the_screen(qapp: QApplication, letter: str) -> None:
    """On a machine without any such font: the window brings its own, as the papers do."""
    theme.apply_theme(qapp, "light")
    shown = [
        QRawFont(str(path), 14) for path in sorted((Path(__file__).parents[2] / "resources" / "fonts").glob("*.ttf"))
    ]
    families = set(QFontDatabase.families())
    assert any(font.familyName() in families and font.supportsCharacter(ord(letter)) for font in shown)
