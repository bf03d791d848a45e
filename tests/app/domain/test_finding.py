import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.editing import Edited
from app.domain.entry import LONGEST_LINE, Field, entry_text
from app.domain.finding import Match, Sought, find, replace_all, replace_match
from app.domain.notes import Notes, Point, Section
from app.domain.outline import HEAD, Outline
from app.domain.refused import Refusal
from tests.edits import texts
from tests.speeches import notes_of, points

OUTLINE = Outline.of(
    Notes(
        "Rights of all",
        (
            Section(
                "Human rights", label="Rights", points=(Point("Rights. All rights; copyrights", "RIGHTS", cue="a"),)
            ),
        ),
    )
)


def done(edited: Edited) -> Notes:
    assert isinstance(edited, Outline)
    return edited.notes()


@pytest.mark.parametrize(
    ("sought", "count"),
    [
        (Sought("rights"), 7),
        (Sought(" Rights\n"), 7),
        (Sought("Rights", same_case=True), 3),
        (Sought("rights", whole_word=True), 6),
        (Sought("rights.", whole_word=True), 1),
        (Sought(".*"), 0),
        (Sought("  "), 0),
    ],
)
def test_a_text_is_found_wherever_it_stands(sought: Sought, count: int) -> None:
    assert len(find(OUTLINE, sought)) == count


def test_places_are_in_reading_order() -> None:
    assert find(OUTLINE, Sought("Rights", same_case=True)) == (
        Match(HEAD, Field.TITLE, 0, 6),
        Match(1, Field.LABEL, 0, 6),
        Match(2, Field.SAY, 0, 6),
    )


def test_one_place_is_replaced_literally() -> None:
    match = Match(2, Field.SAY, 12, 18)
    assert done(replace_match(OUTLINE, match, r"\1 duties")).sections[0].points[0].say == (
        r"Rights. All \1 duties; copyrights"
    )


def test_a_place_that_is_gone_is_said_to_be_gone() -> None:
    assert isinstance(replace_match(OUTLINE, Match(9, Field.SAY, 0, 1), "x"), Refusal)
    assert isinstance(replace_match(OUTLINE, Match(HEAD, Field.SAY, 0, 1), "x"), Refusal)


def test_all_places_are_replaced_at_once() -> None:
    notes = done(replace_all(OUTLINE, Sought("rights", whole_word=True), "duties"))
    assert (notes.title, notes.sections[0].title, notes.sections[0].label) == (
        "duties of all",
        "Human duties",
        "duties",
    )
    assert notes.sections[0].points == (Point("duties. All duties; copyrights", "duties", cue="a"),)


def test_where_nothing_is_found_nothing_changes() -> None:
    assert replace_all(OUTLINE, Sought("duties"), "x") is OUTLINE
    assert replace_all(OUTLINE, Sought(""), "x") is OUTLINE


def test_what_does_not_fit_in_one_place_is_done_in_none() -> None:
    refused = replace_all(OUTLINE, Sought("rights"), "x" * (LONGEST_LINE + 1))
    assert isinstance(refused, Refusal)
    assert refused.sentence.startswith("This text has 1,")


@given(notes_of(points), st.builds(Sought, texts, st.booleans(), st.booleans()))
def test_what_is_marked_is_what_was_sought(notes: Notes, sought: Sought) -> None:
    outline = Outline.of(notes)
    matches = find(outline, sought)
    for match in matches:
        owner = outline.owner(match.row)
        assert owner is not None
        found = entry_text(owner, match.field)[match.start : match.end]
        pattern = sought.pattern()
        assert pattern
        assert pattern.fullmatch(found)
    assert (replace_all(outline, sought, "") is outline) == (not matches)
    assert find(done_outline(replace_all(outline, sought, "☂")), sought) == ()


def done_outline(edited: Edited) -> Outline:
    assert isinstance(edited, Outline)
    return edited
