import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.pace import (
    DEFAULT_WORDS_PER_MINUTE,
    FASTEST_WORDS_PER_MINUTE,
    ORAL_READING_RATE,
    SLOWEST_WORDS_PER_MINUTE,
    Pace,
    Stop,
    comfortable_words_per_minute,
    stretch_key,
    usual_words_per_minute,
)
from app.domain.saying import said

RATES = st.floats(SLOWEST_WORDS_PER_MINUTE, FASTEST_WORDS_PER_MINUTE)


def test_a_hundred_and_twenty_words_take_a_minute_unless_told_otherwise() -> None:
    assert Pace().speaking_s(120) == 60.0


@given(RATES, st.floats(0, 10_000), st.floats(0, 10_000))
def test_more_words_never_take_less_time(rate: float, units: float, more: float) -> None:
    pace = Pace(rate)
    assert pace.speaking_s(units) <= pace.speaking_s(units + more)


@given(RATES, RATES, st.floats(0, 10_000))
def test_a_faster_pace_never_takes_more_time(one: float, other: float, units: float) -> None:
    slow, fast = sorted((one, other))
    assert Pace(fast).speaking_s(units) <= Pace(slow).speaking_s(units)


@pytest.mark.parametrize(
    ("stop", "rest_s"), [(None, 0.0), (Stop.COMMA, 0.2), (Stop.SEMICOLON, 0.35), (Stop.FULL_STOP, 0.6)]
)
def test_each_mark_has_its_rest(stop: Stop | None, rest_s: float) -> None:
    assert Pace().rest_s(stop) == rest_s


def test_rests_are_the_speakers_own() -> None:
    assert Pace(comma_s=0.5).rest_s(Stop.COMMA) == 0.5


def test_english_and_languages_without_a_figure_start_at_the_default() -> None:
    assert usual_words_per_minute("en") == usual_words_per_minute("sw") == DEFAULT_WORDS_PER_MINUTE


@pytest.mark.parametrize(("language", "rate"), [("fr", 103), ("es-MX", 115), ("RU", 97), ("ar", 73), ("zh-CN", 134)])
def test_other_languages_start_in_proportion_to_how_fast_they_are_read_aloud(language: str, rate: float) -> None:
    assert usual_words_per_minute(language) == rate


@pytest.mark.parametrize("language", [*ORAL_READING_RATE, "?"])
def test_the_usual_pace_is_comfortable_and_within_what_can_be_set(language: str) -> None:
    slow, fast = comfortable_words_per_minute(language)
    assert SLOWEST_WORDS_PER_MINUTE <= slow <= usual_words_per_minute(language) <= fast <= FASTEST_WORDS_PER_MINUTE


def test_english_is_comfortable_from_a_hundred_to_a_hundred_and_fifty() -> None:
    assert comfortable_words_per_minute("en") == pytest.approx((100, 150))


def test_a_text_is_stretched_as_a_whole_and_equal_paces_do_not_mix_their_stretches() -> None:
    plain, slow = Pace(), Pace(stretches={stretch_key("We agree, all of us."): 1.5})
    assert plain == slow
    before, after = (said("We agree, all of us.", "en", pace) for pace in (plain, slow))
    assert after.lasts_s == pytest.approx(1.5 * before.lasts_s)
    assert after.offsets_s == pytest.approx([1.5 * offset_s for offset_s in before.offsets_s])
    assert said("Another text", "en", slow) == said("Another text", "en", plain)
    assert slow.stretch("\ud800") == 1.0
