"""What is written in a YAML file, as text with its places; nothing is resolved, expanded or constructed."""

from dataclasses import dataclass, field

from app.formats.problems import WHOLE_FILE, Place


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as written; `cut` when a `#` follows, from which YAML drops the rest of the line.

    `end` is the place after it; `sign` what it begins with: a quotation mark, > or |, "" for plain text.
    """

    place: Place
    value: str
    cut: bool = False
    end: Place = field(default=WHOLE_FILE, compare=False)
    sign: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `end` is the place after its closing bracket, None for one of lines."""

    place: Place
    items: "tuple[Node, ...]"
    end: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Entry:
    place: Place
    key: str
    value: "Node"


@dataclass(frozen=True, slots=True)
class Keyed:
    """A mapping; `end` is the place after its closing brace, None for one of lines."""

    place: Place
    entries: tuple[Entry, ...]
    end: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Unread:
    """Something already complained of, about which nothing more can be said."""

    place: Place


Node = Text | Items | Keyed | Unread
