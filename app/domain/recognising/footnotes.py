"""Footnotes of a printed page, and their numbers in the text."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.domain.recognising.looks import Looks
from app.domain.recognising.passages import Passage
from app.domain.recognising.reading import Decision, Part
from app.domain.recognising.whys import Why

_NOTE = re.compile(r"(?P<number>\d{1,2})\s*(?=[^\W\d])")


def with_footnotes(passages: Sequence[Passage], decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions with what is smaller than the text and begins with a number left out, and those numbers as well."""
    looks, told = Looks(passages), list(decisions)
    for at, passage in enumerate(passages):
        match = _NOTE.match(passage.text)
        if match and passage.block.page and looks.is_smaller(passage) and told[at].part is Part.POINT:
            told[at] = replace(told[at], part=Part.LEFT_OUT, why=Why.FOOTNOTE)
            _take_numbers(passages, told, match["number"], passage.block.page)
    return told


def _take_numbers(passages: Sequence[Passage], told: list[Decision], number: str, page: int) -> None:
    """A number that hangs on a word or on its full stop refers to the note of that number on the same page."""
    hanging = re.compile(rf"(?<=[^\W\d_]|[.,;:!?»”)]){number}(?!\w)")
    for at, passage in enumerate(passages):
        if passage.block.page == page and told[at].part is Part.POINT:
            told[at] = replace(told[at], said=hanging.sub("", told[at].said))
