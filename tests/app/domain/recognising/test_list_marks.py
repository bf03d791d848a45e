"""Marks of lists as people type them."""

import pytest

from app.domain.notes import Numbering
from app.domain.recognising.list_marks import Counting, possible_marks


def marked(*texts: str) -> list[tuple[Numbering, int, str] | None]:
    counting = Counting(texts)
    return [(mark.numbering, mark.number, mark.rest) if (mark := counting.mark(text)) else None for text in texts]


@pytest.mark.parametrize(
    "text",
    ["- A", "– A", "—\tA", "• A", "•A", "· A", "* A", "o\tA", "o  A", "\uf0b7 A", "➢ A", "✓ A", "-A"],
)
def test_a_bullet_in_many_forms(text: str) -> None:
    assert marked(text) == [(Numbering.BULLET, 0, "A")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1. A", "2. B"),
        ("1) A", "2) B"),
        ("(1) A", "(2) B"),
        ("1)A", "2)B"),
        ("1.- A", "2.- B"),
        ("1 - A", "2 - B"),
        ("1º A", "2º B"),
        ("١. A", "٢. B"),
        ("１．A", "２．B"),
        ("1、A", "2、B"),
        ("一、A", "二、B"),
        ("（一）A", "（二）B"),
        ("① A", "② B"),
    ],
)
def test_figures_in_many_forms(first: str, second: str) -> None:
    assert marked(first, second) == [(Numbering.DECIMAL, 1, "A"), (Numbering.DECIMAL, 2, "B")]


@pytest.mark.parametrize(
    ("first", "second"),
    [("a) A", "b) B"), ("(a) A", "(b)B"), ("A. A", "B. B"), ("а) A", "б) B"), ("أ) A", "ب) B")],
)
def test_letters_of_several_alphabets(first: str, second: str) -> None:
    assert marked(first, second) == [(Numbering.LETTER, 1, "A"), (Numbering.LETTER, 2, "B")]


def test_roman_figures_and_letters_are_told_apart_by_what_stands_before() -> None:
    assert marked("i. A", "ii. B", "iii. C", "iv. D") == [
        (Numbering.ROMAN, number, rest) for number, rest in enumerate("ABCD", start=1)
    ]
    letters = [f"{letter}) x" for letter in "abcdefghij"]
    assert [mark and mark[0] for mark in marked(*letters)] == [Numbering.LETTER] * 10


def test_chinese_numerals_count_past_ten() -> None:
    numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    counted = marked(*(f"{numeral}、x" for numeral in numerals))
    assert [mark and mark[1] for mark in counted] == list(range(1, 13))


def test_numbers_of_chapters_count_within_their_chapter() -> None:
    assert marked("1.1 Ships", "1.2 Boats") == [(Numbering.DECIMAL, 1, "Ships"), (Numbering.DECIMAL, 2, "Boats")]


@pytest.mark.parametrize(
    "text",
    ["2024. A year of floods", "5.5 million people", "J. Smith has the floor", "A. Smith has the floor", "-5 degrees"],
)
def test_the_beginning_of_a_sentence_is_no_mark(text: str) -> None:
    assert marked(text) == [None]


def test_a_forgotten_or_repeated_number_still_counts() -> None:
    assert [mark and mark[1] for mark in marked("1. A", "2. B", "2. C", "4. D", "9. E")] == [1, 2, 2, 4, None]


def test_emphasis_is_no_bullet() -> None:
    assert possible_marks("**Bold**") == []
