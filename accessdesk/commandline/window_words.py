"""The window's own words and sentences on the command line, in the language spoken here."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from accessdesk.commandline.wording import spoken

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication, QTranslator
    from sqlalchemy import Engine

    from accessdesk.desk.rows import LogFilter, LogRow
    from accessdesk.desk.verification import Fault, VerifyResult
    from accessdesk.ui.log.log_table import ReportLine

T = TypeVar("T")


def sentence(error: Exception) -> str | None:
    """What the window would say to a refusal or a fault; None for a bug. A bare code where Qt cannot be loaded."""
    try:
        from accessdesk.ui.wording import error_text
    except ImportError:
        code = getattr(error, "code", None)
        return str(code) if code else None
    return _translated(lambda: error_text(error))


def member_word(member: StrEnum) -> str:
    """The window's word for a state, kind or fault; its code where Qt cannot be loaded."""
    try:
        from accessdesk.ui.wording import word
    except ImportError:
        return member.value.replace("_", " ")
    return _translated(lambda: word(member))


def verdict_words(result: "VerifyResult") -> tuple[list[str], list[str], str]:
    """Findings, notes, and since when, as the window says them; codes where Qt cannot be loaded."""
    try:
        from accessdesk.ui.log.finding_words import fault_sentence, since_when
    except ImportError:
        return [_coded(one) for one in result.faults], [_coded(one) for one in result.notes], ""

    return _translated(
        lambda: (
            [fault_sentence(one) for one in result.faults],
            [fault_sentence(one) for one in result.notes],
            since_when(result),
        )
    )


def _coded(fault: "Fault") -> str:
    parts = [f"{name} {value}" for name, value in (("entry", fault.seq), *fault.detail.items()) if value is not None]
    return " ".join((fault.code, *parts))


@dataclass(frozen=True, slots=True)
class LogWords:
    """The log in the window's words: an entry, a filter, and what verification finds now."""

    told: "Callable[[LogRow], ReportLine]"
    chosen: "Callable[[LogFilter], tuple[str, ...]]"
    verdict: "Callable[[Engine], str]"


@contextmanager
def log_words() -> "Iterator[LogWords]":
    """Holds while the block runs."""
    from accessdesk.storage.verifying import result_of, verify_engine
    from accessdesk.ui.log.filter_words import filter_words
    from accessdesk.ui.log.log_table import report_line
    from accessdesk.ui.log.verify_words import whole_sentence

    with _speaking():
        yield LogWords(report_line, filter_words, lambda engine: whole_sentence(result_of(verify_engine(engine, ()))))


def _translated(read: Callable[[], T]) -> T:
    with _speaking():
        return read()


@contextmanager
def _speaking() -> "Iterator[None]":
    app, translator = _qt(spoken())
    app.installTranslator(translator)
    try:
        yield
    finally:
        app.removeTranslator(translator)


@cache
def _qt(language: str) -> "tuple[QCoreApplication, QTranslator]":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication, QTranslator

    from accessdesk.paths import resources_dir

    translator = QTranslator()
    translator.load(str(resources_dir() / "translations" / f"accessdesk_{language}.qm"))
    return QCoreApplication.instance() or QCoreApplication(["accessdesk"]), translator
