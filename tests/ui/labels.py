"""The labels that a person sees in a window, and whether each is whole and has its place for itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from tests.ui.opened_stage import on_window, type_name, value_of

HAIR_PX = 1.0
"""What rounding may add."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A label and the rectangle that its letters fill, in the window."""

    item: QQuickItem
    ink: QRectF
    fits: bool
    """Whether its letters stay within it."""

    @property
    def text(self) -> str:
        return str(self.item.property("text"))

    def __str__(self) -> str:
        x, y, width, height = (
            round(part) for part in (self.ink.x(), self.ink.y(), self.ink.width(), self.ink.height())
        )
        return f"“{self.text[:40]}” at {x},{y} {width}×{height}"


def labels_in(item: QQuickItem, but: str = "") -> list[Seen]:
    """Those that are visible and not scrolled out of sight, except for what is in items of type `but`."""
    seen = [_seen(text) for text in _texts_in(item, but) if text.property("text")]
    return [label for label in seen if not _is_scrolled_away(label)]


def _texts_in(item: QQuickItem, but: str) -> Iterator[QQuickItem]:
    if type_name(item) in {"Label", "SideLine", "Text"}:
        yield item
    for child in item.childItems():
        if child.isVisible() and type_name(child) != but:
            yield from _texts_in(child, but)


def _seen(text: QQuickItem) -> Seen:
    """Alignment and padding leave room around the letters."""
    width, height = float(text.property("contentWidth")), float(text.property("contentHeight"))
    left, top, right, bottom = (float(text.property(f"{side}Padding")) for side in ("left", "top", "right", "bottom"))
    x = left + _share_before(text, "effectiveHorizontalAlignment") * (text.width() - left - right - width)
    y = top + _share_before(text, "verticalAlignment") * (text.height() - top - bottom - height)
    fits = width <= text.width() - left - right + HAIR_PX and height <= text.height() - top - bottom + HAIR_PX
    return Seen(text, text.mapRectToScene(QRectF(x, y, width, height)), fits)


def _share_before(text: QQuickItem, alignment: str) -> float:
    """The share of the spare room that an alignment of QML leaves before the letters."""
    if text.width() <= float(text.property("contentWidth")) and text.height() <= float(text.property("contentHeight")):
        return 0.0
    return {0x2: 1.0, 0x4: 0.5, 0x40: 1.0, 0x80: 0.5}.get(value_of(text, alignment), 0.0)


def _is_scrolled_away(label: Seen) -> bool:
    """Whether a list that can be scrolled shows less than half of it."""
    for view in _views_around(label.item):
        shown = on_window(view).intersected(label.ink)
        if shown.height() < label.ink.height() / 2:
            return True
    return False


def _views_around(item: QQuickItem) -> Iterator[QQuickItem]:
    above = item.parentItem()
    while above is not None:
        if type_name(above) in {"Flickable", "ListView"}:
            yield above
        above = above.parentItem()


def shortened(label: Seen) -> bool:
    """Whether it ends in an ellipsis."""
    return bool(label.item.property("truncated"))


def outside(label: Seen, window: QQuickItem) -> bool:
    return not on_window(window).adjusted(-HAIR_PX, -HAIR_PX, HAIR_PX, HAIR_PX).contains(label.ink)


def touching(labels: list[Seen]) -> list[tuple[Seen, Seen]]:
    """Each two labels whose letters share some room."""
    shrunk = [(label, label.ink.adjusted(HAIR_PX, HAIR_PX, -HAIR_PX, -HAIR_PX)) for label in labels]
    return [(one, other) for (one, a), (other, b) in combinations(shrunk, 2) if a.intersects(b)]
