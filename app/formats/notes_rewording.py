"""Other words in the place of those in a file, in the same manner of writing."""

import re
from math import inf

from app.formats.notes_texts import IN_WORDS
from app.formats.yaml_parts import INDENT, Lines, Part, Sheet
from app.formats.yaml_scalars import USUAL_WIDTH, Room, written
from app.formats.yaml_tree import Node, Text, Unread

_NARROWEST = 80
_BLOCK_HEADER = re.compile(r"[|>][-+\d]*([^\r\n]*)")


def own_lines(sheet: Sheet, part: Part) -> Lines:
    """The lines of an entry as they are; what stands before its key in the first one is left blank."""
    first, *rest = sheet.of(part.body)
    return [" " * part.column + first[part.column :], *rest]


def new_lines(sheet: Sheet, key: str, text: str, column: int) -> Lines:
    """The lines of an entry that was not there, or of an item when there is no key."""
    before = " " * column + (f"{key}: " if key else "- ")
    lines = written(text, Room(len(before), column + INDENT)) if _is_in_words(key) else [text]
    return [line + sheet.line_end for line in [before + lines[0], *lines[1:]]]


def reworded(sheet: Sheet, part: Part, node: Text, lines: Lines, text: str) -> Lines:
    """The `lines` of a part, whose value is `node`, with another text in its place."""
    first = node.place.line - 1 - part.body.start
    last = sheet.stop(node) - 1 - part.body.start
    end = len(lines[last].rstrip("\r\n")) if _is_in_block(node) else node.end.column - 1
    before, after = lines[first][: node.place.column - 1], lines[last][end:]
    if before.endswith((":", "-")):
        before += " "
    below = lines[first + 1 : last + 1]
    room = Room(len(before), _indent(below, part), _width(sheet, lines[first], below), node.sign, _remark(sheet, node))
    new = written(text, room) if node.sign or _is_in_words(part.key) else [text]
    woven = before + sheet.line_end.join(new) + after
    return [*lines[:first], *woven.splitlines(keepends=True), *lines[last + 1 :]]


def remark_behind(sheet: Sheet, part: Part) -> Lines:
    """The remark beside the value of a part that is written anew, as a line of its own."""
    remark = _remark(sheet, part.value).strip()
    return [" " * part.column + remark + sheet.line_end] if remark else []


def _remark(sheet: Sheet, node: Node) -> str:
    """What is remarked behind a value, or behind the sign before a text in a block; "" behind several lines."""
    if isinstance(node, Text) and _is_in_block(node):
        header = _BLOCK_HEADER.match(sheet.lines[node.place.line - 1], node.place.column - 1)
        return header[1] if header else ""
    end = None if isinstance(node, Unread) else node.end
    behind = sheet.lines[end.line - 1][end.column - 1 :].rstrip() if end else ""
    return behind if behind.lstrip().startswith("#") else ""


def _is_in_block(node: Text) -> bool:
    return node.sign in ("|", ">")


def _is_in_words(key: str) -> bool:
    return not key or key in IN_WORDS


def _indent(below: Lines, part: Part) -> int:
    """As far as the text is indented so far."""
    line = next((line for line in below if line.strip()), "")
    return len(line) - len(line.lstrip(" ")) if line else part.column + INDENT


def _width(sheet: Sheet, line: str, below: Lines) -> float:
    """What stands in a single long line may go on as it likes."""
    return inf if not below and len(line) > USUAL_WIDTH else max(sheet.width, _NARROWEST)
