"""What a key does to a setting: one step, within its range."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from app.domain.commands import Command
from app.domain.settings import RANGES, Motion, Settings

TEXT_STEP = 1.08
LINE_HEIGHT_STEP = 0.05
COLUMN_STEP = 0.05
READING_LINE_STEP = 0.02


def adjusted(settings: Settings, command: Command) -> Settings | None:
    """The settings after `command`; None when that is no command about settings."""
    change = _CHANGES.get(command)
    return change(settings) if change else None


def _text(settings: Settings, factor: float) -> Settings:
    return replace(settings, text_size=_within("text_size", round(settings.text_size * factor, 3)))


def _line_height(settings: Settings, step: float) -> Settings:
    return replace(settings, line_height=_within("line_height", round(settings.line_height + step, 3)))


def _column(settings: Settings, step: float) -> Settings:
    return replace(settings, column_width=_within("column_width", round(settings.column_width + step, 3)))


def _reading_line(settings: Settings, step: float) -> Settings:
    return replace(settings, reading_line=_within("reading_line", round(settings.reading_line + step, 3)))


def _within(name: str, value: float) -> float:
    least, greatest = RANGES[name]
    return min(max(value, least), greatest)


def _mirror(settings: Settings) -> Settings:
    """Off, sideways, upside down, both, and round again."""
    turn = settings.mirror_sideways + 2 * settings.mirror_upside_down + 1
    return replace(settings, mirror_sideways=bool(turn & 1), mirror_upside_down=bool(turn & 2))


def _motion(settings: Settings) -> Settings:
    flowing = settings.motion is Motion.FLOWING
    return replace(settings, motion=Motion.STEADY if flowing else Motion.FLOWING)


_CHANGES: Mapping[Command, Callable[[Settings], Settings]] = {
    Command.LARGER: lambda settings: _text(settings, TEXT_STEP),
    Command.SMALLER: lambda settings: _text(settings, 1 / TEXT_STEP),
    Command.MORE_LINE_HEIGHT: lambda settings: _line_height(settings, LINE_HEIGHT_STEP),
    Command.LESS_LINE_HEIGHT: lambda settings: _line_height(settings, -LINE_HEIGHT_STEP),
    Command.WIDER: lambda settings: _column(settings, COLUMN_STEP),
    Command.NARROWER: lambda settings: _column(settings, -COLUMN_STEP),
    Command.READING_LINE_UP: lambda settings: _reading_line(settings, -READING_LINE_STEP),
    Command.READING_LINE_DOWN: lambda settings: _reading_line(settings, READING_LINE_STEP),
    Command.MIRROR: _mirror,
    Command.MIRROR_SIDEWAYS: lambda settings: replace(settings, mirror_sideways=not settings.mirror_sideways),
    Command.MIRROR_UPSIDE_DOWN: lambda settings: replace(settings, mirror_upside_down=not settings.mirror_upside_down),
    Command.THEME: lambda settings: replace(settings, theme=settings.theme.following),
    Command.MOTION: _motion,
    Command.NAVIGATOR: lambda settings: replace(settings, navigator=not settings.navigator),
    Command.COUNTDOWN_SIZE: lambda settings: replace(settings, countdown_big=not settings.countdown_big),
}
