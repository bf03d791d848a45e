import pytest

from app.domain.direction import is_written_from_the_right, reads_from_the_left
from app.domain.sheets import Sheet


def test_some_languages_are_written_from_the_right() -> None:
    assert [is_written_from_the_right(language) for language in ("ar", "AR-EG", "fr", "")] == [True, True, False, False]


def test_words_of_another_language_are_told_from_those_of_the_speech() -> None:
    assert [reads_from_the_left(text) for text in ("So it is.", "قال WHO", "שלום", "12:30", "")] == [True, *[False] * 4]


def test_a_sheet_of_a5_is_half_a_sheet_of_a4() -> None:
    assert Sheet.A5.width_mm * 2 == pytest.approx(Sheet.A4.height_mm, abs=1)
    assert Sheet.A5.height_mm == Sheet.A4.width_mm
