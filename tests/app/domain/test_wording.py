import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.pace import Stop
from app.domain.wording import SpokenWord, spoken_units, spoken_words

LANGUAGES = st.sampled_from(["en", "en-GB", "fr", "es", "ru", "ar", "zh", "zh_CN", "ja", "th", "de", "", "?"])
MARKS = "abcIXVNSGDRu 0123456789.,:;!?…-–—()[]'’\"«»/%€$+ \u00a0\n国こー。，）٢؛स्ไทยДР½²🙂"
ANY_TEXT = st.one_of(st.text(), st.text(MARKS))

COMMA, SEMICOLON, FULL_STOP = Stop.COMMA, Stop.SEMICOLON, Stop.FULL_STOP


@pytest.mark.parametrize(
    ("language", "text", "units"),
    [
        ("en", "", 0),
        ("en", "Global Compact must respect human rights", 6),
        ("en", "significant step forward from 5-10 years ago", 9),
        ("en", "the 2030 Agenda", 5),
        ("en", "mega-processes like SDGs", 6),
        ("en", "areas of convergence/divergence over last two days", 8),
        ("en", "need to address (a) before (b) and (c) etc.", 9),
        ("en", "IOM will be a critical actor (note the presence of DG and /or DDG)", 19),
        ("en", "Consultation Process (SWOT Analysis)", 4),
        ("en", "note WEF proposal in NYC", 9),
        ("en", "lots of examples – need to learn", 6),
        ("fr", "Bonjour à tous ! 40 % en 2030", 10),
        ("zh", "我们在2030年实现SDGs。", 13),
        ("ja", "2030年までに40%", 15),
    ],
)
def test_what_is_said_is_counted_and_not_what_is_written(language: str, text: str, units: float) -> None:
    assert spoken_units(text, language) == units


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("state, not person;", [("state,", COMMA), ("not", None), ("person;", SEMICOLON)]),
        ("sessions – comprehensive", [("sessions", SEMICOLON), ("comprehensive", None)]),
        ("sessions - comprehensive", [("sessions", SEMICOLON), ("comprehensive", None)]),
        (
            "Threats (not the word) here",
            [("Threats", COMMA), ("(not", None), ("the", None), ("word)", COMMA), ("here", None)],
        ),
        ("Oui ! Non", [("Oui", FULL_STOP), ("Non", None)]),
        ("“Go.” Then...", [("“Go.”", FULL_STOP), ("Then...", FULL_STOP)]),
        ("Mr. J. Smith", [("Mr.", None), ("J.", None), ("Smith", None)]),
        ("water, food, etc. are", [("water,", COMMA), ("food,", COMMA), ("etc.", None), ("are", None)]),
        ("water etc. But", [("water", None), ("etc.", FULL_STOP), ("But", None)]),
        ("（北京）好。", [("北", None), ("京）", COMMA), ("好。", FULL_STOP)]),
        ("نعم، هل؟", [("نعم،", COMMA), ("هل؟", FULL_STOP)]),
        ("– ... well", [("well", None)]),
    ],
)
def test_a_rest_follows_the_word_before_the_mark(text: str, said: list[tuple[str, Stop | None]]) -> None:
    assert [(text[word.start : word.end], word.stop) for word in spoken_words(text, "en")] == said


def test_each_chinese_or_japanese_character_is_a_word_of_its_own() -> None:
    text = "使用NATO标准"
    assert [text[word.start : word.end] for word in spoken_words(text, "zh")] == ["使", "用", "NATO", "标", "准"]


def test_characters_share_the_time_evenly() -> None:
    assert {word.share for word in spoken_words("在2030年实现SDGs", "zh")} == {1.0}


def test_a_text_in_capitals_is_not_spelled() -> None:
    assert spoken_units("WE MUST ACT NOW", "en") == 4
    assert spoken_units("THE LAW OF THE SRSG", "en") == 8


def test_a_list_of_names_in_capitals_is_spelled() -> None:
    assert spoken_units("IOM, WEF, NYC", "en") == 9


def test_a_long_word_takes_more_of_the_time_of_its_sentence() -> None:
    short, long = spoken_words("a consultation", "en")
    assert short.paced_units < 1 < long.paced_units
    assert short.paced_units + long.paced_units == pytest.approx(2)


def test_a_word_by_itself_takes_its_even_share() -> None:
    assert SpokenWord(0, 4, 2.0).paced_units == 2.0


@given(ANY_TEXT, LANGUAGES)
def test_any_text_gives_words_in_order_and_inside_it(text: str, language: str) -> None:
    end = 0
    for word in spoken_words(text, language):
        assert end <= word.start < word.end <= len(text)
        assert not text[word.start : word.end].isspace()
        assert word.units >= 1
        assert word.share > 0
        end = word.end


@given(ANY_TEXT, LANGUAGES)
def test_sharing_the_time_never_changes_how_long_the_whole_lasts(text: str, language: str) -> None:
    words = spoken_words(text, language)
    assert sum(word.paced_units for word in words) == pytest.approx(spoken_units(text, language))


@given(ANY_TEXT, ANY_TEXT, LANGUAGES)
def test_two_texts_in_a_row_count_as_both(first: str, second: str, language: str) -> None:
    first, second = first.lower(), second.lower()  # whether all is in capitals depends on the whole text
    both = spoken_units(f"{first} {second}", language)
    assert both == spoken_units(first, language) + spoken_units(second, language)


@given(st.text(alphabet='.,;:!?…-–—()[]«»“”’"*_• \n'), LANGUAGES)
def test_marks_alone_are_not_said(text: str, language: str) -> None:
    assert spoken_words(text, language) == ()


@given(st.lists(st.text("abcdefghij", min_size=1), max_size=20))
def test_plain_words_are_counted_as_they_are_written(words: list[str]) -> None:
    assert spoken_units(" ".join(words), "en") == len(words)
