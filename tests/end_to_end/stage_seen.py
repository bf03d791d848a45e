"""The stage as it is seen: where the speech is, what is at the reading line, what is in which colour."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtGui import QColor, QImage

from tests.end_to_end.running_program import RunningProgram
from tests.end_to_end.waiting import wait_until

Pixels = np.ndarray[Any, np.dtype[np.int16]]

ACCENT, PAST, SURFACE = "#6fd0ba", "#3f7569", "#0c0f15"
SAME_COLOUR = 24
A_FEW = 12
"""Pixels of a colour that are more than a stray edge."""

READING_LINE = 0.42


@dataclass(frozen=True, slots=True)
class StageSeen:
    """A picture of the stage in its dark theme, with the outline and the usual countdown beside the text."""

    pixels: Pixels

    @property
    def height(self) -> int:
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])

    def units(self, number: float) -> int:
        """A length of the stage's design, which is drawn for 1920 × 1080."""
        return round(number * max(0.64, min(self.width / 1920, self.height / 1080)))

    @property
    def outline(self) -> Pixels:
        return self.pixels[:, : self.units(330)]

    @property
    def text(self) -> Pixels:
        return self.pixels[: self.height - self.units(60), self.units(370) : self.width - self.units(360)]

    @property
    def countdown(self) -> Pixels:
        return self.pixels[: self.units(400), self.width - self.units(330) :]

    @property
    def share(self) -> float:
        """Where the speech is on the timeline, 0 to 1."""
        left, right = self.units(370), self.width - self.units(40)
        row = self.pixels[self.height - self.units(33), left:right]
        behind = np.flatnonzero(near(row, ACCENT) | near(row, PAST))
        return float(behind[-1] + 1) / (right - left) if len(behind) else 0.0

    @property
    def current_row(self) -> int:
        """The y of the bar beside the section that is being said; 0 when there is none."""
        rows = np.flatnonzero(near(self.pixels[:, self.units(16)], ACCENT))
        return int(rows.mean()) if len(rows) else 0

    @property
    def heading_is_at_the_reading_line(self) -> bool:
        """Whether letters in the accent colour stand in the band and no higher than it."""
        middle, half = round(READING_LINE * len(self.text)), self.units(48)
        band = near(self.text[middle - half : middle + half], ACCENT)
        return int(band.sum()) > A_FEW


def near(pixels: Pixels, colour: str) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Which of the pixels have about that colour."""
    wanted = QColor(colour)
    apart = np.abs(pixels - np.array([wanted.blue(), wanted.green(), wanted.red()], dtype=np.int16))
    return np.asarray(apart.max(axis=-1) < SAME_COLOUR)


def pixels_of(picture: QImage) -> Pixels:
    """Rows of pixels, each as blue, green, red."""
    straight = picture.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(straight.constBits(), dtype=np.uint8)
    rows = raw.reshape(straight.height(), straight.bytesPerLine())[:, : straight.width() * 4]
    return rows.reshape(straight.height(), straight.width(), 4)[:, :, :3].astype(np.int16)


def seen(program: RunningProgram) -> StageSeen:
    return StageSeen(pixels_of(program.picture()))


def wait_for_share(program: RunningProgram, share: float, within: float = 0.006) -> StageSeen:
    """The first look at the stage with the speech at about that share of its time."""

    def look() -> StageSeen | None:
        now = seen(program)
        return now if abs(now.share - share) < within else None

    return wait_until(look, f"the speech at {share:.3f}")
