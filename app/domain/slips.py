"""What has to be put right before the speech can be delivered, each beside its line of the outline."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.entry import Field
from app.domain.hints import excerpt
from app.domain.outline import HEAD, Outline, PointRow, SectionRow
from app.domain.problem import Problem
from app.translation import _


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong with a row (0 for the head), in which field if that is known, and what to do.

    `line` is that of the file, 0 where the file does not tell it.
    """

    row: int
    field: Field | None
    sentence: str
    hint: str
    line: int = 0


def slips(outline: Outline) -> tuple[Slip, ...]:
    """What `rostrum check` would find if these notes were saved now, in reading order."""
    return tuple(_slips(outline))


def slips_on_file(problems: Sequence[Problem], row_lines: Sequence[int], outline: Outline) -> tuple[Slip, ...]:
    """The problems of a file beside the rows read from it; what `slips` tells by itself is left out."""
    starts = [(line, row.id) for line, row in zip(row_lines, outline.rows, strict=True)]
    line_of = {HEAD: 0} | {row: line for line, row in starts}
    known = {(line_of[slip.row], slip.sentence) for slip in _slips(outline)}
    found = [(_row_at(problem.line, starts), problem) for problem in problems]
    return tuple(
        Slip(row, None, problem.sentence, problem.hint, problem.line)
        for row, problem in found
        if (line_of[row], problem.sentence) not in known
    )


def still_there(found: Sequence[Slip], read: Outline, outline: Outline) -> tuple[Slip, ...]:
    """Those beside rows that are as they were read: what was edited since is judged when it is saved."""
    return tuple(slip for slip in found if outline.owner(slip.row) == read.owner(slip.row))


def _slips(outline: Outline) -> Iterator[Slip]:
    no_title = _("{key} is empty").format(key=excerpt("title"))
    if not outline.head.title:
        yield Slip(HEAD, Field.TITLE, no_title, _("write what the speech is called"))
    if not any(isinstance(row, PointRow) for row in outline.rows):
        sentence = _("There is nothing to say: no section has a point")
        yield Slip(HEAD, None, sentence, _("add a point to a section"))
    keys: dict[str, SectionRow] = {}
    for row in outline.rows:
        if isinstance(row, SectionRow):
            if not row.section.title:
                yield Slip(row.id, Field.TITLE, no_title, _("write what the section is called"))
            yield from _key_slips(row, keys)
        elif not row.point.say:
            yield Slip(row.id, Field.SAY, _("This point is empty"), _("write what is to be said, or delete the point"))


def _key_slips(row: SectionRow, keys: dict[str, SectionRow]) -> Iterator[Slip]:
    """Keys are told apart as on a keyboard: s and S are one."""
    key = row.section.key
    first = keys.setdefault(key.casefold(), row) if key else row
    if first is not row:
        sentence = _("The jump key {text} is used twice").format(text=excerpt(key))
        hint = _("it leads to {section}; choose another").format(section=excerpt(first.section.name))
        yield Slip(row.id, Field.KEY, sentence, hint)


def _row_at(line: int, starts: Sequence[tuple[int, int]]) -> int:
    """The row that begins nearest above the line, or the head."""
    return max(((start, row) for start, row in starts if start <= line), default=(0, HEAD))[1]
