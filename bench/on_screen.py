"""The real program on a screen of its own, seen from outside; nothing here loads Qt, which would share its memory."""

import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.domain.notes import Notes
from app.formats.notes_writing import write_notes
from bench.machine import cpu_s, proportional_mib
from tests.end_to_end.families import family
from tests.end_to_end.private_screen import PrivateScreen, ended, private_screen
from tests.end_to_end.waiting import LONGEST_WAIT_S, wait_until

PROJECT = Path(__file__).parent.parent
SCREEN = (1920, 1080)

TEXT_AREA = (700, 450, 300, 250)
"""Left, top, width, height on the screen: words, and nothing else, wherever the stage opens."""

TEXT_SHARE = 0.02
"""Of the area: the least that letters cover; a band or a gradient covers none."""

COARSE = 5
"""One pixel in so many is looked at, each way: to look often must not slow down what is looked at."""

UNLIKE_THE_BACKGROUND = 60
UNLIKE_A_FRAME_BEFORE = 100
"""Levels of brightness, of 255. The text moves less than half a px a frame, so by less than half of its contrast."""

_BETWEEN_LOOKS_S = 0.002
_XWD_HEADER = struct.Struct(">25I")
_XWD_COLOUR_BYTES = 12


@dataclass(frozen=True, slots=True)
class Home:
    """The folders of a person who uses the program for the first time, but for the settings put there."""

    folder: Path

    @classmethod
    def made(cls, folder: Path, settings: str = "") -> "Home":
        (folder / "config" / "rostrum").mkdir(parents=True)
        (folder / "config" / "rostrum" / "settings.toml").write_text(settings, encoding="utf-8")
        return cls(folder)

    def notes(self, notes: Notes) -> Path:
        """The file of the notes."""
        file = self.folder / "notes.yaml"
        file.write_text(write_notes(notes), encoding="utf-8")
        return file

    @property
    def environment(self) -> Mapping[str, str]:
        return {
            "PYTHONDONTWRITEBYTECODE": "",  # a person has it compiled once, not at each start
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "XDG_DATA_HOME": str(self.folder / "share"),
            "XDG_STATE_HOME": tempfile.mkdtemp(dir=self.folder),  # no start goes on where another was ended
        }


class Pixels:
    """What a screen shows, read where the server keeps it: to look takes nothing from the programs on it."""

    def __init__(self, screen: PrivateScreen) -> None:
        header = _XWD_HEADER.unpack(screen.pixels.read_bytes()[: _XWD_HEADER.size])
        offset = header[0] + header[19] * _XWD_COLOUR_BYTES
        shape = (header[5], header[12] // 4, 4)
        self._shown: NDArray[np.uint8] = np.memmap(screen.pixels, np.uint8, "r", offset, shape)

    def text(self) -> NDArray[np.int16]:
        """How bright it is, here and there in the middle of the screen."""
        left, top, width, height = TEXT_AREA
        return self._shown[top : top + height : COARSE, left : left + width : COARSE, 1].astype(np.int16)

    def shows_text(self) -> bool:
        """Whether there are letters in the middle of the screen."""
        now = self.text()
        return float(np.mean(np.abs(now - now[0, 0]) > UNLIKE_THE_BACKGROUND)) > TEXT_SHARE

    def is_other_text(self, before: NDArray[np.int16]) -> bool:
        """Whether it is other text than `before`, and not the same a few frames on."""
        return float(np.mean(np.abs(self.text() - before) > UNLIKE_A_FRAME_BEFORE)) > TEXT_SHARE


@dataclass(frozen=True, slots=True)
class Started:
    """The program, from the moment it was started."""

    process: subprocess.Popen[bytes]
    screen: PrivateScreen
    started_s: float

    def text_after_s(self) -> float:
        """Seconds from its start to the first text on the screen; waits for it."""
        pixels = Pixels(self.screen)
        while not pixels.shows_text():
            if time.monotonic() - self.started_s > LONGEST_WAIT_S or self.process.poll() is not None:
                raise RuntimeError("The program shows no text")
            time.sleep(_BETWEEN_LOOKS_S)
        return time.monotonic() - self.started_s

    def window(self) -> str:
        """The X number of its window, once it is there."""
        return wait_until(self._visible_window, "a window of the program")

    def _visible_window(self) -> str:
        asked = ("xdotool", "search", "--onlyvisible", "--pid")
        seen = [self.screen.ask(*asked, str(member)).partition("\n")[0] for member in self.family()]
        return next(filter(None, seen), "")

    def family(self) -> list[int]:
        """Its processes: the guardian, then the window."""
        return family(self.process.pid)

    @property
    def window_process(self) -> int:
        """The one that draws."""
        return self.family()[-1]

    def memory_mib(self) -> float:
        """Of all its processes, what is shared counted once (PSS)."""
        return sum(proportional_mib(member) for member in self.family())

    def cpu_s(self) -> float:
        """What all its processes were given of a core so far."""
        return sum(cpu_s(member) for member in self.family())

    def size(self) -> tuple[int, int]:
        """Width and height of its window in px."""
        told = self.screen.ask("xdotool", "getwindowgeometry", "--shell", self.window())
        found = dict(line.split("=") for line in told.splitlines())
        return int(found["WIDTH"]), int(found["HEIGHT"])

    def run_or_pause(self) -> None:
        """Press the space bar."""
        self.take_keyboard()
        self.screen.key("space")

    def take_keyboard(self) -> None:
        """Wait until the window has it."""
        window = self.window()
        self.screen.ask("xdotool", "windowactivate", "--sync", window)
        wait_until(lambda: self.screen.ask("xdotool", "getwindowfocus") == window, "the keyboard")


@contextmanager
def bench_screen(folder: Path) -> Iterator[PrivateScreen]:
    """A private screen of 1920 × 1080 with a window manager, the pointer out of the way."""
    folder.mkdir()
    with private_screen(SCREEN, folder) as screen:
        screen.move_pointer(SCREEN[0] - 1, SCREEN[1] - 1)
        yield screen


@contextmanager
def started(
    screen: PrivateScreen, home: Home, *arguments: str, environment: Mapping[str, str] | None = None
) -> Iterator[Started]:
    """The program on `screen` until the block ends."""
    everything = {**screen.environment, **home.environment, **(environment or {})}
    started_s = time.monotonic()
    process = subprocess.Popen([sys.executable, "-m", "app", *arguments], cwd=PROJECT, env=everything)
    with ended(process):
        yield Started(process, screen, started_s)
