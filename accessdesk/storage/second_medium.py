"""Every checkpoint also on a second medium: a folder on a USB stick, another disk or another computer."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

from accessdesk.settings import read_settings

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
        folder = self._folder()
        if folder is None or (self._writing is not None and self._writing.is_alive()):
            return
        self._writing = Thread(target=self._write, args=(folder / name, note), daemon=True)
        self._writing.start()
        self._writing.join(_PATIENCE_SECONDS)

    def is_missing(self) -> bool:
        """Whether a medium is chosen and does not take what is written: taken out, full, read-only, or it hangs."""
        folder = self._folder()
        if folder is None:
            return False
        hangs = self._writing is not None and self._writing.is_alive()
        return hangs or self._failed or not folder.is_dir()

    def _folder(self) -> Path | None:
        chosen = read_settings(self.data_dir).checkpoint_folder
        return Path(chosen) / MEDIUM_FOLDER if chosen else None

    def _write(self, path: Path, note: str) -> None:
        try:
            write_note(path, note)
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
