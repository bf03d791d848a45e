import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.notes import Notes, Numbering, Point, Priority, Section
from app.domain.pace import Pace
from app.domain.paper import Mark, Paper, paper
from app.domain.plan import plan
from tests.speeches import NO_RESTS, notes_of, yielding_points

SPEECH = Notes(
    "Three things",
    (
        Section(
            "Areas of convergence",
            label="Convergence",
            numbering=Numbering.DECIMAL,
            points=(
                Point("In Geneva the UN agreed.", priority=Priority.MUST, cue="look up", seconds=10),
                Point("All of it can be said in many words.", short="The WHO agreed in Rome", seconds=10),
                Point("This may go.", priority=Priority.MAY, seconds=10),
            ),
        ),
        Section("Parts", sections=(Section("Inner", points=(Point("We went to Geneva.", seconds=10),)),)),
        Section("Closing", points=(Point("I thank you.", seconds=5),)),
    ),
    speaker="Amina Diallo",
)


def at(limit_s: float | None) -> Paper:
    return paper(plan(SPEECH, NO_RESTS), limit_s)


def marks(set_paper: Paper) -> list[Mark]:
    return [point.mark for point in set_paper.points]


def test_without_a_limit_all_has_its_time_and_the_priorities_are_marked() -> None:
    whole = at(None)
    assert marks(whole) == [Mark.MUST, Mark.NONE, Mark.MAY_GO, Mark.NONE, Mark.NONE]
    assert [point.starts_s for point in whole.points] == [0, 10, 20, 30, 40]
    assert whole.landing == "takes 0:45"


def test_within_a_limit_what_gives_way_is_marked_and_the_others_come_earlier() -> None:
    shorter = at(33.0)
    assert marks(shorter) == [Mark.MUST, Mark.IN_SHORT, Mark.LEFT_OUT, Mark.NONE, Mark.NONE]
    assert [point.starts_s for point in shorter.points] == [
        0,
        10,
        None,
        pytest.approx(13.5, abs=0.5),
        pytest.approx(23.5, abs=0.5),
    ]
    assert shorter.landing == "lands at 0:29 of 0:33"


def test_what_does_not_fit_whatever_gives_way_is_said() -> None:
    assert at(5.0).landing == "lands at 0:12, 0:07 over 0:05"


def test_a_heading_of_which_nothing_is_left_has_no_time() -> None:
    assert [section.starts_s is None for section in at(5.0).sections] == [False, True, True, False]
    assert [section.depth for section in at(5.0).sections] == [0, 0, 1, 0]


def test_the_full_words_are_there_whatever_gives_way() -> None:
    assert [point.say for point in at(5.0).points] == [point.say for point in at(None).points]


def test_names_and_acronyms_are_found_in_full_and_short_forms_with_their_places() -> None:
    found = at(None).glossary
    assert {entry.term: entry.places for entry in (*found.names, *found.acronyms)} == {
        "Geneva": "Convergence 1; Inner 1",
        "Rome": "Convergence 2",
        "UN": "Convergence 1",
        "WHO": "Convergence 2",
    }


def test_the_byline_leaves_out_what_is_not_known() -> None:
    assert at(None).byline == "Amina Diallo"


def test_marks_have_words_for_a_person() -> None:
    assert {mark: mark.words for mark in Mark if mark.falls_away} == {
        Mark.MAY_GO: "goes first",
        Mark.IN_SHORT: "in short",
        Mark.LEFT_OUT: "left out",
    }


@given(notes_of(yielding_points), st.none() | st.floats(1, 200))
def test_every_point_of_the_notes_is_on_paper_once_and_times_never_turn_back(
    notes: Notes, limit_s: float | None
) -> None:
    printed = paper(plan(notes, Pace()), limit_s)
    assert [point.say for point in printed.points] == [
        point.say for section, _depth in notes.outline() for point in section.points
    ]
    times = [point.starts_s for point in printed.points if point.starts_s is not None]
    assert times == sorted(times)
