"""What has no words yet makes no empty place on the stage."""

from app.domain.notes import Notes, Point, Section
from app.domain.pace import Pace
from app.domain.plan import plan
from app.domain.sayable import sayable
from app.domain.script import script

SAID = Point("we begin with the first of many words")


def test_notes_with_words_everywhere_stay_the_same() -> None:
    notes = Notes("", (Section("One", points=(SAID,), sections=(Section("Two"),)),))
    assert sayable(notes) is notes


def test_empty_points_and_bare_empty_headings_are_left_out() -> None:
    inner = Section("Inner", points=(Point("  "), SAID))
    notes = Notes("", (Section("One", points=(SAID, Point("")), sections=(inner, Section(" "))), Section("")))
    assert sayable(notes).sections == (Section("One", points=(SAID,), sections=(Section("Inner", points=(SAID,)),)),)


def test_an_empty_heading_with_points_is_named_by_their_first_words_and_not_shown() -> None:
    notes = Notes("", (Section("", points=(SAID,)), Section("", label="Thanks", points=(SAID,))))
    assert [section.name for section in sayable(notes).sections] == ["we begin with the…", "Thanks"]
    assert [block.text for block in script(plan(sayable(notes), Pace(120.0)))] == [SAID.say, SAID.say]


def test_an_empty_heading_over_others_has_no_name_of_its_own() -> None:
    notes = Notes("", (Section("", sections=(Section("Inner", points=(SAID,)),)),))
    assert sayable(notes) == notes
