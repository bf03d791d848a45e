"""Which lines of a YAML file belong to which entry or item, remarks and blank lines included."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.formats.yaml_tree import Items, Keyed, Node, Unread

INDENT = 2
_WIDEST = 120

Lines = list[str]
"""Lines with their ends."""


@dataclass(frozen=True, slots=True)
class Part:
    """An item of a list or an entry of a mapping (then `key` is its key), whose lines begin in `column` (from 0).

    `gap` is what separates it from the part before; `remarks` are the lines of comment right above it.
    All are ranges of lines, counted from 0.
    """

    value: Node
    key: str
    column: int
    gap: range
    remarks: range
    body: range


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a list or mapping in their order, and the remarks below the last one."""

    column: int
    parts: tuple[Part, ...]
    tail: range


class Sheet:
    """The lines of a file that was read without complaint.

    Texts over several lines are `width` characters wide, and the items of a list stand `step` to the right of its key.
    """

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines(keepends=True)
        self.line_end = next((line[len(line.rstrip("\r\n")) :] for line in self.lines if line.endswith("\n")), "\n")
        self.step = INDENT
        self.width = max((len(line.rstrip()) for line in self.lines if len(line) <= _WIDEST), default=0)
        self._stops: dict[int, int] = {}
        self._parts: dict[int, tuple[Node, Parts]] = {}

    def stop(self, node: Node) -> int:
        """The line after the node, and after the remarks below it that are indented as it is."""
        known = self._stops.get(id(node))
        if known is None:
            known = self._stops[id(node)] = self._found_stop(node)
        return known

    def of(self, lines: range) -> Lines:
        return self.lines[lines.start : lines.stop]

    def parts(self, node: Node, free: int) -> Parts | None:
        """The parts of a list or mapping that is written in lines; None for any other node.

        From line `free` on, what stands before its first part belongs to that part. Always the same answer.
        """
        if not isinstance(node, Items | Keyed) or node.end:
            return None
        if id(node) not in self._parts:
            self._parts[id(node)] = node, self._found_parts(node, free)
        return self._parts[id(node)][1]

    def has_remark(self, lines: range) -> bool:
        return any(self._is_remark(line) for line in lines)

    def _found_parts(self, node: Items | Keyed, free: int) -> Parts:
        column = node.place.column - 1
        parts = []
        for key, place, value in _children(node):
            start = place if isinstance(node, Keyed) else self._dash(free, place, column)
            remarks = self._remarks(free, start)
            stop = max(start + 1, self.stop(value))
            parts.append(Part(value, key, column, range(free, remarks), range(remarks, start), range(start, stop)))
            free = stop
        return Parts(column, tuple(parts), range(free, self.stop(node)))

    def _dash(self, free: int, line: int, column: int) -> int:
        """The line with the hyphen of the item whose text begins in `line`."""
        return next((at for at in range(line, free - 1, -1) if self.lines[at][column : column + 1] == "-"), line)

    def _remarks(self, free: int, start: int) -> int:
        """Where the lines of comment begin that stand right above line `start`."""
        while start > free and self._is_remark(start - 1):
            start -= 1
        return start

    def _found_stop(self, node: Node) -> int:
        if isinstance(node, Items | Keyed) and not node.end:
            stop = max(self.stop(value) for _key, _line, value in _children(node))
            return self._with_remarks(stop, node.place.column - 1)
        end = node.place if isinstance(node, Unread) else node.end or node.place
        stop = min(end.line if end.column > 1 else end.line - 1, len(self.lines))
        while stop > node.place.line and not self.lines[stop - 1].strip():
            stop -= 1  # blank lines at the end of a text in a block are none of it
        return stop

    def _with_remarks(self, stop: int, column: int) -> int:
        for line in range(stop, len(self.lines)):
            text = self.lines[line]
            if not text.strip():
                continue
            if not self._is_remark(line) or len(text) - len(text.lstrip(" ")) < column:
                break
            stop = line + 1
        return stop

    def _is_remark(self, line: int) -> bool:
        return self.lines[line].lstrip(" \t").startswith("#")


def _children(node: Items | Keyed) -> Iterator[tuple[str, int, Node]]:
    """Each key ("" in a list), the line in which it begins, counted from 0, and its value."""
    if isinstance(node, Items):
        yield from (("", item.place.line - 1, item) for item in node.items)
    else:
        yield from ((entry.key, entry.place.line - 1, entry.value) for entry in node.entries)
