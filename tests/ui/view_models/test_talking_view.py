"""The same speech, point by point."""

import pytest

from app.domain.notes import Notes, Numbering, Point, Section
from app.domain.plan import plan
from tests.speeches import NO_RESTS
from tests.ui.opened_stage import ViewModels
from tests.ui.pressing import place_s, press

NOTES = Notes(
    "Two parts",
    (
        Section(
            "First",
            numbering=Numbering.DECIMAL,
            points=(Point("one", cue="smile", seconds=10.0), Point("two", seconds=10.0)),
        ),
        Section("Second", numbering=Numbering.BULLET, points=(Point("three", seconds=10.0),)),
    ),
)


@pytest.fixture
def models(models: ViewModels) -> ViewModels:
    models.session.open(plan(NOTES, NO_RESTS), 60.0)
    return models


def shown(models: ViewModels) -> tuple[str, ...]:
    return tuple(models.talking.property(name) for name in ("section", "number", "text", "cue", "next_text"))


def test_v_shows_the_point_its_cue_and_the_next(models: ViewModels) -> None:
    press(models, "V", "v")
    assert models.talking.property("shown")
    assert shown(models) == ("First", "1", "one", "smile", "2  two")


def test_the_point_waits_for_the_key(models: ViewModels) -> None:
    press(models, "V", "v")
    press(models, "Space", " ")
    models.clock.pass_s(25.0)
    models.instant.look()
    assert models.talking.property("text") == "one"
    press(models, "PgDown")
    assert shown(models) == ("First", "2", "two", "", "three")


def test_it_tells_the_time_left_for_the_part_and_what_is_over(models: ViewModels) -> None:
    press(models, "V", "v")
    press(models, "Space", " ")
    models.clock.pass_s(5.0)
    models.instant.look()
    assert (models.talking.property("left"), models.talking.property("over")) == ("0:15", False)
    models.clock.pass_s(20.0)
    models.instant.look()
    assert (models.talking.property("left"), models.talking.property("over")) == ("0:05", True)


def test_it_tells_how_much_of_the_point_is_said(models: ViewModels) -> None:
    press(models, "V", "v")
    press(models, "Space", " ")
    models.clock.pass_s(5.0)
    models.instant.look()
    assert models.talking.property("share") == 0.5


def test_switching_back_keeps_the_place(models: ViewModels) -> None:
    press(models, "V", "v")
    press(models, "Right")
    before = place_s(models)
    press(models, "V", "v")
    assert not models.talking.property("shown")
    assert place_s(models) == before == 10.0
