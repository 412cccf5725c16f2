"""Coming to the desk from the command line: the data folder opened, an account logged in, and out again."""

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from accessdesk.commandline.outcome import Stop
from accessdesk.commandline.wording import say, speak
from accessdesk.desk.clock import SystemClock
from accessdesk.desk.desk import Desk
from accessdesk.desk.entrance import log_in, log_out
from accessdesk.desk.passwords import ArgonPasswords
from accessdesk.domain.sites import Setting
from accessdesk.settings import read_settings
from accessdesk.storage.house import House, has_data, open_house

DESK_NAME = "CLI"
"""What the log calls acts done here."""


def secret(variable: str, prompt: str) -> str:
    """A password from the environment, else asked for without echo. Raises Stop when there is nobody to ask."""
    given = os.environ.get(variable)
    if given:
        return given
    try:
        return getpass.getpass(say(prompt))
    except (EOFError, OSError) as nobody:
        raise Stop("no_password", variable=variable) from nobody


@contextmanager
def opened(data_dir: Path) -> Iterator[tuple[House, Desk]]:
    """The data folder that is there, with nobody logged in. Raises Stop when there is none."""
    settings = read_settings(data_dir)
    if not has_data(data_dir) and not settings.database:
        raise Stop("no_data", folder=str(data_dir))
    house = open_house(data_dir, SystemClock(), desk_name=DESK_NAME, url=settings.database)
    try:
        with house.new_unit_of_work(()) as uow:
            languages = [setting.value for setting in uow.find(Setting, key="language")]
        speak(languages[0] if languages else "")
        yield house, new_desk(house)
    finally:
        house.close()


@contextmanager
def at_desk(data_dir: Path, name: str) -> Iterator[tuple[House, Desk]]:
    """The data folder with this account logged in. Raises Stop, LoginRefused, TooManyGuesses."""
    with opened(data_dir) as (house, desk):
        log_in(desk, name, secret("ACCESSDESK_PASSWORD", "password_of_actor"))
        try:
            yield house, desk
        finally:
            log_out(desk)


def new_desk(house: House) -> Desk:
    """A desk over an open data folder."""
    return Desk(house.new_unit_of_work, house.clock, ArgonPasswords(), house.guesses, house.desk_name)
