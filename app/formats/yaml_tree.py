"""What is written in a YAML file, as text with its places; nothing is resolved, expanded or constructed."""

from dataclasses import dataclass

from app.formats.problems import Place


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as written; `cut` when a `#` follows, from which YAML drops the rest of the line."""

    place: Place
    value: str
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    place: Place
    items: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Entry:
    place: Place
    key: str
    value: "Node"


@dataclass(frozen=True, slots=True)
class Keyed:
    place: Place
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """Something already complained of, about which nothing more can be said."""

    place: Place


Node = Text | Items | Keyed | Unread
