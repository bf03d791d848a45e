"""What is measured is what is on the page: two points of ten words, each in two lines of 10 px, air between them."""

import math

import pytest

from app.domain.notes import Notes, Point, Section
from app.domain.plan import plan
from app.domain.script import Block, BlockKind, LaidBlock
from app.domain.scroll_path import ScrollPath
from bench.pace_truth import Page, Place, distances
from tests.speeches import NO_RESTS

TEXT = "one two three four five one two three four five"
SECOND_LINE = TEXT.index("five one") + len("five ")


def page() -> Page:
    """Two points of 10 s, the second after a pause of 2 s and a heading; y from 0 to 20 and from 50 to 70."""
    points = (Point(TEXT, seconds=10.0, pause_s=2.0), Point(TEXT, seconds=10.0))
    laid = (
        LaidBlock(Block(BlockKind.POINT, TEXT, section=0, point=0), 0.0, 10.0, (0, SECOND_LINE)),
        LaidBlock(Block(BlockKind.HEADING, "Heading"), 30.0, 10.0, (0,)),
        LaidBlock(Block(BlockKind.POINT, TEXT, section=0, point=1), 50.0, 10.0, (0, SECOND_LINE)),
    )
    return Page(plan(Notes("Two points", (Section("Part", points=points),)), NO_RESTS), laid)


@pytest.mark.parametrize(
    ("y", "words"),
    [
        (-1, 0),
        (0, 0),
        (5, 2.5),
        (10, 5),
        (19, 9.5),
        (20, 10),
        (35, 10),
        (49, 10),
        (50, 10),
        (60, 15),
        (70, 20),
        (99, 20),
    ],
)
def test_the_words_before_a_place_on_the_page(y: float, words: float) -> None:
    assert page().words_at(y) == pytest.approx(words)


def test_the_word_that_is_being_said_has_one_place() -> None:
    due = page().due_at(0.0)
    assert due == Place(0.0, 0.0, 0.0)
    assert page().words_at(page().due_at(7.3).top) == pytest.approx(page().due_at(7.3).words)


def test_in_a_rest_every_place_between_the_words_is_right() -> None:
    assert page().due_at(10.5) == Place(10.0, 20.0, 50.0)
    assert page().due_at(99.0) == Place(20.0, 70.0, math.inf)


def test_a_text_that_stands_still_falls_behind_by_all_that_is_said() -> None:
    still = ScrollPath((0.0,), (0.0,), (0.0,))
    *_, last = distances(page(), still, 22.0, line_px=10.0)
    assert last.words == pytest.approx(20.0)
    assert last.lines == pytest.approx(7.0)
