"""What the speaker has in hand: notes, sections, points."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Priority(StrEnum):
    """What gives way when time is short: may first, must last."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"


class Numbering(StrEnum):
    """How the points of a section are counted in the margin."""

    NONE = "none"
    BULLET = "bullet"
    DECIMAL = "decimal"
    LETTER = "letter"
    ROMAN = "roman"

    def label(self, position: int) -> str:
        """The mark in the margin beside the point at `position`, counted from 1."""
        match self:
            case Numbering.NONE:
                return ""
            case Numbering.BULLET:
                return "–"
            case Numbering.DECIMAL:
                return str(position)
            case Numbering.LETTER:
                return _letters(position)
        return _roman(position)


def _letters(position: int) -> str:
    """1 → a, 26 → z, 27 → aa, as columns of a sheet are named."""
    name = ""
    while position:
        position, remainder = divmod(position - 1, 26)
        name = chr(ord("a") + remainder) + name
    return name


_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def _roman(position: int) -> str:
    name = ""
    for value, letters in _ROMAN:
        count, position = divmod(position, value)
        name += letters * count
    return name


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to say; `pause_s` follows it, `seconds` replaces the estimate of how long it takes."""

    say: str
    short: str | None = None
    priority: Priority = Priority.SHOULD
    cue: str | None = None
    pause_s: float = 0.0
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its own points, then its sub-sections; the heading is shown, never counted as spoken."""

    title: str
    id: str = ""
    label: str = ""
    key: str = ""
    numbering: Numbering = Numbering.NONE
    points: tuple[Point, ...] = ()
    sections: tuple["Section", ...] = ()

    @property
    def name(self) -> str:
        """What the navigator calls it: its label, or else its title."""
        return self.label or self.title


@dataclass(frozen=True, slots=True)
class Notes:
    """The whole document; `limit_s` is the time the chair grants, None when there is none."""

    title: str
    sections: tuple[Section, ...]
    subtitle: str = ""
    speaker: str = ""
    event: str = ""
    language: str = "en"
    limit_s: float | None = None
    words_per_minute: float | None = None

    def outline(self) -> Iterator[tuple[Section, int]]:
        """Each section in reading order with its depth, 0 for the outermost."""
        yield from _outline(self.sections, 0)


def _outline(sections: tuple[Section, ...], depth: int) -> Iterator[tuple[Section, int]]:
    for section in sections:
        yield section, depth
        yield from _outline(section.sections, depth + 1)
