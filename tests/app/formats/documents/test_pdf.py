"""Columns of a PDF are read one after the other, and lines from right to left as they are written."""

import pytest

from app.domain.recognising.reading import Part
from app.domain.recognising.recognise import recognised
from app.formats.documents import pdf_columns
from app.formats.documents.pdf import pdf_document
from app.formats.documents.pdf_columns import columns_of
from app.formats.documents.pdf_lines import PdfLine
from app.formats.documents.right_to_left import in_order, put_together
from tests.documents import pdf_of

LEFT = (
    "The flood came at night and the",
    "water stood at the third step",
    "of the hall. We had a plan for",
    "the fifth.",
)
RIGHT = (
    "Help came with shovels and with",
    "bread. Nobody had called them",
    "and nobody sent them home, for",
    "a week.",
)


def line(text: str, left: float, base: float, width: float = 90.0, size: float = 6.0) -> PdfLine:
    return PdfLine(text, left, left + width, base, size, bold=False)


def two_columns(*extra: PdfLine) -> list[PdfLine]:
    sides = ((5.0, LEFT), (105.0, RIGHT))
    return [*extra, *(line(text, x, 150.0 - 12 * at) for x, texts in sides for at, text in enumerate(texts))]


def texts(runs: list[list[PdfLine]]) -> list[list[str]]:
    return [[one.text for one in run] for run in runs]


def test_lines_that_go_across_both_columns_are_taken_apart() -> None:
    title = "What the river taught us, in one line that goes across"
    placed = [
        (5.0 + 100 * side, 150.0 - 12 * at, text) for at in range(4) for side, text in ((0, LEFT[at]), (1, RIGHT[at]))
    ]
    document = pdf_document(
        "d",
        pdf_of((5, 180, title), *placed, (5, 90, "And that is what it taught us, all in all, at last"), size=6),
        print,
    )
    said = [one.said for one in recognised(document).decisions]
    assert said == [title, " ".join(LEFT), " ".join(RIGHT), "And that is what it taught us, all in all, at last"]


def test_the_order_of_the_document_is_kept_where_it_has_one() -> None:
    title, end = line("Title", 5, 180, 190), line("Thank you", 5, 90, 40)
    assert texts(columns_of([title, *two_columns(), end])) == [["Title"], list(LEFT), list(RIGHT), ["Thank you"]]


def test_lines_far_apart_in_two_columns_are_one_text_all_the_same() -> None:
    spaced, below = 9.5, 48.0
    placed = [
        (5.0 + 100 * side, 180.0 - below * again - spaced * at, text)
        for side, lines in enumerate((LEFT, RIGHT))
        for again in range(3)
        for at, text in enumerate(lines)
    ]
    said = [one.said for one in recognised(pdf_document("d", pdf_of(*placed, size=6), print)).decisions]
    assert said == [" ".join(LEFT)] * 3 + [" ".join(RIGHT)] * 3


def test_where_nothing_stands_side_by_side_there_are_no_columns() -> None:
    few = two_columns()[:6]
    assert columns_of(few) == [few]
    list_of_names = [line(f"Name {at}", 5, 100.0 - at, 20 + 10 * (at == 0) * 6) for at in range(5)]
    beside = [line("A text that says more", 105, 100.0 - at) for at in range(5)]
    assert len(columns_of([*list_of_names, *beside])) == 1
    below = [line("a", 105, 50.0 - at) for at in range(5)]
    assert len(columns_of([*(line("b", 5, 100.0 - at) for at in range(5)), *below])) == 1


def test_columns_from_right_to_left_begin_on_the_right() -> None:
    rows = [
        PdfLine(
            "one two",
            5,
            195,
            150.0 - at,
            6,
            bold=False,
            pieces=(line(f"l{at}", 5, 150.0 - at), line(f"r{at}", 105, 150.0 - at)),
        )
        for at in range(4)
    ]
    assert texts(columns_of(rows, right_to_left=True)) == [["r0", "r1", "r2", "r3"], ["l0", "l1", "l2", "l3"]]


def test_a_gap_within_a_column_parts_nothing() -> None:
    pieces = (line("a", 5, 150, 30), line("b", 60, 150, 35), line("c", 105, 150))
    whole = PdfLine("a b c", 5, 195, 150, 6, bold=False, pieces=pieces)
    runs = columns_of([whole, *two_columns()])
    assert runs[0][0].text == "a b"


@pytest.mark.parametrize(
    ("drawn", "written"),
    [
        ("أوال:ً الماء", "أوالً: الماء"),
        ("انقطع الماء - .", "- انقطع الماء."),
        ("١ موعد مكتوب - .", "١- موعد مكتوب."),
        ("لكم .", "لكم."),
        ("Hello - .", "Hello - ."),
    ],
)
def test_signs_at_the_ends_of_a_line_stand_where_they_are_written(drawn: str, written: str) -> None:
    assert in_order(drawn) == written


def test_a_line_that_was_drawn_in_two_heights_is_one() -> None:
    left, right = line("ً لكم", 480, 526.8, 27, 12), line("وشكرا", 507, 524.2, 30, 12)
    assert [one.text for one in put_together([left, right])] == ["وشكراً لكم"]
    assert [one.text for one in put_together([line("لكم", 480, 524, 27, 12), right])] == ["وشكرا لكم"]
    assert len(put_together([line("a", 480, 524, 27, 12), line("b", 507, 524, 27, 12)])) == 2


def test_a_page_of_points_is_read_to_its_last_line() -> None:
    assert Part.POINT in {
        one.part for one in recognised(pdf_document("d", pdf_of((9, 9, "Go home, now.")), print)).decisions
    }
    assert pdf_columns.columns_of([]) == [[]]
