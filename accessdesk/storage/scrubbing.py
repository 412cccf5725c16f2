"""Clearing the data file of what was erased: the file is written anew, and the write-ahead log is cut to nothing."""

import logging
from pathlib import Path

from sqlalchemy import Engine

MARK = "erasure.unfinished"
_log = logging.getLogger(__name__)


class Scrub:
    """Lies beside the data as a mark from before the erasure is durable until the file is clear of it.

    A run that ends half way, or finds a reader in its way, is made up for at the next start.
    """

    def __init__(self, data_dir: Path, engine: Engine) -> None:
        self._mark = data_dir / MARK
        self._engine = engine

    @property
    def is_due(self) -> bool:
        return self._mark.exists()

    def announce(self) -> None:
        """From here on the file has to be cleared."""
        if self._engine.dialect.name == "sqlite":
            self._mark.touch(mode=0o600)

    def run(self) -> bool:
        """Write the file anew; False when somebody read at the same time and it is left to the next start."""
        if self._engine.dialect.name != "sqlite":
            return True
        raw = self._engine.raw_connection()
        try:
            cursor = raw.cursor()
            cursor.execute("PRAGMA temp_store = MEMORY")
            cursor.execute("VACUUM")
            busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except self._engine.dialect.loaded_dbapi.Error as fault:
            _log.info("the data file is cleared at the next start: %s", fault)
            return False
        finally:
            raw.close()
        if busy:
            return False
        self._mark.unlink(missing_ok=True)
        return True
