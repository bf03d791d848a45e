"""The lines of edited notes: those of the file wherever the edit did not touch them."""

from dataclasses import replace
from functools import partial

from app.domain.notes import Notes, Point, Section
from app.formats.notes_keys import NOTES_KEYS, POINT_KEYS
from app.formats.notes_layout import WrittenNotes, WrittenSection
from app.formats.notes_matching import Matches, Path, paths
from app.formats.notes_rewording import new_lines, own_lines, remark_behind, reworded
from app.formats.notes_texts import texts_of
from app.formats.section_ids import with_ids
from app.formats.yaml_entries import Item, Wanted, WantedList, Write, entries, in_item, list_entry
from app.formats.yaml_parts import INDENT, Lines, Part, Sheet
from app.formats.yaml_tree import Text
from app.formats.yaml_weaving import shifted

_SECTION_KEYS = ("title", "id", "label", "key", "numbering", "points", "sections")
"""The order in which keys are added to a section."""


class Composer:
    """Writes `notes`, of which each section has an id, in the layout of `written`."""

    def __init__(self, sheet: Sheet, written: WrittenNotes, notes: Notes) -> None:
        self._sheet, self._written, self._notes = sheet, written, notes
        self._matches = Matches(written, notes)
        self._own_ids = _own_ids(notes, self._matches)

    def text(self) -> str:
        """The whole file; every line but the last ends."""
        old = self._written.entries
        before = texts_of(self._written.notes) if old else {}
        wanted = Wanted(before, texts_of(self._notes), NOTES_KEYS, {"sections": self._outermost})
        lines = entries(self._sheet, old, wanted, 0)
        if old:
            lines += self._sheet.lines[old.tail.stop :]
        ended = [line if line.endswith(("\n", "\r")) else line + self._sheet.line_end for line in lines[:-1]]
        return "".join([*ended, *lines[-1:]])

    def _outermost(self, part: Part | None) -> Lines:
        lines = self._sections_entry(self._notes.sections, (), 0, part)
        return lines if part or not lines else [self._sheet.line_end, *lines]

    def _sections_entry(self, sections: tuple[Section, ...], around: Path, column: int, part: Part | None) -> Lines:
        items = []
        for index, section in enumerate(sections):
            path = (*around, index)
            was = self._matches.section(path)
            write = partial(self._section, section, path, was)
            items.append(Item(write, was.around, was.index) if was else Item(write))
        return list_entry(self._sheet, part, WantedList("sections", items, blank_lines=1), column)

    def _section(self, section: Section, path: Path, was: WrittenSection | None, dash: int) -> Lines:
        if was is None or was.part is None or was.entries is None:
            return in_item(self._sheet, self._section_entries(section, path, None, dash + INDENT), dash)
        if was.section == section and not self._needs_id_within(path):
            lines = self._sheet.of(was.part.body)
        else:
            inside = self._section_entries(section, path, was, was.entries.column)
            lines = in_item(self._sheet, inside, dash, was.part)
        return shifted(self._sheet.of(was.part.remarks) + lines, dash - was.part.column)

    def _section_entries(self, section: Section, path: Path, was: WrittenSection | None, column: int) -> Lines:
        others: dict[str, Write] = {
            "points": partial(self._points_entry, section, path, column),
            "sections": partial(self._sections_entry, section.sections, path, column),
        }
        if was and was.section.points == section.points:
            others["points"] = self._as_it_is
        if was and was.section.sections == section.sections and not self._needs_id_within(path):
            others["sections"] = self._as_it_is
        before = _section_texts(was.section, own_id=was.has_own_id) if was else {}
        texts = _section_texts(section, own_id=path in self._own_ids)
        return entries(self._sheet, was.entries if was else None, Wanted(before, texts, _SECTION_KEYS, others), column)

    def _as_it_is(self, part: Part | None) -> Lines:
        return own_lines(self._sheet, part) if part else []

    def _needs_id_within(self, path: Path) -> bool:
        """True when the section, or one inside, has to be given an id that does not stand in the file yet."""
        for own in self._own_ids:
            was = self._matches.section(own) if own[: len(path)] == path else None
            if was and not was.has_own_id:
                return True
        return False

    def _points_entry(self, section: Section, path: Path, column: int, part: Part | None) -> Lines:
        items = []
        for index, point in enumerate(section.points):
            was = self._matches.point(path, index)
            write = partial(self._point, point, was.part if was else None, was.point if was else None)
            items.append(Item(write, was.around, was.index) if was else Item(write))
        return list_entry(self._sheet, part, WantedList("points", items, blank_lines=0), column)

    def _point(self, point: Point, part: Part | None, was: Point | None, dash: int) -> Lines:
        if part is None or was is None:
            return self._new_point(point, dash)
        lines = self._sheet.of(part.body) if was == point else self._changed_point(point, part, was)
        return shifted(self._sheet.of(part.remarks) + lines, dash - part.column)

    def _changed_point(self, point: Point, part: Part, was: Point) -> Lines:
        inside = self._sheet.parts(part.value, part.value.place.line - 1)
        if inside:
            wanted = Wanted(texts_of(was), texts_of(point), POINT_KEYS, {})
            return in_item(self._sheet, entries(self._sheet, inside, wanted, inside.column), part.column, part)
        if isinstance(part.value, Text) and list(texts_of(point)) == ["say"]:
            return reworded(self._sheet, part, part.value, self._sheet.of(part.body), point.say)
        return remark_behind(self._sheet, part) + self._new_point(point, part.column)

    def _new_point(self, point: Point, dash: int) -> Lines:
        texts = texts_of(point)
        if list(texts) == ["say"]:
            return new_lines(self._sheet, "", point.say, dash)
        return in_item(self._sheet, entries(self._sheet, None, Wanted({}, texts, POINT_KEYS, {}), dash + INDENT), dash)


def _own_ids(notes: Notes, matches: Matches) -> set[Path]:
    """The sections whose id has to stand in the file: it stands there already, or its title would give another."""
    sections = dict(paths(notes))
    own = {path for path in sections if (was := matches.section(path)) and was.has_own_id}
    while True:
        given = dict(paths(replace(notes, sections=with_ids(_with_own_ids(notes.sections, (), own)))))
        missing = {path for path, section in sections.items() if given[path].id != section.id}
        if not missing:
            return own
        own |= missing


def _with_own_ids(sections: tuple[Section, ...], around: Path, own: set[Path]) -> tuple[Section, ...]:
    return tuple(
        replace(
            section,
            id=section.id if (*around, index) in own else "",
            sections=_with_own_ids(section.sections, (*around, index), own),
        )
        for index, section in enumerate(sections)
    )


def _section_texts(section: Section, *, own_id: bool) -> dict[str, str]:
    texts = dict(texts_of(section))
    return texts | {"id": section.id} if own_id else texts
