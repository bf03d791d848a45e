"""A typeface that is not there is noticed."""

from ui.fonts import FAMILY, is_missing


def test_the_shipped_typeface_is_there_however_it_is_written() -> None:
    assert not is_missing(FAMILY)
    assert not is_missing(FAMILY.lower())


def test_a_misspelt_typeface_is_missing() -> None:
    assert is_missing("Atkinson Hyperlegibel Next")
