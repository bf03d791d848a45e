"""What the countdown card says, second by second."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.domain.notes import Notes, Point, Section
from app.domain.plan import plan
from app.domain.settings import Settings
from tests.speeches import NO_RESTS, ten_seconds_each
from tests.ui.opened_stage import ViewModels, view_models


def told(models: ViewModels, *names: str) -> list[object]:
    return [models.countdown.property(name) for name in names]


def after_s(models: ViewModels, seconds: float) -> list[object]:
    """The clock and its light when so much of the speech has gone by."""
    models.clock.pass_s(seconds - (models.clock.now_s() - 1000.0))
    models.instant.look()
    return told(models, "clock", "light")


@pytest.fixture
def five_minutes(models: ViewModels) -> ViewModels:
    """A speech of a thousand seconds, of which five minutes are granted."""
    models.session.open(ten_seconds_each(One=100), 300.0)
    return models


def test_before_the_first_movement_it_waits(five_minutes: ViewModels) -> None:
    assert after_s(five_minutes, 100.0) == ["5:00", "waiting"]
    assert told(five_minutes, "began", "running", "finished", "limited") == [False, False, False, True]


def test_it_shows_each_second_that_has_begun(five_minutes: ViewModels) -> None:
    five_minutes.session.run_or_pause()
    shown = {seconds: after_s(five_minutes, seconds) for seconds in (0, 0.5, 1, 1.25, 239.5, 240, 299.5, 300, 300.5)}
    assert shown == {
        0: ["5:00", "calm"],
        0.5: ["5:00", "calm"],
        1: ["4:59", "calm"],
        1.25: ["4:59", "calm"],
        239.5: ["1:01", "calm"],
        240: ["1:00", "amber"],
        299.5: ["0:01", "amber"],
        300: ["0:00", "red"],
        300.5: ["0:00", "red"],
    }


def test_past_the_limit_it_counts_up(five_minutes: ViewModels) -> None:
    five_minutes.session.run_or_pause()
    shown = [after_s(five_minutes, seconds) for seconds in (301, 361.75, 3900)]
    assert shown == [["+0:01", "red"], ["+1:01", "red"], ["+1:00:00", "red"]]


def test_it_runs_on_while_the_text_is_paused(five_minutes: ViewModels) -> None:
    five_minutes.session.run_or_pause()
    five_minutes.session.pause()
    assert after_s(five_minutes, 10.0) == ["4:50", "calm"]
    assert told(five_minutes, "began", "running") == [True, False]


def test_without_a_limit_it_counts_up_calmly(models: ViewModels) -> None:
    models.session.open(ten_seconds_each(One=100), None)
    assert after_s(models, 50.0) == ["0:00", "waiting"]
    models.session.run_or_pause()
    assert after_s(models, 111.75) == ["1:01", "calm"]
    assert told(models, "limited", "spare_s") == [False, 0]


def test_the_amber_stretch_is_a_setting(qtbot: QtBot) -> None:
    assert qtbot is not None
    models = view_models(Settings(amber_s=30.0))
    models.session.open(ten_seconds_each(One=100), 100.0)
    models.session.run_or_pause()
    assert [after_s(models, seconds)[1] for seconds in (69, 70)] == ["calm", "amber"]
    models.let_go()


def test_the_landing_and_what_it_leaves_follow_each_command(models: ViewModels) -> None:
    models.session.open(ten_seconds_each(One=29), 300.0)
    names = ("lands_at", "spare_s", "ahead_s", "words_per_minute")
    assert told(models, *names) == ["4:50", 10, 0, 120]
    models.session.run_or_pause()
    models.session.quicken(60.0)
    assert told(models, *names) == ["3:13", 107, 0, 180]
    models.session.quicken(-60.0)
    models.clock.pass_s(20.0)
    models.session.jump_to_beginning()
    assert told(models, *names) == ["5:10", -10, -20, 120]


def test_the_card_says_what_a_fit_would_do(models: ViewModels) -> None:
    models.session.open(ten_seconds_each(Body=9, End=1), 60.0)
    models.session.run_or_pause()
    assert told(models, "advice") == ["let go"]
    shown = models.session.preview()
    assert shown is not None
    models.session.accept(shown)
    assert told(models, "advice") == ["none"]
    models.session.set_limit(120.0)
    assert told(models, "advice") == ["take back"]
    after_s(models, 300.0)
    assert told(models, "advice", "breath_s") == ["none", 0]


def test_the_card_says_when_there_is_time_for_a_breath(models: ViewModels) -> None:
    models.session.open(ten_seconds_each(Body=1, End=1), 30.0)
    assert told(models, "breath_s") == [0]
    models.session.run_or_pause()
    assert told(models, "breath_s") == [5]
    models.session.pause()
    assert [after_s(models, seconds) and told(models, "breath_s") for seconds in (4.0, 7.4)] == [[4], [0]]


def test_once_it_has_ended_the_card_says_when(models: ViewModels) -> None:
    models.session.open(ten_seconds_each(One=3), 300.0)
    models.session.run_or_pause()
    after_s(models, 95.0)
    assert told(models, "finished", "running", "lands_at") == [True, False, "0:30"]


def test_nothing_is_told_twice(models: ViewModels) -> None:
    """Or QML would draw the card ten times a second."""
    models.session.open(ten_seconds_each(One=30), 300.0)
    models.session.run_or_pause()
    spies = {name: QSignalSpy(getattr(models.countdown, name)) for name in changes(models)}
    for _ in range(10):
        models.clock.pass_s(0.1)
        models.instant.look()
    assert {name: spy.count() for name, spy in spies.items() if spy.count()} == {"clock_changed": 1}


def changes(models: ViewModels) -> list[str]:
    """The names of all its notifiers."""
    meta = models.countdown.metaObject()
    entries = [meta.property(index) for index in range(meta.propertyOffset(), meta.propertyCount())]
    return [str(entry.name()) + "_changed" for entry in entries]


def test_an_empty_stage_tells_nothing(qtbot: QtBot) -> None:
    assert qtbot is not None
    models = view_models(Settings())
    models.instant.look()
    assert told(models, "clock", "lands_at", "words_per_minute") == ["", "", 0]
    models.let_go()


def test_the_tick_runs_only_while_the_clock_does(models: ViewModels, qtbot: QtBot) -> None:
    assert not models.instant._timer.isActive()
    models.session.run_or_pause()
    assert models.instant._timer.isActive()
    with qtbot.waitSignal(models.instant.stood):
        models.clock.pass_s(1.0)
    models.session.open(plan(Notes("T", (Section("One", points=(Point("a"),)),)), NO_RESTS), None)
    assert not models.instant._timer.isActive()
    assert models.instant._timer.timerType() is Qt.TimerType.CoarseTimer
