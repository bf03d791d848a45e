from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.notes import Notes, Point, Section
from app.domain.outline import DEEPEST, HEAD, Outline, PointRow, Row, SectionRow, is_well_formed
from tests.edits import Edit, after, drawing, drawn, edits
from tests.speeches import notes_of, points


@given(notes_of(points))
def test_an_outline_holds_the_notes_it_was_made_of(notes: Notes) -> None:
    assert Outline.of(notes).notes() == notes


@given(notes_of(points), st.lists(edits, max_size=12))
def test_whatever_is_done_an_outline_stays_one(notes: Notes, sequence: list[Edit]) -> None:
    outline = after(Outline.of(notes), sequence)
    ids = [row.id for row in outline.rows]
    assert is_well_formed(outline.rows)
    assert len(set(ids)) == len(ids)
    assert all(HEAD < row_id < outline.next_id for row_id in ids)
    again = Outline.of(outline.notes())
    assert [row.owner for row in again.rows] == [row.owner for row in outline.rows]


def test_rows_stand_in_reading_order() -> None:
    outline = drawn("A a b, .B c, ..C, .D d, E e")
    assert [section.title for section in outline.notes().sections] == ["A", "E"]
    assert drawing(Outline.of(outline.notes())) == "A a b, .B c, ..C, .D d, E e"


def test_without_rows_there_are_no_sections() -> None:
    assert Outline.of(Notes("T", ())).notes() == Notes("T", ())


def test_a_row_is_found_by_its_identity() -> None:
    outline = drawn("A a, .B b")
    assert outline.index(4) == 3
    assert outline.index(9) is None
    assert outline.owner(4) == Point("b")
    assert outline.owner(3) == Section("B")
    assert outline.owner(HEAD) == Notes("Letters", ())
    assert outline.owner(9) is None


@pytest.mark.parametrize(("index", "block", "own"), [(0, range(6), range(1, 3)), (3, range(3, 6), range(4, 5))])
def test_a_section_goes_with_all_it_holds(index: int, block: range, own: range) -> None:
    outline = drawn("A a b, .B c, ..C, D")
    assert outline.block(index) == block
    assert outline.own_points(index) == own
    assert outline.block(1) == range(1, 2)


def test_a_row_knows_the_heading_it_stands_below() -> None:
    outline = drawn("A a, .B b")
    assert [outline.heading(index).section.title for index in range(4)] == ["A", "A", "B", "B"]


@pytest.mark.parametrize("picture", ["A, ..B", ".A", f"A, {'.' * (DEEPEST + 1)}B"])
def test_a_section_without_the_one_around_it_is_no_outline(picture: str) -> None:
    assert not is_well_formed(drawn(picture).rows)


def test_a_point_without_a_section_is_no_outline() -> None:
    assert not is_well_formed((PointRow(1, Point("a")),))
    assert not is_well_formed((SectionRow(1, -1, Section("A")),))
    assert is_well_formed(())


def test_what_differs_only_in_names_for_records_says_the_same() -> None:
    outline = drawn("A a, B")
    rows: tuple[Row, ...] = (SectionRow(7, 0, Section("A", id="a")), *outline.rows[1:])
    assert outline.says_the_same(replace(outline, rows=rows, next_id=99))
    assert not outline.says_the_same(drawn("A a, .B"))
    assert not outline.says_the_same(drawn("A b, B"))
    assert not outline.says_the_same(outline.changed({HEAD: {"title": "Other"}}))
