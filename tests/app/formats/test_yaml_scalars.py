from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.visible import in_one_line
from app.formats.problems import Problems
from app.formats.yaml_reading import read_tree
from app.formats.yaml_scalars import Room, written
from app.formats.yaml_tree import Items, Keyed, Text
from tests.app.formats.test_notes_writing import TEXTS

SENTENCE = "We turn to item 4 of the agenda and to nothing else"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Thank you, Chair.", "Thank you, Chair."),
        ("", "''"),
        ("Two words: thank you.", '"Two words: thank you."'),
        ("item #4", '"item #4"'),
        ("'Nothing about us' is", "\"'Nothing about us' is\""),
        ('"Never again": we', "'\"Never again\": we'"),
        ("a\\b: it's", "'a\\b: it''s'"),
        ("no", '"no"'),
        ("1:30", '"1:30"'),
        ("- a", '"- a"'),
        ("- ", "'- '".replace("'", '"')),
        ("a:", '"a:"'),
        ("人权", "人权"),
    ],
)
def test_a_text_is_plain_where_it_can_be(text: str, line: str) -> None:
    assert written(text, Room(2, 2)) == [line]


def test_a_text_wider_than_its_room_runs_over_several_lines() -> None:
    assert written(SENTENCE, Room(8, 4, 30)) == ["We turn to item 4 of", "    the agenda and to nothing", "    else"]


def test_a_wide_text_that_cannot_be_plain_is_folded() -> None:
    assert written("Note: " + SENTENCE, Room(8, 4, 40)) == [
        ">-",
        "    Note: We turn to item 4 of the",
        "    agenda and to nothing else",
    ]


@pytest.mark.parametrize(
    ("sign", "lines"),
    [
        (">", [">- # why", "  it's so"]),
        ("|", ["|- # why", "  it's so"]),
        ('"', ['"it\'s so"']),
        ("'", ["'it''s so'"]),
    ],
)
def test_a_text_keeps_the_sign_it_had(sign: str, lines: list[str]) -> None:
    assert written("it's so", Room(2, 2, 60, sign, " # why")) == lines


def test_before_a_remark_a_text_is_in_quotation_marks() -> None:
    assert written("so", Room(2, 2, remark=" # why")) == ['"so"']


@given(
    TEXTS,
    st.sampled_from(["", "'", '"', ">", "|"]),
    st.sampled_from(["", " # remark"]),
    st.sampled_from([20, 60, inf]),
)
def test_every_text_is_read_back_as_it_is(text: str, sign: str, remark: str, width: float) -> None:
    for before, indent in (("  - ", 4), ("  k: ", 4)):
        lines = written(text, Room(len(before), indent, width, sign, remark))
        behind = "" if lines[0].endswith(remark) else remark
        problems = Problems("s")
        document = "\n".join(["a:", before + lines[0], *lines[1:]]) + behind
        tree = read_tree(document.split("\n"), problems)
        problems.raise_if_any()
        assert isinstance(tree, Keyed)
        inner = tree.entries[0].value
        assert isinstance(inner, Items | Keyed)
        node = inner.items[0] if isinstance(inner, Items) else inner.entries[0].value
        assert isinstance(node, Text)
        assert not node.cut
        assert in_one_line(node.value) == text
