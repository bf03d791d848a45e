"""Where two versions of the same notes differ, line by line as a person reads them."""

from difflib import SequenceMatcher
from itertools import zip_longest

from app.domain.entry import Owner, entry_text, fields_of
from app.domain.notes import Notes, Point, Section

Difference = tuple[str, str]
"""A line of the one version and the line in its place in the other; empty where there is none."""


def differences(ours: Notes, theirs: Notes) -> tuple[Difference, ...]:
    """Every pair of lines that are not the same, in reading order."""
    mine, other = _lines(ours), _lines(theirs)
    found: list[Difference] = []
    for kind, our_start, our_end, their_start, their_end in SequenceMatcher(
        None, mine, other, autojunk=False
    ).get_opcodes():
        if kind != "equal":
            found += zip_longest(mine[our_start:our_end], other[their_start:their_end], fillvalue="")
    return tuple(found)


def _lines(notes: Notes) -> list[str]:
    lines = [_line(notes, Notes("", ()))]
    for section, _depth in notes.outline():
        lines += [_line(section, Section("")), *(_line(point, Point("")) for point in section.points)]
    return lines


def _line(owner: Owner, usual: Owner) -> str:
    """The text and, in brackets, whatever else was chosen for it."""
    text, *others = fields_of(owner)
    told = [entry_text(owner, field) for field in others if entry_text(owner, field) != entry_text(usual, field)]
    return f"{entry_text(owner, text)} ({' · '.join(told)})" if told else entry_text(owner, text)
