import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.notes import Notes, Numbering, Point, Priority, Section

POSITIONS = st.integers(1, 3999)


@pytest.mark.parametrize(
    ("numbering", "labels"),
    [
        (Numbering.NONE, ["", "", ""]),
        (Numbering.BULLET, ["–", "–", "–"]),
        (Numbering.DECIMAL, ["1", "2", "3"]),
        (Numbering.LETTER, ["a", "b", "c"]),
        (Numbering.ROMAN, ["i", "ii", "iii"]),
    ],
)
def test_points_are_counted_in_the_margin(numbering: Numbering, labels: list[str]) -> None:
    assert [numbering.label(position) for position in (1, 2, 3)] == labels


@pytest.mark.parametrize(
    ("position", "label"), [(26, "z"), (27, "aa"), (52, "az"), (53, "ba"), (702, "zz"), (703, "aaa")]
)
def test_letters_go_on_after_z(position: int, label: str) -> None:
    assert Numbering.LETTER.label(position) == label


@pytest.mark.parametrize(("position", "label"), [(4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (1994, "mcmxciv")])
def test_roman_numerals_take_away_what_stands_before(position: int, label: str) -> None:
    assert Numbering.ROMAN.label(position) == label


@given(POSITIONS, POSITIONS, st.sampled_from([Numbering.DECIMAL, Numbering.LETTER, Numbering.ROMAN]))
def test_no_two_points_have_the_same_label(one: int, other: int, numbering: Numbering) -> None:
    assert (numbering.label(one) == numbering.label(other)) == (one == other)


@given(POSITIONS)
def test_a_roman_numeral_never_repeats_a_sign_four_times(position: int) -> None:
    assert not re.search(r"(.)\1{3}", Numbering.ROMAN.label(position).replace("mmmm", ""))


def test_a_point_should_be_said_unless_told_otherwise() -> None:
    assert Point("Thank you").priority is Priority.SHOULD


def test_a_section_goes_by_its_label_or_else_its_title() -> None:
    assert Section("Areas of convergence").name == "Areas of convergence"
    assert Section("Areas of convergence", label="Convergence").name == "Convergence"


def test_the_outline_visits_sub_sections_after_the_section_that_holds_them() -> None:
    inner = Section("Strengths", sections=(Section("At home"),))
    notes = Notes("Speech", (Section("Preamble"), Section("SWOT", sections=(inner, Section("Threats")))))
    outline = [(section.title, depth) for section, depth in notes.outline()]
    assert outline == [("Preamble", 0), ("SWOT", 0), ("Strengths", 1), ("At home", 2), ("Threats", 1)]


def test_the_outline_of_empty_notes_is_empty() -> None:
    assert list(Notes("Speech", ()).outline()) == []
