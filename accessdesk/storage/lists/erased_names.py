"""Names in SELECTs: an erased one is told by the person's pseudonym, the same for all of their visits."""

from accessdesk.desk.erased_names import LETTERS, MARK


def visitor_name(visit: str = "v") -> str:
    """The name in a visit, whose table is called `visit` here."""
    person = f"(SELECT gone.pseudonym FROM person gone WHERE gone.id = {visit}.person_id)"
    return _name(visit, person)


def own_name(table: str) -> str:
    """The name in a row of `person` or `employee`, as the table is called here; NULL where there is no row."""
    return _name(table, f"{table}.pseudonym")


def _name(table: str, pseudonym: str) -> str:
    short = f"upper(substr({pseudonym}, 1, {LETTERS}))"
    return f"CASE WHEN {table}.name = '' THEN '{MARK}' || {short} ELSE {table}.name END"
