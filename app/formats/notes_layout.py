"""Where each section and point of notes is written in their file."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.notes import Notes, Point, Section
from app.formats.row_lines import items_at
from app.formats.yaml_parts import Part, Parts, Sheet
from app.formats.yaml_tree import Node, Text


@dataclass(frozen=True, slots=True, eq=False)
class WrittenPoint:
    """A point, the list it is an item of and its place there; without a list it is not written in lines of its own."""

    point: Point
    around: Parts | None
    index: int

    @property
    def part(self) -> Part | None:
        return self.around.parts[self.index] if self.around else None


@dataclass(frozen=True, slots=True, eq=False)
class WrittenSection:
    """A section, the list it is an item of, its place there and its own entries; None where it has no own lines."""

    section: Section
    around: Parts | None
    index: int
    entries: Parts | None
    points: tuple[WrittenPoint, ...]
    sections: tuple["WrittenSection", ...]

    @property
    def part(self) -> Part | None:
        return self.around.parts[self.index] if self.around else None

    @property
    def has_own_id(self) -> bool:
        part = entry_at(self.entries, "id")
        return part is not None and isinstance(part.value, Text) and part.value.value == self.section.id


@dataclass(frozen=True, slots=True, eq=False)
class WrittenNotes:
    notes: Notes
    entries: Parts | None
    sections: tuple[WrittenSection, ...]

    def all_sections(self) -> Iterator[WrittenSection]:
        """Each section in reading order."""
        yield from _all(self.sections)


def layout(sheet: Sheet, node: Node, notes: Notes) -> WrittenNotes:
    """Where `notes`, which were read from `node`, stand in the sheet."""
    entries = sheet.parts(node, 0)
    sections = list_at(sheet, entries, "sections")
    if entries and sections:
        sheet.step = sections.column - entries.column
    return WrittenNotes(notes, entries, _sections(sheet, node, entries, notes.sections))


def entry_at(entries: Parts | None, key: str) -> Part | None:
    return next((part for part in entries.parts if part.key == key), None) if entries else None


def list_at(sheet: Sheet, entries: Parts | None, key: str) -> Parts | None:
    """The items of the list at that key, None when it is not written in lines."""
    part = entry_at(entries, key)
    return sheet.parts(part.value, part.body.start + 1) if part else None


def _sections(
    sheet: Sheet, node: Node | None, entries: Parts | None, sections: tuple[Section, ...]
) -> tuple[WrittenSection, ...]:
    around = list_at(sheet, entries, "sections")
    items = items_at(node, "sections")
    return tuple(
        _section(sheet, item, section, around, index)
        for index, (item, section) in enumerate(zip(items, sections, strict=True))
    )


def _section(sheet: Sheet, node: Node, section: Section, around: Parts | None, index: int) -> WrittenSection:
    entries = sheet.parts(node, node.place.line - 1) if around else None
    points_around = list_at(sheet, entries, "points")
    points = tuple(WrittenPoint(point, points_around, number) for number, point in enumerate(section.points))
    return WrittenSection(section, around, index, entries, points, _sections(sheet, node, entries, section.sections))


def _all(sections: tuple[WrittenSection, ...]) -> Iterator[WrittenSection]:
    for section in sections:
        yield section
        yield from _all(section.sections)
