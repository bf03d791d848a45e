"""The entries of a mapping and the items of a list as they are to be, in the layout they have."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.formats.notes_rewording import new_lines, own_lines, remark_behind, reworded
from app.formats.yaml_parts import Lines, Part, Parts, Sheet
from app.formats.yaml_tree import Items, Text
from app.formats.yaml_weaving import Piece, woven

Write = Callable[[Part | None], Lines]
"""The lines of an entry that has been there, or else of a new one; none when it is not to stand there."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to stand in a mapping: the texts by their key, as they were and are, and what else is written how.

    New keys are added in the order of `keys`; a key that is not among them stays as it is.
    """

    before: Mapping[str, str]
    texts: Mapping[str, str]
    keys: Sequence[str]
    others: Mapping[str, Write]


@dataclass(frozen=True, slots=True)
class Item:
    """An item by its lines, for a list whose hyphens stand in a given column, and its place in the list it was in."""

    lines: Callable[[int], Lines]
    around: Parts | None = None
    index: int = 0


@dataclass(frozen=True, slots=True)
class WantedList:
    """The items that are to stand at a key, and how many blank lines separate new ones."""

    key: str
    items: Sequence[Item]
    blank_lines: int


def entries(sheet: Sheet, old: Parts | None, wanted: Wanted, column: int) -> Lines:
    """The entries of a mapping in `column`."""
    pieces: list[tuple[str, Piece]] = []
    for index, part in enumerate(old.parts if old else ()):
        lines = _entry(sheet, part, wanted)
        if lines:
            pieces.append((part.key, Piece(sheet.of(part.remarks) + lines, index)))
    known = {part.key for part in old.parts} if old else set()
    for key in wanted.keys:
        lines = [] if key in known else _new_entry(sheet, key, wanted, column)
        if lines:
            pieces.insert(_place(pieces, key, wanted.keys), (key, Piece(lines)))
    return woven(sheet, old, [piece for _key, piece in pieces], 0)


def list_entry(sheet: Sheet, part: Part | None, wanted: WantedList, column: int) -> Lines:
    """The entry of a list, with its key in `column` when it is new; no lines when there is no item."""
    old = sheet.parts(part.value, part.body.start + 1) if part else None
    if not wanted.items:
        return own_lines(sheet, part) if part and not _has_items(part) else []
    dash = old.column if old else column + sheet.step
    pieces = [Piece(item.lines(dash), item.index if old and item.around is old else None) for item in wanted.items]
    if part and old:
        head = own_lines(sheet, part)[: old.parts[0].gap.start - part.body.start]
    else:
        head = [*(remark_behind(sheet, part) if part else []), f"{' ' * column}{wanted.key}:{sheet.line_end}"]
    return head + woven(sheet, old, pieces, wanted.blank_lines)


def in_item(sheet: Sheet, lines: Lines, dash: int, was: Part | None = None) -> Lines:
    """The entries in `lines` as an item; what stood before the first one, a hyphen at least, stands there again."""
    start = was.value.place.line - 1 if was else 0
    before = sheet.lines[start][: was.value.place.column - 1] if was else " " * dash + "- "
    if was and was.body.start < start:
        return sheet.lines[was.body.start : start] + lines
    first = next(number for number, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#"))
    return [*lines[:first], before + lines[first][len(before) :], *lines[first + 1 :]]


def _entry(sheet: Sheet, part: Part, wanted: Wanted) -> Lines:
    if part.key in wanted.others:
        return wanted.others[part.key](part)
    text = wanted.texts.get(part.key)
    if text == wanted.before.get(part.key):
        return own_lines(sheet, part)
    if text is None:
        return []
    if isinstance(part.value, Text):
        return reworded(sheet, part, part.value, own_lines(sheet, part), text)
    return remark_behind(sheet, part) + new_lines(sheet, part.key, text, part.column)


def _new_entry(sheet: Sheet, key: str, wanted: Wanted, column: int) -> Lines:
    if key in wanted.others:
        return wanted.others[key](None)
    text = wanted.texts.get(key)
    return [] if text is None or text == wanted.before.get(key) else new_lines(sheet, key, text, column)


def _place(pieces: Sequence[tuple[str, Piece]], key: str, keys: Sequence[str]) -> int:
    """After the last of those that come before it in the usual order."""
    before = keys[: keys.index(key)]
    return max((number + 1 for number, (known, _piece) in enumerate(pieces) if known in before), default=0)


def _has_items(part: Part) -> bool:
    return isinstance(part.value, Items) and bool(part.value.items)
