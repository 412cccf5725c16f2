"""How every planted fault begins and ends, and the faults of signing keys."""

import random
from dataclasses import replace

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from accessdesk.ledger.canonical import canonical_bytes
from accessdesk.ledger.verify import Anchor, KeyPeriod
from tests.ledger.logs import Log

PLACE = 7
"""Where the faults are planted: entry 7 of 12."""


def six_entries() -> Log:
    """The next entry is the one of PLACE."""
    log = Log.empty(random.Random(PLACE))
    log.add_random(PLACE - 1)
    return log


def finish(log: Log) -> None:
    """The log goes on as if nothing had happened, and somebody outside keeps its state."""
    log.add_random(12 - log.size)
    log.make_checkpoint()
    log.anchors.append(Anchor.read(log.note()))


def a_key_its_predecessor_did_not_sign(log: Log) -> None:
    log.change_key()
    log.keys[-1] = replace(log.keys[-1], endorsement=bytes(64))
    finish(log)


def a_key_replaced_by_one_person(log: Log) -> None:
    log.replace_key(by=("p1", "p1"))
    finish(log)


def a_key_that_nobody_began(log: Log) -> None:
    log.keys.append(KeyPeriod(Ed25519PrivateKey.generate().public_key().public_bytes_raw(), 20))
    finish(log)


def another_key_than_the_log_names(log: Log) -> None:
    log.replace_key()
    log.key = Ed25519PrivateKey.generate()
    log.keys[-1] = KeyPeriod(log.key.public_key().public_bytes_raw(), PLACE)
    finish(log)


def a_key_taken_off_the_list(log: Log) -> None:
    old = log.key
    log.change_key()
    log.keys.pop()
    log.key = old
    finish(log)


def a_change_of_key_that_names_none(log: Log) -> None:
    log.add("checkpoint.key_changed", {"setting": canonical_bytes({"s": 1, "rows": [], "d": {"reason": "x"}})})
    finish(log)
