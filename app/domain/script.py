"""What stands on the page, block by block, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.plan import Plan, PlannedPoint, PlannedSection
from app.domain.scroll_path import LEAD_LINES, ReadingLine

MIDDLE_OF_LINE = 0.5
"""A heading comes to rest with its first line in the middle of the band."""


class BlockKind(StrEnum):
    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    SUBHEADING = "subheading"
    CUE = "cue"
    POINT = "point"
    LEFT_OUT = "left out"
    """A point or heading that gave way: one small struck line, passed in the rest before what follows."""


HEADINGS = {BlockKind.HEADING, BlockKind.SUBHEADING}


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the script; `section` and `point` are indices in the plan, None where there is none."""

    kind: BlockKind
    text: str
    number: str = ""
    section: int | None = None
    point: int | None = None


@dataclass(frozen=True, slots=True)
class LaidBlock:
    """A block in its place: `top` and `line_height` in px of the script, `line_starts` in code points."""

    block: Block
    top: float
    line_height: float
    line_starts: tuple[int, ...]

    @property
    def bottom(self) -> float:
        return self.top + self.line_height * len(self.line_starts)


def script(plan: Plan) -> tuple[Block, ...]:
    """The title, then each heading that has words, each cue and point."""
    return tuple(_blocks(plan))


def _blocks(plan: Plan) -> Iterator[Block]:
    if plan.notes.title:
        yield Block(BlockKind.TITLE, plan.notes.title)
    if plan.notes.subtitle:
        yield Block(BlockKind.SUBTITLE, plan.notes.subtitle)
    point = 0
    for index, planned in enumerate(plan.sections):
        if planned.section.title.strip():
            yield Block(_heading_kind(planned), planned.section.title, section=index)
        while point < len(plan.points) and plan.points[point].section == index:
            yield from _point_blocks(plan.points[point], index, point)
            point += 1


def _heading_kind(planned: PlannedSection) -> BlockKind:
    if not planned.kept:
        return BlockKind.LEFT_OUT
    return BlockKind.SUBHEADING if planned.depth else BlockKind.HEADING


def _point_blocks(said: PlannedPoint, section: int, point: int) -> Iterator[Block]:
    if not said.kept:
        yield Block(BlockKind.LEFT_OUT, said.point.say, said.number, section, point)
        return
    if said.point.cue:
        yield Block(BlockKind.CUE, said.point.cue, section=section, point=point)
    yield Block(BlockKind.POINT, said.text, said.number, section, point)


def reading_lines(plan: Plan, laid: tuple[LaidBlock, ...]) -> Iterator[ReadingLine]:
    """When each laid-out line is read: headings in the section's rest, points word by word."""
    for place in laid:
        block = place.block
        if block.kind is BlockKind.POINT and block.point is not None:
            yield from _point_lines(plan, place, block.point)
        elif block.kind in HEADINGS and block.section is not None:
            heading_s = plan.sections[block.section].heading_s
            top = place.top + (MIDDLE_OF_LINE - LEAD_LINES) * place.line_height
            yield ReadingLine(heading_s, heading_s, top, top + place.line_height, opens_block=True)


def _point_lines(plan: Plan, place: LaidBlock, point: int) -> Iterator[ReadingLine]:
    said = plan.points[point]
    starts_s = [said.start_s, *(said.time_at(offset) for offset in place.line_starts[1:]), said.end_s]
    last = len(place.line_starts) - 1
    for line in range(last + 1):
        top = place.top + line * place.line_height
        yield ReadingLine(
            starts_s[line],
            starts_s[line + 1],
            top,
            top + place.line_height,
            opens_block=line == 0,
            closes_block=line == last,
        )
