from dataclasses import replace
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.learning import NO_EXPERIENCE, Experience, LearnFrom, experience
from app.domain.measure import Measure, measure
from app.domain.notes import Notes, Point, Section
from app.domain.pace import usual_words_per_minute
from app.domain.take import Event, Happening, Kind, Take
from app.domain.trials import LONGEST_PAUSE_S, taught
from app.opening import planned
from tests.speeches import EIGHTY_WORDS, TEN_WORDS
from tests.takes_made import Rehearsal

LINES = measure(planned(EIGHTY_WORDS)).lines


def at(words_per_minute: float, notes: Notes = EIGHTY_WORDS, kind: Kind = Kind.REHEARSAL, **longer: float) -> Take:
    """A take at that pace, in which some points (p0, p1, …) took so many times as long."""
    plain = planned(notes)
    seconds = [
        line.words_s(words_per_minute) * longer.get(f"p{index}", 1.0) + line.around_s
        for index, line in enumerate(measure(plain).lines)
    ]
    return led(measure(plain), seconds, kind)


def led(against: Measure, seconds: list[float], kind: Kind = Kind.REHEARSAL) -> Take:
    events, now_s = [], 0.0
    for index, took_s in enumerate(seconds):
        what = Happening.NUDGED if index else Happening.BEGAN
        events.append(Event(now_s, now_s, what, index, against.lines[index].start_s if index else 0.0, running=True))
        now_s += took_s
    last = Event(now_s, now_s, Happening.FINISHED, len(seconds) - 1, against.total_s, running=True)
    return Take(1, kind, 0.0, None, (against,), (*events, last))


def learned_wpm(*takes: Take, notes: Notes = EIGHTY_WORDS, learn_from: LearnFrom = LearnFrom.ALL) -> float:
    known = experience(takes).pace_for(notes, learn_from)
    assert known is not None
    return known.words_per_minute


def test_who_has_never_rehearsed_has_no_pace_of_their_own() -> None:
    assert NO_EXPERIENCE.pace_for(EIGHTY_WORDS) is None
    assert planned(EIGHTY_WORDS, learned=None).pace.words_per_minute == usual_words_per_minute("en")


def test_the_pace_of_a_take_is_that_at_which_it_was_spoken() -> None:
    for words_per_minute in (90.0, 120.0, 170.0):
        shown = taught(at(words_per_minute)).trial
        assert shown is not None
        assert shown.pace == pytest.approx(log(words_per_minute))


@given(st.floats(70, 210), st.integers(1, 6))
def test_the_more_takes_the_nearer_the_pace_is_to_theirs_and_never_past_it(words_per_minute: float, count: int) -> None:
    usual = usual_words_per_minute("en")
    fewer, more = (learned_wpm(*[at(words_per_minute)] * number) for number in (count, count + 1))
    low, high = sorted((usual, words_per_minute))
    assert low - 0.051 <= fewer <= high + 0.051
    assert abs(more - words_per_minute) <= abs(fewer - words_per_minute) + 0.101


def test_one_rehearsal_counts_for_most_of_it_and_three_for_nearly_all() -> None:
    assert learned_wpm(at(160.0)) == pytest.approx(160.0, rel=0.03)
    assert learned_wpm(*[at(160.0)] * 3) == pytest.approx(160.0, rel=0.01)


def test_the_spread_is_shown_and_grows_with_it() -> None:
    even = experience([at(118.0)] * 4).pace_for(EIGHTY_WORDS)
    uneven = experience([at(pace) for pace in (105.0, 131.0, 110.0, 126.0)]).pace_for(EIGHTY_WORDS)
    assert even is not None
    assert uneven is not None
    assert 0 < even.spread < uneven.spread < 20
    assert (even.rehearsals, even.deliveries) == (4, 0)


def test_the_latest_takes_count_most() -> None:
    paces = (100.0, 110.0, 120.0, 130.0)
    rising = learned_wpm(*map(at, paces))
    falling = learned_wpm(*map(at, reversed(paces)))
    assert rising > falling


def test_one_take_that_is_far_off_moves_little() -> None:
    usual, poisoned = [at(120.0)] * 4, [at(120.0), at(120.0), at(55.0), at(120.0), at(120.0)]
    assert learned_wpm(*poisoned) == pytest.approx(learned_wpm(*usual), rel=0.02)


def test_a_point_left_running_at_lunch_teaches_nothing() -> None:
    assert learned_wpm(at(120.0, p3=300.0)) == pytest.approx(learned_wpm(at(120.0)), rel=0.01)


def test_an_excluded_take_teaches_nothing() -> None:
    assert experience([replace(at(150.0), excluded=True)]).pace_for(EIGHTY_WORDS) is None


def test_of_a_delivery_only_one_that_was_finished_teaches() -> None:
    whole = at(150.0, kind=Kind.DELIVERY)
    known = experience([whole]).pace_for(EIGHTY_WORDS)
    assert known is not None
    assert (known.rehearsals, known.deliveries) == (0, 1)
    assert taught(replace(whole, events=whole.events[:-1])).trial is None
    untouched = Rehearsal(planned(EIGHTY_WORDS), kind=Kind.DELIVERY)
    untouched.session.run_or_pause()
    untouched.pass_s(60.0)
    made = untouched.ended()
    assert made.finish_s is not None
    assert taught(made).trial is None, "nobody laid a hand on it"


def test_of_a_rehearsal_that_was_broken_off_what_was_said_counts() -> None:
    whole = at(150.0)
    broken_off = replace(whole, events=whole.events[:6])
    assert learned_wpm(broken_off) == pytest.approx(150.0, rel=0.05)
    assert taught(replace(whole, events=whole.events[:4])).trial is None, "too few words to tell"


def test_a_long_pause_is_no_speaking() -> None:
    rehearsal = Rehearsal(planned(EIGHTY_WORDS))
    rehearsal.session.lead(point_by_point=True)
    rehearsal.session.run_or_pause()
    for index, line in enumerate(LINES):
        rehearsal.pass_s(line.lasts_s / 2)
        if index == 2:
            rehearsal.session.run_or_pause()
            rehearsal.pass_s(LONGEST_PAUSE_S + 1)
            rehearsal.session.run_or_pause()
        rehearsal.pass_s(line.lasts_s / 2)
        rehearsal.session.next_point()
    shown = taught(rehearsal.ended()).trial
    assert shown is not None
    assert shown.pace == pytest.approx(log(120.0), abs=0.02)
    assert len(shown.deviations) == 7


def test_points_with_a_time_of_their_own_tell_nothing_of_the_pace() -> None:
    timed = replace(
        EIGHTY_WORDS, sections=(Section("All", points=tuple(Point(text, seconds=9.0) for text in TEN_WORDS)),)
    )
    assert taught(at(120.0, timed)).trial is None


def test_other_languages_are_learned_apart() -> None:
    french = replace(EIGHTY_WORDS, language="fr-CH")
    takes = [at(120.0), at(90.0, french)]
    assert learned_wpm(*takes) == learned_wpm(takes[0])
    assert learned_wpm(*takes, notes=replace(EIGHTY_WORDS, language="fr")) == learned_wpm(takes[1], notes=french)
    assert experience([at(90.0, french)]).pace_for(EIGHTY_WORDS) is None


OTHER = Notes("Another", (Section("Only", points=tuple(Point(text.replace("ten", "some")) for text in TEN_WORDS)),))


def test_another_speech_tells_the_pace_until_this_one_was_rehearsed() -> None:
    from_other = learned_wpm(*[at(150.0, OTHER)] * 3)
    assert from_other == pytest.approx(150.0, rel=0.02)
    own = learned_wpm(*[at(150.0, OTHER)] * 3, *[at(110.0)] * 3)
    assert own == pytest.approx(110.0, rel=0.03)


def test_it_can_be_limited_to_this_speech_or_set_aside() -> None:
    takes = [at(150.0, OTHER), at(110.0)]
    assert learned_wpm(*takes, learn_from=LearnFrom.THIS_SPEECH) == learned_wpm(takes[1])
    assert experience(takes[:1]).pace_for(EIGHTY_WORDS, LearnFrom.THIS_SPEECH) is None
    assert experience(takes).pace_for(EIGHTY_WORDS, LearnFrom.NOTHING) is None


def stretch(text: str, *takes: Take) -> float:
    known = experience(takes).pace_for(EIGHTY_WORDS)
    assert known is not None
    return known.pace.stretch(text)


def test_a_point_that_takes_longer_each_time_is_planned_longer() -> None:
    slow = [at(120.0, p2=1.5)] * 5
    once, often = stretch(TEN_WORDS[2], slow[0]), stretch(TEN_WORDS[2], *slow)
    assert 1.1 < once < often < 1.5
    assert stretch(TEN_WORDS[5], *slow) == pytest.approx(1.0, abs=0.1)


def test_a_section_that_takes_longer_lends_it_to_a_point_that_is_new_in_it() -> None:
    slow = [at(120.0, p4=1.3, p5=1.3, p6=1.3, p7=1.3)] * 3
    new = Point("A point that nobody has said so far")
    sections = (
        EIGHTY_WORDS.sections[0],
        replace(EIGHTY_WORDS.sections[1], points=(*EIGHTY_WORDS.sections[1].points, new)),
    )
    known = experience(slow).pace_for(replace(EIGHTY_WORDS, sections=sections))
    assert known is not None
    assert known.pace.stretch(new.say) > 1.02


def test_the_plan_made_of_it_is_as_long_as_the_takes() -> None:
    takes = [at(133.0, p1=1.4, p6=0.8)] * 4
    learned = experience(takes).pace_for(EIGHTY_WORDS)
    assert planned(EIGHTY_WORDS, learned=learned).total_s == pytest.approx(takes[0].elapsed_s, rel=0.02)
    assert planned(EIGHTY_WORDS, 120.0, learned).pace.stretches == {}
    assert planned(replace(EIGHTY_WORDS, words_per_minute=110.0), learned=learned).pace.words_per_minute == 110.0


@given(st.lists(st.floats(1.0, 4000.0), min_size=8, max_size=8), st.integers(1, 4))
def test_whatever_a_take_was_the_pace_stays_one_that_a_person_can_have(seconds: list[float], count: int) -> None:
    known = experience([led(measure(planned(EIGHTY_WORDS)), seconds)] * count).pace_for(EIGHTY_WORDS)
    if known is not None:
        assert 40.0 <= known.words_per_minute <= 300.0
        assert known.spread > 0
        assert all(0.3 < value < 3.0 for value in known.stretches.values())


def test_a_take_from_which_most_points_are_gone_belongs_to_another_speech() -> None:
    mostly_new = replace(
        EIGHTY_WORDS, sections=(Section("First", points=(Point(TEN_WORDS[0]), Point("Something else"))),)
    )
    known = Experience(experience([at(150.0)]).trials).pace_for(mostly_new)
    assert known is not None
    assert known.stretches == {}
