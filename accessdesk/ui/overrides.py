"""Methods that Qt calls: whatever goes wrong in one must come out as an ordinary Python exception.

Up to Python 3.11 an exception that C code raises (`int("x")`, a missing dictionary key, a deleted Qt object) travels as
a type and a bare text until some handler makes an exception object of the two. PySide6 6.11 stores the exception of a
virtual method before that has happened, takes the text for the object, and the process dies with a segmentation fault
instead of saying what was wrong. Passing through one handler is enough.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

F = TypeVar("F", bound=Callable[..., Any])


def qt_override(method: F) -> F:
    """Decorate a method that overrides one of Qt's; its exceptions reach Qt as complete exception objects."""

    @wraps(method)
    def handled(*args: Any, **kwargs: Any) -> Any:
        try:
            return method(*args, **kwargs)
        except BaseException:
            raise

    handled.__qt_override__ = True  # type: ignore[attr-defined]
    return cast(F, handled)
