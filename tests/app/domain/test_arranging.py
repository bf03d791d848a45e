from collections import Counter

import pytest
from hypothesis import assume, given
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
from app.domain.editing import Edited
from app.domain.notes import Notes, Point, Section
from app.domain.outline import DEEPEST, HEAD, Outline, SectionRow
from app.domain.refused import Refusal
from tests.edits import drawing, drawn, named, numbers, row_of
from tests.speeches import notes_of, points

BEFORE, AFTER, INSIDE = Side
SPEECH = "A a b, .B c, .C, D d"


def result(edited: Edited) -> str:
    return edited.sentence if isinstance(edited, Refusal) else drawing(edited)


@pytest.mark.parametrize(
    ("anchor", "side", "picture"),
    [
        ("a", BEFORE, "A X a b, .B c, .C, D d"),
        ("a", AFTER, "A a X b, .B c, .C, D d"),
        ("a", INSIDE, "A a X b, .B c, .C, D d"),
        ("A", BEFORE, "A point stands in a section"),
        ("A", AFTER, "A X a b, .B c, .C, D d"),
        ("A", INSIDE, "A a b X, .B c, .C, D d"),
        ("D", BEFORE, "A a b, .B c, .C X, D d"),
        ("D", INSIDE, "A a b, .B c, .C, D d X"),
    ],
)
def test_a_point_is_added_beside_any_line(anchor: str, side: Side, picture: str) -> None:
    outline = drawn(SPEECH)
    assert result(add_point(outline, named(outline, anchor), side, Point("X"))) == picture


@pytest.mark.parametrize(
    ("anchor", "side", "picture"),
    [
        ("A", BEFORE, "X, A a b, .B c, .C, D d"),
        ("A", AFTER, "A a b, .B c, .C, X, D d"),
        ("A", INSIDE, "A a b, .B c, .C, .X, D d"),
        ("B", BEFORE, "A a b, .X, .B c, .C, D d"),
        ("B", INSIDE, "A a b, .B c, ..X, .C, D d"),
        ("a", BEFORE, "A, X a b, .B c, .C, D d"),
        ("a", AFTER, "A a, X b, .B c, .C, D d"),
        ("c", INSIDE, "A a b, .B c, .X, .C, D d"),
    ],
)
def test_a_section_is_added_beside_any_line(anchor: str, side: Side, picture: str) -> None:
    outline = drawn(SPEECH)
    assert result(add_section(outline, named(outline, anchor), side, Section("X"))) == picture


def test_the_first_section_is_added_to_the_head() -> None:
    empty = Outline(Notes("T", ()))
    assert result(add_section(empty, HEAD, AFTER, Section("A"))) == "A"
    assert result(add_section(drawn("A"), HEAD, INSIDE, Section("B"))) == "A, B"
    assert result(add_section(drawn("A"), HEAD, BEFORE, Section("B"))) == "B, A"
    assert result(add_point(drawn("A"), HEAD, AFTER)) == "A point stands in a section"


def test_what_is_added_is_empty_unless_it_is_given() -> None:
    outline = drawn("A")
    assert result(add_point(outline, 1, INSIDE)) == "A "
    assert result(add_section(outline, 1, AFTER)) == "A, "


def test_a_new_line_has_the_next_identity() -> None:
    outline = drawn("A a")
    added = add_point(outline, 2, AFTER)
    assert isinstance(added, Outline)
    assert [row.id for row in added.rows] == [1, 2, outline.next_id]
    assert added.next_id == outline.next_id + 1


@pytest.mark.parametrize(
    ("name", "picture"),
    [("a", "A b, .B c, .C, D d"), ("B", "A a b, .C, D d"), ("A", "D d")],
)
def test_what_is_removed_goes_with_all_it_holds(name: str, picture: str) -> None:
    outline = drawn(SPEECH)
    assert result(remove(outline, named(outline, name))) == picture


def test_a_copy_stands_right_after_it_with_identities_of_its_own() -> None:
    outline = drawn(SPEECH)
    copied = duplicate(outline, named(outline, "A"))
    assert isinstance(copied, Outline)
    assert drawing(copied) == "A a b, .B c, .C, A a b, .B c, .C, D d"
    assert [row.id for row in copied.rows[6:12]] == [9, 10, 11, 12, 13, 14]
    assert result(duplicate(outline, named(outline, "c"))) == "A a b, .B c c, .C, D d"


def test_a_copied_section_has_no_jump_key_and_no_name_for_records() -> None:
    outline = Outline.of(Notes("T", (Section("A", "a", key="A"),)))
    copied = duplicate(outline, 1)
    assert isinstance(copied, Outline)
    assert copied.rows[1].owner == Section("A")


@pytest.mark.parametrize(
    ("name", "anchor", "side", "picture"),
    [
        ("a", "d", AFTER, "A b, .B c, .C, D d a"),
        ("d", "a", BEFORE, "A d a b, .B c, .C, D"),
        ("a", "B", INSIDE, "A b, .B c a, .C, D d"),
        ("a", "A", BEFORE, "A point stands in a section"),
        ("B", "D", AFTER, "A a b, .C, D d, B c"),
        ("B", "D", BEFORE, "A a b, .C, B c, D d"),
        ("B", "D", INSIDE, "A a b, .C, D d, .B c"),
        ("D", "B", INSIDE, "A a b, .B c, ..D d, .C"),
        ("A", "D", INSIDE, "D d, .A a b, ..B c, ..C"),
        ("A", "B", INSIDE, "A section cannot go into itself"),
        ("A", "b", AFTER, "A section cannot go into itself"),
        ("D", "b", AFTER, "A section cannot go between points"),
        ("A", "A", INSIDE, "A a b, .B c, .C, D d"),
    ],
)
def test_anything_moves_to_any_place_but_into_itself(name: str, anchor: str, side: Side, picture: str) -> None:
    outline = drawn(SPEECH)
    assert result(move(outline, named(outline, name), named(outline, anchor), side)) == picture


def test_a_section_moves_to_the_beginning_and_the_end() -> None:
    outline = drawn(SPEECH)
    assert result(move(outline, named(outline, "D"), HEAD, BEFORE)) == "D d, A a b, .B c, .C"
    assert result(move(outline, named(outline, "B"), HEAD, AFTER)) == "A a b, .C, D d, B c"
    assert result(move(outline, named(outline, "a"), HEAD, AFTER)) == "A point stands in a section"


def test_what_is_moved_to_where_it_stands_changes_nothing() -> None:
    outline = drawn(SPEECH)
    assert move(outline, named(outline, "b"), named(outline, "a"), AFTER) is outline
    assert move(outline, named(outline, "b"), named(outline, "b"), AFTER) is outline


def test_sections_lie_no_deeper_than_a_file_can_hold() -> None:
    outline = drawn(", ".join("." * depth + "S" for depth in range(DEEPEST + 1)) + ", T, .U")
    sentence = "Sections cannot lie deeper than this"
    assert result(add_section(outline, outline.rows[DEEPEST].id, INSIDE)) == sentence
    assert result(move(outline, named(outline, "T"), outline.rows[DEEPEST - 1].id, INSIDE)) == sentence
    assert isinstance(move(outline, named(outline, "U"), outline.rows[DEEPEST - 1].id, INSIDE), Outline)


@pytest.mark.parametrize(
    ("name", "picture"),
    [
        ("a", "It is the first already"),
        ("b", "A b a, .B c, .C, D d"),
        ("c", "A a b c, .B, .C, D d"),
        ("d", "A a b, .B c, .C d, D"),
        ("A", "It is the first already"),
        ("B", "It is the first already"),
        ("C", "A a b, .C, .B c, D d"),
        ("D", "D d, A a b, .B c, .C"),
    ],
)
def test_up_passes_one_line_or_one_section(name: str, picture: str) -> None:
    outline = drawn(SPEECH)
    assert result(move_up(outline, named(outline, name))) == picture


@pytest.mark.parametrize(
    ("name", "picture"),
    [
        ("a", "A b a, .B c, .C, D d"),
        ("b", "A a, .B b c, .C, D d"),
        ("d", "It is the last already"),
        ("A", "D d, A a b, .B c, .C"),
        ("C", "A a b, .B c, D d, .C"),
        ("D", "It is the last already"),
    ],
)
def test_down_passes_one_line_or_one_section(name: str, picture: str) -> None:
    outline = drawn(SPEECH)
    assert result(move_down(outline, named(outline, name))) == picture


def test_a_sub_section_moves_up_and_down_between_sections() -> None:
    outline = drawn("A, B, .C c, .D")
    assert result(move_up(outline, named(outline, "C"))) == "A, .C c, B, .D"
    assert result(move_up(drawn("A, .B, ..C"), 3)) == "It is the first already"
    assert result(move_up(drawn("A, B, .C, ..D"), 4)) == "It is the first already"
    assert result(move_down(drawn("A, .B, ..C, D"), 3)) == "It is the last already"


@given(notes_of(points), numbers)
def test_up_and_down_again_is_where_it_was(notes: Notes, number: int) -> None:
    outline = Outline.of(notes)
    row = row_of(outline, number)
    above, below = move_up(outline, row), move_down(outline, row)
    if isinstance(above, Outline):
        assert move_down(above, row) == outline
    if isinstance(below, Outline):
        assert move_up(below, row) == outline


@pytest.mark.parametrize(
    ("name", "picture"),
    [
        ("D", "A a b, .B c, .C, .D d"),
        ("C", "A a b, .B c, ..C, D d"),
        ("B", "There is no section before this one to go into"),
        ("A", "There is no section before this one to go into"),
        ("b", "There is no section before this one to go into"),
    ],
)
def test_a_section_moves_into_the_one_before(name: str, picture: str) -> None:
    outline = drawn(SPEECH)
    assert result(move_in(outline, named(outline, name))) == picture


@pytest.mark.parametrize(
    ("name", "picture"),
    [
        ("B", "A a b, .C, B c, D d"),
        ("A", "There is no section around this one"),
        ("c", "There is no section around this one"),
    ],
)
def test_a_sub_section_moves_out_of_the_one_around_it(name: str, picture: str) -> None:
    outline = drawn(SPEECH)
    assert result(move_out(outline, named(outline, name))) == picture


@given(notes_of(points), numbers, numbers, st.sampled_from(Side))
def test_moving_keeps_every_line(notes: Notes, number: int, other: int, side: Side) -> None:
    outline = Outline.of(notes)
    moved = move(outline, row_of(outline, number), row_of(outline, other), side)
    assume(isinstance(moved, Outline))
    assert isinstance(moved, Outline)
    assert Counter((row.id, row.owner) for row in moved.rows) == Counter((row.id, row.owner) for row in outline.rows)
    assert moved.next_id == outline.next_id


@pytest.mark.parametrize("change", [remove, duplicate, move_up, move_down, move_in, move_out])
def test_a_line_that_is_gone_is_said_to_be_gone(change: type) -> None:
    assert result(change(drawn("A a"), 99)) == "This line is not there any more"


def test_a_place_that_is_gone_is_said_to_be_gone() -> None:
    outline = drawn("A a")
    assert result(move(outline, 99, 1, AFTER)) == "This line is not there any more"
    assert result(move(outline, 2, 99, AFTER)) == "This line is not there any more"
    assert result(add_section(outline, 99, AFTER)) == "This line is not there any more"
    assert result(add_point(outline, 99, AFTER)) == "A point stands in a section"
    assert isinstance(outline.rows[0], SectionRow)


def test_the_first_point_of_empty_notes_comes_with_a_section() -> None:
    outline = add_point(Outline(Notes("T", ())), HEAD, AFTER)
    assert isinstance(outline, Outline)
    assert [row.id for row in outline.rows] == [1, 2]
    assert outline.notes().sections == (Section("", points=(Point(""),)),)
    assert outline.next_id == 3
    assert isinstance(add_point(outline, HEAD, AFTER), Refusal)
