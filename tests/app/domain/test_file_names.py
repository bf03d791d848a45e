from hypothesis import given
from hypothesis import strategies as st

from app.domain.file_names import file_name


def test_a_file_is_called_as_the_speech_is() -> None:
    assert file_name("Water: a human right?") == "Water-a-human-right.yaml"
    assert file_name("Água – um direito") == "Água-um-direito.yaml"
    assert file_name("水是人权") == "水是人权.yaml"


def test_a_second_one_of_that_name_has_a_count() -> None:
    assert file_name("Water", 2) == "Water-2.yaml"


def test_without_a_title_it_is_a_speech() -> None:
    assert file_name("") == "speech.yaml"
    assert file_name("…?!") == "speech.yaml"


def test_no_name_is_one_that_a_system_keeps_for_itself() -> None:
    assert file_name("Con") == "speech-Con.yaml"


@given(st.text(max_size=200))
def test_whatever_the_title_it_is_a_name_that_any_system_takes(title: str) -> None:
    name = file_name(title)
    assert 0 < len(name) <= 65
    assert not set(name) & set('/\\:*?"<>|\0\n')
    assert not name.startswith((".", "-", " "))
