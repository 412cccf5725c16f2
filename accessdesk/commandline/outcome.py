"""Running a command: refusals and faults become one sentence on the error stream and an exit code."""

import sys
from argparse import Namespace
from collections.abc import Callable

from accessdesk.commandline.window_words import sentence
from accessdesk.commandline.wording import say
from accessdesk.domain.refusals import Refusal

DONE, REFUSED, USAGE = 0, 1, 2


class Stop(Exception):
    """The command cannot go on; the key of the sentence that says why, its values, and the exit code."""

    def __init__(self, key: str, code: int = REFUSED, **values: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.code = code
        self.values = values


def explained(run: Callable[[Namespace], int], asked: Namespace) -> int:
    """Run it; its exit code, or 1 with a sentence for a refusal or a fault of the environment. Bugs pass through."""
    try:
        return run(asked)
    except Stop as stop:
        complain(say(stop.key, **stop.values))
        return stop.code
    except Refusal as refusal:
        complain(sentence(refusal) or refusal.code)
    except OSError as fault:
        complain(say("file_fault", file=str(fault.filename or ""), why=fault.strerror or str(fault)))
    except KeyboardInterrupt:
        complain(say("interrupted"))
    except Exception as error:
        text = sentence(_fault_behind(error))
        if text is None:
            raise
        complain(text)
    return REFUSED


def complain(text: str) -> None:
    """One line on the error stream."""
    print(f"accessdesk: {text}", file=sys.stderr)


def _fault_behind(error: Exception) -> Exception:
    """The environment's fault that a driver's error stands for; the error itself when there is none."""
    from sqlalchemy.exc import DBAPIError

    from accessdesk.storage.faults import fault_of

    return fault_of(error) if isinstance(error, DBAPIError) else error
