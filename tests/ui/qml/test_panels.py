"""While a panel is open the speaker reads on."""

import pytest
from PySide6.QtQuick import QQuickItem

from app.domain.pace import Pace
from app.domain.plan import plan
from app.domain.settings import Settings, Theme
from app.formats.notes_yaml import read_notes
from app.opening import shipped_notes
from tests.ui.conftest import StageOpener
from tests.ui.opened_stage import OpenedStage, all_in, of_type, on_window, only, type_name

SIZES = [(640, 400), (1024, 600), (1366, 768), (1920, 1080), (3840, 2160), (900, 1600)]
PANELS = {"fit": "FitPanel", "new_limit": "LimitPanel", "interruption": "InterruptionPanel"}
CHOSEN = [
    Settings(),
    Settings(theme=Theme.LIGHT),
    Settings(text_size=1.7),
    Settings(reading_line=0.2),
    Settings(reading_line=0.7),
]


def opened(on_stage: StageOpener, asked: str, chosen: Settings) -> OpenedStage:
    stage = on_stage(plan(read_notes(shipped_notes()), Pace(120.0)), chosen)
    stage.session.run_or_pause()
    stage.pass_s(30.0)
    stage.models.steering.ask(asked)
    stage.settle()
    return stage


@pytest.mark.parametrize("chosen", CHOSEN)
@pytest.mark.parametrize("asked", PANELS)
def test_a_panel_leaves_the_line_that_is_read_and_the_next_two_free(
    on_stage: StageOpener, asked: str, chosen: Settings
) -> None:
    stage = opened(on_stage, asked, chosen)
    covered = [size for size in SIZES if covers_the_reading(stage, PANELS[asked], size)]
    assert covered == []


def covers_the_reading(stage: OpenedStage, panel: str, size: tuple[int, int]) -> bool:
    """Whether the panel touches where these three lines may stand, the first of them still above the reading line."""
    stage.resize_at_once(*size)
    stage.place()
    script, line = only(stage.root, "Script"), stage.models.stage.property("line_px")
    reading = on_window(script).top() + script.property("readingY")
    place = on_window(only(stage.root, panel))
    return bool(place.bottom() > reading - line and place.top() < reading + 3 * line)


@pytest.mark.parametrize("asked", ["new_limit", "interruption"])
def test_a_panel_is_as_tall_as_what_it_says(on_stage: StageOpener, asked: str) -> None:
    stage = opened(on_stage, asked, Settings())
    panel = only(stage.root, PANELS[asked])
    choices = [on_window(choice) for choice in of_type(panel, "KeyedChoice")]
    place = on_window(panel)
    assert max(choice.bottom() for choice in choices) > place.bottom() - 0.35 * place.height()


def test_the_list_says_how_many_more_there_are_and_has_a_mark(on_stage: StageOpener) -> None:
    stage = opened(on_stage, "fit", Settings())
    stage.session.set_limit(60.0)
    stage.pass_s(2.0)
    stage.resize(1024, 600)
    panel = only(stage.root, "FitPanel")
    rows = stage.models.landing.property("rows")
    seen = only(panel, "ListView").property("atOnce")
    assert 0 < seen < len(rows)
    assert f"{len(rows) - seen} more" in choices_of(stage)
    assert only(panel, "ScrollMark").isVisible()
    stage.models.landing.page_asked.emit(1)
    assert f"{len(rows) - 2 * seen} more" in choices_of(stage)


def choices_of(stage: OpenedStage) -> list[str]:
    return [str(choice.property("text")) for choice in shown(stage, "KeyedChoice")]


def shown(stage: OpenedStage, name: str) -> list[QQuickItem]:
    return [item for item in all_in(stage.root) if type_name(item) == name and item.isVisible()]


def test_the_way_back_is_offered_once_the_clock_stands_still(on_stage: StageOpener) -> None:
    stage = opened(on_stage, "interruption", Settings())
    assert "This time does not count" in choices_of(stage)
    stage.models.steering.ask("interruption_counts")
    assert "Count this time after all" in choices_of(stage)


def test_who_speaks_freely_sees_the_point_above_the_panel(on_stage: StageOpener) -> None:
    stage = opened(on_stage, "fit", Settings())
    stage.models.steering.ask("talking_points")
    stage.settle()
    panel, points = on_window(only(stage.root, "FitPanel")), on_window(only(stage.root, "TalkingPoints"))
    assert points.bottom() <= panel.top()


@pytest.mark.parametrize("asked", PANELS)
def test_every_choice_says_what_it_does_and_its_key(on_stage: StageOpener, asked: str) -> None:
    stage = opened(on_stage, asked, Settings())
    told = [(choice.property("keyName"), str(choice.property("tip"))) for choice in shown(stage, "KeyedChoice")]
    assert told
    for key, tip in told:
        assert {"⏎": "Enter"}.get(key, key) in tip
