"""`erase`: what the retention policy lets go, counted first or erased."""

from argparse import Namespace

from accessdesk.commandline.desk_door import at_desk, secret
from accessdesk.commandline.outcome import DONE, USAGE, Stop
from accessdesk.commandline.wording import say
from accessdesk.desk.key_holders import Approval
from accessdesk.desk.retention import DEFAULTS, EraseOverdue, RetentionView, retention_view


def erase(asked: Namespace) -> int:
    """Show the preview and, unless only that was asked for, erase: two people, by their accounts."""
    with at_desk(asked.data, asked.acting) as (_, desk):
        _show(retention_view(desk))
        if asked.preview:
            print(say("erasure_preview"))
            return DONE
        if not asked.second:
            raise Stop("erase_second_needed", USAGE)
        second = Approval(asked.second, secret("ACCESSDESK_SECOND_PASSWORD", "password_of_second"))
        count = desk.execute(EraseOverdue(second)).id or 0
    print(say("erased", count=count) if count else say("erased_nothing"))
    return DONE


def _show(view: RetentionView) -> None:
    for one in view.classes:
        print(
            say(
                "erasure_class",
                name=one.data_class,
                days=one.days,
                payloads=one.payloads,
                subjects=one.subjects,
                held=one.held,
            )
        )
    last = f"{view.last_run.astimezone():%Y-%m-%d %H:%M}" if view.last_run else say("erasure_never")
    reason = say("erasure_defaults") if view.reason in ("", DEFAULTS) else view.reason
    print(say("erasure_policy", reason=reason, last=last))
    if view.imported:
        print(say("erasure_imported", count=view.imported))
    if view.waits:
        print(say(f"erasure_waits_{view.waits}"))
