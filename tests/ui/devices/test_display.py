"""Before Qt is asked for a window, which it would abort without, one sentence says what is missing."""

import ctypes
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from ui.devices.display import why_no_window

NO_SCREEN = "There is no screen to show the speech on"
NOBODY_IS_HERE = ":65000"


@pytest.fixture
def wayland(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A desktop session on which something listens."""
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-7"))
        compositor.listen()
        yield {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}


def test_without_any_screen_it_says_so() -> None:
    assert NO_SCREEN in (why_no_window({}) or "")


@pytest.mark.parametrize("platform", ["offscreen", "offscreen:size=1x1", "minimal", "vnc:port=5900", "xcb;offscreen"])
def test_drawing_without_a_screen_needs_none(platform: str) -> None:
    assert why_no_window({"QT_QPA_PLATFORM": platform}) is None


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_always_have_one(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert why_no_window({}) is None


def test_a_wayland_session_that_answers_is_enough(wayland: dict[str, str]) -> None:
    assert why_no_window(wayland) is None
    assert why_no_window(wayland | {"QT_QPA_PLATFORM": "wayland-egl"}) is None


def test_a_wayland_session_may_be_named_by_its_whole_path(wayland: dict[str, str]) -> None:
    path = str(Path(wayland["XDG_RUNTIME_DIR"]) / wayland["WAYLAND_DISPLAY"])
    assert why_no_window({"WAYLAND_DISPLAY": path}) is None


def test_when_x11_is_asked_for_wayland_does_not_count(wayland: dict[str, str]) -> None:
    assert NO_SCREEN in (why_no_window(wayland | {"QT_QPA_PLATFORM": "xcb"}) or "")


@pytest.mark.parametrize("runtime_folder", ["", "/nowhere"])
def test_a_wayland_session_that_has_gone_is_none(runtime_folder: str) -> None:
    gone = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": runtime_folder}
    assert NO_SCREEN in (why_no_window(gone) or "")
    assert NO_SCREEN in (why_no_window(gone | {"QT_QPA_PLATFORM": "wayland", "DISPLAY": NOBODY_IS_HERE}) or "")


def test_a_display_that_does_not_answer_is_named() -> None:
    assert f"The screen {NOBODY_IS_HERE} does not answer" in (why_no_window({"DISPLAY": NOBODY_IS_HERE}) or "")


def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> NoReturn:
        raise OSError("libxcb-cursor.so.0: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(ctypes, "CDLL", missing)
    assert why_no_window({"DISPLAY": NOBODY_IS_HERE}) == (
        "A system library is missing: libxcb-cursor.so.0. The README tells how to install it."
    )
