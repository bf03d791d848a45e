"""The real program, running in a process of its own."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tests.end_to_end.families import family, left_of_session
from tests.end_to_end.pictures import picture_of
from tests.end_to_end.private_screen import PrivateScreen, ended
from tests.end_to_end.waiting import wait_until
from tests.end_to_end.x_server import corner_of

PROJECT = Path(__file__).parents[2]
ROSTRUM = (sys.executable, "-m", "app")


AT_REST_S = 0.3
"""A picture that has not changed for so long stays as it is."""


@dataclass(slots=True)
class RunningProgram:
    """A program with one window on a private screen."""

    process: subprocess.Popen[bytes]
    screen: PrivateScreen
    folder: Path
    expected_errors: list[str] = field(default_factory=list)
    """Patterns of the lines that this test expects on standard error."""

    @property
    def output(self) -> str:
        return (self.folder / "stdout").read_text(encoding="utf-8")

    @property
    def errors(self) -> str:
        return (self.folder / "stderr").read_text(encoding="utf-8")

    def window(self) -> str:
        """The X number of its visible window, once it is mapped; fails at once when the program has ended."""
        return wait_until(self._visible_window, "a window of the program")

    def _visible_window(self) -> str:
        assert self.process.poll() is None, f"ended with {self.process.returncode}: {self.output}{self.errors}"
        for member in self.family():
            seen = self.screen.ask("xdotool", "search", "--onlyvisible", "--pid", str(member))
            if seen:
                return seen.partition("\n")[0]
        return ""

    def family(self) -> list[int]:
        """Its processes: the guardian, then the window."""
        return family(self.process.pid)

    def place(self) -> QRect:
        """Where its window lies on the screen, without the frame."""
        window = self.window()
        told = self.screen.ask("xdotool", "getwindowgeometry", "--shell", window)
        size = dict(re.findall(r"^(WIDTH|HEIGHT)=(\d+)$", told, re.MULTILINE))
        return QRect(*corner_of(window, self.screen), int(size["WIDTH"]), int(size["HEIGHT"]))

    def maximise(self, way: str = "add") -> None:
        """Let it fill the screen within its frame, or no more: "remove"."""
        self.screen.ask("wmctrl", "-i", "-r", self.window(), "-b", f"{way},maximized_vert,maximized_horz")

    def picture(self) -> QImage:
        """What its window shows at this moment."""
        return picture_of(self.screen).copy(self.place())

    def wait_until_painted(self) -> QImage:
        """The first picture that is more than one flat colour; its window then has the keyboard."""

        def look() -> QImage | None:
            picture = self.picture()
            return picture if _is_painted(picture) else None

        painted = wait_until(look, "something painted in the window")
        self.take_keyboard()
        return painted

    def at_rest(self) -> QImage:
        """The picture, once two in a row are the same."""

        def look() -> QImage | None:
            before = self.picture()
            time.sleep(AT_REST_S)
            return before if self.picture() == before else None

        return wait_until(look, "a picture at rest")

    def take_keyboard(self) -> None:
        window = self.window()
        self.screen.ask("xdotool", "windowactivate", "--sync", window)
        wait_until(lambda: self.screen.ask("xdotool", "getwindowfocus") == window, "the keyboard")

    def key(self, *keys: str) -> None:
        """Press keys as a person would; the window that has the keyboard gets them."""
        self.screen.key(*keys)

    def wait_for_change(self, since: QImage) -> QImage:
        """The first picture that differs from `since`."""

        def look() -> QImage | None:
            picture = self.picture()
            return picture if picture != since else None

        return wait_until(look, "a change in the window")

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click at a place in the window."""
        corner = self.place().topLeft()
        self.screen.click(corner.x() + x, corner.y() + y, button)

    def close(self) -> int:
        """Close the window as a person does, through the window manager; the exit code."""
        self.screen.ask("wmctrl", "-i", "-c", self.window())
        return self.wait()

    def close_for_good(self) -> int:
        """The same as often as is asked for, which is twice while a speech is under way."""
        window = self.window()

        def has_ended() -> bool:
            if self.process.poll() is None:
                self.screen.ask("wmctrl", "-i", "-c", window)
            return self.process.poll() is not None

        wait_until(has_ended, "the end of the program")
        return self.process.returncode

    def wait(self) -> int:
        """The exit code, once the program has ended by itself."""
        wait_until(lambda: self.process.poll() is not None, "the end of the program")
        return self.process.returncode

    def kill(self) -> None:
        """End it as a power cut would."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def unexpected_errors(self) -> list[str]:
        lines = self.errors.splitlines()
        return [line for line in lines if not any(re.search(known, line) for known in self.expected_errors)]


class Opener(Protocol):
    """Starts the program with these arguments, as often as the test likes."""

    def __call__(self, *arguments: str, **environment: str) -> RunningProgram: ...


def _is_painted(picture: QImage) -> bool:
    """Whether a coarse grid of the picture shows more than one colour."""
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 5) for y in range(0, picture.height(), 5)}
    return len(colours) > 1


@contextmanager
def running(
    command: Sequence[str], screen: PrivateScreen, folder: Path, environment: Mapping[str, str]
) -> Iterator[RunningProgram]:
    """`command` on `screen` until the block ends; `folder` keeps what it prints."""
    folder.mkdir()
    with (folder / "stdout").open("wb") as out, (folder / "stderr").open("wb") as err:
        process = subprocess.Popen(
            command,
            cwd=PROJECT,
            env={**screen.environment, **environment},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            start_new_session=True,
        )
    with ended(process):
        yield RunningProgram(process, screen, folder)
    assert not _end_descendants(process.pid), "the program left processes behind"


def _end_descendants(session: int) -> bool:
    """End what is left of the program's session; whether there was anything."""
    left = left_of_session(session)
    for process in left:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
    return bool(left)
