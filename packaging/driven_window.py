"""Drives the window of a frozen Rostrum on a private screen, as a person would, and tells what was amiss."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtGui import QColor, QImage

from tests.end_to_end.pictures import picture_of
from tests.end_to_end.private_screen import PrivateScreen, ended, private_screen
from tests.end_to_end.waiting import wait_until

SIZE = (1366, 768)
SECTION_KEYS = ("c", "d", "s")
"""Sections of the shipped speech."""

LARGEST_DIFFERENCE = 0.01
"""The share of pixels that may look otherwise: the edges of letters depend on the libraries of the system."""

_CHANNEL_DIFFERENCE = 40

_MESA_WITHOUT_A_HOME = "for shader cache ("
"""What the graphics library says on a terminal when it can keep nothing; no program can tell it not to."""


@dataclass(frozen=True, slots=True)
class Driven:
    """What was seen: before anything was pressed, and after each section key."""

    pictures: tuple[QImage, ...]
    amiss: tuple[str, ...]


@contextmanager
def a_screen() -> Iterator[PrivateScreen]:
    """A private screen, as large as that of a small laptop, with the pointer out of the way."""
    with tempfile.TemporaryDirectory() as folder, private_screen(SIZE, Path(folder)) as screen:
        screen.move_pointer(SIZE[0] - 1, SIZE[1] - 1)
        yield screen


def driven(command: Sequence[str], screen: PrivateScreen, environment: Mapping[str, str] | None = None) -> Driven:
    """Open the shipped speech with `command`, press C, D, S, Space twice and Esc, and close the window."""
    with tempfile.TemporaryFile() as out:
        program = subprocess.Popen(
            command, env={**screen.environment, **(environment or {})}, stdout=out, stderr=out, start_new_session=True
        )
        with ended(program):
            pictures = _pressed(screen, program)
            code = program.wait(timeout=30)
        out.seek(0)
        lines = out.read().decode("utf-8", "replace").splitlines()
    amiss = [f"unexpected line: {line}" for line in lines if _MESA_WITHOUT_A_HOME not in line]
    if code != 0:
        amiss.append(f"ended with {code}")
    return Driven(tuple(pictures), tuple(amiss))


def _pressed(screen: PrivateScreen, program: subprocess.Popen[bytes]) -> list[QImage]:
    window = wait_until(lambda: _window(screen, program), "the window")
    screen.ask("xdotool", "windowactivate", "--sync", window)
    wait_until(lambda: len(_colours(picture_of(screen))) > 5, "something painted")  # noqa: PLR2004 - a page of text
    pictures = [_settled(screen)]
    for key in SECTION_KEYS:
        screen.key(key)
        wait_until(lambda: picture_of(screen) != pictures[-1], f"an effect of {key}")
        pictures.append(_settled(screen))
    screen.key("space")
    wait_until(lambda: picture_of(screen) != pictures[-1], "the text to move")
    screen.key("space", "Escape")
    _pause()
    if program.poll() is not None:
        raise RuntimeError("Escape ended the program")
    wait_until(lambda: _closed(screen, window, program), "the end of the program")
    return pictures


def _closed(screen: PrivateScreen, window: str, program: subprocess.Popen[bytes]) -> bool:
    """Ask it to close; a speech that has begun is left only when it is asked twice."""
    screen.ask("wmctrl", "-i", "-c", window)
    _pause()
    return program.poll() is not None


def _window(screen: PrivateScreen, program: subprocess.Popen[bytes]) -> str:
    if program.poll() is not None:
        raise RuntimeError(f"the program ended with {program.returncode}")
    return screen.ask("xdotool", "search", "--onlyvisible", "--class", "rostrum").partition("\n")[0]


def _settled(screen: PrivateScreen) -> QImage:
    """The first picture that is still there when it is looked at again."""
    seen: list[QImage] = [picture_of(screen)]

    def still() -> bool:
        _pause()
        seen.append(picture_of(screen))
        return seen[-1] == seen[-2]

    wait_until(still, "a picture that stands still")
    return seen[-1]


def _pause() -> None:
    """Long enough for a program to answer; there is nothing to wait for but that nothing happens."""
    time.sleep(0.4)


def _colours(picture: QImage) -> set[int]:
    across, down = range(0, picture.width(), 5), range(0, picture.height(), 5)
    return {picture.pixel(x, y) for x in across for y in down}


def difference(one: QImage, other: QImage) -> float:
    """The share of pixels that a person could tell apart, looked at on a grid."""
    if one.size() != other.size():
        return 1.0
    places = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]
    return sum(_differ(one.pixelColor(*at), other.pixelColor(*at)) for at in places) / len(places)


def _differ(one: QColor, other: QColor) -> bool:
    channels = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return max(abs(a - b) for a, b in channels) > _CHANNEL_DIFFERENCE


def main(arguments: Sequence[str]) -> int:
    """`driven_window.py PROGRAM... -- OTHER...`: whether the first looks like the second, key by key."""
    cut = arguments.index("--")
    with a_screen() as screen:
        seen = driven(arguments[:cut], screen)
        expected = driven(arguments[cut + 1 :], screen)
    for line in (*seen.amiss, *expected.amiss):
        sys.stdout.write(f"  {line}\n")
    shares = [difference(*pair) for pair in zip(seen.pictures, expected.pictures, strict=True)]
    for name, share in zip(("opened", *SECTION_KEYS), shares, strict=True):
        sys.stdout.write(f"  {name}: {share:.2%} of the pixels look otherwise\n")
    return 1 if seen.amiss or expected.amiss or max(shares) > LARGEST_DIFFERENCE else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
