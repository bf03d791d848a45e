import pytest

from bench.speech_of_words import POINT_WORDS, SECTION_POINTS, speech_of


@pytest.mark.parametrize("words", [1, 600, 1000, 1001, 10_000, 25_000])
def test_a_speech_has_as_many_words_as_asked_for(words: int) -> None:
    sections = speech_of(words).sections
    said = [point.say for section in sections for point in section.points]
    assert sum(len(text.split()) for text in said) == words


def test_points_are_whole_sentences_and_sections_of_a_size() -> None:
    *whole, last = speech_of(10_000).sections
    assert {len(section.points) for section in whole} == {SECTION_POINTS}
    assert 0 < len(last.points) <= SECTION_POINTS
    texts = [point.say for section in whole for point in section.points]
    assert all(text.endswith(".") and len(text.split()) >= POINT_WORDS for text in texts)
    assert sum(len(text.split()) for text in texts) / len(texts) < 1.5 * POINT_WORDS
