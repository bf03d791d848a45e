import pytest

from app.domain.letters_aloud import is_acronym
from app.domain.terms import Term, terms


def names(*texts: str, language: str = "en") -> list[str]:
    return [name.text for name in terms(texts, language).names]


def figures(text: str) -> list[str]:
    return [figure.text for figure in terms([text], "en").figures]


def test_a_name_is_what_has_capitals_within_a_sentence() -> None:
    assert names("We thank the Government of Kenya, and Geneva.") == ["Government of Kenya", "Geneva"]


def test_the_first_word_of_a_sentence_is_no_name_for_its_capital_alone() -> None:
    assert names("Many have come. Some spoke: Others did not. “Nobody” asked") == []


def test_it_is_one_when_it_has_a_capital_elsewhere_too() -> None:
    assert names("Geneva is cold.", "It is colder outside Geneva.") == ["Geneva"]


def test_two_capitals_at_the_beginning_are_a_name_unless_the_first_word_is_also_written_small() -> None:
    assert names("Amina Diallo has the floor.") == ["Amina Diallo"]
    assert names("Some Swiss delegates, and some others") == ["Swiss"]


def test_a_title_belongs_to_the_name() -> None:
    assert names("I thank Mr. Koser and Dr. Diallo") == ["Mr. Koser", "Dr. Diallo"]


def test_names_with_an_apostrophe_go_on() -> None:
    assert names("We met in Côte d'Ivoire") == ["Côte d'Ivoire"]


def test_names_stand_apart_from_each_other() -> None:
    assert names("from Rome, Paris and Nairobi") == ["Rome", "Paris", "Nairobi"]


def test_german_nouns_are_no_names_by_their_capitals_alone() -> None:
    assert names("und die Vereinten Nationen am runden Tisch", language="de") == ["Vereinten Nationen"]


def test_acronyms_alone_are_no_names() -> None:
    found = terms(["when the IOM and WEF meet"], "en")
    assert found.names == ()
    assert [term.text for term in found.acronyms] == ["IOM", "WEF"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 5-10 years ago", ["5-10 years"]),
        ("some $3.2 billion, or 12 per cent", ["$3.2 billion", "12 per cent"]),
        ("the 2030 Agenda; by 2030.", ["2030 Agenda", "2030"]),
        ("45% of it is 7 km long", ["45%", "7"]),
        ("COVID-19 and the G77", []),
        ("我们在2030年需要30亿美元", ["2030年", "30亿美元"]),
        ("193个会员国，5至10年，3000万人", ["193个", "5", "10年", "3000万人"]),
    ],
)
def test_a_figure_comes_with_what_it_counts(text: str, expected: list[str]) -> None:
    assert figures(text) == expected


def test_each_term_knows_every_text_in_which_it_is_said() -> None:
    found = terms(["the UN, the UN", "nothing", "the UN again"], "en")
    assert found.acronyms == (Term("UN", (0, 2)),)


@pytest.mark.parametrize("written", ["UN", "SDGs", "G77", "COVID-19", "ООН"])
def test_these_are_acronyms(written: str) -> None:
    assert is_acronym(written)


@pytest.mark.parametrize("written", ["NOT", "XIV", "Un", "I", "INTERNATIONAL"])
def test_these_are_none(written: str) -> None:
    assert not is_acronym(written)
