"""How a person likes to see and steer their speech: one frozen value, with ranges and defaults."""

from dataclasses import dataclass, field, fields, replace
from enum import StrEnum

from app.domain.commands import DEFAULT_KEYS, Command
from app.domain.learning import LearnFrom
from app.domain.voice import RecordVoice


class Theme(StrEnum):
    DARK = "dark"
    LIGHT = "light"
    CONTRAST = "contrast"

    @property
    def following(self) -> "Theme":
        """The one after it, and after the last the first."""
        themes = list(Theme)
        return themes[(themes.index(self) + 1) % len(themes)]


class Motion(StrEnum):
    """Flowing keeps the word due at the reading line; steady keeps one speed to the same end."""

    FLOWING = "flowing"
    STEADY = "steady"


@dataclass(frozen=True, slots=True)
class Settings:
    """Shares are of the window (1.0 = all of it); `text_size` 1.0 is the size that suits the window.

    `learned_since` is in days since 1970.
    """

    theme: Theme = Theme.DARK
    desk_theme: Theme = Theme.LIGHT
    font: str = "Atkinson Hyperlegible Next"
    text_size: float = 1.0
    line_height: float = 1.5
    column_width: float = 1.0
    reading_line: float = 0.42
    mirror_sideways: bool = False
    mirror_upside_down: bool = False
    motion: Motion = Motion.FLOWING
    navigator: bool = True
    countdown_big: bool = False
    amber_s: float = 60.0
    pace_step: float = 5.0
    get_ready: bool = True
    learn_from: LearnFrom = LearnFrom.ALL
    learned_since: float = 0.0
    record_voice: RecordVoice = RecordVoice.NEVER
    keys: dict[Command, tuple[str, ...]] = field(default_factory=lambda: dict(DEFAULT_KEYS))


RANGES = {
    "text_size": (0.4, 3.0),
    "line_height": (1.1, 2.5),
    "column_width": (0.3, 1.0),
    "reading_line": (0.15, 0.8),
    "amber_s": (0.0, 600.0),
    "pace_step": (1.0, 20.0),
    "learned_since": (0.0, 100_000.0),
}
"""Least and greatest for each figure among the settings."""


def with_changes(held: Settings, before: Settings, after: Settings) -> Settings:
    """The settings that are held, with what is another in `after` than it was in `before`."""
    values = ((each.name, getattr(before, each.name), getattr(after, each.name)) for each in fields(Settings))
    return replace(held, **{name: value for name, was, value in values if value != was})
