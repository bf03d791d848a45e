"""From a document that Rostrum wrote, and a person may have changed, back to notes: nothing is guessed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar, cast

from app.domain.entry import Field, entry_of, read_entry
from app.domain.notes import Notes, Numbering, Point, Section
from app.domain.notes_values import read_id
from app.domain.outline import DEEPEST, Outline, PointRow, Row, SectionRow
from app.domain.refused import RefusedError
from app.domain.visible import in_one_line
from app.formats.remarks import DETAILS, ID, LEVEL, meaning
from app.formats.section_ids import with_ids
from app.translation import _

Described = TypeVar("Described", Notes, Section, Point)

_IN_THE_TEXT = {Numbering.LETTER, Numbering.ROMAN}
_COUNTED = re.compile(r"^[a-z]+\. ")


class Style(StrEnum):
    """What a paragraph is, by its form."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    DETAIL = "detail"
    HEADING = "heading"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The words of a paragraph and its remarks without their brackets; `level` is that of a heading, from 1."""

    style: Style
    words: str
    remarks: tuple[str, ...] = ()
    level: int = 1
    numbering: Numbering = Numbering.NONE


@dataclass(frozen=True, slots=True)
class ReadBack:
    """The notes, and a sentence for each thing that was not understood."""

    notes: Notes
    not_understood: tuple[str, ...] = ()


def parts_of(runs: Iterable[tuple[str, bool]]) -> tuple[str, tuple[str, ...]]:
    """The words and the remarks of runs of text, each with whether it is set as a remark is."""
    words, remarks = [""], []
    for text, is_set_apart in runs:
        bare = text.strip(" ")
        if is_set_apart and bare.startswith("[") and bare.endswith("]"):
            remarks.append(in_one_line(bare[1:-1]))
            words.append("")
        else:
            words[-1] += text
    return in_one_line(" ".join(words)), tuple(remarks)


def notes_of(paragraphs: Iterable[Paragraph]) -> ReadBack:
    """The notes in the paragraphs of such a document, in their order."""
    reading = _Reading()
    for paragraph in paragraphs:
        reading.take(paragraph)
    return reading.read_back()


class _Reading:
    def __init__(self) -> None:
        self._head = Notes(title="", sections=())
        self._rows: list[Row] = []
        self._not_understood: list[str] = []

    def read_back(self) -> ReadBack:
        notes = Outline(self._head, tuple(self._rows)).notes()
        return ReadBack(replace(notes, sections=with_ids(notes.sections)), tuple(self._not_understood))

    def take(self, paragraph: Paragraph) -> None:
        match paragraph.style:
            case Style.TITLE:
                self._head = replace(self._head, title=_joined(self._head.title, paragraph.words))
            case Style.SUBTITLE:
                self._head = replace(self._head, subtitle=_joined(self._head.subtitle, paragraph.words))
            case Style.DETAIL if not self._rows:
                self._take_detail(paragraph.words)
            case Style.HEADING:
                self._rows.append(SectionRow(0, self._depth(paragraph.level), Section(paragraph.words)))
                self._describe_section(paragraph.remarks)
            case _ if not paragraph.words and self._rows and isinstance(self._rows[-1], SectionRow):
                self._describe_section(paragraph.remarks)
            case _:
                self._take_point(paragraph)

    def _depth(self, level: int) -> int:
        """That of a section, counted from 1, as far as the sections before it allow."""
        before = next((row.depth + 1 for row in reversed(self._rows) if isinstance(row, SectionRow)), 0)
        return max(0, min(level - 1, before, DEEPEST))

    def _take_detail(self, words: str) -> None:
        name, _colon, value = words.partition(": ")
        if name.lower() in DETAILS:
            self._head = self._with(self._head, name.lower(), value)
        else:
            self._not_understood.append(words)

    def _describe_section(self, remarks: Iterable[str]) -> None:
        row = cast("SectionRow", self._rows.pop())
        depth, section = row.depth, row.section
        for name, text in map(meaning, remarks):
            if name == LEVEL and text.isdecimal():
                depth = self._depth(int(text))
            else:
                section = self._with(section, name, text)
        self._rows.append(SectionRow(0, depth, section))

    def _take_point(self, paragraph: Paragraph) -> None:
        if not paragraph.words:
            self._not_understood += [f"[{remark}]" for remark in paragraph.remarks]
            return
        if not self._rows:
            self._rows.append(SectionRow(0, 0, Section(_("Opening"))))
        point = self._with(Point(""), Field.SAY, self._words(paragraph))
        for name, text in map(meaning, paragraph.remarks):
            point = self._with(point, name, f"{point.cue}; {text}" if name == Field.CUE and point.cue else text)
        self._rows.append(PointRow(0, point))

    def _words(self, paragraph: Paragraph) -> str:
        """Without the letter that stands in the text where the section says so; a list tells its numbering itself."""
        index = max(at for at, row in enumerate(self._rows) if isinstance(row, SectionRow))
        row = cast("SectionRow", self._rows[index])
        if paragraph.numbering is not Numbering.NONE:
            if row.section.numbering is Numbering.NONE:
                self._rows[index] = row.changed({"numbering": paragraph.numbering})
        elif row.section.numbering in _IN_THE_TEXT:
            return _COUNTED.sub("", paragraph.words)
        return paragraph.words

    def _with(self, owner: Described, name: str, text: str) -> Described:
        """`owner` with what `name` means; what cannot be is listed with its reason."""
        try:
            if name == ID and isinstance(owner, Section):
                return replace(owner, id=read_id(text))
            entered = Field(name)
            value: Any = read_entry(owner, entered, text)
            return replace(owner, **{entry_of(owner, entered).attribute: value})
        except RefusedError as refused:
            self._not_understood.append(f"[{name}: {text}] {refused}")
        except ValueError:  # there is no field of that name
            self._not_understood.append(f"[{name}: {text}]")
        return owner


def _joined(first: str, second: str) -> str:
    """What stands in two paragraphs as one."""
    return f"{first} {second}" if first and second else first or second
