"""The door of the program: reads the command line and calls what it names. Exit 0 done, 1 refused, 2 usage."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module

from accessdesk.commandline.arguments import parser

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_DOORS = {
    "init": "accessdesk.commandline.accounts:initialise",
    "account": "accessdesk.commandline.accounts:add_account",
    "import": "accessdesk.commandline.importing:import_file",
    "export": "accessdesk.commandline.exports:export",
    "report": "accessdesk.commandline.reports:report",
    "evidence": "accessdesk.commandline.evidence:evidence",
    "subject-export": "accessdesk.commandline.subject:subject_export",
    "verify": "accessdesk.commandline.verification:verify",
    "stamp": "accessdesk.commandline.stamping:stamp",
    "erase": "accessdesk.commandline.erasing:erase",
    "backup": "accessdesk.commandline.backups:backup",
    "restore": "accessdesk.commandline.backups:restore",
    "doctor": "accessdesk.commandline.doctor:examine",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command (default: of sys.argv) and give its exit code; wrong usage ends the program with 2."""
    asked = parser().parse_args(arguments)
    if asked.command is None:
        return _window(asked)
    if asked.command == "demo":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        run_demo: Callable[..., int] = import_module("accessdesk.demo.guided_day").run
        return run_demo(out=asked.out, lang=asked.lang)
    from accessdesk.commandline.outcome import explained

    module, _, name = _DOORS[asked.command].partition(":")
    run: Callable[[Namespace], int] = getattr(import_module(module), name)
    return explained(run, asked)


def _window(asked: Namespace) -> int:
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in _DISPLAYS):
        from accessdesk.commandline.outcome import REFUSED, complain
        from accessdesk.commandline.wording import say

        complain(say("no_display"))
        return REFUSED
    from accessdesk.app import run_window
    from accessdesk.demo.sample import make_sample

    return run_window(asked.data, make_sample)


if __name__ == "__main__":
    sys.exit(main())
