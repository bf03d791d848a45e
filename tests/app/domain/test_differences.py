from dataclasses import replace

from app.domain.differences import differences
from app.domain.notes import Notes, Point, Priority, Section

NOTES = Notes("T", (Section("A", points=(Point("one"), Point("two"))), Section("B", points=(Point("three"),))))


def with_first(point: Point) -> Notes:
    first, *others = NOTES.sections
    return replace(NOTES, sections=(replace(first, points=(point, *first.points[1:])), *others))


def test_the_same_notes_do_not_differ() -> None:
    assert differences(NOTES, NOTES) == ()


def test_a_line_stands_beside_what_it_is_in_the_other_version() -> None:
    assert differences(NOTES, with_first(Point("won"))) == (("one", "won"),)


def test_whatever_else_was_chosen_is_told_too() -> None:
    other = with_first(Point("one", short="1", priority=Priority.MUST, cue="slowly", pause_s=2.0))
    assert differences(NOTES, other) == (("one", "one (1 · must · slowly · 2)"),)
    assert differences(NOTES, replace(NOTES, limit_s=180.0)) == (("T", "T (3:00)"),)


def test_a_line_that_only_one_version_has_stands_alone() -> None:
    fewer = replace(NOTES, sections=NOTES.sections[:1])
    assert differences(NOTES, fewer) == (("B", ""), ("three", ""))
    assert differences(fewer, NOTES) == (("", "B"), ("", "three"))
