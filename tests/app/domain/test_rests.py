import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.abbreviations import ends_sentence, may_be_abbreviation
from app.domain.pace import Stop
from app.domain.rests import longer, rest_after, rest_before

COMMA, SEMICOLON, FULL_STOP = Stop.COMMA, Stop.SEMICOLON, Stop.FULL_STOP


@pytest.mark.parametrize(
    ("token", "stop"),
    [
        ("word", None),
        ("word,", COMMA),
        ("word;", SEMICOLON),
        ("word:", SEMICOLON),
        ("word.", FULL_STOP),
        ("word!?", FULL_STOP),
        ("word...", FULL_STOP),
        ("word…", FULL_STOP),
        ("word.”)", FULL_STOP),
        ("word.**", FULL_STOP),
        ("word)", COMMA),
        ("word),", COMMA),
        ("word).", FULL_STOP),
        ("“word”", None),
        ("'word'", None),
        ("3.5", None),
        ("10:30", None),
        ("40%", None),
        ("(a)", None),
        ("(iv),", COMMA),
        ("state(s)", None),
        ("pre-", None),
        ("word—", SEMICOLON),
        ("word--", SEMICOLON),
        ("-", SEMICOLON),
        ("–", SEMICOLON),
        ("stage—and", SEMICOLON),
        ("stage--and", SEMICOLON),
        ("wait…what", FULL_STOP),
        ("wait...what", FULL_STOP),
        ("Paris–Berlin", None),
        ("etc.,", COMMA),
        ("كلمة،", COMMA),
        ("كلمة؛", SEMICOLON),
        ("كلمة؟", FULL_STOP),
        ("字，", COMMA),
        ("字、", COMMA),
        ("字：", SEMICOLON),
        ("字。", FULL_STOP),
        ("字！」", FULL_STOP),
        ("शब्द।", FULL_STOP),
    ],
)
def test_a_mark_at_the_end_asks_for_its_rest(token: str, stop: Stop | None) -> None:
    assert rest_after(token) is stop


@pytest.mark.parametrize(
    ("token", "stop"),
    [
        ("word", None),
        ("“word", None),
        ("(word", COMMA),
        ("[word", COMMA),
        ("“(word", COMMA),
        ("（", COMMA),
        ("(a)", None),
        ("(2)", None),
        ("–word", SEMICOLON),
        ("--word", SEMICOLON),
        ("–5", None),
        ("-5", None),
    ],
)
def test_a_mark_at_the_beginning_asks_for_a_rest_before(token: str, stop: Stop | None) -> None:
    assert rest_before(token) is stop


@pytest.mark.parametrize(("token", "stop"), [("etc.", None), ("etc.)", COMMA), ("“etc.”", None), ("etc.!", FULL_STOP)])
def test_the_full_stop_of_an_abbreviation_is_no_rest(token: str, stop: Stop | None) -> None:
    assert rest_after(token, abbreviated=True) is stop


@pytest.mark.parametrize(
    ("token", "following", "ends"),
    [
        ("Mr.", "Smith", False),
        ("e.g.", "Paris", False),
        ("i.e.", "the", False),
        ("J.", "Smith", False),
        ("J.K.", "Smith", False),
        ("U.S.", "Government", False),
        ("etc.", "and", False),
        ("etc.", "Then", True),
        ("etc.)", "“Then", True),
        ("p.m.", "on", False),
        ("p.m.", "Then", True),
        ("No.", "5", False),
        ("no.", "Then", True),
        ("Art.", "(3)", False),
        ("art.", "Then", True),
        ("e.g.", "", True),
        ("etc.", "–", False),
    ],
)
def test_the_word_after_an_abbreviation_shows_whether_the_sentence_ends(token: str, following: str, ends: bool) -> None:  # noqa: FBT001 (a table)
    assert may_be_abbreviation(token)
    assert ends_sentence(token, following) is ends


@pytest.mark.parametrize("token", ["word.", "I.", "5.", "word", "etc", "...", "e.g.,", "", "the."])
def test_other_words_end_their_sentence(token: str) -> None:
    assert not may_be_abbreviation(token)


def test_of_two_rests_the_longer_is_heard() -> None:
    assert longer(None, None) is None
    assert longer(COMMA, None) is COMMA
    assert longer(COMMA, FULL_STOP) is FULL_STOP
    assert longer(FULL_STOP, SEMICOLON) is FULL_STOP


@given(st.text(), st.text())
def test_no_token_is_too_strange_to_rest_at(token: str, following: str) -> None:
    rest_before(token)
    rest_after(token)
    rest_after(token, abbreviated=True)
    may_be_abbreviation(token)
    ends_sentence(token, following)


@given(st.text("ab.,;:()-–—…"))
def test_an_abbreviation_never_rests_longer_than_another_word(token: str) -> None:
    usual = rest_after(token)
    assert longer(usual, rest_after(token, abbreviated=True)) is usual
