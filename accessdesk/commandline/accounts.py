"""`init` and `account add`."""

from argparse import Namespace

from accessdesk.commandline.desk_door import DESK_NAME, at_desk, new_desk, secret
from accessdesk.commandline.outcome import DONE, USAGE, Stop
from accessdesk.commandline.wording import say, spoken
from accessdesk.desk.clock import SystemClock
from accessdesk.desk.entrance import FirstStart, ZoneWish, first_start
from accessdesk.desk.people import AccountWish, OpenAccount
from accessdesk.domain.access_rights import Role
from accessdesk.domain.refusals import AlreadyThere
from accessdesk.domain.sites import Supervision
from accessdesk.settings import read_settings
from accessdesk.storage.house import open_house


def initialise(asked: Namespace) -> int:
    """A company, its site and its first administrator, whose commitment is on paper and attested by themselves."""
    zones = tuple(_zone(wish) for wish in asked.zone)
    password = secret("ACCESSDESK_PASSWORD", "password_of_new_admin")
    settings = read_settings(asked.data)
    house = open_house(asked.data, SystemClock(), desk_name=DESK_NAME, url=settings.database)
    try:
        first_start(
            new_desk(house),
            FirstStart(
                company=asked.company,
                site=asked.site,
                zones=zones,
                administrator=AccountWish(asked.admin, password, frozenset({Role.ADMINISTRATOR})),
                works_agreement=asked.works_agreement,
                assembly_point=asked.assembly_point,
                language=asked.lang or spoken(),
            ),
        )
    except AlreadyThere as there:
        raise Stop("already_founded", folder=str(asked.data)) from there
    finally:
        house.close()
    print(say("founded", company=asked.company, site=asked.site, folder=str(asked.data)))
    print(say("attested", name=asked.admin, admin=asked.admin))
    print(say("keep_key_file", folder=str(asked.data)))
    return DONE


def add_account(asked: Namespace) -> int:
    """An account for a new employee; the commitment is on paper and attested by whoever opens it."""
    with at_desk(asked.data, asked.acting) as (_, desk):
        password = secret("ACCESSDESK_NEW_PASSWORD", "password_of_new_account")
        desk.execute(OpenAccount(asked.name, password, asked.roles))
        print(say("account_opened", name=asked.name, roles=", ".join(sorted(asked.roles))))
        print(say("attested", name=asked.name, admin=desk.acting().actor.name))
    return DONE


def _zone(wish: str) -> ZoneWish:
    name, _, level = wish.rpartition("=")
    if not name or level not in set(Supervision):
        raise Stop("bad_zone", USAGE, zone=wish, levels=", ".join(Supervision))
    return ZoneWish(name, Supervision(level))
