"""A data folder, opened: engine, signing key, guesses; what a desk and its lists stand on."""

from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine, select

from accessdesk.desk.ports import Actor, Clock
from accessdesk.storage.engine import DATA_FILE, data_key, open_postgresql, open_sqlite
from accessdesk.storage.erasure_journal import JOURNAL_FILE, ErasureJournal
from accessdesk.storage.guesses import GUESSES_FILE, GuessFile
from accessdesk.storage.ledger_records import LedgerKeyRecord
from accessdesk.storage.log_watch import LogWatch
from accessdesk.storage.scrubbing import Scrub
from accessdesk.storage.second_medium import SecondMedium
from accessdesk.storage.server_marks import may_be_opened
from accessdesk.storage.signing import SIGNING_FILE, SigningKey
from accessdesk.storage.swapping import finish_restore
from accessdesk.storage.unit_of_work import SqlUnitOfWork
from accessdesk.storage.upgrade import current_version, needs_upgrade, upgrade, upgrade_sqlite


@dataclass(slots=True)
class House:
    """An open data folder. Close it when done."""

    data_dir: Path
    engine: Engine
    signing: SigningKey
    guesses: GuessFile
    clock: Clock
    desk_name: str
    journal_key: bytes = b""
    medium: SecondMedium = field(init=False)
    watch: LogWatch = field(init=False)

    def __post_init__(self) -> None:
        self.medium = SecondMedium(self.data_dir)
        self.watch = LogWatch(self.data_dir, self.engine)

    def new_unit_of_work(self, actors: tuple[Actor, ...]) -> SqlUnitOfWork:
        """A transaction in which these people act."""
        return SqlUnitOfWork(
            self.engine,
            self.clock,
            self.signing,
            desk=self.desk_name,
            actors=actors,
            keep=self._keep,
            scrub=self.scrub,
            journal=self.journal,
        )

    def _keep(self, name: str, note: str) -> None:
        """A checkpoint is on disk: what this desk saw, and the copy on the second medium."""
        self.watch.keep(note)
        self.medium.keep(name, note)

    @property
    def journal(self) -> ErasureJournal:
        """Where it is written down, outside the database, what was erased."""
        return ErasureJournal(self.data_dir / JOURNAL_FILE, self.journal_key, self.medium.keep_journal)

    def signing_key_is_lost(self) -> bool:
        """Whether the key that the log named last is not in this data folder: then nothing is signed."""
        query = select(LedgerKeyRecord.public_key).order_by(LedgerKeyRecord.from_size.desc()).limit(1)
        with self.engine.connect() as connection:
            public = connection.execute(query).scalar()
        return public is not None and self.signing.newest(public) is None

    @property
    def server(self) -> str:
        """The name of the machine whose server keeps the database, "" for the encrypted file of this data folder."""
        return self.engine.url.host or "" if self.engine.dialect.name == "postgresql" else ""

    @property
    def scrub(self) -> Scrub:
        """What clears the file itself of erased data."""
        return Scrub(self.data_dir, self.engine)

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()


def journal_key(key: str | None) -> bytes:
    """What seals the erasure journal: the key of the data. A server has none: there the seal is a checksum."""
    return bytes.fromhex(key or "")


def key_beside(data_dir: Path) -> str | None:
    """The key of the data in a folder. Raises KeyFileMissing, DatabaseDamaged."""
    return data_key(data_dir, make=False)


def has_data(data_dir: Path) -> bool:
    """Whether there is a data file."""
    return (data_dir / DATA_FILE).exists()


def open_house(data_dir: Path, clock: Clock, *, desk_name: str = "D1", url: str = "") -> House:
    """Open a data folder, migrating its database when it is older. `url`: a PostgreSQL database instead of the file.

    Raises DatabaseNewer, DatabaseDamaged, KeyFileMissing, DatabaseGivenUp, RestoreUnfinished.
    """
    data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    finish_restore(data_dir)
    key = None
    if url:
        engine = open_postgresql(url)
        may_be_opened(engine)
        if needs_upgrade(current_version(engine)):
            upgrade(engine)
    else:
        key = data_key(data_dir)
        upgrade_sqlite(data_dir, key)
        engine = open_sqlite(data_dir / DATA_FILE, key)
    house = House(
        data_dir,
        engine,
        SigningKey(data_dir / SIGNING_FILE),
        GuessFile(data_dir / GUESSES_FILE),
        clock,
        desk_name,
        journal_key(key),
    )
    if house.scrub.is_due:
        house.scrub.run()
    return house
