import ast
import importlib.util
import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from accessdesk.ui import language
from accessdesk.ui.language import shortcut_text

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted((ROOT / "accessdesk").rglob("*.py"))


def tool() -> Any:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = tool()
FILES = sorted(TOOL.FOLDER.glob("*.ts"))


def lost_texts(source: str) -> list[int]:
    """Lines on which a text handed to tr() or translate() is not literal, so that lupdate cannot see it."""
    lines = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        owner = node.func.value if isinstance(node.func, ast.Attribute) else None
        by_name = isinstance(node.func, ast.Name) or (
            isinstance(owner, ast.Name) and owner.id in ("QCoreApplication", "QApplication")
        )
        known = name == "tr" or (name == "translate" and by_name)
        if known and not all(isinstance(argument, _readable(name)) for argument in node.args):
            lines.append(node.lineno)
    return lines


def _readable(name: str) -> tuple[type[ast.expr], ...]:
    """A name may go to translate(): the text it stands for was marked with QT_TRANSLATE_NOOP where it was written."""
    return (ast.Constant,) if name == "tr" else (ast.Constant, ast.Name, ast.Attribute, ast.Subscript)


def test_every_text_for_translation_is_literal() -> None:
    lost = {str(path.relative_to(ROOT)): lost_texts(path.read_text(encoding="utf-8")) for path in CODE}
    assert {path: lines for path, lines in lost.items() if lines} == {}


@pytest.mark.parametrize(
    "planted",
    [
        'self.tr(f"Hello {name}")',
        'self.tr("Hello {}".format(name))',
        "QCoreApplication.translate('X', f'a {b}')",
        "translate('X', f'a {b}')",
    ],
)
def test_a_text_that_would_be_lost_is_seen(planted: str) -> None:
    assert lost_texts(planted) == [1]


def places(text: str) -> set[str]:
    return set(re.findall(r"\{[a-z_]*\}", text))


def faults(path: Path) -> list[str]:
    """Texts of a .ts file that are unfinished, or whose places for values differ from the source."""
    return [
        f"{path.name}: {context}: {source}"
        for (context, source), target in TOOL.texts(path).items()
        if not target or places(source) != places(target)
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_text_is_translated(path: Path) -> None:
    assert faults(path) == []


def test_an_unfinished_text_and_a_lost_place_are_seen(tmp_path: Path) -> None:
    planted = tmp_path / "planted_de.ts"
    planted.write_text(
        "<TS><context><name>X</name>"
        '<message><source>One</source><translation type="unfinished">Eins</translation></message>'
        "<message><source>Two {name}</source><translation>Zwei {nome}</translation></message>"
        "<message><source>Three</source><translation>Drei</translation></message></context></TS>",
        encoding="utf-8",
    )
    assert [fault.rsplit(": ", 1)[1] for fault in faults(planted)] == ["One", "Two {name}"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_translation_files_name_no_places_in_the_code(path: Path) -> None:
    assert "<location" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("area", list(TOOL.AREAS))
def test_the_translation_files_hold_what_the_code_says(area: str, tmp_path: Path, monkeypatch: Any) -> None:
    kept = TOOL.texts(TOOL.ts_file(area, "de"))
    monkeypatch.setattr(TOOL, "FOLDER", tmp_path)
    TOOL.update([area])
    assert set(TOOL.texts(TOOL.ts_file(area, "de"))) == set(kept)


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("resources")
    (folder / "translations").mkdir()
    TOOL.release(folder / "translations")
    return folder


def test_the_language_changes_while_the_program_runs(
    qapp: QApplication, qtbot: QtBot, german: Path, monkeypatch: Any
) -> None:
    monkeypatch.setattr(language, "resources_dir", lambda: german)
    assert shortcut_text("Ctrl+K") == "Ctrl K"
    language.set_language(qapp, "de")
    assert shortcut_text("Ctrl+K") == "Strg K"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert language.locale().toString(1234.5, "f", 1) == "1.234,5"
    language.set_language(qapp, "en")
    assert shortcut_text("Ctrl+K") == "Ctrl K"
    assert language.locale().toString(1234.5, "f", 1) == "1,234.5"


def test_the_pseudo_language_is_longer_and_keeps_the_places_for_values(qapp: QApplication) -> None:
    language.set_language(qapp, "xx")
    shown = QCoreApplication.translate("Rail", "{role} · logged in {time}")
    assert places(shown) == {"{role}", "{time}"}
    assert len(shown) >= 1.4 * len("{role} · logged in {time}")
