"""A screen of the test's own, with a window manager, a keyboard and a mouse."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.end_to_end.waiting import wait_until

_STEPS = 6
_NEEDED = ("Xvfb", "openbox", "wmctrl", "xdotool", "xprop")


@dataclass(frozen=True, slots=True)
class PrivateScreen:
    """An X display that nobody else uses; the file `pixels` is what a person would see on it."""

    display: str
    pixels: Path

    @property
    def environment(self) -> Mapping[str, str]:
        """What a program needs to know to appear here and nowhere else."""
        elsewhere = {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS"}
        own = {name: value for name, value in os.environ.items() if name not in elsewhere}
        return own | {"DISPLAY": self.display, "XDG_SESSION_TYPE": "x11"}

    def ask(self, *command: str) -> str:
        """What a tool of this display answers; empty when it finds nothing."""
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False).stdout.strip()

    def key(self, *keys: str) -> None:
        """Press and release keys by their X names, in turn, as a keyboard does."""
        self._do("key", "--clearmodifiers", *keys)

    def move_pointer(self, x: int, y: int) -> None:
        self._do("mousemove", str(x), str(y))

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click at a place on the screen; buttons 4 and 5 are the wheel, up and down."""
        self.move_pointer(x, y)
        self._do("click", str(button))

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Draw something with the left button from one place on the screen to another."""
        self.move_pointer(*start)
        self._do("mousedown", "1")
        self.move_pointer((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
        self.move_pointer(*end)
        self._do("mouseup", "1")

    def drag_slowly(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Carry something from one program to another, which has to hear of it on the way."""
        self.move_pointer(*start)
        self._do("mousedown", "1")
        for step in range(1, _STEPS + 1):
            x, y = (one + (other - one) * step // _STEPS for one, other in zip(start, end, strict=True))
            self._do("mousemove", str(x), str(y), "sleep", "0.15")
        self._do("mouseup", "1")

    def _do(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True, timeout=30)


@contextmanager
def private_screen(size: tuple[int, int], folder: Path) -> Iterator[PrivateScreen]:
    """A screen of `size` pixels until the block ends; `folder` holds its pixels and logs."""
    for program in _NEEDED:
        assert shutil.which(program), f"{program} is missing: `make setup` installs it"
    with ExitStack() as stack:
        screen = PrivateScreen(stack.enter_context(_x_server(size, folder)), folder / "Xvfb_screen0")
        stack.enter_context(_window_manager(screen, folder))
        yield screen


@contextmanager
def _x_server(size: tuple[int, int], folder: Path) -> Iterator[str]:
    """The name of a display that the server itself found free."""
    width, height = size
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-fbdir", str(folder), "-nolisten", "tcp", "-noreset"]
    command += ["-screen", "0", f"{width}x{height}x24"]
    with (folder / "Xvfb.log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, pass_fds=[write_end])
    os.close(write_end)
    with ended(server), os.fdopen(read_end) as told:
        number = told.readline().strip()
        assert number, f"Xvfb did not start: {(folder / 'Xvfb.log').read_text()}"
        yield f":{number}"


@contextmanager
def _window_manager(screen: PrivateScreen, folder: Path) -> Iterator[None]:
    with (folder / "openbox.log").open("wb") as log:
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"], env=screen.environment, stdout=log, stderr=log, start_new_session=True
        )
    with ended(manager):
        asked = ("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
        wait_until(lambda: "window id" in screen.ask(*asked), "the window manager")
        yield


@contextmanager
def ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Whatever happens, the process is gone when the block ends."""
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
