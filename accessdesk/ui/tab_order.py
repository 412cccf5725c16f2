"""Tab goes as the eye goes: by the layouts as they stand now, not by the order in which widgets were made.

Chips that come in from the database later, fields that show only when they are needed and buttons that move between
footers would otherwise be reached last or out of turn.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLayout, QScrollArea, QWidget


def in_reading_order(root: QWidget) -> list[QWidget]:
    """What Tab can reach below a widget, first to last."""
    return [widget for widget in _below(root) if _takes_tab(widget)]


def step(root: QWidget, *, forward: bool) -> bool:
    """Move the focus to the next (or the previous) widget below `root`, round the corner; False if there is none."""
    places = in_reading_order(root)
    if not places:
        return False
    target = places[_next_number(root, places, forward)]
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    bring_into_view(target)
    return True


def _next_number(root: QWidget, places: list[QWidget], forward: bool) -> int:
    held = _stands_for(QApplication.focusWidget(), places)
    if held in places:
        return (places.index(held) + (1 if forward else -1)) % len(places)
    every = list(_below(root))
    if held not in every:
        return 0 if forward else -1
    here = every.index(held)
    before = sum(1 for widget in places if every.index(widget) < here)
    return before % len(places) if forward else before - 1


def _stands_for(held: QWidget | None, places: list[QWidget]) -> QWidget | None:
    """Any chip stands for its whole choice, which Tab enters and leaves by one of them."""
    group = held.parentWidget() if held is not None else None
    proxy = group.focusProxy() if group is not None else None
    return proxy if held not in places and proxy in places else held


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    return bool(policy & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.focusProxy() is None


def _below(widget: QWidget) -> Iterator[QWidget]:
    for child in _children(widget):
        if not child.isVisible() or child.isWindow():
            continue
        yield child
        if not _is_one_input(child):
            yield from _below(child)


def _is_one_input(widget: QWidget) -> bool:
    """Lists, boxes and lines look after their own parts."""
    own = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.layout() is None and widget.focusProxy() is None
    return isinstance(widget, QAbstractItemView) or bool(own)


def _children(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        if inner is not None:
            yield inner
        return
    seen: set[QWidget] = set()
    layout = widget.layout()
    if layout is not None:
        for laid in _laid_out(layout):
            seen.add(laid)
            yield laid
    free = [child for child in widget.children() if isinstance(child, QWidget) and child not in seen]
    yield from sorted(free, key=lambda child: (child.y(), child.x()))


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    """By asking the layout for the places of its parts: its items are Qt's, and Python must not hold them."""
    holder = layout.parentWidget()
    widgets = holder.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) if holder else []
    placed: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(widget), widget) for widget in widgets]
    placed += [(layout.indexOf(inner), inner) for inner in layout.children() if isinstance(inner, QLayout)]
    for place, part in sorted(placed, key=lambda pair: pair[0]):
        if place >= 0 and isinstance(part, QLayout):
            yield from _laid_out(part)
        elif place >= 0 and isinstance(part, QWidget):
            yield part


def bring_into_view(widget: QWidget) -> None:
    """Scroll whatever lies around a widget until it shows."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def show_soon(widget: QWidget) -> None:
    """Bring it into view once the layouts have made room for what was just put there."""
    QTimer.singleShot(0, widget, lambda: bring_into_view(widget))
