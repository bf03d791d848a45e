from hypothesis import given

from app.domain.measure import first_words, measure
from app.domain.notes import Notes, Numbering, Point, Section
from app.domain.pace import Pace
from app.domain.plan import Plan, plan
from tests.speeches import plans, yielding_plans


def test_a_point_is_called_by_its_section_and_number_or_by_its_first_words() -> None:
    notes = Notes(
        "Names",
        (
            Section(
                "Areas of divergence", label="Divergence", numbering=Numbering.DECIMAL, points=(Point("Who pays"),)
            ),
            Section("Closing", numbering=Numbering.BULLET, points=(Point("I thank you all for the time you took"),)),
        ),
    )
    measured = measure(plan(notes, Pace()))
    assert measured.name(0) == "Divergence 1"
    assert measured.name(1) == "Closing, “I thank you all for…”"
    assert first_words("two words") == "two words"


@given(plans)
def test_the_lines_follow_one_another_to_the_end(any_plan: Plan) -> None:
    measured = measure(any_plan)
    assert abs(sum(line.lasts_s for line in measured.lines) - (any_plan.total_s - any_plan.points[0].lead_s)) < 1e-6
    assert [line.lead_s for line in measured.lines] == [point.lead_s for point in any_plan.points]


@given(yielding_plans)
def test_the_words_of_a_point_take_at_the_planned_pace_what_was_planned(any_plan: Plan) -> None:
    for line in measure(any_plan).lines:
        if line.kept and not line.timed:
            assert abs(line.words_s(any_plan.pace.words_per_minute) - (line.end_s - line.start_s)) < 1e-6
            assert line.around_s >= 0
