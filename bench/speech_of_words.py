"""Notes of so many words, for what depends on the length of a speech."""

import re
from itertools import cycle, islice
from pathlib import Path

from app.domain.notes import Notes, Point, Section

TEXTS = Path(__file__).parent / "texts"

POINT_WORDS = 20
SECTION_POINTS = 25

_TO_FULL_STOP = re.compile(r"[^.]+\.?")


def speech_of(words: int) -> Notes:
    """A speech of that many words: points of whole sentences, about 20 words each, 25 points a section."""
    points = _points(words)
    parts = [points[first : first + SECTION_POINTS] for first in range(0, len(points), SECTION_POINTS)]
    sections = tuple(Section(f"Part {number}", points=part) for number, part in enumerate(parts, start=1))
    return Notes(f"A speech of {words:,} words", sections, language="en")


def _points(words: int) -> tuple[Point, ...]:
    points, sentences = [], [""]
    for sentence in _TO_FULL_STOP.findall(" ".join(_words(words))):
        sentences.append(sentence.strip())
        if len(" ".join(sentences).split()) >= POINT_WORDS:
            points.append(" ".join(sentences).strip())
            sentences = []
    points.append(" ".join(sentences).strip())
    return tuple(Point(text) for text in points if text)


def _words(count: int) -> list[str]:
    """The first words of the text that is nearest in length, from the beginning again where it ends."""
    name = "words-1000.txt" if count <= 1000 else "words-10000.txt"
    return list(islice(cycle((TEXTS / name).read_text(encoding="utf-8").split()), count))
