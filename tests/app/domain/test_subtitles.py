import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.notes import Notes, Point, Section
from app.domain.plan import plan
from app.domain.subtitles import LETTERS_A_LINE, TimedText, planned_texts, subtitles, taken_texts
from app.domain.treatment import Reason, Treatment
from tests.speeches import NO_RESTS, ten_seconds_each, texts
from tests.takes_made import Rehearsal

LONG = " ".join(f"word{number:02}" for number in range(30))


def test_a_short_text_is_one_subtitle_for_as_long_as_it_is_said() -> None:
    said = TimedText("I thank you.", 3.0, 5.0)
    assert list(subtitles([said], "en")) == [said]


def test_a_long_text_comes_in_parts_that_follow_each_other() -> None:
    parts = list(subtitles([TimedText(LONG, 10.0, 40.0)], "en"))
    assert len(parts) == 3
    assert [parts[0].start_s, parts[-1].end_s] == [10.0, pytest.approx(40.0)]
    assert [part.end_s for part in parts[:-1]] == [part.start_s for part in parts[1:]]
    assert parts[0].end_s == pytest.approx(20.0, abs=3.0)


def test_chinese_has_fewer_characters_in_a_line() -> None:
    parts = list(subtitles([TimedText("承诺增加了，但支付没有增加；" * 4, 0.0, 30.0)], "zh-Hans"))
    assert [len(line) for part in parts for line in part.text.split("\n")] == [16, 16, 16, 8]


def test_what_nobody_says_takes_no_more_than_a_moment() -> None:
    assert [part.text for part in subtitles([TimedText("– – –", 0.0, 0.0)], "en")] == ["– – –"]


@given(texts, st.floats(0, 1000), st.floats(0, 100))
def test_no_word_is_lost_and_times_never_turn_back(text: str, start_s: float, lasts_s: float) -> None:
    parts = list(subtitles([TimedText(text, start_s, start_s + lasts_s)], "en"))
    assert " ".join(part.text for part in parts).split() == text.split()
    times = [time_s for part in parts for time_s in (part.start_s, part.end_s)]
    assert times == sorted(times)
    assert all(len(line) <= LETTERS_A_LINE for part in parts for line in part.text.split("\n"))


def test_a_take_is_told_as_it_was_said() -> None:
    rehearsal = Rehearsal(ten_seconds_each(Opening=1, Middle=2, Closing=1), 60.0)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(4.0)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(3.0)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(7.0)
    rehearsal.session.next_point()  # begins the point to which the text has just flowed
    rehearsal.session.next_point()
    rehearsal.pass_s(30.0)
    said = list(taken_texts(rehearsal.ended()))
    assert [round(text.start_s) for text in said] == [0, 14, 24]
    assert [round(text.end_s) for text in said] == [13, 24, 34]


def test_what_is_left_out_of_a_plan_has_no_subtitle() -> None:
    notes = Notes("T", (Section("S", points=(Point("One", seconds=2), Point("Two", seconds=3))),))
    kept = plan(notes, NO_RESTS, {0: Treatment(Reason.SHOULD_GOES, 2.0)})
    assert list(planned_texts(kept)) == [TimedText("Two", 0.0, 3.0)]
