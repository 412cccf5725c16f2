"""What may stand on the command line."""

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter, _SubParsersAction
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from accessdesk import __version__
from accessdesk.domain.access_rights import Role
from accessdesk.paths import default_data_dir

_EPILOG = """Exit codes: 0 done, 1 refused or not verified, 2 wrong usage.
Passwords come from ACCESSDESK_PASSWORD (a new account's from ACCESSDESK_NEW_PASSWORD) or are asked for.
ACCESSDESK_LANG (de, en) sets the language of the messages."""

if TYPE_CHECKING:
    _Commands = _SubParsersAction[ArgumentParser]


def parser() -> ArgumentParser:
    """The parser of every command; `command` is None when the window is meant."""
    top = ArgumentParser(
        prog="accessdesk",
        description="Reception desk: visitors, escorts, keys, and a log that proves it. Without a command: the window.",
        epilog=_EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"accessdesk {__version__}")
    _data(top)
    top.set_defaults(data=default_data_dir())
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    _setting_up(commands)
    _moving_data(commands)
    _reports(commands)
    _evidence(commands)
    _subject(commands)
    _erasing(commands)
    _keeping_safe(commands)
    _looking(commands)
    return top


def _setting_up(commands: "_Commands") -> None:
    init = commands.add_parser("init", help="set a company up in an empty data folder")
    _data(init)
    init.add_argument("--company", required=True, metavar="NAME")
    init.add_argument("--site", required=True, metavar="NAME")
    init.add_argument("--admin", required=True, metavar="NAME", help="the first administrator")
    init.add_argument(
        "--zone",
        action="append",
        default=[],
        metavar="NAME=LEVEL",
        help="a zone and its supervision: none, to_host or continuous; may be repeated",
    )
    init.add_argument("--assembly-point", default="", metavar="TEXT")
    init.add_argument("--works-agreement", default="", metavar="TEXT")
    init.add_argument("--lang", choices=("de", "en"), default=None, help="the company's language")
    account = commands.add_parser("account", help="accounts")
    doing = account.add_subparsers(dest="doing", required=True, metavar="add")
    add = doing.add_parser("add", help="open an account; its person is committed on paper, attested by ADMIN")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--roles", required=True, type=_roles, metavar="ROLE,ROLE", help=", ".join(Role))
    _data(add)
    _acting(add, "ADMIN")


def _moving_data(commands: "_Commands") -> None:
    bring = commands.add_parser("import", help="bring in a visitor log or a keying schedule")
    bring.add_argument("kind", choices=("visits", "keys"))
    bring.add_argument("file", type=Path, metavar="FILE")
    bring.add_argument("--dry-run", action="store_true", help="count what would happen and store nothing")
    _data(bring)
    _acting(bring, "NAME")
    take = commands.add_parser("export", help="write the log, visits, escorts or keys to a file")
    take.add_argument("kind", choices=("log", "visits", "escorts", "keys"))
    take.add_argument("--from", dest="day_from", type=_day, metavar="D", help="first day, YYYY-MM-DD")
    take.add_argument("--to", dest="day_to", type=_day, metavar="D", help="last day, YYYY-MM-DD, inclusive")
    take.add_argument("--format", choices=("csv", "xlsx", "jsonl", "pdf"), required=True, help="pdf: the log only")
    take.add_argument("--bom", action="store_true", help="CSV for Excel: a byte order mark, cells parted as it expects")
    take.add_argument("--out", type=Path, required=True, metavar="FILE")
    _of_the_log(take)
    _data(take)
    _acting(take, "NAME")


def _of_the_log(take: ArgumentParser) -> None:
    """What of the log: everything that is named must hold."""
    only = take.add_argument_group("of the log only")
    only.add_argument(
        "--type",
        dest="types",
        action="append",
        default=[],
        metavar="TYPE",
        help="of this type, or of all that begin so (visit.); may be repeated",
    )
    only.add_argument("--text", default="", metavar="WORDS", help="where these words stand")
    only.add_argument("--about", type=_about, default=None, metavar="KIND:N", help="about one subject, e.g. person:12")
    only.add_argument("--desk", dest="at_desk", default="", metavar="NAME", help="entered at this desk")
    only.add_argument("--late", action="store_true", help="entered late")
    only.add_argument("--overrides", action="store_true", help="where a rule was set aside")


def _reports(commands: "_Commands") -> None:
    report = commands.add_parser("report", help="write a report")
    which = report.add_subparsers(dest="kind", required=True, metavar="REPORT")
    evacuation = which.add_parser("evacuation", help="visitors who are or were in the house, by assembly point")
    evacuation.add_argument(
        "--at", type=_moment, metavar="T", help="a past moment, local time, YYYY-MM-DDThh:mm (default: now)"
    )
    evacuation.add_argument("--out", type=Path, required=True, metavar="FILE")
    _data(evacuation)
    _acting(evacuation, "NAME")
    supervision = which.add_parser("supervision", help="who was supervised by whom, minute by minute, and the gaps")
    supervision.add_argument("--from", dest="day_from", type=_day, required=True, metavar="D", help="YYYY-MM-DD")
    supervision.add_argument("--to", dest="day_to", type=_day, required=True, metavar="D", help="inclusive")
    supervision.add_argument("--zone", default="", metavar="NAME", help="answer in full who was in this zone (PDF)")
    supervision.add_argument("--format", choices=("pdf", "csv"), required=True)
    supervision.add_argument("--out", type=Path, required=True, metavar="FILE")
    _data(supervision)
    _acting(supervision, "NAME")

    _key_questions(which)


def _key_questions(which: "_Commands") -> None:
    """Questions about keys; what names nothing further is about the whole house."""
    for name, told, named in (
        ("door-access", "who could open a door: every copy, and where it was", ("--door", "DOOR")),
        ("person-keys", "what somebody could open, and with which copies", ("--person", "NAME")),
        ("key-history", "where a copy was, ever", ("--copy", "NUMBER")),
        ("overdue", "which keys were out past their time", None),
        ("key-inventory", "all copies, their state, place and when they were last seen", None),
        ("loss-impact", "what losing all they hold would cost, for every holder", None),
    ):
        command = which.add_parser(name, help=told)
        if named is not None:
            command.add_argument(named[0], dest="named", required=True, metavar=named[1])
        if name != "key-history":
            command.add_argument(
                "--at", type=_moment, metavar="T", help="a past moment, local time, YYYY-MM-DDThh:mm (default: now)"
            )
        command.add_argument("--format", choices=("pdf", "csv"), required=True)
        command.add_argument("--out", type=Path, required=True, metavar="FILE")
        _data(command)
        _acting(command, "NAME")


def _evidence(commands: "_Commands") -> None:
    evidence = commands.add_parser("evidence", help="write a package that proves itself to an auditor")
    evidence.add_argument("--from", dest="day_from", type=_day, required=True, metavar="D", help="YYYY-MM-DD")
    evidence.add_argument("--to", dest="day_to", type=_day, required=True, metavar="D", help="inclusive")
    evidence.add_argument("--recipient", required=True, metavar="R", help="whom it is for")
    evidence.add_argument("--names", action="store_true", help="with names instead of pseudonyms; needs --reason")
    evidence.add_argument("--reason", default="", metavar="TEXT", help="why names are needed")
    cut = evidence.add_mutually_exclusive_group()
    cut.add_argument("--visit", type=int, metavar="ID", help="one visit alone, by its number in the export of visits")
    cut.add_argument("--copy", type=int, metavar="N", help="one key copy alone, by its number in the log")
    evidence.add_argument("--out", type=Path, required=True, metavar="FILE.zip")
    _data(evidence)
    _acting(evidence, "NAME")


def _subject(commands: "_Commands") -> None:
    subject = commands.add_parser("subject-export", help="everything about one person, for them, as PDF and JSON")
    subject.add_argument("--person", required=True, metavar="NAME", help='a name, or "name, company"')
    subject.add_argument("--reason", required=True, metavar="TEXT", help="who asked for it, and when")
    subject.add_argument("--out", type=Path, required=True, metavar="FILE.pdf", help="FILE.json is written beside it")
    _data(subject)
    _acting(subject, "NAME")


def _erasing(commands: "_Commands") -> None:
    erase = commands.add_parser("erase", help="erase what the retention policy lets go")
    erase.add_argument("--preview", action="store_true", help="count what a run would erase, and erase nothing")
    erase.add_argument("--second", default="", metavar="NAME", help="the second person, by their account")
    _data(erase)
    _acting(erase, "NAME")


def _keeping_safe(commands: "_Commands") -> None:
    backup = commands.add_parser("backup", help="copy the data to another disk, while others go on working")
    backup.add_argument("--to", type=Path, required=True, metavar="DIR|FILE", help="older than 30 days goes from DIR")
    backup.add_argument("--reason", default="", metavar="TEXT", help="why it lies on the disk of the data, if it does")
    _data(backup)
    _acting(backup, "NAME")
    restore = commands.add_parser("restore", help="put a backup in the place of the data; two people, program closed")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("--preview", action="store_true", help="say what would be given up, and change nothing")
    restore.add_argument("--second", default="", metavar="NAME", help="the second person, by their account")
    restore.add_argument("--reason", default="", metavar="TEXT", help="why; it stays in the log")
    restore.add_argument("--into", default="", metavar="ADDRESS", help="on a server: the new and empty database")
    restore.add_argument(
        "--anchor", action="append", default=[], metavar="FILE|AD1:...", help="a checkpoint kept outside, to compare"
    )
    _data(restore)
    _acting(restore, "NAME")


def _looking(commands: "_Commands") -> None:
    verify = commands.add_parser("verify", help="verify the log of a data folder, or an evidence package, read only")
    verify.add_argument("data", type=Path, metavar="DIR|FILE.zip")
    verify.add_argument(
        "--anchor",
        action="append",
        default=[],
        metavar="FILE|AD1:...",
        help="a checkpoint kept outside, or the anchor of a receipt",
    )
    stamp = commands.add_parser("stamp", help="have a checkpoint stamped by a time stamping authority (RFC 3161)")
    stamp.add_argument("checkpoint", type=Path, metavar="DIR|checkpoint.txt", help="a data folder: the last one seen")
    stamp.add_argument("--url", metavar="URL", help="the authority")
    stamp.add_argument("--out", type=Path, metavar="FILE.tsr", help="where its response is kept")
    stamp.add_argument("--check", type=Path, metavar="FILE.tsr", help="compare a kept response instead")
    stamp.add_argument("--ca", type=Path, metavar="FILE.pem", help="whom to trust (default: the system's certificates)")
    _data(commands.add_parser("doctor", help="what is missing on this computer, and how to get it"))
    demo = commands.add_parser("demo", help="drive the window through a whole invented day")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR")
    demo.add_argument("--lang", choices=("de", "en"), default="de")


def _data(command: ArgumentParser) -> None:
    """`--data` counts before and after the command's name; where it stands nowhere, the top parser has the default."""
    command.add_argument(
        "--data", type=Path, default=SUPPRESS, metavar="DIR", help="the data folder (default: the user's own)"
    )


def _acting(command: ArgumentParser, who: str) -> None:
    command.add_argument("--as", dest="acting", required=True, metavar=who, help="the account that acts")


def _day(text: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC).date()
    except ValueError as wrong:
        raise ArgumentTypeError(f"not a day of the form YYYY-MM-DD: {text}") from wrong


def _about(text: str) -> tuple[str, int]:
    kind, parted, number = text.partition(":")
    if not kind or not parted or not number.isascii() or not number.isdigit():
        raise ArgumentTypeError(f"not of the form KIND:N, e.g. person:12 or key_copy:3: {text}")
    return kind, int(number)


def _moment(text: str) -> datetime:
    """A local time as aware UTC."""
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M").astimezone().astimezone(UTC)
    except ValueError as wrong:
        raise ArgumentTypeError(f"not a time of the form YYYY-MM-DDThh:mm: {text}") from wrong


def _roles(text: str) -> frozenset[Role]:
    try:
        return frozenset(Role(name.strip()) for name in text.split(","))
    except ValueError as wrong:
        raise ArgumentTypeError(f"roles are {', '.join(Role)}; got: {text}") from wrong
