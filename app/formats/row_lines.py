"""Where in its file each section and point begins."""

from collections.abc import Iterator

from app.formats.yaml_tree import Items, Keyed, Node


def row_lines(node: Node | None) -> tuple[int, ...]:
    """The line of each section and point, counted from 1, in the order in which they are spoken."""
    return tuple(_section_lines(node))


def items_at(node: Node | None, key: str) -> tuple[Node, ...]:
    """The items of the list at `key`, none when there is no such list."""
    if not isinstance(node, Keyed):
        return ()
    value = next((entry.value for entry in node.entries if entry.key == key), None)
    return value.items if isinstance(value, Items) else ()


def _section_lines(around: Node | None) -> Iterator[int]:
    for section in items_at(around, "sections"):
        yield section.place.line
        yield from (point.place.line for point in items_at(section, "points"))
        yield from _section_lines(section)
