"""The inspection that ends a find: without it a found copy is neither hung up nor handed out."""

from dataclasses import replace

from accessdesk.desk.desk import Act
from accessdesk.domain.key_ends import KeyFind
from accessdesk.domain.keys import KeyCopy


def inspected(act: Act, copy: KeyCopy, inspection: str) -> list[KeyFind]:
    """The open finds of a copy, with what the inspection said; nothing for a copy nobody found."""
    if not inspection:
        return []
    return [
        replace(find, inspection=inspection, inspected_at=act.uow.now, inspected_by=act.session.actor.id)
        for find in act.uow.find(KeyFind, copy_id=copy.id, inspected_at=None)
    ]
