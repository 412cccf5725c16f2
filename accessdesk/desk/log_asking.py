"""What was asked of the log, as facts that outlive every name: kinds, numbers, days."""

from datetime import UTC, datetime

from accessdesk.desk.rows import LogFilter


def asked_facts(asked: LogFilter) -> dict[str, str | int]:
    """The filter without its words: whom or what it is about by number, so that nobody's name stays in the log."""
    facts: dict[str, str | int] = {}
    if asked.types:
        facts["types"] = ",".join(sorted(asked.types))
    if asked.mention is not None:
        kind, ref = asked.mention
        facts["about"] = f"{kind} {ref}"
    if asked.everything:
        facts["everything"] = 1
    if asked.desk:
        facts["asked_desk"] = asked.desk
    if asked.late:
        facts["late"] = 1
    if asked.overrides:
        facts["overrides"] = 1
    if asked.person_text.strip():
        facts["searched"] = 1
    for name, moment in (("since", asked.day_from), ("until", asked.day_to)):
        if moment is not None:
            facts[name] = _said(moment)
    return facts


def _said(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
