"""From notes to Markdown, in the form that is told in docs/documents.md."""

import re
from collections.abc import Iterator, Sequence

from app.domain.notes import Notes, Numbering, Point, Section
from app.formats.remarks import LEVEL, after_words, before_words, below_heading, details

FIRST_LINE = "<!-- Rostrum notes -->"
"""By this a document that needs no guessing is known; nobody sees it on the page."""

DEEPEST_HEADING = 6

_SIGNS = re.compile(r"[\\`*_\[\]<~|]|&(?=#?\w+;)|(?:^|(?<= ))#(?=#*$)")
_SIGNS_AT_THE_START = re.compile(r"^(\d{1,9}(?=[.)](?: |$))|(?=[#>]|--|[+-](?: |$)))", re.ASCII)
_OUTER_SPACES = re.compile(r"^\s+|\s+$")


def markdown(notes: Notes) -> str:
    """The whole document; every paragraph, heading and list has an empty line around it."""
    head = [FIRST_LINE, f"# {_inline(notes.title)}"]
    if notes.subtitle:
        head.append(_line(notes.subtitle))
    head.append("\n".join(f"- {_inline(detail)}" for detail in details(notes)))
    blocks = [*head, *(block for section, depth in notes.outline() for block in _section(section, depth))]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _section(section: Section, depth: int) -> Iterator[str]:
    level = depth + 2
    yield f"{'#' * min(level, DEEPEST_HEADING)} {_inline(section.title)}"
    remarks = below_heading(section)
    if level > DEEPEST_HEADING:
        remarks.append(f"{LEVEL}: {depth + 1}")
    yield _remarks(remarks)
    match section.numbering:
        case Numbering.NONE:
            yield from (_point(point) for point in section.points)
        case Numbering.BULLET | Numbering.DECIMAL:
            yield "\n".join(_numbered(section, "1" if section.numbering is Numbering.DECIMAL else "-"))
        case _:
            yield from _numbered(section, "")


def _numbered(section: Section, mark: str) -> Iterator[str]:
    for position, point in enumerate(section.points, start=1):
        label = mark if mark == "-" else f"{section.numbering.label(position)}."
        yield f"{label} {_point(point)}"


def _point(point: Point) -> str:
    before, after = _remarks(before_words(point)), _remarks(after_words(point))
    return " ".join(part for part in (before, _inline(point.say) if before else _line(point.say), after) if part)


def _remarks(remarks: Sequence[str]) -> str:
    return " ".join(f"*[{_inline(remark)}]*" for remark in remarks)


def _line(text: str) -> str:
    """`text` at the beginning of a line."""
    return _SIGNS_AT_THE_START.sub(r"\1\\", _inline(text))


def _inline(text: str) -> str:
    """`text` with a backslash before each sign that means something, and its outer spaces by their numbers."""
    return _OUTER_SPACES.sub(_by_number, _SIGNS.sub(r"\\\g<0>", text))


def _by_number(spaces: re.Match[str]) -> str:
    return "".join(f"&#{ord(space)};" for space in spaces[0])
