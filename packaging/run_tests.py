"""Everything `make test` checks, in groups, each with a written time budget; 15 minutes in all.

A group that takes longer than its budget is reported loudly (machines differ); one that fails ends the run with 1.
"""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class Group:
    """A name, a command and how many seconds it may take."""

    name: str
    budget: int
    command: tuple[str, ...]


def pytest(*arguments: str) -> tuple[str, ...]:
    """A pytest run of these arguments on both cores."""
    return (sys.executable, "-m", "pytest", "-q", "-m", "not proof", "-n", "2", "--dist", "loadscope", *arguments)


GROUPS = (
    Group("lint", 5, (str(BIN / "ruff"), "check", ".")),
    Group("format", 5, (str(BIN / "ruff"), "format", "--check", "--quiet", ".")),
    Group("types", 75, (str(BIN / "mypy"),)),
    Group("import contracts", 15, (str(BIN / "lint-imports"), "--no-cache")),
    Group(
        "unit",
        360,
        pytest("tests/domain", "tests/ledger", "tests/desk", "tests/storage", "tests/documents", "tests/printing"),
    ),
    Group("gui", 230, pytest("tests/ui")),
    Group("end to end", 200, pytest("tests/e2e", "tests/commandline")),
)


def main() -> int:
    """Run all groups; 0 when all passed."""
    failed, lines = [], []
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    for group in GROUPS:
        print(f"== {group.name} (budget {group.budget} s)", flush=True)
        began = time.monotonic()
        code = subprocess.run(group.command, cwd=ROOT, env=environment, check=False).returncode
        took = time.monotonic() - began
        late = f"  OVER ITS BUDGET of {group.budget} s" if took > group.budget else ""
        lines.append(f"{'FAILED' if code else 'passed'}  {group.name:18} {took:6.1f} s{late}")
        if code:
            failed.append(group.name)
    print("\n".join(["", *lines, ""]), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
