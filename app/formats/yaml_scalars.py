"""How one text is written in YAML, so that it is read back as it is and a person can go on writing in it."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from app.formats.yaml_reading import FASTEST_PARSER

USUAL_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Room:
    """Where a text goes: from `column` on, its further lines indented by `indent`, up to `width` characters wide.

    `sign` is the one it begins with so far ("" for plain text); after `remark` something follows in its line.
    """

    column: int
    indent: int
    width: float = USUAL_WIDTH
    sign: str = ""
    remark: str = ""


def written(text: str, room: Room) -> list[str]:
    """The text line by line, without the ends of the lines, the first from the room's column on.

    Plain where it can be, with the sign it had where it had one; text over several lines that cannot be plain
    is folded, for there nothing needs to be doubled or escaped.
    """
    if not text:
        return ["''"]
    if room.sign in ("|", ">"):
        return _folded(text, room)
    if room.sign:
        return _quoted(text, room.sign, room)
    plain = _wrapped(text, room)
    if not room.remark and _reads_as(plain, text):
        return plain
    if len(plain) > 1 and not room.remark:
        return _folded(text, room)
    return _quoted(text, "'" if '"' in text or "\\" in text else '"', room)


def _folded(text: str, room: Room) -> list[str]:
    below = Room(room.indent, room.indent, room.width)
    first, *rest = _wrapped(text, below)
    margin = " " * room.indent
    return [f"{room.sign or '>'}-{room.remark}", margin + first, *rest]


def _quoted(text: str, mark: str, room: Room) -> list[str]:
    inside = text.replace("'", "''") if mark == "'" else text.replace("\\", "\\\\").replace('"', '\\"')
    return _wrapped(f"{mark}{inside}{mark}", room)


def _wrapped(text: str, room: Room) -> list[str]:
    """The text broken at single spaces; all lines but the first begin with their margin."""
    lines = list(_lines(text.split(" "), room))
    return [lines[0], *(" " * room.indent + line for line in lines[1:])]


def _lines(words: list[str], room: Room) -> Iterator[str]:
    line, left = words[0], room.width - room.column
    for word in words[1:]:
        if len(line) + 1 + len(word) > left:
            yield line
            line, left = word, room.width - room.indent
        else:
            line = f"{line} {word}"
    yield line


def _reads_as(lines: list[str], text: str) -> bool:
    """True when these lines are one plain text, as a value and as an item; to others too, who see numbers in 1:30."""
    if any(kind.match(text) for _tag, kind in yaml.SafeLoader.yaml_implicit_resolvers.get(text[0], ())):
        return False
    below = [line.lstrip(" ") for line in lines[1:]]
    return all(_is_one_text("\n  ".join([f"{before} {lines[0]}", *below]), text) for before in ("-", "k:"))


def _is_one_text(lines: str, text: str) -> bool:
    try:
        events = list(yaml.parse(lines, Loader=FASTEST_PARSER))
    except yaml.YAMLError:
        return False
    values = [event.value for event in events if isinstance(event, yaml.ScalarEvent)]
    return values == ([text] if lines.startswith("-") else ["k", text])
