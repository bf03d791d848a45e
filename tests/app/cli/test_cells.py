import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.cells import cells, shortened


@pytest.mark.parametrize(("text", "expected"), [("", 0), ("word", 4), ("日本", 4), ("e\u0301", 1), ("ｆ", 2)])
def test_text_takes_the_room_of_its_characters(text: str, expected: int) -> None:
    assert cells(text) == expected


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("as it is", 8, "as it is"),
        ("as it was", 8, "as it w…"),
        ("as it was", 7, "as it…"),
        ("two\n  lines", 20, "two lines"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
    ],
)
def test_text_that_is_too_long_is_shortened(text: str, most: int, expected: str) -> None:
    assert shortened(text, most) == expected


@given(st.text(), st.integers(min_value=1, max_value=30))
def test_what_is_shortened_never_takes_more_room(text: str, most: int) -> None:
    line = shortened(text, most)
    assert cells(line) <= most
    assert len(line.splitlines()) <= 1
