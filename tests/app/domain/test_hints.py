from app.domain.hints import did_you_mean, excerpt


def test_an_excerpt_is_one_short_visible_line() -> None:
    assert excerpt("two\n  words") == "'two words'"
    assert excerpt("a" * 1000) == "'" + "a" * 40 + "…'"
    assert excerpt("\x1b[31m") == "'?[31m'"


def test_a_near_word_is_suggested_and_a_far_one_is_not() -> None:
    assert did_you_mean("Pionts", ("points", "title")) == "did you mean 'points'?"
    assert did_you_mean("xyz", ("points", "title")) == ""
