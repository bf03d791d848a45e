import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.pace import Stop
from app.domain.shares import letters_heard, shares


@pytest.mark.parametrize(
    ("token", "units", "letters"),
    [("to", 1, 2), ("consultation,", 1, 12), ("well-organized", 2, 13), ("SRSG", 4, 12), ("5-10", 3, 9), ("7", 1, 3)],
)
def test_a_token_is_as_long_as_its_letters_unless_it_is_read_out(token: str, units: float, letters: float) -> None:
    assert letters_heard(token, units) == letters


def test_a_sentence_shares_its_own_time_only() -> None:
    assert list(shares([1, 1, 1], [2, 6, 9], [None, Stop.FULL_STOP, None])) == [0.5, 1.5, 1.0]


def test_no_words_share_nothing() -> None:
    assert list(shares([], [], [])) == []


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 30), st.sampled_from([None, *Stop])), min_size=1))
def test_shares_add_up_to_the_units(words: list[tuple[int, int, Stop | None]]) -> None:
    units, letters, stops = (list(column) for column in zip(*words, strict=True))
    shared = [unit * share for unit, share in zip(units, shares(units, letters, stops), strict=True)]
    assert sum(shared) == pytest.approx(sum(units))
