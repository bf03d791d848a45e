"""Texts from elsewhere, paragraph by paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.pasting import MOST_AT_ONCE, MOST_IN_ONE, Pasted, pasted
from app.domain.visible import HIDDEN, in_one_line

WRAPPED = """\
Convergence is where most of the room agrees, and we should say so before
we come to what divides us, because nobody listens after that.
"""


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("one", ["one"]),
        ("- one", ["- one"]),
        (" into a sentence ", [" into a sentence "]),
        ("one\n", ["one"]),
        ("One.\nTwo.\r\nThree.", ["One.", "Two.", "Three."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        (WRAPPED, [" ".join(WRAPPED.split())]),
        (f"{WRAPPED}\n{WRAPPED}", [" ".join(WRAPPED.split())] * 2),
        ("1) one\n2) two\n3) three", ["one", "two", "three"]),
        ("• one\n• two", ["one", "two"]),
        ("one\x0bin two lines", ["one in two lines"]),
        ("\ufeffone", ["one"]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_each_paragraph_is_to_be_said_in_one_point(text: str, paragraphs: list[str]) -> None:
    assert pasted(text) == Pasted(tuple(paragraphs))


def test_what_cannot_be_seen_is_left_out_and_told() -> None:
    assert pasted("one\u202e two\x07") == Pasted(("one two",), hidden=True)
    assert pasted("one\u202e two").remark == "Characters that cannot be seen were left out."
    assert pasted("one two").remark == ""


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("x" * 10_000_000, [MOST_IN_ONE]),
        ("many words " * 100_000, [MOST_IN_ONE]),
        ("发" * 1_000_000, [MOST_IN_ONE]),
        ("\n\n".join(["x" * 9000] * 10), [9000, 9000, 2000]),
    ],
    ids=["no space", "words", "Chinese", "paragraphs"],
)
def test_what_finds_no_room_is_left_out_and_told(text: str, lengths: list[int]) -> None:
    found = pasted(text)
    assert [len(paragraph.strip(" ")) for paragraph in found.paragraphs] == lengths
    assert found.cut
    assert found.remark == "Only the beginning found room. A whole document is read with Ctrl+O."


def test_as_one_text_it_has_no_more_than_a_point_takes_in() -> None:
    assert pasted("One.\n\nTwo.").in_one == "One. Two."
    assert len(pasted("\n\n".join(["x" * 9000] * 3)).in_one) == MOST_IN_ONE


@given(st.text(alphabet=st.sampled_from("ab1.) -•\n\r\t\x07\u202e\u00ad发\ufeff\x0b\x0c")))
def test_whatever_is_pasted_can_be_seen_and_finds_room(text: str) -> None:
    found = pasted(text)
    assert sum(map(len, found.paragraphs)) <= MOST_AT_ONCE
    assert not any(HIDDEN.search(paragraph) for paragraph in found.paragraphs)
    assert all(in_one_line(paragraph) for paragraph in found.paragraphs)
