"""The clock in QML does the arithmetic of ScrollPath, and has done it when a command returns."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlExpression, qmlContext
from pytestqt.qtbot import QtBot

from app.domain.plan import Plan
from app.domain.scroll_path import ScrollPath
from app.domain.settings import Motion, Settings
from tests.speeches import plans, ten_seconds_each
from tests.ui.conftest import StageOpener
from tests.ui.opened_stage import OpenedStage, part_of

one_stage_for_all = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])

SAME_PX = 1e-6


def clock_of(stage: OpenedStage) -> QObject:
    return part_of(stage.root, "ScrollClock")


def path_of(stage: OpenedStage) -> ScrollPath:
    times_s, ys, slopes = stage.models.stage.property("path")
    return ScrollPath(tuple(times_s), tuple(ys), tuple(slopes))


@one_stage_for_all
@given(laid_out=plans, motion=st.sampled_from(Motion), shares=st.lists(st.floats(-0.1, 1.1), max_size=30))
def test_any_time_is_at_the_y_of_the_path_however_far_from_the_last(
    stage: OpenedStage, laid_out: Plan, motion: Motion, shares: list[float]
) -> None:
    stage.session.change_settings(Settings(motion=motion))
    stage.session.open(laid_out, 300.0)
    clock, path = clock_of(stage), path_of(stage)
    for share in shares:
        place_s = share * laid_out.total_s
        assert clock.yAt(place_s) == pytest.approx(path.y_at(place_s), abs=SAME_PX)  # type: ignore[attr-defined]  # QML's


@one_stage_for_all
@given(laid_out=plans, motion=st.sampled_from(Motion), shares=st.lists(st.floats(0, 1), max_size=10))
def test_when_a_jump_returns_the_text_is_there(
    stage: OpenedStage, laid_out: Plan, motion: Motion, shares: list[float]
) -> None:
    stage.session.change_settings(Settings(motion=motion))
    stage.session.open(laid_out, 300.0)
    clock = clock_of(stage)
    for share in shares:
        stage.session.move_to(share * laid_out.total_s)
        there = path_of(stage).y_at(share * laid_out.total_s)
        assert clock.property("y") == pytest.approx(there, abs=SAME_PX)


@pytest.mark.parametrize("motion", Motion)
def test_a_jump_of_the_running_text_needs_no_frame(on_stage: StageOpener, qtbot: QtBot, motion: Motion) -> None:
    stage = on_stage(ten_seconds_each(One=5, Two=5, Three=5), Settings(motion=motion))
    clock = clock_of(stage)
    stage.session.run_or_pause()
    qtbot.waitUntil(lambda: clock.property("started"))
    for place_s in (110.0, 20.0, 149.0, 0.0, 75.0):
        stage.session.move_to(place_s)
        reached_s = place_s + ran_s(clock)
        assert clock.property("y") == pytest.approx(path_of(stage).y_at(reached_s), abs=SAME_PX)


def ran_s(clock: QObject) -> float:
    """How long the text has run until its last frame, while the session's clock stands still."""
    elapsed_s, leg_s = "frames.elapsedTime + offset", "leg[0]"
    context = qmlContext(clock)
    assert context is not None
    expression = QQmlExpression(context, clock, f"Math.max({elapsed_s}, {leg_s}) - {leg_s}")
    return float(expression.evaluate()[0])
