"""Notes as they are said: what has no words yet is left out."""

from dataclasses import replace

from app.domain.measure import first_words
from app.domain.notes import Notes, Point, Section

_NAME_WORDS = 4


def sayable(notes: Notes) -> Notes:
    """`notes` without empty points, and without headings that have neither words nor anything beneath them.

    A heading without words that has points is not shown; its first words name it in the outline.
    """
    sections = _sayable(notes.sections)
    return notes if sections == notes.sections else replace(notes, sections=sections)


def _sayable(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    told = (
        _named(replace(section, points=_said(section.points), sections=_sayable(section.sections)))
        for section in sections
    )
    return tuple(section for section in told if section.title.strip() or section.points or section.sections)


def _said(points: tuple[Point, ...]) -> tuple[Point, ...]:
    return tuple(point for point in points if point.say.strip())


def _named(section: Section) -> Section:
    if section.name.strip() or not section.points:
        return section
    return replace(section, label=first_words(section.points[0].say, _NAME_WORDS))
