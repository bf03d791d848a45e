"""The whole speech is laid out once for each room it is given, however many edges come into their places."""

import pytest

from app.domain.settings import Settings
from tests.speeches import ten_seconds_each
from tests.ui.conftest import StageOpener
from tests.ui.opened_stage import OpenedStage, on_window, only


def layouts_counted(stage: OpenedStage) -> list[None]:
    """Gets one more item whenever the speech is laid out."""
    counted: list[None] = []
    stage.models.stage.blocks_changed.connect(lambda: counted.append(None))
    return counted


@pytest.mark.parametrize("size", [(640, 400), (1024, 600), (1920, 1080), (3840, 2160)])
def test_another_size_lays_the_speech_out_once(on_stage: StageOpener, size: tuple[int, int]) -> None:
    stage = on_stage(ten_seconds_each(One=5, Two=5))
    counted = layouts_counted(stage)
    stage.resize_at_once(*size)
    assert len(counted) == 1


@pytest.mark.parametrize("chosen", [Settings(navigator=False), Settings(countdown_big=True)])
def test_more_or_less_beside_the_text_lays_it_out_once(on_stage: StageOpener, chosen: Settings) -> None:
    stage = on_stage(ten_seconds_each(One=5, Two=5))
    counted = layouts_counted(stage)
    stage.session.change_settings(chosen)
    assert len(counted) == 1


@pytest.mark.parametrize("size", [(640, 400), (860, 700), (1366, 768), (3840, 2160), (900, 2000)])
@pytest.mark.parametrize("chosen", [Settings(), Settings(navigator=False), Settings(countdown_big=True)])
def test_the_room_ends_where_its_neighbours_begin(
    on_stage: StageOpener, size: tuple[int, int], chosen: Settings
) -> None:
    stage = on_stage(ten_seconds_each(One=5, Two=5), chosen)
    stage.resize(*size)
    room, outline, timeline, countdown = (
        on_window(only(stage.root, name)) for name in ("Script", "Navigator", "Timeline", "CountdownCard")
    )
    assert outline.right() < room.left()
    assert room.right() < countdown.left()
    assert room.bottom() == timeline.top()
