import pytest

from app.cli.landing import landing, landing_at, spare_s
from app.domain.notes import Notes, Point, Section
from app.domain.pace import Pace
from app.domain.plan import Plan, plan


@pytest.fixture
def sixty_seconds() -> Plan:
    notes = Notes("Title", (Section("Opening", points=(Point("word", seconds=58.5),)),))
    return plan(notes, Pace())


def test_a_speech_within_its_limit_lands_before_it(sixty_seconds: Plan) -> None:
    assert landing(sixty_seconds, 90.0) == "At 120 words a minute it lands at 1:00, 0:30 before the limit of 1:30."
    assert spare_s(sixty_seconds.total_s, 90.0) == 30.0


def test_a_speech_that_is_too_long_lands_over_its_limit(sixty_seconds: Plan) -> None:
    assert landing(sixty_seconds, 45.0) == "At 120 words a minute it lands at 1:00, 0:15 over the limit of 0:45."
    assert spare_s(sixty_seconds.total_s, 45.0) == -15.0


def test_to_land_on_the_second_is_to_fit(sixty_seconds: Plan) -> None:
    assert landing(sixty_seconds, 59.999) == "At 120 words a minute it lands at 1:00, 0:00 before the limit of 1:00."
    assert str(spare_s(sixty_seconds.total_s, 59.999)) == "0.0"


def test_without_a_limit_there_is_nothing_to_spare(sixty_seconds: Plan) -> None:
    assert landing(sixty_seconds, None) == "At 120 words a minute it takes 1:00; no limit is set."
    assert spare_s(sixty_seconds.total_s, None) is None


def test_a_pace_is_told_to_the_tenth_of_a_word() -> None:
    assert landing_at(146.6667, 60.0, None) == "At 146.7 words a minute it takes 1:00; no limit is set."
