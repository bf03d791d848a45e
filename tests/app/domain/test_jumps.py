import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.jumps import point_after, point_before, section_for_key
from app.domain.notes import Notes
from app.domain.pace import Pace
from app.domain.plan import Plan, plan
from app.domain.treatment import Reason, Treatment
from tests.speeches import NO_RESTS, part, plans, ten_seconds_each

SPEECH = plan(
    Notes(
        "Keys",
        (
            part("Preamble", "P"),
            part("Convergence", "C"),
            part("Swot", "S", part("Strengths"), part("Weaknesses"), part("Threats", "t")),
            part("Conclusions"),
        ),
    ),
    Pace(),
)
PREAMBLE, CONVERGENCE, SWOT, STRENGTHS, WEAKNESSES, THREATS, CONCLUSIONS = range(7)


def led_to(key: str, here: int) -> int | None:
    """Where `key` leads from the beginning of section `here`."""
    return section_for_key(SPEECH, SPEECH.sections[here].start_s, key)


def test_a_key_of_the_notes_leads_to_its_section() -> None:
    assert led_to("C", PREAMBLE) == CONVERGENCE
    assert led_to("S", PREAMBLE) == SWOT


def test_small_and_capital_letters_are_one_key() -> None:
    assert led_to("c", PREAMBLE) == CONVERGENCE
    assert led_to("T", PREAMBLE) == THREATS


def test_a_key_leads_back_as_well() -> None:
    assert led_to("C", CONCLUSIONS) == CONVERGENCE
    assert led_to("S", CONCLUSIONS) == SWOT


def test_the_same_key_again_leads_through_the_sub_sections_in_turn() -> None:
    here, visited = PREAMBLE, []
    for _ in range(6):
        led = led_to("S", here)
        assert led is not None
        visited.append(led)
        here = led
    assert visited == [SWOT, STRENGTHS, WEAKNESSES, THREATS, STRENGTHS, WEAKNESSES]


def test_the_turn_goes_on_from_wherever_the_text_is_within_the_section() -> None:
    late_in_strengths_s = SPEECH.sections[STRENGTHS].end_s - 0.1
    assert section_for_key(SPEECH, late_in_strengths_s, "S") == WEAKNESSES


def test_the_key_of_a_section_without_sub_sections_leads_to_its_beginning_again() -> None:
    assert led_to("C", CONVERGENCE) == CONVERGENCE


def test_digits_count_the_outermost_sections() -> None:
    assert [led_to(digit, PREAMBLE) for digit in "1234"] == [PREAMBLE, CONVERGENCE, SWOT, CONCLUSIONS]


@pytest.mark.parametrize("key", ["5", "9", "0", "x", "", "12", "²", " "])
def test_other_keys_lead_nowhere(key: str) -> None:
    assert led_to(key, PREAMBLE) is None


def test_a_key_of_the_notes_comes_before_the_count() -> None:
    speech = plan(Notes("Digits", (part("One", "2"), part("Two"), part("Three"))), Pace())
    assert section_for_key(speech, 0.0, "2") == 0
    assert section_for_key(speech, 0.0, "3") == 2


def test_next_is_the_first_word_of_the_next_point() -> None:
    three = ten_seconds_each(opening=3)
    assert [point_after(three, plan_s) for plan_s in (0.0, 5.0, 10.0, 19.995, 20.0, 30.0)] == [
        *(10.0, 10.0, 20.0, 30.0, 30.0, 30.0)
    ]


def test_before_the_first_word_next_is_the_first_word() -> None:
    assert point_after(SPEECH, 0.0) == SPEECH.points[0].start_s == 1.5


def test_previous_is_the_first_word_of_this_point() -> None:
    three = ten_seconds_each(opening=3)
    assert [point_before(three, plan_s) for plan_s in (30.0, 25.0, 21.6, 15.0)] == [20.0, 20.0, 20.0, 10.0]


def test_previous_is_the_point_before_when_hardly_past_the_first_word() -> None:
    three = ten_seconds_each(opening=3)
    assert [point_before(three, plan_s) for plan_s in (21.5, 20.0, 11.0, 1.0, 0.0)] == [10.0, 10.0, 0.0, 0.0, 0.0]


@given(plans, st.floats(0, 1))
def test_next_always_leads_on_and_previous_back(laid_out: Plan, share: float) -> None:
    place_s = share * laid_out.total_s
    after_s, before_s = point_after(laid_out, place_s), point_before(laid_out, place_s)
    assert place_s < after_s or after_s == laid_out.total_s
    assert before_s < place_s or before_s == 0.0


@given(plans)
def test_next_and_next_again_comes_to_the_end(laid_out: Plan) -> None:
    place_s = 0.0
    for _ in range(len(laid_out.points) + 1):
        place_s = point_after(laid_out, place_s)
    assert place_s == laid_out.total_s
    for _ in range(len(laid_out.points) + 1):
        place_s = point_before(laid_out, place_s)
    assert place_s == 0.0


@given(plans, st.floats(0, 1), st.characters())
def test_any_key_leads_to_a_section_or_nowhere(laid_out: Plan, share: float, key: str) -> None:
    section = section_for_key(laid_out, share * laid_out.total_s, key)
    assert section is None or section in range(len(laid_out.sections))


def test_what_is_left_out_is_skipped_from_point_to_point() -> None:
    gone = Treatment(Reason.SAID_BY_OTHERS, 10.0)
    cut = plan(ten_seconds_each(opening=4).notes, NO_RESTS, {1: gone, 3: gone})
    assert [point_after(cut, plan_s) for plan_s in (0.0, 10.0)] == [10.0, 20.0]
    assert [point_before(cut, plan_s) for plan_s in (20.0, 11.6, 10.0)] == [10.0, 10.0, 0.0]


def test_the_turn_passes_over_sub_sections_that_are_left_out() -> None:
    cut = plan(SPEECH.notes, SPEECH.pace, {4: Treatment(Reason.SHOULD_GOES, 10.0)})
    assert section_for_key(cut, cut.sections[STRENGTHS].start_s, "S") == THREATS


def test_a_section_that_is_left_out_still_has_its_place() -> None:
    cut = plan(SPEECH.notes, SPEECH.pace, {1: Treatment(Reason.SHOULD_GOES, 10.0)})
    assert section_for_key(cut, 0.0, "C") == CONVERGENCE
    assert cut.sections[CONVERGENCE].heading_s == cut.sections[SWOT].start_s
