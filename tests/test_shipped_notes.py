"""The words are the author's: the shipped notes hold them as they were given."""

import re
from collections.abc import Iterator
from pathlib import Path

from app.domain.notes import Numbering, Priority
from app.formats.notes_yaml import read_notes

ORIGINAL = Path(__file__).parent / "original-notes.txt"
NOTES = read_notes(Path(__file__).parent.parent / "resources" / "notes.yaml")


def shipped_lines() -> Iterator[str]:
    """The notes as the author typed them: headings, hyphens, numbers."""
    yield f"**{NOTES.title}**"
    yield NOTES.subtitle
    for section, _depth in NOTES.outline():
        yield section.title
        for position, point in enumerate(section.points, start=1):
            match section.numbering:
                case Numbering.BULLET:
                    yield f"- {point.say}"
                case Numbering.DECIMAL:
                    yield f"{section.numbering.label(position)}. {point.say}"
                case _:
                    yield point.say


def original_lines() -> list[str]:
    """One line for each heading and point; only the title runs over several."""
    title, rest = re.split(r"\*\*\n", ORIGINAL.read_text(encoding="utf-8").strip(), maxsplit=1)
    return [" ".join(f"{title}**".split()), *(line for line in rest.splitlines() if line)]


def test_the_shipped_notes_hold_the_words_of_the_original_in_their_order() -> None:
    assert list(shipped_lines()) == original_lines()


def test_the_shipped_notes_say_whose_they_are_and_how_long_they_may_take() -> None:
    assert (NOTES.speaker, NOTES.event, NOTES.language) == (
        "Khalid Koser",
        "Global Compact on Migration",
        "en",
    )
    assert (NOTES.limit_s, NOTES.words_per_minute) == (300, None)


def test_the_thanks_the_two_parts_and_the_conclusions_must_be_said() -> None:
    musts = [
        point.say.split()[0]
        for section, _depth in NOTES.outline()
        for point in section.points
        if point.priority is Priority.MUST
    ]
    assert musts == ["Thank", "Structure", "Convergence"]


def test_each_part_has_its_key_and_a_short_name() -> None:
    assert [(section.key, section.name) for section in NOTES.sections] == [
        ("P", "Preamble"),
        ("C", "Convergence"),
        ("D", "Divergence"),
        ("S", "SWOT"),
        ("E", "Conclusions"),
    ]
    assert [section.name for section in NOTES.sections[3].sections] == [
        "Strengths",
        "Weaknesses",
        "Opportunities",
        "Threats",
    ]


def test_the_ids_are_short_and_will_last() -> None:
    assert [section.id for section, _depth in NOTES.outline()] == [
        "preamble",
        "convergence",
        "divergence",
        "swot",
        "strengths",
        "weaknesses",
        "opportunities",
        "threats",
        "conclusions",
    ]
