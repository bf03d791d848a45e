from app.domain.entry import Field
from app.domain.notes import Notes, Point, Section
from app.domain.outline import HEAD, Outline
from app.domain.problem import Problem
from app.domain.slips import slips, slips_on_file, still_there

READY = Outline.of(Notes("T", (Section("A", key="s", points=(Point("a"),)), Section("B", key="b"))))


def test_what_can_be_delivered_has_no_slips() -> None:
    assert slips(READY) == ()


def test_everything_missing_is_told_in_reading_order() -> None:
    notes = Notes(
        "", (Section("", points=(Point(""),)), Section("A", key="s"), Section("B", key="S"), Section("", key="s"))
    )
    assert [(slip.row, slip.field, slip.sentence, slip.hint) for slip in slips(Outline.of(notes))] == [
        (HEAD, Field.TITLE, "'title' is empty", "write what the speech is called"),
        (1, Field.TITLE, "'title' is empty", "write what the section is called"),
        (2, Field.SAY, "This point is empty", "write what is to be said, or delete the point"),
        (4, Field.KEY, "The jump key 'S' is used twice", "it leads to 'A'; choose another"),
        (5, Field.TITLE, "'title' is empty", "write what the section is called"),
        (5, Field.KEY, "The jump key 's' is used twice", "it leads to 'A'; choose another"),
    ]


def test_a_speech_without_points_has_nothing_to_say() -> None:
    (slip,) = slips(Outline.of(Notes("T", (Section("A"),))))
    assert (slip.row, slip.sentence) == (HEAD, "There is nothing to say: no section has a point")


def test_problems_of_a_file_stand_beside_the_line_they_are_in() -> None:
    problems = [Problem(0, 0, "whole", ""), Problem(2, 1, "head", ""), Problem(5, 1, "a", ""), Problem(9, 1, "B", "h")]
    found = slips_on_file(problems, (3, 5, 8), READY)
    assert [(slip.row, slip.sentence, slip.field) for slip in found] == [
        (HEAD, "whole", None),
        (HEAD, "head", None),
        (2, "a", None),
        (3, "B", None),
    ]


def test_what_the_notes_tell_by_themselves_is_told_once() -> None:
    outline = Outline.of(Notes("T", (Section("A", points=(Point(""),)),)))
    problems = [Problem(4, 9, "This point is empty", "h"), Problem(4, 9, "other", "h")]
    assert [slip.sentence for slip in slips_on_file(problems, (2, 4), outline)] == ["other"]


def test_what_stands_with_others_in_one_line_is_told_once_too() -> None:
    outline = Outline.of(Notes("T", (Section("A", points=(Point("a"), Point(""), Point("b"))),)))
    assert slips_on_file([Problem(4, 9, "This point is empty", "h")], (2, 4, 4, 4), outline) == ()


def test_a_problem_of_a_line_that_was_edited_is_judged_when_it_is_saved() -> None:
    found = slips_on_file([Problem(3, 1, "A", ""), Problem(5, 1, "a", "")], (3, 5, 8), READY)
    edited = READY.changed({2: {"say": "b"}})
    assert [slip.sentence for slip in still_there(found, READY, edited)] == ["A"]
