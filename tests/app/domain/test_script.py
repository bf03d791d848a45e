from itertools import pairwise

from hypothesis import given

from app.domain.notes import Notes, Numbering, Point, Section
from app.domain.pace import Pace
from app.domain.plan import Plan, plan
from app.domain.script import Block, BlockKind, LaidBlock, reading_lines, script
from app.domain.scroll_path import ReadingLine, flowing_path
from app.domain.treatment import Reason, Treatment
from tests.speeches import plans

HEIGHT = 40.0
GAP = 20.0
CHARACTERS_A_LINE = 10

NOTES = Notes(
    "Title",
    (
        Section("One", numbering=Numbering.DECIMAL, points=(Point("first words here"), Point("second", cue="look up"))),
        Section("Two", sections=(Section("Inner", points=(Point("third"),)),)),
    ),
    subtitle="Subtitle",
)


def laid(laid_out: Plan) -> tuple[LaidBlock, ...]:
    """The script as a page would have it on which every line holds ten characters."""
    blocks, top = [], 0.0
    for block in script(laid_out):
        starts = tuple(range(0, max(len(block.text), 1), CHARACTERS_A_LINE))
        blocks.append(LaidBlock(block, top, HEIGHT, starts))
        top = blocks[-1].bottom + GAP
    return tuple(blocks)


def lines_of(laid_out: Plan) -> list[ReadingLine]:
    return list(reading_lines(laid_out, laid(laid_out)))


def test_the_page_holds_title_headings_cues_and_points_in_order() -> None:
    assert script(plan(NOTES, Pace())) == (
        Block(BlockKind.TITLE, "Title"),
        Block(BlockKind.SUBTITLE, "Subtitle"),
        Block(BlockKind.HEADING, "One", section=0),
        Block(BlockKind.POINT, "first words here", "1", 0, 0),
        Block(BlockKind.CUE, "look up", section=0, point=1),
        Block(BlockKind.POINT, "second", "2", 0, 1),
        Block(BlockKind.HEADING, "Two", section=1),
        Block(BlockKind.SUBHEADING, "Inner", section=2),
        Block(BlockKind.POINT, "third", "", 2, 2),
    )


def test_notes_without_a_title_begin_with_their_first_heading() -> None:
    blocks = script(plan(Notes("", (Section("One", points=(Point("a"),)),)), Pace()))
    assert [block.kind for block in blocks] == [BlockKind.HEADING, BlockKind.POINT]


def test_a_block_ends_where_its_last_line_ends() -> None:
    assert LaidBlock(Block(BlockKind.POINT, "text"), 100.0, 40.0, (0, 10, 20)).bottom == 220.0


def test_headings_and_points_are_read_and_titles_and_cues_are_not() -> None:
    laid_out = plan(NOTES, Pace())
    tops = [line.top for line in lines_of(laid_out) if line.opens_block]
    read = {place.block.kind for place in laid(laid_out) if any(place.top <= top < place.bottom for top in tops)}
    assert read == {BlockKind.HEADING, BlockKind.SUBHEADING, BlockKind.POINT}


def test_each_line_of_a_point_is_read_from_its_first_word_on() -> None:
    laid_out = plan(NOTES, Pace())
    point = laid_out.points[0]
    first, second = [line for line in lines_of(laid_out) if point.start_s <= line.start_s < point.end_s]
    assert (first.start_s, first.end_s, second.end_s) == (point.start_s, second.start_s, point.end_s)
    assert second.start_s == point.time_at(CHARACTERS_A_LINE)
    assert (first.opens_block, first.closes_block) == (True, False)
    assert (second.opens_block, second.closes_block) == (False, True)
    assert second.top == first.bottom


def test_a_point_of_one_line_opens_and_closes_its_block() -> None:
    laid_out = plan(NOTES, Pace())
    (line,) = [line for line in lines_of(laid_out) if line.end_s == laid_out.points[1].end_s]
    assert line.opens_block
    assert line.closes_block


@given(plans)
def test_lines_are_read_in_the_order_in_which_they_stand(laid_out: Plan) -> None:
    lines = lines_of(laid_out)
    assert all(line.start_s <= line.end_s + 1e-9 for line in lines)
    for before, after in pairwise(lines):
        assert before.start_s <= after.start_s + 1e-9
        assert before.bottom <= after.top


@given(plans)
def test_every_speech_has_a_path_from_its_first_heading_to_its_last_word(laid_out: Plan) -> None:
    path = flowing_path(lines_of(laid_out))
    assert path.times_s[0] == laid_out.sections[0].heading_s
    assert path.times_s[-1] <= laid_out.total_s


def test_what_is_left_out_is_one_line_and_its_section_with_it() -> None:
    whole = plan(NOTES, Pace())
    section = next(index for index, planned in enumerate(whole.sections) if len(planned.points))
    gone = {index: Treatment(Reason.MAY_GOES, 1.0) for index in whole.sections[section].points}
    blocks = [block for block in script(plan(NOTES, Pace(), gone)) if block.kind is BlockKind.LEFT_OUT]
    assert {block.point for block in blocks} >= set(gone)
    assert whole.sections[section].section.title in {block.text for block in blocks}
