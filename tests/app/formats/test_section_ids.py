from app.domain.notes import Section
from app.formats.section_ids import with_ids


def ids_of(*sections: Section) -> list[str]:
    return [section.id for section in with_ids(sections)]


def test_an_id_is_made_of_the_title() -> None:
    assert ids_of(Section("Areas of convergence"), Section("…")) == ["areas-of-convergence", "section"]


def test_equal_titles_get_ids_of_their_own() -> None:
    assert ids_of(Section("Points"), Section("Points"), Section("Points")) == ["points", "points-2", "points-3"]


def test_a_given_id_is_never_taken_by_a_made_one() -> None:
    assert ids_of(Section("Points"), Section("Points"), Section("Other", id="points-2"), Section("Points")) == [
        "points",
        "points-3",
        "points-2",
        "points-4",
    ]


def test_sub_sections_share_the_ids_with_all_others() -> None:
    (outer,) = with_ids((Section("A", sections=(Section("A"), Section("B", id="a-2"))),))
    assert (outer.id, [inner.id for inner in outer.sections]) == ("a", ["a-3", "a-2"])
