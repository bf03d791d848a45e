import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.durations import LONGEST_S
from app.domain.editing import Edited, enter, join, paste, split
from app.domain.entry import LONGEST_LINE, LONGEST_SPEECH, Field
from app.domain.notes import Notes, Numbering, Point, Priority, Section
from app.domain.outline import HEAD, Outline
from app.domain.refused import Refusal
from tests.edits import drawing, drawn, named

NOTES = Notes("T", (Section("Opening", "opening", points=(Point("Hello", pause_s=2.0),)),), limit_s=300.0)
OUTLINE = Outline.of(NOTES)
SECTION, POINT = 1, 2


def entered(row: int, field: Field, text: str) -> object:
    edited = enter(OUTLINE, row, field, text)
    assert isinstance(edited, Outline)
    return edited.owner(row)


def refused(edited: Edited) -> str:
    assert isinstance(edited, Refusal)
    return edited.sentence


@pytest.mark.parametrize(
    ("field", "text", "point"),
    [
        (Field.SAY, " Good\n\x07 morning ", Point("Good morning", pause_s=2.0)),
        (Field.SAY, "", Point("", pause_s=2.0)),
        (Field.SHORT, "Hi", Point("Hello", short="Hi", pause_s=2.0)),
        (Field.CUE, "smile", Point("Hello", cue="smile", pause_s=2.0)),
        (Field.CUE, " ", Point("Hello", pause_s=2.0)),
        (Field.PRIORITY, "must", Point("Hello", priority=Priority.MUST, pause_s=2.0)),
        (Field.PAUSE, "1,5", Point("Hello", pause_s=1.5)),
        (Field.PAUSE, "", Point("Hello")),
        (Field.SECONDS, "1 min", Point("Hello", pause_s=2.0, seconds=60.0)),
    ],
)
def test_every_field_of_a_point_can_be_written(field: Field, text: str, point: Point) -> None:
    assert entered(POINT, field, text) == point


@pytest.mark.parametrize(
    ("field", "text", "section"),
    [
        (Field.TITLE, "Welcome", Section("Welcome", "opening")),
        (Field.LABEL, "Hi", Section("Opening", "opening", label="Hi")),
        (Field.KEY, "O", Section("Opening", "opening", key="O")),
        (Field.NUMBERING, "roman", Section("Opening", "opening", numbering=Numbering.ROMAN)),
    ],
)
def test_every_field_of_a_section_can_be_written(field: Field, text: str, section: Section) -> None:
    assert entered(SECTION, field, text) == section


@pytest.mark.parametrize(
    ("field", "text", "head"),
    [
        (Field.TITLE, "U", Notes("U", (), limit_s=300.0)),
        (Field.SUBTITLE, "s", Notes("T", (), "s", limit_s=300.0)),
        (Field.SPEAKER, "s", Notes("T", (), speaker="s", limit_s=300.0)),
        (Field.EVENT, "e", Notes("T", (), event="e", limit_s=300.0)),
        (Field.LANGUAGE, "fr", Notes("T", (), language="fr", limit_s=300.0)),
        (Field.LIMIT, "3:00", Notes("T", (), limit_s=180.0)),
        (Field.LIMIT, "", Notes("T", ())),
        (Field.PACE, "110", Notes("T", (), limit_s=300.0, words_per_minute=110.0)),
    ],
)
def test_every_field_of_the_head_can_be_written(field: Field, text: str, head: Notes) -> None:
    assert entered(HEAD, field, text) == head


@pytest.mark.parametrize(
    ("row", "field", "text", "sentence"),
    [
        (HEAD, Field.LIMIT, "5", "'5' could be minutes or seconds"),
        (HEAD, Field.LANGUAGE, "english", "'english' is not the short name of a language"),
        (SECTION, Field.KEY, "OP", "The jump key 'OP' is not one character"),
        (POINT, Field.PRIORITY, "mst", "'mst' is not a priority"),
        (POINT, Field.SECONDS, "0", "A point cannot be said in no time"),
        (POINT, Field.CUE, "x" * (LONGEST_LINE + 1), "This text has 1,001 characters, and 1,000 is the most"),
        (POINT, Field.SAY, "x" * (LONGEST_SPEECH + 1), "This text has 100,001 characters, and 100,000 is the most"),
        (POINT, Field.LIMIT, "5:00", "There is no limit here"),
        (99, Field.SAY, "x", "This line is not there any more"),
    ],
)
def test_what_a_field_cannot_hold_is_refused_with_a_reason(row: int, field: Field, text: str, sentence: str) -> None:
    assert refused(enter(OUTLINE, row, field, text)) == sentence


def test_what_stands_there_already_changes_nothing() -> None:
    assert enter(OUTLINE, POINT, Field.SAY, " Hello") is OUTLINE
    assert enter(OUTLINE, HEAD, Field.LIMIT, "300 s") is OUTLINE


def test_a_point_is_split_where_the_cursor_stands() -> None:
    point = Point("One two. Three four.", "Short", Priority.MUST, "smile", 2.0, 10.0)
    edited = split(Outline.of(Notes("T", (Section("A", points=(point,)),))), 2, 8)
    assert isinstance(edited, Outline)
    assert [row.id for row in edited.rows] == [1, 2, 3]
    assert edited.owner(2) == Point("One two.", "Short", Priority.MUST, "smile", 0.0, 4.21)
    assert edited.owner(3) == Point("Three four.", None, Priority.MUST, None, 2.0, 5.79)


@pytest.mark.parametrize(("offset", "seconds"), [(0, (None, 2.0)), (99, (2.0, None))])
def test_a_point_split_at_its_end_leaves_an_empty_one(offset: int, seconds: tuple[float | None, float | None]) -> None:
    edited = split(Outline.of(Notes("T", (Section("A", points=(Point("One", seconds=2.0),)),))), 2, offset)
    assert isinstance(edited, Outline)
    points = edited.notes().sections[0].points
    assert {point.say for point in points} == {"One", ""}
    assert tuple(point.seconds for point in points) == seconds


def test_an_empty_point_can_be_split() -> None:
    edited = split(Outline.of(Notes("T", (Section("A", points=(Point("", seconds=2.0),)),))), 2, 0)
    assert isinstance(edited, Outline)
    assert edited.notes().sections[0].points == (Point(""), Point("", seconds=2.0))


def test_only_a_point_can_be_split() -> None:
    assert refused(split(OUTLINE, SECTION, 0)) == "A heading cannot be split"
    assert refused(split(OUTLINE, 99, 0)) == "This line is not there any more"


def test_joined_points_say_both_with_all_that_was_noted() -> None:
    first = Point("One", "1", Priority.MAY, "smile", 1.0, 2.0)
    second = Point("Two", None, Priority.MUST, "bow", 0.0, 3.0)
    edited = join(Outline.of(Notes("T", (Section("A", points=(first, second)),))), 3)
    assert isinstance(edited, Outline)
    assert edited.owner(2) == Point("One Two", "1 Two", Priority.MUST, "smile; bow", 1.0, 5.0)
    assert edited.owner(3) is None


def test_a_point_estimated_in_part_is_estimated_as_a_whole() -> None:
    edited = join(Outline.of(Notes("T", (Section("A", points=(Point("One", seconds=2.0), Point("Two"))),))), 3)
    assert isinstance(edited, Outline)
    assert edited.owner(2) == Point("One Two")


@given(st.text("ab ", min_size=1).map(lambda text: " ".join(text.split())), st.integers(0, 20), st.floats(0.5, 60))
def test_what_was_split_between_words_is_joined_as_it_was(say: str, offset: int, seconds: float) -> None:
    offset = max(say.rfind(" ", 0, offset), 0)
    point = Point(say, None, Priority.MAY, "smile", 1.5, round(seconds, 2))
    outline = Outline.of(Notes("T", (Section("A", points=(point,)),)))
    parts = split(outline, 2, offset)
    assert isinstance(parts, Outline)
    joined = join(parts, 3)
    assert isinstance(joined, Outline)
    known = joined.owner(2)
    assert isinstance(known, Point)
    assert (known.say, known.priority, known.cue, known.pause_s) == (say, Priority.MAY, "smile", 1.5)
    if offset:
        assert known == point


def test_the_first_point_of_a_section_has_none_before_it() -> None:
    assert refused(join(OUTLINE, POINT)) == "There is no point before this one in its section"
    assert refused(join(OUTLINE, 99)) == "This line is not there any more"


@pytest.mark.parametrize(
    "long", [Point("x" * LONGEST_SPEECH), Point("x", cue="x" * LONGEST_LINE), Point("x", seconds=LONGEST_S)]
)
def test_two_long_points_stay_two(long: Point) -> None:
    outline = Outline.of(Notes("T", (Section("A", points=(long, Point("y", cue="z", seconds=1.0))),)))
    assert refused(join(outline, 3)) == "Together these two would be too long for one point"


@pytest.mark.parametrize(
    ("picture", "name", "joined"),
    [
        ("A a, B b", "B", "A a b"),
        ("A a, B b, .C c", "B", "A a b, .C c"),
        ("A a, .B b, ..C c, D", "B", "A a b, .C c, D"),
        ("A a, .B b, C c, .D", "C", "A a, .B b c, .D"),
    ],
)
def test_a_heading_that_goes_leaves_its_points_to_the_section_before(picture: str, name: str, joined: str) -> None:
    outline = drawn(picture)
    edited = join(outline, named(outline, name))
    assert isinstance(edited, Outline)
    assert drawing(edited) == joined


def test_the_first_heading_stays() -> None:
    assert refused(join(OUTLINE, SECTION)) == "There is no section before this one"


def pasted_into(offset: int, *paragraphs: str) -> list[object]:
    edited = paste(OUTLINE, POINT, offset, paragraphs)
    assert isinstance(edited, Outline)
    return [row.owner for row in edited.rows[1:]]


def test_paragraphs_that_are_pasted_part_a_point_and_the_pause_stays_at_its_end() -> None:
    assert pasted_into(2, "y. ", "Two.", "Now ") == [Point("Hey."), Point("Two."), Point("Now llo", pause_s=2.0)]
    assert pasted_into(2, "ya") == [Point("Heyallo", pause_s=2.0)]


def test_nothing_is_pasted_into_headings_and_nothing_is_nothing() -> None:
    assert paste(OUTLINE, SECTION, 0, ("one", "two")) is OUTLINE
    assert paste(OUTLINE, POINT, 0, ()) is OUTLINE
    assert refused(paste(OUTLINE, 99, 0, ("one",))) == "This line is not there any more"


def test_a_point_does_not_become_too_long_by_what_is_pasted() -> None:
    assert refused(paste(OUTLINE, POINT, 5, ("x" * LONGEST_SPEECH,))) == "Together this would be too long for one point"
