"""What the screen about data protection writes, handed in from where files are made."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from accessdesk.desk.subject_data import SubjectAsked
from accessdesk.desk.subject_requests import RequestRow

WriteSubject = Callable[[Path, SubjectAsked, str, str], int]
"""Path of the PDF, whose data, why, the reader's language; gives how many records. On the database thread."""


@dataclass(frozen=True, slots=True)
class Files:
    """`letter` writes the letter that a request needs now."""

    write: WriteSubject
    letter: Callable[[Path, RequestRow], object]
