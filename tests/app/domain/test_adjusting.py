from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.adjusting import adjusted
from app.domain.commands import Command
from app.domain.settings import RANGES, Motion, Settings, Theme

USUAL = Settings()
ABOUT_SETTINGS = [command for command in Command if adjusted(USUAL, command) is not None]


def after(*commands: Command, settings: Settings = USUAL) -> Settings:
    for command in commands:
        changed = adjusted(settings, command)
        assert changed is not None
        settings = changed
    return settings


@pytest.mark.parametrize(
    "command", [Command.RUN_OR_PAUSE, Command.ESCAPE, Command.NEXT_POINT, Command.BLANK, Command.OPEN, Command.LEAVE]
)
def test_what_is_no_command_about_settings_changes_none(command: Command) -> None:
    assert adjusted(USUAL, command) is None


@pytest.mark.parametrize(
    ("name", "more", "less"),
    [
        ("text_size", Command.LARGER, Command.SMALLER),
        ("line_height", Command.MORE_LINE_HEIGHT, Command.LESS_LINE_HEIGHT),
        ("column_width", Command.WIDER, Command.NARROWER),
        ("reading_line", Command.READING_LINE_DOWN, Command.READING_LINE_UP),
    ],
)
def test_a_figure_goes_up_and_down_within_its_range(name: str, more: Command, less: Command) -> None:
    least, greatest = RANGES[name]
    change: dict[str, Any] = {name: (least + greatest) / 2}
    middle = replace(USUAL, **change)
    lower, there_and_back, higher = (
        getattr(after(*commands, settings=middle), name) for commands in ([less], [more, less], [more])
    )
    assert lower < getattr(middle, name) < higher
    assert there_and_back == pytest.approx(getattr(middle, name), abs=2e-3)
    assert getattr(after(*[more] * 100), name) == greatest
    assert getattr(after(*[less] * 100), name) == least


def test_mirroring_goes_round_all_its_ways() -> None:
    ways, settings = [], USUAL
    for _ in range(4):
        settings = after(Command.MIRROR, settings=settings)
        ways.append((settings.mirror_sideways, settings.mirror_upside_down))
    assert ways == [(True, False), (False, True), (True, True), (False, False)]


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (Command.MIRROR_SIDEWAYS, "mirror_sideways"),
        (Command.MIRROR_UPSIDE_DOWN, "mirror_upside_down"),
        (Command.NAVIGATOR, "navigator"),
        (Command.COUNTDOWN_SIZE, "countdown_big"),
    ],
)
def test_a_switch_goes_on_and_off(command: Command, name: str) -> None:
    assert getattr(after(command), name) is not getattr(USUAL, name)
    assert after(command, command) == USUAL


def test_the_theme_goes_round_all_themes() -> None:
    assert {after(*[Command.THEME] * times).theme for times in range(len(Theme))} == set(Theme)
    assert after(*[Command.THEME] * len(Theme)) == USUAL


def test_the_motion_changes_between_flowing_and_steady() -> None:
    assert after(Command.MOTION).motion is Motion.STEADY
    assert after(Command.MOTION, Command.MOTION) == USUAL


@given(st.lists(st.sampled_from(ABOUT_SETTINGS), max_size=40))
def test_whatever_is_pressed_every_figure_stays_in_its_range(commands: list[Command]) -> None:
    settings = after(*commands)
    assert all(least <= getattr(settings, name) <= greatest for name, (least, greatest) in RANGES.items())


@given(st.sampled_from(ABOUT_SETTINGS))
def test_one_command_changes_one_thing_or_the_two_of_a_mirror(command: Command) -> None:
    changed = after(command)
    different = {field.name for field in fields(Settings) if getattr(changed, field.name) != getattr(USUAL, field.name)}
    assert len(different) <= 1 or different == {"mirror_sideways", "mirror_upside_down"}
