"""The new limit and the fit, key by key, before and after they are accepted."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.notes import Notes, Point, Priority, Section
from app.domain.plan import plan
from tests.speeches import NO_RESTS
from tests.ui.opened_stage import ViewModels
from tests.ui.pressing import place_s, press, running, speech_of
from ui.view_models.landing import TYPED_ON_S

MUST, MAY = Priority.MUST, Priority.MAY


def ten_seconds(say: str, priority: Priority = Priority.SHOULD, short: str | None = None) -> Point:
    return Point(say, short=short, priority=priority, seconds=None if short else 10.0)


NOTES = Notes(
    "A minute",
    (
        Section("Opening", key="O", points=(ten_seconds("we begin", MUST),)),
        Section("Middle", points=tuple(ten_seconds(f"number {count}", MAY) for count in range(4))),
        Section("Closing", points=(ten_seconds("we end", MUST),)),
    ),
)


@pytest.fixture
def models(models: ViewModels) -> ViewModels:
    models.session.open(plan(NOTES, NO_RESTS), 60.0)
    return models


def kept(models: ViewModels) -> list[bool]:
    return [point.kept for point in speech_of(models).plan.points]


def told(models: ViewModels, what: str) -> list[object]:
    """One column of the preview."""
    return [row[what] for row in models.landing.property("rows")]


def test_l_shows_the_usual_limits_and_the_text_runs_on(models: ViewModels) -> None:
    press(models, "Space", " ")
    press(models, "L", "l")
    assert models.landing.property("panel") == "limit"
    assert [limit["text"] for limit in models.landing.property("limits")][:6] == [
        "1:30",
        "2:00",
        "3:00",
        "4:00",
        "5:00",
        "15:00",
    ]
    assert running(models)


def test_one_key_takes_a_limit_and_shows_what_would_give_way(models: ViewModels) -> None:
    press(models, "L", "l")
    press(models, "T", "t")
    for letter in "40 s":
        press(models, "Space" if letter == " " else letter.upper(), letter)
    press(models, "Return", "\r")
    landing = models.landing
    assert landing.property("panel") == "fit"
    assert landing.property("limit") == "0:40"
    assert landing.property("fits")
    assert landing.property("lands_at") == "0:30"
    assert told(models, "text") == ["number 1", "number 2", "number 3"]
    assert told(models, "seconds") == [10, 10, 10]
    assert told(models, "becomes") == ["out"] * 3
    assert (landing.property("give_way"), landing.property("come_back")) == (3, 0)
    assert kept(models) == [True] * 6


def test_enter_accepts_and_backspace_takes_it_back(models: ViewModels) -> None:
    models.session.open(plan(NOTES, NO_RESTS), 40.0)
    press(models, "F", "f")
    press(models, "Return", "\r")
    assert models.landing.property("panel") == ""
    assert kept(models) == [True, True, False, False, False, True]
    press(models, "Backspace", "\b")
    assert kept(models) == [True] * 6


def test_a_jump_after_a_cut_is_what_backspace_takes_back_first(models: ViewModels) -> None:
    models.session.open(plan(NOTES, NO_RESTS), 40.0)
    press(models, "F", "f")
    press(models, "Return", "\r")
    press(models, "3", "3")
    assert place_s(models) == 20.0
    press(models, "Backspace", "\b")
    assert place_s(models) == 0.0
    assert not all(kept(models))


def test_escape_leaves_all_as_it_is_and_the_speech_running(models: ViewModels) -> None:
    press(models, "Space", " ")
    before = speech_of(models)
    press(models, "L", "l")
    press(models, "1", "1")
    press(models, "Esc")
    assert models.landing.property("panel") == ""
    assert speech_of(models) == before


def test_what_is_no_limit_is_said_and_can_be_mended(models: ViewModels) -> None:
    press(models, "L", "l")
    press(models, "T", "t")
    press(models, "X", "x")
    press(models, "Return", "\r")
    assert models.landing.property("typed_problem") != ""
    assert models.landing.property("panel") == "limit"
    press(models, "Backspace", "\b")
    assert (models.landing.property("typed"), models.landing.property("typed_problem")) == ("", "")


@pytest.mark.parametrize(
    ("typed", "limit"), [("1:45", "1:45"), ("10:00", "10:00"), ("7 min", "7:00"), ("0:50", "0:50"), ("2", "2:00")]
)
def test_a_limit_can_be_typed_without_a_word_before_it(models: ViewModels, typed: str, limit: str) -> None:
    press(models, "L", "l")
    for letter in typed:
        models.steering.press(Qt.Key.Key_Shift.value, Qt.KeyboardModifier.ShiftModifier.value, "")
        press(models, "Space" if letter == " " else letter.upper(), letter)
    if models.landing.property("typing"):
        press(models, "Return", "\r")
    assert (models.landing.property("panel"), models.landing.property("limit")) == ("fit", limit)
    assert place_s(models) == 0.0


def test_a_figure_long_after_that_of_a_limit_leads_to_its_section(models: ViewModels) -> None:
    press(models, "L", "l")
    press(models, "1", "1")
    models.clock.pass_s(TYPED_ON_S)
    press(models, "3", "3")
    assert models.landing.property("panel") == "fit"
    assert place_s(models) > 0.0


def test_without_a_limit_f_asks_for_one(models: ViewModels) -> None:
    models.session.open(plan(NOTES, NO_RESTS), None)
    press(models, "F", "f")
    assert models.landing.property("panel") == "limit"


def test_when_even_the_musts_do_not_fit_it_says_by_how_much_and_what_would_help(models: ViewModels) -> None:
    models.session.open(plan(NOTES, NO_RESTS), 15.0)
    press(models, "F", "f")
    assert not models.landing.property("fits")
    assert models.landing.property("over") == "0:01"
    assert models.landing.property("remark") != ""


def test_the_preview_follows_the_text_that_moves_on_behind_it(models: ViewModels) -> None:
    models.session.open(plan(NOTES, NO_RESTS), 50.0)
    press(models, "Space", " ")
    press(models, "F", "f")
    assert len(models.landing.property("rows")) == 2
    models.session.pause()
    models.clock.pass_s(10.0)
    models.instant.look()
    assert len(models.landing.property("rows")) == 3


def test_what_comes_back_is_told_and_what_stays_out_is_not(models: ViewModels) -> None:
    models.session.open(plan(NOTES, NO_RESTS), 40.0)
    press(models, "F", "f")
    press(models, "Return", "\r")
    models.session.set_limit(50.0)
    press(models, "F", "f")
    assert (told(models, "text"), told(models, "becomes")) == (["number 1"], ["back"])
    assert told(models, "seconds") == [10]
    assert models.landing.property("headline") == "1 comes back · lands at 0:40 of 0:50"
    assert models.landing.property("remark") == "As it is, it lands at 0:30."
    assert (models.landing.property("give_way"), models.landing.property("come_back")) == (0, 1)


def test_what_comes_back_in_short_says_so(models: ViewModels) -> None:
    long = ten_seconds("one two three four five six seven eight nine ten", short="one two")
    sections = (Section("Middle", points=(ten_seconds("now"), long)), Section("Closing", points=(ten_seconds("end"),)))
    models.session.open(plan(Notes("Short", sections), NO_RESTS), 23.0)
    press(models, "F", "f")
    press(models, "Return", "\r")
    models.session.set_limit(25.0)
    press(models, "F", "f")
    assert (told(models, "becomes"), told(models, "text"), told(models, "seconds")) == (
        ["back in short"],
        ["one two"],
        [1],
    )
    press(models, "Return", "\r")
    models.session.set_limit(60.0)
    press(models, "F", "f")
    assert (told(models, "becomes"), told(models, "seconds")) == (["back"], [4])


def test_tab_asks_for_another_part_of_a_long_list(models: ViewModels, qtbot: QtBot) -> None:
    press(models, "F", "f")
    for key, by in (("Tab", 1), ("Backtab", -1)):
        with qtbot.waitSignal(models.landing.page_asked) as asked:
            press(models, key)
        assert asked.args == [by]
    assert models.landing.property("panel") == "fit"


def test_other_keys_steer_the_speech_behind_the_preview(models: ViewModels) -> None:
    press(models, "F", "f")
    press(models, "Space", " ")
    assert running(models)
    assert models.landing.property("panel") == "fit"


def test_x_strikes_the_point_at_the_reading_line_and_takes_it_back(models: ViewModels) -> None:
    press(models, "Space", " ")
    models.clock.pass_s(12.0)
    press(models, "X", "x")
    assert kept(models) == [True, False, True, True, True, True]
    press(models, "X", "x")
    assert kept(models) == [True, False, False, True, True, True]
    press(models, "Backspace", "\b")
    press(models, "Shift+X", "X")
    assert all(kept(models))


def test_backspace_takes_back_cuts_and_jumps_in_the_order_they_were_made(models: ViewModels) -> None:
    press(models, "Space", " ")
    press(models, "3", "3")
    press(models, "X", "x")
    press(models, "1", "1")
    for all_kept in (False, True, True):
        press(models, "Backspace", "\b")
        assert all(kept(models)) == all_kept


def test_e_goes_to_the_closing_words(models: ViewModels) -> None:
    press(models, "E", "e")
    assert place_s(models) == 50.0


def test_the_closing_that_must_begin_is_told(models: ViewModels) -> None:
    press(models, "Space", " ")
    models.clock.pass_s(5.0)
    models.instant.look()
    assert models.countdown.property("closing_in_s") > 60
    models.session.pause()
    models.clock.pass_s(40.0)
    models.instant.look()
    assert models.countdown.property("closing_in_s") == 3
    models.clock.pass_s(10.0)
    models.instant.look()
    assert models.countdown.property("closing_in_s") == -7


def test_what_was_left_out_and_is_behind_is_not_spoken_of(models: ViewModels) -> None:
    models.session.open(plan(NOTES, NO_RESTS), 40.0)
    press(models, "F", "f")
    assert models.landing.property("headline") == "Lands at 0:30 of 0:40 · 3 give way"
    press(models, "Return", "\r")
    press(models, "Space", " ")
    press(models, "E", "e")
    press(models, "F", "f")
    assert models.landing.property("rows") == []
    assert models.landing.property("headline") == "It fits: lands at 0:10 of 0:40"
    assert models.landing.property("remark") == "Nothing more gives way."


def test_one_gives_way_and_two_come_back_in_good_english(models: ViewModels) -> None:
    models.session.open(plan(NOTES, NO_RESTS), 58.0)
    press(models, "F", "f")
    assert models.landing.property("headline") == "Lands at 0:50 of 0:58 · 1 gives way"
    press(models, "Esc")
    models.session.open(plan(NOTES, NO_RESTS), 40.0)
    press(models, "F", "f")
    press(models, "Return", "\r")
    models.session.set_limit(60.0)
    press(models, "F", "f")
    assert models.landing.property("headline").startswith("2 come back")


def test_where_nothing_was_ever_left_out_nothing_has_to_give_way(models: ViewModels) -> None:
    models.session.open(plan(NOTES, NO_RESTS), 90.0)
    press(models, "F", "f")
    assert models.landing.property("remark") == "Nothing has to give way."
