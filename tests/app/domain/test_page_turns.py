from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.page_turns import Piece, page_turns

ROOM = 100.0
PIECES = st.lists(st.builds(Piece, st.integers(1, 60), st.integers(0, 20), st.booleans()), max_size=30)


def filled(pieces: list[Piece], page: range) -> float:
    return sum(pieces[index].height + (pieces[index].space_above if index > page.start else 0) for index in page)


def test_nothing_needs_no_page() -> None:
    assert page_turns([], ROOM) == []


def test_a_page_turns_where_there_is_no_room_for_the_next_piece() -> None:
    assert page_turns([Piece(60), Piece(40), Piece(1)], ROOM) == [range(2), range(2, 3)]


def test_the_space_above_a_piece_is_not_needed_at_the_top_of_a_page() -> None:
    assert page_turns([Piece(60), Piece(40, space_above=1), Piece(60)], ROOM) == [range(1), range(1, 3)]


def test_a_heading_goes_where_its_first_point_goes() -> None:
    assert page_turns([Piece(60), Piece(10, needs_next=True), Piece(40)], ROOM) == [range(1), range(1, 3)]


@given(PIECES)
def test_every_piece_is_on_one_page_in_its_order(pieces: list[Piece]) -> None:
    pages = page_turns(pieces, ROOM)
    assert [index for page in pages for index in page] == list(range(len(pieces)))
    assert all(pages)


def together(pieces: list[Piece], index: int) -> range:
    """The headings and the piece below them to which that one belongs; alone where no page has room for them."""
    start = end = index
    while start > 0 and pieces[start - 1].needs_next:
        start -= 1
    while end < len(pieces) - 1 and pieces[end].needs_next:
        end += 1
    group = range(start, end + 1)
    return group if filled(pieces, group) <= ROOM else range(index, index + 1)


def test_a_heading_stands_alone_where_no_page_has_room_for_what_it_heads_as_well() -> None:
    assert page_turns([Piece(30, needs_next=True), Piece(90)], ROOM) == [range(1), range(1, 2)]


@given(PIECES)
def test_no_page_ends_with_a_heading_unless_no_page_has_room_for_both(pieces: list[Piece]) -> None:
    for page in page_turns(pieces, ROOM)[:-1]:
        last = page.stop - 1
        assert not pieces[last].needs_next or together(pieces, last) == range(last, last + 1)


@given(PIECES)
def test_what_is_on_a_page_has_room_there(pieces: list[Piece]) -> None:
    assert all(filled(pieces, page) <= ROOM or len(page) == 1 for page in page_turns(pieces, ROOM))


@given(PIECES)
def test_no_page_turns_before_it_has_to(pieces: list[Piece]) -> None:
    for page, following in pairwise(page_turns(pieces, ROOM)):
        assert filled(pieces, range(page.start, together(pieces, following.start).stop)) > ROOM
