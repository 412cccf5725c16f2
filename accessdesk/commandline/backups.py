"""`backup` and `restore`: a copy of the data on another disk, and the way back."""

from argparse import Namespace
from contextlib import suppress

from sqlalchemy import make_url

from accessdesk.backups.making import back_up
from accessdesk.backups.restoring import Request, preview
from accessdesk.backups.restoring import restore as put_back
from accessdesk.commandline.desk_door import at_desk, secret
from accessdesk.commandline.outcome import DONE, USAGE, Stop
from accessdesk.commandline.verification import anchor_of
from accessdesk.commandline.wording import say
from accessdesk.desk.clock import SystemClock
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.passwords import ArgonPasswords
from accessdesk.opening import load_commands
from accessdesk.storage.backup import is_of_server


def backup(asked: Namespace) -> int:
    """Make one backup."""
    load_commands()
    with at_desk(asked.data, asked.acting) as (house, desk):
        made = back_up(desk, house, asked.to, asked.reason)
    print(
        say("backed_up", file=str(made)),
        say("dumped" if house.engine.dialect.name == "postgresql" else "backup_keep_key"),
        sep="\n",
    )
    return DONE


def restore(asked: Namespace) -> int:
    """Say what a restore gives up; unless only that was asked for, restore. A folder made in vain goes again."""
    is_new = not asked.data.exists()
    asked.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        return _restore(asked)
    finally:
        if is_new:
            with suppress(OSError):  # with data in it the folder stays
                asked.data.rmdir()


def _restore(asked: Namespace) -> int:
    told = preview(asked.data, asked.file)
    at = f"{told.backup.made_at.astimezone():%Y-%m-%d %H:%M}"
    on_server = is_of_server(asked.file)
    print(say("copy_unread" if on_server else "backup_is_of", at=at, entries=told.backup.head.size))
    print(say("gives_up_unknown") if told.given_up is None else say("gives_up", entries=told.given_up))
    if asked.preview:
        print(say("restore_preview"))
        return DONE
    if not (asked.second and asked.reason.strip()):
        raise Stop("restore_second_needed", USAGE)
    request = Request(
        Approval(asked.acting, secret("ACCESSDESK_PASSWORD", "password_of_actor")),
        Approval(asked.second, secret("ACCESSDESK_SECOND_PASSWORD", "password_of_second")),
        asked.reason,
        tuple(anchor_of(text) for text in asked.anchor),
    )
    done = put_back(asked.data, asked.file, request, SystemClock(), ArgonPasswords(), asked.into)
    print(say("restored", entries=done.entries, epoch=done.epoch, erased=done.erased))
    if on_server:
        print(say("restore_new_database", name=make_url(asked.into).database or ""))
    else:
        print(say("restore_kept", folder=str(asked.data / "backups")))
    return DONE
