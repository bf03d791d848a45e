"""Any edits of any outline, for laws that hold whatever a speaker does at the desk."""

from collections.abc import Callable

from hypothesis import strategies as st

from app.domain.arranging import (
    Side,
    add_point,
    add_section,
    duplicate,
    move,
    move_down,
    move_in,
    move_out,
    move_up,
    remove,
)
from app.domain.editing import Edited, enter, join, split
from app.domain.entry import Field, fields_of
from app.domain.notes import Notes, Numbering, Point, Priority, Section
from app.domain.outline import HEAD, Outline, PointRow, Row, SectionRow
from app.domain.refused import Refusal

Edit = Callable[[Outline], Edited]

WRITTEN = {
    Field.LANGUAGE: ["", "fr", "zh-Hant"],
    Field.LIMIT: ["", "5:00", "90 s", "1.5 s"],
    Field.PACE: ["", "110", "99.5"],
    Field.KEY: ["", "A", "#", "'", "-", "é"],
    Field.NUMBERING: ["", *Numbering],
    Field.PRIORITY: ["", *Priority],
    Field.PAUSE: ["", "2", "0.25", "1 min"],
    Field.SECONDS: ["", "7", "0.5"],
}
SIGNS = [
    ": ",
    " #",
    "'",
    '"',
    "- ",
    "? ",
    "[",
    "{",
    "*",
    "&",
    "!",
    "|",
    ">",
    "%",
    "@",
    "`",
    "\\",
    "no",
    "1:30",
    "~",
    "---",
]
texts = st.lists(
    st.sampled_from(["we agree, ", "Geneva ", "人权", "5-10 years ", "a\tb", "\x07", "x" * 60, *SIGNS])
    | st.text(st.characters(codec="utf-8"), max_size=5),
    max_size=12,
).map("".join)
numbers = st.integers(0, 99)


def row_of(outline: Outline, number: int) -> int:
    """One of the rows, or the head."""
    return [HEAD, *(row.id for row in outline.rows)][number % (len(outline.rows) + 1)]


def _entering(number: int, which: int, text: str) -> Edit:
    def edit(outline: Outline) -> Edited:
        row = row_of(outline, number)
        owner = outline.owner(row)
        assert owner is not None
        fields = fields_of(owner)
        field = fields[which % len(fields)]
        choices = WRITTEN.get(field, [text])
        return enter(outline, row, field, choices[which % len(choices)])

    return edit


def _beside(add: Callable[[Outline, int, Side], Edited]) -> st.SearchStrategy[Edit]:
    return st.builds(
        lambda number, side: lambda outline: add(outline, row_of(outline, number), side), numbers, st.sampled_from(Side)
    )


def _at(change: Callable[[Outline, int], Edited]) -> st.SearchStrategy[Edit]:
    return st.builds(lambda number: lambda outline: change(outline, row_of(outline, number)), numbers)


edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(_entering, numbers, numbers, texts),
    st.builds(lambda number, at: lambda outline: split(outline, row_of(outline, number), at), numbers, numbers),
    _beside(add_point),
    _beside(lambda outline, anchor, side: add_point(outline, anchor, side, Point("New", cue="smile"))),
    _beside(lambda outline, anchor, side: add_section(outline, anchor, side, Section("New part"))),
    st.builds(
        lambda number, other, side: (
            lambda outline: move(outline, row_of(outline, number), row_of(outline, other), side)
        ),
        numbers,
        numbers,
        st.sampled_from(Side),
    ),
    *(_at(change) for change in (join, remove, duplicate, move_up, move_down, move_in, move_out)),
)


def after(outline: Outline, sequence: list[Edit]) -> Outline:
    """The outline after those of the edits that are possible."""
    for edit in sequence:
        edited = edit(outline)
        outline = outline if isinstance(edited, Refusal) else edited
    return outline


def drawing(outline: Outline) -> str:
    """An outline of short names: "A a b, .B c" is a section of two points with a sub-section of one."""
    sections: list[str] = []
    for row in outline.rows:
        if isinstance(row, PointRow):
            sections[-1] += f" {row.point.say}"
        else:
            sections.append("." * row.depth + row.section.title)
    return ", ".join(sections)


def drawn(picture: str) -> Outline:
    """The outline of such a drawing; the rows count from 1."""
    rows: list[Row] = []
    for section in picture.split(", "):
        title, *points = section.split(" ")
        rows.append(SectionRow(len(rows) + 1, title.count("."), Section(title.strip("."))))
        for say in points:
            rows.append(PointRow(len(rows) + 1, Point(say)))
    return Outline(Notes("Letters", ()), tuple(rows), len(rows) + 1)


def named(outline: Outline, name: str) -> int:
    """The identity of the row of that title or text."""
    texts = {row.id: row.point.say if isinstance(row, PointRow) else row.section.title for row in outline.rows}
    return next(row for row, text in texts.items() if text == name)
