"""Every checkpoint also on a second medium: a folder on a USB stick, another disk or another computer."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

from accessdesk.settings import read_settings
from accessdesk.storage.erasure_journal import copy_journal

MEDIUM_FOLDER = "accessdesk-checkpoints"
"""The folder on the medium. It is made when the medium is chosen, so that an empty mount point is no medium."""
_PATIENCE_SECONDS = 2.0


@dataclass(slots=True)
class SecondMedium:
    """Copies checkpoints and never holds up the act that made one: a medium that hangs is left alone after 2 s."""

    data_dir: Path
    _writing: Thread | None = field(default=None, repr=False)
    _failed: bool = False

    def choose(self, folder: str) -> None:
        """Make the folder on the medium, where checkpoints go from now on; "" chooses none. OSError as it comes."""
        if folder:
            (Path(folder) / MEDIUM_FOLDER).mkdir(exist_ok=True)
        self._failed = False

    def keep(self, name: str, note: str) -> None:
        """Write one checkpoint as a file of that name; what goes wrong shows in `is_missing`."""
        self._patiently(lambda folder: write_note(folder / name, note))

    def keep_journal(self, journal: Path) -> None:
        """Bring the copy of the erasure journal up to date, as `keep` does with a checkpoint."""
        self._patiently(lambda folder: copy_journal(journal, folder))

    def folder(self) -> Path | None:
        """Where checkpoints and the erasure journal lie; None when no medium is chosen."""
        chosen = read_settings(self.data_dir).checkpoint_folder
        return Path(chosen) / MEDIUM_FOLDER if chosen else None

    def _patiently(self, write: Callable[[Path], None]) -> None:
        folder = self.folder()
        if folder is None or (self._writing is not None and self._writing.is_alive()):
            return
        self._writing = Thread(target=self._try, args=(write, folder), daemon=True)
        self._writing.start()
        self._writing.join(_PATIENCE_SECONDS)

    def is_missing(self) -> bool:
        """Whether a medium is chosen and does not take what is written: taken out, full, read-only, or it hangs."""
        folder = self.folder()
        if folder is None:
            return False
        hangs = self._writing is not None and self._writing.is_alive()
        return hangs or self._failed or not folder.is_dir()

    def _try(self, write: Callable[[Path], None], folder: Path) -> None:
        try:
            write(folder)
        except OSError:
            self._failed = True
        else:
            self._failed = False


def write_note(path: Path, note: str) -> None:
    """A checkpoint as a file, on the disk when this returns. OSError as it comes."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(note)
        file.flush()
        os.fsync(file.fileno())
